//! When invented people have time.

use chrono::{Days, NaiveDate};
use domain::listing::Availability;
use domain::taxonomy::{AvailabilityStatus, DayPart, Pattern, Slot, SupportType, Weekday};

use super::dice::Dice;
use super::words::shared::listed;

/// The sort of week a PA has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Week {
    Mornings,
    SchoolHours,
    Afternoons,
    EveningsAndWeekends,
    FullDays,
    SomeDays,
    Nights,
    LivingIn,
}

pub(super) const WORKING_DAYS: &[Weekday] =
    &[Weekday::Monday, Weekday::Tuesday, Weekday::Wednesday, Weekday::Thursday, Weekday::Friday];
const WEEKEND: &[Weekday] = &[Weekday::Saturday, Weekday::Sunday];
const WHOLE_DAY: &[DayPart] = &[DayPart::Morning, DayPart::Lunch, DayPart::Afternoon, DayPart::Tea];

/// Statuses of those who said how full they are.
const STATUSES: &[(u32, AvailabilityStatus)] = &[
    (50, AvailabilityStatus::LookingNow),
    (27, AvailabilityStatus::FewHoursLeft),
    (18, AvailabilityStatus::FullWaitingList),
    (5, AvailabilityStatus::PausedUntil),
];

/// When a PA has time, with some cells of the grid taken at random.
pub(super) fn availability(dice: &mut Dice, week: Week, support: &[SupportType], today: NaiveDate) -> Availability {
    let status = dice.weighted(STATUSES);
    let open = matches!(status, AvailabilityStatus::LookingNow | AvailabilityStatus::FewHoursLeft);
    let start_known = status == AvailabilityStatus::PausedUntil || (open && dice.chance(30));
    let in_days = Days::new(dice.between(3, 56).into());
    Availability {
        slots: slots(dice, week, support),
        patterns: patterns(dice, week),
        status,
        min_shift_hours: min_shift(dice, week),
        hours_per_week: if open { hours_wanted(dice, week, status) } else { None },
        earliest_start: if start_known { today.checked_add_days(in_days) } else { None },
        paused_until: None,
        said_on: said_on(dice, today),
    }
}

/// Mostly within the last weeks; some so long ago that it no longer counts.
pub(super) fn said_on(dice: &mut Dice, today: NaiveDate) -> NaiveDate {
    let (least, most) = dice.weighted(&[(62, (0, 21)), (26, (22, 58)), (12, (63, 160))]);
    dice.days_before(today, least, most)
}

fn slots(dice: &mut Dice, week: Week, support: &[SupportType]) -> Vec<Slot> {
    use DayPart::{Afternoon, EarlyMorning, Evening, Lunch, Morning, SleepInNight, Tea, WakingNight};
    let mut slots = match week {
        Week::Mornings if dice.chance(55) => grid(WORKING_DAYS, &[EarlyMorning, Morning, Lunch]),
        Week::Mornings => grid(WORKING_DAYS, &[EarlyMorning, Morning]),
        Week::SchoolHours => grid(WORKING_DAYS, &[Morning, Lunch]),
        Week::Afternoons => grid(WORKING_DAYS, &[Lunch, Afternoon, Tea]),
        Week::EveningsAndWeekends => {
            [grid(WORKING_DAYS, &[Tea, Evening]), grid(WEEKEND, &[Morning, Lunch, Afternoon, Tea])].concat()
        }
        Week::FullDays => grid(WORKING_DAYS, WHOLE_DAY),
        Week::SomeDays => {
            let count = if dice.chance(50) { 2 } else { 3 };
            return grid(&dice.some(Weekday::ALL, count), WHOLE_DAY);
        }
        Week::Nights => {
            let nights = dice.some(Weekday::ALL, 5);
            return grid(&nights, if dice.chance(55) { &[SleepInNight, WakingNight] } else { &[SleepInNight] });
        }
        Week::LivingIn => return Vec::new(),
    };
    slots.retain(|_| !dice.chance(9));
    if support.contains(&SupportType::NightSupport) {
        slots.extend(grid(&dice.some(Weekday::ALL, 2), &[SleepInNight]));
    }
    slots.sort_unstable();
    slots
}

/// Every part of every day given.
pub(super) fn grid(days: &[Weekday], parts: &[DayPart]) -> Vec<Slot> {
    days.iter().flat_map(|day| parts.iter().map(|part| Slot(*day, *part))).collect()
}

fn patterns(dice: &mut Dice, week: Week) -> Vec<Pattern> {
    let mut patterns = match week {
        Week::LivingIn => vec![Pattern::LiveIn],
        Week::SchoolHours => vec![Pattern::SchoolHours],
        Week::EveningsAndWeekends => vec![Pattern::Weekends],
        _ => Vec::new(),
    };
    let more: &[Pattern] = match week {
        Week::SchoolHours => &[Pattern::ShortNoticeCover],
        Week::EveningsAndWeekends => &[Pattern::BankHolidays, Pattern::HolidaySickCover, Pattern::TripsAway],
        Week::LivingIn => &[Pattern::HolidaySickCover, Pattern::TripsAway],
        _ => &[Pattern::SchoolHolidays, Pattern::ShortNoticeCover, Pattern::HolidaySickCover, Pattern::TripsAway],
    };
    patterns.extend(dice.each(more, 24));
    patterns.sort_unstable();
    patterns
}

fn min_shift(dice: &mut Dice, week: Week) -> Option<u8> {
    let hours: &[u8] = match week {
        Week::Nights => &[8, 9, 10],
        Week::FullDays | Week::SomeDays => &[3, 4, 5, 6],
        Week::LivingIn => return None,
        _ => &[1, 2, 2, 3],
    };
    dice.chance(85).then(|| *dice.pick(hours))
}

fn hours_wanted(dice: &mut Dice, week: Week, status: AvailabilityStatus) -> Option<u8> {
    let (least, most) = match (status, week) {
        (_, Week::LivingIn) => return None,
        (AvailabilityStatus::FewHoursLeft, _) => (2, 7),
        (_, Week::FullDays) => (16, 37),
        (_, Week::Nights) => (9, 30),
        _ => (5, 20),
    };
    u8::try_from(dice.between(least, most)).ok()
}

/// The days of a grid, as a person lists them.
pub(super) fn days_in_words(slots: &[Slot]) -> String {
    let days: Vec<&str> = Weekday::ALL
        .iter()
        .filter(|day| slots.iter().any(|slot| slot.0 == **day))
        .map(|day| day_in_words(*day))
        .collect();
    listed(&days)
}

const fn day_in_words(day: Weekday) -> &'static str {
    match day {
        Weekday::Monday => "Monday",
        Weekday::Tuesday => "Tuesday",
        Weekday::Wednesday => "Wednesday",
        Weekday::Thursday => "Thursday",
        Weekday::Friday => "Friday",
        Weekday::Saturday => "Saturday",
        Weekday::Sunday => "Sunday",
    }
}
