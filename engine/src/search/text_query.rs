use tantivy::query::{BooleanQuery, BoostQuery, FuzzyTermQuery, Occur, Query, TermQuery};
use tantivy::schema::{Field, IndexRecordOption};
use tantivy::{Searcher, Term};

use super::analyser::Word;
use super::schema::Fields;
use super::synonyms;

/// Weights of the fields (row S1): a name says most, the long text least.
const NAME: f32 = 4.0;
const SUMMARY: f32 = 2.0;
const KEYWORDS: f32 = 1.5;
const BODY: f32 = 1.0;
/// The whole name, typed exactly, comes before everything.
const WHOLE_NAME: f32 = 60.0;
/// What stands for a word is worth less than the word.
const SYNONYM: f32 = 0.6;
/// A guess at a misspelling is worth little.
const GUESS: f32 = 0.2;

type Clause = (Occur, Box<dyn Query>);

/// The question's words as a query; `None` when there is nothing to look for.
///
/// Words the register does not know are read as a beginning or a misspelling; words that say little
/// (the, for, with) help the order but need not be there; of the others about two in three must match.
pub fn text_query(
    searcher: &Searcher,
    fields: &Fields,
    words: &[Word],
    whole: &str,
) -> tantivy::Result<Option<Box<dyn Query>>> {
    if words.is_empty() {
        return Ok(None);
    }
    let only_stop_words = words.iter().all(Word::is_stop_word);
    let mut wanted: Vec<Clause> = Vec::new();
    let mut helpful: Vec<Clause> = Vec::new();
    let mut unknown = 0;
    let mut seen: Vec<&str> = Vec::new();
    for (at, word) in words.iter().enumerate() {
        if seen.contains(&word.stem.as_str()) {
            continue;
        }
        seen.push(&word.stem);
        if word.is_stop_word() && !only_stop_words {
            helpful.push((Occur::Should, term(fields.name, &word.stem, NAME)));
            continue;
        }
        match word_query(searcher, fields, words, at)? {
            Some(query) => wanted.push((Occur::Should, query)),
            None => unknown += 1,
        }
    }
    if wanted.is_empty() && unknown > 0 {
        return Ok(Some(Box::new(tantivy::query::EmptyQuery)));
    }
    let required = wanted.len() - wanted.len() / 3;
    let matching: Box<dyn Query> = match wanted.len() {
        1 => wanted.remove(0).1,
        n if n == required => {
            Box::new(BooleanQuery::new(wanted.into_iter().map(|(_, query)| (Occur::Must, query)).collect()))
        }
        _ => Box::new(BooleanQuery::with_minimum_required_clauses(wanted, required)),
    };
    let mut clauses: Vec<Clause> = vec![(Occur::Must, matching)];
    clauses.append(&mut helpful);
    let whole_term = Term::from_field_text(fields.name_exact, whole);
    if searcher.doc_freq(&whole_term)? > 0 {
        let exact: Box<dyn Query> = Box::new(TermQuery::new(whole_term, IndexRecordOption::Basic));
        clauses.push((Occur::Should, Box::new(BoostQuery::new(exact, WHOLE_NAME))));
    }
    Ok(Some(if clauses.len() == 1 { clauses.remove(0).1 } else { Box::new(BooleanQuery::new(clauses)) }))
}

/// One word of the question in every field, with what stands for it; `None` when the register knows
/// nothing like it.
fn word_query(
    searcher: &Searcher,
    fields: &Fields,
    words: &[Word],
    at: usize,
) -> tantivy::Result<Option<Box<dyn Query>>> {
    let word = &words[at];
    let mut clauses: Vec<Clause> = known_term(searcher, fields, &word.stem, 1.0)?;
    for stems in synonyms::of(words, at) {
        clauses.extend(together(searcher, fields, stems)?);
    }
    if clauses.is_empty() {
        clauses = guesses(searcher, fields, word)?;
    }
    Ok(match clauses.len() {
        0 => None,
        1 => Some(clauses.remove(0).1),
        _ => Some(Box::new(BooleanQuery::new(clauses))),
    })
}

/// The term in each field that holds it.
fn known_term(searcher: &Searcher, fields: &Fields, stem: &str, boost: f32) -> tantivy::Result<Vec<Clause>> {
    let mut clauses: Vec<Clause> = Vec::with_capacity(4);
    for (field, weight) in weighted(fields) {
        if searcher.doc_freq(&Term::from_field_text(field, stem))? > 0 {
            clauses.push((Occur::Should, term(field, stem, weight * boost)));
        }
    }
    Ok(clauses)
}

/// A synonym of one or more words: all of them must be there, in any field.
fn together(searcher: &Searcher, fields: &Fields, stems: &[String]) -> tantivy::Result<Option<Clause>> {
    let mut parts: Vec<Clause> = Vec::with_capacity(stems.len());
    for stem in stems {
        let clauses = known_term(searcher, fields, stem, SYNONYM)?;
        if clauses.is_empty() {
            return Ok(None);
        }
        parts.push((Occur::Must, Box::new(BooleanQuery::new(clauses))));
    }
    Ok(Some((Occur::Should, Box::new(BooleanQuery::new(parts)))))
}

/// A word nobody has written: as the beginning of one, or with one letter wrong from five letters,
/// two from nine; a swap counts as one.
fn guesses(searcher: &Searcher, fields: &Fields, word: &Word) -> tantivy::Result<Vec<Clause>> {
    let letters = word.plain.chars().count();
    let mut clauses: Vec<Clause> = Vec::new();
    for (field, weight) in weighted(fields) {
        let mut guess = |query: FuzzyTermQuery| {
            clauses.push((Occur::Should, Box::new(BoostQuery::new(Box::new(query), weight * GUESS)) as Box<dyn Query>));
        };
        let plain = Term::from_field_text(field, &word.plain);
        if letters >= 3 {
            guess(FuzzyTermQuery::new_prefix(plain.clone(), 0, true));
        }
        match letters {
            0..=4 => {}
            5..=8 => guess(FuzzyTermQuery::new(Term::from_field_text(field, &word.stem), 1, true)),
            _ => guess(FuzzyTermQuery::new(Term::from_field_text(field, &word.stem), 2, true)),
        }
    }
    // A guess that finds nothing must not count as a word the question insists on.
    let any = BooleanQuery::new(clauses.iter().map(|(occur, query)| (*occur, query.box_clone())).collect());
    let found = searcher.search(&any, &tantivy::collector::TopDocs::with_limit(1).order_by_score())?;
    Ok(if found.is_empty() { Vec::new() } else { clauses })
}

fn weighted(fields: &Fields) -> [(Field, f32); 4] {
    [(fields.name, NAME), (fields.summary, SUMMARY), (fields.keywords, KEYWORDS), (fields.body, BODY)]
}

fn term(field: Field, stem: &str, boost: f32) -> Box<dyn Query> {
    let query = TermQuery::new(Term::from_field_text(field, stem), IndexRecordOption::WithFreqs);
    Box::new(BoostQuery::new(Box::new(query), boost))
}
