//! One page of questions; for prices and referees the list of them, and one of them.

use std::collections::BTreeSet;

use domain::join::{Answers, Door, Page};
use engine::WorkingCopy;
use engine::read_model::Helpline;
use leptos::prelude::*;

use super::base::{Base, Way, in_hand};
use super::fields::{Given, fields, shown};
use crate::components::{Button, ButtonKind, ButtonLink, Notice, NoticeLook, SummaryAction, SummaryList, SummaryRow};
use crate::context;
use crate::form::FormState;
use crate::pages::frame::{Frame, helpline, loaded};
use crate::pages::post_form::{PostForm, hidden, small_button};
use crate::pages::prose::prose;
use crate::pages::refused::{Refusal, answered};
use crate::words::Words;

/// One page of questions.
#[component]
pub fn Question() -> impl IntoView {
    loaded(load(), |loaded| {
        answered(loaded, |(base, copy, page, typed, helpline)| question_view(&base, &copy, page, &typed, helpline))
    })
}

type Loaded = (Base, WorkingCopy, &'static Page, Typed, Option<Helpline>);

/// What stands in the boxes of a page that is not what is kept.
pub(super) struct Typed {
    /// Which time; `None` is the list of a page that repeats.
    time: Option<u8>,
    /// What was sent and refused, or was typed when nobody was signed in any more.
    form: FormState,
    /// Whether it is the latter.
    late: bool,
}

async fn load() -> Result<Loaded, Refusal> {
    let (base, copy, code) = in_hand().await?;
    let page = code.and_then(|code| domain::join::page(copy.door, &code)).ok_or(Refusal::NotFound)?;
    let late = late(&base, page).await?;
    let form = late.clone().unwrap_or_else(context::form);
    let time = match form.value("time").or_else(|| context::parameter("n")) {
        None => (!page.repeats()).then_some(1),
        Some(text) => {
            let time = text.parse::<u8>().ok().filter(|time| (1..=page.times).contains(time));
            Some(time.ok_or(Refusal::NotFound)?)
        }
    };
    let typed = Typed { time, form, late: late.is_some() };
    Ok((base, copy, page, typed, helpline(None).await))
}

/// What this browser brings along that was typed into this page when nobody was signed in any more.
async fn late(base: &Base, page: &Page) -> Result<Option<FormState>, Refusal> {
    let (Base::Account(reference), Some(cookie)) = (base, context::kept_cookie()) else { return Ok(None) };
    let (engine, actor) = (context::engine(), context::actor());
    if context::form() != FormState::default() {
        // What was sent just now is newer.
        return Ok(None);
    }
    let own = engine.member(actor.as_ref())?.listing(reference).await?.ok_or(Refusal::NotFound)?;
    let values = own.kept_form(&cookie, page.code).await?;
    Ok(values.map(|values| FormState { values, ..FormState::default() }))
}

/// The view of a page; of one that repeats, without a `time`, the list.
pub(super) fn question_view(
    base: &Base,
    copy: &WorkingCopy,
    page: &'static Page,
    typed: &Typed,
    helpline: Option<Helpline>,
) -> AnyView {
    let (words, way) = (context::words(), Way::now());
    let back = match (typed.time, page.repeats()) {
        (Some(_), true) => (base.on(way, page.code), words.say("join-back-one").to_owned()),
        _ => home(words, base, way),
    };
    let content = match typed.time {
        Some(time) => asked(words, (base, way), copy, (page, time), typed),
        None => several(words, (base, way), copy, page),
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

/// Where a page leads back to.
fn home(words: Words, base: &Base, way: Way) -> (String, String) {
    match way {
        Way::OnAndOn => (base.home(), words.say("join-back-list").to_owned()),
        Way::FromCheck => (base.page("check"), words.say("join-back-check").to_owned()),
    }
}

fn asked(
    words: Words,
    (base, way): (&Base, Way),
    copy: &WorkingCopy,
    (page, time): (&'static Page, u8),
    typed: &Typed,
) -> AnyView {
    let again = !typed.form.values.is_empty() || !typed.form.errors.is_empty();
    let values = domain::join::as_asked(page, &typed.form.values);
    let form = FormState { errors: typed.form.errors.clone(), values };
    let given = |name: &str| if again { Given::typed(&form, name) } else { Given::kept(copy, name, time) };
    let fields = fields(words, page, &given, &form);
    let texts = (page.code == "agree").then(|| {
        view! {
            <div class="govuk-!-margin-bottom-6">{prose(words.prose("join-terms-body"))}</div>
            <div class="govuk-!-margin-bottom-6">{prose(words.prose("join-code-body"))}</div>
        }
    });
    // Among the days stands a button that copies Monday: whoever presses Enter means this one.
    let first = (page.code == "times").then(|| {
        view! { <button class="govuk-visually-hidden" tabindex="-1" aria-hidden="true">{words.say("join-save")}</button> }
    });
    let action = if page.repeats() { base.nth(page.code, time, way) } else { base.on(way, page.code) };
    // What was typed too late was typed at an earlier revision: what was saved since is not overwritten unseen.
    let revision = form.value("revision").filter(|_| typed.late).unwrap_or_else(|| copy.revision.to_string());
    let mut carried = vec![hidden("revision", revision), hidden("time", time.to_string())];
    if way == Way::FromCheck {
        carried.push(hidden("from", "check"));
    }
    let (home, home_text) = home(words, base, way);
    view! {
        {typed.late.then(|| typed_late(words))}
        {changed_meanwhile(words, copy, page, time)}
        {texts}
        <PostForm action>
            {first}
            {carried}
            {fields}
            <div class="button-row">
                <Button prevent_double_click=true>{words.say("join-save")}</Button>
                <a class="govuk-link" href=home>{home_text}</a>
            </div>
        </PostForm>
    }
    .into_any()
}

/// Says that what stands in the boxes is what was typed before, and not saved.
fn typed_late(words: Words) -> AnyView {
    view! {
        <Notice code="kept_form" look=NoticeLook::Attention>
            <p class="govuk-body"><strong>{words.say("join-kept-title")}</strong></p>
            <p class="govuk-body">{words.say("join-kept-about")}</p>
        </Notice>
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
fn several(words: Words, (base, way): (&Base, Way), copy: &WorkingCopy, page: &'static Page) -> AnyView {
    let times = copy.answers.times(page);
    let card = |time: u8| {
        let rows: Vec<_> = page.fields.iter().filter_map(|f| kept_row(words, copy, f, time)).collect();
        let name = copy.answers.nth(page.fields[0].name, time).unwrap_or_default();
        let name = super::fields::one_shown(words, &page.fields[0], name);
        let change = SummaryAction {
            href: base.nth(page.code, time, way),
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
        let remove = small_button(base.on(way, page.code), fields, words.say("join-remove"), name);
        view! { <li><SummaryList rows/>{remove}</li> }.into_any()
    };
    let cards: Vec<_> = times.iter().map(|time| card(*time)).collect();
    let free = (1..=page.times).find(|time| !times.contains(time));
    let more = free.map(|time| {
        let text = if times.is_empty() { words.say("join-add-first") } else { words.say("join-add-more") };
        view! { <ButtonLink href=base.nth(page.code, time, way) kind=ButtonKind::Secondary>{text}</ButtonLink> }
    });
    let missing = usize::from(page.least).saturating_sub(times.len());
    let needed = (missing > 0)
        .then(|| view! { <p class="govuk-body">{words.tell("join-needed", [("count", (missing as u64).into())])}</p> });
    view! {
        <ul class="plain-list records">{cards}</ul>
        {needed}
        <div class="button-row">
            {more}
            <ButtonLink href=way.after(base, copy, page.code)>{words.say("join-list-done")}</ButtonLink>
        </div>
    }
    .into_any()
}
