//! The filters as a page of their own: what a phone shows instead of a column beside the results.

use engine::read_model::{Helpline, SearchPage};
use leptos::prelude::*;

use super::frame::{Frame, loaded};
use super::search::{answer, facet_fields, failed, filters_keep};
use crate::components::{self, FiltersPlace};
use crate::{context, paths};

/// The page of filters.
#[component]
pub fn Filters() -> impl IntoView {
    loaded(answer(), |answered| answered.map_or_else(failed, |(page, helpline)| filters_view(&page, helpline)))
}

/// The view of the filters for one question.
pub(super) fn filters_view(page: &SearchPage, helpline: Option<Helpline>) -> AnyView {
    let words = context::words();
    let back = (paths::search(&page.query), words.say("filters-back").to_owned());
    let count = words.tell("filters-count", [("count", page.total.into())]);
    let fields = facet_fields(words, page);
    let form = view! {
        <components::Filters
            action=paths::SEARCH
            title=words.say("filters-title")
            button=words.say("filters-show")
            place=FiltersPlace::OwnPage
            keep=filters_keep(page)
        >
            {fields}
        </components::Filters>
    };
    view! {
        <Frame title=words.say("filters-page-title") helpline indexed=false nostrip:back=Some(back)>
            <h1 class="govuk-heading-l">{words.say("filters-page-title")}</h1>
            <p class="govuk-body">{count}</p>
            {form}
        </Frame>
    }
    .into_any()
}
