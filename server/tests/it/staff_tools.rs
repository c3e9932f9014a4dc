//! The staff's tools as browsers use them: councils, bank holidays, announcements, feedback, suggested changes,
//! what is forgotten, and tables that run nothing.

use std::net::SocketAddr;

use axum::body::Body;
use axum::extract::ConnectInfo;
use axum::http::{Request, StatusCode, header};
use chrono::Duration;
use domain::account::Role;
use domain::id::PublicRef;
use domain::join::Door;

use crate::join::{joined, send};
use crate::people::{Browser, Town};
use crate::world::Answer;

const TRAFFORD: &str = "E08000009";
const COUNCIL: &str = "/officer/councils/E08000009";

/// What the form of a council would send as it stands on its page.
fn as_it_stands(page: &Answer) -> Vec<(String, String)> {
    let mut form = page.sent_by_form();
    // A chosen line does not say whose it is: they stand in the order of the page.
    let unnamed = form.iter_mut().filter(|(name, _)| name.is_empty());
    for ((name, _), own) in unnamed.zip(["pa_references", "micro_references", "provider_references"]) {
        *name = own.to_owned();
    }
    form
}

fn post(browser: &Browser<'_>, path: &str, form: &[(String, String)]) -> Answer {
    let form: Vec<(&str, &str)> = form.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    browser.post(path, &form)
}

/// An administrator of one council.
fn ada(town: &Town, council: &str) -> String {
    let address = "ada@ours.example".to_owned();
    town.invite(&address, Role::SuperAdmin, Some(council));
    address
}

fn signed_in<'a>(town: &'a Town, address: &str) -> Browser<'a> {
    let browser = town.browser();
    browser.begin_work(address);
    browser
}

#[test]
fn a_councils_numbers_are_read_or_said_to_be_none() {
    let town = Town::new();
    let boss = town.person(Role::SuperAdmin);
    let page = boss.get(COUNCIL);
    assert_eq!(page.status, StatusCode::OK);
    assert_eq!(page.value_of("helpline_phone"), "0161 496 0150");
    let wrong = boss.post(COUNCIL, &[("helpline_phone", "ring us"), ("pa_references", "9")]);
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(wrong.value_of("helpline_phone"), "ring us", "what was typed stays");
    let codes: Vec<_> =
        wrong.select("[data-error]").iter().filter_map(|e| e.attribute("data-error").map(str::to_owned)).collect();
    assert_eq!(codes, ["phone", "choice"]);
    let mut form = as_it_stands(&page);
    form.iter_mut().filter(|(name, _)| name == "helpline_phone").for_each(|(_, value)| *value = "0161 496 0199".into());
    let saved = post(&boss, COUNCIL, &form);
    assert_eq!(saved.header("location"), format!("{COUNCIL}?done=council_saved"), "{}", saved.text());
    assert_eq!(boss.get(COUNCIL).value_of("helpline_phone"), "0161 496 0199");
    // What is asked for was sent as it stood, and nothing of it is lost.
    assert_eq!(as_it_stands(&boss.get(COUNCIL)).len(), form.len());
}

#[test]
fn whom_a_change_would_hide_is_said_before_it_is_saved() {
    let town = Town::new();
    let boss = town.person(Role::SuperAdmin);
    let mut form = as_it_stands(&boss.get(COUNCIL));
    for field in ["pa_checks", "micro_checks", "provider_checks"] {
        form.extend(["ccj_check", "interview", "mot", "terms"].map(|check| (field.to_owned(), check.to_owned())));
    }
    let asked = post(&boss, COUNCIL, &form);
    assert_eq!(asked.status, StatusCode::OK, "{}", asked.text());
    let hidden = asked.attribute("[data-would-hide]", "data-would-hide");
    assert!(hidden.parse::<u32>().unwrap() > 0, "{hidden}");
    let ticked = |page: &Answer| page.select("input[value=ccj_check][checked]").len();
    assert_eq!((ticked(&asked), ticked(&boss.get(COUNCIL))), (3, 0), "it stays ticked, and nothing was saved");
    let meant = as_it_stands(&asked);
    assert!(meant.contains(&("confirmed".into(), hidden)));
    let saved = post(&boss, COUNCIL, &meant);
    assert_eq!(saved.header("location"), format!("{COUNCIL}?done=council_saved"), "{}", saved.text());
    assert_eq!(ticked(&boss.get(COUNCIL)), 3);
}

