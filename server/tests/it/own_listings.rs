//! What owners do with their listings once they are sent: one press, references, sharing, claims.

use axum::http::StatusCode;
use domain::id::PublicRef;
use domain::join::{self, Door, Field};

use crate::join::{form, joined, post, send};
use crate::people::{Browser, Town};

#[test]
fn an_owner_keeps_a_listing_right_in_one_press_from_the_mail() {
    let town = Town::new();
    let (browser, home) = joined(&town, Door::Pa, "amina@example.org");
    send(&town, &browser, &home, "amina@example.org");
    let reference = home.rsplit('/').next().unwrap().to_owned();
    town.approve(&PublicRef::parse(&reference).unwrap());
    let mail = town.mails().into_iter().find(|mail| mail.header("Subject").contains("public")).unwrap();
    let link = mail.link("/listing-link/");
    let phone = town.browser();
    // A scanner opens it twice and nothing happens.
    for _ in 0..2 {
        assert_eq!(phone.get(&link).status, StatusCode::OK);
    }
    let free = || town.browser().get("/search?q=amina&space=now").select(&format!("[data-ref=\"{reference}\"]")).len();
    assert_eq!(free(), 1);
    assert_eq!(phone.post(&link, &[("act", "full")]).status, StatusCode::SEE_OTHER);
    town.catch_up();
    assert_eq!(free(), 0, "fully booked");
    town.wait(chrono::Duration::days(61));
    assert_eq!(phone.post(&link, &[("act", "room")]).status, StatusCode::SEE_OTHER);
    town.catch_up();
    assert_eq!(free(), 1, "said again, it is fresh again");
    assert_eq!(phone.post(&link, &[("act", "hide")]).status, StatusCode::SEE_OTHER);
    assert_eq!(town.browser().get(&format!("/listings/{reference}")).status, StatusCode::NOT_FOUND);
    assert_eq!(phone.post(&link, &[("act", "show")]).status, StatusCode::SEE_OTHER);
    assert_eq!(town.browser().get(&format!("/listings/{reference}")).status, StatusCode::OK);
    assert_eq!(phone.post(&link, &[("act", "delete")]).status, StatusCode::UNPROCESSABLE_ENTITY);
    town.wait(chrono::Duration::days(401));
    assert_eq!(phone.get(&link).status, StatusCode::GONE);
    assert_eq!(phone.post(&link, &[("act", "hide")]).status, StatusCode::GONE);
}

#[test]
fn referees_are_asked_once_and_answer_on_a_page_of_their_own() {
    let town = Town::new();
    let (browser, home) = joined(&town, Door::Pa, "amina@example.org");
    let sent = browser.post(&format!("{home}/check"), &[]);
    assert_eq!(sent.status, StatusCode::SEE_OTHER);
    let mails = town.mails();
    let asked: Vec<_> = mails.iter().filter(|mail| mail.header("To").contains("referee@example.org")).collect();
    assert_eq!(asked.len(), 2);
    assert!(asked[0].body.contains("Amina Khanzadeh") && !asked[0].header("Subject").contains("Amina"));
    let link = asked[0].link("/reference/");
    let referee = town.browser();
    assert!(referee.get(&link).text().contains("Amina Khanzadeh"));
    let wrong = referee.post(&link, &[("reference_words", "Kind")]);
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(wrong.value_of("reference_words"), "Kind");
    let answers = [("reference_since", "3 years"), ("reference_words", "Kind"), ("reference_again", "yes")];
    assert_eq!(referee.post(&link, &answers).status, StatusCode::SEE_OTHER);
    assert_eq!(referee.get(&link).status, StatusCode::GONE, "once");
    assert_eq!(referee.post(&link, &answers).status, StatusCode::GONE);
    // Who sends again asks nobody twice, and never sees an answer.
    browser.post(&format!("{home}/check"), &[]);
    assert!(town.mails().iter().all(|mail| !mail.header("To").contains("referee@example.org")));
    assert!(!browser.get(&format!("{home}/check")).text().contains("3 years"));
}

