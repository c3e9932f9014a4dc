//! What somebody types wrong is said at its field, and what they typed stays.

use axum::body::Body;
use axum::http::{Request, StatusCode};
use chrono::Duration;
use domain::account::Role;

use crate::people::{Browser, Town, app_code};
use crate::world::Answer;

/// A form that must come back with these problems (field and code), and the same page.
fn comes_back(browser: &Browser<'_>, path: &str, fields: &[(&str, &str)], problems: &[(&str, &str)]) -> Answer {
    let answer = browser.post(path, fields);
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{path} {fields:?}");
    let codes: Vec<String> =
        answer.select("[data-error]").iter().map(|e| e.attribute("data-error").unwrap().to_owned()).collect();
    let wanted: Vec<&str> = problems.iter().map(|(_, code)| *code).collect();
    assert_eq!(codes, wanted, "{path} {fields:?}");
    let links: Vec<String> = answer
        .select(".govuk-error-summary a")
        .iter()
        .map(|link| link.attribute("href").unwrap().trim_start_matches('#').to_owned())
        .collect();
    let fields: Vec<&str> = problems.iter().map(|(field, _)| *field).collect();
    assert_eq!(links, fields, "{path}: the summary leads to each field");
    for field in fields {
        assert!(!answer.select(&format!("[id=\"{field}\"]")).is_empty(), "{path}: nothing has the id {field}");
    }
    assert!(answer.one("title").text.starts_with("Error:"), "{path}: {}", answer.one("title").text);
    assert_eq!(answer.header("cache-control"), "no-store", "{path}");
    answer
}

#[test]
fn an_address_that_is_none_is_said_and_kept() {
    let town = Town::new();
    let nobody = town.browser();
    comes_back(&nobody, "/sign-in", &[], &[("email", "email_missing")]);
    comes_back(&nobody, "/sign-in", &[("email", "  ")], &[("email", "email_missing")]);
    let long = format!("{}@example.org", "x".repeat(250));
    comes_back(&nobody, "/sign-in", &[("email", &long)], &[("email", "email_long")]);
    for typed in
        ["anna", "anna@", "@example.org", "anna@example", "<script>alert(1)</script>", "a@b.org\r\nBcc: c@d.org"]
    {
        let page = comes_back(&nobody, "/sign-in", &[("email", typed)], &[("email", "email_format")]);
        let kept = page.attribute("input[name=email]", "value");
        assert!(kept == typed || typed.contains('\n'), "{typed:?} became {kept:?}");
        assert!(!page.text().contains("<script>alert"), "typed text is never markup");
        assert_eq!(page.header("set-cookie"), "");
    }
    assert!(town.mails().is_empty());
}

#[test]
fn where_somebody_wanted_to_go_is_kept_with_the_form() {
    let town = Town::new();
    let fields = [("email", "anna"), ("next", "/account/sessions")];
    let page = comes_back(&town.browser(), "/sign-in", &fields, &[("email", "email_format")]);
    assert_eq!(page.attribute("input[name=next]", "value"), "/account/sessions");
    let fields = [("email", "anna"), ("next", "//evil.test")];
    let page = comes_back(&town.browser(), "/sign-in", &fields, &[("email", "email_format")]);
    assert!(!page.text().contains("evil.test"));
}

#[test]
fn a_code_that_is_none_is_said_and_never_kept() {
    let town = Town::new();
    let browser = town.browser();
    browser.ask_for_mail("pa@demo.invalid");
    comes_back(&browser, "/sign-in/code", &[], &[("code", "code_missing")]);
    for typed in ["12345", "1234567", "abcdef"] {
        let page = comes_back(&browser, "/sign-in/code", &[("code", typed)], &[("code", "code_format")]);
        assert_eq!(page.one("input[name=code]").attribute("value").unwrap_or_default(), "", "{typed}");
    }
    let half = town.half(Role::Broker);
    let page = half.post("/sign-in/second-factor", &[("code", "000000")]);
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(page.select("[data-error=code_wrong]").len(), 1);
    assert!(!page.text().contains("000000"));
}

#[test]
fn ones_own_address_is_no_new_address() {
    let town = Town::new();
    let person = town.half(Role::Pa);
    comes_back(&person, "/account/email", &[("email", "PA@demo.invalid")], &[("email", "email_same")]);
    let page = comes_back(&person, "/account/email", &[("email", "anna")], &[("email", "email_format")]);
    assert_eq!(page.attribute("input[name=email]", "value"), "anna");
}

