use engine::read_model::Helpline;
use leptos::prelude::*;

use crate::components::{Button, ButtonLink};
use crate::pages::frame::{Frame, helpline, loaded};
use crate::pages::post_form::PostForm;
use crate::{context, paths};

/// Signing out: a page with a button, because a page that is only looked at changes nothing.
#[component]
pub fn SignOut() -> impl IntoView {
    loaded(helpline(None), |helpline| sign_out_view(context::actor().is_some(), helpline))
}

/// The view for somebody who is signed in, and for somebody who is not.
pub(in crate::pages) fn sign_out_view(signed_in: bool, helpline: Option<Helpline>) -> AnyView {
    let words = context::words();
    if !signed_in {
        return view! {
            <Frame title=words.say("sign-out-done") helpline indexed=false>
                <h1 class="govuk-heading-l">{words.say("sign-out-done")}</h1>
                <p class="govuk-body">{words.say("sign-out-done-about")}</p>
                <p class="govuk-body"><ButtonLink href=paths::SIGN_IN>{words.say("sign-in-title")}</ButtonLink></p>
            </Frame>
        }
        .into_any();
    }
    view! {
        <Frame title=words.say("sign-out-title") helpline indexed=false>
            <h1 class="govuk-heading-l">{words.say("sign-out-title")}</h1>
            <p class="govuk-body">{words.say("sign-out-about")}</p>
            <PostForm action=paths::SIGN_OUT>
                <Button prevent_double_click=true>{words.say("sign-out-button")}</Button>
            </PostForm>
            <p class="govuk-body govuk-!-margin-top-4">
                <a class="govuk-link" href=paths::ACCOUNT>{words.say("sign-out-stay")}</a>
            </p>
        </Frame>
    }
    .into_any()
}
