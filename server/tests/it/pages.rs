use app::paths;
use axum::http::StatusCode;

use crate::world::site;

#[test]
fn every_plain_page_has_a_title_a_heading_and_a_language() {
    let site = site();
    for path in paths::PLAIN {
        let page = site.get(path);
        assert_eq!(page.status, StatusCode::OK, "{path}");
        assert_eq!(page.select("h1").len(), 1, "{path}");
        assert!(!page.one("title").text.is_empty(), "{path}");
        assert_eq!(page.attribute("html", "lang"), "en-GB", "{path}");
        assert_eq!(page.header("content-type"), "text/html; charset=utf-8");
        assert_eq!(page.header("cache-control"), "private, no-cache");
    }
}

#[test]
fn the_first_page_offers_the_search_and_three_ways_in() {
    let page = site().get("/");
    assert_eq!(page.attribute("form[action=\"/search\"]", "method").to_ascii_lowercase(), "get");
    assert_eq!(page.select("form[action=\"/search\"] input[name=q]").len(), 1);
    assert_eq!(page.select("form[action=\"/search\"] input[name=near]").len(), 1);
    assert!(page.select("main a[href^=\"/search\"]").len() >= 3);
}

#[test]
fn every_link_of_the_plain_pages_leads_somewhere() {
    let site = site();
    let mut checked = std::collections::BTreeSet::new();
    for path in paths::PLAIN {
        for link in site.get(path).select("a[href^=\"/\"]") {
            let href = link.attribute("href").unwrap().split('#').next().unwrap().to_owned();
            if checked.insert(href.clone()) {
                let status = site.get(&href).status;
                assert!(status == StatusCode::OK, "{path} links to {href}: {status}");
            }
        }
    }
    assert!(checked.len() > 10);
}
