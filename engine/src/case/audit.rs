//! The log of who did what: appended in the transaction that does it, each row chained to the one before
//! by a hash, the newest end signed. A row that was changed, taken out or added breaks the chain; rows
//! missing at the end break the signature.

use chrono::{DateTime, SubsecRound, Utc};
use data_encoding::HEXLOWER;
use domain::id::AccountId;
use sha2::{Digest, Sha256};

use crate::Core;
use crate::actor::Actor;
use crate::error::EngineError;
use crate::read_model::{AuditFilter, AuditPage, AuditRow};
use crate::secret::{Keys, SecretKeyError};
use crate::store::{AuditEntry, AuditSeal, Store, Tx};

/// What was done, to which thing. People stand in it by their account's identity only, so that erasing
/// somebody needs no change here.
#[derive(Clone, Debug, Default)]
pub struct Act<'a> {
    pub actor: Option<AccountId>,
    pub act: &'static str,
    pub subject_kind: &'static str,
    pub subject_id: String,
    pub reason: Option<&'a str>,
    pub before: Option<String>,
    pub after: Option<String>,
}

impl Act<'_> {
    /// Something done to an account.
    pub fn on_account(actor: Option<AccountId>, act: &'static str, account: AccountId) -> Self {
        Self { actor, act, subject_kind: "account", subject_id: account.to_string(), ..Self::default() }
    }

    /// A look at a list of people's data (row D8).
    pub fn look(actor: AccountId, act: &'static str, list: &'static str) -> Self {
        Self { actor: Some(actor), act, subject_kind: list, subject_id: "all".to_owned(), ..Self::default() }
    }
}

/// Rows shown on one page.
const PAGE: u64 = 100;
/// Rows read at once where all are read.
const AT_ONCE: u64 = 1_000;
/// The mark by which a register knows its key again.
const KEY: &str = "key";
/// Stands in place of a signature once the log's end was found forged.
const BROKEN: &str = "broken";
/// What the first row of a chain is chained to.
const START: &str = "start";
/// How long rows are kept (row D2: audit 24 months).
const MONTHS_KEPT: u32 = 24;

/// Appends what was done to the log, in the transaction that does it. To be called last in it: from here
/// on other writers of the log wait.
pub async fn record(engine: &Core, tx: &Tx, act: Act<'_>) -> Result<(), EngineError> {
    let head = tx.lock_audit_head().await?;
    // An end that is not ours is never signed over: the site goes on, and doctor goes on finding it.
    let intact = head.as_ref().is_some_and(|head| is_ours(&engine.keys, "head", head));
    let (last, hash) = head.map_or((0, START.to_owned()), |head| (head.number, head.hash));
    let mut entry = AuditEntry {
        number: last + 1,
        // As exact as both databases keep it.
        at: engine.clock.now().trunc_subsecs(6),
        actor: act.actor.map(|actor| actor.to_string()),
        act: act.act.into(),
        subject_kind: act.subject_kind.into(),
        subject_id: act.subject_id,
        reason: act.reason.map(ToOwned::to_owned),
        before: act.before,
        after: act.after,
        hash: String::new(),
    };
    entry.hash = chained(&hash, &entry);
    let mut head = seal(&engine.keys, "head", entry.number, &entry.hash, entry.at);
    if !intact {
        tracing::error!(audit.number = entry.number, "the end of the audit log was not written by this site");
        head.signature = BROKEN.into();
    }
    tx.put_audit_seal(head).await?;
    tx.add_audit(entry).await?;
    Ok(())
}

/// Writes down that somebody looked at what is private: one row for each look, before it is shown.
pub async fn look(engine: &Core, act: Act<'_>) -> Result<(), EngineError> {
    let tx = engine.store.write().await?;
    record(engine, &tx, act).await?;
    Ok(tx.commit().await?)
}

/// The hash of a row and of everything before it.
fn chained(before: &str, entry: &AuditEntry) -> String {
    let at = entry.at.timestamp_micros();
    let fields = serde_json::json!([
        before,
        entry.number,
        at,
        entry.actor,
        entry.act,
        entry.subject_kind,
        entry.subject_id,
        entry.reason,
        entry.before,
        entry.after
    ]);
    HEXLOWER.encode(&Sha256::digest(fields.to_string().as_bytes()))
}

fn seal(keys: &Keys, which: &str, number: i64, hash: &str, at: DateTime<Utc>) -> AuditSeal {
    let signature = keys.sign(&signed_text(which, number, hash));
    AuditSeal { which: which.into(), number, hash: hash.into(), at, signature }
}

fn is_ours(keys: &Keys, which: &str, end: &AuditSeal) -> bool {
    keys.has_signed(&signed_text(which, end.number, &end.hash), &end.signature)
}

fn signed_text(which: &str, number: i64, hash: &str) -> String {
    format!("audit {which} {number} {hash}")
}

/// What is wrong with the log.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum AuditFault {
    /// A row does not follow from the one before it.
    #[error("row {0} of the audit log was altered, or rows before it were removed")]
    Row(i64),
    /// The newest rows are missing.
    #[error("the audit log ends at row {found} and should end at row {expected}")]
    End {
        /// Where it ends.
        found: i64,
        /// Where it should end.
        expected: i64,
    },
    /// A signed end was not written with a key of this installation.
    #[error("the audit log's {0} was not signed by this site: rows were removed, or the secret key is another one")]
    Signature(&'static str),
}

