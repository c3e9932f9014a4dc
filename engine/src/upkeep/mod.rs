//! What an operator does to an installation: none of it needs a web server.

mod accounts;
mod doctor;
mod listings;
mod mail;
mod owned;
mod seed;

use std::sync::Arc;

use domain::listing::CouncilCode;

use crate::clock::Clock;
use crate::config::EngineConfig;
use crate::error::EngineError;
use crate::index::Register;
use crate::place::Places;
use crate::store::Store;

pub use crate::case::AppTakenOff;
pub use crate::case::rotation::RotateReport;
pub use accounts::{DemoAccount, invite, reset_second_factor, rotate_key, unchecked_account};
pub use doctor::{Finding, doctor};
pub use listings::unchecked_check;
pub use seed::{SeedReport, seed};

/// Brings the database up to date, adds the councils that are missing, and names the migrations that
/// ran. Safe to run twice and from two machines at once.
///
/// # Errors
/// When the database refuses or the operator's postcode table cannot be used.
pub async fn migrate(config: &EngineConfig, clock: &Clock) -> Result<Vec<String>, EngineError> {
    let store = Store::open(&config.database_url()).await?;
    let ran = store.migrate().await?;
    let places = Places::open(config.postcodes_file.as_deref())?;
    let councils: Vec<(CouncilCode, String)> =
        places.councils().iter().map(|council| (council.code.clone(), council.name.to_string())).collect();
    let tx = store.write().await?;
    tx.add_missing_councils(&councils, clock.now()).await?;
    tx.commit().await?;
    Ok(ran)
}

/// Builds the search index anew beside the one in use and switches to it; gives the number of
/// listings it holds.
///
/// # Errors
/// When the database or the index folder cannot be used.
pub async fn reindex(config: &EngineConfig, clock: &Clock) -> Result<u64, EngineError> {
    open(config, clock).await?.reindex(config).await
}

/// Opens the register without an index, for commands that leave the index to the tail.
pub(crate) async fn open(config: &EngineConfig, clock: &Clock) -> Result<Register, EngineError> {
    let store = Store::open(&config.database_url()).await?;
    let pending = store.pending_migrations().await?;
    if !pending.is_empty() {
        return Err(EngineError::NotMigrated(pending));
    }
    let places = Arc::new(Places::open(config.postcodes_file.as_deref())?);
    Ok(Register { store, places, clock: clock.clone() })
}
