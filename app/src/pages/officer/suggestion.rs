use domain::id::SuggestionId;
use domain::suggestion::SuggestionOutcome;
use engine::read_model::{Helpline, SuggestionShown};
use leptos::prelude::*;
use leptos_router::hooks::use_params_map;

use super::{as_written, back_to_desk, guard};
use crate::components::{Button, Choice, Radios, SummaryList, SummaryRow};
use crate::pages::frame::{Frame, helpline, loaded};
use crate::pages::moment::moment;
use crate::pages::post_form::PostForm;
use crate::pages::refused::{Refusal, answered};
use crate::words::Words;
use crate::{context, paths};

/// A change that somebody suggested for a listing.
#[component]
pub fn OfficerSuggestion() -> impl IntoView {
    let id = use_params_map().with_untracked(|params| params.get("suggestion")).unwrap_or_default();
    loaded(load(id), |loaded| answered(loaded, |(shown, helpline)| suggestion_view(&shown, helpline)))
}

async fn load(id: String) -> Result<(SuggestionShown, Option<Helpline>), Refusal> {
    let (engine, actor) = (context::engine(), context::actor());
    let officer = engine.officer(actor.as_ref())?;
    let id: SuggestionId = id.parse().map_err(|_| Refusal::NotFound)?;
    let shown = officer.suggestion(id).await?.ok_or(Refusal::NotFound)?;
    Ok((shown, helpline(None).await))
}

/// The view of one suggestion.
pub(in crate::pages) fn suggestion_view(shown: &SuggestionShown, helpline: Option<Helpline>) -> AnyView {
    let words = context::words();
    let title = words.tell("suggested-title", [("name", (&shown.name).into())]);
    let (facts, close) = (facts(words, shown), close(words, shown));
    view! {
        <Frame title=title.clone() helpline indexed=false nostrip:back=Some(back_to_desk())>
            <h1 class="govuk-heading-l">{title}</h1>
            {guard(words)}
            {facts}
            {close}
        </Frame>
    }
    .into_any()
}

fn facts(words: Words, shown: &SuggestionShown) -> AnyView {
    let yes_or_no = |yes: bool| if yes { words.say("suggested-yes") } else { words.say("suggested-no") };
    let listing = view! {
        <a class="govuk-link" href=paths::listing("", &shown.reference)>{as_written(&shown.name)}</a>
    };
    let text = match shown.text.is_empty() {
        true => words.say("suggested-no-words").into_any(),
        false => as_written(&shown.text),
    };
    let mut rows = vec![
        SummaryRow::new(words.say("suggested-listing"), listing),
        SummaryRow::new(words.say("suggested-topic"), words.name(shown.topic)),
        SummaryRow::new(words.say("suggested-words"), text),
        SummaryRow::new(words.say("suggested-owner"), yes_or_no(shown.claimed)),
        SummaryRow::new(words.say("suggested-hear"), yes_or_no(shown.wants_to_hear)),
        SummaryRow::new(words.say("suggested-when"), moment(words, shown.at)),
    ];
    if let Some((at, outcome)) = shown.closed {
        rows.push(SummaryRow::new(words.say("suggested-outcome"), words.name(outcome)));
        rows.push(SummaryRow::new(words.say("suggested-closed"), moment(words, at)));
    }
    view! { <SummaryList rows/> }.into_any()
}

fn close(words: Words, shown: &SuggestionShown) -> Option<AnyView> {
    if shown.may_close.is_empty() {
        return None;
    }
    let form = context::form();
    let line = |outcome: &SuggestionOutcome| {
        let chosen = form.value("outcome").as_deref() == Some(outcome.code());
        Choice::new(outcome.code(), words.name(*outcome), chosen)
    };
    let items: Vec<_> = shown.may_close.iter().map(line).collect();
    let action = paths::suggestion(shown.id);
    let view = view! {
        <PostForm action>
            <Radios
                name="outcome"
                legend=words.say("suggested-close")
                items
                nostrip:error=form.error("outcome")
            />
            <Button prevent_double_click=true>{words.say("suggested-button")}</Button>
        </PostForm>
    };
    Some(view.into_any())
}
