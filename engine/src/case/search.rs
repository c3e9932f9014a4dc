use domain::listing::CouncilCode;
use domain::postcode::OutwardCode;
use domain::search_query::{Group, Notice, SearchQuery};

use super::cards;
use crate::Inner;
use crate::error::EngineError;
use crate::place::Near;
use crate::read_model::{Facet, FacetOption, SearchPage};
use crate::search::{Around, Asked, Found, Reader, Snapshot, text_query};

/// Searches, by whether anything was `found` (`none`, `some`).
const SEARCHES: &str = "searches_total";
/// How many listings a search found.
const RESULTS: &str = "search_results";

/// Results on one page (contract).
const PER_PAGE: usize = 20;

/// Answers one search.
pub async fn search(engine: &Inner, asked: &SearchQuery) -> Result<SearchPage, EngineError> {
    let mut query = asked.clone();
    let snapshot = engine.live.snapshot();
    let place = find_place(engine, &snapshot, &mut query)?;
    settle_councils(engine, &mut query);
    let around = place.as_ref().map(|place| place.around.clone());
    let vocabulary = snapshot.vocabulary.clone();
    let (found, stems, query) = tokio::task::spawn_blocking(move || look_up(&snapshot, query, around))
        .await
        .map_err(|_| EngineError::TaskEnded)??;
    let total = found.total;
    metrics::counter!(SEARCHES, "found" => if total == 0 { "none" } else { "some" }).increment(1);
    metrics::histogram!(RESULTS).record(f64::from(u32::try_from(total).unwrap_or(u32::MAX)));
    let cards = cards::read(engine, &found.hits, &stems).await?;
    Ok(SearchPage {
        total,
        page: query.page,
        pages: pages(total),
        near: place.map(|place| place.label),
        cards,
        facets: facets(engine, &query, &vocabulary, &found),
        query,
    })
}

fn pages(total: u64) -> u32 {
    u32::try_from(total.div_ceil(PER_PAGE as u64)).unwrap_or(u32::MAX).max(1)
}

/// The index's part: blocking work, a fraction of a millisecond for a narrow question.
fn look_up(
    snapshot: &Snapshot,
    mut query: SearchQuery,
    around: Option<Around>,
) -> Result<(Found, Vec<String>, SearchQuery), EngineError> {
    let mut reader = Reader::default();
    let text = query.text.clone().unwrap_or_default();
    let words = reader.words(&text);
    let whole = reader.whole(&text);
    let run = |query: &SearchQuery| {
        let text = text_query(&snapshot.searcher, &snapshot.fields, &words, &whole)?;
        let offset = (query.page as usize - 1).saturating_mul(PER_PAGE);
        snapshot.run(&Asked { query, text, around: around.clone(), limit: PER_PAGE, offset })
    };
    let mut found = run(&query)?;
    let last = pages(found.total);
    if query.page > last {
        query.page = last;
        query.note(Notice::PageTooHigh);
        found = run(&query)?;
    }
    let stems = words.into_iter().filter(|word| !word.is_stop_word()).map(|word| word.stem).collect();
    Ok((found, stems, query))
}

struct FoundPlace {
    label: String,
    around: Around,
}

/// Where "near" is; what is no place we know becomes a notice.
fn find_place(engine: &Inner, snapshot: &Snapshot, query: &mut SearchQuery) -> Result<Option<FoundPlace>, EngineError> {
    let Some(typed) = query.near.clone() else { return Ok(None) };
    let place = |label: String, point, outward: Option<OutwardCode>, query: &SearchQuery| FoundPlace {
        label,
        around: Around { point, outward, miles: f64::from(query.within.get()) },
    };
    Ok(match engine.places.find(&typed) {
        // The page repeats no more of a postcode than its outward code.
        Near::Postcode(postcode, at) => {
            let outward = postcode.outward().clone();
            Some(place(outward.to_string(), at.point, Some(outward), query))
        }
        Near::Outward(code, at) => Some(place(code.to_string(), at.point, Some(code), query)),
        Near::PostcodeNotFound(code, at) => {
            query.note(Notice::PostcodeNotFound);
            Some(place(code.to_string(), at.point, Some(code), query))
        }
        Near::Town { name, at } => Some(place(name, at.point, None, query)),
        Near::NorthernIreland => {
            query.note(Notice::NorthernIreland);
            None
        }
        Near::Unknown => {
            let point = snapshot.town(&Reader::default().whole(&typed))?;
            if point.is_none() {
                query.note(Notice::PlaceNotFound);
            }
            point.map(|point| place(typed, point, None, query))
        }
    })
}

/// Districts and councils that have ended are read as the authority that serves them now.
fn settle_councils(engine: &Inner, query: &mut SearchQuery) {
    let typed: Vec<String> = query.chosen_in(Group::Council).to_vec();
    for code in typed {
        let present = CouncilCode::parse(&code).ok().and_then(|code| engine.places.present_council(&code));
        match present {
            Some(present) if present.as_str() == code => {}
            Some(present) => {
                query.take_away(Group::Council, &code);
                query.choose(Group::Council, present.as_str());
            }
            None => {
                query.take_away(Group::Council, &code);
                query.note(Notice::ValueNotKnown(Group::Council.name()));
            }
        }
    }
}

fn facets(engine: &Inner, query: &SearchQuery, vocabulary: &[(Group, Vec<String>)], found: &Found) -> Vec<Facet> {
    let mut facets: Vec<Facet> = Vec::with_capacity(found.counts.len());
    for ((group, values), (_, counts)) in vocabulary.iter().zip(&found.counts) {
        let group = *group;
        // Gender is asked for only together with personal care (Equality Act 2010, Schedule 9).
        if group == Group::Gender && !query.has(Group::Support, "personal_care") {
            continue;
        }
        let option = |value: &String, count: u32| FacetOption {
            value: value.clone(),
            count,
            chosen: query.has(group, value),
            label: council_name(engine, group, value),
        };
        let mut options: Vec<FacetOption> =
            values.iter().zip(counts).map(|(value, count)| option(value, *count)).collect();
        for value in query.chosen_in(group) {
            if !options.iter().any(|option| option.value == *value) {
                options.push(option(value, 0));
            }
        }
        if group == Group::Council {
            // Councils without an answer here say nothing about the person's own choices.
            options.retain(|option| option.count > 0 || option.chosen);
            options.sort_by(|a, b| a.label.cmp(&b.label));
        }
        if !options.is_empty() {
            facets.push(Facet { group, options });
        }
    }
    facets
}

fn council_name(engine: &Inner, group: Group, value: &str) -> Option<String> {
    let code = (group == Group::Council).then(|| CouncilCode::parse(value).ok()).flatten()?;
    Some(engine.places.council(&code).map_or_else(|| value.to_owned(), |council| council.name.to_string()))
}
