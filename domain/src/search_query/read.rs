use super::{Group, Miles, Notice, Reading, SearchQuery, Sort};
use crate::money::Pence;
use crate::text::one_line;

/// Longest question that is read, in characters; the rest is cut, with a notice.
pub const MAX_TEXT: usize = 300;
const MAX_PLACE: usize = 100;
/// Values of one group that are read; a person ticks fewer, a machine may send more.
const MAX_VALUES: usize = 60;
/// Readings that can be taken away; the words of one question hold fewer.
const MAX_WITHOUT: usize = 20;

impl SearchQuery {
    /// Reads the raw query string of a URL; broken percent-encoding is read as far as it goes.
    #[must_use]
    pub fn from_query_string(raw: &str) -> Self {
        Self::from_params(form_urlencoded::parse(raw.as_bytes()))
    }

    /// Reads parameters. Unknown names are ignored, an empty value is the same as none, the first of
    /// a repeated single-valued name counts.
    #[must_use]
    pub fn from_params<K: AsRef<str>, V: AsRef<str>>(params: impl IntoIterator<Item = (K, V)>) -> Self {
        let mut query = Self::default();
        let mut seen: Vec<&'static str> = Vec::new();
        for (name, value) in params {
            let (name, value) = (name.as_ref(), value.as_ref());
            if value.trim().is_empty() {
                continue;
            }
            if let Some(group) = Group::from_name(name) {
                query.read_choice(group, value);
            } else if name == "without" {
                query.read_without(value);
            } else if let Some(name) = SINGLE.iter().find(|single| **single == name)
                && !seen.contains(name)
            {
                seen.push(name);
                query.read_single(name, value);
            }
        }
        query.settle();
        query
    }

    fn read_choice(&mut self, group: Group, value: &str) {
        match group.read_value(value) {
            Some(value) if self.chosen_in(group).len() < MAX_VALUES => self.choose(group, &value),
            Some(_) => {}
            None => self.note(Notice::ValueNotKnown(group.name())),
        }
    }

    fn read_without(&mut self, code: &str) {
        match Reading::from_code(code) {
            Some(reading) if self.without.len() < MAX_WITHOUT && !self.without.contains(&reading) => {
                self.without.push(reading);
            }
            Some(_) => {}
            None => self.note(Notice::ValueNotKnown("without")),
        }
    }

    fn read_single(&mut self, name: &'static str, value: &str) {
        let understood = match name {
            "q" => {
                if value.chars().count() > MAX_TEXT {
                    self.note(Notice::TextCut);
                }
                self.text = some_text(value, MAX_TEXT);
                true
            }
            "near" => {
                self.near = some_text(value, MAX_PLACE);
                true
            }
            "within" => set(&mut self.within, value.trim().parse().ok().and_then(Miles::new)),
            "from" => set(&mut self.from, value.trim().parse().ok().map(Some)),
            "to" => set(&mut self.to, value.trim().parse().ok().map(Some)),
            "nights" => set(&mut self.nights, value.trim().parse().ok().filter(|n| (1..=365).contains(n)).map(Some)),
            "max_rate" => set(&mut self.max_rate, value.trim().parse().ok().filter(|p| *p > 0).map(|p| Some(Pence(p)))),
            "sort" => set(&mut self.sort, Sort::from_code(value.trim())),
            "page" => set(&mut self.page, value.trim().parse().ok().filter(|page| *page > 0)),
            _ => true,
        };
        if !understood {
            self.note(Notice::ValueNotKnown(name));
        }
    }

    /// Rules between parameters.
    fn settle(&mut self) {
        if !self.chosen_in(Group::Gender).is_empty() && !self.has(Group::Support, "personal_care") {
            self.chosen.retain(|(group, _)| *group != Group::Gender);
            self.note(Notice::GenderNeedsPersonalCare);
        }
        if let (Some(from), Some(to)) = (self.from, self.to)
            && to < from
        {
            self.to = None;
            self.note(Notice::ValueNotKnown("to"));
        }
        if self.near.is_none() && self.place_in_words().is_none() {
            self.forget_distance();
        }
    }
}

