//! The staff's tools, and what anybody tells the staff.

use domain::banner::{Announcement, BannerLevel};
use domain::council::CouncilAnswers;
use domain::feedback::Useful;
use domain::form::FormErrors;
use domain::holiday::Holiday;
use domain::id::PublicRef;
use domain::requirement::Requirements;
use domain::suggestion::{SuggestionOutcome, SuggestionTopic};
use engine::read_model::{
    BannerShown, CouncilDesk, FeedbackPage, FeedbackShown, HolidaysShown, Kept, PageCounts, RetentionShown,
    SuggestionShown, TurnShown,
};
use leptos::prelude::*;

use super::people::{self, at, refused_form, trafford};
use super::{Page, all, attr, one, page, text};
use crate::context::WouldHide;
use crate::form::FormState;
use crate::pages::feedback::feedback_view;
use crate::pages::officer::banner::banner_view;
use crate::pages::officer::council::council_view;
use crate::pages::officer::councils::councils_view;
use crate::pages::officer::feedback::feedback_view as said_view;
use crate::pages::officer::holidays::holidays_view;
use crate::pages::officer::retention::retention_view;
use crate::pages::officer::suggestion::suggestion_view;
use crate::pages::suggest_change::suggest_view;

/// What is invented here, to tell it from the words of the pages.
#[cfg(feature = "pseudo-locales")]
pub const DATA: &str =
    "Trafford; The helpline is closed.; /help/costs; Too long; A coronation; Boarded up; Sunny Bank; b";

/// Every page of this part.
pub fn every_page() -> Vec<Page> {
    vec![
        ("councils", Box::new(|| councils_view(&[council()], Some(vec![(trafford(), "Trafford".into())]), None))),
        ("no councils", Box::new(|| councils_view(&[], None, None))),
        ("a council", Box::new(|| council_view(&council(), None))),
        ("bank holidays", Box::new(|| holidays_view(&holidays(), None))),
        ("announcements", Box::new(|| banner_view(&[banner()], people::reach(), None))),
        ("no announcements", Box::new(|| banner_view(&[], people::reach(), None))),
        ("what people say", Box::new(|| said_view(&said(), None))),
        ("nothing said", Box::new(|| said_view(&FeedbackPage::default(), None))),
        ("what is forgotten", Box::new(|| retention_view(&rules(), &turns(), None))),
        ("a suggestion", Box::new(|| suggestion_view(&suggestion(), None))),
        ("a page is useful", Box::new(|| feedback_view(false, None))),
        ("a page was useful", Box::new(|| feedback_view(true, None))),
        ("a change", Box::new(|| suggest_view(&reference(), "Sunny Bank", None))),
    ]
}

fn reference() -> PublicRef {
    PublicRef::parse("k7m2q9xa").expect("a reference")
}

fn council() -> CouncilDesk {
    CouncilDesk {
        code: trafford(),
        name: "Trafford".into(),
        answers: CouncilAnswers {
            helpline_phone: Some("0161 496 0150".into()),
            helpline_hours: None,
            safeguarding_phone: Some("0161 496 0151".into()),
            out_of_hours_phone: None,
            asks: Requirements::read("pa:identity pa:dbs_enhanced pa:reference:2"),
        },
    }
}

fn holidays() -> HolidaysShown {
    let day: chrono::NaiveDate = "2026-12-25".parse().expect("a day");
    let added = Holiday { day, is_holiday: true, name: "A coronation".into() };
    HolidaysShown { days: vec![day], added: vec![added] }
}

fn banner() -> BannerShown {
    BannerShown {
        id: "0190aaaa-bbbb-7ccc-8ddd-eeeeeeeeeeee".parse().expect("an identity"),
        council: Some(trafford()),
        announcement: Announcement {
            text: "The helpline is closed.".into(),
            link: Some("/help/talk".into()),
            level: BannerLevel::Important,
            from: at("2026-07-01T08:00:00Z"),
            until: at("2026-07-02T08:00:00Z"),
        },
    }
}

fn said() -> FeedbackPage {
    let counts = PageCounts { page: "/help/costs".into(), yes: 3, no: 1, wrong: 2 };
    let text = FeedbackShown {
        id: "0190aaaa-bbbb-7ccc-8ddd-eeeeeeeeeeee".parse().expect("an identity"),
        page: "/help/costs".into(),
        useful: Useful::No,
        text: "<b>Too long</b>".into(),
        at: at("2026-07-01T08:00:00Z"),
    };
    FeedbackPage { counts: vec![counts], texts: vec![text] }
}

fn rules() -> Vec<RetentionShown> {
    vec![
        RetentionShown { code: "feedback", kept: Kept::Months(6), due: 7, task: "retention" },
        RetentionShown { code: "accounts", kept: Kept::Days(0), due: 0, task: "erasure" },
    ]
}

fn turns() -> Vec<TurnShown> {
    vec![TurnShown { task: "retention", last: None, next: Some(at("2026-07-01T08:00:00Z")) }]
}

