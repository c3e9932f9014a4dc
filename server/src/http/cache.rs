//! How long browsers and caches may keep an answer. A handler chooses a name, never a number.

use axum::http::{HeaderValue, header};
use axum::response::{IntoResponseParts, ResponseParts};

/// A cache policy.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cache {
    /// A file whose name changes with its content: kept for good.
    Immutable,
    /// A page: the browser may keep it for its back button and must ask again otherwise; nobody
    /// between us and it may, because the address may hold a postcode.
    Page,
    /// What machines fetch now and then: an hour.
    Feed,
    /// What machines fetch and must not outlast a withdrawal: it may be kept, and is asked for again each time.
    Fresh,
    /// The state of this moment.
    Never,
}

impl Cache {
    /// The header's value.
    #[must_use]
    pub const fn header(self) -> HeaderValue {
        HeaderValue::from_static(match self {
            Self::Immutable => "public, max-age=31536000, immutable",
            Self::Page => "private, no-cache",
            Self::Feed => "public, max-age=3600",
            Self::Fresh => "public, no-cache",
            Self::Never => "no-store",
        })
    }
}

impl IntoResponseParts for Cache {
    type Error = std::convert::Infallible;

    fn into_response_parts(self, mut parts: ResponseParts) -> Result<ResponseParts, Self::Error> {
        parts.headers_mut().insert(header::CACHE_CONTROL, self.header());
        Ok(parts)
    }
}
