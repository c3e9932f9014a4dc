use axum::http::StatusCode;

use crate::world::site;

#[test]
fn the_process_says_that_it_is_up_and_what_is_ready() {
    let site = site();
    assert_eq!(site.get("/healthz").status, StatusCode::OK);
    let ready = site.get("/readyz");
    assert_eq!(ready.status, StatusCode::OK);
    let parts: serde_json::Value = serde_json::from_str(ready.text()).unwrap();
    assert_eq!(parts, serde_json::json!({"database": true, "migrations": true, "index": true}));
}

#[test]
fn the_sitemap_lists_services_and_no_personal_assistant() {
    let site = site();
    let map = site.get("/sitemap.xml");
    assert_eq!(map.status, StatusCode::OK);
    assert!(map.header("content-type").starts_with("application/xml"));
    // Nobody between us and a crawler goes on listing what was withdrawn.
    assert_eq!(map.header("cache-control"), "public, no-cache");
    let service = site.path_of("Thistledown House");
    assert!(map.text().contains(&format!("<loc>http://site.test{service}</loc>")));
    assert!(map.text().contains("<loc>http://site.test/</loc>"));
    assert!(!map.text().contains("snowdrop-lodge"));
    for assistant in site.get("/search?kind=pa_self_employed&kind=pa_employed").select("[data-results] > li") {
        assert!(!map.text().contains(assistant.attribute("data-ref").unwrap()));
    }
    assert_eq!(site.get("/sitemap/1.xml").status, StatusCode::OK);
    for path in ["/sitemap/0.xml", "/sitemap/2.xml", "/sitemap/x.xml", "/sitemap/1"] {
        assert_eq!(site.get(path).status, StatusCode::NOT_FOUND, "{path}");
    }
}

#[test]
fn crawlers_are_told_where_to_look() {
    let robots = site().get("/robots.txt");
    assert!(robots.text().contains("Sitemap: http://site.test/sitemap.xml"));
    assert!(robots.text().contains("Disallow: /search?"));
}
