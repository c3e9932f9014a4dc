//! Changes of a listing that anybody may suggest (row G8). Its owner hears what it is about and never from whom.

use domain::account::{EmailAddress, Role};
use domain::id::{JobId, PublicRef, SuggestionId};
use domain::listing::{CouncilCode, ListingState};
use domain::suggestion::{Suggestion, SuggestionOutcome, SuggestionTopic};
use domain::task::TaskKind;

use super::audit::{self, Act};
use super::staff::is_theirs;
use super::tasks;
use crate::Core;
use crate::actor::Actor;
use crate::error::EngineError;
use crate::outbox::Job;
use crate::read_model::SuggestionShown;
use crate::store::{PublicRow, REPORTED_CLOSED, SuggestionRow};

/// Where the words are sealed.
pub const TEXT: &str = "suggestion.text";
/// Where the address is sealed.
pub const EMAIL: &str = "suggestion.email";

/// What came of closing a suggestion.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SuggestionClosed {
    /// It is closed.
    Done,
    /// It was closed before.
    Before,
    /// There is no such suggestion, or it is another council's.
    NotTheirs,
    /// This outcome is none for it.
    NotThisOutcome,
}

/// Whoever may close suggestions.
fn acts(role: Role) -> bool {
    TaskKind::Suggestion.is_seen_by(role) && role != Role::ReadOnly
}

fn looks(role: Role) -> bool {
    TaskKind::Suggestion.is_seen_by(role)
}

/// Keeps a suggestion for a listing that anybody can see; `false` where there is none.
pub async fn suggest(engine: &Core, reference: &PublicRef, suggestion: &Suggestion) -> Result<bool, EngineError> {
    let now = engine.clock.now();
    let row = engine
        .store
        .public_row(reference)
        .await?
        .filter(|row| matches!(row.state(now), Some(ListingState::Approved | ListingState::TemporarilyClosed)));
    let Some(row) = row else { return Ok(false) };
    let owners = engine.store.owners_of(row.id).await?;
    let id = SuggestionId(engine.clock.new_id());
    let key = id.to_string();
    let seal = |place: &str, text: &str| engine.keys.seal(&engine.clock, place, &key, text);
    let new = SuggestionRow {
        id: key.clone(),
        listing_id: row.id.to_string(),
        topic: suggestion.topic.code().into(),
        text_sealed: seal(TEXT, &suggestion.text),
        email_sealed: suggestion.email.as_ref().map(|email| seal(EMAIL, email.as_str())),
        created_at: now,
        closed_at: None,
        closed_by: None,
        outcome: None,
    };
    let tx = engine.store.write().await?;
    tx.add_suggestion(new).await?;
    for account in owners {
        let job = Job::SuggestionMade { suggestion: id, account };
        tx.enqueue(&job, JobId(engine.clock.new_id()), now).await?;
    }
    tasks::open(engine, &tx, TaskKind::Suggestion, row.council, Some(row.id), key).await?;
    tx.commit().await?;
    engine.wake.notify_one();
    Ok(true)
}

/// A suggestion with the listing it is for.
pub struct Found {
    pub row: SuggestionRow,
    pub listing: PublicRow,
    pub topic: SuggestionTopic,
}

/// A suggestion whose listing was public once.
pub async fn find(engine: &Core, id: SuggestionId) -> Result<Option<Found>, EngineError> {
    let Some(row) = engine.store.suggestion(id).await? else { return Ok(None) };
    let (Ok(listing), Some(topic)) = (row.listing_id.parse(), SuggestionTopic::from_code(&row.topic)) else {
        return Ok(None);
    };
    let listing = engine.store.public_rows(&[listing]).await?.into_iter().next();
    Ok(listing.map(|listing| Found { row, listing, topic }))
}

impl Found {
    /// Whether it is the business of one of these councils' staff.
    fn is_of(&self, councils: &[Option<CouncilCode>]) -> bool {
        is_theirs(councils, self.listing.council.as_ref())
    }

