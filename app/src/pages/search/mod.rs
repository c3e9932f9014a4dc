//! The results of a search. The question stays on top; every state of the page is an address.

mod cards;
mod chips;
mod facets;
mod none;
mod notices;
mod question;

use domain::search_query::{Group, SearchQuery, Sort};
use engine::EngineError;
use engine::read_model::{Helpline, SearchPage};
use http::StatusCode;
use leptos::prelude::*;

use super::frame::{Frame, helpline, loaded};
use super::problem::{Problem, problem_view};
use crate::components::{
    Button, ButtonKind, ButtonLink, Filters, FiltersPlace, Icon, Kept, Pager, ResultCard, Select, SelectItem, Symbol,
};
use crate::words::Words;
use crate::{context, paths};

pub(super) use facets::{facet_fields, kept as filters_keep};
pub(super) use question::{box_words, form_words};

/// The search page.
#[component]
pub fn Search() -> impl IntoView {
    loaded(answer(), |answered| answered.map_or_else(failed, |(page, helpline)| search_view(&page, helpline)))
}

/// Answers the question in the address, and finds whom to ring about it.
pub(super) async fn answer() -> Result<(SearchPage, Option<Helpline>), EngineError> {
    let query = context::search_query();
    let engine = context::engine();
    let page = engine.public().search(&query).await?;
    let council = match page.asked_place() {
        Some(near) => engine.public().council_near(near).await.unwrap_or_default(),
        None => None,
    };
    let helpline = match council.and_then(|council| council.helpline) {
        Some(found) => Some(found),
        None => helpline(None).await,
    };
    Ok((page, helpline))
}

/// The page for a search that failed: nobody's typing is the reason.
pub(super) fn failed(error: EngineError) -> AnyView {
    tracing::error!(%error, "a search could not be answered");
    context::set_status(StatusCode::INTERNAL_SERVER_ERROR);
    problem_view(Problem::Server, None)
}

/// The view of one page of results.
pub(super) fn search_view(page: &SearchPage, helpline: Option<Helpline>) -> AnyView {
    let words = context::words();
    let query = &page.query;
    let heading = heading(words, page);
    let title = title(words, page, &heading);
    let question = question::asked(words, query);
    let notices = notices::notices(words, page);
    let chips = chips::chips(words, page);
    let filters = filters(words, page);
    let results = results(words, page, &heading, helpline.clone());
    // Only the bare search belongs into search engines: there is no end to the others' addresses.
    let bare = query.to_query_string().is_empty();
    view! {
        <Frame title helpline indexed=bare nostrip:canonical=bare.then(|| paths::SEARCH.to_owned())>
            {question}
            {notices}
            {chips}
            <div class="search">{filters} {results}</div>
        </Frame>
    }
    .into_any()
}

/// The filters beside the results.
fn filters(words: Words, page: &SearchPage) -> AnyView {
    let fields = facet_fields(words, page);
    view! {
        <Filters
            action=paths::SEARCH
            title=words.say("filters-title")
            button=words.say("filters-show")
            place=FiltersPlace::BesideResults
            keep=filters_keep(page)
        >
            {fields}
        </Filters>
    }
    .into_any()
}

/// The results of this page and the way to the others.
fn results(words: Words, page: &SearchPage, heading: &str, helpline: Option<Helpline>) -> AnyView {
    let cards: Vec<_> =
        page.cards.iter().map(|card| view! { <ResultCard card=cards::content(words, card)/> }.into_any()).collect();
    let none = (page.total == 0).then(|| none::ways_on(words, page, helpline));
    let query = page.query.clone();
    view! {
        <section id="results" aria-labelledby="count">
            {results_head(words, page, heading)}
            <ol class="results" data-results="" data-total=page.total.to_string() data-page=page.page.to_string()>
                {cards}
            </ol>
            {none}
            <Pager
                page=page.page
                pages=page.pages
                landmark=words.say("pager-label")
                previous=words.say("pager-previous")
                next=words.say("pager-next")
                page_words=move |number: u32| words.tell("pager-page", [("page", number.into())])
                href=move |number: u32| paths::search(&query.on_page(number))
            />
        </section>
    }
    .into_any()
}

