//! Everything that was answered, to look over before it is sent.

use domain::join::PageState;
use engine::WorkingCopy;
use engine::read_model::Helpline;
use leptos::prelude::*;

use super::base::{Base, Way, in_hand};
use super::question::kept_row;
use crate::components::{Button, ButtonLink, SummaryAction, SummaryList};
use crate::context;
use crate::pages::frame::{Frame, helpline, loaded};
use crate::pages::post_form::PostForm;
use crate::pages::refused::{Refusal, answered};
use crate::words::Words;

/// What was answered.
#[component]
pub fn CheckAnswers() -> impl IntoView {
    loaded(load(), |loaded| answered(loaded, |(base, copy, helpline)| check_view(&base, &copy, helpline)))
}

async fn load() -> Result<(Base, WorkingCopy, Option<Helpline>), Refusal> {
    let (base, copy, _) = in_hand().await?;
    Ok((base, copy, helpline(None).await))
}

/// The view of the answers.
pub(super) fn check_view(base: &Base, copy: &WorkingCopy, helpline: Option<Helpline>) -> AnyView {
    let words = context::words();
    let parts: Vec<_> = copy.progress.pages.iter().map(|(page, state)| part(words, base, copy, page, *state)).collect();
    let back = (base.home(), words.say("join-back-list").to_owned());
    let send = send(words, base, copy);
    view! {
        <Frame title=words.say("join-check-title") helpline indexed=false nostrip:back=Some(back)>
            <h1 class="govuk-heading-l">{words.say("join-check-title")}</h1>
            {parts}
            {send}
        </Frame>
    }
    .into_any()
}

/// One page with its answers; those about oneself that the public never reads are marked.
fn part(words: Words, base: &Base, copy: &WorkingCopy, page: &'static domain::join::Page, state: PageState) -> AnyView {
    let short = words.label("page_short", page.code);
    let mut rows = Vec::new();
    for time in copy.answers.times(page) {
        rows.extend(page.fields.iter().filter_map(|field| {
            let mut row = kept_row(words, copy, field, time)?;
            // A postcode is public where people come to the place.
            if field.private && field.name != "postcode" {
                let value = row.value;
                row.value = view! { {value} <p class="govuk-hint">{words.say("join-private")}</p> }.into_any();
            }
            Some(row)
        }));
    }
    let empty = rows.is_empty().then(|| {
        let text = if state == PageState::Optional { words.say("join-nothing") } else { words.say("join-nothing-yet") };
        view! { <p class="govuk-body">{text}</p> }
    });
    let change = SummaryAction {
        href: base.on(Way::FromCheck, page.code),
        text: words.say("join-change").to_owned(),
        hidden: Some(short.to_owned()),
    };
    let hidden = change.hidden.clone();
    let table = (!rows.is_empty()).then(|| view! { <SummaryList rows/> });
    view! {
        <section class="answers" data-page=page.code>
            <h2 class="govuk-heading-m">{short}</h2>
            {table}
            {empty}
            <p class="govuk-body no-print">
                <a class="govuk-link" href=change.href>
                    {change.text}
                    <span class="govuk-visually-hidden">" " {hidden}</span>
                </a>
            </p>
        </section>
    }
    .into_any()
}

/// What can be done now: send it, or first what is missing.
fn send(words: Words, base: &Base, copy: &WorkingCopy) -> AnyView {
    if !copy.progress.complete() {
        let open = copy.progress.pages.iter().filter(|(_, s)| matches!(s, PageState::ToDo | PageState::Unfinished));
        let items: Vec<_> = open
            .map(|(page, _)| {
                view! {
                    <li>
                        <a class="govuk-link" href=base.on(Way::FromCheck, page.code)>
                            {words.label("page_short", page.code)}
                        </a>
                    </li>
                }
            })
            .collect();
        return view! {
            <h2 class="govuk-heading-m">{words.say("join-missing-title")}</h2>
            <ul class="govuk-list govuk-list--bullet">{items}</ul>
        }
        .into_any();
    }
    if !base.is_owned() {
        let save = base.page("save");
        return view! {
            <h2 class="govuk-heading-m">{words.say("join-email-first-title")}</h2>
            <p class="govuk-body">{words.say("join-email-first-about")}</p>
            <ButtonLink href=save>{words.say("join-email-first-link")}</ButtonLink>
        }
        .into_any();
    }
    let action = base.page("check");
    view! {
        <h2 class="govuk-heading-m">{words.say("join-send-title")}</h2>
        <p class="govuk-body">{words.say("join-send-about")}</p>
        <PostForm action>
            <Button prevent_double_click=true>{words.say("join-send")}</Button>
        </PostForm>
    }
    .into_any()
}
