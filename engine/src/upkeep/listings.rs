use domain::check::Check;
use domain::id::PublicRef;

use crate::Core;
use crate::case::{expiry, gate};
use crate::clock::Clock;
use crate::config::EngineConfig;
use crate::error::EngineError;

/// Records a check of a listing that nobody made, and all that follows from one; `false` where there is no such
/// listing. Not a command: tests use it.
///
/// # Errors
/// When the database or the secret key cannot be used.
pub async fn unchecked_check(
    config: &EngineConfig,
    clock: &Clock,
    reference: &PublicRef,
    check: &Check,
) -> Result<bool, EngineError> {
    let core = Core::open(config.clone(), clock.clone()).await?;
    let Some(id) = core.store.listing_by_reference(reference).await? else { return Ok(false) };
    let tx = core.store.write().await?;
    tx.add_checks(&[(clock.new_id().to_string(), id, check.clone())], clock.now()).await?;
    gate::settle(&core, &tx, id).await?;
    expiry::renewed(&core, &tx, id, check.what, None).await?;
    tx.commit().await?;
    Ok(true)
}
