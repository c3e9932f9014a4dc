//! What the staff take out as files. That they did is recorded.

use std::collections::HashMap;

use domain::id::{ListingId, PublicRef};
use domain::listing::CouncilCode;
use domain::task::TaskKind;

use super::audit::{self, Act};
use super::staff;
use crate::Core;
use crate::actor::Actor;
use crate::error::EngineError;
use crate::read_model::{PersonShown, QueueRow};
use crate::store::{Seen, TaskFilter, TaskOrder, TaskRow};

/// Most lines: more than any council has waiting.
const LINES: u64 = 10_000;
/// Listings whose references are looked up at once.
const AT_ONCE: usize = 500;

/// The people of somebody's councils.
pub async fn people(engine: &Core, actor: &Actor) -> Result<Vec<PersonShown>, EngineError> {
    let people = staff::people(engine, actor).await?.people;
    note(engine, actor, "people.exported", "people").await?;
    Ok(people)
}

/// What waits and is somebody's to see, by when it is due. What is restricted is read on the page alone: a file
/// goes where nobody can follow it.
pub async fn queue(engine: &Core, actor: &Actor) -> Result<Vec<QueueRow>, EngineError> {
    let open = TaskKind::ALL.iter().filter(|kind| !kind.is_restricted());
    let seen =
        |kind: &TaskKind| Seen { kinds: vec![*kind], councils: actor.councils_where(|role| kind.is_seen_by(role)) };
    let seen: Vec<Seen> = open.map(seen).filter(|seen| !seen.councils.is_empty()).collect();
    let filter = TaskFilter { seen, ..TaskFilter::default() };
    let tasks = engine.store.tasks(&filter, TaskOrder::Due, 0, LINES).await?;
    let references = references(engine, &tasks).await?;
    note(engine, actor, "queue.exported", "queue").await?;
    let row = |task: TaskRow| {
        Some(QueueRow {
            kind: TaskKind::from_code(&task.kind)?,
            council: task.council.as_deref().and_then(|code| CouncilCode::parse(code).ok()),
            listing: task.listing_id.as_ref().and_then(|id| references.get(&id.parse().ok()?).cloned()),
            opened_at: task.opened_at,
            due_at: task.due_at,
            assigned_to: task.assigned_to,
            subject: task.subject,
        })
    };
    Ok(tasks.into_iter().filter_map(row).collect())
}

async fn references(engine: &Core, tasks: &[TaskRow]) -> Result<HashMap<ListingId, PublicRef>, EngineError> {
    let ids: Vec<ListingId> = tasks.iter().filter_map(|task| task.listing_id.as_ref()?.parse().ok()).collect();
    let mut found = HashMap::new();
    for ids in ids.chunks(AT_ONCE) {
        found.extend(engine.store.public_rows(ids).await?.into_iter().map(|row| (row.id, row.reference)));
    }
    Ok(found)
}

async fn note(engine: &Core, actor: &Actor, act: &'static str, subject_kind: &'static str) -> Result<(), EngineError> {
    let tx = engine.store.write().await?;
    let act = Act { actor: Some(actor.account), act, subject_kind, subject_id: "all".into(), ..Act::default() };
    audit::record(engine, &tx, act).await?;
    tx.commit().await?;
    Ok(())
}
