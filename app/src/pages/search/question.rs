//! The question above the results, and the words of its box on every page that has one.

use domain::search_query::SearchQuery;
use leptos::prelude::*;

use super::keep;
use crate::api::MOST_SUGGESTIONS;
use crate::components::{AskedSearch, QUESTION_ID, SearchWords};
use crate::islands::{SuggestBox, SuggestWords};
use crate::paths;
use crate::words::Words;

/// The question as it was asked, to be changed; the filters stay. Other words are read anew.
pub fn asked(words: Words, query: &SearchQuery) -> AnyView {
    let asked = query.text.clone().unwrap_or_default();
    view! {
        <AskedSearch
            action=paths::SEARCH
            label=words.say("search-form-label")
            words=form_words(words)
            near=query.near.clone().unwrap_or_default()
            keep=keep(query, |name| !matches!(name, "q" | "near" | "page" | "without"))
        >
            <SuggestBox
                id=QUESTION_ID.to_owned()
                name=QUESTION_ID.to_owned()
                value=asked
                described_by=String::new()
                words=box_words(words)
            />
        </AskedSearch>
    }
    .into_any()
}

/// The words of a search form.
pub fn form_words(words: Words) -> SearchWords {
    SearchWords {
        question: words.say("search-question").into(),
        place: words.say("search-where").into(),
        button: words.say("search-button").into(),
    }
}

/// The words that the suggestions need in the browser.
pub fn box_words(words: Words) -> SuggestWords {
    let counts = (0..=MOST_SUGGESTIONS as u64).map(|count| words.tell("suggest-count", [("count", count.into())]));
    SuggestWords { list: words.say("suggest-label").into(), counts: counts.collect() }
}
