//! The page on which a referee answers. Only the link of the mail opens it.

use domain::join::REFERENCE;
use engine::read_model::Helpline;
use http::StatusCode;
use leptos::prelude::*;
use leptos_router::hooks::use_params_map;

use super::fields::{Given, field};
use crate::components::Button;
use crate::context;
use crate::pages::frame::{Frame, helpline, loaded};
use crate::pages::post_form::PostForm;
use crate::pages::refused::{Refusal, answered};

/// `/reference/{token}`
#[component]
pub fn Reference() -> impl IntoView {
    let token = use_params_map().with_untracked(|params| params.get("token")).unwrap_or_default();
    loaded(load(token), |loaded| answered(loaded, |(about, helpline)| reference_view(about, helpline)))
}

async fn load(token: String) -> Result<(Option<String>, Option<Helpline>), Refusal> {
    let about = context::engine().sign_in().look_at_reference(&token).await?;
    Ok((about, helpline(None).await))
}

fn reference_view(about: Option<String>, helpline: Option<Helpline>) -> AnyView {
    let words = context::words();
    let Some(about) = about else {
        context::set_status(StatusCode::GONE);
        return view! {
            <Frame title=words.say("reference-over") helpline indexed=false>
                <h1 class="govuk-heading-l">{words.say("reference-over")}</h1>
                <p class="govuk-body">{words.say("reference-over-why")}</p>
            </Frame>
        }
        .into_any();
    };
    let form = context::form();
    let fields: Vec<_> =
        REFERENCE.fields.iter().map(|f| field(words, &REFERENCE, f, &Given::typed(&form, f.name), &form)).collect();
    let lead = words.tell("reference-about", [("name", about.into())]);
    view! {
        <Frame title=words.label("page", REFERENCE.code) helpline indexed=false>
            <h1 class="govuk-heading-l">{words.label("page", REFERENCE.code)}</h1>
            <p class="govuk-body">{lead}</p>
            <p class="govuk-body">{words.label("page_lead", REFERENCE.code)}</p>
            <PostForm>
                {fields}
                <Button prevent_double_click=true>{words.say("reference-send")}</Button>
            </PostForm>
        </Frame>
    }
    .into_any()
}
