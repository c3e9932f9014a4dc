//! Several people answer for one service: letting somebody in, and handing it over (row L15). A PA's
//! listing is about one person and is never shared.

use domain::account::{EmailAddress, Role};
use domain::id::{AccountId, JobId};

use super::account::email_of;
use super::joining::{WorkingCopy, on_listing};
use super::{audit, staff};
use crate::Core;
use crate::error::EngineError;
use crate::outbox::Job;
use crate::store::NewRole;

/// Somebody who answers for a listing, as the others see them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CoOwner {
    /// Who, for taking them off again.
    pub account: AccountId,
    /// Their address with most of it hidden; one's own in full.
    pub email: String,
    /// Whether it is the one who asks.
    pub own: bool,
}

/// What came of letting somebody in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shared {
    /// They have been written to.
    Done,
    /// They answer for it already.
    Already,
    /// A PA's listing is not shared.
    NotAService,
}

/// Everybody who answers for a listing.
pub async fn owners(engine: &Core, copy: &WorkingCopy, asking: AccountId) -> Result<Vec<CoOwner>, EngineError> {
    let mut owners = Vec::new();
    for account in engine.store.owners_of(copy.listing).await? {
        let Some(row) = engine.store.account(account).await?.filter(|row| row.erased_at.is_none()) else { continue };
        let (email, own) = (email_of(engine, &row)?, account == asking);
        let email = if own { email.as_str().to_owned() } else { email.masked() };
        owners.push(CoOwner { account, email, own });
    }
    Ok(owners)
}

/// Lets the holder of an address answer for a listing too; they get an account where they have none.
pub async fn share(
    engine: &Core,
    copy: &WorkingCopy,
    by: AccountId,
    email: &EmailAddress,
) -> Result<Shared, EngineError> {
    if copy.door.is_pa() {
        return Ok(Shared::NotAService);
    }
    let now = engine.clock.now();
    let known = engine.store.account_by_email(&engine.keys.email_hashes(email)).await?;
    let known_id = known.as_ref().and_then(|row| row.id.parse::<AccountId>().ok());
    if let Some(id) = known_id
        && engine.store.owners_of(copy.listing).await?.contains(&id)
    {
        return Ok(Shared::Already);
    }
    let account = known_id.unwrap_or_else(|| AccountId(engine.clock.new_id()));
    let held = engine.store.roles_of(account).await?;
    let tx = engine.store.write().await?;
    if known_id.is_none() {
        tx.add_account(staff::new_account(engine, account, email, false)).await?;
    }
    if held.iter().all(|row| row.role != Role::Provider.code()) {
        let role = NewRole { account, role: Role::Provider, council: "", granted_by: Some(by) };
        tx.give_role(&role, now).await?;
    }
    tx.add_owner(copy.listing, account, now).await?;
    let job = Job::ListingShared { listing: copy.listing, account };
    tx.enqueue(&job, JobId(engine.clock.new_id()), now).await?;
    let mut act = on_listing(Some(by), "listing.shared", copy.listing);
    act.after = Some(account.to_string());
    audit::record(engine, &tx, act).await?;
    tx.commit().await?;
    engine.wake.notify_one();
    Ok(Shared::Done)
}

/// Ends that somebody answers for a listing; `false` for the last one, and for somebody who does not.
pub async fn unshare(
    engine: &Core,
    copy: &WorkingCopy,
    by: AccountId,
    account: AccountId,
) -> Result<bool, EngineError> {
    let tx = engine.store.write().await?;
    if !tx.remove_owner(copy.listing, account).await? || tx.owners_left(copy.listing).await? == 0 {
        return Ok(false);
    }
    let mut act = on_listing(Some(by), "listing.unshared", copy.listing);
    act.before = Some(account.to_string());
    audit::record(engine, &tx, act).await?;
    tx.commit().await?;
    Ok(true)
}
