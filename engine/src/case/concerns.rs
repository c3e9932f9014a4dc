//! Worries that people tell us: whom they should ring first, keeping what they tell, and what the council's staff do
//! about it (rows G3, G5). What is about harm only safeguarding leads see; every look at it is recorded.

use std::collections::HashMap;

use chrono::{DateTime, Months, Utc};
use domain::concern::{ConcernOutcome, ConcernSource, ConcernState, ConcernTopic, Contact, Told};
use domain::id::{AccountId, ConcernId, ListingId, PublicRef};
use domain::listing::{CouncilCode, ListingState};
use domain::task::TaskKind;

use super::account::email_of;
use super::audit::{self, Act};
use super::listing::council_of;
use super::tasks;
use crate::error::EngineError;
use crate::place::Near;
use crate::read_model::{ConcernAbout, ConcernLine, ConcernNote, ConcernSent, ConcernShown, WhomToRing};
use crate::store::{ConcernNoteRow, ConcernRow, Seen, TaskFilter, TaskOrder, Tx};
use crate::{Core, Inner};

/// Where it is sealed what somebody told, how to reach them, and what the staff wrote.
const TEXT: &str = "concern.text_sealed";
const CONTACT: &str = "concern.contact_sealed";
const NOTE: &str = "concern_note.text_sealed";
/// How long what was told is kept once it is closed, in months: as short as staff can work with, and for harm long
/// enough for a review (our judgement).
const MONTHS_KEPT: Months = Months::new(6);
const MONTHS_KEPT_OF_HARM: Months = Months::new(24);
/// Most concerns in one list.
const SHOWN: u64 = 200;

/// A queue of concerns as one person sees it. Only handles make one.
pub struct Queue {
    /// Whether it is the one of safeguarding leads.
    pub restricted: bool,
    /// The councils whose concerns they see; `None` among them stands for all.
    pub councils: Vec<Option<CouncilCode>>,
    /// Who looks.
    pub actor: AccountId,
}

impl Queue {
    /// What waits in the queue of tasks for those who see this one.
    fn task_kinds(&self) -> &'static [TaskKind] {
        if self.restricted { &[TaskKind::Safeguarding, TaskKind::Conviction] } else { &[TaskKind::Report] }
    }
}

fn kind(source: ConcernSource, restricted: bool) -> TaskKind {
    match source {
        ConcernSource::Conviction => TaskKind::Conviction,
        _ if restricted => TaskKind::Safeguarding,
        _ => TaskKind::Report,
    }
}

/// What came of doing something about a concern.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ConcernDone {
    /// It is done.
    Done,
    /// Somebody was quicker: it is closed, or in the other queue.
    TooLate,
    /// There is none such, or it is somebody else's.
    NotTheirs,
}

/// What somebody is going to tell of, and whom they should ring first: of a listing that is or was public its
/// council, else the council that was named. Never a guess.
pub async fn about(
    engine: &Inner,
    listing: Option<&PublicRef>,
    council: Option<&CouncilCode>,
) -> Result<ConcernAbout, EngineError> {
    let (mut name, mut code) = (None, None);
    if let Some(reference) = listing
        && let Some(row) = engine.store.public_row(reference).await?
        && let Some(state) = row.state(engine.clock.now())
        && let Some((content, _)) = engine.store.contents(&[row.id]).await?.remove(&row.id)
    {
        let shown = matches!(state, ListingState::Approved | ListingState::TemporarilyClosed);
        // From outside a hidden listing looks like none at all.
        if shown || state == ListingState::Expired {
            code = row.council.clone().or_else(|| council_of(engine, &content));
        }
        name = shown.then_some(content.name);
    }
    let whom = match code.as_ref().or(council) {
        Some(code) => whom_to_ring(engine, code).await?,
        None => None,
    };
    Ok(ConcernAbout { listing: name, whom })
}

/// The numbers of a council; `None` for a code that is no council's.
async fn whom_to_ring(engine: &Core, code: &CouncilCode) -> Result<Option<WhomToRing>, EngineError> {
    let Some(known) = engine.places.council(code) else { return Ok(None) };
    let settings = engine.store.council(&known.code).await?;
    let (safeguarding_phone, out_of_hours_phone) =
        settings.map(|settings| (settings.safeguarding_phone, settings.out_of_hours_phone)).unwrap_or_default();
    let (council, name) = (known.code.clone(), known.name.to_string());
    Ok(Some(WhomToRing { council, name, safeguarding_phone, out_of_hours_phone }))
}

