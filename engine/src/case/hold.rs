//! Hiding a listing at once and showing it again (rows G4, V13). What was hidden because of harm comes back only when
//! two safeguarding leads want it to; everything else one register officer may show again.

use chrono::Duration;
use domain::account::Role;
use domain::id::{AccountId, JobId, ListingId, PublicRef};
use domain::listing::{CouncilCode, Hold};
use domain::task::TaskKind;

use super::concerns::colleague;
use super::joining::on_listing;
use super::{audit, do_not_list, photos, tasks};
use crate::Core;
use crate::actor::Actor;
use crate::error::EngineError;
use crate::outbox::Job;
use crate::read_model::{HoldPage, HoldShown, MayHold};
use crate::store::{HeldListing, HoldRow, Tx};

/// Where it is sealed why a listing was hidden, and why it should be shown again.
const REASON: &str = "listing_hold.reason_sealed";
const RESTORE_REASON: &str = "listing_hold.restore_reason_sealed";
/// After how many days a removed listing is erased (glossary: listing_state).
const REMOVED_KEPT_DAYS: i64 = 30;
const RESTORED: &str = "restored";
const REPLACED: &str = "replaced";
const ERASED: &str = "erased";

/// What came of hiding a listing or showing it again.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HoldDone {
    /// It is done.
    Done,
    /// It is so already, or somebody was quicker.
    Already,
    /// There is no such listing in their councils.
    NotTheirs,
    /// None of their roles may do it there.
    NotAllowed,
    /// It takes a second safeguarding lead, who is not the one who asked.
    NeedsAnother,
}

/// Why a listing is removed and not to come again.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Removal {
    /// Because of harm.
    Safeguarding,
    /// Because its owner does not want to be in the register.
    OwnerAsked,
}

impl Removal {
    /// As it is stored.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Safeguarding => "safeguarding",
            Self::OwnerAsked => "owner_asked",
        }
    }

    /// Reads the code; `None` for any other word.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        [Self::Safeguarding, Self::OwnerAsked].into_iter().find(|removal| removal.code() == code)
    }
}

/// Whether staff have hidden or removed a listing: nothing reaches its owner through us then.
pub async fn suspended(engine: &Core, listing: ListingId) -> Result<bool, EngineError> {
    let hold = engine.store.hold_of(listing).await?;
    Ok(matches!(hold, Some(Hold::Suspended | Hold::MarkedForDeletion)))
}

/// Whether one of somebody's councils (`None` among them stands for all) is that of a listing.
fn covers(councils: &[Option<CouncilCode>], council: Option<&CouncilCode>) -> bool {
    councils.iter().any(|own| own.is_none() || own.as_ref() == council)
}

/// What somebody's roles are worth at one listing.
#[derive(Clone, Copy)]
struct Here {
    register_officer: bool,
    moderator: bool,
    lead: bool,
}

impl Here {
    fn of(actor: &Actor, listing: &HeldListing) -> Self {
        let has = |role| covers(&actor.councils(role), listing.council.as_ref());
        Self {
            register_officer: has(Role::RegisterOfficer),
            moderator: has(Role::Moderator),
            lead: has(Role::SafeguardingLead),
        }
    }

    fn any(self) -> bool {
        self.register_officer || self.moderator || self.lead
    }
}

/// A listing of somebody's councils with the hold that is on it.
async fn found(
    engine: &Core,
    actor: &Actor,
    reference: &PublicRef,
) -> Result<Option<(HeldListing, Here, Vec<HoldRow>)>, EngineError> {
    let Some(listing) = engine.store.held_listing(reference).await? else { return Ok(None) };
    let here = Here::of(actor, &listing);
    if !here.any() {
        return Ok(None);
    }
    let history = engine.store.holds_of(listing.id).await?;
    Ok(Some((listing, here, history)))
}

fn open(history: &[HoldRow]) -> Option<&HoldRow> {
    history.iter().find(|row| row.ended_at.is_none())
}

/// Whether staff have hidden or removed it, and not its owner, who may take a listing off too.
fn is_held(listing: &HeldListing, open: Option<&HoldRow>) -> bool {
    listing.hold == Hold::Suspended || open.is_some()
}

