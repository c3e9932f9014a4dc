//! Putting a text together from sentences.

/// What stands in the place of `{name}` in a sentence.
pub(super) type Blanks<'a> = [(&'a str, &'a str)];

/// A text that grows paragraph by paragraph.
pub(super) struct Prose<'a> {
    blanks: &'a Blanks<'a>,
    paragraphs: Vec<String>,
}

impl<'a> Prose<'a> {
    pub(super) fn new(blanks: &'a Blanks<'a>) -> Self {
        Self { blanks, paragraphs: vec![String::with_capacity(400)] }
    }

    /// One more sentence, unless a blank of it has nothing to stand there.
    pub(super) fn say(&mut self, sentence: &str) {
        let Some(sentence) = filled(sentence, self.blanks) else { return };
        let paragraph = self.paragraphs.last_mut().expect("there is always a paragraph");
        if !paragraph.is_empty() {
            paragraph.push(' ');
        }
        paragraph.push_str(&sentence);
    }

    /// Starts a new paragraph, if the present one holds anything.
    pub(super) fn turn(&mut self) {
        if self.paragraphs.last().is_some_and(|paragraph| !paragraph.is_empty()) {
            self.paragraphs.push(String::with_capacity(300));
        }
    }

    /// The whole text, its paragraphs divided by blank lines.
    pub(super) fn done(mut self) -> String {
        self.paragraphs.retain(|paragraph| !paragraph.is_empty());
        self.paragraphs.join("\n\n")
    }
}

/// A sentence with its blanks filled in; `None` where one of them has no words.
pub(super) fn filled(sentence: &str, blanks: &Blanks<'_>) -> Option<String> {
    let mut out = String::with_capacity(sentence.len() + 24);
    let mut rest = sentence;
    while let Some((before, after)) = rest.split_once('{') {
        let (name, after) = after.split_once('}')?;
        let words = blanks.iter().find(|(blank, words)| *blank == name && !words.is_empty())?.1;
        out.push_str(before);
        out.push_str(words);
        rest = after;
    }
    out.push_str(rest);
    Some(out)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sentence_without_words_for_its_blank_is_left_out() {
        let blanks = [("town", "Sale"), ("dish", "")];
        let mut prose = Prose::new(&blanks);
        prose.say("I live in {town}.");
        prose.say("Ask about {dish}.");
        prose.say("Ask about {weather}.");
        prose.turn();
        prose.turn();
        prose.say("I like {town}, and {town} likes me.");
        assert_eq!(prose.done(), "I live in Sale.\n\nI like Sale, and Sale likes me.");
    }
}
