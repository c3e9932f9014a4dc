//! The middle of every outward code.

use domain::geo::Point;
use domain::postcode::OutwardCode;

use super::council::{CouncilNumber, Councils};
use super::table::{PostcodeTable, outward_bytes};
use super::{Spot, Unreadable};

/// The outward codes that are known, with their middles.
pub(super) struct Outcodes {
    /// Sorted by code.
    known: Vec<(OutwardCode, Spot)>,
}

impl Outcodes {
    /// Reads `outcode`, `lat`, `lon` (millionths of a degree) and `council`.
    pub(super) fn read(text: &'static str, councils: &Councils) -> Result<Self, Unreadable> {
        let mut known = Vec::new();
        for row in super::rows(text) {
            let [code, lat, lon, council] = row?;
            let code = OutwardCode::parse(code).map_err(|_| Unreadable)?;
            known.push((code, Spot { point: super::point(lat, lon)?, council: councils.number(council) }));
        }
        known.sort_by(|a, b| a.0.cmp(&b.0));
        Ok(Self { known })
    }

    /// Adds the outward codes of a table that are not known yet: the mean of their postcodes, and the
    /// council that most of them lie in. `present` are the councils of the table's codes.
    pub(super) fn add(&mut self, table: &PostcodeTable, present: &[Option<CouncilNumber>]) {
        let mut found: Vec<(OutwardCode, Middle)> = Vec::new();
        for row in table.rows() {
            let Some(point) = row.point() else { continue };
            let council = row.council.and_then(|code| present.get(usize::from(code)).copied().flatten());
            match found.last_mut() {
                Some((code, middle)) if outward_bytes(code) == row.outward => middle.add(point, council),
                _ => {
                    let text = row.outward.iter().filter(|b| **b != 0).map(|b| char::from(*b)).collect::<String>();
                    let Ok(code) = OutwardCode::parse(&text) else { continue };
                    if self.get(&code).is_none() {
                        let mut middle = Middle::default();
                        middle.add(point, council);
                        found.push((code, middle));
                    }
                }
            }
        }
        self.known.extend(found.into_iter().filter_map(|(code, middle)| Some((code, middle.spot()?))));
        self.known.sort_by(|a, b| a.0.cmp(&b.0));
    }

    /// The middle of an outward code.
    pub(super) fn get(&self, code: &OutwardCode) -> Option<Spot> {
        let at = self.known.binary_search_by(|(known, _)| known.cmp(code)).ok()?;
        self.known.get(at).map(|(_, spot)| *spot)
    }

    /// Whether any outward code of Northern Ireland is known, which only an operator's file can bring.
    pub(super) fn holds_northern_ireland(&self) -> bool {
        self.known.iter().any(|(code, _)| code.is_northern_ireland())
    }

    /// Every outward code, sorted.
    pub(super) fn all(&self) -> impl Iterator<Item = &OutwardCode> {
        self.known.iter().map(|(code, _)| code)
    }

    /// The outward code whose middle is nearest to a point.
    pub(super) fn nearest(&self, point: Point) -> Option<&OutwardCode> {
        let miles = |spot: &Spot| point.miles_to(spot.point);
        self.known.iter().min_by(|(_, a), (_, b)| miles(a).total_cmp(&miles(b))).map(|(code, _)| code)
    }

    /// The outward codes whose middle is not farther than `miles` from a point.
    pub(super) fn within(&self, point: Point, miles: f64) -> impl Iterator<Item = &OutwardCode> {
        let around = point.box_around(miles);
        self.known
            .iter()
            .filter(move |(_, spot)| around.holds(spot.point) && point.miles_to(spot.point) <= miles)
            .map(|(code, _)| code)
    }
}

/// A mean and a count of councils in the making.
#[derive(Default)]
struct Middle {
    lat: i64,
    lon: i64,
    points: i64,
    councils: Vec<(CouncilNumber, u32)>,
}

impl Middle {
    fn add(&mut self, point: Point, council: Option<CouncilNumber>) {
        self.lat += i64::from(point.lat);
        self.lon += i64::from(point.lon);
        self.points += 1;
        let Some(council) = council else { return };
        match self.councils.iter_mut().find(|(seen, _)| *seen == council) {
            Some((_, times)) => *times += 1,
            None => self.councils.push((council, 1)),
        }
    }

    fn spot(&self) -> Option<Spot> {
        let lat = i32::try_from(self.lat.checked_div(self.points)?).ok()?;
        let lon = i32::try_from(self.lon.checked_div(self.points)?).ok()?;
        let council = self.councils.iter().max_by_key(|(_, times)| *times).map(|(council, _)| *council);
        Some(Spot { point: Point { lat, lon }, council })
    }
}
