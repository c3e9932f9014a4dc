//! When a listing is to be seen, as its owner says it.

use axum::extract::{Path, State};
use axum::response::Response;
use engine::OpeningSet;

use crate::http::join::own;
use crate::http::posted::Posted;
use crate::http::render;
use crate::http::session::Signed;
use crate::http::stop::{Stop, done, see_other};
use crate::state::AppState;

/// `POST /account/listings/{reference}/closing`
pub async fn set(
    State(state): State<AppState>,
    Path(reference): Path<String>,
    Signed(actor): Signed,
    posted: Posted,
) -> Result<Response, Stop> {
    let (own, home) = own(&state, actor.as_ref(), &reference).await?;
    Ok(match own.set_opening(posted.form.pairs()).await? {
        OpeningSet::Done => done(&home, "listing_opening_set"),
        OpeningSet::NotNow => see_other(&home),
        OpeningSet::Wrong(errors) => {
            let form = posted.form.state_of_all(errors);
            render::page_again(&state, posted.parts, form).await
        }
    })
}
