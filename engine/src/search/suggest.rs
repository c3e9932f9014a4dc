use domain::id::ListingId;
use tantivy::Term;
use tantivy::collector::TopDocs;
use tantivy::query::{BooleanQuery, Occur, Query, TermQuery};
use tantivy::schema::IndexRecordOption;

use super::analyser::Reader;
use super::document::LONGEST_EDGE;
use super::snapshot::Snapshot;

impl Snapshot {
    /// Services whose names hold a word beginning with each of the words typed; nothing below two
    /// letters. PAs have no such beginnings in the index.
    pub fn names_beginning(&self, reader: &mut Reader, typed: &str, limit: usize) -> tantivy::Result<Vec<ListingId>> {
        let edge = |plain: &str| -> Box<dyn Query> {
            let edge: String = plain.chars().take(LONGEST_EDGE).collect();
            let term = Term::from_field_text(self.fields.name_edge, &edge);
            Box::new(TermQuery::new(term, IndexRecordOption::Basic))
        };
        let words: Vec<(Occur, Box<dyn Query>)> = reader
            .words(typed)
            .iter()
            .filter(|word| word.plain.chars().count() >= 2)
            .map(|word| (Occur::Must, edge(&word.plain)))
            .collect();
        if words.is_empty() || limit == 0 {
            return Ok(Vec::new());
        }
        let top = TopDocs::with_limit(limit).order_by_score();
        let found = self.searcher.search(&BooleanQuery::new(words), &top)?;
        let id = |address: tantivy::DocAddress| {
            let segment = self.segments.get(address.segment_ord as usize)?;
            segment.facts.ids.get(address.doc_id as usize).copied()
        };
        Ok(found.into_iter().filter_map(|(_, address)| id(address)).collect())
    }
}
