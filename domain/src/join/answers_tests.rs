use proptest::prelude::*;

use super::*;
use crate::join::{all, page};

fn today() -> NaiveDate {
    "2026-11-24".parse().expect("a day")
}

fn form(pairs: &[(&str, &str)]) -> Vec<(String, String)> {
    pairs.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect()
}

fn one(ask: Ask, typed: &str) -> Result<Option<String>, &'static str> {
    single(ask, typed, today()).map(|values| values.into_iter().next())
}

fn some(text: &str) -> Result<Option<String>, &'static str> {
    Ok(Some(text.to_owned()))
}

#[test]
fn all_that_is_wrong_is_said_at_once() {
    let rates = page(Door::Pa, "rates").expect("the page");
    let errors = read(rates, 1, &form(&[("hour_weekend", "lots"), ("mile", "45p")]), today()).expect_err("errors");
    let said: Vec<_> = errors.iter().collect();
    assert_eq!(said, [("hour_weekday", "hour_weekday_missing"), ("hour_weekend", "money"), ("mile", "money")]);
}

#[test]
fn money_numbers_and_days_are_read_as_people_type_them() {
    for (typed, pence) in [("14", "1400"), ("£14.50", "1450"), (" 14.5 ", "1450"), ("1,250", "125000"), ("0", "0")] {
        assert_eq!(one(Ask::Money, typed), some(pence), "{typed}");
    }
    for typed in ["15,50", "1,2345", "-1", "14.505", "14,50.1.2", "£", "1e3", "NaN", "99999999", "١٤"] {
        assert_eq!(one(Ask::Money, typed), Err("money"), "{typed}");
    }
    let hours = Ask::Count { least: 1, most: 100 };
    assert_eq!((one(hours, " 16 "), one(hours, "0"), one(hours, "101")), (some("16"), Err("number"), Err("number")));
    assert_eq!((one(hours, "+5"), one(hours, "5.0")), (Err("number"), Err("number")));
    let past = Ask::Day(Span::Past);
    assert_eq!((one(past, "2026-05-05"), one(past, "5/5/2026")), (some("2026-05-05"), some("2026-05-05")));
    assert_eq!((one(past, "2026-11-25"), one(past, "31/2/2026")), (Err("day_past"), Err("day")));
    let coming = Ask::Day(Span::Coming);
    assert_eq!((one(coming, "2026-11-24"), one(coming, "2026-01-01")), (some("2026-11-24"), Err("day_coming")));
    assert_eq!(one(coming, "9999-12-31"), Err("day_coming"));
}

#[test]
fn places_numbers_and_addresses_are_read_as_people_type_them() {
    assert_eq!((one(Ask::Area, "m33 5aa"), one(Ask::Area, "m33")), (some("M33 5AA"), some("M33")));
    assert_eq!((one(Ask::Area, "Sale"), one(Ask::Postcode, "M33")), (Err("area"), Err("postcode")));
    assert_eq!(areas("m33, M32 wa14;M33", 9), Ok(vec!["M33".into(), "M32".into(), "WA14".into()]));
    assert_eq!((areas("M33, near me", 9), areas("M1 M2 M3", 2)), (Err("areas"), Err("areas")));
    for typed in ["0161 496 0150", "+44 7700 900123", "07700-900123", "+44 (0)161 496 0150", "016977 2345"] {
        assert_eq!(one(Ask::Phone, typed), some(typed), "{typed}");
    }
    for typed in ["999", "0161", "call me", "00000000000000", "07700 900123 ext 5", "+1 202 555 0100"] {
        assert_eq!(one(Ask::Phone, typed), Err("phone"), "{typed}");
    }
    assert_eq!(one(Ask::Web, "example.org/a?b"), some("https://example.org/a?b"));
    for typed in
        ["javascript:alert(1)", "https://", "http://localhost", "https://a b.org", "ftp://a.org", "http://1.2.3.4"]
    {
        assert_eq!(one(Ask::Web, typed), Err("web"), "{typed}");
    }
    assert_eq!((one(Ask::Digits(4), "12 34"), one(Ask::Digits(4), "123")), (some("1234"), Err("digits")));
}

#[test]
fn a_date_is_three_boxes_and_is_understood_however_it_is_written() {
    let checks = page(Door::Pa, "checks").expect("the page");
    let read_boxes = |boxes: [&str; 3]| {
        let typed: Vec<_> = ["dbs_issued.day", "dbs_issued.month", "dbs_issued.year"].into_iter().zip(boxes).collect();
        let (answers, errors) = read_what_can_be(checks, 1, &form(&typed), today());
        (answers.one("dbs_issued").map(str::to_owned), errors.of("dbs_issued"))
    };
    let day = |text: &str| (Some(text.to_owned()), None);
    for boxes in [["5", "5", "2026"], ["05", "May", "2026"], ["5th", "may", " 2026 "], ["5 May 2026", "", ""]] {
        assert_eq!(read_boxes(boxes), day("2026-05-05"), "{boxes:?}");
    }
    assert_eq!(read_boxes(["1", "sept", "2026"]), day("2026-09-01"));
    assert_eq!(read_boxes(["", "", ""]), (None, None));
    let wrong = |boxes| read_boxes(boxes).1;
    assert_eq!((wrong(["5", "", "2026"]), wrong(["", "5", "2026"])), (Some("day_whole"), Some("day_whole")));
    assert_eq!((wrong(["5", "", ""]), wrong(["5", "5", "26"])), (Some("day_whole"), Some("day_year")));
    assert_eq!((wrong(["31", "2", "2026"]), wrong(["5", "ma", "2026"])), (Some("day"), Some("day")));
    assert_eq!((wrong(["x", "y", "z"]), wrong(["1", "1", "2030"])), (Some("day"), Some("day_past")));
    assert_eq!((wrong(["5", "5", "20266"]), wrong(["+5", "5", "2026"])), (Some("day_year"), Some("day")));
    let one_box = |typed| one(Ask::Day(Span::Past), typed);
    assert_eq!((one_box("5 May 2026"), one_box("5/5/26")), (some("2026-05-05"), Err("day_year")));
}

