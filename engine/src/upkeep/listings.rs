use domain::id::PublicRef;

use crate::Core;
use crate::case::joining;
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
