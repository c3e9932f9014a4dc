use std::hash::{DefaultHasher, Hash, Hasher};
use std::ops::Range;

use super::analyser::Reader;
use crate::read_model::Piece;

/// Longest extract, in characters.
const LENGTH: usize = 160;

/// Where the words of a text stand, with their stems cut down to a number: 16 bytes a word. Reading a text
/// for it costs a hundred times what looking into it does.
#[derive(Debug)]
pub struct Marks(Box<[Mark]>);

#[derive(Debug)]
struct Mark {
    start: u32,
    length: u32,
    stem: u64,
}

impl Mark {
    fn range(&self) -> Range<usize> {
        self.start as usize..(self.start + self.length) as usize
    }
}

impl Marks {
    /// The words of a text.
    pub fn read(reader: &mut Reader, text: &str) -> Self {
        let mark = |(range, stem): (Range<usize>, String)| {
            let start = u32::try_from(range.start).ok()?;
            Some(Mark { start, length: u32::try_from(range.len()).ok()?, stem: short(&stem) })
        };
        Self(reader.places(text).into_iter().filter_map(mark).collect())
    }
}

/// Stems that share a number would only mark a word too many.
fn short(stem: &str) -> u64 {
    let mut hasher = DefaultHasher::new();
    stem.hash(&mut hasher);
    hasher.finish()
}

/// A piece of a text around the first words that were asked for, with those words marked; empty when
/// the text holds none of them.
pub fn extract(text: &str, marks: &Marks, stems: &[String]) -> Vec<Piece> {
    let wanted: Vec<u64> = stems.iter().map(|stem| short(stem)).collect();
    let asked: Vec<_> = marks.0.iter().filter(|mark| wanted.contains(&mark.stem)).map(Mark::range).collect();
    let Some(first) = asked.first() else { return Vec::new() };
    // Begin at a word a little before the first hit, so that it can be read in its sentence.
    let begin = marks
        .0
        .iter()
        .map(|mark| mark.range().start)
        .find(|start| first.start - start.min(&first.start) <= LENGTH / 3)
        .unwrap_or(first.start);
    let end = text[begin..].char_indices().nth(LENGTH).map_or(text.len(), |(at, _)| begin + at);
    // A word that does not fit whole is left out.
    let end = if end < text.len() {
        marks.0.iter().map(|mark| mark.range().end).filter(|stop| *stop <= end).max().unwrap_or(end)
    } else {
        end
    };
    let mut pieces = Vec::new();
    let mut say = |text: &str, marked| {
        if !text.is_empty() {
            pieces.push(Piece { text: text.to_owned(), marked });
        }
    };
    if begin > 0 {
        say("… ", false);
    }
    let mut at = begin;
    for range in asked.iter().filter(|range| range.end <= end) {
        say(&text[at..range.start], false);
        say(&text[range.clone()], true);
        at = range.end;
    }
    say(&text[at..end], false);
    if end < text.len() {
        say(" …", false);
    }
    pieces
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn extracted(text: &str, stems: &[String]) -> Vec<Piece> {
        extract(text, &Marks::read(&mut Reader::default(), text), stems)
    }

    #[test]
    fn the_words_asked_for_are_marked_where_they_stand() {
        let pieces = extracted("We cook together and wash up.", &["cook".into(), "wash".into()]);
        let marked: Vec<&str> = pieces.iter().filter(|p| p.marked).map(|p| p.text.as_str()).collect();
        assert_eq!(marked, ["cook", "wash"]);
        assert_eq!(pieces.iter().map(|p| p.text.as_str()).collect::<String>(), "We cook together and wash up.");
        assert!(extracted("Nothing here.", &["cook".into()]).is_empty());
    }

    proptest! {
        #[test]
        fn any_text_gives_a_short_extract(text in "\\PC{0,400}", word in "[a-z]{1,6}") {
            let mut reader = Reader::default();
            let text = format!("{text} {word} {text}");
            let stems = vec![reader.words(&word)[0].stem.clone()];
            let length: usize = extracted(&text, &stems).iter().map(|p| p.text.chars().count()).sum();
            prop_assert!(length <= LENGTH + 4);
        }
    }
}
