//! References: asked for when somebody sends their listing, given on a page that only the mail's link opens,
//! read by the register's staff alone (row V8).

use chrono::Duration;
use domain::account::EmailAddress;
use domain::concern::{ConcernTopic, speaks_of_harm};
use domain::form::FormErrors;
use domain::id::{JobId, ListingId};
use domain::join::{self, Answers};
use domain::task::TaskKind;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::joining::{self, WorkingCopy, on_listing};
use super::{audit, concerns, tasks};
use crate::Core;
use crate::error::EngineError;
use crate::outbox::Job;
use crate::secret::Purpose;
use crate::store::{ReferenceRow, Tx};

/// How long a referee may take, in days.
pub const ANSWER_DAYS: i64 = 60;
/// Where it is sealed who was asked.
pub const REFEREE: &str = "reference_request.referee";
/// Where their answer is sealed.
pub const ANSWER: &str = "reference_request.answer";

/// Who is asked.
#[derive(Clone, Serialize, Deserialize)]
pub struct Referee {
    pub name: String,
    pub email: String,
}

/// What came of answering.
#[derive(Debug)]
pub enum ReferenceGiven {
    /// It is kept.
    Kept,
    /// Nothing was kept: this is wrong.
    Wrong(FormErrors),
    /// It was answered before, or it is too late.
    Over,
}

/// Asks the referees who were not asked before, in the transaction that sends the listing.
pub async fn ask(engine: &Core, tx: &Tx, copy: &WorkingCopy) -> Result<(), EngineError> {
    let Some(page) = join::page(copy.door, "referees") else { return Ok(()) };
    let asked = engine.store.references_of(copy.listing).await?;
    let now = engine.clock.now();
    for time in copy.answers.times(page) {
        let given = |field| copy.answers.nth(field, time).unwrap_or_default().to_owned();
        let referee = Referee { name: given("referee_name"), email: given("referee_email") };
        let Ok(email) = EmailAddress::parse(&referee.email) else { continue };
        let hashes = engine.keys.email_hashes(&email);
        if asked.iter().any(|row| hashes.contains(&row.email_hash))
            || is_owner(engine, copy, Some(&referee.email)).await?
        {
            continue;
        }
        let id = engine.clock.new_id();
        let text = serde_json::to_string(&referee).map_err(|_| EngineError::Gone)?;
        let row = ReferenceRow {
            id: id.to_string(),
            listing_id: copy.listing.to_string(),
            email_hash: engine.keys.email_hash(&email),
            referee_sealed: engine.keys.seal(&engine.clock, REFEREE, &id.to_string(), &text),
            asked_at: now,
            expires_at: now + Duration::days(ANSWER_DAYS),
            answered_at: None,
            answer_sealed: None,
        };
        tx.add_reference(row).await?;
        tx.enqueue(&Job::ReferenceAsked { request: id }, JobId(engine.clock.new_id()), now).await?;
    }
    Ok(())
}

/// Whether an address is that of somebody who answers for the listing: nobody vouches for themselves.
pub async fn is_owner(engine: &Core, copy: &WorkingCopy, email: Option<&str>) -> Result<bool, EngineError> {
    let Some(Ok(email)) = email.map(EmailAddress::parse) else { return Ok(false) };
    let hashes = engine.keys.email_hashes(&email);
    let Some(account) = engine.store.account_by_email(&hashes).await? else { return Ok(false) };
    let owners = engine.store.owners_of(copy.listing).await?;
    Ok(owners.iter().any(|owner| owner.to_string() == account.id))
}

/// Who is asked, and for whom: what the mail and the page say. `None` when it is answered or over.
pub async fn open(engine: &Core, request: Uuid) -> Result<Option<(Referee, String)>, EngineError> {
    let Some(row) = engine.store.reference(&request.to_string()).await? else { return Ok(None) };
    if row.answered_at.is_some() || row.expires_at <= engine.clock.now() {
        return Ok(None);
    }
    let text = engine.keys.open(REFEREE, &row.id, &row.referee_sealed)?;
    let Ok(referee) = serde_json::from_str::<Referee>(&text) else { return Ok(None) };
    let Ok(listing) = row.listing_id.parse::<ListingId>() else { return Ok(None) };
    let Some(copy) = joining::of_listing(engine, listing).await? else { return Ok(None) };
    let about = copy.answers.one("legal_name").unwrap_or_default().to_owned();
    Ok(Some((referee, about)))
}

/// For whom a reference is asked, by the mail's link. Changes nothing.
pub async fn look(engine: &Core, link: &str) -> Result<Option<String>, EngineError> {
    match engine.keys.row_of(Purpose::ReferenceLink, link) {
        Some(request) => Ok(open(engine, request).await?.map(|(_, about)| about)),
        None => Ok(None),
    }
}

/// Keeps what a referee wrote.
pub async fn give(engine: &Core, link: &str, typed: &[(String, String)]) -> Result<ReferenceGiven, EngineError> {
    let Some(request) = engine.keys.row_of(Purpose::ReferenceLink, link) else { return Ok(ReferenceGiven::Over) };
    let id = request.to_string();
    let Some(row) = engine.store.reference(&id).await? else { return Ok(ReferenceGiven::Over) };
    let answers: Answers = match join::read(&join::REFERENCE, 1, typed, engine.clock.today()) {
        Ok(answers) => answers,
        Err(errors) => return Ok(ReferenceGiven::Wrong(errors)),
    };
    let text = serde_json::to_string(&answers).map_err(|_| EngineError::Gone)?;
    let now = engine.clock.now();
    let tx = engine.store.write().await?;
    if !tx.answer_reference(&id, engine.keys.seal(&engine.clock, ANSWER, &id, &text), now).await? {
        return Ok(ReferenceGiven::Over);
    }
    if let Ok(listing) = row.listing_id.parse::<ListingId>() {
        let council = engine.store.staff_rows(&[listing]).await?.into_iter().next().and_then(|row| row.council);
        tasks::open(engine, &tx, TaskKind::Reference, council.clone(), Some(listing), id.clone()).await?;
        // What a referee tells of harm is not only for whoever decides about the listing (rows G5, Q14).
        if let Some(words) = answers.one("reference_words").filter(|words| speaks_of_harm(words)) {
            concerns::divert(engine, &tx, (ConcernTopic::Other, words), council, Some(listing), &id).await?;
        }
        audit::record(engine, &tx, on_listing(None, "reference.given", listing)).await?;
    }
    tx.commit().await?;
    Ok(ReferenceGiven::Kept)
}
