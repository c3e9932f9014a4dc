use std::cmp::Ordering;

use domain::geo::{Circle, Point};
use domain::id::ListingId;
use domain::listing::{AskedStay, CouncilCode};
use domain::postcode::OutwardCode;
use domain::search_query::{Group, SearchQuery, Sort};
use tantivy::query::EnableScoring;
use tantivy::schema::IndexRecordOption;
use tantivy::{DocSet, SegmentReader, TERMINATED, Term};

use super::bitmap::Bitmap;
use super::schema::COUNTRY;
use super::snapshot::{Segment, Snapshot};
use super::text_query::TextQuery;

/// A place that distances are measured from, and how far is near.
#[derive(Clone, Debug)]
pub struct Around {
    pub point: Point,
    /// Whoever says they come to this outward code is near too.
    pub outward: Option<OutwardCode>,
    /// So is whoever says they come to everybody in this council's area, or in Great Britain.
    pub council: Option<CouncilCode>,
    pub miles: f64,
}

/// A question as the index answers it: words already turned into a query, places into points.
pub struct Asked<'a> {
    pub query: &'a SearchQuery,
    pub text: &'a TextQuery,
    pub around: Option<Around>,
    /// How many hits are wanted, after how many.
    pub limit: usize,
    pub offset: usize,
}

/// What the index found.
#[derive(Clone, Debug, Default)]
pub struct Found {
    pub total: u64,
    pub hits: Vec<Hit>,
    /// For each group of the vocabulary, in its order: how many listings each value would give.
    pub counts: Vec<(Group, Vec<u32>)>,
}

/// One hit, in order.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Hit {
    pub id: ListingId,
    /// Miles from the place asked about; for a PA, whose point is no home, rounded up to whole miles
    /// (row P2).
    pub miles: Option<f64>,
    pub comes_to_you: bool,
}

impl Snapshot {
    /// Answers one question: hits, total and every count in one pass over the same documents.
    pub fn run(&self, asked: &Asked<'_>) -> tantivy::Result<Found> {
        let weight = asked
            .text
            .query
            .as_ref()
            .map(|query| query.weight(EnableScoring::enabled_from_searcher(&self.searcher)))
            .transpose()?;
        let mut best = Best::new(asked.offset + asked.limit);
        let mut found = Found {
            counts: self.vocabulary.iter().map(|(group, values)| (*group, vec![0; values.len()])).collect(),
            ..Found::default()
        };
        for (at, (reader, segment)) in self.searcher.segment_readers().iter().zip(&self.segments).enumerate() {
            let mut sieve = Sieve::new(asked.query, segment);
            let near = Near::within(asked.around.as_ref(), &self.fields.serves, reader, segment, &sieve.common)?;
            sieve.narrow(asked.query, segment, near.as_ref());
            let scores = match &weight {
                Some(weight) => sieve.keep_matching(weight.as_ref(), reader)?,
                None => Vec::new(),
            };
            let all = sieve.all();
            found.total += u64::from(all.count());
            self.count(asked.query, segment, &sieve, &all, &mut found);
            rank(asked, at, segment, &scores, near.as_ref(), &all, &mut best);
        }
        let hits = best.sorted();
        found.hits = hits
            .into_iter()
            .skip(asked.offset)
            .map(|ranked| Hit {
                id: self.segments[ranked.segment].facts.ids[ranked.doc as usize],
                miles: ranked.miles,
                comes_to_you: ranked.comes_to_you,
            })
            .collect();
        Ok(found)
    }

    fn count(&self, query: &SearchQuery, segment: &Segment, sieve: &Sieve, all: &Bitmap, found: &mut Found) {
        let is_chosen = |at: usize| !query.chosen_in(self.vocabulary[at].0).is_empty();
        // A group's counts ignore its own choice; the others share one set.
        count_in(segment, all, &self.vocabulary, &mut found.counts, |at| !is_chosen(at));
        for at in (0..self.vocabulary.len()).filter(|at| is_chosen(*at)) {
            let base = sieve.without(self.vocabulary[at].0);
            count_in(segment, &base, &self.vocabulary, &mut found.counts, |other| other == at);
        }
    }
}

/// Below one document in this many, going through what each answers beats asking every value's set.
const FEW_BELOW: u32 = 32;

/// Adds how many documents of a set answer each value, in the wanted groups of the vocabulary.
fn count_in(
    segment: &Segment,
    docs: &Bitmap,
    vocabulary: &[(Group, Vec<String>)],
    counts: &mut [(Group, Vec<u32>)],
    wanted: impl Fn(usize) -> bool,
) {
    if docs.count() < u32::try_from(segment.facts.ids.len()).unwrap_or(u32::MAX) / FEW_BELOW {
        let wanted: Vec<bool> = (0..vocabulary.len()).map(wanted).collect();
        for value in docs.iter().flat_map(|doc| segment.facts.answers.of(doc)) {
            let (group, at) = segment.slots[usize::from(*value)];
            if wanted.get(usize::from(group)) == Some(&true) {
                counts[usize::from(group)].1[usize::from(at)] += 1;
            }
        }
        return;
    }
    let dense = docs.dense();
    for (at, (group, values)) in vocabulary.iter().enumerate().filter(|(at, _)| wanted(*at)) {
        let Some(codes) = segment.facts.codes.get(group) else { continue };
        for (value, count) in values.iter().zip(&mut counts[at].1) {
            if let Some(bitmap) = codes.get(value) {
                *count += bitmap.count_in(&dense);
            }
        }
    }
}

