//! Invented accounts, sessions, letters and rows of the log.

use chrono::{DateTime, Utc};
use domain::account::Role;
use domain::form::FormErrors;
use domain::id::{AccountId, JobId, SessionId};
use domain::listing::CouncilCode;
use engine::read_model::{
    AccountExport, AccountShown, AuditPage, AuditRow, FailedMail, HeldRole, MailShown, Offer, OfferShown, PersonShown,
    SessionShown, SignInLink, StaffShown,
};

use crate::form::FormState;
use crate::pages::account::app::OwnApp;
use crate::pages::officer::invite::Reach;
use crate::pages::sign_in::second_factor::Step;

/// The address in an app's QR code, and the same secret for typing.
pub const URI: &str = "otpauth://totp/Muster:person?secret=JBSWY3DPEHPK3PXP&issuer=Muster";
pub const KEY: &str = "JBSW Y3DP EHPK 3PXP";
/// Recovery codes.
pub const CODES: [&str; 2] = ["abcd-efgh-jkmn-pqrs", "bcde-fghj-kmnp-qrst"];

pub fn at(text: &str) -> DateTime<Utc> {
    text.parse().expect("a moment")
}

pub fn account_id() -> AccountId {
    "0190aaaa-bbbb-7ccc-8ddd-eeeeeeeeeeee".parse().expect("an identity")
}

fn session_id(last: char) -> SessionId {
    format!("0190aaaa-bbbb-7ccc-8ddd-fffffffffff{last}").parse().expect("an identity")
}

pub fn trafford() -> CouncilCode {
    CouncilCode::parse("E08000009").expect("a code")
}

fn roles() -> Vec<HeldRole> {
    vec![
        HeldRole { role: Role::SuperAdmin, council: None },
        HeldRole { role: Role::RegisterOfficer, council: Some(trafford()) },
    ]
}

pub fn member() -> AccountShown {
    AccountShown {
        email: "person@example.org".into(),
        new_email: None,
        roles: vec![],
        offers: vec![],
        created_at: at("2026-01-05T09:00:00Z"),
        delete_on: None,
        has_unsent: false,
        recovery_codes_left: None,
    }
}

pub fn officer() -> AccountShown {
    AccountShown {
        new_email: Some("other@example.org".into()),
        roles: roles(),
        offers: offers(),
        delete_on: Some(super::fixtures::TODAY),
        has_unsent: false,
        recovery_codes_left: Some(1),
        ..member()
    }
}

pub fn sessions() -> Vec<SessionShown> {
    let session = |last, browser: &str, this| SessionShown {
        id: session_id(last),
        browser_family: browser.into(),
        created_at: at("2026-05-01T09:00:00Z"),
        last_seen_at: at("2026-05-05T13:05:00Z"),
        this,
    };
    vec![session('0', "Firefox on Windows", true), session('1', "Safari on iPhone", false)]
}

fn row(number: i64, act: &str) -> AuditRow {
    AuditRow {
        number,
        at: at("2026-05-05T13:05:00Z"),
        actor: Some(account_id()),
        act: act.into(),
        subject_kind: "account".into(),
        subject_id: account_id().to_string(),
        reason: Some("Muster".into()),
        before: Some("broker".into()),
        after: None,
    }
}

pub fn audit() -> AuditPage {
    let nobody = AuditRow { actor: None, reason: None, before: None, ..row(101, "session.started") };
    let acts = ["account.role_ended", "person.read", "session.started"].map(str::to_owned).to_vec();
    AuditPage { rows: vec![row(102, "account.role_ended"), nobody], older: Some(101), acts }
}

pub fn export() -> AccountExport {
    AccountExport {
        listings: Vec::new(),
        made_at: at("2026-06-01T09:00:00Z"),
        email: "person@example.org".into(),
        new_email: Some("other@example.org".into()),
        created_at: at("2026-01-05T09:00:00Z"),
        second_factor: true,
        roles: roles(),
        offers: offers(),
        sessions: sessions(),
        events: audit().rows,
    }
}

pub fn mail() -> MailShown {
    let failed = |last: char, kind: &str| FailedMail {
        id: format!("0190aaaa-bbbb-7ccc-8ddd-aaaaaaaaaaa{last}").parse::<JobId>().expect("an identity"),
        kind: kind.into(),
        masked_email: (last == '0').then(|| "pe…@example.org".into()),
        failed_at: at("2026-05-05T13:05:00Z"),
        attempts: 12,
        error: "smtp_550".into(),
        may_send_again: true,
    };
    MailShown {
        waiting: 3,
        oldest_waiting_at: Some(at("2026-06-01T08:00:00Z")),
        failed: vec![failed('0', "sign_in"), failed('1', "carrier_pigeon")],
    }
}

pub fn no_mail() -> MailShown {
    MailShown { waiting: 0, oldest_waiting_at: None, failed: vec![] }
}

pub fn person() -> PersonShown {
    PersonShown {
        account: account_id(),
        email: "an…@example.org".into(),
        roles: roles(),
        last_signed_in: Some(at("2026-05-05T13:05:00Z")),
        second_factor: true,
        own: false,
        may_reset: true,
    }
}

/// What somebody was invited to.
pub fn offers() -> Vec<Offer> {
    let offer = |last: char, held| Offer {
        id: format!("0190aaaa-bbbb-7ccc-8ddd-ccccccccccc{last}").parse().expect("an identity"),
        held,
        offered_at: at("2026-05-05T13:05:00Z"),
        lapses_at: at("2026-05-19T13:05:00Z"),
    };
    let broker = HeldRole { role: Role::Broker, council: Some(trafford()) };
    vec![offer('0', broker), offer('1', HeldRole { role: Role::SuperAdmin, council: None })]
}

/// One that waits for an answer, and one that was declined.
pub fn offered() -> Vec<OfferShown> {
    let shown = |offer, declined_at| OfferShown { offer, email: "ne…@example.org".into(), declined_at };
    offers().into_iter().zip([None, Some(at("2026-05-06T13:05:00Z"))]).map(|(offer, at)| shown(offer, at)).collect()
}

pub fn staff() -> StaffShown {
    StaffShown { people: vec![person(), old_hand()], offers: offered() }
}

/// Somebody who signed in before the log begins.
pub fn old_hand() -> PersonShown {
    PersonShown { last_signed_in: None, ..person() }
}

pub fn reach() -> Reach {
    Reach { councils: vec![(trafford(), "Trafford".into())], whole_site: true }
}

pub fn link() -> SignInLink {
    SignInLink::Ready { masked_email: "pe…@example.org".into() }
}

pub fn another_app() -> OwnApp {
    OwnApp::Change { uri: URI.into(), key: KEY.into() }
}

pub fn new_codes() -> Vec<String> {
    CODES.iter().map(|code| (*code).to_owned()).collect()
}

pub fn set_up() -> Step {
    Step::SetUp { uri: URI.into(), key: KEY.into() }
}

pub fn codes() -> Step {
    Step::KeepCodes(new_codes())
}

/// A form that was refused, with what was typed.
pub fn refused_form(field: &'static str, code: &'static str, values: &[(&str, &str)]) -> FormState {
    let values = values.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
    FormState { errors: FormErrors::one(field, code), values }
}

/// All of it as text, to tell it from the words of the pages.
pub fn data() -> String {
    format!(
        "{:?} {:?} {:?} {:?} {:?} {:?} {:?} {:?} {KEY} {URI} {CODES:?} …eeeeeeee",
        officer(),
        sessions(),
        export(),
        audit(),
        mail(),
        person(),
        offered(),
        reach()
    )
}
