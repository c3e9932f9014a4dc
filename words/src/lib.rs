//! The words people read, on pages and in letters. Every sentence comes from `locales/<language>/*.ftl`;
//! the codes of the vocabularies get their labels there too (`kind-care_agency = Care agency`).
//!
//! To add a sentence: put it into its file in `locales/en`, then `words.say("its-key")`, or
//! `words.tell("its-key", [("name", name.into())])` where it has variables, or `words.prose("its-key-body")`
//! for the text of a whole page. A test finds keys that are missing and messages that nobody says.
//!
//! To add a language: a folder beside `en`, a [`Locale`] and its files in [`lexicon::sources`].

mod arg;
mod label;
mod lexicon;
mod locale;
mod prose;
#[cfg(feature = "pseudo-locales")]
mod pseudo;
mod saying;
#[cfg(test)]
mod tests;

pub use arg::Arg;
pub use label::Named;
pub use locale::{Direction, Locale};
pub use prose::{Block, Run};

use domain::search_query::Group;
use lexicon::Lexicon;

/// Every word of one language: a handle to give away freely, found once per request.
#[derive(Clone, Copy)]
pub struct Words(&'static Lexicon);

impl Words {
    /// The words of a language; read from its files the first time it is asked for.
    #[must_use]
    pub fn of(locale: Locale) -> Self {
        Self(lexicon::of(locale))
    }

    /// Which language this is.
    #[must_use]
    pub fn locale(self) -> Locale {
        self.0.locale
    }

    /// A message without variables. A missing one shows its key, and a test fails.
    #[must_use]
    pub fn say(self, key: &'static str) -> &'static str {
        self.0.plain(key).unwrap_or(key)
    }

    /// A message with variables. A missing one shows its key, and a test fails.
    #[must_use]
    pub fn tell<'a, const N: usize>(self, key: &'static str, args: [(&'static str, Arg<'a>); N]) -> String {
        self.0.tell(key, &args)
    }

    /// The text of a page: headings, paragraphs, lists and links.
    #[must_use]
    pub fn prose(self, key: &str) -> &'static [Block] {
        self.0.prose(key)
    }

    /// The label of a vocabulary's entry.
    #[must_use]
    pub fn name(self, entry: impl Named) -> &'static str {
        self.label(entry.vocabulary(), entry.code())
    }

    /// The label `prefix-code`, for entries that have more than one.
    #[must_use]
    pub fn label(self, prefix: &'static str, code: &'static str) -> &'static str {
        self.0.label(prefix, code).unwrap_or(code)
    }

    /// The label `prefix-code` of a code that came from outside; `None` where we have no words for it.
    #[must_use]
    pub fn label_of(self, prefix: &'static str, code: &str) -> Option<&'static str> {
        self.0.label(prefix, code)
    }

    /// The label of a filter's value; `None` for what only the register knows (a council's name).
    #[must_use]
    pub fn option(self, group: Group, value: &str) -> Option<&'static str> {
        self.0.label(group.name(), value)
    }

    /// Every filter value whose label has a word that begins with `typed` (any case), in display order.
    #[must_use]
    pub fn options_like(self, typed: &str) -> Vec<(Group, &'static str, &'static str)> {
        label::options_like(self.0, typed)
    }
}
