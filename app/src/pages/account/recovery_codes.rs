use engine::read_model::Helpline;
use leptos::prelude::*;

use crate::components::{Button, WarningText};
use crate::context::RecoveryCodes;
use crate::pages::frame::{Frame, helpline, loaded};
use crate::pages::post_form::PostForm;
use crate::pages::refused::{Refusal, answered};
use crate::pages::sign_in::second_factor::keep_codes;
use crate::words::Words;
use crate::{context, paths};

/// Making new recovery codes.
#[component]
pub fn AccountRecoveryCodes() -> impl IntoView {
    loaded(load(), |loaded| answered(loaded, |(made, helpline)| recovery_codes_view(made, helpline)))
}

/// The codes, where the form was answered just now.
async fn load() -> Result<(Option<Vec<String>>, Option<Helpline>), Refusal> {
    let made = context::recovery_codes().map(|RecoveryCodes(codes)| codes);
    if made.is_none() {
        let (engine, actor) = (context::engine(), context::actor());
        engine.staff_holder(actor.as_ref())?;
    }
    Ok((made, helpline(None).await))
}

/// The view of the button, or of the codes that were made.
pub(in crate::pages) fn recovery_codes_view(made: Option<Vec<String>>, helpline: Option<Helpline>) -> AnyView {
    let words = context::words();
    let back = (paths::ACCOUNT.to_owned(), words.say("account-back").to_owned());
    let (title, body) = match made {
        None => (words.say("codes-title"), make(words)),
        Some(codes) => {
            let on = (paths::ACCOUNT, words.say("codes-button"));
            (words.say("factor-codes-title"), keep_codes(words, words.say("codes-made"), codes, on))
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

fn make(words: Words) -> AnyView {
    view! {
        <p class="govuk-body">{words.say("codes-lead")}</p>
        <WarningText prefix=words.say("warning")>{words.say("codes-warning")}</WarningText>
        <PostForm action=paths::ACCOUNT_RECOVERY_CODES>
            <Button prevent_double_click=true>{words.say("codes-make")}</Button>
        </PostForm>
    }
    .into_any()
}
