//! What was asked for, each with a link to the same search without it.

use domain::search_query::{Group, Miles, SearchQuery};
use engine::read_model::SearchPage;
use leptos::prelude::*;

use crate::components::{Chip, Chips};
use crate::paths;
use crate::words::Words;

/// One chip for each parameter that was given, or read out of the words.
pub fn chips(words: Words, page: &SearchPage) -> Option<AnyView> {
    let query = &page.query;
    let mut chips = place_chips(words, page);
    for (group, values) in &query.chosen {
        for value in values {
            chips.push(Chip {
                text: label(words, page, *group, value),
                href: paths::search(&query.without(*group, value)),
                understood: Some(format!("{}={value}", group.name())),
            });
        }
    }
    chips.extend(break_chips(words, query));
    if let Some(rate) = query.max_rate {
        let text = words.tell("chip-max-rate", [("rate", words.hourly(rate).into())]);
        chips.push(chip(text, "max_rate", rate.0, query, |other| other.max_rate = None));
    }
    let clear = query.is_filtered().then(|| {
        let href = paths::search(&query.without_filters());
        view! { <a class="govuk-link" href=href>{words.say("chips-clear")}</a> }
    });
    (!chips.is_empty()).then(|| {
        view! {
            <Chips lead=words.say("chips-lead") remove=words.say("chosen-remove") chips>
                {clear}
            </Chips>
        }
        .into_any()
    })
}

/// The label of a filter's value: ours, or the register's (a council's name).
pub(super) fn label(words: Words, page: &SearchPage, group: Group, value: &str) -> String {
    let known = words.option(group, value).map(str::to_owned);
    let from_register = || {
        let facet = page.facets.iter().find(|facet| facet.group == group)?;
        facet.options.iter().find(|option| option.value == value)?.label.clone()
    };
    known.or_else(from_register).unwrap_or_else(|| value.to_owned())
}

fn place_chips(words: Words, page: &SearchPage) -> Vec<Chip> {
    let query = &page.query;
    let mut chips = Vec::new();
    for reading in &page.understood {
        // Of a postcode no more is repeated than its outward code.
        let place = page.near.as_deref().unwrap_or(reading.value());
        chips.push(Chip {
            text: words.tell("chip-near", [("place", place.into())]),
            href: paths::search(&query.without_reading(reading)),
            understood: Some(format!("{}={}", reading.name(), reading.value())),
        });
    }
    if let Some(place) = &page.near {
        if query.near.is_some() {
            let text = words.tell("chip-near", [("place", place.into())]);
            chips.push(chip(text, "near", place, query, |other| *other = other.without_place()));
        }
        if query.within != Miles::DEFAULT {
            let miles = query.within.get();
            let text = words.tell("chip-within", [("miles", miles.into())]);
            chips.push(chip(text, "within", miles, query, |other| other.within = Miles::DEFAULT));
        }
    }
    chips
}

fn break_chips(words: Words, query: &SearchQuery) -> Vec<Chip> {
    let mut chips = Vec::new();
    if let Some(day) = query.from {
        let text = words.tell("chip-from", [("date", words.short_date(day).into())]);
        chips.push(chip(text, "from", day, query, |other| other.from = None));
    }
    if let Some(day) = query.to {
        let text = words.tell("chip-to", [("date", words.short_date(day).into())]);
        chips.push(chip(text, "to", day, query, |other| other.to = None));
    }
    if let Some(nights) = query.nights {
        let text = words.tell("chip-nights", [("nights", nights.into())]);
        chips.push(chip(text, "nights", nights, query, |other| other.nights = None));
    }
    chips
}

fn chip(
    text: String,
    name: &str,
    value: impl std::fmt::Display,
    query: &SearchQuery,
    take_away: impl FnOnce(&mut SearchQuery),
) -> Chip {
    let mut other = query.on_page(1);
    take_away(&mut other);
    Chip { text, href: paths::search(&other), understood: Some(format!("{name}={value}")) }
}
