//! The doors, and what stands behind each before anything is asked.

use domain::join::Door;
use engine::WorkingCopy;
use engine::read_model::Helpline;
use leptos::prelude::*;

use super::base::{Base, asked_door, in_hand};
use super::begun::begun_view;
use super::tasks::tasks_view;
use crate::components::{Button, Choice, Radios, Symbol, SymbolTile};
use crate::context::BegunAlready;
use crate::pages::frame::{Frame, helpline, loaded};
use crate::pages::post_form::PostForm;
use crate::pages::prose::prose;
use crate::pages::refused::{Refusal, answered};
use crate::words::Words;
use crate::{context, paths};

/// `/join`: which door?
#[component]
pub fn Join() -> impl IntoView {
    loaded(helpline(None), doors_view)
}

/// `/join/pa` and `/join/provider`: how it goes, or how far somebody has come.
#[component]
pub fn JoinDoor() -> impl IntoView {
    loaded(load_door(), |loaded| {
        answered(loaded, |(door, in_hand, helpline)| match (in_hand, begun(door)) {
            (_, Some((begun, wanted))) => begun_view(&begun, paths::join_door(door).to_owned(), wanted, helpline),
            // Whoever pressed the button without choosing is told so where they choose.
            (Some((base, copy)), None) if context::form().errors.is_empty() => match other_door(&copy) {
                Some((begun, wanted)) => begun_view(&begun, paths::join_door(door).to_owned(), Some(wanted), helpline),
                None => tasks_view(&base, &copy, helpline),
            },
            _ => start_view(door, helpline),
        })
    })
}

/// What is in the way of the button that was pressed just now, with the door that was wanted.
fn begun(door: Door) -> Option<(BegunAlready, Option<Door>)> {
    let wanted = context::form().value("door").and_then(|code| Door::from_code(&code));
    Some((context::begun_already()?, wanted.filter(|wanted| wanted.is_pa() == door.is_pa())))
}

/// The same where one of the doors of services led here and another was opened in this browser before.
fn other_door(copy: &WorkingCopy) -> Option<(BegunAlready, Door)> {
    let wanted = Door::from_code(&context::parameter("door")?).filter(|wanted| !wanted.is_pa())?;
    let begun = BegunAlready { door: copy.door, reference: copy.reference.clone() };
    (!copy.door.is_pa() && wanted != copy.door).then_some((begun, wanted))
}

type InHand = Option<(Base, WorkingCopy)>;

async fn load_door() -> Result<(Door, InHand, Option<Helpline>), Refusal> {
    let door = asked_door().ok_or(Refusal::NotFound)?;
    let in_hand = match in_hand().await {
        Ok((base, copy, _)) => Some((base, copy)),
        Err(Refusal::GoOn(_)) => None,
        Err(other) => return Err(other),
    };
    Ok((door, in_hand, helpline(None).await))
}

/// The view of the doors.
pub(super) fn doors_view(helpline: Option<Helpline>) -> AnyView {
    let words = context::words();
    let door = |door: Door, symbol: Symbol| {
        let href = match door {
            Door::Pa => paths::JOIN_PA.to_owned(),
            other => format!("{}?door={other}", paths::JOIN_PROVIDER),
        };
        view! {
            <li class="door">
                <SymbolTile symbol/>
                <div>
                    <h2 class="govuk-heading-m govuk-!-margin-bottom-1">
                        <a class="govuk-link" href=href>{words.label("door", door.code())}</a>
                    </h2>
                    <p class="govuk-body">{words.label("door_about", door.code())}</p>
                </div>
            </li>
        }
        .into_any()
    };
    let doors = vec![
        door(Door::Pa, Symbol::Person),
        door(Door::MicroProvider, Symbol::Local),
        door(Door::Provider, Symbol::Local),
        door(Door::Respite, Symbol::Break),
    ];
    view! {
        <Frame title=words.say("join-title") helpline canonical=paths::JOIN>
            <h1 class="govuk-heading-xl">{words.say("join-title")}</h1>
            <p class="lead">{words.say("join-lead")}</p>
            <p class="govuk-body">
                {words.say("join-search-first")} " "
                <a class="govuk-link" href=paths::SEARCH>{words.say("join-search-first-link")}</a>
            </p>
            <ul class="plain-list doors">{doors}</ul>
            <p class="govuk-body">
                {words.say("join-begun")} " "
                <a class="govuk-link" href=paths::SIGN_IN>{words.say("join-begun-link")}</a>
            </p>
        </Frame>
    }
    .into_any()
}

/// The view of what stands behind a door before it is opened.
pub(super) fn start_view(door: Door, helpline: Option<Helpline>) -> AnyView {
    let words = context::words();
    let (title, body) = match door.is_pa() {
        true => (words.say("join-pa-title"), words.prose("join-pa-body")),
        false => (words.say("join-provider-title"), words.prose("join-provider-body")),
    };
    let which = (!door.is_pa()).then(|| which_provider(words));
    let back = (paths::JOIN.to_owned(), words.say("join-back").to_owned());
    view! {
        <Frame title helpline canonical=paths::join_door(door) nostrip:back=Some(back)>
            <h1 class="govuk-heading-xl">{title}</h1>
            {prose(body)}
            <PostForm action=paths::join_door(door)>
                {which}
                <Button prevent_double_click=true>{words.say("join-start")}</Button>
            </PostForm>
        </Frame>
    }
    .into_any()
}

fn which_provider(words: Words) -> AnyView {
    let form = context::form();
    let chosen = form.value("door").or_else(|| context::parameter("door"));
    let items = [Door::MicroProvider, Door::Provider, Door::Respite]
        .iter()
        .map(|door| Choice {
            hint: Some(words.label("door_about", door.code()).to_owned()),
            ..Choice::new(door.code(), words.label("door", door.code()), chosen.as_deref() == Some(door.code()))
        })
        .collect();
    let error = form.error("door");
    view! { <Radios name="door" legend=words.say("join-which") items nostrip:error=error/> }.into_any()
}
