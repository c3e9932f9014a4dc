use std::collections::HashSet;
use std::path::PathBuf;

use chrono::NaiveDate;
use domain::geo::Point;
use domain::id::{ListingId, PublicRef, VersionId};
use domain::listing::{CouncilCode, Hold};
use domain::postcode::Postcode;
use sha2::{Digest, Sha256};

use super::read::{self, Format, ImportedListing, Locate, Row};
use super::report::{ImportError, RejectedRow, Report};
use crate::case::do_not_list::Memory;
use crate::clock::Clock;
use crate::config::EngineConfig;
use crate::error::EngineError;
use crate::index::Register;
use crate::place::Places;
use crate::store::{KnownRow, NewListing, Tx};
use crate::upkeep;

/// Rows applied in one transaction: short enough that no other writer waits long.
const AT_ONCE: usize = 250;
/// A complete file that withdraws more than one in so many is refused.
const WITHDRAWS_AT_MOST_ONE_IN: usize = 10;

const SOURCE_WITHDREW: &str = "source_withdrew";
const NOT_OFFERED: &str = "not_offered";

/// What to import and how.
#[derive(Clone, Debug)]
pub struct Request {
    /// The file's format.
    pub format: Format,
    /// The file.
    pub file: PathBuf,
    /// Look first: count what would happen and change nothing.
    pub dry_run: bool,
    /// The source's name; the register's own when `None`.
    pub source: Option<String>,
    /// The file holds everything the source has: what is missing is withdrawn.
    pub complete: bool,
    /// Withdraw even more than a tenth.
    pub force: bool,
}

/// How far an import is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Progress {
    /// Rows done.
    pub done: u64,
    /// Rows in the file.
    pub of: u64,
}

impl Locate for Places {
    fn locate(&self, postcode: &Postcode) -> Option<(Point, Option<CouncilCode>)> {
        self.postcode(postcode).map(|at| (at.point, at.council))
    }
}

/// Imports one file. A second import of the same file changes nothing.
///
/// # Errors
/// When the file is structurally broken, would withdraw too much, or the database refuses.
pub async fn run(
    config: &EngineConfig,
    clock: &Clock,
    request: &Request,
    mut progress: impl FnMut(Progress),
) -> Result<Report, ImportError> {
    let checked = read::check(request.format, &request.file)?;
    let register = upkeep::open(config, clock).await?;
    let source = request.source.clone().unwrap_or_else(|| request.format.register().code().to_owned());
    let mut import = Import {
        author: format!("import:{source}"),
        file_date: checked.data_date.unwrap_or_else(|| clock.today()),
        register: &register,
        source,
        dry_run: request.dry_run,
        not_listed: Memory::read(&register.store, config, clock).await?,
        report: Report::default(),
    };
    let gone = if request.complete { import.gone(request, &checked).await? } else { Vec::new() };
    let run = import.begin(request.format).await?;
    let mut batch: Vec<ImportedListing> = Vec::with_capacity(AT_ONCE);
    for row in read::rows(request.format, &request.file, &checked, register.places.as_ref())? {
        let row = row?;
        import.report.read += 1;
        match row {
            Row::Listing(listing) => batch.push(*listing),
            Row::Skipped { .. } => import.report.skipped += 1,
            Row::Rejected { line, reason, .. } => {
                import.report.rejected.push(RejectedRow { line, reason: reason.to_owned() });
            }
        }
        if batch.len() == AT_ONCE {
            import.apply(std::mem::take(&mut batch)).await?;
            progress(Progress { done: import.report.read, of: checked.rows });
        }
    }
    import.apply(batch).await?;
    import.withdraw(gone).await?;
    import.finish(run).await?;
    progress(Progress { done: import.report.read, of: checked.rows });
    Ok(import.report)
}

struct Import<'a> {
    register: &'a Register,
    source: String,
    author: String,
    file_date: NaiveDate,
    dry_run: bool,
    not_listed: Memory,
    report: Report,
}

/// What a batch will write.
#[derive(Default)]
struct Plan {
    new: Vec<NewListing>,
    records: Vec<(String, ListingId, String, bool)>,
    updates: Vec<(ImportedListing, KnownRow, String, String)>,
    /// Keys that a newer file still holds.
    seen_again: Vec<String>,
}

