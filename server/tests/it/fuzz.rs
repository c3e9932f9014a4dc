//! Nothing that can be typed gives a 5xx.

use std::fmt::Write as _;

use axum::body::Body;
use axum::http::{Request, Uri};
use domain::search_query::Group;

use crate::world::{Site, site};

/// The Big List of Naughty Strings, beside the checkout; `None` where it is not there.
pub fn naughty() -> Option<Vec<String>> {
    let file = concat!(env!("CARGO_MANIFEST_DIR"), "/../../shared/data/fuzz/blns.json");
    let text = std::fs::read_to_string(file).ok();
    if text.is_none() {
        eprintln!("skipped: ../shared/data/fuzz/blns.json is not there");
    }
    text.map(|text| serde_json::from_str(&text).unwrap())
}

/// Every character escaped, so that any text fits into an address.
fn escaped(text: &str) -> String {
    text.bytes().fold(String::new(), |mut out, byte| {
        write!(out, "%{byte:02X}").unwrap();
        out
    })
}

fn is_well(site: &Site, path: &str) {
    // What is no URI at all never reaches the site.
    let Ok(uri) = path.parse::<Uri>() else { return };
    let answer = site.send(Request::get(uri).body(Body::empty()).unwrap());
    assert!(!answer.status.is_server_error(), "{}: {path}", answer.status);
}

#[test]
fn every_naughty_string_in_every_parameter_of_the_search() {
    let Some(strings) = naughty() else { return };
    let site = site();
    let groups = Group::ALL.iter().map(|group| group.name());
    let rest = ["within", "from", "to", "nights", "max_rate", "sort", "page", "without", "lang"];
    let coded: Vec<&str> = groups.chain(rest).collect();
    for text in &strings {
        let text = escaped(text);
        for name in ["q", "near"] {
            is_well(&site, &format!("/search?{name}={text}"));
        }
        let all: Vec<String> = coded.iter().map(|name| format!("{name}={text}")).collect();
        is_well(&site, &format!("/search?near=M33&{}", all.join("&")));
        is_well(&site, &format!("/search?{text}={text}"));
        is_well(&site, &format!("/api/suggest?q={text}&near={text}"));
    }
}

#[test]
fn every_naughty_string_as_a_path_and_in_the_headers() {
    let Some(strings) = naughty() else { return };
    let site = site();
    for text in &strings {
        is_well(&site, &format!("/{}", escaped(text)));
        is_well(&site, &format!("/listings/{}", escaped(text)));
        // As it is, where it happens to be an address.
        is_well(&site, &format!("/{text}"));
        for name in ["cookie", "accept-language", "accept-encoding", "x-forwarded-for", "origin"] {
            let value = format!("lang={text}");
            if let Ok(request) = Request::get("/healthz").header(name, value.as_bytes()).body(Body::empty()) {
                assert!(!site.send(request).status.is_server_error(), "{name}: {text}");
            }
        }
    }
}

#[test]
fn broken_escapes_and_repeated_names() {
    let site = site();
    for path in [
        "/search?q=%",
        "/search?q=%zz",
        "/search?q=%ff%fe",
        "/search?q=%e2%82",
        "/search?%=%",
        "/search?&&&===",
        "/search?q",
        "/search?near=%00&within=%00",
        "/search?kind=care_home&kind=care_home&kind=&kind=x",
        "/search?page=-1&page=2",
        "/search?page=18446744073709551616",
        "/search?within=1e9",
        "/%",
        "/%zz",
        "/%ff",
        "/listings/%",
        "/listings/%ff%fe",
        "/search/",
        "/search//",
        "/?%",
        "/search?q=%00",
        "/listings/a/b/c",
        "/.",
        "/..",
        "/%2e%2e/%2e%2e/etc/passwd",
    ] {
        is_well(&site, path);
    }
    for count in [9_999, 10_000, 32_000] {
        is_well(&site, &format!("/search?q={}", "x".repeat(count)));
        is_well(&site, &format!("/search?near={}", "%20".repeat(count / 3)));
        is_well(&site, &format!("/{}", "x".repeat(count)));
        is_well(&site, &format!("/search?{}", "kind=x&".repeat(count / 7)));
    }
}
