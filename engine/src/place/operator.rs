//! An operator's own postcodes, from a CSV file (`MARKETPLACE_POSTCODES_FILE`).
//!
//! Columns are found by name, in any order. The postcode is `pcd`, `pcds` or `postcode`; the council or
//! district (a GSS code) is `laua`, `oslaua`, `council`, or `lad25cd` of any year. The point is either
//! `oseast1m` and `osnrth1m` as in the ONS Postcode Directory (metres on the British grid, on the Irish
//! grid where the postcode begins with BT), or `lat` and `lon` in degrees (WGS 84).

use std::borrow::Cow;
use std::fs::File;
use std::path::Path;

use csv::StringRecord;
use domain::geo::{BoundingBox, Point};
use domain::listing::CouncilCode;
use domain::postcode::Postcode;

use super::PlacesError;
use super::grid::Grid;
use super::table::{PostcodeTable, Row, System, inward_number, outward_bytes, pack};

const POSTCODE: &[&str] = &["pcds", "pcd", "pcd7", "pcd8", "postcode"];
const COUNCIL: &[&str] = &["oslaua", "laua", "council", "council_code"];
const EAST: &[&str] = &["oseast1m", "east1m", "eastings", "easting"];
const NORTH: &[&str] = &["osnrth1m", "north1m", "northings", "northing"];
const LAT: &[&str] = &["lat", "latitude"];
const LON: &[&str] = &["lon", "long", "lng", "longitude"];

/// Every place of the British Isles. Latitude and longitude the wrong way round are outside.
const BRITISH_ISLES: BoundingBox =
    BoundingBox { min: Point { lat: 49_000_000, lon: -11_000_000 }, max: Point { lat: 61_500_000, lon: 2_500_000 } };

/// What was in an operator's file.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct OperatorRows {
    /// Rows with a postcode and a point.
    pub read: u64,
    /// Of those, the ones that say something new or different from the built-in table.
    pub kept: u64,
    /// Rows without a postcode in the right form, or without a point in the British Isles.
    pub skipped: u64,
}

/// Where each column stands.
struct Columns {
    postcode: usize,
    council: Option<usize>,
    coordinates: Coordinates,
}

enum Coordinates {
    Grid { east: usize, north: usize },
    Degrees { lat: usize, lon: usize },
}

/// Reads the file and keeps what the built-in table does not say already.
pub(super) fn read(path: &Path, built_in: &PostcodeTable) -> Result<(PostcodeTable, OperatorRows), PlacesError> {
    let file = File::open(path).map_err(PlacesError::Open)?;
    let mut reader = csv::ReaderBuilder::new().flexible(true).from_reader(file);
    let columns = Columns::of(&decoded(reader.byte_headers()?.clone()))?;
    let mut codes: Vec<String> = built_in.codes().map(str::to_owned).collect();
    let (mut rows, mut count) = (Vec::new(), OperatorRows::default());
    for record in reader.byte_records() {
        let Some(row) = columns.row(&decoded(record?), &mut codes) else {
            count.skipped += 1;
            continue;
        };
        count.read += 1;
        if !built_in.holds_row(&row) {
            rows.push(row);
        }
    }
    if count.read == 0 {
        return Err(PlacesError::NothingInIt);
    }
    count.kept = rows.len() as u64;
    let table = PostcodeTable::read(Cow::Owned(pack(rows, &codes)))?;
    Ok((table, count))
}

impl Columns {
    fn of(header: &StringRecord) -> Result<Self, PlacesError> {
        let header: Vec<String> = header.iter().map(|cell| tidy(cell).to_ascii_lowercase()).collect();
        let find = |names: &[&str]| names.iter().find_map(|name| header.iter().position(|cell| cell == name));
        let council = find(COUNCIL).or_else(|| header.iter().position(|cell| is_dated_council(cell)));
        let coordinates = match (find(EAST).zip(find(NORTH)), find(LAT).zip(find(LON))) {
            (Some((east, north)), _) => Coordinates::Grid { east, north },
            (None, Some((lat, lon))) => Coordinates::Degrees { lat, lon },
            (None, None) => return Err(PlacesError::MissingColumn("oseast1m and osnrth1m, or lat and lon")),
        };
        let postcode = find(POSTCODE).ok_or(PlacesError::MissingColumn("pcd, pcds or postcode"))?;
        Ok(Self { postcode, council, coordinates })
    }

