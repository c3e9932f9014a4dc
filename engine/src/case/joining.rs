//! What somebody writes who wants to be listed: beginning, answering page by page, and sending it to be
//! looked at. Until an address is proved, the browser that began is whose it is.

use chrono::NaiveDate;
use domain::form::FormErrors;
use domain::id::{AccountId, JobId, ListingId, PublicRef, VersionId};
use domain::join::{self, Answers, Door, Known, Page, Progress};
use domain::listing::{Content, Hold, VersionState};
use domain::task::TaskKind;

use super::audit::{self, Act};
use super::changed::Changed;
use super::closing::Opening;
use super::{claim, concerns, do_not_list, expiry, references, review, tasks, whereabouts};
use crate::Core;
use crate::error::EngineError;
use crate::outbox::Job;
use crate::secret::BrowserToken;
use crate::store::{OwnRow, WorkingCopyRow};

/// The page on which somebody agrees to the terms.
const AGREE: &str = "agree";

/// Where private answers are sealed.
pub const ANSWERS: &str = "working_copy.sealed";

/// What somebody is writing.
#[derive(Clone, Debug)]
pub struct WorkingCopy {
    /// Whose listing.
    pub listing: ListingId,
    /// Its public reference.
    pub reference: PublicRef,
    /// The door they came in by.
    pub door: Door,
    /// What they answered, private answers too.
    pub answers: Answers,
    /// Counts every save; a form carries it back.
    pub revision: i32,
    /// Where every page stands.
    pub progress: Progress,
    /// Where the listing stands.
    pub standing: Standing,
    /// When it is to be seen.
    pub opening: Opening,
    /// The pages that say something else since it was last sent; none of what was never sent.
    pub unsent: Vec<&'static Page>,
    row: WorkingCopyRow,
}

/// Where somebody's own listing stands, for them to see.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Standing {
    /// Never sent.
    Draft,
    /// Sent, and nothing public yet.
    Sent,
    /// Sent back, with the reason.
    Returned(String),
    /// Refused, with the reason.
    Rejected(String),
    /// Public as it was approved last.
    Live,
    /// Public, and a change of it waits.
    LiveChangeSent,
    /// Public, and the last change was sent back, with the reason.
    LiveReturned(String),
    /// Approved, and hidden until the council has seen everything that it asks for.
    Unchecked,
    /// Hidden because nobody said for 13 months that it is right.
    NotSaid,
    /// Hidden by its owner.
    Paused,
    /// Hidden by the register's staff.
    Held,
    /// Taken off by its owner, who may put it back before this day.
    Leaving(NaiveDate),
}

impl WorkingCopy {
    /// Its row.
    pub(crate) fn row(&self) -> &WorkingCopyRow {
        &self.row
    }

    /// The register's listing that it says is theirs.
    pub(crate) fn claims(&self) -> Option<ListingId> {
        self.row.claims.as_ref()?.parse().ok()
    }

    /// Whether it should be sent again: what was sent says something else. A draft says by itself that it was not
    /// sent, and behind a hold nobody sends anything.
    #[must_use]
    pub fn is_unsent(&self) -> bool {
        let waits = matches!(self.standing, Standing::Draft | Standing::Held | Standing::Leaving(_));
        !self.unsent.is_empty() && !waits
    }

    /// Whether it says that a register's listing is theirs.
    #[must_use]
    pub fn is_claim(&self) -> bool {
        self.row.claims.is_some()
    }
}

/// What came of saving a page.
#[derive(Debug)]
pub enum Saved {
    /// It is kept.
    Kept,
    /// Nothing was kept: this is wrong.
    Wrong(FormErrors),
    /// Nothing was kept: this page was saved elsewhere since it was opened.
    ChangedMeanwhile,
}

/// What came of sending a listing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sent {
    /// It waits to be looked at.
    Sent,
    /// Something that is needed is missing.
    NotComplete,
    /// It says what the public reads already.
    NothingNew,
    /// Staff have hidden it.
    Held,
}

/// Begins a listing for a browser; what comes back is the browser's to keep.
pub async fn begin(engine: &Core, door: Door) -> Result<BrowserToken, EngineError> {
    let (now, token) = (engine.clock.now(), BrowserToken::random(&engine.clock));
    begin_row(engine, door, Some(token.hash()), Answers::default(), None, None).await?;
    tracing::info!(join.door = door.code(), join.at = %now.date_naive(), "somebody began a listing");
    Ok(token)
}

/// Begins another service with the answers of one: all but what must be agreed to anew.
pub async fn copy(engine: &Core, of: &WorkingCopy, owner: AccountId) -> Result<Option<PublicRef>, EngineError> {
    if of.door.is_pa() {
        return Ok(None);
    }
    let mut answers = of.answers.clone();
    if let Some(page) = join::page(of.door, AGREE) {
        answers.remove(page, 1);
    }
    begin_own(engine, of.door, answers, owner).await.map(Some)
}

