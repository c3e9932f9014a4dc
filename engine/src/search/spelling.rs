use std::collections::HashMap;

use tantivy::Searcher;
use tantivy::schema::Field;

use super::analyser::Word;

/// Words that one is taken for, at most: who is shown more cannot see what was guessed.
const MOST: usize = 3;

/// How many letters of a word may be wrong. Every short word is near to some other.
const fn slips(letters: usize) -> usize {
    match letters {
        0..=4 => 0,
        5..=7 => 1,
        _ => 2,
    }
}

/// The stems of the register that are spelt nearly like a word that nobody wrote: the nearest, of these the
/// commonest.
///
/// The first letter must be right: hardly anybody mistypes it, and without it "meals" finds everybody of the
/// name of Real. Both the word and its stem are tried, because a slip may hide an ending from the stemmer.
pub fn like(searcher: &Searcher, fields: &[Field], word: &Word) -> tantivy::Result<Vec<String>> {
    let tried: Vec<Vec<char>> = [&word.plain, &word.stem]
        .into_iter()
        .map(|text| text.chars().collect::<Vec<char>>())
        .filter(|letters| slips(letters.len()) > 0 && letters.iter().all(|c| c.is_alphabetic()))
        .collect();
    let Some(first) = tried.first().and_then(|letters| letters.first()).map(char::to_string) else {
        return Ok(Vec::new());
    };
    let mut found: HashMap<String, (usize, u32)> = HashMap::new();
    for reader in searcher.segment_readers() {
        for field in fields {
            let inverted = reader.inverted_index(*field)?;
            let mut terms = inverted.terms().range().ge(first.as_bytes()).into_stream()?;
            while terms.advance() {
                let Ok(term) = std::str::from_utf8(terms.key()) else { continue };
                if !term.starts_with(&first) {
                    break;
                }
                if let Some(distance) = tried.iter().filter_map(|letters| distance(letters, term)).min() {
                    let (_, documents) = found.entry(term.to_owned()).or_insert((distance, 0));
                    *documents += terms.value().doc_freq;
                }
            }
        }
    }
    let nearest = found.values().map(|(distance, _)| *distance).min();
    let mut found: Vec<(String, u32)> = found
        .into_iter()
        .filter(|(_, (distance, _))| Some(*distance) == nearest)
        .map(|(stem, (_, documents))| (stem, documents))
        .collect();
    found.sort_by(|a, b| b.1.cmp(&a.1).then_with(|| a.0.cmp(&b.0)));
    Ok(found.into_iter().take(MOST).map(|(stem, _)| stem).collect())
}

/// How many letters must be changed, added, left out or swapped with their neighbour to make a term of a
/// word; `None` for more than its length forgives, and for a term that is no word.
fn distance(word: &[char], term: &str) -> Option<usize> {
    let most = slips(word.len());
    if word.len().abs_diff(term.chars().count()) > most || !term.chars().all(char::is_alphabetic) {
        return None;
    }
    let term: Vec<char> = term.chars().collect();
    // Row by row: what it costs to make the term's first letters of the word's first letters.
    let mut before: Vec<usize> = Vec::new();
    let mut above: Vec<usize> = (0..=term.len()).collect();
    for (i, letter) in word.iter().enumerate() {
        let mut row = Vec::with_capacity(above.len());
        row.push(i + 1);
        for (j, other) in term.iter().enumerate() {
            let changed = above[j] + usize::from(letter != other);
            let mut cost = changed.min(above[j + 1] + 1).min(row[j] + 1);
            if i > 0 && j > 0 && *letter == term[j - 1] && word[i - 1] == *other {
                cost = cost.min(before[j - 1] + 1);
            }
            row.push(cost);
        }
        if row.iter().all(|cost| *cost > most) {
            return None;
        }
        before = std::mem::replace(&mut above, row);
    }
    above.last().copied().filter(|cost| *cost <= most)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(word: &str, term: &str) -> Option<usize> {
        distance(&word.chars().collect::<Vec<_>>(), term)
    }

    #[test]
    fn a_slip_of_the_pen_is_counted() {
        for (word, term, slips) in [
            ("dementia", "dementia", 0),
            ("dementa", "dementia", 1),
            ("demenita", "dementia", 1),
            ("dementtia", "dementia", 1),
            ("domicillari", "domiciliari", 1),
            ("compannionshp", "companionship", 2),
            ("carre", "carer", 1),
        ] {
            assert_eq!(of(word, term), Some(slips), "{word}");
        }
    }

    #[test]
    fn a_short_word_forgives_little() {
        // Four letters forgive nothing, seven one slip, eight two.
        for (word, term) in [("meal", "real"), ("care", "cafe"), ("dementa", "demanti"), ("shopping", "sharpin")] {
            assert_eq!(of(word, term), None, "{word}");
        }
        assert_eq!(of("meals", "medal"), None);
        assert_eq!(of("12345", "12346"), None, "a number is never taken for another");
    }
}
