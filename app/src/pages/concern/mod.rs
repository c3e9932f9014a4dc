//! Telling us of a worry: first whom to ring, then a form (rows G3, G7). Whoever asks need not sign in and need not
//! say who they are.

mod sent;

use domain::concern::ConcernTopic;
use domain::id::PublicRef;
use domain::listing::CouncilCode;
use engine::read_model::{ConcernAbout, Helpline, WhomToRing};
use leptos::prelude::*;

use super::frame::{Frame, helpline, loaded, phone_link};
use super::post_form::{PostForm, email_field, hidden};
use super::refused::{Refusal, answered};
use crate::components::{
    Button, ButtonKind, Checkboxes, Choice, InputType, InputWidth, Look, Radios, TextArea, TextInput, WarningText,
};
use crate::form::FormState;
use crate::words::Words;
use crate::{context, paths};

pub use sent::ConcernSent;
#[cfg(test)]
pub(super) use sent::sent_view;

/// What the page knows before anything is told.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Asked {
    /// The listing that was named.
    pub about: Option<PublicRef>,
    /// Its name, and whom to ring.
    pub known: ConcernAbout,
    /// Whether somebody said that they do not know where it is.
    pub nowhere: bool,
    /// Names this look at the form.
    pub key: String,
}

/// The page.
#[component]
pub fn Concern() -> impl IntoView {
    loaded(load(), |loaded| answered(loaded, |(asked, helpline)| concern_view(&asked, helpline)))
}

async fn load() -> Result<(Asked, Option<Helpline>), Refusal> {
    let engine = context::engine();
    let about = context::parameter("about").and_then(|text| PublicRef::parse(&text).ok());
    let council = context::parameter("council");
    let nowhere = council.as_deref() == Some(paths::NOWHERE);
    let council = council.and_then(|code| CouncilCode::parse(&code).ok());
    let known = engine.public().concern_about(about.as_ref(), council.as_ref()).await?;
    let key = context::form().value("key").unwrap_or_else(|| engine.clock().new_id().to_string());
    let at = known.whom.as_ref().map(|whom| whom.council.clone());
    Ok((Asked { about, known, nowhere, key }, helpline(at).await))
}

/// The view of it.
pub(super) fn concern_view(asked: &Asked, helpline: Option<Helpline>) -> AnyView {
    let (words, form) = (context::words(), context::form());
    let about = asked.known.listing.as_ref().map(|name| words.tell("concern-about", [("name", name.into())]));
    // What somebody has typed is never taken off the page.
    let tells = asked.known.whom.is_some() || asked.nowhere || form.value("what").is_some();
    let ring = match &asked.known.whom {
        Some(whom) => whom_to_ring(words, whom, asked.known.listing.is_none()),
        None if asked.nowhere => nobody_known(words),
        None => place_form(words, &form, asked),
    };
    let tell = tells.then(|| tell_form(words, &form, asked));
    view! {
        <Frame title=words.say("concern-title") helpline canonical=paths::CONCERN>
            {exit(words)}
            <h1 class="govuk-heading-xl">{words.say("concern-title")}</h1>
            {about.map(|about| view! { <p class="lead">{about}</p> })}
            {danger(words)}
            <h2 class="govuk-heading-m">{words.say("concern-hurt")}</h2>
            <p class="govuk-body">{words.say("concern-not-here")}</p>
            {ring}
            {tell}
            <p class="govuk-body">
                <a class="govuk-link" href=paths::HELP_WORRIED>{words.say("concern-worried")}</a>
            </p>
            <p class="govuk-body">
                <a class="govuk-link" href=paths::HELP_COMPLAINTS>{words.say("concern-complaints")}</a>
            </p>
        </Frame>
    }
    .into_any()
}

/// Away from here at once, for somebody who must not be seen reading this. It works without scripts.
fn exit(words: Words) -> AnyView {
    view! {
        <div class="exit">
            <a class="govuk-button govuk-button--warning" href="https://www.bbc.co.uk/weather" rel="nofollow noreferrer">
                {words.say("concern-exit")}
            </a>
        </div>
    }
    .into_any()
}

/// Life and limb come first.
fn danger(words: Words) -> AnyView {
    view! {
        <WarningText prefix=words.say("warning")>
            {words.say("concern-danger")} " " {phone_link("999".to_owned(), "govuk-link nowrap")}
        </WarningText>
    }
    .into_any()
}

