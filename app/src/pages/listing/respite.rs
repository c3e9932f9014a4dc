//! The break where a listing is one: what sort, when, who goes, who can pay, and whom to ring in an emergency.

use chrono::NaiveDate;
use domain::listing::{Content, DateRange, Respite};
use domain::taxonomy::{Funding, PriceUnit};
use engine::read_model::ListingPage;
use leptos::prelude::*;

use super::{heading, names, paragraph};
use crate::components::Ticks;
use crate::pages::frame::phone_link;
use crate::paths;
use crate::words::Words;

/// What a carer reads about a break.
pub fn break_for_carers(words: Words, page: &ListingPage, respite: &Respite, today: NaiveDate) -> Vec<AnyView> {
    let mut parts = vec![heading(words.say("respite-title"))];
    if !respite.types.is_empty() {
        parts.push(view! { <Ticks items=names(words, &respite.types) two_columns=true/> }.into_any());
    }
    parts.extend(nights(words, respite).map(paragraph));
    parts.extend(dates(words, respite, today));
    if !respite.parties.is_empty() {
        parts.push(paragraph(words.say("respite-parties")));
        parts.push(view! { <Ticks items=names(words, &respite.parties)/> }.into_any());
    }
    parts.extend(companion(words, respite).map(paragraph));
    if !respite.needs.is_empty() {
        parts.push(paragraph(words.say("respite-needs")));
        parts.push(view! { <Ticks items=names(words, &respite.needs) two_columns=true/> }.into_any());
    }
    parts.extend(emergency(words, page, respite));
    parts.push(paid(words, &page.content));
    parts
}

fn nights(words: Words, respite: &Respite) -> Option<String> {
    match (respite.min_nights, respite.max_nights) {
        (0, None | Some(0)) => None,
        (0 | 1, Some(max)) => Some(words.tell("respite-nights-up-to", [("max", max.into())])),
        (min, None) => Some(words.tell("respite-nights-from", [("min", min.into())])),
        (min, Some(max)) => Some(words.tell("respite-nights", [("min", min.into()), ("max", max.into())])),
    }
}

/// The dates that are not over, and the day of the week on which people arrive.
fn dates(words: Words, respite: &Respite, today: NaiveDate) -> Vec<AnyView> {
    let calendar = &respite.calendar;
    let mut parts = Vec::new();
    for (title, ranges) in
        [(words.say("respite-open"), &calendar.open), (words.say("respite-closed"), &calendar.closed)]
    {
        let coming = ranges.iter().filter(|range| range.to >= today);
        let items: Vec<_> = coming.map(|range| view! { <li>{in_words(words, *range)}</li> }).collect();
        if !items.is_empty() {
            parts.push(paragraph(title));
            parts.push(view! { <ul class="govuk-list govuk-list--bullet">{items}</ul> }.into_any());
        }
    }
    let changeover = calendar.changeover.map(|day| words.tell("respite-changeover", [("day", words.name(day).into())]));
    parts.extend(changeover.map(paragraph));
    parts
}

fn in_words(words: Words, range: DateRange) -> String {
    if range.from == range.to {
        return words.date(range.from);
    }
    words.tell("respite-range", [("from", words.date(range.from).into()), ("to", words.date(range.to).into())])
}

fn companion(words: Words, respite: &Respite) -> Option<String> {
    let price = respite.companion.as_ref()?;
    Some(match price.unit {
        PriceUnit::Free => words.say("respite-companion-free").to_owned(),
        unit => words.tell("respite-companion", [("price", words.price(unit, price.amount).into())]),
    })
}

/// Whether it can be had in an emergency, their own number for it, and always the council's (row R5).
fn emergency(words: Words, page: &ListingPage, respite: &Respite) -> Vec<AnyView> {
    let mut parts = Vec::new();
    if respite.emergency {
        parts.push(paragraph(words.say("fact-emergency")));
    }
    if let Some(phone) = respite.out_of_hours_phone.clone() {
        let lead = words.say("respite-out-of-hours");
        parts.push(view! { <p class="govuk-body">{lead} " " {phone_link(phone, "govuk-link phone")}</p> }.into_any());
    }
    let duty = page.council.as_ref().and_then(|council| Some((&council.name, council.out_of_hours_phone.clone()?)));
    parts.push(match duty {
        Some((council, phone)) => {
            let lead = words.tell("respite-duty", [("council", council.into())]);
            view! { <p class="govuk-body">{lead} " " {phone_link(phone, "govuk-link phone")}</p> }.into_any()
        }
        None => paragraph(words.say("respite-duty-unknown")),
    });
    parts
}

/// Whose budget can pay for it, and the way to a carer's assessment (row R6).
fn paid(words: Words, content: &Content) -> AnyView {
    let can = |funding, text: &'static str| {
        content.funding.contains(&funding).then(|| view! { <p class="govuk-body">{text}</p> })
    };
    view! {
        {can(Funding::CarersBudget, words.say("respite-carers-budget"))}
        {can(Funding::DirectPayment, words.say("respite-direct-payment"))}
        <p class="govuk-body">
            <a class="govuk-link" href=paths::HELP_BREAKS>{words.say("respite-assessment")}</a>
        </p>
    }
    .into_any()
}
