// long because one decision touches everything that an officer sees of a listing
//! Reviewing what was sent: what differs from what is public, and deciding about it (rows G2, L12, V14).

use chrono::{DateTime, Duration, Utc};
use domain::account::Role;
use domain::check::Check;
use domain::id::{AccountId, JobId, ListingId, PublicRef, VersionId};
use domain::join::{self, Answers, Change, Door, Known};
use domain::listing::{Content, CouncilCode, ListingState, VersionState};
use domain::requirement::{Applicant, Requirements};
use domain::task::TaskKind;

use super::audit;
use super::changed::Changed;
use super::joining::{self, WorkingCopy, on_listing};
use super::one_press::LINK_DAYS;
use super::queue::{Colleagues, council_name};
use super::references::{ANSWER, REFEREE, Referee};
use super::verification::shown_check;
use super::{claim, expiry, gate, renewal, tasks, whereabouts};
use crate::Core;
use crate::actor::Actor;
use crate::error::EngineError;
use crate::outbox::Job;
use crate::read_model::{DecidedVersion, ListingReview, NeededCheck, ReferenceShown, WaitingVersion};
use crate::store::{AppealRow, ListingLinkRow, StaffRow, Tx, VersionAnswersRow, VersionRow};

/// Where the private answers of a version are sealed.
pub const VERSION_ANSWERS: &str = "version_answers.sealed";
/// Where an owner's words are sealed who does not agree with a decision.
pub const APPEAL: &str = "appeal.text";
/// What is recorded of a look, so that colleagues see each other.
const LOOKED: &str = "listing.reviewed";
/// For how long somebody who looked is said to be there, in minutes.
const LOOK_MINUTES: i64 = 15;
/// The kinds of tasks that a decision about a version ends.
pub const ABOUT_VERSIONS: &[TaskKind] = &[TaskKind::NewListing, TaskKind::Edit, TaskKind::Claim, TaskKind::Appeal];

/// What an officer decides about what waits.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Decision {
    /// All of it is made public.
    Approve,
    /// The changes of these names are made public, and the owner is told why the others are not.
    ApproveSome(Vec<String>, String),
    /// It goes back to its owner, with the reason.
    Return(String),
    /// It is refused, with the reason.
    Reject(String),
}

/// What came of a decision.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Decided {
    /// It is done.
    Done,
    /// Somebody else decided meanwhile, or something else was sent.
    Meanwhile,
    /// The chosen changes and what is public do not go together, or nothing was chosen.
    DoesNotFit,
    /// An appeal is for somebody else than the one who decided before.
    DecidedBefore,
    /// The register's listing is somebody else's by now.
    ClaimedMeanwhile,
}

/// Roles that see what waits, and what is public of it and what is not.
fn looks(role: Role) -> bool {
    matches!(role, Role::RegisterOfficer | Role::Moderator | Role::SafeguardingLead | Role::ReadOnly)
}

/// Roles that decide about what was written.
pub fn decides(role: Role) -> bool {
    matches!(role, Role::RegisterOfficer | Role::Moderator)
}

/// Roles that verify.
pub fn verifies(role: Role) -> bool {
    role == Role::RegisterOfficer
}

/// Whether a role of theirs is for this council.
pub fn is_for(actor: &Actor, council: Option<&CouncilCode>, role: impl Fn(Role) -> bool) -> bool {
    let own = actor.councils_where(role);
    own.contains(&None) || council.is_some_and(|council| own.iter().flatten().any(|code| code == council))
}

/// A listing for somebody who may do with it what `role` says; `None` for what is another council's, or a draft.
pub async fn theirs(
    engine: &Core,
    actor: &Actor,
    reference: &PublicRef,
    role: impl Fn(Role) -> bool,
) -> Result<Option<StaffRow>, EngineError> {
    let row = engine.store.staff_row(reference).await?;
    Ok(row.filter(|row| is_for(actor, row.council.as_ref(), role)))
}

