use anyhow::Context;
use engine::Runner;

use crate::config::Config;
use crate::http::listen;
use crate::telemetry;

/// Works on the outbox and the schedule until the process is asked to stop. An embedded database is
/// brought up to date first, like by `serve`.
pub(super) async fn run(config: &Config) -> anyhow::Result<()> {
    let stop = listen::asked_to_stop().context("cannot watch for signals")?;
    if config.is_embedded() {
        for name in engine::upkeep::migrate(&config.engine(), &config.clock()).await? {
            tracing::info!(migration.name = %name, "migration applied");
        }
    }
    // Beside a server on the same machine it needs a port of its own.
    telemetry::start_metrics(config.metrics_listen)
        .with_context(|| format!("cannot offer metrics at {} (MARKETPLACE_METRICS_LISTEN)", config.metrics_listen))?;
    let runner = Runner::open(config.engine(), config.clock()).await?;
    stop.await;
    runner.stop().await;
    tracing::info!("stopped");
    Ok(())
}
