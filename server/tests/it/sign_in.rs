use axum::http::StatusCode;
use chrono::Duration;
use domain::account::Role;

use crate::people::{Browser, Town, address};

const CODE: &str = "/sign-in/code";
const FACTOR: &str = "/sign-in/second-factor";

/// Where an answer sends the browser.
fn leads_to(browser: &Browser<'_>, path: &str, fields: &[(&str, &str)]) -> String {
    let answer = browser.post(path, fields);
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text());
    answer.header("location").to_owned()
}

/// Another code than this one.
fn wrong(code: &str) -> String {
    let number: u32 = code.parse().unwrap();
    format!("{:06}", (number + 1) % 1_000_000)
}

#[test]
fn a_code_signs_in_the_browser_that_asked() {
    let town = Town::new();
    let browser = town.browser();
    assert_eq!(leads_to(&browser, "/sign-in", &[("email", "pa@demo.invalid")]), CODE);
    assert_eq!(browser.cookie("attempt").unwrap().len(), 64);
    let code = town.mail_to("pa@demo.invalid").code();
    assert_eq!(leads_to(&browser, CODE, &[("code", &code)]), "/account");
    assert!(browser.is_signed_in());
    assert_eq!((browser.cookie("attempt"), browser.cookie("sid").unwrap().len()), (None, 64));
}

