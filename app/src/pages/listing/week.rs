//! When they have time.

use chrono::NaiveDate;
use domain::listing::{Availability, Content};
use domain::taxonomy::{DayPart, Slot, Weekday};
use leptos::prelude::*;

use super::{heading, names, paragraph};
use crate::components::{AvailabilityGrid, DayName, Free, GridRow, GridWords, Ticks};
use crate::words::Words;

/// Days after which a number of free places is only a question (row L10).
const SPACE_HOLDS_DAYS: i64 = 14;

/// The week, the patterns beside it, the hours, and free places.
pub fn when(words: Words, content: &Content, today: NaiveDate) -> Vec<AnyView> {
    let mut parts = Vec::new();
    if let Some(availability) = &content.availability {
        if !availability.slots.is_empty() {
            parts.push(grid(words, &content.name, availability));
        }
        if !availability.patterns.is_empty() {
            parts.push(paragraph(words.say("when-also")));
            parts.push(view! { <Ticks items=names(words, &availability.patterns) two_columns=true/> }.into_any());
        }
        parts.extend(sentences(words, &content.name, availability, today).into_iter().map(paragraph));
    }
    if let Some(space) = content.service().and_then(|service| service.space)
        && (today - space.said_on).num_days() <= SPACE_HOLDS_DAYS
    {
        let on = words.date(space.said_on);
        parts.push(paragraph(words.tell("space-free", [("count", space.free.into()), ("date", on.into())])));
    }
    if !parts.is_empty() {
        parts.insert(0, heading(words.say("when-title")));
    }
    parts
}

fn grid(words: Words, name: &str, availability: &Availability) -> AnyView {
    let grid_words = GridWords {
        caption: words.tell("when-caption", [("name", name.into())]),
        free: words.say("when-free").into(),
        ask: words.say("when-ask").into(),
        not_free: words.say("when-not-free").into(),
    };
    let days = every_day().map(|day| DayName {
        narrow: words.label("day_narrow", day.code()).into(),
        short: words.label("day_short", day.code()).into(),
    });
    let rows = DayPart::ALL
        .iter()
        .map(|part| GridRow {
            part: words.label("part_title", part.code()).into(),
            hours: Some(words.label("part_time", part.code()).into()),
            days: every_day().map(|day| match availability.slots.contains(&Slot(day, *part)) {
                true => Free::Yes,
                false => Free::No,
            }),
        })
        .collect();
    view! { <AvailabilityGrid words=grid_words days rows lines=lines(words, availability)/> }.into_any()
}

/// "Monday: morning and evening", and the days with nothing in one line: for those who hear the page.
fn lines(words: Words, availability: &Availability) -> Vec<String> {
    let (mut lines, mut busy) = (Vec::new(), Vec::new());
    for day in every_day() {
        let is_free = |part: &&DayPart| availability.slots.contains(&Slot(day, **part));
        let parts: Vec<&str> = DayPart::ALL.iter().filter(is_free).map(|part| words.name(*part)).collect();
        if parts.is_empty() {
            busy.push(words.name(day));
        } else {
            lines.push(words.tell("when-day", [("day", words.name(day).into()), ("parts", words.list(&parts).into())]));
        }
    }
    if !busy.is_empty() {
        lines.push(words.tell("when-not-free-on", [("days", words.list(&busy).into())]));
    }
    lines
}

const fn every_day() -> [Weekday; 7] {
    use Weekday as Day;
    [Day::Monday, Day::Tuesday, Day::Wednesday, Day::Thursday, Day::Friday, Day::Saturday, Day::Sunday]
}

fn sentences(words: Words, name: &str, availability: &Availability, today: NaiveDate) -> Vec<String> {
    let mut out = Vec::new();
    if let Some(hours) = availability.min_shift_hours {
        out.push(words.tell("when-shortest", [("hours", hours.into())]));
    }
    if let Some(hours) = availability.hours_per_week {
        out.push(words.tell("when-hours", [("hours", hours.into())]));
    }
    if let Some(start) = availability.earliest_start.filter(|start| *start > today) {
        out.push(words.tell("when-start", [("date", words.date(start).into())]));
    }
    let said_on = words.date(availability.said_on);
    out.push(words.tell("when-said", [("name", name.into()), ("date", said_on.into())]));
    out
}
