use domain::listing::CouncilCode;

use crate::Inner;
use crate::error::EngineError;
use crate::place::Near;
use crate::read_model::{CouncilShown, Helpline};
use crate::store::CouncilSettings;

/// The helpline of a council, or of the only council here that has one.
pub async fn helpline(engine: &Inner, council: Option<&CouncilCode>) -> Result<Option<Helpline>, EngineError> {
    if let Some(code) = council
        && let Some(found) = engine.store.council(code).await?.as_ref().and_then(helpline_of)
    {
        return Ok(Some(found));
    }
    let all = engine.store.councils_with_helpline().await?;
    Ok(match all.as_slice() {
        [only] => helpline_of(only),
        _ => None,
    })
}

/// Every council that has a helpline.
pub async fn helplines(engine: &Inner) -> Result<Vec<CouncilShown>, EngineError> {
    let all = engine.store.councils_with_helpline().await?;
    Ok(all.into_iter().map(CouncilShown::from).collect())
}

/// The council of a place as typed. A town may straddle councils: only a postcode, an outward code
/// and a town whose middle lies in one council say it, and never a guess.
pub async fn council_near(engine: &Inner, typed: &str) -> Result<Option<CouncilShown>, EngineError> {
    let code = match engine.places.find(typed) {
        Near::Postcode(_, at) | Near::Outward(_, at) | Near::PostcodeNotFound(_, at) => at.council,
        Near::Town { at, .. } => at.council,
        Near::NorthernIreland | Near::Unknown => None,
    };
    Ok(match code {
        Some(code) => engine.store.council(&code).await?.map(CouncilShown::from),
        None => None,
    })
}

pub fn helpline_of(settings: &CouncilSettings) -> Option<Helpline> {
    Some(Helpline {
        phone: settings.helpline_phone.clone()?,
        hours: settings.helpline_hours.clone().unwrap_or_default(),
    })
}
