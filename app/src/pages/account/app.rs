use engine::read_model::{Enrolment, Helpline};
use leptos::prelude::*;

use crate::components::{Button, WarningText};
use crate::context::RecoveryCodes;
use crate::pages::frame::{Frame, helpline, loaded};
use crate::pages::post_form::{PostForm, code_field};
use crate::pages::refused::{Refusal, answered};
use crate::pages::sign_in::second_factor::{keep_codes, steps};
use crate::words::Words;
use crate::{context, paths};

/// What stands on the page of one's own authenticator app.
pub(in crate::pages) enum OwnApp {
    /// Another one can be set up.
    Change {
        /// The address in the QR code.
        uri: String,
        /// The same secret for typing.
        key: String,
    },
    /// It was changed just now; these recovery codes are shown once.
    Changed(Vec<String>),
}

/// Putting another authenticator app in the place of one's own.
#[component]
pub fn AccountApp() -> impl IntoView {
    loaded(load(), |loaded| answered(loaded, |(app, helpline)| app_view(app, helpline)))
}

async fn load() -> Result<(OwnApp, Option<Helpline>), Refusal> {
    // The form was answered just now.
    if let Some(RecoveryCodes(codes)) = context::recovery_codes() {
        return Ok((OwnApp::Changed(codes), helpline(None).await));
    }
    let (engine, actor) = (context::engine(), context::actor());
    let next = engine.staff_holder(actor.as_ref())?.next_enrolment().await?;
    match next {
        Enrolment::New { uri, key } => Ok((OwnApp::Change { uri, key }, helpline(None).await)),
        Enrolment::Done => Err(Refusal::GoOn(paths::ACCOUNT)),
    }
}

/// The view of the three steps, or of the codes that came of them.
pub(in crate::pages) fn app_view(app: OwnApp, helpline: Option<Helpline>) -> AnyView {
    let words = context::words();
    let back = (paths::ACCOUNT.to_owned(), words.say("account-back").to_owned());
    let (title, body) = match app {
        OwnApp::Change { uri, key } => (words.say("app-title"), change(words, uri, key)),
        OwnApp::Changed(codes) => {
            let on = (paths::ACCOUNT, words.say("codes-button"));
            (words.say("factor-codes-title"), keep_codes(words, words.say("app-changed"), codes, on))
        }
    };
    view! {
        <Frame title helpline indexed=false nostrip:back=Some(back)>
            <h1 class="govuk-heading-l">{title}</h1>
            {body}
        </Frame>
    }
    .into_any()
}

fn change(words: Words, uri: String, key: String) -> AnyView {
    let steps = steps(words, uri, key);
    let code = code_field(&context::form(), words.say("app-code"), words.say("factor-code-hint"));
    view! {
        <p class="govuk-body">{words.say("app-lead")}</p>
        <WarningText prefix=words.say("warning")>{words.say("app-warning")}</WarningText>
        {steps}
        <PostForm action=paths::ACCOUNT_APP>
            {code}
            <Button prevent_double_click=true>{words.say("app-button")}</Button>
        </PostForm>
    }
    .into_any()
}
