//! One span and one line a request. Neither holds the query string (it may hold a postcode), the
//! requester's address, or a path that somebody made up: only the route's own pattern.

use std::time::Instant;

use axum::extract::{MatchedPath, Request, State};
use axum::http::{HeaderName, HeaderValue, Method};
use axum::middleware::Next;
use axum::response::Response;
use engine::Clock;
use tracing::Instrument;

use crate::telemetry::{DURATION, REQUESTS};

const REQUEST_ID: HeaderName = HeaderName::from_static("x-request-id");

/// Gives the request its id, which the answer carries too, and reports how it went.
pub async fn request(State(clock): State<Clock>, request: Request, next: Next) -> Response {
    let started = Instant::now();
    let id = format!("{:016x}", clock.random());
    let route = request.extensions().get::<MatchedPath>().cloned();
    let route = route.as_ref().map_or("/{unknown}", MatchedPath::as_str);
    let name = span_name(route, request.method());
    let span = tracing::info_span!("http", request.id = %id, http.name = %name);

    let mut response = next.run(request).instrument(span.clone()).await;

    let status = response.status().as_u16();
    let elapsed = started.elapsed();
    metrics::counter!(REQUESTS, "route" => route.to_owned(), "status" => status.to_string()).increment(1);
    metrics::histogram!(DURATION, "route" => route.to_owned()).record(elapsed);
    let duration_ms = elapsed.as_secs_f64() * 1000.0;
    span.in_scope(|| {
        if response.status().is_server_error() {
            tracing::warn!(http.status = status, duration_ms, "answered");
        } else if is_probe(route) {
            tracing::debug!(http.status = status, duration_ms, "answered");
        } else {
            tracing::info!(http.status = status, duration_ms, "answered");
        }
    });
    if let Ok(id) = HeaderValue::from_str(&id) {
        response.headers_mut().insert(REQUEST_ID, id);
    }
    response
}

/// Health checks come every few seconds and say nothing while all is well.
fn is_probe(route: &str) -> bool {
    matches!(route, "/healthz" | "/readyz")
}

/// `http.listings.get` for `GET /listings/{reference}`.
pub(super) fn span_name(route: &str, method: &Method) -> String {
    let words = route.split('/').filter(|part| !part.is_empty() && (!part.starts_with('{') || *part == "{unknown}"));
    let words: Vec<String> = words.map(|word| word.trim_matches(['{', '}']).replace('.', "_")).collect();
    let words = if words.is_empty() { "home".to_owned() } else { words.join("_") };
    let method = match *method {
        Method::GET => "get",
        Method::HEAD => "head",
        Method::POST => "post",
        // Anybody may make up a method; a metric or a name must not grow with it.
        _ => "other",
    };
    format!("http.{words}.{method}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_span_is_named_after_the_route_and_nothing_that_was_typed() {
        for (route, name) in [
            ("/", "http.home.get"),
            ("/search", "http.search.get"),
            ("/listings/{reference}", "http.listings.get"),
            ("/sitemap.xml", "http.sitemap_xml.get"),
            ("/{unknown}", "http.unknown.get"),
        ] {
            assert_eq!(span_name(route, &Method::GET), name);
        }
        assert_eq!(span_name("/", &Method::from_bytes(b"BREW").unwrap()), "http.home.other");
    }
}
