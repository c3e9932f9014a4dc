use std::collections::BTreeMap;

use chrono::NaiveDate;
use domain::geo::Point;
use domain::id::ListingId;
use domain::listing::{Calendar, DateRange};
use domain::search_query::Group;
use domain::taxonomy::{ListingKind, Weekday};
use tantivy::columnar::Column;
use tantivy::schema::IndexRecordOption;
use tantivy::{DocSet, SegmentReader, TERMINATED};
use uuid::Uuid;

use super::bitmap::Bitmap;
use super::schema::Fields;

/// What searching needs to know of every document of one segment beyond its words, read once when
/// the segment appears: about 120 bytes a document and one bitmap for each code.
#[derive(Debug)]
pub struct Facts {
    pub ids: Vec<ListingId>,
    pub points: Vec<Option<Point>>,
    /// Points of further places, of the few documents that have some.
    pub more_points: BTreeMap<u32, Vec<Point>>,
    /// Pence an hour; `u32::MAX` where none is said.
    pub rates: Vec<u32>,
    /// Seconds since 1970.
    pub updated: Vec<i64>,
    pub ties: Vec<u64>,
    /// Days since the year 1 on which the filters change by themselves; `i32::MAX` for never.
    pub recheck: Vec<i32>,
    /// Shortest and longest stay in nights, where a break says them.
    pub nights: Vec<Option<(u16, u16)>>,
    /// On which dates, of the few breaks that say it.
    pub calendars: BTreeMap<u32, Calendar>,
    /// PAs, whose distance is rounded up to whole miles before anything is ordered by it.
    pub pas: Bitmap,
    /// Who answers each value of each group.
    pub codes: BTreeMap<Group, BTreeMap<String, Bitmap>>,
    /// The same the other way round, for counting few documents.
    pub answers: Answers,
    /// Every point of every document by its latitude, so that a place need not look at the whole country.
    pub by_latitude: Vec<(Point, u32)>,
}

/// What each document answers, as numbers that count the values of [`Facts::codes`] through in order.
#[derive(Debug)]
pub struct Answers {
    /// Where each document's values begin, and at the end where the last one's end.
    starts: Vec<u32>,
    values: Vec<u16>,
}

impl Answers {
    fn read(codes: &BTreeMap<Group, BTreeMap<String, Bitmap>>, docs: u32) -> Self {
        let mut starts = vec![0u32; docs as usize + 1];
        let bitmaps = || codes.values().flat_map(BTreeMap::values);
        bitmaps().flat_map(Bitmap::iter).for_each(|doc| starts[doc as usize + 1] += 1);
        for doc in 0..docs as usize {
            starts[doc + 1] += starts[doc];
        }
        let mut free = starts.clone();
        let mut values = vec![0; starts.last().map_or(0, |end| *end as usize)];
        for (value, bitmap) in (0u16..).zip(bitmaps()) {
            for doc in bitmap.iter() {
                values[free[doc as usize] as usize] = value;
                free[doc as usize] += 1;
            }
        }
        Self { starts, values }
    }

    /// What a document answers.
    pub fn of(&self, doc: u32) -> &[u16] {
        &self.values[self.starts[doc as usize] as usize..self.starts[doc as usize + 1] as usize]
    }
}