/// Everything about a listing that the staff of its council need. That it was looked at is recorded.
pub async fn look(engine: &Core, actor: &Actor, reference: &PublicRef) -> Result<Option<ListingReview>, EngineError> {
    let Some(row) = theirs(engine, actor, reference, looks).await? else { return Ok(None) };
    let versions = engine.store.versions_of(row.id).await?;
    // What nobody sent is the owner's alone.
    if versions.is_empty() {
        return Ok(None);
    }
    let lookers = lookers(engine, actor, row.id).await?;
    let tx = engine.store.write().await?;
    audit::record(engine, &tx, on_listing(Some(actor.account), LOOKED, row.id)).await?;
    tx.commit().await?;
    let may_check = is_for(actor, row.council.as_ref(), verifies);
    let mut review = review(engine, actor, &row, &versions, may_check).await?;
    review.lookers = lookers;
    Ok(Some(review))
}

/// What sort of task waits for a decision about a listing.
pub async fn waiting_kind(
    engine: &Core,
    actor: &Actor,
    reference: &PublicRef,
) -> Result<Option<TaskKind>, EngineError> {
    let Some(row) = theirs(engine, actor, reference, looks).await? else { return Ok(None) };
    let open = engine.store.tasks_of_listing(row.id).await?;
    let kinds = open.iter().filter_map(|task| TaskKind::from_code(&task.kind));
    Ok(kinds.into_iter().find(|kind| ABOUT_VERSIONS.contains(kind)))
}

async fn review(
    engine: &Core,
    actor: &Actor,
    row: &StaffRow,
    versions: &[VersionRow],
    may_check: bool,
) -> Result<ListingReview, EngineError> {
    let (today, now) = (engine.clock.today(), engine.clock.now());
    let copy = joining::of_listing(engine, row.id).await?;
    let waiting = versions.iter().find(|version| version.state == VersionState::Submitted);
    let approved = versions.iter().find(|version| version.state == VersionState::Approved);
    let public = engine.store.contents(&[row.id]).await?.remove(&row.id);
    let sent = match waiting {
        Some(_) => engine.store.submitted(row.id).await?.map(|(_, content)| content),
        None => None,
    };
    let checks = public.as_ref().map(|(_, checks)| checks.clone()).unwrap_or_default();
    let content = sent.or_else(|| public.map(|(content, _)| content));
    let answers = match (waiting.or(approved), &copy) {
        (Some(version), Some(_)) => answers_of(engine, version.id).await?.unwrap_or_default(),
        _ => Answers::default(),
    };
    let waiting = match (waiting, &copy) {
        (Some(version), Some(copy)) => {
            let before = before(engine, copy, approved).await?;
            let changes = shown_changes(join::changes(copy.door, &before, &answers), may_check);
            let open = engine.store.tasks_of_listing(row.id).await?;
            let due_at = open.iter().filter(|task| is_about_versions(&task.kind)).map(|task| task.due_at).min();
            let (sent_at, appeal) = (version.submitted_at.unwrap_or(now), appeal_of(engine, version.id).await?);
            Some(WaitingVersion { id: version.id, sent_at, due_at, changes, appeal })
        }
        _ => None,
    };
    let claims = match copy.as_ref().and_then(WorkingCopy::claims) {
        Some(claimed) => engine.store.staff_rows(&[claimed]).await?.into_iter().next().map(|claimed| claimed.reference),
        None => None,
    };
    let records = engine.store.checks_of(row.id).await?;
    let is_public = matches!(
        engine.store.public_rows(&[row.id]).await?.first().and_then(|row| row.state(now)),
        Some(ListingState::Approved | ListingState::TemporarilyClosed)
    );
    Ok(ListingReview {
        reference: row.reference.clone(),
        name: content.as_ref().map(|content| content.name.clone()).unwrap_or_default(),
        council: row.council.as_ref().and_then(|code| council_name(engine, code)),
        hold: row.hold,
        is_public,
        is_approved: approved.is_some(),
        door: copy.as_ref().map(|copy| copy.door),
        claims,
        waiting,
        needed: needed(engine, row, content.as_ref(), &checks).await?,
        checks: records.iter().filter_map(|record| shown_check(engine, record, may_check, today)).collect(),
        renewals: if may_check { renewal::waiting(engine, row.id).await? } else { Vec::new() },
        references: if may_check { references(engine, row.id).await? } else { Vec::new() },
        decided: decided(engine, actor, versions).await?,
        lookers: Vec::new(),
        may_decide: is_for(actor, row.council.as_ref(), decides),
        may_check,
        answers: if may_check { answers } else { answers_in_public(&copy, answers) },
        content,
        today,
    })
}

