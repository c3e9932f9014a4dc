//! Headers that tell the browser what this site will never do. Every line has its reason; a line
//! without one is to be removed.

use axum::extract::{Request, State};
use axum::http::{HeaderName, HeaderValue, header};
use axum::middleware::Next;
use axum::response::Response;
use leptos::nonce::use_nonce;
use leptos::prelude::use_context;
use leptos_axum::ResponseOptions;

use crate::http::cache::Cache;
use crate::http::session;

/// What a page may load and do.
const POLICY: &[&str] = &[
    // Whatever is not named below is not needed, so nobody may bring it in.
    "default-src 'none'",
    // Our one style sheet. No inline style, so that injected text cannot hide or fake a part of the page.
    "style-src 'self'",
    // Our own typeface.
    "font-src 'self'",
    // Our own drawings, and the small ones that stand inside the style sheet.
    "img-src 'self' data:",
    // The suggestions under the search box ask this server and nobody else.
    "connect-src 'self'",
    // What somebody types into a form goes to this server and nowhere else.
    "form-action 'self'",
    // An injected <base> would send every link of the page somewhere else.
    "base-uri 'none'",
    // Nobody may lay this site invisibly under their own buttons.
    "frame-ancestors 'none'",
];

/// The policy of an answer without scripts: files, feeds, plain errors.
#[must_use]
pub fn policy_without_scripts() -> HeaderValue {
    HeaderValue::from_str(&POLICY.join("; ")).expect("the policy is ASCII")
}

/// The policy of a page.
///
/// Scripts: those that carry this answer's own number (`nonce`), which an attacker cannot know; what
/// such a script loads itself (`strict-dynamic`: the island's module); and WebAssembly, which the
/// islands are (`wasm-unsafe-eval`, which allows no other kind of eval).
fn policy_with_nonce(nonce: &str) -> Option<HeaderValue> {
    let rest = POLICY.join("; ");
    HeaderValue::from_str(&format!("script-src 'nonce-{nonce}' 'strict-dynamic' 'wasm-unsafe-eval'; {rest}")).ok()
}

/// Writes the policy of the page that is being rendered; to be called in the page's context.
pub fn provide_policy() {
    let nonce = use_nonce().map(|nonce| nonce.to_string());
    if let (Some(policy), Some(options)) =
        (nonce.and_then(|nonce| policy_with_nonce(&nonce)), use_context::<ResponseOptions>())
    {
        options.insert_header(header::CONTENT_SECURITY_POLICY, policy);
    }
}

/// The headers of every answer.
#[derive(Clone)]
pub struct Everywhere(Vec<(HeaderName, HeaderValue)>);

impl Everywhere {
    /// The headers of a site that is reached encrypted, or not.
    #[must_use]
    pub fn new(https: bool) -> Self {
        let mut headers = vec![
            (header::CONTENT_SECURITY_POLICY, policy_without_scripts()),
            // Most answers are pages; files and feeds say their own.
            (header::CACHE_CONTROL, Cache::Page.header()),
            // A search address may hold a postcode: other sites see not even our name. Not `no-referrer`: our own
            // forms would come with the origin `null`, which older browsers cannot tell from another site's.
            (header::REFERRER_POLICY, HeaderValue::from_static("same-origin")),
            // A browser must not take a text file for a script.
            (header::X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff")),
            // We ask for a postcode instead of a position, and for nothing else that a device can tell.
            (
                HeaderName::from_static("permissions-policy"),
                // What somebody reads here says how they are: no browser may make advertising of it either.
                HeaderValue::from_static(
                    "browsing-topics=(), camera=(), geolocation=(), microphone=(), payment=(), usb=()",
                ),
            ),
            // A page that opens ours, or that ours opens, gets no hold of its window.
            (HeaderName::from_static("cross-origin-opener-policy"), HeaderValue::from_static("same-origin")),
            // No other site's page can load ours as a picture or a script and learn from it who is signed in.
            (HeaderName::from_static("cross-origin-resource-policy"), HeaderValue::from_static("same-origin")),
            // The same as `frame-ancestors` above, for browsers that do not know that one.
            (header::X_FRAME_OPTIONS, HeaderValue::from_static("DENY")),
        ];
        if https {
            // For a year the browser does not even try the unencrypted way. Sub-domains are the
            // council's own business.
            headers.push((header::STRICT_TRANSPORT_SECURITY, HeaderValue::from_static("max-age=31536000")));
        }
        Self(headers)
    }
}

/// Adds the headers that the answer has not set itself. A page about somebody is kept by nobody,
/// whatever became of it.
pub async fn add(State(Everywhere(headers)): State<Everywhere>, request: Request, next: Next) -> Response {
    let private = session::is_private(request.uri().path());
    let mut response = next.run(request).await;
    if private {
        response.headers_mut().insert(header::CACHE_CONTROL, Cache::Never.header());
    }
    for (name, value) in headers {
        response.headers_mut().entry(name).or_insert(value);
    }
    response
}
