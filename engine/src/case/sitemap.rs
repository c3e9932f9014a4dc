use std::sync::Arc;

use chrono::{DateTime, Utc};
use domain::listing::ListingState;
use domain::uk_time::day_begins;
use tokio::sync::Mutex;

use crate::Inner;
use crate::error::EngineError;
use crate::read_model::SitemapEntry;
use crate::store::PublicRow;

const AT_ONCE: u64 = 2_000;

/// The sitemap as it was last read.
///
/// Reading it goes through every listing. What alters a listing is written together with a row of the change
/// log, so the newest number there says whether it still holds; beside that only time can change it, at moments
/// that the rows say. So it is never older than the register.
#[derive(Default)]
pub struct Sitemap(Mutex<Option<Kept>>);

struct Kept {
    /// The newest change before it was read.
    change: i64,
    /// The moment from which time alone has changed it; `None` where nothing waits.
    until: Option<DateTime<Utc>>,
    entries: Arc<[SitemapEntry]>,
}

impl Kept {
    fn holds(&self, change: i64, now: DateTime<Utc>) -> bool {
        self.change == change && self.until.is_none_or(|until| now < until)
    }
}

/// Services that search engines may find.
pub async fn sitemap(engine: &Inner) -> Result<Arc<[SitemapEntry]>, EngineError> {
    // Whoever comes while it is read waits for it instead of reading it too.
    let mut kept = engine.sitemap.0.lock().await;
    let (change, now) = (engine.store.newest_change().await?, engine.clock.now());
    if let Some(kept) = kept.as_ref().filter(|kept| kept.holds(change, now)) {
        return Ok(kept.entries.clone());
    }
    let (entries, until) = read(engine, now).await?;
    *kept = Some(Kept { change, until, entries: entries.clone() });
    Ok(entries)
}

async fn read(engine: &Inner, now: DateTime<Utc>) -> Result<(Arc<[SitemapEntry]>, Option<DateTime<Utc>>), EngineError> {
    let mut entries: Vec<SitemapEntry> = Vec::new();
    let mut until: Option<DateTime<Utc>> = None;
    let mut after = None;
    loop {
        let ids = engine.store.listing_ids_after(after, AT_ONCE, false).await?;
        let Some(last) = ids.last() else { return Ok((entries.into(), until)) };
        after = Some(*last);
        let mut rows = engine.store.public_rows(&ids).await?;
        until = until.into_iter().chain(next_turn(&rows, now)).min();
        rows.retain(|row| row.state(now) == Some(ListingState::Approved));
        rows.sort_by_key(|row| row.id);
        entries.extend(rows.into_iter().map(|row| SitemapEntry {
            updated_on: row.updated_at.date_naive(),
            reference: row.reference,
            slug: row.slug,
        }));
    }
}

/// The next first or last moment of any listing: the day after a check that is needed has run out is one too.
fn next_turn(rows: &[PublicRow], now: DateTime<Utc>) -> Option<DateTime<Utc>> {
    let over = |row: &PublicRow| row.checked_until.filter(|_| row.claimed)?.succ_opt().map(day_begins);
    let moments = rows.iter().flat_map(|row| [row.visible.0, row.visible.1, over(row)]).flatten();
    moments.filter(|moment| *moment > now).min()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_holds_until_something_changes_or_a_moment_comes() {
        let at = |text: &str| text.parse::<DateTime<Utc>>().expect("a time");
        let kept = |until| Kept { change: 7, until, entries: Arc::from([]) };
        assert!(kept(None).holds(7, at("2036-11-22T12:00:00Z")));
        assert!(!kept(None).holds(8, at("2026-11-22T12:00:00Z")), "something was withdrawn");
        let evening = kept(Some(at("2026-11-22T18:00:00Z")));
        assert!(evening.holds(7, at("2026-11-22T17:59:59Z")));
        assert!(!evening.holds(7, at("2026-11-22T18:00:00Z")), "something ends by itself");
    }
}