/// Where a listing stands with its holds, and what whoever asks may do. Why it was hidden because of harm only
/// safeguarding leads read, and that they did is recorded.
pub async fn page(engine: &Core, actor: &Actor, reference: &PublicRef) -> Result<Option<HoldPage>, EngineError> {
    let Some((listing, here, rows)) = found(engine, actor, reference).await? else { return Ok(None) };
    let mut history = Vec::with_capacity(rows.len());
    for row in &rows {
        history.push(shown(engine, row, here).await?);
    }
    if history.iter().any(|hold| hold.reason.is_some()) {
        let tx = engine.store.write().await?;
        audit::record(engine, &tx, on_listing(Some(actor.account), "listing.hold_read", listing.id)).await?;
        tx.commit().await?;
    }
    let content = engine.store.contents(&[listing.id]).await?.remove(&listing.id);
    Ok(Some(HoldPage {
        reference: reference.clone(),
        name: content.map(|(content, _)| content.name).unwrap_or_default(),
        hold: listing.hold,
        history,
        may: may(actor.account, &listing, here, open(&rows)),
    }))
}

async fn shown(engine: &Core, row: &HoldRow, here: Here) -> Result<HoldShown, EngineError> {
    let reads = here.lead || !row.for_safeguarding;
    let words = |place: &str, sealed: &Option<String>| match sealed.as_ref().filter(|_| reads) {
        Some(sealed) => engine.keys.open(place, &row.id, sealed).map(|text| Some(text.to_string())),
        None => Ok(None),
    };
    let asked = match (&row.restore_asked_by, row.restore_asked_at) {
        (Some(by), Some(at)) if reads => {
            let why = words(RESTORE_REASON, &row.restore_reason_sealed)?.unwrap_or_default();
            Some((colleague(engine, by).await?, at, why))
        }
        _ => None,
    };
    Ok(HoldShown {
        hold: Hold::from_code(&row.hold).unwrap_or(Hold::Suspended),
        for_safeguarding: row.for_safeguarding,
        reason: words(REASON, &row.reason_sealed)?,
        by: colleague(engine, &row.by_account).await?,
        at: row.at,
        asked,
        ended: row.ended_how.clone().zip(row.ended_at),
    })
}

fn may(actor: AccountId, listing: &HeldListing, here: Here, open: Option<&HoldRow>) -> MayHold {
    let held = is_held(listing, open);
    let of_harm = open.is_some_and(|row| row.for_safeguarding);
    let asker = open.and_then(|row| row.restore_asked_by.as_deref());
    let removed = held && listing.hold == Hold::MarkedForDeletion;
    MayHold {
        suspend: !held,
        suspend_for_safeguarding: listing.hold == Hold::Suspended && !of_harm,
        restore: held && !of_harm && here.register_officer,
        ask: held && of_harm && here.lead && asker.is_none(),
        decide: held && of_harm && here.lead && asker.is_some_and(|asker| asker != actor.to_string()),
        remove: !removed && (here.register_officer || here.lead),
        remove_for_safeguarding: !removed && here.lead,
    }
}

/// Hides a listing at once, everywhere. Its owners are told that something is looked at, and no more.
pub async fn suspend(
    engine: &Core,
    actor: &Actor,
    reference: &PublicRef,
    reason: &str,
    for_safeguarding: bool,
) -> Result<HoldDone, EngineError> {
    let Some((listing, _, history)) = found(engine, actor, reference).await? else { return Ok(HoldDone::NotTheirs) };
    let old = open(&history);
    let of_harm_now = for_safeguarding && old.is_none_or(|row| !row.for_safeguarding);
    match listing.hold {
        Hold::MarkedForDeletion if old.is_some() => return Ok(HoldDone::Already),
        Hold::Suspended if !of_harm_now => return Ok(HoldDone::Already),
        _ => {}
    }
    let owners = engine.store.owners_of(listing.id).await?;
    let (tx, now) = (engine.store.write().await?, engine.clock.now());
    if !replace(engine, &tx, actor, &listing, old, (Hold::Suspended, for_safeguarding, reason)).await? {
        return Ok(HoldDone::Already);
    }
    if listing.hold != Hold::Suspended {
        for account in owners {
            let job = Job::ListingSuspended { listing: listing.id, account };
            tx.enqueue(&job, JobId(engine.clock.new_id()), now).await?;
        }
    }
    audit::record(engine, &tx, on_listing(Some(actor.account), "listing.suspended", listing.id)).await?;
    tx.commit().await?;
    engine.wake.notify_one();
    Ok(HoldDone::Done)
}

