use domain::account::EmailAddress;
use uuid::Uuid;

use super::*;

const LINK: &str = "https://care.example.org/sign-in/link/T0KEN";

fn config() -> MailConfig {
    MailConfig {
        from: "no-reply@care.example.org".into(),
        reply_to: Some("Helpline <help@care.example.org>".into()),
        base_url: "https://care.example.org".into(),
        ..MailConfig::default()
    }
}

fn every_letter() -> Vec<Says> {
    let link = || LINK.to_owned();
    let on = NaiveDate::from_ymd_opt(2026, 12, 22).expect("a date");
    let mut all = vec![
        Says::SignIn { code: Some("123456".into()), link: link(), minutes: 15 },
        Says::SignIn { code: None, link: link(), minutes: 15 },
        Says::KeepListing { code: Some("123456".into()), link: link(), minutes: 15 },
        Says::KeepListing { code: None, link: link(), minutes: 15 },
        Says::NoAccount { join: link() },
        Says::NewBrowser { browser_family: "Firefox on Windows".into(), at: now(), sessions: link() },
        Says::ConfirmEmail { link: link(), hours: 24 },
        Says::EmailChangeAsked,
        Says::EmailChanged,
        Says::DeletionAsked { on, link: link() },
        Says::SecondFactorLocked { minutes: 15 },
        Says::SecondFactorReset { link: link() },
        Says::SecondFactorChanged { link: link() },
        Says::RecoveryCodesMade { link: link() },
        Says::ListingSuspended { name: "Heron House".into(), link: link() },
        Says::ListingRestored { name: "Heron House".into(), link: link() },
    ];
    let name = || "Sunny Bank".to_owned();
    all.extend(SuggestionTopic::ALL.iter().map(|topic| Says::SuggestionMade {
        name: name(),
        topic: *topic,
        link: link(),
    }));
    all.extend(SuggestionOutcome::ALL.iter().map(|outcome| Says::SuggestionClosed { name: name(), outcome: *outcome }));
    all.extend([0, 1, 7].map(|left| Says::RecoveryCodeUsed { left, link: link() }));
    for (is_over, hides) in [(false, false), (false, true), (true, false), (true, true)] {
        let what = domain::check::Checked::Dbs(domain::taxonomy::DbsLevel::Enhanced);
        let ending = CheckEnding { what, last: on, hides };
        all.push(Says::CheckEnds { name: "Amina K".into(), ending, is_over, link: link() });
    }
    let (name, page) = (|| "Amina K".to_owned(), link);
    all.extend([
        Says::AnythingChanged { name: name(), page: page(), link: link() },
        Says::StillRight { name: name(), page: page(), link: link(), since: on },
        Says::ListingHidden { name: name(), page: page(), link: link() },
    ]);
    for council in [None, Some("Trafford".to_owned())] {
        let role = Role::Moderator;
        all.push(Says::Invited { role, council, link: link(), days: 14 });
    }
    all
}

fn now() -> DateTime<Utc> {
    "2026-11-22T12:00:00Z".parse().expect("a time")
}

fn job() -> JobId {
    JobId(Uuid::from_u128(0x0190_aaaa_bbbb_7ccc_8ddd_eeee_eeee_eeee))
}

fn letter(says: Says) -> Letter {
    let to = EmailAddress::parse("anna@example.org").expect("an address");
    Letter { to, language: "en".into(), says }
}

fn composed(config: &MailConfig, letter: &Letter) -> String {
    let message = compose(config, job(), letter, now()).expect("it is composed");
    String::from_utf8(message.formatted()).expect("text")
}

#[test]
fn every_letter_says_who_what_and_whom_to_ask() {
    for says in every_letter() {
        let words = Words::of(Locale::En);
        let said = said(words, "Find support", &says);
        let closing = Closing {
            site: "Find support".into(),
            reply_to: Some("help@care.example.org".into()),
            talk: "https://care.example.org/help/talk".into(),
        };
        let (text, html) = (layout::text(words, &said, &closing), layout::html(words, &said, &closing));
        for secret in ["123456", "T0KEN", "@", "http"] {
            assert!(!said.subject.contains(secret), "{}", said.subject);
        }
        for body in [&text, &html] {
            assert!(body.contains("help@care.example.org") && body.contains("/help/talk"), "{body}");
            assert!(!body.contains("mail-") && !body.contains('{') && !body.contains("src="), "{body}");
        }
        assert!(text.starts_with("Hello,\n\n") && html.contains("<html lang=\"en-GB\" dir=\"ltr\">"));
        assert_eq!(html.matches("<p").count(), html.matches("</p>").count());
    }
}

