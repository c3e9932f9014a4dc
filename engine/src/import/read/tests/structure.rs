//! The file as a whole.

use std::fs::OpenOptions;
use std::io::Write;

use chrono::NaiveDate;
use proptest::prelude::*;

use super::super::{Encoding, Format, Row, StructureFault, check, rows};
use super::{
    CQC_COLUMNS, FakePlaces, SCOTTISH_COLUMNS, briefs, checked, csv, english, english_file, file, one_english, read,
    scottish, scottish_file,
};

const PREAMBLE: &str = "CQC Locations data,,,\r\n\r\nThis data was produced on 16 September 2026\r\n\r\n";

fn day(text: &str) -> Option<NaiveDate> {
    Some(text.parse().expect("a date"))
}

#[test]
fn a_format_has_a_name() {
    for format in Format::ALL {
        assert_eq!(Format::from_name(format.name()), Some(*format));
    }
    assert_eq!(Format::from_name("csv"), None);
    assert_eq!(Format::CqcDirectory.register().code(), "cqc");
    assert_eq!(Format::CareInspectorate.register().code(), "care_inspectorate");
}

#[test]
fn an_empty_file_is_a_fault() {
    for bytes in [&b""[..], b"\n\r\n", b"\xef\xbb\xbf", b" \n,,,\n"] {
        for format in Format::ALL {
            assert!(matches!(checked(*format, bytes), Err(StructureFault::Empty)), "{bytes:?}");
        }
    }
}

#[test]
fn a_zip_named_csv_is_a_fault() {
    let zip = b"PK\x03\x04\x14\x00\x08\x08\x08\x00CSNumber,ServiceName\n";
    assert!(matches!(checked(Format::CareInspectorate, zip), Err(StructureFault::NotCsv)));
    let utf16: Vec<u8> = scottish_file(&[&[]]).encode_utf16().flat_map(u16::to_le_bytes).collect();
    assert!(matches!(checked(Format::CareInspectorate, utf16), Err(StructureFault::NotCsv)));
}

#[test]
fn a_file_without_this_formats_header_is_a_fault() {
    for text in ["<!doctype html>\n<p>Sorry, page not found</p>\n", "One House,1 Road,Town\nTwo House,2 Road,Town\n"] {
        assert!(matches!(checked(Format::CqcDirectory, text), Err(StructureFault::NoHeader)), "{text}");
    }
    let other = english_file(&[&[]]);
    assert!(matches!(checked(Format::CareInspectorate, other), Err(StructureFault::NoHeader)));
}

#[test]
fn a_missing_column_is_a_fault_that_names_it() {
    for (format, columns, missing) in [
        (Format::CareInspectorate, SCOTTISH_COLUMNS, "CSNumber"),
        (Format::CareInspectorate, SCOTTISH_COLUMNS, "ServiceName"),
        (Format::CareInspectorate, SCOTTISH_COLUMNS, "Service_Postcode"),
        (Format::CareInspectorate, SCOTTISH_COLUMNS, "ServiceStatus"),
        (Format::CqcDirectory, CQC_COLUMNS, "CQC Location ID (for office use only)"),
        (Format::CqcDirectory, CQC_COLUMNS, "Service types"),
        (Format::CqcDirectory, CQC_COLUMNS, "Address"),
    ] {
        let left: Vec<&str> = columns.iter().copied().filter(|column| *column != missing).collect();
        match checked(format, csv(&left, &[&scottish(&[]), &english(&[])])) {
            Err(StructureFault::MissingColumn { column }) => assert_eq!(column, missing),
            other => panic!("{missing}: {other:?}"),
        }
    }
}

#[test]
fn columns_are_found_by_name() {
    let mut columns = CQC_COLUMNS.to_vec();
    columns.reverse();
    columns.insert(3, "lad25cd");
    let text = csv(&columns, &[&english(&[("lad25cd", "E07000081")])])
        .replace("CQC Location ID (for office use only)", "CQC Location (for office use only")
        .replace("Local authority", "Local Authority ")
        .replace("Service's", "Service\u{2019}s");
    assert_eq!(briefs(&read(Format::CqcDirectory, text)), ["2:1-9900000001"]);
}

#[test]
fn a_file_cut_off_in_a_quoted_cell_is_a_fault() {
    let whole = scottish_file(&[&[], &[("CSNumber", "CS2099000002"), ("ServiceName", "Quay, the \"Old\" House")]]);
    let cut = whole.find("\"Old").expect("the second row");
    for end in [cut + 1, cut + 4, whole.find("Quay,").expect("the second row")] {
        let text = &whole[..end];
        assert!(matches!(checked(Format::CareInspectorate, text), Err(StructureFault::CutOff { line: 3 })), "{text}");
        let ended = format!("{text}\n");
        assert!(matches!(checked(Format::CareInspectorate, ended), Err(StructureFault::CutOff { line: 3 })));
    }
}

