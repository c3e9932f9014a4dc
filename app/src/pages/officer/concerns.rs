//! The two queues of what people told: reports, and the restricted one of safeguarding leads. Both look the same; what
//! somebody reads and may do comes from the handle that the engine gave them.

use domain::concern::{ConcernOutcome, ConcernSource, ConcernState};
use domain::id::ConcernId;
use engine::read_model::{ConcernLine, ConcernNote, ConcernShown, Helpline};
use leptos::prelude::*;
use leptos_router::hooks::use_params_map;

use super::{back_to_desk, scroll};
use crate::components::{Button, ButtonKind, Cell, Choice, InsetText, Radios, SummaryList, SummaryRow};
use crate::components::{Table, Tag, TagColour, TextArea};
use crate::form::FormState;
use crate::pages::frame::{Frame, helpline, loaded};
use crate::pages::moment::moment;
use crate::pages::post_form::{PostForm, hidden, small_button};
use crate::pages::refused::{Refusal, answered};
use crate::words::Words;
use crate::{context, paths};

/// Which of the two.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::pages) enum Which {
    /// What is no matter of harm.
    Reports,
    /// What is.
    Concerns,
}

impl Which {
    const fn path(self) -> &'static str {
        match self {
            Self::Reports => paths::OFFICER_REPORTS,
            Self::Concerns => paths::OFFICER_CONCERNS,
        }
    }

    fn title(self, words: Words) -> &'static str {
        match self {
            Self::Reports => words.say("reports-title"),
            Self::Concerns => words.say("concerns-title"),
        }
    }

    fn lead(self, words: Words) -> &'static str {
        match self {
            Self::Reports => words.say("reports-lead"),
            Self::Concerns => words.say("concerns-lead"),
        }
    }

    fn back(self, words: Words) -> &'static str {
        match self {
            Self::Reports => words.say("reports-back"),
            Self::Concerns => words.say("concerns-back"),
        }
    }
}

/// `/officer/reports`
#[component]
pub fn OfficerReports() -> impl IntoView {
    list(Which::Reports)
}

/// `/officer/concerns`
#[component]
pub fn OfficerConcerns() -> impl IntoView {
    list(Which::Concerns)
}

/// `/officer/reports/{concern}`
#[component]
pub fn OfficerReport() -> impl IntoView {
    one(Which::Reports)
}

/// `/officer/concerns/{concern}`
#[component]
pub fn OfficerConcern() -> impl IntoView {
    one(Which::Concerns)
}

fn list(which: Which) -> impl IntoView {
    let state = context::parameter("state").and_then(|code| ConcernState::from_code(&code));
    let state = state.unwrap_or(ConcernState::Open);
    loaded(load_list(which, state), move |loaded| {
        answered(loaded, |(lines, helpline)| concerns_view(which, state, &lines, helpline))
    })
}

async fn load_list(which: Which, state: ConcernState) -> Result<(Vec<ConcernLine>, Option<Helpline>), Refusal> {
    let (engine, actor) = (context::engine(), context::actor());
    let lines = match which {
        Which::Reports => engine.duty_officer(actor.as_ref())?.reports(state).await?,
        Which::Concerns => engine.safeguarding_lead(actor.as_ref())?.concerns(state).await?,
    };
    Ok((lines, helpline(None).await))
}

fn one(which: Which) -> impl IntoView {
    let id = use_params_map().with_untracked(|params| params.get("concern")).unwrap_or_default();
    loaded(load_one(which, id), move |loaded| {
        answered(loaded, |(shown, helpline)| concern_view(which, &shown, helpline))
    })
}

async fn load_one(which: Which, id: String) -> Result<(ConcernShown, Option<Helpline>), Refusal> {
    let (engine, actor) = (context::engine(), context::actor());
    let id = || id.parse::<ConcernId>().map_err(|_| Refusal::NotFound);
    // First who asks: whoever may not look learns nothing about which addresses are there.
    let shown = match which {
        Which::Reports => {
            let officer = engine.duty_officer(actor.as_ref())?;
            officer.report(id()?).await?
        }
        Which::Concerns => {
            let lead = engine.safeguarding_lead(actor.as_ref())?;
            lead.concern(id()?).await?
        }
    };
    Ok((shown.ok_or(Refusal::NotFound)?, helpline(None).await))
}

