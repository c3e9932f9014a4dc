//! When a listing is to be seen: closed for a while, from a first day on, until a last one (row L11). What its
//! owner decides counts at once; nobody has to look at it.

use chrono::{DateTime, NaiveDate, Utc};
use domain::form::FormErrors;
use domain::id::AccountId;
use domain::join::{self, CLOSING, Known};
use domain::uk_time::{day_begins, uk_day};

use super::audit;
use super::joining::{WorkingCopy, on_listing};
use crate::Core;
use crate::error::EngineError;
use crate::store::OpeningRow;

/// When a listing is to be seen, in days.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Opening {
    /// Whether it is closed for a while: people still find it and read that it is.
    pub closed: bool,
    /// The day it opens again.
    pub opens_on: Option<NaiveDate>,
    /// The first day it can be seen.
    pub visible_from: Option<NaiveDate>,
    /// The last day it can be seen.
    pub visible_to: Option<NaiveDate>,
}

/// What came of saying when a listing is to be seen.
#[derive(Debug)]
pub enum OpeningSet {
    /// It counts from now on.
    Done,
    /// Nothing was changed: this is wrong.
    Wrong(FormErrors),
    /// It is hidden, by its owner or by the register's staff, or was ended for another reason.
    NotNow,
}

impl Opening {
    /// What a row says on a day: what is over is not said any more, but for a last day.
    pub(crate) fn of(row: &OpeningRow, now: DateTime<Utc>) -> Self {
        let coming = |at: &DateTime<Utc>| *at > now;
        let closed = row.closed && row.until.is_none_or(|until| coming(&until));
        Self {
            closed,
            opens_on: row.until.filter(|_| closed).map(uk_day),
            visible_from: row.visible_from.filter(coming).map(uk_day),
            // The row has the first moment at which it is no longer there.
            visible_to: row.visible_to.and_then(|at| uk_day(at).pred_opt()),
        }
    }
}

/// Says when a listing is to be seen, by what its owner typed.
pub async fn set(
    engine: &Core,
    copy: &WorkingCopy,
    typed: &[(String, String)],
    by: AccountId,
) -> Result<OpeningSet, EngineError> {
    let (now, today) = (engine.clock.now(), engine.clock.today());
    let (answers, mut errors) = join::read_what_can_be(&CLOSING, 1, typed, today);
    for (field, code) in join::check(copy.door, &CLOSING, 1, &answers, Known { today, floors: &[] }).iter() {
        errors.add(field, code);
    }
    if !errors.is_empty() {
        return Ok(OpeningSet::Wrong(errors));
    }
    let row = OpeningRow {
        closed: answers.has("closed", "yes"),
        until: answers.day("opens_on", 1).map(day_begins),
        visible_from: answers.day("visible_from", 1).map(day_begins),
        visible_to: answers.day("visible_to", 1).and_then(|last| last.succ_opt()).map(day_begins),
    };
    let tx = engine.store.write().await?;
    if !tx.set_opening(copy.listing, row, now).await? {
        return Ok(OpeningSet::NotNow);
    }
    tx.record_changes(&[copy.listing], now).await?;
    audit::record(engine, &tx, on_listing(Some(by), "listing.opening_set", copy.listing)).await?;
    tx.commit().await?;
    Ok(OpeningSet::Done)
}

/// Lets the index know of listings whose day has come.
pub async fn pass_days(engine: &Core) -> Result<(), EngineError> {
    let now = engine.clock.now();
    let tx = engine.store.write().await?;
    let passed = tx.pass_days(now).await?;
    if passed.is_empty() {
        return Ok(());
    }
    tx.record_changes(&passed, now).await?;
    tx.commit().await?;
    tracing::info!(listings = passed.len(), "the first or the last day of listings has come");
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_over_is_not_said_but_for_a_last_day() {
        let at = |text: &str| Some(text.parse::<DateTime<Utc>>().expect("a time"));
        let now = at("2026-11-24T12:00:00Z").expect("a time");
        let row = |until: &str, from: &str, to: &str| OpeningRow {
            closed: true,
            until: at(until),
            visible_from: at(from),
            visible_to: at(to),
        };
        let coming = row("2026-12-01T00:00:00Z", "2026-11-30T00:00:00Z", "2027-01-01T00:00:00Z");
        let day = |text: &str| Some(text.parse::<NaiveDate>().expect("a day"));
        assert_eq!(
            Opening::of(&coming, now),
            Opening {
                closed: true,
                opens_on: day("2026-12-01"),
                visible_from: day("2026-11-30"),
                visible_to: day("2026-12-31"),
            }
        );
        let over = row("2026-11-24T00:00:00Z", "2026-11-24T00:00:00Z", "2026-11-24T00:00:00Z");
        assert_eq!(Opening::of(&over, now), Opening { visible_to: day("2026-11-23"), ..Opening::default() });
    }
}