#[test]
fn a_last_row_cut_short_is_a_fault_and_one_without_a_line_end_is_not() {
    let whole = scottish_file(&[&[], &[("CSNumber", "CS2099000002")]]);
    let whole = whole.trim_end();
    assert_eq!(checked(Format::CareInspectorate, whole).expect("sound").rows, 2);
    let short = &whole[..whole.len() - 1];
    assert!(matches!(checked(Format::CareInspectorate, short), Err(StructureFault::CutOff { line: 3 })));
    // With a line end it is a bad row like any other.
    assert_eq!(
        briefs(&read(Format::CareInspectorate, format!("{short}\n"))),
        ["2:CS2099000001", "3:wrong_number_of_cells"]
    );
    let inside_a_letter = [scottish_file(&[&[("ServiceName", "Caf\u{e9}")]]).as_bytes(), b"CS2099000002,\xc3"].concat();
    assert!(matches!(checked(Format::CareInspectorate, inside_a_letter), Err(StructureFault::CutOff { line: 3 })));
}

#[test]
fn todays_cqc_layout_has_lines_before_its_header_and_says_its_date() {
    let body = english_file(&[&[], &[("CQC Location ID (for office use only)", "1-9900000002")]]);
    for (preamble, date, first) in [
        (PREAMBLE, day("2026-09-16"), 6),
        ("CQC Locations data,,,\n16 September 2026\n", day("2026-09-16"), 4),
        ("", None, 2),
    ] {
        let text = format!("{preamble}{body}");
        let checked = checked(Format::CqcDirectory, &text).expect("sound");
        assert_eq!((checked.rows, checked.data_date), (2, date));
        let expected = [format!("{first}:1-9900000001"), format!("{}:1-9900000002", first + 1)];
        assert_eq!(briefs(&read(Format::CqcDirectory, text)), expected);
    }
}

#[test]
fn a_files_name_can_say_its_date() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("adult_services_2025-05-31.csv");
    std::fs::write(&path, scottish_file(&[&[]])).expect("written");
    assert_eq!(check(Format::CareInspectorate, &path).expect("sound").data_date, day("2025-05-31"));
}

#[test]
fn every_encoding_and_line_end_gives_the_same_rows() {
    let text = scottish_file(&[
        &[("ServiceName", "Siân's Café \u{2013} Care"), ("Address_line_1", "Unit 5\nThe Yard")],
        &[("CSNumber", "CS2099000002")],
    ]);
    let crlf = text.replace('\n', "\r\n");
    let (legacy, ..) = encoding_rs::WINDOWS_1252.encode(&text);
    for (bytes, encoding) in [
        (text.as_bytes().to_vec(), Encoding::Utf8),
        (format!("\u{feff}{text}").into_bytes(), Encoding::Utf8),
        (crlf.clone().into_bytes(), Encoding::Utf8),
        (crlf.trim_end().as_bytes().to_vec(), Encoding::Utf8),
        (legacy.to_vec(), Encoding::Windows1252),
    ] {
        assert_eq!(checked(Format::CareInspectorate, &bytes).expect("sound").encoding, encoding);
        let rows = read(Format::CareInspectorate, bytes);
        assert_eq!(briefs(&rows), ["2:CS2099000001", "4:CS2099000002"], "{encoding:?}");
        let Row::Listing(first) = &rows[0] else { panic!("a listing expected") };
        assert_eq!(first.content.name, "Siân's Café \u{2013} Care");
        assert_eq!(first.place().address, ["Unit 5 The Yard"]);
    }
    let latin1 = english_file(&[&[("Name", "Caf? Care")]]).replace('?', "\u{1}").into_bytes();
    let latin1: Vec<u8> = latin1.into_iter().map(|byte| if byte == 1 { 0xe9 } else { byte }).collect();
    let Row::Listing(listing) = &read(Format::CqcDirectory, latin1)[0] else { panic!("a listing expected") };
    assert_eq!(listing.content.name, "Café Care");
}

#[test]
fn bad_rows_are_reported_and_the_rest_goes_on() {
    let id = "CQC Location ID (for office use only)";
    let mut text = english_file(&[
        &[],
        &[(id, ""), ("Name", "No id")],
        &[(id, "1-2"), ("Name", " ")],
        &[(id, "not an id")],
        &[(id, "1-3"), ("Service types", "")],
        &[(id, "1-4"), ("Service types", "Dentist|Doctors/Gps")],
        &[(id, "1-5"), ("Service types", "Telepathy")],
        &[],
    ]);
    text.push_str("too,few\n\n");
    text.push_str(&"x,".repeat(30));
    text.push('\n');
    text.push_str(english_file(&[&[(id, "1-6")]]).lines().nth(1).expect("a row"));
    text.push_str(",,\n");
    assert_eq!(
        briefs(&read(Format::CqcDirectory, text)),
        [
            "2:1-9900000001",
            "3:no_id",
            "4:no_name",
            "5:not_an_id",
            "6:no_service_type",
            "7:out_of_scope",
            "8:unknown_service_type",
            "9:duplicate_id",
            "10:wrong_number_of_cells",
            "12:wrong_number_of_cells",
            "13:1-6",
        ]
    );
}

