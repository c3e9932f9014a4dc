//! What anybody tells the staff: whether a page is useful, and what is not right in a listing.

use app::paths;
use axum::extract::{Path, State};
use axum::response::Response;
use domain::feedback::Feedback;
use domain::form::FormErrors;
use domain::suggestion::Suggestion;

use crate::http::client_ip::ClientIp;
use crate::http::posted::{Form, Posted};
use crate::http::render;
use crate::http::stop::{Stop, done};
use crate::state::AppState;

/// `POST /help/feedback`: whether a page is useful.
pub async fn feedback(State(state): State<AppState>, posted: Posted) -> Result<Response, Stop> {
    let form = &posted.form;
    let page = paths::ours(form.first("page")).unwrap_or(paths::FEEDBACK);
    let feedback = match Feedback::read(page, form.first("useful"), form.first("text")) {
        Ok(feedback) => feedback,
        Err(errors) => return Ok(again(&state, posted, errors).await),
    };
    if !is_of_a_program(form) {
        state.limits.tell(requester(&posted))?;
        state.engine.public().give_feedback(&feedback).await?;
    }
    Ok(done(paths::FEEDBACK, "feedback_given"))
}

/// `POST /listings/{listing}/suggest`: something in a listing is not right.
pub async fn suggest(
    State(state): State<AppState>,
    Path(segment): Path<String>,
    posted: Posted,
) -> Result<Response, Stop> {
    let (_, reference) = paths::read_listing(&segment).ok_or(Stop::NotFound)?;
    let form = &posted.form;
    let suggestion = match Suggestion::read(form.first("topic"), form.first("text"), form.first("email")) {
        Ok(suggestion) => suggestion,
        // The page itself says when there is no such listing.
        Err(errors) => return Ok(again(&state, posted, errors).await),
    };
    if !is_of_a_program(form) {
        state.limits.tell(requester(&posted))?;
        if let Some(email) = &suggestion.email {
            // It is written to later; nobody's mailbox is filled by it.
            state.limits.mail(requester(&posted), email)?;
        }
        if !state.engine.public().suggest_change(&reference, &suggestion).await? {
            return Err(Stop::NotFound);
        }
    }
    Ok(done(&paths::listing("", &reference), "suggestion_sent"))
}

/// Whether a program filled in what nobody sees. It is told that all went well, so that it tries nothing else.
fn is_of_a_program(form: &Form) -> bool {
    !form.first("left_empty").is_empty()
}

fn requester(posted: &Posted) -> Option<ClientIp> {
    posted.parts.extensions.get::<ClientIp>().copied()
}

async fn again(state: &AppState, posted: Posted, errors: FormErrors) -> Response {
    let form = posted.form.state_of_all(errors);
    render::page_again(state, posted.parts, form).await
}
