use chrono::{Datelike, NaiveDate};
use domain::form::FormErrors;
use domain::id::AccountId;
use engine::read_model::{AuditFilter, AuditPage, AuditRow, Helpline};
use leptos::prelude::*;

use super::{back_to_desk, scroll};
use crate::components::{Button, ButtonKind, Cell, InputType, InputWidth, Select, SelectItem, Table, TextInput};
use crate::form::FormState;
use crate::pages::frame::{Frame, helpline, loaded};
use crate::pages::moment::{day_begins, moment};
use crate::pages::refused::{Refusal, answered};
use crate::pages::roles::act_name;
use crate::words::Words;
use crate::{context, paths};

/// What is looked for in the log, as the address says it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(in crate::pages) struct Asked {
    /// Whoever did it, or whom it was done to.
    pub who: Option<AccountId>,
    /// What was done, as a code.
    pub act: Option<String>,
    /// The first day.
    pub from: Option<NaiveDate>,
    /// The last day.
    pub to: Option<NaiveDate>,
}

impl Asked {
    /// Reads what was typed, decoded. What cannot be understood is left out, stays in its field, and is said there.
    pub(in crate::pages) fn read(typed: impl Fn(&str) -> Option<String>) -> (Self, FormState) {
        let mut errors = FormErrors::default();
        let typed = |name: &str| typed(name).map(|text| text.trim().to_owned()).unwrap_or_default();
        let who = typed("who");
        let who = (!who.is_empty()).then(|| errors.check("who", who.parse::<AccountId>(), |_| "who_format")).flatten();
        let act = typed("act");
        let act =
            (!act.is_empty()).then(|| errors.check("act", read_code(&act).ok_or(()), |()| "act_unknown")).flatten();
        let mut day = |name: &'static str| {
            let day = typed(name);
            (!day.is_empty()).then(|| errors.check(name, read_day(&day).ok_or(()), |()| "date_format")).flatten()
        };
        let (from, to) = (day("from"), day("to"));
        if from.zip(to).is_some_and(|(from, to)| from > to) {
            errors.add("to", "date_order");
        }
        let values = errors.iter().map(|(name, _)| (name.to_owned(), typed(name))).collect();
        (Self { who, act, from, to }, FormState { errors, values })
    }

    /// The same for the engine, whose moments are exact.
    fn filter(&self) -> AuditFilter {
        AuditFilter {
            who: self.who,
            act: self.act.clone(),
            from: self.from.map(day_begins),
            until: self.to.and_then(|last| last.succ_opt()).map(day_begins),
        }
    }

    /// The same for an address and for the fields of the form.
    fn values(&self) -> Vec<(&'static str, String)> {
        let who = self.who.map(|who| ("who", who.to_string()));
        let act = self.act.clone().map(|act| ("act", act));
        let (from, to) = (self.from.map(|day| ("from", day.to_string())), self.to.map(|day| ("to", day.to_string())));
        [who, act, from, to].into_iter().flatten().collect()
    }
}

/// The codes of the log are small letters, dots and underscores. Nothing else is one.
fn read_code(text: &str) -> Option<String> {
    text.bytes().all(|b| b.is_ascii_lowercase() || matches!(b, b'.' | b'_')).then(|| text.to_owned())
}

fn read_day(text: &str) -> Option<NaiveDate> {
    // No log is older or will be younger, and days far off cannot be reckoned with.
    text.parse::<NaiveDate>().ok().filter(|day| (2000..3000).contains(&day.year()))
}

/// Who did what, the newest first; `?before=` leads on to older rows.
#[component]
pub fn OfficerAudit() -> impl IntoView {
    let before = context::parameter("before").and_then(|number| number.parse().ok());
    let (asked, form) = Asked::read(context::decoded_parameter);
    let understood = form.errors.is_empty();
    if !understood {
        // The form is in the address; its problems are said like those of one that was sent.
        provide_context(form);
    }
    loaded(load(asked.clone(), before, understood), move |loaded| {
        answered(loaded, |(page, helpline)| audit_view(&page, &asked, helpline))
    })
}

async fn load(asked: Asked, before: Option<i64>, understood: bool) -> Result<(AuditPage, Option<Helpline>), Refusal> {
    let (engine, actor) = (context::engine(), context::actor());
    let auditor = engine.auditor(actor.as_ref())?;
    let page = if understood {
        auditor.page(&asked.filter(), before).await?
    } else {
        // Who mistyped did not ask for the whole log.
        AuditPage { rows: Vec::new(), older: None, acts: auditor.acts().await? }
    };
    Ok((page, helpline(None).await))
}

