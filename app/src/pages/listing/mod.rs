//! One listing: who and what, can they help me, can I trust them, practical things, how to get in
//! touch. A section with nothing to say is not there.

mod contact;
mod cost;
mod head;
mod help;
mod json_ld;
mod practical;
mod register;
mod respite;
mod trust;
mod week;

use chrono::NaiveDate;
use domain::id::PublicRef;
use engine::EngineError;
use engine::read_model::{FoundListing, Helpline, ListingPage};
use http::StatusCode;
use leptos::prelude::*;
use leptos_router::hooks::use_params_map;

use super::frame::{Frame, helpline, loaded};
use super::problem::{NotFound, Problem, problem_view};
use crate::words::Words;
use crate::{context, paths};

/// The page of a listing, by the last part of its address.
#[component]
pub fn Listing() -> impl IntoView {
    let segment = use_params_map().with_untracked(|params| params.get("listing")).unwrap_or_default();
    let asked = paths::read_listing(&segment).map(|(slug, reference)| (slug.to_owned(), reference));
    match asked {
        Some((slug, reference)) => loaded(find(reference), move |found| answer(&slug, found)).into_any(),
        None => view! { <NotFound/> }.into_any(),
    }
}

type Found = Result<Option<(FoundListing, Option<Helpline>)>, EngineError>;

/// The listing and whom to ring about it: its own council where it has one.
async fn find(reference: PublicRef) -> Found {
    let engine = context::engine();
    let Some(found) = engine.public().listing(&reference).await? else {
        return Ok(None);
    };
    let own = match &found {
        FoundListing::Shown(page) => page.council.as_ref().and_then(|council| council.helpline.clone()),
        FoundListing::Expired => None,
    };
    let helpline = match own {
        Some(own) => Some(own),
        None => helpline(None).await,
    };
    Ok(Some((found, helpline)))
}

fn answer(slug: &str, found: Found) -> AnyView {
    match found {
        Ok(Some((FoundListing::Shown(page), helpline))) => {
            if !slug.is_empty() && slug != page.slug {
                context::moved_to(&paths::listing(&page.slug, &page.reference));
            }
            let today = context::engine().clock().today();
            listing_view(&page, today, helpline)
        }
        Ok(Some((FoundListing::Expired, helpline))) => {
            context::set_status(StatusCode::GONE);
            problem_view(Problem::Gone, helpline)
        }
        Ok(None) => view! { <NotFound/> }.into_any(),
        Err(error) => {
            tracing::error!(%error, "a listing could not be read");
            context::set_status(StatusCode::INTERNAL_SERVER_ERROR);
            problem_view(Problem::Server, None)
        }
    }
}

/// The view of one listing as it stands today.
pub(super) fn listing_view(page: &ListingPage, today: NaiveDate, helpline: Option<Helpline>) -> AnyView {
    let words = context::words();
    let content = &page.content;
    let kind = words.kinds(&content.kinds);
    let title = words.tell("listing-title", [("name", (&content.name).into()), ("kind", (&kind).into())]);
    let reach = contact::reach(words, page, helpline.as_ref());
    let back = (paths::SEARCH.to_owned(), words.say("listing-back").to_owned());
    let article = article(page, today, helpline.as_ref());
    let json_ld = json_ld::script(page);
    let suggest = paths::suggest(&page.reference);
    view! {
        <Frame
            title
            helpline
            indexed=!content.is_pa()
            nostrip:council=page.council.as_ref().map(|council| council.code.clone())
            nostrip:canonical=Some(paths::listing(&page.slug, &page.reference))
            nostrip:back=Some(back)
        >
            {article}
            <p class="govuk-body">
                <a class="govuk-link" href=suggest>{words.say("suggest-change-link")}</a>
            </p>
            {reach}
            {json_ld}
        </Frame>
    }
    .into_any()
}

/// The listing itself: what a resident reads, and what its owner is shown before it is public.
pub(super) fn article(page: &ListingPage, today: NaiveDate, helpline: Option<&Helpline>) -> AnyView {
    let words = context::words();
    let content = &page.content;
    let kind = words.kinds(&content.kinds);
    let kind_codes = content.kinds.iter().map(|kind| kind.code()).collect::<Vec<_>>().join(" ");
    let sections = vec![
        Section::new("can-help", words.say("listing-help"), help::section(words, page, today)),
        Section::new("trust", words.say("listing-trust"), trust::section(words, page)),
        Section::new("practical", words.say("listing-practical"), practical::section(words, page)),
        Section::new("contact", words.say("listing-contact"), contact::section(words, page, helpline)),
    ];
    let sections: Vec<Section> = sections.into_iter().flatten().collect();
    let rail = contact::rail(words, page, helpline, sections.iter().map(|s| (s.id, s.title)).collect());
    let sections: Vec<_> = sections.into_iter().map(Section::into_view).collect();
    let head = head::head(words, page, &kind, today);
    view! {
        <article
            class="listing"
            data-listing=""
            data-ref=page.reference.to_string()
            data-kind=kind_codes
            data-status=page.status.code()
            data-tier=page.tier.code()
            data-claimed=if page.claimed { "yes" } else { "no" }
            data-source=page.source.code.clone()
            data-source-date=page.source.date.to_string()
        >
            <div>{head} {sections}</div>
            {rail}
        </article>
    }
    .into_any()
}

/// One part of the page, with its heading.
struct Section {
    id: &'static str,
    title: &'static str,
    content: AnyView,
}

impl Section {
    fn new(id: &'static str, title: &'static str, content: Option<AnyView>) -> Option<Self> {
        content.map(|content| Self { id, title, content })
    }

    fn into_view(self) -> impl IntoView {
        let Self { id, title, content } = self;
        view! {
            <section class="section" aria-labelledby=id>
                <h2 class="govuk-heading-l" id=id>{title}</h2>
                {content}
            </section>
        }
    }
}

/// A heading inside a section.
fn heading(text: impl Into<String>) -> AnyView {
    view! { <h3 class="govuk-heading-m">{text.into()}</h3> }.into_any()
}

/// A paragraph.
fn paragraph(text: impl Into<String>) -> AnyView {
    view! { <p class="govuk-body">{text.into()}</p> }.into_any()
}

/// The labels of a vocabulary's entries.
fn names<T: crate::words::Named>(words: Words, entries: &[T]) -> Vec<String> {
    entries.iter().map(|entry| words.name(*entry).to_owned()).collect()
}