/// Who may not verify sees nothing that is private.
fn shown_changes(changes: Vec<Change>, may_check: bool) -> Vec<Change> {
    changes.into_iter().filter(|change| may_check || !change.field.private).collect()
}

fn answers_in_public(copy: &Option<WorkingCopy>, answers: Answers) -> Answers {
    copy.as_ref().map_or_else(Answers::default, |copy| answers.split(copy.door).0)
}

fn is_about_versions(kind: &str) -> bool {
    TaskKind::from_code(kind).is_some_and(|kind| ABOUT_VERSIONS.contains(&kind))
}

/// Who else has looked in the last minutes.
async fn lookers(
    engine: &Core,
    actor: &Actor,
    listing: ListingId,
) -> Result<Vec<crate::read_model::Colleague>, EngineError> {
    let since = engine.clock.now() - Duration::minutes(LOOK_MINUTES);
    let (mut known, mut lookers) = (Colleagues::default(), Vec::new());
    for account in engine.store.who_did(LOOKED, &listing.to_string(), since).await? {
        if account != actor.account {
            lookers.extend(known.find(engine, actor, account).await?);
        }
    }
    Ok(lookers)
}

async fn needed(
    engine: &Core,
    row: &StaffRow,
    content: Option<&Content>,
    checks: &[Check],
) -> Result<Vec<NeededCheck>, EngineError> {
    let Some(content) = content.filter(|_| row.claimed) else { return Ok(Vec::new()) };
    let asks = asked_by(engine, row.council.as_ref()).await?;
    let of_one = |one: domain::requirement::Requirement| NeededCheck {
        what: one.what,
        times: one.times,
        until: one.met_until(checks, row.council.as_ref()),
    };
    Ok(asks.asked_of(Applicant::of(&content.kinds)).map(of_one).collect())
}

/// What a council asks for.
pub async fn asked_by(engine: &Core, council: Option<&CouncilCode>) -> Result<Requirements, EngineError> {
    let settings = match council {
        Some(code) => engine.store.council(code).await?,
        None => None,
    };
    Ok(settings.map_or_else(Requirements::usual, |settings| settings.required_checks))
}

async fn references(engine: &Core, listing: ListingId) -> Result<Vec<ReferenceShown>, EngineError> {
    let mut shown = Vec::new();
    for row in engine.store.references_of(listing).await? {
        let text = engine.keys.open(REFEREE, &row.id, &row.referee_sealed)?;
        let Ok(referee) = serde_json::from_str::<Referee>(&text) else { continue };
        let answer = match &row.answer_sealed {
            Some(sealed) => serde_json::from_str(&engine.keys.open(ANSWER, &row.id, sealed)?).ok(),
            None => None,
        };
        let Ok(id) = row.id.parse() else { continue };
        shown.push(ReferenceShown { id, referee: referee.name, email: referee.email, asked_at: row.asked_at, answer });
    }
    Ok(shown)
}

async fn decided(engine: &Core, actor: &Actor, versions: &[VersionRow]) -> Result<Vec<DecidedVersion>, EngineError> {
    let (mut known, mut decided) = (Colleagues::default(), Vec::new());
    for version in versions {
        let Some(decided_at) = version.decided_at.filter(|_| version.state != VersionState::Submitted) else {
            continue;
        };
        let decided_by = match version.decided_by {
            Some(account) => known.find(engine, actor, account).await?,
            None => None,
        };
        let (number, state, reasons) = (version.number, version.state, version.reasons.clone());
        decided.push(DecidedVersion { number, state, decided_at, decided_by, reasons });
    }
    Ok(decided)
}

