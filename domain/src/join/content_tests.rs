use super::*;

fn answers(given: &[(&str, &[&str])]) -> Answers {
    let mut answers = Answers::default();
    for (field, values) in given {
        answers.set(field, 1, values.iter().map(|value| (*value).to_owned()).collect());
    }
    answers
}

fn code_of(text: &str) -> OutwardCode {
    OutwardCode::parse(text).expect("a code")
}

fn today() -> NaiveDate {
    "2026-11-24".parse().expect("a day")
}

fn placed() -> Placed {
    Placed { area: Some((code_of("M33"), vec![code_of("M90")])), ..Placed::default() }
}

#[test]
fn a_pas_listing_has_the_public_answers_and_nothing_private() {
    let answers = answers(&[
        ("first_name", &["Amina"]),
        ("initial", &["k"]),
        ("legal_name", &["Amina Khan"]),
        ("own_phone", &["07700 900123"]),
        ("home", &["M33 5AA"]),
        ("travels_to", &["M32", "M90"]),
        ("employment", &["either"]),
        ("age_band", &["18_to_20"]),
        ("support", &["companionship", "personal_care"]),
        ("languages_well", &["ur"]),
        ("languages_some", &["pa"]),
        ("hour_weekday", &["1450"]),
        ("week", &["mon_morning"]),
        ("room", &["looking_now"]),
        ("training", &["dementia"]),
        ("experience", &["Ten years in care homes\n\nA hoist"]),
        ("dbs_last_four", &["1234"]),
        ("referee_email", &["boss@example.org"]),
    ]);
    let content = content(Door::Pa, &answers, &placed(), today()).expect("a listing");
    assert_eq!(content.name, "Amina K.");
    assert_eq!(content.kinds, [ListingKind::PaEmployed, ListingKind::PaSelfEmployed]);
    assert_eq!(content.hourly_rate(today()).map(|p| p.0), Some(1450));
    assert!(content.has_space(today()));
    let Family::Pa(pa) = &content.family else { panic!("a PA") };
    assert_eq!(pa.travels_to, [code_of("M33"), code_of("M32")]);
    assert_eq!(pa.told_us, ["Ten years in care homes", "A hoist"]);
    let json = serde_json::to_string(&content).expect("JSON");
    for private in ["Khan", "07700", "5AA", "18_to_20", "1234", "boss@"] {
        assert!(!json.contains(private), "{private}: {json}");
    }
}

#[test]
fn a_micro_provider_is_one_by_rule() {
    let kinds = |posts, independent| {
        let answers =
            answers(&[("kinds", &["day_opportunity"]), ("staff_posts", &[posts]), ("independent", &[independent])]);
        kinds(Door::MicroProvider, &answers).contains(&ListingKind::MicroProvider)
    };
    assert_eq!((kinds("800", "yes"), kinds("801", "yes"), kinds("100", "no")), (true, false, false));
}

#[test]
fn a_service_that_only_visits_shows_no_address() {
    let of = |venue| {
        let answers = answers(&[
            ("venue", &[venue]),
            ("address_1", &["1 High Street"]),
            ("postcode", &["M33 5AA"]),
            ("town", &["Sale"]),
        ]);
        content(Door::Provider, &answers, &placed(), today())
            .expect("a listing")
            .service()
            .expect("a service")
            .place
            .clone()
    };
    assert_eq!(of("at_place").address, ["1 High Street"]);
    let visits = of("visits_you");
    assert!(visits.address.is_empty() && visits.postcode.is_none() && visits.town.is_some());
}

#[test]
fn other_places_and_whole_councils_are_shown_where_people_come() {
    let trafford = CouncilArea { code: CouncilCode::parse("E08000009").expect("a code"), name: "Trafford".into() };
    let point = Point { lat: 53_424_000, lon: -2_321_000 };
    let placed = Placed {
        councils: vec![trafford.clone()],
        others: BTreeMap::from([(2, (point, Some(trafford.code.clone())))]),
        ..placed()
    };
    let of = |venue: &str, reach: &str| {
        let mut answers = answers(&[("venue", &[venue]), ("reach", &[reach])]);
        for (field, value) in [("other_name", "Stretford"), ("other_town", "Stretford"), ("other_postcode", "M32 0FP")]
        {
            answers.set(field, 2, vec![value.into()]);
        }
        content(Door::Provider, &answers, &placed, today()).expect("a listing")
    };
    let whole = of("both", "council");
    let service = whole.service().expect("a service");
    assert_eq!((service.other_places.len(), service.serves_councils.as_slice()), (1, [trafford].as_slice()));
    assert_eq!(service.other_places[0].place.point, Some(point));
    let json = serde_json::to_string(&whole).expect("JSON");
    assert_eq!(serde_json::from_str::<Content>(&json).expect("the same"), whole);
    let online = of("online", "great_britain");
    let service = online.service().expect("a service");
    assert!(service.other_places.is_empty() && service.serves_councils.is_empty());
    assert!(service.serves_country && online.is_online());
}

#[test]
fn a_break_says_its_dates_and_a_companions_price() {
    let mut answers = answers(&[
        ("respite_parties", &["together"]),
        ("changeover", &["sat"]),
        ("companion_unit", &["night_stay"]),
        ("companion_price", &["4500"]),
        ("out_of_hours", &["0161 496 0150"]),
    ]);
    let dates = [
        ("open", "2027-06-01", "2027-06-30"),
        ("closed", "2027-05-03", "2027-05-09"),
        ("open", "2027-05-01", "2027-05-31"),
    ];
    for (time, (kind, from, to)) in (1..).zip(dates) {
        for (field, value) in [("dates_kind", kind), ("dates_from", from), ("dates_to", to)] {
            answers.set(field, time, vec![value.into()]);
        }
    }
    let of = |answers: &Answers| respite(Door::Respite, answers).expect("a break");
    let stay = of(&answers);
    assert_eq!((stay.calendar.open.len(), stay.calendar.closed.len()), (2, 1));
    assert!(stay.calendar.open[0].from < stay.calendar.open[1].from, "in their order");
    assert_eq!(stay.calendar.changeover, Some(Weekday::Saturday));
    assert_eq!(stay.companion, Some(Price::new(PriceUnit::NightStay, crate::money::Pence(4500))));
    assert_eq!(stay.out_of_hours_phone.as_deref(), Some("0161 496 0150"));
    answers.set("respite_parties", 1, vec!["carer_alone".into()]);
    assert_eq!(of(&answers).companion, None, "nobody goes along any more");
}
