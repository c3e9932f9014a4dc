use domain::listing::{Family, ListingState};

use super::lately::Known;
use crate::Inner;
use crate::error::EngineError;
use crate::read_model::Suggested;
use crate::search::Reader;

/// Names and places that are offered at once, each.
const OFFERED: usize = 5;
/// Longest beginning that is looked up, in characters.
const LONGEST: usize = 80;

/// Names of services and places that begin with what was typed.
pub async fn suggest(engine: &Inner, typed: &str) -> Result<Vec<Suggested>, EngineError> {
    let typed = domain::text::one_line(typed, LONGEST);
    if typed.chars().count() < 2 {
        return Ok(Vec::new());
    }
    let snapshot = engine.live.snapshot();
    let ids = snapshot.names_beginning(&mut Reader::default(), &typed, OFFERED)?;
    let known = engine.lately.read(&engine.store, &ids).await?;
    let now = engine.clock.now();
    let named = ids.iter().filter_map(|id| {
        let Known { row, content, .. } =
            known.get(id).filter(|known| known.row.state(now) == Some(ListingState::Approved))?.as_ref();
        let Family::Service(service) = &content.family else { return None };
        Some(Suggested::Listing {
            reference: row.reference.clone(),
            slug: row.slug.clone(),
            name: content.name.clone(),
            town: service.place.town.clone(),
        })
    });
    let places = engine.places.suggest(&typed, OFFERED).into_iter().map(Suggested::Place);
    Ok(named.chain(places).collect())
}
