//! What a council's staff do: mail that failed, people and their roles, the audit log.

use app::paths;
use axum::extract::{Path, State};
use axum::http::{Uri, header};
use axum::response::{IntoResponse, Response};
use domain::account::{EmailAddress, EmailProblem, Role};
use domain::form::FormErrors;
use domain::id::{AccountId, JobId, OfferId};
use domain::listing::CouncilCode;
use engine::{Administrator, Invitation, Invited, NotAllowed, RoleEnd};

use crate::http::posted::{Form, Posted};
use crate::http::render;
use crate::http::session::Signed;
use crate::http::stop::{Stop, done};
use crate::state::AppState;

/// Most characters of a reason. It is one line of the audit log.
const LONGEST_REASON: usize = 500;

/// `POST /officer/mail`: a mail that was given up is tried again.
pub async fn send_again(
    State(state): State<AppState>,
    Signed(actor): Signed,
    posted: Posted,
) -> Result<Response, Stop> {
    let postmaster = state.engine.postmaster(actor.as_ref())?;
    let job: JobId = posted.form.first("job").parse().map_err(|_| Stop::NotFound)?;
    if postmaster.send_again(job).await? { Ok(done(paths::OFFICER_MAIL, "sent_again")) } else { Err(Stop::NotFound) }
}

/// `POST /officer/people/invite`: somebody is to be offered a role.
pub async fn invite(State(state): State<AppState>, Signed(actor): Signed, posted: Posted) -> Result<Response, Stop> {
    let administrator = state.engine.administrator(actor.as_ref())?;
    let invitation = match read_invitation(&posted.form) {
        Ok(invitation) => invitation,
        Err(errors) => return Ok(again(&state, posted, errors).await),
    };
    // Nobody's mailbox is filled, whoever asks.
    state.limits.mail(None, &invitation.email)?;
    let error = match administrator.invite(&invitation).await? {
        Invited::Done(_) => return Ok(done(paths::OFFICER_PEOPLE, "invited")),
        Invited::AlreadyHas => FormErrors::one("role", "role_held"),
        // Nobody gives more than they have: a role for every council only who has one themselves.
        Invited::NotYours if invitation.council.is_none() => FormErrors::one("council", "council_missing"),
        Invited::NoSuchCouncil => FormErrors::one("council", "council_unknown"),
        // The page offers only one's own councils.
        Invited::NotYours => return Err(NotAllowed::Role.into()),
    };
    Ok(again(&state, posted, error).await)
}

fn read_invitation(form: &Form) -> Result<Invitation, FormErrors> {
    let mut errors = FormErrors::default();
    let email = errors.check("email", EmailAddress::parse(form.first("email")), EmailProblem::code);
    let role = errors.check("role", read_staff_role(form.first("role")), |code| code);
    let council = errors.check("council", read_council(form.first("council")), |code| code);
    match (email, role, council) {
        (Some(email), Some(role), Some(council)) => Ok(Invitation { email, role, council }),
        _ => Err(errors),
    }
}

/// Only roles of the staff are given; the others people take by joining.
fn read_staff_role(typed: &str) -> Result<Role, &'static str> {
    match Role::from_code(typed) {
        Some(role) if role.is_staff() => Ok(role),
        _ if typed.is_empty() => Err("role_missing"),
        _ => Err("role_unknown"),
    }
}

/// A council, or the whole site, which nobody gets by choosing nothing.
fn read_council(typed: &str) -> Result<Option<CouncilCode>, &'static str> {
    match typed {
        "" => return Err("council_missing"),
        paths::WHOLE_SITE => return Ok(None),
        _ => {}
    }
    CouncilCode::parse(typed).map(Some).map_err(|_| "council_unknown")
}

/// `POST /officer/people/invitations/{offer}`: an invitation is sent again, or taken back.
pub async fn change_offer(
    State(state): State<AppState>,
    Path(offer): Path<String>,
    Signed(actor): Signed,
    posted: Posted,
) -> Result<Response, Stop> {
    let administrator = state.engine.administrator(actor.as_ref())?;
    let offer: OfferId = offer.parse().map_err(|_| Stop::NotFound)?;
    let email = administrator.offer_address(offer).await?.ok_or(Stop::NotFound)?;
    let (changed, code) = match posted.form.first("act") {
        "send_again" => {
            // Nobody's mailbox is filled, whoever asks.
            state.limits.mail(None, &email)?;
            (administrator.send_offer_again(offer).await?, "invited")
        }
        "withdraw" => (administrator.withdraw_offer(offer).await?, "invitation_withdrawn"),
        _ => return Err(Stop::NoFormOfOurs),
    };
    if changed { Ok(done(paths::OFFICER_PEOPLE, code)) } else { Err(Stop::NotFound) }
}