/// Begins a listing for somebody who has an account, with answers to begin from.
pub async fn begin_own(
    engine: &Core,
    door: Door,
    answers: Answers,
    owner: AccountId,
) -> Result<PublicRef, EngineError> {
    begin_row(engine, door, None, answers, Some(owner), None).await
}

/// Begins a listing: for a browser or an owner, from some answers, perhaps as a claim to a listing.
pub async fn begin_row(
    engine: &Core,
    door: Door,
    browser_hash: Option<String>,
    answers: Answers,
    owner: Option<AccountId>,
    claims: Option<ListingId>,
) -> Result<PublicRef, EngineError> {
    let (now, id) = (engine.clock.now(), ListingId(engine.clock.new_id()));
    let reference = PublicRef::from_random(engine.clock.random());
    let (open, sealed) = written(engine, door, id, answers)?;
    let row = WorkingCopyRow {
        listing_id: id.to_string(),
        door: door.code().into(),
        answers: open,
        sealed,
        revision: 0,
        changed: "{}".into(),
        browser_hash,
        claims: claims.map(|id| id.to_string()),
        created_at: now,
        updated_at: now,
        sent_at: None,
    };
    let tx = engine.store.write().await?;
    tx.begin_listing(&reference, door.is_pa(), row, now).await?;
    if let Some(owner) = owner {
        tx.add_owner(id, owner, now).await?;
    }
    tx.commit().await?;
    Ok(reference)
}

/// Answers as the table keeps them: the public ones in the open, the private ones sealed.
pub fn written(
    engine: &Core,
    door: Door,
    id: ListingId,
    answers: Answers,
) -> Result<(String, Option<String>), EngineError> {
    let (open, private) = answers.split(door);
    let json = |answers: &Answers| serde_json::to_string(answers).map_err(|_| EngineError::Gone);
    let sealed = match private.is_empty() {
        true => None,
        false => Some(engine.keys.seal(&engine.clock, ANSWERS, &id.to_string(), &json(&private)?)),
    };
    Ok((json(&open)?, sealed))
}

/// What a browser has been writing; `None` once it belongs to an account.
pub async fn of_browser(engine: &Core, token: &BrowserToken) -> Result<Option<WorkingCopy>, EngineError> {
    let Some(row) = engine.store.working_copy_of_browser(&token.hash()).await? else { return Ok(None) };
    match row.listing_id.parse() {
        Ok(id) => of_listing(engine, id).await,
        Err(_) => Ok(None),
    }
}

/// One's own listing by its reference; `None` for what is somebody else's.
pub async fn of_account(
    engine: &Core,
    account: AccountId,
    reference: &PublicRef,
) -> Result<Option<WorkingCopy>, EngineError> {
    match engine.store.own_listing(account, reference).await? {
        Some(id) => of_listing(engine, id).await,
        None => Ok(None),
    }
}

/// Everything that somebody answers for, with its public name, the newest first.
pub async fn all_of_account(engine: &Core, account: AccountId) -> Result<Vec<(WorkingCopy, String)>, EngineError> {
    let mut all = Vec::new();
    for id in engine.store.listings_of(account).await? {
        let Some(copy) = of_listing(engine, id).await? else { continue };
        let name = preview(engine, &copy).map(|content| content.name).unwrap_or_default();
        all.push((copy, name));
    }
    Ok(all)
}

/// What is being written for a listing.
pub async fn of_listing(engine: &Core, id: ListingId) -> Result<Option<WorkingCopy>, EngineError> {
    let Some(own) = engine.store.own_row(id).await? else { return Ok(None) };
    let Some(door) = Door::from_code(&own.copy.door) else { return Ok(None) };
    let answers = answers_of(engine, &own.copy)?;
    let floors = engine.store.pay_floors().await?;
    let known = Known { today: engine.clock.today(), floors: &floors };
    let progress = join::progress(door, &answers, known);
    let opening = Opening::of(&own.opening, engine.clock.now());
    let (standing, reference, row) = (standing(&own, engine.clock.today()), own.reference, own.copy);
    let (revision, unsent) = (row.revision, Changed::read(&row.changed).since_sent(door));
    Ok(Some(WorkingCopy { listing: id, reference, door, answers, revision, progress, standing, opening, unsent, row }))
}

pub fn answers_of(engine: &Core, row: &WorkingCopyRow) -> Result<Answers, EngineError> {
    let read = |text: &str| serde_json::from_str::<Answers>(text).unwrap_or_default();
    let open = read(&row.answers);
    Ok(match &row.sealed {
        Some(sealed) => open.joined(read(&engine.keys.open(ANSWERS, &row.listing_id, sealed)?)),
        None => open,
    })
}

