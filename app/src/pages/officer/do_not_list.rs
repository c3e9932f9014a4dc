//! Who is not to be listed again, for safeguarding leads.

use engine::read_model::{DoNotListLine, Helpline};
use leptos::prelude::*;

use super::back_to_desk;
use crate::components::{Button, ButtonKind, TextArea};
use crate::form::FormState;
use crate::pages::frame::{Frame, helpline, loaded};
use crate::pages::moment::moment;
use crate::pages::post_form::{PostForm, hidden};
use crate::pages::refused::{Refusal, answered};
use crate::words::Words;
use crate::{context, paths};

/// The list.
#[component]
pub fn OfficerDoNotList() -> impl IntoView {
    loaded(load(), |loaded| answered(loaded, |(entries, helpline)| do_not_list_view(&entries, helpline)))
}

async fn load() -> Result<(Vec<DoNotListLine>, Option<Helpline>), Refusal> {
    let (engine, actor) = (context::engine(), context::actor());
    let entries = engine.safeguarding_lead(actor.as_ref())?.do_not_list().await?;
    Ok((entries, helpline(None).await))
}

/// The view of it.
pub(in crate::pages) fn do_not_list_view(entries: &[DoNotListLine], helpline: Option<Helpline>) -> AnyView {
    let (words, form) = (context::words(), context::form());
    let items: Vec<_> = entries.iter().map(|entry| item(words, entry, &form)).collect();
    let none = items.is_empty().then(|| view! { <p class="govuk-body">{words.say("do-not-list-none")}</p> });
    view! {
        <Frame title=words.say("do-not-list-title") helpline indexed=false nostrip:back=Some(back_to_desk())>
            <h1 class="govuk-heading-l">{words.say("do-not-list-title")}</h1>
            <p class="govuk-body">{words.say("do-not-list-lead")}</p>
            {none}
            <ul class="plain-list records">{items}</ul>
        </Frame>
    }
    .into_any()
}

fn item(words: Words, entry: &DoNotListLine, form: &FormState) -> AnyView {
    let council = match &entry.council {
        Some(code) => context::council_name(code),
        None => words.say("concerns-whole-site").to_owned(),
    };
    let why = words.label_of("do_not_list", &entry.why).unwrap_or_default().to_owned();
    let end = match &entry.ended {
        Some((at, reason)) => {
            let reason = reason.clone();
            view! { <p class="govuk-body">{words.say("do-not-list-ended")} " " {moment(words, *at)} ". " {reason}</p> }
                .into_any()
        }
        None => end_form(words, entry, form),
    };
    view! {
        <li>
            <h2 class="govuk-heading-s govuk-!-margin-bottom-1">{entry.label.clone()}</h2>
            <p class="govuk-body">{why} ". " {council} ", " {entry.by.clone()} ", " {moment(words, entry.at)}</p>
            {end}
        </li>
    }
    .into_any()
}

fn end_form(words: Words, entry: &DoNotListLine, form: &FormState) -> AnyView {
    let id = entry.id.to_string();
    // Every entry has such a form: only the one that was sent shows what was typed and what is wrong.
    let own = form.value("entry").as_deref() == Some(id.as_str());
    let (value, error) = match own {
        true => (form.value("reason").unwrap_or_default(), form.error("reason")),
        false => (String::new(), None),
    };
    let field = if own { "reason".to_owned() } else { format!("reason-{id}") };
    let label = entry.label.clone();
    view! {
        <PostForm action=paths::DO_NOT_LIST>
            {hidden("entry", id)}
            <TextArea name="reason" id=field label=words.say("do-not-list-reason") rows=2 value nostrip:error=error/>
            <Button kind=ButtonKind::Secondary class="govuk-button--small" prevent_double_click=true>
                {words.say("do-not-list-end")}
                <span class="govuk-visually-hidden">" " {label}</span>
            </Button>
        </PostForm>
    }
    .into_any()
}
