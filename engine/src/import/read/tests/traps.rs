//! The mess that registers really contain, each with a row made up here.

use domain::taxonomy::ClientGroup::{
    AcquiredBrainInjury, Dementia, LearningDisability, MentalHealth, OlderPeople, SensoryHearing, SensorySight,
};
use domain::taxonomy::ListingKind::{CareAgency, CareHome, HousingSupport, Respite};
use domain::taxonomy::RespiteType;

use super::super::{Format, Row};
use super::{briefs, english_file, one_english, one_scottish, read, scottish_file};

const CQC_ID: &str = "CQC Location ID (for office use only)";

fn grades(cells: &[(&str, &str)]) -> Vec<(String, u8)> {
    let listing = one_scottish(cells);
    listing.registration().grades.iter().map(|grade| (grade.question.clone(), grade.grade)).collect()
}

#[test]
fn names_with_stray_signs_are_tidied() {
    for (cell, name) in [
        (" Harbour Care", "Harbour Care"),
        ("Harbour Healthcare\t", "Harbour Healthcare"),
        ("'Mollies' Care at Home", "'Mollies' Care at Home"),
        ("'St Ann's House", "St Ann's House"),
        ("@HarbourCare", "@HarbourCare"),
        ("Harbour\nCare\u{a0} Home", "Harbour Care Home"),
        ("4 Quay Road, Gloucester, England, GL2 0XE", "4 Quay Road, Gloucester, England, GL2 0XE"),
        ("1-3 The Courtyard, Unit 24", "1-3 The Courtyard, Unit 24"),
    ] {
        assert_eq!(one_english(&[("Name", cell)]).content.name, name, "{cell:?}");
    }
    let long = "The Harbour Care and Support Service of the North and the South. ".repeat(3);
    let long = &long[..148];
    assert_eq!(one_scottish(&[("ServiceName", long)]).content.name, long.trim_end());
}

#[test]
fn a_town_in_capitals_is_spelled_as_people_do() {
    assert_eq!(one_scottish(&[("Service_town", "GLASGOW")]).place().town.as_deref(), Some("Glasgow"));
    assert_eq!(one_scottish(&[("Service_town", "Glasgow")]).place().town.as_deref(), Some("Glasgow"));
}

#[test]
fn a_combined_registration_stays_two_listings_that_point_at_each_other() {
    let text = scottish_file(&[
        &[("CareService", "Support Service"), ("Subtype", "Care at Home"), ("CaseNumber_Combined", "CS2099000002")],
        &[
            ("CSNumber", "CS2099000002"),
            ("CareService", "Housing Support Service"),
            ("Subtype", ""),
            ("CaseNumber_Combined", "CS2099000001"),
        ],
        &[("CSNumber", "CS2099000003"), ("CaseNumber_Combined", "CS2099009999")],
        &[("CSNumber", "CS2099000004"), ("CaseNumber_Combined", "CS2099000004")],
    ]);
    let rows = read(Format::CareInspectorate, text);
    let others: Vec<_> = rows
        .iter()
        .map(|row| match row {
            Row::Listing(listing) => listing.registration().combined_with.as_deref(),
            _ => panic!("a listing expected, got {row:?}"),
        })
        .collect();
    assert_eq!(others, [Some("CS2099000002"), Some("CS2099000001"), Some("CS2099009999"), None]);
}

#[test]
fn a_registration_that_comes_twice_is_taken_once() {
    let text = english_file(&[
        &[("Specialisms/services", "Dementia")],
        &[("Specialisms/services", "Dementia|Learning disabilities")],
    ]);
    assert_eq!(briefs(&read(Format::CqcDirectory, text)), ["2:1-9900000001", "3:duplicate_id"]);
}

#[test]
fn a_withheld_provider_is_no_provider() {
    let listing =
        one_scottish(&[("ServiceProvider", "Individual provider (name withheld)"), ("SP_number", "SP2099000001")]);
    assert_eq!(listing.registration().provider_name, None);
    assert_eq!(listing.registration().provider_number.as_deref(), Some("SP2099000001"));
    assert_eq!(one_scottish(&[]).registration().provider_name.as_deref(), Some("Harbour Care Ltd"));
}