/// Reads the whole log and gives the number of its rows, or the first fault.
pub async fn verify(store: &Store, keys: &Keys) -> Result<Result<u64, AuditFault>, EngineError> {
    let head = store.audit_seal("head").await?;
    let anchor = store.audit_seal("anchor").await?;
    for (which, end) in [("head", &head), ("anchor", &anchor)] {
        if let Some(end) = end
            && !is_ours(keys, which, end)
        {
            return Ok(Err(AuditFault::Signature(which)));
        }
    }
    let (mut number, mut hash) = anchor.map_or((0, START.to_owned()), |anchor| (anchor.number, anchor.hash));
    let mut rows = 0;
    loop {
        // From the very first row, so that a row put in before the anchor is found too.
        let batch = store.audit_after(if rows == 0 { i64::MIN } else { number }, AT_ONCE).await?;
        if batch.is_empty() {
            break;
        }
        for entry in batch {
            if entry.number != number + 1 || entry.hash != chained(&hash, &entry) {
                return Ok(Err(AuditFault::Row(entry.number)));
            }
            (number, hash) = (entry.number, entry.hash);
            rows += 1;
        }
    }
    let expected = head.as_ref().map_or(0, |head| head.number);
    if expected != number || head.is_some_and(|head| head.hash != hash) {
        return Ok(Err(AuditFault::End { found: number, expected }));
    }
    Ok(Ok(rows))
}

/// Cuts what is older than 24 months off the beginning, and signs where the log begins now.
pub async fn cut(engine: &Core) -> Result<u64, EngineError> {
    let now = engine.clock.now();
    let Some(limit) = now.checked_sub_months(chrono::Months::new(MONTHS_KEPT)) else { return Ok(0) };
    let tx = engine.store.write().await?;
    tx.lock_audit_head().await?;
    let Some(last) = tx.last_audit_before(limit).await? else { return Ok(0) };
    tx.put_audit_seal(seal(&engine.keys, "anchor", last.number, &last.hash, now)).await?;
    let rows = tx.cut_audit(last.number).await?;
    tx.commit().await?;
    Ok(rows)
}

/// Signs both ends anew with the present key, once they were verified with the previous one.
pub async fn sign_again(store: &Store, keys: &Keys) -> Result<(), EngineError> {
    let tx = store.write().await?;
    tx.lock_audit_head().await?;
    for which in ["head", "anchor", KEY] {
        if let Some(end) = store.audit_seal(which).await? {
            tx.put_audit_seal(seal(keys, which, end.number, &end.hash, end.at)).await?;
        }
    }
    tx.commit().await?;
    Ok(())
}

/// Leaves a mark that only this key makes, or looks whether the one that is there is ours: a register that
/// was written with another key would be harmed by every write.
pub async fn know_key(store: &Store, keys: &Keys, now: DateTime<Utc>) -> Result<(), EngineError> {
    match store.audit_seal(KEY).await? {
        Some(mark) if is_ours(keys, KEY, &mark) => Ok(()),
        Some(_) => Err(SecretKeyError::OfAnother.into()),
        None => {
            let tx = store.write().await?;
            tx.put_audit_seal(seal(keys, KEY, 0, "", now)).await?;
            // The log begins here, signed: one without an end was cut off.
            tx.put_audit_seal(seal(keys, "head", 0, START, now)).await?;
            Ok(tx.commit().await?)
        }
    }
}

/// One page of what is looked for in the log, newest first. The look becomes a row of its own, which the next one
/// shows; of one person, it is a look at them.
pub async fn page(
    engine: &Core,
    actor: &Actor,
    looked_for: &AuditFilter,
    before: Option<i64>,
) -> Result<AuditPage, EngineError> {
    let rows = engine.store.audit_before(before.unwrap_or(i64::MAX), looked_for, PAGE).await?;
    let older = rows.last().map(|row| row.number).filter(|number| *number > 1 && rows.len() as u64 == PAGE);
    let acts = engine.store.audit_acts().await?;
    let mut act = Act::look(actor.account, "audit.read", "audit");
    act.subject_id = looked_for.who.map_or(act.subject_id, |who| who.to_string());
    look(engine, act).await?;
    Ok(AuditPage { rows: rows.into_iter().map(shown).collect(), older, acts })
}

/// What one may look for without looking at a row: everything that was ever done, as codes.
pub async fn acts(engine: &Core) -> Result<Vec<String>, EngineError> {
    Ok(engine.store.audit_acts().await?)
}

/// The whole log, oldest first.
pub async fn all(engine: &Core) -> Result<Vec<AuditRow>, EngineError> {
    let mut rows = Vec::new();
    let mut after = i64::MIN;
    loop {
        let batch = engine.store.audit_after(after, AT_ONCE).await?;
        let Some(last) = batch.last() else { return Ok(rows) };
        after = last.number;
        rows.extend(batch.into_iter().map(shown));
    }
}

pub fn shown(entry: AuditEntry) -> AuditRow {
    AuditRow {
        number: entry.number,
        at: entry.at,
        actor: entry.actor.and_then(|id| id.parse().ok()),
        act: entry.act,
        subject_kind: entry.subject_kind,
        subject_id: entry.subject_id,
        reason: entry.reason,
        before: entry.before,
        after: entry.after,
    }
}
