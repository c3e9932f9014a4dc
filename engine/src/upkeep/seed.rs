use std::collections::HashMap;

use domain::id::{ListingId, VersionId};
use domain::listing::CouncilCode;
use domain::requirement::{Applicant, Requirements};

use super::accounts::{DemoAccount, demo_accounts};
use super::open;
use super::owned::owned_listings;
use crate::clock::Clock;
use crate::config::EngineConfig;
use crate::error::EngineError;
use crate::seed::{self, Invented};
use crate::store::{CouncilSettings, NewListing, Store};

/// Listings written in one transaction: short enough that no other writer waits long.
const AT_ONCE: usize = 250;

/// What `seed` did.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SeedReport {
    /// Listings that are new.
    pub created: usize,
    /// Listings that were there already.
    pub unchanged: usize,
    /// Accounts that anybody may try, one of each role.
    pub accounts: Vec<DemoAccount>,
}

/// Adds invented councils' settings, people and services, and the listings that accounts of the demonstration answer for
/// (which are not among those counted): the same every time for the same number
/// and seed, so that a second run adds nothing.
///
/// # Errors
/// When the database refuses.
pub async fn seed(
    config: &EngineConfig,
    clock: &Clock,
    listings: Option<usize>,
    random_seed: u64,
) -> Result<SeedReport, EngineError> {
    let register = open(config, clock).await?;
    let now = clock.now();
    let mut asked = HashMap::new();
    let tx = register.store.write().await?;
    for council in seed::demo_councils() {
        asked.insert(council.code.clone(), council.required_checks.clone());
        let known = register.places.council(&council.code).map(|c| c.name.to_string());
        let settings = CouncilSettings {
            name: known.unwrap_or_else(|| council.code.to_string()),
            code: council.code,
            helpline_phone: Some(council.helpline_phone),
            helpline_hours: Some(council.helpline_hours),
            safeguarding_phone: Some(council.safeguarding_phone),
            out_of_hours_phone: Some(council.out_of_hours_phone),
            required_checks: council.required_checks,
        };
        tx.set_council(&settings, now).await?;
    }
    tx.commit().await?;
    let mut report = SeedReport { created: 0, unchanged: 0, accounts: demo_accounts(config, clock).await? };
    owned_listings(config, clock).await?;
    let count = listings.unwrap_or(seed::DEFAULT_COUNT);
    let mut people = seed::invent(count, random_seed, clock.today(), register.places.as_ref());
    loop {
        let batch: Vec<Invented> = people.by_ref().take(AT_ONCE).collect();
        if batch.is_empty() {
            return Ok(report);
        }
        add_invented(&register.store, &asked, batch, clock, &mut report).await?;
    }
}

async fn add_invented(
    store: &Store,
    asked: &HashMap<CouncilCode, Requirements>,
    batch: Vec<Invented>,
    clock: &Clock,
    report: &mut SeedReport,
) -> Result<(), EngineError> {
    let now = clock.now();
    let ids: Vec<ListingId> = batch.iter().map(|one| ListingId(one.id)).collect();
    let there: Vec<ListingId> = store.public_rows(&ids).await?.into_iter().map(|row| row.id).collect();
    let mut listings = Vec::with_capacity(batch.len());
    let mut checks = Vec::new();
    for one in batch {
        let id = ListingId(one.id);
        if there.contains(&id) {
            report.unchanged += 1;
            continue;
        }
        let council = one.council.as_ref();
        let requirements = council.and_then(|code| asked.get(code)).cloned().unwrap_or_else(Requirements::usual);
        let checked_until = requirements.met_until(Applicant::of(&one.content.kinds), &one.checks, council);
        checks.extend(one.checks.into_iter().map(|check| (clock.new_id().to_string(), id, check)));
        let approved_at = one.approved_on.and_time(chrono::NaiveTime::MIN).and_utc();
        let json = serde_json::to_string(&one.content).map_err(|e| EngineError::Database(Box::new(e)))?;
        listings.push(NewListing {
            id,
            version: VersionId(clock.new_id()),
            reference: one.reference,
            content: one.content,
            json,
            council: one.council,
            hold: one.hold,
            approved_at,
            ended: None,
            claimed_at: Some(approved_at),
            checked_until,
            author: "demonstration".into(),
        });
    }
    let new: Vec<ListingId> = listings.iter().map(|listing| listing.id).collect();
    let tx = store.write().await?;
    tx.add_listings(&listings).await?;
    tx.add_checks(&checks, now).await?;
    tx.record_changes(&new, now).await?;
    tx.commit().await?;
    report.created += new.len();
    Ok(())
}
