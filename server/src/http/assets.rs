//! The files that pages load, from inside the program: `/pkg/{version}/{file}`. The version changes
//! with the files, so each of them may be kept for good.

use axum::extract::{Path, State};
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};

use crate::http::cache::Cache;

/// A file, as it is and as it was compressed when it was built.
#[derive(Clone, Copy, Debug)]
pub struct Embedded {
    /// Its path below the version.
    pub path: &'static str,
    /// Its bytes.
    pub plain: &'static [u8],
    /// The same, by brotli.
    pub br: Option<&'static [u8]>,
    /// The same, by gzip.
    pub gzip: Option<&'static [u8]>,
}

mod table {
    use super::Embedded;

    include!(concat!(env!("OUT_DIR"), "/assets.rs"));

    pub(super) const fn version() -> &'static str {
        VERSION
    }

    pub(super) const fn files() -> &'static [Embedded] {
        FILES
    }
}

/// A set of files with its version.
#[derive(Clone, Copy, Debug)]
pub struct Assets {
    /// What stands in the address.
    pub version: &'static str,
    /// The files, sorted by path.
    pub files: &'static [Embedded],
}

impl Assets {
    /// The files this program was built with.
    #[must_use]
    pub const fn embedded() -> Self {
        Self { version: table::version(), files: table::files() }
    }

    /// The folder as Leptos knows it: `pkg/{version}`.
    #[must_use]
    pub fn folder(self) -> String {
        format!("pkg/{}", self.version)
    }

    fn find(self, path: &str) -> Option<&'static Embedded> {
        self.files.binary_search_by(|file| file.path.cmp(path)).ok().map(|at| &self.files[at])
    }
}

/// `/pkg/{version}/{*file}`
pub async fn file(
    State(assets): State<Assets>,
    Path((version, file)): Path<(String, String)>,
    headers: HeaderMap,
) -> Response {
    match assets.find(&file) {
        Some(found) if version == assets.version => answer(found, &headers, Cache::Immutable),
        _ => not_found(),
    }
}

/// `/favicon.svg`: browsers ask for it by this name alone, so it may change under it.
pub async fn favicon(State(assets): State<Assets>, headers: HeaderMap) -> Response {
    assets.find("favicon.svg").map_or_else(not_found, |found| answer(found, &headers, Cache::Feed))
}

/// A page would be of no use here: what asks is a browser on behalf of a page.
fn not_found() -> Response {
    (StatusCode::NOT_FOUND, Cache::Never, "no such file\n").into_response()
}

fn answer(file: &Embedded, headers: &HeaderMap, cache: Cache) -> Response {
    let accepted = Accepted::read(headers);
    let (encoding, bytes) = match (file.br, file.gzip) {
        (Some(br), _) if accepted.br => (Some("br"), br),
        (_, Some(gzip)) if accepted.gzip => (Some("gzip"), gzip),
        _ => (None, file.plain),
    };
    let kind = [(header::CONTENT_TYPE, content_type(file.path)), (header::VARY, "accept-encoding")];
    let mut response = (cache, kind, bytes).into_response();
    if let Some(encoding) = encoding {
        response.headers_mut().insert(header::CONTENT_ENCODING, HeaderValue::from_static(encoding));
    }
    response
}

/// Which of our encodings a browser reads.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Accepted {
    br: bool,
    gzip: bool,
}

impl Accepted {
    fn read(headers: &HeaderMap) -> Self {
        let mut accepted = Self::default();
        let ranges = headers
            .get_all(header::ACCEPT_ENCODING)
            .iter()
            .filter_map(|value| value.to_str().ok())
            .flat_map(|value| value.split(','));
        for range in ranges {
            let (name, weight) = range.split_once(';').unwrap_or((range, ""));
            let refused = weight.trim().strip_prefix("q=").is_some_and(|q| q.trim_end_matches(['0', '.']).is_empty());
            match name.trim() {
                "br" => accepted.br = !refused,
                "gzip" => accepted.gzip = !refused,
                _ => {}
            }
        }
        accepted
    }
}

/// The type by the ending. A module that comes as `text/plain` is not run, wasm under another type is
/// compiled only when all of it has arrived.
fn content_type(path: &str) -> &'static str {
    match path.rsplit_once('.').map_or("", |(_, ending)| ending) {
        "css" => "text/css; charset=utf-8",
        "js" | "mjs" => "text/javascript; charset=utf-8",
        "wasm" => "application/wasm",
        "woff2" => "font/woff2",
        "svg" => "image/svg+xml; charset=utf-8",
        "png" => "image/png",
        "ico" => "image/x-icon",
        "json" => "application/json",
        "txt" => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests {
    use http_body_util::BodyExt;

    use super::*;

    const FILES: &[Embedded] = &[
        Embedded { path: "favicon.svg", plain: b"<svg/>", br: None, gzip: None },
        Embedded { path: "fonts/next.woff2", plain: b"font", br: None, gzip: None },
        Embedded { path: "marketplace_bg.wasm", plain: b"plain", br: Some(b"brotli"), gzip: Some(b"gzip") },
    ];

    async fn get(path: &str, accept: &str) -> (StatusCode, HeaderMap, Vec<u8>) {
        let assets = State(Assets { version: "v1", files: FILES });
        let mut headers = HeaderMap::new();
        headers.insert(header::ACCEPT_ENCODING, accept.parse().unwrap());
        let response = match path.strip_prefix("/pkg/").and_then(|path| path.split_once('/')) {
            Some((version, name)) => file(assets, Path((version.to_owned(), name.to_owned())), headers).await,
            None => favicon(assets, headers).await,
        };
        let (head, body) = response.into_parts();
        (head.status, head.headers, body.collect().await.unwrap().to_bytes().to_vec())
    }

    #[tokio::test]
    async fn a_file_comes_in_the_smallest_form_the_browser_reads() {
        for (accept, encoding, bytes) in [
            ("gzip, br;q=0.9", Some("br"), "brotli"),
            ("br;q=0, gzip", Some("gzip"), "gzip"),
            ("", None, "plain"),
            ("zstd", None, "plain"),
        ] {
            let (status, headers, body) = get("/pkg/v1/marketplace_bg.wasm", accept).await;
            assert_eq!(status, StatusCode::OK);
            assert_eq!(headers.get(header::CONTENT_ENCODING).map(|v| v.to_str().unwrap()), encoding, "{accept}");
            assert_eq!(body, bytes.as_bytes());
            assert_eq!(headers[header::CONTENT_TYPE], "application/wasm");
            assert_eq!(headers[header::CACHE_CONTROL], "public, max-age=31536000, immutable");
        }
    }

    #[tokio::test]
    async fn nothing_else_is_served() {
        for path in
            ["/pkg/v2/favicon.svg", "/pkg/v1/secret", "/pkg/v1/../Cargo.toml", "/pkg/v1/fonts", "/pkg/v1/%2e%2e/x"]
        {
            assert_eq!(get(path, "br").await.0, StatusCode::NOT_FOUND, "{path}");
        }
        assert_eq!(get("/pkg/v1/fonts/next.woff2", "br").await.2, b"font");
        assert_eq!(get("/favicon.svg", "br").await.1[header::CONTENT_TYPE], "image/svg+xml; charset=utf-8");
    }

    #[test]
    fn the_embedded_table_is_sorted() {
        assert!(Assets::embedded().files.is_sorted_by_key(|file| file.path));
    }
}
