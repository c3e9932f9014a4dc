use chrono::{Days, NaiveDate};
use engine::read_model::{AccountShown, Helpline};
use leptos::prelude::*;

use super::going;
use crate::components::{Button, ButtonKind, WarningText};
use crate::pages::frame::{Frame, helpline, loaded};
use crate::pages::post_form::PostForm;
use crate::pages::prose::prose;
use crate::pages::refused::{Refusal, answered};
use crate::{context, paths};

/// How long somebody may change their mind.
const DAYS_TO_CHANGE_ONES_MIND: Days = Days::new(30);

/// Deleting one's account: what happens then, and what the law makes us keep.
#[component]
pub fn AccountDelete() -> impl IntoView {
    loaded(load(), |loaded| {
        answered(loaded, |(account, helpline)| {
            let today = context::engine().clock().today();
            delete_view(&account, today, helpline)
        })
    })
}

async fn load() -> Result<(AccountShown, Option<Helpline>), Refusal> {
    let (engine, actor) = (context::engine(), context::actor());
    let account = engine.member(actor.as_ref())?.overview().await?;
    Ok((account, helpline(None).await))
}

/// The view of the page: the button, or that it was pressed already.
pub(in crate::pages) fn delete_view(account: &AccountShown, today: NaiveDate, helpline: Option<Helpline>) -> AnyView {
    let words = context::words();
    let back = (paths::ACCOUNT.to_owned(), words.say("account-back").to_owned());
    let going = going(words, account);
    let ask = going.is_none().then(|| {
        let last = words.date(today + DAYS_TO_CHANGE_ONES_MIND);
        let warning = words.tell("delete-warning", [("date", last.into())]);
        view! {
            <WarningText prefix=words.say("warning")>{warning}</WarningText>
            <PostForm action=paths::ACCOUNT_DELETE>
                <Button kind=ButtonKind::Warning prevent_double_click=true>{words.say("delete-button")}</Button>
            </PostForm>
            <p class="govuk-body govuk-!-margin-top-4">
                <a class="govuk-link" href=paths::ACCOUNT>{words.say("delete-not")}</a>
            </p>
        }
    });
    view! {
        <Frame title=words.say("delete-title") helpline indexed=false nostrip:back=Some(back)>
            {going}
            <h1 class="govuk-heading-l">{words.say("delete-title")}</h1>
            {prose(words.prose("delete-body"))}
            {ask}
        </Frame>
    }
    .into_any()
}
