//! Keeping a listing right in one press from a mail, without signing in: still right, fully booked, room
//! again, hidden, shown again (row P10). The link opens a page with buttons; scanners of mail press none.

use domain::id::{AccountId, ListingId};
use domain::taxonomy::AvailabilityStatus;

use super::joining::{self, Standing, WorkingCopy, on_listing};
use super::{audit, expiry};
use crate::Core;
use crate::error::EngineError;
use crate::secret::Purpose;

/// How long a link holds, in days: longer than the year after which somebody is asked anew (row V15).
pub const LINK_DAYS: i64 = 400;

/// One press.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Press {
    /// All of it is still right.
    StillRight,
    /// There is no room now.
    Full,
    /// There is room again.
    Room,
    /// Nobody shall see it for now.
    Hide,
    /// It shall be seen again.
    Show,
}

/// The listing that a link is for, and whose link it is; `None` for one that holds no longer.
pub async fn look(engine: &Core, link: &str) -> Result<Option<(WorkingCopy, AccountId)>, EngineError> {
    let Some(row) = engine.keys.row_of(Purpose::ListingLink, link) else { return Ok(None) };
    let Some(link) = engine.store.listing_link(&row.to_string(), engine.clock.now()).await? else { return Ok(None) };
    let (Ok(listing), Ok(account)) = (link.listing_id.parse::<ListingId>(), link.account_id.parse::<AccountId>())
    else {
        return Ok(None);
    };
    // Whoever answers for it no longer has no say in it.
    if !engine.store.owners_of(listing).await?.contains(&account) {
        return Ok(None);
    }
    Ok(joining::of_listing(engine, listing).await?.map(|copy| (copy, account)))
}

/// Does what was pressed; `false` when the link holds no longer.
pub async fn press(engine: &Core, link: &str, press: Press) -> Result<bool, EngineError> {
    let Some((copy, account)) = look(engine, link).await? else { return Ok(false) };
    match press {
        Press::Hide => joining::pause(engine, &copy, true, account).await.map(|_| true),
        Press::Show if copy.standing == Standing::NotSaid => say(engine, &copy, account, None).await,
        Press::Show => joining::pause(engine, &copy, false, account).await.map(|_| true),
        Press::StillRight => say(engine, &copy, account, None).await,
        Press::Full => say(engine, &copy, account, Some(AvailabilityStatus::FullWaitingList)).await,
        Press::Room => say(engine, &copy, account, Some(AvailabilityStatus::LookingNow)).await,
    }
}

/// Keeps that a listing is right, and whether there is room. Where it was hidden because nobody said so, it is listed
/// again; where a year is over, that answers the yearly question.
pub async fn say(
    engine: &Core,
    copy: &WorkingCopy,
    by: AccountId,
    room: Option<AvailabilityStatus>,
) -> Result<bool, EngineError> {
    let (now, today) = (engine.clock.now(), engine.clock.today());
    let yearly = engine.store.said(copy.listing).await?.and_then(|said| said.again(today).yearly);
    let tx = engine.store.write().await?;
    tx.say_of_listing(copy.listing, today, yearly, room.map(AvailabilityStatus::code), now).await?;
    expiry::said_anew(engine, &tx, copy.listing, Some(by)).await?;
    tx.record_changes(&[copy.listing], now).await?;
    let mut act = on_listing(Some(by), "listing.still_right", copy.listing);
    act.after = room.map(|room| room.code().to_owned());
    audit::record(engine, &tx, act).await?;
    tx.commit().await?;
    Ok(true)
}
