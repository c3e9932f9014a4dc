use axum::body::Body;
use axum::http::{Request, header};

use crate::world::{site, world};

#[test]
fn a_chosen_language_is_kept_in_a_cookie() {
    let page = site().get("/?lang=en");
    assert_eq!(page.header("set-cookie"), "lang=en; SameSite=Lax; Path=/; Max-Age=31536000");
    let https = world().site(&[("MARKETPLACE_BASE_URL", "https://site.test")]);
    assert!(https.get("/credits?lang=en").header("set-cookie").contains("; Secure"));
}

#[test]
fn a_language_nobody_speaks_here_changes_nothing() {
    for query in ["lang=xx", "lang=", "lang=%00", "lang=en%0d%0aset-cookie:x"] {
        let page = site().get(&format!("/?{query}"));
        assert_eq!(page.header("set-cookie"), "", "{query}");
        assert_eq!(page.attribute("html", "lang"), "en-GB");
    }
}

#[cfg(feature = "pseudo-locales")]
#[test]
fn the_cookie_turns_the_next_page_and_error_pages_too() {
    for path in ["/", "/search", "/no-such-page"] {
        let request = Request::get(path).header(header::COOKIE, "a=b; lang=ar-XB").body(Body::empty()).unwrap();
        let page = site().send(request);
        assert_eq!(page.attribute("html", "dir"), "rtl", "{path}");
        assert_eq!(page.attribute("html", "lang"), "ar-XB", "{path}");
    }
}

#[test]
fn a_broken_cookie_is_no_error() {
    for cookie in ["lang", "lang=<script>", "=;;=", "lang=%zz", "lang=\u{e9}"] {
        let request = Request::get("/").header(header::COOKIE, cookie.as_bytes()).body(Body::empty()).unwrap();
        assert_eq!(site().send(request).status, 200, "{cookie:?}");
    }
}
