//! What people do with their own account. Each change is a button on a page of its own.

use app::paths;
use app::words::Locale;
use axum::Json;
use axum::extract::{Path, State};
use axum::http::{Uri, header};
use axum::response::{IntoResponse, Response};
use domain::account::{EmailAddress, EmailProblem};
use domain::form::FormErrors;
use domain::id::SessionId;
use engine::EmailChange;

use crate::http::client_ip::ClientIp;
use crate::http::posted::Posted;
use crate::http::render;
use crate::http::session::Signed;
use crate::http::sign_in::signed_out;
use crate::http::stop::{Stop, done};
use crate::state::AppState;

/// `POST /account/email`: another address. The new one gets a link to confirm it, the old one is told.
pub async fn change_email(
    State(state): State<AppState>,
    Signed(actor): Signed,
    posted: Posted,
) -> Result<Response, Stop> {
    let member = state.engine.member(actor.as_ref())?;
    let mut errors = FormErrors::default();
    let typed = EmailAddress::parse(posted.form.first("email"));
    let Some(email) = errors.check("email", typed, EmailProblem::code) else {
        return Ok(again(&state, posted, errors).await);
    };
    state.limits.mail(posted.parts.extensions.get::<ClientIp>().copied(), &email)?;
    let language = posted.parts.extensions.get::<Locale>().copied().unwrap_or_default();
    match member.change_email(&email, language.code()).await? {
        EmailChange::Asked => Ok(done(paths::ACCOUNT, "email_asked")),
        EmailChange::SameAddress => Ok(again(&state, posted, FormErrors::one("email", "email_same")).await),
    }
}

/// `POST /account/email/{token}`: the button on the page that the new address's link opens, signed in or not.
pub async fn confirm_email(
    State(state): State<AppState>,
    Path(token): Path<String>,
    Signed(actor): Signed,
    posted: Posted,
) -> Result<Response, Stop> {
    state.limits.try_code(posted.parts.extensions.get::<ClientIp>().copied())?;
    if !state.engine.sign_in().confirm_email(&token).await? {
        // The page says by itself that the link is over, and how to get another.
        return Ok(again(&state, posted, FormErrors::default()).await);
    }
    let page = if actor.is_some() { paths::ACCOUNT } else { paths::SIGN_IN };
    Ok(done(page, "email_changed"))
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
pub async fn delete(State(state): State<AppState>, Signed(actor): Signed, _: Posted) -> Result<Response, Stop> {
    state.engine.member(actor.as_ref())?.delete().await?;
    Ok(done(paths::ACCOUNT, "delete_asked"))
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
