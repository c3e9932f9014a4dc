//! What runs out by itself, told in time (rows V9, V15 and X1): once a day, to owners and to staff. That something has
//! run out needs nobody: what counts today is reckoned wherever it is read.
//!
//! Every turn looks at what is there, not at what has changed since the last one, so a worker that was away misses
//! nothing. What was heeded stands in `reminder`, in the same transaction as the letters and tasks that it caused.

use std::collections::{HashMap, HashSet};

use chrono::{Duration, NaiveDate};
use domain::check::{Check, Checked};
use domain::expiry::{CheckStep, Question, hides, is_moot, is_rate_missing, times};
use domain::id::{AccountId, CheckId, JobId, ListingId};
use domain::listing::{CouncilCode, Hold};
use domain::requirement::{Applicant, Requirements};
use domain::task::TaskKind;
use domain::uk_time::uk_day;

use super::joining::on_listing;
use super::one_press::LINK_DAYS;
use super::{audit, renewal, tasks};
use crate::Core;
use crate::error::EngineError;
use crate::mail::CheckEnding;
use crate::outbox::Job;
use crate::store::{CheckRow, ListingLinkRow, PublicRow, QuietRow, Tx, read_check};

/// Why a listing is no longer listed of which nobody said for 13 months that it is right. Its owner lists it again
/// with one press; what its owner and officers decided about it (`hold`) is left as it was.
pub const NOT_SAID: &str = "not_said_right";

/// Checks and listings that are dealt with in one transaction.
const AT_ONCE: u64 = 100;

/// Reminders of checks, by their steps.
const CHECK: &str = "check";
/// Tasks about checks, each once.
const CHECK_TASK: &str = "check_task";
/// Questions to owners.
const QUESTION: &str = "question";
/// Tasks about listings that nobody has said are right.
const STALE_TASK: &str = "stale_task";
/// Tasks about rates.
const RATE_TASK: &str = "rate_task";

/// Tells owners and staff what is due today.
pub async fn run(engine: &Core) -> Result<(), EngineError> {
    checks(engine).await?;
    quiet_listings(engine).await?;
    rates(engine).await?;
    engine.wake.notify_one();
    Ok(())
}

async fn checks(engine: &Core) -> Result<(), EngineError> {
    let (today, mut after) = (engine.clock.today(), String::new());
    let mut known = Told::default();
    loop {
        let due = engine.store.checks_that_run_out(CHECK, today, &after, AT_ONCE).await?;
        let Some(last) = due.last() else { return Ok(()) };
        after.clone_from(&last.id);
        remind_of(engine, &due, today, &mut known).await?;
    }
}

/// What one turn keeps from batch to batch.
#[derive(Default)]
struct Told {
    /// What each council asks for.
    asked: HashMap<CouncilCode, Requirements>,
    /// What was said of which listing: two references that end together are one thing to say.
    said: HashSet<(ListingId, Checked, CheckStep)>,
}

/// What is known of the listings that some checks are of.
struct Known {
    rows: HashMap<ListingId, PublicRow>,
    applicants: HashMap<ListingId, Applicant>,
    checks: HashMap<ListingId, Vec<(String, Check)>>,
    owners: Vec<(ListingId, AccountId)>,
}

impl Known {
    async fn read(engine: &Core, due: &[CheckRow]) -> Result<Self, EngineError> {
        let mut ids: Vec<ListingId> = due.iter().filter_map(|row| row.listing_id.parse().ok()).collect();
        ids.sort_unstable();
        ids.dedup();
        let rows = engine.store.public_rows(&ids).await?;
        let mut checks: HashMap<ListingId, Vec<(String, Check)>> = HashMap::new();
        for row in engine.store.checks_of_all(&ids).await? {
            if let (Ok(listing), Some(check)) = (row.listing_id.parse(), read_check(&row)) {
                checks.entry(listing).or_default().push((row.id, check));
            }
        }
        Ok(Self {
            rows: rows.into_iter().map(|row| (row.id, row)).collect(),
            applicants: engine.store.applicants(&ids).await?,
            checks,
            owners: engine.store.owners_of_all(&ids).await?,
        })
    }

