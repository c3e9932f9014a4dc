//! Signing in without a password, one file for each step: an address (here), then the code or the link
//! of an e-mail; staff then give a code from an app too. And signing out.
//!
//! No page says whether an account exists, and none shows an address, but for the one behind the link of an
//! e-mail: whoever has the link sees whose account it opens, masked.

pub(super) mod code;
pub(super) mod link;
pub(super) mod second_factor;
pub(super) mod sign_out;

use engine::read_model::Helpline;
use leptos::prelude::*;

use super::frame::{Frame, helpline, loaded};
use super::post_form::{PostForm, email_field, next_field};
use crate::components::{Button, Notice};
use crate::words::Words;
use crate::{context, paths};

/// The first step: which address.
#[component]
pub fn SignIn() -> impl IntoView {
    loaded(helpline(None), |helpline| sign_in_view(context::actor().is_some(), helpline))
}

/// The view of the first step.
pub(super) fn sign_in_view(signed_in: bool, helpline: Option<Helpline>) -> AnyView {
    let words = context::words();
    let already = signed_in.then(|| already(words));
    // Whoever was signed out while they typed into a page of their listing.
    let kept = context::kept_cookie().map(|_| {
        view! { <Notice code="kept_form"><p class="govuk-body">{words.say("sign-in-kept")}</p></Notice> }
    });
    let email = email_field(&context::form(), words.say("sign-in-email"), None);
    view! {
        <Frame title=words.say("sign-in-title") helpline indexed=false>
            {already}
            <h1 class="govuk-heading-l">{words.say("sign-in-title")}</h1>
            {kept}
            <p class="govuk-body">{words.say("sign-in-lead")}</p>
            <PostForm action=paths::SIGN_IN>
                {next_field()}
                {email}
                <Button prevent_double_click=true>{words.say("sign-in-send")}</Button>
            </PostForm>
            <h2 class="govuk-heading-m govuk-!-margin-top-6">{words.say("sign-in-none-title")}</h2>
            <p class="govuk-body">
                {words.say("sign-in-none")} " "
                <a class="govuk-link" href=paths::SEARCH>{words.say("sign-in-none-link")}</a>
            </p>
        </Frame>
    }
    .into_any()
}

/// What stands above the form for somebody who is signed in: why they are here again, or that they need not be.
fn already(words: Words) -> AnyView {
    if context::next().is_some_and(|next| paths::PROOF_FIRST.contains(&next.as_str())) {
        let why = words.say("sign-in-proof");
        return view! { <Notice code="proof_first"><p class="govuk-body">{why}</p></Notice> }.into_any();
    }
    view! {
        <Notice code="signed_in">
            <p class="govuk-body">
                {words.say("sign-in-already")} " "
                <a class="govuk-link" href=paths::ACCOUNT>{words.say("sign-in-already-link")}</a>
            </p>
        </Notice>
    }
    .into_any()
}