#[test]
fn an_address_changes_when_the_new_one_says_so() {
    let town = Town::new();
    let person = town.half(Role::Pa);
    let asked = person.post("/account/email", &[("email", "anna@example.org")]);
    assert_eq!(asked.header("location"), "/account?done=email_asked");
    let mails = town.mails();
    assert_eq!(mails.len(), 2, "both addresses are told");
    let link = mails.iter().find(|mail| mail.body.contains("/account/email/")).unwrap().link("/account/email/");
    let other = town.browser();
    assert_eq!(other.get(&link).status, StatusCode::OK);
    assert!(town.mails().is_empty(), "a page that is looked at changes nothing");
    assert_eq!(other.post(&link, &[]).header("location"), "/sign-in?done=email_changed");
    assert_eq!(town.mails().len(), 2);
    assert_eq!(other.post(&link, &[]).status, StatusCode::GONE, "once");
    let later = town.browser();
    later.sign_in("anna@example.org");
    assert!(later.is_signed_in());
}

#[test]
fn everything_wrong_with_an_invitation_is_said_at_once() {
    let town = Town::new();
    let boss = town.person(Role::SuperAdmin);
    let path = "/officer/people/invite";
    let fields = [("email", "ben"), ("role", ""), ("council", "S12000049")];
    let page = comes_back(&boss, path, &fields, &[("email", "email_format"), ("role", "role_missing")]);
    assert_eq!(page.attribute("input[name=email]", "value"), "ben");
    assert_eq!(page.attribute("select[name=council] option[selected]", "value"), "S12000049");
    // A role that nobody gives: people take it by joining.
    let fields = [("email", "ben@example.org"), ("role", "provider"), ("council", "")];
    let missing = [("role", "role_unknown"), ("council", "council_missing")];
    comes_back(&boss, path, &fields, &missing);

    let fields = [("email", "ben@example.org"), ("role", "moderator"), ("council", "S12000049")];
    assert_eq!(boss.post(path, &fields).header("location"), "/officer/people?done=invited");
    assert_eq!(town.mails().len(), 1);
}

#[test]
fn a_reset_needs_a_reason() {
    let town = Town::new();
    let boss = town.person(Role::SuperAdmin);
    let list = boss.get("/officer/people");
    let links = list.select("a[href^=\"/officer/people/\"]");
    let people: Vec<&str> = links.iter().filter_map(|link| link.attribute("href")).collect();
    let broker = people.iter().find(|path| boss.get(path).text().contains("broker@demo.invalid")).unwrap();
    let long = "x".repeat(501);
    for (reason, code) in [("", "reason_missing"), (" \n ", "reason_missing"), (long.as_str(), "reason_long")] {
        let fields = [("act", "reset_second_factor"), ("reason", reason)];
        comes_back(&boss, broker, &fields, &[("reason", code)]);
    }
    let done = boss.post(broker, &[("act", "reset_second_factor"), ("reason", "Lost telephone, seen in person")]);
    assert_eq!(done.header("location"), format!("{broker}?done=second_factor_reset"));
    assert_eq!(town.mails().len(), 1, "they are told");
    let again = town.half(Role::Broker);
    assert_eq!(again.set_up_app().len(), 10);
}

#[test]
fn whoever_asked_to_be_deleted_may_change_their_mind() {
    let town = Town::new();
    let person = town.half(Role::Pa);
    assert_eq!(person.post("/account/delete", &[]).header("location"), "/account?done=delete_asked");
    assert_eq!(person.get("/account").notices(), ["account_going"]);
    assert_eq!(person.post("/account/keep", &[]).header("location"), "/account?done=kept");
    assert!(person.get("/account").notices().is_empty());
}

#[test]
fn what_is_held_about_somebody_is_theirs_to_take() {
    let town = Town::new();
    let person = town.half(Role::Pa);
    let export = person.get("/account/export.json");
    assert!(export.header("content-type").starts_with("application/json"));
    assert!(export.header("content-disposition").contains("account.json"));
    let held: serde_json::Value = serde_json::from_str(export.text()).unwrap();
    assert_eq!(held["email"], "pa@demo.invalid");
    assert_eq!(held["sessions"].as_array().unwrap().len(), 1);
}

