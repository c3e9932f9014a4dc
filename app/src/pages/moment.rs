//! Moments in the time of the United Kingdom.

use chrono::{DateTime, Datelike, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta, Timelike, Utc};
use leptos::prelude::*;

use crate::words::Words;

/// "5 May 2026 at 2:05pm", with the moment for machines.
pub(super) fn moment(words: Words, at: DateTime<Utc>) -> AnyView {
    view! { <time datetime=at.format("%Y-%m-%dT%H:%M:%SZ").to_string()>{moment_text(words, at)}</time> }.into_any()
}

/// "5 May 2026 at 2:05pm"
pub(super) fn moment_text(words: Words, at: DateTime<Utc>) -> String {
    let here = uk_time(at);
    let (after_noon, hour) = here.hour12();
    let args =
        [("date", words.short_date(here.date()).into()), ("time", format!("{hour}:{:02}", here.minute()).into())];
    if after_noon { words.tell("moment-pm", args) } else { words.tell("moment-am", args) }
}

/// The moment at which a day begins in the United Kingdom.
pub(super) fn day_begins(day: NaiveDate) -> DateTime<Utc> {
    let midnight = day.and_time(NaiveTime::MIN).and_utc();
    // Clocks change at one o'clock, so the whole hour around midnight has the same time.
    midnight - (uk_time(midnight) - midnight.naive_utc())
}

/// Greenwich time; an hour more from the last Sunday of March, 1 o'clock, to the last one of October.
fn uk_time(at: DateTime<Utc>) -> NaiveDateTime {
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::Locale;

    #[test]
    fn clocks_go_forward_in_march_and_back_in_october() {
        let said = |at: &str| moment_text(Words::of(Locale::En), at.parse().expect("a moment"));
        assert_eq!(said("2026-01-05T14:05:59Z"), "5 January 2026 at 2:05pm");
        assert_eq!(said("2026-03-29T00:59:59Z"), "29 March 2026 at 12:59am");
        assert_eq!(said("2026-03-29T01:00:00Z"), "29 March 2026 at 2:00am");
        assert_eq!(said("2026-06-30T23:30:00Z"), "1 July 2026 at 12:30am");
        assert_eq!(said("2026-10-25T00:59:59Z"), "25 October 2026 at 1:59am");
        assert_eq!(said("2026-10-25T01:00:00Z"), "25 October 2026 at 1:00am");
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
            let begins: DateTime<Utc> = begins.parse().expect("a moment");
            assert_eq!(day_begins(day.parse().expect("a day")), begins, "{day}");
        }
    }
}
