//! One's own account.

use engine::read_model::{AccountShown, LinkState, SecondFactor};
use leptos::prelude::*;

use super::people::{self, refused_form};
use super::{Page, all, attr, fixtures, one, page, page_in, text};
use crate::pages::account::account_view;
use crate::pages::account::app::{OwnApp, app_view};
use crate::pages::account::delete::delete_view;
use crate::pages::account::email::email_view;
use crate::pages::account::email_link::email_link_view;
use crate::pages::account::export::export_view;
use crate::pages::account::invitations::invitations_view;
use crate::pages::account::recovery_codes::recovery_codes_view;
use crate::pages::account::sessions::sessions_view;
use crate::words::Locale;

/// Every page of this part.
pub fn every_page() -> Vec<Page> {
    vec![
        ("account", Box::new(|| account_view(&people::member(), SecondFactor::NotNeeded, None))),
        ("an officer's account", Box::new(|| account_view(&people::officer(), SecondFactor::Given, None))),
        ("another app", Box::new(|| app_view(people::another_app(), None))),
        ("another app, done", Box::new(|| app_view(OwnApp::Changed(people::new_codes()), None))),
        ("new recovery codes", Box::new(|| recovery_codes_view(None, None))),
        ("new recovery codes, done", Box::new(|| recovery_codes_view(Some(people::new_codes()), None))),
        ("another address", Box::new(|| email_view(&people::officer(), None))),
        ("link of an address", Box::new(|| email_link_view(LinkState::Ready, None))),
        ("link of an address that is over", Box::new(|| email_link_view(LinkState::NotUsable, None))),
        ("invitations", Box::new(|| invitations_view(&people::offers(), None))),
        ("no invitation", Box::new(|| invitations_view(&[], None))),
        ("sessions", Box::new(|| sessions_view(&people::sessions(), None))),
        ("export", Box::new(|| export_view(&people::export(), None))),
        ("delete", Box::new(|| delete_view(&people::member(), fixtures::TODAY, None))),
        ("delete, asked already", Box::new(|| delete_view(&people::officer(), fixtures::TODAY, None))),
    ]
}

#[tokio::test]
async fn a_member_sees_what_is_theirs_and_can_change_it() {
    let page = page(|| account_view(&people::member(), SecondFactor::NotNeeded, None)).await;
    let links: Vec<_> = all(&page, ".govuk-summary-list__actions a").iter().filter_map(|a| a.attr("href")).collect();
    let all_there = ["/account/email", "/account/listings", "/account/sessions", "/account/export", "/account/delete"];
    assert_eq!(links, all_there);
    let whole = text(&page, "main");
    assert!(whole.contains("person@example.org") && whole.contains("5 January 2026 at 9:00am"), "{whole}");
    assert!(!whole.contains("Authenticator app") && !whole.contains("Recovery codes"), "{whole}");
    assert!(all(&page, "form").is_empty());
}

#[tokio::test]
async fn an_invitation_is_accepted_or_declined_by_a_button() {
    let page = page(|| invitations_view(&people::offers(), None)).await;
    assert_eq!(text(&page, "h1"), "You have been invited");
    let titles: Vec<String> = all(&page, "main li h2").iter().map(|title| title.text().collect()).collect();
    assert_eq!(titles[0], "You have been invited to be Care broker for E08000009");
    assert_eq!(titles[1], "You have been invited to be Administrator for the whole site");
    let forms = all(&page, "form[method=post][action='/account/invitations']");
    assert_eq!(forms.len(), 4);
    let acts = all(&page, "form input[name=act]");
    let acts: Vec<_> = acts.iter().filter_map(|input| input.attr("value")).collect();
    assert_eq!(acts, ["accept", "decline", "accept", "decline"]);
    let first = all(&page, "form input[name=invitation]")[0].attr("value");
    assert_eq!(first, Some("0190aaaa-bbbb-7ccc-8ddd-ccccccccccc0"));
}

#[tokio::test]
async fn an_account_says_that_an_invitation_waits() {
    let with = page(|| account_view(&people::officer(), SecondFactor::Given, None)).await;
    assert_eq!(all(&with, "[data-notice=invited_to] a[href='/account/invitations']").len(), 1);
    let without = page(|| account_view(&people::member(), SecondFactor::NotNeeded, None)).await;
    assert!(all(&without, "[data-notice=invited_to]").is_empty());
}

#[tokio::test]
async fn what_was_changed_and_not_sent_is_said_and_leads_to_the_listings() {
    let account = AccountShown { has_unsent: true, ..people::member() };
    let page = page(move || account_view(&account, SecondFactor::NotNeeded, None)).await;
    assert_eq!(attr(&page, "[data-notice=unsent] a", "href"), "/account/listings");
}

#[tokio::test]
async fn staff_also_see_roles_second_factor_and_recovery_codes() {
    let account = AccountShown { delete_on: None, ..people::officer() };
    let page = page(move || account_view(&account, SecondFactor::Given, None)).await;
    let whole = text(&page, "main");
    for words in ["Administrator", "Register officer, E08000009", "Set up", "1 left", "other@example.org"] {
        assert!(whole.contains(words), "{words} in {whole}");
    }
    for path in ["/account/app", "/account/recovery-codes"] {
        assert_eq!(all(&page, &format!(".govuk-summary-list__actions a[href='{path}']")).len(), 1, "{path}");
    }
}

