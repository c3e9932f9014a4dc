//! Practical things: getting in and around, getting there, the size of the group.

use domain::listing::{AboutPa, AboutService, Family, GroupSize};
use domain::taxonomy::AccessAnswer;
use engine::read_model::{Linked, ListingPage};
use leptos::prelude::*;

use super::{heading, names, paragraph};
use crate::components::{SummaryList, SummaryRow, Ticks};
use crate::paths;
use crate::words::Words;

/// The section; `None` where nothing was said.
pub fn section(words: Words, page: &ListingPage) -> Option<AnyView> {
    let mut parts = match &page.content.family {
        Family::Pa(pa) => of_pa(words, pa),
        Family::Service(service) => of_service(words, service),
    };
    parts.extend(page.combined_with.as_ref().map(|other| other_half(words, other)));
    (!parts.is_empty()).then(|| parts.into_any())
}

fn of_pa(words: Words, pa: &AboutPa) -> Vec<AnyView> {
    let mut parts = bullets(&pa.practical);
    let rows: Vec<SummaryRow> = [
        pa.gender.map(|gender| SummaryRow::new(words.say("practical-gender"), words.name(gender))),
        pa.driving.map(|driving| SummaryRow::new(words.say("practical-driving"), words.name(driving))),
        pa.pets.map(|pets| SummaryRow::new(words.say("practical-pets"), words.name(pets))),
        pa.smoking.map(|smoking| SummaryRow::new(words.say("practical-smoking"), words.name(smoking))),
    ]
    .into_iter()
    .flatten()
    .collect();
    if !rows.is_empty() {
        parts.push(view! { <SummaryList rows/> }.into_any());
    }
    parts
}

fn bullets(items: &[String]) -> Vec<AnyView> {
    if items.is_empty() {
        return Vec::new();
    }
    let items: Vec<_> = items.iter().cloned().map(|text| view! { <li>{text}</li> }).collect();
    vec![view! { <ul class="govuk-list govuk-list--bullet">{items}</ul> }.into_any()]
}

fn of_service(words: Words, service: &AboutService) -> Vec<AnyView> {
    let mut parts = facts(words, service);
    if let Some(group) = service.group {
        parts.push(paragraph(size(words, group)));
    }
    // "Partly" is said as partly; what nobody knows is not said at all.
    let rows: Vec<SummaryRow> = service
        .access
        .iter()
        .filter(|(_, answer)| *answer != AccessAnswer::NotKnown)
        .map(|(feature, answer)| SummaryRow::new(words.name(*feature), words.name(*answer)))
        .collect();
    if !rows.is_empty() {
        parts.push(heading(words.say("practical-access")));
        parts.push(view! { <SummaryList rows/> }.into_any());
    }
    if !service.transport.is_empty() {
        parts.push(heading(words.say("practical-transport")));
        parts.push(view! { <Ticks items=names(words, &service.transport)/> }.into_any());
    }
    parts
}

/// How many people, how many staff, and what that is for each.
fn size(words: Words, group: GroupSize) -> String {
    let (people, staff) = (("people", group.people.into()), ("staff", group.staff.into()));
    let size = match group.least {
        Some(least) => words.tell("practical-group-from", [("least", least.into()), people, staff]),
        None => words.tell("practical-group", [people, staff]),
    };
    // Rounded up: nobody is told of more staff than there are.
    let each = group.people.div_ceil(group.staff.max(1));
    format!("{size} {}", words.tell("practical-ratio", [("people", each.into())]))
}

/// What the owner said of the place in a line each.
fn facts(words: Words, service: &AboutService) -> Vec<AnyView> {
    let said = |key: &'static str, text: &Option<String>| text.clone().map(|text| SummaryRow::new(key, text));
    let rows: Vec<SummaryRow> = [
        service.venue.map(|venue| SummaryRow::new(words.say("practical-venue"), words.name(venue))),
        said(words.say("practical-opening"), &service.opening),
        service.day_length.map(|length| SummaryRow::new(words.say("practical-day-length"), words.name(length))),
        said(words.say("practical-day-length-why"), &service.day_length_why),
        said(words.say("practical-transport-cost"), &service.transport_cost),
        said(words.say("practical-charity"), &service.charity_number),
        said(words.say("practical-not-registered"), &service.not_registered_because),
    ]
    .into_iter()
    .flatten()
    .collect();
    if rows.is_empty() { Vec::new() } else { vec![view! { <SummaryList rows/> }.into_any()] }
}

/// The other half of a combined registration.
fn other_half(words: Words, other: &Linked) -> AnyView {
    let lead = words.tell("practical-other-half", [("kind", words.kinds(&other.kinds).into())]);
    let href = paths::listing(&other.slug, &other.reference);
    view! { <p class="govuk-body">{lead} " " <a class="govuk-link" href=href>{other.name.clone()}</a></p> }.into_any()
}
