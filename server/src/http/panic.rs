//! A fault in the program ends one request, not the process, and never shows its insides.

use std::any::Any;
use std::panic::PanicHookInfo;

use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use tower_http::catch_panic::{CatchPanicLayer, ResponseForPanic};

use crate::telemetry::PANICS;

/// What a panic is answered with: a bare 500, to which [`problem`](super::problem) gives a page.
#[derive(Clone, Copy)]
pub struct Bare;

impl ResponseForPanic for Bare {
    type ResponseBody = axum::body::Body;

    fn response_for_panic(&mut self, _: Box<dyn Any + Send + 'static>) -> Response {
        metrics::counter!(PANICS).increment(1);
        StatusCode::INTERNAL_SERVER_ERROR.into_response()
    }
}

/// The layer.
#[must_use]
pub fn layer() -> CatchPanicLayer<Bare> {
    CatchPanicLayer::custom(Bare)
}

/// Logs panics like everything else, inside the span of their request: once, on one line, and
/// without their message, which may repeat what somebody typed.
pub fn log_panics() {
    std::panic::set_hook(Box::new(|panic: &PanicHookInfo<'_>| {
        let place = panic.location().map(ToString::to_string).unwrap_or_default();
        tracing::error!(panic.place = %place, "a fault in the program at {place}");
    }));
}

#[cfg(test)]
mod tests {
    use axum::Router;
    use axum::body::Body;
    use axum::http::Request;
    use tower::ServiceExt;

    use super::*;

    async fn fault() -> &'static str {
        panic!("a name that somebody typed")
    }

    #[tokio::test]
    async fn a_fault_is_a_bare_500() {
        let router: Router = Router::new().fallback(fault).layer(layer());
        let answer = router.oneshot(Request::get("/").body(Body::empty()).unwrap()).await.unwrap();
        assert_eq!(answer.status(), StatusCode::INTERNAL_SERVER_ERROR);
        assert!(axum::body::to_bytes(answer.into_body(), 100).await.unwrap().is_empty());
    }
}
