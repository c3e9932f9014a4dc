//! Being rid of a listing: deleting a draft, taking a public one off the register.

use app::paths;
use axum::extract::{Path, State};
use axum::response::Response;

use crate::http::join::{draft_of, home_of, own};
use crate::http::posted::Posted;
use crate::http::session::{Signed, with_cookie};
use crate::http::stop::{Stop, done, see_other};
use crate::state::AppState;

/// `POST /join/{door}/delete`: deletes what this browser began.
pub async fn delete(State(state): State<AppState>, Path(door): Path<String>, posted: Posted) -> Result<Response, Stop> {
    let home = home_of(&door)?;
    match draft_of(&state, home, &posted.parts.headers).await? {
        Some(draft) if draft.delete().await? => {
            Ok(with_cookie(done(paths::JOIN, "listing_deleted"), state.cookies.forget_draft()))
        }
        _ => Ok(see_other(home)),
    }
}

/// `POST /account/listings/{reference}/delete`: deletes one's own draft, or takes one's listing off the register. The
/// form says which of the two was meant: what became public meanwhile is not deleted at once.
pub async fn delete_own(
    State(state): State<AppState>,
    Path(reference): Path<String>,
    Signed(actor): Signed,
    posted: Posted,
) -> Result<Response, Stop> {
    let (own, home) = own(&state, actor.as_ref(), &reference).await?;
    let (gone, answer) = match posted.form.first("act") {
        "delete" => (own.delete().await?, done(paths::ACCOUNT_LISTINGS, "listing_deleted")),
        "take_off" => (own.take_off().await?, done(&home, "listing_taken_off")),
        _ => return Err(Stop::NoFormOfOurs),
    };
    Ok(if gone { answer } else { see_other(&home) })
}
