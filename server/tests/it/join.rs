//! Joining: from the door to a public listing, what must never leak, and what people may type.

use std::collections::BTreeSet;

use axum::http::StatusCode;
use domain::id::PublicRef;
use domain::join::{self, Ask, Door, Field, Page};

use crate::people::{Browser, Town};

/// A good answer to each question, as somebody would type it.
fn good(field: &Field) -> Vec<(String, String)> {
    let own = |value: &str| vec![(field.name.to_owned(), value.to_owned())];
    match (field.name, field.ask) {
        ("first_name", _) => own("Amina"),
        ("initial", _) => own("K"),
        ("legal_name", _) => own("Amina Khanzadeh"),
        ("home", _) => own("M33 5AA"),
        ("postcode", _) => own("M33 7WD"),
        ("town", _) => own("Sale"),
        ("travels_to" | "serves", _) => own("M33, M32"),
        ("room", _) => own("looking_now"),
        ("hour_weekday", _) => own("15.25"),
        ("mile", _) => own("0.45"),
        ("waking_night", _) => own("130"),
        ("registered_with", _) => own("not_needed"),
        ("will_not", _) => own("pet_care"),
        ("support", _) => {
            vec![(field.name.to_owned(), "companionship".into()), (field.name.to_owned(), "personal_care".into())]
        }
        ("languages_some", _) => own("pl"),
        ("paused_until", _) => Vec::new(),
        ("referee_email", _) => own("{n}referee@example.org"),
        ("price_unit", _) => own("day"),
        ("max_nights", _) => own("14"),
        (_, Ask::Line(_)) => own("Word"),
        (_, Ask::Text(_)) => own("Words of mine\r\nin two lines"),
        (_, Ask::One(codes) | Ask::Many(codes)) => own(codes.codes[0]),
        (_, Ask::Each(items, _)) => vec![(format!("{}.{}", field.name, items.codes[0]), "partly".into())],
        (_, Ask::Week) => own("mon_morning"),
        (_, Ask::Money) => own("16"),
        (_, Ask::Count { .. }) => own("3"),
        (_, Ask::Hundredths { .. }) => own("2.5"),
        (_, Ask::Day(join::Span::Past)) => own("2026-01-05"),
        (_, Ask::Day(_)) => own("2026-12-05"),
        (_, Ask::Area | Ask::Postcode) => own("M33 5AA"),
        (_, Ask::Areas(_)) => own("M33"),
        (_, Ask::Phone) => own("07700 900123"),
        (_, Ask::Email) => own("someone@example.org"),
        (_, Ask::Web) => own("https://www.example.org/"),
        (_, Ask::Digits(many)) => own(&"7".repeat(many)),
        (_, Ask::Agree(_)) => own("yes"),
    }
}

pub fn form(page: &Page, time: u8, change: impl Fn(&Field) -> Option<Vec<(String, String)>>) -> Vec<(String, String)> {
    let mut form = vec![("time".to_owned(), time.to_string())];
    for field in page.fields {
        form.extend(change(field).unwrap_or_else(|| good(field)));
    }
    for (_, value) in &mut form {
        *value = value.replace("{n}", &time.to_string());
    }
    form
}

pub fn post(browser: &Browser<'_>, path: &str, form: &[(String, String)]) -> crate::world::Answer {
    let pairs: Vec<(&str, &str)> = form.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    browser.post(path, &pairs)
}

/// Fills in every page behind a door.
fn fill(browser: &Browser<'_>, home: &str, door: Door) {
    for page in join::all(door) {
        for time in 1..=page.least.max(1) {
            let answer = post(browser, &format!("{home}/{}", page.code), &form(page, time, |_| None));
            assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}: {}", page.code, answer.text());
        }
    }
}

