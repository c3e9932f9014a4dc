use axum::http::StatusCode;

use crate::world::site;

#[test]
fn a_listing_says_what_it_is_and_where_that_comes_from() {
    let site = site();
    let path = site.path_of("Thistledown House");
    assert!(path.starts_with("/listings/thistledown-house-"), "{path}");
    let page = site.get(&path);
    assert_eq!(page.status, StatusCode::OK);
    let listing = page.one("article[data-listing]");
    for (name, value) in [
        ("data-kind", "care_home"),
        ("data-status", "approved"),
        ("data-tier", "listed"),
        ("data-claimed", "no"),
        ("data-source", "care_inspectorate"),
    ] {
        assert_eq!(listing.attribute(name), Some(value), "{name}");
    }
    assert!(path.ends_with(listing.attribute("data-ref").unwrap()));
    assert_eq!(page.attribute("link[rel=canonical]", "href"), format!("http://site.test{path}"));
    assert!(page.select("[data-check]").is_empty(), "nobody checked an imported listing");
}

#[test]
fn an_old_slug_leads_to_the_present_one_and_a_reference_alone_is_enough() {
    let site = site();
    let path = site.path_of("Thistledown House");
    let reference = &path[path.len() - 8..];
    let old = site.get(&format!("/listings/its-name-of-1998-{reference}"));
    assert_eq!((old.status, old.header("location")), (StatusCode::MOVED_PERMANENTLY, path.as_str()));
    let short = site.get(&format!("/listings/{reference}"));
    assert_eq!(short.status, StatusCode::OK);
    assert_eq!(short.attribute("link[rel=canonical]", "href"), format!("http://site.test{path}"));
}

#[test]
fn what_never_was_is_not_found() {
    let site = site();
    for segment in ["00000000", "sunny-bank-00000000", "nonsense", "%3Cscript%3E", "-", "%ff%fe", "K7M2Q9X!"] {
        let page = site.get(&format!("/listings/{segment}"));
        assert_eq!(page.status, StatusCode::NOT_FOUND, "{segment}");
        assert!(page.select("h1").len() == 1, "{segment}: a page with a way on");
    }
}

#[test]
fn a_personal_assistant_is_for_people_not_for_search_engines() {
    let site = site();
    let results = site.get("/search?kind=pa_self_employed&kind=pa_employed");
    let link = results.select("[data-results] > li h3 a, [data-results] > li h2 a").remove(0);
    let page = site.get(link.attribute("href").unwrap());
    assert_eq!(page.status, StatusCode::OK);
    let robots = page.attribute("meta[name=robots]", "content");
    assert!(robots.contains("noindex"), "{robots}");
}
