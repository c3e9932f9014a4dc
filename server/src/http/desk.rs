//! What a council's officers do at their desk: taking what waits, deciding about listings, recording checks.

use app::paths;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::Response;
use domain::check::Checked;
use domain::check_form;
use domain::form::FormErrors;
use domain::id::{CheckId, PublicRef, ReferenceId, TaskId, VersionId};
use domain::task::TaskKind;
use domain::text;
use engine::{Decided, Decision, NotAllowed, QueueAsked, Verified};

use crate::http::posted::{Form, Posted};
use crate::http::render;
use crate::http::session::Signed;
use crate::http::stop::{Stop, done, see_other};
use crate::state::AppState;

/// Most characters of a reason that an owner gets.
const LONGEST_REASON: usize = 1000;
/// Most characters of a reason that stands in the audit log, as one line.
const LONGEST_LINE: usize = 500;

/// `POST /officer/queue`: somebody takes what they ticked, or gives it back.
pub async fn take(State(state): State<AppState>, Signed(actor): Signed, posted: Posted) -> Result<Response, Stop> {
    let desk = state.engine.desk(actor.as_ref())?;
    let give_back = match posted.form.first("act") {
        "take" => false,
        "give_back" => true,
        _ => return Err(Stop::NoFormOfOurs),
    };
    let ticked = posted.form.pairs().iter().filter(|(name, _)| name == "task");
    let tasks: Vec<TaskId> = ticked.filter_map(|(_, id)| id.parse().ok()).collect();
    // Somebody who only looks takes nothing, whatever they send.
    desk.take(&tasks, give_back).await?.ok_or(NotAllowed::Role)?;
    let code = match (tasks.is_empty(), give_back) {
        (true, _) => "nothing_ticked",
        (false, false) => "task_taken",
        (false, true) => "task_given_back",
    };
    let kept = ["kind", "whose"].map(|name| (name, posted.form.first(name)));
    // Only codes of ours lead on.
    let is_ours = |value: &str| TaskKind::from_code(value).is_some() || matches!(value, "own" | "nobody");
    let kept: String =
        kept.iter().filter(|(_, value)| is_ours(value)).map(|(name, value)| format!("&{name}={value}")).collect();
    Ok(see_other(&format!("{}{kept}", paths::done(paths::OFFICER_QUEUE, code))))
}

/// `POST /officer/listings/{reference}`: what waits is approved, sent back or refused.
pub async fn decide(
    State(state): State<AppState>,
    Path(reference): Path<String>,
    Signed(actor): Signed,
    posted: Posted,
) -> Result<Response, Stop> {
    let moderator = state.engine.moderator(actor.as_ref())?;
    let reference = PublicRef::parse(&reference).map_err(|_| Stop::NotFound)?;
    let version: VersionId = posted.form.first("version").parse().map_err(|_| Stop::NoFormOfOurs)?;
    let (decision, code) = match read_decision(&posted.form) {
        Ok(decision) => decision,
        Err(errors) => return Ok(again(&state, posted, errors).await),
    };
    // What is next is of the kind that this was.
    let desk = state.engine.desk(actor.as_ref())?;
    let kind = desk.waiting_kind(&reference).await?;
    match moderator.decide(&reference, version, &decision).await?.ok_or(Stop::NotFound)? {
        Decided::Done => Ok(done(&next(&desk, kind, &reference).await?, code)),
        Decided::Meanwhile => Ok(conflict(&state, posted, "decided_meanwhile").await),
        Decided::ClaimedMeanwhile => Ok(conflict(&state, posted, "claimed_meanwhile").await),
        Decided::DecidedBefore => Ok(again(&state, posted, FormErrors::one("decision", "decided_before")).await),
        Decided::DoesNotFit => Ok(again(&state, posted, FormErrors::one("change", "change_does_not_fit")).await),
    }
}

/// The next listing of the same kind that waits, or the queue: so that nobody goes back and forth.
async fn next(desk: &engine::Desk<'_>, kind: Option<TaskKind>, decided: &PublicRef) -> Result<String, Stop> {
    let asked = QueueAsked { kind, page: 1, ..QueueAsked::default() };
    let queue = desk.queue(&asked).await?;
    // What a colleague has taken is theirs.
    let free = queue.items.iter().filter(|item| item.taken_by.as_ref().is_none_or(|colleague| colleague.own));
    let next = free.filter(|_| kind.is_some()).find_map(|item| item.reference.clone().filter(|one| one != decided));
    Ok(next.map_or_else(|| paths::OFFICER_QUEUE.to_owned(), |one| paths::officer_listing(&one)))
}