#[tokio::test]
async fn who_was_of_the_staff_once_has_no_codes_to_make() {
    let page = page(|| account_view(&people::officer(), SecondFactor::NotNeeded, None)).await;
    assert!(!text(&page, "main").contains("1 left") && all(&page, "a[href='/account/recovery-codes']").is_empty());
}

#[tokio::test]
async fn a_change_of_address_that_waits_can_be_cancelled() {
    let page = page(|| account_view(&people::officer(), SecondFactor::Given, None)).await;
    let button = text(&page, "form[method=post][action='/account/keep-email'] button");
    assert_eq!(button, "Cancel the change to other@example.org");
}

#[tokio::test]
async fn another_app_is_set_up_like_the_first_and_new_codes_are_shown_once() {
    let page_of_app = page(|| app_view(people::another_app(), None)).await;
    assert_eq!(all(&page_of_app, "main ol > li").len(), 3);
    assert_eq!(text(&page_of_app, "code.secret"), people::KEY);
    assert_eq!(attr(&page_of_app, "form[action='/account/app'] #code", "autocomplete"), "one-time-code");
    let ask = page(|| recovery_codes_view(None, None)).await;
    assert_eq!(text(&ask, "form[method=post][action='/account/recovery-codes'] button"), "Make new recovery codes");
    for made in [
        page(|| app_view(OwnApp::Changed(people::new_codes()), None)).await,
        page(|| recovery_codes_view(Some(people::new_codes()), None)).await,
    ] {
        let codes: Vec<String> =
            all(&made, "[data-recovery-codes] code").iter().map(|code| code.text().collect()).collect();
        assert_eq!(codes, people::CODES);
        assert_eq!(attr(&made, "main .govuk-button", "href"), "/account");
        assert!(all(&made, "form").is_empty());
    }
}

#[tokio::test]
async fn an_account_that_is_going_can_be_kept() {
    let page = page(|| account_view(&people::officer(), SecondFactor::Given, None)).await;
    assert!(text(&page, "[data-notice=account_going]").contains("Monday 1 June 2026"));
    assert_eq!(text(&page, "form[method=post][action='/account/keep'] button"), "Keep my account");
    assert!(all(&page, "a[href='/account/delete']").is_empty());
}

#[tokio::test]
async fn another_address_is_asked_for() {
    let page = page(|| {
        provide_context(refused_form("email", "email_same", &[("email", "person@example.org")]));
        email_view(&people::member(), None)
    })
    .await;
    let email = one(&page, "form[action='/account/email'] #email");
    assert_eq!((email.attr("autocomplete"), email.attr("value")), (Some("email"), Some("person@example.org")));
    assert_eq!(email.attr("aria-describedby"), Some("email-hint email-error"));
    assert_eq!(attr(&page, "#email-error", "data-error"), "email_same");
}

#[tokio::test]
async fn every_other_browser_has_a_button_and_all_have_one() {
    let page = page(|| sessions_view(&people::sessions(), None)).await;
    let items = all(&page, "li[data-session]");
    assert_eq!(items.len(), 2);
    assert!(items[0].text().collect::<String>().contains("This browser"));
    let values: Vec<_> = all(&page, "form[action='/account/sessions'] input[name=session]");
    let values: Vec<_> = values.iter().filter_map(|input| input.attr("value")).collect();
    assert_eq!(values, ["0190aaaa-bbbb-7ccc-8ddd-fffffffffff1", "all"]);
    let button = text(&page, "li form button");
    assert_eq!(button, "Sign out there Safari on iPhone, last used on 5 May 2026 at 2:05pm");
}

#[tokio::test]
async fn a_browser_with_an_evil_name_stays_text() {
    const EVIL: &str = "</h2><script>alert(1)</script><img src=x onerror=alert(1)>";
    let mut sessions = people::sessions();
    let mut export = people::export();
    sessions[1].browser_family = EVIL.into();
    export.sessions[0].browser_family = EVIL.into();
    export.events[0].reason = Some(EVIL.into());
    for html in [
        page_in(Locale::En, || sessions_view(&sessions, None)).await,
        page_in(Locale::En, || export_view(&export, None)).await,
    ] {
        assert!(html.contains("&lt;script") && !html.contains("<script") && !html.contains("<img"), "{html}");
    }
}

#[tokio::test]
async fn the_export_shows_everything_and_is_a_file_too() {
    let page = page(|| export_view(&people::export(), None)).await;
    assert_eq!(all(&page, "main a[href='/account/export.json']").len(), 1);
    let whole = text(&page, "main");
    for words in ["person@example.org", "Firefox on Windows", "Role ended", "Muster"] {
        assert!(whole.contains(words), "{words} in {whole}");
    }
}

#[tokio::test]
async fn leaving_says_what_happens_and_what_stays() {
    let page = page(|| delete_view(&people::member(), fixtures::TODAY, None)).await;
    let whole = text(&page, "main");
    for words in ["30 days", "24 months", "Wednesday 1 July 2026"] {
        assert!(whole.contains(words), "{words} in {whole}");
    }
    let button = one(&page, "form[method=post][action='/account/delete'] button");
    assert!(button.attr("class").is_some_and(|class| class.contains("govuk-button--warning")));
}
