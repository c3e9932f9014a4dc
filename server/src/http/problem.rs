//! Answers that went wrong become pages: what happened, what can be done, who can help. Handlers and
//! layers below this one only choose a status; what machines fetch stays bare.

use app::words::Locale;
use axum::extract::{Request, State};
use axum::http::{HeaderMap, HeaderName, header};
use axum::middleware::Next;
use axum::response::Response;

use crate::http::render;
use crate::state::AppState;

/// Puts a page around a bare error.
pub async fn page(State(state): State<AppState>, request: Request, next: Next) -> Response {
    if is_for_machines(request.uri().path()) {
        return next.run(request).await;
    }
    let locale = request.extensions().get::<Locale>().copied().unwrap_or_default();
    let bare = next.run(request).await;
    let failed = bare.status().is_client_error() || bare.status().is_server_error();
    if !failed || is_page(bare.headers()) {
        return bare;
    }
    let (head, _) = bare.into_parts();
    let (actor, problem) = (head.extensions.get().cloned(), head.extensions.get().copied());
    let mut page = render::problem(&state, locale, actor, head.status, problem).await;
    carry_over(&head.headers, page.headers_mut());
    page
}

/// Headers that an error means something by.
const MEANT: [HeaderName; 4] = [header::ALLOW, header::RETRY_AFTER, header::SET_COOKIE, header::CACHE_CONTROL];

fn carry_over(from: &HeaderMap, to: &mut HeaderMap) {
    for name in MEANT {
        for value in from.get_all(&name) {
            to.append(name.clone(), value.clone());
        }
    }
}

fn is_page(headers: &HeaderMap) -> bool {
    headers.get(header::CONTENT_TYPE).is_some_and(|kind| kind.as_bytes().starts_with(b"text/html"))
}

/// Whether no person reads what is there, and so nobody is signed in there either.
pub fn is_for_machines(path: &str) -> bool {
    path.starts_with("/api/")
        || path.starts_with("/pkg/")
        || path.starts_with("/sitemap")
        || matches!(path, "/healthz" | "/readyz" | "/robots.txt" | "/favicon.svg")
}
