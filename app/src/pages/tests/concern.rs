//! Telling of a worry, and the pages of those who deal with it.

use chrono::{DateTime, Utc};
use domain::concern::{ConcernOutcome, ConcernSource, ConcernState, ConcernTopic, Contact};
use domain::form::FormErrors;
use domain::id::PublicRef;
use domain::listing::Hold;
use engine::read_model::{
    ConcernAbout, ConcernLine, ConcernNote, ConcernSent, ConcernShown, DoNotListLine, HoldPage, HoldShown, MayHold,
    WhomToRing,
};
use leptos::prelude::*;

use super::{Page, all, attr, one, page, people, text};
use crate::form::FormState;
use crate::pages::concern::{Asked, concern_view, sent_view};
use crate::pages::officer::concerns::{self, Which, concerns_view};
use crate::pages::officer::do_not_list::do_not_list_view;
use crate::pages::officer::hold::hold_view;

fn at(text: &str) -> DateTime<Utc> {
    text.parse().expect("a moment")
}

fn reference() -> PublicRef {
    PublicRef::parse("k7m2q9xa").expect("a reference")
}

fn trafford() -> WhomToRing {
    WhomToRing {
        council: people::trafford(),
        name: "Trafford".into(),
        safeguarding_phone: Some("0161 496 0102".into()),
        out_of_hours_phone: Some("0161 496 0103".into()),
    }
}

fn asked(whom: Option<WhomToRing>) -> Asked {
    let known = ConcernAbout { listing: whom.as_ref().map(|_| "Heron House".into()), whom };
    Asked { about: Some(reference()), known, nowhere: false, key: "0190aaaa".into() }
}

fn line(source: ConcernSource, state: ConcernState) -> ConcernLine {
    ConcernLine {
        id: "0190aaaa-bbbb-7ccc-8ddd-eeeeeeeeeeee".parse().expect("an identity"),
        reference: reference(),
        source,
        topic: ConcernTopic::Money,
        council: (source == ConcernSource::Form).then(people::trafford),
        state,
        outcome: (state == ConcernState::Closed).then_some(ConcernOutcome::AdviceGiven),
        created_at: at("2026-05-05T13:05:00Z"),
        due_at: (state != ConcernState::Closed).then(|| at("2026-05-07T23:00:00Z")),
        likely_spam: source == ConcernSource::Form,
    }
}

fn shown(source: ConcernSource, state: ConcernState) -> ConcernShown {
    let by_somebody = source == ConcernSource::Form;
    ConcernShown {
        line: line(source, state),
        text: by_somebody.then(|| "They took £20\n<b>twice</b>".into()),
        contact: by_somebody.then(|| Contact {
            name: "Ann".into(),
            email: String::new(),
            phone: "07700 900123".into(),
        }),
        may_contact: by_somebody,
        notes: vec![ConcernNote {
            author: "le…@example.org".into(),
            at: at("2026-05-06T08:00:00Z"),
            text: "Rang her.".into(),
        }],
        listing: Some((reference(), "Heron House".into())),
        closed_at: (state == ConcernState::Closed).then(|| at("2026-05-08T08:00:00Z")),
    }
}

fn hold(of_harm: bool, may: MayHold) -> HoldPage {
    let held = HoldShown {
        hold: Hold::Suspended,
        for_safeguarding: of_harm,
        reason: (!of_harm || may.ask || may.decide).then(|| "A call from the ward".into()),
        by: "of…@example.org".into(),
        at: at("2026-05-05T13:05:00Z"),
        asked: may.decide.then(|| ("le…@example.org".into(), at("2026-05-06T08:00:00Z"), "Nothing was found".into())),
        ended: None,
    };
    let before = HoldShown { ended: Some(("replaced".into(), at("2026-05-05T13:05:00Z"))), ..held.clone() };
    let hold = if may.suspend { Hold::None } else { Hold::Suspended };
    let history = if may.suspend { Vec::new() } else { vec![held, before] };
    HoldPage { reference: reference(), name: "Heron House".into(), hold, history, may }
}

/// What people and the staff wrote on these pages, which no language file holds.
pub fn data() -> String {
    let (form, member) = (ConcernSource::Form, ConcernState::Open);
    let (everything, nothing) = (MayHold { decide: true, ..NOTHING }, NOTHING);
    format!(
        "{:?} {:?} {:?} {:?} {:?}",
        asked(Some(trafford())).known,
        shown(form, member),
        hold(false, everything),
        hold(true, nothing),
        entries()
    )
}

