//! What we did not understand, or understood by guessing, said plainly.

use domain::search_query::{Group, Notice, SearchQuery};
use engine::read_model::{Guess, SearchPage};
use leptos::prelude::*;

use crate::components::{self, NoticeLook};
use crate::paths;
use crate::words::Words;

/// A notice for each thing that was not understood, or that was guessed.
pub fn notices(words: Words, page: &SearchPage) -> Vec<AnyView> {
    page.query
        .notices
        .iter()
        .map(|notice| {
            // A place that has namesakes is mostly the one that was meant.
            let look = match notice {
                Notice::PlaceAmbiguous => NoticeLook::Plain,
                _ => NoticeLook::Attention,
            };
            let said = said(words, *notice, page);
            view! { <components::Notice code=notice.code() look>{said}</components::Notice> }.into_any()
        })
        .collect()
}

fn said(words: Words, notice: Notice, page: &SearchPage) -> Vec<AnyView> {
    let place = || [("place", page.asked_place().unwrap_or_default().into())];
    let sentence = match notice {
        Notice::ValueNotKnown(name) => {
            let name = match Group::from_name(name) {
                Some(group) => words.label("group", group.name()),
                None => words.label("field", name),
            };
            words.tell("notice-value", [("name", name.into())])
        }
        Notice::TextCut => words.say("notice-text-cut").into(),
        Notice::PlaceNotFound => words.tell("notice-place-not-found", place()),
        Notice::PostcodeNotFound => words.tell("notice-postcode-not-found", place()),
        Notice::NorthernIreland => words.say("notice-northern-ireland").into(),
        Notice::GenderNeedsPersonalCare => words.say("notice-gender").into(),
        Notice::SortNeedsPlace => words.say("notice-sort-needs-place").into(),
        Notice::PageTooHigh => words.say("notice-page-too-high").into(),
        Notice::PlaceAmbiguous => return namesakes(words, page),
        Notice::SpellingGuessed => return guesses(words, page),
    };
    vec![paragraph(sentence)]
}

/// Which of several places of one name was picked, and the same search near each of the others.
fn namesakes(words: Words, page: &SearchPage) -> Vec<AnyView> {
    let Some((picked, others)) = page.namesakes.split_first() else { return Vec::new() };
    let name = page.near.as_deref().unwrap_or_default();
    let links: Vec<_> = others
        .iter()
        .map(|other| {
            let query = SearchQuery { near: Some(other.clone()), ..page.query.on_page(1) };
            view! { <li><a class="govuk-link" href=paths::search(&query)>{other.clone()}</a></li> }
        })
        .collect();
    vec![
        paragraph(words.tell("notice-place-ambiguous", [("name", name.into()), ("place", picked.into())])),
        paragraph(words.say("notice-place-others").to_owned()),
        view! { <ul class="govuk-list">{links}</ul> }.into_any(),
    ]
}

/// What nobody wrote, and what was looked for instead.
fn guesses(words: Words, page: &SearchPage) -> Vec<AnyView> {
    let sentence = |guess: &Guess| {
        let looked_for: Vec<&str> = guess.looked_for.iter().map(String::as_str).collect();
        let args = [("typed", (&guess.typed).into()), ("words", words.list(&looked_for).into())];
        paragraph(words.tell("notice-spelling-guessed", args))
    };
    page.guesses.iter().map(sentence).collect()
}

fn paragraph(text: String) -> AnyView {
    view! { <p class="govuk-body">{text}</p> }.into_any()
}
