use tantivy::tokenizer::{
    AsciiFoldingFilter, Language, LowerCaser, RemoveLongFilter, SimpleTokenizer, Stemmer, TextAnalyzer, TokenStream,
    TokenizerManager,
};
use unicode_normalization::UnicodeNormalization;

/// Name of the analyser for English text: folded, lower-case, stemmed.
pub const CARE_EN: &str = "care_en";
/// Longest word that is read, in bytes.
const LONGEST_WORD: usize = 60;

/// Words that say little by themselves; a question may hold any number of them.
const STOP_WORDS: &[&str] = &[
    "a", "about", "all", "an", "and", "any", "are", "as", "at", "be", "by", "can", "could", "do", "find", "for",
    "from", "get", "had", "has", "have", "he", "help", "her", "him", "his", "i", "if", "im", "in", "into", "is", "it",
    "like", "look", "looking", "me", "my", "need", "needs", "of", "on", "or", "our", "please", "s", "she", "so",
    "some", "somebody", "someone", "that", "the", "their", "them", "there", "they", "this", "to", "us", "want",
    "wants", "was", "we", "were", "what", "when", "where", "who", "will", "with", "would", "you", "your",
];

/// A word of a question: as it is in the index, and as it was typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Word {
    /// Folded, lower-case, stemmed.
    pub stem: String,
    /// Folded and lower-case.
    pub plain: String,
}

impl Word {
    /// Whether it says little by itself.
    pub fn is_stop_word(&self) -> bool {
        STOP_WORDS.binary_search(&self.plain.as_str()).is_ok()
    }
}

/// The analysers that the index's fields name.
pub fn tokenizers() -> TokenizerManager {
    let manager = TokenizerManager::default();
    manager.register(CARE_EN, care_en());
    manager
}

fn care_en() -> TextAnalyzer {
    TextAnalyzer::builder(SimpleTokenizer::default())
        .filter(RemoveLongFilter::limit(LONGEST_WORD))
        .filter(LowerCaser)
        .filter(AsciiFoldingFilter)
        .filter(Stemmer::new(Language::English))
        .build()
}

fn plain() -> TextAnalyzer {
    TextAnalyzer::builder(SimpleTokenizer::default())
        .filter(RemoveLongFilter::limit(LONGEST_WORD))
        .filter(LowerCaser)
        .filter(AsciiFoldingFilter)
        .build()
}

/// Reads questions; made once, used for every search.
#[derive(Clone)]
pub struct Reader {
    stemmed: TextAnalyzer,
    plain: TextAnalyzer,
}

impl Default for Reader {
    fn default() -> Self {
        Self { stemmed: care_en(), plain: plain() }
    }
}

impl Reader {
    /// The words of a text, in order.
    pub fn words(&mut self, text: &str) -> Vec<Word> {
        let text = normal(text);
        let mut stems = Vec::new();
        self.stemmed.token_stream(&text).process(&mut |token| stems.push(token.text.clone()));
        let mut plain = Vec::with_capacity(stems.len());
        self.plain.token_stream(&text).process(&mut |token| plain.push(token.text.clone()));
        stems.into_iter().zip(plain).map(|(stem, plain)| Word { stem, plain }).collect()
    }

    /// Where the words of a text stand in it, with their stems.
    pub fn places(&mut self, text: &str) -> Vec<(std::ops::Range<usize>, String)> {
        let mut places = Vec::new();
        self.stemmed
            .token_stream(text)
            .process(&mut |token| places.push((token.offset_from..token.offset_to, token.text.clone())));
        places
    }

    /// A whole name as one term: its plain words with single spaces.
    pub fn whole(&mut self, name: &str) -> String {
        let words: Vec<String> = self.words(name).into_iter().map(|word| word.plain).collect();
        words.join(" ")
    }
}

/// The one way a text is written in Unicode (NFKC), so that what looks the same is the same.
pub fn normal(text: &str) -> String {
    if text.is_ascii() { text.to_owned() } else { text.nfkc().collect() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn stop_words_are_sorted_for_the_binary_search() {
        assert!(STOP_WORDS.is_sorted());
    }

    #[test]
    fn words_are_folded_and_stemmed() {
        let mut reader = Reader::default();
        let stems: Vec<String> = reader.words("Caring for Siân’s ﬂat").into_iter().map(|w| w.stem).collect();
        assert_eq!(stems, ["care", "for", "sian", "s", "flat"]);
        assert_eq!(reader.whole("  St. Ann's – Day  Centre "), "st ann s day centre");
    }
}
