//! What search engines fetch: the list of pages that may be found, and what they should leave alone.

use std::fmt::Write as _;
use std::sync::Arc;

use app::paths::{self, PLAIN};
use axum::extract::{Path, State};
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use engine::Engine;
use engine::read_model::SitemapEntry;

use crate::config::BaseUrl;
use crate::http::cache::Cache;
use crate::state::AppState;

/// The protocol's own limit is 50,000 addresses a file (sitemaps.org); the plain pages need a few.
const PER_FILE: usize = 49_000;

/// `/robots.txt`.
pub async fn robots(State(base): State<BaseUrl>) -> impl IntoResponse {
    let text =
        format!("User-agent: *\nDisallow: /api/\nDisallow: /search?\n\nSitemap: {}/sitemap.xml\n", base.as_str());
    (Cache::Feed, [(header::CONTENT_TYPE, "text/plain; charset=utf-8")], text)
}

/// `/sitemap.xml`: every page, or where there are too many for one file, the list of the files.
/// Personal assistants are never in it.
pub async fn sitemap(State(state): State<AppState>) -> Response {
    let entries = match entries(&state.engine).await {
        Ok(entries) => entries,
        Err(refused) => return refused,
    };
    if entries.len() <= PER_FILE {
        return xml(pages(&state.base_url, PLAIN, &entries));
    }
    xml(index(&state.base_url, entries.len().div_ceil(PER_FILE)))
}

/// `/sitemap/{number}.xml`: one file of a long sitemap, from 1.
pub async fn sitemap_part(State(state): State<AppState>, Path(file): Path<String>) -> Response {
    let Some(number) = file.strip_suffix(".xml").and_then(|number| number.parse::<usize>().ok()) else {
        return StatusCode::NOT_FOUND.into_response();
    };
    let entries = match entries(&state.engine).await {
        Ok(entries) => entries,
        Err(refused) => return refused,
    };
    let part = number.checked_sub(1).and_then(|at| entries.chunks(PER_FILE).nth(at));
    let plain = if number == 1 { PLAIN } else { &[] };
    part.map_or_else(|| StatusCode::NOT_FOUND.into_response(), |part| xml(pages(&state.base_url, plain, part)))
}

async fn entries(engine: &Engine) -> Result<Arc<[SitemapEntry]>, Response> {
    engine.public().sitemap().await.map_err(|error| {
        tracing::error!(%error, "the sitemap cannot be read");
        StatusCode::INTERNAL_SERVER_ERROR.into_response()
    })
}

fn xml(body: String) -> Response {
    (Cache::Fresh, [(header::CONTENT_TYPE, "application/xml; charset=utf-8")], body).into_response()
}

const HEAD: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
const SCHEMA: &str = "http://www.sitemaps.org/schemas/sitemap/0.9";

/// One file. Nothing in it needs escaping: addresses are made of slugs, references and our own host.
fn pages(base: &BaseUrl, plain: &[&str], entries: &[SitemapEntry]) -> String {
    let base = base.as_str();
    let mut out = format!("{HEAD}<urlset xmlns=\"{SCHEMA}\">\n");
    for path in plain {
        writeln!(out, "<url><loc>{base}{path}</loc></url>").expect("writing to a text cannot fail");
    }
    for entry in entries {
        let path = paths::listing(&entry.slug, &entry.reference);
        writeln!(out, "<url><loc>{base}{path}</loc><lastmod>{}</lastmod></url>", entry.updated_on)
            .expect("writing to a text cannot fail");
    }
    out.push_str("</urlset>\n");
    out
}

/// The list of the files.
fn index(base: &BaseUrl, files: usize) -> String {
    let base = base.as_str();
    let mut out = format!("{HEAD}<sitemapindex xmlns=\"{SCHEMA}\">\n");
    for number in 1..=files {
        writeln!(out, "<sitemap><loc>{base}/sitemap/{number}.xml</loc></sitemap>")
            .expect("writing to a text cannot fail");
    }
    out.push_str("</sitemapindex>\n");
    out
}
