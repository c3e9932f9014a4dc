//! Our places against open data that we did not make: skipped where `../shared/data` is not there.

use std::collections::HashMap;
use std::path::{Path, PathBuf};

use domain::geo::{METRES_PER_MILE, Point};
use domain::listing::CouncilCode;
use domain::postcode::{OutwardCode, Postcode};

use super::key::Key;
use super::table::{PostcodeTable, outward_bytes, pack};
use super::{Near, Places};

/// What the contract asks of a postcode's point.
const METRES: f64 = 20.0;

type Row = HashMap<String, String>;

/// A file of `../shared/data`, beside the checkout.
fn shared(file: &str) -> Option<PathBuf> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../shared/data").join(file);
    if !path.exists() {
        eprintln!("skipped: ../shared/data/{file} is not there");
    }
    path.exists().then_some(path)
}

fn rows(path: &Path) -> Vec<Row> {
    let mut reader = csv::Reader::from_path(path).expect("a CSV file");
    reader.deserialize().map(|row| row.expect("a row")).collect()
}

fn point(row: &Row) -> Option<Point> {
    Point::from_degrees(row["lat"].parse().ok()?, row["lon"].parse().ok()?)
}

fn metres(a: Point, b: Point) -> f64 {
    a.miles_to(b) * METRES_PER_MILE
}

fn code(text: &str) -> CouncilCode {
    CouncilCode::parse(text).expect(text)
}

/// The built-in places, if full postcodes are among them.
fn with_postcodes() -> Option<Places> {
    let places = Places::open(None).expect("built in");
    if !places.has_full_postcodes() {
        eprintln!("skipped: run script/geo/build to have full postcodes");
    }
    places.has_full_postcodes().then_some(places)
}

#[test]
fn every_postcode_of_greater_manchester_is_where_ons_puts_it() {
    let file = shared("geo_postcodes_gm/gm_postcodes_onspd_2026-02_DERIVED.csv");
    let Some((places, file)) = with_postcodes().zip(file) else { return };
    let mut farthest = 0.0_f64;
    for row in rows(&file) {
        let postcode = Postcode::parse(&row["pcd"]).expect("a postcode");
        let found = places.postcode(&postcode).unwrap_or_else(|| panic!("{postcode} is not known"));
        farthest = farthest.max(metres(found.point, point(&row).expect("a point")));
        assert_eq!(found.council, Some(code(&row["laua"])), "{postcode}");
    }
    assert!(farthest < METRES, "{farthest} metres");
}

/// Terminated postcodes are in this file too.
#[test]
fn every_care_service_of_scotland_is_where_its_postcode_is() {
    for file in ["adult_services_2025-05-31.csv", "childrens_day_care_2026-05-31_DISTRACTORS.csv"] {
        let file = shared(&format!("scotland_care_inspectorate/{file}"));
        let Some((places, file)) = with_postcodes().zip(file) else { return };
        for row in rows(&file) {
            let typed = &row["Service_Postcode"];
            match (places.find(typed), point(&row)) {
                (Near::Postcode(_, at), Some(point)) => {
                    assert!(metres(at.point, point) < METRES, "{typed}");
                    assert_eq!(at.council, places.present_council(&code(&row["lad25cd"])), "{typed}");
                }
                (Near::PostcodeNotFound(_, at), None) => assert!(at.point.lat > 54_000_000, "{typed}"),
                (Near::NorthernIreland | Near::Unknown, None) => {}
                (near, point) => panic!("{typed:?} is {near:?}, and {point:?} in the file"),
            }
        }
    }
}

#[test]
fn every_outward_code_is_where_its_postcodes_are() {
    let Some(file) = shared("geo_outcodes/outcode_centroids_onspd_2026-02_DERIVED.csv") else { return };
    let places = Places::open(None).expect("built in");
    let mut seen = 0;
    for row in rows(&file) {
        let Ok(outward) = OutwardCode::parse(&row["outcode"]) else { continue };
        let found = places.outward(&outward);
        assert_eq!(found.is_none(), outward.is_northern_ireland(), "{outward}");
        let Some(found) = found else { continue };
        assert!(metres(found.point, point(&row).expect("a point")) < METRES, "{outward}");
        let councils = row["lad25cd_all"].split('|').map(|text| places.present_council(&code(text)));
        assert!(councils.into_iter().any(|council| council == found.council), "{outward}");
        seen += 1;
    }
    assert!(seen > 2_900);
}

