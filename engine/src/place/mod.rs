//! Where a postcode, an outward code or a place name is, and whose council that is. Nobody outside
//! is asked: all of it is in the executable.
//!
//! - Full postcodes of Great Britain, live and terminated: `table`, made by `script/geo/build`. Where
//!   that could not be made, outward codes answer.
//! - Outward codes, councils and place names: `engine/data`, made by `script/geo/refresh`.
//! - Northern Ireland's postcodes may not be passed on, so they come from a file of the operator's
//!   (`operator`). Its towns are known by name without it.
//!
//! ```
//! # fn main() -> Result<(), engine::place::PlacesError> {
//! use engine::place::{Near, Places};
//! let places = Places::open(None)?;
//! let Near::Town { name, at, .. } = places.find("newcastle-upon-tyne") else { panic!("a city") };
//! assert_eq!(name, "Newcastle upon Tyne");
//! assert!(at.council.is_some());
//! # Ok(())
//! # }
//! ```

mod area;
mod council;
mod find;
mod gazetteer;
pub mod grid;
mod key;
mod operator;
mod outcode;
mod table;

#[cfg(test)]
mod agreement;

use std::borrow::Cow;
use std::collections::HashMap;
use std::path::Path;
use std::sync::OnceLock;

use domain::geo::Point;
use domain::listing::CouncilCode;
use domain::postcode::{OutwardCode, Postcode};

pub use council::{Council, Nation};
pub use find::Near;
pub use operator::OperatorRows;
pub use table::Damaged;

use area::Areas;
use council::{CouncilNumber, Councils};
use gazetteer::Gazetteer;
use outcode::Outcodes;
use table::PostcodeTable;

static POSTCODES: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/postcodes.bin"));
const COUNCILS: &str = include_str!("../../data/councils.tsv");
const OUTCODES: &str = include_str!("../../data/outcodes.tsv");
const PLACES: &str = include_str!("../../data/places.tsv");

/// Everything that is known about places. It does not change while the program runs: share it in an
/// `Arc`.
pub struct Places {
    councils: Councils,
    outcodes: Outcodes,
    gazetteer: Gazetteer,
    built_in: Source,
    operator: Option<(Source, OperatorRows)>,
    areas: OnceLock<Areas>,
}

/// A point and the council that answers for adult social care there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Located {
    /// The point: of a postcode the one that ONS gives it, of an outward code or an area the mean of its postcodes.
    pub point: Point,
    /// The present social-services authority: the county, where the postcode lies in a district.
    /// `None` for a county of several councils and for towns of Northern Ireland.
    pub council: Option<CouncilCode>,
}

