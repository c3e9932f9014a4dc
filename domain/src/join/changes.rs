//! What differs between the answers that are public and those that were sent: what an officer decides about
//! (row G2).

use super::answers::Answers;
use super::ask::{Field, Page};
use super::pages::{Door, all};

/// One answer that differs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// The page it stands on.
    pub page: &'static Page,
    /// The question.
    pub field: &'static Field,
    /// Which time it was asked, 1 for most.
    pub time: u8,
    /// What was answered before; nothing when it is new.
    pub before: Vec<String>,
    /// What is answered now; nothing when it was taken away.
    pub after: Vec<String>,
}

impl Change {
    /// How a form names it: `summary`, `price_amount.2`.
    #[must_use]
    pub fn name(&self) -> String {
        if self.time == 1 { self.field.name.to_owned() } else { format!("{}.{}", self.field.name, self.time) }
    }
}

/// Every answer that differs, in the order of the pages.
#[must_use]
pub fn changes(door: Door, before: &Answers, after: &Answers) -> Vec<Change> {
    let mut changes = Vec::new();
    for page in all(door) {
        for time in 1..=page.times {
            changes.extend(page.fields.iter().filter_map(|field| {
                let (old, new) = (before.every(field.name, time), after.every(field.name, time));
                let change = Change { page, field, time, before: old.to_vec(), after: new.to_vec() };
                (old != new).then_some(change)
            }));
        }
    }
    changes
}

/// The answers before, with those changes that somebody chose by name.
#[must_use]
pub fn with_changes(door: Door, before: &Answers, after: &Answers, chosen: &[String]) -> Answers {
    let mut merged = before.clone();
    for change in changes(door, before, after) {
        if chosen.contains(&change.name()) {
            merged.set(change.field.name, change.time, change.after);
        }
    }
    merged
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn answers(given: &[(&str, u8, &str)]) -> Answers {
        let mut answers = Answers::default();
        given.iter().for_each(|(field, time, value)| answers.set(field, *time, vec![(*value).to_owned()]));
        answers
    }

    #[test]
    fn what_differs_is_found_answer_by_answer() {
        let before = answers(&[("summary", 1, "I cook."), ("first_name", 1, "Amina"), ("referee_name", 2, "Ben")]);
        let after =
            answers(&[("summary", 1, "I cook well."), ("first_name", 1, "Amina"), ("why", 1, "I like people.")]);
        let found: Vec<(String, usize, usize)> =
            changes(Door::Pa, &before, &after).iter().map(|c| (c.name(), c.before.len(), c.after.len())).collect();
        assert_eq!(
            found,
            [("summary".to_owned(), 1, 1), ("why".to_owned(), 0, 1), ("referee_name.2".to_owned(), 1, 0)]
        );
        let merged = with_changes(Door::Pa, &before, &after, &["why".to_owned(), "nonsense".to_owned()]);
        assert_eq!(merged.one("summary"), Some("I cook."));
        assert_eq!(merged.one("why"), Some("I like people."));
        assert_eq!(merged.nth("referee_name", 2), Some("Ben"));
    }

    proptest! {
        #[test]
        fn all_changes_make_the_new_answers_and_none_the_old(old in "[a-c]{0,2}", new in "[a-c]{0,2}", time in 1u8..3) {
            let make = |text: &str| answers(&[("referee_name", time, text), ("summary", 1, text)]);
            let (before, after) = (make(&old), make(&new));
            let names: Vec<String> = changes(Door::Pa, &before, &after).iter().map(Change::name).collect();
            prop_assert_eq!(with_changes(Door::Pa, &before, &after, &names), after.clone());
            prop_assert_eq!(with_changes(Door::Pa, &before, &after, &[]), before);
        }
    }
}
