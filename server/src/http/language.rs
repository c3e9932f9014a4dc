//! Which language a page is in: `?lang=` on any page, kept in a cookie; else that cookie; else what
//! the browser says it prefers.

use app::words::Locale;
use axum::extract::{Request, State};
use axum::http::{HeaderMap, HeaderValue, header};
use axum::middleware::Next;
use axum::response::Response;
use axum_extra::extract::cookie::{Cookie, CookieJar, SameSite};

/// The cookie's name.
pub const COOKIE: &str = "lang";

/// A year, in seconds: nobody should have to choose twice.
const MAX_AGE_SECONDS: u32 = 365 * 24 * 60 * 60;

/// Whether cookies are sent encrypted only.
#[derive(Clone, Copy)]
pub struct SecureCookies(pub bool);

/// Puts the page's [`Locale`] into the request, and into a cookie when it was chosen just now.
pub async fn choose(State(secure): State<SecureCookies>, mut request: Request, next: Next) -> Response {
    let asked = request.uri().query().and_then(asked_for);
    let locale =
        Locale::choose(asked.map(Locale::code), cookie_of(request.headers()).as_deref(), preferred(request.headers()));
    request.extensions_mut().insert(locale);
    let mut response = next.run(request).await;
    if let Some(cookie) = asked.and_then(|locale| set_cookie(locale, secure)) {
        response.headers_mut().append(header::SET_COOKIE, cookie);
    }
    response
}

/// The first known language of the query string.
fn asked_for(query: &str) -> Option<Locale> {
    query.split('&').filter_map(|pair| pair.strip_prefix("lang=")).find_map(Locale::from_code)
}

fn cookie_of(headers: &HeaderMap) -> Option<String> {
    headers
        .contains_key(header::COOKIE)
        .then(|| CookieJar::from_headers(headers).get(COOKIE).map(|c| c.value().to_owned()))?
}

fn preferred(headers: &HeaderMap) -> Option<&str> {
    headers.get(header::ACCEPT_LANGUAGE)?.to_str().ok()
}

fn set_cookie(locale: Locale, SecureCookies(secure): SecureCookies) -> Option<HeaderValue> {
    let mut cookie = Cookie::new(COOKIE, locale.code());
    cookie.set_path("/");
    cookie.set_same_site(SameSite::Lax);
    cookie.set_secure(secure);
    // The cookie crate's own way of saying an age needs the `time` crate.
    HeaderValue::from_str(&format!("{cookie}; Max-Age={MAX_AGE_SECONDS}")).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_cookie_is_for_the_whole_site_and_secure_where_the_site_is() {
        let plain = set_cookie(Locale::En, SecureCookies(false)).unwrap();
        assert_eq!(plain, "lang=en; SameSite=Lax; Path=/; Max-Age=31536000");
        let secure = set_cookie(Locale::En, SecureCookies(true)).unwrap();
        assert!(secure.to_str().unwrap().contains("; Secure"));
    }

    #[test]
    fn only_a_known_language_counts_as_asked_for() {
        assert_eq!(asked_for("q=a&lang=en"), Some(Locale::En));
        assert_eq!(asked_for("lang=xx&lang=en"), Some(Locale::En));
        for query in ["", "lang", "lang=", "lang=%zz", "language=en", "xlang=en"] {
            assert_eq!(asked_for(query), None, "{query}");
        }
    }
}
