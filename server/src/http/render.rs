//! The one way to answer with a page: the context every page is rendered in, and the pages that
//! stand in place of one.

use std::sync::Arc;

use app::context::RecoveryCodes;
use app::form::FormState;
use app::pages::Problem;
use app::shell::shell;
use app::words::Locale;
use axum::body::Body;
use axum::http::request::Parts;
use axum::http::{Method, Request, StatusCode, header};
use axum::response::Response;
use engine::Actor;
use leptos::prelude::{provide_context, use_context};
use leptos_axum::render_app_async_with_context;

use crate::http::headers;
use crate::state::AppState;

/// What a page finds in its context. The same for routes, for problem pages and for what islands ask.
pub fn context(state: &AppState) -> impl Fn() + Clone + Send + Sync + 'static + use<> {
    let (engine, site) = (state.engine.clone(), Arc::clone(&state.site));
    move || {
        let locale = use_context::<Parts>().and_then(|parts| parts.extensions.get::<Locale>().copied());
        app::context::provide(engine.clone(), Arc::clone(&site), locale.unwrap_or_default());
        headers::provide_policy();
    }
}

/// The page that says why there is none, in the reader's language. What was asked for plays no part
/// in it, so whatever broke the request cannot break this page too.
pub async fn problem(
    state: &AppState,
    locale: Locale,
    actor: Option<Actor>,
    status: StatusCode,
    problem: Option<Problem>,
) -> Response {
    let mut request = Request::new(Body::empty());
    request.extensions_mut().insert(locale);
    if let Some(actor) = actor {
        request.extensions_mut().insert(actor);
    }
    rendered(state, request, status, move || provide_context(problem.unwrap_or(Problem::of(status)))).await
}

/// The page a form stands on, once more (422): what is wrong, and what was typed.
pub async fn page_again(state: &AppState, parts: Parts, form: FormState) -> Response {
    let again = as_asked_for(parts);
    rendered(state, again, StatusCode::UNPROCESSABLE_ENTITY, move || provide_context(form.clone())).await
}

/// The page a form stands on, once more, with another status and something that says why.
pub async fn page_with<T: Clone + Send + Sync + 'static>(
    state: &AppState,
    parts: Parts,
    status: StatusCode,
    form: FormState,
    why: T,
) -> Response {
    let provide = move || {
        provide_context(form.clone());
        provide_context(why.clone());
    };
    rendered(state, as_asked_for(parts), status, provide).await
}

/// The page that made recovery codes, with the codes, which are shown this once.
pub async fn recovery_codes(state: &AppState, parts: Parts, codes: Vec<String>) -> Response {
    let codes = RecoveryCodes(codes);
    rendered(state, as_asked_for(parts), StatusCode::OK, move || provide_context(codes.clone())).await
}

/// The same request as if the page had been asked for, not posted to: the app's routes know pages only.
fn as_asked_for(mut parts: Parts) -> Request<Body> {
    parts.method = Method::GET;
    for about_the_body in [header::CONTENT_LENGTH, header::CONTENT_TYPE, header::TRANSFER_ENCODING] {
        parts.headers.remove(about_the_body);
    }
    Request::from_parts(parts, Body::empty())
}

/// A page with something more in its context. Where the page itself refuses or sends the reader on, its own
/// status stands.
async fn rendered(
    state: &AppState,
    request: Request<Body>,
    status: StatusCode,
    provide_more: impl Fn() + Clone + Send + Sync + 'static,
) -> Response {
    let context = context(state);
    let with_more = move || {
        context();
        provide_more();
    };
    let options = state.leptos.clone();
    let mut page = render_app_async_with_context(with_more, move || shell(options.clone()))(request).await;
    if page.status() == StatusCode::OK {
        *page.status_mut() = status;
    }
    page
}