/// The committed outward codes and the table are made by two scripts from one package.
#[test]
fn the_table_agrees_with_the_committed_outward_codes() {
    let Some(places) = with_postcodes() else { return };
    let mut middles: HashMap<[u8; 4], (i64, i64, i64)> = HashMap::new();
    for row in places.built_in.table.rows() {
        let point = row.point().expect("a point");
        let middle = middles.entry(row.outward).or_default();
        *middle = (middle.0 + i64::from(point.lat), middle.1 + i64::from(point.lon), middle.2 + 1);
    }
    for outward in places.outward_codes() {
        let (lat, lon, count) = middles.remove(&outward_bytes(outward)).unwrap_or_else(|| panic!("{outward}"));
        let mean = |sum: i64| i32::try_from(sum / count).expect("a mean");
        let found = places.outward(outward).expect("known");
        assert!(metres(found.point, Point { lat: mean(lat), lon: mean(lon) }) < METRES, "{outward}");
    }
    assert!(middles.is_empty(), "{} outward codes are not committed", middles.len());
}

/// The format is written by a Python script and by [`pack`]: they agree to the byte.
#[test]
fn the_table_is_what_we_would_write() {
    let Some(places) = with_postcodes() else { return };
    let table: &PostcodeTable = &places.built_in.table;
    let codes: Vec<String> = table.codes().map(str::to_owned).collect();
    let again = pack(table.rows().collect(), &codes);
    assert!(again == super::POSTCODES, "script/geo/pack.py and engine::place::table differ");
    assert!(table.rows().all(|row| !row.outward.starts_with(b"BT")));
}

#[test]
fn every_council_has_the_name_that_others_give_it() {
    let registry = shared("geo_local_authorities/mysociety_uk_local_authorities_current.csv");
    let variants = shared("geo_local_authorities/mysociety_lookup_name_to_registry.csv");
    let Some((registry, variants)) = registry.zip(variants) else { return };
    let places = Places::open(None).expect("built in");
    let mut names: HashMap<String, Vec<Key>> = HashMap::new();
    for row in rows(&variants) {
        names.entry(row["local-authority-code"].clone()).or_default().push(Key::of(&row["la-name"]));
    }
    let mut seen = 0;
    for row in rows(&registry) {
        let answers = !matches!(row["local-authority-type"].as_str(), "NMD" | "COMB" | "SRA");
        if !answers || !row["end-date"].is_empty() {
            continue;
        }
        let today = places.present_council(&code(&row["gss-code"])).unwrap_or_else(|| panic!("{}", row["gss-code"]));
        let council = places.council(&today).expect("a present council");
        let known = names.entry(row["local-authority-code"].clone()).or_default();
        known.push(Key::of(&row["nice-name"]));
        assert!(known.contains(&Key::of(council.name)), "{} is {} there", council.name, row["nice-name"]);
        seen += 1;
    }
    assert_eq!(seen, places.councils().len());
}

#[test]
fn every_district_and_every_ended_code_leads_to_the_council_of_today() {
    let Some(registry) = shared("geo_local_authorities/mysociety_uk_local_authorities_current.csv") else { return };
    let places = Places::open(None).expect("built in");
    let registry = rows(&registry);
    let gss: HashMap<&str, &str> =
        registry.iter().map(|row| (row["local-authority-code"].as_str(), row["gss-code"].as_str())).collect();
    let today = |text: &str| places.present_council(&code(text));
    for row in registry.iter().filter(|row| !row["gss-code"].is_empty()) {
        let present = today(&row["gss-code"]);
        match row["replaced-by"].as_str() {
            "" if matches!(row["local-authority-type"].as_str(), "COMB" | "SRA") => assert_eq!(present, None),
            "" if row["local-authority-type"] == "NMD" => assert_eq!(present, today(gss[row["county-la"].as_str()])),
            "" => assert!(present.is_some(), "{}", row["gss-code"]),
            split if split.contains(',') => assert_eq!(present, None, "{}", row["gss-code"]),
            successor => assert_eq!(present, today(gss[successor]), "{}", row["gss-code"]),
        }
        for former in row["former-gss-codes"].split(',').filter(|former| !former.is_empty()) {
            assert_eq!(today(former), present, "{former}");
        }
    }
}

#[test]
fn every_district_of_2014_leads_to_a_council_of_today() {
    let Some(file) = shared("geo_boundaries/gb_topo_lad_2014.topojson") else { return };
    let places = Places::open(None).expect("built in");
    let text = std::fs::read_to_string(file).expect("a text file");
    let codes: Vec<&str> = text.split("\"LAD13CD\":\"").skip(1).filter_map(|rest| rest.get(..9)).collect();
    assert_eq!(codes.len(), 380);
    for text in codes {
        assert!(places.present_council(&code(text)).is_some(), "{text}");
    }
}