/// Why places cannot be opened.
#[derive(Debug, thiserror::Error)]
pub enum PlacesError {
    /// The operator's file cannot be opened.
    #[error("the file of postcodes cannot be opened")]
    Open(#[source] std::io::Error),
    /// The operator's file cannot be read to its end.
    #[error("the file of postcodes cannot be read")]
    Read(#[from] csv::Error),
    /// The operator's file has no such column.
    #[error("the file of postcodes has no column named {0}")]
    MissingColumn(&'static str),
    /// No row of the operator's file has a postcode and a point.
    #[error("the file of postcodes has no row with a postcode and a point")]
    NothingInIt,
    /// The built-in table of postcodes is damaged.
    #[error(transparent)]
    Damaged(#[from] Damaged),
    /// A file of `engine/data` is not as `script/geo/refresh` writes it.
    #[error(transparent)]
    Unreadable(#[from] Unreadable),
}

/// A file of `engine/data` is not as `script/geo/refresh` writes it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("a built-in list of places cannot be read: make it again with script/geo/refresh")]
pub struct Unreadable;

/// A table with today's council of each of its codes.
struct Source {
    table: PostcodeTable,
    present: Vec<Option<CouncilNumber>>,
}

/// A point and a council, compact.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Spot {
    point: Point,
    council: Option<CouncilNumber>,
}

impl Places {
    /// Reads what is built in, and the operator's file if there is one. Its rows win over the built-in
    /// ones. Takes some milliseconds, and some seconds for an operator's file of the whole country.
    ///
    /// # Errors
    /// When the operator's file cannot be read, lacks a column or has no usable row, or when something
    /// built in is damaged.
    pub fn open(operator_file: Option<&Path>) -> Result<Self, PlacesError> {
        Self::with_postcodes(POSTCODES, operator_file)
    }

    fn with_postcodes(built_in: &'static [u8], operator_file: Option<&Path>) -> Result<Self, PlacesError> {
        let councils = Councils::read(COUNCILS)?;
        let mut outcodes = Outcodes::read(OUTCODES, &councils)?;
        let gazetteer = Gazetteer::read(PLACES, &councils)?;
        let built_in = Source::new(PostcodeTable::read(Cow::Borrowed(built_in))?, &councils);
        let operator = match operator_file {
            Some(path) => {
                let (table, rows) = operator::read(path, &built_in.table)?;
                let source = Source::new(table, &councils);
                outcodes.add(&source.table, &source.present);
                Some((source, rows))
            }
            None => None,
        };
        Ok(Self { councils, outcodes, gazetteer, built_in, operator, areas: OnceLock::new() })
    }

    /// Where a full postcode is, live or terminated.
    #[must_use]
    pub fn postcode(&self, postcode: &Postcode) -> Option<Located> {
        let spot = self.sources().find_map(|source| source.spot(postcode))?;
        Some(self.located(spot))
    }

    /// The middle of an outward code.
    #[must_use]
    pub fn outward(&self, code: &OutwardCode) -> Option<Located> {
        self.outcodes.get(code).map(|spot| self.located(spot))
    }

    /// Place names that begin with what has been typed, the places with most people first. Each is
    /// understood by [`Self::find`]: where a larger place has the same name, it says the council too.
    #[must_use]
    pub fn suggest(&self, typed: &str, limit: usize) -> Vec<String> {
        self.gazetteer.suggest(typed, limit, &self.councils)
    }

    /// A present council.
    #[must_use]
    pub fn council(&self, code: &CouncilCode) -> Option<&Council> {
        let council = self.councils.get(self.councils.number(code.as_str())?)?;
        (council.code == *code).then_some(council)
    }

    /// All present councils for social services of the United Kingdom, sorted by code.
    #[must_use]
    pub fn councils(&self) -> &[Council] {
        self.councils.present()
    }

    /// The present council for the code of a district or of a council that has ended; a present
    /// council's own code gives itself. `None` for an unknown code, and for an ended county that was
    /// split between two councils.
    #[must_use]
    pub fn present_council(&self, code: &CouncilCode) -> Option<CouncilCode> {
        let number = self.councils.number(code.as_str())?;
        self.councils.get(number).map(|council| council.code.clone())
    }

    /// Every outward code that has a middle, sorted.
    pub fn outward_codes(&self) -> impl Iterator<Item = &OutwardCode> {
        self.outcodes.all()
    }

    /// The outward codes whose middle is not farther than `miles` from a point, sorted.
    #[must_use]
    pub fn outward_codes_within(&self, point: Point, miles: f64) -> Vec<OutwardCode> {
        self.outcodes.within(point, miles).cloned().collect()
    }

    /// The area that somebody in an outward code is shown in: the code it is called by, and the small codes
    /// that are shown with it (row P2). The same for every code of the area.
    #[must_use]
    pub fn area(&self, code: &OutwardCode) -> (OutwardCode, Vec<OutwardCode>) {
        self.areas.get_or_init(|| self.read_areas()).find(code)
    }

    /// Without full postcodes nobody knows how many homes a code has, and each stands alone.
    fn read_areas(&self) -> Areas {
        let mut counts: HashMap<[u8; 4], usize> = HashMap::new();
        for row in self.sources().flat_map(|source| source.table.rows()) {
            *counts.entry(row.outward).or_default() += 1;
        }
        let counted = |(code, point): (OutwardCode, Point)| {
            let count = counts.get(&table::outward_bytes(&code)).copied()?;
            Some((code, point, count))
        };
        let known = self.outcodes.all().filter_map(|code| Some((code.clone(), self.outcodes.get(code)?.point)));
        Areas::of(&known.filter_map(counted).collect::<Vec<_>>())
    }

    /// Whether full postcodes of Great Britain are built in. Without them an outward code answers for
    /// all of its postcodes.
    #[must_use]
    pub fn has_full_postcodes(&self) -> bool {
        !self.built_in.table.is_empty()
    }

    /// What was in the operator's file, if there is one.
    #[must_use]
    pub fn operator_rows(&self) -> Option<OperatorRows> {
        self.operator.as_ref().map(|(_, rows)| *rows)
    }

    /// The operator's table before the built-in one.
    fn sources(&self) -> impl Iterator<Item = &Source> {
        self.operator.iter().map(|(source, _)| source).chain([&self.built_in])
    }

    fn located(&self, spot: Spot) -> Located {
        let council = spot.council.and_then(|number| self.councils.get(number)).map(|council| council.code.clone());
        Located { point: spot.point, council }
    }
}

impl Source {
    fn new(table: PostcodeTable, councils: &Councils) -> Self {
        let present = table.codes().map(|code| councils.number(code)).collect();
        Self { table, present }
    }

    fn spot(&self, postcode: &Postcode) -> Option<Spot> {
        let row = self.table.find(postcode)?;
        let council = row.council.and_then(|code| self.present.get(usize::from(code)).copied().flatten());
        Some(Spot { point: row.point()?, council })
    }
}

/// The rows of a data file: `N` cells separated by tabs; comments and the header are left out.
fn rows<const N: usize>(text: &'static str) -> impl Iterator<Item = Result<[&'static str; N], Unreadable>> {
    text.lines().filter(|line| !line.starts_with('#')).skip(1).map(|line| {
        let cells: Vec<&str> = line.split('\t').collect();
        cells.try_into().map_err(|_| Unreadable)
    })
}

/// A point from two cells of millionths of a degree.
fn point(lat: &str, lon: &str) -> Result<Point, Unreadable> {
    match (lat.parse(), lon.parse()) {
        (Ok(lat), Ok(lon)) => Ok(Point { lat, lon }),
        _ => Err(Unreadable),
    }
}
