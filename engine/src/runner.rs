//! Does what was promised: sends the outbox's letters, and calls the tasks that come round.
//!
//! One process works on one data folder (`worker.lock`); with PostgreSQL several machines work side by side
//! and share the jobs out by leases. Being killed costs nothing but time: what was taken and not finished is
//! taken again, and a mail that goes out twice has the same Message-ID both times.

use std::fs::{File, TryLockError};
use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use chrono::{DateTime, Days, Months, Utc};
use domain::uk_time::{day_begins, uk_day};
use tokio::sync::watch;
use tokio::task::{JoinHandle, JoinSet};

use crate::case;
use crate::clock::Clock;
use crate::config::EngineConfig;
use crate::error::EngineError;
use crate::mail::{Post, Unsent};
use crate::outbox::Job;
use crate::store::ClaimedJob;
use crate::{Core, Engine};

/// Mails handed over to the mail server, by `kind`.
const SENT: &str = "mails_sent_total";
/// Attempts that failed, by `kind` and whether that was the end of it (`permanent`).
const FAILED: &str = "mails_failed_total";
/// For how many seconds the oldest job has been waiting.
const OLDEST: &str = "outbox_oldest_seconds";

/// How often the outbox is looked at, give or take a tenth.
const EVERY: Duration = Duration::from_secs(1);
/// Looks between two of the schedule, which no case announces.
const SCHEDULE_EVERY: u32 = 10;
/// How long to wait after the database failed.
const AFTER_FAILURE: Duration = Duration::from_secs(10);
/// How often somebody who waits for the lock tries it.
const LOCK_EVERY: Duration = Duration::from_secs(3);
/// Jobs taken at once. One, so that a kill leaves at most one mail that was sent and not marked.
const AT_ONCE: u64 = 1;

/// The wait after the first failure; it doubles each time.
const FIRST_WAIT: chrono::Duration = chrono::Duration::seconds(5);
const LONGEST_WAIT: chrono::Duration = chrono::Duration::minutes(15);
/// After this time a job that never worked out is given up.
const PATIENCE: chrono::Duration = chrono::Duration::hours(72);

/// Tasks that come round, and when again.
const TASKS: &[(&str, Round)] = &[
    ("retention", Round::Daily),
    ("erasure", Round::Daily),
    ("audit_anchor", Round::Monthly),
    ("expiry", Round::Nightly),
    ("days", Round::Often),
];
/// Those that are done at every start too, because a day may have been missed.
const AT_START: &[&str] = &["expiry"];
/// How long after midnight what is done every night begins.
const AFTER_MIDNIGHT: chrono::Duration = chrono::Duration::minutes(5);

#[derive(Clone, Copy)]
enum Round {
    /// Every ten minutes.
    Often,
    Daily,
    /// Soon after a day has begun in the United Kingdom.
    Nightly,
    Monthly,
}

impl Round {
    fn after(self, now: DateTime<Utc>) -> DateTime<Utc> {
        let next = match self {
            Self::Often => now.checked_add_signed(chrono::Duration::minutes(10)),
            Self::Daily => now.checked_add_days(Days::new(1)),
            Self::Nightly => uk_day(now).succ_opt().map(|tomorrow| day_begins(tomorrow) + AFTER_MIDNIGHT),
            Self::Monthly => now.checked_add_months(Months::new(1)),
        };
        next.unwrap_or(now)
    }
}

/// The register and the way mail goes out of it.
struct Works {
    core: Arc<Core>,
    post: Post,
}

impl Works {
    fn of(core: Arc<Core>) -> Self {
        let post = Post::new(&core.config.mail, &core.config.data_dir);
        Self { core, post }
    }
}

/// Works in the background until it is stopped.
#[derive(Debug)]
pub struct Runner {
    stop: watch::Sender<bool>,
    task: JoinHandle<()>,
}

/// What became of one step.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// A job was done.
    Ran,
    /// There was nothing to do.
    Empty,
    /// A job did not work out: it is tried again later, or was given up.
    Failed,
}