#[test]
fn a_file_that_changes_between_check_and_reading_ends_in_a_fault() {
    let file = file(english_file(&[&[]]));
    let checked = check(Format::CqcDirectory, file.path()).expect("sound");
    let more = english_file(&[&[("CQC Location ID (for office use only)", "1-2")]]);
    let mut append = OpenOptions::new().append(true).open(file.path()).expect("writable");
    append.write_all(more.lines().nth(1).expect("a row").as_bytes()).expect("written");
    let places = FakePlaces::nowhere();
    let mut rows = rows(Format::CqcDirectory, file.path(), &checked, &places).expect("readable");
    assert!(matches!((rows.next(), rows.next()), (Some(Ok(_)), Some(Ok(_)))));
    assert!(matches!(rows.next(), Some(Err(StructureFault::Changed))));
    assert!(rows.next().is_none());
}

#[test]
fn a_check_of_one_format_opens_no_other() {
    let file = file(english_file(&[&[]]));
    let checked = check(Format::CqcDirectory, file.path()).expect("sound");
    assert!(rows(Format::CareInspectorate, file.path(), &checked, &FakePlaces::nowhere()).is_err());
    assert!(matches!(check(Format::CqcDirectory, &file.path().join("absent")), Err(StructureFault::Io(_))));
}

#[test]
fn the_older_cqc_layout_has_four_cells_for_the_address_and_commas_in_lists() {
    let columns = [
        "Name",
        "Address 1",
        "Address 2",
        "Town/City",
        "County",
        "Postcode",
        "Phone number",
        "CQC Provider ID (for office use only)",
        "CQC Location ID (for office use only)",
        "Website",
        "Local authority",
        "Region",
        "Report publication date",
        "URL",
        "Also known as",
        "Specialisms/services",
        "Service types",
        "Provider name",
        "lat",
        "lon",
        "lad25cd",
    ];
    let row = english(&[
        ("Address 1", "Quay House,"),
        ("Address 2", "4 Quay Road, Harbourside"),
        ("Town/City", "Stoke-on-trent"),
        ("County", "Staffordshire"),
        ("Report publication date", "2023-05-03T00:00:00Z"),
        ("Website", "www.harbour.example"),
        ("URL", "https://www.cqc.org.uk/location/1-9900000001"),
        ("Service types", "Homecare agencies,Supported living"),
        ("Specialisms/services", "Dementia,Learning disabilities,"),
        ("lat", "0"),
    ]);
    let older = super::only(read(Format::CqcDirectory, csv(&columns, &[&row])));
    let today = one_english(&[
        ("Address", "Quay House, 4 Quay Road Harbourside, Stoke-on-Trent, Staffordshire"),
        ("Date of latest check", "03/May/2023 - 00:00"),
        ("Service's website (if available)", "www.harbour.example"),
        ("Location URL", "https://www.cqc.org.uk/location/1-9900000001"),
        ("Service types", "Homecare agencies|Supported living"),
        ("Specialisms/services", "Learning disabilities|Dementia"),
    ]);
    assert_eq!(older.place().address, ["Quay House", "4 Quay Road, Harbourside"]);
    assert_eq!(today.place().address, ["Quay House", "4 Quay Road Harbourside"]);
    assert_eq!(older.place().town.as_deref(), Some("Stoke-on-Trent"));
    assert_eq!(older.place().town, today.place().town);
    assert_eq!(older.registration(), today.registration());
    assert_eq!(older.registration().last_inspected, day("2023-05-03"));
    assert_eq!((&older.content.kinds, &older.content.needs), (&today.content.kinds, &today.content.needs));
    assert_eq!(older.website(), Some("https://www.harbour.example"));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]

    #[test]
    fn any_bytes_are_read_without_a_panic(
        bytes in proptest::collection::vec(any::<u8>(), 0..600),
        header in 0..3usize,
        format in prop::sample::select(Format::ALL),
    ) {
        let head = match header {
            0 => String::new(),
            1 => scottish_file(&[&[]]),
            _ => english_file(&[&[]]),
        };
        read_all(format, &[head.as_bytes(), &bytes].concat());
    }

    #[test]
    fn any_cells_are_read_without_a_panic(
        cells in proptest::collection::vec("\\PC{0,12}|[0-9/+ .-]{0,14}|[A-Z ,.|';()]{0,20}", 31),
        format in prop::sample::select(Format::ALL),
    ) {
        let columns = if format == Format::CareInspectorate { SCOTTISH_COLUMNS } else { CQC_COLUMNS };
        let types = [("CareService", "Nurse Agency"), ("Service types", "Shared lives")];
        let row: Vec<(&str, &str)> = types.into_iter().chain(columns.iter().copied().zip(cells.iter().map(String::as_str))).collect();
        read_all(format, csv(columns, &[&row]).as_bytes());
    }
}

fn read_all(format: Format, bytes: &[u8]) {
    let file = file(bytes);
    if let Ok(checked) = check(format, file.path()) {
        let places = FakePlaces::nowhere();
        let rows: Result<Vec<Row>, _> = rows(format, file.path(), &checked, &places).expect("sound").collect();
        assert_eq!(rows.expect("readable").len() as u64, checked.rows);
    }
}
