use std::net::SocketAddr;

use axum::body::Body;
use axum::extract::ConnectInfo;
use axum::http::{Request, StatusCode};

use crate::world::{Answer, Site, site, world};

fn ask(site: &Site, path: &str, peer: &str, forwarded: Option<&str>) -> Answer {
    let mut request = Request::get(path);
    if let Some(forwarded) = forwarded {
        request = request.header("x-forwarded-for", forwarded);
    }
    let mut request = request.body(Body::empty()).unwrap();
    request.extensions_mut().insert(ConnectInfo(peer.parse::<SocketAddr>().unwrap()));
    site.send(request)
}

#[test]
fn who_asks_too_much_is_told_how_long_to_wait_and_nobody_else_is() {
    let site = site();
    // The cheapest limited page: a call of the islands with nothing typed.
    let path = "/api/suggest?q=&near=";
    let refused =
        (0..400).map(|_| ask(&site, path, "203.0.113.1:4000", None)).find(|a| a.status != StatusCode::OK).unwrap();
    assert_eq!(refused.status, StatusCode::TOO_MANY_REQUESTS);
    assert!(refused.header("retry-after").parse::<u32>().unwrap() >= 1);
    assert_eq!(ask(&site, path, "203.0.113.2:4000", None).status, StatusCode::OK);
    assert_eq!(ask(&site, "/", "203.0.113.1:4000", None).status, StatusCode::OK);
    // Without a trusted proxy nobody can pretend to be somebody else.
    assert_eq!(ask(&site, path, "203.0.113.1:4000", Some("198.51.100.9")).status, StatusCode::TOO_MANY_REQUESTS);
}

#[test]
fn behind_a_trusted_proxy_each_visitor_counts_alone() {
    let site = world().site(&[("MARKETPLACE_TRUSTED_PROXIES", "10.0.0.0/8")]);
    let path = "/api/suggest?q=&near=";
    let ask_as = |visitor: &str| ask(&site, path, "10.0.0.1:4000", Some(visitor)).status;
    assert!((0..400).any(|_| ask_as("198.51.100.1") == StatusCode::TOO_MANY_REQUESTS));
    assert_eq!(ask_as("198.51.100.2"), StatusCode::OK);
}

#[test]
fn a_search_too_many_is_answered_with_a_page() {
    let site = site();
    let page =
        (0..200).map(|_| ask(&site, "/search", "203.0.113.7:1", None)).find(|a| a.status != StatusCode::OK).unwrap();
    assert_eq!(page.status, StatusCode::TOO_MANY_REQUESTS);
    assert_eq!(page.select("h1").len(), 1);
    assert!(!page.header("retry-after").is_empty());
}

#[test]
fn a_bench_may_turn_limits_off() {
    let site = world().site(&[("MARKETPLACE_RATE_LIMITS", "off")]);
    assert!((0..400).all(|_| ask(&site, "/api/suggest?q=&near=", "203.0.113.1:1", None).status == StatusCode::OK));
}