fn entries() -> Vec<DoNotListLine> {
    let entry = |last: char, ended| DoNotListLine {
        id: format!("0190aaaa-bbbb-7ccc-8ddd-fffffffffff{last}").parse().expect("an identity"),
        label: "Heron House".into(),
        why: "safeguarding".into(),
        council: Some(people::trafford()),
        by: "le…@example.org".into(),
        at: at("2026-05-05T13:05:00Z"),
        ended,
    };
    vec![entry('1', None), entry('2', None), entry('3', Some((at("2026-05-06T08:00:00Z"), "A mistake".into())))]
}

const NOTHING: MayHold = MayHold {
    suspend: false,
    suspend_for_safeguarding: false,
    restore: false,
    ask: false,
    decide: false,
    remove: false,
    remove_for_safeguarding: false,
};

fn sent(urgent: bool, whom: Option<WhomToRing>) -> ConcernSent {
    ConcernSent { reference: reference(), urgent, whom }
}

/// Every page of this part.
pub fn every_page() -> Vec<Page> {
    let nobody = WhomToRing { safeguarding_phone: None, out_of_hours_phone: None, ..trafford() };
    let nowhere = Asked { nowhere: true, ..asked(None) };
    let open =
        || vec![line(ConcernSource::Form, ConcernState::Open), line(ConcernSource::DoNotList, ConcernState::Open)];
    let closed = || vec![line(ConcernSource::Form, ConcernState::Closed)];
    let one = |which, source, state| concerns::concern_view(which, &shown(source, state), None);
    let first = MayHold { suspend: true, remove: true, remove_for_safeguarding: true, ..NOTHING };
    let officer = MayHold { restore: true, suspend_for_safeguarding: true, remove: true, ..NOTHING };
    let lead = MayHold { ask: true, remove: true, remove_for_safeguarding: true, ..NOTHING };
    let other = MayHold { decide: true, ..NOTHING };
    vec![
        ("a concern", Box::new(move || concern_view(&asked(Some(trafford())), None))),
        ("a concern of a council without numbers", Box::new(move || concern_view(&asked(Some(nobody)), None))),
        ("a concern somewhere", Box::new(|| concern_view(&asked(None), None))),
        ("a concern nowhere", Box::new(move || concern_view(&nowhere, None))),
        ("a concern sent", Box::new(|| sent_view(&sent(false, Some(trafford())), None))),
        ("a concern sent about harm", Box::new(|| sent_view(&sent(true, Some(trafford())), None))),
        ("a concern sent about harm from nowhere", Box::new(|| sent_view(&sent(true, None), None))),
        ("reports", Box::new(move || concerns_view(Which::Reports, ConcernState::Open, &open(), None))),
        ("closed concerns", Box::new(move || concerns_view(Which::Concerns, ConcernState::Closed, &closed(), None))),
        ("no concerns", Box::new(|| concerns_view(Which::Concerns, ConcernState::InHand, &[], None))),
        ("a report", Box::new(move || one(Which::Reports, ConcernSource::Form, ConcernState::Open))),
        (
            "one from the program",
            Box::new(move || one(Which::Concerns, ConcernSource::DoNotList, ConcernState::InHand)),
        ),
        ("a closed one", Box::new(move || one(Which::Concerns, ConcernSource::Form, ConcernState::Closed))),
        ("a listing to hide", Box::new(move || hold_view(&hold(false, first), None))),
        ("a hidden listing", Box::new(move || hold_view(&hold(false, officer), None))),
        ("one hidden because of harm", Box::new(move || hold_view(&hold(true, lead), None))),
        ("one that is to be shown again", Box::new(move || hold_view(&hold(true, other), None))),
        ("one that others decide about", Box::new(|| hold_view(&hold(true, NOTHING), None))),
        ("not to be listed", Box::new(|| do_not_list_view(&entries(), None))),
        ("nobody not to be listed", Box::new(|| do_not_list_view(&[], None))),
    ]
}

