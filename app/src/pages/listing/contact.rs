//! How to get in touch: at the end of the page, beside it, and in reach on a phone. Of a PA nothing
//! is shown that leads to them but the helpline and their reference (row P1).

use domain::listing::{AboutService, OtherPlace, Place};
use engine::read_model::{Helpline, ListingPage};
use leptos::prelude::*;

use super::register::is_web;
use super::{heading, paragraph};
use crate::components::{ButtonKind, ButtonLink, SummaryList, SummaryRow};
use crate::pages::frame::{Talk, phone_link};
use crate::paths;
use crate::words::Words;

/// The section.
pub fn section(words: Words, page: &ListingPage, helpline: Option<&Helpline>) -> Option<AnyView> {
    let mut parts = match page.content.service() {
        Some(service) => of_service(words, service),
        None => of_pa(words, page, helpline),
    };
    if !page.claimed {
        let href = paths::claim(&page.reference);
        parts.push(
            view! {
                <p class="govuk-body">
                    {words.say("claim-ask")} " " <a class="govuk-link" href=href>{words.say("claim-link")}</a>
                </p>
            }
            .into_any(),
        );
    }
    parts.push(worried(words, page));
    let reference = words.tell("listing-reference", [("reference", page.reference.as_str().into())]);
    parts.push(view! { <p class="govuk-body-s">{reference}</p> }.into_any());
    Some(parts.into_any())
}

fn of_service(words: Words, service: &AboutService) -> Vec<AnyView> {
    let mut rows = Vec::new();
    for phone in service.contact.phones.iter().cloned() {
        let relay = words.tell("contact-relay", [("phone", (&phone).into())]);
        let value = view! { {phone_link(phone, "govuk-link phone")} <br/> {relay} };
        rows.push(SummaryRow::new(words.say("contact-phone"), value));
    }
    if let Some(website) = service.contact.website.clone().filter(|url| is_web(url)) {
        let link = view! {
            <a class="govuk-link" href=website rel="nofollow noopener">{words.say("contact-website-link")}</a>
        };
        rows.push(SummaryRow::new(words.say("contact-website"), link));
    }
    if let Some(video) = service.video.clone().filter(|url| is_web(url)) {
        let link = view! {
            <a class="govuk-link" href=video rel="nofollow noopener">{words.say("contact-video-link")}</a>
        };
        rows.push(SummaryRow::new(words.say("contact-video"), link));
    }
    let nobody = rows.is_empty();
    if let Some(address) = address(&service.place) {
        rows.push(SummaryRow::new(words.say("contact-address"), address));
    }
    let mut parts: Vec<AnyView> = Vec::new();
    if nobody {
        parts.push(paragraph(words.say("contact-none")));
    }
    if !rows.is_empty() {
        parts.push(view! { <SummaryList rows/> }.into_any());
    }
    if !service.other_places.is_empty() {
        let rows: Vec<SummaryRow> = service.other_places.iter().map(other_place).collect();
        parts.push(heading(words.say("contact-other-places")));
        parts.push(view! { <SummaryList rows/> }.into_any());
    }
    parts
}

/// A further place by its name: where it is, and its own number.
fn other_place(other: &OtherPlace) -> SummaryRow {
    let phone = other.phone.clone().map(|phone| view! { <br/> {phone_link(phone, "govuk-link phone")} });
    SummaryRow::new(other.name.clone(), view! { {address(&other.place)} {phone} })
}

fn address(place: &Place) -> Option<String> {
    let postcode = place.postcode.as_ref().map(ToString::to_string);
    let lines: Vec<String> = place.address.iter().chain(&place.town).cloned().chain(postcode).collect();
    (!lines.is_empty()).then(|| lines.join(", "))
}

fn of_pa(words: Words, page: &ListingPage, helpline: Option<&Helpline>) -> Vec<AnyView> {
    let args = [("name", (&page.content.name).into()), ("reference", page.reference.as_str().into())];
    let text = match helpline {
        Some(_) => words.tell("contact-pa", args),
        None => words.tell("contact-pa-no-helpline", args),
    };
    vec![paragraph(text), view! { <Talk helpline=helpline.cloned()/> }.into_any()]
}

/// What to do when somebody is in danger: the council's own number where it is known, never a guess.
fn worried(words: Words, page: &ListingPage) -> AnyView {
    let known = page.council.as_ref().and_then(|council| Some((&council.name, council.safeguarding_phone.as_ref()?)));
    let text = match known {
        Some((council, phone)) => {
            words.tell("contact-safeguarding", [("council", council.into()), ("phone", phone.into())])
        }
        None => words.say("contact-danger").to_owned(),
    };
    view! {
        <p class="govuk-body">
            {text} " "
            <a class="govuk-link" href=paths::HELP_WORRIED>{words.say("contact-worried")}</a>
        </p>
        <p class="govuk-body">
            <a class="govuk-link" href=paths::concern(Some(&page.reference), None)>{words.say("concern-title")}</a>
        </p>
    }
    .into_any()
}

/// What stands beside the page on a wide screen: the way to each section, and the number.
pub fn rail(
    words: Words,
    page: &ListingPage,
    helpline: Option<&Helpline>,
    sections: Vec<(&'static str, &'static str)>,
) -> AnyView {
    let links: Vec<_> = sections
        .into_iter()
        .map(|(id, title)| view! { <li><a class="govuk-link" href=format!("#{id}")>{title}</a></li> })
        .collect();
    let button = ring(words, page, helpline).into_iter().next();
    let button = button.map(|(href, text, _)| view! { <ButtonLink href>{text}</ButtonLink> });
    view! {
        <div class="rail">
            <nav class="contact" aria-label=words.say("rail-label")>
                <h2 class="govuk-heading-m">{page.content.name.clone()}</h2>
                {button}
                <ul class="plain-list">{links}</ul>
            </nav>
        </div>
    }
    .into_any()
}

/// What stays in reach on a phone.
pub fn reach(words: Words, page: &ListingPage, helpline: Option<&Helpline>) -> Option<AnyView> {
    let buttons: Vec<_> = ring(words, page, helpline)
        .into_iter()
        .map(|(href, text, kind)| view! { <ButtonLink href kind>{text}</ButtonLink> })
        .collect();
    (!buttons.is_empty()).then(|| view! { <div class="reach">{buttons}</div> }.into_any())
}

/// Whom one can ring: the service first, then the helpline.
fn ring(words: Words, page: &ListingPage, helpline: Option<&Helpline>) -> Vec<(String, &'static str, ButtonKind)> {
    let own = page.content.service().and_then(|service| service.contact.phones.first());
    let mut out = Vec::new();
    if let Some(phone) = own {
        out.push((paths::telephone(phone), words.say("contact-ring"), ButtonKind::Primary));
    }
    if let Some(helpline) = helpline {
        let kind = if own.is_some() { ButtonKind::Secondary } else { ButtonKind::Primary };
        out.push((paths::telephone(&helpline.phone), words.say("contact-helpline"), kind));
    }
    out
}
