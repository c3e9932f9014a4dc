//! The time of the United Kingdom: days begin and end by its clocks.

use chrono::{DateTime, Datelike, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta, Utc};

/// Greenwich time; an hour more from the last Sunday of March, 1 o'clock, to the last one of October
/// (Summer Time Order 2002).
#[must_use]
pub fn uk_time(at: DateTime<Utc>) -> NaiveDateTime {
    let greenwich = at.naive_utc();
    let change = |month: u32| {
        let last = NaiveDate::from_ymd_opt(greenwich.year(), month, 31)?;
        let sunday = last.checked_sub_signed(TimeDelta::days(i64::from(last.weekday().num_days_from_sunday())))?;
        sunday.and_hms_opt(1, 0, 0)
    };
    match (change(3), change(10)) {
        (Some(begins), Some(ends)) if (begins..ends).contains(&greenwich) => greenwich + TimeDelta::hours(1),
        _ => greenwich,
    }
}

/// The day that it is in the United Kingdom.
#[must_use]
pub fn uk_day(at: DateTime<Utc>) -> NaiveDate {
    uk_time(at).date()
}

/// The moment at which a day begins in the United Kingdom.
#[must_use]
pub fn day_begins(day: NaiveDate) -> DateTime<Utc> {
    let midnight = day.and_time(NaiveTime::MIN).and_utc();
    // Clocks change at one o'clock, so the whole hour around midnight has the same time.
    midnight - (uk_time(midnight) - midnight.naive_utc())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str) -> DateTime<Utc> {
        text.parse().expect("a moment")
    }

    #[test]
    fn clocks_go_forward_in_march_and_back_in_october() {
        for (greenwich, here) in [
            ("2026-01-05T14:05:59Z", "2026-01-05T14:05:59"),
            ("2026-03-29T00:59:59Z", "2026-03-29T00:59:59"),
            ("2026-03-29T01:00:00Z", "2026-03-29T02:00:00"),
            ("2026-10-25T00:59:59Z", "2026-10-25T01:59:59"),
            ("2026-10-25T01:00:00Z", "2026-10-25T01:00:00"),
        ] {
            assert_eq!(uk_time(at(greenwich)), here.parse().expect("a time"), "{greenwich}");
        }
        assert_eq!(uk_day(at("2026-06-30T23:30:00Z")), "2026-07-01".parse().expect("a day"));
    }

    #[test]
    fn a_day_begins_by_the_clocks_of_the_united_kingdom() {
        for (day, begins) in [
            ("2026-01-05", "2026-01-05T00:00:00Z"),
            ("2026-03-29", "2026-03-29T00:00:00Z"),
            ("2026-03-30", "2026-03-29T23:00:00Z"),
            ("2026-10-25", "2026-10-24T23:00:00Z"),
            ("2026-10-26", "2026-10-26T00:00:00Z"),
        ] {
            assert_eq!(day_begins(day.parse().expect("a day")), at(begins), "{day}");
        }
    }
}
