use domain::search_query::{Miles, SearchQuery, Sort};

use super::search::Question;
use crate::error::EngineError;
use crate::read_model::{WayOn, Widening};
use crate::search::{Around, Asked, Found, Snapshot, TextQuery};

/// Single filters that are tried without. With two questions for the place, one for the words and one for all
/// filters together, at most six more are asked of the index.
const MOST_FILTERS: usize = 2;

/// The nearest wider searches that find something, for a question that finds nothing: a wider circle, one
/// filter less, no words. Nobody is sent on to a page that is empty again.
pub fn ways_on(snapshot: &Snapshot, text: &TextQuery, question: &Question) -> Result<Vec<WayOn>, EngineError> {
    let mut stuck = Stuck { snapshot, text, question, ways: Vec::new() };
    stuck.widen()?;
    stuck.leave_out_filters()?;
    stuck.leave_out_words()?;
    if stuck.ways.is_empty() {
        stuck.begin_again()?;
    }
    Ok(stuck.ways)
}

/// A question that found nothing.
struct Stuck<'a> {
    snapshot: &'a Snapshot,
    text: &'a TextQuery,
    question: &'a Question,
    ways: Vec<WayOn>,
}

impl<'a> Stuck<'a> {
    /// The smallest circle on offer with somebody in it; where there is none, everywhere.
    fn widen(&mut self) -> Result<(), EngineError> {
        let Some(around) = self.around() else { return Ok(()) };
        let query = &self.question.query;
        let nearest_first = SearchQuery { sort: Sort::Distance, ..query.on_page(1) };
        let all = Around { miles: f64::from(Miles::MAX), ..around.clone() };
        let nearest = self.run(&nearest_first, self.text, Some(&all), 1)?;
        let miles = nearest.hits.first().and_then(|hit| hit.miles);
        if let Some(within) = miles.and_then(|miles| wider(query.within, miles)) {
            let wider = SearchQuery { within, ..query.on_page(1) };
            let circle = Around { miles: f64::from(within.get()), ..around.clone() };
            let found = self.run(&wider, self.text, Some(&circle), 0)?;
            self.offer(Widening::Within(within), wider, &found);
            return Ok(());
        }
        let mut anywhere = query.without_place();
        if self.question.words.is_none() {
            // What stands in the box of the words is the place.
            anywhere = anywhere.without_words();
        }
        let found = self.run(&anywhere, self.text, None, 0)?;
        self.offer(Widening::Anywhere, anywhere, &found);
        Ok(())
    }

    /// Without one of the filters, and without all of them.
    fn leave_out_filters(&mut self) -> Result<(), EngineError> {
        let query = &self.question.query;
        let mut each = with_one_filter_less(query);
        if each.is_empty() {
            return Ok(());
        }
        let none = query.without_filters();
        let found = self.run(&none, self.text, self.around(), 0)?;
        if found.total == 0 {
            // Then leaving out one of them is no help either.
            return Ok(());
        }
        if each.len() == 1 {
            let (by, query) = each.remove(0);
            self.offer(by, query, &found);
            return Ok(());
        }
        for (by, query) in each.into_iter().take(MOST_FILTERS) {
            let found = self.run(&query, self.text, self.around(), 0)?;
            self.offer(by, query, &found);
        }
        self.offer(Widening::Filters, none, &found);
        Ok(())
    }

    fn leave_out_words(&mut self) -> Result<(), EngineError> {
        if self.question.words.is_some() {
            let query = self.question.query.without_words();
            let found = self.run(&query, &TextQuery::default(), self.around(), 0)?;
            self.offer(Widening::Words, query, &found);
        }
        Ok(())
    }

    /// Nothing less than several changes at once helps.
    fn begin_again(&mut self) -> Result<(), EngineError> {
        let no_words = TextQuery::default();
        if self.question.words.is_some() && self.question.query.is_filtered() {
            let query = self.question.query.without_filters().without_words();
            let found = self.run(&query, &no_words, self.around(), 0)?;
            self.offer(Widening::WordsAndFilters, query, &found);
        }
        if self.ways.is_empty() {
            let query = SearchQuery::default();
            let found = self.run(&query, &no_words, None, 0)?;
            self.offer(Widening::Everything, query, &found);
        }
        Ok(())
    }

    fn around(&self) -> Option<&'a Around> {
        self.question.around.as_ref()
    }

    fn run(
        &self,
        query: &SearchQuery,
        text: &TextQuery,
        around: Option<&Around>,
        limit: usize,
    ) -> Result<Found, EngineError> {
        Ok(self.snapshot.run(&Asked { query, text, around: around.cloned(), limit, offset: 0 })?)
    }

    fn offer(&mut self, by: Widening, query: SearchQuery, found: &Found) {
        if found.total > 0 {
            self.ways.push(WayOn { by, query, total: found.total });
        }
    }
}

/// The question without each of its filters in turn.
fn with_one_filter_less(query: &SearchQuery) -> Vec<(Widening, SearchQuery)> {
    let groups = query.chosen.iter().map(|(group, _)| (Widening::Group(*group), query.without_group(*group)));
    let mut each: Vec<(Widening, SearchQuery)> = groups.collect();
    if query.max_rate.is_some() {
        each.push((Widening::Price, SearchQuery { max_rate: None, ..query.on_page(1) }));
    }
    if query.has_stay() {
        each.push((Widening::Stay, SearchQuery { from: None, to: None, nights: None, ..query.on_page(1) }));
    }
    each
}

/// The smallest circle on offer that is wider than now and holds what is so far away.
fn wider(now: Miles, miles: f64) -> Option<Miles> {
    let holds = |offered: &u16| *offered > now.get() && f64::from(*offered) >= miles;
    Miles::OFFERED.iter().copied().find(holds).and_then(Miles::new)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_next_circle_is_the_smallest_with_somebody_in_it() {
        let next = |now: u16, miles: f64| wider(Miles::new(now).expect("miles"), miles).map(Miles::get);
        assert_eq!(next(10, 10.2), Some(15));
        assert_eq!(next(10, 40.0), Some(50));
        assert_eq!(next(7, 3.0), Some(10), "a nearer one that asks for the price comes after those that say it");
        assert_eq!(next(10, 250.0), None);
        assert_eq!(next(900, 1.0), None);
    }

    #[test]
    fn every_filter_is_left_out_in_turn() {
        let query = SearchQuery::from_query_string("need=autism&need=dementia&max_rate=1500&nights=2&near=Sale&page=2");
        let each: Vec<_> = with_one_filter_less(&query).into_iter().map(|(_, query)| query.to_query_string()).collect();
        assert_eq!(
            each,
            [
                "near=Sale&nights=2&max_rate=1500",
                "near=Sale&need=autism&need=dementia&nights=2",
                "near=Sale&need=autism&need=dementia&max_rate=1500",
            ]
        );
    }
}