/// Puts a new hold in the place of what was there; `false` when somebody was quicker.
async fn replace(
    engine: &Core,
    tx: &Tx,
    actor: &Actor,
    listing: &HeldListing,
    old: Option<&HoldRow>,
    (to, for_safeguarding, reason): (Hold, bool, &str),
) -> Result<bool, EngineError> {
    let now = engine.clock.now();
    if !tx.set_hold(listing.id, listing.hold, to, now).await? {
        return Ok(false);
    }
    if let Some(old) = old {
        if !tx.end_hold(&old.id, actor.account, REPLACED, false, now).await? {
            return Ok(false);
        }
        // What somebody asked of the old one is asked anew of this one.
        tx.close_task(TaskKind::Restore, &old.id, Some(actor.account), REPLACED, now).await?;
    }
    // What the owner or a register had decided before the first of them.
    let before = old.map_or(listing.hold.code(), |old| old.hold_before.as_str());
    let before = match before {
        before if before == Hold::Suspended.code() => Hold::None.code(),
        // Its owner had taken it off. From here on only staff bring it back, and then its owner decides anew.
        before if to == Hold::MarkedForDeletion && before == to.code() => Hold::Paused.code(),
        before => before,
    };
    if to == Hold::MarkedForDeletion {
        tx.forget_taken_off(listing.id).await?;
    }
    let id = engine.clock.new_id().to_string();
    tx.add_hold(HoldRow {
        listing_id: listing.id.to_string(),
        hold: to.code().into(),
        hold_before: before.into(),
        for_safeguarding,
        reason_sealed: Some(engine.keys.seal(&engine.clock, REASON, &id, reason)),
        by_account: actor.account.to_string(),
        at: now,
        restore_asked_by: None,
        restore_asked_at: None,
        restore_reason_sealed: None,
        ended_at: None,
        ended_by: None,
        ended_how: None,
        id,
    })
    .await?;
    tx.record_changes(&[listing.id], now).await?;
    Ok(true)
}

/// Shows a listing again that was not hidden because of harm.
pub async fn restore(engine: &Core, actor: &Actor, reference: &PublicRef) -> Result<HoldDone, EngineError> {
    let Some((listing, here, history)) = found(engine, actor, reference).await? else { return Ok(HoldDone::NotTheirs) };
    let hold = open(&history);
    if !is_held(&listing, hold) {
        return Ok(HoldDone::Already);
    }
    if hold.is_some_and(|hold| hold.for_safeguarding) {
        return Ok(HoldDone::NeedsAnother);
    }
    if !here.register_officer {
        return Ok(HoldDone::NotAllowed);
    }
    show_again(engine, actor, &listing, hold).await
}

/// One safeguarding lead asks another to show a listing again that was hidden because of harm.
pub async fn ask(engine: &Core, actor: &Actor, reference: &PublicRef, reason: &str) -> Result<HoldDone, EngineError> {
    let Some((listing, here, history)) = found(engine, actor, reference).await? else { return Ok(HoldDone::NotTheirs) };
    if !here.lead {
        return Ok(HoldDone::NotTheirs);
    }
    let Some(hold) = open(&history).filter(|hold| hold.for_safeguarding) else { return Ok(HoldDone::Already) };
    let sealed = engine.keys.seal(&engine.clock, RESTORE_REASON, &hold.id, reason);
    let (tx, now) = (engine.store.write().await?, engine.clock.now());
    if !tx.ask_restore(&hold.id, actor.account, sealed, now).await? {
        return Ok(HoldDone::Already);
    }
    tasks::open(engine, &tx, TaskKind::Restore, listing.council.clone(), Some(listing.id), hold.id.clone()).await?;
    audit::record(engine, &tx, on_listing(Some(actor.account), "listing.restore_asked", listing.id)).await?;
    tx.commit().await?;
    Ok(HoldDone::Done)
}

/// Another safeguarding lead agrees or refuses. Nobody answers their own question, whatever other roles or sessions
/// they have: it is the account that counts, and the database that looks.
pub async fn decide(engine: &Core, actor: &Actor, reference: &PublicRef, agree: bool) -> Result<HoldDone, EngineError> {
    let Some((listing, here, history)) = found(engine, actor, reference).await? else { return Ok(HoldDone::NotTheirs) };
    if !here.lead {
        return Ok(HoldDone::NotTheirs);
    }
    let Some(hold) = open(&history).filter(|hold| hold.restore_asked_by.is_some()) else {
        return Ok(HoldDone::Already);
    };
    if hold.restore_asked_by.as_deref() == Some(actor.account.to_string().as_str()) {
        return Ok(HoldDone::NeedsAnother);
    }
    if agree {
        return show_again(engine, actor, &listing, Some(hold)).await;
    }
    let (tx, now) = (engine.store.write().await?, engine.clock.now());
    if !tx.refuse_restore(&hold.id, actor.account).await? {
        return Ok(HoldDone::Already);
    }
    tx.close_task(TaskKind::Restore, &hold.id, Some(actor.account), "refused", now).await?;
    audit::record(engine, &tx, on_listing(Some(actor.account), "listing.restore_refused", listing.id)).await?;
    tx.commit().await?;
    Ok(HoldDone::Done)
}

