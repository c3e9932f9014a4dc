//! What the server gives to every page, and the only way pages get at it.

use std::sync::Arc;

use domain::id::PublicRef;
use domain::join::Door;
use domain::listing::CouncilCode;
use domain::search_query::SearchQuery;
use engine::{Actor, Engine};
use http::StatusCode;
use http::header::{HeaderMap, HeaderValue, LOCATION, REFERER};
use http::request::Parts;
use leptos::prelude::{provide_context, use_context};
use leptos_axum::ResponseOptions;

use crate::form::FormState;
use crate::paths;
use crate::words::{Locale, Words};

/// This installation, as pages need it.
#[derive(Clone, Debug, Default)]
pub struct Site {
    /// The name on top of every page; `None` leaves it to the page's language.
    pub name: Option<String>,
    /// The public address without a slash at its end: `https://support.example.gov.uk`.
    pub base_url: String,
    /// Where style sheet and scripts are, without a slash at its end: `/pkg/ab12cd34`.
    pub pkg: String,
}

impl Site {
    /// The name on top of every page.
    #[must_use]
    pub fn name(&self, words: Words) -> String {
        self.name.clone().unwrap_or_else(|| words.say("site-name").to_owned())
    }

    /// A path of this site as a full address.
    #[must_use]
    pub fn absolute(&self, path: &str) -> String {
        format!("{}{path}", self.base_url)
    }
}

/// Gives a page everything it may ask for. To be called in the context closure of every way a page
/// is answered: routes, fallback and problem pages.
pub fn provide(engine: Engine, site: Arc<Site>, locale: Locale) {
    provide_context(engine);
    provide_context(site);
    provide_context(locale);
}

/// The register.
///
/// # Panics
/// When [`provide`] was not called: a mistake in the server's routes, found by its first test.
#[must_use]
pub fn engine() -> Engine {
    use_context().expect("the server provides the engine to every page")
}

/// The words of the reader's language.
#[must_use]
pub fn words() -> Words {
    Words::of(use_context::<Locale>().unwrap_or_default())
}

/// This installation.
#[must_use]
pub fn site() -> Arc<Site> {
    use_context().unwrap_or_default()
}

/// The question in the address.
#[must_use]
pub fn search_query() -> SearchQuery {
    let parts = use_context::<Parts>();
    SearchQuery::from_query_string(parts.as_ref().and_then(|parts| parts.uri.query()).unwrap_or_default())
}

/// Who asks; `None` for somebody who is not signed in, and on pages that stand in place of another.
#[must_use]
pub fn actor() -> Option<Actor> {
    use_context::<Parts>()?.extensions.get::<Actor>().cloned()
}

/// The form that this page answers; empty when the page is only asked for.
#[must_use]
pub fn form() -> FormState {
    use_context().unwrap_or_default()
}

/// What opens the listing that this browser began. The server puts it into the request.
#[derive(Clone)]
pub struct DraftCookie(pub String);

impl std::fmt::Debug for DraftCookie {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("DraftCookie(…)")
    }
}

/// What opens the listing that this browser began; `None` where it began none.
#[must_use]
pub fn draft_cookie() -> Option<String> {
    use_context::<Parts>()?.extensions.get::<DraftCookie>().map(|cookie| cookie.0.clone())
}

/// Says that a page was saved elsewhere since its form was opened. The server puts it into the context
/// when it answers the form (409).
#[derive(Clone, Copy, Debug)]
pub struct ChangedMeanwhile;

/// Whether the form that this page answers was too late.
#[must_use]
pub fn changed_meanwhile() -> bool {
    use_context::<ChangedMeanwhile>().is_some()
}

/// Says that this browser has begun another listing, which a new one would put out of its reach. The server puts it
/// into the context when it answers the button that begins (422).
#[derive(Clone, Debug)]
pub struct BegunAlready {
    /// The door of what was begun.
    pub door: Door,
    /// Its public reference.
    pub reference: PublicRef,
}

/// What this browser has begun, where that is in the way of what was just pressed.
#[must_use]
pub fn begun_already() -> Option<BegunAlready> {
    use_context()
}

/// What opens the form that was kept for this browser when its session was over. The server puts it into the request.
#[derive(Clone)]
pub struct KeptCookie(pub String);

impl std::fmt::Debug for KeptCookie {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("KeptCookie(…)")
    }
}

/// What opens the form that was kept for this browser; `None` where none was.
#[must_use]
pub fn kept_cookie() -> Option<String> {
    use_context::<Parts>()?.extensions.get::<KeptCookie>().map(|cookie| cookie.0.clone())
}

