//! What an owner has anew in the place of something that was checked (row V9): they say so on one page, officers look.

use domain::check::{Check, Checked};
use domain::expiry::times;
use domain::form::FormErrors;
use domain::id::{AccountId, ListingId};
use domain::join;
use domain::listing::CouncilCode;
use domain::requirement::Requirements;
use domain::task::TaskKind;
use domain::taxonomy::{CheckOutcome, EvidenceKind};
use domain::uk_time::uk_day;

use super::joining::{WorkingCopy, on_listing};
use super::{audit, tasks};
use crate::Core;
use crate::error::EngineError;
use crate::read_model::{OwnCheck, RenewalShown};
use crate::store::{RenewalRow, read_check};

/// Where it is sealed what an owner said.
pub const RENEWAL: &str = "renewal.answers";

/// What came of saying so.
#[derive(Debug)]
pub enum Renewed {
    /// It waits to be looked at.
    Kept,
    /// Nothing was kept: this is wrong.
    Wrong(FormErrors),
    /// Nobody asks for it, or it waits already.
    NotAsked,
}

/// What a listing's owners said they have anew and nobody has looked at yet, oldest first: for those who may make checks,
/// and for the owners themselves.
pub async fn waiting(engine: &Core, listing: ListingId) -> Result<Vec<RenewalShown>, EngineError> {
    let mut all = Vec::new();
    for row in engine.store.renewals_of(listing).await? {
        let (Some(what), Some(sealed)) = (Checked::from_code(&row.what), &row.answers_sealed) else { continue };
        let answers = serde_json::from_str(&engine.keys.open(RENEWAL, &row.id, sealed)?).unwrap_or_default();
        all.push(RenewalShown { what, answers, said_at: row.said_at });
    }
    Ok(all)
}

/// What has been checked of one's own listing, until when, and what is asked for besides.
pub async fn own_checks(engine: &Core, copy: &WorkingCopy) -> Result<Vec<OwnCheck>, EngineError> {
    let id = copy.listing;
    // What is asked for depends on what the public reads; before anything was approved nobody waits for a renewal.
    let Some(public) = engine.store.public_rows(&[id]).await?.pop() else { return Ok(Vec::new()) };
    let Some(applicant) = engine.store.applicants(&[id]).await?.remove(&id) else { return Ok(Vec::new()) };
    let asks = requirements(engine, public.council.as_ref()).await?;
    let rows = engine.store.checks_of_all(&[id]).await?;
    let checks: Vec<Check> = rows.iter().filter_map(read_check).collect();
    let renewals = engine.store.renewals_of(id).await?;
    let today = engine.clock.today();
    let missing = asks.missing(applicant, &checks, public.council.as_ref(), today);
    let told = |what: Checked| {
        let row = renewals.iter().find(|row| row.done_at.is_none() && row.what == what.code())?;
        Some(uk_day(row.said_at))
    };
    let seen = seen(&checks, |what| times(&asks, applicant, what));
    let unseen = missing.iter().filter(|what| !seen.iter().any(|check| check.what.meets().contains(what)));
    let of_unseen = |what: &Checked| OwnCheck { what: *what, seen: None, missing: true, told: told(*what) };
    let of_seen = |check: &&Check| OwnCheck {
        what: check.what,
        seen: Some((check.state(today), check.valid_until)),
        missing: missing.iter().any(|what| check.what.meets().contains(what)),
        told: told(check.what),
    };
    let mut all: Vec<OwnCheck> = seen.iter().map(of_seen).chain(unseen.map(of_unseen)).collect();
    all.sort_by_key(|own| own.what.order());
    Ok(all)
}

/// What a council asks for.
pub async fn requirements(engine: &Core, council: Option<&CouncilCode>) -> Result<Requirements, EngineError> {
    let settings = match council {
        Some(code) => engine.store.council(code).await?,
        None => None,
    };
    Ok(settings.map_or_else(Requirements::usual, |settings| settings.required_checks))
}

/// Of everything that somebody looked at and accepted, the record that counts longest; of what is asked for twice, the
/// one that counts second longest.
fn seen(checks: &[Check], times: impl Fn(Checked) -> u8) -> Vec<&Check> {
    let accepted = |check: &&Check| {
        matches!(check.outcome, CheckOutcome::Accepted | CheckOutcome::AcceptedWithNote)
            && check.evidence != EvidenceKind::SelfDeclared
    };
    let mut all: Vec<&Check> = checks.iter().filter(accepted).collect();
    all.sort_by_key(|check| (check.what.order(), std::cmp::Reverse(check.valid_until)));
    let of_each = all.chunk_by(|a, b| a.what == b.what);
    of_each.filter_map(|same| same.get(usize::from(times(same.first()?.what)) - 1).or(same.last()).copied()).collect()
}

/// Keeps what an owner says they have anew, and puts it into the officers' queue.
pub async fn renew(
    engine: &Core,
    copy: &WorkingCopy,
    what: Checked,
    typed: &[(String, String)],
    by: AccountId,
) -> Result<Renewed, EngineError> {
    if !own_checks(engine, copy).await?.iter().any(|own| own.what == what && own.is_due()) {
        return Ok(Renewed::NotAsked);
    }
    let asked: Vec<(String, String)> =
        typed.iter().filter(|(name, _)| join::renewal_asks(what, name)).cloned().collect();
    let answers = match join::read(&join::RENEWAL, 1, &asked, engine.clock.today()) {
        Ok(answers) => answers,
        Err(errors) => return Ok(Renewed::Wrong(errors)),
    };
    if answers.one("renewed_until").zip(answers.one("renewed_on")).is_some_and(|(until, on)| until < on) {
        return Ok(Renewed::Wrong(FormErrors::one("renewed_until", "ends_before_it_begins")));
    }
    let text = serde_json::to_string(&answers).map_err(|_| EngineError::Gone)?;
    let (id, now) = (engine.clock.new_id().to_string(), engine.clock.now());
    let sealed = engine.keys.seal(&engine.clock, RENEWAL, &id, &text);
    let row = RenewalRow {
        id: id.clone(),
        listing_id: copy.listing.to_string(),
        what: what.code(),
        answers_sealed: Some(sealed),
        said_at: now,
        done_at: None,
    };
    let council = engine.store.public_rows(&[copy.listing]).await?.pop().and_then(|row| row.council);
    let tx = engine.store.write().await?;
    if !tx.waiting_renewals(copy.listing, what).await?.is_empty() {
        return Ok(Renewed::NotAsked);
    }
    tx.add_renewal(row).await?;
    tasks::open(engine, &tx, TaskKind::Check, council, Some(copy.listing), id).await?;
    let mut act = on_listing(Some(by), "listing.renewal_said", copy.listing);
    act.after = Some(what.code());
    audit::record(engine, &tx, act).await?;
    tx.commit().await?;
    Ok(Renewed::Kept)
}