async fn show_again(
    engine: &Core,
    actor: &Actor,
    listing: &HeldListing,
    hold: Option<&HoldRow>,
) -> Result<HoldDone, EngineError> {
    let owners = engine.store.owners_of(listing.id).await?;
    let (tx, now) = (engine.store.write().await?, engine.clock.now());
    let mut before = Hold::None;
    if let Some(hold) = hold {
        if !tx.end_hold(&hold.id, actor.account, RESTORED, hold.for_safeguarding, now).await? {
            return Ok(HoldDone::Already);
        }
        before = Hold::from_code(&hold.hold_before).unwrap_or(Hold::None);
        tx.close_task(TaskKind::Restore, &hold.id, Some(actor.account), RESTORED, now).await?;
    }
    if !tx.set_hold(listing.id, listing.hold, before, now).await? {
        return Ok(HoldDone::Already);
    }
    // Whoever is listed again is no longer somebody who is not to be.
    tx.end_do_not_list_of(listing.id, actor.account, now).await?;
    tx.record_changes(&[listing.id], now).await?;
    for account in owners {
        let job = Job::ListingRestored { listing: listing.id, account };
        tx.enqueue(&job, JobId(engine.clock.new_id()), now).await?;
    }
    audit::record(engine, &tx, on_listing(Some(actor.account), "listing.restored", listing.id)).await?;
    tx.commit().await?;
    engine.wake.notify_one();
    Ok(HoldDone::Done)
}

/// Removes a listing and remembers not to list it again. It can be shown again for thirty days; then it is erased.
pub async fn remove(
    engine: &Core,
    actor: &Actor,
    reference: &PublicRef,
    reason: &str,
    why: Removal,
) -> Result<HoldDone, EngineError> {
    let Some((listing, here, history)) = found(engine, actor, reference).await? else { return Ok(HoldDone::NotTheirs) };
    let allowed = here.lead || (why == Removal::OwnerAsked && here.register_officer);
    if !allowed {
        return Ok(HoldDone::NotAllowed);
    }
    let old = open(&history);
    if listing.hold == Hold::MarkedForDeletion && old.is_some() {
        return Ok(HoldDone::Already);
    }
    // A removal never makes it easier to show again what was hidden because of harm.
    let of_harm = why == Removal::Safeguarding || old.is_some_and(|row| row.for_safeguarding);
    let known = do_not_list::known_by(engine, listing.id).await?;
    let tx = engine.store.write().await?;
    if !replace(engine, &tx, actor, &listing, old, (Hold::MarkedForDeletion, of_harm, reason)).await? {
        return Ok(HoldDone::Already);
    }
    do_not_list::add(engine, &tx, actor.account, &listing, known, why).await?;
    audit::record(engine, &tx, on_listing(Some(actor.account), "listing.removed", listing.id)).await?;
    tx.commit().await?;
    Ok(HoldDone::Done)
}

/// Erases what was removed thirty days ago. By what it is known again stays.
pub async fn forget(engine: &Core) -> Result<(), EngineError> {
    let now = engine.clock.now();
    for row in engine.store.removed_before(now - Duration::days(REMOVED_KEPT_DAYS)).await? {
        let (Ok(listing), Ok(by)) = (row.listing_id.parse::<ListingId>(), row.by_account.parse()) else { continue };
        for photo in engine.store.photos_of(listing).await? {
            photos::forget(engine, photo);
        }
        let tx = engine.store.write().await?;
        if !tx.end_hold(&row.id, by, ERASED, false, now).await? {
            continue;
        }
        tx.close_task(TaskKind::Restore, &row.id, None, ERASED, now).await?;
        tx.forget_answers(listing).await?;
        tx.forget_sources(listing).await?;
        tx.record_changes(&[listing], now).await?;
        audit::record(engine, &tx, on_listing(None, "listing.removal_erased", listing)).await?;
        tx.commit().await?;
    }
    Ok(())
}