/// The council of a postcode or the first half of one. Towns share their names, so they do not count here.
pub fn council_at(engine: &Core, typed: &str) -> Option<CouncilCode> {
    match engine.places.find(typed) {
        Near::Postcode(_, at) | Near::Outward(_, at) | Near::PostcodeNotFound(_, at) => at.council,
        Near::Town { .. } | Near::NorthernIreland | Near::Unknown => None,
    }
}

/// Keeps what somebody told; what comes back is for them to name when they ring. `form` names one look at the form:
/// what is sent twice from it is one concern.
pub async fn tell(
    engine: &Inner,
    told: &Told,
    about: (Option<&PublicRef>, Option<&CouncilCode>),
    form: &str,
    likely_spam: bool,
) -> Result<PublicRef, EngineError> {
    let row = match about.0 {
        Some(reference) => engine.store.public_row(reference).await?,
        None => None,
    };
    let council = match &row {
        Some(row) => match &row.council {
            Some(code) => Some(code.clone()),
            None => {
                let content = engine.store.contents(&[row.id]).await?.remove(&row.id);
                content.and_then(|(content, _)| council_of(engine, &content))
            }
        },
        None => about.1.and_then(|code| engine.places.council(code)).map(|council| council.code.clone()),
    };
    let json = |value: &Contact| serde_json::to_string(value).map_err(|_| EngineError::Gone);
    let contact = told.contact.as_ref().map(json).transpose()?;
    let who = contact.as_deref().unwrap_or_default();
    let form_key = engine.keys.sign(&format!("concern {form} {} {} {who}", told.topic, told.what));
    let new = New {
        source: ConcernSource::Form,
        topic: told.topic,
        text: Some(&told.what),
        contact: contact.as_deref(),
        may_contact: told.may_contact,
        restricted: told.is_safeguarding(),
        likely_spam,
        council,
        listing: row.map(|row| row.id),
        form_key: form_key.clone(),
    };
    let tx = engine.store.write().await?;
    if let Some(reference) = put(engine, &tx, new).await? {
        tx.commit().await?;
        return Ok(reference);
    }
    drop(tx);
    let kept = engine.store.concern_by_form(&form_key).await?.ok_or(EngineError::Gone)?;
    PublicRef::parse(&kept.reference).map_err(|_| EngineError::Gone)
}

/// A concern to be kept.
struct New<'a> {
    source: ConcernSource,
    topic: ConcernTopic,
    text: Option<&'a str>,
    contact: Option<&'a str>,
    may_contact: bool,
    restricted: bool,
    likely_spam: bool,
    council: Option<CouncilCode>,
    listing: Option<ListingId>,
    form_key: String,
}

/// Keeps a concern and puts it into its queue; `None` when the same was kept before.
async fn put(engine: &Core, tx: &Tx, new: New<'_>) -> Result<Option<PublicRef>, EngineError> {
    let (id, now) = (ConcernId(engine.clock.new_id()).to_string(), engine.clock.now());
    let reference = PublicRef::from_random(engine.clock.random());
    let seal = |place: &str, text: &str| engine.keys.seal(&engine.clock, place, &id, text);
    let row = ConcernRow {
        reference: reference.as_str().into(),
        form_key: new.form_key,
        source: new.source.code().into(),
        topic: new.topic.code().into(),
        council: new.council.as_ref().map(|code| code.as_str().to_owned()),
        listing_id: new.listing.map(|id| id.to_string()),
        restricted: new.restricted,
        urgent: new.restricted,
        likely_spam: new.likely_spam,
        may_contact: new.may_contact,
        state: ConcernState::Open.code().into(),
        outcome: None,
        text_sealed: new.text.map(|text| seal(TEXT, text)),
        contact_sealed: new.contact.map(|text| seal(CONTACT, text)),
        created_at: now,
        closed_at: None,
        closed_by: None,
        id: id.clone(),
    };
    if !tx.add_concern(row).await? {
        return Ok(None);
    }
    tasks::open(engine, tx, kind(new.source, new.restricted), new.council, new.listing, id.clone()).await?;
    audit::record(engine, tx, on_concern(None, "concern.received", id)).await?;
    Ok(Some(reference))
}