#[test]
fn another_address_needs_a_fresh_sign_in_that_leads_back() {
    let town = Town::new();
    let person = town.half(Role::Pa);
    let again = "/sign-in?next=/account/email";
    town.wait(Duration::minutes(16));
    assert_eq!(person.get("/account/email").header("location"), again);
    let new = [("email", "anna@example.org")];
    assert_eq!(person.post("/account/email", &new).header("location"), again);
    assert!(town.mails().is_empty());
    assert_eq!(person.get(again).notices(), ["proof_first"]);
    assert_eq!(person.get("/account").status, StatusCode::OK, "all else goes on");

    person.post("/sign-in", &[("email", "pa@demo.invalid"), ("next", "/account/email")]);
    let code = town.mail_to("pa@demo.invalid").code();
    assert_eq!(person.post("/sign-in/code", &[("code", &code)]).header("location"), "/account/email");
    assert_eq!(person.post("/account/email", &new).header("location"), "/account?done=email_asked");
}

#[test]
fn a_new_address_that_waits_can_be_cancelled() {
    let town = Town::new();
    let person = town.half(Role::Pa);
    let cancel = "form[action=\"/account/keep-email\"]";
    assert!(person.get("/account").select(cancel).is_empty());
    person.post("/account/email", &[("email", "anna@example.org")]);
    let link = town.mail_to("anna@example.org").link("/account/email/");
    let page = person.get("/account");
    assert!(page.select(cancel).len() == 1 && page.text().contains("anna@example.org"));
    assert_eq!(person.post("/account/keep-email", &[]).header("location"), "/account?done=email_kept");
    let page = person.get("/account");
    assert!(page.select(cancel).is_empty() && !page.text().contains("anna@example.org"));
    assert_eq!(town.browser().get(&link).status, StatusCode::GONE);
}

#[test]
fn staff_change_their_app_and_their_recovery_codes_themselves() {
    let town = Town::new();
    let email = "ada@council.example";
    town.invite(email, Role::RegisterOfficer, Some("S12000049"));
    let browser = town.browser();
    let old = browser.begin_work(email);
    comes_back(&browser, "/account/app", &[("code", "12345")], &[("code", "code_format")]);
    let key = browser.get("/account/app").one("code.secret").text;
    let codes = |page: &Answer| -> Vec<String> {
        page.select("[data-recovery-codes] code").into_iter().map(|code| code.text).collect()
    };
    let changed = browser.post("/account/app", &[("code", &app_code(&key, town.now()))]);
    assert_eq!(changed.status, StatusCode::OK);
    let new = codes(&changed);
    assert!(new.len() == 10 && new != old);
    assert!(town.mail_to(email).header("Subject").ends_with("another authenticator app"));
    assert_eq!(browser.get("/officer").status, StatusCode::OK);
    assert!(codes(&browser.get("/account/app")).is_empty(), "shown once");

    let made = browser.post("/account/recovery-codes", &[]);
    assert_eq!(made.status, StatusCode::OK);
    assert!(codes(&made).len() == 10 && codes(&made) != new);
    assert!(town.mail_to(email).header("Subject").ends_with("new recovery codes"));
    assert!(codes(&browser.get("/account/recovery-codes")).is_empty());

    town.wait(Duration::minutes(16));
    for path in ["/account/app", "/account/recovery-codes"] {
        let again = format!("/sign-in?next={path}");
        assert_eq!(browser.get(path).header("location"), again);
        assert_eq!(browser.post(path, &[("code", "123456")]).header("location"), again);
    }
}

#[test]
fn what_is_wrong_with_a_recovery_code_is_said_at_its_own_field() {
    let town = Town::new();
    let half = town.half(Role::Broker);
    let path = "/sign-in/second-factor";
    let page = comes_back(&half, path, &[("recovery_code", "")], &[("recovery_code", "recovery_missing")]);
    assert_eq!(page.select("details[open]").len(), 1);
    let page = comes_back(&half, path, &[("recovery_code", "ABCD-EFGH")], &[("recovery_code", "recovery_wrong")]);
    assert!(!page.text().contains("ABCD-EFGH"));
    comes_back(&half, path, &[("code", "")], &[("code", "code_missing")]);
}

