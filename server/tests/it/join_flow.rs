//! The way through joining: nothing is lost, one page leads to the next, and everything can be taken back.

use axum::http::StatusCode;
use chrono::Duration;
use domain::id::PublicRef;
use domain::join::Door;

use crate::join::{joined, send};
use crate::people::{Browser, Town};

fn standing(browser: &Browser<'_>, home: &str) -> String {
    browser.get(home).attribute("[data-standing]", "data-standing")
}

fn unsent(browser: &Browser<'_>, path: &str) -> Vec<String> {
    let pages = browser.get(path).select("[data-unsent]");
    pages.iter().filter_map(|page| page.attribute("data-unsent").map(str::to_owned)).collect()
}

fn reference_of(home: &str) -> PublicRef {
    PublicRef::parse(home.rsplit('/').next().unwrap()).unwrap()
}

/// A PA's listing that is public.
fn public<'a>(town: &'a Town, email: &str) -> (Browser<'a>, String) {
    let (browser, home) = joined(town, Door::Pa, email);
    send(town, &browser, &home, email);
    town.approve(&reference_of(&home));
    town.mails();
    (browser, home)
}

#[test]
fn a_second_door_asks_what_becomes_of_what_was_begun() {
    let town = Town::new();
    let browser = town.browser();
    browser.post("/join/pa", &[]);
    browser.post("/join/pa/about-you", &[("summary", "I listen."), ("about_me", "I have time.")]);
    let asked = browser.post("/join/provider", &[("door", "provider")]);
    assert_eq!(asked.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(asked.notices(), ["begun_already"]);
    assert_eq!(asked.select("main a[href='/join/pa']").len(), 1);
    assert_eq!(asked.select("main a[href='/join/pa/save']").len(), 1);
    assert_eq!(browser.get("/join/pa/about-you").value_of("summary"), "I listen.", "nothing is lost");
    // Whoever presses the same door again goes on.
    assert_eq!(browser.post("/join/pa", &[]).header("location"), "/join/pa");

    let meant = asked.attribute("input[name=anew]", "value");
    let other = browser.post("/join/provider", &[("door", "provider"), ("anew", "00000000")]);
    assert_eq!(other.status, StatusCode::UNPROCESSABLE_ENTITY, "not what this browser began");
    let anew = browser.post("/join/provider", &[("door", "provider"), ("anew", &meant)]);
    assert_eq!((anew.status, anew.header("location")), (StatusCode::SEE_OTHER, "/join/provider"));
    assert!(browser.get("/join/pa").select("[data-state]").is_empty());
    assert!(!browser.get("/join/provider").select("[data-state]").is_empty());
    // From one kind of service to another it is asked too, before anything is pressed.
    assert_eq!(browser.get("/join/provider?door=respite").notices(), ["begun_already"]);
    assert!(browser.get("/join/provider?door=provider").notices().is_empty());
}

#[test]
fn claiming_a_listing_asks_what_becomes_of_what_was_begun() {
    let town = Town::new();
    town.import(2);
    let browser = town.browser();
    let name = crate::register::SERVICES[0].name;
    let found = browser.get(&format!("/search?q={}", name.replace(' ', "+")));
    let claim =
        format!("/listings/{}/claim", found.select("[data-results] > [data-ref]")[0].attribute("data-ref").unwrap());
    browser.post("/join/pa", &[]);
    let asked = browser.post(&claim, &[]);
    assert_eq!((asked.status, asked.notices()), (StatusCode::UNPROCESSABLE_ENTITY, vec!["begun_already".to_owned()]));
    assert!(!browser.get("/join/pa").select("[data-state]").is_empty(), "nothing is lost");
    let meant = asked.attribute("input[name=anew]", "value");
    assert_eq!(browser.post(&claim, &[("anew", &meant)]).header("location"), "/join/provider");
    browser.post("/join/provider/contact", &[("phone", "0161 496 0150"), ("opening", "Always")]);
    // Whoever claims the same again goes on with what they began.
    assert_eq!(browser.post(&claim, &[]).header("location"), "/join/provider");
    assert_eq!(browser.get("/join/provider/contact").value_of("opening"), "Always");
}

#[test]
fn what_was_typed_when_the_session_was_over_is_kept_and_not_saved() {
    let town = Town::new();
    let (browser, home) = joined(&town, Door::Pa, "amina@example.org");
    let page = format!("{home}/about-you");
    let typed = [("summary", "A new sentence."), ("about_me", "Typed too late."), ("why", "Because.")];
    browser.post("/sign-out", &[]);
    let late = browser.post(&page, &typed);
    assert_eq!(late.status, StatusCode::SEE_OTHER);
    assert_eq!(late.header("location"), format!("/sign-in?next={page}"));
    assert_eq!(browser.get("/sign-in").notices(), ["kept_form"]);
    browser.sign_in("amina@example.org");
    let offered = browser.get(&page);
    assert_eq!(offered.notices(), ["kept_form"]);
    assert_eq!((offered.value_of("summary"), offered.value_of("why")), ("A new sentence.".into(), "Because.".into()));
    assert!(!browser.get(&format!("{home}/check")).text().contains("Typed too late."), "nothing is saved");
    assert!(browser.get(&format!("{home}/name")).notices().is_empty(), "another page");
    // Another browser of theirs brings nothing along.
    let phone = town.browser();
    phone.sign_in("amina@example.org");
    assert!(phone.get(&page).notices().is_empty());

    assert_eq!(browser.post(&page, &typed).status, StatusCode::SEE_OTHER);
    let saved = browser.get(&page);
    assert!(saved.notices().is_empty());
    assert_eq!(saved.value_of("summary"), "A new sentence.");
}

#[test]
fn what_was_kept_is_gone_after_an_hour_and_is_nobody_elses() {
    let town = Town::new();
    let (browser, home) = joined(&town, Door::Pa, "amina@example.org");
    let page = format!("{home}/about-you");
    browser.post("/sign-out", &[]);
    browser.post(&page, &[("summary", "A secret of mine")]);
    town.invite("eve@example.org", domain::account::Role::Provider, None);
    browser.sign_in("eve@example.org");
    assert_eq!(browser.get(&page).status, StatusCode::NOT_FOUND);
    browser.post("/sign-out", &[]);
    town.wait(Duration::minutes(61));
    browser.sign_in("amina@example.org");
    assert!(browser.get(&page).notices().is_empty());
    assert!(!browser.get(&page).text().contains("A secret of mine"));
    // The page that has no questions keeps nothing.
    browser.post("/sign-out", &[]);
    assert_eq!(browser.post(&format!("{home}/show"), &[("act", "pause")]).header("location"), "/sign-in");
}

#[test]
fn the_mail_that_keeps_a_listing_says_so_with_an_account_and_without_one() {
    let town = Town::new();
    let subject = |email: &str| {
        let browser = town.browser();
        browser.post("/join/pa", &[]);
        browser.post("/join/pa/save", &[("email", email)]);
        let mail = town.mail_to(email);
        assert!(mail.body.contains("leads back to your listing"), "{}", mail.body);
        mail.code();
        mail.header("Subject").to_owned()
    };
    joined(&town, Door::Pa, "amina@example.org");
    let (known, unknown) = (subject("amina@example.org"), subject("nobody@example.org"));
    assert!(known.contains("your listing is kept") && known == unknown, "{known}");
}

#[test]
fn what_was_changed_after_it_was_sent_is_named_until_it_is_sent_again() {
    let town = Town::new();
    let (browser, home) = public(&town, "amina@example.org");
    assert!(unsent(&browser, &home).is_empty());
    // A page that is saved as it was has changed nothing.
    let cultures: Vec<String> = {
        let page = browser.get(&format!("{home}/culture"));
        page.select("input[checked]").iter().map(|b| b.attribute("value").unwrap().to_owned()).collect()
    };
    browser.post(&format!("{home}/culture"), &[("cultures", &cultures[0])]);
    assert!(unsent(&browser, &home).is_empty());
    let about = [("summary", "Something new."), ("about_me", "I have time.")];
    browser.post(&format!("{home}/about-you"), &about);
    assert_eq!(unsent(&browser, &home), ["about-you"]);
    assert_eq!(unsent(&browser, "/account/listings"), ["about-you"]);
    assert!(browser.get("/account").notices().contains(&"unsent".to_owned()));
    assert_eq!(browser.post(&format!("{home}/check"), &[]).header("location"), format!("{home}?done=listing_sent"));
    assert!(unsent(&browser, &home).is_empty());
    // What only staff read counts too.
    let referee = [("time", "3"), ("referee_name", "Cy"), ("referee_email", "cy@example.org"), ("referee_how", "Work")];
    browser.post(&format!("{home}/referees"), &referee);
    assert_eq!(unsent(&browser, &home), ["referees"]);
    town.mails();
    assert_eq!(browser.post(&format!("{home}/check"), &[]).header("location"), format!("{home}?done=listing_sent"));
    assert!(town.mails().iter().any(|mail| mail.header("To").contains("cy@example.org")));
    // Taken back, it differs from what the public reads again.
    browser.post(&format!("{home}/show"), &[("act", "take_back")]);
    assert_eq!(standing(&browser, &home), "live");
    assert_eq!(unsent(&browser, &home), ["about-you", "referees"]);
}

#[test]
fn a_draft_is_deleted_with_everything_in_it() {
    let town = Town::new();
    let browser = town.browser();
    browser.post("/join/pa", &[]);
    browser.post("/join/pa/about-you", &[("summary", "I listen."), ("about_me", "I have time.")]);
    browser.post("/join/pa/save", &[("email", "amina@example.org")]);
    let mail = town.mail_to("amina@example.org");
    assert_eq!(browser.get("/join/pa").select("main a[href='/join/pa/delete']").len(), 1);
    assert_eq!(browser.get("/join/pa/delete").select("main form button").len(), 1);
    assert!(!browser.get("/join/pa").select("[data-state]").is_empty(), "looking deletes nothing");
    assert_eq!(browser.post("/join/pa/delete", &[]).header("location"), "/join?done=listing_deleted");
    assert!(browser.get("/join/pa").select("[data-state]").is_empty());
    // The mail that is on its way opens nothing any more, and makes no account.
    let late = browser.post("/sign-in/code", &[("code", &mail.code())]);
    assert_eq!(late.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(town.browser().post(&mail.link("/sign-in/link/"), &[]).status, StatusCode::GONE);

    let (jo, home) = joined(&town, Door::Respite, "jo@example.org");
    let copied = jo.post(&format!("{home}/show"), &[("act", "copy")]);
    let copy = copied.header("location").split('?').next().unwrap().to_owned();
    assert_eq!(jo.post(&format!("{home}/delete"), &[("act", "take_off")]).header("location"), home, "it is not on it");
    let gone = jo.post(&format!("{home}/delete"), &[("act", "delete")]);
    assert_eq!(gone.header("location"), "/account/listings?done=listing_deleted");
    assert_eq!((jo.get(&home).status, jo.get(&copy).status), (StatusCode::NOT_FOUND, StatusCode::OK));
}

#[test]
fn what_waits_is_taken_back_and_is_a_draft_again() {
    let town = Town::new();
    let (browser, home) = joined(&town, Door::Pa, "amina@example.org");
    send(&town, &browser, &home, "amina@example.org");
    assert_eq!(browser.get(&format!("{home}/delete")).status, StatusCode::NOT_FOUND, "take it back first");
    assert_eq!(browser.post(&format!("{home}/delete"), &[("act", "delete")]).header("location"), home);
    let back = browser.post(&format!("{home}/show"), &[("act", "take_back")]);
    assert_eq!(back.header("location"), format!("{home}?done=listing_taken_back"));
    assert_eq!(standing(&browser, &home), "draft");
    let review = town.officer().get(&format!("/officer/listings/{}", reference_of(&home)));
    assert!(review.select("input[name=version]").is_empty(), "nothing waits");
    assert_eq!(browser.post(&format!("{home}/show"), &[("act", "take_back")]).header("location"), home);
    // It can be sent again, taken back and deleted; the referees were asked once.
    let sent = browser.post(&format!("{home}/check"), &[]);
    assert_eq!(sent.header("location"), format!("{home}?done=listing_sent"));
    assert!(town.mails().iter().all(|mail| !mail.header("To").contains("referee@example.org")));
    browser.post(&format!("{home}/show"), &[("act", "take_back")]);
    assert_eq!(browser.post(&format!("{home}/delete"), &[("act", "delete")]).status, StatusCode::SEE_OTHER);
    assert_eq!(browser.get(&home).status, StatusCode::NOT_FOUND);
    // What was taken back and forgotten goes like any draft.
    let (sam, home) = joined(&town, Door::Pa, "sam@example.org");
    send(&town, &sam, &home, "sam@example.org");
    sam.post(&format!("{home}/show"), &[("act", "take_back")]);
    town.wait(Duration::days(61));
    town.schedule("retention");
    sam.sign_in("sam@example.org");
    assert_eq!(sam.get(&home).status, StatusCode::NOT_FOUND);
}

#[test]
fn a_listing_is_taken_off_put_back_and_erased_after_thirty_days() {
    let town = Town::new();
    let (browser, home) = public(&town, "amina@example.org");
    let path = format!("/listings/{}", reference_of(&home));
    let seen = || town.browser().get(&path).status;
    let found = || {
        town.catch_up();
        town.browser().get("/search?q=amina").select(&format!("[data-ref=\"{}\"]", reference_of(&home))).len()
    };
    let take_off = || browser.post(&format!("{home}/delete"), &[("act", "take_off")]).header("location").to_owned();
    let act = |act: &str| browser.post(&format!("{home}/show"), &[("act", act)]).header("location").to_owned();
    assert_eq!(browser.post(&format!("{home}/delete"), &[("act", "delete")]).header("location"), home, "it is public");
    assert_eq!(take_off(), format!("{home}?done=listing_taken_off"));
    assert_eq!((seen(), found(), standing(&browser, &home).as_str()), (StatusCode::NOT_FOUND, 0, "leaving"));
    assert_eq!(act("show"), home, "it is not merely hidden");
    assert_eq!(act("put_back"), format!("{home}?done=listing_put_back"));
    assert_eq!((seen(), found()), (StatusCode::OK, 1));
    // What was hidden is hidden still when it is put back.
    act("pause");
    take_off();
    act("put_back");
    assert_eq!((seen(), standing(&browser, &home).as_str()), (StatusCode::NOT_FOUND, "paused"));
    take_off();
    town.wait(Duration::days(29));
    town.schedule("erasure");
    browser.sign_in("amina@example.org");
    assert_eq!(standing(&browser, &home), "leaving");
    town.wait(Duration::days(2));
    town.schedule("erasure");
    assert_eq!(browser.get(&home).status, StatusCode::NOT_FOUND);
    assert_eq!((seen(), found()), (StatusCode::NOT_FOUND, 0));
    assert!(!browser.get("/account/export.json").text().contains("Khanzadeh"));
    // Theirs is the account still, and they can begin anew.
    assert_eq!(browser.post("/join/pa", &[]).status, StatusCode::SEE_OTHER);
}

#[test]
fn one_page_leads_to_the_next_and_a_change_leads_back_to_the_answers() {
    let town = Town::new();
    let browser = town.browser();
    browser.post("/join/pa", &[]);
    let save = |code: &str, form: &[(&str, &str)]| {
        browser.post(&format!("/join/pa/{code}"), form).header("location").to_owned()
    };
    assert_eq!(save("help", &[("support", "companionship")]), "/join/pa/will-not", "optional, and on the way");
    assert_eq!(save("will-not", &[]), "/join/pa/people");
    let page = browser.get("/join/pa/check");
    let change = page.attribute("section[data-page=help] a", "href");
    assert_eq!(change, "/join/pa/help?from=check");
    let from = browser.get(&change);
    assert_eq!(from.attribute("main form", "action"), change);
    assert_eq!(from.select("a.govuk-back-link[href='/join/pa/check']").len(), 1);
    // Also after a mistake.
    let wrong = browser.post(&change, &[("from", "check"), ("support", "flying")]);
    assert_eq!(wrong.attribute("input[name=from]", "value"), "check");
    assert!(wrong.one("head > title").text.starts_with("Error: "), "{}", wrong.one("head > title").text);
    assert_eq!(save("help", &[("support", "companionship"), ("from", "check")]), "/join/pa/check");
    let referee = [("referee_name", "Ann"), ("referee_email", "ann@example.org"), ("referee_how", "Work")];
    let one: Vec<_> = referee.into_iter().chain([("from", "check")]).collect();
    assert_eq!(save("referees", &one), "/join/pa/referees?from=check");
    let list = browser.get("/join/pa/referees?from=check");
    assert_eq!(list.select("main .button-row a[href='/join/pa/check']").len(), 1);
    // What is optional is no missing work.
    let tasks = browser.get("/join/pa");
    let needed = tasks.select("li[data-state]:not([data-state=optional])").len();
    assert_eq!(tasks.attribute("progress", "max"), needed.to_string());
    assert_eq!(tasks.attribute("progress", "value"), "1");
}

#[test]
fn a_door_that_was_not_chosen_is_said_where_one_chooses() {
    let town = Town::new();
    let browser = town.browser();
    browser.post("/join/provider", &[("door", "respite")]);
    let wrong = browser.post("/join/provider", &[]);
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(wrong.one("head > title").text.starts_with("Error: "));
    assert_eq!(wrong.select("[data-error=door_missing]").len(), 1);
    assert_eq!(wrong.select("input[name=door]").len(), 3);
}

#[test]
fn a_question_stands_under_the_answer_that_asks_it() {
    let town = Town::new();
    let browser = town.browser();
    browser.post("/join/pa", &[]);
    let page = browser.get("/join/pa/room");
    let under = page.attribute("input[name=room][value=paused_until]", "data-aria-controls");
    assert_eq!(page.select(&format!("#{under} #paused_until")).len(), 1);
    let date = [("paused_until.day", "5"), ("paused_until.month", "dec"), ("paused_until.year", "26")];
    let with = |room: &'static str| [("room", room)].into_iter().chain(date).collect::<Vec<_>>();
    let wrong = browser.post("/join/pa/room", &with("paused_until"));
    assert_eq!(wrong.select("#paused_until-error[data-error=day_year]").len(), 1);
    assert_eq!(
        (wrong.value_of("paused_until.month"), wrong.value_of("paused_until.year")),
        ("dec".into(), "26".into())
    );
    // Under an answer that was not chosen it counts for nothing.
    assert_eq!(browser.post("/join/pa/room", &with("looking_now")).status, StatusCode::SEE_OTHER);
    let right = [("room", "paused_until"), ("paused_until", "5 December 2026")];
    assert_eq!(browser.post("/join/pa/room", &right).status, StatusCode::SEE_OTHER);
    let kept = browser.get("/join/pa/room");
    assert_eq!((kept.value_of("paused_until.day"), kept.value_of("paused_until.month")), ("5".into(), "12".into()));

    let provider = town.browser();
    provider.post("/join/provider", &[("door", "provider")]);
    let registered = |with: &str, typed: (&str, &str)| {
        provider.post("/join/provider/registration", &[("registered_with", with), typed])
    };
    let ours = ("registration_number.care_inspectorate", "CS2003000123");
    assert_eq!(registered("care_inspectorate", ours).status, StatusCode::SEE_OTHER);
    assert_eq!(provider.get("/join/provider/registration").value_of("registration_number"), "CS2003000123");
    let wrong = registered("care_inspectorate", ("registration_number.care_inspectorate", "12"));
    assert_eq!(wrong.value_of("registration_number"), "12");
    let controls = wrong.attribute("input[value=care_inspectorate]", "data-aria-controls");
    assert_eq!(wrong.select(&format!("#{controls} #registration_number-error")).len(), 1);
}

#[test]
fn a_limit_is_said_with_how_much_there_is() {
    let town = Town::new();
    let browser = town.browser();
    browser.post("/join/pa", &[]);
    let summary = "x".repeat(212);
    let long = browser.post("/join/pa/about-you", &[("summary", &summary), ("about_me", "Me")]);
    let said = long.one("#summary-error").text;
    assert!(said.contains("200") && said.contains("212"), "{said}");
    let number = browser.post("/join/pa/room", &[("room", "looking_now"), ("hours_wanted", "300")]);
    let said = number.one("#hours_wanted-error").text;
    assert!(said.contains("from 1 to 100"), "{said}");
    let digits = browser.post("/join/pa/checks", &[("dbs_level", "enhanced"), ("dbs_last_four", "12")]);
    assert!(digits.one("#dbs_last_four-error").text.contains("4 digits"));
}

#[test]
fn what_few_choose_is_folded_unless_it_is_chosen() {
    let town = Town::new();
    let browser = town.browser();
    browser.post("/join/pa", &[]);
    let folded = browser.get("/join/pa/languages");
    assert_eq!(folded.select("main details").len(), 2);
    assert!(folded.select("main details[open]").is_empty());
    assert_eq!(folded.select("details input[name=languages_well][value=yi]").len(), 1);
    assert!(folded.select("details input[value=pl]").is_empty(), "many speak it");
    browser.post("/join/pa/languages", &[("languages_well", "yi"), ("languages_well", "pl")]);
    let open = browser.get("/join/pa/languages");
    assert_eq!(open.select("details[open] input[name=languages_well][value=yi][checked]").len(), 1);
    assert_eq!(open.select("main details[open]").len(), 1);
}

#[test]
fn nobody_under_18_is_listed_and_they_are_told_whom_to_ring() {
    let town = Town::new();
    let browser = town.browser();
    browser.post("/join/pa", &[]);
    let young = browser.post("/join/pa/work", &[("employment", "employed"), ("age_band", "under_18")]);
    assert_eq!(young.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(young.one("#age_band-error").text.contains("helpline"));
}

#[test]
fn monday_is_copied_right_below_monday() {
    let town = Town::new();
    let browser = town.browser();
    browser.post("/join/pa", &[]);
    let page = browser.get("/join/pa/times");
    let text = page.text();
    let at = |what: &str| text.find(what).unwrap_or_else(|| panic!("no {what}"));
    assert!(at("value=\"mon_morning\"") < at("copy_monday") && at("copy_monday") < at("value=\"tue_morning\""));
    // Whoever presses Enter saves: the first button of the form is no copying.
    assert_eq!(page.select("main form button")[0].attribute("value"), None);
}