impl Facts {
    /// Reads a segment's facts.
    pub fn read(segment: &SegmentReader, fields: &Fields) -> tantivy::Result<Self> {
        let docs = segment.max_doc();
        let fast = segment.fast_fields();
        let u64s = |name: &str| fast.u64(name);
        let i64s = |name: &str| fast.i64(name);
        let (high, low) = (u64s("id_high")?, u64s("id_low")?);
        let (lat, lon) = (i64s("lat")?, i64s("lon")?);
        let (rate, tie, nights) = (u64s("rate")?, u64s("tie")?, u64s("nights")?);
        let (updated, recheck) = (i64s("updated")?, i64s("recheck")?);
        let id = |doc| {
            let bits = (first(&high, doc).unwrap_or(0), first(&low, doc).unwrap_or(0));
            ListingId(Uuid::from_u64_pair(bits.0, bits.1))
        };
        let points_of = |doc| {
            let both = lat.values_for_doc(doc).zip(lon.values_for_doc(doc));
            both.filter_map(|(lat, lon)| Some(Point { lat: i32::try_from(lat).ok()?, lon: i32::try_from(lon).ok()? }))
        };
        let stay = |doc| {
            let mut said = nights.values_for_doc(doc).map(|n| u16::try_from(n).unwrap_or(u16::MAX));
            Some((said.next()?, said.next()?))
        };
        let codes = codes(segment, fields)?;
        let mut pas = Bitmap::empty(docs);
        for kind in ListingKind::ALL.iter().filter(|kind| kind.is_pa()) {
            codes.get(&Group::Kind).and_then(|kinds| kinds.get(kind.code())).into_iter().for_each(|docs| pas.or(docs));
        }
        let points: Vec<Option<Point>> = (0..docs).map(|doc| points_of(doc).next()).collect();
        let more_points = (0..docs)
            .map(|doc| (doc, points_of(doc).skip(1).collect::<Vec<_>>()))
            .filter(|(_, more)| !more.is_empty())
            .collect();
        // A point orders by its latitude first.
        let mut by_latitude: Vec<(Point, u32)> =
            (0..docs).flat_map(|doc| points_of(doc).map(move |point| (point, doc))).collect();
        by_latitude.sort_unstable();
        let calendars = calendars(&i64s("open")?, &i64s("closed")?, &u64s("changeover")?, docs);
        Ok(Self {
            answers: Answers::read(&codes, docs),
            by_latitude,
            pas,
            ids: (0..docs).map(id).collect(),
            points,
            more_points,
            calendars,
            rates: (0..docs)
                .map(|doc| first(&rate, doc).and_then(|r| u32::try_from(r).ok()).unwrap_or(u32::MAX))
                .collect(),
            updated: (0..docs).map(|doc| first(&updated, doc).unwrap_or(0)).collect(),
            ties: (0..docs).map(|doc| first(&tie, doc).unwrap_or(0)).collect(),
            recheck: (0..docs)
                .map(|doc| first(&recheck, doc).and_then(|d| i32::try_from(d).ok()).unwrap_or(i32::MAX))
                .collect(),
            nights: (0..docs).map(stay).collect(),
            codes,
        })
    }
}

impl Facts {
    /// How far a document's nearest place is, in miles; `None` for one without a point.
    pub fn miles_from(&self, from: Point, doc: u32) -> Option<f64> {
        let more = self.more_points.get(&doc).map_or(&[][..], Vec::as_slice);
        let miles = self.points[doc as usize].iter().chain(more).map(|point| from.miles_to(*point));
        miles.min_by(f64::total_cmp)
    }
}

/// When breaks are to be had, where their documents say it.
fn calendars(open: &Column<i64>, closed: &Column<i64>, changeover: &Column<u64>, docs: u32) -> BTreeMap<u32, Calendar> {
    let day = |number: i64| i32::try_from(number).ok().and_then(NaiveDate::from_num_days_from_ce_opt);
    let ranges = |column: &Column<i64>, doc: u32| {
        let days: Vec<i64> = column.values_for_doc(doc).collect();
        days.chunks_exact(2)
            .filter_map(|pair| Some(DateRange { from: day(pair[0])?, to: day(pair[1])? }))
            .collect::<Vec<_>>()
    };
    let weekday = |doc: u32| {
        let number = usize::try_from(changeover.first(doc)?).ok()?;
        Weekday::ALL.get(number).copied()
    };
    (0..docs)
        .map(|doc| (doc, Calendar { open: ranges(open, doc), closed: ranges(closed, doc), changeover: weekday(doc) }))
        .filter(|(_, calendar)| !calendar.is_empty())
        .collect()
}

fn first<T: PartialOrd + Copy + std::fmt::Debug + Send + Sync + 'static>(column: &Column<T>, doc: u32) -> Option<T> {
    column.first(doc)
}

fn codes(segment: &SegmentReader, fields: &Fields) -> tantivy::Result<BTreeMap<Group, BTreeMap<String, Bitmap>>> {
    let inverted = segment.inverted_index(fields.facet)?;
    let mut terms = inverted.terms().stream()?;
    let mut codes: BTreeMap<Group, BTreeMap<String, Bitmap>> = BTreeMap::new();
    while terms.advance() {
        let Some((group, value)) = std::str::from_utf8(terms.key()).ok().and_then(|term| term.split_once('=')) else {
            continue;
        };
        let Some(group) = Group::from_name(group) else { continue };
        let mut postings = inverted.read_postings_from_terminfo(terms.value(), IndexRecordOption::Basic)?;
        let mut bitmap = Bitmap::empty(segment.max_doc());
        while postings.doc() != TERMINATED {
            bitmap.insert(postings.doc());
            postings.advance();
        }
        codes.entry(group).or_default().insert(value.to_owned(), bitmap);
    }
    Ok(codes)
}
