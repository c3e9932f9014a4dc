//! What stands in place of a page: what happened, what you can do, who can help.

use engine::read_model::Helpline;
use http::StatusCode;
use leptos::prelude::*;

use super::frame::{Frame, Talk, helpline, loaded};
use crate::words::Words;
use crate::{context, paths};

/// Why there is no page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Problem {
    /// 404: nothing is here.
    NotFound,
    /// 410: a listing was here.
    Gone,
    /// 400 and the like: the request makes no sense.
    BadRequest,
    /// 403: it did not come from a page of ours.
    Forbidden,
    /// 403: it is there, and not for this account.
    NotForYou,
    /// 413, 414: too big.
    TooLarge,
    /// 429: too many requests.
    TooMany,
    /// 500 and the like: our fault.
    Server,
}

impl Problem {
    /// Every problem.
    #[cfg(test)]
    pub(super) const ALL: [Self; 8] = [
        Self::NotFound,
        Self::Gone,
        Self::BadRequest,
        Self::Forbidden,
        Self::NotForYou,
        Self::TooLarge,
        Self::TooMany,
        Self::Server,
    ];

    /// What to say for a status.
    #[must_use]
    pub fn of(status: StatusCode) -> Self {
        match status {
            StatusCode::NOT_FOUND => Self::NotFound,
            StatusCode::GONE => Self::Gone,
            StatusCode::FORBIDDEN => Self::Forbidden,
            StatusCode::PAYLOAD_TOO_LARGE | StatusCode::URI_TOO_LONG => Self::TooLarge,
            StatusCode::TOO_MANY_REQUESTS => Self::TooMany,
            other if other.is_server_error() => Self::Server,
            _ => Self::BadRequest,
        }
    }

    fn title(self, words: Words) -> &'static str {
        match self {
            Self::NotFound => words.say("problem-not-found"),
            Self::Gone => words.say("problem-gone"),
            Self::BadRequest => words.say("problem-bad-request"),
            Self::Forbidden => words.say("problem-forbidden"),
            Self::NotForYou => words.say("problem-not-for-you"),
            Self::TooLarge => words.say("problem-too-large"),
            Self::TooMany => words.say("problem-too-many"),
            Self::Server => words.say("problem-server"),
        }
    }

    fn why(self, words: Words) -> &'static str {
        match self {
            Self::NotFound => words.say("problem-not-found-why"),
            Self::Gone => words.say("problem-gone-why"),
            Self::BadRequest => words.say("problem-bad-request-why"),
            Self::Forbidden => words.say("problem-forbidden-why"),
            Self::NotForYou => words.say("problem-not-for-you-why"),
            Self::TooLarge => words.say("problem-too-large-why"),
            Self::TooMany => words.say("problem-too-many-why"),
            Self::Server => words.say("problem-server-why"),
        }
    }
}

/// A problem as a page of its own. The server sets the status.
#[component]
pub fn ProblemPage(
    /// Which one.
    problem: Problem,
) -> impl IntoView {
    loaded(helpline(None), move |helpline| problem_view(problem, helpline))
}

/// An address that leads nowhere.
#[component]
pub fn NotFound() -> impl IntoView {
    context::set_status(StatusCode::NOT_FOUND);
    view! { <ProblemPage problem=Problem::NotFound/> }
}

/// The page of a problem.
pub(super) fn problem_view(problem: Problem, helpline: Option<Helpline>) -> AnyView {
    let words = context::words();
    let title = problem.title(words);
    view! {
        <Frame title=title helpline=helpline.clone() indexed=false>
            <h1 class="govuk-heading-l">{title}</h1>
            <p class="govuk-body">{problem.why(words)}</p>
            <h2 class="govuk-heading-m">{words.say("problem-can-do")}</h2>
            <ul class="govuk-list govuk-list--bullet">
                <li><a class="govuk-link" href=paths::SEARCH>{words.say("problem-do-search")}</a></li>
                <li><a class="govuk-link" href=paths::HOME>{words.say("problem-do-home")}</a></li>
                <li><a class="govuk-link" href=paths::HELP>{words.say("problem-do-help")}</a></li>
            </ul>
            <h2 class="govuk-heading-m">{words.say("problem-who")}</h2>
            <Talk helpline/>
        </Frame>
    }
    .into_any()
}
