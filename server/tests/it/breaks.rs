//! Breaks by their dates, services near each of their places, and who comes to a whole council.

use axum::http::StatusCode;
use domain::id::PublicRef;
use domain::join::{self, Door};

use crate::join::{form, joined, post, send};
use crate::people::{Browser, Town};

/// One page of a place for breaks, with some answers that are its own.
fn answer(browser: &Browser<'_>, home: &str, code: &str, time: u8, given: &[(&str, &str)]) {
    let page = join::page(Door::Respite, code).unwrap();
    let typed = form(page, time, |field| {
        let own = given.iter().filter(|(name, _)| *name == field.name);
        Some(own.map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect())
    });
    let answer = post(browser, &format!("{home}/{code}"), &typed);
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{code}: {}", answer.text());
}

/// Somebody who joined with a place for breaks in M33 and has said what a test is about; public.
fn listed<'a>(town: &'a Town, say: impl Fn(&Browser<'a>, &str)) -> (Browser<'a>, String) {
    let (jo, home) = joined(town, Door::Respite, "jo@example.org");
    for code in ["break-dates", "other-places"] {
        jo.post(&format!("{home}/{code}"), &[("act", "remove"), ("time", "1")]);
    }
    say(&jo, &home);
    send(town, &jo, &home, "jo@example.org");
    let reference = home.rsplit('/').next().unwrap().to_owned();
    town.approve(&PublicRef::parse(&reference).unwrap());
    (jo, reference)
}

#[test]
fn a_break_is_found_only_on_its_dates() {
    let town = Town::new();
    let (_, reference) = listed(&town, |jo, home| {
        let stay = [("min_nights", "2"), ("max_nights", "14"), ("changeover", "sat"), ("emergency", "no")];
        answer(jo, home, "stay", 1, &stay);
        let may = [("dates_kind", "open"), ("dates_from", "2027-05-01"), ("dates_to", "2027-05-31")];
        answer(jo, home, "break-dates", 1, &may);
        let away = [("dates_kind", "closed"), ("dates_from", "2027-05-08"), ("dates_to", "2027-05-14")];
        answer(jo, home, "break-dates", 2, &away);
    });
    let is_found = |query: &str| {
        let page = town.browser().get(&format!("/search?q=word&kind=respite{query}"));
        page.select(&format!("[data-results] [data-ref=\"{reference}\"]")).len() == 1
    };
    for query in ["", "&nights=7", "&from=2027-05-01&to=2027-05-08", "&from=2027-05-01&to=2027-05-31&nights=7"] {
        assert!(is_found(query), "{query}");
    }
    for query in [
        "&nights=1",
        "&from=2027-04-24&to=2027-05-01",
        "&from=2027-05-02&to=2027-05-09",
        "&from=2027-05-08&to=2027-05-15",
        "&from=2027-05-29&to=2027-06-05",
    ] {
        assert!(!is_found(query), "{query}");
    }
    let page = town.browser().get(&format!("/listings/{reference}"));
    assert!(page.text().contains("People arrive and leave on a Saturday."), "{}", page.text());
}

#[test]
fn a_service_is_near_by_its_nearest_place() {
    let town = Town::new();
    let (_, reference) = listed(&town, |jo, home| {
        let second = [
            ("other_name", "Heron rooms"),
            ("other_address", "2 High Street"),
            ("other_town", "Edinburgh"),
            ("other_postcode", "EH1 1YZ"),
        ];
        answer(jo, home, "other-places", 1, &second);
    });
    let miles = |near: &str| {
        let page = town.browser().get(&format!("/search?q=word&near={near}&within=5"));
        let hit = page.select(&format!("[data-results] [data-ref=\"{reference}\"]"));
        hit.first().map(|hit| hit.attribute("data-miles").unwrap().parse::<f64>().unwrap())
    };
    assert!(miles("EH1").is_some_and(|miles| miles < 3.0), "{:?}", miles("EH1"));
    assert!(miles("M33").is_some_and(|miles| miles < 5.0), "the first place counts as before");
    assert_eq!(miles("LS1"), None);
    let page = town.browser().get(&format!("/listings/{reference}"));
    assert!(page.text().contains("Heron rooms") && page.text().contains("EH1 1YZ"));
}

#[test]
fn whoever_comes_to_a_whole_council_or_the_country_is_found_there() {
    for (reach, expected) in [("areas", [false, false]), ("council", [true, false]), ("great_britain", [true, true])] {
        let town = Town::new();
        let (_, reference) = listed(&town, |jo, home| {
            let place = [("venue", "visits_you"), ("town", "Sale"), ("postcode", "M33 7WD"), ("reach", reach)];
            answer(jo, home, "place", 1, &place);
        });
        // Altrincham is in Trafford, and more than a mile from Sale; Edinburgh is not.
        let found = ["WA15", "EH1"].map(|near| {
            let page = town.browser().get(&format!("/search?q=word&near={near}&within=1"));
            !page.select(&format!("[data-results] [data-ref=\"{reference}\"]")).is_empty()
        });
        assert_eq!(found, expected, "{reach}");
    }
}
