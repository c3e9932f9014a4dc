//! The least that somebody employed may be paid. Rates are dated rows, never constants in the code
//! (`field/costs.md`, section 1; LS-13).

use chrono::NaiveDate;

use crate::money::Pence;
use crate::taxonomy::AgeBand;

/// One rate: from a day on, until a later row of the same age band.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PayFloor {
    /// Whom it is for.
    pub age: AgeBand,
    /// Its first day.
    pub from: NaiveDate,
    /// An hour's pay, in pence.
    pub hour: Pence,
}

/// The least an hour may pay on a day. Where no row reaches the day, the last known one is the floor
/// (issue: the floor never falls because nobody wrote the new rate down).
#[must_use]
pub fn floor(rows: &[PayFloor], age: AgeBand, on: NaiveDate) -> Option<Pence> {
    let begun = rows.iter().filter(|row| row.age == age && row.from <= on);
    begun.max_by_key(|row| row.from).map(|row| row.hour)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_floor_is_that_of_the_day_and_of_the_age() {
        let row = |age, from: &str, hour| PayFloor { age, from: from.parse().expect("a day"), hour: Pence(hour) };
        let rows = [
            row(AgeBand::TwentyOneOrOver, "2025-04-01", 1221),
            row(AgeBand::TwentyOneOrOver, "2026-04-01", 1271),
            row(AgeBand::EighteenToTwenty, "2026-04-01", 1085),
        ];
        let on = |age, day: &str| floor(&rows, age, day.parse().expect("a day"));
        assert_eq!(on(AgeBand::TwentyOneOrOver, "2026-03-31"), Some(Pence(1221)));
        assert_eq!(on(AgeBand::TwentyOneOrOver, "2026-04-01"), Some(Pence(1271)));
        assert_eq!(on(AgeBand::TwentyOneOrOver, "2031-01-01"), Some(Pence(1271)));
        assert_eq!(on(AgeBand::EighteenToTwenty, "2026-03-31"), None);
    }
}
