//! What people say of pages. Nobody is asked who they are.

use domain::feedback::{Feedback, Useful};
use domain::id::FeedbackId;
use domain::task::TaskKind;

use super::audit::{self, Act};
use super::tasks;
use crate::Core;
use crate::actor::Actor;
use crate::error::EngineError;
use crate::read_model::{FeedbackPage, FeedbackShown, PageCounts};
use crate::store::FeedbackRow;

/// Where the words are sealed.
pub const TEXT: &str = "page_feedback.text";
/// Texts shown on one page.
const SHOWN: u64 = 100;

/// Keeps what somebody said. Only words wait for somebody to read them.
pub async fn give(engine: &Core, feedback: &Feedback) -> Result<(), EngineError> {
    let (now, id) = (engine.clock.now(), engine.clock.new_id().to_string());
    let text = feedback.text.as_ref();
    let row = FeedbackRow {
        page: feedback.page.clone(),
        useful: feedback.useful.code().into(),
        text_sealed: text.map(|text| engine.keys.seal(&engine.clock, TEXT, &id, text)),
        created_at: now,
        done_at: None,
        id: id.clone(),
    };
    let tx = engine.store.write().await?;
    tx.add_feedback(row).await?;
    if text.is_some() {
        tasks::open(engine, &tx, TaskKind::Feedback, None, None, id).await?;
    }
    tx.commit().await?;
    Ok(())
}

/// What people say of the pages.
pub async fn page(engine: &Core) -> Result<FeedbackPage, EngineError> {
    let mut counts: Vec<PageCounts> = Vec::new();
    for (page, useful, given) in engine.store.feedback_counts().await? {
        if counts.last().is_none_or(|last| last.page != page) {
            counts.push(PageCounts { page, ..PageCounts::default() });
        }
        let given = u64::try_from(given).unwrap_or(0);
        if let Some(last) = counts.last_mut() {
            match Useful::from_code(&useful) {
                Some(Useful::Yes) => last.yes += given,
                Some(Useful::No) => last.no += given,
                Some(Useful::SomethingIsWrong) => last.wrong += given,
                None => {}
            }
        }
    }
    let mut texts = Vec::new();
    for row in engine.store.open_feedback(SHOWN).await? {
        texts.extend(shown(engine, row)?);
    }
    Ok(FeedbackPage { counts, texts })
}

fn shown(engine: &Core, row: FeedbackRow) -> Result<Option<FeedbackShown>, EngineError> {
    let (Some(sealed), Some(useful), Ok(id)) = (&row.text_sealed, Useful::from_code(&row.useful), row.id.parse())
    else {
        return Ok(None);
    };
    let text = engine.keys.open(TEXT, &row.id, sealed)?.to_string();
    Ok(Some(FeedbackShown { id, page: row.page, useful, text, at: row.created_at }))
}

/// Notes that somebody dealt with it; `false` when it was done, or is not there.
pub async fn done(engine: &Core, actor: &Actor, id: FeedbackId) -> Result<bool, EngineError> {
    let (now, key) = (engine.clock.now(), id.to_string());
    let tx = engine.store.write().await?;
    if !tx.feedback_done(&key, now).await? {
        return Ok(false);
    }
    tx.close_task(TaskKind::Feedback, &key, Some(actor.account), "done", now).await?;
    let act = Act {
        actor: Some(actor.account),
        act: "feedback.done",
        subject_kind: "feedback",
        subject_id: key,
        ..Act::default()
    };
    audit::record(engine, &tx, act).await?;
    tx.commit().await?;
    Ok(true)
}
