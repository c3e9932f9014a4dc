use domain::check::Check;
use domain::id::PublicRef;

use crate::Core;
use crate::case::{expiry, gate, joining};
use crate::clock::Clock;
use crate::config::EngineConfig;
use crate::error::EngineError;

/// Makes the version of a listing that waits the public one, in the operator's name and without anybody's
/// look at it; `false` when none waits. Not a command: tests and the demonstration use it.
///
/// # Errors
/// When the database or the secret key cannot be used.
pub async fn unchecked_approve(
    config: &EngineConfig,
    clock: &Clock,
    reference: &PublicRef,
) -> Result<bool, EngineError> {
    let core = Core::open(config.clone(), clock.clone()).await?;
    match core.store.listing_by_reference(reference).await? {
        Some(id) => joining::approve(&core, id, None).await,
        None => Ok(false),
    }
}

/// Records a check of a listing that nobody made, and all that follows from one; `false` where there is no such
/// listing. Not a command: tests and the demonstration use it.
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
