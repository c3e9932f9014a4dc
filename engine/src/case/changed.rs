//! Which pages of a listing were saved at which revision, and at which it was last sent and last approved.

use std::collections::BTreeMap;

use domain::join::{self, Door, Page};
use serde::{Deserialize, Serialize};

/// The revision at which it was sent last; no page's key, which all have a number.
const SENT: &str = "sent";
/// The revision at which was sent what the public reads.
const PUBLIC: &str = "public";

/// As it stands in the table: `{"name.1":3,"referees.2":5,"sent":4}`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Changed(BTreeMap<String, i32>);

impl Changed {
    /// Reads what the table has.
    pub fn read(text: &str) -> Self {
        serde_json::from_str(text).unwrap_or_default()
    }

    /// What the table keeps.
    pub fn text(&self) -> String {
        serde_json::to_string(self).unwrap_or_default()
    }

    /// Whether a page was changed after a revision.
    pub fn after(&self, page: &Page, time: u8, seen: i32) -> bool {
        self.0.get(&format!("{}.{time}", page.code)).is_some_and(|at| *at > seen)
    }

    /// Notes that a page was changed.
    pub fn note(&mut self, page: &Page, time: u8, revision: i32) {
        self.0.insert(format!("{}.{time}", page.code), revision);
    }

    /// Notes that everything was sent.
    pub fn sent(&mut self, revision: i32) {
        self.0.insert(SENT.into(), revision);
    }

    /// Notes that the public reads what was sent.
    pub fn approved(&mut self) {
        if let Some(at) = self.0.get(SENT).copied() {
            self.0.insert(PUBLIC.into(), at);
        }
    }

    /// Notes that what was sent was taken back: what counts is what the public reads, or nothing.
    pub fn taken_back(&mut self) {
        match self.0.get(PUBLIC).copied() {
            Some(at) => self.sent(at),
            None => drop(self.0.remove(SENT)),
        }
    }

    /// The pages that say something else since it was last sent, in order; none of what was never sent.
    pub fn since_sent(&self, door: Door) -> Vec<&'static Page> {
        let Some(sent) = self.0.get(SENT) else { return Vec::new() };
        let newer = |page: &&Page| {
            let times = (1..=page.times).filter_map(|time| self.0.get(&format!("{}.{time}", page.code)));
            times.into_iter().any(|at| at > sent)
        };
        join::all(door).iter().chain([&join::PHOTO]).filter(newer).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_changed_since_it_was_sent_is_known_until_it_is_sent_again() {
        let page = |code| join::page(Door::Pa, code).expect(code);
        let codes = |changed: &Changed| changed.since_sent(Door::Pa).iter().map(|page| page.code).collect::<Vec<_>>();
        let mut changed = Changed::default();
        changed.note(page("name"), 1, 1);
        assert!(codes(&changed).is_empty(), "never sent");
        changed.sent(1);
        assert!(codes(&changed).is_empty());
        changed.note(page("referees"), 2, 2);
        changed.note(&join::PHOTO, 1, 3);
        assert_eq!(codes(&changed), ["referees", "photo"]);
        let again = Changed::read(&changed.text());
        assert_eq!(again, changed);
        assert!(again.after(page("referees"), 2, 1) && !again.after(page("referees"), 2, 2));
        changed.sent(3);
        assert!(codes(&changed).is_empty());
        changed.taken_back();
        assert!(codes(&changed).is_empty(), "a draft again");
    }

    #[test]
    fn what_is_taken_back_still_differs_from_what_the_public_reads() {
        let name = join::page(Door::Pa, "name").expect("the page");
        let mut changed = Changed::default();
        changed.sent(1);
        changed.approved();
        changed.note(name, 1, 2);
        changed.sent(2);
        changed.taken_back();
        assert_eq!(changed.since_sent(Door::Pa), [name]);
    }
}
