use std::time::Duration;

use anyhow::Context;
use engine::Engine;
use tokio::net::TcpListener;
use tokio::time::MissedTickBehavior;

use crate::config::Config;
use crate::http::{listen, panic, router};
use crate::state::AppState;
use crate::telemetry;

/// How often the index is asked how far behind it is.
const LAG_EVERY: Duration = Duration::from_secs(5);

/// How to serve.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Answer pages only and leave mail and what comes round to `server worker`.
    #[arg(long)]
    no_worker: bool,
}

/// Serves until the process is asked to stop.
pub(super) async fn run(config: &Config, args: &Args) -> anyhow::Result<()> {
    if !cfg!(debug_assertions) {
        panic::log_panics();
    }
    let stop = listen::asked_to_stop().context("cannot watch for signals")?;
    let engine = open(config).await?;
    let open = !config.listen.ip().is_loopback() || !config.base_url.is_loopback();
    if open && engine.has_demonstration_accounts().await? {
        // Their authenticator keys were printed, and their mailboxes do not exist.
        anyhow::bail!(
            "the database holds accounts of the demonstration, which anybody could open: listen on 127.0.0.1 \
             (MARKETPLACE_LISTEN, MARKETPLACE_BASE_URL) or begin with a new database"
        );
    }
    telemetry::start_metrics(config.metrics_listen)
        .with_context(|| format!("cannot offer metrics at {} (MARKETPLACE_METRICS_LISTEN)", config.metrics_listen))?;
    let listener = TcpListener::bind(config.listen)
        .await
        .with_context(|| format!("cannot listen at {} (MARKETPLACE_LISTEN)", config.listen))?;
    let tail = engine.start_tail();
    let runner = (!args.no_worker).then(|| engine.start_runner());
    let lag = tokio::spawn(report_lag(engine.clone()));

    let address = listener.local_addr().context("the listener has no address")?;
    tracing::info!(%address, base_url = config.base_url.as_str(), worker = !args.no_worker, "serving");
    let router = router::build(&AppState::new(config, engine))?;
    listen::serve(listener, router, stop).await;

    lag.abort();
    if let Some(runner) = runner {
        runner.stop().await;
    }
    tail.stop().await;
    tracing::info!("stopped");
    Ok(())
}

/// Opens the engine. An embedded database has nobody else to bring it up to date, so that is done
/// first; one that several servers share is migrated by its operator, once, before they start.
async fn open(config: &Config) -> anyhow::Result<Engine> {
    if config.is_embedded() {
        for name in engine::upkeep::migrate(&config.engine(), &config.clock()).await? {
            tracing::info!(migration.name = %name, "migration applied");
        }
    }
    Ok(Engine::open(config.engine(), config.clock()).await?)
}

/// Keeps the gauge of the index's lag until it is aborted. A database that does not answer says so
/// elsewhere.
async fn report_lag(engine: Engine) {
    let mut ticks = tokio::time::interval(LAG_EVERY);
    ticks.set_missed_tick_behavior(MissedTickBehavior::Delay);
    loop {
        ticks.tick().await;
        if let Ok(lag) = engine.index_lag().await {
            metrics::gauge!(telemetry::INDEX_LAG).set(lag as f64);
        }
    }
}