/// Puts words of harm that somebody wrote elsewhere into the restricted queue, in the transaction that keeps them out
/// of public (row Q14). `once` names what they stood in, so that the same comes there once.
pub async fn divert(
    engine: &Core,
    tx: &Tx,
    (topic, text): (ConcernTopic, &str),
    council: Option<CouncilCode>,
    listing: Option<ListingId>,
    once: &str,
) -> Result<(), EngineError> {
    let new = of_the_program(engine, ConcernSource::Diverted, topic, council, listing, once);
    put(engine, tx, New { text: Some(text), ..new }).await.map(|_| ())
}

/// Puts what somebody of the staff heard of a conviction where only safeguarding leads read it and weigh the risk
/// (row V12); `false` when it is no listing of their councils.
pub async fn conviction(
    engine: &Core,
    queue: &Queue,
    reference: &PublicRef,
    text: &str,
    form: &str,
) -> Result<bool, EngineError> {
    let Some(listing) = engine.store.held_listing(reference).await? else { return Ok(false) };
    if !queue.councils.iter().any(|own| own.is_none() || *own == listing.council) {
        return Ok(false);
    }
    let once = format!("{} {form} {text}", listing.id);
    let (source, topic) = (ConcernSource::Conviction, ConcernTopic::Other);
    let new = of_the_program(engine, source, topic, listing.council, Some(listing.id), &once);
    let tx = engine.store.write().await?;
    if put(engine, &tx, New { text: Some(text), ..new }).await?.is_some() {
        let mut act = on_concern(Some(queue.actor), "concern.conviction_told", listing.id.to_string());
        act.subject_kind = "listing";
        audit::record(engine, &tx, act).await?;
        tx.commit().await?;
    }
    Ok(true)
}

/// Tells the safeguarding leads that somebody who is not to be listed wants to be (row G10).
pub async fn on_the_do_not_list(
    engine: &Core,
    tx: &Tx,
    council: Option<CouncilCode>,
    listing: ListingId,
) -> Result<(), EngineError> {
    let once = listing.to_string();
    let topic = ConcernTopic::NotWhoTheySay;
    let new = of_the_program(engine, ConcernSource::DoNotList, topic, council, Some(listing), &once);
    put(engine, tx, new).await.map(|_| ())
}

fn of_the_program(
    engine: &Core,
    source: ConcernSource,
    topic: ConcernTopic,
    council: Option<CouncilCode>,
    listing: Option<ListingId>,
    once: &str,
) -> New<'static> {
    New {
        source,
        topic,
        text: None,
        contact: None,
        may_contact: false,
        restricted: true,
        likely_spam: false,
        council,
        listing,
        form_key: engine.keys.sign(&format!("concern {source} {once}")),
    }
}

/// What was sent, by what whoever sent it was given.
pub async fn sent(engine: &Inner, reference: &PublicRef) -> Result<Option<ConcernSent>, EngineError> {
    let Some(row) = engine.store.concern_by_reference(reference).await? else { return Ok(None) };
    if row.source != ConcernSource::Form.code() {
        return Ok(None);
    }
    let whom = match row.council.as_deref().and_then(|code| CouncilCode::parse(code).ok()) {
        Some(code) => whom_to_ring(engine, &code).await?,
        None => None,
    };
    Ok(Some(ConcernSent { reference: reference.clone(), urgent: row.urgent, whom }))
}

/// The concerns of a queue in one state.
pub async fn list(engine: &Core, queue: &Queue, state: ConcernState) -> Result<Vec<ConcernLine>, EngineError> {
    let rows = engine.store.concerns(queue.restricted, &queue.councils, state, SHOWN).await?;
    let seen = Seen { kinds: queue.task_kinds().to_vec(), councils: queue.councils.clone() };
    let filter = TaskFilter { seen: vec![seen], ..TaskFilter::default() };
    let waiting = engine.store.tasks(&filter, TaskOrder::Due, 0, u64::from(u32::MAX)).await?;
    let due: HashMap<String, DateTime<Utc>> = waiting.into_iter().map(|task| (task.subject, task.due_at)).collect();
    Ok(rows.iter().filter_map(|row| line(row, due.get(&row.id).copied())).collect())
}