impl Engine {
    /// Starts sending mail, and the tasks that come round, until the given runner is stopped.
    #[must_use]
    pub fn start_runner(&self) -> Runner {
        Runner::start(self.inner.core.clone())
    }

    /// Does one job of the outbox, now. The runner does this by itself.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn run_one(&self) -> Result<Step, EngineError> {
        let works = Works::of(self.inner.core.clone());
        let core = &works.core;
        let worker = core.clock.new_id().to_string();
        match core.store.claim(&worker, core.clock.now(), 1).await?.pop() {
            Some(job) => run(&works, &worker, &job).await,
            None => Ok(Step::Empty),
        }
    }

    /// Does one task that comes round, now (`retention`, `erasure`, `audit_anchor`, `expiry`, `days`). The runner does this by
    /// itself.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn run_schedule(&self, task: &str) -> Result<(), EngineError> {
        case::retention(&self.inner, task).await
    }

    /// Does every job of the outbox whose turn it is, now, and gives the number of those that worked out.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn send_mail(&self) -> Result<u64, EngineError> {
        let mut done = 0;
        loop {
            match self.run_one().await? {
                Step::Empty => return Ok(done),
                Step::Ran => done += 1,
                // Its turn comes again later, or never.
                Step::Failed => {}
            }
        }
    }
}

impl Runner {
    /// Starts working on a register that nobody serves from this process; it needs no search index.
    ///
    /// # Errors
    /// When the database cannot be used, or its schema is not current.
    pub async fn open(config: EngineConfig, clock: Clock) -> Result<Self, EngineError> {
        Ok(Self::start(Arc::new(Core::open(config, clock).await?)))
    }

    fn start(core: Arc<Core>) -> Self {
        let (stop, stopped) = watch::channel(false);
        Self { stop, task: tokio::spawn(work(Arc::new(Works::of(core)), stopped)) }
    }

    /// Ends after the mails that are on their way.
    pub async fn stop(self) {
        // The receiver lives as long as the task, which ends by itself when it is gone.
        let _ = self.stop.send(true);
        let _ = self.task.await;
    }
}

async fn work(works: Arc<Works>, mut stopped: watch::Receiver<bool>) {
    metrics::describe_counter!(SENT, "mails handed over to the mail server, by kind");
    metrics::describe_counter!(FAILED, "attempts to send a mail that failed, by kind and whether for ever");
    metrics::describe_gauge!(OLDEST, metrics::Unit::Seconds, "how long the oldest job of the outbox has been waiting");
    let Some(lock) = only_one(&works.core.config.data_dir, &mut stopped).await else { return };
    let mut worker = None;
    let mut look = 0u32;
    loop {
        let wait = match turn(&works, &mut worker, look).await {
            Ok(0) => about_a_second(&works.core),
            Ok(_) => Duration::ZERO,
            Err(error) => {
                tracing::error!(%error, "the outbox could not be worked on; trying again");
                AFTER_FAILURE
            }
        };
        look = look.wrapping_add(1);
        tokio::select! {
            biased;
            _ = stopped.changed() => break,
            () = works.core.wake.notified() => {}
            () = tokio::time::sleep(wait) => {}
        }
    }
    drop(lock);
}

/// Waits until no other process works on this data folder. The lock goes with the process, however it ends.
async fn only_one(data_dir: &Path, stopped: &mut watch::Receiver<bool>) -> Option<File> {
    let mut is_told = false;
    loop {
        match try_lock(data_dir) {
            Ok(Some(lock)) => return Some(lock),
            Ok(None) if is_told => {}
            Ok(None) => tracing::info!("another worker has this data folder; waiting for it to end"),
            Err(error) => tracing::error!(%error, "worker.lock cannot be used; trying again"),
        }
        is_told = true;
        tokio::select! {
            () = tokio::time::sleep(LOCK_EVERY) => {}
            _ = stopped.changed() => return None,
        }
    }
}

