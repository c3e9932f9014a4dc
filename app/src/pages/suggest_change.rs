//! "Something is not right here": anybody may suggest a change of a listing (row G8).

use domain::id::PublicRef;
use domain::suggestion::SuggestionTopic;
use engine::read_model::{FoundListing, Helpline};
use leptos::prelude::*;
use leptos_router::hooks::use_params_map;

use super::frame::{Frame, helpline, loaded};
use super::post_form::{PostForm, email_field, left_empty};
use super::refused::{Refusal, answered};
use crate::components::{Button, Choice, Radios, TextArea};
use crate::{context, paths};

/// `/listings/{ref}/suggest`
#[component]
pub fn SuggestChange() -> impl IntoView {
    let segment = use_params_map().with_untracked(|params| params.get("listing")).unwrap_or_default();
    loaded(load(segment), |loaded| {
        answered(loaded, |(reference, name, helpline)| suggest_view(&reference, &name, helpline))
    })
}

async fn load(segment: String) -> Result<(PublicRef, String, Option<Helpline>), Refusal> {
    let (_, reference) = paths::read_listing(&segment).ok_or(Refusal::NotFound)?;
    match context::engine().public().listing(&reference).await? {
        Some(FoundListing::Shown(page)) => Ok((reference, page.content.name, helpline(None).await)),
        _ => Err(Refusal::NotFound),
    }
}

/// The view of the form.
pub(super) fn suggest_view(reference: &PublicRef, name: &str, helpline: Option<Helpline>) -> AnyView {
    let (words, form) = (context::words(), context::form());
    let title = words.tell("suggest-change-title", [("name", name.into())]);
    let back = (paths::listing("", reference), words.say("claim-back").to_owned());
    let action = paths::suggest(reference);
    let chosen = form.value("topic");
    let items: Vec<_> = SuggestionTopic::ALL
        .iter()
        .map(|topic| Choice::new(topic.code(), words.name(*topic), chosen.as_deref() == Some(topic.code())))
        .collect();
    let email = email_field(&form, words.say("suggest-change-email"), Some(words.say("suggest-change-email-hint")));
    view! {
        <Frame title=title.clone() helpline indexed=false nostrip:back=Some(back)>
            <h1 class="govuk-heading-l">{title}</h1>
            <p class="govuk-body">{words.say("suggest-change-lead")}</p>
            <p class="govuk-body">
                <a class="govuk-link" href=paths::HELP_WORRIED>{words.say("contact-worried")}</a>
            </p>
            <PostForm action>
                <Radios name="topic" legend=words.say("suggest-change-topic") items nostrip:error=form.error("topic")/>
                <TextArea
                    name="text"
                    label=words.say("suggest-change-text")
                    hint=words.say("suggest-change-text-hint")
                    value=form.value("text").unwrap_or_default()
                    nostrip:error=form.error("text")
                />
                {email}
                {left_empty(words)}
                <Button prevent_double_click=true>{words.say("suggest-change-button")}</Button>
            </PostForm>
        </Frame>
    }
    .into_any()
}
