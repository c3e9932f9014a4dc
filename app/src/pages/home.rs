//! The first page: one question, three ways in, a person to ring.

use domain::search_query::{Group, SearchQuery};
use domain::taxonomy::ListingKind;
use engine::read_model::{CouncilShown, Helpline};
use leptos::prelude::*;

use super::frame::{Frame, Talk, loaded, numbers, phone_link};
use super::search::{box_words, form_words};
use crate::components::{HeroSearch, QUESTION_HINT_ID, QUESTION_ID, Symbol, SymbolTile};
use crate::islands::SuggestBox;
use crate::words::Words;
use crate::{context, paths};

/// The first page.
#[component]
pub fn Home() -> impl IntoView {
    loaded(numbers(), |(helpline, councils)| home_view(helpline, &councils))
}

/// The search for several kinds at once.
fn kinds(kinds: &[ListingKind]) -> String {
    let mut query = SearchQuery::default();
    for kind in kinds {
        query.choose(Group::Kind, kind.code());
    }
    paths::search(&query)
}

/// The view of the first page.
pub(super) fn home_view(helpline: Option<Helpline>, councils: &[CouncilShown]) -> AnyView {
    let words = context::words();
    let helplines = if helpline.is_none() { helplines(councils) } else { Vec::new() };
    let hero = view! {
        <HeroSearch action=paths::SEARCH words=form_words(words) hint=words.say("home-question-hint")>
            <SuggestBox
                id=QUESTION_ID.to_owned()
                name=QUESTION_ID.to_owned()
                value=String::new()
                described_by=QUESTION_HINT_ID.to_owned()
                words=box_words(words)
            />
        </HeroSearch>
    };
    let known = [
        (paths::HELP_CHECKED, words.say("home-know-checked")),
        (paths::HELP_COSTS, words.say("home-know-costs")),
        (paths::HELP_DIRECT_PAYMENTS, words.say("home-know-direct-payments")),
        (paths::HELP_EMPLOYING, words.say("home-know-employing")),
        (paths::HELP_SEARCH, words.say("home-know-search")),
        (paths::HELP_WORRIED, words.say("home-know-worried")),
    ];
    let known = known.map(|(href, text)| view! { <li><a class="govuk-link" href=href>{text}</a></li> });
    view! {
        <Frame title=words.say("search-question") helpline=helpline.clone() canonical=paths::HOME hero=hero.into_any()>
            <ul class="ways plain-list">{ways(words)}</ul>
            <div class="split">
                <section class="helpbox" aria-labelledby="ring">
                    <h2 class="govuk-heading-m" id="ring">{words.say("home-talk")}</h2>
                    <p class="govuk-body">{words.say("home-talk-about")}</p>
                    {helplines}
                    <Talk helpline/>
                </section>
                <section aria-labelledby="know">
                    <h2 class="govuk-heading-m" id="know">{words.say("home-know")}</h2>
                    <ul class="linkgrid plain-list">{known}</ul>
                </section>
            </div>
            <section class="section" aria-labelledby="join">
                <h2 class="govuk-heading-m" id="join">{words.say("home-join")}</h2>
                <p class="govuk-body">{words.say("home-join-about")}</p>
                <p class="govuk-body"><a class="govuk-link" href=paths::JOIN>{words.say("home-join-link")}</a></p>
            </section>
            <section class="section" aria-labelledby="carer">
                <h2 class="govuk-heading-m" id="carer">{words.say("home-carer")}</h2>
                <p class="govuk-body">{words.say("home-carer-about")}</p>
                <p class="govuk-body">
                    <a class="govuk-link" href=paths::HELP_BREAKS>{words.say("home-carer-link")}</a>
                </p>
            </section>
        </Frame>
    }
    .into_any()
}

/// A line for each council's helpline, where there are a few; a longer list is a page of its own.
fn helplines(councils: &[CouncilShown]) -> Vec<AnyView> {
    const MOST: usize = 6;
    let known: Vec<_> = councils.iter().filter_map(|c| Some((c.name.clone(), c.helpline.clone()?.phone))).collect();
    if known.len() > MOST {
        return Vec::new();
    }
    let line = |(name, phone)| view! { <p class="govuk-body">{name} " " {phone_link(phone, "govuk-link nowrap")}</p> };
    known.into_iter().map(|known| line(known).into_any()).collect()
}

/// The three ways in.
fn ways(words: Words) -> Vec<AnyView> {
    use ListingKind as Kind;
    let pa = kinds(&[Kind::PaEmployed, Kind::PaSelfEmployed]);
    let local = kinds(&[
        Kind::MicroProvider,
        Kind::CareAgency,
        Kind::CareHome,
        Kind::HousingSupport,
        Kind::SharedLives,
        Kind::DayOpportunity,
        Kind::HomeAndGarden,
        Kind::ActivityGroup,
    ]);
    let way = |symbol: Symbol, href: String, title: &'static str, about: &'static str| {
        view! {
            <li class="way">
                <SymbolTile symbol/>
                <div>
                    <h2 class="govuk-heading-m"><a class="govuk-link" href=href>{title}</a></h2>
                    <p class="govuk-body">{about}</p>
                </div>
            </li>
        }
        .into_any()
    };
    vec![
        way(Symbol::Person, pa, words.say("home-pa"), words.say("home-pa-about")),
        way(Symbol::Local, local, words.say("home-local"), words.say("home-local-about")),
        way(Symbol::Break, kinds(&[Kind::Respite]), words.say("home-break"), words.say("home-break-about")),
    ]
}
