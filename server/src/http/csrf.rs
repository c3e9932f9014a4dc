//! Forms of other sites cannot act here in a visitor's name: what changes something must come from
//! a page of ours (`Sec-Fetch-Site`, else `Origin` against the host).

use tower_http::csrf::{ConfigError, CsrfLayer};

use crate::config::BaseUrl;

/// The layer for a site at this address. A refusal is 403 and gets its page from
/// [`problem`](super::problem).
///
/// # Errors
/// When the address is no origin that a browser could send.
pub fn layer(base_url: &BaseUrl) -> Result<CsrfLayer, ConfigError> {
    // A proxy may hand the request on under another host name; the public one is ours all the same.
    CsrfLayer::new().add_trusted_origin(base_url.as_str())
}
