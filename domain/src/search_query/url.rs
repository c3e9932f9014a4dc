use form_urlencoded::Serializer;

use super::{Group, Miles, SearchQuery, Sort};

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
        if group == Group::Support && !other.has(Group::Support, "personal_care") {
            other.chosen.retain(|(g, _)| *g != Group::Gender);
        }
        other
    }

    /// The same words and place with nothing narrowed.
    #[must_use]
    pub fn without_filters(&self) -> Self {
        Self {
            text: self.text.clone(),
            near: self.near.clone(),
            within: self.within,
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
}