/// `POST /officer/people/{account}`: a role of theirs ends, or their authenticator app is to be set up anew.
pub async fn change_person(
    State(state): State<AppState>,
    Path(account): Path<String>,
    Signed(actor): Signed,
    posted: Posted,
) -> Result<Response, Stop> {
    let administrator = state.engine.administrator(actor.as_ref())?;
    let account: AccountId = account.parse().map_err(|_| Stop::NotFound)?;
    match posted.form.first("act") {
        "end_role" => end_role(&state, administrator, account, posted).await,
        "reset_second_factor" => reset_second_factor(&state, administrator, account, posted).await,
        _ => Err(Stop::NoFormOfOurs),
    }
}

/// The council of a role that is held; empty for the whole site.
fn read_held_council(text: &str) -> Result<Option<CouncilCode>, &'static str> {
    if text.is_empty() { Ok(None) } else { read_council(text) }
}

async fn end_role(
    state: &AppState,
    administrator: Administrator<'_>,
    account: AccountId,
    posted: Posted,
) -> Result<Response, Stop> {
    let form = &posted.form;
    let (Ok(role), Ok(council)) = (read_staff_role(form.first("role")), read_held_council(form.first("council")))
    else {
        return Err(Stop::NoFormOfOurs);
    };
    match administrator.end_role(account, role, council.as_ref()).await? {
        // They may be none of this administrator's people any more, so it is said on the list.
        RoleEnd::Done => Ok(done(paths::OFFICER_PEOPLE, "role_ended")),
        RoleEnd::NotTheirs => Err(Stop::NotFound),
        RoleEnd::LastAdministrator => Ok(again(state, posted, FormErrors::one("", "last_administrator")).await),
    }
}

async fn reset_second_factor(
    state: &AppState,
    administrator: Administrator<'_>,
    account: AccountId,
    posted: Posted,
) -> Result<Response, Stop> {
    let reason = domain::text::one_line(posted.form.first("reason"), LONGEST_REASON + 2);
    let error = match reason.chars().count() {
        0 => "reason_missing",
        1..=LONGEST_REASON => {
            return if administrator.reset_second_factor(account, &reason).await? {
                Ok(done(&paths::person(account), "second_factor_reset"))
            } else {
                Err(Stop::NotFound)
            };
        }
        _ => "reason_long",
    };
    Ok(again(state, posted, FormErrors::one("reason", error)).await)
}

/// `GET /officer/audit.jsonl`: the audit log, one JSON object a line, for keeping elsewhere.
pub async fn export_audit(State(state): State<AppState>, Signed(actor): Signed, uri: Uri) -> Result<Response, Stop> {
    let auditor = state.engine.auditor(actor.as_ref()).map_err(Stop::on_the_way_to(&uri))?;
    let mut lines = String::new();
    for row in auditor.export().await? {
        lines.push_str(&serde_json::json!(row).to_string());
        lines.push('\n');
    }
    let kind = [
        (header::CONTENT_TYPE, "application/jsonl"),
        (header::CONTENT_DISPOSITION, "attachment; filename=\"audit.jsonl\""),
    ];
    Ok((kind, lines).into_response())
}

async fn again(state: &AppState, posted: Posted, errors: FormErrors) -> Response {
    let form = posted.form.state(errors, &["email", "role", "council", "reason"]);
    render::page_again(state, posted.parts, form).await
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn everything_that_is_wrong_with_an_invitation_is_said_at_once() {
        let errors = read_invitation(&Form::read(b"email=anna&role=pa&council=Glasgow")).unwrap_err();
        let said: Vec<_> = errors.iter().collect();
        assert_eq!(said, [("email", "email_format"), ("role", "role_unknown"), ("council", "council_unknown")]);
        let errors = read_invitation(&Form::read(b"")).unwrap_err();
        let said: Vec<_> = errors.iter().collect();
        assert_eq!(said, [("email", "email_missing"), ("role", "role_missing"), ("council", "council_missing")]);
    }

    #[test]
    fn an_invitation_is_for_one_council_or_for_all() {
        let read = |form: &str| read_invitation(&Form::read(form.as_bytes())).unwrap();
        let one = read("email=anna%40example.org&role=broker&council=s12000049");
        assert_eq!((one.role, one.council.map(|code| code.to_string()).as_deref()), (Role::Broker, Some("S12000049")));
        assert_eq!(read("email=anna%40example.org&role=super_admin&council=all").council, None);
    }
}
