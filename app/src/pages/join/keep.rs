//! Keeping what was written, to come back on any device: an address is all that is needed.

use engine::WorkingCopy;
use engine::read_model::Helpline;
use leptos::prelude::*;

use super::base::{Base, in_hand};
use crate::components::Button;
use crate::context;
use crate::pages::frame::{Frame, helpline, loaded};
use crate::pages::post_form::{PostForm, email_field};
use crate::pages::refused::{Refusal, answered};

/// Where somebody gives the address that will open what they wrote.
#[component]
pub fn KeepForLater() -> impl IntoView {
    loaded(load(), |loaded| answered(loaded, |(base, copy, helpline)| keep_view(&base, &copy, helpline)))
}

async fn load() -> Result<(Base, WorkingCopy, Option<Helpline>), Refusal> {
    let (base, copy, _) = in_hand().await?;
    Ok((base, copy, helpline(None).await))
}

/// The view of the form.
pub(super) fn keep_view(base: &Base, copy: &WorkingCopy, helpline: Option<Helpline>) -> AnyView {
    let words = context::words();
    let back = (base.home(), words.say("join-back-list").to_owned());
    let lead = if copy.progress.complete() { words.say("join-keep-send") } else { words.say("join-keep-lead") };
    let email = email_field(&context::form(), words.say("join-keep-email"), Some(words.say("join-keep-hint")));
    let action = base.page("save");
    view! {
        <Frame title=words.say("join-keep-title") helpline indexed=false nostrip:back=Some(back)>
            <h1 class="govuk-heading-l">{words.say("join-keep-title")}</h1>
            <p class="govuk-body">{lead}</p>
            <PostForm action>
                {email}
                <Button prevent_double_click=true>{words.say("join-keep-button")}</Button>
            </PostForm>
            <p class="govuk-body">{words.say("join-keep-days")}</p>
        </Frame>
    }
    .into_any()
}
