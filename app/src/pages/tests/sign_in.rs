//! Signing in, and pages that are not for everybody.

use engine::NotAllowed;
use engine::read_model::SignInLink;
use http::StatusCode;
use http::request::Parts;
use leptos::prelude::*;
use leptos_axum::ResponseOptions;

use super::people::{self, refused_form};
use super::{Page, all, attr, one, page, text};
use crate::pages::frame::{Reader, masthead_links};
use crate::pages::refused::refused;
use crate::pages::sign_in::code::code_view;
use crate::pages::sign_in::link::link_view;
use crate::pages::sign_in::second_factor::{Step, second_factor_view};
use crate::pages::sign_in::sign_in_view;
use crate::pages::sign_in::sign_out::sign_out_view;
use crate::words::{Locale, Words};

/// Every page of this part.
pub fn every_page() -> Vec<Page> {
    vec![
        ("sign in", Box::new(|| sign_in_view(true, None))),
        ("code", Box::new(|| code_view(None))),
        ("link", Box::new(|| link_view(people::link(), None))),
        ("link that is over", Box::new(|| link_view(SignInLink::NotUsable, None))),
        ("app to set up", Box::new(|| second_factor_view(people::set_up(), None))),
        ("code of the app", Box::new(|| second_factor_view(Step::GiveCode, None))),
        ("recovery codes", Box::new(|| second_factor_view(people::codes(), None))),
        ("sign out", Box::new(|| sign_out_view(true, None))),
        ("signed out", Box::new(|| sign_out_view(false, None))),
    ]
}

/// A request for an address.
fn parts(address: &str) -> Parts {
    http::Request::builder().uri(address).body(()).expect("a request").into_parts().0
}

#[tokio::test]
async fn an_address_is_asked_for_in_a_way_that_browsers_can_fill_in() {
    let page = page(|| {
        provide_context(parts("/sign-in?next=/officer/mail"));
        sign_in_view(false, None)
    })
    .await;
    let email = one(&page, "form[method=post][action='/sign-in'][novalidate] #email");
    assert_eq!((email.attr("type"), email.attr("autocomplete")), (Some("email"), Some("email")));
    assert_eq!((email.attr("autocapitalize"), email.attr("spellcheck")), (Some("none"), Some("false")));
    assert_eq!(attr(&page, "input[name=next]", "value"), "/officer/mail");
    assert_eq!(all(&page, "main button").len(), 1);
    assert!(all(&page, "[data-notice]").is_empty() && all(&page, ".govuk-error-summary").is_empty());
    assert_eq!(text(&page, "title"), "Sign in – Find support near you");
}

#[tokio::test]
async fn nobody_is_led_off_the_site_after_signing_in() {
    for address in
        ["/sign-in?next=//example.org", "/sign-in?next=https://example.org", "/sign-in?next=%2f%2fexample.org"]
    {
        let page = page(|| {
            provide_context(parts(address));
            sign_in_view(false, None)
        })
        .await;
        assert!(all(&page, "[name=next]").is_empty(), "{address}");
    }
}

#[tokio::test]
async fn a_refused_form_says_what_is_wrong_first_and_keeps_what_was_typed() {
    let page = page(|| {
        provide_context(refused_form("email", "email_format", &[("email", "\"><script>alert(1)</script>")]));
        sign_in_view(false, None)
    })
    .await;
    assert!(text(&page, "title").starts_with("Error: Sign in"));
    assert_eq!(attr(&page, ".govuk-error-summary a", "href"), "#email");
    let field = one(&page, "#email");
    assert_eq!(field.attr("value"), Some("\"><script>alert(1)</script>"));
    assert_eq!(field.attr("aria-describedby"), Some("email-error"));
    assert_eq!(attr(&page, "#email-error", "data-error"), "email_format");
    let first = all(&page, ".govuk-main-wrapper > *")[0];
    assert_eq!(first.attr("class"), Some("govuk-error-summary"));
    assert!(all(&page, "script").is_empty());
}

#[tokio::test]
async fn the_page_of_the_code_says_nothing_about_accounts() {
    let page = page(|| code_view(None)).await;
    let code = one(&page, "form[action='/sign-in/code'] #code");
    assert_eq!((code.attr("inputmode"), code.attr("autocomplete")), (Some("numeric"), Some("one-time-code")));
    assert_eq!(code.attr("value"), None);
    assert!(code.attr("class").is_some_and(|class| class.contains("govuk-input--width-10")));
    let whole = text(&page, "main");
    assert!(whole.contains("If we know the address you gave") && whole.contains("15 minutes"), "{whole}");
    assert!(!whole.contains('@'));
    assert_eq!(all(&page, "main a[href='/sign-in']").len(), 2);
}

#[tokio::test]
async fn a_code_is_never_shown_again() {
    let page = page(|| {
        provide_context(refused_form("code", "code_wrong", &[("code", "123456")]));
        code_view(None)
    })
    .await;
    assert_eq!(attr(&page, "#code-error", "data-error"), "code_wrong");
    assert!(!page.html().contains("123456"));
}

#[tokio::test]
async fn a_link_waits_for_its_button() {
    let ready = page(|| link_view(people::link(), None)).await;
    assert!(text(&ready, "main").contains("You will be signed in as pe…@example.org."));
    assert_eq!(one(&ready, "form[method=post]").attr("action"), None);
    assert_eq!(text(&ready, "form button"), "Sign in");
    let options = ResponseOptions::default();
    let kept = options.clone();
    let over = page(move || {
        provide_context(options);
        link_view(SignInLink::NotUsable, None)
    })
    .await;
    assert_eq!(kept.0.read().expect("the answer").status, Some(StatusCode::GONE));
    assert!(all(&over, "form").is_empty());
    assert_eq!(all(&over, "main a[href='/sign-in']").len(), 1);
}