#[tokio::test]
async fn whom_to_ring_comes_before_the_form() {
    let page = page(|| concern_view(&asked(Some(trafford())), None)).await;
    let html = page.html();
    let place = |what: &str| html.find(what).unwrap_or_else(|| panic!("no {what}"));
    assert!(place("tel:999") < place("tel:01614960102"));
    assert!(place("tel:01614960102") < place("tel:01614960103"));
    assert!(place("tel:01614960103") < place("name=\"what\""));
    assert_eq!(all(&page, "input[name=topic]").len(), 8);
    assert!(text(&page, "main").contains("not the place to report abuse"));
    assert_eq!(attr(&page, ".exit a", "href"), "https://www.bbc.co.uk/weather");
    assert!(text(&page, "main").contains("Heron House"));
}

#[tokio::test]
async fn no_council_is_guessed() {
    let page = page(|| concern_view(&asked(None), None)).await;
    assert!(all(&page, "[data-safeguarding]").is_empty() && all(&page, "[name=what]").is_empty());
    assert_eq!(attr(&page, "#place", "name"), "place");
    let nowhere = all(&page, "main a[href='/concern?about=k7m2q9xa&council=unknown']");
    assert_eq!(nowhere.len(), 1);
}

#[tokio::test]
async fn what_was_typed_stays_whatever_is_wrong() {
    let page = page(|| {
        let values = [("what", "He hit me"), ("topic", "neglect_or_abuse"), ("key", "0190")];
        let values = values.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
        provide_context(FormState { errors: FormErrors::one("topic", "ring_first"), values });
        concern_view(&asked(None), None)
    })
    .await;
    assert_eq!(text(&page, "textarea"), "He hit me");
    assert_eq!(attr(&page, "input[name=ring_first]", "value"), "seen");
    assert_eq!(attr(&page, "input[name=topic][checked]", "value"), "neglect_or_abuse");
}

#[tokio::test]
async fn who_told_of_harm_reads_first_whom_to_ring() {
    let urgent = page(|| sent_view(&sent(true, Some(trafford())), None)).await;
    assert_eq!(text(&urgent, "h1"), "Please ring now");
    assert!(urgent.html().find("tel:999") < urgent.html().find("data-reference"));
    let other = page(|| sent_view(&sent(false, Some(trafford())), None)).await;
    assert!(all(&other, "a[href='tel:999']").is_empty());
    assert_eq!(attr(&other, "[data-reference]", "data-reference"), "k7m2q9xa");
}

#[tokio::test]
async fn what_was_told_is_text_and_only_reports_can_be_given_away() {
    let report =
        page(|| concerns::concern_view(Which::Reports, &shown(ConcernSource::Form, ConcernState::Open), None)).await;
    assert!(all(&report, ".govuk-inset-text b").is_empty());
    assert!(text(&report, ".govuk-inset-text").contains("<b>twice</b>"));
    assert!(text(&report, "main").contains("Ann, 07700 900123"));
    assert_eq!(all(&report, "input[value=restrict]").len(), 1);
    let closed =
        page(|| concerns::concern_view(Which::Concerns, &shown(ConcernSource::Form, ConcernState::Closed), None)).await;
    assert!(all(&closed, "input[value=restrict], input[value=close], input[value=take]").is_empty());
    assert_eq!(all(&closed, "input[value=note]").len(), 1);
}

#[tokio::test]
async fn a_hold_has_the_forms_that_its_reader_may_send() {
    let forms = |page: &scraper::Html| -> Vec<String> {
        all(page, "main form").iter().map(|form| form.attr("action").unwrap_or_default().to_owned()).collect()
    };
    let nothing = page(|| hold_view(&hold(true, NOTHING), None)).await;
    let always = "/officer/listings/k7m2q9xa/conviction";
    assert_eq!(forms(&nothing), [always]);
    assert!(text(&nothing, "main").contains("Only safeguarding leads read why"));
    let decide = page(|| hold_view(&hold(true, MayHold { decide: true, ..NOTHING }), None)).await;
    assert_eq!(forms(&decide), ["/officer/listings/k7m2q9xa/restore", always]);
    let acts: Vec<_> = all(&decide, "button[name=act]").iter().filter_map(|button| button.attr("value")).collect();
    assert_eq!(acts, ["agree", "refuse"]);
    let first = page(|| hold_view(&hold(false, MayHold { suspend: true, remove: true, ..NOTHING }), None)).await;
    assert_eq!(forms(&first), ["/officer/listings/k7m2q9xa/suspend", "/officer/listings/k7m2q9xa/remove", always]);
    assert_eq!(all(&first, "input[name=why]").len(), 1);
    assert_eq!(one(&first, "[data-hold]").attr("data-hold"), Some("none"));
}
