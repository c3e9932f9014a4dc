//! One page of questions; for prices and referees the list of them, and one of them.

use std::collections::BTreeSet;

use domain::join::{Answers, Door, Page};
use engine::WorkingCopy;
use engine::read_model::Helpline;
use leptos::prelude::*;

use super::base::{Base, in_hand};
use super::fields::{Given, field, shown};
use crate::components::{Button, ButtonKind, ButtonLink, Notice, NoticeLook, SummaryAction, SummaryList, SummaryRow};
use crate::context;
use crate::pages::frame::{Frame, helpline, loaded};
use crate::pages::post_form::{PostForm, hidden, small_button};
use crate::pages::prose::prose;
use crate::pages::refused::{Refusal, answered};
use crate::words::Words;

/// One page of questions.
#[component]
pub fn Question() -> impl IntoView {
    loaded(load(), |loaded| {
        answered(loaded, |(base, copy, page, time, helpline)| question_view(&base, &copy, page, time, helpline))
    })
}

type Loaded = (Base, WorkingCopy, &'static Page, Option<u8>, Option<Helpline>);

async fn load() -> Result<Loaded, Refusal> {
    let (base, copy, code) = in_hand().await?;
    let page = code.and_then(|code| domain::join::page(copy.door, &code)).ok_or(Refusal::NotFound)?;
    let typed = context::form().value("time").or_else(|| context::parameter("n"));
    let time = match typed {
        None => (!page.repeats()).then_some(1),
        Some(text) => {
            let time = text.parse::<u8>().ok().filter(|time| (1..=page.times).contains(time));
            Some(time.ok_or(Refusal::NotFound)?)
        }
    };
    Ok((base, copy, page, time, helpline(None).await))
}

/// The view of a page; of one that repeats, without a `time`, the list.
pub(super) fn question_view(
    base: &Base,
    copy: &WorkingCopy,
    page: &'static Page,
    time: Option<u8>,
    helpline: Option<Helpline>,
) -> AnyView {
    let words = context::words();
    let back = match (time, page.repeats()) {
        (Some(_), true) => (base.page(page.code), words.say("join-back-one").to_owned()),
        _ => (base.home(), words.say("join-back-list").to_owned()),
    };
    let content = match time {
        Some(time) => asked(words, base, copy, page, time),
        None => several(words, base, copy, page),
    };
    let lead = words.label_of("page_lead", page.code).map(|lead| view! { <p class="govuk-body">{lead}</p> });
    view! {
        <Frame title=words.label("page", page.code) helpline indexed=false nostrip:back=Some(back)>
            <h1 class="govuk-heading-l">{words.label("page", page.code)}</h1>
            {lead}
            {content}
        </Frame>
    }
    .into_any()
}

fn asked(words: Words, base: &Base, copy: &WorkingCopy, page: &'static Page, time: u8) -> AnyView {
    let form = context::form();
    let again = !form.values.is_empty() || !form.errors.is_empty();
    let given = |name: &str| if again { Given::typed(&form, name) } else { Given::kept(copy, name, time) };
    let fields: Vec<_> = page.fields.iter().map(|f| field(words, page, f, &given(f.name), &form)).collect();
    let texts = (page.code == "agree").then(|| {
        view! {
            <div class="govuk-!-margin-bottom-6">{prose(words.prose("join-terms-body"))}</div>
            <div class="govuk-!-margin-bottom-6">{prose(words.prose("join-code-body"))}</div>
        }
    });
    let copy_days = (page.code == "times").then(|| {
        view! {
            <Button kind=ButtonKind::Secondary name="act" value="copy_monday">{words.say("join-copy-monday")}</Button>
        }
    });
    let action = if page.repeats() { base.nth(page.code, time) } else { base.page(page.code) };
    let carried = [hidden("revision", copy.revision.to_string()), hidden("time", time.to_string())];
    let home = base.home();
    view! {
        {changed_meanwhile(words, copy, page, time)}
        {texts}
        <PostForm action>
            {Vec::from(carried)}
            {fields}
            <div class="button-row">
                <Button prevent_double_click=true>{words.say("join-save")}</Button>
                {copy_days}
                <a class="govuk-link" href=home>{words.say("join-back-list")}</a>
            </div>
        </PostForm>
    }
    .into_any()
}

/// What is kept now, where somebody saved this page in another window since it was opened in this one.
/// What they typed here stands in the boxes below.
fn changed_meanwhile(words: Words, copy: &WorkingCopy, page: &'static Page, time: u8) -> Option<AnyView> {
    if !context::changed_meanwhile() {
        return None;
    }
    let rows: Vec<_> = page.fields.iter().filter_map(|f| kept_row(words, copy, f, time)).collect();
    let view = view! {
        <Notice code="changed_meanwhile" look=NoticeLook::Attention>
            <p class="govuk-body"><strong>{words.say("join-changed-title")}</strong></p>
            <p class="govuk-body">{words.say("join-changed-about")}</p>
            <SummaryList rows/>
        </Notice>
    };
    Some(view.into_any())
}

/// A question with the answer that is kept.
pub(super) fn kept_row(words: Words, copy: &WorkingCopy, field: &domain::join::Field, time: u8) -> Option<SummaryRow> {
    let values = copy.answers.every(field.name, time);
    (!values.is_empty()).then(|| SummaryRow::new(words.label("ask", field.name), shown(words, field, values)))
}

/// Every answer with its question, of any listing.
pub(in crate::pages) fn answer_rows(words: Words, answers: &Answers) -> Vec<SummaryRow> {
    let mut rows = Vec::new();
    let mut seen = BTreeSet::new();
    for page in [Door::Pa, Door::Respite].into_iter().flat_map(domain::join::all) {
        for time in answers.times(page) {
            for field in page.fields.iter().filter(|field| !answers.every(field.name, time).is_empty()) {
                if seen.insert((field.name, time)) {
                    let shown = shown(words, field, answers.every(field.name, time));
                    rows.push(SummaryRow::new(words.label("ask", field.name), shown));
                }
            }
        }
    }
    rows
}

/// What was given so far, each with ways to change it, and the way to one more.
fn several(words: Words, base: &Base, copy: &WorkingCopy, page: &'static Page) -> AnyView {
    let times = copy.answers.times(page);
    let card = |time: u8| {
        let rows: Vec<_> = page.fields.iter().filter_map(|f| kept_row(words, copy, f, time)).collect();
        let name = copy.answers.nth(page.fields[0].name, time).unwrap_or_default();
        let name = super::fields::one_shown(words, &page.fields[0], name);
        let change = SummaryAction {
            href: base.nth(page.code, time),
            text: words.say("join-change").to_owned(),
            hidden: Some(name.clone()),
        };
        let mut rows = rows;
        if let Some(first) = rows.first_mut() {
            first.actions.push(change);
        }
        let fields = vec![
            hidden("act", "remove"),
            hidden("time", time.to_string()),
            hidden("revision", copy.revision.to_string()),
        ];
        let remove = small_button(base.page(page.code), fields, words.say("join-remove"), name);
        view! { <li><SummaryList rows/>{remove}</li> }.into_any()
    };
    let cards: Vec<_> = times.iter().map(|time| card(*time)).collect();
    let free = (1..=page.times).find(|time| !times.contains(time));
    let more = free.map(|time| {
        let text = if times.is_empty() { words.say("join-add-first") } else { words.say("join-add-more") };
        view! { <ButtonLink href=base.nth(page.code, time) kind=ButtonKind::Secondary>{text}</ButtonLink> }
    });
    let missing = usize::from(page.least).saturating_sub(times.len());
    let needed = (missing > 0)
        .then(|| view! { <p class="govuk-body">{words.tell("join-needed", [("count", (missing as u64).into())])}</p> });
    view! {
        <ul class="plain-list records">{cards}</ul>
        {needed}
        <div class="button-row">
            {more}
            <ButtonLink href=base.home()>{words.say("join-list-done")}</ButtonLink>
        </div>
    }
    .into_any()
}
