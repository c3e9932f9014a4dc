//! The parts that forms of accounts have in common. A form is sent by POST to a page's own address and
//! is checked by the server alone: it works in every browser, and its problems are said in our words.

use leptos::prelude::*;

use crate::components::{Button, ButtonKind, InputType, InputWidth, TextInput};
use crate::context;
use crate::form::FormState;
use crate::words::Words;

/// A form that changes something.
#[component]
pub(super) fn PostForm(
    /// Where it is sent, if not to the address of this page. Pages with a secret in their address leave
    /// it out, so that the secret does not stand in the page too.
    #[prop(optional, into)]
    action: Option<String>,
    /// Its fields and its button.
    children: Children,
) -> impl IntoView {
    view! { <form action=action method="post" novalidate>{children()}</form> }
}

/// A field that is sent along unseen.
pub(super) fn hidden(name: &'static str, value: impl Into<String>) -> AnyView {
    let value: String = value.into();
    view! { <input type="hidden" name=name value=value/> }.into_any()
}

/// Where to go once somebody is signed in, where that is known.
pub(super) fn next_field() -> Option<AnyView> {
    context::next().map(|next| hidden("next", next))
}

/// The box for an e-mail address.
pub(super) fn email_field(form: &FormState, label: &'static str, hint: Option<&'static str>) -> AnyView {
    view! {
        <TextInput
            name="email"
            label
            input_type=InputType::Email
            autocomplete="email"
            autocapitalize="none"
            spellcheck=false
            nostrip:hint=hint.map(str::to_owned)
            nostrip:value=form.value("email")
            nostrip:error=form.error("email")
        />
    }
    .into_any()
}

/// The box for a code of six digits. What was typed is never shown again.
pub(super) fn code_field(form: &FormState, label: &'static str, hint: &'static str) -> AnyView {
    view! {
        <TextInput
            name="code"
            label
            hint
            inputmode="numeric"
            autocomplete="one-time-code"
            spellcheck=false
            width=InputWidth::W10
            nostrip:error=form.error("code")
        />
    }
    .into_any()
}

/// A form that is one small button among others like it: its words, and what it is about for those
/// who hear the page.
pub(super) fn small_button(action: String, fields: Vec<AnyView>, text: &'static str, about: String) -> AnyView {
    view! {
        <PostForm action>
            {fields}
            <Button kind=ButtonKind::Secondary class="govuk-button--small" prevent_double_click=true>
                {text}
                <span class="govuk-visually-hidden">" " {about}</span>
            </Button>
        </PostForm>
    }
    .into_any()
}

/// A box that nobody sees and only programs fill in that fill in everything. What comes with it is thrown away.
pub(super) fn left_empty(words: Words) -> AnyView {
    view! {
        <div class="govuk-visually-hidden" aria-hidden="true">
            <label for="left_empty">{words.say("left-empty")}</label>
            <input id="left_empty" name="left_empty" type="text" tabindex="-1" autocomplete="off"/>
        </div>
    }
    .into_any()
}
