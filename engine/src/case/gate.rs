//! Until when a listing may be public: as long as everything that its council asks for has been seen. It is
//! reckoned again in the transaction of everything that could change it.

use chrono::NaiveDate;
use domain::id::ListingId;
use domain::requirement::{Applicant, Requirements};

use crate::Core;
use crate::error::EngineError;
use crate::store::{GateRow, Tx};

/// Reckons again until when a listing may be public. To be called after a version was approved, a check was made or
/// taken back, or its council asks for something else.
pub async fn settle(engine: &Core, tx: &Tx, listing: ListingId) -> Result<(), EngineError> {
    let Some(row) = tx.gate(listing).await? else { return Ok(()) };
    let until = until(&row);
    if until != row.checked_until {
        tx.set_checked_until(listing, until).await?;
    }
    tx.record_changes(&[listing], engine.clock.now()).await?;
    Ok(())
}

/// Whether a listing may be public on a day, as far as its council's checks go and something of it was approved.
pub async fn is_open(tx: &Tx, listing: ListingId, today: NaiveDate) -> Result<bool, EngineError> {
    let row = tx.gate(listing).await?;
    Ok(row.is_some_and(|row| row.content.is_some() && row.checked_until.is_some_and(|last| today <= last)))
}

/// The last day on which everything is seen; `None` when something is not, and where nothing was approved.
fn until(row: &GateRow) -> Option<NaiveDate> {
    let applicant = Applicant::of(&row.content.as_ref()?.kinds);
    let asks = row.required.as_deref().map_or_else(Requirements::usual, Requirements::read);
    asks.met_until(applicant, &row.checks, row.council.as_ref())
}
