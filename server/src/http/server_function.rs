//! What the islands ask (`/api/…`) answered like any other interface: no redirects, and what was
//! typed wrong is the asker's fault. Leptos 0.8 says 500 to everything.

use axum::body::{Body, to_bytes};
use axum::extract::Request;
use axum::http::{HeaderValue, StatusCode, header};
use axum::middleware::Next;
use axum::response::Response;

use crate::http::cache::Cache;

/// How a server function's error begins when its arguments could not be read.
const UNREADABLE: [&[u8]; 3] = [b"Args|", b"MissingArg|", b"Deserialization|"];

/// More than any error message of ours.
const MAX_MESSAGE: usize = 64 * 1024;

/// Corrects requests and answers below `/api/`.
pub async fn correct(mut request: Request, next: Next) -> Response {
    if !request.uri().path().starts_with("/api/") {
        return next.run(request).await;
    }
    // For a browser that accepts pages Leptos answers with a redirect to wherever it came from.
    request.headers_mut().insert(header::ACCEPT, HeaderValue::from_static("application/json"));
    let mut response = next.run(request).await;
    response.headers_mut().insert(header::CACHE_CONTROL, Cache::Never.header());
    if response.status() == StatusCode::INTERNAL_SERVER_ERROR { blame(response).await } else { response }
}

/// 400 where the arguments were at fault.
async fn blame(response: Response) -> Response {
    let (mut head, body) = response.into_parts();
    let message = to_bytes(body, MAX_MESSAGE).await.unwrap_or_default();
    if UNREADABLE.iter().any(|start| message.starts_with(start)) {
        head.status = StatusCode::BAD_REQUEST;
    }
    Response::from_parts(head, Body::from(message))
}
