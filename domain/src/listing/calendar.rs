use chrono::{Datelike, Days, NaiveDate};
use serde::{Deserialize, Serialize};

use crate::taxonomy::Weekday;

/// Days one after the other: the first and the last are among them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DateRange {
    /// The first day.
    pub from: NaiveDate,
    /// The last day.
    pub to: NaiveDate,
}

/// On which dates a break is to be had (row R2). Where nothing is said, on any.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Calendar {
    /// When people can come: they arrive and leave within one of these. None means at any time.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub open: Vec<DateRange>,
    /// When nobody can come.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub closed: Vec<DateRange>,
    /// The day of the week on which people arrive and leave.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub changeover: Option<Weekday>,
}

/// The days and nights that somebody asks for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct AskedStay {
    /// The first day they could arrive.
    pub from: Option<NaiveDate>,
    /// The last day they could leave.
    pub to: Option<NaiveDate>,
    /// How many nights.
    pub nights: Option<u16>,
}

impl AskedStay {
    /// The length that is asked for; the whole of the time when only its ends were said.
    #[must_use]
    pub fn length(&self) -> Option<u16> {
        // More than anybody offers is as much as can be said.
        let between = |(from, to): (NaiveDate, NaiveDate)| u16::try_from((to - from).num_days()).unwrap_or(u16::MAX);
        self.nights.or_else(|| self.from.zip(self.to).map(between))
    }
}

impl Calendar {
    /// Whether nothing was said.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.open.is_empty() && self.closed.is_empty() && self.changeover.is_none()
    }

    /// Whether somebody can come as they ask: for the length they ask for, or for `shortest` nights, at any time
    /// between the first day and the last. Without a first day the stay ends on the last one.
    #[must_use]
    pub fn fits(&self, asked: AskedStay, shortest: u16) -> bool {
        let nights = Days::new(asked.length().unwrap_or(shortest).into());
        let (first, last) = match (asked.from, asked.to) {
            (None, None) => return true,
            (Some(from), to) => (from, to.unwrap_or(NaiveDate::MAX)),
            (None, Some(to)) => (to.checked_sub_days(nights).unwrap_or(NaiveDate::MIN), to),
        };
        let any_time = [DateRange { from: NaiveDate::MIN, to: NaiveDate::MAX }];
        let open = if self.open.is_empty() { any_time.as_slice() } else { self.open.as_slice() };
        open.iter().any(|open| {
            let last_arrival = open.to.min(last).checked_sub_days(nights);
            last_arrival.is_some_and(|last| self.can_arrive(open.from.max(first), last, nights))
        })
    }

    /// Whether there is a day of arrival, from the first to the last, with so many nights free after it.
    fn can_arrive(&self, first: NaiveDate, last: NaiveDate, nights: Days) -> bool {
        let mut day = first;
        while day <= last {
            // The last night is the one before they leave; a break of hours takes up its one day.
            let Some(leaves) = day.checked_add_days(nights) else { return false };
            let until = if leaves > day { leaves.pred_opt().unwrap_or(day) } else { day };
            if let Some(closed) = self.closed.iter().find(|closed| closed.from <= until && day <= closed.to) {
                match closed.to.succ_opt() {
                    Some(next) => day = next,
                    None => return false,
                }
                continue;
            }
            if leaves == day || self.changeover.is_none_or(|wanted| weekday(day) == wanted) {
                return true;
            }
            match day.succ_opt() {
                Some(next) => day = next,
                None => return false,
            }
        }
        false
    }
}

