use domain::id::PublicRef;
use engine::read_model::{ConcernSent as Sent, Helpline};
use leptos::prelude::*;
use leptos_router::hooks::use_params_map;

use super::{danger, exit, find_council, whom_to_ring};
use crate::context;
use crate::pages::frame::{Frame, helpline, loaded};
use crate::pages::refused::{Refusal, answered};

/// What happens next with what somebody told. Who told of harm reads first whom to ring.
#[component]
pub fn ConcernSent() -> impl IntoView {
    let reference = use_params_map().with_untracked(|params| params.get("reference")).unwrap_or_default();
    loaded(load(reference), |loaded| answered(loaded, |(sent, helpline)| sent_view(&sent, helpline)))
}

async fn load(reference: String) -> Result<(Sent, Option<Helpline>), Refusal> {
    let reference = PublicRef::parse(&reference).map_err(|_| Refusal::NotFound)?;
    let sent = context::engine().public().concern_sent(&reference).await?.ok_or(Refusal::NotFound)?;
    let at = sent.whom.as_ref().map(|whom| whom.council.clone());
    Ok((sent, helpline(at).await))
}

/// The view of it.
pub(in crate::pages) fn sent_view(sent: &Sent, helpline: Option<Helpline>) -> AnyView {
    let words = context::words();
    let title = if sent.urgent { words.say("concern-sent-urgent") } else { words.say("concern-sent") };
    let ring = sent.urgent.then(|| {
        let numbers = match &sent.whom {
            Some(whom) => whom_to_ring(words, whom, false),
            None => view! { <p class="govuk-body">{words.say("concern-nowhere")}</p> {find_council(words)} }.into_any(),
        };
        let why = words.say("concern-sent-urgent-why");
        view! { {danger(words)} <p class="govuk-body">{why}</p> {numbers} }
    });
    let who = match &sent.whom {
        Some(whom) => words.tell("concern-sent-who", [("council", (&whom.name).into())]),
        None => words.say("concern-sent-site").to_owned(),
    };
    let code = sent.reference.to_string();
    let reference = words.tell("concern-sent-reference", [("reference", sent.reference.as_str().into())]);
    view! {
        <Frame title helpline indexed=false>
            {exit(words)}
            <h1 class="govuk-heading-xl">{title}</h1>
            {ring}
            <p class="lead" data-reference=code>{reference}</p>
            <h2 class="govuk-heading-m">{words.say("concern-sent-next")}</h2>
            <p class="govuk-body">{who}</p>
            <p class="govuk-body">{words.say("concern-sent-contact")}</p>
        </Frame>
    }
    .into_any()
}