/// Goes through a door, fills everything in, proves an address; gives the path of the listing.
pub fn joined<'a>(town: &'a Town, door: Door, email: &str) -> (Browser<'a>, String) {
    let browser = town.browser();
    let home = app::paths::join_door(door);
    assert_eq!(browser.post(home, &[("door", door.code())]).status, StatusCode::SEE_OTHER);
    fill(&browser, home, door);
    let asked = browser.post(&format!("{home}/save"), &[("email", email)]);
    assert_eq!(asked.status, StatusCode::SEE_OTHER, "{}", asked.text());
    let code = town.mail_to(email).code();
    let next = asked.header("location").split("next=").nth(1).unwrap().to_owned();
    let inside = browser.post("/sign-in/code", &[("code", &code), ("next", &next)]);
    assert_eq!((inside.status, inside.header("location")), (StatusCode::SEE_OTHER, next.as_str()));
    (browser, next)
}

pub fn send(town: &Town, browser: &Browser<'_>, home: &str, email: &str) {
    let sent = browser.post(&format!("{home}/check"), &[]);
    assert_eq!(sent.header("location"), format!("{home}?done=listing_sent"), "{}", sent.text());
    let told = |mail: &crate::people::Mail| {
        mail.header("To").contains(email) && mail.header("Subject").contains("we have your listing")
    };
    assert_eq!(town.mails().iter().filter(|mail| told(mail)).count(), 1);
}

#[test]
fn a_pa_joins_without_an_account_and_becomes_public_when_approved() {
    let town = Town::new();
    let (browser, home) = joined(&town, Door::Pa, "amina@example.org");
    let page = browser.get(&home);
    assert_eq!(page.select("[data-standing]")[0].attribute("data-standing"), Some("draft"));
    assert!(page.select("[data-state=to_do], [data-state=unfinished]").is_empty(), "{}", page.text());
    assert!(browser.get(&format!("{home}/preview")).select("article[data-listing]").len() == 1);
    send(&town, &browser, &home, "amina@example.org");
    let reference = home.rsplit('/').next().unwrap();
    assert_eq!(browser.get(&format!("/listings/{reference}")).status, StatusCode::NOT_FOUND, "not before approval");

    town.approve(&PublicRef::parse(reference).unwrap());
    let stranger = town.browser();
    let found = stranger.get(&format!("/listings/{reference}"));
    assert_eq!(found.status, StatusCode::OK);
    assert_eq!(found.select("h1")[0].text, "Amina K.");
    assert_eq!(found.select("article")[0].attribute("data-tier"), Some("checked"));
    let checks = found.select("[data-check]");
    let codes: Vec<_> = checks.iter().filter_map(|check| check.attribute("data-check")).collect();
    assert_eq!(codes, ["identity", "right_to_work", "dbs_enhanced", "reference"], "what somebody says is no check");
    let search = stranger.get("/search?q=amina&near=M33&kind=pa_employed");
    let hit = search.select(&format!("[data-results] [data-ref=\"{reference}\"]"));
    assert_eq!(hit.len(), 1, "{}", search.text());

    // Nothing private is anywhere a stranger can look.
    let slug = found.select("link[rel=canonical]")[0].attribute("href").unwrap().to_owned();
    for page in [&found, &search, &stranger.get("/sitemap/0.xml"), &stranger.get("/api/suggest?q=amina&near=")] {
        let text = format!("{slug} {}", String::from_utf8_lossy(&page.body));
        for private in ["Khanzadeh", "khanzadeh", "900123", "5AA", "referee@", "amina@example.org", "7777"] {
            assert!(!text.contains(private), "{private}");
        }
    }
    assert!(found.select("meta[name=robots][content=noindex]").len() == 1);

    // Hidden, it is gone; shown again, it is back.
    for (act, status) in [("pause", StatusCode::NOT_FOUND), ("show", StatusCode::OK)] {
        assert_eq!(browser.post(&format!("{home}/show"), &[("act", act)]).status, StatusCode::SEE_OTHER);
        assert_eq!(stranger.get(&format!("/listings/{reference}")).status, status, "{act}");
    }
}

