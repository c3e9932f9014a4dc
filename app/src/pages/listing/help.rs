//! Can they help me: what they offer, to whom, when, at what price, and the break where it is one.

use chrono::NaiveDate;
use domain::listing::Content;
use engine::read_model::ListingPage;
use leptos::prelude::*;

use super::{cost, heading, names, paragraph, respite, week};
use crate::components::{Symbol, Ticks};
use crate::words::Words;

/// The section; `None` where nothing was said.
pub fn section(words: Words, page: &ListingPage, today: NaiveDate) -> Option<AnyView> {
    let content = &page.content;
    let mut parts: Vec<AnyView> = about(content);
    parts.extend(offer(words, content));
    parts.extend(people(words, content));
    if let Some(respite) = content.service().and_then(|service| service.respite.as_ref()) {
        parts.extend(respite::break_for_carers(words, page, respite, today));
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
