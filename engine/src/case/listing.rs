use domain::id::PublicRef;
use domain::listing::{Content, CouncilCode, Family, ListingState};
use domain::requirement::{Applicant, Requirements};
use domain::uk_time::uk_day;

use super::shown;
use crate::Inner;
use crate::error::EngineError;
use crate::read_model::{CouncilShown, FoundListing, Linked, ListingPage};
use crate::store::{CouncilSettings, PublicRow};

/// One listing by its public reference.
pub async fn listing(engine: &Inner, reference: &PublicRef) -> Result<Option<FoundListing>, EngineError> {
    let Some(row) = engine.store.public_row(reference).await? else { return Ok(None) };
    match row.state(engine.clock.now()) {
        Some(status @ (ListingState::Approved | ListingState::TemporarilyClosed)) => {
            Ok(page(engine, &row, status).await?.map(|page| FoundListing::Shown(Box::new(page))))
        }
        Some(ListingState::Expired) => Ok(Some(FoundListing::Expired)),
        // A pause, a suspension and a listing that never was look the same from outside.
        _ => Ok(None),
    }
}

async fn page(engine: &Inner, row: &PublicRow, status: ListingState) -> Result<Option<ListingPage>, EngineError> {
    let Some((content, checks)) = engine.store.contents(&[row.id]).await?.remove(&row.id) else {
        return Ok(None);
    };
    let today = engine.clock.today();
    let council = row.council.clone().or_else(|| council_of(engine, &content));
    let settings = match &council {
        Some(code) => engine.store.council(code).await?,
        None => None,
    };
    let asks = settings.as_ref().map_or_else(Requirements::usual, |settings| settings.required_checks.clone());
    let applicant = Applicant::of(&content.kinds);
    let not_checked = match row.claimed {
        true => asks.missing(applicant, &checks, council.as_ref(), today),
        false => Vec::new(),
    };
    Ok(Some(ListingPage {
        reference: row.reference.clone(),
        slug: row.slug.clone(),
        status,
        opens_on: row.hold_until.filter(|_| status == ListingState::TemporarilyClosed).map(uk_day),
        tier: asks.tier(applicant, &checks, council.as_ref(), today),
        claimed: row.claimed,
        source: shown::source(row),
        checks: shown::checks(&checks, today),
        not_checked,
        combined_with: combined_with(engine, row, &content).await?,
        council: settings.map(CouncilShown::from),
        content,
    }))
}

/// The council of a service's postcode; of a PA, that of the outward code.
pub fn council_of(engine: &Inner, content: &Content) -> Option<CouncilCode> {
    match &content.family {
        Family::Pa(pa) => engine.places.outward(&pa.area)?.council,
        Family::Service(service) => service.place.council.clone(),
    }
}

/// The other half of a combined registration, when it can be shown too.
async fn combined_with(engine: &Inner, row: &PublicRow, content: &Content) -> Result<Option<Linked>, EngineError> {
    let other = content.service().and_then(|s| s.registration.as_ref()).and_then(|r| r.combined_with.as_ref());
    let (Some(key), Some((source, _))) = (other, &row.source) else { return Ok(None) };
    let Some(other) = engine.store.public_row_from(source, key).await? else { return Ok(None) };
    if other.state(engine.clock.now()) != Some(ListingState::Approved) {
        return Ok(None);
    }
    let content = engine.store.contents(&[other.id]).await?.remove(&other.id);
    Ok(content.map(|(content, _)| Linked {
        reference: other.reference,
        slug: other.slug,
        name: content.name,
        kinds: content.kinds,
    }))
}

impl From<CouncilSettings> for CouncilShown {
    fn from(settings: CouncilSettings) -> Self {
        Self {
            helpline: super::councils::helpline_of(&settings),
            code: settings.code,
            name: settings.name,
            safeguarding_phone: settings.safeguarding_phone,
            out_of_hours_phone: settings.out_of_hours_phone,
        }
    }
}
