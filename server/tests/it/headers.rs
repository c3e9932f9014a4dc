use axum::body::Body;
use axum::http::{Request, header};

use crate::world::{Answer, site, world};

fn nonce(page: &Answer) -> String {
    let policy = page.header("content-security-policy");
    policy
        .split("'nonce-")
        .nth(1)
        .unwrap_or_else(|| panic!("no nonce in {policy}"))
        .split('\'')
        .next()
        .unwrap()
        .to_owned()
}

#[test]
fn each_page_has_its_own_nonce_and_every_script_carries_it() {
    let site = site();
    let (one, other) = (site.get("/search"), site.get("/search"));
    assert_ne!(nonce(&one), nonce(&other));
    let scripts = one.select("script");
    assert!(!scripts.is_empty());
    for script in scripts.iter().filter(|script| script.attribute("type") != Some("application/ld+json")) {
        assert_eq!(script.attribute("nonce"), Some(nonce(&one).as_str()), "{}", script.text);
    }
}

#[test]
fn no_page_carries_style_or_handlers_inside_or_loads_from_another_host() {
    let site = site();
    let listing = site.path_of("Thistledown House");
    for path in ["/", "/search", "/search?q=care&near=G2+1DU", "/credits", "/no-such-page", &listing] {
        let page = site.get(path);
        assert!(page.select("[style], style").is_empty(), "{path}: style inside");
        assert!(page.select("[onclick], [onload], [onerror], [onsubmit]").is_empty(), "{path}: a handler inside");
        for loaded in page.select("script[src], link[rel=stylesheet], link[rel=preload], link[rel=modulepreload], img")
        {
            let from = loaded.attribute("src").or(loaded.attribute("href")).unwrap();
            assert!(from.starts_with("/pkg/") || from.starts_with("/favicon"), "{path}: {from}");
        }
    }
}

#[test]
fn every_answer_carries_the_headers() {
    let site = site();
    for path in ["/", "/search", "/no-such-page", "/healthz", "/robots.txt", "/pkg/none/nothing.js", "/favicon.svg"] {
        let answer = site.get(path);
        for (name, value) in [
            ("referrer-policy", "same-origin"),
            ("x-content-type-options", "nosniff"),
            ("cross-origin-opener-policy", "same-origin"),
            ("cross-origin-resource-policy", "same-origin"),
            ("x-frame-options", "DENY"),
        ] {
            assert_eq!(answer.header(name), value, "{path}");
        }
        let policy = answer.header("content-security-policy");
        for rule in ["default-src 'none'", "form-action 'self'", "frame-ancestors 'none'", "base-uri 'none'"] {
            assert!(policy.split("; ").any(|own| own == rule), "{path}: {policy}");
        }
        assert!(!policy.contains("unsafe-inline") && !policy.contains("'unsafe-eval'"), "{path}: {policy}");
        for feature in ["browsing-topics", "camera", "geolocation", "microphone", "payment", "usb"] {
            assert!(answer.header("permissions-policy").contains(&format!("{feature}=()")), "{path}: {feature}");
        }
        assert!(!answer.header("cache-control").is_empty(), "{path}");
        assert_eq!(answer.header("x-request-id").len(), 16, "{path}");
        assert_eq!(answer.header("strict-transport-security"), "", "{path}: not reached encrypted");
    }
    let https = world().site(&[("MARKETPLACE_BASE_URL", "https://site.test")]);
    assert!(https.get("/").header("strict-transport-security").starts_with("max-age="));
}

#[test]
fn a_page_is_compressed_when_the_browser_asks() {
    let site = site();
    let get = |accept: Option<&str>| {
        let mut request = Request::get("/search");
        if let Some(accept) = accept {
            request = request.header(header::ACCEPT_ENCODING, accept);
        }
        site.send(request.body(Body::empty()).unwrap())
    };
    let plain = get(None);
    assert_eq!(plain.header("content-encoding"), "");
    for encoding in ["br", "gzip"] {
        let pressed = get(Some(encoding));
        assert_eq!(pressed.header("content-encoding"), encoding);
        assert!(
            pressed.body.len() * 3 < plain.body.len(),
            "{encoding}: {} of {}",
            pressed.body.len(),
            plain.body.len()
        );
        // Every browser asks for brotli; gzip is for those that are no browsers.
        let size = pressed.body.len();
        assert!(encoding != "br" || size < 15_000, "{size} bytes, over the budget of a first load");
    }
}
