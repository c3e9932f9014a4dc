//! Words that stand for each other when somebody searches: a reviewed table, used on the question
//! and never on the index, so that changing it needs no rebuilding.

use std::sync::LazyLock;

use super::analyser::{Reader, Word};

/// What somebody may type, and what also answers it. One direction only: who asks for a "sitter" is
/// glad of respite, who asks for respite has not asked for a sitter.
const TABLE: &[(&str, &[&str])] = &[
    ("pa", &["personal assistant"]),
    ("carer", &["personal assistant", "support worker"]),
    ("support worker", &["personal assistant"]),
    ("caregiver", &["personal assistant", "carer"]),
    ("respite", &["short break"]),
    ("sitter", &["sit", "respite"]),
    ("sit", &["companionship"]),
    ("break", &["respite"]),
    ("domiciliary", &["home care", "care agency"]),
    ("home help", &["home care", "housework"]),
    ("homecare", &["home care"]),
    ("alzheimer", &["dementia"]),
    ("forget", &["dementia"]),
    ("memory", &["dementia"]),
    ("asperger", &["autism"]),
    ("deaf", &["hearing loss"]),
    ("blind", &["sight loss"]),
    ("clean", &["housework"]),
    ("cook", &["meal"]),
    ("wash", &["personal care"]),
    ("dress", &["personal care"]),
    ("bath", &["personal care"]),
    ("shower", &["personal care"]),
    ("shopping", &["errand"]),
    ("company", &["companionship"]),
    ("lonely", &["companionship"]),
    ("gardener", &["home garden"]),
    ("handyman", &["home garden"]),
    ("daycentre", &["day opportunity", "day centre"]),
    ("payroll", &["direct payment"]),
    ("broker", &["brokerage"]),
];

struct Entry {
    asked: Vec<String>,
    answers: Vec<Vec<String>>,
}

static ENTRIES: LazyLock<Vec<Entry>> = LazyLock::new(|| {
    let mut reader = Reader::default();
    let mut stems = |text: &str| reader.words(text).into_iter().map(|word| word.stem).collect::<Vec<_>>();
    TABLE
        .iter()
        .map(|(asked, answers)| Entry {
            asked: stems(asked),
            answers: answers.iter().map(|answer| stems(answer)).collect(),
        })
        .collect()
});

/// What also answers the word at `at`, as stems; an entry of several words stands at its first word.
pub fn of(words: &[Word], at: usize) -> impl Iterator<Item = &'static [String]> {
    let asked_here = |entry: &&Entry| {
        let rest = &words[at..];
        entry.asked.len() <= rest.len() && entry.asked.iter().zip(rest).all(|(stem, word)| *stem == word.stem)
    };
    let entries: Vec<&'static Entry> = ENTRIES.iter().filter(asked_here).collect();
    entries.into_iter().flat_map(|entry| entry.answers.iter().map(Vec::as_slice))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_typed_finds_its_entry() {
        let mut reader = Reader::default();
        for typed in ["PA", "carers", "respite", "domiciliary", "Alzheimer", "washing", "payroll", "homecare"] {
            let words = reader.words(typed);
            assert!(of(&words, 0).next().is_some(), "{typed} is read as {words:?}");
        }
        let words = reader.words("support worker");
        assert_eq!(of(&words, 0).next().map(<[String]>::len), Some(2));
    }
}
