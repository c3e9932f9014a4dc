//! Listings that accounts of the demonstration answer for.

use chrono::{Days, NaiveDate};
use domain::account::EmailAddress;
use domain::check::{Check, Checked};
use domain::id::{AccountId, ListingId, VersionId};
use domain::join;
use domain::listing::{CouncilCode, Hold};
use domain::requirement::{Applicant, Requirements};
use domain::taxonomy::{CheckKind, CheckOutcome, EvidenceKind};
use domain::uk_time::day_begins;

use crate::Core;
use crate::case::{joining, whereabouts};
use crate::clock::Clock;
use crate::config::EngineConfig;
use crate::error::EngineError;
use crate::seed::{self, Owned};
use crate::store::{NewListing, WorkingCopyRow};

/// How long before today they joined.
const JOINED_AGO: Days = Days::new(30);
/// For how long the council's checks of them count.
const CHECKED_FOR: Days = Days::new(365);
/// How long before today they last said that all is right.
const SAID_AGO: Days = Days::new(3);

/// Adds the listings that the accounts of the demonstration answer for, with what their owners answered. Those that
/// are there already stay as they are.
pub(super) async fn owned_listings(config: &EngineConfig, clock: &Clock) -> Result<(), EngineError> {
    let core = Core::open(config.clone(), clock.clone()).await?;
    for owned in seed::owned() {
        let Ok(email) = EmailAddress::parse(&format!("{}@demo.invalid", owned.role.code())) else { continue };
        let account = core.store.account_by_email(&core.keys.email_hashes(&email)).await?;
        let Some(owner) = account.and_then(|row| row.id.parse().ok()) else { continue };
        add(&core, owned, owner).await?;
    }
    Ok(())
}

async fn add(core: &Core, owned: Owned, owner: AccountId) -> Result<(), EngineError> {
    let (id, now, today) = (ListingId(owned.id()), core.clock.now(), core.clock.today());
    let Some(reference) = owned.reference() else { return Ok(()) };
    if core.store.listing_by_reference(&reference).await?.is_some() {
        return Ok(());
    }
    let placed = whereabouts::placed(core, owned.door, &owned.answers);
    let said_on = today.checked_sub_days(SAID_AGO).unwrap_or(today);
    let Some(content) = join::content(owned.door, &owned.answers, &placed, said_on) else { return Ok(()) };
    let json = serde_json::to_string(&content).map_err(|e| EngineError::Database(Box::new(e)))?;
    let joined_on = today.checked_sub_days(JOINED_AGO).unwrap_or(today);
    let joined_at = day_begins(joined_on);
    let asks = match &placed.council {
        Some(code) => core.store.council(code).await?.map(|settings| settings.required_checks),
        None => None,
    };
    let asks = asks.unwrap_or_else(Requirements::usual);
    let applicant = Applicant::of(&content.kinds);
    let council = placed.councils.first().map(|area| area.name.clone());
    let council = council.or_else(|| core.places.council(placed.council.as_ref()?).map(|found| found.name.to_string()));
    let checks = checks(&asks, applicant, placed.council.as_ref(), council.as_deref(), joined_on);
    let checked_until = asks.met_until(applicant, &checks, placed.council.as_ref());
    let (answers, sealed) = joining::written(core, owned.door, id, owned.answers)?;
    let copy = WorkingCopyRow {
        listing_id: id.to_string(),
        door: owned.door.code().into(),
        answers,
        sealed,
        revision: 0,
        changed: "{}".into(),
        browser_hash: None,
        claims: None,
        created_at: joined_at,
        updated_at: joined_at,
        sent_at: Some(joined_at),
    };
    let listing = NewListing {
        id,
        version: VersionId(core.clock.new_id()),
        reference,
        content,
        json,
        council: placed.council,
        hold: Hold::None,
        approved_at: joined_at,
        ended: None,
        claimed_at: Some(joined_at),
        checked_until,
        author: owner.to_string(),
    };
    let tx = core.store.write().await?;
    tx.add_listings(&[listing]).await?;
    tx.add_working_copy(copy).await?;
    tx.add_owner(id, owner, joined_at).await?;
    let checks: Vec<_> = checks.into_iter().map(|check| (core.clock.new_id().to_string(), id, check)).collect();
    tx.add_checks(&checks, joined_at).await?;
    tx.record_changes(&[id], now).await?;
    tx.commit().await?;
    Ok(())
}

/// All that a council asks for, seen on a day: without it nobody is public.
fn checks(
    asks: &Requirements,
    applicant: Applicant,
    council: Option<&CouncilCode>,
    name: Option<&str>,
    seen_on: NaiveDate,
) -> Vec<Check> {
    let seen_by = name.map_or_else(|| "The local council".to_owned(), |name| format!("{name} Council"));
    let one = |what: Checked| Check {
        what,
        evidence: match what {
            Checked::Kind(CheckKind::Reference) => EvidenceKind::RefereeForm,
            Checked::Kind(CheckKind::RightToWork) => EvidenceKind::OnlineCheck,
            _ => EvidenceKind::OriginalSeen,
        },
        seen_by: seen_by.clone(),
        seen_on,
        valid_until: seen_on.checked_add_days(CHECKED_FOR).unwrap_or(seen_on),
        outcome: CheckOutcome::Accepted,
        council: council.cloned(),
    };
    asks.asked_of(applicant).flat_map(|asked| vec![one(asked.what); usize::from(asked.times)]).collect()
}
