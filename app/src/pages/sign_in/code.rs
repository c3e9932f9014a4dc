use engine::read_model::Helpline;
use leptos::prelude::*;

use crate::components::Button;
use crate::pages::frame::{Frame, Talk, helpline, loaded};
use crate::pages::post_form::{PostForm, code_field, next_field};
use crate::{context, paths};

/// The second step: the code of the e-mail. It reads the same whether or not anybody has an account.
#[component]
pub fn SignInCode() -> impl IntoView {
    loaded(helpline(None), code_view)
}

/// The view of the second step.
pub(in crate::pages) fn code_view(helpline: Option<Helpline>) -> AnyView {
    let words = context::words();
    let code = code_field(&context::form(), words.say("sign-in-code"), words.say("sign-in-code-hint"));
    let again = paths::and_then(paths::SIGN_IN, context::next().as_deref());
    let back = (again.clone(), words.say("sign-in-code-back").to_owned());
    view! {
        <Frame title=words.say("sign-in-code-title") helpline=helpline.clone() indexed=false nostrip:back=Some(back)>
            <h1 class="govuk-heading-l">{words.say("sign-in-code-title")}</h1>
            <p class="govuk-body">{words.say("sign-in-code-sent")}</p>
            <p class="govuk-body">{words.say("sign-in-code-lasts")}</p>
            <PostForm action=paths::SIGN_IN_CODE>
                {next_field()}
                {code}
                <Button prevent_double_click=true>{words.say("sign-in-button")}</Button>
            </PostForm>
            <p class="govuk-body govuk-!-margin-top-4">{words.say("sign-in-code-link")}</p>
            <p class="govuk-body">{words.say("sign-in-code-none")}</p>
            <h2 class="govuk-heading-m govuk-!-margin-top-6">{words.say("sign-in-code-nothing")}</h2>
            <ul class="govuk-list govuk-list--bullet">
                <li>{words.say("sign-in-code-wait")}</li>
                <li>{words.say("sign-in-code-spam")}</li>
                <li><a class="govuk-link" href=again>{words.say("sign-in-code-again")}</a></li>
            </ul>
            <p class="govuk-body">{words.say("sign-in-code-ring")}</p>
            <Talk helpline/>
        </Frame>
    }
    .into_any()
}