/// The answers a version was made of; `None` for one that was made of none.
pub async fn answers_of(engine: &Core, version: VersionId) -> Result<Option<Answers>, EngineError> {
    let Some(row) = engine.store.version_answers(version).await? else { return Ok(None) };
    let read = |text: &str| serde_json::from_str::<Answers>(text).unwrap_or_default();
    let open = read(&row.answers);
    Ok(Some(match &row.sealed {
        Some(sealed) => open.joined(read(&engine.keys.open(VERSION_ANSWERS, &row.version_id, sealed)?)),
        None => open,
    }))
}

/// Keeps the answers of a version as they are now.
pub async fn keep_answers(
    engine: &Core,
    tx: &Tx,
    (listing, version): (ListingId, VersionId),
    door: Door,
    answers: Answers,
) -> Result<(), EngineError> {
    let version_id = version.to_string();
    let (open, private) = answers.split(door);
    let json = |answers: &Answers| serde_json::to_string(answers).map_err(|_| EngineError::Gone);
    let sealed = match private.is_empty() {
        true => None,
        false => Some(engine.keys.seal(&engine.clock, VERSION_ANSWERS, &version_id, &json(&private)?)),
    };
    let row = VersionAnswersRow { version_id, listing_id: listing.to_string(), answers: json(&open)?, sealed };
    Ok(tx.keep_version_answers(row).await?)
}

/// What the answers are compared with: those of the public version; for a claim what the register knows.
async fn before(engine: &Core, copy: &WorkingCopy, approved: Option<&VersionRow>) -> Result<Answers, EngineError> {
    if let Some(version) = approved {
        return Ok(answers_of(engine, version.id).await?.unwrap_or_default());
    }
    match copy.claims() {
        Some(claimed) => {
            let content = engine.store.contents(&[claimed]).await?.remove(&claimed);
            Ok(content.map_or_else(Answers::default, |(content, _)| claim::known(&content)))
        }
        None => Ok(Answers::default()),
    }
}

async fn appeal_of(engine: &Core, version: VersionId) -> Result<Option<String>, EngineError> {
    let Some(row) = engine.store.appeal(version).await? else { return Ok(None) };
    Ok(Some(engine.keys.open(APPEAL, &row.version_id, &row.text_sealed)?.to_string()))
}

/// Decides about the version that waits, if it is still the one that was looked at; `None` for what is not theirs.
pub async fn decide(
    engine: &Core,
    actor: &Actor,
    reference: &PublicRef,
    seen: VersionId,
    decision: &Decision,
) -> Result<Option<Decided>, EngineError> {
    let Some(row) = theirs(engine, actor, reference, decides).await? else { return Ok(None) };
    let versions = engine.store.versions_of(row.id).await?;
    let waiting = versions.iter().find(|version| version.state == VersionState::Submitted);
    if waiting.is_none_or(|version| version.id != seen) {
        return Ok(Some(Decided::Meanwhile));
    }
    // Who decided about it once does not decide about the appeal.
    if waiting.is_some_and(|version| version.decided_by == Some(actor.account)) {
        return Ok(Some(Decided::DecidedBefore));
    }
    let by = actor.account;
    let decided = match decision {
        Decision::Approve => publish(engine, row.id, seen, by, None).await?,
        Decision::ApproveSome(chosen, reason) => publish(engine, row.id, seen, by, Some((chosen, reason))).await?,
        Decision::Return(reason) => send_back(engine, row.id, seen, by, VersionState::Returned, reason).await?,
        Decision::Reject(reason) => send_back(engine, row.id, seen, by, VersionState::Rejected, reason).await?,
    };
    engine.wake.notify_one();
    Ok(Some(decided))
}