#[test]
fn the_last_administrator_is_told_why_they_cannot_leave() {
    let town = Town::new();
    let boss = town.person(Role::SuperAdmin);
    let refused = boss.post("/account/delete", &[]);
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.one(".govuk-error-summary").text.contains("administrator of the whole site"));
    assert!(refused.one("title").text.starts_with("Error:"));
    assert!(boss.get("/account").notices().is_empty() && town.mails().is_empty());
}

#[test]
fn a_crafted_link_says_nothing_was_done() {
    let town = Town::new();
    let person = town.half(Role::Pa);
    let notices = |name: &str, value: &str| {
        let request = Request::get("/account?done=delete_asked").header(name, value).body(Body::empty()).unwrap();
        person.send(request).notices()
    };
    assert_eq!(notices("sec-fetch-site", "same-origin"), ["delete_asked"]);
    for from in ["cross-site", "same-site", "none"] {
        assert!(notices("sec-fetch-site", from).is_empty(), "{from}");
    }
    assert!(notices("referer", "https://evil.test/?x=/account").is_empty());
    assert!(person.get("/account?done=delete_asked").notices().is_empty());
}

#[test]
fn the_log_is_looked_through() {
    let town = Town::new();
    let boss = town.person(Role::SuperAdmin);
    town.half(Role::Pa);
    let rows =
        |path: &str| -> Vec<String> { boss.get(path).select("tbody tr").into_iter().map(|row| row.text).collect() };
    assert!(rows("/officer/audit").iter().any(|row| row.contains("Code of the authenticator app given")));
    let signed_in = rows("/officer/audit?who=&act=account.signed_in&from=&to=");
    assert!(signed_in.len() == 2 && signed_in.iter().all(|row| row.contains("Signed in")), "{signed_in:?}");
    // Each look is a row that the next one shows.
    assert_eq!(rows("/officer/audit?from=2026-11-22&to=2026-11-22").len() + 1, rows("/officer/audit").len());
    // Whatever a browser or somebody's clipboard adds, and however it is encoded.
    for typed in ["+account.signed_in+", "account.signed_in%20", "account%2Esigned_in"] {
        assert_eq!(rows(&format!("/officer/audit?act={typed}")).len(), 2, "{typed}");
    }
    for nothing in ["to=2026-11-21", "from=2026-11-23", "who=0190aaaa-bbbb-7ccc-8ddd-eeeeeeeeeeee"] {
        assert!(rows(&format!("/officer/audit?{nothing}")).is_empty(), "{nothing}");
    }
    let page = boss.get("/officer/audit?who=Anna&from=2026-11-22");
    assert_eq!(
        (page.attribute("#who", "value"), page.attribute("#from", "value")),
        ("Anna".into(), "2026-11-22".into())
    );
    assert_eq!(page.attribute("#who-error", "data-error"), "who_format");
    // Who mistyped did not ask for the whole log.
    for mistyped in ["who=Anna", "act=%3Cscript%3E", "from=today", "from=2026-11-23&to=2026-11-22"] {
        let page = boss.get(&format!("/officer/audit?{mistyped}"));
        assert!(page.select("tbody tr").is_empty() && page.select("[data-error]").len() == 1, "{mistyped}");
    }
}

