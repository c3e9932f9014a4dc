//! What to do when nobody matches.

use domain::search_query::{Miles, SearchQuery, Sort};
use engine::read_model::{Helpline, SearchPage};
use leptos::prelude::*;

use crate::pages::frame::Talk;
use crate::paths;
use crate::words::Words;

/// Links to wider searches, then a person to ring.
pub fn ways_on(words: Words, page: &SearchPage, helpline: Option<Helpline>) -> AnyView {
    let query = &page.query;
    let mut links: Vec<(String, String)> = Vec::new();
    if let Some(place) = &page.near {
        if let Some(wider) = wider(query) {
            let text = words.tell("none-wider", [("miles", wider.within.get().into())]);
            links.push((paths::search(&wider), text));
        }
        let mut anywhere = SearchQuery { near: None, within: Miles::DEFAULT, ..query.on_page(1) };
        if anywhere.sort == Sort::Distance {
            anywhere.sort = Sort::Relevance;
        }
        links.push((paths::search(&anywhere), words.tell("none-anywhere", [("place", place.into())])));
    }
    if query.is_filtered() {
        links.push((paths::search(&query.without_filters()), words.say("none-clear").to_owned()));
    }
    let links: Vec<_> =
        links.into_iter().map(|(href, text)| view! { <li><a class="govuk-link" href=href>{text}</a></li> }).collect();
    view! {
        <div class="none">
            <p class="govuk-body">{words.say("none-lead")}</p>
            <ul class="govuk-list govuk-list--bullet">
                {links}
                {query.text.is_some().then(|| view! { <li>{words.say("none-words")}</li> })}
                {query.is_filtered().then(|| view! { <li>{words.say("none-remove")}</li> })}
            </ul>
            <p class="govuk-body">{words.say("none-talk")}</p>
            <Talk helpline/>
        </div>
    }
    .into_any()
}

/// The same search in the next wider circle that the page offers.
fn wider(query: &SearchQuery) -> Option<SearchQuery> {
    let next = Miles::OFFERED.iter().copied().find(|miles| *miles > query.within.get()).and_then(Miles::new)?;
    Some(SearchQuery { within: next, ..query.on_page(1) })
}