/// Gives what waits back to its owner, or refuses it.
async fn send_back(
    engine: &Core,
    id: ListingId,
    version: VersionId,
    by: AccountId,
    to: VersionState,
    reason: &str,
) -> Result<Decided, EngineError> {
    let now = engine.clock.now();
    let owners = engine.store.owners_of(id).await?;
    let tx = engine.store.write().await?;
    if !tx.decide_version(version, to, Some(by), Some(reason), now).await? {
        return Ok(Decided::Meanwhile);
    }
    tx.close_tasks_of_listing(id, ABOUT_VERSIONS, Some(by), to.code(), now).await?;
    tell_owners(engine, &tx, &owners, |account| Job::ListingDecided { listing: id, account, version }, now).await?;
    let act = if to == VersionState::Returned { "listing.returned" } else { "listing.rejected" };
    audit::record(engine, &tx, on_listing(Some(by), act, id)).await?;
    tx.commit().await?;
    Ok(Decided::Done)
}

/// Makes what waits public, or those changes of it that were chosen.
async fn publish(
    engine: &Core,
    id: ListingId,
    version: VersionId,
    by: AccountId,
    some: Option<(&[String], &str)>,
) -> Result<Decided, EngineError> {
    let (Some(copy), Some((_, sent))) = (joining::of_listing(engine, id).await?, engine.store.submitted(id).await?)
    else {
        return Ok(Decided::Meanwhile);
    };
    let versions = engine.store.versions_of(id).await?;
    let approved = versions.iter().find(|version| version.state == VersionState::Approved);
    let after = answers_of(engine, version).await?.unwrap_or_else(|| copy.answers.clone());
    let before = before(engine, &copy, approved).await?;
    let (answers, content) = match some {
        None => (after, sent),
        Some((chosen, _)) => match chosen_content(engine, &copy, &before, &after, chosen).await? {
            Some(merged) => merged,
            None => return Ok(Decided::DoesNotFit),
        },
    };
    let council = whereabouts::placed(engine, copy.door, &answers).council;
    let old_council = engine.store.staff_rows(&[id]).await?.into_iter().next().and_then(|row| row.council);
    let (now, owners) = (engine.clock.now(), engine.store.owners_of(id).await?);
    let tx = engine.store.write().await?;
    let id = match copy.claims() {
        Some(claimed) => match claim::take_over(engine, &tx, &copy, claimed, now).await? {
            Some(claimed) => claimed,
            None => return Ok(Decided::ClaimedMeanwhile),
        },
        None => id,
    };
    tx.settle_version(id, VersionState::Approved, VersionState::Superseded, None, now).await?;
    let to = if some.is_some() { VersionState::Returned } else { VersionState::Approved };
    if !tx.decide_version(version, to, Some(by), some.map(|(_, reason)| reason), now).await? {
        return Ok(Decided::Meanwhile);
    }
    if some.is_some() {
        let json = serde_json::to_string(&content).map_err(|_| EngineError::Gone)?;
        let merged = VersionId(engine.clock.new_id());
        tx.add_approved_version(id, merged, json, Some(by), now).await?;
        keep_answers(engine, &tx, (id, merged), copy.door, answers).await?;
    }
    tx.set_listing_names(id, &content, council.as_ref(), now).await?;
    expiry::said_anew(engine, &tx, id, Some(by)).await?;
    if some.is_none() {
        let mut changed = Changed::read(&copy.row().changed);
        changed.approved();
        tx.note_changed(id, copy.revision, changed.text()).await?;
    }
    gate::settle(engine, &tx, id).await?;
    tx.forget_old_answers(id).await?;
    tx.close_tasks_of_listing(id, ABOUT_VERSIONS, Some(by), "approved", now).await?;
    if !gate::is_open(&tx, id, engine.clock.today()).await? || council != old_council {
        // What its council asks for is still to be seen.
        tasks::open(engine, &tx, TaskKind::Check, council, Some(id), id.to_string()).await?;
    }
    match some {
        None => tell_approved(engine, &tx, id, &owners, now).await?,
        Some(_) => {
            tell_owners(engine, &tx, &owners, |account| Job::ListingDecided { listing: id, account, version }, now)
                .await?;
        }
    }
    let act = if some.is_some() { "listing.approved_in_part" } else { "listing.approved" };
    audit::record(engine, &tx, on_listing(Some(by), act, id)).await?;
    tx.commit().await?;
    Ok(Decided::Done)
}