#[test]
fn another_councils_settings_are_not_there() {
    let town = Town::new();
    let ada = signed_in(&town, &ada(&town, "S12000049"));
    assert_eq!(ada.get("/officer/councils/S12000049").status, StatusCode::OK);
    assert!(!ada.get("/officer/councils").text().contains("Trafford"));
    assert_eq!(ada.get(COUNCIL).status, StatusCode::NOT_FOUND);
    for form in [&[][..], &[("helpline_phone", "no number")], &[("confirmed", "999")]] {
        assert_eq!(ada.post(COUNCIL, form).status, StatusCode::NOT_FOUND);
    }
    assert_eq!(ada.post("/officer/councils", &[("council", TRAFFORD)]).status, StatusCode::FORBIDDEN);
    for path in ["/officer/bank-holidays", "/officer/retention", "/officer/feedback", "/officer/audit.csv"] {
        assert_eq!(ada.get(path).status, StatusCode::FORBIDDEN, "{path}");
    }
    let everywhere = [
        ("act", "publish"),
        ("text", "Hello"),
        ("level", "information"),
        ("from_day", "2026-11-22"),
        ("from_time", "9:00"),
        ("until_day", "2026-11-30"),
        ("until_time", "9:00"),
    ];
    for council in ["all", TRAFFORD] {
        let form: Vec<_> = everywhere.iter().copied().chain([("council", council)]).collect();
        assert_eq!(ada.post("/officer/banner", &form).status, StatusCode::FORBIDDEN, "{council}");
    }
    let own: Vec<_> = everywhere.iter().copied().chain([("council", "S12000049")]).collect();
    assert_eq!(ada.post("/officer/banner", &own).status, StatusCode::SEE_OTHER);
    assert!(!town.browser().get("/").text().contains("Hello"), "it is for the pages of that council");
    assert!(ada.get("/officer").text().contains("Hello"), "its staff see it");
}

#[test]
fn an_announcement_stands_on_every_page_until_it_is_ended() {
    let town = Town::new();
    let boss = town.person(Role::SuperAdmin);
    let wrong = boss.post("/officer/banner", &[("act", "publish"), ("link", "https://evil.test"), ("text", "Hi")]);
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    let form = [
        ("act", "publish"),
        ("text", "The <helpline> is closed"),
        ("link", "/help/talk"),
        ("level", "important"),
        ("council", "all"),
        ("from_day", "2026-11-22"),
        ("from_time", "9:00"),
        ("until_day", "2026-11-23"),
        ("until_time", "9:00"),
    ];
    assert_eq!(boss.post("/officer/banner", &form).header("location"), "/officer/banner?done=banner_published");
    for path in ["/", "/search", "/help/costs", "/nowhere", "/sign-in"] {
        let page = town.browser().get(path);
        let banner = page.one(".govuk-notification-banner");
        assert!(banner.text.contains("The <helpline> is closed"), "{path}: {}", banner.text);
        assert_eq!(page.attribute(".govuk-notification-banner a", "href"), "/help/talk");
    }
    let id = boss.get("/officer/banner").attribute("main input[name=banner]", "value");
    let end = [("act", "end"), ("banner", id.as_str())];
    assert_eq!(boss.post("/officer/banner", &end).header("location"), "/officer/banner?done=banner_ended");
    assert!(town.browser().get("/").select(".govuk-notification-banner").is_empty());
    assert_eq!(boss.post("/officer/banner", &end).status, StatusCode::NOT_FOUND, "it is over");
}

#[test]
fn a_day_is_added_and_left_to_the_rules_again() {
    let town = Town::new();
    let boss = town.person(Role::SuperAdmin);
    let path = "/officer/bank-holidays";
    let holidays = || boss.get(path).one("[data-holidays]").text;
    assert!(holidays().contains("25 December 2026") && !holidays().contains("23 November 2026"));
    assert_eq!(boss.post(path, &[("act", "set"), ("day", "soon")]).status, StatusCode::UNPROCESSABLE_ENTITY);
    let form = [("act", "set"), ("day", "2026-11-23"), ("what", "holiday"), ("name", "A coronation")];
    assert_eq!(boss.post(path, &form).header("location"), "/officer/bank-holidays?done=holiday_saved");
    assert!(holidays().contains("23 November 2026"));
    let form = [("act", "set"), ("day", "2026-12-25"), ("what", "working_day"), ("name", "Moved")];
    assert_eq!(boss.post(path, &form).status, StatusCode::SEE_OTHER);
    assert!(!holidays().contains("25 December 2026"));
    assert_eq!(boss.post(path, &[("act", "remove"), ("day", "2026-12-25")]).status, StatusCode::SEE_OTHER);
    assert!(holidays().contains("25 December 2026"));
}

