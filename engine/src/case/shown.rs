//! From rows to what the public may see.

use chrono::NaiveDate;
use domain::check::Check;
use domain::listing::Content;
use domain::taxonomy::AvailabilityStatus;

use crate::read_model::{ShownCheck, Source, Space};
use crate::store::PublicRow;

/// Checks that count on a day, in the glossary's order; of several of one sort that which counts longest.
pub fn checks(checks: &[Check], today: NaiveDate) -> Vec<ShownCheck> {
    let is_best = |at: usize, check: &Check| {
        let better = |(other, rival): (usize, &Check)| {
            rival.what == check.what
                && rival.counts(today)
                && (rival.valid_until > check.valid_until || (rival.valid_until == check.valid_until && other < at))
        };
        !checks.iter().enumerate().any(better)
    };
    let shown = |check: &Check| ShownCheck {
        what: check.what,
        state: check.state(today),
        evidence: check.evidence,
        seen_by: check.seen_by.clone(),
        seen_on: check.seen_on,
        valid_until: check.valid_until,
    };
    let best = checks.iter().enumerate().filter(|(at, check)| check.counts(today) && is_best(*at, check));
    let mut all: Vec<ShownCheck> = best.map(|(_, check)| shown(check)).collect();
    all.sort_by_key(|check| check.what.order());
    all
}

/// Whether there is room, as far as anybody said lately.
pub fn space(content: &Content, today: NaiveDate) -> Space {
    if content.has_space(today) {
        return Space::Now;
    }
    let waiting = content.availability.as_ref().is_some_and(|a| a.status == AvailabilityStatus::FullWaitingList);
    let full = content
        .service()
        .and_then(|service| service.space)
        .is_some_and(|space| space.free == 0 && (today - space.said_on).num_days() <= 14);
    if waiting || full { Space::Waiting } else { Space::NotSaid }
}

/// The source code of listings whose owner has joined.
const OWN_REGISTER: &str = "register";

/// Where a listing comes from.
pub fn source(row: &PublicRow) -> Source {
    match &row.source {
        Some((code, date)) if !row.claimed => Source { code: code.clone(), date: *date },
        _ => Source { code: OWN_REGISTER.into(), date: row.updated_at.date_naive() },
    }
}

/// The register an unclaimed listing was taken from.
pub fn unclaimed(row: &PublicRow) -> Option<Source> {
    (!row.claimed).then(|| source(row))
}
