//! The desk of a council's staff: a page of links to what this person may do, and one file for each
//! thing behind it.

pub(super) mod audit;
pub(super) mod check;
pub(super) mod checks;
pub(super) mod concerns;
pub(super) mod do_not_list;
pub(super) mod hold;
pub(super) mod invite;
pub(super) mod listing;
pub(super) mod mail;
pub(super) mod offer;
pub(super) mod people;
pub(super) mod person;
pub(super) mod queue;

use engine::read_model::Helpline;
use leptos::prelude::*;

use super::frame::{Frame, helpline, loaded};
use super::refused::{Refusal, answered};
use crate::{context, paths};

/// What this person may do beside looking after the mail, which everybody of the staff may.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Desk {
    /// Dealing with what waits, or looking at it.
    pub queue: bool,
    /// Looking after people.
    pub people: bool,
    /// Reading who did what.
    pub audit: bool,
    /// Reading what people reported.
    pub reports: bool,
    /// Acting on concerns about harm.
    pub safeguarding: bool,
}

/// The desk.
#[component]
pub fn Officer() -> impl IntoView {
    loaded(load(), |loaded| answered(loaded, |(desk, helpline)| officer_view(desk, helpline)))
}

async fn load() -> Result<(Desk, Option<Helpline>), Refusal> {
    let (engine, actor) = (context::engine(), context::actor());
    let actor = actor.as_ref();
    engine.officer(actor)?;
    let desk = Desk {
        queue: engine.desk(actor).is_ok(),
        people: engine.administrator(actor).is_ok(),
        audit: engine.auditor(actor).is_ok(),
        reports: engine.duty_officer(actor).is_ok(),
        safeguarding: engine.safeguarding_lead(actor).is_ok(),
    };
    Ok((desk, helpline(None).await))
}

/// The view of the desk: nothing leads where this person may not go.
pub(super) fn officer_view(desk: Desk, helpline: Option<Helpline>) -> AnyView {
    let words = context::words();
    let mut doors = Vec::new();
    if desk.queue {
        doors.push((paths::OFFICER_QUEUE, words.say("queue-title"), words.say("queue-about-door")));
    }
    if desk.safeguarding {
        doors.push((paths::OFFICER_CONCERNS, words.say("concerns-title"), words.say("concerns-about")));
    }
    if desk.reports {
        doors.push((paths::OFFICER_REPORTS, words.say("reports-title"), words.say("reports-about")));
    }
    if desk.safeguarding {
        doors.push((paths::DO_NOT_LIST, words.say("do-not-list-title"), words.say("do-not-list-about")));
    }
    doors.push((paths::OFFICER_MAIL, words.say("outgoing-title"), words.say("outgoing-about")));
    if desk.people {
        doors.push((paths::OFFICER_PEOPLE, words.say("people-title"), words.say("people-about")));
        doors.push((paths::OFFICER_INVITE, words.say("invite-title"), words.say("invite-about")));
    }
    if desk.audit {
        doors.push((paths::OFFICER_AUDIT, words.say("audit-title"), words.say("audit-about")));
    }
    let doors: Vec<_> = doors
        .into_iter()
        .map(|(href, title, about)| {
            view! {
                <li>
                    <h2 class="govuk-heading-s govuk-!-margin-bottom-1">
                        <a class="govuk-link" href=href>{title}</a>
                    </h2>
                    <p class="govuk-body">{about}</p>
                </li>
            }
        })
        .collect();
    view! {
        <Frame title=words.say("desk-title") helpline indexed=false>
            <h1 class="govuk-heading-l">{words.say("desk-title")}</h1>
            <ul class="plain-list">{doors}</ul>
        </Frame>
    }
    .into_any()
}

/// The way back to the desk.
fn back_to_desk() -> (String, String) {
    (paths::OFFICER.to_owned(), context::words().say("desk-back").to_owned())
}

/// A table that may be wider than a phone: it moves by itself, also for those who use the keyboard.
fn scroll(label: &'static str, table: AnyView) -> AnyView {
    view! { <div class="scroll" role="region" aria-label=label tabindex="0">{table}</div> }.into_any()
}
