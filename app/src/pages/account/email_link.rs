use engine::read_model::{Helpline, LinkState};
use http::StatusCode;
use leptos::prelude::*;
use leptos_router::hooks::use_params_map;

use crate::components::{Button, ButtonLink};
use crate::pages::frame::{Frame, Talk, helpline, loaded};
use crate::pages::post_form::PostForm;
use crate::pages::refused::{Refusal, answered};
use crate::{context, paths};

/// Where the link leads that confirms a new address: a page with a button, signed in or not.
#[component]
pub fn AccountEmailLink() -> impl IntoView {
    let token = use_params_map().with_untracked(|params| params.get("token")).unwrap_or_default();
    loaded(load(token), |loaded| answered(loaded, |(state, helpline)| email_link_view(state, helpline)))
}

async fn load(token: String) -> Result<(LinkState, Option<Helpline>), Refusal> {
    let engine = context::engine();
    let state = engine.sign_in().look_at_email_link(&token).await?;
    Ok((state, helpline(None).await))
}

/// The view of a link that works, or of one that does not any more.
pub(in crate::pages) fn email_link_view(state: LinkState, helpline: Option<Helpline>) -> AnyView {
    let words = context::words();
    match state {
        LinkState::Ready => view! {
            <Frame title=words.say("email-link-title") helpline indexed=false>
                <h1 class="govuk-heading-l">{words.say("email-link-title")}</h1>
                <p class="govuk-body">{words.say("email-link-about")}</p>
                <PostForm>
                    <Button prevent_double_click=true>{words.say("email-link-button")}</Button>
                </PostForm>
            </Frame>
        }
        .into_any(),
        LinkState::NotUsable => {
            context::set_status(StatusCode::GONE);
            view! {
                <Frame title=words.say("email-link-over") helpline=helpline.clone() indexed=false>
                    <h1 class="govuk-heading-l">{words.say("email-link-over")}</h1>
                    <p class="govuk-body">{words.say("email-link-over-why")}</p>
                    <p class="govuk-body">
                        <ButtonLink href=paths::ACCOUNT_EMAIL>{words.say("email-link-again")}</ButtonLink>
                    </p>
                    <Talk helpline/>
                </Frame>
            }
            .into_any()
        }
    }
}
