//! The one way to answer with a page: the context every page is rendered in, and the pages that
//! stand in place of one.

use std::sync::Arc;

use app::pages::Problem;
use app::shell::shell;
use app::words::Locale;
use axum::body::Body;
use axum::http::request::Parts;
use axum::http::{Request, StatusCode};
use axum::response::Response;
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
pub async fn problem(state: &AppState, locale: Locale, status: StatusCode) -> Response {
    let mut request = Request::new(Body::empty());
    request.extensions_mut().insert(locale);
    let context = context(state);
    let with_problem = move || {
        context();
        provide_context(Problem::of(status));
    };
    let options = state.leptos.clone();
    let mut page = render_app_async_with_context(with_problem, move || shell(options.clone()))(request).await;
    *page.status_mut() = status;
    page
}
