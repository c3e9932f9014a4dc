//! An announcement that stands at the top of every page for a while (row X6).

use chrono::{DateTime, NaiveDate, NaiveTime, TimeDelta, Utc};

use crate::form::FormErrors;
use crate::taxonomy::vocabulary;
use crate::text::one_line;
use crate::uk_time::uk_time;

/// Most letters of an announcement.
const LONGEST: usize = 300;

vocabulary! {
    /// How much an announcement asks to be seen.
    BannerLevel {
        Information = "information",
        Important = "important",
    }
}

/// What is announced, and when.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Announcement {
    /// Plain words.
    pub text: String,
    /// A page of this site that says more.
    pub link: Option<String>,
    /// How much it asks to be seen.
    pub level: BannerLevel,
    /// From when on.
    pub from: DateTime<Utc>,
    /// Until when.
    pub until: DateTime<Utc>,
}

impl Announcement {
    /// Reads what was typed: `text`, `link`, `level`, `from_day`, `from_time`, `until_day`, `until_time`. Times are
    /// those of clocks in the United Kingdom. `is_ours` says whether a path is one of this site.
    ///
    /// # Errors
    /// Everything that is wrong with it.
    pub fn read<'a>(
        typed: impl Fn(&str) -> &'a str,
        is_ours: impl Fn(&str) -> bool,
        now: DateTime<Utc>,
    ) -> Result<Self, FormErrors> {
        let mut errors = FormErrors::default();
        let text = one_line(typed("text"), LONGEST + 1);
        match text.chars().count() {
            0 => errors.add("text", "banner_missing"),
            1..=LONGEST => {}
            _ => errors.add("text", "long_300"),
        }
        let link = typed("link").trim();
        if !link.is_empty() && !is_ours(link) {
            errors.add("link", "link_not_ours");
        }
        let level = errors.check("level", BannerLevel::from_code(typed("level")).ok_or(()), |()| "level_missing");
        let from = moment(&typed, ("from_day", "from_time"), &mut errors);
        let until = moment(&typed, ("until_day", "until_time"), &mut errors);
        if from.zip(until).is_some_and(|(from, until)| from >= until) {
            errors.add("until_day", "until_before");
        } else if until.is_some_and(|until| until <= now) {
            errors.add("until_day", "until_past");
        }
        let link = Some(link.to_owned()).filter(|link| !link.is_empty());
        match (level, from, until) {
            (Some(level), Some(from), Some(until)) if errors.is_empty() => Ok(Self { text, link, level, from, until }),
            _ => Err(errors),
        }
    }

    /// Whether it is shown at a moment.
    #[must_use]
    pub fn lasts(&self, now: DateTime<Utc>) -> bool {
        (self.from..self.until).contains(&now)
    }
}

fn moment<'a>(
    typed: &impl Fn(&str) -> &'a str,
    (day, time): (&'static str, &'static str),
    errors: &mut FormErrors,
) -> Option<DateTime<Utc>> {
    let date = errors.check(day, typed(day).trim().parse::<NaiveDate>(), |_| "date_format");
    let clock = errors.check(time, read_time(typed(time)).ok_or(()), |()| "time_format");
    date.zip(clock).map(|(date, clock)| at_uk_time(date, clock))
}

/// `9:30`, `09:30`, `9.30` or `17:00`.
fn read_time(typed: &str) -> Option<NaiveTime> {
    let typed = typed.trim().replace('.', ":");
    let (hours, minutes) = typed.split_once(':')?;
    let digits = |text: &str| text.len() <= 2 && !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
    if !digits(hours) || minutes.len() != 2 || !digits(minutes) {
        return None;
    }
    NaiveTime::from_hms_opt(hours.parse().ok()?, minutes.parse().ok()?, 0)
}

/// The moment at which clocks in the United Kingdom show a time. The hour that is skipped in March is the one after
/// it; of the hour that comes twice in October the later one is meant.
fn at_uk_time(day: NaiveDate, time: NaiveTime) -> DateTime<Utc> {
    let greenwich = day.and_time(time).and_utc();
    if uk_time(greenwich) == greenwich.naive_utc() { greenwich } else { greenwich - TimeDelta::hours(1) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn now() -> DateTime<Utc> {
        "2026-11-22T12:00:00Z".parse().expect("a moment")
    }

    fn read(changed: &[(&str, &'static str)]) -> Result<Announcement, Vec<(&'static str, &'static str)>> {
        let typed = |name: &str| {
            let own = changed.iter().find(|(own, _)| *own == name).map(|(_, value)| *value);
            own.unwrap_or(match name {
                "text" => "The helpline is closed on Monday.",
                "level" => "information",
                "from_day" => "2026-11-23",
                "until_day" => "2026-11-24",
                "from_time" | "until_time" => "9:00",
                _ => "",
            })
        };
        Announcement::read(typed, |path| path == "/help", now()).map_err(|errors| errors.iter().collect())
    }

    #[test]
    fn an_announcement_lasts_from_one_moment_to_the_next() {
        let read = read(&[("link", "/help")]).expect("nothing is wrong");
        assert_eq!(read.link.as_deref(), Some("/help"));
        assert!(!read.lasts("2026-11-23T08:59:59Z".parse().expect("a moment")));
        assert!(read.lasts("2026-11-23T09:00:00Z".parse().expect("a moment")));
        assert!(!read.lasts("2026-11-24T09:00:00Z".parse().expect("a moment")));
    }

    #[test]
    fn times_are_those_of_clocks_here() {
        let summer = read(&[("from_day", "2027-07-01"), ("until_day", "2027-07-01"), ("until_time", "17.30")]);
        let summer = summer.expect("nothing is wrong");
        assert_eq!(summer.from.to_rfc3339(), "2027-07-01T08:00:00+00:00");
        assert_eq!(summer.until.to_rfc3339(), "2027-07-01T16:30:00+00:00");
    }

    #[test]
    fn everything_that_is_wrong_is_said_at_once() {
        let wrong = read(&[
            ("text", " "),
            ("link", "https://example.org"),
            ("level", "red"),
            ("from_day", "tomorrow"),
            ("until_time", "25:00"),
        ]);
        assert_eq!(
            wrong,
            Err(vec![
                ("text", "banner_missing"),
                ("link", "link_not_ours"),
                ("level", "level_missing"),
                ("from_day", "date_format"),
                ("until_time", "time_format"),
            ])
        );
        assert_eq!(read(&[("until_day", "2026-11-23")]), Err(vec![("until_day", "until_before")]));
        let past = [("from_day", "2026-11-01"), ("until_day", "2026-11-02")];
        assert_eq!(read(&past), Err(vec![("until_day", "until_past")]));
    }
}
