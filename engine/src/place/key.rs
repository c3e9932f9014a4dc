//! Names as people type them, brought to one form.

use unicode_normalization::UnicodeNormalization;

/// No place's name is longer; what is beyond is not looked at.
const LONGEST: usize = 80;

/// A name without case, accents, spaces and punctuation, with "saint" as "st", "upon" as "on" and "&"
/// as "and": `stokeontrent` for "Stoke-on-Trent" and "stoke upon trent". Empty when nothing is left.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Key(Box<str>);

impl Key {
    /// The key of a name.
    pub(super) fn of(name: &str) -> Self {
        Self(words(name).iter().map(|word| plain(word)).collect::<String>().into())
    }

    /// The key of what has been typed so far, and a second one where the last word may be the
    /// beginning of "upon" or "saint".
    pub(super) fn of_beginning(typed: &str) -> (Self, Option<Self>) {
        let words = words(typed);
        let guessed = words.split_last().and_then(|(last, before)| {
            let whole = ["upon", "saint"].into_iter().find(|whole| whole.starts_with(last.as_str()))?;
            Some(before.iter().map(String::as_str).chain([whole]).map(plain).collect::<String>())
        });
        (Self::of(typed), guessed.map(|key| Self(key.into())))
    }

    /// The key as text: lower-case ASCII letters and digits.
    pub(super) fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether there is nothing in it.
    pub(super) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The same without the words that councils put before a name ("London Borough of Barnet"), or
    /// after it.
    pub(super) fn without_title(&self) -> Option<Self> {
        const BEFORE: [&str; 7] =
            ["londonboroughof", "royalboroughof", "metropolitanboroughof", "boroughof", "cityof", "isleof", "the"];
        const AFTER: [&str; 4] = ["countycouncil", "boroughcouncil", "citycouncil", "council"];
        let name = self.as_str();
        let name = BEFORE.iter().find_map(|title| name.strip_prefix(title)).unwrap_or(name);
        let name = AFTER.iter().find_map(|title| name.strip_suffix(title)).unwrap_or(name);
        (name.len() >= 3 && name.len() < self.0.len()).then(|| Self(name.into()))
    }
}

fn plain(word: &str) -> &str {
    match word {
        "saint" => "st",
        "upon" => "on",
        word => word,
    }
}

/// The words in lower case and without accents. An apostrophe joins ("King's" is `kings`), all other
/// punctuation parts.
fn words(name: &str) -> Vec<String> {
    let mut words = vec![String::new()];
    for c in name.nfkd().take(LONGEST) {
        match (c, words.last_mut()) {
            ('&', _) => words.extend(["and".to_owned(), String::new()]),
            ('\'' | '’' | '‘' | 'ʼ' | '`', _) => {}
            (c, Some(word)) if c.is_ascii_alphanumeric() => word.push(c.to_ascii_lowercase()),
            (c, _) if is_accent(c) => {}
            _ => words.push(String::new()),
        }
    }
    words.retain(|word| !word.is_empty());
    words
}

/// Accents stand by themselves after the letter once a text is decomposed.
const fn is_accent(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}')
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_name_has_one_key_however_it_is_typed() {
        for (one, other) in [
            ("Stoke-on-Trent", "stoke upon  TRENT"),
            ("Newcastle upon Tyne", "Newcastle-on-Tyne"),
            ("St Helens", "Saint Helen's"),
            ("St. Albans", "st albans"),
            ("King's Lynn", "Kings Lynn"),
            ("Bo’ness", "Bo'ness"),
            ("Ynys Môn", "ynys mon"),
            ("Armagh City, Banbridge and Craigavon", "Armagh City Banbridge & Craigavon"),
            ("Ｓａｌｅ", "sale"),
        ] {
            assert_eq!(Key::of(one), Key::of(other), "{one}");
        }
        assert!(Key::of("東京 ... 🏠").is_empty());
    }

    #[test]
    fn a_title_is_forgiven() {
        let without = |name: &str| Key::of(name).without_title().map(|key| key.as_str().to_owned());
        assert_eq!(without("London Borough of Barnet").as_deref(), Some("barnet"));
        assert_eq!(without("Trafford Council").as_deref(), Some("trafford"));
        assert_eq!(without("Sale"), None);
        assert_eq!(without("the"), None);
    }

    proptest! {
        #[test]
        fn a_key_is_its_own_key(name in "\\PC{0,40}") {
            let key = Key::of(&name);
            prop_assert!(key.as_str().bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit()));
            let _ = (Key::of_beginning(&name), key.without_title());
        }
    }
}
