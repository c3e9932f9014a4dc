//! Whole files, made up here, and the real ones where they are at hand.

mod real_files;
mod structure;
mod traps;

use std::collections::HashSet;

use domain::geo::Point;
use domain::listing::{CouncilCode, Place, Registration};
use domain::postcode::Postcode;
use domain::taxonomy::ListingKind;
use tempfile::NamedTempFile;

use super::{Checked, Format, ImportedListing, Locate, Row, StructureFault, check, rows};

/// Postcodes that exist; each lies at the same point in the same council.
pub(super) struct FakePlaces(HashSet<String>);

impl FakePlaces {
    pub(super) fn nowhere() -> Self {
        Self(HashSet::new())
    }

    pub(super) fn knowing(postcodes: &[&str]) -> Self {
        Self(postcodes.iter().map(|postcode| (*postcode).to_owned()).collect())
    }
}

impl Locate for FakePlaces {
    fn locate(&self, postcode: &Postcode) -> Option<(Point, Option<CouncilCode>)> {
        let council = CouncilCode::parse("E10000013").ok();
        self.0.contains(&postcode.to_string()).then_some((Point { lat: 51_880_000, lon: -2_200_000 }, council))
    }
}

/// A file with these bytes; it goes away with its handle.
fn file(bytes: impl AsRef<[u8]>) -> NamedTempFile {
    let file = NamedTempFile::with_prefix("register").expect("a temporary file");
    std::fs::write(file.path(), bytes).expect("written");
    file
}

fn checked(format: Format, bytes: impl AsRef<[u8]>) -> Result<Checked, StructureFault> {
    check(format, file(bytes).path())
}

/// Every row of a file.
fn read(format: Format, bytes: impl AsRef<[u8]>) -> Vec<Row> {
    let file = file(bytes);
    let places = FakePlaces::knowing(&["GL2 0XE", "ML4 3NR", "M1 1AA"]);
    let checked = check(format, file.path()).expect("a sound file");
    let rows: Result<Vec<Row>, _> = rows(format, file.path(), &checked, &places).expect("a sound file").collect();
    let rows = rows.expect("readable");
    assert_eq!(rows.len() as u64, checked.rows);
    rows
}

/// One row as `line:what` with the listing's key or the reason.
fn brief(row: &Row) -> String {
    match row {
        Row::Listing(listing) => format!("{}:{}", listing.line, listing.key),
        Row::Skipped { line, reason } | Row::Rejected { line, reason, .. } => format!("{line}:{reason}"),
    }
}

fn briefs(rows: &[Row]) -> Vec<String> {
    rows.iter().map(brief).collect()
}

/// A table with a row of columns by name and, for each further one, the cells that are not blank.
fn csv(columns: &[&str], rows: &[&[(&str, &str)]]) -> String {
    let mut writer = csv::Writer::from_writer(Vec::new());
    writer.write_record(columns).expect("memory");
    for row in rows {
        let cell = |column: &&str| row.iter().find(|(name, _)| name == column).map_or("", |(_, cell)| cell);
        writer.write_record(columns.iter().map(cell)).expect("memory");
    }
    String::from_utf8(writer.into_inner().expect("memory")).expect("UTF-8")
}

const SCOTTISH_COLUMNS: &[&str] = &[
    "CSNumber",
    "Combined_Service_",
    "CaseNumber_Combined",
    "CareService",
    "Subtype",
    "AdditionalSubtypes",
    "ServiceType",
    "ServiceName",
    "Address_line_1",
    "Address_line_2",
    "Address_line_3",
    "Address_line_4",
    "Service_town",
    "Service_Postcode",
    "Service_Phone_Number",
    "SP_number",
    "ServiceProvider",
    "ServiceStatus",
    "DateReg",
    "TotalBeds",
    "CareHome_Main_Area_of_Care",
    "Care_Home_All_Areas_of_Provision",
    "Council_Area_Name",
    "NumberStaff",
    "Registered_Places",
    "Client_group",
    "MinGrade",
    "MaxGrade",
    "Last_inspection_Date",
    "lat",
    "lon",
];

const CQC_COLUMNS: &[&str] = &[
    "Name",
    "Also known as",
    "Address",
    "Postcode",
    "Phone number",
    "Service's website (if available)",
    "Service types",
    "Date of latest check",
    "Specialisms/services",
    "Provider name",
    "Local authority",
    "Region",
    "Location URL",
    "CQC Location ID (for office use only)",
    "CQC Provider ID (for office use only)",
];

/// One care home in Scotland, with some cells changed.
fn scottish<'a>(changes: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
    let usual = [
        ("CSNumber", "CS2099000001"),
        ("CareService", "Care Home Service"),
        ("Subtype", "Older People"),
        ("ServiceName", "Harbour House"),
        ("Service_town", "Bellshill"),
        ("Service_Postcode", "ML4 3NR"),
        ("ServiceProvider", "Harbour Care Ltd"),
        ("ServiceStatus", "Active"),
        ("Client_group", "Adults"),
    ];
    changed(&usual, changes)
}

/// One home care agency in England, with some cells changed.
fn english<'a>(changes: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
    let usual = [
        ("CQC Location ID (for office use only)", "1-9900000001"),
        ("Name", "Harbour Care"),
        ("Address", "4 Quay Road, Gloucester"),
        ("Postcode", "GL2 0XE"),
        ("Service types", "Homecare agencies"),
        ("Provider name", "Harbour Care Ltd"),
        ("Local authority", "Gloucestershire"),
    ];
    changed(&usual, changes)
}

fn changed<'a>(usual: &[(&'a str, &'a str)], changes: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
    changes.iter().chain(usual).copied().collect()
}

fn scottish_file(rows: &[&[(&str, &str)]]) -> String {
    let rows: Vec<_> = rows.iter().map(|changes| scottish(changes)).collect();
    csv(SCOTTISH_COLUMNS, &rows.iter().map(Vec::as_slice).collect::<Vec<_>>())
}

fn english_file(rows: &[&[(&str, &str)]]) -> String {
    let rows: Vec<_> = rows.iter().map(|changes| english(changes)).collect();
    csv(CQC_COLUMNS, &rows.iter().map(Vec::as_slice).collect::<Vec<_>>())
}

fn only(rows: Vec<Row>) -> ImportedListing {
    match <[Row; 1]>::try_from(rows) {
        Ok([Row::Listing(listing)]) => *listing,
        other => panic!("one listing expected, got {other:?}"),
    }
}

/// The one listing of a Scottish row with these cells.
fn one_scottish(changes: &[(&str, &str)]) -> ImportedListing {
    only(read(Format::CareInspectorate, scottish_file(&[changes])))
}

/// The one listing of an English row with these cells.
fn one_english(changes: &[(&str, &str)]) -> ImportedListing {
    only(read(Format::CqcDirectory, english_file(&[changes])))
}

impl ImportedListing {
    fn place(&self) -> &Place {
        &self.content.service().expect("a service").place
    }

    fn registration(&self) -> &Registration {
        self.content.service().expect("a service").registration.as_ref().expect("a registration")
    }

    fn phones(&self) -> &[String] {
        &self.content.service().expect("a service").contact.phones
    }

    fn website(&self) -> Option<&str> {
        self.content.service().expect("a service").contact.website.as_deref()
    }

    fn is(&self, kind: ListingKind) -> bool {
        self.content.kinds.contains(&kind)
    }
}
