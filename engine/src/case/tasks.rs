//! The queue of the council's staff: what waits, for whom, since when, and by when.

use chrono::{DateTime, Days, Utc};
use domain::id::{ListingId, TaskId};
use domain::listing::CouncilCode;
use domain::task::TaskKind;
use domain::uk_time::day_begins;
use domain::working_day::Calendar;

use super::holidays;
use crate::Core;
use crate::error::EngineError;
use crate::store::{NewTask, Tx};

/// Puts something into the queue, in the transaction that causes it. Nothing happens when it waits already.
pub async fn open(
    engine: &Core,
    tx: &Tx,
    kind: TaskKind,
    council: Option<CouncilCode>,
    listing: Option<ListingId>,
    subject: impl Into<String>,
) -> Result<(), EngineError> {
    let now = engine.clock.now();
    let id = TaskId(engine.clock.new_id());
    let due_at = due(&holidays::calendar(tx).await?, engine, kind);
    tx.open_task(NewTask { id, kind, council, listing, subject: subject.into(), due_at }, now).await?;
    Ok(())
}

/// The end of the last working day that something of this kind may wait.
fn due(calendar: &Calendar, engine: &Core, kind: TaskKind) -> DateTime<Utc> {
    let last = calendar.after(engine.clock.today(), kind.working_days());
    day_begins(last.checked_add_days(Days::new(1)).unwrap_or(last))
}
