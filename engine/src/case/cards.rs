use chrono::{DateTime, NaiveDate, Utc};
use domain::listing::{Content, Family, ListingState};
use domain::taxonomy::Language;

use super::lately::Known;
use super::shown;
use crate::Inner;
use crate::error::EngineError;
use crate::read_model::{Card, Piece};
use crate::search::{Hit, extract};

/// The cards of these hits in their order. Hits that may not be shown any more are dropped: an index
/// can hide a listing for a second, never show one that was withdrawn.
pub async fn read(engine: &Inner, hits: &[Hit], stems: &[String]) -> Result<Vec<Card>, EngineError> {
    let ids: Vec<_> = hits.iter().map(|hit| hit.id).collect();
    let known = engine.lately.read(&engine.store, &ids).await?;
    let (now, today) = (engine.clock.now(), engine.clock.today());
    let card = |hit: &Hit| card(known.get(&hit.id)?, hit, stems, now, today);
    let cards: Vec<Card> = hits.iter().filter_map(card).collect();
    if cards.len() < hits.len() {
        tracing::info!(search.dropped = hits.len() - cards.len(), "hits that are no longer public were dropped");
    }
    Ok(cards)
}

fn card(known: &Known, hit: &Hit, stems: &[String], now: DateTime<Utc>, today: NaiveDate) -> Option<Card> {
    let Known { row, content, checks, .. } = known;
    let state = row.state(now);
    if !matches!(state, Some(ListingState::Approved | ListingState::TemporarilyClosed)) {
        return None;
    }
    Some(Card {
        reference: row.reference.clone(),
        slug: row.slug.clone(),
        kinds: content.kinds.clone(),
        name: content.name.clone(),
        summary: content.summary.clone(),
        extract: found_words(known, stems),
        miles: hit.miles.map(|miles| (miles * 10.0).round() / 10.0),
        comes_to_you: hit.comes_to_you,
        towns: towns(content),
        area: match &content.family {
            Family::Pa(pa) => [&pa.area].into_iter().chain(&pa.area_with).cloned().collect(),
            Family::Service(_) => Vec::new(),
        },
        online: content.is_online(),
        languages: content.languages.iter().map(|s| s.language).filter(|l| *l != Language::English).collect(),
        rate: content.hourly_rate(today),
        space: shown::space(content, today),
        checks: shown::checks(checks, today),
        unclaimed: shown::unclaimed(row),
        temporarily_closed: state == Some(ListingState::TemporarilyClosed),
    })
}

/// Towns that a card has room for.
const MOST_TOWNS: usize = 4;

fn towns(content: &Content) -> Vec<String> {
    let Some(service) = content.service() else { return Vec::new() };
    let others = service.other_places.iter().filter_map(|other| other.place.town.as_ref());
    let mut towns: Vec<String> = Vec::new();
    for town in service.place.town.iter().chain(others) {
        if !towns.contains(town) && towns.len() < MOST_TOWNS {
            towns.push(town.clone());
        }
    }
    towns
}

/// Where the words that were asked for stand in the long text, if they stand there.
fn found_words(known: &Known, stems: &[String]) -> Vec<Piece> {
    match &known.content.about {
        Some(about) if !stems.is_empty() => extract(about, known.marks(about), stems),
        _ => Vec::new(),
    }
}
