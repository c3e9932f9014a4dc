//! Two questions of whoever runs the machine: is the process up, and may it be sent visitors?

use axum::Json;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::IntoResponse;
use engine::Engine;

use crate::http::cache::Cache;

/// `/healthz`: the process answers.
pub async fn healthz() -> impl IntoResponse {
    (Cache::Never, "ok\n")
}

/// `/readyz`: the database answers, its schema is current, the index is open; 503 otherwise, with
/// which of them it is.
pub async fn readyz(State(engine): State<Engine>) -> impl IntoResponse {
    let readiness = engine.ready().await;
    let status = if readiness.is_ready() { StatusCode::OK } else { StatusCode::SERVICE_UNAVAILABLE };
    let parts = serde_json::json!({
        "database": readiness.database,
        "migrations": readiness.migrations,
        "index": readiness.index,
    });
    (status, Cache::Never, Json(parts))
}