#[test]
fn what_somebody_says_of_a_page_is_read_by_the_whole_sites_staff() {
    let town = Town::new();
    let reader = town.browser();
    let link = reader.get("/help/costs").attribute("footer a[href^='/help/feedback']", "href");
    assert_eq!(link, "/help/feedback?page=/help/costs");
    let form = reader.get(&link);
    assert_eq!(form.value_of("page"), "/help/costs");
    let wrong = reader.post("/help/feedback", &[("page", "/help/costs"), ("text", "Too long")]);
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!((wrong.value_of("text").as_str(), wrong.value_of("page").as_str()), ("Too long", "/help/costs"));
    let said = [("page", "/help/costs"), ("useful", "no"), ("text", "<b>Too long</b>")];
    let given = reader.post("/help/feedback", &said);
    assert_eq!(given.header("location"), "/help/feedback?done=feedback_given");
    // A program that fills in everything is thanked and not heard; an address of elsewhere is left out.
    let program = [("page", "/help/costs"), ("useful", "no"), ("text", "Buy"), ("left_empty", "http://evil.test")];
    assert_eq!(reader.post("/help/feedback", &program).header("location"), "/help/feedback?done=feedback_given");
    let elsewhere = [("page", "https://evil.test/"), ("useful", "yes")];
    assert_eq!(reader.post("/help/feedback", &elsewhere).status, StatusCode::SEE_OTHER);

    let boss = town.person(Role::SuperAdmin);
    let page = boss.get("/officer/feedback");
    assert!(page.one("main").text.contains("<b>Too long</b>"));
    assert!(page.select("main b").is_empty() && !page.one("main").text.contains("evil.test"));
    assert!(!page.one("main").text.contains("Buy") && !page.select("main .guard").is_empty());
    let id = page.attribute("main input[name=feedback]", "value");
    let done = boss.post("/officer/feedback", &[("feedback", &id)]);
    assert_eq!(done.header("location"), "/officer/feedback?done=feedback_done");
    assert!(boss.get("/officer/feedback").select("main input[name=feedback]").is_empty());
    assert_eq!(boss.post("/officer/feedback", &[("feedback", &id)]).status, StatusCode::NOT_FOUND);
}

#[test]
fn a_page_whose_address_opens_something_is_named_without_it() {
    let town = Town::new();
    let page = town.browser().get("/sign-in/link/abcdefgh");
    assert_eq!(page.attribute("footer a[href^='/help/feedback']", "href"), "/help/feedback?page=/sign-in/link");
}

#[test]
fn nobody_fills_the_desk_with_feedback() {
    let town = Town::new();
    let reader = town.browser();
    let give = |peer: &str| {
        let request = Request::post("/help/feedback")
            .header(header::HOST, "site.test")
            .header(header::ORIGIN, "http://site.test")
            .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded");
        let mut request = request.body(Body::from("page=%2F&useful=yes")).unwrap();
        request.extensions_mut().insert(ConnectInfo(peer.parse::<SocketAddr>().unwrap()));
        reader.send(request).status
    };
    let answers: Vec<_> = (0..30).map(|_| give("203.0.113.1:4000")).collect();
    assert_eq!((answers[0], answers[29]), (StatusCode::SEE_OTHER, StatusCode::TOO_MANY_REQUESTS));
    assert_eq!(give("203.0.113.2:4000"), StatusCode::SEE_OTHER, "nobody else is kept out");
}

/// The first listing of a search, as its page's address.
fn first_listing(town: &Town, question: &str) -> String {
    let page = town.browser().get(&format!("/search?q={question}"));
    format!("/listings/{}", page.select("[data-ref]")[0].attribute("data-ref").unwrap())
}

