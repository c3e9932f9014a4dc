use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

use chrono::NaiveDate;
use domain::check::Check;
use domain::id::ListingId;
use domain::listing::{Content, Family, ListingState};
use domain::taxonomy::Language;

use super::shown;
use crate::Inner;
use crate::error::EngineError;
use crate::read_model::{Card, Piece};
use crate::search::{Hit, Reader, extract};
use crate::store::PublicRow;

type Document = Arc<(Content, Vec<Check>)>;

/// Contents read lately, each under its revision: a listing that changed has another revision, so
/// nothing here can be stale. What may be shown is asked of the database every time.
#[derive(Default)]
pub struct CardCache {
    documents: Mutex<HashMap<ListingId, (i32, Document)>>,
}

/// How many contents are kept: about 2 kB each.
const KEPT: usize = 4_000;

impl CardCache {
    fn get(&self, row: &PublicRow) -> Option<Document> {
        let documents = self.documents.lock().unwrap_or_else(PoisonError::into_inner);
        documents.get(&row.id).filter(|(revision, _)| *revision == row.revision).map(|(_, document)| document.clone())
    }

    fn keep(&self, row: &PublicRow, document: Document) {
        let mut documents = self.documents.lock().unwrap_or_else(PoisonError::into_inner);
        if documents.len() >= KEPT {
            // Rare and cheap; what is still wanted is read again.
            documents.clear();
        }
        documents.insert(row.id, (row.revision, document));
    }
}

/// The cards of these hits in their order. Hits that may not be shown any more are dropped: an index
/// can hide a listing for a second, never show one that was withdrawn.
pub async fn read(engine: &Inner, hits: &[Hit], stems: &[String]) -> Result<Vec<Card>, EngineError> {
    let ids: Vec<ListingId> = hits.iter().map(|hit| hit.id).collect();
    let rows = engine.store.public_rows(&ids, engine.clock.now()).await?;
    let shown: HashMap<ListingId, &PublicRow> = rows
        .iter()
        .filter(|row| matches!(row.state, Some(ListingState::Approved | ListingState::TemporarilyClosed)))
        .map(|row| (row.id, row))
        .collect();
    let documents = documents(engine, shown.values().copied()).await?;
    let today = engine.clock.today();
    let mut reader = Reader::default();
    let card = |hit: &Hit| {
        let row = shown.get(&hit.id)?;
        let document = documents.get(&hit.id)?;
        Some(card(row, document, hit, stems, &mut reader, today))
    };
    let cards: Vec<Card> = hits.iter().filter_map(card).collect();
    if cards.len() < hits.len() {
        tracing::info!(search.dropped = hits.len() - cards.len(), "hits that are no longer public were dropped");
    }
    Ok(cards)
}

/// The contents and checks of these listings, from the cache where they have not changed.
pub async fn documents<'a>(
    engine: &Inner,
    rows: impl Iterator<Item = &'a PublicRow>,
) -> Result<HashMap<ListingId, Document>, EngineError> {
    let mut documents: HashMap<ListingId, Document> = HashMap::new();
    let mut missing: Vec<&PublicRow> = Vec::new();
    for row in rows {
        match engine.cards.get(row) {
            Some(document) => {
                documents.insert(row.id, document);
            }
            None => missing.push(row),
        }
    }
    let ids: Vec<ListingId> = missing.iter().map(|row| row.id).collect();
    let mut read = engine.store.contents(&ids).await?;
    for row in missing {
        if let Some(document) = read.remove(&row.id) {
            let document = Arc::new(document);
            engine.cards.keep(row, document.clone());
            documents.insert(row.id, document);
        }
    }
    Ok(documents)
}

fn card(
    row: &PublicRow,
    document: &Document,
    hit: &Hit,
    stems: &[String],
    reader: &mut Reader,
    today: NaiveDate,
) -> Card {
    let (content, checks) = document.as_ref();
    Card {
        reference: row.reference.clone(),
        slug: row.slug.clone(),
        kinds: content.kinds.clone(),
        name: content.name.clone(),
        summary: content.summary.clone(),
        extract: found_words(content, stems, reader),
        miles: hit.miles.map(|miles| (miles * 10.0).round() / 10.0),
        comes_to_you: hit.comes_to_you,
        town: match &content.family {
            Family::Pa(pa) => Some(pa.area.to_string()),
            Family::Service(service) => service.place.town.clone(),
        },
        languages: content.languages.iter().map(|s| s.language).filter(|l| *l != Language::English).collect(),
        rate: content.hourly_rate(),
        space: shown::space(content, today),
        checks: shown::checks(checks, today),
        unclaimed: shown::unclaimed(row),
        temporarily_closed: row.state == Some(ListingState::TemporarilyClosed),
    }
}

/// Where the words that were asked for stand in the long text, if they stand there.
fn found_words(content: &Content, stems: &[String], reader: &mut Reader) -> Vec<Piece> {
    match &content.about {
        Some(about) if !stems.is_empty() => extract(reader, about, stems),
        _ => Vec::new(),
    }
}
