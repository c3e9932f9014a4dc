//! Moments in the time of the United Kingdom.

use chrono::{DateTime, Timelike, Utc};
pub(super) use domain::uk_time::day_begins;
use domain::uk_time::uk_time;
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
}