/// Who is near: within the distance, or says they come.
struct Near {
    point: Point,
    docs: Bitmap,
    comes: Bitmap,
}

impl Near {
    fn within(
        around: Option<&Around>,
        serves: &tantivy::schema::Field,
        reader: &SegmentReader,
        segment: &Segment,
        among: &Bitmap,
    ) -> tantivy::Result<Option<Self>> {
        let Some(around) = around else { return Ok(None) };
        let circle = Circle::new(around.point, around.miles);
        let bounds = circle.bounds();
        let mut docs = Bitmap::empty(reader.max_doc());
        let by_latitude = &segment.facts.by_latitude;
        let from = by_latitude.partition_point(|(point, _)| point.lat < bounds.min.lat);
        let to = by_latitude.partition_point(|(point, _)| point.lat <= bounds.max.lat);
        for (point, doc) in by_latitude.get(from..to).unwrap_or_default().iter().filter(|(_, doc)| among.holds(*doc)) {
            if circle.holds(*point) {
                docs.insert(*doc);
            }
        }
        let mut comes = Bitmap::empty(reader.max_doc());
        for area in around.areas() {
            add_coming_to(*serves, area, reader, &mut comes)?;
        }
        docs.or(&comes);
        Ok(Some(Self { point: around.point, docs, comes }))
    }
}

impl Around {
    /// The areas that somebody may say they come to who comes here. Councils of Northern Ireland, whose codes
    /// begin with N, do not lie in Great Britain.
    fn areas(&self) -> impl Iterator<Item = &str> {
        let council = self.council.as_ref().map(CouncilCode::as_str);
        let country = Some(COUNTRY).filter(|_| council.is_none_or(|code| !code.starts_with('N')));
        self.outward.as_ref().map(OutwardCode::as_str).into_iter().chain(council).chain(country)
    }
}

fn add_coming_to(
    serves: tantivy::schema::Field,
    area: &str,
    reader: &SegmentReader,
    comes: &mut Bitmap,
) -> tantivy::Result<()> {
    let term = Term::from_field_text(serves, area);
    let Some(mut postings) = reader.inverted_index(serves)?.read_postings(&term, IndexRecordOption::Basic)? else {
        return Ok(());
    };
    while postings.doc() != TERMINATED {
        comes.insert(postings.doc());
        postings.advance();
    }
    Ok(())
}

/// What passes every filter, and what would pass with one group's choice ignored.
struct Sieve {
    /// Passes the words, the place, the price and the stay, as far as they were asked yet, and all
    /// groups but one: what fails two groups is neither a result nor counted anywhere.
    common: Bitmap,
    /// For each group with a choice, who answers any of its values.
    groups: Vec<(Group, Bitmap)>,
}

impl Sieve {
    /// The cheapest questions come first, so that the dear ones are asked of few documents.
    fn new(query: &SearchQuery, segment: &Segment) -> Self {
        let docs = u32::try_from(segment.facts.ids.len()).unwrap_or(u32::MAX);
        let any_of = |group: Group, values: &[String]| {
            let mut any = Bitmap::empty(docs);
            let codes = segment.facts.codes.get(&group);
            values.iter().filter_map(|value| codes?.get(value)).for_each(|bitmap| any.or(bitmap));
            any
        };
        let groups: Vec<(Group, Bitmap)> =
            query.chosen.iter().map(|(group, values)| (*group, any_of(*group, values))).collect();
        let mut passing = Bitmap::clone(&segment.alive);
        let mut failing_one = Bitmap::empty(docs);
        for (_, any) in &groups {
            let mut fails_this = passing.clone();
            fails_this.and_not(any);
            passing.and(any);
            failing_one.and(any);
            failing_one.or(&fails_this);
        }
        passing.or(&failing_one);
        Self { common: passing, groups }
    }

    /// Keeps what is near, fits the stay and the price.
    fn narrow(&mut self, query: &SearchQuery, segment: &Segment, near: Option<&Near>) {
        let facts = &segment.facts;
        if let Some(near) = near {
            self.common.and(&near.docs);
        }
        if query.has_stay() {
            let asked = AskedStay { from: query.from, to: query.to, nights: query.nights };
            self.keep(|doc| {
                let Some((min, max)) = facts.nights[doc as usize] else { return false };
                let long_enough = asked.length().is_none_or(|nights| (min..=max).contains(&nights));
                long_enough && facts.calendars.get(&doc).is_none_or(|calendar| calendar.fits(asked, min))
            });
        }
        if let Some(most) = query.max_rate {
            // A listing without a price stays: it comes last and says "ask" (contract).
            self.keep(|doc| matches!(facts.rates[doc as usize], rate if rate <= most.0 || rate == u32::MAX));
        }
    }

