//! Who and what, in the first screen: name, kind, one sentence, and the facts people look for first.

use chrono::NaiveDate;
use domain::listing::{Content, Family, ListingState, Spoken};
use domain::postcode::OutwardCode;
use domain::taxonomy::AvailabilityStatus;
use engine::read_model::ListingPage;
use leptos::prelude::*;

use crate::components::{KeyFact, KeyFacts, Notice, NoticeLook, Photo, Symbol, SymbolTile};
use crate::words::Words;

/// Outward codes that are named; people look for their own, and a long list hides it.
const MOST_AREAS: usize = 12;
/// Days after which nobody knows any more whether there is room (as in [`Content::has_space`]).
const AVAILABILITY_HOLDS_DAYS: i64 = 60;

/// The head of the page.
pub fn head(words: Words, page: &ListingPage, kind: &str, today: NaiveDate) -> AnyView {
    let content = &page.content;
    let symbol = content.kinds.first().map_or(Symbol::Local, |kind| Symbol::of(*kind));
    let photo = content.photo.clone().map(|photo| {
        view! { <Photo id=photo.id.to_string() alt=photo.alt width=photo.width height=photo.height/> }
    });
    let lead = content.summary.clone().map(|text| view! { <p class="lead">{text}</p> });
    view! {
        {notices(words, page)}
        <div class="listing__head">
            <SymbolTile symbol/>
            <div>
                <h1 class="govuk-heading-xl">{content.name.clone()}</h1>
                <p class="govuk-body">{kind.to_owned()}</p>
            </div>
        </div>
        {photo}
        {lead}
        <KeyFacts facts=facts(words, content, today)/>
    }
    .into_any()
}

fn notices(words: Words, page: &ListingPage) -> Vec<AnyView> {
    let name = || ("name", (&page.content.name).into());
    let mut notices = Vec::new();
    if page.status == ListingState::TemporarilyClosed {
        let text = match page.opens_on {
            Some(day) => words.tell("listing-closed-until", [name(), ("date", words.date(day).into())]),
            None => words.tell("listing-closed", [name()]),
        };
        notices.push(notice("temporarily_closed", NoticeLook::Attention, text));
    }
    if !page.claimed {
        let source = words.register(&page.source.code);
        let date = words.short_date(page.source.date);
        let text = words.tell("listing-unclaimed", [name(), ("source", source.into()), ("date", date.into())]);
        notices.push(notice("unclaimed", NoticeLook::Plain, text));
    }
    notices
}

fn notice(code: &'static str, look: NoticeLook, text: String) -> AnyView {
    view! { <Notice code look><p class="govuk-body">{text}</p></Notice> }.into_any()
}

fn facts(words: Words, content: &Content, today: NaiveDate) -> Vec<KeyFact> {
    let fact = |symbol, name: &'static str, text: Option<String>| {
        text.map(|text| KeyFact { symbol, name: name.to_owned(), text })
    };
    [
        fact(Symbol::Pin, words.say("fact-where"), place(words, content)),
        fact(Symbol::Pound, words.say("fact-price"), Some(price(words, content, today))),
        fact(Symbol::Clock, words.say("fact-room"), room(words, content, today)),
        fact(Symbol::Speak, words.say("fact-speaks"), spoken(words, &content.languages)),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// Where they are and where they come to.
fn place(words: Words, content: &Content) -> Option<String> {
    let based = match &content.family {
        Family::Pa(pa) => {
            let codes: Vec<&str> = [&pa.area].into_iter().chain(&pa.area_with).map(OutwardCode::as_str).collect();
            Some(words.tell("fact-based-in", [("area", words.list(&codes).into())]))
        }
        Family::Service(service) => {
            let postcode = service.place.postcode.as_ref().map(ToString::to_string);
            let parts: Vec<String> = service.place.town.iter().cloned().chain(postcode).collect();
            (!parts.is_empty()).then(|| words.tell("fact-in", [("place", parts.join(" ").into())]))
        }
    };
    let more = content.service().map_or(0, |service| service.other_places.len()) as u64;
    let more = (more > 0).then(|| words.tell("fact-more-places", [("count", more.into())]));
    let comes_to = areas(words, content.comes_to());
    let parts: Vec<String> = [based, more, comes_to, beyond(words, content)].into_iter().flatten().collect();
    (!parts.is_empty()).then(|| parts.join(" "))
}

/// Whole councils, or the country.
fn beyond(words: Words, content: &Content) -> Option<String> {
    let service = content.service()?;
    if service.serves_country {
        return Some(words.say("fact-comes-to-country").to_owned());
    }
    let councils: Vec<&str> = service.serves_councils.iter().map(|council| council.name.as_str()).collect();
    (!councils.is_empty()).then(|| words.tell("fact-comes-to-council", [("councils", words.list(&councils).into())]))
}

fn areas(words: Words, codes: &[OutwardCode]) -> Option<String> {
    let shown: Vec<&str> = codes.iter().take(MOST_AREAS).map(OutwardCode::as_str).collect();
    let more = codes.len().saturating_sub(MOST_AREAS) as u64;
    match (shown.is_empty(), more) {
        (true, _) => None,
        (false, 0) => Some(words.tell("fact-comes-to", [("areas", words.list(&shown).into())])),
        (false, more) => {
            let shown = shown.join(words.say("list-comma"));
            Some(words.tell("fact-comes-to-more", [("areas", shown.into()), ("count", more.into())]))
        }
    }
}

fn price(words: Words, content: &Content, today: NaiveDate) -> String {
    let first = content.prices.iter().find(|price| price.holds(today)).or_else(|| content.prices.first());
    match (content.hourly_rate(today), first) {
        (Some(rate), _) => words.tell("fact-price-weekday", [("price", words.hourly(rate).into())]),
        (None, Some(price)) => words.price(price.unit, price.amount),
        (None, None) => words.say("card-ask-price").to_owned(),
    }
}

/// Whether there is room, as far as what was said still holds; nothing where nobody ever said.
fn room(words: Words, content: &Content, today: NaiveDate) -> Option<String> {
    if content.has_space(today) {
        return Some(words.say("card-space-now").to_owned());
    }
    if let Some(availability) = &content.availability {
        let fresh = (today - availability.said_on).num_days() <= AVAILABILITY_HOLDS_DAYS;
        let full = matches!(availability.status, AvailabilityStatus::FullWaitingList | AvailabilityStatus::PausedUntil);
        return Some(match fresh && full {
            true => words.name(availability.status).to_owned(),
            false => words.say("card-space-ask").to_owned(),
        });
    }
    let said = content.service().is_some_and(|service| service.space.is_some());
    said.then(|| words.say("card-space-ask").to_owned())
}

/// "Urdu (well) and Punjabi (some)"
pub fn spoken(words: Words, languages: &[Spoken]) -> Option<String> {
    let each: Vec<String> = languages
        .iter()
        .map(|spoken| {
            let (language, level) = (words.name(spoken.language), words.name(spoken.level));
            words.tell("spoken", [("language", language.into()), ("level", level.into())])
        })
        .collect();
    let each: Vec<&str> = each.iter().map(String::as_str).collect();
    (!each.is_empty()).then(|| words.list(&each))
}
