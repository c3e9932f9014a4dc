//! What people do with their own account. Each change is a button on a page of its own.

use app::paths;
use app::words::Locale;
use axum::Json;
use axum::extract::{Path, State};
use axum::http::{Uri, header};
use axum::response::{IntoResponse, Response};
use domain::account::{CodeProblem, EmailAddress, EmailProblem, OneTimeCode};
use domain::form::FormErrors;
use domain::id::{OfferId, SessionId};
use engine::read_model::SecondFactor;
use engine::{Actor, Deletion, EmailChange, Enrolled};

use crate::http::posted::Posted;
use crate::http::render;
use crate::http::session::Signed;
use crate::http::sign_in::{app_is_set_up, requester, signed_out, welcome};
use crate::http::stop::{Stop, done};
use crate::state::AppState;

/// `POST /account/email`: another address. The new one gets a link to confirm it, the old one is told.
pub async fn change_email(
    State(state): State<AppState>,
    Signed(actor): Signed,
    posted: Posted,
) -> Result<Response, Stop> {
    let holder = state.engine.holder(actor.as_ref()).map_err(Stop::on_the_way_to(&posted.parts.uri))?;
    let mut errors = FormErrors::default();
    let typed = EmailAddress::parse(posted.form.first("email"));
    let Some(email) = errors.check("email", typed, EmailProblem::code) else {
        return Ok(again(&state, posted, errors).await);
    };
    state.limits.mail(requester(&posted), &email)?;
    let language = posted.parts.extensions.get::<Locale>().copied().unwrap_or_default();
    match holder.change_email(&email, language.code()).await? {
        EmailChange::Asked => Ok(done(paths::ACCOUNT, "email_asked")),
        EmailChange::SameAddress => Ok(again(&state, posted, FormErrors::one("email", "email_same")).await),
    }
}

/// `POST /account/keep-email`: the address stays as it is after all.
pub async fn keep_email(State(state): State<AppState>, Signed(actor): Signed, _: Posted) -> Result<Response, Stop> {
    state.engine.member(actor.as_ref())?.keep_email().await?;
    Ok(done(paths::ACCOUNT, "email_kept"))
}

/// `POST /account/app`: the authenticator app that shows this code takes the place of the present one.
pub async fn change_app(
    State(state): State<AppState>,
    Signed(actor): Signed,
    posted: Posted,
) -> Result<Response, Stop> {
    let holder = state.engine.staff_holder(actor.as_ref()).map_err(Stop::on_the_way_to(&posted.parts.uri))?;
    let mut errors = FormErrors::default();
    let typed = OneTimeCode::parse(posted.form.first("code"));
    let Some(code) = errors.check("code", typed, CodeProblem::code) else {
        return Ok(again(&state, posted, errors).await);
    };
    state.limits.try_code(requester(&posted))?;
    match holder.change_app(&code).await? {
        Enrolled::Done { token, recovery_codes } => app_is_set_up(&state, posted.parts, &token, recovery_codes).await,
        Enrolled::WrongCode => Ok(again(&state, posted, FormErrors::one("code", "code_wrong")).await),
        Enrolled::Locked => Ok(again(&state, posted, FormErrors::one("code", "second_factor_locked")).await),
    }
}

/// `POST /account/recovery-codes`: new recovery codes, which are shown this once.
pub async fn new_recovery_codes(
    State(state): State<AppState>,
    Signed(actor): Signed,
    posted: Posted,
) -> Result<Response, Stop> {
    let holder = state.engine.staff_holder(actor.as_ref()).map_err(Stop::on_the_way_to(&posted.parts.uri))?;
    let codes = holder.new_recovery_codes().await?;
    Ok(render::recovery_codes(&state, posted.parts, codes).await)
}

/// `POST /account/email/{token}`: the button on the page that the new address's link opens, signed in or not.
pub async fn confirm_email(
    State(state): State<AppState>,
    Path(token): Path<String>,
    Signed(actor): Signed,
    posted: Posted,
) -> Result<Response, Stop> {
    state.limits.try_code(requester(&posted))?;
    if !state.engine.sign_in().confirm_email(&token).await? {
        // The page says by itself that the link is over, and how to get another.
        return Ok(again(&state, posted, FormErrors::default()).await);
    }
    let page = if actor.is_some() { paths::ACCOUNT } else { paths::SIGN_IN };
    Ok(done(page, "email_changed"))
}

