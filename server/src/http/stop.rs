//! Why a handler ends early, and what that is answered with.

use app::pages::Problem;
use app::paths;
use axum::Extension;
use axum::http::{HeaderValue, StatusCode, Uri, header};
use axum::response::{IntoResponse, Response};
use engine::{EngineError, NotAllowed};

use crate::http::limits::TooMany;

/// Why there is no answer of the usual kind. Each of them becomes a page of its own.
pub enum Stop {
    /// Who asks may not do this. A page that was asked for is offered again after signing in.
    Refused(NotAllowed, Option<String>),
    /// There is no such thing, or it is somebody else's: the two look the same.
    NotFound,
    /// What was sent comes from no form of ours.
    NoFormOfOurs,
    /// Asked too often.
    TooMany(TooMany),
    /// Our fault.
    Fault(EngineError),
}

impl Stop {
    /// For something that was asked for (not posted): signing in leads back to it.
    pub fn on_the_way_to(uri: &Uri) -> impl FnOnce(NotAllowed) -> Self {
        let path = uri.path().to_owned();
        move |why| Self::Refused(why, Some(path))
    }
}

impl From<NotAllowed> for Stop {
    fn from(why: NotAllowed) -> Self {
        Self::Refused(why, None)
    }
}

impl From<TooMany> for Stop {
    fn from(wait: TooMany) -> Self {
        Self::TooMany(wait)
    }
}

impl From<EngineError> for Stop {
    fn from(error: EngineError) -> Self {
        Self::Fault(error)
    }
}

impl IntoResponse for Stop {
    fn into_response(self) -> Response {
        match self {
            // Who signed in too long ago does so again.
            Self::Refused(NotAllowed::SignIn | NotAllowed::Proof, next) => {
                see_other(&paths::and_then(paths::SIGN_IN, next.as_deref()))
            }
            Self::Refused(NotAllowed::SecondFactor, next) => {
                see_other(&paths::and_then(paths::SECOND_FACTOR, next.as_deref()))
            }
            Self::Refused(NotAllowed::Role, _) => {
                // Not the words for a form of another site, which is refused with the same status.
                (StatusCode::FORBIDDEN, Extension(Problem::NotForYou)).into_response()
            }
            Self::NotFound => StatusCode::NOT_FOUND.into_response(),
            Self::NoFormOfOurs => StatusCode::UNPROCESSABLE_ENTITY.into_response(),
            Self::TooMany(wait) => wait.into_response(),
            Self::Fault(error) => {
                tracing::error!(%error, "a request failed in the engine");
                StatusCode::INTERNAL_SERVER_ERROR.into_response()
            }
        }
    }
}

/// Sends the browser on with a GET (303), so that reloading repeats nothing.
pub fn see_other(path: &str) -> Response {
    // Our own paths are ASCII; one that came with a request was looked at by `paths::local`.
    let location = HeaderValue::from_str(path).unwrap_or(HeaderValue::from_static(paths::HOME));
    (StatusCode::SEE_OTHER, [(header::LOCATION, location)]).into_response()
}

/// Sends the browser on to a page that says what was done.
pub fn done(path: &str, code: &str) -> Response {
    see_other(&paths::done(path, code))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn answer(stop: Stop) -> (StatusCode, String) {
        let response = stop.into_response();
        let location = response.headers().get(header::LOCATION).map_or("", |value| value.to_str().unwrap());
        (response.status(), location.to_owned())
    }

    #[test]
    fn each_refusal_has_its_answer() {
        let uri = Uri::from_static("/officer/audit.jsonl?before=7");
        assert_eq!(
            answer(Stop::on_the_way_to(&uri)(NotAllowed::SignIn)),
            (StatusCode::SEE_OTHER, "/sign-in?next=/officer/audit.jsonl".to_owned())
        );
        let email = Uri::from_static(paths::ACCOUNT_EMAIL);
        assert_eq!(
            answer(Stop::on_the_way_to(&email)(NotAllowed::Proof)),
            (StatusCode::SEE_OTHER, "/sign-in?next=/account/email".to_owned())
        );
        assert_eq!(answer(NotAllowed::SignIn.into()), (StatusCode::SEE_OTHER, "/sign-in".to_owned()));
        assert_eq!(
            answer(NotAllowed::SecondFactor.into()),
            (StatusCode::SEE_OTHER, "/sign-in/second-factor".to_owned())
        );
        assert_eq!(answer(NotAllowed::Role.into()).0, StatusCode::FORBIDDEN);
        assert_eq!(answer(Stop::NotFound).0, StatusCode::NOT_FOUND);
    }
}
