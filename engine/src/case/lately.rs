use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, OnceLock, PoisonError};

use domain::check::Check;
use domain::id::ListingId;
use domain::listing::Content;

use crate::error::EngineError;
use crate::search::{Marks, Reader};
use crate::store::{PublicRow, Store, Subject};

/// A listing as it stood when it was read.
#[derive(Debug)]
pub struct Known {
    /// Its row.
    pub row: PublicRow,
    /// Its approved content.
    pub content: Content,
    /// Its checks.
    pub checks: Vec<Check>,
    marks: OnceLock<Marks>,
}

impl Known {
    /// Where the words of its long text stand, read when they are first asked for.
    pub fn marks(&self, text: &str) -> &Marks {
        self.marks.get_or_init(|| Marks::read(&mut Reader::default(), text))
    }
}

/// Listings read lately, as they stand at one moment of the change log.
///
/// Whatever alters what the public sees is written together with a row of the change log. So the
/// newest number there says whether anything kept here is stale, and the rows since then say what:
/// one small question to the database instead of reading twenty listings for each search.
#[derive(Default)]
pub struct Lately {
    kept: Mutex<Kept>,
}

#[derive(Default)]
struct Kept {
    /// The change up to which everything kept is true.
    change: i64,
    listings: HashMap<ListingId, Arc<Known>>,
}

/// How many listings are kept: about 4 kB each.
const KEPT: usize = 8_000;
/// Changes looked at one by one; after more of them everything is read again.
const FOLLOWED: u64 = 1_000;

impl Lately {
    /// These listings as they stand now, in no order; those without an approved version are left out.
    pub async fn read(&self, store: &Store, ids: &[ListingId]) -> Result<HashMap<ListingId, Arc<Known>>, EngineError> {
        let change = self.follow(store).await?;
        let mut found: HashMap<ListingId, Arc<Known>> = {
            let kept = self.lock();
            ids.iter().filter_map(|id| Some((*id, kept.listings.get(id)?.clone()))).collect()
        };
        let missing: Vec<ListingId> = ids.iter().filter(|id| !found.contains_key(id)).copied().collect();
        if !missing.is_empty() {
            let read = read(store, &missing).await?;
            self.keep(change, &read);
            found.extend(read.into_iter().map(|known| (known.row.id, known)));
        }
        Ok(found)
    }

    /// Forgets what has changed; gives the change up to which the rest is true.
    async fn follow(&self, store: &Store) -> Result<i64, EngineError> {
        let newest = store.newest_change().await?;
        let reached = self.lock().change;
        if newest <= reached {
            return Ok(reached);
        }
        let changes = store.changes_after(reached, FOLLOWED).await?;
        let all_seen = changes.last().is_some_and(|(change, _)| *change >= newest);
        let mut kept = self.lock();
        if all_seen {
            for (_, Subject::Listing(id)) in &changes {
                kept.listings.remove(id);
            }
        } else {
            kept.listings.clear();
        }
        kept.change = kept.change.max(newest);
        Ok(kept.change)
    }

    /// Keeps what was read while nothing changed. What was read before a change that somebody else has
    /// followed meanwhile may be stale, and is used once only.
    fn keep(&self, change: i64, read: &[Arc<Known>]) {
        let mut kept = self.lock();
        if kept.change != change {
            return;
        }
        if kept.listings.len() >= KEPT {
            // Rare and cheap; what is still wanted is read again.
            kept.listings.clear();
        }
        kept.listings.extend(read.iter().map(|known| (known.row.id, known.clone())));
    }

    fn lock(&self) -> MutexGuard<'_, Kept> {
        self.kept.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

async fn read(store: &Store, ids: &[ListingId]) -> Result<Vec<Arc<Known>>, EngineError> {
    let rows = store.public_rows(ids).await?;
    let mut contents = store.contents(ids).await?;
    Ok(rows
        .into_iter()
        .filter_map(|row| {
            let (content, checks) = contents.remove(&row.id)?;
            Some(Arc::new(Known { row, content, checks, marks: OnceLock::new() }))
        })
        .collect())
}
