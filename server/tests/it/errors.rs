use axum::body::Body;
use axum::http::{Method, Request, StatusCode};

use crate::world::site;

#[test]
fn a_page_that_is_not_there_offers_a_way_on() {
    let page = site().get("/no-such-page?near=M33+5AA");
    assert_eq!(page.status, StatusCode::NOT_FOUND);
    assert_eq!(page.select("h1").len(), 1);
    assert!(!page.select("main a[href=\"/\"], main a[href^=\"/search\"]").is_empty());
    assert!(page.header("content-security-policy").contains("nonce-"));
    assert!(!page.text().contains("M33 5AA"));
}

#[test]
fn every_refusal_has_its_own_status_and_a_page() {
    let site = site();
    let long = format!("/search?q={}", "x".repeat(40_000));
    for (method, path, status) in [
        ("GET", long.as_str(), StatusCode::URI_TOO_LONG),
        ("POST", "/search", StatusCode::METHOD_NOT_ALLOWED),
        ("DELETE", "/", StatusCode::METHOD_NOT_ALLOWED),
        ("BREW", "/", StatusCode::METHOD_NOT_ALLOWED),
        ("POST", "/no-such-page", StatusCode::NOT_FOUND),
        ("GET", "/search/../search", StatusCode::NOT_FOUND),
        ("GET", "//", StatusCode::NOT_FOUND),
    ] {
        let request = Request::builder().method(method).uri(path).body(Body::empty()).unwrap();
        let answer = site.send(request);
        assert_eq!(answer.status, status, "{method} {}", &path[..path.len().min(40)]);
        assert_eq!(answer.select("h1").len(), 1, "{method} {}", &path[..path.len().min(40)]);
    }
    let refused = site.send(Request::post("/").body(Body::empty()).unwrap());
    assert!(refused.header("allow").contains("GET"));
}

#[test]
fn what_is_no_path_at_all_is_refused() {
    let request = Request::builder().method(Method::OPTIONS).uri("*").body(Body::empty()).unwrap();
    assert_eq!(site().send(request).status, StatusCode::BAD_REQUEST);
}

#[test]
fn a_form_of_another_site_is_refused() {
    let site = site();
    let send = |headers: &[(&str, &str)]| {
        let mut request = Request::post("/").header("host", "site.test");
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        site.send(request.body(Body::empty()).unwrap()).status
    };
    assert_eq!(send(&[("sec-fetch-site", "cross-site")]), StatusCode::FORBIDDEN);
    assert_eq!(send(&[("origin", "https://elsewhere.test")]), StatusCode::FORBIDDEN);
    // The home page takes no form yet; what matters is that these come through.
    assert_eq!(send(&[("sec-fetch-site", "same-origin")]), StatusCode::METHOD_NOT_ALLOWED);
    assert_eq!(send(&[("origin", "http://site.test")]), StatusCode::METHOD_NOT_ALLOWED);
}

#[test]
fn a_body_that_is_too_large_is_refused() {
    let request = Request::post("/").header("content-length", "70000").body(Body::from(vec![b'x'; 70_000])).unwrap();
    assert_eq!(site().send(request).status, StatusCode::PAYLOAD_TOO_LARGE);
}

#[test]
fn a_file_is_refused_everywhere() {
    let site = site();
    for path in ["/", "/sign-in", "/account/email", "/officer/people/invite", "/api/suggest", "/no-such-page"] {
        for kind in ["multipart/form-data; boundary=x", "Multipart/Mixed"] {
            let request = Request::post(path).header("content-type", kind).body(Body::from("--x--")).unwrap();
            assert_eq!(site.send(request).status, StatusCode::UNSUPPORTED_MEDIA_TYPE, "{path}: {kind}");
        }
    }
}

#[test]
fn a_form_comes_as_a_form() {
    let site = site();
    for kind in ["application/json", "text/plain", "application/octet-stream"] {
        let request = Request::post("/sign-in").header("content-type", kind).body(Body::from("email=a")).unwrap();
        let answer = site.send(request);
        assert_eq!(answer.status, StatusCode::UNSUPPORTED_MEDIA_TYPE, "{kind}");
        assert_eq!(answer.select("h1").len(), 1, "{kind}");
    }
    let long = Body::from(format!("email={}", "x".repeat(70_000)));
    let request = Request::post("/sign-in").header("content-type", "application/x-www-form-urlencoded").body(long);
    assert_eq!(site.send(request.unwrap()).status, StatusCode::PAYLOAD_TOO_LARGE);
}

#[test]
fn asking_for_the_head_alone_gives_the_same_head() {
    let site = site();
    for (path, status) in
        [("/search", StatusCode::OK), ("/robots.txt", StatusCode::OK), ("/listings/00000000", StatusCode::NOT_FOUND)]
    {
        let head = site.send(Request::head(path).body(Body::empty()).unwrap());
        assert_eq!((head.status, head.body.len()), (status, 0), "{path}");
        assert_eq!(head.header("content-type"), site.get(path).header("content-type"), "{path}");
    }
}
