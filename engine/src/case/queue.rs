//! The queue as somebody of the staff sees it (row G1): what waits, since when, by when, and who has taken it.

use std::collections::HashMap;

use domain::account::EmailAddress;
use domain::id::{AccountId, ListingId, TaskId};
use domain::listing::CouncilCode;
use domain::task::TaskKind;
use domain::uk_time::uk_day;

use super::account::email_of;
use super::holidays;
use crate::Core;
use crate::actor::Actor;
use crate::error::EngineError;
use crate::read_model::{Colleague, QueueItem, QueueShown};
use crate::store::{Seen, StaffRow, TaskFilter, TaskOrder, TaskRow};

/// Tasks on one page.
pub const ON_A_PAGE: u64 = 25;

/// Whose tasks somebody looks at.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Whose {
    /// Everybody's.
    #[default]
    All,
    /// Their own.
    Own,
    /// Those that nobody has taken.
    Nobodys,
}

/// Which part of the queue somebody looks at.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct QueueAsked {
    /// One kind only.
    pub kind: Option<TaskKind>,
    /// Whose.
    pub whose: Whose,
    /// Only what is late.
    pub late: bool,
    /// The newest first, in place of what is due first.
    pub newest_first: bool,
    /// The page, from 1.
    pub page: u32,
}

/// What somebody's roles let them see, or take: a kind of the councils for which a role of theirs sees it.
pub fn seen_by(actor: &Actor, only: Option<TaskKind>) -> Vec<Seen> {
    let mut all: Vec<Seen> = Vec::new();
    for kind in TaskKind::ALL.iter().copied().filter(|kind| only.is_none_or(|only| only == *kind)) {
        let councils = actor.councils_where(|role| kind.is_seen_by(role));
        if councils.is_empty() {
            continue;
        }
        match all.iter_mut().find(|seen| seen.councils == councils) {
            Some(seen) => seen.kinds.push(kind),
            None => all.push(Seen { kinds: vec![kind], councils }),
        }
    }
    all
}

/// One page of the queue.
pub async fn page(engine: &Core, actor: &Actor, asked: &QueueAsked, may_take: bool) -> Result<QueueShown, EngineError> {
    let now = engine.clock.now();
    let assigned_to = match asked.whose {
        Whose::All => None,
        Whose::Own => Some(Some(actor.account)),
        Whose::Nobodys => Some(None),
    };
    let late_at = asked.late.then_some(now);
    let every_kind = TaskFilter { seen: seen_by(actor, None), assigned_to, late_at };
    let counts = engine.store.task_counts(&every_kind).await?;
    let is_asked = |kind: TaskKind| asked.kind.is_none_or(|asked| asked == kind);
    let total: u64 = counts.iter().filter(|(kind, _)| is_asked(*kind)).map(|(_, count)| count).sum();
    let pages = u32::try_from(total.div_ceil(ON_A_PAGE)).unwrap_or(u32::MAX).max(1);
    let page = asked.page.clamp(1, pages);
    let filter = TaskFilter { seen: seen_by(actor, asked.kind), ..every_kind };
    let order = if asked.newest_first { TaskOrder::Newest } else { TaskOrder::Due };
    let rows = engine.store.tasks(&filter, order, u64::from(page - 1) * ON_A_PAGE, ON_A_PAGE).await?;
    let items = items(engine, actor, rows).await?;
    Ok(QueueShown { items, counts, total, page, pages, may_take })
}

async fn items(engine: &Core, actor: &Actor, rows: Vec<TaskRow>) -> Result<Vec<QueueItem>, EngineError> {
    let ids: Vec<ListingId> = rows.iter().filter_map(|row| row.listing_id.as_ref()?.parse().ok()).collect();
    let listings: HashMap<ListingId, StaffRow> =
        engine.store.staff_rows(&ids).await?.into_iter().map(|row| (row.id, row)).collect();
    let names: HashMap<ListingId, String> = engine.store.newest_names(&ids).await?.into_iter().collect();
    let (now, today, calendar) = (engine.clock.now(), engine.clock.today(), holidays::calendar_now(engine).await?);
    let mut known = Colleagues::default();
    let mut items = Vec::with_capacity(rows.len());
    for row in rows {
        let (Ok(id), Some(kind)) = (row.id.parse(), TaskKind::from_code(&row.kind)) else { continue };
        let listing = row.listing_id.as_ref().and_then(|id| id.parse::<ListingId>().ok());
        let taken_by = match row.assigned_to.as_ref().and_then(|id| id.parse().ok()) {
            Some(account) => known.find(engine, actor, account).await?.map(in_a_list),
            None => None,
        };
        items.push(QueueItem {
            id,
            kind,
            subject: row.subject,
            reference: listing.and_then(|id| listings.get(&id)).map(|row| row.reference.clone()),
            name: listing.and_then(|id| names.get(&id).cloned()),
            council: row.council.and_then(|code| council_name(engine, &CouncilCode::parse(&code).ok()?)),
            opened_at: row.opened_at,
            age: calendar.between(uk_day(row.opened_at), today),
            due_at: row.due_at,
            late: row.due_at < now,
            taken_by,
        });
    }
    Ok(items)
}

/// A colleague on a list that many look at: most of their address is hidden.
fn in_a_list(colleague: Colleague) -> Colleague {
    let masked = EmailAddress::parse(&colleague.email).map(|email| email.masked());
    Colleague { email: masked.unwrap_or_default(), ..colleague }
}

/// A council's name in everyday words.
pub fn council_name(engine: &Core, code: &CouncilCode) -> Option<String> {
    engine.places.council(code).map(|council| council.name.to_string())
}

/// Colleagues that were looked up already.
#[derive(Default)]
pub struct Colleagues(HashMap<AccountId, Option<Colleague>>);

impl Colleagues {
    /// A colleague; `None` for somebody who is gone.
    pub async fn find(
        &mut self,
        engine: &Core,
        actor: &Actor,
        account: AccountId,
    ) -> Result<Option<Colleague>, EngineError> {
        if let Some(known) = self.0.get(&account) {
            return Ok(known.clone());
        }
        let row = engine.store.account(account).await?.filter(|row| row.erased_at.is_none());
        let email = row.and_then(|row| email_of(engine, &row).ok());
        let found = email.map(|email| Colleague { email: email.as_str().to_owned(), own: account == actor.account });
        self.0.insert(account, found.clone());
        Ok(found)
    }
}

/// Takes tasks, or gives back those one has taken; how many it were. What somebody does not see they do not take.
pub async fn take(engine: &Core, actor: &Actor, ids: &[TaskId], give_back: bool) -> Result<u64, EngineError> {
    let now = engine.clock.now();
    let assigned_to = give_back.then_some(Some(actor.account));
    let filter = TaskFilter { seen: seen_by(actor, None), assigned_to, late_at: None };
    let tx = engine.store.write().await?;
    let done = tx.assign_tasks(&filter, ids, (!give_back).then_some(actor.account), now).await?;
    tx.commit().await?;
    Ok(done)
}