fn try_lock(data_dir: &Path) -> std::io::Result<Option<File>> {
    std::fs::create_dir_all(data_dir)?;
    let file = File::options().create(true).truncate(false).write(true).open(data_dir.join("worker.lock"))?;
    match file.try_lock() {
        Ok(()) => Ok(Some(file)),
        Err(TryLockError::WouldBlock) => Ok(None),
        Err(TryLockError::Error(error)) => Err(error),
    }
}

/// Takes what is due, does it side by side, and gives the number of jobs.
async fn turn(works: &Arc<Works>, worker: &mut Option<String>, look: u32) -> Result<usize, EngineError> {
    let core = &works.core;
    let name = match worker {
        Some(name) => name.clone(),
        None => worker.insert(begin(core).await?).clone(),
    };
    if look.is_multiple_of(SCHEDULE_EVERY) {
        come_round(core).await?;
        report(core).await?;
    }
    let jobs = core.store.claim(&name, core.clock.now(), AT_ONCE).await?;
    let count = jobs.len();
    let mut running = JoinSet::new();
    for job in jobs {
        let (works, name) = (works.clone(), name.clone());
        running.spawn(async move { run(&works, &name, &job).await });
    }
    // All are waited for, whatever becomes of one: a mail on its way must not be cut off.
    let mut failure = None;
    while let Some(ended) = running.join_next().await {
        failure = ended.unwrap_or(Err(EngineError::TaskEnded)).err().or(failure);
    }
    failure.map_or(Ok(count), Err)
}

/// Gets to know its own name, and takes back what it had when it was last stopped or killed.
async fn begin(engine: &Core) -> Result<String, EngineError> {
    let name = worker_name(engine)?;
    let freed = engine.store.free_leases(&name).await?;
    let names: Vec<&str> = TASKS.iter().map(|(task, _)| *task).collect();
    engine.store.add_schedules(&names, engine.clock.now()).await?;
    engine.store.hurry_schedules(AT_START, engine.clock.now()).await?;
    tracing::info!(worker.name = %name, jobs.freed = freed, "the worker has begun");
    Ok(name)
}

/// The name that this data folder's worker always has.
fn worker_name(engine: &Core) -> Result<String, EngineError> {
    let file = engine.config.data_dir.join("worker-id");
    if let Ok(name) = std::fs::read_to_string(&file)
        && uuid::Uuid::parse_str(name.trim()).is_ok()
    {
        return Ok(name.trim().to_owned());
    }
    let name = engine.clock.new_id().to_string();
    std::fs::write(&file, &name).map_err(EngineError::file(&file))?;
    Ok(name)
}

fn about_a_second(engine: &Core) -> Duration {
    let tenth = EVERY / 10;
    let share = u32::try_from(engine.clock.random() % 2_000).unwrap_or(0);
    EVERY - tenth + tenth * share / 1_000
}

/// Does one job and notes what became of it. An attempt counts only now: being killed is none.
async fn run(works: &Works, worker: &str, claimed: &ClaimedJob) -> Result<Step, EngineError> {
    let (kind, outcome) = attempt(works, claimed).await;
    let (id, now, store) = (claimed.id, works.core.clock.now(), &works.core.store);
    let unsent = match outcome {
        Ok(was_sent) => {
            store.job_done(id, now).await?;
            if was_sent {
                metrics::counter!(SENT, "kind" => kind).increment(1);
            }
            return Ok(Step::Ran);
        }
        Err(unsent) => unsent,
    };
    let is_over = now - claimed.created_at >= PATIENCE;
    match unsent {
        Unsent::Later(why) if !is_over => {
            let next = now + wait_after(claimed.attempts);
            let error = why.as_str();
            tracing::warn!(job.id = %id, job.kind = %claimed.kind, mail.error = error, "mail job {id} did not go out; trying again");
            metrics::counter!(FAILED, "kind" => kind, "permanent" => "no").increment(1);
            store.job_again(id, worker, &why, next).await?;
        }
        Unsent::Later(why) | Unsent::Never(why) => {
            let error = why.as_str();
            tracing::error!(job.id = %id, job.kind = %claimed.kind, mail.error = error, "mail job {id} is given up");
            metrics::counter!(FAILED, "kind" => kind, "permanent" => "yes").increment(1);
            store.job_failed(id, worker, &why, now).await?;
        }
    }
    Ok(Step::Failed)
}

