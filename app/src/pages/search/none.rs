//! What to do when nobody matches.

use domain::search_query::Group;
use engine::read_model::{Helpline, SearchPage, WayOn, Widening};
use leptos::prelude::*;

use super::chips;
use crate::pages::frame::Talk;
use crate::paths;
use crate::words::Words;

/// Links to wider searches that find something, each with how much, then a person to ring.
pub fn ways_on(words: Words, page: &SearchPage, helpline: Option<Helpline>) -> AnyView {
    let links: Vec<_> = page.ways_on.iter().map(|way| link(words, page, way)).collect();
    let links = (!links.is_empty()).then(|| {
        view! {
            <p class="govuk-body">{words.say("none-lead")}</p>
            <ul class="govuk-list govuk-list--bullet">{links}</ul>
        }
    });
    view! {
        <div class="none">
            {links}
            <p class="govuk-body">{words.say("none-talk")}</p>
            <Talk helpline/>
        </div>
    }
    .into_any()
}

fn link(words: Words, page: &SearchPage, way: &WayOn) -> AnyView {
    let text = words.tell("none-way", [("way", how(words, page, way.by).into()), ("count", way.total.into())]);
    let href = paths::search(&way.query);
    view! { <li><a class="govuk-link" href=href data-count=way.total.to_string()>{text}</a></li> }.into_any()
}

/// "Look within 25 miles"
fn how(words: Words, page: &SearchPage, by: Widening) -> String {
    let filter = |filter: String| words.tell("none-filter", [("filter", filter.into())]);
    match by {
        Widening::Within(miles) => words.tell("none-wider", [("miles", miles.get().into())]),
        Widening::Anywhere => words.tell("none-anywhere", [("place", page.near.as_deref().unwrap_or_default().into())]),
        Widening::Group(group) => filter(chosen(words, page, group)),
        Widening::Price => {
            let rate = page.query.max_rate.unwrap_or_default();
            filter(words.tell("chip-max-rate", [("rate", words.hourly(rate).into())]))
        }
        Widening::Stay => words.say("none-stay").to_owned(),
        Widening::Filters => words.say("none-filters").to_owned(),
        Widening::Words => words.say("none-words").to_owned(),
        Widening::WordsAndFilters => words.say("none-words-and-filters").to_owned(),
        Widening::Everything => words.say("none-everything").to_owned(),
    }
}

/// What was chosen in a group: the one value, or the group's name where there are more.
fn chosen(words: Words, page: &SearchPage, group: Group) -> String {
    match page.query.chosen_in(group) {
        [value] => chips::label(words, page, group, value),
        _ => words.label("group", group.name()).to_owned(),
    }
}