    /// A listing that somebody answers for and that is, or could be, public.
    fn listing(&self, id: ListingId) -> Option<(&PublicRow, Applicant)> {
        let row = self.rows.get(&id)?;
        let is_over = matches!(row.hold, Hold::Suspended | Hold::MarkedForDeletion) || row.visible.1.is_some();
        (row.claimed && !is_over).then_some((row, *self.applicants.get(&id)?))
    }

    /// All checks of the listing that one is of, and its place among them.
    fn place(&self, check: &CheckRow) -> Option<(Vec<Check>, usize)> {
        let of_listing = self.checks.get(&check.listing_id.parse().ok()?)?;
        let at = of_listing.iter().position(|(id, _)| *id == check.id)?;
        Some((of_listing.iter().map(|(_, check)| check.clone()).collect(), at))
    }
}

/// A check whose end somebody is to be told of.
struct Ending<'a> {
    id: &'a str,
    listing: ListingId,
    council: Option<CouncilCode>,
    what: Checked,
    step: CheckStep,
    hides: bool,
}

/// Tells of some checks, and notes that all of them were looked at.
async fn remind_of(engine: &Core, due: &[CheckRow], today: NaiveDate, turn: &mut Told) -> Result<(), EngineError> {
    let known = Known::read(engine, due).await?;
    for council in known.rows.values().filter_map(|row| row.council.as_ref()) {
        if !turn.asked.contains_key(council) {
            turn.asked.insert(council.clone(), renewal::requirements(engine, Some(council)).await?);
        }
    }
    let endings: Vec<Ending<'_>> = due.iter().filter_map(|row| ending(row, &known, today, &turn.asked)).collect();
    let heeded = due.iter().filter_map(|row| {
        let step = CheckStep::newest(row.valid_until, today)?;
        Some((row.id.clone(), step.code().to_owned()))
    });
    let heeded: Vec<(String, String)> = heeded.collect();
    let told = told_of(engine, &endings).await?;

    let now = engine.clock.now();
    let tx = engine.store.write().await?;
    tx.add_reminders(CHECK, &heeded, now).await?;
    tx.enqueue_all(letters(engine, &endings, &known, &mut turn.said), now).await?;
    let mut tasks_of = Vec::new();
    for one in endings.iter().filter(|one| one.hides && one.step >= CheckStep::Thirty && !told.contains(one.id)) {
        let council = one.council.clone();
        tasks::open(engine, &tx, TaskKind::ExpiringCheck, council, Some(one.listing), one.id).await?;
        tasks_of.push((one.id.to_owned(), String::new()));
    }
    tx.add_reminders(CHECK_TASK, &tasks_of, now).await?;
    tx.commit().await?;
    Ok(())
}

/// The checks of which staff were told before.
async fn told_of(engine: &Core, endings: &[Ending<'_>]) -> Result<HashSet<String>, EngineError> {
    let ids: Vec<String> = endings.iter().filter(|one| one.hides).map(|one| one.id.to_owned()).collect();
    match ids.is_empty() {
        true => Ok(HashSet::new()),
        false => Ok(engine.store.reminded(CHECK_TASK, "", &ids).await?),
    }
}

/// What is to be told of a check; `None` when its end is news to nobody.
fn ending<'a>(
    row: &'a CheckRow,
    known: &Known,
    today: NaiveDate,
    asked: &HashMap<CouncilCode, Requirements>,
) -> Option<Ending<'a>> {
    let step = CheckStep::newest(row.valid_until, today)?;
    let listing: ListingId = row.listing_id.parse().ok()?;
    let (public, applicant) = known.listing(listing)?;
    let council = public.council.clone();
    let usual = Requirements::usual();
    let asks = council.as_ref().and_then(|code| asked.get(code)).unwrap_or(&usual);
    let (checks, at) = known.place(row)?;
    let check = checks.get(at)?;
    let is_news = step.is_after(uk_day(row.created_at), row.valid_until);
    if !is_news || is_moot(&checks, at, times(asks, applicant, check.what)) {
        return None;
    }
    let hides = hides(asks, applicant, &checks, council.as_ref(), check);
    Some(Ending { id: &row.id, listing, council, what: check.what, step, hides })
}

