//! Dates, money and distances in words.

use chrono::{Datelike, NaiveDate};
use domain::check::Checked;
use domain::money::Pence;
use domain::taxonomy::{ListingKind, PriceUnit, Weekday};

use super::Words;

impl Words {
    /// "Tuesday 5 May 2026"
    #[must_use]
    pub fn date(self, day: NaiveDate) -> String {
        self.tell(
            "date-long",
            [
                ("weekday", self.name(weekday(day)).into()),
                ("day", day.day().into()),
                ("month", self.month(day).into()),
                ("year", day.year().to_string().into()),
            ],
        )
    }

    /// "5 May 2026", where room is short.
    #[must_use]
    pub fn short_date(self, day: NaiveDate) -> String {
        let year = day.year().to_string();
        self.tell("date-short", [("day", day.day().into()), ("month", self.month(day).into()), ("year", year.into())])
    }

    fn month(self, day: NaiveDate) -> &'static str {
        const MONTHS: [&str; 12] = ["1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12"];
        self.label("month", MONTHS[usize::try_from(day.month0()).unwrap_or(0) % 12])
    }

    /// "£16.20 an hour"
    #[must_use]
    pub fn hourly(self, amount: Pence) -> String {
        self.price(PriceUnit::HourWeekday, amount)
    }

    /// A price with what it is for: "£95 a night", "45p a mile", "free".
    #[must_use]
    pub fn price(self, unit: PriceUnit, amount: Pence) -> String {
        let amount = [("amount", amount.in_words().into())];
        match unit {
            PriceUnit::HourWeekday | PriceUnit::HourWeekend | PriceUnit::BankHolidayHour => {
                self.tell("per-hour", amount)
            }
            PriceUnit::SleepIn | PriceUnit::WakingNight | PriceUnit::NightStay => self.tell("per-night", amount),
            PriceUnit::HalfDay => self.tell("per-half-day", amount),
            PriceUnit::Day => self.tell("per-day", amount),
            PriceUnit::Week => self.tell("per-week", amount),
            PriceUnit::Mile => self.tell("per-mile", amount),
            PriceUnit::Session => self.tell("per-session", amount),
            PriceUnit::OneOff => self.tell("per-once", amount),
            PriceUnit::Free => self.say("price-is-free").to_owned(),
        }
    }

    /// "About 2 miles" for a whole number (a PA's distance is never finer), "2.7 miles" otherwise.
    #[must_use]
    pub fn distance(self, miles: f64) -> String {
        let tenths = (miles * 10.0).round();
        if tenths == 10.0 {
            self.say("distance-one").to_owned()
        } else if tenths % 10.0 == 0.0 && tenths > 0.0 {
            self.tell("distance-about", [("miles", format!("{:.0}", tenths / 10.0).into())])
        } else {
            self.tell("distance-exact", [("miles", format!("{:.1}", tenths / 10.0).into())])
        }
    }

    /// What a listing is: "Care home", "Personal assistant, employed by you or self-employed".
    #[must_use]
    pub fn kinds(self, kinds: &[ListingKind]) -> String {
        let pa = kinds.iter().filter(|kind| kind.is_pa()).count();
        let mut names: Vec<&str> = Vec::new();
        if pa > 1 {
            names.push(self.say("kinds-pa-either"));
        }
        names.extend(
            kinds.iter().filter(|kind| pa < 2 || !kind.is_pa()).map(|kind| self.label("kind_full", kind.code())),
        );
        names.join(" · ")
    }

    /// What was checked: "Enhanced DBS", "Training: dementia".
    #[must_use]
    pub fn checked(self, what: Checked) -> String {
        match what {
            Checked::Kind(kind) => self.name(kind).to_owned(),
            Checked::Dbs(level) => self.name(level).to_owned(),
            Checked::Training(training) => self.tell("check-of-training", [("training", self.name(training).into())]),
        }
    }

    /// A register in a sentence: "the CQC’s register". One we have no words for keeps its code.
    #[must_use]
    pub fn register(self, code: &str) -> String {
        self.label_of("source", code).unwrap_or(code).to_owned()
    }

    /// "Urdu, Polish and English"
    #[must_use]
    pub fn list(self, items: &[&str]) -> String {
        match items {
            [] => String::new(),
            [one] => (*one).to_owned(),
            [most @ .., last] => {
                let most = most.join(self.say("list-comma"));
                self.tell("list-and", [("most", most.into()), ("last", (*last).into())])
            }
        }
    }
}

fn weekday(day: NaiveDate) -> Weekday {
    Weekday::ALL[usize::try_from(day.weekday().num_days_from_monday()).unwrap_or(0) % 7]
}
