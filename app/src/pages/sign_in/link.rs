use engine::read_model::{Helpline, SignInLink as Opens};
use http::StatusCode;
use leptos::prelude::*;
use leptos_router::hooks::use_params_map;

use crate::components::{Button, ButtonLink};
use crate::pages::frame::{Frame, Talk, helpline, loaded};
use crate::pages::post_form::PostForm;
use crate::pages::refused::{Refusal, answered};
use crate::{context, paths};

/// Where the link of the e-mail leads: a page with a button, because mail programs open links by
/// themselves to look for harm, and that must not use it up.
#[component]
pub fn SignInLink() -> impl IntoView {
    let token = use_params_map().with_untracked(|params| params.get("token")).unwrap_or_default();
    loaded(load(token), |loaded| answered(loaded, |(opens, helpline)| link_view(opens, helpline)))
}

async fn load(token: String) -> Result<(Opens, Option<Helpline>), Refusal> {
    let engine = context::engine();
    let opens = engine.sign_in().look_at_link(&token).await?;
    Ok((opens, helpline(None).await))
}

/// The view of a link that works, or of one that does not any more.
pub(in crate::pages) fn link_view(opens: Opens, helpline: Option<Helpline>) -> AnyView {
    let words = context::words();
    match opens {
        Opens::Ready { masked_email } => {
            // Whoever was sent somebody else's link sees that it is not theirs.
            let who = words.tell("sign-in-link-who", [("email", masked_email.into())]);
            view! {
                <Frame title=words.say("sign-in-title") helpline indexed=false>
                    <h1 class="govuk-heading-l">{words.say("sign-in-title")}</h1>
                    <p class="govuk-body">{who}</p>
                    <p class="govuk-body">{words.say("sign-in-link-press")}</p>
                    <PostForm>
                        <Button prevent_double_click=true>{words.say("sign-in-button")}</Button>
                    </PostForm>
                </Frame>
            }
            .into_any()
        }
        Opens::NotUsable => {
            context::set_status(StatusCode::GONE);
            view! {
                <Frame title=words.say("sign-in-link-over") helpline=helpline.clone() indexed=false>
                    <h1 class="govuk-heading-l">{words.say("sign-in-link-over")}</h1>
                    <p class="govuk-body">{words.say("sign-in-link-over-why")}</p>
                    <p class="govuk-body">
                        <ButtonLink href=paths::SIGN_IN>{words.say("sign-in-link-again")}</ButtonLink>
                    </p>
                    <Talk helpline/>
                </Frame>
            }
            .into_any()
        }
    }
}