#[test]
fn what_the_register_does_not_offer_is_read_and_not_offered() {
    assert!(one_scottish(&[]).offered);
    for status in ["Inactive", "INACTIVE", "Cancelled", ""] {
        assert!(!one_scottish(&[("ServiceStatus", status)]).offered, "{status:?}");
    }
    assert!(one_english(&[]).offered);
}

#[test]
fn a_dormant_or_deregistered_location_stands_beside_the_new_one() {
    let columns = [super::CQC_COLUMNS, &["Dormant (Y/N)", "Registration status", "Deregistration date"]].concat();
    let rows = [
        super::english(&[("Dormant (Y/N)", "N"), ("Registration status", "Registered"), ("Deregistration date", "-")]),
        super::english(&[(CQC_ID, "1-2"), ("Dormant (Y/N)", "Y")]),
        super::english(&[(CQC_ID, "1-3"), ("Registration status", "Deregistered")]),
        super::english(&[(CQC_ID, "1-4"), ("Deregistration date", "1/2/2025 12:00:00 AM")]),
    ];
    let text = super::csv(&columns, &rows.iter().map(Vec::as_slice).collect::<Vec<_>>());
    let offered: Vec<bool> = read(Format::CqcDirectory, text)
        .into_iter()
        .map(|row| matches!(row, Row::Listing(listing) if listing.offered))
        .collect();
    assert_eq!(offered, [true, false, false, false]);
}

#[test]
fn a_row_without_a_place_is_read_and_never_at_nought() {
    for postcode in ["", "NA", "G40 9ZZ", "no postcode", "D02 X285"] {
        let listing = one_scottish(&[("Service_Postcode", postcode), ("lat", "0"), ("lon", "0")]);
        assert_eq!((listing.place().point, &listing.place().council), (None, &None), "{postcode:?}");
        assert_eq!(listing.place().town.as_deref(), Some("Bellshill"));
    }
    let listing = one_scottish(&[("Service_Postcode", "ML43NR")]);
    assert_eq!(listing.place().postcode.as_ref().map(ToString::to_string).as_deref(), Some("ML4 3NR"));
    assert!(listing.place().point.is_some());
    let digit = one_english(&[("Postcode", "MI IAA")]);
    assert_eq!(digit.place().postcode.as_ref().map(ToString::to_string).as_deref(), Some("M1 1AA"));
}

#[test]
fn the_registers_council_is_kept_as_text_only() {
    let listing = one_scottish(&[("Council_Area_Name", "outside Scotland"), ("Service_Postcode", "M1 1AA")]);
    assert_eq!(listing.place().council_as_given.as_deref(), Some("outside Scotland"));
    assert_eq!(listing.place().council.as_ref().map(ToString::to_string).as_deref(), Some("E10000013"));
    let only_the_council = one_english(&[("Address", ""), ("Postcode", "-")]);
    assert_eq!(only_the_council.place().council_as_given.as_deref(), Some("Gloucestershire"));
    assert_eq!((&only_the_council.place().town, &only_the_council.place().council), (&None, &None));
    assert!(only_the_council.place().address.is_empty());
}

#[test]
fn phones_are_readable_or_left_out() {
    for (cell, phones) in [
        ("01632 960 123", &["01632 960123"][..]),
        ("+441632960123", &["01632 960123"]),
        ("'+44 1632 960123", &["01632 960123"]),
        ("00447700900123", &["07700 900123"]),
        ("7700900123", &["07700 900123"]),
        ("03451000000 446934", &["0345 100 0000"]),
        ("03451 000 000-", &["0345 100 0000"]),
        ("0161 496 0000 / 07700 900123", &["0161 496 0000", "07700 900123"]),
        ("0161 496 0000 ext. 5", &["0161 496 0000"]),
        ("+353 1 496 0000", &["+353 1 496 0000"]),
        ("016329601234", &[]),
        ("01632 9601", &[]),
        ("1617777e3", &[]),
        ("NA", &[]),
        ("-", &[]),
        ("", &[]),
    ] {
        assert_eq!(one_english(&[("Phone number", cell)]).phones(), phones, "{cell:?}");
        assert_eq!(one_scottish(&[("Service_Phone_Number", cell)]).phones(), phones, "{cell:?}");
    }
}

