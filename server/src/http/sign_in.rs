//! Signing in and out: an address, then the code or the link of the mail, then for staff the code of
//! their authenticator app. Nothing here says whether an account exists.

use app::paths;
use app::words::Locale;
use axum::extract::{Path, State};
use axum::http::request::Parts;
use axum::http::{HeaderName, HeaderValue};
use axum::response::Response;
use domain::account::{CodeProblem, EmailAddress, EmailProblem, OneTimeCode};
use domain::form::FormErrors;
use engine::read_model::{Enrolment, SecondFactor};
use engine::{Actor, Enrolled, HalfSignedIn, NotAllowed, SecondFactorCheck, SessionToken, SignedIn};

use crate::http::client_ip::ClientIp;
use crate::http::posted::Posted;
use crate::http::session::{Signed, with_cookie};
use crate::http::stop::{Stop, done, see_other};
use crate::http::{render, visit};
use crate::state::AppState;

const CLEAR_SITE_DATA: HeaderName = HeaderName::from_static("clear-site-data");

/// What is kept of a form that is shown again. A code is typed anew.
const KEPT: &[&str] = &["email", "next"];

/// `POST /sign-in`: a mail to this address is wanted. The answer is the same for every address.
pub async fn ask(State(state): State<AppState>, posted: Posted) -> Result<Response, Stop> {
    let mut errors = FormErrors::default();
    let typed = EmailAddress::parse(posted.form.first("email"));
    let Some(email) = errors.check("email", typed, EmailProblem::code) else {
        return Ok(again(&state, posted, errors).await);
    };
    let language = posted.parts.extensions.get::<Locale>().copied().unwrap_or_default();
    state.limits.mail(requester(&posted), &email)?;
    // Who asks again stays the same browser, so that the code of the first mail works too.
    let browser = state.cookies.browser(&posted.parts.headers).unwrap_or_else(|| state.engine.new_browser_token());
    // The form of the code brings it back; the link of the mail has no such form, so it is kept with the attempt too.
    let next = posted.next_path();
    state.engine.sign_in().ask(&email, &browser, language.code(), next.as_deref()).await?;
    let answer = see_other(&paths::and_then(paths::SIGN_IN_CODE, next.as_deref()));
    Ok(with_cookie(answer, state.cookies.keep_attempt(&browser)))
}

/// `POST /sign-in/code`: the code of the mail, in the browser that asked for it.
pub async fn code(State(state): State<AppState>, Signed(before): Signed, posted: Posted) -> Result<Response, Stop> {
    let mut errors = FormErrors::default();
    let typed = OneTimeCode::parse(posted.form.first("code"));
    let Some(code) = errors.check("code", typed, CodeProblem::code) else {
        return Ok(again(&state, posted, errors).await);
    };
    state.limits.try_code(requester(&posted))?;
    let Some(browser) = state.cookies.browser(&posted.parts.headers) else {
        return Ok(again(&state, posted, FormErrors::one("code", "code_not_usable")).await);
    };
    let visit = visit::visit(&posted.parts.headers);
    let error = match state.engine.sign_in().with_code(&browser, &code, &visit).await? {
        SignedIn::In { token, second_factor, next, offered } => {
            end(&state, before.as_ref()).await?;
            return Ok(welcome(&state, &token, second_factor, posted.next_path().or(next).as_deref(), offered));
        }
        SignedIn::WrongCode { .. } => "code_wrong",
        SignedIn::Locked => "code_locked",
        SignedIn::LinkAlone => "code_link_alone",
        SignedIn::NotUsable => "code_not_usable",
    };
    Ok(again(&state, posted, FormErrors::one("code", error)).await)
}

/// `POST /sign-in/link/{token}`: the button on the page that the mail's link opens. It works in any browser.
pub async fn link(
    State(state): State<AppState>,
    Path(token): Path<String>,
    Signed(before): Signed,
    posted: Posted,
) -> Result<Response, Stop> {
    state.limits.try_code(requester(&posted))?;
    let visit = visit::visit(&posted.parts.headers);
    match state.engine.sign_in().with_link(&token, &visit).await? {
        SignedIn::In { token, second_factor, next, offered } => {
            end(&state, before.as_ref()).await?;
            Ok(welcome(&state, &token, second_factor, next.as_deref(), offered))
        }
        SignedIn::WrongCode { .. } | SignedIn::Locked | SignedIn::LinkAlone | SignedIn::NotUsable => {
            // The page says by itself that the link is over (410), and how to get another.
            Ok(again(&state, posted, FormErrors::default()).await)
        }
    }
}

/// `POST /sign-in/second-factor`: the code of the authenticator app, which at the first time sets it up.
pub async fn second_factor(
    State(state): State<AppState>,
    Signed(actor): Signed,
    posted: Posted,
) -> Result<Response, Stop> {
    let half = match state.engine.half_signed_in(actor.as_ref()) {
        // Nothing is missing any more: the page that set up the app was loaded again, or they went back to it.
        Err(NotAllowed::Role) => {
            let is_staff = actor.as_ref().is_some_and(Actor::is_staff);
            return Ok(see_other(&paths::after_sign_in(is_staff, posted.next_path().as_deref())));
        }
        half => half?,
    };
    match half.enrolment().await? {
        Enrolment::New { .. } => enrol(&state, &half, posted).await,
        Enrolment::Done => check(&state, &half, posted).await,
    }
}

