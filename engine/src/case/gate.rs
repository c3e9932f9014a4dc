//! Until when a listing may be public: as long as everything that its council asks for has been seen. It is
//! reckoned again in the transaction of everything that could change it.

use chrono::NaiveDate;
use domain::id::ListingId;
use domain::listing::{CouncilCode, ListingState};
use domain::requirement::{Applicant, Requirements};

use crate::Core;
use crate::error::EngineError;
use crate::store::{GateRow, Tx};

/// Listings read at once.
const AT_ONCE: u64 = 500;

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

/// The same for every listing of a council that has an owner.
pub async fn settle_council(engine: &Core, tx: &Tx, council: &CouncilCode) -> Result<(), EngineError> {
    for listing in tx.claimed_of_council(council).await? {
        settle(engine, tx, listing).await?;
    }
    Ok(())
}

/// How many listings of a council are public today, and how many of them would be hidden if it asked for this.
pub async fn would_hide(engine: &Core, council: &CouncilCode, asks: &Requirements) -> Result<(u64, u64), EngineError> {
    let (now, today) = (engine.clock.now(), engine.clock.today());
    let (mut hidden, mut shown, mut after) = (0, 0, String::new());
    loop {
        let ids = engine.store.claimed_of_council(council, &after, AT_ONCE).await?;
        let Some(last) = ids.last() else { return Ok((hidden, shown)) };
        after = last.to_string();
        let contents = engine.store.contents(&ids).await?;
        for row in engine.store.public_rows(&ids).await? {
            let public = matches!(row.state(now), Some(ListingState::Approved | ListingState::TemporarilyClosed));
            let Some((content, checks)) = contents.get(&row.id).filter(|_| public) else { continue };
            let until = asks.met_until(Applicant::of(&content.kinds), checks, row.council.as_ref());
            shown += 1;
            hidden += u64::from(until.is_none_or(|until| until < today));
        }
    }
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