#[test]
fn an_invitation_is_answered_by_whom_it_was_sent_to() {
    let town = Town::new();
    let boss = town.person(Role::SuperAdmin);
    let invite = |email: &str| {
        let fields = [("email", email), ("role", "moderator"), ("council", "S12000049")];
        assert_eq!(boss.post("/officer/people/invite", &fields).header("location"), "/officer/people?done=invited");
        town.mail_to(email)
    };
    // Somebody with an account: it works as before until they say yes.
    let person = town.half(Role::Pa);
    let letter = invite("pa@demo.invalid");
    assert_eq!(letter.link("/account/invitations"), "/account/invitations");
    assert!(person.is_signed_in());
    assert_eq!(person.get("/officer").status, StatusCode::FORBIDDEN);
    assert_eq!(person.get("/account").notices(), ["invited_to"]);
    let list = boss.get("/officer/people");
    assert!(list.text().contains("Not accepted yet"));
    assert_eq!(person.answer_invitation("decline"), "/account?done=invitation_declined");
    assert!(person.is_signed_in() && person.get("/account").notices().is_empty() && town.mails().is_empty());
    assert!(boss.get("/officer/people").text().contains("Declined on"));

    // Somebody without one: they are led to it when they sign in, and on to where they wanted to go.
    invite("new@example.org");
    let new = town.browser();
    new.post("/sign-in", &[("email", "new@example.org"), ("next", "/officer/mail")]);
    let code = town.mail_to("new@example.org").code();
    let led = new.post("/sign-in/code", &[("code", &code)]);
    assert_eq!(led.header("location"), "/account/invitations?next=/officer/mail");
    let page = new.get("/account/invitations?next=/officer/mail");
    let kept = page.select("input[name=next]");
    assert!(kept.len() == 2 && kept.iter().all(|next| next.attribute("value") == Some("/officer/mail")));
    let before = new.cookie("sid").unwrap();
    let stranger = town.half(Role::Provider);
    let invitation = new.invitation();
    for act in ["accept", "decline"] {
        let theirs = stranger.post("/account/invitations", &[("act", act), ("invitation", &invitation)]);
        assert_eq!(theirs.status, StatusCode::NOT_FOUND, "{act}");
    }
    let fields = [("act", "accept"), ("invitation", invitation.as_str()), ("next", "/officer/mail")];
    let accepted = new.post("/account/invitations", &fields);
    assert_eq!(accepted.header("location"), "/sign-in/second-factor?next=/officer/mail");
    assert_ne!(new.cookie("sid").unwrap(), before, "rights grew, so the cookie is another");
    new.set_up_app();
    assert_eq!(new.get("/officer").status, StatusCode::OK);
    assert_eq!(new.post("/account/invitations", &fields).status, StatusCode::NOT_FOUND, "once");
}

#[test]
fn rights_are_taken_up_only_by_who_has_just_signed_in() {
    let town = Town::new();
    let person = town.half(Role::Pa);
    town.invite("pa@demo.invalid", Role::Moderator, Some("S12000049"));
    town.wait(Duration::minutes(16));
    let invitation = person.invitation();
    let refused = person.post("/account/invitations", &[("act", "accept"), ("invitation", &invitation)]);
    assert_eq!(refused.header("location"), "/sign-in?next=/account/invitations");
    assert_eq!(person.get("/sign-in?next=/account/invitations").notices(), ["proof_first"]);
    assert_eq!(person.answer_invitation("decline"), "/account?done=invitation_declined");
}

#[test]
fn an_invitation_is_sent_again_and_withdrawn() {
    let town = Town::new();
    let boss = town.person(Role::SuperAdmin);
    town.invite("new@example.org", Role::Broker, Some("E08000009"));
    let list = boss.get("/officer/people");
    let path = list.attribute("a[href^=\"/officer/people/invitations/\"]", "href");
    assert!(!list.text().contains("new@example.org"));
    assert!(boss.get(&path).text().contains("new@example.org"));
    assert_eq!(boss.post(&path, &[("act", "send_again")]).header("location"), "/officer/people?done=invited");
    town.mail_to("new@example.org");
    assert_eq!(boss.post(&path, &[("act", "change")]).status, StatusCode::UNPROCESSABLE_ENTITY);
    let statuses: Vec<u16> = (0..5).map(|_| boss.post(&path, &[("act", "send_again")]).status.as_u16()).collect();
    assert_eq!(statuses, [303, 303, 303, 303, 429], "nobody's mailbox is filled");
    town.mails();
    let gone = boss.post(&path, &[("act", "withdraw")]);
    assert_eq!(gone.header("location"), "/officer/people?done=invitation_withdrawn");
    assert_eq!(boss.get(&path).status, StatusCode::NOT_FOUND);
}

#[test]
fn every_look_at_people_and_mail_is_one_row_of_the_log() {
    let town = Town::new();
    let boss = town.person(Role::SuperAdmin);
    let count = |act: &str| boss.get(&format!("/officer/audit?act={act}")).select("tbody tr").len();
    let paths = [("/officer/people", "people.read"), ("/officer/mail", "mail.read"), ("/officer/audit", "audit.read")];
    for (path, act) in paths {
        let before = count(act);
        assert_eq!(boss.get(path).status, StatusCode::OK);
        // The look at the count is one at the log too.
        let looks = if act == "audit.read" { 2 } else { 1 };
        assert_eq!(count(act), before + looks, "{act}");
    }
}
