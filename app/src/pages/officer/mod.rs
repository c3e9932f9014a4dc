//! The desk of a council's staff: a page of links to what this person may do, and one file for each
//! thing behind it.

pub(super) mod audit;
pub(super) mod banner;
pub(super) mod check;
pub(super) mod checks;
pub(super) mod concerns;
pub(super) mod council;
pub(super) mod councils;
pub(super) mod do_not_list;
pub(super) mod feedback;
pub(super) mod hold;
pub(super) mod holidays;
pub(super) mod invite;
pub(super) mod listing;
pub(super) mod mail;
pub(super) mod offer;
pub(super) mod people;
pub(super) mod person;
pub(super) mod queue;
pub(super) mod retention;
pub(super) mod suggestion;

use engine::read_model::Helpline;
use leptos::prelude::*;

use super::frame::{Frame, helpline, loaded};
use super::post_form::PostForm;
use super::refused::{Refusal, answered};
use crate::components::{Button, ButtonKind, GuardText};
use crate::words::Words;
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
    /// What holds for every council: bank holidays, what is forgotten.
    pub whole_site: bool,
    /// Reading what people say of pages.
    pub feedback: bool,
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
        whole_site: engine.site_administrator(actor).is_ok(),
        feedback: engine.feedback_desk(actor).is_ok(),
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
        doors.push((paths::OFFICER_COUNCILS, words.say("councils-title"), words.say("councils-about")));
        doors.push((paths::OFFICER_BANNER, words.say("banner-title"), words.say("banner-about")));
    }
    if desk.feedback {
        doors.push((paths::OFFICER_FEEDBACK, words.say("said-title"), words.say("said-about")));
    }
    if desk.audit {
        doors.push((paths::OFFICER_AUDIT, words.say("audit-title"), words.say("audit-about")));
    }
    if desk.whole_site {
        doors.push((paths::OFFICER_HOLIDAYS, words.say("holidays-title"), words.say("holidays-about")));
        doors.push((paths::OFFICER_RETENTION, words.say("retention-title"), words.say("retention-about")));
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

/// What stands wherever staff read what people say of somebody's help (row G11).
pub(in crate::pages) fn guard(words: Words) -> AnyView {
    view! { <GuardText text=words.say("guard-text")/> }.into_any()
}

/// Words that somebody wrote, as they wrote them.
fn as_written(text: &str) -> AnyView {
    view! { <span class="as-written">{text.to_owned()}</span> }.into_any()
}

/// A small button among others like it, told apart by words that somebody wrote.
fn button_about(action: &'static str, fields: Vec<AnyView>, text: &'static str, about: &str) -> AnyView {
    let about = about.to_owned();
    view! {
        <PostForm action>
            {fields}
            <Button kind=ButtonKind::Secondary class="govuk-button--small" prevent_double_click=true>
                {text}
                " "
                <span class="govuk-visually-hidden as-written">{about}</span>
            </Button>
        </PostForm>
    }
    .into_any()
}
