//! "Is this page useful?", behind the link at the end of every page.

use domain::feedback::Useful;
use engine::read_model::Helpline;
use leptos::prelude::*;

use super::frame::{Frame, helpline, loaded};
use super::post_form::{PostForm, hidden, left_empty};
use crate::components::{Button, Choice, Radios, TextArea};
use crate::{context, paths};

/// `/help/feedback?page=/path`
#[component]
pub fn Feedback() -> impl IntoView {
    loaded(helpline(None), |helpline| feedback_view(context::done().is_some(), helpline))
}

/// The view of the form, or of what follows it.
pub(super) fn feedback_view(given: bool, helpline: Option<Helpline>) -> AnyView {
    let words = context::words();
    let content = if given {
        view! { <p class="govuk-body"><a class="govuk-link" href=paths::HOME>{words.say("feedback-home")}</a></p> }
            .into_any()
    } else {
        form()
    };
    view! {
        <Frame title=words.say("feedback-title") helpline indexed=false>
            <h1 class="govuk-heading-l">{words.say("feedback-title")}</h1>
            {content}
        </Frame>
    }
    .into_any()
}

fn form() -> AnyView {
    let (words, form) = (context::words(), context::form());
    let page = form.value("page").or_else(|| context::parameter("page")).unwrap_or_default();
    let page = paths::ours(&page).unwrap_or_default().to_owned();
    let about = (!page.is_empty()).then(|| words.tell("feedback-page", [("page", (&page).into())]));
    let chosen = form.value("useful");
    let items: Vec<_> = Useful::ALL
        .iter()
        .map(|useful| Choice::new(useful.code(), words.name(*useful), chosen.as_deref() == Some(useful.code())))
        .collect();
    view! {
        {about.map(|about| view! { <p class="govuk-body">{about}</p> })}
        <PostForm action=paths::FEEDBACK>
            {hidden("page", page)}
            <Radios name="useful" legend=words.say("feedback-useful") items nostrip:error=form.error("useful")/>
            <TextArea
                name="text"
                label=words.say("feedback-text")
                hint=words.say("feedback-text-hint")
                value=form.value("text").unwrap_or_default()
                nostrip:error=form.error("text")
            />
            {left_empty(words)}
            <Button prevent_double_click=true>{words.say("feedback-button")}</Button>
        </PostForm>
    }
    .into_any()
}