#[test]
fn a_website_is_on_the_web_or_left_out() {
    for (cell, website) in [
        ("www.harbour.example", Some("https://www.harbour.example")),
        ("https://www.harbour.example/one", Some("https://www.harbour.example/one")),
        ("sunrise.care.example", Some("https://sunrise.care.example")),
        ("javascript:alert(1)", None),
        ("harbour", None),
        ("www. harbour.example", None),
        ("NA", None),
        ("None", None),
        ("-", None),
    ] {
        assert_eq!(one_english(&[("Service's website (if available)", cell)]).website(), website, "{cell:?}");
    }
}

#[test]
fn dates_come_in_every_order() {
    let scottish = one_scottish(&[("DateReg", "01/04/2002"), ("Last_inspection_Date", "20/11/2017")]);
    let days = [scottish.registration().registered_on, scottish.registration().last_inspected];
    assert_eq!(days.map(|day| day.expect("a date").to_string()), ["2002-04-01", "2017-11-20"]);
    for (cell, day) in [
        ("19/May/2022 - 00:00", Some("2022-05-19")),
        ("2023-05-03T00:00:00Z", Some("2023-05-03")),
        ("2025-05-31", Some("2025-05-31")),
        ("1/2/2025 12:00:00 AM", Some("2025-01-02")),
        ("NA", None),
        ("", None),
        ("soon", None),
    ] {
        let found = one_english(&[("Date of latest check", cell)]).registration().last_inspected;
        assert_eq!(found.map(|day| day.to_string()).as_deref(), day, "{cell:?}");
    }
}

#[test]
fn nought_places_are_no_places() {
    for (registered, beds, places) in [
        ("40.0", "38.0", Some(40)),
        ("0.0", "", None),
        ("0.0", "12.0", Some(12)),
        ("", "12.0", Some(12)),
        ("0.1", "", None),
        ("", "", None),
    ] {
        let listing = one_scottish(&[("Registered_Places", registered), ("TotalBeds", beds), ("NumberStaff", "0.1")]);
        assert_eq!(listing.registration().places, places, "{registered} {beds}");
    }
}

#[test]
fn a_service_without_grades_has_none() {
    assert_eq!(grades(&[("MinGrade", ""), ("MaxGrade", "")]), []);
    assert_eq!(
        grades(&[("MinGrade", "4.0"), ("MaxGrade", "6.0")]),
        [("lowest".to_owned(), 4), ("highest".to_owned(), 6)]
    );
}

#[test]
fn lists_are_divided_by_their_columns_sign() {
    let areas = "Learning difficulties,Mental health problems (other than dementia),Visual impairment,";
    let scottish = one_scottish(&[
        ("Care_Home_All_Areas_of_Provision", areas),
        ("AdditionalSubtypes", "Adult Daycare; Other Support Service; Older People"),
    ]);
    assert_eq!(scottish.content.needs, [LearningDisability, MentalHealth, SensorySight]);
    assert_eq!(
        scottish.registration().service_types,
        ["Care Home Service", "Older People", "Adult Daycare", "Other Support Service"]
    );
    for cell in
        ["Dementia|Learning disabilities", "Dementia,Learning disabilities,", "Learning disabilities | Dementia"]
    {
        let listing = one_english(&[("Specialisms/services", cell)]);
        assert_eq!(listing.content.needs, [LearningDisability, Dementia], "{cell:?}");
    }
}

#[test]
fn other_than_dementia_is_not_dementia_and_a_main_area_counts() {
    let other = one_scottish(&[
        ("CareHome_Main_Area_of_Care", "Mental health problems (other than dementia)"),
        ("Care_Home_All_Areas_of_Provision", "Neurological condition (other than dementia),"),
    ]);
    assert_eq!(other.content.needs, [MentalHealth, AcquiredBrainInjury]);
    let main = one_scottish(&[
        ("CareHome_Main_Area_of_Care", "Older people - dementia"),
        ("Care_Home_All_Areas_of_Provision", "Older people - frailty,Palliative and end of life care,"),
    ]);
    assert_eq!(main.content.needs, [OlderPeople, Dementia]);
    assert_eq!(main.content.other_needs, ["Palliative and end of life care"]);
    assert_eq!(main.unknown_words, ["Palliative and end of life care"]);
}

