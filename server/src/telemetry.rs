//! What the process tells its operators: log lines on standard error and numbers for Prometheus.
//! `docs/LOGGING.md` says how a line is written and what never stands in one.

use std::io::IsTerminal;
use std::net::SocketAddr;

use metrics_exporter_prometheus::{BuildError, Matcher, PrometheusBuilder};
use tracing_subscriber::EnvFilter;

/// What is logged unless `RUST_LOG` says otherwise: our own lines, and what goes wrong elsewhere.
const LEVELS: &str = "info,sqlx=warn,sea_orm=warn,sea_orm_migration=warn,tantivy=warn,hyper=warn";

/// Requests by `route` and `status`.
pub const REQUESTS: &str = "http_requests_total";
/// How long a request took until its answer's head was ready, by `route`.
pub const DURATION: &str = "http_request_duration_seconds";
/// Requests that were told to wait, by `limit`.
pub const LIMITED: &str = "http_requests_limited_total";
/// Changes of the database that the index does not know yet.
pub const INDEX_LAG: &str = "search_index_lag";
/// Panics that were caught and answered with the plain page.
pub const PANICS: &str = "http_panics_total";

/// Fine around the 15 ms that a search page may take, coarse where something is wrong anyway.
const DURATION_BUCKETS: &[f64] = &[0.000_5, 0.001, 0.002_5, 0.005, 0.01, 0.015, 0.025, 0.05, 0.1, 0.25, 1.0, 5.0];

/// Starts the log: words on a terminal, one JSON object a line otherwise. To be called once.
pub fn start_log() {
    let levels = EnvFilter::try_from_default_env().unwrap_or_else(|_| EnvFilter::new(LEVELS));
    let log = tracing_subscriber::fmt().with_env_filter(levels).with_writer(std::io::stderr);
    if std::io::stderr().is_terminal() {
        log.init();
    } else {
        log.json().flatten_event(true).with_current_span(true).with_span_list(false).init();
    }
}

/// Answers Prometheus at this address, from now until the process ends. Needs a tokio runtime.
///
/// # Errors
/// When the address cannot be listened on, or numbers are kept already.
pub fn start_metrics(listen: SocketAddr) -> Result<(), BuildError> {
    PrometheusBuilder::new()
        .with_http_listener(listen)
        .set_buckets_for_metric(Matcher::Full(DURATION.to_owned()), DURATION_BUCKETS)?
        .install()?;
    metrics::describe_counter!(REQUESTS, "requests answered, by route and status");
    metrics::describe_histogram!(DURATION, metrics::Unit::Seconds, "time until the answer's head was ready, by route");
    metrics::describe_counter!(LIMITED, "requests that were told to wait, by limit");
    metrics::describe_gauge!(INDEX_LAG, "changes of the database that the index does not know yet");
    metrics::describe_counter!(PANICS, "panics caught");
    Ok(())
}