#[tokio::test]
async fn an_app_is_set_up_by_picture_by_key_or_by_link() {
    let page = page(|| second_factor_view(people::set_up(), None)).await;
    assert_eq!(all(&page, "main ol > li").len(), 3);
    let picture = one(&page, "svg.qr");
    assert_eq!(picture.attr("role"), Some("img"));
    assert!(picture.attr("aria-label").is_some_and(|label| label.starts_with("QR code")));
    assert!(attr(&page, "svg.qr path", "d").starts_with("M4 4h1v1h-1z"));
    assert_eq!(text(&page, "code.secret"), people::KEY);
    assert_eq!(attr(&page, "a[href^='otpauth:']", "href"), people::URI);
    assert_eq!(attr(&page, "form[action='/sign-in/second-factor'] #code", "autocomplete"), "one-time-code");
}

#[tokio::test]
async fn a_recovery_code_has_a_box_with_letters() {
    let page = page(|| second_factor_view(Step::GiveCode, None)).await;
    assert_eq!(attr(&page, "#code", "inputmode"), "numeric");
    let recovery = one(&page, "details #recovery_code");
    assert_eq!((recovery.attr("name"), recovery.attr("inputmode")), (Some("recovery_code"), None));
    assert_eq!(one(&page, "details").attr("open"), None);
}

#[tokio::test]
async fn a_wrong_recovery_code_is_said_at_its_own_box() {
    let page = page(|| {
        provide_context(refused_form("recovery_code", "recovery_wrong", &[("recovery_code", "ABCD-EFGH")]));
        second_factor_view(Step::GiveCode, None)
    })
    .await;
    assert_eq!(attr(&page, "details[open] #recovery_code-error", "data-error"), "recovery_wrong");
    assert_eq!(attr(&page, ".govuk-error-summary a", "href"), "#recovery_code");
    assert!(all(&page, "#code-error").is_empty() && !page.html().contains("ABCD-EFGH"));
}

#[tokio::test]
async fn recovery_codes_are_shown_with_one_way_on() {
    let page = page(|| second_factor_view(people::codes(), None)).await;
    let codes: Vec<String> =
        all(&page, "[data-recovery-codes] code").iter().map(|code| code.text().collect()).collect();
    assert_eq!(codes, people::CODES);
    assert_eq!(attr(&page, "main .govuk-button", "href"), "/officer");
    assert!(all(&page, "form").is_empty());
}

#[tokio::test]
async fn what_was_just_done_is_said_when_we_have_words_for_it() {
    let said = |address: &'static str, from: &'static str| async move {
        let page = page(|| {
            let mut parts = parts(address);
            parts.headers.insert("sec-fetch-site", http::HeaderValue::from_static(from));
            provide_context(parts);
            sign_in_view(false, None)
        })
        .await;
        all(&page, "[data-notice]").iter().filter_map(|notice| notice.attr("data-notice")).map(str::to_owned).collect()
    };
    let found: Vec<String> = said("/sign-in?done=signed_out", "same-origin").await;
    assert_eq!(found, ["signed_out"]);
    let unknown: Vec<String> = said("/sign-in?done=you_won&next=/account", "same-origin").await;
    assert!(unknown.is_empty());
    // Anybody can write a link.
    let crafted: Vec<String> = said("/sign-in?done=signed_out", "cross-site").await;
    assert!(crafted.is_empty());
}

#[tokio::test]
async fn who_has_to_prove_again_who_they_are_is_told_why() {
    for (address, notice) in [
        ("/sign-in?next=/account/email", "proof_first"),
        ("/sign-in?next=/account/recovery-codes", "proof_first"),
        ("/sign-in?next=/account", "signed_in"),
        ("/sign-in", "signed_in"),
    ] {
        let page = page(|| {
            provide_context(parts(address));
            sign_in_view(true, None)
        })
        .await;
        assert_eq!(attr(&page, "[data-notice]", "data-notice"), notice, "{address}");
    }
}

#[test]
fn the_masthead_leads_everybody_to_what_is_theirs() {
    let links = |reader| -> Vec<String> {
        masthead_links(Words::of(Locale::En), reader).into_iter().map(|link| link.href).collect()
    };
    assert_eq!(links(Reader::Anybody), ["/search", "/help", "/sign-in"]);
    assert_eq!(links(Reader::Member), ["/search", "/help", "/account", "/sign-out"]);
    assert_eq!(links(Reader::Staff), ["/search", "/help", "/officer", "/account", "/sign-out"]);
}

#[tokio::test]
async fn who_may_not_see_a_page_is_led_on_or_told() {
    for (why, status, location) in [
        (NotAllowed::SignIn, StatusCode::SEE_OTHER, Some("/sign-in?next=/officer/mail")),
        (NotAllowed::SecondFactor, StatusCode::SEE_OTHER, Some("/sign-in/second-factor?next=/officer/mail")),
        (NotAllowed::Proof, StatusCode::SEE_OTHER, Some("/sign-in?next=/officer/mail")),
        (NotAllowed::Role, StatusCode::FORBIDDEN, None),
    ] {
        let options = ResponseOptions::default();
        let kept = options.clone();
        let page = page(move || {
            provide_context(options);
            provide_context(parts("/officer/mail?a=b"));
            refused(why)
        })
        .await;
        let answer = kept.0.read().expect("the answer");
        assert_eq!(answer.status, Some(status));
        assert_eq!(answer.headers.get("location").and_then(|value| value.to_str().ok()), location);
        if let Some(location) = location {
            assert_eq!(attr(&page, "a", "href"), location);
        } else {
            assert_eq!(text(&page, "h1"), "This page is not for your account");
        }
    }
}