/// A decision, and the code of what is said afterwards.
fn read_decision(form: &Form) -> Result<(Decision, &'static str), FormErrors> {
    let mut errors = FormErrors::default();
    let reason = text::paragraphs(form.first("reason"));
    let code = form.first("decision");
    let chosen: Vec<String> =
        form.pairs().iter().filter(|(name, _)| name == "change").map(|(_, value)| value.clone()).collect();
    if !matches!(code, "approve" | "approve_some" | "return" | "reject") {
        errors.add("decision", "decision_missing");
    }
    if code == "approve_some" && chosen.is_empty() {
        errors.add("change", "change_missing");
    }
    if reason.chars().count() > LONGEST_REASON {
        errors.add("reason", "reason_letter_long");
    } else if reason.is_empty() && matches!(code, "approve_some" | "return" | "reject") {
        errors.add("reason", "reason_missing");
    }
    if !errors.is_empty() {
        return Err(errors);
    }
    Ok(match code {
        "approve_some" => (Decision::ApproveSome(chosen, reason), "listing_approved_some"),
        "return" => (Decision::Return(reason), "listing_returned"),
        "reject" => (Decision::Reject(reason), "listing_rejected"),
        _ => (Decision::Approve, "listing_approved"),
    })
}

/// `POST /officer/listings/{reference}/checks`: a check is taken back, a reference was read, or another check is
/// to be recorded.
pub async fn change_checks(
    State(state): State<AppState>,
    Path(reference): Path<String>,
    Signed(actor): Signed,
    posted: Posted,
) -> Result<Response, Stop> {
    let officer = state.engine.register_officer(actor.as_ref())?;
    let reference = PublicRef::parse(&reference).map_err(|_| Stop::NotFound)?;
    let page = paths::officer_checks(&reference);
    match posted.form.first("act") {
        "another" => match Checked::from_code(posted.form.first("what")) {
            Some(what) => Ok(see_other(&paths::officer_check(&reference, what))),
            None => Ok(again(&state, posted, FormErrors::one("what", "check_missing")).await),
        },
        "reference_read" => {
            let request: ReferenceId = posted.form.first("reference").parse().map_err(|_| Stop::NoFormOfOurs)?;
            officer.close_reference(&reference, request).await?.ok_or(Stop::NotFound)?;
            Ok(done(&page, "reference_read"))
        }
        "withdraw" => {
            let check: CheckId = posted.form.first("check").parse().map_err(|_| Stop::NoFormOfOurs)?;
            let reason = text::one_line(posted.form.first("reason"), LONGEST_LINE + 2);
            let error = match reason.chars().count() {
                0 => "reason_missing",
                1..=LONGEST_LINE => {
                    return match officer.withdraw(&reference, check, &reason).await?.ok_or(Stop::NotFound)? {
                        Verified::Done { .. } => Ok(done(&page, "check_withdrawn")),
                        Verified::NoSuchCheck => Err(Stop::NotFound),
                    };
                }
                _ => "reason_long",
            };
            Ok(again(&state, posted, FormErrors::one("reason", error)).await)
        }
        _ => Err(Stop::NoFormOfOurs),
    }
}

/// `POST /officer/listings/{reference}/checks/{what}`: a check was made.
pub async fn record_check(
    State(state): State<AppState>,
    Path((reference, what)): Path<(String, String)>,
    Signed(actor): Signed,
    posted: Posted,
) -> Result<Response, Stop> {
    let officer = state.engine.register_officer(actor.as_ref())?;
    let reference = PublicRef::parse(&reference).map_err(|_| Stop::NotFound)?;
    let what = Checked::from_code(&what).ok_or(Stop::NotFound)?;
    let typed = |name: &str| posted.form.first(name).to_owned();
    let check = match check_form::read(what, typed, state.engine.clock().today()) {
        Ok(check) => check,
        Err(errors) => return Ok(again(&state, posted, errors).await),
    };
    let request = posted.form.first("reference").parse().ok();
    match officer.record(&reference, &check, request).await?.ok_or(Stop::NotFound)? {
        Verified::Done { public_now: true } => Ok(done(&paths::officer_checks(&reference), "check_made_public")),
        Verified::Done { public_now: false } => Ok(done(&paths::officer_checks(&reference), "check_recorded")),
        Verified::NoSuchCheck => Err(Stop::NotFound),
    }
}

/// The same page with what is wrong and everything that was typed.
async fn again(state: &AppState, posted: Posted, errors: FormErrors) -> Response {
    let form = posted.form.state_of_all(errors);
    render::page_again(state, posted.parts, form).await
}

/// The same page as it is now: somebody else was quicker (409).
async fn conflict(state: &AppState, posted: Posted, code: &'static str) -> Response {
    let form = posted.form.state_of_all(FormErrors::one("", code));
    render::page_with(state, posted.parts, StatusCode::CONFLICT, form, ()).await
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_decision_needs_a_reason_where_something_is_not_approved() {
        let read = |form: &str| read_decision(&Form::read(form.as_bytes())).map(|(decision, _)| decision);
        assert_eq!(read("decision=approve"), Ok(Decision::Approve));
        assert_eq!(read("decision=return&reason=+Say+more.+"), Ok(Decision::Return("Say more.".to_owned())));
        let wrong = |form: &str| read(form).unwrap_err().iter().collect::<Vec<_>>();
        assert_eq!(wrong(""), [("decision", "decision_missing")]);
        assert_eq!(wrong("decision=reject"), [("reason", "reason_missing")]);
        assert_eq!(wrong("decision=approve_some"), [("change", "change_missing"), ("reason", "reason_missing")]);
        let some = read("decision=approve_some&change=summary&change=why&reason=No");
        assert_eq!(some, Ok(Decision::ApproveSome(vec!["summary".to_owned(), "why".to_owned()], "No".to_owned())));
    }
}
