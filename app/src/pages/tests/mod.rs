//! Pages rendered from small invented values, without a database.

mod account;
mod breaks;
mod concern;
mod fixtures;
mod officer;
mod people;
mod shown;
mod sign_in;
mod staff_tools;

use std::sync::Arc;

use chrono::NaiveDate;
use domain::id::{AccountId, PublicRef, SuggestionId};
use domain::listing::{CouncilCode, Family, ListingState};
use domain::search_query::{Notice, SearchQuery};
use engine::read_model::{Guess, Helpline, ListingPage, SearchPage};
use leptos::prelude::*;
use leptos_meta::ServerMetaContext;
use scraper::{ElementRef, Html, Selector};

use super::filters::filters_view;
use super::home::home_view;
use super::listing::listing_view;
use super::plain::{Topic, help_view, topic_view};
use super::problem::{Problem, problem_view};
use super::search::search_view;
use crate::context::Site;
use crate::paths;
use crate::words::Locale;

/// A page as the server would send it, head included.
async fn page_in(locale: Locale, view: impl FnOnce() -> AnyView) -> String {
    document_in(locale, || view! { <html><head></head><body>{view()}</body></html> }.into_any()).await
}

/// A whole document.
async fn document_in(locale: Locale, view: impl FnOnce() -> AnyView) -> String {
    // Another test may have been first.
    let _ = any_spawner::Executor::init_tokio();
    let (meta, output) = ServerMetaContext::new();
    let site = Site { base_url: "https://example.org".into(), pkg: "/pkg/1".into(), ..Site::default() };
    let owner = Owner::new();
    let html = owner.with(|| {
        provide_context(meta);
        provide_context(Arc::new(site));
        provide_context(locale);
        leptos_meta::provide_meta_context();
        view().to_html()
    });
    let stream = output.inject_meta_context(Box::pin(futures::stream::once(async move { html }))).await;
    futures::StreamExt::collect(stream).await
}

async fn page(view: impl FnOnce() -> AnyView) -> Html {
    Html::parse_document(&page_in(Locale::En, view).await)
}

fn all<'a>(page: &'a Html, css: &str) -> Vec<ElementRef<'a>> {
    let selector = Selector::parse(css).unwrap_or_else(|_| panic!("{css} is a selector"));
    page.select(&selector).collect()
}

fn one<'a>(page: &'a Html, css: &str) -> ElementRef<'a> {
    let found = all(page, css);
    assert_eq!(found.len(), 1, "{css} in {}", page.html());
    found[0]
}

fn text(page: &Html, css: &str) -> String {
    one(page, css).text().collect::<String>().split_whitespace().collect::<Vec<_>>().join(" ")
}

fn attr<'a>(page: &'a Html, css: &str, name: &str) -> &'a str {
    one(page, css).attr(name).unwrap_or_else(|| panic!("{css} has no {name}"))
}

async fn listing(page_content: ListingPage) -> Html {
    page(move || listing_view(&page_content, fixtures::TODAY, Some(fixtures::helpline()))).await
}

async fn search(results: SearchPage) -> Html {
    page(move || search_view(&results, Some(fixtures::helpline()))).await
}