#[test]
fn a_service_is_copied_shared_and_handed_over() {
    let town = Town::new();
    let (jo, home) = joined(&town, Door::Respite, "jo@example.org");
    let copied = jo.post(&format!("{home}/show"), &[("act", "copy")]);
    let copy = copied.header("location").split('?').next().unwrap().to_owned();
    assert!(copy != home && jo.get(&copy).select("[data-state=to_do]").len() == 1, "the terms are asked anew");

    let owners = format!("{home}/owners");
    assert_eq!(
        jo.post(&owners, &[("act", "remove"), ("account", &own_account(&jo, &owners))]).status,
        StatusCode::UNPROCESSABLE_ENTITY
    );
    assert_eq!(jo.post(&owners, &[("act", "add"), ("email", "kim")]).status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(jo.post(&owners, &[("act", "add"), ("email", "kim@example.org")]).status, StatusCode::SEE_OTHER);
    assert!(town.mail_to("kim@example.org").header("Subject").contains("you can change a listing"));
    assert!(!jo.get(&owners).text().contains("kim@example.org"), "an address of somebody else");
    let kim = town.browser();
    kim.sign_in("kim@example.org");
    assert_eq!(kim.get(&home).status, StatusCode::OK);
    assert_eq!(kim.get(&copy).status, StatusCode::NOT_FOUND);
    let left = jo.post(&owners, &[("act", "remove"), ("account", &own_account(&jo, &owners))]);
    assert_eq!(left.status, StatusCode::SEE_OTHER);
    assert_eq!((jo.get(&home).status, kim.get(&home).status), (StatusCode::NOT_FOUND, StatusCode::OK));
    // A PA's page is about one person.
    let (amina, pa) = joined(&town, Door::Pa, "amina@example.org");
    assert_eq!(amina.get(&format!("{pa}/owners")).status, StatusCode::NOT_FOUND);
    assert_eq!(
        amina.post(&format!("{pa}/owners"), &[("act", "add"), ("email", "kim@example.org")]).status,
        StatusCode::NOT_FOUND
    );
    assert_eq!(amina.post(&format!("{pa}/show"), &[("act", "copy")]).status, StatusCode::NOT_FOUND);
}

/// The identity of the one who asks, as their own row says.
fn own_account(browser: &Browser<'_>, owners: &str) -> String {
    let page = browser.get(owners);
    match page.select("[data-own=yes] input[name=account]").as_slice() {
        // Alone one cannot go: there is no button, and the identity is in one's own details.
        [] => {
            let export: serde_json::Value = serde_json::from_slice(&browser.get("/account/export.json").body).unwrap();
            export["events"][0]["subject_id"].as_str().unwrap().to_owned()
        }
        [first, ..] => first.attribute("value").unwrap().to_owned(),
    }
}

#[test]
fn the_owner_of_a_registers_listing_takes_it_over_and_nothing_changes_before() {
    let town = Town::new();
    town.import(2);
    let site = town.browser();
    let name = crate::register::SERVICES[0].name;
    let found = site.get(&format!("/search?q={}", name.replace(' ', "+")));
    let unclaimed = found.select("[data-results] > [data-ref]")[0].attribute("data-ref").unwrap().to_owned();
    let page = site.get(&format!("/listings/{unclaimed}"));
    assert_eq!(page.attribute("article", "data-claimed"), "no");
    let name = page.one("h1").text;
    let claim = format!("/listings/{unclaimed}/claim");
    assert!(site.get(&claim).text().contains(&name));
    assert_eq!(site.post(&claim, &[]).header("location"), "/join/provider");
    assert_eq!(site.get("/join/provider/service-name").value_of("service_name"), name, "what the register knows");
    let number = site.get("/join/provider/registration").value_of("registration_number");
    for page in join::all(Door::Provider).iter().filter(|page| !matches!(page.code, "break" | "stay")) {
        for time in 1..=page.least.max(1) {
            let keep = |field: &Field| match field.name {
                "registered_with" => Some(vec![("registered_with".to_owned(), "care_inspectorate".to_owned())]),
                "registration_number" => Some(vec![("registration_number".to_owned(), number.clone())]),
                _ => None,
            };
            let answer = post(&site, &format!("/join/provider/{}", page.code), &form(page, time, keep));
            assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", page.code);
        }
    }
    site.post("/join/provider/save", &[("email", "owner@example.org")]);
    let code = town.mail_to("owner@example.org").code();
    let own = site.post("/sign-in/code", &[("code", &code)]);
    assert_eq!(own.status, StatusCode::SEE_OTHER);
    let listings = site.get("/account/listings");
    let home = listings.select("main a[href^='/account/listings/']")[0].attribute("href").unwrap().to_owned();
    assert_eq!(site.post(&format!("{home}/check"), &[]).status, StatusCode::SEE_OTHER);
    assert_eq!(town.browser().get(&format!("/listings/{unclaimed}")).attribute("article", "data-claimed"), "no");
    town.approve(&PublicRef::parse(home.rsplit('/').next().unwrap()).unwrap());
    let public = town.browser().get(&format!("/listings/{unclaimed}"));
    assert_eq!(public.attribute("article", "data-claimed"), "yes");
    assert_eq!(public.one("h1").text, "Word");
    assert_eq!(site.get(&format!("/account/listings/{unclaimed}")).status, StatusCode::OK);
    assert_eq!(site.get(&home).status, StatusCode::NOT_FOUND);
    assert_eq!(town.browser().get(&claim).status, StatusCode::NOT_FOUND, "it is somebody's now");
}

#[test]
fn whoever_leaves_takes_their_answers_with_them_and_the_listing_is_gone() {
    let town = Town::new();
    let (amina, home) = joined(&town, Door::Pa, "amina@example.org");
    send(&town, &amina, &home, "amina@example.org");
    let reference = home.rsplit('/').next().unwrap().to_owned();
    town.approve(&PublicRef::parse(&reference).unwrap());
    // What is held about somebody is theirs to take, private answers too.
    assert!(amina.get("/account/export").text().contains("Amina Khanzadeh"));
    assert!(amina.get("/account/export.json").text().contains("Amina Khanzadeh"));
    assert_eq!(amina.post("/account/delete", &[]).status, StatusCode::SEE_OTHER);
    town.wait(chrono::Duration::days(31));
    town.schedule("erasure");
    town.catch_up();
    assert_eq!(town.browser().get(&format!("/listings/{reference}")).status, StatusCode::NOT_FOUND);
    assert!(town.browser().get("/search?q=amina").select(&format!("[data-ref=\"{reference}\"]")).is_empty());
}