impl Import<'_> {
    async fn begin(&self, format: Format) -> Result<Option<i64>, EngineError> {
        if self.dry_run {
            return Ok(None);
        }
        let tx = self.register.store.write().await?;
        let run = tx.begin_run(&self.source, format.name(), self.file_date, self.register.clock.now()).await?;
        tx.commit().await?;
        Ok(Some(run))
    }

    async fn finish(&self, run: Option<i64>) -> Result<(), EngineError> {
        if let Some(run) = run {
            let tx = self.register.store.write().await?;
            tx.finish_run(run, self.report.counts(), self.register.clock.now()).await?;
            tx.commit().await?;
        }
        Ok(())
    }

    /// One batch in one transaction: a killed import leaves whole batches and no half listing.
    async fn apply(&mut self, batch: Vec<ImportedListing>) -> Result<(), ImportError> {
        if batch.is_empty() {
            return Ok(());
        }
        let tx = self.register.store.write().await?;
        let plan = self.plan(&tx, batch).await?;
        if !self.dry_run {
            self.write(&tx, plan).await?;
            tx.commit().await?;
        }
        Ok(())
    }

    async fn plan(&mut self, tx: &Tx, batch: Vec<ImportedListing>) -> Result<Plan, ImportError> {
        let keys: Vec<&str> = batch.iter().map(|one| one.key.as_str()).collect();
        let mut known = tx.known_rows(&self.source, &keys).await?;
        let mut plan = Plan::default();
        for one in batch {
            if self.not_listed.holds(&self.source, &one.key, &one.content) {
                self.report.skipped += 1;
                self.report.do_not_list += 1;
                continue;
            }
            for word in &one.unknown_words {
                *self.report.unknown_words.entry(word.clone()).or_default() += 1;
            }
            let json = serde_json::to_string(&one.content).map_err(|e| EngineError::Database(Box::new(e)))?;
            let hash = hash(&json);
            match known.remove(&one.key) {
                None => {
                    self.report.created += 1;
                    self.plan_new(&mut plan, one, json, hash);
                }
                Some(known) if known.content_hash == hash && known.offered == one.offered && !known.withdrawn => {
                    self.report.unchanged += 1;
                    if known.file_date < self.file_date {
                        plan.seen_again.push(one.key.clone());
                    }
                }
                Some(known) => {
                    self.report.updated += 1;
                    plan.seen_again.push(one.key.clone());
                    plan.updates.push((one, known, json, hash));
                }
            }
        }
        Ok(plan)
    }

    fn plan_new(&self, plan: &mut Plan, one: ImportedListing, json: String, hash: String) {
        let clock = &self.register.clock;
        let id = ListingId(clock.new_id());
        plan.records.push((one.key.clone(), id, hash, one.offered));
        plan.new.push(NewListing {
            id,
            version: VersionId(clock.new_id()),
            reference: PublicRef::from_random(clock.random()),
            ended: (!one.offered).then(|| (clock.now(), NOT_OFFERED)),
            claimed_at: None,
            checked_until: None,
            author: self.author.clone(),
            council: one.content.service().and_then(|service| service.place.council.clone()),
            hold: Hold::None,
            approved_at: clock.now(),
            content: one.content,
            json,
        });
    }

    async fn write(&self, tx: &Tx, plan: Plan) -> Result<(), ImportError> {
        let now = self.register.clock.now();
        let mut changed: Vec<ListingId> = plan.new.iter().map(|new| new.id).collect();
        tx.add_listings(&plan.new).await?;
        tx.add_known_rows(&self.source, &plan.records, self.file_date).await?;
        for (one, known, json, hash) in plan.updates {
            // What an owner wrote stands; the register's words only stay on record.
            if !known.claimed && known.content_hash != hash {
                let version = VersionId(self.register.clock.new_id());
                tx.approve_content(known.listing, version, &one.content, &json, &self.author, now).await?;
            }
            // An officer found it closed; now its source says something else of it.
            let back = known.reported_closed && known.content_hash != hash;
            if known.offered != one.offered || known.withdrawn || back {
                let ended = (!one.offered).then_some((now, NOT_OFFERED));
                tx.set_ended(known.listing, ended, now).await?;
            }
            tx.update_known_row(&self.source, &one.key, &hash, one.offered).await?;
            changed.push(known.listing);
        }
        let seen_again: Vec<&str> = plan.seen_again.iter().map(String::as_str).collect();
        tx.set_file_date(&self.source, &seen_again, self.file_date).await?;
        tx.record_changes(&changed, now).await?;
        Ok(())
    }

    /// What a complete file no longer holds; refused when it is suspiciously much.
    async fn gone(&self, request: &Request, checked: &read::Checked) -> Result<Vec<(String, ListingId)>, ImportError> {
        let mut here: HashSet<String> = HashSet::new();
        for row in read::rows(request.format, &request.file, checked, self.register.places.as_ref())? {
            match row? {
                Row::Listing(listing) => drop(here.insert(listing.key)),
                Row::Rejected { key, .. } => here.extend(key),
                Row::Skipped { .. } => {}
            }
        }
        let mut gone = self.register.store.keys_of_source(&self.source).await?;
        let known = gone.len();
        gone.retain(|(key, _)| !here.contains(key));
        if gone.len() * WITHDRAWS_AT_MOST_ONE_IN > known && !request.force {
            return Err(ImportError::WithdrawsTooMany { withdrawn: gone.len(), known });
        }
        Ok(gone)
    }

    async fn withdraw(&mut self, gone: Vec<(String, ListingId)>) -> Result<(), ImportError> {
        self.report.withdrawn = gone.len() as u64;
        if self.dry_run {
            return Ok(());
        }
        let now = self.register.clock.now();
        for batch in gone.chunks(AT_ONCE) {
            let tx = self.register.store.write().await?;
            for (key, listing) in batch {
                tx.set_ended(*listing, Some((now, SOURCE_WITHDREW)), now).await?;
                tx.mark_withdrawn(&self.source, key, now).await?;
            }
            let listings: Vec<ListingId> = batch.iter().map(|(_, listing)| *listing).collect();
            tx.record_changes(&listings, now).await?;
            tx.commit().await?;
        }
        Ok(())
    }
}

fn hash(json: &str) -> String {
    Sha256::digest(json).iter().map(|byte| format!("{byte:02x}")).collect()
}
