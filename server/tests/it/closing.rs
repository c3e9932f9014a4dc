//! When listings are to be seen: closed for a while, from a first day on, until a last one.

use axum::http::StatusCode;
use chrono::Duration;
use domain::id::PublicRef;
use domain::join::Door;

use crate::join::{joined, send};
use crate::people::{Browser, Town};

/// A public place for breaks with its owner; gives the page of the listing for the owner and for residents.
fn public(town: &Town) -> (Browser<'_>, String, String) {
    let (jo, home) = joined(town, Door::Respite, "jo@example.org");
    send(town, &jo, &home, "jo@example.org");
    let reference = home.rsplit('/').next().unwrap().to_owned();
    town.approve(&PublicRef::parse(&reference).unwrap());
    (jo, home, format!("/listings/{reference}"))
}

/// Whether a search has the service among its results.
fn found(town: &Town, page: &str) -> bool {
    town.catch_up();
    let reference = page.rsplit('/').next().unwrap();
    let hit = format!("[data-results] [data-ref=\"{reference}\"]");
    !town.browser().get("/search?q=word&kind=respite").select(&hit).is_empty()
}

/// What the owner's page says of it, for somebody who signs in now.
fn said(town: &Town, home: &str) -> Option<String> {
    // Whatever was written meanwhile.
    town.mails();
    let jo = town.browser();
    jo.sign_in("jo@example.org");
    let page = jo.get(home);
    assert_eq!(page.select("[data-standing]").len(), 1, "{}", page.text());
    page.select("[data-notice=opening]").first().map(|notice| notice.text.clone())
}

#[test]
fn an_owner_closes_for_a_while_and_it_opens_again_by_itself() {
    let town = Town::new();
    let (jo, home, page) = public(&town);
    let form = jo.get(&format!("{home}/closing"));
    assert_eq!(form.select("input[name=closed][value=no][checked]").len(), 1);
    let closed = [("closed", "yes"), ("opens_on", "2026-12-24")];
    let done = jo.post(&format!("{home}/closing"), &closed);
    assert_eq!(done.header("location"), format!("{home}?done=listing_opening_set"), "{}", done.text());
    assert!(jo.get(&home).select("[data-notice=opening]")[0].text.contains("24 December 2026"));
    let again = jo.get(&format!("{home}/closing"));
    let kept = ["day", "month", "year"].map(|part| again.value_of(&format!("opens_on.{part}")));
    assert_eq!(kept, ["24", "12", "2026"], "it is kept");

    let seen = town.browser().get(&page);
    assert_eq!(seen.status, StatusCode::OK);
    assert_eq!(seen.select("article")[0].attribute("data-status"), Some("temporarily_closed"));
    assert!(seen.select("[data-notice=temporarily_closed]")[0].text.contains("24 December 2026"));
    assert!(found(&town, &page), "people still find it");

    town.wait(Duration::days(32));
    let open = town.browser().get(&page);
    assert_eq!(open.select("article")[0].attribute("data-status"), Some("approved"), "without anybody doing anything");
    town.schedule("days");
    assert_eq!(town.browser().get(&page).select("article")[0].attribute("data-status"), Some("approved"));
    assert_eq!(said(&town, &home), None);
}

#[test]
fn a_listing_is_seen_from_its_first_day_to_its_last() {
    let town = Town::new();
    let (jo, home, page) = public(&town);
    let days = [("closed", "no"), ("visible_from", "2026-11-25"), ("visible_to", "2026-11-26")];
    assert_eq!(jo.post(&format!("{home}/closing"), &days).status, StatusCode::SEE_OTHER);
    let status = || town.browser().get(&page).status;
    assert_eq!((status(), found(&town, &page)), (StatusCode::NOT_FOUND, false), "not yet");
    town.wait(Duration::days(3));
    town.schedule("days");
    assert_eq!((status(), found(&town, &page)), (StatusCode::OK, true), "on its first day");
    town.wait(Duration::days(1));
    assert_eq!(status(), StatusCode::OK, "on its last day");
    town.wait(Duration::days(1));
    town.schedule("days");
    assert_eq!((status(), found(&town, &page)), (StatusCode::GONE, false));
    assert!(said(&town, &home).is_some_and(|text| text.contains("Nobody can see it now")));
    // The owner may list it again.
    town.mails();
    let jo = town.browser();
    jo.sign_in("jo@example.org");
    assert_eq!(jo.post(&format!("{home}/closing"), &[("closed", "no")]).status, StatusCode::SEE_OTHER);
    assert_eq!((status(), found(&town, &page)), (StatusCode::OK, true));
}

#[test]
fn what_is_wrong_is_said_and_nothing_is_changed() {
    let town = Town::new();
    let (jo, home, page) = public(&town);
    let path = format!("{home}/closing");
    let error = |form: &[(&str, &str)]| {
        let answer = jo.post(&path, form);
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
        answer.select("[data-error]")[0].attribute("data-error").unwrap().to_owned()
    };
    assert_eq!(error(&[]), "closed_missing");
    assert_eq!(error(&[("closed", "no"), ("opens_on", "2026-12-24")]), "opens_on_not_closed");
    assert_eq!(error(&[("closed", "yes"), ("opens_on", "2026-01-24")]), "day_coming");
    let backwards = [("closed", "no"), ("visible_from", "2027-02-01"), ("visible_to", "2027-01-01")];
    assert_eq!(error(&backwards), "ends_before_it_begins");
    let answer = jo.post(&path, &[("closed", "no"), ("opens_on", "soon")]);
    assert_eq!(answer.value_of("opens_on.day"), "soon", "what was typed is kept");
    assert_eq!(town.browser().get(&page).select("article")[0].attribute("data-status"), Some("approved"));

    // A hidden one is shown again first.
    jo.post(&format!("{home}/show"), &[("act", "pause")]);
    assert_eq!(jo.post(&path, &[("closed", "yes")]).header("location"), home);
    assert_eq!(town.browser().get(&page).status, StatusCode::NOT_FOUND);
}
