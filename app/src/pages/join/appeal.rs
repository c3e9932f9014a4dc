//! Not agreeing with a decision about one's listing (row V14).

use engine::read_model::Helpline;
use engine::{Standing, WorkingCopy};
use leptos::prelude::*;

use super::base::{Base, in_hand};
use crate::components::{Button, InsetText, TextArea};
use crate::context;
use crate::pages::frame::{Frame, helpline, loaded};
use crate::pages::post_form::PostForm;
use crate::pages::refused::{Refusal, answered};

/// `/account/listings/{ref}/appeal`
#[component]
pub fn ListingAppeal() -> impl IntoView {
    loaded(load(), |loaded| answered(loaded, |(base, reason, helpline)| appeal_view(&base, reason, helpline)))
}

async fn load() -> Result<(Base, String, Option<Helpline>), Refusal> {
    let (base, copy, _) = in_hand().await?;
    let reason = reason(&copy).ok_or(Refusal::NotFound)?;
    Ok((base, reason, helpline(None).await))
}

/// Why something was sent back or refused; `None` when nothing was.
pub(super) fn reason(copy: &WorkingCopy) -> Option<String> {
    match &copy.standing {
        Standing::Returned(why) | Standing::Rejected(why) | Standing::LiveReturned(why) => Some(why.clone()),
        _ => None,
    }
}

/// The view of the form.
pub(in crate::pages) fn appeal_view(base: &Base, reason: String, helpline: Option<Helpline>) -> AnyView {
    let (words, form) = (context::words(), context::form());
    let back = (base.home(), words.say("join-back-list").to_owned());
    let action = base.page("appeal");
    view! {
        <Frame title=words.say("appeal-title") helpline indexed=false nostrip:back=Some(back)>
            <h1 class="govuk-heading-l">{words.say("appeal-title")}</h1>
            <p class="govuk-body">{words.say("appeal-lead")}</p>
            <InsetText><span class="as-typed">{reason}</span></InsetText>
            <PostForm action>
                <TextArea
                    name="appeal"
                    label=words.say("appeal-why")
                    hint=words.say("appeal-hint")
                    rows=6
                    value=form.value("appeal").unwrap_or_default()
                    nostrip:error=form.error("appeal")
                />
                <Button prevent_double_click=true>{words.say("appeal-send")}</Button>
            </PostForm>
            <p class="govuk-body">{words.say("appeal-next")}</p>
        </Frame>
    }
    .into_any()
}
