//! Pages that are not for everybody, and what stands there for those they are not for.

use engine::{EngineError, NotAllowed};
use http::StatusCode;
use leptos::prelude::*;

use super::problem::{NotFound, Problem, ProblemPage};
use crate::{context, paths};

/// What stands in place of a page whose handle the engine did not give out: the way to sign in (and
/// then back here), the way to the second factor, or that the page is for others.
pub fn refused(why: NotAllowed) -> AnyView {
    match why {
        // Who signed in too long ago does so again.
        NotAllowed::SignIn | NotAllowed::Proof => elsewhere(paths::SIGN_IN),
        NotAllowed::SecondFactor => elsewhere(paths::SECOND_FACTOR),
        NotAllowed::Role => {
            context::set_status(StatusCode::FORBIDDEN);
            view! { <ProblemPage problem=Problem::NotForYou/> }.into_any()
        }
    }
}

/// Sends the reader to a step of signing in that leads back here; whoever does not follow by
/// themselves finds a link.
fn elsewhere(step: &str) -> AnyView {
    go_on(paths::and_then(step, context::path().as_deref()))
}

fn go_on(path: String) -> AnyView {
    context::see_other(&path);
    let words = context::words();
    view! { <p class="govuk-body"><a class="govuk-link" href=path>{words.say("go-on-here")}</a></p> }.into_any()
}

/// Why there is nothing to show on a page that is not for everybody.
#[derive(Debug)]
pub(super) enum Refusal {
    /// It is not for this reader.
    NotAllowed(NotAllowed),
    /// There is no such thing, or it is another's.
    NotFound,
    /// There is nothing to do here; it goes on there.
    GoOn(&'static str),
    /// The same, to where this reader wanted to go.
    GoOnTo(String),
    /// The engine failed.
    Failed(EngineError),
}

impl From<NotAllowed> for Refusal {
    fn from(why: NotAllowed) -> Self {
        Self::NotAllowed(why)
    }
}

impl From<EngineError> for Refusal {
    fn from(error: EngineError) -> Self {
        Self::Failed(error)
    }
}

/// The page that was loaded, or what stands in its place.
pub(super) fn answered<T>(loaded: Result<T, Refusal>, view: impl FnOnce(T) -> AnyView) -> AnyView {
    match loaded {
        Ok(loaded) => view(loaded),
        Err(Refusal::NotAllowed(why)) => refused(why),
        Err(Refusal::GoOn(path)) => go_on(path.to_owned()),
        Err(Refusal::GoOnTo(path)) => go_on(path),
        Err(Refusal::NotFound) => view! { <NotFound/> }.into_any(),
        Err(Refusal::Failed(error)) => {
            tracing::error!(%error, "a page could not be made");
            context::set_status(StatusCode::INTERNAL_SERVER_ERROR);
            view! { <ProblemPage problem=Problem::Server/> }.into_any()
        }
    }
}
