//! Working days in England: every clock of the service (row X10) counts these.

use chrono::{Datelike, Days, NaiveDate, Weekday};

/// A day that the rules get wrong: an extra holiday, or one that was moved away.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Override {
    /// Which day.
    pub day: NaiveDate,
    /// Whether it is a bank holiday.
    pub is_holiday: bool,
}

/// Days that were proclaimed and follow no rule (https://www.gov.uk/bank-holidays).
const PROCLAIMED: &[(i32, u32, u32, bool)] = &[
    (2020, 5, 4, false),
    (2020, 5, 8, true),
    (2022, 5, 30, false),
    (2022, 6, 2, true),
    (2022, 6, 3, true),
    (2022, 9, 19, true),
    (2023, 5, 8, true),
];

/// England's calendar: the rules, what was proclaimed, and what an operator added.
#[derive(Clone, Debug, Default)]
pub struct Calendar {
    added: Vec<Override>,
}

impl Calendar {
    /// The calendar with days that somebody added later; they win over everything else.
    #[must_use]
    pub fn with(added: Vec<Override>) -> Self {
        Self { added }
    }

    /// Whether a day is a bank holiday in England.
    #[must_use]
    pub fn is_holiday(&self, day: NaiveDate) -> bool {
        if let Some(added) = self.added.iter().find(|added| added.day == day) {
            return added.is_holiday;
        }
        let proclaimed = PROCLAIMED.iter().find(|(y, m, d, _)| (*y, *m, *d) == (day.year(), day.month(), day.day()));
        proclaimed.map_or_else(|| by_rule(day), |(.., is_holiday)| *is_holiday)
    }

    /// Whether offices are open.
    #[must_use]
    pub fn is_working_day(&self, day: NaiveDate) -> bool {
        !matches!(day.weekday(), Weekday::Sat | Weekday::Sun) && !self.is_holiday(day)
    }

    /// The day on which so many working days are over, the first day not counted.
    #[must_use]
    pub fn after(&self, day: NaiveDate, working_days: u32) -> NaiveDate {
        let mut at = day;
        let mut left = working_days;
        while left > 0 {
            let Some(next) = at.checked_add_days(Days::new(1)) else { return at };
            at = next;
            left -= u32::from(self.is_working_day(at));
        }
        at
    }

    /// How many working days lie after the first day, up to and with the last one.
    #[must_use]
    pub fn between(&self, first: NaiveDate, last: NaiveDate) -> u32 {
        let days = first.iter_days().skip(1).take_while(|day| *day <= last);
        u32::try_from(days.filter(|day| self.is_working_day(*day)).count()).unwrap_or(u32::MAX)
    }
}

/// The Banking and Financial Dealings Act 1971, and the substitute days that are always given.
fn by_rule(day: NaiveDate) -> bool {
    let (year, month, date) = (day.year(), day.month(), day.day());
    let is_monday = day.weekday() == Weekday::Mon;
    match month {
        1 => substituted(day, 1),
        // The first and the last Monday of May.
        5 if is_monday && (date <= 7 || date > 24) => true,
        8 => is_monday && date > 24,
        12 => christmas(day),
        _ => easter_sunday(year).is_some_and(|sunday| {
            let apart = (day - sunday).num_days();
            apart == -2 || apart == 1
        }),
    }
}

/// Whether a day is the holiday of a date, or the Monday in its place when it falls on a weekend.
fn substituted(day: NaiveDate, date: u32) -> bool {
    match day.weekday() {
        Weekday::Sat | Weekday::Sun => false,
        Weekday::Mon => (date..=date + 2).contains(&day.day()),
        _ => day.day() == date,
    }
}

/// Christmas Day and Boxing Day; both have another day when they fall on a weekend.
fn christmas(day: NaiveDate) -> bool {
    match (day.day(), day.weekday()) {
        (_, Weekday::Sat | Weekday::Sun) => false,
        (25 | 26, _) => true,
        // The 27th: one of them was on a weekend, and it is the first day that is free for it.
        (27, Weekday::Mon | Weekday::Tue) => true,
        // The 28th: both were on the weekend, or Boxing Day was on a Saturday.
        (28, Weekday::Mon | Weekday::Tue) => true,
        _ => false,
    }
}

/// Easter Sunday of the Gregorian calendar (Meeus, Astronomical Algorithms, chapter 8).
fn easter_sunday(year: i32) -> Option<NaiveDate> {
    let (a, b, c) = (year % 19, year / 100, year % 100);
    let (d, e) = (b / 4, b % 4);
    let f = (b + 8) / 25;
    let g = (b - f + 1) / 3;
    let h = (19 * a + b - d - g + 15) % 30;
    let (i, k) = (c / 4, c % 4);
    let l = (32 + 2 * e + 2 * i - h - k) % 7;
    let m = (a + 11 * h + 22 * l) / 451;
    let sum = h + l - 7 * m + 114;
    NaiveDate::from_ymd_opt(year, u32::try_from(sum / 31).ok()?, u32::try_from(sum % 31 + 1).ok()?)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().expect("a date")
    }

    fn holidays(year: i32) -> Vec<String> {
        let calendar = Calendar::default();
        let first = NaiveDate::from_ymd_opt(year, 1, 1).expect("a date");
        let days = first.iter_days().take_while(|d| d.year() == year);
        days.filter(|d| calendar.is_holiday(*d)).map(|d| d.format("%m-%d").to_string()).collect()
    }

    /// As published on https://www.gov.uk/bank-holidays for England and Wales.
    #[test]
    fn bank_holidays_are_those_that_were_published() {
        for (year, published) in [
            (2020, "01-01 04-10 04-13 05-08 05-25 08-31 12-25 12-28"),
            (2021, "01-01 04-02 04-05 05-03 05-31 08-30 12-27 12-28"),
            (2022, "01-03 04-15 04-18 05-02 06-02 06-03 08-29 09-19 12-26 12-27"),
            (2023, "01-02 04-07 04-10 05-01 05-08 05-29 08-28 12-25 12-26"),
            (2024, "01-01 03-29 04-01 05-06 05-27 08-26 12-25 12-26"),
            (2025, "01-01 04-18 04-21 05-05 05-26 08-25 12-25 12-26"),
            (2026, "01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28"),
            (2027, "01-01 03-26 03-29 05-03 05-31 08-30 12-27 12-28"),
            (2028, "01-03 04-14 04-17 05-01 05-29 08-28 12-25 12-26"),
        ] {
            assert_eq!(holidays(year).join(" "), published, "{year}");
        }
    }

    #[test]
    fn a_clock_stands_still_on_weekends_and_holidays() {
        let calendar = Calendar::default();
        // Over Christmas 2026: Friday the 25th and Monday the 28th are holidays.
        assert_eq!(calendar.after(day("2026-12-23"), 2), day("2026-12-29"));
        assert_eq!(calendar.between(day("2026-12-23"), day("2026-12-29")), 2);
        assert_eq!(calendar.after(day("2026-11-21"), 1), day("2026-11-23"));
        assert_eq!(calendar.after(day("2026-11-21"), 0), day("2026-11-21"));
    }

    #[test]
    fn what_was_added_wins() {
        let extra = [(day("2026-11-25"), true), (day("2026-12-25"), false)];
        let calendar = Calendar::with(
            extra.iter().map(|(day, is_holiday)| Override { day: *day, is_holiday: *is_holiday }).collect(),
        );
        assert!(!calendar.is_working_day(day("2026-11-25")));
        assert!(calendar.is_working_day(day("2026-12-25")));
    }
}
