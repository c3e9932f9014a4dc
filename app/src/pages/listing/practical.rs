//! Practical things: getting in and around, getting there, the size of the group.

use domain::listing::{AboutPa, AboutService, Family};
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
    if let Some(gender) = pa.gender {
        let rows = vec![SummaryRow::new(words.say("practical-gender"), words.name(gender))];
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
    let mut parts = Vec::new();
    if let Some(group) = service.group {
        let numbers = [("people", group.people.into()), ("staff", group.staff.into())];
        parts.push(paragraph(words.tell("practical-group", numbers)));
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

/// The other half of a combined registration.
fn other_half(words: Words, other: &Linked) -> AnyView {
    let lead = words.tell("practical-other-half", [("kind", words.kinds(&other.kinds).into())]);
    let href = paths::listing(&other.slug, &other.reference);
    view! { <p class="govuk-body">{lead} " " <a class="govuk-link" href=href>{other.name.clone()}</a></p> }.into_any()
}
