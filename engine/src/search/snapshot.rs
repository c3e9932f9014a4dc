use std::collections::{BTreeSet, HashMap};
use std::sync::Arc;

use domain::geo::Point;
use domain::id::ListingId;
use domain::search_query::Group;
use tantivy::index::SegmentId;
use tantivy::schema::IndexRecordOption;
use tantivy::{DocSet, Searcher, TERMINATED, Term};

use super::bitmap::Bitmap;
use super::facts::Facts;
use super::schema::Fields;

/// The index at one moment: every number of one page comes from the same one.
#[derive(Clone)]
pub struct Snapshot {
    pub fields: Arc<Fields>,
    pub searcher: Searcher,
    pub segments: Vec<Segment>,
    /// Every value that any listing answers, by group.
    pub vocabulary: Arc<Vec<(Group, Vec<String>)>>,
}

/// A segment with its facts and what is left of it after deletions.
#[derive(Clone)]
pub struct Segment {
    pub id: SegmentId,
    pub facts: Arc<Facts>,
    pub alive: Arc<Bitmap>,
    /// For each value of the segment's [`Answers`](super::facts::Answers): its group and its place in it, in
    /// this snapshot's vocabulary.
    pub slots: Arc<Vec<(u16, u16)>>,
}

impl Snapshot {
    /// Reads what is new since an earlier snapshot; segments do not change, so their facts are kept.
    pub fn read(fields: &Arc<Fields>, searcher: Searcher, earlier: Option<&Self>) -> tantivy::Result<Self> {
        let mut segments = Vec::with_capacity(searcher.segment_readers().len());
        for reader in searcher.segment_readers() {
            let known = earlier.and_then(|snapshot| snapshot.segments.iter().find(|s| s.id == reader.segment_id()));
            let facts = match known {
                Some(known) => known.facts.clone(),
                None => Arc::new(Facts::read(reader, fields)?),
            };
            let mut alive = Bitmap::empty(reader.max_doc());
            reader.doc_ids_alive().for_each(|doc| alive.insert(doc));
            segments.push(Segment { id: reader.segment_id(), facts, alive: Arc::new(alive), slots: Arc::default() });
        }
        let vocabulary = Arc::new(vocabulary(&segments));
        for segment in &mut segments {
            segment.slots = Arc::new(slots(&segment.facts, &vocabulary));
        }
        Ok(Self { fields: fields.clone(), searcher, segments, vocabulary })
    }

    /// The middle of the listings in a town; `None` when no listing with a point is there.
    pub fn town(&self, whole: &str) -> tantivy::Result<Option<Point>> {
        let term = Term::from_field_text(self.fields.town, whole);
        let (mut lat, mut lon, mut count) = (0i64, 0i64, 0i64);
        for (reader, segment) in self.searcher.segment_readers().iter().zip(&self.segments) {
            let inverted = reader.inverted_index(self.fields.town)?;
            let Some(mut postings) = inverted.read_postings(&term, IndexRecordOption::Basic)? else { continue };
            while postings.doc() != TERMINATED {
                let doc = postings.doc();
                if let Some(point) = segment.facts.points[doc as usize].filter(|_| segment.alive.holds(doc)) {
                    lat += i64::from(point.lat);
                    lon += i64::from(point.lon);
                    count += 1;
                }
                postings.advance();
            }
        }
        let middle = |sum: i64| i32::try_from(sum / count.max(1)).ok();
        Ok(middle(lat).zip(middle(lon)).filter(|_| count > 0).map(|(lat, lon)| Point { lat, lon }))
    }

    /// Listings whose filters time alone has changed by a day (counted from the year 1).
    pub fn due_for_recheck(&self, day: i32) -> Vec<ListingId> {
        let due = |segment: &Segment| {
            let docs = segment.alive.iter().filter(|doc| segment.facts.recheck[*doc as usize] <= day);
            docs.map(|doc| segment.facts.ids[doc as usize]).collect::<Vec<_>>()
        };
        self.segments.iter().flat_map(due).collect()
    }
}

fn slots(facts: &Facts, vocabulary: &[(Group, Vec<String>)]) -> Vec<(u16, u16)> {
    let mut slots = Vec::new();
    let place = |at: Option<usize>| at.and_then(|at| u16::try_from(at).ok()).unwrap_or(u16::MAX);
    for (group, codes) in &facts.codes {
        let at = vocabulary.iter().position(|(known, _)| known == group);
        let values: HashMap<&str, usize> = at
            .iter()
            .flat_map(|at| vocabulary[*at].1.iter().enumerate())
            .map(|(n, value)| (value.as_str(), n))
            .collect();
        slots.extend(codes.keys().map(|value| (place(at), place(values.get(value.as_str()).copied()))));
    }
    slots
}

fn vocabulary(segments: &[Segment]) -> Vec<(Group, Vec<String>)> {
    let values = |group: &Group| {
        let all: BTreeSet<&String> =
            segments.iter().filter_map(|s| s.facts.codes.get(group)).flat_map(|codes| codes.keys()).collect();
        let mut all: Vec<String> = all.into_iter().cloned().collect();
        all.sort_by_key(|value| group.order_of(value));
        (*group, all)
    };
    Group::ALL.iter().map(values).filter(|(_, values)| !values.is_empty()).collect()
}