const SINGLE: &[&str] = &["q", "near", "within", "from", "to", "nights", "max_rate", "sort", "page"];

fn set<T>(field: &mut T, value: Option<T>) -> bool {
    match value {
        Some(value) => {
            *field = value;
            true
        }
        None => false,
    }
}

fn some_text(value: &str, max: usize) -> Option<String> {
    Some(one_line(value, max)).filter(|text| !text.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn read(raw: &str) -> SearchQuery {
        SearchQuery::from_query_string(raw)
    }

    #[test]
    fn a_whole_question_is_read() {
        let query = read(
            "q=sit+with+mum&near=M33+5AA&within=5&need=dementia&need=older_people&need=dementia&kind=pa_employed&sort=distance&page=2",
        );
        assert_eq!(query.text.as_deref(), Some("sit with mum"));
        assert_eq!(query.near.as_deref(), Some("M33 5AA"));
        assert_eq!(query.within.get(), 5);
        assert_eq!(query.chosen_in(Group::Need), ["dementia", "older_people"]);
        assert!(query.has(Group::Kind, "pa_employed"));
        assert_eq!((query.sort, query.page), (Sort::Distance, 2));
        assert!(query.notices.is_empty());
    }

    #[test]
    fn what_is_not_understood_is_left_out_and_said() {
        for (raw, name) in [
            ("within=-1", "within"),
            ("within=0", "within"),
            ("within=9999", "within"),
            ("kind=castle", "kind"),
            ("page=0", "page"),
            ("page=-3", "page"),
            ("from=yesterday", "from"),
            ("from=2026-05-02&to=2026-05-01", "to"),
            ("max_rate=cheap", "max_rate"),
            ("sort=beauty", "sort"),
            ("check=dbs", "check"),
            ("council=Trafford", "council"),
            ("nights=100000", "nights"),
            ("without=near:Sale", "without"),
            ("without=dementia", "without"),
        ] {
            assert_eq!(read(raw).notices, [Notice::ValueNotKnown(name)], "{raw}");
        }
        assert_eq!(read("q=&near=+&kind=").notices, []);
        assert_eq!(read("colour=blue"), SearchQuery::default());
        assert_eq!(read("sort=distance").notices, [Notice::SortNeedsPlace]);
        assert_eq!(read(&format!("q={}", "x".repeat(10_000))).notices, [Notice::TextCut]);
    }

    #[test]
    fn gender_counts_only_with_personal_care() {
        let alone = read("gender=woman");
        assert!(alone.chosen.is_empty());
        assert_eq!(alone.notices, [Notice::GenderNeedsPersonalCare]);
        let with_care = read("gender=woman&support=personal_care");
        assert!(with_care.has(Group::Gender, "woman") && with_care.notices.is_empty());
    }

    #[test]
    fn a_postcode_in_the_words_is_a_place_until_that_is_taken_away() {
        let near = |raw: &str| read(raw).place_in_words().map(|reading| reading.value().to_owned());
        assert_eq!(near("q=m33+2ab").as_deref(), Some("M33 2AB"));
        assert_eq!(near("q=m33+2ab&without=near:M33+2AB"), None);
        assert_eq!(near("q=m33+2ab&without=near:M33").as_deref(), Some("M33 2AB"));
        assert_eq!(near("q=m33+2ab&near=Leeds"), None, "a place that was given counts");
        assert_eq!(near("q=dementia+m33+2ab"), None);
        let nearest = read("q=m33&sort=distance");
        assert!(nearest.sort == Sort::Distance && nearest.notices.is_empty());
        assert_eq!(read("q=m33&without=near:M33&sort=distance").notices, [Notice::SortNeedsPlace]);
    }

    proptest! {
        #[test]
        fn reading_is_total_and_writing_reads_back(raw in "\\PC{0,60}", name in "(q|near|kind|within|page|need|when|without)", value in "\\PC{0,40}") {
            for text in [raw.clone(), format!("{name}={value}"), format!("%{raw}&{name}=%zz{value}")] {
                let query = read(&text);
                let again = read(&query.to_query_string());
                prop_assert_eq!(SearchQuery { notices: vec![], ..query }, SearchQuery { notices: vec![], ..again });
            }
        }
    }
}