#[test]
fn what_is_public_stays_until_a_change_is_approved() {
    let town = Town::new();
    let (browser, home) = joined(&town, Door::Respite, "break@example.org");
    send(&town, &browser, &home, "break@example.org");
    let reference = PublicRef::parse(home.rsplit('/').next().unwrap()).unwrap();
    town.approve(&reference);
    let public = || town.browser().get(&format!("/listings/{reference}"));
    assert!(public().text().contains("Word"));
    let name = join::page(Door::Respite, "service-name").unwrap();
    let renamed =
        form(name, 1, |f| (f.name == "service_name").then(|| vec![("service_name".into(), "Heron House".into())]));
    assert_eq!(post(&browser, &format!("{home}/service-name"), &renamed).status, StatusCode::SEE_OTHER);
    assert!(!public().text().contains("Heron House"), "a draft");
    send(&town, &browser, &home, "break@example.org");
    assert!(!public().text().contains("Heron House"), "it waits");
    assert_eq!(browser.get(&home).select("[data-standing]")[0].attribute("data-standing"), Some("live_change_sent"));
    town.approve(&reference);
    assert!(public().text().contains("Heron House"));
    assert_eq!(town.browser().get("/search?q=heron+house").select("[data-results] li[data-ref]").len(), 1);
}

#[test]
fn one_goes_on_on_another_device_and_nobody_else_gets_in() {
    let town = Town::new();
    let (first, home) = joined(&town, Door::Pa, "amina@example.org");
    let other = town.browser();
    other.sign_in("amina@example.org");
    assert!(other.get("/account/listings").text().contains("Amina K."));
    assert_eq!(other.get(&home).status, StatusCode::OK);
    // The browser that began it has no other way in than the account now.
    assert_eq!(first.get("/join/pa").select("[data-state]").len(), 0);
    let stranger = town.browser();
    assert_eq!(stranger.get(&home).status, StatusCode::SEE_OTHER);
    town.invite("eve@example.org", domain::account::Role::Provider, None);
    stranger.sign_in("eve@example.org");
    assert_eq!(stranger.get(&home).status, StatusCode::NOT_FOUND);
    assert_eq!(stranger.get(&format!("{home}/name")).status, StatusCode::NOT_FOUND);
    assert_eq!(stranger.post(&format!("{home}/name"), &[("first_name", "Eve")]).status, StatusCode::NOT_FOUND);
}

#[test]
fn two_windows_do_not_overwrite_each_other() {
    let town = Town::new();
    let browser = town.browser();
    browser.post("/join/pa", &[]);
    let revision =
        browser.get("/join/pa/about-you").select("input[name=revision]")[0].attribute("value").unwrap().to_owned();
    let send = |text: &str, revision: &str| {
        browser.post("/join/pa/about-you", &[("summary", text), ("about_me", text), ("revision", revision)])
    };
    assert_eq!(send("Mine, from the first window", &revision).status, StatusCode::SEE_OTHER);
    let late = send("Mine, from the second window", &revision);
    assert_eq!(late.status, StatusCode::CONFLICT);
    assert_eq!(late.select("[data-notice=changed_meanwhile]").len(), 1);
    assert!(late.text().contains("first window"), "what is kept is shown");
    assert!(late.select("textarea").iter().all(|area| !area.text.contains("first window")), "what was typed is kept");
    assert!(late.select("textarea#about_me")[0].text.contains("second window"));
    // Pressing again with the page's new revision puts it in place.
    let newer = late.select("input[name=revision]")[0].attribute("value").unwrap().to_owned();
    assert_eq!(send("Mine, from the second window", &newer).status, StatusCode::SEE_OTHER);
    assert!(browser.get("/join/pa/about-you").select("textarea#about_me")[0].text.contains("second window"));
}

