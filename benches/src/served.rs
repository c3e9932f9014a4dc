//! A server of our own to measure, with its own data.

use std::path::Path;
use std::process::Stdio;
use std::time::Duration;

use tokio::process::{Child, Command};

use crate::load;

/// Where it listens.
pub const ADDRESS: &str = "127.0.0.1:3990";

/// Starts a server over this data and waits until it answers.
///
/// # Errors
/// When it does not start.
pub async fn start(binary: &str, data: &Path) -> anyhow::Result<Child> {
    let child = Command::new(binary)
        .arg("serve")
        .env("MARKETPLACE_DATA_DIR", data)
        .env("MARKETPLACE_LISTEN", ADDRESS)
        .env("MARKETPLACE_METRICS_LISTEN", "127.0.0.1:3991")
        .env("MARKETPLACE_RATE_LIMITS", "off")
        .env("RUST_LOG", "warn")
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .kill_on_drop(true)
        .spawn()?;
    for _ in 0..600 {
        if load::run(ADDRESS, &["/readyz".into()], 1, Duration::from_millis(50), None, false).await.is_ok() {
            return Ok(child);
        }
        tokio::time::sleep(Duration::from_millis(200)).await;
    }
    anyhow::bail!("the server did not become ready")
}

/// Free text, three filters, a distance; all facets are always counted.
#[must_use]
pub fn narrow() -> Vec<String> {
    let mut paths = Vec::new();
    for near in ["M33", "EN5", "CV1", "WR1", "B1", "WV1", "Sale", "Redditch"] {
        for words in ["dementia", "cooking", "walk", "shopping", "company"] {
            paths.push(format!(
                "/search?q={words}&near={near}&within=10&kind=pa_self_employed&need=older_people&language=en"
            ));
        }
    }
    paths
}
