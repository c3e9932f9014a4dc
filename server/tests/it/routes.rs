// long because every route has its row here
//! Who may do what: every route there is, asked by everybody there is.

use std::collections::BTreeSet;

use domain::account::Role;
use engine::Clock;
use server::http::routes;
use server::state::AppState;

use crate::people::{Browser, Town};
use crate::world::Answer;

/// What an answer comes to: its status, or where it leads.
fn seen(answer: &Answer) -> String {
    let location = answer.header("location");
    let path = location.split('?').next().unwrap_or_default();
    match answer.status.as_u16() {
        303 if path == "/sign-in/second-factor" => "factor".to_owned(),
        303 if path == "/sign-in" && !location.contains("done=") => "sign-in".to_owned(),
        303 => "done".to_owned(),
        other => other.to_string(),
    }
}

/// One thing to ask for: method, pattern, address, form, and what each kind of person sees.
struct Case {
    method: &'static str,
    pattern: &'static str,
    path: &'static str,
    form: &'static [(&'static str, &'static str)],
    sees: [&'static str; 6],
    /// What staff of these roles see in place of that.
    but: &'static [(Role, &'static str)],
}

impl Case {
    /// The same with another answer for some roles.
    const fn but(mut self, but: &'static [(Role, &'static str)]) -> Self {
        self.but = but;
        self
    }
}

