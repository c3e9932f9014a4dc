//! "Is this yours?": how the owner of a listing from a public register takes it over.

use domain::id::PublicRef;
use engine::read_model::Helpline;
use leptos::prelude::*;
use leptos_router::hooks::use_params_map;

use super::begun::begun_view;
use crate::components::Button;
use crate::pages::frame::{Frame, helpline, loaded};
use crate::pages::post_form::PostForm;
use crate::pages::prose::prose;
use crate::pages::refused::{Refusal, answered};
use crate::{context, paths};

/// `/listings/{ref}/claim`
#[component]
pub fn ClaimListing() -> impl IntoView {
    let segment = use_params_map().with_untracked(|params| params.get("listing")).unwrap_or_default();
    loaded(load(segment), |loaded| {
        answered(loaded, |(reference, name, helpline)| claim_view(&reference, &name, helpline))
    })
}

async fn load(segment: String) -> Result<(PublicRef, String, Option<Helpline>), Refusal> {
    let (_, reference) = paths::read_listing(&segment).ok_or(Refusal::NotFound)?;
    let name = context::engine().public().claimable(&reference).await?.ok_or(Refusal::NotFound)?;
    Ok((reference, name, helpline(None).await))
}

fn claim_view(reference: &PublicRef, name: &str, helpline: Option<Helpline>) -> AnyView {
    if let Some(begun) = context::begun_already() {
        return begun_view(&begun, paths::claim(reference), None, helpline);
    }
    let words = context::words();
    let title = words.tell("claim-title", [("name", name.into())]);
    let back = (paths::listing("", reference), words.say("claim-back").to_owned());
    let action = paths::claim(reference);
    view! {
        <Frame title=title.clone() helpline indexed=false nostrip:back=Some(back)>
            <h1 class="govuk-heading-l">{title}</h1>
            {prose(words.prose("claim-body"))}
            <PostForm action>
                <Button prevent_double_click=true>{words.say("claim-button")}</Button>
            </PostForm>
        </Frame>
    }
    .into_any()
}
