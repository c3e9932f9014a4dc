//! What must be forgotten is forgotten on a schedule.

use chrono::Duration;
use domain::id::{AccountId, ListingId};

use super::audit::{self, Act};
use super::leaving::{self, OWNER_LEFT};
use super::{expiry, offers, photos};
use crate::Core;
use crate::error::EngineError;

/// How long attempts to sign in, links and ended sessions are kept (row D2: tokens 1 month; the longest
/// session lasts 60 days).
const TOKENS_KEPT_DAYS: i64 = 30;
const SESSIONS_KEPT_DAYS: i64 = 61;
/// How long it is known what somebody was reminded of: as long as the audit log (row D2), and longer than any of it
/// matters.
const REMINDERS_KEPT_DAYS: i64 = 730;
/// How long a listing is kept that was never sent (issue: 60 days).
const DRAFTS_KEPT_DAYS: i64 = 60;
const DRAFTS_AT_ONCE: u64 = 200;

/// Does one piece of work of the schedule.
pub async fn retention(engine: &Core, task: &str) -> Result<(), EngineError> {
    match task {
        "retention" => {
            forget_tokens(engine).await?;
            super::concerns::forget(engine).await?;
            super::hold::forget(engine).await
        }
        "erasure" => {
            leaving::erase(engine).await?;
            erase(engine).await
        }
        "expiry" => expiry::run(engine).await,
        "audit_anchor" => audit::cut(engine).await.map(|_| ()),
        _ => Ok(()),
    }
}

async fn forget_tokens(engine: &Core) -> Result<(), EngineError> {
    let now = engine.clock.now();
    let tx = engine.store.write().await?;
    tx.forget_old_sign_ins(now - Duration::days(TOKENS_KEPT_DAYS), now - Duration::days(SESSIONS_KEPT_DAYS)).await?;
    tx.forget_email_changes(now - Duration::days(TOKENS_KEPT_DAYS)).await?;
    tx.forget_jobs(now - Duration::days(TOKENS_KEPT_DAYS)).await?;
    tx.forget_reminders(now - Duration::days(REMINDERS_KEPT_DAYS), now).await?;
    tx.forget_kept_forms(now).await?;
    tx.commit().await?;
    offers::forget_lapsed(engine).await?;
    forget_drafts(engine).await
}

/// Erases what somebody began to write and never sent, or took back.
async fn forget_drafts(engine: &Core) -> Result<(), EngineError> {
    let before = engine.clock.now() - Duration::days(DRAFTS_KEPT_DAYS);
    loop {
        let forgotten = engine.store.forgotten_drafts(before, DRAFTS_AT_ONCE).await?;
        if forgotten.is_empty() {
            return Ok(());
        }
        for id in forgotten {
            let photos = engine.store.photos_of(id).await?;
            let tx = engine.store.write().await?;
            let gone = leaving::forget(engine, &tx, id, photos).await?;
            tx.commit().await?;
            gone.into_iter().for_each(|photo| photos::forget(engine, photo));
        }
    }
}

/// The listings that only this account answers for. A listing that others answer for stays theirs.
async fn listings_of_nobody_else(engine: &Core, account: AccountId) -> Result<Vec<ListingId>, EngineError> {
    let mut alone = Vec::new();
    for listing in engine.store.listings_of(account).await? {
        if engine.store.owners_of(listing).await? == [account] {
            alone.push(listing);
        }
    }
    Ok(alone)
}

/// Erases accounts whose holders asked for it thirty days ago.
async fn erase(engine: &Core) -> Result<(), EngineError> {
    let now = engine.clock.now();
    for row in engine.store.accounts_to_erase(now).await? {
        let Ok(id) = row.id.parse::<AccountId>() else { continue };
        let alone = listings_of_nobody_else(engine, id).await?;
        for listing in &alone {
            for photo in engine.store.photos_of(*listing).await? {
                photos::forget(engine, photo);
            }
        }
        let tx = engine.store.write().await?;
        for listing in &alone {
            tx.set_ended(*listing, Some((now, OWNER_LEFT)), now).await?;
            tx.forget_answers(*listing).await?;
        }
        tx.leave_listings(id).await?;
        tx.record_changes(&alone, now).await?;
        if let Some(hash) = row.email_hash {
            tx.forget_offers_to(&[hash]).await?;
        }
        tx.erase_account(id, now).await?;
        audit::record(engine, &tx, Act::on_account(None, "account.erased", id)).await?;
        tx.commit().await?;
    }
    Ok(())
}
