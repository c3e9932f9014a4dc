use domain::listing::ListingState;

use crate::Inner;
use crate::error::EngineError;
use crate::read_model::SitemapEntry;

const AT_ONCE: u64 = 2_000;

/// Services that search engines may find.
pub async fn sitemap(engine: &Inner) -> Result<Vec<SitemapEntry>, EngineError> {
    let now = engine.clock.now();
    let mut entries = Vec::new();
    let mut after = None;
    loop {
        let ids = engine.store.listing_ids_after(after, AT_ONCE, false).await?;
        let Some(last) = ids.last() else { return Ok(entries) };
        after = Some(*last);
        let mut rows = engine.store.public_rows(&ids).await?;
        rows.retain(|row| row.state(now) == Some(ListingState::Approved));
        rows.sort_by_key(|row| row.id);
        entries.extend(rows.into_iter().map(|row| SitemapEntry {
            updated_on: row.updated_at.date_naive(),
            reference: row.reference,
            slug: row.slug,
        }));
    }
}