/// A page's name and what makes it.
type Page = (&'static str, Box<dyn FnOnce() -> AnyView>);

/// Every page there is, for what must hold on all of them.
fn every_page() -> Vec<Page> {
    let helpline = || Some(fixtures::helpline());
    let mut pages: Vec<Page> = vec![
        ("home", Box::new(move || home_view(helpline(), &[]))),
        ("home without helpline", Box::new(|| home_view(None, &[fixtures::council()]))),
        ("results", Box::new(move || search_view(&fixtures::results(), helpline()))),
        ("no results", Box::new(move || search_view(&fixtures::no_results(), helpline()))),
        ("guessed results", Box::new(move || search_view(&fixtures::guessed(), helpline()))),
        ("filters", Box::new(move || filters_view(&fixtures::results(), helpline()))),
        ("a PA", Box::new(move || listing_view(&fixtures::pa(), fixtures::TODAY, helpline()))),
        ("a service", Box::new(move || listing_view(&fixtures::service(), fixtures::TODAY, helpline()))),
        ("a bare service", Box::new(|| listing_view(&fixtures::bare_service(), fixtures::TODAY, None))),
        ("help", Box::new(move || help_view(helpline()))),
    ];
    for topic in Topic::ALL {
        pages.push((topic.path(), Box::new(move || topic_view(topic, helpline(), vec![fixtures::council()]))));
    }
    for problem in Problem::ALL {
        pages.push(("a problem", Box::new(move || problem_view(problem, helpline()))));
    }
    pages.extend(sign_in::every_page());
    pages.extend(account::every_page());
    pages.extend(officer::every_page());
    pages.extend(staff_tools::every_page());
    pages.extend(concern::every_page());
    pages
}

#[tokio::test]
async fn every_page_has_one_heading_a_title_a_way_past_and_somebody_to_ring() {
    for (name, view) in every_page() {
        let page = page(view).await;
        assert_eq!(all(&page, "h1").len(), 1, "{name}: h1");
        assert!(text(&page, "title").ends_with("– Find support near you"), "{name}: title");
        assert_eq!(attr(&page, ".govuk-skip-link", "href"), "#main");
        assert_eq!(one(&page, "#main").value().name(), "main", "{name}");
        let bar = one(&page, ".helpline a").attr("href").unwrap_or_default();
        assert!(bar.starts_with("tel:") || bar == paths::HELP_TALK, "{name}: {bar}");
        assert_eq!(all(&page, "footer").len(), 1, "{name}");
    }
}

/// Addresses of ours that the sitemap does not list.
const UNLISTED: &[&str] = &[
    paths::FILTERS,
    paths::SIGN_IN,
    paths::SIGN_IN_CODE,
    paths::SECOND_FACTOR,
    paths::SIGN_OUT,
    paths::ACCOUNT,
    paths::ACCOUNT_EMAIL,
    paths::ACCOUNT_APP,
    paths::ACCOUNT_RECOVERY_CODES,
    paths::ACCOUNT_LISTINGS,
    paths::ACCOUNT_INVITATIONS,
    paths::ACCOUNT_SESSIONS,
    paths::ACCOUNT_EXPORT,
    paths::ACCOUNT_EXPORT_JSON,
    paths::ACCOUNT_DELETE,
    paths::OFFICER,
    paths::OFFICER_QUEUE,
    paths::OFFICER_MAIL,
    paths::OFFICER_PEOPLE,
    paths::OFFICER_INVITE,
    paths::OFFICER_AUDIT,
    paths::OFFICER_AUDIT_LINES,
    paths::OFFICER_AUDIT_TABLE,
    paths::OFFICER_PEOPLE_TABLE,
    paths::OFFICER_QUEUE_TABLE,
    paths::OFFICER_COUNCILS,
    paths::OFFICER_HOLIDAYS,
    paths::OFFICER_BANNER,
    paths::OFFICER_FEEDBACK,
    paths::OFFICER_RETENTION,
    paths::FEEDBACK,
    paths::OFFICER_REPORTS,
    paths::OFFICER_CONCERNS,
    paths::DO_NOT_LIST,
];

/// What stands before the next slash.
fn first_part(path: &str) -> &str {
    path.split('/').next().unwrap_or_default()
}

fn is_ours(path: &str) -> bool {
    let person = |rest: &str| rest.strip_prefix("invitations/").unwrap_or(rest).parse::<AccountId>().is_ok();
    paths::PLAIN.contains(&path)
        || UNLISTED.contains(&path)
        || path.strip_prefix("/listings/").is_some_and(|last| {
            let own = ["/claim", "/suggest"].iter().find_map(|page| last.strip_suffix(page));
            paths::read_listing(own.unwrap_or(last)).is_some()
        })
        || path.strip_prefix("/officer/councils/").is_some_and(|code| CouncilCode::parse(code).is_ok())
        || path.strip_prefix("/officer/suggestions/").is_some_and(|id| id.parse::<SuggestionId>().is_ok())
        || path.strip_prefix("/officer/people/").is_some_and(person)
        || path.strip_prefix("/officer/concerns/").is_some_and(person)
        || path.strip_prefix("/officer/reports/").is_some_and(person)
        || path.strip_prefix("/officer/listings/").is_some_and(|rest| PublicRef::parse(first_part(rest)).is_ok())
}

#[tokio::test]
async fn no_link_leads_nowhere_and_every_form_is_sent_to_us() {
    for (name, view) in every_page() {
        let page = page(view).await;
        for link in all(&page, "a") {
            let href = link.attr("href").unwrap_or_default();
            let path = href.split(['?', '#']).next().unwrap_or_default();
            let anchor = href.strip_prefix('#').is_some_and(|id| !all(&page, &format!("#{id}")).is_empty());
            let elsewhere = href.starts_with("https://") || (href.starts_with("tel:") && href.len() > 6);
            let app = href == people::URI;
            assert!(is_ours(path) || anchor || elsewhere || app, "{name}: {href:?}");
        }
        for form in all(&page, "form") {
            match form.attr("method") {
                Some("get") => {
                    let looks = [Some(paths::SEARCH), Some(paths::OFFICER_AUDIT)];
                    assert!(looks.contains(&form.attr("action")), "{name}: {}", form.html());
                }
                method => {
                    assert_eq!((method, form.attr("novalidate").is_some()), (Some("post"), true), "{name}");
                    let buttons = [paths::ACCOUNT_KEEP, paths::ACCOUNT_KEEP_EMAIL];
                    let to_us = |action: &str| is_ours(action) || buttons.contains(&action);
                    assert!(form.attr("action").is_none_or(to_us), "{name}: {}", form.html());
                }
            }
        }
    }
}

#[tokio::test]
async fn ids_are_unique_and_labels_have_their_fields() {
    for (name, view) in every_page() {
        let page = page(view).await;
        let mut seen = std::collections::BTreeSet::new();
        for element in all(&page, "[id]") {
            let id = element.attr("id").unwrap_or_default();
            assert!(seen.insert(id.to_owned()), "{name}: two elements have the id {id}");
        }
        for label in all(&page, "label") {
            assert!(seen.contains(label.attr("for").unwrap_or_default()), "{name}: {}", label.html());
        }
        for element in all(&page, "[aria-labelledby], [aria-describedby]") {
            for reference in ["aria-labelledby", "aria-describedby"].iter().filter_map(|name| element.attr(name)) {
                assert!(reference.split(' ').all(|id| seen.contains(id)), "{name}: {reference}");
            }
        }
    }
}

#[tokio::test]
async fn home_asks_one_question_and_shows_three_ways_in() {
    let page = page(|| home_view(None, &[])).await;
    assert_eq!(text(&page, "h1 label"), "What help are you looking for?");
    assert_eq!(attr(&page, "input[name=q]", "type"), "text");
    let ways: Vec<_> = all(&page, ".way a").iter().filter_map(|a| a.attr("href")).collect();
    assert_eq!(ways[0], "/search?kind=pa_employed&kind=pa_self_employed");
    assert_eq!(ways[2], "/search?kind=respite");
    assert_eq!(attr(&page, "link[rel=canonical]", "href"), "https://example.org/");
    assert!(all(&page, "meta[name=robots]").is_empty());
}

#[tokio::test]
async fn results_carry_the_hooks_of_the_contract() {
    let page = search(fixtures::results()).await;
    let list = one(&page, "ol[data-results]");
    assert_eq!((list.attr("data-total"), list.attr("data-page")), (Some("23"), Some("2")));
    let cards = all(&page, "ol[data-results] > li[data-ref][data-kind]");
    assert_eq!(cards.len(), 2);
    assert_eq!(cards[0].attr("data-kind"), Some("pa_employed pa_self_employed"));
    assert_eq!((cards[0].attr("data-miles"), cards[1].attr("data-miles")), (Some("2"), Some("2.7")));
    let option = one(&page, "input[data-facet=need][data-value=dementia]");
    assert_eq!((option.attr("data-count"), option.attr("name")), (Some("37"), Some("need")));
    assert!(option.attr("checked").is_some());
    assert_eq!(text(&page, "h1"), "23 results near M33");
    assert_eq!(text(&page, "title"), "23 results near M33: sit with mum, page 2 of 2 – Find support near you");
    assert_eq!(attr(&page, "meta[name=robots]", "content"), "noindex");
    assert!(all(&page, "a[rel=prev]").len() == 1 && all(&page, "a[rel=next]").is_empty());
}

#[tokio::test]
async fn a_chip_links_to_the_search_without_it() {
    let page = search(fixtures::results()).await;
    let href = |understood: &str| attr(&page, &format!("[data-understood='{understood}']"), "href").to_owned();
    assert_eq!(href("need=dementia"), "/search?q=sit+with+mum&near=M33&within=5&council=E08000009");
    assert_eq!(href("within=5"), "/search?q=sit+with+mum&near=M33&need=dementia&council=E08000009");
    assert_eq!(href("near=M33"), "/search?q=sit+with+mum&need=dementia&council=E08000009");
    let council = text(&page, "[data-understood='council=E08000009']");
    assert!(council.contains("Trafford"), "{council}");
}

#[tokio::test]
async fn forms_keep_what_they_do_not_ask() {
    let page = search(fixtures::results()).await;
    let hidden = |form: &str| -> Vec<(String, String)> {
        let value = |field: &ElementRef, name: &str| field.attr(name).unwrap_or_default().to_owned();
        all(&page, &format!("{form} input[type=hidden]"))
            .iter()
            .map(|f| (value(f, "name"), value(f, "value")))
            .collect()
    };
    let pair = |name: &str, value: &str| (name.to_owned(), value.to_owned());
    assert_eq!(hidden("form.asked"), [pair("within", "5"), pair("need", "dementia"), pair("council", "E08000009")]);
    assert_eq!(hidden("form.filters"), [pair("q", "sit with mum"), pair("near", "M33")]);
    let all_but_page = ["q", "near", "within", "need", "council"];
    assert_eq!(hidden("form.sort").iter().map(|(name, _)| name.as_str()).collect::<Vec<_>>(), all_but_page);
    assert_eq!(attr(&page, "#q", "value"), "sit with mum");
}

#[tokio::test]
async fn what_was_not_understood_is_said() {
    let query = SearchQuery::from_query_string("within=-1&gender=woman&sort=distance");
    let page = search(SearchPage { query, near: None, ..fixtures::results() }).await;
    let codes: Vec<_> = all(&page, "[data-notice]").iter().filter_map(|n| n.attr("data-notice")).collect();
    assert_eq!(codes, ["value_not_known_within", "gender_needs_personal_care", "sort_needs_place"]);
}

#[tokio::test]
async fn gender_and_dates_are_asked_only_where_they_make_sense() {
    let with = |raw: &str| SearchPage { query: SearchQuery::from_query_string(raw), ..fixtures::results() };
    let plain = search(with("")).await;
    assert!(all(&plain, "[data-facet=gender]").is_empty() && all(&plain, "[name=from]").is_empty());
    let care = search(with("support=personal_care")).await;
    assert_eq!(all(&care, "[data-facet=gender]").len(), 3);
    let respite = search(with("kind=respite&nights=3")).await;
    assert_eq!(attr(&respite, "#f-nights", "value"), "3");
}

#[tokio::test]
async fn a_pas_page_shows_nothing_that_leads_to_them() {
    let page = listing(fixtures::pa()).await;
    let article = one(&page, "article[data-listing]");
    assert_eq!(article.attr("data-kind"), Some("pa_employed pa_self_employed"));
    assert_eq!((article.attr("data-tier"), article.attr("data-claimed")), (Some("checked"), Some("yes")));
    assert_eq!((article.attr("data-status"), article.attr("data-source")), (Some("approved"), Some("register")));
    assert_eq!(attr(&page, "meta[name=robots]", "content"), "noindex");
    assert!(all(&page, "script").is_empty());
    let whole = text(&page, "article");
    assert!(whole.contains("ring the helpline and give this reference: k7m2q9xa"), "{whole}");
    let numbers: Vec<_> = all(&page, "a[href^='tel:']").iter().filter_map(|link| link.attr("href")).collect();
    assert!(numbers.iter().all(|href| *href == "tel:01614960150"), "{numbers:?}");
    let check = one(&page, "[data-check=dbs_enhanced]");
    assert_eq!((check.attr("data-checked-on"), check.attr("data-check-state")), (Some("2026-05-05"), Some("verified")));
    assert!(check.text().collect::<String>().contains("To be looked at again by Friday 4 May 2029."));
    let examples = text(&page, ".example");
    for sentence in ["A 4-hour visit on a weekday costs £64.80.", "A drive of 10 miles costs £4.50."] {
        assert!(examples.contains(sentence), "{examples}");
    }
}

#[tokio::test]
async fn a_service_from_a_register_says_so_and_shows_its_facts() {
    let page = listing(fixtures::service()).await;
    assert_eq!(attr(&page, "article", "data-claimed"), "no");
    assert_eq!(attr(&page, "article", "data-source-date"), "2025-05-31");
    assert!(text(&page, "[data-notice=unclaimed]").contains("the Care Inspectorate’s register of 31 May 2025"));
    let whole = text(&page, "article");
    for words in ["Lowest grade: good (4 of 6)", "Partly", "Stays of up to 14 nights.", "18001 0131 496 0000"] {
        assert!(whole.contains(words), "{words} in {whole}");
    }
    assert_eq!(
        attr(&page, ".govuk-summary-list a[rel='nofollow noopener'][href='https://example.com/']", "href"),
        "https://example.com/"
    );
    assert!(!all(&page, "a[href='tel:01314960000']").is_empty());
    assert!(all(&page, "[data-check]").is_empty());
    let facts: serde_json::Value = serde_json::from_str(&one(&page, "script").inner_html()).expect("JSON");
    assert_eq!(facts["address"]["postalCode"], "EH1 1AA");
}

#[tokio::test]
async fn nothing_stands_empty() {
    for content in [fixtures::bare_service(), fixtures::service(), fixtures::pa()] {
        let page = listing(content).await;
        for element in
            all(&page, "article p, article li, article dd, article dt, article h2, article h3, article ul, article dl")
        {
            assert!(!element.text().collect::<String>().trim().is_empty(), "{}", element.html());
        }
    }
    let bare = listing(fixtures::bare_service()).await;
    assert!(all(&bare, "#can-help").is_empty() && all(&bare, "#practical").is_empty());
}

#[tokio::test]
async fn a_closed_listing_says_so() {
    let page = listing(ListingPage { status: ListingState::TemporarilyClosed, ..fixtures::service() }).await;
    assert_eq!(attr(&page, "article", "data-status"), "temporarily_closed");
    assert_eq!(all(&page, "[data-notice=temporarily_closed]").len(), 1);
    let until = ListingPage { opens_on: NaiveDate::from_ymd_opt(2026, 12, 24), ..fixtures::service() };
    let page = listing(ListingPage { status: ListingState::TemporarilyClosed, ..until }).await;
    assert!(text(&page, "[data-notice=temporarily_closed]").contains("opens again on Thursday 24 December 2026"));
}

#[tokio::test]
async fn nothing_that_was_typed_or_imported_becomes_markup() {
    const EVIL: &str = "</title></script><script>alert(1)</script><img src=x onerror=alert(1)>\"'";
    let query = SearchQuery::from_params([("q", EVIL), ("near", EVIL), ("council", EVIL)]);
    let mut results = SearchPage { query, near: Some(EVIL.into()), ..fixtures::results() };
    results.query.note(Notice::PlaceAmbiguous);
    results.query.note(Notice::SpellingGuessed);
    results.namesakes = vec![EVIL.into(), EVIL.into()];
    results.guesses = vec![Guess { typed: EVIL.into(), looked_for: vec![EVIL.into()] }];
    results.cards[0].name = EVIL.into();
    results.cards[1].summary = Some(EVIL.into());
    for option in results.facets.iter_mut().flat_map(|facet| &mut facet.options) {
        option.label = Some(EVIL.into());
    }
    let mut service = fixtures::service();
    service.content.name = EVIL.into();
    service.content.about = Some(EVIL.into());
    if let Family::Service(about) = &mut service.content.family {
        about.contact.website = Some("javascript:alert(1)".into());
        about.contact.phones = vec![EVIL.into()];
        about.place.address = vec![EVIL.into()];
    }
    let helpline = Helpline { phone: EVIL.into(), hours: EVIL.into() };
    let zero = SearchPage { total: 0, cards: vec![], ..results.clone() };
    let ring = Some(helpline.clone());
    for html in [
        page_in(Locale::En, || search_view(&results, ring.clone())).await,
        page_in(Locale::En, || search_view(&zero, ring.clone())).await,
        page_in(Locale::En, || filters_view(&results, ring.clone())).await,
        page_in(Locale::En, || listing_view(&service, fixtures::TODAY, ring.clone())).await,
    ] {
        assert!(!html.contains("<script>alert"), "{html}");
        let page = Html::parse_document(&html);
        assert!(
            all(&page, "img").is_empty()
                && all(&page, "[onerror]").is_empty()
                && all(&page, "[href^=javascript]").is_empty()
        );
        for script in all(&page, "script") {
            assert_eq!(script.attr("type"), Some("application/ld+json"));
        }
    }
}

#[tokio::test]
async fn the_document_says_its_language_and_lets_no_script_in_without_its_number() {
    let html = document_in(Locale::En, || {
        leptos::nonce::provide_nonce();
        provide_context(Problem::NotFound);
        let options = LeptosOptions::builder().output_name("marketplace").site_pkg_dir("pkg/1").build();
        crate::shell::shell(options).into_any()
    })
    .await;
    let page = Html::parse_document(&html);
    assert_eq!((attr(&page, "html", "lang"), attr(&page, "html", "dir")), ("en-GB", "ltr"));
    assert_eq!(attr(&page, "link[rel=stylesheet]", "href"), "/pkg/1/marketplace.css");
    for script in all(&page, "script") {
        assert!(script.attr("nonce").is_some_and(|nonce| nonce.len() > 16), "{}", script.html());
    }
    assert!(html.contains("/pkg/1") && html.contains("We cannot find this page"));
}

#[cfg(feature = "pseudo-locales")]
#[tokio::test]
async fn no_sentence_stands_in_the_code() {
    let data = format!(
        "{:?} {:?} {:?} {:?} {:?} {:?} {:?} {:?} {} {} {}",
        fixtures::results(),
        fixtures::no_results(),
        fixtures::guessed(),
        fixtures::pa(),
        fixtures::service(),
        fixtures::bare_service(),
        fixtures::helpline(),
        fixtures::council(),
        people::data(),
        staff_tools::DATA,
        concern::data()
    );
    // Written for debugging, a line break is a backslash and a letter.
    let data = data.replace("\\n", " ");
    let known: std::collections::BTreeSet<&str> = data.split(|c: char| !c.is_alphabetic()).collect();
    for (name, view) in every_page() {
        let page = Html::parse_document(&page_in(Locale::EnXa, view).await);
        let mut said: Vec<String> = Vec::new();
        for element in all(&page, "body *, title") {
            if element.value().name() == "script" {
                continue;
            }
            let own = element.children().filter_map(|child| child.value().as_text().map(|text| text.to_string()));
            said.extend(own);
            said.extend(["aria-label", "title", "alt"].iter().filter_map(|name| element.attr(name)).map(str::to_owned));
        }
        for word in said.iter().flat_map(|text| text.split(|c: char| !c.is_alphabetic())) {
            let translated = !word.is_ascii() || word.len() < 2;
            assert!(translated || known.contains(word), "{name}: {word:?} is not from the locale files");
        }
    }
}

#[cfg(feature = "pseudo-locales")]
#[tokio::test]
async fn a_page_can_be_read_from_right_to_left() {
    let html = document_in(Locale::ArXb, || {
        provide_context(Problem::NotFound);
        crate::shell::shell(LeptosOptions::builder().output_name("marketplace").build()).into_any()
    })
    .await;
    assert!(html.contains("lang=\"ar-XB\"") && html.contains("dir=\"rtl\""));
}