#[test]
fn the_week_of_monday_is_copied_and_a_referee_is_taken_away() {
    let town = Town::new();
    let browser = town.browser();
    browser.post("/join/pa", &[]);
    let copied = browser.post("/join/pa/times", &[("week", "mon_tea"), ("act", "copy_monday")]);
    assert_eq!(copied.header("location"), "/join/pa/times");
    assert_eq!(browser.get("/join/pa/times").select("input[name=week][checked]").len(), 5);
    for time in ["1", "2"] {
        let form = [
            ("time", time),
            ("referee_name", "Ann"),
            ("referee_email", &format!("a{time}@example.org")),
            ("referee_how", "Work"),
        ];
        assert_eq!(browser.post("/join/pa/referees", &form).status, StatusCode::SEE_OTHER);
    }
    assert_eq!(browser.get("/join/pa/referees").select("input[value=remove]").len(), 2);
    browser.post("/join/pa/referees", &[("act", "remove"), ("time", "1")]);
    assert_eq!(browser.get("/join/pa/referees").select("input[value=remove]").len(), 1);
    assert_eq!(browser.post("/join/pa/referees", &[("time", "99")]).status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(browser.get("/join/pa/referees?n=99").status, StatusCode::NOT_FOUND);
}

#[test]
fn a_draft_that_was_never_sent_is_gone_after_sixty_days() {
    let town = Town::new();
    let browser = town.browser();
    browser.post("/join/pa", &[]);
    browser.post("/join/pa/culture", &[("cultures", "muslim")]);
    town.wait(chrono::Duration::days(59));
    town.schedule("retention");
    assert!(!browser.get("/join/pa").select("[data-state]").is_empty());
    town.wait(chrono::Duration::days(2));
    town.schedule("retention");
    assert!(browser.get("/join/pa").select("[data-state]").is_empty());
}

/// Every question behind two of the doors: together they are all there are.
fn questions() -> impl Iterator<Item = (Door, &'static Page, &'static Field)> {
    [Door::Pa, Door::Respite].into_iter().flat_map(|door| {
        join::all(door).iter().flat_map(move |page| page.fields.iter().map(move |field| (door, page, field)))
    })
}

#[test]
fn every_question_takes_nothing_too_much_the_wrong_thing_and_twice_without_losing_anything() {
    let town = Town::new();
    for door in [Door::Pa, Door::Respite] {
        let browser = town.browser_on(town.site(&[("MARKETPLACE_RATE_LIMITS", "off")]));
        let home = app::paths::join_door(door);
        browser.post(home, &[("door", door.code())]);
        fill(&browser, home, door);
        for (_, page, field) in questions().filter(|(own, _, _)| *own == door) {
            let path = format!("{home}/{}", page.code);
            let name = match field.ask {
                Ask::Each(items, _) => format!("{}.{}", field.name, items.codes[0]),
                _ => field.name.to_owned(),
            };
            let before = browser.get(&format!("{path}?n=1")).sent_by_form();
            let send = |values: &[&str]| {
                let values: Vec<_> = values.iter().map(|value| (name.clone(), (*value).to_owned())).collect();
                // What stands under an answer is asked only with it.
                let under = join::asked_under(field.name);
                let parent = |own: &Field| under.filter(|(parent, _)| *parent == own.name);
                let change = |own: &Field| {
                    let chosen = parent(own).map(|(name, answers)| vec![(name.to_owned(), answers[0].to_owned())]);
                    if own.name == field.name { Some(values.clone()) } else { chosen }
                };
                post(&browser, &path, &form(page, 1, change))
            };
            let long = "x".repeat(10_000);
            let one_value = !matches!(field.ask, Ask::Many(_) | Ask::Week);
            let cases: [(&[&str], bool); 4] = [
                (&[], !field.needed),
                (&[&long], false),
                (&["\u{0}\u{202e}<script>"], false),
                (&["a", "b"], !one_value),
            ];
            for (values, fine) in cases {
                let answer = send(values);
                let fine = fine && values.is_empty();
                let expected = if fine { StatusCode::SEE_OTHER } else { StatusCode::UNPROCESSABLE_ENTITY };
                // A price may have no amount only when it is free, and so on: what goes with it says so.
                if !(fine && answer.status == StatusCode::UNPROCESSABLE_ENTITY) {
                    assert_eq!(answer.status, expected, "{} {values:?}", field.name);
                }
                if answer.status == StatusCode::UNPROCESSABLE_ENTITY {
                    let error = answer.select("[data-error]");
                    assert!(!error.is_empty(), "{}: no message", field.name);
                    let target = answer.select(".govuk-error-summary a")[0].attribute("href").unwrap().to_owned();
                    assert_eq!(answer.select(&target).len(), 1, "{}: {target} leads nowhere", field.name);
                    assert_eq!(
                        browser.get(&format!("{path}?n=1")).sent_by_form(),
                        before,
                        "{}: something was kept",
                        field.name
                    );
                } else {
                    post(&browser, &path, &form(page, 1, |_| None));
                }
            }
        }
    }
}

#[test]
fn every_naughty_string_is_kept_as_it_is_or_refused_with_a_message() {
    let Some(strings) = crate::fuzz::naughty() else { return };
    let town = Town::new();
    for door in [Door::Pa, Door::Respite] {
        let browser = town.browser_on(town.site(&[("MARKETPLACE_RATE_LIMITS", "off")]));
        let home = app::paths::join_door(door);
        browser.post(home, &[("door", door.code())]);
        let written = |field: &Field| matches!(field.ask, Ask::Line(_) | Ask::Text(_));
        for page in join::all(door).iter().filter(|page| page.fields.iter().any(written)) {
            let path = format!("{home}/{}", page.code);
            for text in &strings {
                let typed = |field: &Field| written(field).then(|| vec![(field.name.to_owned(), text.clone())]);
                let answer = post(&browser, &path, &form(page, 1, typed));
                match answer.status {
                    StatusCode::SEE_OTHER => {
                        let kept = browser.get(&format!("{path}?n=1"));
                        // Whoever need not be registered is asked for no number.
                        let asked = |f: &&Field| written(f) && f.name != "registration_number";
                        let fields: BTreeSet<&str> = page.fields.iter().filter(asked).map(|f| f.name).collect();
                        for name in fields {
                            let shown = kept.value_of(name);
                            assert_eq!(shown, text.replace("\r\n", "\n").trim(), "{name} of {}", page.code);
                        }
                    }
                    StatusCode::UNPROCESSABLE_ENTITY => assert!(!answer.select("[data-error]").is_empty()),
                    other => panic!("{other}: {} {text:?}", page.code),
                }
            }
        }
    }
}

#[test]
fn a_pas_page_is_the_same_wherever_in_the_area_the_home_is() {
    let town = Town::new();
    let article = |home: &str, email: &str| {
        let (browser, path) = joined(&town, Door::Pa, email);
        let area = join::page(Door::Pa, "area").unwrap();
        let moved = form(area, 1, |field| (field.name == "home").then(|| vec![("home".into(), home.into())]));
        assert_eq!(post(&browser, &format!("{path}/area"), &moved).status, StatusCode::SEE_OTHER, "{home}");
        send(&town, &browser, &path, email);
        let reference = path.rsplit('/').next().unwrap().to_owned();
        town.approve(&PublicRef::parse(&reference).unwrap());
        let page = town.browser().get(&format!("/listings/{reference}"));
        let search = town.browser().get("/search?q=amina&near=M33+5AA&sort=distance");
        let card = search.attribute(&format!("[data-ref=\"{reference}\"]"), "data-miles");
        // All but the reference and what belongs to one answer alone.
        let html = page.text().replace(&reference, "REF");
        let from = html.find("<article").unwrap();
        let to = html.find("</article>").unwrap();
        (html[from..to].to_owned(), card)
    };
    let one = article("M33 5AA", "one@example.org");
    let two = article("M33 7WD", "two@example.org");
    let three = article("M33", "three@example.org");
    assert_eq!(one, two, "a page tells where in M33 somebody lives");
    assert_eq!(two, three, "a page tells where in M33 somebody lives");
}