    /// A row; new councils' codes are added to `codes`.
    fn row(&self, record: &StringRecord, codes: &mut Vec<String>) -> Option<Row> {
        let postcode = Postcode::parse(record.get(self.postcode)?).ok()?;
        let outward = postcode.outward();
        let (system, x, y) = match self.coordinates {
            Coordinates::Grid { east, north } => {
                let grid = if outward.is_northern_ireland() { Grid::Irish } else { Grid::British };
                (System::Grid(grid), whole(number(record, east)?)?, whole(number(record, north)?)?)
            }
            Coordinates::Degrees { lat, lon } => {
                let point = Point::from_degrees(number(record, lat)?, number(record, lon)?)?;
                (System::MicroDegrees, point.lon, point.lat)
            }
        };
        let council = self.council.and_then(|at| record.get(at)).and_then(|code| code_number(code, codes));
        let inward = inward_number(postcode.inward())?;
        let row = Row { outward: outward_bytes(outward), inward, system, x, y, council };
        row.point().is_some_and(|point| BRITISH_ISLES.holds(point)).then_some(row)
    }
}

impl PostcodeTable {
    /// Whether a row says exactly what this table says. The row's council is a number of a list that
    /// begins with this table's codes.
    fn holds_row(&self, row: &Row) -> bool {
        self.get(row.outward, row.inward).as_ref() == Some(row)
    }
}

/// `lad25cd`: ONS writes the year of the codes into the name of the column.
fn is_dated_council(column: &str) -> bool {
    let year = column.strip_prefix("lad").and_then(|rest| rest.strip_suffix("cd"));
    year.is_some_and(|year| year.len() == 2 && year.bytes().all(|b| b.is_ascii_digit()))
}

fn code_number(code: &str, codes: &mut Vec<String>) -> Option<u16> {
    let code = CouncilCode::parse(code).ok()?;
    let at = codes.iter().position(|known| known == code.as_str()).unwrap_or_else(|| {
        codes.push(code.as_str().to_owned());
        codes.len() - 1
    });
    u16::try_from(at).ok()
}

/// Cells as text; bytes that are no UTF-8 become a replacement character, which no column of ours has.
fn decoded(record: csv::ByteRecord) -> StringRecord {
    StringRecord::from_byte_record_lossy(record)
}

fn tidy(cell: &str) -> &str {
    cell.trim_start_matches('\u{feff}').trim()
}

fn number(record: &StringRecord, at: usize) -> Option<f64> {
    tidy(record.get(at)?).parse().ok()
}

/// Metres as a whole number; `None` for what cannot be an easting or a northing. Nought stands for
/// "not known" in old editions, and is in the sea on both grids.
fn whole(metres: f64) -> Option<i32> {
    #[expect(clippy::cast_possible_truncation, reason = "2,000,000 fits into 32 bits")]
    (1.0..=2_000_000.0).contains(&metres).then(|| metres.round() as i32)
}

#[cfg(test)]
mod tests {
    use super::super::{Near, Places};
    use super::*;

    /// Opens places with an operator's file; `built_in` are the bytes of the table beside it.
    fn open(built_in: &'static [u8], csv: &[u8]) -> Result<Places, PlacesError> {
        let file = tempfile::NamedTempFile::new().expect("a file");
        std::fs::write(file.path(), csv).expect("written");
        Places::with_postcodes(built_in, Some(file.path()))
    }

    fn council(places: &Places, near: &Near) -> Option<String> {
        let (Near::Postcode(_, at) | Near::Outward(_, at)) = near else { panic!("{near:?}") };
        let code = at.council.as_ref()?;
        places.council(code).map(|council| council.name.to_owned())
    }

