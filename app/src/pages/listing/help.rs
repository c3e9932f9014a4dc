//! Can they help me: what they offer, to whom, when, at what price, and the break where it is one.

use chrono::NaiveDate;
use domain::listing::{Content, Respite};
use engine::read_model::ListingPage;
use leptos::prelude::*;

use super::{cost, heading, names, paragraph, week};
use crate::components::{Symbol, Ticks};
use crate::words::Words;

/// The section; `None` where nothing was said.
pub fn section(words: Words, page: &ListingPage, today: NaiveDate) -> Option<AnyView> {
    let content = &page.content;
    let mut parts: Vec<AnyView> = about(content);
    parts.extend(offer(words, content));
    parts.extend(people(words, content));
    if let Some(respite) = content.service().and_then(|service| service.respite.as_ref()) {
        parts.extend(break_for_carers(words, respite));
    }
    parts.extend(week::when(words, content, today));
    parts.extend(cost::cost(words, content, today));
    (!parts.is_empty()).then(|| parts.into_any())
}

/// Their own words, a paragraph each.
fn about(content: &Content) -> Vec<AnyView> {
    let text = content.about.as_deref().unwrap_or_default();
    text.split("\n\n").map(str::trim).filter(|text| !text.is_empty()).map(paragraph).collect()
}

fn offer(words: Words, content: &Content) -> Vec<AnyView> {
    let mut parts = Vec::new();
    if !content.support.is_empty() {
        parts.push(heading(words.say("help-gives")));
        parts.push(view! { <Ticks items=names(words, &content.support) two_columns=true/> }.into_any());
    }
    if !content.will_not.is_empty() {
        let items = names(words, &content.will_not);
        parts.push(paragraph(words.say("help-not")));
        parts.push(view! { <Ticks items symbol=Symbol::Dash two_columns=true/> }.into_any());
    }
    parts
}

fn people(words: Words, content: &Content) -> Vec<AnyView> {
    let mut parts = Vec::new();
    if !content.needs.is_empty() || !content.other_needs.is_empty() {
        parts.push(heading(words.say("help-needs")));
    }
    if !content.needs.is_empty() {
        parts.push(view! { <Ticks items=names(words, &content.needs) two_columns=true/> }.into_any());
    }
    if !content.other_needs.is_empty() {
        let items = content.other_needs.join(words.say("list-semicolon"));
        parts.push(paragraph(words.tell("help-other-needs", [("items", items.into())])));
    }
    if !content.cultures.is_empty() {
        parts.push(heading(words.say("help-faith")));
        parts.push(paragraph(words.say("help-faith-lead")));
        parts.push(view! { <Ticks items=names(words, &content.cultures) two_columns=true/> }.into_any());
    }
    parts
}

fn break_for_carers(words: Words, respite: &Respite) -> Vec<AnyView> {
    let mut parts = vec![heading(words.say("respite-title"))];
    if !respite.types.is_empty() {
        parts.push(view! { <Ticks items=names(words, &respite.types) two_columns=true/> }.into_any());
    }
    let emergency = respite.emergency.then(|| words.say("fact-emergency").to_owned());
    parts.extend([nights(words, respite), emergency].into_iter().flatten().map(paragraph));
    if !respite.parties.is_empty() {
        parts.push(paragraph(words.say("respite-parties")));
        parts.push(view! { <Ticks items=names(words, &respite.parties)/> }.into_any());
    }
    if !respite.needs.is_empty() {
        parts.push(paragraph(words.say("respite-needs")));
        parts.push(view! { <Ticks items=names(words, &respite.needs) two_columns=true/> }.into_any());
    }
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
