use engine::read_model::{AccountShown, Helpline};
use leptos::prelude::*;

use crate::components::{Button, Notice};
use crate::pages::frame::{Frame, helpline, loaded};
use crate::pages::post_form::{PostForm, email_field};
use crate::pages::refused::{Refusal, answered};
use crate::{context, paths};

/// Changing one's address: the new one gets a link, the old one is told.
#[component]
pub fn AccountEmail() -> impl IntoView {
    loaded(load(), |loaded| answered(loaded, |(account, helpline)| email_view(&account, helpline)))
}

async fn load() -> Result<(AccountShown, Option<Helpline>), Refusal> {
    let (engine, actor) = (context::engine(), context::actor());
    // Who signed in too long ago does so again before they type anything.
    engine.holder(actor.as_ref())?;
    let account = engine.member(actor.as_ref())?.overview().await?;
    Ok((account, helpline(None).await))
}

/// The view of the form.
pub(in crate::pages) fn email_view(account: &AccountShown, helpline: Option<Helpline>) -> AnyView {
    let words = context::words();
    let back = (paths::ACCOUNT.to_owned(), words.say("account-back").to_owned());
    let now = words.tell("account-email-now", [("email", (&account.email).into())]);
    let waiting = account.new_email.as_ref().map(|new| {
        let text = words.tell("account-email-waiting", [("email", new.into())]);
        view! { <Notice code="email_waiting"><p class="govuk-body">{text}</p></Notice> }.into_any()
    });
    let email =
        email_field(&context::form(), words.say("account-email-new"), Some(words.say("account-email-new-hint")));
    view! {
        <Frame title=words.say("account-email-title") helpline indexed=false nostrip:back=Some(back)>
            <h1 class="govuk-heading-l">{words.say("account-email-title")}</h1>
            {waiting}
            <p class="govuk-body">{now}</p>
            <p class="govuk-body">{words.say("account-email-how")}</p>
            <PostForm action=paths::ACCOUNT_EMAIL>
                {email}
                <Button prevent_double_click=true>{words.say("account-email-button")}</Button>
            </PostForm>
        </Frame>
    }
    .into_any()
}