async fn enrol(state: &AppState, half: &HalfSignedIn<'_>, posted: Posted) -> Result<Response, Stop> {
    let mut errors = FormErrors::default();
    let typed = OneTimeCode::parse(posted.form.first("code"));
    let Some(code) = errors.check("code", typed, CodeProblem::code) else {
        return Ok(again(state, posted, errors).await);
    };
    state.limits.try_code(requester(&posted))?;
    let error = match half.enrol(&code).await? {
        Enrolled::Done { token, recovery_codes } => {
            return app_is_set_up(state, posted.parts, &token, recovery_codes).await;
        }
        Enrolled::WrongCode => "code_wrong",
        Enrolled::Locked => "second_factor_locked",
    };
    Ok(again(state, posted, FormErrors::one("code", error)).await)
}

/// Shows the recovery codes to who they are now, with the session's new token.
pub(super) async fn app_is_set_up(
    state: &AppState,
    mut parts: Parts,
    token: &SessionToken,
    recovery_codes: Vec<String>,
) -> Result<Response, Stop> {
    if let Some(actor) = state.engine.actor(token.expose()).await? {
        parts.extensions.insert(actor);
    }
    let page = render::recovery_codes(state, parts, recovery_codes).await;
    Ok(with_cookie(page, state.cookies.keep_session(token, true)))
}

async fn check(state: &AppState, half: &HalfSignedIn<'_>, posted: Posted) -> Result<Response, Stop> {
    // A recovery code has letters, so it has a box of its own. What is wrong is said at the box that was used;
    // either takes either code, and the engine knows which it is.
    let (field, missing, wrong) = if posted.form.has("recovery_code") {
        ("recovery_code", "recovery_missing", "recovery_wrong")
    } else {
        ("code", CodeProblem::Missing.code(), "code_wrong")
    };
    let typed = posted.form.first(field).trim();
    if typed.is_empty() {
        return Ok(again(state, posted, FormErrors::one(field, missing)).await);
    }
    state.limits.try_code(requester(&posted))?;
    let error = match half.check(typed).await? {
        SecondFactorCheck::Passed { token, offered, .. } => {
            return Ok(welcome(state, &token, SecondFactor::Given, posted.next_path().as_deref(), offered));
        }
        SecondFactorCheck::WrongCode => wrong,
        SecondFactorCheck::Locked => "second_factor_locked",
    };
    Ok(again(state, posted, FormErrors::one(field, error)).await)
}

/// `POST /sign-out`: ends this session, and whatever the browser kept of it.
pub async fn sign_out(State(state): State<AppState>, Signed(actor): Signed, _: Posted) -> Result<Response, Stop> {
    end(&state, actor.as_ref()).await?;
    Ok(signed_out(&state, "signed_out"))
}

/// The answer to somebody who is not signed in any more.
pub(super) fn signed_out(state: &AppState, code: &str) -> Response {
    let mut answer = with_cookie(done(paths::SIGN_IN, code), state.cookies.forget_session());
    // What the browser kept of their pages goes too. What they chose without an account is theirs to keep.
    answer.headers_mut().insert(CLEAR_SITE_DATA, HeaderValue::from_static("\"cache\""));
    answer
}

/// Ends the session that a browser had until now, so that no token lives on unseen.
async fn end(state: &AppState, actor: Option<&Actor>) -> Result<(), Stop> {
    match state.engine.member(actor) {
        Ok(member) => member.sign_out().await?,
        Err(NotAllowed::SecondFactor) => state.engine.half_signed_in(actor)?.sign_out().await?,
        Err(NotAllowed::SignIn | NotAllowed::Role | NotAllowed::Proof) => {}
    }
    Ok(())
}

/// Signed in: the cookie, and on to what they were invited to, or to where they wanted to go.
pub(super) fn welcome(
    state: &AppState,
    token: &SessionToken,
    second_factor: SecondFactor,
    next: Option<&str>,
    offered: bool,
) -> Response {
    // One that was kept is looked at again: what led nowhere else then must not do so now.
    let next = next.and_then(paths::local);
    let staff = second_factor != SecondFactor::NotNeeded;
    let path = match second_factor {
        SecondFactor::Missing | SecondFactor::Waiting => paths::and_then(paths::SECOND_FACTOR, next),
        SecondFactor::NotNeeded | SecondFactor::Given if offered => {
            let further = next.filter(|next| *next != paths::ACCOUNT_INVITATIONS);
            paths::and_then(paths::ACCOUNT_INVITATIONS, further)
        }
        SecondFactor::NotNeeded | SecondFactor::Given => paths::after_sign_in(staff, next),
    };
    let answer = with_cookie(see_other(&path), state.cookies.keep_session(token, staff));
    with_cookie(answer, state.cookies.forget_attempt())
}

/// The same page with what is wrong.
async fn again(state: &AppState, posted: Posted, errors: FormErrors) -> Response {
    let form = posted.form.state(errors, KEPT);
    render::page_again(state, posted.parts, form).await
}

pub(super) fn requester(posted: &Posted) -> Option<ClientIp> {
    posted.parts.extensions.get::<ClientIp>().copied()
}