fn suggestion() -> SuggestionShown {
    SuggestionShown {
        id: "0190aaaa-bbbb-7ccc-8ddd-eeeeeeeeeeee".parse().expect("an identity"),
        reference: reference(),
        name: "Sunny Bank".into(),
        claimed: false,
        topic: SuggestionTopic::Closed,
        text: "Boarded up".into(),
        wants_to_hear: true,
        at: at("2026-07-01T08:00:00Z"),
        closed: None,
        may_close: vec![SuggestionOutcome::Done, SuggestionOutcome::Ended],
    }
}

#[tokio::test]
async fn what_a_council_asks_for_is_ticked() {
    let page = page(|| council_view(&council(), None)).await;
    let ticked: Vec<_> = all(&page, "input[type=checkbox][checked]").iter().filter_map(|i| i.attr("value")).collect();
    assert_eq!(ticked, ["identity"]);
    let levels: Vec<_> = all(&page, "input[type=radio][checked]").iter().filter_map(|i| i.attr("value")).collect();
    assert_eq!(levels, ["enhanced", "none", "none"]);
    let references: Vec<_> = all(&page, "option[selected]").iter().filter_map(|i| i.attr("value")).collect();
    assert_eq!(references, ["2", "0", "0"]);
    assert_eq!(attr(&page, "input[name=helpline_phone]", "value"), "0161 496 0150");
    assert!(all(&page, "input[name=confirmed]").is_empty());
}

#[tokio::test]
async fn what_was_typed_stands_in_place_of_what_holds() {
    let typed = [("helpline_phone", "ring us"), ("pa_checks", "mot"), ("pa_dbs", "none"), ("pa_references", "1")];
    let page = page(|| {
        provide_context(refused_form("helpline_phone", "phone", &typed));
        council_view(&council(), None)
    })
    .await;
    assert_eq!(attr(&page, "input[name=helpline_phone]", "value"), "ring us");
    let ticked: Vec<_> = all(&page, "input[type=checkbox][checked]").iter().filter_map(|i| i.attr("value")).collect();
    assert_eq!(ticked, ["mot"]);
    assert!(text(&page, ".govuk-error-summary").contains("phone number"));
}

#[tokio::test]
async fn whom_saving_would_hide_is_said_and_has_to_be_meant() {
    let page = page(|| {
        let values = vec![("pa_checks".to_owned(), "mot".to_owned())];
        provide_context(FormState { errors: FormErrors::default(), values });
        provide_context(WouldHide { hidden: 12, shown: 40 });
        council_view(&council(), None)
    })
    .await;
    let warning = text(&page, "[data-would-hide]");
    assert!(warning.contains("12 of 40 listings would no longer be shown"), "{warning}");
    assert_eq!(attr(&page, "input[name=confirmed]", "value"), "12");
}

#[tokio::test]
async fn staff_are_told_what_feedback_is_not_for_and_text_is_no_markup() {
    for view in [|| said_view(&said(), None), || suggestion_view(&suggestion(), None)] {
        let page = page(view).await;
        assert!(text(&page, ".guard").contains("never used to direct anyone’s care"));
        assert!(all(&page, "main b").is_empty());
    }
    let page = page(|| said_view(&said(), None)).await;
    assert!(text(&page, "main").contains("<b>Too long</b>"));
}

#[tokio::test]
async fn what_may_become_of_a_suggestion_is_offered_until_it_is_closed() {
    let offered = |page: &scraper::Html| -> Vec<String> {
        all(page, "input[name=outcome]").iter().filter_map(|i| i.attr("value").map(str::to_owned)).collect()
    };
    let open = page(|| suggestion_view(&suggestion(), None)).await;
    assert_eq!(offered(&open), ["done", "ended"]);
    let closed = Some((at("2026-07-02T08:00:00Z"), SuggestionOutcome::NotRight));
    let over = SuggestionShown { closed, may_close: Vec::new(), ..suggestion() };
    let over = page(|| suggestion_view(&over, None)).await;
    assert!(offered(&over).is_empty() && text(&over, "main").contains("The listing is right as it is"));
}

#[tokio::test]
async fn a_box_that_nobody_sees_is_out_of_everybodys_way() {
    for view in [|| feedback_view(false, None), || suggest_view(&reference(), "Sunny Bank", None)] {
        let page = page(view).await;
        let trap = one(&page, "input[name=left_empty]");
        assert_eq!((trap.attr("tabindex"), trap.attr("autocomplete")), (Some("-1"), Some("off")));
        assert_eq!(all(&page, "[aria-hidden=true] input[name=left_empty]").len(), 1);
    }
}

#[tokio::test]
async fn the_schedule_says_how_long_and_how_much() {
    let page = page(|| retention_view(&rules(), &turns(), None)).await;
    let whole = text(&page, "main");
    for words in ["What people say of pages", "6 months", "7", "Not yet", "1 July 2026 at 9:00am"] {
        assert!(whole.contains(words), "{words} in {whole}");
    }
}