#[test]
fn a_code_is_worth_nothing_in_another_browser() {
    let town = Town::new();
    let (one, other) = (town.browser(), town.browser());
    let code = one.ask_for_mail("pa@demo.invalid").code();
    let refused = other.post(CODE, &[("code", &code)]);
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(refused.select("[data-error=code_not_usable]").len(), 1);
    // Nor with a browser token that somebody made up.
    other.plant("attempt", &"0123456789abcdef".repeat(4));
    assert_eq!(other.post(CODE, &[("code", &code)]).status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(!other.is_signed_in());
    assert_eq!(leads_to(&one, CODE, &[("code", &code)]), "/account");
}

#[test]
fn a_link_signs_in_any_browser_and_looking_at_it_changes_nothing() {
    let town = Town::new();
    let link = town.browser().ask_for_mail("provider@demo.invalid").link("/sign-in/link/");
    let other = town.browser();
    for _ in 0..3 {
        let page = other.get(&link);
        assert_eq!(page.status, StatusCode::OK);
        assert_eq!(page.attribute("main form", "method").to_ascii_lowercase(), "post");
        assert!(!page.text().contains(link.rsplit('/').next().unwrap()), "the page repeats its token");
        let whose = page.one("main").text;
        assert!(whose.contains("pr…@demo.invalid") && !whose.contains("provider@"), "{whose}");
    }
    assert!(!other.is_signed_in());
    assert_eq!(leads_to(&other, &link, &[]), "/account");
    assert!(other.is_signed_in());
}

#[test]
fn code_and_link_work_once() {
    let town = Town::new();
    let browser = town.browser();
    let mail = browser.ask_for_mail("pa@demo.invalid");
    let attempt = browser.cookie("attempt").unwrap();
    assert_eq!(leads_to(&browser, CODE, &[("code", &mail.code())]), "/account");
    let again = town.browser();
    again.plant("attempt", &attempt);
    assert_eq!(again.post(CODE, &[("code", &mail.code())]).status, StatusCode::UNPROCESSABLE_ENTITY);
    let link = mail.link("/sign-in/link/");
    assert_eq!(again.get(&link).status, StatusCode::GONE);
    assert_eq!(again.post(&link, &[]).status, StatusCode::GONE);
    assert!(!again.is_signed_in());
}

#[test]
fn a_link_that_was_altered_or_made_up_is_no_link() {
    let town = Town::new();
    let browser = town.browser();
    let link = browser.ask_for_mail("pa@demo.invalid").link("/sign-in/link/");
    let last = if link.ends_with('A') { 'B' } else { 'A' };
    let altered = format!("{}{last}", &link[..link.len() - 5]);
    for path in [altered.as_str(), "/sign-in/link/x", "/sign-in/link/%00", "/sign-in/link/%ff"] {
        for answer in [browser.get(path), browser.post(path, &[])] {
            assert!(answer.status.is_client_error(), "{path}: {}", answer.status);
        }
    }
}

#[test]
fn an_address_without_an_account_looks_like_any_other() {
    let town = Town::new();
    let (known, unknown) = (town.browser(), town.browser());
    let one = known.post("/sign-in", &[("email", "pa@demo.invalid")]);
    let other = unknown.post("/sign-in", &[("email", "nobody@demo.invalid")]);
    assert_eq!((one.status, one.body), (other.status, other.body));
    let names = |answer: &axum::http::HeaderMap| {
        let mut names: Vec<String> = answer.keys().map(ToString::to_string).collect();
        names.sort();
        names
    };
    assert_eq!(names(&one.headers), names(&other.headers));
    assert_eq!(unknown.cookie("attempt").unwrap().len(), 64);
    // A guess is answered alike, and the mail goes to the owner of the address alone.
    let (mine, theirs) = (known.post(CODE, &[("code", "000000")]), unknown.post(CODE, &[("code", "000000")]));
    assert_eq!((mine.status, mine.select("[data-error]").len()), (theirs.status, 1));
    assert_eq!(mine.attribute("[data-error]", "data-error"), theirs.attribute("[data-error]", "data-error"));
    let mails = town.mails();
    assert_eq!(mails.len(), 2);
    assert!(mails.iter().all(|mail| !mail.header("Subject").contains("demo.invalid")));
}

#[test]
fn cookies_cannot_be_read_by_scripts_or_sent_by_other_sites() {
    let town = Town::new();
    for (base, name, secure) in [
        ("http://site.test", "attempt", false),
        ("https://site.test", "__Host-attempt", true),
        ("http://127.0.0.1:3000", "__Host-attempt", true),
    ] {
        let browser = town.browser_on(town.site(&[("MARKETPLACE_BASE_URL", base)]));
        let answer = browser.post("/sign-in", &[("email", "pa@demo.invalid")]);
        let cookie = answer.header("set-cookie");
        assert!(cookie.starts_with(&format!("{name}=")), "{base}: {cookie}");
        for attribute in ["HttpOnly", "SameSite=Lax", "Path=/"] {
            assert!(cookie.split("; ").any(|own| own == attribute), "{base}: {cookie}");
        }
        assert_eq!(cookie.contains("; Secure"), secure, "{base}: {cookie}");
        assert!(!cookie.contains("Domain"), "{base}: {cookie}");
        town.mails();
    }
}

#[test]
fn a_session_that_somebody_planted_is_not_adopted() {
    let town = Town::new();
    let browser = town.browser();
    let planted = "0123456789abcdef".repeat(4);
    browser.plant("sid", &planted);
    assert!(!browser.is_signed_in());
    assert_eq!(browser.cookie("sid"), None, "a cookie that opens nothing is cleared");
    browser.plant("sid", &planted);
    browser.sign_in("pa@demo.invalid");
    assert_ne!(browser.cookie("sid").unwrap(), planted);

    // Nor the session of whoever was signed in here before: it is over.
    let before = browser.cookie("sid").unwrap();
    browser.sign_in("provider@demo.invalid");
    let thief = town.browser();
    thief.plant("sid", &before);
    assert!(!thief.is_signed_in() && browser.is_signed_in());
}

#[test]
fn a_stolen_cookie_is_worth_nothing_after_signing_out() {
    let town = Town::new();
    let browser = town.half(Role::Pa);
    let thief = town.browser();
    thief.plant("sid", &browser.cookie("sid").unwrap());
    assert!(thief.is_signed_in());
    let page = browser.get("/sign-out");
    assert_eq!(page.status, StatusCode::OK);
    assert!(browser.is_signed_in(), "a page that is looked at signs nobody out");
    let answer = browser.post("/sign-out", &[]);
    assert_eq!(answer.header("location"), "/sign-in?done=signed_out");
    assert!(answer.header("clear-site-data").contains("cache"));
    assert_eq!(browser.cookie("sid"), None);
    assert!(!thief.is_signed_in());
}

#[test]
fn signing_out_everywhere_ends_every_session() {
    let town = Town::new();
    let (phone, library) = (town.half(Role::Pa), town.half(Role::Pa));
    assert_eq!(phone.get("/account/sessions").select("[data-session]").len(), 2);
    let answer = phone.post("/account/sessions", &[("session", "all")]);
    assert_eq!(answer.header("location"), "/sign-in?done=signed_out_everywhere");
    assert!(!phone.is_signed_in() && !library.is_signed_in());
}

#[test]
fn one_session_is_ended_from_another_and_strangers_sessions_are_not_there() {
    let town = Town::new();
    let (phone, library, stranger) = (town.half(Role::Pa), town.half(Role::Pa), town.half(Role::Provider));
    let page = phone.get("/account/sessions");
    let ids: Vec<String> =
        page.select("input[name=session]").iter().map(|input| input.attribute("value").unwrap().to_owned()).collect();
    let other = ids.iter().find(|id| *id != "all").unwrap();
    assert_eq!(stranger.post("/account/sessions", &[("session", other)]).status, StatusCode::NOT_FOUND);
    assert!(library.is_signed_in());
    assert_eq!(leads_to(&phone, "/account/sessions", &[("session", other)]), "/account/sessions?done=session_ended");
    assert!(phone.is_signed_in() && !library.is_signed_in() && stranger.is_signed_in());
}

#[test]
fn staff_are_led_to_their_second_factor_and_get_a_new_session_with_it() {
    let town = Town::new();
    let browser = town.half(Role::Moderator);
    for path in ["/account", "/officer", "/officer/mail"] {
        let answer = browser.get(path);
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{path}");
        assert!(answer.header("location").starts_with(FACTOR), "{path}");
    }
    let before = browser.cookie("sid").unwrap();
    let code = town.app_code(Role::Moderator, 0);
    assert_eq!(leads_to(&browser, FACTOR, &[("code", &code)]), "/officer");
    assert_ne!(browser.cookie("sid").unwrap(), before);
    assert_eq!(browser.get("/officer").status, StatusCode::OK);
    let thief = town.browser();
    thief.plant("sid", &before);
    assert_eq!(thief.get("/officer").header("location"), "/sign-in?next=/officer", "the half session is over");
}

#[test]
fn a_clock_may_be_wrong_by_one_step_and_a_code_counts_once() {
    let town = Town::new();
    let role = Role::Broker;
    let tried = |steps: i32| {
        let browser = town.half(role);
        browser.post(FACTOR, &[("code", &town.app_code(role, steps))]).status
    };
    assert_eq!(tried(-2), StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(tried(2), StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(tried(-1), StatusCode::SEE_OTHER);
    assert_eq!(tried(-1), StatusCode::UNPROCESSABLE_ENTITY, "the same code again");
    assert_eq!(tried(1), StatusCode::SEE_OTHER);
}

#[test]
fn the_first_sign_in_of_staff_sets_up_an_app_and_shows_recovery_codes_once() {
    let town = Town::new();
    let email = "ada@council.example";
    town.invite(email, Role::RegisterOfficer, Some("S12000049"));
    let browser = town.browser();
    let codes = browser.begin_work(email);
    assert_eq!(codes.len(), 10);
    assert_eq!(browser.get("/officer").status, StatusCode::OK);
    // Who loads the page again sends the form again: it leads on.
    assert_eq!(leads_to(&browser, FACTOR, &[("code", "123456")]), "/officer");
    assert_eq!(leads_to(&browser, FACTOR, &[("code", "123456"), ("next", "/officer/mail")]), "/officer/mail");
    assert_eq!(browser.get(FACTOR).header("location"), "/officer");
    assert_eq!(browser.get("/sign-in/second-factor?next=/officer/mail").header("location"), "/officer/mail");
    assert!(browser.get(FACTOR).select("[data-recovery-codes]").is_empty());

    // A recovery code opens the account once.
    let later = town.browser();
    later.sign_in(email);
    assert_eq!(leads_to(&later, FACTOR, &[("code", &codes[3])]), "/officer");
    // The holder is told that one was used.
    town.mail_to(email);
    let again = town.browser();
    again.sign_in(email);
    assert_eq!(again.post(FACTOR, &[("code", &codes[3])]).status, StatusCode::UNPROCESSABLE_ENTITY);
}

#[test]
fn a_thousand_guesses_lock_the_attempt_and_not_the_person() {
    let town = Town::new();
    let guesser = town.browser();
    let code = guesser.ask_for_mail("pa@demo.invalid").code();
    let mut guess = code.clone();
    for number in 0..1_000 {
        guess = wrong(&guess);
        let answer = guesser.post(CODE, &[("code", &guess)]);
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "guess {number}");
    }
    let locked = guesser.post(CODE, &[("code", &code)]);
    assert_eq!(locked.select("[data-error=code_locked]").len(), 1, "the right code comes too late");
    assert!(!guesser.is_signed_in());
    let person = town.half(Role::Pa);
    assert!(person.is_signed_in());
}

#[test]
fn after_twenty_wrong_codes_in_a_day_page_and_mail_say_that_the_link_is_left() {
    let town = Town::new();
    for _ in 0..4 {
        let guesser = town.browser();
        let code = guesser.ask_for_mail("pa@demo.invalid").code();
        for _ in 0..5 {
            guesser.post(CODE, &[("code", &wrong(&code))]);
        }
    }
    let person = town.browser();
    let mail = person.ask_for_mail("pa@demo.invalid");
    assert!(mail.body.contains("no longer works today"), "{}", mail.body);
    let refused = person.post(CODE, &[("code", "123456")]);
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.one("[data-error=code_link_alone]").text.contains("use the link in the email"));
    assert_eq!(leads_to(&person, &mail.link("/sign-in/link/"), &[]), "/account");
}

#[test]
fn signing_in_leads_on_to_where_somebody_wanted_to_go_on_this_site() {
    let town = Town::new();
    let wanted = town.browser().get("/account/sessions").header("location").to_owned();
    assert_eq!(wanted, "/sign-in?next=/account/sessions");
    for (next, meant) in
        [("/account/sessions", "/account/sessions"), ("https://evil.test/", "/account"), ("//evil.test", "/account")]
    {
        let browser = town.browser();
        browser.post("/sign-in", &[("email", "pa@demo.invalid"), ("next", next)]);
        let code = town.mail_to("pa@demo.invalid").code();
        assert_eq!(leads_to(&browser, CODE, &[("code", &code), ("next", next)]), meant, "{next}");
    }
    let browser = town.browser();
    assert_eq!(
        leads_to(&browser, &wanted, &[("email", &address(Role::Pa))]),
        "/sign-in/code?next=/account/sessions",
        "from the address too"
    );
}

#[test]
fn the_link_leads_on_too_in_whatever_browser_it_is_pressed() {
    let town = Town::new();
    for (role, next, meant) in [
        (Role::Pa, "/account/sessions", "/account/sessions"),
        (Role::Provider, "//evil.test", "/account"),
        (Role::QualityChecker, "/sign-out", "/account"),
        (Role::Moderator, "/officer/mail", "/sign-in/second-factor?next=/officer/mail"),
    ] {
        town.browser().post("/sign-in", &[("email", &address(role)), ("next", next)]);
        let mail = town.mail_to(&address(role));
        assert!(!mail.body.contains(next), "it does not travel by mail");
        assert_eq!(leads_to(&town.browser(), &mail.link("/sign-in/link/"), &[]), meant, "{next}");
    }
}

#[test]
fn a_code_of_wide_digits_is_the_same_code() {
    let town = Town::new();
    let browser = town.browser();
    let code = browser.ask_for_mail("pa@demo.invalid").code();
    let wide = |c: char| char::from_u32(u32::from(c) + 0xfee0).unwrap();
    let typed: String = code[..3].chars().chain("－".chars()).chain(code[3..].chars().map(wide)).collect();
    assert_eq!(leads_to(&browser, CODE, &[("code", &typed)]), "/account");
}

#[test]
fn too_many_mails_to_one_address_are_refused_whether_it_is_known_or_not() {
    let town = Town::new();
    for email in ["pa@demo.invalid", "nobody@demo.invalid"] {
        let statuses: Vec<u16> =
            (0..6).map(|_| town.browser().post("/sign-in", &[("email", email)]).status.as_u16()).collect();
        assert_eq!(statuses, [303, 303, 303, 303, 303, 429], "{email}");
    }
    let refused = town.browser().post("/sign-in", &[("email", "PA@demo.invalid")]);
    assert!(refused.header("retry-after").parse::<u32>().unwrap() <= 181);
    assert_eq!(refused.select("h1").len(), 1);
    // What is no address is told so and not counted.
    let bad = town.browser().post("/sign-in", &[("email", "pa@demo")]);
    assert_eq!(bad.status, StatusCode::UNPROCESSABLE_ENTITY);
}

#[test]
fn what_a_signed_in_person_is_shown_is_kept_by_nobody() {
    let town = Town::new();
    let (nobody, person) = (town.browser(), town.half(Role::Pa));
    for path in ["/", "/account", "/account/export.json", "/no-such-page", "/officer"] {
        assert_eq!(person.get(path).header("cache-control"), "no-store", "{path}");
    }
    for path in ["/sign-in", "/sign-in/code", "/account", "/officer", "/sign-in/no-such-page"] {
        assert_eq!(nobody.get(path).header("cache-control"), "no-store", "{path}");
    }
    assert_eq!(nobody.get("/").header("cache-control"), "private, no-cache");
}

#[test]
fn a_code_and_a_link_last_fifteen_minutes() {
    let town = Town::new();
    let browser = town.browser();
    let mail = browser.ask_for_mail("pa@demo.invalid");
    town.wait(Duration::minutes(15));
    assert_eq!(browser.post(CODE, &[("code", &mail.code())]).status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(browser.post(&mail.link("/sign-in/link/"), &[]).status, StatusCode::GONE);
    assert!(!browser.is_signed_in());
}

#[test]
fn a_session_ends_when_it_is_left_alone() {
    let town = Town::new();
    let (staff, pa) = (town.person(Role::ReadOnly), town.half(Role::Pa));
    town.wait(Duration::minutes(59));
    assert!(staff.is_signed_in() && pa.is_signed_in());
    town.wait(Duration::minutes(61));
    assert!(!staff.is_signed_in() && pa.is_signed_in());
    town.wait(Duration::days(14));
    assert!(!pa.is_signed_in());
}

#[test]
fn a_session_ends_in_the_end_however_busy_it_is() {
    let town = Town::new();
    let (staff, pa) = (town.person(Role::ReadOnly), town.half(Role::Pa));
    for _ in 0..23 {
        town.wait(Duration::minutes(30));
        assert!(staff.is_signed_in());
    }
    town.wait(Duration::minutes(31));
    assert!(!staff.is_signed_in());
    for _ in 0..5 {
        town.wait(Duration::days(10));
        assert!(pa.is_signed_in());
    }
    town.wait(Duration::days(10));
    assert!(!pa.is_signed_in());
}