/// The view of one page of the log.
pub(in crate::pages) fn audit_view(page: &AuditPage, asked: &Asked, helpline: Option<Helpline>) -> AnyView {
    let words = context::words();
    let rows = context::form().errors.is_empty().then(|| rows(words, &page.rows));
    let form = form(words, page, asked);
    let older = page.older.map(|before| {
        let href = paths::audit(&asked.values(), Some(before));
        view! { <p class="govuk-body"><a class="govuk-link" rel="next" href=href>{words.say("audit-older")}</a></p> }
    });
    view! {
        <Frame title=words.say("audit-title") helpline indexed=false nostrip:back=Some(back_to_desk())>
            <h1 class="govuk-heading-l">{words.say("audit-title")}</h1>
            <p class="govuk-body">{words.say("audit-lead")}</p>
            {form}
            {rows}
            {older}
            <p class="govuk-body">
                <a class="govuk-link" href=paths::OFFICER_AUDIT_LINES>{words.say("audit-export")}</a>
            </p>
        </Frame>
    }
    .into_any()
}

/// What to look for.
fn form(words: Words, page: &AuditPage, asked: &Asked) -> AnyView {
    let form = context::form();
    let values = asked.values();
    let asked_for = |name: &str| values.iter().find(|(own, _)| *own == name).map(|(_, value)| value.clone());
    let value = |name: &str| form.value(name).or_else(|| asked_for(name));
    let mut acts: Vec<_> = page.acts.iter().map(|act| (act_name(words, act), act)).collect();
    acts.sort();
    let mut items = vec![SelectItem::new("", words.say("audit-any-act"), asked.act.is_none())];
    items.extend(acts.into_iter().map(|(name, act)| SelectItem::new(act, name, asked.act.as_ref() == Some(act))));
    let who = view! {
        <TextInput
            name="who"
            label=words.say("audit-who")
            hint=words.say("audit-who-hint")
            autocomplete="off"
            spellcheck=false
            nostrip:value=value("who")
            nostrip:error=form.error("who")
        />
    }
    .into_any();
    let day = |name: &'static str, label: &'static str| {
        let value = value(name);
        // A box for days can hold nothing but a day; what is none is shown as it was typed.
        let is_day = value.as_deref().is_none_or(|text| text.parse::<NaiveDate>().is_ok());
        let input_type = if is_day { InputType::Date } else { InputType::Text };
        view! {
            <TextInput
                name
                label
                input_type
                width=InputWidth::W10
                nostrip:value=value
                nostrip:error=form.error(name)
            />
        }
        .into_any()
    };
    let (from, to) = (day("from", words.say("audit-from")), day("to", words.say("audit-to")));
    let all = (!values.is_empty()).then(|| {
        view! { <a class="govuk-link" href=paths::OFFICER_AUDIT>{words.say("audit-all")}</a> }
    });
    view! {
        <form class="looking" action=paths::OFFICER_AUDIT method="get" novalidate>
            <div class="looking__fields">
                {who}
                <Select name="act" label=words.say("audit-act") items nostrip:error=form.error("act")/>
                {from}
                {to}
            </div>
            <div class="button-row">
                <Button kind=ButtonKind::Secondary>{words.say("audit-look")}</Button>
                {all}
            </div>
        </form>
    }
    .into_any()
}

fn rows(words: Words, rows: &[AuditRow]) -> AnyView {
    if rows.is_empty() {
        return view! { <p class="govuk-body">{words.say("audit-none")}</p> }.into_any();
    }
    let head = vec![
        Cell::new(words.say("audit-number")),
        Cell::new(words.say("audit-at")),
        Cell::new(words.say("audit-actor")),
        Cell::new(words.say("audit-what")),
        Cell::new(words.say("audit-details")),
    ];
    let rows: Vec<_> = rows.iter().map(|row| cells(words, row)).collect();
    let table = view! {
        <Table
            caption=words.say("audit-title")
            caption_hidden=true
            head
            rows
            first_cell_is_header=true
            class="small log"
        />
    };
    scroll(words.say("audit-title"), table.into_any())
}

/// One row. People and things stand there as identities: names are nowhere in the log.
fn cells(words: Words, row: &AuditRow) -> Vec<Cell> {
    let actor = match row.actor {
        Some(account) => code(account.to_string()),
        None => words.say("audit-nobody").into_any(),
    };
    let what = view! {
        {act_name(words, &row.act)} <br/> {code(format!("{} {}", row.subject_kind, row.subject_id))}
    };
    vec![
        Cell::new(row.number.to_string()),
        Cell::new(moment(words, row.at)),
        Cell::new(actor),
        Cell::new(what),
        Cell::new(details(words, row)),
    ]
}

/// Why it was done, and how the thing stood before and afterwards: what of it the row has, a line each.
fn details(words: Words, row: &AuditRow) -> Vec<AnyView> {
    let line = |label: &'static str, said: AnyView| view! { <p class="log__line">{label} " " {said}</p> }.into_any();
    let reason = row.reason.clone().map(|reason| line(words.say("audit-why"), reason.into_any()));
    let before = row.before.clone().map(|before| line(words.say("audit-before"), code(before)));
    let after = row.after.clone().map(|after| line(words.say("audit-after"), code(after)));
    [reason, before, after].into_iter().flatten().collect()
}

fn code(text: String) -> AnyView {
    view! { <code>{text}</code> }.into_any()
}