/// The kind of job, and whether a mail went out; none does when there is nobody to write to any more.
async fn attempt(works: &Works, claimed: &ClaimedJob) -> (&'static str, Result<bool, Unsent>) {
    let Ok(job) = Job::read(&claimed.payload) else {
        return ("unknown", Err(Unsent::Never("unknown_kind".into())));
    };
    let letter = match case::letter(&works.core, &job).await {
        Ok(Some(letter)) => letter,
        Ok(None) => return (job.kind(), Ok(false)),
        Err(error) => {
            tracing::error!(job.id = %claimed.id, %error, "the letter of mail job {} cannot be written", claimed.id);
            return (job.kind(), Err(Unsent::Later("internal".into())));
        }
    };
    let sent = works.post.send(claimed.id, &letter, works.core.clock.now()).await;
    (job.kind(), sent.map(|()| true))
}

/// 5 s, 10 s, 20 s … and never more than 15 minutes.
fn wait_after(attempts: i32) -> chrono::Duration {
    let doublings = u32::try_from(attempts).unwrap_or(0).min(10);
    (FIRST_WAIT * (1 << doublings)).min(LONGEST_WAIT)
}

/// Does the tasks whose turn it is. One that fails is tried again when its lease is over.
async fn come_round(engine: &Core) -> Result<(), EngineError> {
    for name in engine.store.due_schedules(engine.clock.now()).await? {
        // A task of another release is left to it.
        let Some((task, round)) = TASKS.iter().find(|(task, _)| *task == name) else { continue };
        if !engine.store.claim_schedule(task, engine.clock.now()).await? {
            continue;
        }
        match case::retention(engine, task).await {
            Ok(()) => {
                let now = engine.clock.now();
                engine.store.schedule_done(task, now, round.after(now)).await?;
            }
            Err(error) => tracing::error!(task.name = *task, %error, "the task {task} failed; trying again"),
        }
    }
    Ok(())
}

async fn report(engine: &Core) -> Result<(), EngineError> {
    let (_, oldest) = engine.store.waiting_jobs().await?;
    let seconds = oldest.map_or(0, |since| (engine.clock.now() - since).num_seconds().max(0));
    metrics::gauge!(OLDEST).set(seconds as f64);
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn waits_double_up_to_a_quarter_of_an_hour() {
        let waits: Vec<i64> = (0..10).map(|attempts| wait_after(attempts).num_seconds()).collect();
        assert_eq!(waits, [5, 10, 20, 40, 80, 160, 320, 640, 900, 900]);
        assert_eq!(wait_after(i32::MAX), LONGEST_WAIT);
        assert_eq!(wait_after(-1), FIRST_WAIT);
    }

    #[test]
    fn what_is_done_every_night_begins_soon_after_midnight_by_the_clocks_of_the_united_kingdom() {
        let after = |now: &str| Round::Nightly.after(now.parse().expect("a time")).to_rfc3339();
        assert_eq!(after("2026-11-24T12:00:00Z"), "2026-11-25T00:05:00+00:00");
        assert_eq!(after("2027-06-30T23:05:00Z"), "2027-07-01T23:05:00+00:00");
        assert_eq!(after("2027-03-28T00:05:00Z"), "2027-03-28T23:05:00+00:00", "clocks go forward on this day");
        assert_eq!(after("2027-10-30T23:05:00Z"), "2027-11-01T00:05:00+00:00", "and back on this");
    }

    #[test]
    fn one_process_at_a_time_has_a_folder() {
        let folder = tempfile::tempdir().expect("a folder");
        let first = try_lock(folder.path()).expect("a lock");
        assert!(first.is_some() && try_lock(folder.path()).expect("an answer").is_none());
        drop(first);
        assert!(try_lock(folder.path()).expect("a lock").is_some());
    }
}