fn standing(own: &OwnRow, today: NaiveDate) -> Standing {
    let is_checked = own.checked_until.is_some_and(|last| today <= last);
    let reason = |reasons: &Option<String>| reasons.clone().unwrap_or_default();
    if let Some(until) = own.leaving {
        return Standing::Leaving(until.date_naive());
    }
    match own.hold {
        Hold::Suspended | Hold::MarkedForDeletion => return Standing::Held,
        Hold::Paused => return Standing::Paused,
        Hold::None | Hold::TemporarilyClosed => {}
    }
    if own.end_reason.as_deref() == Some(expiry::NOT_SAID) {
        return Standing::NotSaid;
    }
    match (own.approved, &own.newest) {
        // What was taken back before anybody decided is a draft again.
        (_, None) | (false, Some((VersionState::Superseded, _))) => Standing::Draft,
        (false, Some((VersionState::Submitted, _))) => Standing::Sent,
        (false, Some((VersionState::Rejected, why))) => Standing::Rejected(reason(why)),
        (false, Some((_, why))) => Standing::Returned(reason(why)),
        (true, Some((VersionState::Submitted | VersionState::Approved, _))) if !is_checked => Standing::Unchecked,
        (true, Some((VersionState::Submitted, _))) => Standing::LiveChangeSent,
        (true, Some((VersionState::Returned | VersionState::Rejected, why))) => Standing::LiveReturned(reason(why)),
        (true, Some(_)) => Standing::Live,
    }
}

