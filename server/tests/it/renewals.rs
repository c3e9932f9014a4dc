//! What an owner sees of their checks, and what they do when one of them runs out.

use axum::http::StatusCode;
use chrono::Duration;
use domain::id::PublicRef;
use domain::join::Door;

use crate::join::{joined, send};
use crate::people::Town;

#[test]
fn an_owner_says_that_they_have_a_new_one_and_an_officer_looks() {
    let town = Town::new();
    let (browser, home) = joined(&town, Door::Pa, "amina@example.org");
    assert!(browser.get(&home).select("#checked").is_empty(), "nothing is approved yet");
    send(&town, &browser, &home, "amina@example.org");
    let reference = PublicRef::parse(home.rsplit('/').next().unwrap()).unwrap();
    town.approve(&reference);
    town.mails();
    let page = browser.get(&home);
    assert_eq!(page.select("#checked").len(), 1);
    assert!(page.select("a[href*='/renew/']").is_empty(), "all of it counts for long");
    let renew = format!("{home}/renew/identity");
    assert!(browser.get(&renew).select("main form").is_empty());
    // The checks that an officer recorded count for 200 days.
    town.wait(Duration::days(150));
    town.schedule("expiry");
    let mails = town.mails();
    let told: Vec<_> = mails.iter().filter(|mail| mail.header("Subject").contains("a check ends soon")).collect();
    assert!(!told.is_empty() && told.iter().all(|mail| mail.header("To").contains("amina@example.org")));
    town.schedule("expiry");
    assert!(town.mails().is_empty(), "once");

    browser.sign_in("amina@example.org");
    let page = browser.get(&home);
    assert_eq!(page.select("[data-check=identity]")[0].attribute("data-check-state"), Some("due_for_renewal"));
    let form = browser.get(&renew);
    assert_eq!(form.select("main form").len(), 1);
    assert!(form.select("input[name=renewed_last_four]").is_empty(), "identity has no number");
    let wrong = browser.post(&renew, &[("renewed_on", ""), ("renewed_until", "tomorrow")]);
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(wrong.value_of("renewed_until.day"), "tomorrow", "what was typed is kept");
    let typed = [("renewed_on", "1/11/2026"), ("renewed_until", "1/11/2036")];
    assert_eq!(browser.post(&renew, &typed).header("location"), format!("{home}?done=renewal_said"));
    assert_eq!(browser.post(&renew, &typed).header("location"), home, "twice is once");
    assert!(browser.get(&home).select(&format!("a[href='{renew}']")).is_empty());
    assert_eq!(browser.get(&format!("{home}/renew/mot")).status, StatusCode::NOT_FOUND, "nobody asks for it");

    // What they said is for officers, and for nobody else.
    let public = town.browser().get(&format!("/listings/{reference}"));
    assert!(!public.text().contains("2036"));
    assert!(browser.get("/account/export").text().contains("2036"), "and theirs to take");
}

#[test]
fn a_listing_that_nobody_says_is_right_is_hidden_and_shown_again_in_one_press() {
    let town = Town::new();
    let (browser, home) = joined(&town, Door::Pa, "amina@example.org");
    send(&town, &browser, &home, "amina@example.org");
    let reference = PublicRef::parse(home.rsplit('/').next().unwrap()).unwrap();
    town.approve(&reference);
    town.mails();
    let mut links = Vec::new();
    // From the sixth month on, to the thirteenth.
    for _ in 0..14 {
        town.wait(Duration::days(31));
        town.schedule("expiry");
        let asks = ["still right?", "has anything changed?", "nobody can find your listing now"];
        let asked = |mail: &crate::people::Mail| {
            mail.is_to("amina@example.org") && asks.iter().any(|ask| mail.header("Subject").contains(ask))
        };
        links.extend(town.mails().iter().filter(|mail| asked(mail)).map(|mail| mail.link("/listing-link/")));
    }
    assert!((7..=9).contains(&links.len()), "{}", links.len());
    let link = links.last().unwrap();
    let phone = town.browser();
    let page = phone.get(link);
    assert_eq!(page.status, StatusCode::OK);
    assert_eq!(page.select("[data-standing]")[0].attribute("data-standing"), Some("not_said"));
    for private in ["Khanzadeh", "900123", "7777"] {
        assert!(!page.text().contains(private), "{private}");
    }
    assert_eq!(phone.post(link, &[("act", "still_right")]).status, StatusCode::SEE_OTHER);
    assert_ne!(phone.get(link).select("[data-standing]")[0].attribute("data-standing"), Some("not_said"));
}