/// `POST /account/invitations`: a role that was offered to them is taken up, or they say no to it.
pub async fn answer_invitation(
    State(state): State<AppState>,
    Signed(actor): Signed,
    posted: Posted,
) -> Result<Response, Stop> {
    let member = state.engine.member(actor.as_ref()).map_err(Stop::on_the_way_to(&posted.parts.uri))?;
    let offer: OfferId = posted.form.first("invitation").parse().map_err(|_| Stop::NotFound)?;
    match posted.form.first("act") {
        "accept" => accept(&state, actor.as_ref(), offer, &posted).await,
        "decline" if member.decline(offer).await? => {
            let is_staff = actor.as_ref().is_some_and(Actor::is_staff);
            Ok(done(&paths::after_sign_in(is_staff, posted.next_path().as_deref()), "invitation_declined"))
        }
        "decline" => Err(Stop::NotFound),
        _ => Err(Stop::NoFormOfOurs),
    }
}

/// Who has just got rights goes on like somebody who has just signed in: to their second factor, and then on.
async fn accept(state: &AppState, actor: Option<&Actor>, offer: OfferId, posted: &Posted) -> Result<Response, Stop> {
    let holder = state.engine.holder(actor).map_err(Stop::on_the_way_to(&posted.parts.uri))?;
    let Some(token) = holder.accept(offer).await? else { return Err(Stop::NotFound) };
    let now = state.engine.actor(token.expose()).await?;
    let second_factor = now.as_ref().map_or(SecondFactor::Missing, Actor::second_factor);
    Ok(welcome(state, &token, second_factor, posted.next_path().as_deref(), false))
}

/// `POST /account/sessions`: ends one session, or all of them.
pub async fn end_session(
    State(state): State<AppState>,
    Signed(actor): Signed,
    posted: Posted,
) -> Result<Response, Stop> {
    let member = state.engine.member(actor.as_ref())?;
    let asked = posted.form.first("session");
    if asked == "all" {
        member.sign_out_everywhere().await?;
        return Ok(signed_out(&state, "signed_out_everywhere"));
    }
    let session: SessionId = asked.parse().map_err(|_| Stop::NotFound)?;
    if !member.end_session(session).await? {
        return Err(Stop::NotFound);
    }
    let this = actor.as_ref().is_some_and(|actor| actor.session() == session);
    Ok(if this { signed_out(&state, "signed_out") } else { done(paths::ACCOUNT_SESSIONS, "session_ended") })
}

/// `POST /account/delete`: the account ends in thirty days.
pub async fn delete(State(state): State<AppState>, Signed(actor): Signed, posted: Posted) -> Result<Response, Stop> {
    match state.engine.member(actor.as_ref())?.delete().await? {
        Deletion::Asked => Ok(done(paths::ACCOUNT, "delete_asked")),
        Deletion::LastAdministrator => {
            // No field is wrong: somebody else must be there first.
            Ok(again(&state, posted, FormErrors::one("", "last_administrator")).await)
        }
    }
}

/// `POST /account/keep`: they changed their mind.
pub async fn keep(State(state): State<AppState>, Signed(actor): Signed, _: Posted) -> Result<Response, Stop> {
    state.engine.member(actor.as_ref())?.keep().await?;
    Ok(done(paths::ACCOUNT, "kept"))
}

/// `GET /account/export.json`: everything we hold about somebody, for a program to read.
pub async fn export(State(state): State<AppState>, Signed(actor): Signed, uri: Uri) -> Result<Response, Stop> {
    let member = state.engine.member(actor.as_ref()).map_err(Stop::on_the_way_to(&uri))?;
    let export = member.export().await?;
    let name = [(header::CONTENT_DISPOSITION, "attachment; filename=\"account.json\"")];
    Ok((name, Json(export)).into_response())
}

async fn again(state: &AppState, posted: Posted, errors: FormErrors) -> Response {
    let form = posted.form.state(errors, &["email"]);
    render::page_again(state, posted.parts, form).await
}
