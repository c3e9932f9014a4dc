//! A day on which the rules for bank holidays are wrong, as somebody types it in (row X10).

use chrono::{Datelike, NaiveDate};

use crate::form::FormErrors;
use crate::text::one_line;
use crate::working_day::Override;

/// Most letters of what a day is called.
const LONGEST_NAME: usize = 100;

/// A day that was added as a bank holiday, or taken out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Holiday {
    /// Which day.
    pub day: NaiveDate,
    /// Whether it is a bank holiday, or is none although the rules say so.
    pub is_holiday: bool,
    /// What somebody called it.
    pub name: String,
}

impl Holiday {
    /// Reads what was typed.
    ///
    /// # Errors
    /// Everything that is wrong with it.
    pub fn read(day: &str, what: &str, name: &str) -> Result<Self, FormErrors> {
        let mut errors = FormErrors::default();
        let day = errors.check("day", read_day(day).ok_or(()), |()| "date_format");
        let is_holiday = match what {
            "holiday" => Some(true),
            "working_day" => Some(false),
            _ => None,
        };
        let is_holiday = errors.check("what", is_holiday.ok_or(()), |()| "holiday_missing");
        let name = one_line(name, LONGEST_NAME + 1);
        match name.chars().count() {
            0 => errors.add("name", "name_missing"),
            1..=LONGEST_NAME => {}
            _ => errors.add("name", "long_100"),
        }
        match (day, is_holiday) {
            (Some(day), Some(is_holiday)) if errors.is_empty() => Ok(Self { day, is_holiday, name }),
            _ => Err(errors),
        }
    }
}

impl From<&Holiday> for Override {
    fn from(holiday: &Holiday) -> Self {
        Self { day: holiday.day, is_holiday: holiday.is_holiday }
    }
}

/// A day that somebody may mean: days far off cannot be reckoned with.
#[must_use]
pub fn read_day(typed: &str) -> Option<NaiveDate> {
    typed.trim().parse::<NaiveDate>().ok().filter(|day| (2000..2100).contains(&day.year()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn everything_that_is_wrong_with_a_day_is_said_at_once() {
        let wrong = Holiday::read("soon", "", " ").expect_err("all of it is wrong");
        assert_eq!(
            wrong.iter().collect::<Vec<_>>(),
            [("day", "date_format"), ("what", "holiday_missing"), ("name", "name_missing")]
        );
        let read = Holiday::read("2027-06-07", "holiday", "Jubilee").expect("nothing is wrong");
        assert!(read.is_holiday && read.name == "Jubilee" && read.day.to_string() == "2027-06-07");
        assert!(read_day("9999-01-01").is_none());
    }
}
