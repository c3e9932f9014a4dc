use axum::http::StatusCode;
use server::http::assets::Assets;

use crate::world::site;

#[test]
fn every_file_a_page_asks_for_is_there() {
    if Assets::embedded().files.is_empty() {
        eprintln!("skipped: target/site is missing, run script/build first");
        return;
    }
    let site = site();
    let page = site.get("/search");
    let asked =
        page.select("script[src], link[rel=stylesheet], link[rel=preload], link[rel=modulepreload], link[rel=icon]");
    assert!(asked.len() >= 3);
    for element in asked {
        let path = element.attribute("src").or(element.attribute("href")).unwrap();
        let file = site.get(path);
        assert_eq!(file.status, StatusCode::OK, "{path}");
        if path.ends_with(".wasm") {
            assert_eq!(file.header("content-type"), "application/wasm");
        }
    }
}

#[test]
fn a_file_of_another_version_is_gone_and_not_a_page() {
    let answer = site().get("/pkg/000000000000/marketplace.js");
    assert_eq!(answer.status, StatusCode::NOT_FOUND);
    assert_eq!(answer.header("cache-control"), "no-store");
    assert!(answer.header("content-type").starts_with("text/plain"));
}
