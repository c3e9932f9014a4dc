use form_urlencoded::Serializer;

use super::{Group, Miles, Reading, SearchQuery, Sort};

impl SearchQuery {
    /// The question as the one query string that means it, without a question mark; what is the
    /// default is left out.
    #[must_use]
    pub fn to_query_string(&self) -> String {
        let mut out = Serializer::new(String::new());
        for (name, value) in self.pairs() {
            out.append_pair(name, &value);
        }
        out.finish()
    }

    /// The question as names and values, for hidden fields and links.
    #[must_use]
    pub fn pairs(&self) -> Vec<(&'static str, String)> {
        let mut pairs: Vec<(&'static str, String)> = Vec::new();
        let mut say = |name, value: Option<String>| pairs.extend(value.map(|value| (name, value)));
        say("q", self.text.clone());
        say("near", self.near.clone());
        say("within", (self.within != Miles::DEFAULT).then(|| self.within.get().to_string()));
        for (group, values) in &self.chosen {
            for value in values {
                say(group.name(), Some(value.clone()));
            }
        }
        say("from", self.from.map(|day| day.to_string()));
        say("to", self.to.map(|day| day.to_string()));
        say("nights", self.nights.map(|n| n.to_string()));
        say("max_rate", self.max_rate.map(|rate| rate.0.to_string()));
        for reading in &self.without {
            say("without", Some(reading.code()));
        }
        say("sort", (self.sort != Sort::default()).then(|| self.sort.code().to_owned()));
        say("page", (self.page > 1).then(|| self.page.to_string()));
        pairs
    }

    /// The same question on another page.
    #[must_use]
    pub fn on_page(&self, page: u32) -> Self {
        Self { page, ..self.clone() }
    }

    /// The same question without one value, from its first page.
    #[must_use]
    pub fn without(&self, group: Group, value: &str) -> Self {
        let mut other = self.on_page(1);
        other.take_away(group, value);
        other.forget_gender();
        other
    }

    /// The same question without anything of one group, from its first page.
    #[must_use]
    pub fn without_group(&self, group: Group) -> Self {
        let mut other = self.on_page(1);
        other.chosen.retain(|(g, _)| *g != group);
        other.forget_gender();
        other
    }

    /// Gender counts only together with personal care.
    fn forget_gender(&mut self) {
        if !self.has(Group::Support, "personal_care") {
            self.chosen.retain(|(group, _)| *group != Group::Gender);
        }
    }

    /// The same question with one reading of its words taken away, from its first page.
    #[must_use]
    pub fn without_reading(&self, reading: &Reading) -> Self {
        let mut other = self.on_page(1);
        if !other.without.contains(reading) {
            other.without.push(reading.clone());
        }
        // Where the words were the place, an order by distance goes with them.
        if other.sort == Sort::Distance && other.near.is_none() {
            other.sort = Sort::Relevance;
        }
        other
    }

    /// The same question with no place in its own box, from its first page.
    #[must_use]
    pub fn without_place(&self) -> Self {
        let sort = if self.sort == Sort::Distance { Sort::Relevance } else { self.sort };
        Self { near: None, within: Miles::DEFAULT, sort, ..self.on_page(1) }
    }

    /// The same question without words, from its first page.
    #[must_use]
    pub fn without_words(&self) -> Self {
        Self { text: None, without: Vec::new(), ..self.on_page(1) }
    }

    /// The same words and place with nothing narrowed.
    #[must_use]
    pub fn without_filters(&self) -> Self {
        Self {
            text: self.text.clone(),
            near: self.near.clone(),
            within: self.within,
            without: self.without.clone(),
            sort: self.sort,
            ..Self::default()
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_link_says_no_more_than_the_question() {
        assert_eq!(SearchQuery::default().to_query_string(), "");
        let query = SearchQuery::from_query_string("page=3&need=dementia&q=a%26b");
        assert_eq!(query.to_query_string(), "q=a%26b&need=dementia&page=3");
        assert_eq!(query.without(Group::Need, "dementia").to_query_string(), "q=a%26b");
    }

    #[test]
    fn a_part_of_a_question_can_be_left_out() {
        let query = SearchQuery::from_query_string(
            "q=a&near=Sale&within=5&support=personal_care&gender=woman&need=autism&sort=distance&page=2",
        );
        let left = |other: SearchQuery| other.to_query_string();
        assert_eq!(
            left(query.without_place()),
            "q=a&support=personal_care&gender=woman&need=autism",
            "neither a circle nor an order without its middle"
        );
        assert_eq!(left(query.without_group(Group::Support)), "q=a&near=Sale&within=5&need=autism&sort=distance");
        assert_eq!(left(query.without_filters()), "q=a&near=Sale&within=5&sort=distance");
        assert_eq!(left(query.without_words().without_filters()), "near=Sale&within=5&sort=distance");
        let postcode = SearchQuery::from_query_string("q=m33+2ab&need=autism&sort=distance&page=2");
        let reading = postcode.place_in_words().expect("a place");
        let taken_away = postcode.without_reading(&reading);
        assert_eq!(left(taken_away.clone()), "q=m33+2ab&need=autism&without=near%3AM33+2AB");
        assert_eq!(SearchQuery::from_query_string(&left(taken_away.clone())), taken_away);
        assert_eq!(left(taken_away.without_words()), "need=autism");
    }
}
