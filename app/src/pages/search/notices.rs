//! What we did not understand, said plainly.

use domain::search_query::{Group, Notice, SearchQuery};
use leptos::prelude::*;

use crate::components::{self, NoticeLook};
use crate::words::Words;

/// A notice for each thing that was not understood.
pub fn notices(words: Words, query: &SearchQuery) -> Vec<AnyView> {
    query
        .notices
        .iter()
        .map(|notice| {
            let text = sentence(words, *notice, query);
            view! {
                <components::Notice code=notice.code() look=NoticeLook::Attention>
                    <p class="govuk-body">{text}</p>
                </components::Notice>
            }
            .into_any()
        })
        .collect()
}

fn sentence(words: Words, notice: Notice, query: &SearchQuery) -> String {
    let place = || [("place", query.near.clone().unwrap_or_default().into())];
    match notice {
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
    }
}