/// The council's numbers, or what to do where this installation does not know them.
fn whom_to_ring(words: Words, whom: &WhomToRing, may_be_another: bool) -> AnyView {
    let day = whom.safeguarding_phone.clone().map(|phone| (words.say("concern-by-day"), phone));
    let night = whom.out_of_hours_phone.clone().map(|phone| (words.say("concern-by-night"), phone));
    let rows: Vec<_> = day
        .into_iter()
        .chain(night)
        .map(|(when, phone)| {
            view! {
                <div class="govuk-summary-list__row">
                    <dt class="govuk-summary-list__key">{when}</dt>
                    <dd class="govuk-summary-list__value">{phone_link(phone, "govuk-link phone")}</dd>
                </div>
            }
        })
        .collect();
    let council = [("council", (&whom.name).into())];
    let numbers = if rows.is_empty() {
        view! { <p class="govuk-body">{words.tell("concern-no-number", council)}</p> {find_council(words)} }.into_any()
    } else {
        view! {
            <p class="govuk-body">{words.tell("concern-ring", council)}</p>
            <dl class="govuk-summary-list" data-safeguarding=whom.council.to_string()>{rows}</dl>
        }
        .into_any()
    };
    let another = may_be_another.then(|| {
        view! {
            <p class="govuk-body">
                <a class="govuk-link" href=paths::CONCERN>{words.say("concern-another-place")}</a>
            </p>
        }
    });
    view! { {numbers} {another} }.into_any()
}

/// For somebody who does not know where it is.
fn nobody_known(words: Words) -> AnyView {
    view! { <p class="govuk-body">{words.say("concern-nowhere")}</p> {find_council(words)} }.into_any()
}

fn find_council(words: Words) -> AnyView {
    view! {
        <p class="govuk-body">
            <a class="govuk-link" href="https://www.gov.uk/find-local-council">{words.say("concern-find-council")}</a>
        </p>
        <p class="govuk-body">{words.say("concern-police")} " " {phone_link("101".to_owned(), "govuk-link nowrap")}</p>
    }
    .into_any()
}

/// Asks where it is, because every council has numbers of its own.
fn place_form(words: Words, form: &FormState, asked: &Asked) -> AnyView {
    let nowhere = paths::concern(asked.about.as_ref(), Some(paths::NOWHERE));
    let place = view! {
        <TextInput
            name="place"
            label=words.say("concern-place")
            hint=words.say("concern-place-hint")
            width=InputWidth::W10
            autocomplete="postal-code"
            spellcheck=false
            nostrip:value=form.value("place")
            nostrip:error=form.error("place")
        />
    }
    .into_any();
    view! {
        <PostForm>
            {hidden("act", "place")}
            {place}
            <Button>{words.say("concern-place-button")}</Button>
        </PostForm>
        <p class="govuk-body"><a class="govuk-link" href=nowhere>{words.say("concern-place-unknown")}</a></p>
    }
    .into_any()
}

/// Everything else.
fn tell_form(words: Words, form: &FormState, asked: &Asked) -> AnyView {
    let chosen = form.value("topic");
    let topics: Vec<_> = ConcernTopic::ALL
        .iter()
        .map(|topic| Choice::new(topic.code(), words.name(*topic), chosen.as_deref() == Some(topic.code())))
        .collect();
    let may = form.value("may_contact").as_deref() == Some("yes");
    let may = vec![Choice::new("yes", words.say("concern-may-contact"), may)];
    // Who chose neglect or abuse has now read whom to ring, and may still send it.
    let ring_first = form.errors.of("topic") == Some("ring_first") || form.value("ring_first").is_some();
    let key = asked.key.clone();
    let contact = view! {
        <h3 class="govuk-heading-s">{words.say("concern-contact")}</h3>
        <p class="govuk-body">{words.say("concern-contact-about")}</p>
        <TextInput
            name="name"
            label=words.say("concern-name")
            autocomplete="name"
            spellcheck=false
            nostrip:value=form.value("name")
            nostrip:error=form.error("name")
        />
        {email_field(form, words.say("concern-email"), None)}
        <TextInput
            name="phone"
            label=words.say("concern-phone")
            input_type=InputType::Tel
            autocomplete="tel"
            width=InputWidth::W20
            nostrip:value=form.value("phone")
            nostrip:error=form.error("phone")
        />
        <Checkboxes name="may_contact" items=may/>
    }
    .into_any();
    let fields = view! {
        <Radios
            name="topic"
            legend=words.say("concern-topic")
            look=Look::default()
            items=topics
            nostrip:error=form.error("topic")
        />
        <TextArea
            name="what"
            label=words.say("concern-what")
            hint=words.say("concern-what-hint")
            rows=8
            value=form.value("what").unwrap_or_default()
            nostrip:error=form.error("what")
        />
    }
    .into_any();
    view! {
        <h2 class="govuk-heading-m" id="tell">{words.say("concern-tell")}</h2>
        <p class="govuk-body">{words.say("concern-tell-about")}</p>
        <PostForm>
            {hidden("act", "tell")}
            {hidden("key", key)}
            {ring_first.then(|| hidden("ring_first", "seen"))}
            {fields}
            {contact}
            {trap(words)}
            <Button kind=ButtonKind::Primary prevent_double_click=true>{words.say("concern-send")}</Button>
        </PostForm>
    }
    .into_any()
}

/// A box that people neither see nor reach, and programs fill in.
fn trap(words: Words) -> AnyView {
    view! {
        <div class="govuk-visually-hidden" aria-hidden="true">
            <label for="website">{words.say("concern-trap")}</label>
            <input id="website" name="website" type="text" tabindex="-1" autocomplete="off"/>
        </div>
    }
    .into_any()
}