    /// Invented postcodes at invented points of the Irish grid.
    const NORTHERN_IRELAND: &[u8] = "\u{feff}pcd,oslaua,oseast1m,osnrth1m,usertype\r\n\
        BT990AA,N09000003,333850,374000,0\r\n\
        BT990AB,N09000003,333950,374100,0\r\n\
        BT990AC,N09000011,,,0\r\n\
        \"not a postcode\",N09000003,333850,374000,0\r\n"
        .as_bytes();

    #[test]
    fn northern_ireland_comes_from_the_operators_file() {
        let places = open(&[], NORTHERN_IRELAND).expect("a good file");
        assert_eq!(places.operator_rows(), Some(OperatorRows { read: 2, kept: 2, skipped: 2 }));
        let near = places.find("bt99 0aa");
        assert_eq!(council(&places, &near).as_deref(), Some("Belfast"));
        let Near::Postcode(_, at) = near else { panic!("a postcode") };
        assert!(at.point.miles_to(Point { lat: 54_596_509, lon: -5_929_805 }) < 0.001);
        assert_eq!(council(&places, &places.find("BT99")).as_deref(), Some("Belfast"));
        assert!(matches!(places.find("BT99 0AC"), Near::PostcodeNotFound(code, _) if code.as_str() == "BT99"));
        assert_eq!(places.find("BT98 0AA"), Near::Unknown);
    }

    #[test]
    fn an_operators_rows_win_over_the_built_in_ones() {
        let csv = b"Postcode,Lat,Long,Council\nM32 0TH,53.0,-2.0,E07000081\nZZ9 9ZZ,53.1,-2.1,\nZZ9 9ZY,-2.1,53.1,\n";
        let places = open(super::super::POSTCODES, csv).expect("a good file");
        assert_eq!(places.operator_rows(), Some(OperatorRows { read: 2, kept: 2, skipped: 1 }));
        let near = places.find("M32 0TH");
        assert_eq!(council(&places, &near).as_deref(), Some("Gloucestershire"));
        assert!(matches!(&near, Near::Postcode(_, at) if at.point == Point { lat: 53_000_000, lon: -2_000_000 }));
        assert_eq!(council(&places, &places.find("zz9")), None);
    }

    #[test]
    fn rows_that_the_built_in_table_has_already_take_no_room() {
        let rows = br"postcode,lat,lon,council
ZZ9 9ZZ,53.1,-2.1,E08000009
";
        let first = open(&[], rows).expect("a good file");
        let Some((source, _)) = &first.operator else { panic!("rows") };
        let codes: Vec<String> = source.table.codes().map(str::to_owned).collect();
        let built_in: &'static [u8] = pack(source.table.rows().collect(), &codes).leak();
        let again = open(built_in, rows).expect("a good file");
        assert_eq!(again.operator_rows(), Some(OperatorRows { read: 1, kept: 0, skipped: 0 }));
        assert!(matches!(again.find("ZZ9 9ZZ"), Near::Postcode(..) | Near::Outward(..)));
    }

    #[test]
    fn a_file_that_cannot_be_used_says_why() {
        let error = |csv: &[u8]| open(&[], csv).err().map(|error| error.to_string()).unwrap_or_default();
        assert!(error(b"").contains("oseast1m"));
        assert!(error(b"postcode,lat\nM33 5AA,53.4\n").contains("lat and lon"));
        assert!(error(b"place,lat,lon\nM33 5AA,53.4,-2.3\n").contains("pcd"));
        assert!(error(b"postcode,lat,lon\nM33 5AA,99.999999,0.000000\n").contains("no row"));
        assert!(error(b"PK\x03\x04\xff\xfe\x00").contains("no column"));
        assert!(matches!(Places::open(Some(Path::new("/nowhere/at/all.csv"))), Err(PlacesError::Open(_))));
    }
}
