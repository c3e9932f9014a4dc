//! Bank holidays: what the rules say, and the days on which they are wrong (row X10).

use chrono::{Datelike, NaiveDate};
use domain::holiday::Holiday;
use domain::working_day::{Calendar, Override};

use super::audit::{self, Act};
use crate::Core;
use crate::actor::Actor;
use crate::error::EngineError;
use crate::read_model::HolidaysShown;
use crate::store::Tx;

/// England's calendar as it stands in a transaction.
pub async fn calendar(tx: &Tx) -> Result<Calendar, EngineError> {
    Ok(with(&tx.holidays().await?))
}

/// The same as it stands now.
pub async fn calendar_now(engine: &Core) -> Result<Calendar, EngineError> {
    Ok(with(&engine.store.holidays().await?))
}

fn with(added: &[Holiday]) -> Calendar {
    Calendar::with(added.iter().map(Override::from).collect())
}

/// The bank holidays of this and the next year.
pub async fn holidays(engine: &Core) -> Result<HolidaysShown, EngineError> {
    let rows = engine.store.holidays().await?;
    let (calendar, year) = (with(&rows), engine.clock.today().year());
    let first = NaiveDate::from_ymd_opt(year, 1, 1).unwrap_or_default();
    let days = first.iter_days().take_while(|day| day.year() <= year + 1);
    Ok(HolidaysShown { days: days.filter(|day| calendar.is_holiday(*day)).collect(), added: rows })
}

/// Says of a day that it is a bank holiday, or that it is none. What waits already keeps the day it is due.
pub async fn set(engine: &Core, actor: &Actor, holiday: &Holiday) -> Result<(), EngineError> {
    let tx = engine.store.write().await?;
    tx.set_holiday(holiday).await?;
    let after = Some(format!("{} {}", if holiday.is_holiday { "holiday" } else { "working day" }, holiday.name));
    audit::record(engine, &tx, Act { after, ..act(actor, "holiday.set", holiday.day) }).await?;
    tx.commit().await?;
    Ok(())
}

/// Leaves a day to the rules again; `false` when it was.
pub async fn remove(engine: &Core, actor: &Actor, day: NaiveDate) -> Result<bool, EngineError> {
    let tx = engine.store.write().await?;
    if !tx.remove_holiday(day).await? {
        return Ok(false);
    }
    audit::record(engine, &tx, act(actor, "holiday.removed", day)).await?;
    tx.commit().await?;
    Ok(true)
}

fn act(actor: &Actor, act: &'static str, day: NaiveDate) -> Act<'static> {
    Act { actor: Some(actor.account), act, subject_kind: "day", subject_id: day.to_string(), ..Act::default() }
}
