use super::analyser::Reader;
use crate::read_model::Piece;

/// Longest extract, in characters.
const LENGTH: usize = 160;

/// A piece of a text around the first words that were asked for, with those words marked; empty when
/// the text holds none of them.
pub fn extract(reader: &mut Reader, text: &str, stems: &[String]) -> Vec<Piece> {
    let places = reader.places(text);
    let asked: Vec<_> =
        places.iter().filter(|(_, stem)| stems.contains(stem)).map(|(range, _)| range.clone()).collect();
    let Some(first) = asked.first() else { return Vec::new() };
    // Begin at a word a little before the first hit, so that it can be read in its sentence.
    let begin = places
        .iter()
        .map(|(range, _)| range.start)
        .find(|start| first.start - start.min(&first.start) <= LENGTH / 3)
        .unwrap_or(first.start);
    let end = text[begin..].char_indices().nth(LENGTH).map_or(text.len(), |(at, _)| begin + at);
    // A word that does not fit whole is left out.
    let end = if end < text.len() {
        places.iter().map(|(range, _)| range.end).filter(|stop| *stop <= end).max().unwrap_or(end)
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

    #[test]
    fn the_words_asked_for_are_marked_where_they_stand() {
        let mut reader = Reader::default();
        let pieces = extract(&mut reader, "We cook together and wash up.", &["cook".into(), "wash".into()]);
        let marked: Vec<&str> = pieces.iter().filter(|p| p.marked).map(|p| p.text.as_str()).collect();
        assert_eq!(marked, ["cook", "wash"]);
        assert_eq!(pieces.iter().map(|p| p.text.as_str()).collect::<String>(), "We cook together and wash up.");
        assert!(extract(&mut reader, "Nothing here.", &["cook".into()]).is_empty());
    }

    proptest! {
        #[test]
        fn any_text_gives_a_short_extract(text in "\\PC{0,400}", word in "[a-z]{1,6}") {
            let mut reader = Reader::default();
            let text = format!("{text} {word} {text}");
            let stems = vec![reader.words(&word)[0].stem.clone()];
            let length: usize = extract(&mut reader, &text, &stems).iter().map(|p| p.text.chars().count()).sum();
            prop_assert!(length <= LENGTH + 4);
        }
    }
}