#[test]
fn an_answer_that_comes_twice_is_not_guessed() {
    let work = page(Door::Pa, "work").expect("the page");
    let twice = form(&[("employment", "employed"), ("employment", "either"), ("age_band", "21_or_over")]);
    assert_eq!(read(work, 1, &twice, today()).expect_err("an error").of("employment"), Some("repeated"));
    let help = page(Door::Pa, "help").expect("the page");
    let same = form(&[("support", "companionship"), ("support", "companionship"), ("support", "pet_care")]);
    let answers = read(help, 1, &same, today()).expect("answers");
    assert_eq!(answers.every("support", 1), ["companionship", "pet_care"]);
    let odd = form(&[("support", "flying")]);
    assert_eq!(read(help, 1, &odd, today()).expect_err("an error").of("support"), Some("choice"));
}

#[test]
fn a_page_that_repeats_keeps_its_times_apart() {
    let prices = page(Door::Provider, "prices").expect("the page");
    let mut answers = Answers::default();
    for (time, amount) in [(1, "60"), (2, "95")] {
        let typed = form(&[("price_unit", "day"), ("price_amount", amount)]);
        answers.put(prices, time, read(prices, time, &typed, today()).expect("answers"));
    }
    assert_eq!(
        (answers.money("price_amount", 1), answers.money("price_amount", 2)),
        (Some(Pence(6000)), Some(Pence(9500)))
    );
    answers.remove(prices, 1);
    assert_eq!(answers.times(prices), [2]);
    let json = serde_json::to_string(&answers).expect("JSON");
    assert_eq!(serde_json::from_str::<Answers>(&json).expect("answers"), answers);
}

#[test]
fn what_is_private_is_kept_apart_and_never_printed() {
    let name = page(Door::Pa, "name").expect("the page");
    let typed = form(&[("first_name", "Amina"), ("legal_name", "Amina Khan"), ("own_phone", "07700 900123")]);
    let answers = read(name, 1, &typed, today()).expect("answers");
    assert!(!format!("{answers:?}").contains("Khan"));
    let (public, private) = answers.clone().split(Door::Pa);
    let text = serde_json::to_string(&public).expect("JSON");
    assert!(text.contains("Amina") && !text.contains("Khan") && !text.contains("07700"), "{text}");
    assert_eq!(public.joined(private), answers);
}

#[test]
fn an_officer_is_not_shown_what_only_safeguarding_may_read() {
    let mut answers = Answers::default();
    for (field, value) in [("convictions", "yes"), ("id_document", "passport")] {
        answers.set(field, 1, vec![value.to_owned()]);
    }
    let (open, sealed) = answers.clone().split(Door::Pa);
    assert!(open.is_empty() && sealed == answers, "both are sealed");
    let shown = answers.unrestricted(Door::Pa);
    assert_eq!((shown.one("convictions"), shown.one("id_document")), (None, Some("passport")));
}

/// Every question of every form.
fn questions() -> impl Iterator<Item = (Door, &'static Page, &'static Field)> {
    Door::ALL.iter().flat_map(|door| {
        all(*door).iter().flat_map(move |page| page.fields.iter().map(move |field| (*door, page, field)))
    })
}

proptest! {
    #[test]
    fn reading_never_panics_and_what_was_read_reads_the_same_again(typed in "\\PC{0,60}") {
        for (_, page, field) in questions() {
            if let Ok(answers) = read(page, 1, &[(field.name.to_owned(), typed.clone())], today()) {
                let again: Vec<_> = answers.every(field.name, 1).iter().map(|v| (field.name.to_owned(), shown(field, v))).collect();
                let again = read(page, 1, &again, today());
                prop_assert_eq!(again.map_err(|_| ()), Ok(answers), "{}", field.name);
            }
        }
    }

    #[test]
    fn words_come_back_as_they_were_typed(typed in "[^\\pC\\s]([^\\pC]{0,30}[^\\pC\\s])?") {
        if let Ok(Some(kept)) = one(Ask::Line(100), &typed) {
            prop_assert_eq!(kept, typed);
        }
    }
}

/// What a box shows of a kept value.
fn shown(field: &Field, value: &str) -> String {
    match field.ask {
        Ask::Money | Ask::Hundredths { .. } => {
            let n: u32 = value.parse().expect("a number");
            format!("{}.{:02}", n / 100, n % 100)
        }
        Ask::Agree(_) => "yes".to_owned(),
        _ => value.to_owned(),
    }
}