#[test]
fn a_letter_about_a_check_says_what_ends_when_and_what_happens_then() {
    let ending = CheckEnding {
        what: domain::check::Checked::Kind(domain::taxonomy::CheckKind::PublicLiabilityInsurance),
        last: NaiveDate::from_ymd_opt(2027, 6, 30).expect("a date"),
        hides: false,
    };
    let text = |hides: bool, is_over: bool| {
        let ending = CheckEnding { hides, ..ending };
        let says = Says::CheckEnds { name: "Amina K".into(), ending, is_over, link: LINK.into() };
        let closing = Closing { site: "S".into(), reply_to: None, talk: "https://x.example".into() };
        layout::text(Words::of(Locale::En), &said(Words::of(Locale::En), "S", &says), &closing)
    };
    for (hides, is_over) in [(false, false), (false, true), (true, false), (true, true)] {
        let said = text(hides, is_over);
        for fact in ["Amina K", "Public liability insurance", "30 June 2027", LINK] {
            assert!(said.contains(fact), "{fact} is not in {said}");
        }
    }
    assert!(text(true, false).contains("hide") && !text(false, false).contains("hide"));
}

#[test]
fn a_message_has_the_heads_of_one_that_a_computer_wrote() {
    let says = Says::SignIn { code: Some("123456".into()), link: LINK.into(), minutes: 15 };
    let (first, again) = (composed(&config(), &letter(says.clone())), composed(&config(), &letter(says)));
    assert_eq!(first, again, "the same job makes the same message");
    let (head, bodies) = first.split_once("\r\n\r\n").expect("a head and bodies");
    for line in [
        "Message-ID: <0190aaaa-bbbb-7ccc-8ddd-eeeeeeeeeeee@care.example.org>",
        "To: anna@example.org",
        "Auto-Submitted: auto-generated",
        "Date: Sun, 22 Nov 2026 12:00:00",
        "MIME-Version: 1.0",
    ] {
        assert!(head.contains(line), "{line} is not in {head}");
    }
    assert!(head.contains("no-reply@care.example.org") && head.contains("help@care.example.org"), "{head}");
    for kind in ["text/plain", "text/html"] {
        assert_eq!(bodies.matches(&format!("Content-Type: {kind}; charset=utf-8")).count(), 1, "{bodies}");
    }
}

#[test]
fn nothing_that_was_typed_adds_a_line_to_the_head() {
    let evil = "x\r\nBcc: thief@example.net\r\n\r\nbody";
    let config = MailConfig { site_name: Some(evil.into()), ..config() };
    let says = Says::NewBrowser { browser_family: evil.into(), at: now(), sessions: LINK.into() };
    let message = composed(&config, &letter(says));
    let (head, _) = message.split_once("\r\n\r\n").expect("a head");
    assert!(head.contains("Auto-Submitted: auto-generated"), "{head}");
    assert!(!head.lines().any(|line| line.to_ascii_lowercase().starts_with("bcc")), "{head}");
}

#[test]
fn what_was_typed_is_text_in_the_page_too() {
    let says =
        Says::NewBrowser { browser_family: "<b>\"&".into(), at: now(), sessions: "https://x.example/?\"><b>".into() };
    let words = Words::of(Locale::En);
    let closing = Closing { site: "S".into(), reply_to: None, talk: "https://x.example".into() };
    let html = layout::html(words, &said(words, "S", &says), &closing);
    assert!(!html.contains("<b>") && html.contains("&lt;b&gt;"), "{html}");
}

#[test]
fn the_right_half_of_a_message_id_is_the_sites_host() {
    for (base_url, expected) in [
        ("https://care.example.org", "care.example.org"),
        ("http://127.0.0.1:3000", "127.0.0.1"),
        ("http://[::1]:3000", "[::1]"),
        ("", "localhost"),
        ("https://a b", "localhost"),
    ] {
        assert_eq!(host(base_url), expected, "{base_url}");
    }
}

#[test]
fn clocks_go_forward_in_march_and_back_in_october() {
    for (utc, expected) in [
        ("2026-01-15T12:00:00Z", "12:00"),
        ("2026-03-29T00:59:00Z", "00:59"),
        ("2026-03-29T01:00:00Z", "02:00"),
        ("2026-07-01T23:30:00Z", "00:30"),
        ("2026-10-25T00:59:00Z", "01:59"),
        ("2026-10-25T01:00:00Z", "01:00"),
    ] {
        assert_eq!(in_britain(utc.parse().expect("a time")).format("%H:%M").to_string(), expected, "{utc}");
    }
}