/// The recovery codes that were made just now. The server puts them into the context once, as the
/// answer to setting up an authenticator app.
#[derive(Clone)]
pub struct RecoveryCodes(pub Vec<String>);

impl std::fmt::Debug for RecoveryCodes {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("RecoveryCodes(…)")
    }
}

/// The recovery codes to show, on the one page that shows them.
#[must_use]
pub fn recovery_codes() -> Option<RecoveryCodes> {
    use_context()
}

/// The path of this page; `None` where there is no request (tests, the list of routes).
#[must_use]
pub fn path() -> Option<String> {
    use_context::<Parts>().map(|parts| parts.uri.path().to_owned())
}

/// A parameter of the address as it stands there. Only for values that need no decoding: codes,
/// numbers, our own paths.
#[must_use]
pub fn parameter(name: &str) -> Option<String> {
    let parts = use_context::<Parts>()?;
    let mut pairs = parts.uri.query()?.split('&').filter_map(|pair| pair.split_once('='));
    pairs.find(|(key, _)| *key == name).map(|(_, value)| value.to_owned())
}

/// A parameter of the address, decoded.
#[must_use]
pub fn decoded_parameter(name: &str) -> Option<String> {
    let parts = use_context::<Parts>()?;
    let mut pairs = form_urlencoded::parse(parts.uri.query()?.as_bytes());
    pairs.find(|(key, _)| key == name).map(|(_, value)| value.into_owned())
}

/// What was done just before this page (`?done=signed_out`): a code; whoever shows it has words for
/// the known ones and leaves out the rest. It counts only where a page of this site led here: anybody can
/// write such an address into a link.
#[must_use]
pub fn done() -> Option<String> {
    let parts = use_context::<Parts>()?;
    if is_led_from_here(&parts.headers, &site().base_url) { parameter("done") } else { None }
}

/// Whether a page of this site led to this one. The browser says so, and no page elsewhere can make it say so:
/// in `Sec-Fetch-Site`, or, where it sends none (an older one, or over plain http), as the page it comes from.
fn is_led_from_here(headers: &HeaderMap, base_url: &str) -> bool {
    match headers.get("sec-fetch-site") {
        Some(from) => from == "same-origin",
        None => {
            let from = headers.get(REFERER).and_then(|value| value.to_str().ok());
            from.and_then(|from| from.strip_prefix(base_url)).is_some_and(|path| path.starts_with('/'))
        }
    }
}

/// Where somebody wanted to go before they had to sign in: from the form that was refused, or from
/// the address. Never anywhere but on this site.
#[must_use]
pub fn next() -> Option<String> {
    let asked = form().value("next").or_else(|| parameter("next"))?;
    paths::local(&asked).map(str::to_owned)
}

/// A council's name; its code where it has none.
#[must_use]
pub fn council_name(code: &CouncilCode) -> String {
    let name = |engine: Engine| engine.places().council(code).map(|council| council.name.to_owned());
    use_context::<Engine>().and_then(name).unwrap_or_else(|| code.to_string())
}

/// Sets the status of the answer. To be called before the page's view is made.
pub fn set_status(status: StatusCode) {
    if let Some(options) = use_context::<ResponseOptions>() {
        options.set_status(status);
    }
}

/// Sends the reader on to the address this page has now, for good (301).
pub fn moved_to(path: &str) {
    if let (Some(options), Ok(location)) = (use_context::<ResponseOptions>(), HeaderValue::from_str(path)) {
        options.set_status(StatusCode::MOVED_PERMANENTLY);
        options.insert_header(LOCATION, location);
    }
}

/// Sends the reader on to another page, this time (303).
pub fn see_other(path: &str) {
    if let (Some(options), Ok(location)) = (use_context::<ResponseOptions>(), HeaderValue::from_str(path)) {
        options.set_status(StatusCode::SEE_OTHER);
        options.insert_header(LOCATION, location);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_our_own_pages_lead_from_here() {
        let led = |name: &'static str, value: &'static str| {
            let headers =
                HeaderMap::from_iter([(http::HeaderName::from_static(name), HeaderValue::from_static(value))]);
            is_led_from_here(&headers, "https://care.example.org")
        };
        assert!(led("sec-fetch-site", "same-origin"));
        assert!(led("referer", "https://care.example.org/account"));
        for from in ["none", "cross-site", "same-site", ""] {
            assert!(!led("sec-fetch-site", from), "{from}");
        }
        for from in ["https://care.example.org.evil.test/", "https://evil.test/?https://care.example.org/", "", "null"]
        {
            assert!(!led("referer", from), "{from}");
        }
        assert!(!is_led_from_here(&HeaderMap::new(), "https://care.example.org"));
    }
}
