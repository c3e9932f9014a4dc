use std::collections::HashMap;

use domain::listing::CouncilCode;
use domain::postcode::OutwardCode;
use domain::search_query::{Group, Notice, Reading, SearchQuery};

use super::cards;
use super::ways_on::ways_on;
use crate::Inner;
use crate::error::EngineError;
use crate::place::{Located, Near};
use crate::read_model::{Card, Facet, FacetOption, Guess, SearchPage, WayOn};
use crate::search::{Around, Asked, Found, Guessed, Reader, Snapshot, text_query};

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
    let understood = understand(engine, &query);
    let place = find_place(engine, &snapshot, &mut query, &understood)?;
    settle_councils(engine, &mut query);
    let words = query.text.clone().filter(|_| understood.is_empty());
    let around = place.as_ref().map(|place| place.around.clone());
    let vocabulary = snapshot.vocabulary.clone();
    let question = Question { query, words, around };
    let answer = tokio::task::spawn_blocking(move || look_up(&snapshot, question))
        .await
        .map_err(|_| EngineError::TaskEnded)??;
    let Answer { question: Question { mut query, words, .. }, found, stems, guessed, ways_on } = answer;
    let total = found.total;
    metrics::counter!(SEARCHES, "found" => if total == 0 { "none" } else { "some" }).increment(1);
    metrics::histogram!(RESULTS).record(f64::from(u32::try_from(total).unwrap_or(u32::MAX)));
    let cards = cards::read(engine, &found.hits, &stems).await?;
    let guesses = guesses(guessed, &cards);
    if !guesses.is_empty() {
        query.note(Notice::SpellingGuessed);
    }
    let (near, namesakes) = place.map_or((None, Vec::new()), |place| (Some(place.label), place.namesakes));
    Ok(SearchPage {
        total,
        page: query.page,
        pages: pages(total),
        words,
        understood,
        near,
        namesakes,
        guesses,
        ways_on,
        cards,
        facets: facets(engine, &query, &vocabulary, &found),
        query,
    })
}

/// A question as the index is asked it.
pub struct Question {
    /// As the address says it, with what was not understood.
    pub query: SearchQuery,
    /// The words to look for.
    pub words: Option<String>,
    /// Where near is.
    pub around: Option<Around>,
}

/// What the index says to a question.
struct Answer {
    question: Question,
    found: Found,
    /// The stems that were looked for, to be marked in the cards.
    stems: Vec<String>,
    guessed: Vec<Guessed>,
    ways_on: Vec<WayOn>,
}

fn pages(total: u64) -> u32 {
    u32::try_from(total.div_ceil(PER_PAGE as u64)).unwrap_or(u32::MAX).max(1)
}

/// The index's part: blocking work, a fraction of a millisecond for a narrow question.
fn look_up(snapshot: &Snapshot, mut question: Question) -> Result<Answer, EngineError> {
    let mut reader = Reader::default();
    let typed = question.words.clone().unwrap_or_default();
    let words = reader.words(&typed);
    let whole = reader.whole(&typed);
    let text = text_query(&snapshot.searcher, &snapshot.fields, &words, &whole)?;
    let run = |Question { query, around, .. }: &Question| {
        let offset = (query.page as usize - 1).saturating_mul(PER_PAGE);
        snapshot.run(&Asked { query, text: &text, around: around.clone(), limit: PER_PAGE, offset })
    };
    let mut found = run(&question)?;
    let last = pages(found.total);
    if question.query.page > last {
        question.query.page = last;
        question.query.note(Notice::PageTooHigh);
        found = run(&question)?;
    }
    let ways_on = if found.total == 0 { ways_on(snapshot, &text, &question)? } else { Vec::new() };
    let mut stems: Vec<String> = words.into_iter().filter(|word| !word.is_stop_word()).map(|word| word.stem).collect();
    stems.extend(text.guesses.iter().flat_map(|guess| guess.stems.iter().cloned()));
    Ok(Answer { question, found, stems, guessed: text.guesses, ways_on })
}

/// What was guessed, in the words of the listings that were found; nothing where none was.
fn guesses(guessed: Vec<Guessed>, cards: &[Card]) -> Vec<Guess> {
    if guessed.is_empty() || cards.is_empty() {
        return Vec::new();
    }
    let mut reader = Reader::default();
    let mut written: HashMap<String, String> = HashMap::new();
    for card in cards {
        let extract: String = card.extract.iter().map(|piece| piece.text.as_str()).collect();
        for text in [extract.as_str(), card.summary.as_deref().unwrap_or_default(), card.name.as_str()] {
            for (place, stem) in reader.places(text) {
                written.entry(stem).or_insert_with(|| text[place].to_owned());
            }
        }
    }
    let guess = |Guessed { typed, stems }: Guessed| {
        let shown: Vec<String> = stems.iter().filter_map(|stem| written.get(stem).cloned()).collect();
        Guess { typed, looked_for: if shown.is_empty() { stems } else { shown } }
    };
    guessed.into_iter().map(guess).collect()
}

/// What the question's words say beside words: a postcode or an outward code alone is a place. One that is
/// nowhere stays words.
fn understand(engine: &Inner, query: &SearchQuery) -> Vec<Reading> {
    let is_somewhere = |Reading::Near(place): &Reading| match engine.places.find(place) {
        Near::Postcode(..) | Near::Outward(..) | Near::PostcodeNotFound(..) | Near::NorthernIreland => true,
        Near::Town { .. } | Near::Unknown => false,
    };
    query.place_in_words().into_iter().filter(is_somewhere).collect()
}

struct FoundPlace {
    label: String,
    around: Around,
    namesakes: Vec<String>,
}

/// Where "near" is, in its own box or in the words; what is no place we know becomes a notice.
fn find_place(
    engine: &Inner,
    snapshot: &Snapshot,
    query: &mut SearchQuery,
    understood: &[Reading],
) -> Result<Option<FoundPlace>, EngineError> {
    let read = understood.first().map(|Reading::Near(place)| place.clone());
    let Some(typed) = query.near.clone().or(read) else {
        query.forget_distance();
        return Ok(None);
    };
    let place = |label: String, at: Located, outward: Option<OutwardCode>, query: &SearchQuery| FoundPlace {
        label,
        around: Around { point: at.point, council: at.council, outward, miles: f64::from(query.within.get()) },
        namesakes: Vec::new(),
    };
    Ok(match engine.places.find(&typed) {
        // The page repeats no more of a postcode than its outward code.
        Near::Postcode(postcode, at) => {
            let outward = postcode.outward().clone();
            Some(place(outward.to_string(), at, Some(outward), query))
        }
        Near::Outward(code, at) => Some(place(code.to_string(), at, Some(code), query)),
        Near::PostcodeNotFound(code, at) => {
            query.note(Notice::PostcodeNotFound);
            Some(place(code.to_string(), at, Some(code), query))
        }
        Near::Town { name, at, namesakes } => {
            if !namesakes.is_empty() {
                query.note(Notice::PlaceAmbiguous);
            }
            Some(FoundPlace { namesakes, ..place(name, at, None, query) })
        }
        Near::NorthernIreland => {
            query.note(Notice::NorthernIreland);
            None
        }
        Near::Unknown => {
            let point = snapshot.town(&Reader::default().whole(&typed))?;
            if point.is_none() {
                query.note(Notice::PlaceNotFound);
            }
            point.map(|point| place(typed, Located { point, council: None }, None, query))
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