/// "23 results near M33"
fn heading(words: Words, page: &SearchPage) -> String {
    match (&page.near, page.total) {
        (Some(place), 0) => words.tell("results-title-none-near", [("place", place.into())]),
        (None, 0) => words.say("results-title-none").to_owned(),
        (Some(place), count) => words.tell("results-title-near", [("count", count.into()), ("place", place.into())]),
        (None, count) => words.tell("results-title-all", [("count", count.into())]),
    }
}

/// "23 results near M33: someone to sit with mum, page 2 of 2"
fn title(words: Words, page: &SearchPage, heading: &str) -> String {
    let title = match &page.words {
        Some(asked) => words.tell("results-title-asked", [("results", heading.into()), ("asked", asked.into())]),
        None => heading.to_owned(),
    };
    if page.page < 2 {
        return title;
    }
    words.tell(
        "results-title-on-page",
        [("results", title.into()), ("page", page.page.into()), ("pages", page.pages.into())],
    )
}

/// How many there are, in which order, and the way to the filters on a phone.
fn results_head(words: Words, page: &SearchPage, heading: &str) -> AnyView {
    let query = &page.query;
    let sorted = (page.total > 0).then(|| words.label("sorted", order(page).code()));
    let sort = (page.total > 1).then(|| sort_form(words, page));
    view! {
        <div class="results-head">
            <div>
                <h1 class="govuk-heading-l" id="count">{heading.to_owned()}</h1>
                {sorted.map(|sorted| view! { <p class="govuk-body-s">{sorted}</p> })}
            </div>
            <ButtonLink
                href=paths::filters(query)
                kind=ButtonKind::Secondary
                class="govuk-button--small filter-open"
            >
                <Icon symbol=Symbol::Filter small=true/>
                " "
                {words.say("filters-open")}
            </ButtonLink>
            {sort}
        </div>
    }
    .into_any()
}

/// The same search in another order.
fn sort_form(words: Words, page: &SearchPage) -> AnyView {
    let query = &page.query;
    let items: Vec<SelectItem> = Sort::ALL
        .iter()
        .filter(|sort| **sort != Sort::Distance || page.near.is_some())
        .map(|sort| SelectItem::new(sort.code(), words.label("sort", sort.code()), *sort == query.sort))
        .collect();
    let kept: Kept = keep(query, |name| name != "sort" && name != "page");
    let kept: Vec<_> =
        kept.into_iter().map(|(name, value)| view! { <input type="hidden" name=name value=value/> }).collect();
    view! {
        // A browser that goes back would put its own choice in place of the address's.
        <form class="sort" action=paths::SEARCH method="get" autocomplete="off">
            {kept}
            <Select name="sort" label=words.say("sort-label") items/>
            <Button kind=ButtonKind::Secondary class="govuk-button--small">{words.say("sort-button")}</Button>
        </form>
    }
    .into_any()
}

/// The order the results really have: without words the best match is the nearest, or the newest.
fn order(page: &SearchPage) -> Sort {
    let (has_words, has_place) = (page.words.is_some(), page.near.is_some());
    match page.query.sort {
        Sort::Distance if has_place => Sort::Distance,
        Sort::Relevance | Sort::Distance if has_words => Sort::Relevance,
        Sort::Relevance | Sort::Distance if has_place => Sort::Distance,
        Sort::Relevance | Sort::Distance => Sort::Updated,
        other => other,
    }
}

/// The question's parameters that a form sends along unseen.
fn keep(query: &SearchQuery, wanted: impl Fn(&str) -> bool) -> Kept {
    query.pairs().into_iter().filter(|(name, _)| wanted(name)).map(|(name, value)| (name.into(), value)).collect()
}

/// Whether the question is about a break, so that its dates make sense.
fn is_about_a_break(query: &SearchQuery) -> bool {
    query.has(Group::Kind, "respite")
        || [Group::Respite, Group::Party, Group::Emergency].iter().any(|group| !query.chosen_in(*group).is_empty())
        || query.from.is_some()
        || query.to.is_some()
        || query.nights.is_some()
}