#[test]
fn a_subtype_is_no_need() {
    let home = one_scottish(&[("Subtype", "Learning Disabilities")]);
    assert!(home.content.needs.is_empty());
    assert_eq!(home.registration().service_types, ["Care Home Service", "Learning Disabilities"]);
}

#[test]
fn the_same_in_other_words_is_the_same() {
    let scottish = one_scottish(&[("CareService", "Support Service"), ("Subtype", "Care at Home")]);
    for types in ["Homecare agencies", "Domiciliary care service", "HOMECARE AGENCIES"] {
        assert_eq!(one_english(&[("Service types", types)]).content.kinds, scottish.content.kinds);
    }
    let several = one_english(&[("Service types", "Supported living|Nursing homes|Hospice|Residential homes")]);
    assert_eq!(several.content.kinds, [CareAgency, CareHome, HousingSupport]);
    let senses = one_english(&[("Specialisms/services", "Sensory impairments|Caring for adults under 65 yrs")]);
    assert_eq!(senses.content.needs, [SensorySight, SensoryHearing]);
    assert!(senses.content.other_needs.is_empty());
}

#[test]
fn a_home_for_short_breaks_is_respite_too() {
    let home = one_scottish(&[("Subtype", "Respite Care and Short Breaks")]);
    assert_eq!(home.content.kinds, [CareHome, Respite]);
    let respite = home.content.service().and_then(|service| service.respite.clone()).expect("a break");
    assert_eq!(respite.types, [RespiteType::ResidentialShortStay]);
    assert!(!one_scottish(&[]).is(Respite));
    assert!(
        !one_scottish(&[("CareService", "Nurse Agency"), ("Subtype", "Respite Care and Short Breaks")]).is(Respite)
    );
}

#[test]
fn a_nursery_is_no_adult_care() {
    let text = scottish_file(&[
        &[
            ("CareService", "Day Care of Children"),
            ("ServiceName", "Harbour Care Nursery"),
            ("Client_group", "Children"),
        ],
        &[("CareService", "Care Home Service"), ("Client_group", "Children")],
        &[("CareService", "Offender Accommodation Service")],
    ]);
    assert_eq!(briefs(&read(Format::CareInspectorate, text)), ["2:out_of_scope", "3:out_of_scope", "4:out_of_scope"]);
}

#[test]
fn na_is_nothing_in_every_column() {
    for missing in ["NA", "N/A", "-", "None", " "] {
        let cells: Vec<(&str, &str)> = super::CQC_COLUMNS
            .iter()
            .filter(|column| ![CQC_ID, "Name", "Service types"].contains(column))
            .map(|column| (*column, missing))
            .collect();
        let json = format!("{:?}", one_english(&cells).content);
        assert!(!json.contains(&format!("\"{missing}\"")), "{json}");
    }
}

#[test]
fn the_registers_words_may_change_between_editions() {
    let text = english_file(&[
        &[("Specialisms/services", "Dementia care (new wording)")],
        &[(CQC_ID, "1-2"), ("Service types", "Care in the home")],
    ]);
    let rows = read(Format::CqcDirectory, text);
    let Row::Listing(listing) = &rows[0] else { panic!("a listing expected") };
    assert_eq!(listing.content.needs, []);
    assert_eq!(listing.unknown_words, ["Dementia care (new wording)"]);
    assert!(matches!(rows[1], Row::Skipped { line: 3, reason: "unknown_service_type" }));
}

#[test]
fn nobody_elses_words_or_promises_come_from_a_register() {
    let content = one_scottish(&[]).content;
    assert_eq!((content.summary, content.about), (None, None));
    assert!(content.support.is_empty() && content.funding.is_empty() && content.prices.is_empty());
}

#[test]
fn a_register_has_a_page_for_each_registration() {
    assert_eq!(
        one_scottish(&[]).registration().url.as_deref(),
        Some("https://www.careinspectorate.com/index.php/care-services?detail=CS2099000001")
    );
    for (cell, url) in [
        ("https://www.cqc.org.uk/location/1-9900000001", Some("https://www.cqc.org.uk/location/1-9900000001")),
        ("https://elsewhere.example/?www.cqc.org.uk", None),
        ("", None),
    ] {
        assert_eq!(one_english(&[("Location URL", cell)]).registration().url.as_deref(), url, "{cell:?}");
    }
}
