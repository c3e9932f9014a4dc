use chrono::{DateTime, Utc};
use engine::read_model::{Helpline, OfferShown, PersonShown, StaffShown};
use leptos::prelude::*;

use super::{back_to_desk, scroll};
use crate::components::{ButtonLink, Cell, Table, Tag, TagColour};
use crate::pages::frame::{Frame, helpline, loaded};
use crate::pages::moment::moment;
use crate::pages::post_form::{hidden, small_button};
use crate::pages::refused::{Refusal, answered};
use crate::pages::roles::{role_list, role_words};
use crate::words::Words;
use crate::{context, paths};

/// Everybody who works here, as far as this administrator's councils go.
#[component]
pub fn OfficerPeople() -> impl IntoView {
    loaded(load(), |loaded| answered(loaded, |(staff, helpline)| people_view(&staff, helpline)))
}

async fn load() -> Result<(StaffShown, Option<Helpline>), Refusal> {
    let (engine, actor) = (context::engine(), context::actor());
    let staff = engine.administrator(actor.as_ref())?.people().await?;
    Ok((staff, helpline(None).await))
}

/// The view of the list.
pub(in crate::pages) fn people_view(staff: &StaffShown, helpline: Option<Helpline>) -> AnyView {
    let words = context::words();
    let (list, offers) = (list(words, &staff.people), offers(words, &staff.offers));
    view! {
        <Frame title=words.say("people-title") helpline indexed=false nostrip:back=Some(back_to_desk())>
            <h1 class="govuk-heading-l">{words.say("people-title")}</h1>
            <p class="govuk-body">{words.say("people-lead")}</p>
            <p class="govuk-body"><ButtonLink href=paths::OFFICER_INVITE>{words.say("people-invite")}</ButtonLink></p>
            {list}
            {offers}
        </Frame>
    }
    .into_any()
}

fn list(words: Words, people: &[PersonShown]) -> AnyView {
    if people.is_empty() {
        return view! { <p class="govuk-body">{words.say("people-none")}</p> }.into_any();
    }
    let head = vec![
        Cell::new(words.say("people-email")),
        Cell::new(words.say("people-roles")),
        Cell::new(words.say("people-joined")),
        Cell::new(words.say("people-factor")),
        Cell::new(words.say("people-number")),
    ];
    let rows: Vec<_> = people.iter().map(|person| row(words, person)).collect();
    let table =
        view! { <Table caption=words.say("people-title") caption_hidden=true head rows first_cell_is_header=true/> };
    scroll(words.say("people-title"), table.into_any())
}

fn row(words: Words, person: &PersonShown) -> Vec<Cell> {
    let (href, email) = (paths::person(person.account), person.email.clone());
    vec![
        Cell::new(view! { <a class="govuk-link" href=href>{email}</a> }),
        Cell::new(role_list(words, &person.roles)),
        Cell::new(last_signed_in(words, person)),
        Cell::new(factor(words, person)),
        Cell::new(view! { <code>{short_number(person)}</code> }),
    ]
}

/// The end of somebody's number, which is another for everybody even where their addresses look alike.
fn short_number(person: &PersonShown) -> String {
    const SHOWN: usize = 8;
    let number = person.account.to_string();
    format!("…{}", number.get(number.len().saturating_sub(SHOWN)..).unwrap_or_default())
}

/// When they last signed in, as far as the log goes back.
pub(super) fn last_signed_in(words: Words, person: &PersonShown) -> AnyView {
    match person.last_signed_in {
        Some(at) => moment(words, at),
        None => words.say("people-joined-before").into_any(),
    }
}

/// Whether an authenticator app is set up.
pub(super) fn factor(words: Words, person: &PersonShown) -> &'static str {
    if person.second_factor { words.say("account-factor-set-up") } else { words.say("account-factor-none") }
}

/// Who is invited. Nothing stands here of whoever has the address.
fn offers(words: Words, offers: &[OfferShown]) -> Option<AnyView> {
    if offers.is_empty() {
        return None;
    }
    let head = vec![
        Cell::new(words.say("people-email")),
        Cell::new(words.say("offer-role")),
        Cell::new(words.say("offer-answer")),
        Cell::new(words.say("outgoing-what-to-do")),
    ];
    let row = |shown: &OfferShown| {
        let (href, email) = (paths::offer(shown.offer.id), shown.email.clone());
        vec![
            Cell::new(view! { <a class="govuk-link" href=href>{email}</a> }),
            Cell::new(role_words(words, &shown.offer.held)),
            Cell::new(answer(words, shown)),
            Cell::new(offer_buttons(words, shown)),
        ]
    };
    let rows: Vec<_> = offers.iter().map(row).collect();
    let title = words.say("people-offers");
    let table = view! { <Table caption=title caption_hidden=true head rows first_cell_is_header=true/> };
    let view = view! {
        <h2 class="govuk-heading-m govuk-!-margin-top-6">{title}</h2>
        <p class="govuk-body">{words.say("people-offers-about")}</p>
        {scroll(title, table.into_any())}
    };
    Some(view.into_any())
}

/// When they were invited, and what they said to it.
pub(super) fn answer(words: Words, shown: &OfferShown) -> AnyView {
    let day = |at: DateTime<Utc>| words.date(at.date_naive());
    let invited = words.tell("offer-invited-on", [("date", day(shown.offer.offered_at).into())]);
    let tag = match shown.declined_at {
        Some(at) => {
            let said = words.tell("offer-declined-on", [("date", day(at).into())]);
            view! { <Tag colour=TagColour::Grey>{said}</Tag> }.into_any()
        }
        None => view! { <Tag colour=TagColour::Yellow>{words.say("offer-waits")}</Tag> }.into_any(),
    };
    view! { {invited} <br/> {tag} }.into_any()
}

/// Sending an invitation again, and taking it back.
pub(super) fn offer_buttons(words: Words, shown: &OfferShown) -> AnyView {
    let button = |act: &'static str, text: &'static str| {
        let to = [("email", (&shown.email).into()), ("role", role_words(words, &shown.offer.held).into())];
        let fields = vec![hidden("act", act)];
        small_button(paths::offer(shown.offer.id), fields, text, words.tell("offer-about", to))
    };
    let (again, withdraw) =
        (button("send_again", words.say("offer-again")), button("withdraw", words.say("offer-withdraw")));
    view! { <div class="button-row">{again} {withdraw}</div> }.into_any()
}
