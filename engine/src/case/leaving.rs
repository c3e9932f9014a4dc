//! Taking things back: deleting a draft, taking back what was sent and waits, taking a listing off the register,
//! which its owner may undo for thirty days (row G12).

use chrono::Duration;
use domain::id::{AccountId, ListingId, PhotoId};

use super::audit;
use super::changed::Changed;
use super::joining::{Standing, WorkingCopy, on_listing};
use super::photos;
use super::review::ABOUT_VERSIONS;
use crate::Core;
use crate::error::EngineError;
use crate::store::Tx;

/// How long a listing that was taken off can be put back (row G12: 30 days).
pub const DAYS_TO_PUT_BACK: i64 = 30;
/// Why a listing is no longer there whose owner left.
pub const OWNER_LEFT: &str = "owner_left";
/// Listings erased in one round.
const AT_ONCE: u64 = 200;

/// Deletes what is not public and does not wait, with all answers and photos; `false` for anything else.
pub async fn delete(engine: &Core, copy: &WorkingCopy, by: Option<AccountId>) -> Result<bool, EngineError> {
    if !matches!(copy.standing, Standing::Draft | Standing::Returned(_)) {
        return Ok(false);
    }
    let photos = engine.store.photos_of(copy.listing).await?;
    let tx = engine.store.write().await?;
    let gone = forget(engine, &tx, copy.listing, photos).await?;
    audit::record(engine, &tx, on_listing(by, "listing.deleted", copy.listing)).await?;
    tx.commit().await?;
    gone.into_iter().for_each(|photo| photos::forget(engine, photo));
    Ok(true)
}

/// Forgets a listing in a transaction. Of one that was sent the bare reference stays, which leads nowhere; of any other
/// nothing. What comes back are the photos whose files are to be forgotten once that is certain.
pub async fn forget(
    engine: &Core,
    tx: &Tx,
    listing: ListingId,
    photos: Vec<PhotoId>,
) -> Result<Vec<PhotoId>, EngineError> {
    let mut gone = Vec::new();
    for photo in photos {
        // Another listing that began with these answers may show it too.
        match engine.store.heir_of_photo(photo, listing).await? {
            Some(heir) => tx.give_photo(photo, heir).await?,
            None => gone.push(photo),
        }
    }
    // A mail on its way brings nothing along any more.
    tx.detach_listing(listing).await?;
    let sent = engine.store.own_row(listing).await?.is_some_and(|own| own.newest.is_some());
    if sent {
        let now = engine.clock.now();
        tx.set_ended(listing, Some((now, OWNER_LEFT)), now).await?;
        tx.forget_answers(listing).await?;
        tx.forget_owners(listing).await?;
    } else {
        tx.forget_draft(listing).await?;
    }
    Ok(gone)
}

/// Takes back the version that waits; `false` when none does any more. References that were asked for stay.
pub async fn take_back(engine: &Core, copy: &WorkingCopy, by: AccountId) -> Result<bool, EngineError> {
    let now = engine.clock.now();
    let tx = engine.store.write().await?;
    if !tx.take_back_version(copy.listing, now).await? {
        return Ok(false);
    }
    if copy.standing == Standing::Sent {
        // It is a draft like any other, and forgotten like one.
        tx.unsend(copy.listing).await?;
    }
    tx.close_tasks_of_listing(copy.listing, ABOUT_VERSIONS, Some(by), "taken_back", now).await?;
    let mut changed = Changed::read(&copy.row().changed);
    changed.taken_back();
    tx.note_changed(copy.listing, copy.revision, changed.text()).await?;
    audit::record(engine, &tx, on_listing(Some(by), "listing.taken_back", copy.listing)).await?;
    tx.commit().await?;
    Ok(true)
}

/// Takes a public or hidden listing off the register; `false` for one that is neither.
pub async fn take_off(engine: &Core, copy: &WorkingCopy, by: AccountId) -> Result<bool, EngineError> {
    let now = engine.clock.now();
    let until = now + Duration::days(DAYS_TO_PUT_BACK);
    let on_it = matches!(
        copy.standing,
        Standing::Live
            | Standing::LiveChangeSent
            | Standing::LiveReturned(_)
            | Standing::Unchecked
            | Standing::NotSaid
            | Standing::Paused
    );
    let tx = engine.store.write().await?;
    if !on_it || !tx.take_off(copy.listing, until, now).await? {
        return Ok(false);
    }
    tx.record_changes(&[copy.listing], now).await?;
    audit::record(engine, &tx, on_listing(Some(by), "listing.taken_off", copy.listing)).await?;
    tx.commit().await?;
    Ok(true)
}

/// Puts a listing back that its owner took off, as it was: hidden if it was hidden.
pub async fn put_back(engine: &Core, copy: &WorkingCopy, by: AccountId) -> Result<bool, EngineError> {
    let now = engine.clock.now();
    let tx = engine.store.write().await?;
    if !tx.put_back(copy.listing, now).await? {
        return Ok(false);
    }
    tx.record_changes(&[copy.listing], now).await?;
    audit::record(engine, &tx, on_listing(Some(by), "listing.put_back", copy.listing)).await?;
    tx.commit().await?;
    Ok(true)
}

/// Erases listings that were taken off thirty days ago, with everything that was answered.
pub async fn erase(engine: &Core) -> Result<(), EngineError> {
    loop {
        let due = engine.store.left_before(engine.clock.now(), AT_ONCE).await?;
        if due.is_empty() {
            return Ok(());
        }
        for listing in due {
            let photos = engine.store.photos_of(listing).await?;
            let tx = engine.store.write().await?;
            let gone = forget(engine, &tx, listing, photos).await?;
            tx.forget_taken_off(listing).await?;
            tx.record_changes(&[listing], engine.clock.now()).await?;
            audit::record(engine, &tx, on_listing(None, "listing.erased", listing)).await?;
            tx.commit().await?;
            gone.into_iter().for_each(|photo| photos::forget(engine, photo));
        }
    }
}