    /// Keeps what matches the words, and says how well, in document order.
    fn keep_matching(
        &mut self,
        weight: &dyn tantivy::query::Weight,
        reader: &SegmentReader,
    ) -> tantivy::Result<Vec<(u32, f32)>> {
        let few = self.common.count() < reader.max_doc() / LEAP_BELOW;
        let mut scorer = weight.scorer(reader, 1.0)?;
        let mut scores = Vec::new();
        let mut doc = scorer.doc();
        for candidate in self.common.iter() {
            if few && doc < candidate {
                doc = scorer.seek(candidate);
            }
            while doc < candidate {
                doc = scorer.advance();
            }
            if doc == TERMINATED {
                break;
            }
            if doc == candidate {
                scores.push((doc, scorer.score()));
            }
        }
        let mut matching = Bitmap::empty(reader.max_doc());
        scores.iter().for_each(|(doc, _)| matching.insert(*doc));
        self.common = matching;
        Ok(scores)
    }

    fn keep(&mut self, fits: impl Fn(u32) -> bool) {
        let docs: Vec<u32> = self.common.iter().filter(|doc| !fits(*doc)).collect();
        docs.into_iter().for_each(|doc| self.common.remove(doc));
    }

    /// Passes everything.
    fn all(&self) -> Bitmap {
        let mut all = self.common.clone();
        self.groups.iter().for_each(|(_, any)| all.and(any));
        all
    }

    /// Passes everything but this group's choice.
    fn without(&self, group: Group) -> Bitmap {
        let mut rest = self.common.clone();
        self.groups.iter().filter(|(other, _)| *other != group).for_each(|(_, any)| rest.and(any));
        rest
    }
}

/// Below one candidate in this many documents, leaping from one to the next beats reading every match.
const LEAP_BELOW: u32 = 16;

fn rank(
    asked: &Asked<'_>,
    at: usize,
    segment: &Segment,
    scores: &[(u32, f32)],
    near: Option<&Near>,
    all: &Bitmap,
    best: &mut Best,
) {
    let facts = &segment.facts;
    let has_text = asked.text.query.is_some();
    let unpriced_last = asked.query.max_rate.is_some();
    let mut consider = |doc: u32, score: f32| {
        let index = doc as usize;
        let exact = near.and_then(|near| facts.miles_from(near.point, doc));
        let miles = exact.map(|miles| if facts.pas.holds(doc) { miles.ceil().max(1.0) } else { miles });
        let far = miles.unwrap_or(f64::MAX);
        let key = match asked.query.sort {
            Sort::Distance => far,
            Sort::Rate => f64::from(facts.rates[index]),
            #[expect(clippy::cast_precision_loss, reason = "seconds of our time fit 53 bits")]
            Sort::Updated => -(facts.updated[index] as f64),
            Sort::Relevance if has_text => -f64::from(score),
            Sort::Relevance if near.is_some() => far,
            #[expect(clippy::cast_precision_loss, reason = "seconds of our time fit 53 bits")]
            Sort::Relevance => -(facts.updated[index] as f64),
        };
        best.consider(Ranked {
            last: unpriced_last && facts.rates[index] == u32::MAX,
            key,
            tie: facts.ties[index],
            segment: at,
            doc,
            miles,
            comes_to_you: near.is_some_and(|near| near.comes.holds(doc)),
        });
    };
    if has_text {
        scores.iter().filter(|(doc, _)| all.holds(*doc)).for_each(|(doc, score)| consider(*doc, *score));
    } else {
        all.iter().for_each(|doc| consider(doc, 0.0));
    }
}

/// A document with its place in the order.
#[derive(Clone, Copy, Debug)]
struct Ranked {
    last: bool,
    key: f64,
    tie: u64,
    segment: usize,
    doc: u32,
    miles: Option<f64>,
    comes_to_you: bool,
}

impl Ranked {
    fn order(&self, other: &Self) -> Ordering {
        self.last.cmp(&other.last).then(self.key.total_cmp(&other.key)).then(self.tie.cmp(&other.tie))
    }
}

/// Keeps the first few of many, whatever their number, without sorting the rest.
struct Best {
    wanted: usize,
    kept: Vec<Ranked>,
    /// The worst that still counts, once enough were seen.
    bar: Option<Ranked>,
}

impl Best {
    fn new(wanted: usize) -> Self {
        Self { wanted, kept: Vec::new(), bar: None }
    }

    fn consider(&mut self, one: Ranked) {
        if self.wanted == 0 || self.bar.is_some_and(|bar| one.order(&bar) == Ordering::Greater) {
            return;
        }
        self.kept.push(one);
        if self.kept.len() >= (self.wanted * 4).max(256) {
            self.cut();
        }
    }

    fn cut(&mut self) {
        if self.kept.len() > self.wanted {
            self.kept.select_nth_unstable_by(self.wanted - 1, Ranked::order);
            self.kept.truncate(self.wanted);
            self.bar = self.kept.last().copied();
        }
    }

    fn sorted(mut self) -> Vec<Ranked> {
        self.cut();
        self.kept.sort_unstable_by(Ranked::order);
        self.kept
    }
}