fn line(row: &ConcernRow, due_at: Option<DateTime<Utc>>) -> Option<ConcernLine> {
    Some(ConcernLine {
        id: row.id.parse().ok()?,
        reference: PublicRef::parse(&row.reference).ok()?,
        source: ConcernSource::from_code(&row.source)?,
        topic: ConcernTopic::from_code(&row.topic)?,
        council: row.council.as_deref().and_then(|code| CouncilCode::parse(code).ok()),
        state: ConcernState::from_code(&row.state)?,
        outcome: row.outcome.as_deref().and_then(ConcernOutcome::from_code),
        created_at: row.created_at,
        due_at,
        likely_spam: row.likely_spam,
    })
}

/// One concern with everything that was told and written. That it was read is recorded.
pub async fn read(engine: &Core, queue: &Queue, id: ConcernId) -> Result<Option<ConcernShown>, EngineError> {
    let Some(row) = engine.store.concern(id, queue.restricted, &queue.councils).await? else { return Ok(None) };
    let tx = engine.store.write().await?;
    audit::record(engine, &tx, on_concern(Some(queue.actor), "concern.read", row.id.clone())).await?;
    tx.commit().await?;
    let due_at = due_at(engine, queue, &row).await?;
    let Some(line) = line(&row, due_at) else { return Ok(None) };
    let open = |place: &str, sealed: &Option<String>| match sealed {
        Some(sealed) => engine.keys.open(place, &row.id, sealed).map(|text| Some(text.to_string())),
        None => Ok(None),
    };
    let contact = open(CONTACT, &row.contact_sealed)?.and_then(|json| serde_json::from_str(&json).ok());
    let mut notes = Vec::new();
    for note in engine.store.concern_notes(id).await? {
        let text = match &note.text_sealed {
            Some(sealed) => engine.keys.open(NOTE, &note.id, sealed)?.to_string(),
            None => String::new(),
        };
        notes.push(ConcernNote { author: colleague(engine, &note.author).await?, at: note.at, text });
    }
    let (text, listing) = (open(TEXT, &row.text_sealed)?, listing_of(engine, &row).await?);
    let (may_contact, closed_at) = (row.may_contact, row.closed_at);
    Ok(Some(ConcernShown { line, text, contact, may_contact, notes, listing, closed_at }))
}

async fn due_at(engine: &Core, queue: &Queue, row: &ConcernRow) -> Result<Option<DateTime<Utc>>, EngineError> {
    let Some(listing) = row.listing_id.as_ref().and_then(|id| id.parse().ok()) else {
        let open = list(engine, queue, ConcernState::Open).await?;
        let all = open.into_iter().chain(list(engine, queue, ConcernState::InHand).await?);
        return Ok(all.into_iter().find(|line| line.id.to_string() == row.id).and_then(|line| line.due_at));
    };
    let tasks = engine.store.tasks_of_listing(listing).await?;
    Ok(tasks.into_iter().find(|task| task.subject == row.id).map(|task| task.due_at))
}

/// The listing a concern is about: its reference and its public name.
async fn listing_of(engine: &Core, row: &ConcernRow) -> Result<Option<(PublicRef, String)>, EngineError> {
    let Some(id) = row.listing_id.as_ref().and_then(|id| id.parse::<ListingId>().ok()) else { return Ok(None) };
    let Some(reference) = engine.store.reference_of(id).await? else { return Ok(None) };
    let content = engine.store.contents(&[id]).await?.remove(&id);
    Ok(Some((reference, content.map(|(content, _)| content.name).unwrap_or_default())))
}

/// Somebody of the staff as their colleagues see them: a masked address, or the end of a number once they have left.
pub async fn colleague(engine: &Core, account: &str) -> Result<String, EngineError> {
    let row = match account.parse::<AccountId>() {
        Ok(id) => engine.store.account(id).await?.filter(|row| row.erased_at.is_none()),
        Err(_) => None,
    };
    Ok(match row {
        Some(row) => email_of(engine, &row)?.masked(),
        None => format!("…{}", account.get(account.len().saturating_sub(8)..).unwrap_or_default()),
    })
}

/// Takes a concern in hand.
pub async fn take(engine: &Core, queue: &Queue, id: ConcernId) -> Result<ConcernDone, EngineError> {
    if engine.store.concern(id, queue.restricted, &queue.councils).await?.is_none() {
        return Ok(ConcernDone::NotTheirs);
    }
    let tx = engine.store.write().await?;
    if !tx.take_concern(id).await? {
        return Ok(ConcernDone::TooLate);
    }
    audit::record(engine, &tx, on_concern(Some(queue.actor), "concern.taken", id.to_string())).await?;
    tx.commit().await?;
    Ok(ConcernDone::Done)
}