/// What the public would read with only the chosen changes; `None` when the answers do not go together then.
async fn chosen_content(
    engine: &Core,
    copy: &WorkingCopy,
    before: &Answers,
    after: &Answers,
    chosen: &[String],
) -> Result<Option<(Answers, Content)>, EngineError> {
    let merged = join::with_changes(copy.door, before, after, chosen);
    if merged == *before {
        return Ok(None);
    }
    let floors = engine.store.pay_floors().await?;
    let known = Known { today: engine.clock.today(), floors: &floors };
    if !join::progress(copy.door, &merged, known).complete() {
        return Ok(None);
    }
    let placed = whereabouts::placed(engine, copy.door, &merged);
    let Some(mut content) = join::content(copy.door, &merged, &placed, engine.clock.today()) else { return Ok(None) };
    let public = copy.claims().unwrap_or(copy.listing);
    if let Some((old, _)) = engine.store.contents(&[public]).await?.remove(&public) {
        claim::keep_registration(&mut content, &old);
    }
    Ok(Some((merged, content)))
}

/// Writes to everybody who answers for a listing.
pub async fn tell_owners(
    engine: &Core,
    tx: &Tx,
    owners: &[AccountId],
    job: impl Fn(AccountId) -> Job,
    now: DateTime<Utc>,
) -> Result<(), EngineError> {
    for account in owners {
        tx.enqueue(&job(*account), JobId(engine.clock.new_id()), now).await?;
    }
    Ok(())
}

/// Tells the owners that their listing was approved, each with a link to keep it right.
pub async fn tell_approved(
    engine: &Core,
    tx: &Tx,
    id: ListingId,
    owners: &[AccountId],
    now: DateTime<Utc>,
) -> Result<(), EngineError> {
    for account in owners {
        let link_id = engine.clock.new_id();
        let link = ListingLinkRow {
            id: link_id.to_string(),
            listing_id: id.to_string(),
            account_id: account.to_string(),
            expires_at: now + Duration::days(LINK_DAYS),
        };
        let job = Job::ListingApproved { listing: id, account: *account, link: link_id };
        tx.add_listing_link(link).await?;
        tx.enqueue(&job, JobId(engine.clock.new_id()), now).await?;
    }
    Ok(())
}

/// Lets a version that was sent back or refused be decided once more, because its owner does not agree; `false` when
/// there is none.
pub async fn appeal(engine: &Core, copy: &WorkingCopy, by: AccountId, text: &str) -> Result<bool, EngineError> {
    let versions = engine.store.versions_of(copy.listing).await?;
    let Some(newest) = versions.first() else { return Ok(false) };
    let (now, version_id) = (engine.clock.now(), newest.id.to_string());
    let row = AppealRow {
        text_sealed: engine.keys.seal(&engine.clock, APPEAL, &version_id, text),
        version_id,
        listing_id: copy.listing.to_string(),
        account_id: by.to_string(),
        made_at: now,
    };
    let council = engine.store.staff_rows(&[copy.listing]).await?.into_iter().next().and_then(|row| row.council);
    let tx = engine.store.write().await?;
    if !tx.appeal_version(row).await? {
        return Ok(false);
    }
    let subject = copy.listing.to_string();
    tasks::open(engine, &tx, TaskKind::Appeal, council, Some(copy.listing), subject).await?;
    audit::record(engine, &tx, on_listing(Some(by), "listing.appealed", copy.listing)).await?;
    tx.commit().await?;
    Ok(true)
}
