use engine::read_model::{FailedMail, Helpline, MailShown};
use leptos::prelude::*;

use super::{back_to_desk, scroll};
use crate::components::{Cell, SummaryList, SummaryRow, Table};
use crate::pages::frame::{Frame, helpline, loaded};
use crate::pages::moment::{moment, moment_text};
use crate::pages::post_form::{hidden, small_button};
use crate::pages::refused::{Refusal, answered};
use crate::words::Words;
use crate::{context, paths};

/// The mail that waits and the mail that was given up.
#[component]
pub fn OfficerMail() -> impl IntoView {
    loaded(load(), |loaded| answered(loaded, |(mail, helpline)| mail_view(&mail, helpline)))
}

async fn load() -> Result<(MailShown, Option<Helpline>), Refusal> {
    let (engine, actor) = (context::engine(), context::actor());
    let mail = engine.officer(actor.as_ref())?.mail().await?;
    Ok((mail, helpline(None).await))
}

/// The view of it.
pub(in crate::pages) fn mail_view(mail: &MailShown, helpline: Option<Helpline>) -> AnyView {
    let words = context::words();
    let waiting = words.tell("outgoing-waiting-count", [("count", mail.waiting.into())]);
    let mut rows = vec![SummaryRow::new(words.say("outgoing-waiting"), waiting)];
    if let Some(since) = mail.oldest_waiting_at {
        rows.push(SummaryRow::new(words.say("outgoing-waiting-since"), moment(words, since)));
    }
    let failed = failed(words, &mail.failed);
    view! {
        <Frame title=words.say("outgoing-title") helpline indexed=false nostrip:back=Some(back_to_desk())>
            <h1 class="govuk-heading-l">{words.say("outgoing-title")}</h1>
            <SummaryList rows/>
            <h2 class="govuk-heading-m">{words.say("outgoing-failed")}</h2>
            <p class="govuk-body">{words.say("outgoing-whose")}</p>
            {failed}
        </Frame>
    }
    .into_any()
}

fn failed(words: Words, failed: &[FailedMail]) -> AnyView {
    if failed.is_empty() {
        return view! { <p class="govuk-body">{words.say("outgoing-failed-none")}</p> }.into_any();
    }
    // Who only looks has no buttons, and no column for them.
    let acts = failed.iter().any(|mail| mail.may_send_again);
    let mut head = vec![
        Cell::new(words.say("outgoing-kind")),
        Cell::new(words.say("outgoing-to")),
        Cell::new(words.say("outgoing-failed-at")),
        Cell::new(words.say("outgoing-attempts")),
        Cell::new(words.say("outgoing-error")),
    ];
    if acts {
        head.push(Cell::new(words.say("outgoing-what-to-do")));
    }
    let rows: Vec<_> = failed.iter().map(|mail| failed_row(words, mail, acts)).collect();
    let table =
        view! { <Table caption=words.say("outgoing-failed") caption_hidden=true head rows first_cell_is_header=true/> };
    view! {
        <p class="govuk-body">{words.say("outgoing-failed-about")}</p>
        {scroll(words.say("outgoing-failed"), table.into_any())}
    }
    .into_any()
}

fn failed_row(words: Words, mail: &FailedMail, acts: bool) -> Vec<Cell> {
    let kind = words.label_of("mail_kind", &mail.kind).unwrap_or(&mail.kind).to_owned();
    let again = acts.then(|| Cell::new(mail.may_send_again.then(|| send_again(words, mail, &kind))));
    let to = mail.masked_email.clone().unwrap_or_else(|| words.say("outgoing-to-nobody").to_owned());
    let mut row = vec![
        Cell::new(kind),
        Cell::new(to),
        Cell::new(moment(words, mail.failed_at)),
        Cell::new(mail.attempts.to_string()),
        Cell::new(view! { <code>{mail.error.clone()}</code> }),
    ];
    row.extend(again);
    row
}

fn send_again(words: Words, mail: &FailedMail, kind: &str) -> AnyView {
    let given_up = moment_text(words, mail.failed_at);
    let to = mail.masked_email.as_deref().unwrap_or(words.say("outgoing-to-nobody"));
    let about = [("kind", kind.into()), ("to", to.into()), ("date", given_up.into())];
    let about = words.tell("outgoing-again-about", about);
    let fields = vec![hidden("job", mail.id.to_string())];
    small_button(paths::OFFICER_MAIL.to_owned(), fields, words.say("outgoing-again"), about).into_any()
}