/// The view of a queue.
pub(in crate::pages) fn concerns_view(
    which: Which,
    state: ConcernState,
    lines: &[ConcernLine],
    helpline: Option<Helpline>,
) -> AnyView {
    let words = context::words();
    let states: Vec<_> = ConcernState::ALL
        .iter()
        .map(|one| {
            let href = format!("{}?state={one}", which.path());
            let current = (*one == state).then_some("page");
            view! { <li><a class="govuk-link" href=href aria-current=current>{words.name(*one)}</a></li> }
        })
        .collect();
    let table = table(words, which, lines);
    view! {
        <Frame title=which.title(words) helpline indexed=false nostrip:back=Some(back_to_desk())>
            <h1 class="govuk-heading-l">{which.title(words)}</h1>
            <p class="govuk-body">{which.lead(words)}</p>
            <nav aria-label=words.say("concerns-states")><ul class="plain-list row">{states}</ul></nav>
            {table}
        </Frame>
    }
    .into_any()
}

fn table(words: Words, which: Which, lines: &[ConcernLine]) -> AnyView {
    if lines.is_empty() {
        return view! { <p class="govuk-body">{words.say("concerns-none")}</p> }.into_any();
    }
    let head = vec![
        Cell::new(words.say("concerns-reference")),
        Cell::new(words.say("concerns-topic")),
        Cell::new(words.say("concerns-council")),
        Cell::new(words.say("concerns-came")),
        Cell::new(words.say("concerns-due")),
    ];
    let rows: Vec<_> = lines.iter().map(|line| row(words, which, line)).collect();
    let caption = which.title(words);
    let table = view! { <Table caption caption_hidden=true head rows first_cell_is_header=true/> };
    let table = scroll(caption, table.into_any());
    view! { <div data-concerns="">{table}</div> }.into_any()
}

fn row(words: Words, which: Which, line: &ConcernLine) -> Vec<Cell> {
    let href = format!("{}/{}", which.path(), line.id);
    let spam = line.likely_spam.then(|| view! { " " <Tag colour=TagColour::Grey>{words.say("concerns-spam")}</Tag> });
    let due = match line.due_at {
        Some(at) => moment(words, at),
        None => line.outcome.map(|outcome| words.name(outcome)).unwrap_or_default().into_any(),
    };
    vec![
        Cell::new(view! { <a class="govuk-link" href=href>{line.reference.to_string()}</a> {spam} }),
        Cell::new(topic(words, line)),
        Cell::new(council(words, line)),
        Cell::new(moment(words, line.created_at)),
        Cell::new(due),
    ]
}

/// What it is about; of what a program opened, why.
fn topic(words: Words, line: &ConcernLine) -> &'static str {
    match line.source {
        ConcernSource::Form => words.name(line.topic),
        ConcernSource::DoNotList | ConcernSource::Conviction | ConcernSource::Diverted => words.name(line.source),
    }
}

fn council(words: Words, line: &ConcernLine) -> String {
    match &line.council {
        Some(code) => context::council_name(code),
        None => words.say("concerns-whole-site").to_owned(),
    }
}

/// The view of one.
pub(in crate::pages) fn concern_view(which: Which, shown: &ConcernShown, helpline: Option<Helpline>) -> AnyView {
    let (words, form) = (context::words(), context::form());
    let title = words.tell("concern-one", [("reference", shown.line.reference.as_str().into())]);
    let back = (which.path().to_owned(), which.back(words).to_owned());
    let rows = facts(words, shown);
    let told = match (&shown.text, shown.line.source) {
        (Some(text), _) => set_off(text),
        (None, ConcernSource::DoNotList) => paragraph(words.say("concern-do-not-list")),
        (None, _) => paragraph(words.say("concern-erased")),
    };
    let notes: Vec<_> = shown.notes.iter().map(|one| note(words, one)).collect();
    let no_notes = notes.is_empty().then(|| paragraph(words.say("concern-no-notes")));
    let acts = acts(words, which, shown, &form);
    view! {
        <Frame title=title.clone() helpline indexed=false nostrip:back=Some(back)>
            <h1 class="govuk-heading-l">{title}</h1>
            <SummaryList rows/>
            <h2 class="govuk-heading-m">{words.say("concern-told")}</h2>
            {told}
            <h2 class="govuk-heading-m">{words.say("concern-notes")}</h2>
            {no_notes}
            <ul class="plain-list records">{notes}</ul>
            {acts}
        </Frame>
    }
    .into_any()
}

fn paragraph(text: &'static str) -> AnyView {
    view! { <p class="govuk-body">{text}</p> }.into_any()
}

/// The same, set off from the page's own words.
pub(super) fn set_off(text: &str) -> AnyView {
    let lines = lines(text);
    view! { <InsetText>{lines}</InsetText> }.into_any()
}

/// Text with its own lines.
pub(super) fn lines(text: &str) -> AnyView {
    let lines: Vec<_> = text.lines().map(|line| view! { {line.to_owned()} <br/> }).collect();
    view! { <p class="govuk-body">{lines}</p> }.into_any()
}

