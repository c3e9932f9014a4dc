use serde::{Deserialize, Serialize};

vocabulary! {
    /// A day of the week.
    Weekday {
        Monday = "mon",
        Tuesday = "tue",
        Wednesday = "wed",
        Thursday = "thu",
        Friday = "fri",
        Saturday = "sat",
        Sunday = "sun",
    }
}
vocabulary! {
    /// A part of the day or night.
    DayPart {
        EarlyMorning = "early_morning",
        Morning = "morning",
        Lunch = "lunch",
        Afternoon = "afternoon",
        Tea = "tea",
        Evening = "evening",
        SleepInNight = "sleep_in_night",
        WakingNight = "waking_night",
    }
}
vocabulary! {
    /// Availability that is no single part of a day.
    Pattern {
        LiveIn = "live_in",
        SchoolHours = "school_hours",
        SchoolHolidays = "school_holidays",
        Weekends = "weekends",
        BankHolidays = "bank_holidays",
        ShortNoticeCover = "short_notice_cover",
        HolidaySickCover = "holiday_sick_cover",
        TripsAway = "trips_away",
    }
}
vocabulary! {
    /// Whether someone has room for more people now.
    AvailabilityStatus {
        LookingNow = "looking_now",
        FewHoursLeft = "few_hours_left",
        FullWaitingList = "full_waiting_list",
        PausedUntil = "paused_until",
    }
}

/// One cell of the weekly grid: a part of one day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Slot(pub Weekday, pub DayPart);

impl Slot {
    /// The code of the search parameter `when`: `mon_morning`.
    #[must_use]
    pub fn code(self) -> String {
        format!("{}_{}", self.0, self.1)
    }
}

/// One value of the search parameter `when`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum When {
    /// `mon_morning`
    Slot(Slot),
    /// `live_in`
    Pattern(Pattern),
}

impl When {
    /// The value's code in URLs and in the index.
    #[must_use]
    pub fn code(self) -> String {
        match self {
            Self::Slot(slot) => slot.code(),
            Self::Pattern(pattern) => pattern.code().to_owned(),
        }
    }

    /// The place in the order of the week: days by their parts, then patterns.
    #[must_use]
    pub fn order(self) -> usize {
        match self {
            Self::Slot(Slot(day, part)) => day as usize * DayPart::ALL.len() + part as usize,
            Self::Pattern(pattern) => Weekday::ALL.len() * DayPart::ALL.len() + pattern as usize,
        }
    }

    /// Reads `mon_morning` or a pattern's code.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        if let Some(pattern) = Pattern::from_code(code) {
            return Some(Self::Pattern(pattern));
        }
        let (day, part) = code.split_once('_')?;
        Some(Self::Slot(Slot(Weekday::from_code(day)?, DayPart::from_code(part)?)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn when_is_a_part_of_a_day_or_a_pattern() {
        for code in ["mon_early_morning", "sun_waking_night", "live_in", "weekends"] {
            assert_eq!(When::from_code(code).expect(code).code(), code);
        }
        for code in ["mon", "mon_", "monday_morning", "", "live"] {
            assert_eq!(When::from_code(code), None, "{code:?}");
        }
    }
}