#[test]
fn a_closed_service_is_reported_looked_at_and_no_longer_listed() {
    let town = Town::new();
    town.import(1);
    let listing = first_listing(&town, "Larkspur");
    let reader = town.browser();
    let link = reader.get(&listing).attribute("main a[href$='/suggest']", "href");
    assert_eq!(reader.get(&link).status, StatusCode::OK);
    let wrong = reader.post(&link, &[("topic", "prices"), ("email", "sam")]);
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(wrong.value_of("email"), "sam");
    let said = [("topic", "closed"), ("text", "Boarded up"), ("email", "sam@example.org")];
    assert_eq!(reader.post(&link, &said).header("location"), format!("{listing}?done=suggestion_sent"));
    assert!(town.mails().is_empty(), "nobody owns it, and whoever said it hears later");

    let boss = town.person(Role::SuperAdmin);
    let path = suggestion(&boss);
    let page = boss.get(&path);
    assert!(page.one("main").text.contains("Boarded up") && !page.text().contains("sam@example.org"));
    assert!(!page.select("main .guard").is_empty());
    assert_eq!(boss.post(&path, &[]).status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(boss.post(&path, &[("outcome", "told_owner")]).status, StatusCode::UNPROCESSABLE_ENTITY);
    let ada = signed_in(&town, &ada(&town, TRAFFORD));
    assert_eq!(ada.get(&path).status, StatusCode::NOT_FOUND, "it is another council's");
    assert_eq!(ada.post(&path, &[("outcome", "ended")]).status, StatusCode::NOT_FOUND);
    assert_eq!(reader.get(&listing).status, StatusCode::OK);

    let closed = boss.post(&path, &[("outcome", "ended")]);
    assert_eq!(closed.header("location"), format!("{path}?done=suggestion_closed"));
    assert_eq!(reader.get(&listing).status, StatusCode::GONE);
    assert_eq!(reader.get(&link).status, StatusCode::NOT_FOUND);
    let told = town.mail_to("sam@example.org");
    assert!(told.body.contains("Larkspur Lane Home Care"));
    assert!(boss.get(&path).select("main form").is_empty(), "it is closed");
}

/// Where the only suggestion is looked at.
fn suggestion(boss: &Browser<'_>) -> String {
    let table = boss.get("/officer/queue.csv");
    let row = table.text().lines().find(|line| line.starts_with("\"suggestion\"")).unwrap().to_owned();
    let id = row.split(',').next_back().unwrap().trim_matches(['"', '\r']);
    format!("/officer/suggestions/{id}")
}

#[test]
fn an_owner_hears_what_a_suggestion_is_about_and_never_from_whom() {
    let town = Town::new();
    let (owner, home) = joined(&town, Door::Pa, "amina@example.org");
    send(&town, &owner, &home, "amina@example.org");
    let reference = home.rsplit('/').next().unwrap().to_owned();
    town.approve(&PublicRef::parse(&reference).unwrap());
    town.mails();
    let said = [("topic", "prices"), ("text", "Zebra crossing"), ("email", "sam@example.org")];
    let sent = town.browser().post(&format!("/listings/{reference}/suggest"), &said);
    assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", sent.text());
    let told = town.mail_to("amina@example.org");
    assert!(told.body.contains("Wrong prices") && told.body.contains(&home), "{}", told.body);
    for secret in ["sam@example.org", "Zebra"] {
        assert!(!told.body.contains(secret) && !told.header("Subject").contains(secret), "{secret}");
    }
}

#[test]
fn the_schedule_of_what_is_forgotten_says_how_much_it_would_be() {
    let town = Town::new();
    town.browser().post("/help/feedback", &[("page", "/"), ("useful", "yes")]);
    town.wait(Duration::days(200));
    let boss = town.person(Role::SuperAdmin);
    let feedback = || {
        let page = boss.get("/officer/retention");
        let rows = page.select("tbody tr");
        let at = rows.iter().position(|row| row.text.contains("What people say of pages")).unwrap();
        (rows[at].text.clone(), page.select("tbody .govuk-table__cell--numeric")[at].text.clone())
    };
    let due = || feedback().1;
    assert!(feedback().0.contains("6 months"), "{}", feedback().0);
    assert_eq!(due(), "1");
    town.schedule("retention");
    assert_eq!(due(), "0");
}

#[test]
fn a_table_runs_nothing() {
    let town = Town::new();
    let boss = town.person(Role::SuperAdmin);
    town.invite("mo@ours.example", Role::Moderator, Some(TRAFFORD));
    signed_in(&town, "mo@ours.example");
    let list = boss.get("/officer/people");
    let links = list.select("main a[href^=\"/officer/people/\"]");
    let mo = links.iter().find(|link| link.text.contains("m…@ours.example")).unwrap();
    let mo = mo.attribute("href").unwrap().to_owned();
    let reset = [("act", "reset_second_factor"), ("reason", "=HYPERLINK(\"http://evil.test\")")];
    assert_eq!(boss.post(&mo, &reset).status, StatusCode::SEE_OTHER);
    let audit = boss.get("/officer/audit.csv");
    assert_eq!(audit.header("content-type"), "text/csv; charset=utf-8");
    assert_eq!(audit.header("content-disposition"), "attachment; filename=\"audit.csv\"");
    assert!(audit.text().contains("\"'=HYPERLINK(\"\"http://evil.test\"\")\""), "{}", audit.text());
    let people = boss.get("/officer/people.csv");
    assert!(people.text().starts_with("\"number\",\"email\",\"roles\"") && !people.text().contains("mo@ours.example"));
    // Whoever takes something out leaves a row.
    let log = boss.get("/officer/audit.csv");
    for act in ["audit.exported", "people.exported"] {
        assert!(log.text().contains(act), "{act}");
    }
}
