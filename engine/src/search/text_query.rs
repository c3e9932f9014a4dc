use tantivy::query::{BooleanQuery, BoostQuery, FuzzyTermQuery, Occur, Query, TermQuery};
use tantivy::schema::{Field, IndexRecordOption};
use tantivy::{Searcher, Term};

use super::analyser::Word;
use super::schema::Fields;
use super::{spelling, synonyms};

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
/// Misspellings of one question that are looked into: each costs a walk through the register's words.
const MOST_GUESSED: usize = 6;

type Clause = (Occur, Box<dyn Query>);

/// The question's words as the index is asked for them.
#[derive(Default)]
pub struct TextQuery {
    /// `None` when there is nothing to look for.
    pub query: Option<Box<dyn Query>>,
    /// What was taken for something else.
    pub guesses: Vec<Guessed>,
}

/// A word that nobody wrote, and the stems that were looked for in its place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Guessed {
    pub typed: String,
    pub stems: Vec<String>,
}

/// The misspellings of one question.
#[derive(Default)]
struct Guesses {
    tried: usize,
    made: Vec<Guessed>,
}

/// The question's words as a query.
///
/// Words the register does not know are read as a beginning, and else as a misspelling; words that say little
/// (the, for, with) help the order but need not be there; of the others about two in three must match.
pub fn text_query(searcher: &Searcher, fields: &Fields, words: &[Word], whole: &str) -> tantivy::Result<TextQuery> {
    if words.is_empty() {
        return Ok(TextQuery::default());
    }
    let only_stop_words = words.iter().all(Word::is_stop_word);
    let mut wanted: Vec<Clause> = Vec::new();
    let mut helpful: Vec<Clause> = Vec::new();
    let mut unknown = 0;
    let mut guesses = Guesses::default();
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
        match word_query(searcher, fields, words, at, &mut guesses)? {
            Some(query) => wanted.push((Occur::Should, query)),
            None => unknown += 1,
        }
    }
    if wanted.is_empty() && unknown > 0 {
        return Ok(TextQuery { query: Some(Box::new(tantivy::query::EmptyQuery)), guesses: Vec::new() });
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
    let query: Box<dyn Query> =
        if clauses.len() == 1 { clauses.remove(0).1 } else { Box::new(BooleanQuery::new(clauses)) };
    Ok(TextQuery { query: Some(query), guesses: guesses.made })
}

/// One word of the question in every field, with what stands for it; `None` when the register knows
/// nothing like it.
fn word_query(
    searcher: &Searcher,
    fields: &Fields,
    words: &[Word],
    at: usize,
    guesses: &mut Guesses,
) -> tantivy::Result<Option<Box<dyn Query>>> {
    let word = &words[at];
    let mut clauses: Vec<Clause> = known_term(searcher, fields, &word.stem, 1.0)?;
    for stems in synonyms::of(words, at) {
        clauses.extend(together(searcher, fields, stems)?);
    }
    if clauses.is_empty() {
        clauses = beginnings(searcher, fields, word)?;
    }
    if clauses.is_empty() {
        clauses = misspelt(searcher, fields, word, guesses)?;
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

/// A word nobody has written, as the beginning of one.
fn beginnings(searcher: &Searcher, fields: &Fields, word: &Word) -> tantivy::Result<Vec<Clause>> {
    const FEWEST_LETTERS: usize = 3;
    if word.plain.chars().count() < FEWEST_LETTERS {
        return Ok(Vec::new());
    }
    let beginning = |(field, weight): (Field, f32)| -> Clause {
        let query = FuzzyTermQuery::new_prefix(Term::from_field_text(field, &word.plain), 0, true);
        (Occur::Should, Box::new(BoostQuery::new(Box::new(query), weight * GUESS)))
    };
    what_finds(searcher, weighted(fields).map(beginning).into())
}

/// A word nobody has written, nor the beginning of one, as others that are spelt nearly like it.
fn misspelt(searcher: &Searcher, fields: &Fields, word: &Word, guesses: &mut Guesses) -> tantivy::Result<Vec<Clause>> {
    if guesses.tried == MOST_GUESSED {
        return Ok(Vec::new());
    }
    guesses.tried += 1;
    let stems = spelling::like(searcher, &weighted(fields).map(|(field, _)| field), word)?;
    let mut clauses: Vec<Clause> = Vec::new();
    for stem in &stems {
        clauses.extend(known_term(searcher, fields, stem, GUESS)?);
    }
    let clauses = what_finds(searcher, clauses)?;
    if !clauses.is_empty() {
        guesses.made.push(Guessed { typed: word.plain.clone(), stems });
    }
    Ok(clauses)
}

/// A guess that finds nothing must not count as a word the question insists on.
fn what_finds(searcher: &Searcher, clauses: Vec<Clause>) -> tantivy::Result<Vec<Clause>> {
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
