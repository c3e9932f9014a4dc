//! The whole site: the [`routes`], and every layer around them, in order.

use axum::Router;
use axum::http::{Extensions, HeaderMap, HeaderValue, Method, StatusCode, Uri, Version, header};
use axum::middleware::{from_fn, from_fn_with_state};
use axum::response::{IntoResponse, Redirect, Response};
use tower::ServiceBuilder;
use tower_http::CompressionLevel;
use tower_http::compression::CompressionLayer;
use tower_http::csrf::ConfigError;
use tower_http::limit::RequestBodyLimitLayer;
use tower_http::timeout::TimeoutLayer;

use crate::http::headers::Everywhere;
use crate::http::{
    client_ip, csrf, headers, language, limits, panic, problem, routes, server_function, session, trace,
};
use crate::state::AppState;

/// How hard a page is pressed while its reader waits (brotli and gzip alike, of 11 and 9). Measured with a
/// page of results: 5 takes 1.7 ms and stays within a first load's budget of 15 kB, 4 is over it, and 11
/// takes a hundred times as long for a tenth less.
const PAGE_COMPRESSION: CompressionLevel = CompressionLevel::Precise(5);

/// The whole site.
///
/// # Errors
/// When the public address is no origin that a browser could send.
pub fn build(state: &AppState) -> Result<Router, ConfigError> {
    let compression = CompressionLayer::new().quality(PAGE_COMPRESSION).compress_when(is_text);
    // From the outside in: the first sees the request first and the answer last.
    let layers = ServiceBuilder::new()
        // First, so that every other layer's lines carry the request's id and its time is counted.
        .layer(from_fn_with_state(state.engine.clock().clone(), trace::request))
        // A fault even in the making of an error page still gets an answer.
        .layer(panic::layer())
        // Whatever answers below, a file or an error, carries the headers.
        .layer(from_fn_with_state(Everywhere::new(state.base_url.is_https()), headers::add))
        // Pressed last, when the page is whole; files of the program come pressed already.
        .layer(compression)
        // Error pages speak the reader's language too.
        .layer(from_fn_with_state(state.secure_cookies, language::choose))
        // Around everything that may refuse.
        .layer(from_fn_with_state(state.clone(), problem::page))
        // The cheapest refusal first.
        .layer(from_fn(limits::address))
        // Who asks, before anybody counts how often.
        .layer(from_fn_with_state(state.trusted_proxies.clone(), client_ip::find))
        .layer(from_fn_with_state(state.limits.clone(), limits::per_requester))
        // Before a form is even read.
        .layer(csrf::layer(&state.base_url)?)
        .layer(from_fn(limits::body))
        .layer(from_fn(limits::no_files))
        // From here on work is done.
        .layer(TimeoutLayer::with_status_code(StatusCode::SERVICE_UNAVAILABLE, limits::MAX_TIME))
        // Who is signed in, and whether they press buttons faster than a person can.
        .layer(from_fn_with_state(state.clone(), session::find))
        .layer(from_fn_with_state(state.limits.clone(), limits::per_account))
        .layer(from_fn(server_function::correct))
        .layer(panic::layer());
    let router = routes::router(state)
        .fallback(nothing_here)
        // The last resort; each route's own limit comes before it. Innermost, because it changes the type of the body.
        .layer(RequestBodyLimitLayer::new(limits::MAX_PHOTO_BODY + limits::MAX_BODY))
        .layer(layers);
    Ok(router.with_state(state.clone()))
}

/// There is no such page; one with a slash too many is offered without it.
async fn nothing_here(method: Method, uri: Uri) -> Response {
    let path = uri.path();
    let without = path.trim_end_matches('/');
    // Two slashes at the beginning would name another site.
    let is_ours = without.len() < path.len() && without.len() > 1 && !without.starts_with("//");
    if !is_ours || !method.is_safe() {
        return StatusCode::NOT_FOUND.into_response();
    }
    let to = uri.query().map_or_else(|| without.to_owned(), |query| format!("{without}?{query}"));
    Redirect::permanent(&to).into_response()
}

/// What is worth pressing. Typefaces and pictures are pressed by their own format. A page about somebody may
/// hold a secret beside what its address brought in; pressed, its length would tell one by the other (BREACH).
fn is_text(_: StatusCode, _: Version, headers: &HeaderMap, extensions: &Extensions) -> bool {
    if extensions.get::<session::AboutSomebody>().is_some() {
        return false;
    }
    let kind = headers.get(header::CONTENT_TYPE).map_or(&b""[..], HeaderValue::as_bytes);
    [&b"text/"[..], b"application/xml", b"application/json"].iter().any(|start| kind.starts_with(start))
}