const fn get(pattern: &'static str, path: &'static str, sees: [&'static str; 6]) -> Case {
    Case { method: "GET", pattern, path, form: &[], sees, but: &[] }
}

const fn post(
    pattern: &'static str,
    path: &'static str,
    form: &'static [(&'static str, &'static str)],
    sees: [&'static str; 6],
) -> Case {
    Case { method: "POST", pattern, path, form, sees, but: &[] }
}

/// The same for everybody.
const fn all(status: &'static str) -> [&'static str; 6] {
    [status; 6]
}

const MEMBER: [&str; 6] = ["sign-in", "200", "factor", "200", "200", "200"];
const STAFF: [&str; 6] = ["sign-in", "403", "factor", "200", "200", "200"];
const BOSS: [&str; 6] = ["sign-in", "403", "factor", "403", "403", "200"];

/// What a member, staff (but for those who only look), a boss is told who may do it and did it wrong.
const fn member(status: &'static str) -> [&'static str; 6] {
    ["sign-in", status, "factor", status, status, status]
}

const fn staff(status: &'static str) -> [&'static str; 6] {
    ["sign-in", "403", "factor", "403", status, status]
}

const fn boss(status: &'static str) -> [&'static str; 6] {
    ["sign-in", "403", "factor", "403", "403", status]
}

/// The same for what only some of the staff do: `duty` are register officers, moderators and safeguarding leads,
/// `lead` the last of them alone. What follows is what those see; their colleagues are told that it is not theirs.
const fn some(who_and_status: &'static str) -> [&'static str; 6] {
    ["sign-in", "403", "factor", "403", who_and_status, "403"]
}

/// What somebody with a role is to see, where only some do.
fn expected(sees: &'static str, role: &str) -> &'static str {
    match sees.split_once(':') {
        Some(("duty", status)) if ["register_officer", "moderator", "safeguarding_lead"].contains(&role) => status,
        Some(("lead", status)) if role == "safeguarding_lead" => status,
        Some(_) => "403",
        None => sees,
    }
}
/// Roles that have nothing to do with what waits.
const NOT_AT_THE_DESK: &[(Role, &str)] = &[(Role::Broker, "403"), (Role::QualityCoordinator, "403")];
/// Roles that take nothing, and what the others see.
const TAKES: &[(Role, &str)] = &[(Role::Broker, "403"), (Role::QualityCoordinator, "403"), (Role::SuperAdmin, "403")];
/// Roles that do not decide about what was written.
const DECIDES: &[(Role, &str)] = &[
    (Role::Broker, "403"),
    (Role::QualityCoordinator, "403"),
    (Role::SuperAdmin, "403"),
    (Role::SafeguardingLead, "403"),
];
/// Roles that do not verify.
const VERIFIES: &[(Role, &str)] = &[
    (Role::Broker, "403"),
    (Role::QualityCoordinator, "403"),
    (Role::SuperAdmin, "403"),
    (Role::SafeguardingLead, "403"),
    (Role::Moderator, "403"),
];
const NO_LISTING: &str = "/officer/listings/00000000";
const LISTING: &str = "/officer/listings/{reference}";
const CHECKS: &str = "/officer/listings/{reference}/checks";
const CHECK: &str = "/officer/listings/{reference}/checks/{what}";
/// What staff of every sort are told of something that is not there.
const NOT_FORMS: [&str; 6] = ["sign-in", "403", "factor", "422", "422", "422"];
const NOT_THERE: [&str; 6] = ["sign-in", "403", "factor", "404", "404", "404"];

/// An identity that nothing has.
const NOTHING: &str = "0190aaaa-bbbb-7ccc-8ddd-eeeeeeeeeeee";
const NOBODY: &str = "/officer/people/0190aaaa-bbbb-7ccc-8ddd-eeeeeeeeeeee";
const COUNCIL: &str = "/officer/councils/{code}";
const SUGGESTION: &str = "/officer/suggestions/{suggestion}";
const NO_SUGGESTION: &str = "/officer/suggestions/0190aaaa-bbbb-7ccc-8ddd-eeeeeeeeeeee";
const PERSON: &str = "/officer/people/{account}";
const REPORT: &str = "/officer/reports/{concern}";
const CONCERN: &str = "/officer/concerns/{concern}";
const SUSPEND: &str = "/officer/listings/{reference}/suspend";
const CONVICTION: &str = "/officer/listings/{reference}/conviction";
const RESTORE: &str = "/officer/listings/{reference}/restore";
const OFFER: &str = "/officer/people/invitations/{offer}";
const NO_OFFER: &str = "/officer/people/invitations/0190aaaa-bbbb-7ccc-8ddd-eeeeeeeeeeee";
const OWN: &str = "/account/listings/{reference}";
const OWN_APPEAL: &str = "/account/listings/{reference}/appeal";
const OWN_PAGE: &str = "/account/listings/{reference}/{page}";
const RENEW: &str = "/account/listings/{reference}/renew/{what}";

/// In each row: nobody, a member without staff role, staff before their second factor, staff who
/// only look, other staff, a boss of the whole site. Rows without an address take one of the town (`{…}` in the path).
const CASES: &[Case] = &[
    // For everybody.
    get("/", "/", all("200")),
    get("/search", "/search?q=care", all("200")),
    get("/search/filters", "/search/filters", all("200")),
    get("/listings/{listing}", "/listings/00000000", all("404")),
    get("/help", "/help", all("200")),
    get("/help/{topic}", "/help/costs", all("200")),
    get("/help/{topic}", "/help/nothing", all("404")),
    get("/help/feedback", "/help/feedback?page=/help", all("200")),
    post("/help/feedback", "/help/feedback", &[("page", "/help")], all("422")),
    get("/listings/{listing}/suggest", "/listings/00000000/suggest", all("404")),
    post("/listings/{listing}/suggest", "/listings/00000000/suggest", &[("topic", "closed")], all("404")),
    get("/accessibility", "/accessibility", all("200")),
    get("/privacy", "/privacy", all("200")),
    get("/terms", "/terms", all("200")),
    get("/credits", "/credits", all("200")),
    get("/api/suggest", "/api/suggest?q=&near=", all("200")),
    // For machines.
    get("/healthz", "/healthz", all("200")),
    get("/readyz", "/readyz", all("200")),
    get("/robots.txt", "/robots.txt", all("200")),
    get("/sitemap.xml", "/sitemap.xml", all("200")),
    get("/sitemap/{file}", "/sitemap/0.xml", all("404")),
    get("/pkg/{version}/{*file}", "/pkg/none/nothing.js", all("404")),
    get("/favicon.svg", "/favicon.svg", all("200")),
    // Signing in.
    get("/sign-in", "/sign-in", all("200")),
    post("/sign-in", "/sign-in", &[("email", "anna")], all("422")),
    get("/sign-in/code", "/sign-in/code", all("200")),
    post("/sign-in/code", "/sign-in/code", &[("code", "")], all("422")),
    get("/sign-in/link/{token}", "/sign-in/link/x", all("410")),
    post("/sign-in/link/{token}", "/sign-in/link/x", &[], all("410")),
    get("/sign-in/second-factor", "/sign-in/second-factor", ["sign-in", "done", "200", "done", "done", "done"]),
    post(
        "/sign-in/second-factor",
        "/sign-in/second-factor",
        &[("code", "")],
        ["sign-in", "done", "422", "done", "done", "done"],
    ),
    // One's own account.
    get("/account", "/account", MEMBER),
    get("/account/email", "/account/email", MEMBER),
    post("/account/email", "/account/email", &[("email", "anna")], member("422")),
    post("/account/keep-email", "/account/keep-email", &[], member("done")),
    get("/account/app", "/account/app", STAFF),
    post("/account/app", "/account/app", &[("code", "")], ["sign-in", "403", "factor", "422", "422", "422"]),
    get("/account/recovery-codes", "/account/recovery-codes", STAFF),
    post("/account/recovery-codes", "/account/recovery-codes", &[], STAFF),
    get("/account/email/{token}", "/account/email/x", all("410")),
    post("/account/email/{token}", "/account/email/x", &[], all("410")),
    get("/account/invitations", "/account/invitations", MEMBER),
    post("/account/invitations", "/account/invitations", &[("act", "accept"), ("invitation", NOTHING)], member("404")),
    post("/account/invitations", "/account/invitations", &[("act", "decline"), ("invitation", NOTHING)], member("404")),
    post("/account/invitations", "/account/invitations", &[("act", "x"), ("invitation", NOTHING)], member("422")),
    get("/account/sessions", "/account/sessions", MEMBER),
    post("/account/sessions", "/account/sessions", &[("session", NOTHING)], member("404")),
    post("/account/sessions", "/account/sessions", &[("session", "")], member("404")),
    post("/account/sessions", "/account/sessions", &[("session", "{a stranger's session}")], member("404")),
    get("/account/export", "/account/export", MEMBER),
    get("/account/export.json", "/account/export.json", MEMBER),
    get("/account/delete", "/account/delete", MEMBER),
    // The last who runs the whole site stays.
    post("/account/delete", "/account/delete", &[], ["sign-in", "done", "factor", "done", "done", "422"]),
    post("/account/keep", "/account/keep", &[], member("done")),
    // Joining, and one's own listings. A browser that began nothing is led to the door.
    get("/join", "/join", all("200")),
    get("/join/{door}", "/join/pa", all("200")),
    get("/join/{door}", "/join/provider", all("200")),
    get("/join/{door}", "/join/quality-checker", all("404")),
    post("/join/{door}", "/join/provider", &[("door", "pa")], all("422")),
    post("/join/{door}", "/join/nowhere", &[], all("404")),
    get("/join/{door}/{page}", "/join/pa/name", all("done")),
    get("/join/{door}/{page}", "/join/nowhere/name", all("404")),
    get("/join/{door}/check", "/join/pa/check", all("done")),
    get("/join/{door}/preview", "/join/pa/preview", all("done")),
    get("/join/{door}/save", "/join/pa/save", all("done")),
    post("/join/{door}/{page}", "/join/pa/name", &[("first_name", "Eve")], all("done")),
    post("/join/{door}/{page}", "/join/nowhere/name", &[], all("404")),
    post("/join/{door}/save", "/join/pa/save", &[("email", "anna")], all("done")),
    post("/join/{door}/save", "/join/nowhere/save", &[], all("404")),
    get("/listings/{listing}/claim", "/listings/00000000/claim", all("404")),
    post("/listings/{listing}/claim", "/listings/00000000/claim", &[], all("404")),
    get("/join/{door}/photo", "/join/pa/photo", all("done")),
    post("/join/{door}/photo", "/join/pa/photo", &[], all("400")),
    get("/account/listings/{reference}/photo", "{a stranger's listing}/photo", member("404")),
    post("/account/listings/{reference}/photo", "{a stranger's listing}/photo", &[], all("400")),
    get("/photos/{file}", "/photos/0190aaaa-bbbb-7ccc-8ddd-eeeeeeeeeeee-640.webp", all("404")),
    get("/join/{door}/delete", "/join/pa/delete", all("done")),
    post("/join/{door}/delete", "/join/pa/delete", &[], all("done")),
    post("/join/{door}/delete", "/join/nowhere/delete", &[], all("404")),
    get("/account/listings/{reference}/delete", "{a stranger's listing}/delete", member("404")),
    post("/account/listings/{reference}/delete", "{a stranger's listing}/delete", &[("act", "delete")], member("404")),
    get("/reference/{token}", "/reference/x", all("410")),
    post("/reference/{token}", "/reference/x", &[], all("410")),
    get("/listing-link/{token}", "/listing-link/x", all("410")),
    post("/listing-link/{token}", "/listing-link/x", &[("act", "hide")], all("410")),
    get("/account/listings", "/account/listings", MEMBER),
    get(OWN, "/account/listings/00000000", member("404")),
    get(OWN, "{a stranger's listing}", member("404")),
    get("/account/listings/{reference}/check", "{a stranger's listing}/check", member("404")),
    get("/account/listings/{reference}/preview", "{a stranger's listing}/preview", member("404")),
    get("/account/listings/{reference}/owners", "{a stranger's listing}/owners", member("404")),
    get("/account/listings/{reference}/closing", "{a stranger's listing}/closing", member("404")),
    get(RENEW, "{a stranger's listing}/renew/identity", member("404")),
    get(RENEW, "{a stranger's listing}/renew/nothing", all("404")),
    post(RENEW, "{a stranger's listing}/renew/identity", &[("renewed_on", "1/1/2026")], member("404")),
    get(OWN_APPEAL, "{a stranger's listing}/appeal", member("404")),
    post(OWN_APPEAL, "{a stranger's listing}/appeal", &[("appeal", "x")], member("404")),
    get(OWN_PAGE, "{a stranger's listing}/service-name", member("404")),
    post(OWN_PAGE, "{a stranger's listing}/service-name", &[("service_name", "Mine")], member("404")),
    post("/account/listings/{reference}/check", "{a stranger's listing}/check", &[], member("404")),
    post(OWN_PAGE, "{a stranger's listing}/show", &[("act", "pause")], member("404")),
    post(
        "/account/listings/{reference}/closing",
        "{a stranger's listing}/closing",
        &[("closed", "yes")],
        member("404"),
    ),
    post(
        "/account/listings/{reference}/owners",
        "{a stranger's listing}/owners",
        &[("act", "add"), ("email", "a@b.org")],
        member("404"),
    ),
    // Telling of a worry.
    get("/concern", "/concern", all("200")),
    get("/concern", "/concern?about=00000000&council=x", all("200")),
    get("/concern", "/concern?council=E08000009", all("200")),
    post("/concern", "/concern", &[("act", "tell")], all("422")),
    post("/concern", "/concern", &[("act", "place"), ("place", "nowhere")], all("422")),
    post("/concern", "/concern", &[("act", "x")], all("422")),
    get("/concern/sent/{reference}", "/concern/sent/00000000", all("404")),
    get("/concern/sent/{reference}", "/concern/sent/x", all("404")),
    // The staff.
    get("/officer/reports", "/officer/reports", some("duty:200")),
    get(REPORT, "/officer/reports/x", some("duty:404")),
    get(REPORT, "/officer/reports/0190aaaa-bbbb-7ccc-8ddd-eeeeeeeeeeee", some("duty:404")),
    post(REPORT, "/officer/reports/0190aaaa-bbbb-7ccc-8ddd-eeeeeeeeeeee", &[("act", "take")], some("duty:404")),
    post(REPORT, "/officer/reports/0190aaaa-bbbb-7ccc-8ddd-eeeeeeeeeeee", &[("act", "x")], some("duty:422")),
    get("/officer/concerns", "/officer/concerns", some("lead:200")),
    get(CONCERN, "/officer/concerns/x", some("lead:404")),
    get(CONCERN, "/officer/concerns/0190aaaa-bbbb-7ccc-8ddd-eeeeeeeeeeee", some("lead:404")),
    post(CONCERN, "/officer/concerns/0190aaaa-bbbb-7ccc-8ddd-eeeeeeeeeeee", &[("act", "take")], some("lead:404")),
    get("/officer/do-not-list", "/officer/do-not-list", some("lead:200")),
    post("/officer/do-not-list", "/officer/do-not-list", &[("entry", NOTHING), ("reason", "x")], some("lead:404")),
    post("/officer/do-not-list", "/officer/do-not-list", &[("entry", NOTHING)], some("lead:422")),
    get("/officer/listings/{reference}/hold", "/officer/listings/00000000/hold", some("duty:404")),
    post(SUSPEND, "/officer/listings/00000000/suspend", &[("reason", "x")], some("duty:404")),
    post(SUSPEND, "/officer/listings/00000000/suspend", &[], some("duty:404")),
    post(RESTORE, "/officer/listings/00000000/restore", &[("act", "restore")], some("duty:404")),
    post(RESTORE, "/officer/listings/00000000/restore", &[("act", "ask"), ("restore_reason", "x")], some("lead:404")),
    post(RESTORE, "/officer/listings/00000000/restore", &[("act", "agree")], some("lead:404")),
    post(
        "/officer/listings/{reference}/remove",
        "/officer/listings/00000000/remove",
        &[("why", "owner_asked"), ("remove_reason", "x")],
        some("duty:404"),
    ),
    post(CONVICTION, "/officer/listings/00000000/conviction", &[("conviction", "x")], some("duty:404")),
    get("/officer", "/officer", STAFF),
    get("/officer/mail", "/officer/mail", STAFF),
    post("/officer/mail", "/officer/mail", &[("job", NOTHING)], staff("404")),
    post("/officer/mail", "/officer/mail", &[("job", "x")], staff("404")),
    get("/officer/queue", "/officer/queue", STAFF).but(NOT_AT_THE_DESK),
    get("/officer/queue", "/officer/queue?kind=x&whose=y&page=z", STAFF).but(NOT_AT_THE_DESK),
    post("/officer/queue", "/officer/queue", &[("act", "take"), ("task", NOTHING)], staff("done")).but(TAKES),
    post("/officer/queue", "/officer/queue", &[("act", "x")], NOT_FORMS).but(NOT_AT_THE_DESK),
    get(LISTING, NO_LISTING, NOT_THERE).but(NOT_AT_THE_DESK),
    post(LISTING, NO_LISTING, &[("version", NOTHING), ("decision", "approve")], staff("404")).but(DECIDES),
    get(CHECKS, "/officer/listings/00000000/checks", NOT_THERE).but(NOT_AT_THE_DESK),
    post(CHECKS, "/officer/listings/00000000/checks", &[("act", "another")], staff("404")).but(VERIFIES),
    get(CHECK, "/officer/listings/00000000/checks/identity", staff("404")).but(VERIFIES),
    get(CHECK, "/officer/listings/00000000/checks/x", staff("404")).but(VERIFIES),
    post(CHECK, "/officer/listings/00000000/checks/identity", &[], staff("404")).but(VERIFIES),
    get("/officer/people", "/officer/people", BOSS),
    get("/officer/people/invite", "/officer/people/invite", BOSS),
    post("/officer/people/invite", "/officer/people/invite", &[("email", "")], boss("422")),
    get(OFFER, NO_OFFER, boss("404")),
    get(OFFER, "/officer/people/invitations/x", boss("404")),
    post(OFFER, NO_OFFER, &[("act", "send_again")], boss("404")),
    post(OFFER, NO_OFFER, &[("act", "withdraw")], boss("404")),
    get(PERSON, NOBODY, boss("404")),
    get(PERSON, "/officer/people/x", boss("404")),
    get(PERSON, "{a colleague}", BOSS),
    post(PERSON, NOBODY, &[("act", "end_role"), ("role", "broker"), ("council", "")], boss("404")),
    post(PERSON, "{a colleague}", &[("act", "end_role"), ("role", "broker"), ("council", "E08000009")], boss("404")),
    post(PERSON, "{a colleague}", &[("act", "reset_second_factor"), ("reason", "")], boss("422")),
    post(PERSON, "{a colleague}", &[("act", "promote")], boss("422")),
    post(PERSON, NOBODY, &[("act", "reset_second_factor"), ("reason", "lost")], boss("404")),
    get("/officer/audit", "/officer/audit", BOSS),
    get("/officer/audit", "/officer/audit?who=x&act=%3C&from=y&to=2026-13-01&before=z", BOSS),
    get("/officer/audit.jsonl", "/officer/audit.jsonl", BOSS),
    // The staff's tools.
    get("/officer/audit.csv", "/officer/audit.csv", BOSS),
    get("/officer/people.csv", "/officer/people.csv", BOSS),
    get("/officer/queue.csv", "/officer/queue.csv", STAFF),
    get("/officer/councils", "/officer/councils", BOSS),
    post("/officer/councils", "/officer/councils", &[("council", "")], boss("422")),
    get(COUNCIL, "/officer/councils/E08000009", BOSS),
    get(COUNCIL, "/officer/councils/E99999999", boss("404")),
    get(COUNCIL, "/officer/councils/x", boss("404")),
    post(COUNCIL, "/officer/councils/E08000009", &[("helpline_phone", "x")], boss("422")),
    post(COUNCIL, "/officer/councils/E99999999", &[("helpline_phone", "x")], boss("404")),
    get("/officer/bank-holidays", "/officer/bank-holidays", BOSS),
    post("/officer/bank-holidays", "/officer/bank-holidays", &[("act", "set")], boss("422")),
    post("/officer/bank-holidays", "/officer/bank-holidays", &[("act", "remove"), ("day", "2026-11-23")], boss("404")),
    post("/officer/bank-holidays", "/officer/bank-holidays", &[("act", "dance")], boss("422")),
    get("/officer/banner", "/officer/banner", BOSS),
    post("/officer/banner", "/officer/banner", &[("act", "publish")], boss("422")),
    post("/officer/banner", "/officer/banner", &[("act", "end"), ("banner", NOTHING)], boss("404")),
    get("/officer/feedback", "/officer/feedback", BOSS),
    post("/officer/feedback", "/officer/feedback", &[("feedback", NOTHING)], boss("404")),
    get("/officer/retention", "/officer/retention", BOSS),
    get(SUGGESTION, NO_SUGGESTION, ["sign-in", "403", "factor", "404", "404", "404"]),
    post(SUGGESTION, NO_SUGGESTION, &[("outcome", "done")], staff("404")),
    post(SUGGESTION, NO_SUGGESTION, &[], staff("404")),
    // Last, because it ends the session.
    get("/sign-out", "/sign-out", all("200")),
    post("/sign-out", "/sign-out", &[], all("done")),
];

/// Asks for everything in turn.
fn asks(
    who: &str,
    (column, role): (usize, Option<Role>),
    browser: &Browser<'_>,
    fill: impl Fn(&str) -> String,
) -> Vec<String> {
    // More than a person would press in a minute.
    let browser = &browser.on(browser.town().site(&[("MARKETPLACE_RATE_LIMITS", "off")]));
    let mut differences = Vec::new();
    for case in CASES {
        let path = fill(case.path);
        let form: Vec<(&str, String)> = case.form.iter().map(|(name, value)| (*name, fill(value))).collect();
        let form: Vec<(&str, &str)> = form.iter().map(|(name, value)| (*name, value.as_str())).collect();
        let saw = seen(&browser.ask(case.method, &path, &form));
        let other = case.but.iter().find(|(own, _)| Some(*own) == role).map(|(_, sees)| *sees);
        let sees = expected(other.unwrap_or(case.sees[column]), who);
        if saw != sees {
            let Case { method, path, form, .. } = case;
            differences.push(format!("{who}: {method} {path} {form:?}: {saw} instead of {sees}"));
        }
    }
    differences
}

/// The paths of the people that somebody administers.
fn people_of(boss: &Browser<'_>) -> Vec<String> {
    let list = boss.get("/officer/people");
    let links = list.select("main a[href^=\"/officer/people/\"]");
    let paths = links.iter().filter_map(|link| link.attribute("href")).filter(|path| !path.contains("/invit"));
    paths.map(str::to_owned).collect()
}

#[test]
fn everybody_sees_what_is_theirs_and_nothing_else() {
    let town = Town::new();
    let boss = town.person(Role::SuperAdmin);
    let people = people_of(&boss);
    let colleague =
        people.iter().find(|path| boss.get(path).text().contains("moderator@demo.invalid")).unwrap().clone();
    let strangers_session = {
        town.invite("stranger@example.org", Role::Provider, None);
        let (one, two) = (town.browser(), town.browser());
        one.sign_in("stranger@example.org");
        two.sign_in("stranger@example.org");
        let page = one.get("/account/sessions");
        let ids = page.select("input[name=session]");
        ids.iter().filter_map(|id| id.attribute("value")).find(|id| *id != "all").unwrap().to_owned()
    };
    let strangers_listing = {
        let one = town.browser();
        one.sign_in("stranger@example.org");
        one.post("/join/provider", &[("door", "provider")]).header("location").to_owned()
    };
    let fill = |text: &str| match text {
        "{a colleague}" => colleague.clone(),
        "{a stranger's session}" => strangers_session.clone(),
        other => other.replace("{a stranger's listing}", &strangers_listing),
    };
    let mut differences = asks("nobody", (0, None), &town.browser(), fill);
    for role in Role::ALL {
        if !role.is_staff() {
            differences.extend(asks(role.code(), (1, None), &town.half(*role), fill));
            continue;
        }
        differences.extend(asks(
            &format!("{} before the second factor", role.code()),
            (2, None),
            &town.half(*role),
            fill,
        ));
        let column = match role {
            Role::ReadOnly => 3,
            Role::SuperAdmin => 5,
            _ => 4,
        };
        let person = if *role == Role::SuperAdmin { None } else { Some(town.person(*role)) };
        differences.extend(asks(role.code(), (column, Some(*role)), person.as_ref().unwrap_or(&boss), fill));
    }
    assert!(differences.is_empty(), "{}", differences.join("\n"));
}

#[test]
fn every_route_stands_in_the_table_and_nothing_else_does() {
    let folder = tempfile::TempDir::new().unwrap();
    let settings = crate::world::config(folder.path(), &[]);
    let clock = Clock::fixed(crate::world::NOW.parse().unwrap(), 7);
    let served: BTreeSet<(String, String)> = crate::world::RUNTIME.block_on(async {
        engine::upkeep::migrate(&settings.engine(), &clock).await.unwrap();
        let engine = engine::Engine::open(settings.engine(), clock).await.unwrap();
        let routes = routes::all(&AppState::new(&settings, engine));
        routes.into_iter().map(|route| (route.method, route.path)).collect()
    });
    let asked: BTreeSet<(String, String)> =
        CASES.iter().map(|case| (case.method.to_owned(), case.pattern.to_owned())).collect();
    let missing: Vec<_> = served.difference(&asked).collect();
    assert!(missing.is_empty(), "served and not in the table of this test: {missing:?}");
    let gone: Vec<_> = asked.difference(&served).collect();
    assert!(gone.is_empty(), "in the table and not served: {gone:?}");
}

#[test]
fn another_councils_people_are_not_there() {
    let town = Town::new();
    let (ours, theirs) = ("S12000049", "E08000009");
    town.invite("ada@ours.example", Role::SuperAdmin, Some(ours));
    town.invite("ben@ours.example", Role::Moderator, Some(ours));
    town.invite("eve@theirs.example", Role::Moderator, Some(theirs));
    let site_boss = town.person(Role::SuperAdmin);
    let (ada, ben, eve) = (town.browser(), town.browser(), town.browser());
    ada.begin_work("ada@ours.example");
    ben.begin_work("ben@ours.example");
    eve.begin_work("eve@theirs.example");
    town.invite("zoe@theirs.example", Role::Broker, Some(theirs));

    let find = |email: &str| {
        let people = people_of(&site_boss);
        people.into_iter().find(|path| site_boss.get(path).text().contains(email)).unwrap()
    };
    let (ben, eve) = (find("ben@ours.example"), find("eve@theirs.example"));
    let zoe = site_boss.get("/officer/people").attribute("a[href^=\"/officer/people/invitations/\"]", "href");
    assert_eq!((seen(&ada.get(&zoe)), seen(&site_boss.get(&zoe))), ("404".into(), "200".into()));
    for act in ["send_again", "withdraw"] {
        assert_eq!(seen(&ada.post(&zoe, &[("act", act)])), "404");
    }
    let seen_by_ada = people_of(&ada);
    assert!(seen_by_ada.contains(&ben) && !seen_by_ada.contains(&eve));
    assert_eq!(seen(&ada.get(&ben)), "200");
    assert_eq!(seen(&ada.get(&eve)), "404");
    for (person, council, sees) in [(&eve, theirs, "404"), (&eve, ours, "404"), (&ben, theirs, "404")] {
        let form = [("act", "end_role"), ("role", "moderator"), ("council", council)];
        assert_eq!(seen(&ada.post(person, &form)), sees, "{person} {council}");
    }
    let reset = [("act", "reset_second_factor"), ("reason", "lost")];
    assert_eq!(seen(&ada.post(&eve, &reset)), "404");

    // Nobody gives what they have not.
    let invite = |council: &str| {
        let form = [("email", "new@ours.example"), ("role", "broker"), ("council", council)];
        seen(&ada.post("/officer/people/invite", &form))
    };
    assert_eq!((invite(theirs).as_str(), invite("all").as_str(), invite(ours).as_str()), ("403", "422", "done"));
    // The log is about people of every council.
    assert_eq!(
        (seen(&ada.get("/officer/audit")), seen(&site_boss.get("/officer/audit"))),
        ("403".into(), "200".into())
    );

    let end = [("act", "end_role"), ("role", "moderator"), ("council", ours)];
    assert_eq!(seen(&ada.post(&ben, &end)), "done");
    assert_eq!(seen(&ada.get(&ben)), "404");
}
