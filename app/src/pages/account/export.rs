use engine::read_model::{AccountExport, AuditRow, ExportedListing, Helpline, SessionShown};
use leptos::prelude::*;

use crate::components::{ButtonLink, Cell, SummaryList, SummaryRow, Table};
use crate::pages::browser::browser_words;
use crate::pages::frame::{Frame, helpline, loaded};
use crate::pages::join::{answer_rows, renewal_rows};
use crate::pages::moment::moment;
use crate::pages::refused::{Refusal, answered};
use crate::pages::roles::{act_name, role_list};
use crate::words::Words;
use crate::{context, paths};

/// Everything that is held about one's account, to read; the same as a file is one link away.
#[component]
pub fn AccountExportPage() -> impl IntoView {
    loaded(load(), |loaded| answered(loaded, |(export, helpline)| export_view(&export, helpline)))
}

async fn load() -> Result<(AccountExport, Option<Helpline>), Refusal> {
    let (engine, actor) = (context::engine(), context::actor());
    let export = engine.member(actor.as_ref())?.export().await?;
    Ok((export, helpline(None).await))
}

/// The view of it.
pub(in crate::pages) fn export_view(export: &AccountExport, helpline: Option<Helpline>) -> AnyView {
    let words = context::words();
    let back = (paths::ACCOUNT.to_owned(), words.say("account-back").to_owned());
    let made_at = moment(words, export.made_at);
    let (account, sessions, events) = (account(words, export), sessions(words, export), events(words, &export.events));
    let listings = listings(words, export);
    view! {
        <Frame title=words.say("export-title") helpline indexed=false nostrip:back=Some(back)>
            <h1 class="govuk-heading-l">{words.say("export-title")}</h1>
            <p class="govuk-body">{words.say("export-made")} " " {made_at}</p>
            <p class="govuk-body">
                <ButtonLink href=paths::ACCOUNT_EXPORT_JSON>{words.say("export-button")}</ButtonLink>
            </p>
            <p class="govuk-body">{words.say("export-button-about")}</p>
            <h2 class="govuk-heading-m">{words.say("account-title")}</h2>
            <SummaryList rows=account/>
            <h2 class="govuk-heading-m">{words.say("sessions-title")}</h2>
            <SummaryList rows=sessions/>
            {listings}
            <h2 class="govuk-heading-m">{words.say("export-events")}</h2>
            <p class="govuk-body">{words.say("export-events-about")}</p>
            {events}
        </Frame>
    }
    .into_any()
}

/// Every answer about every listing.
fn listings(words: Words, export: &AccountExport) -> Vec<AnyView> {
    let one = |listing: &ExportedListing| {
        let mut rows = answer_rows(words, &listing.answers);
        rows.extend(listing.renewals.iter().flat_map(|answers| renewal_rows(words, answers)));
        view! {
            <h2 class="govuk-heading-m">{words.say("own-one-title")} ": " {listing.name.clone()}</h2>
            <SummaryList rows/>
        }
        .into_any()
    };
    export.listings.iter().map(one).collect()
}

fn account(words: Words, export: &AccountExport) -> Vec<SummaryRow> {
    let factor =
        if export.second_factor { words.say("account-factor-set-up") } else { words.say("account-factor-none") };
    let mut rows = vec![SummaryRow::new(words.say("account-email"), export.email.clone())];
    if let Some(new) = &export.new_email {
        rows.push(SummaryRow::new(words.say("account-email-new"), new.clone()));
    }
    rows.push(SummaryRow::new(words.say("account-since"), moment(words, export.created_at)));
    rows.push(SummaryRow::new(words.say("account-roles"), role_list(words, &export.roles)));
    if !export.offers.is_empty() {
        let held: Vec<_> = export.offers.iter().map(|offer| offer.held.clone()).collect();
        rows.push(SummaryRow::new(words.say("invitations-title"), role_list(words, &held)));
    }
    rows.push(SummaryRow::new(words.say("account-factor"), factor));
    rows
}

fn sessions(words: Words, export: &AccountExport) -> Vec<SummaryRow> {
    let row = |session: &SessionShown| {
        let value = view! {
            {words.say("sessions-since")} " " {moment(words, session.created_at)}
            <br/>
            {words.say("sessions-seen")} " " {moment(words, session.last_seen_at)}
        };
        SummaryRow::new(browser_words(words, &session.browser_family), value)
    };
    export.sessions.iter().map(row).collect()
}

/// What they did and what was done to their account.
fn events(words: Words, events: &[AuditRow]) -> AnyView {
    if events.is_empty() {
        return view! { <p class="govuk-body">{words.say("export-events-none")}</p> }.into_any();
    }
    let head =
        vec![Cell::new(words.say("audit-at")), Cell::new(words.say("audit-act")), Cell::new(words.say("audit-reason"))];
    let rows = events
        .iter()
        .map(|event| {
            vec![
                Cell::new(moment(words, event.at)),
                Cell::new(act_name(words, &event.act)),
                Cell::new(event.reason.clone().unwrap_or_default()),
            ]
        })
        .collect::<Vec<_>>();
    view! {
        <div class="scroll" role="region" aria-label=words.say("export-events") tabindex="0">
            <Table caption=words.say("export-events") caption_hidden=true head rows/>
        </div>
    }
    .into_any()
}