/// A letter to every owner.
fn letters(
    engine: &Core,
    endings: &[Ending<'_>],
    known: &Known,
    said: &mut HashSet<(ListingId, Checked, CheckStep)>,
) -> Vec<(JobId, Job)> {
    let mut jobs = Vec::new();
    for one in endings {
        let Ok(check) = one.id.parse() else { continue };
        if !said.insert((one.listing, one.what, one.step)) {
            continue;
        }
        for (_, account) in known.owners.iter().filter(|(listing, _)| *listing == one.listing) {
            let job = match one.step {
                CheckStep::Over => Job::CheckOver { check, account: *account },
                step => Job::CheckEnds { check, account: *account, step },
            };
            jobs.push((JobId(engine.clock.new_id()), job));
        }
    }
    jobs
}

async fn quiet_listings(engine: &Core) -> Result<(), EngineError> {
    let (today, mut after) = (engine.clock.today(), String::new());
    loop {
        let quiet = engine.store.quiet_listings((QUESTION, STALE_TASK), today, &after, AT_ONCE).await?;
        let Some(last) = quiet.last() else { return Ok(()) };
        after = last.id.to_string();
        let due = |row: &&QuietRow| turn_of(row, today) != Turn::default();
        let due: Vec<&QuietRow> = quiet.iter().filter(due).collect();
        if !due.is_empty() {
            ask_and_hide(engine, &due, today).await?;
        }
    }
}

/// What is due for one listing.
#[derive(Default, PartialEq)]
struct Turn {
    question: Option<Question>,
    tell_staff: bool,
    hide: bool,
}

fn turn_of(row: &QuietRow, today: NaiveDate) -> Turn {
    let hide = row.said.is_to_be_hidden(row.told, today);
    let was_told = row.told.is_some_and(|told| row.said.is_stale(told));
    Turn {
        question: row.said.to_ask(row.asked, today).filter(|_| !hide),
        tell_staff: row.said.is_stale(today) && !was_told,
        hide,
    }
}

/// Asks the owners of some listings, tells staff of those that are stale, and hides those that nobody answers for.
async fn ask_and_hide(engine: &Core, due: &[&QuietRow], today: NaiveDate) -> Result<(), EngineError> {
    let ids: Vec<ListingId> = due.iter().map(|row| row.id).collect();
    let owners = engine.store.owners_of_all(&ids).await?;
    let (now, mut asked, mut told, mut hidden) = (engine.clock.now(), Vec::new(), Vec::new(), Vec::new());
    let (mut jobs, mut links) = (Vec::new(), Vec::new());
    let tx = engine.store.write().await?;
    for row in due {
        let turn = turn_of(row, today);
        if turn.tell_staff {
            let (kind, council) = (TaskKind::StaleListing, row.council.clone());
            tasks::open(engine, &tx, kind, council, Some(row.id), row.id.to_string()).await?;
            told.push((row.id.to_string(), row.said.last().to_string()));
        }
        if turn.hide && tx.end_unless_ended(row.id, NOT_SAID, now).await? {
            hidden.push(row.id);
        }
        if let Some(question) = turn.question {
            asked.push((row.id.to_string(), step_of(row, question)));
        }
        if !turn.hide && turn.question.is_none() {
            continue;
        }
        for (_, account) in owners.iter().filter(|(listing, _)| *listing == row.id) {
            let (listing, account, link) = (row.id, *account, engine.clock.new_id());
            links.push(link_of(engine, listing, account, link));
            let job = match turn.question {
                Some(Question::AnythingChanged) => Job::AnythingChanged { listing, account, link },
                Some(Question::StillRight(_)) => Job::StillRight { listing, account, link },
                None => Job::ListingHidden { listing, account, link },
            };
            jobs.push((JobId(engine.clock.new_id()), job));
        }
    }
    tx.add_reminders(QUESTION, &asked, now).await?;
    tx.add_reminders(STALE_TASK, &told, now).await?;
    tx.add_listing_links(links).await?;
    tx.enqueue_all(jobs, now).await?;
    tx.record_changes(&hidden, now).await?;
    for listing in hidden {
        audit::record(engine, &tx, on_listing(None, "listing.not_said_right", listing)).await?;
    }
    tx.commit().await?;
    Ok(())
}

/// What makes one question different from every other to the same owner.
fn step_of(row: &QuietRow, question: Question) -> String {
    match question {
        Question::StillRight(months) => format!("{} {months}", row.said.last()),
        Question::AnythingChanged => format!("{} year", row.said.year_from()),
    }
}

fn link_of(engine: &Core, listing: ListingId, account: AccountId, link: uuid::Uuid) -> ListingLinkRow {
    ListingLinkRow {
        id: link.to_string(),
        listing_id: listing.to_string(),
        account_id: account.to_string(),
        expires_at: engine.clock.now() + Duration::days(LINK_DAYS),
    }
}

/// Tells the whole site's staff of rates that have no row of the last year.
async fn rates(engine: &Core) -> Result<(), EngineError> {
    let today = engine.clock.today();
    for (code, from) in engine.store.newest_rates(today).await? {
        let step = from.to_string();
        if !is_rate_missing(from, today)
            || !engine.store.reminded(RATE_TASK, &step, std::slice::from_ref(&code)).await?.is_empty()
        {
            continue;
        }
        let tx = engine.store.write().await?;
        tasks::open(engine, &tx, TaskKind::RateMissing, None, None, code.clone()).await?;
        tx.add_reminders(RATE_TASK, &[(code, step)], engine.clock.now()).await?;
        tx.commit().await?;
    }
    Ok(())
}

/// Ends what waits because of an older check, in the transaction that recorded a newer one of this sort: staff need not
/// ask for it any longer, and what the owner said they have anew was looked at.
pub async fn renewed(
    engine: &Core,
    tx: &Tx,
    listing: ListingId,
    what: Checked,
    by: Option<AccountId>,
) -> Result<(), EngineError> {
    let now = engine.clock.now();
    let of_listing: Vec<(String, Check)> = tx
        .checks_in_force(listing)
        .await?
        .into_iter()
        .filter_map(|row| Some((row.id.clone(), read_check(&row)?)))
        .collect();
    let checks: Vec<Check> = of_listing.iter().map(|(_, check)| check.clone()).collect();
    let Some(gate) = tx.gate(listing).await? else { return Ok(()) };
    let asks = gate.required.as_deref().map_or_else(Requirements::usual, Requirements::read);
    let applicant = gate.content.map(|content| Applicant::of(&content.kinds));
    for (at, (id, check)) in of_listing.iter().enumerate() {
        let needed = applicant.map_or(1, |applicant| times(&asks, applicant, check.what));
        if is_moot(&checks, at, needed) {
            tx.close_task(TaskKind::ExpiringCheck, id, by, "renewed", now).await?;
        }
    }
    for met in what.meets() {
        for renewal in tx.waiting_renewals(listing, met).await? {
            tx.end_renewal(&renewal.id, now).await?;
            tx.close_task(TaskKind::Check, &renewal.id, by, "renewed", now).await?;
        }
    }
    Ok(())
}

/// Ends what waits because nobody had said for long that a listing is right, in the transaction in which somebody does:
/// it is listed again, and staff need not ask.
pub async fn said_anew(engine: &Core, tx: &Tx, listing: ListingId, by: Option<AccountId>) -> Result<(), EngineError> {
    let now = engine.clock.now();
    tx.list_again(listing, NOT_SAID, now).await?;
    tx.close_tasks_of_listing(listing, &[TaskKind::StaleListing], by, "said_right", now).await?;
    Ok(())
}

/// What a letter says of a check that ends or has ended, and whose listing it is of; `None` when it concerns nobody any
/// more: it was taken back, another counts longer, or the listing is gone.
pub async fn ending_of(engine: &Core, check: CheckId) -> Result<Option<(CheckEnding, ListingId)>, EngineError> {
    let Some(row) = engine.store.check(&check.to_string()).await? else { return Ok(None) };
    let Ok(listing) = row.listing_id.parse::<ListingId>() else { return Ok(None) };
    let known = Known::read(engine, std::slice::from_ref(&row)).await?;
    let Some((public, applicant)) = known.listing(listing) else { return Ok(None) };
    let asks = renewal::requirements(engine, public.council.as_ref()).await?;
    let ending = known.place(&row).filter(|(checks, at)| {
        checks.get(*at).is_some_and(|check| !is_moot(checks, *at, times(&asks, applicant, check.what)))
    });
    let Some((checks, at)) = ending else { return Ok(None) };
    let check = &checks[at];
    let hides = hides(&asks, applicant, &checks, public.council.as_ref(), check);
    Ok(Some((CheckEnding { what: check.what, last: check.valid_until, hides }, listing)))
}