/// Reads what was typed into a page and keeps it, or says all that is wrong. `seen` is the revision that
/// the page was opened at.
pub async fn save(
    engine: &Core,
    copy: &WorkingCopy,
    (page, time): (&'static Page, u8),
    typed: &[(String, String)],
    seen: i32,
) -> Result<Saved, EngineError> {
    let today = engine.clock.today();
    let (new, unreadable) = join::read_what_can_be(page, time, typed, today);
    let mut answers = copy.answers.clone();
    answers.put(page, time, new);
    let floors = engine.store.pay_floors().await?;
    let mut errors = join::check(copy.door, page, time, &answers, Known { today, floors: &floors });
    whereabouts::known(engine, page, time, &answers, &mut errors);
    if page.code == "referees" && references::is_owner(engine, copy, answers.nth("referee_email", time)).await? {
        errors.add("referee_email", "referee_self");
    }
    // What cannot be read is said first; then all of it in the order of the page.
    let mut all = FormErrors::default();
    for field in page.fields {
        if let Some(code) = unreadable.of(field.name).or_else(|| errors.of(field.name)) {
            all.add(field.name, code);
        }
    }
    if !all.is_empty() {
        return Ok(Saved::Wrong(all));
    }
    keep(engine, copy, (page, time), answers, seen).await
}

/// Takes one price or one referee away.
pub async fn remove(
    engine: &Core,
    copy: &WorkingCopy,
    (page, time): (&'static Page, u8),
    seen: i32,
) -> Result<Saved, EngineError> {
    let mut answers = copy.answers.clone();
    answers.remove(page, time);
    keep(engine, copy, (page, time), answers, seen).await
}

pub async fn keep(
    engine: &Core,
    copy: &WorkingCopy,
    (page, time): (&'static Page, u8),
    answers: Answers,
    seen: i32,
) -> Result<Saved, EngineError> {
    let mut changed = Changed::read(&copy.row.changed);
    if changed.after(page, time, seen) {
        return Ok(Saved::ChangedMeanwhile);
    }
    let revision = copy.revision + 1;
    // Who saves a page as it was has changed nothing that would have to be sent again.
    if answers != copy.answers {
        changed.note(page, time, revision);
    }
    let (open, sealed) = written(engine, copy.door, copy.listing, answers)?;
    let (now, changed) = (engine.clock.now(), changed.text());
    let row = WorkingCopyRow { answers: open, sealed, revision, changed, updated_at: now, ..copy.row.clone() };
    let tx = engine.store.write().await?;
    if !tx.save_answers(&row).await? {
        return Ok(Saved::ChangedMeanwhile);
    }
    if page.code == AGREE {
        // What somebody agreed to, and when, outlasts the answers (row V10).
        let mut act = on_listing(None, "listing.agreed", copy.listing);
        act.after = Some(format!("terms {}, code of conduct {}", join::TERMS, join::CODE_OF_CONDUCT));
        audit::record(engine, &tx, act).await?;
    }
    tx.commit().await?;
    Ok(Saved::Kept)
}

/// The listing as a resident would see it; `None` while it is unknown where a PA is.
pub fn preview(engine: &Core, copy: &WorkingCopy) -> Option<Content> {
    let placed = whereabouts::placed(engine, copy.door, &copy.answers);
    join::content(copy.door, &copy.answers, &placed, engine.clock.today())
}

/// Sends the listing to be looked at. A change of a public one waits beside it.
pub async fn send(engine: &Core, copy: &WorkingCopy, by: AccountId) -> Result<Sent, EngineError> {
    if matches!(copy.standing, Standing::Held | Standing::Leaving(_)) {
        return Ok(Sent::Held);
    }
    let Some(mut content) = preview(engine, copy).filter(|_| copy.progress.complete()) else {
        return Ok(Sent::NotComplete);
    };
    // What staff alone read is news to them, also where the public would read the same as before.
    let private_news = copy.unsent.iter().any(|page| page.fields.iter().any(|field| field.private));
    let mut changed = Changed::read(&copy.row.changed);
    changed.sent(copy.revision);
    let public = copy.row.claims.as_ref().and_then(|id| id.parse().ok()).unwrap_or(copy.listing);
    if let Some((old, _)) = engine.store.contents(&[public]).await?.remove(&public) {
        claim::keep_registration(&mut content, &old);
        if old == content && !private_news {
            return nothing_new(engine, copy, &changed).await;
        }
    }
    let waiting = engine.store.submitted(copy.listing).await?;
    if waiting.is_some_and(|(_, waiting)| waiting == content) && !private_news {
        return nothing_new(engine, copy, &changed).await;
    }
    let json = serde_json::to_string(&content).map_err(|_| EngineError::Gone)?;
    let is_not_to_be_listed = do_not_list::matches(engine, copy.listing).await?;
    let is_approved = !engine.store.public_rows(&[copy.listing]).await?.is_empty();
    let of_now = engine.store.staff_rows(&[copy.listing]).await?.into_iter().next().and_then(|row| row.council);
    let (now, version) = (engine.clock.now(), VersionId(engine.clock.new_id()));
    let tx = engine.store.write().await?;
    tx.submit_version(copy.listing, version, json, by, now).await?;
    review::keep_answers(engine, &tx, (copy.listing, version), copy.door, copy.answers.clone()).await?;
    tx.forget_old_answers(copy.listing).await?;
    let council = whereabouts::placed(engine, copy.door, &copy.answers).council;
    let kind = match (copy.is_claim(), is_approved) {
        (true, _) => TaskKind::Claim,
        (false, true) => TaskKind::Edit,
        (false, false) => TaskKind::NewListing,
    };
    if !is_approved {
        tx.set_first_council(copy.listing, council.as_ref()).await?;
    }
    // One that was sent before waits since then.
    let council = if is_approved { of_now } else { council };
    tasks::open(engine, &tx, kind, council.clone(), Some(copy.listing), copy.listing.to_string()).await?;
    tx.note_changed(copy.listing, copy.revision, changed.text()).await?;
    references::ask(engine, &tx, copy).await?;
    if is_not_to_be_listed {
        concerns::on_the_do_not_list(engine, &tx, council, copy.listing).await?;
    }
    let job = Job::ListingSent { listing: copy.listing, account: by };
    tx.enqueue(&job, JobId(engine.clock.new_id()), now).await?;
    audit::record(engine, &tx, on_listing(Some(by), "listing.sent", copy.listing)).await?;
    tx.commit().await?;
    engine.wake.notify_one();
    Ok(Sent::Sent)
}

/// Nothing has to be looked at: pages that were changed and changed back count as sent.
async fn nothing_new(engine: &Core, copy: &WorkingCopy, changed: &Changed) -> Result<Sent, EngineError> {
    let tx = engine.store.write().await?;
    tx.note_changed(copy.listing, copy.revision, changed.text()).await?;
    tx.commit().await?;
    Ok(Sent::NothingNew)
}

/// Hides one's listing, or shows it again; `false` when there is nothing to hide or show.
pub async fn pause(engine: &Core, copy: &WorkingCopy, pause: bool, by: AccountId) -> Result<bool, EngineError> {
    let now = engine.clock.now();
    let tx = engine.store.write().await?;
    if !tx.set_pause(copy.listing, pause, None, now).await? {
        return Ok(false);
    }
    tx.record_changes(&[copy.listing], now).await?;
    let act = if pause { "listing.paused" } else { "listing.shown_again" };
    audit::record(engine, &tx, on_listing(Some(by), act, copy.listing)).await?;
    tx.commit().await?;
    Ok(true)
}

/// Something done to a listing.
pub fn on_listing(actor: Option<AccountId>, act: &'static str, id: ListingId) -> Act<'static> {
    Act { actor, act, subject_kind: "listing", subject_id: id.to_string(), ..Act::default() }
}
