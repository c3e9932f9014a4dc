use std::sync::Arc;
use std::time::Duration;

use tokio::sync::watch;
use tokio::task::JoinHandle;

use crate::Inner;
use crate::error::EngineError;

/// How often the change log is looked at. A change is searchable in about a second.
const EVERY: Duration = Duration::from_millis(500);
/// Looks without news after which the writer gives its memory back.
const REST_AFTER: u32 = 10;
/// How long to wait after a failure before trying again.
const AFTER_FAILURE: Duration = Duration::from_secs(10);
/// Looks between two checks of what time alone has changed: a minute.
const RECHECK_EVERY: u32 = 120;

/// Follows the change log in the background until it is stopped.
#[derive(Debug)]
pub struct Tail {
    stop: watch::Sender<bool>,
    task: JoinHandle<()>,
}

impl Tail {
    pub(crate) fn start(engine: Arc<Inner>) -> Self {
        let (stop, stopped) = watch::channel(false);
        Self { stop, task: tokio::spawn(follow(engine, stopped)) }
    }

    /// Ends after the commit that is under way.
    pub async fn stop(self) {
        // The receiver lives as long as the task, which ends by itself when it is gone.
        let _ = self.stop.send(true);
        let _ = self.task.await;
    }
}

async fn follow(engine: Arc<Inner>, mut stopped: watch::Receiver<bool>) {
    let mut look = 0u32;
    let mut quiet = 0u32;
    let mut wait = EVERY;
    loop {
        tokio::select! {
            () = tokio::time::sleep(wait) => {}
            _ = stopped.changed() => return,
        }
        look = look.wrapping_add(1);
        wait = AFTER_FAILURE;
        match once(&engine, look, &mut quiet).await {
            Ok(()) => wait = EVERY,
            Err(EngineError::Index(error)) => {
                tracing::error!(%error, "the search index failed and is built anew");
                if let Err(error) = engine.indexer.lock().await.rebuild().await {
                    tracing::error!(%error, "the search index could not be built; trying again");
                }
            }
            Err(error) => tracing::error!(%error, "the search index could not follow; trying again"),
        }
    }
}

async fn once(engine: &Inner, look: u32, quiet: &mut u32) -> Result<(), EngineError> {
    let mut indexer = engine.indexer.lock().await;
    indexer.follow_switch().await?;
    let before = engine.live.checkpoint();
    indexer.catch_up().await?;
    if look.is_multiple_of(RECHECK_EVERY) {
        indexer.recheck().await?;
    }
    *quiet = if engine.live.checkpoint() == before { quiet.saturating_add(1) } else { 0 };
    if *quiet == REST_AFTER {
        indexer.rest().await?;
    }
    Ok(())
}
