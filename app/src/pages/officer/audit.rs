use engine::read_model::{AuditPage, AuditRow, Helpline};
use leptos::prelude::*;

use super::{back_to_desk, scroll};
use crate::components::{Cell, Table};
use crate::pages::frame::{Frame, helpline, loaded};
use crate::pages::moment::moment;
use crate::pages::refused::{Refusal, answered};
use crate::pages::roles::act_name;
use crate::words::Words;
use crate::{context, paths};

/// Who did what, the newest first; `?before=` leads on to older rows.
#[component]
pub fn OfficerAudit() -> impl IntoView {
    let before = context::parameter("before").and_then(|number| number.parse().ok());
    loaded(load(before), |loaded| answered(loaded, |(page, helpline)| audit_view(&page, helpline)))
}

async fn load(before: Option<i64>) -> Result<(AuditPage, Option<Helpline>), Refusal> {
    let (engine, actor) = (context::engine(), context::actor());
    let page = engine.auditor(actor.as_ref())?.page(before).await?;
    Ok((page, helpline(None).await))
}

/// The view of one page of the log.
pub(in crate::pages) fn audit_view(page: &AuditPage, helpline: Option<Helpline>) -> AnyView {
    let words = context::words();
    let rows = rows(words, &page.rows);
    let older = page.older.map(|before| {
        let href = paths::audit(Some(before));
        view! { <p class="govuk-body"><a class="govuk-link" rel="next" href=href>{words.say("audit-older")}</a></p> }
    });
    view! {
        <Frame title=words.say("audit-title") helpline indexed=false nostrip:back=Some(back_to_desk())>
            <h1 class="govuk-heading-l">{words.say("audit-title")}</h1>
            <p class="govuk-body">{words.say("audit-lead")}</p>
            <p class="govuk-body">
                <a class="govuk-link" href=paths::OFFICER_AUDIT_LINES>{words.say("audit-export")}</a>
            </p>
            {rows}
            {older}
        </Frame>
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
        Cell::new(words.say("audit-act")),
        Cell::new(words.say("audit-subject")),
        Cell::new(words.say("audit-reason")),
        Cell::new(words.say("audit-before")),
        Cell::new(words.say("audit-after")),
    ];
    let rows: Vec<_> = rows.iter().map(|row| cells(words, row)).collect();
    let table = view! {
        <Table caption=words.say("audit-title") caption_hidden=true head rows first_cell_is_header=true class="small"/>
    };
    scroll(words.say("audit-title"), table.into_any())
}

/// One row. People and things stand there as identities: names are nowhere in the log.
fn cells(words: Words, row: &AuditRow) -> Vec<Cell> {
    let actor = match row.actor {
        Some(account) => code(account.to_string()),
        None => words.say("audit-nobody").into_any(),
    };
    let subject = code(format!("{} {}", row.subject_kind, row.subject_id));
    vec![
        Cell::new(row.number.to_string()),
        Cell::new(moment(words, row.at)),
        Cell::new(actor),
        Cell::new(act_name(words, &row.act)),
        Cell::new(subject),
        Cell::new(row.reason.clone()),
        Cell::new(row.before.clone().map(code)),
        Cell::new(row.after.clone().map(code)),
    ]
}

fn code(text: String) -> AnyView {
    view! { <code>{text}</code> }.into_any()
}
