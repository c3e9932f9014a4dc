//! What the server gives to every page, and the only way pages get at it.

use std::sync::Arc;

use domain::search_query::SearchQuery;
use engine::Engine;
use http::StatusCode;
use http::header::{HeaderValue, LOCATION};
use http::request::Parts;
use leptos::prelude::{provide_context, use_context};
use leptos_axum::ResponseOptions;

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
