//! The registers' real files, where they lie beside the checkout. Nothing of them is copied here
//! but counts.

use std::collections::BTreeMap;
use std::path::PathBuf;

use domain::geo::Point;
use domain::listing::CouncilCode;
use domain::postcode::Postcode;
use domain::taxonomy::ClientGroup;

use super::super::{Checked, Format, Locate, Row, check, rows};

struct Anywhere;

impl Locate for Anywhere {
    fn locate(&self, _: &Postcode) -> Option<(Point, Option<CouncilCode>)> {
        Some((Point { lat: 55_000_000, lon: -3_000_000 }, None))
    }
}

/// A real file, read whole; `None` where the data is not there.
fn real(format: Format, name: &str) -> Option<(Checked, Vec<Row>)> {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../shared/data").join(name);
    if !path.exists() {
        eprintln!("skipped: {name} is not in ../shared/data");
        return None;
    }
    let checked = check(format, &path).expect("a sound file");
    let rows: Result<Vec<Row>, _> = rows(format, &path, &checked, &Anywhere).expect("a sound file").collect();
    Some((checked, rows.expect("readable")))
}

fn tally(words: impl IntoIterator<Item = String>) -> BTreeMap<String, usize> {
    let mut counts = BTreeMap::new();
    for word in words {
        *counts.entry(word).or_default() += 1;
    }
    counts
}

/// Each kind, reason and need with how often it comes.
fn counts(rows: &[Row]) -> BTreeMap<String, usize> {
    tally(rows.iter().flat_map(|row| match row {
        Row::Listing(listing) => {
            let kinds = listing.content.kinds.iter().map(ToString::to_string);
            kinds.chain((!listing.offered).then(|| "not offered".to_owned())).collect()
        }
        Row::Skipped { reason, .. } | Row::Rejected { reason, .. } => vec![(*reason).to_owned()],
    }))
}

fn with_need(rows: &[Row], need: ClientGroup) -> usize {
    rows.iter().filter(|row| matches!(row, Row::Listing(listing) if listing.content.needs.contains(&need))).count()
}

fn expected(counts: &[(&str, usize)]) -> BTreeMap<String, usize> {
    counts.iter().map(|(word, count)| ((*word).to_owned(), *count)).collect()
}

#[test]
fn scotlands_register_is_read_whole() {
    let name = "scotland_care_inspectorate/adult_services_2025-05-31.csv";
    let Some((checked, rows)) = real(Format::CareInspectorate, name) else { return };
    assert_eq!(checked.rows, 3_821);
    assert_eq!(checked.data_date.map(|day| day.to_string()).as_deref(), Some("2025-05-31"));
    assert_eq!(
        counts(&rows),
        expected(&[
            ("care_agency", 1_263),
            ("day_opportunity", 305),
            ("housing_support", 1_027),
            ("care_home", 1_000),
            ("respite", 10),
            ("shared_lives", 75),
            ("nurse_agency", 147),
            ("out_of_scope", 4),
            ("not offered", 23),
        ])
    );
    assert_eq!(with_need(&rows, ClientGroup::Dementia), 519);
    let listings = || rows.iter().filter_map(|row| if let Row::Listing(listing) = row { Some(listing) } else { None });
    assert_eq!(listings().filter(|listing| listing.registration().grades.is_empty()).count(), 363);
    assert_eq!(listings().filter(|listing| listing.registration().provider_name.is_none()).count(), 8);
    assert_eq!(listings().filter(|listing| listing.registration().combined_with.is_some()).count(), 1_499);
    assert_eq!(listings().filter(|listing| listing.place().postcode.is_none()).count(), 1);
    // The longest name has 148 characters, three of them the second of two spaces.
    assert_eq!(listings().map(|listing| listing.content.name.chars().count()).max(), Some(145));
    // 17 blank cells, and nine numbers with a digit too many or too few.
    assert_eq!(listings().filter(|listing| listing.phones().is_empty()).count(), 26);
    let unknown = tally(listings().flat_map(|listing| listing.unknown_words.clone()));
    assert_eq!(
        unknown.keys().map(String::as_str).collect::<Vec<_>>(),
        ["Blood borne viruses", "Mothers and children", "Palliative and end of life care"]
    );
}

#[test]
fn no_nursery_is_a_listing() {
    let name = "scotland_care_inspectorate/childrens_day_care_2026-05-31_DISTRACTORS.csv";
    let Some((_, rows)) = real(Format::CareInspectorate, name) else { return };
    assert_eq!(counts(&rows), expected(&[("out_of_scope", 3_079)]));
}

#[test]
fn the_head_of_cqcs_directory_is_read_whole() {
    let name = "england_cqc_national_sample/cqc_directory_head_adult_social_care_2025.csv";
    let Some((checked, rows)) = real(Format::CqcDirectory, name) else { return };
    assert_eq!(checked.rows, 154);
    let counts = counts(&rows);
    assert_eq!(counts.get("duplicate_id"), Some(&1));
    for (word, count) in [("care_agency", 132), ("care_home", 15), ("housing_support", 33), ("out_of_scope", 5)] {
        assert_eq!(counts.get(word), Some(&count), "{word}");
    }
    let silent = |row: &&Row| matches!(row, Row::Listing(listing) if listing.phones().is_empty());
    assert_eq!(rows.iter().filter(silent).count(), 10);
}