/// The day of the week of a date.
fn weekday(day: NaiveDate) -> Weekday {
    Weekday::ALL[day.weekday().num_days_from_monday() as usize]
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().expect("a day")
    }

    fn range(from: &str, to: &str) -> DateRange {
        DateRange { from: day(from), to: day(to) }
    }

    fn asked(from: &str, to: &str, nights: u16) -> AskedStay {
        let some = |text: &str| (!text.is_empty()).then(|| day(text));
        AskedStay { from: some(from), to: some(to), nights: (nights > 0).then_some(nights) }
    }

    #[test]
    fn a_stay_lies_within_the_dates_on_which_people_can_come() {
        let may = Calendar { open: vec![range("2027-05-01", "2027-05-31")], ..Calendar::default() };
        assert!(may.fits(asked("2027-05-01", "2027-05-31", 0), 1));
        assert!(!may.fits(asked("2027-05-25", "2027-06-01", 0), 1), "one night too many");
        assert!(may.fits(asked("2027-05-25", "2027-06-10", 5), 1), "five nights fit before the end");
        assert!(!may.fits(asked("2027-05-28", "2027-06-10", 5), 1));
        assert!(may.fits(asked("2027-04-01", "", 7), 1), "at some time from April on");
        assert!(!may.fits(asked("2027-06-01", "", 0), 0), "it is over by then");
        assert!(may.fits(asked("", "2027-05-04", 3), 1) && !may.fits(asked("", "2027-05-04", 4), 1));
        assert!(may.fits(asked("", "", 300), 1), "no dates were asked for");
        assert!(!may.fits(asked("2027-05-10", "2027-05-12", 5), 1), "more nights than lie between the days");
        let two = Calendar { open: vec![range("2027-05-01", "2027-05-10"), range("2027-05-11", "2027-05-20")], ..may };
        assert!(!two.fits(asked("2027-05-08", "2027-05-13", 0), 1), "two times are not one");
    }

    #[test]
    fn nobody_stays_on_a_blocked_night_and_leaving_that_morning_is_fine() {
        let blocked = Calendar { closed: vec![range("2027-05-10", "2027-05-12")], ..Calendar::default() };
        assert!(blocked.fits(asked("2027-05-07", "2027-05-10", 0), 1), "they leave on the first blocked day");
        assert!(!blocked.fits(asked("2027-05-07", "2027-05-11", 0), 1));
        assert!(!blocked.fits(asked("2027-05-12", "2027-05-14", 0), 1));
        assert!(blocked.fits(asked("2027-05-13", "2027-05-14", 0), 1));
        assert!(blocked.fits(asked("2027-05-08", "2027-05-20", 7), 1), "after it");
        assert!(!blocked.fits(asked("2027-05-10", "2027-05-10", 0), 0), "a break of hours on a blocked day");
        assert!(blocked.fits(asked("2027-05-09", "2027-05-09", 0), 0));
    }

    #[test]
    fn people_arrive_on_the_changeover_day() {
        let saturdays = Calendar { changeover: Some(Weekday::Saturday), ..Calendar::default() };
        assert!(saturdays.fits(asked("2027-05-01", "2027-05-08", 0), 1), "a Saturday");
        assert!(!saturdays.fits(asked("2027-05-02", "2027-05-09", 0), 1));
        assert!(saturdays.fits(asked("2027-05-02", "2027-05-16", 7), 1), "from Saturday the 8th");
        assert!(!saturdays.fits(asked("2027-05-02", "2027-05-14", 7), 1));
    }

    proptest! {
        #[test]
        fn any_question_gets_an_answer(from in -100_000i32..800_000, length in 0u16..400, nights in 0u16..400) {
            let first = NaiveDate::from_num_days_from_ce_opt(from).expect("a day");
            let to = first.checked_add_days(Days::new(length.into())).expect("a day");
            let calendar = Calendar {
                open: vec![range("2027-01-01", "2027-12-31")],
                closed: vec![DateRange { from: NaiveDate::MIN, to: first }, DateRange { from: to, to: NaiveDate::MAX }],
                changeover: Some(Weekday::Monday),
            };
            for asked in [
                AskedStay { from: Some(first), to: Some(to), nights: Some(nights) },
                AskedStay { from: Some(first), ..AskedStay::default() },
                AskedStay { to: Some(to), ..AskedStay::default() },
            ] {
                prop_assert_eq!(Calendar::default().fits(asked, 0), asked.to.zip(asked.from).is_none_or(|(to, from)| {
                    to - from >= chrono::Duration::days(i64::from(asked.length().unwrap_or(0)))
                }));
                let _ = calendar.fits(asked, nights);
            }
        }
    }
}
