//! Verifying: recording what an officer saw, and taking it back (rows V2, V4, V7).

use chrono::NaiveDate;
use domain::check::Check;
use domain::check_form::NewCheck;
use domain::id::{CheckId, PublicRef, ReferenceId};
use domain::listing::CouncilCode;
use domain::task::TaskKind;
use domain::taxonomy::CheckState;

use super::joining::on_listing;
use super::queue::council_name;
use super::review::{tell_approved, theirs, verifies};
use super::{audit, expiry, gate};
use crate::Core;
use crate::actor::Actor;
use crate::error::EngineError;
use crate::read_model::{CheckNote, RecordedCheck};
use crate::store::CheckRow;

/// Where an officer's note of a check is sealed.
pub const NOTE: &str = "check_record.note";

/// What came of recording or taking back a check.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verified {
    /// It is done.
    Done {
        /// Whether the public sees the listing because of it, that did not before.
        public_now: bool,
    },
    /// There is no such check that counts.
    NoSuchCheck,
}

/// Records a check. `reference` is the request whose answer was read for it. `None` for what is not theirs.
pub async fn record(
    engine: &Core,
    actor: &Actor,
    listing: &PublicRef,
    new: &NewCheck,
    reference: Option<ReferenceId>,
) -> Result<Option<Verified>, EngineError> {
    let Some(row) = theirs(engine, actor, listing, verifies).await? else { return Ok(None) };
    let (now, today, id) = (engine.clock.now(), engine.clock.today(), CheckId(engine.clock.new_id()));
    let check = Check {
        what: new.what,
        evidence: new.evidence,
        seen_by: seen_by(engine, row.council.as_ref()),
        seen_on: new.seen_on,
        valid_until: new.valid_until,
        outcome: new.outcome,
        council: row.council.clone(),
    };
    let note = CheckNote { issued_on: new.issued_on, last_four: new.last_four.clone(), words: new.note.clone() };
    let sealed = match note == CheckNote::default() {
        true => None,
        false => {
            let text = serde_json::to_string(&note).map_err(|_| EngineError::Gone)?;
            Some(engine.keys.seal(&engine.clock, NOTE, &id.to_string(), &text))
        }
    };
    let owners = engine.store.owners_of(row.id).await?;
    let tx = engine.store.write().await?;
    let was_open = gate::is_open(&tx, row.id, today).await?;
    tx.add_officers_check(id, row.id, &check, actor.account, sealed, now).await?;
    gate::settle(engine, &tx, row.id).await?;
    expiry::renewed(engine, &tx, row.id, new.what, Some(actor.account)).await?;
    let public_now = !was_open && gate::is_open(&tx, row.id, today).await?;
    if public_now {
        tx.close_task(TaskKind::Check, &row.id.to_string(), Some(actor.account), "verified", now).await?;
        tell_approved(engine, &tx, row.id, &owners, now).await?;
    }
    if let Some(reference) = reference {
        let subject = reference.to_string();
        tx.close_task(TaskKind::Reference, &subject, Some(actor.account), new.outcome.code(), now).await?;
    }
    let mut act = on_listing(Some(actor.account), "check.recorded", row.id);
    act.after = Some(format!("{} {} until {}", new.what.code(), new.outcome, new.valid_until));
    audit::record(engine, &tx, act).await?;
    tx.commit().await?;
    engine.wake.notify_one();
    Ok(Some(Verified::Done { public_now }))
}

/// Takes a check back, with the reason; the listing is hidden at once when the check was needed.
pub async fn withdraw(
    engine: &Core,
    actor: &Actor,
    listing: &PublicRef,
    check: CheckId,
    reason: &str,
) -> Result<Option<Verified>, EngineError> {
    let Some(row) = theirs(engine, actor, listing, verifies).await? else { return Ok(None) };
    let tx = engine.store.write().await?;
    if !tx.withdraw_check(check, row.id, engine.clock.now()).await? {
        return Ok(Some(Verified::NoSuchCheck));
    }
    gate::settle(engine, &tx, row.id).await?;
    tx.close_task(TaskKind::ExpiringCheck, &check.to_string(), Some(actor.account), "withdrawn", engine.clock.now())
        .await?;
    let mut act = on_listing(Some(actor.account), "check.withdrawn", row.id);
    (act.before, act.reason) = (Some(check.to_string()), Some(reason));
    audit::record(engine, &tx, act).await?;
    tx.commit().await?;
    Ok(Some(Verified::Done { public_now: false }))
}

/// Whose check it is, in public words.
fn seen_by(engine: &Core, council: Option<&CouncilCode>) -> String {
    let name = council.and_then(|code| council_name(engine, code));
    // A listing that lies in no council is the whole site's.
    let site = engine.config.mail.site_name.clone().unwrap_or_default();
    name.map_or(site, |name| format!("{name} Council"))
}

/// A record as the staff see it; the note only for those who verify.
pub fn shown_check(engine: &Core, row: &CheckRow, may_check: bool, today: NaiveDate) -> Option<RecordedCheck> {
    let check = crate::store::read_check(row)?;
    let note = row.note_sealed.as_ref().filter(|_| may_check);
    let note = note.and_then(|sealed| engine.keys.open(NOTE, &row.id, sealed).ok());
    Some(RecordedCheck {
        id: row.id.parse().ok()?,
        what: check.what,
        evidence: check.evidence,
        state: if row.withdrawn_at.is_some() { CheckState::Withdrawn } else { check.state(today) },
        seen_by: check.seen_by,
        seen_on: check.seen_on,
        valid_until: check.valid_until,
        outcome: check.outcome,
        note: note.and_then(|text| serde_json::from_str(&text).ok()),
    })
}

/// Closes the task of a reference that was read and needs no check.
pub async fn close_reference(
    engine: &Core,
    actor: &Actor,
    listing: &PublicRef,
    request: ReferenceId,
) -> Result<Option<bool>, EngineError> {
    let Some(row) = theirs(engine, actor, listing, verifies).await? else { return Ok(None) };
    let is_its_own = engine.store.references_of(row.id).await?.iter().any(|one| one.id == request.to_string());
    if !is_its_own {
        return Ok(None);
    }
    let tx = engine.store.write().await?;
    let now = engine.clock.now();
    let closed = tx.close_task(TaskKind::Reference, &request.to_string(), Some(actor.account), "read", now).await?;
    audit::record(engine, &tx, on_listing(Some(actor.account), "reference.read", row.id)).await?;
    tx.commit().await?;
    Ok(Some(closed))
}