/// Adds a note, which nobody changes afterwards.
pub async fn note(engine: &Core, queue: &Queue, id: ConcernId, text: &str) -> Result<ConcernDone, EngineError> {
    if engine.store.concern(id, queue.restricted, &queue.councils).await?.is_none() {
        return Ok(ConcernDone::NotTheirs);
    }
    let tx = engine.store.write().await?;
    add_note(engine, &tx, queue, id, text).await?;
    audit::record(engine, &tx, on_concern(Some(queue.actor), "concern.noted", id.to_string())).await?;
    tx.commit().await?;
    Ok(ConcernDone::Done)
}

async fn add_note(engine: &Core, tx: &Tx, queue: &Queue, id: ConcernId, text: &str) -> Result<(), EngineError> {
    let note = engine.clock.new_id().to_string();
    let row = ConcernNoteRow {
        text_sealed: Some(engine.keys.seal(&engine.clock, NOTE, &note, text)),
        id: note,
        concern_id: id.to_string(),
        author: queue.actor.to_string(),
        at: engine.clock.now(),
    };
    Ok(tx.add_concern_note(row).await?)
}

/// Closes a concern, with a note where there is more to say.
pub async fn close(
    engine: &Core,
    queue: &Queue,
    id: ConcernId,
    outcome: ConcernOutcome,
    text: Option<&str>,
) -> Result<ConcernDone, EngineError> {
    if engine.store.concern(id, queue.restricted, &queue.councils).await?.is_none() {
        return Ok(ConcernDone::NotTheirs);
    }
    let (tx, now) = (engine.store.write().await?, engine.clock.now());
    if !tx.close_concern(id, queue.restricted, outcome, queue.actor, now).await? {
        return Ok(ConcernDone::TooLate);
    }
    if let Some(text) = text {
        add_note(engine, &tx, queue, id, text).await?;
    }
    for kind in queue.task_kinds() {
        tx.close_task(*kind, &id.to_string(), Some(queue.actor), outcome.code(), now).await?;
    }
    let mut act = on_concern(Some(queue.actor), "concern.closed", id.to_string());
    act.after = Some(outcome.code().to_owned());
    audit::record(engine, &tx, act).await?;
    tx.commit().await?;
    Ok(ConcernDone::Done)
}

/// Says that a report is about harm: from here on only safeguarding leads see it.
pub async fn restrict(engine: &Core, queue: &Queue, id: ConcernId) -> Result<ConcernDone, EngineError> {
    let Some(row) = engine.store.concern(id, false, &queue.councils).await? else {
        return Ok(ConcernDone::NotTheirs);
    };
    let (tx, now, subject) = (engine.store.write().await?, engine.clock.now(), id.to_string());
    if !tx.restrict_concern(id).await? {
        return Ok(ConcernDone::TooLate);
    }
    tx.close_task(TaskKind::Report, &subject, Some(queue.actor), "safeguarding", now).await?;
    let council = row.council.as_deref().and_then(|code| CouncilCode::parse(code).ok());
    let listing = row.listing_id.as_ref().and_then(|id| id.parse().ok());
    tasks::open(engine, &tx, TaskKind::Safeguarding, council, listing, subject.clone()).await?;
    audit::record(engine, &tx, on_concern(Some(queue.actor), "concern.restricted", subject)).await?;
    tx.commit().await?;
    Ok(ConcernDone::Done)
}

/// Erases what was told and written long enough ago.
pub async fn forget(engine: &Core) -> Result<(), EngineError> {
    let now = engine.clock.now();
    let tx = engine.store.write().await?;
    for (restricted, kept) in [(false, MONTHS_KEPT), (true, MONTHS_KEPT_OF_HARM)] {
        if let Some(before) = now.checked_sub_months(kept) {
            tx.erase_concerns(restricted, before).await?;
        }
    }
    if let Some(before) = now.checked_sub_months(MONTHS_KEPT_OF_HARM) {
        tx.forget_hold_reasons(before).await?;
        tx.forget_do_not_list(before).await?;
    }
    tx.commit().await?;
    Ok(())
}

fn on_concern(actor: Option<AccountId>, act: &'static str, id: String) -> Act<'static> {
    Act { actor, act, subject_kind: "concern", subject_id: id, ..Act::default() }
}