fn facts(words: Words, shown: &ConcernShown) -> Vec<SummaryRow> {
    let line = &shown.line;
    let mut rows = vec![
        SummaryRow::new(words.say("concerns-topic"), topic(words, line)),
        SummaryRow::new(words.say("concern-state"), words.name(line.state)),
        SummaryRow::new(words.say("concerns-council"), view! { <span data-council="">{council(words, line)}</span> }),
        SummaryRow::new(words.say("concerns-came"), moment(words, line.created_at)),
    ];
    if let Some(at) = line.due_at {
        rows.push(SummaryRow::new(words.say("concerns-due"), moment(words, at)));
    }
    if let Some((reference, name)) = &shown.listing {
        let href = paths::listing_hold(reference);
        let text = words.tell("concern-listing", [("name", name.into()), ("reference", reference.as_str().into())]);
        rows.push(SummaryRow::new(
            words.say("concern-listing-row"),
            view! { <a class="govuk-link" href=href>{text}</a> },
        ));
    }
    if let Some(contact) = &shown.contact {
        let parts = [&contact.name, &contact.email, &contact.phone];
        let parts: Vec<_> = parts.iter().filter(|part| !part.is_empty()).map(|part| part.as_str()).collect();
        rows.push(SummaryRow::new(words.say("concern-who"), parts.join(", ")));
    } else if line.source == ConcernSource::Form {
        rows.push(SummaryRow::new(words.say("concern-who"), words.say("concern-nobody")));
    }
    if line.source == ConcernSource::Form {
        let may = if shown.may_contact { words.say("concern-may") } else { words.say("concern-may-not") };
        rows.push(SummaryRow::new(words.say("concern-may-row"), may));
    }
    if let Some((outcome, at)) = line.outcome.zip(shown.closed_at) {
        rows.push(SummaryRow::new(words.say("concern-outcome"), words.name(outcome)));
        rows.push(SummaryRow::new(words.say("concern-closed"), moment(words, at)));
    }
    rows
}

fn note(words: Words, note: &ConcernNote) -> AnyView {
    view! {
        <li>
            <p class="govuk-body-s govuk-!-margin-bottom-1">{note.author.clone()} ", " {moment(words, note.at)}</p>
            {lines(&note.text)}
        </li>
    }
    .into_any()
}

/// What can be done about it.
fn acts(words: Words, which: Which, shown: &ConcernShown, form: &FormState) -> AnyView {
    let action = format!("{}/{}", which.path(), shown.line.id);
    let reference = shown.line.reference.to_string();
    let take = (shown.line.state == ConcernState::Open).then(|| {
        small_button(action.clone(), vec![hidden("act", "take")], words.say("concern-take"), reference.clone())
    });
    let closed = shown.line.state == ConcernState::Closed;
    let restrict = (which == Which::Reports && !closed).then(|| {
        view! {
            <h2 class="govuk-heading-m">{words.say("concern-restrict-title")}</h2>
            <p class="govuk-body">{words.say("concern-restrict-about")}</p>
            <PostForm action=action.clone()>
                {hidden("act", "restrict")}
                <Button kind=ButtonKind::Warning prevent_double_click=true>{words.say("concern-restrict")}</Button>
            </PostForm>
        }
    });
    let close = (!closed).then(|| close_form(words, action.clone(), form));
    view! { {take} {note_form(words, action.clone(), form)} {restrict} {close} }.into_any()
}

fn note_form(words: Words, action: String, form: &FormState) -> AnyView {
    let note = view! {
        <TextArea
            name="note"
            label=words.say("concern-note")
            hint=words.say("concern-note-hint")
            rows=4
            value=form.value("note").unwrap_or_default()
            nostrip:error=form.error("note")
        />
    }
    .into_any();
    view! {
        <PostForm action>
            {hidden("act", "note")}
            {note}
            <Button kind=ButtonKind::Secondary prevent_double_click=true>{words.say("concern-note-button")}</Button>
        </PostForm>
    }
    .into_any()
}

fn close_form(words: Words, action: String, form: &FormState) -> AnyView {
    let chosen = form.value("outcome");
    let items: Vec<_> = ConcernOutcome::ALL
        .iter()
        .map(|one| Choice::new(one.code(), words.name(*one), chosen.as_deref() == Some(one.code())))
        .collect();
    let fields = view! {
        <Radios
            name="outcome"
            legend=words.say("concern-outcome")
            items
            nostrip:error=form.error("outcome")
        />
        <TextArea
            name="closing_note"
            label=words.say("concern-closing-note")
            rows=3
            value=form.value("closing_note").unwrap_or_default()
            nostrip:error=form.error("closing_note")
        />
    }
    .into_any();
    view! {
        <h2 class="govuk-heading-m">{words.say("concern-close-title")}</h2>
        <PostForm action>
            {hidden("act", "close")}
            {fields}
            <Button prevent_double_click=true>{words.say("concern-close")}</Button>
        </PostForm>
    }
    .into_any()
}