    /// What can become of it. Only an owner can be told, and only what has no owner is ended here.
    fn outcomes(&self) -> Vec<SuggestionOutcome> {
        let may = |outcome: &SuggestionOutcome| match outcome {
            SuggestionOutcome::Done | SuggestionOutcome::NotRight => true,
            SuggestionOutcome::ToldOwner => self.listing.claimed,
            SuggestionOutcome::Ended => !self.listing.claimed && self.topic == SuggestionTopic::Closed,
        };
        SuggestionOutcome::ALL.iter().copied().filter(may).collect()
    }

    /// The address of whoever wants to hear of it.
    pub fn email(&self, engine: &Core) -> Result<Option<EmailAddress>, EngineError> {
        let Some(sealed) = &self.row.email_sealed else { return Ok(None) };
        Ok(EmailAddress::parse(&engine.keys.open(EMAIL, &self.row.id, sealed)?).ok())
    }

    /// The public name of its listing.
    pub async fn name(&self, engine: &Core) -> Result<String, EngineError> {
        let content = engine.store.contents(&[self.listing.id]).await?.remove(&self.listing.id);
        Ok(content.map(|(content, _)| content.name).unwrap_or_default())
    }

    /// What became of it.
    pub fn outcome(&self) -> Option<SuggestionOutcome> {
        self.row.outcome.as_deref().and_then(SuggestionOutcome::from_code)
    }
}

/// One suggestion for an officer of the listing's council. That it was read is recorded.
pub async fn shown(engine: &Core, actor: &Actor, id: SuggestionId) -> Result<Option<SuggestionShown>, EngineError> {
    let found = find(engine, id).await?.filter(|found| found.is_of(&actor.councils_where(looks)));
    let Some(found) = found else { return Ok(None) };
    let open = found.row.closed_at.is_none() && found.is_of(&actor.councils_where(acts));
    let shown = SuggestionShown {
        id,
        name: found.name(engine).await?,
        reference: found.listing.reference.clone(),
        claimed: found.listing.claimed,
        topic: found.topic,
        text: engine.keys.open(TEXT, &found.row.id, &found.row.text_sealed)?.to_string(),
        wants_to_hear: found.row.email_sealed.is_some(),
        at: found.row.created_at,
        closed: found.row.closed_at.zip(found.outcome()),
        may_close: if open { found.outcomes() } else { Vec::new() },
    };
    let tx = engine.store.write().await?;
    audit::record(engine, &tx, act(actor, "suggestion.read", id)).await?;
    tx.commit().await?;
    Ok(Some(shown))
}

/// Notes what became of a suggestion, and tells whoever made it if they want to hear. A service without an owner
/// that is found closed is no longer listed.
pub async fn close(
    engine: &Core,
    actor: &Actor,
    id: SuggestionId,
    outcome: SuggestionOutcome,
) -> Result<SuggestionClosed, EngineError> {
    let found = find(engine, id).await?.filter(|found| found.is_of(&actor.councils_where(acts)));
    let Some(found) = found else { return Ok(SuggestionClosed::NotTheirs) };
    if !found.outcomes().contains(&outcome) {
        return Ok(SuggestionClosed::NotThisOutcome);
    }
    let now = engine.clock.now();
    let tx = engine.store.write().await?;
    if !tx.close_suggestion(id, actor.account, outcome, now).await? {
        return Ok(SuggestionClosed::Before);
    }
    tx.close_task(TaskKind::Suggestion, &id.to_string(), Some(actor.account), outcome.code(), now).await?;
    if outcome == SuggestionOutcome::Ended {
        tx.set_ended(found.listing.id, Some((now, REPORTED_CLOSED)), now).await?;
        tx.record_changes(&[found.listing.id], now).await?;
    }
    if found.row.email_sealed.is_some() {
        tx.enqueue(&Job::SuggestionClosed { suggestion: id }, JobId(engine.clock.new_id()), now).await?;
    }
    let after = Some(outcome.code().to_owned());
    audit::record(engine, &tx, Act { after, ..act(actor, "suggestion.closed", id) }).await?;
    tx.commit().await?;
    engine.wake.notify_one();
    Ok(SuggestionClosed::Done)
}

fn act(actor: &Actor, act: &'static str, id: SuggestionId) -> Act<'static> {
    Act { actor: Some(actor.account), act, subject_kind: "suggestion", subject_id: id.to_string(), ..Act::default() }
}
