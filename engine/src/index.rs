//! Joins the register and the index: follows the change log, builds anew what cannot be used.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

use chrono::Datelike;
use domain::id::ListingId;
use domain::listing::{Content, Family, ListingState};
use tantivy::TantivyDocument;

use crate::clock::Clock;
use crate::config::EngineConfig;
use crate::error::EngineError;
use crate::place::Places;
use crate::search::{Fields, Generation, Generations, Indexed, LiveIndex, Reader, Where, document};
use crate::store::{Store, Subject};

/// Rows of the change log, or listings of a rebuild, that are read at once.
const AT_ONCE: u64 = 500;
/// Changes after which a commit is worth its cost when there is more to come.
const COMMIT_AFTER: usize = 20_000;

/// Keeps one index true to one register. Its methods take turns: there is one writer.
pub struct Indexer {
    register: Register,
    fields: Arc<Fields>,
    generations: Generations,
    generation: Arc<Mutex<Generation>>,
    name: String,
    checkpoint: i64,
    live: LiveIndex,
}

/// What documents are made from.
#[derive(Clone)]
pub struct Register {
    pub store: Store,
    pub places: Arc<Places>,
    pub clock: Clock,
}

/// A generation that holds everything up to a change.
struct Built {
    generation: Arc<Mutex<Generation>>,
    name: String,
    checkpoint: i64,
}

type Changes = Vec<(ListingId, Option<TantivyDocument>)>;

impl Indexer {
    /// Opens the index in use, or builds one, and brings it up to the newest change.
    pub async fn open(config: &EngineConfig, register: Register) -> Result<(Self, LiveIndex), EngineError> {
        let fields = Arc::new(Fields::new());
        let generations = Generations::new(config.index_dir());
        let opened = generations
            .current_name()
            .and_then(|name| generations.open(&name, &fields).map(|index| (name, index)))
            .and_then(|(name, index)| Generation::open(name, index).ok());
        let built = opened.is_none();
        let generation = match opened {
            Some(generation) => generation,
            None => new_generation(&generations, &fields)?,
        };
        let live = LiveIndex::new(fields.clone(), &generation)?;
        let checkpoint = generation.checkpoint()?;
        let name = generation.name.clone();
        let generation = Arc::new(Mutex::new(generation));
        let mut indexer = Self { register, fields, generations, generation, name, checkpoint, live: live.clone() };
        // A checkpoint of the future belongs to another database.
        if built || checkpoint > indexer.register.store.newest_change().await? {
            indexer.rebuild().await?;
        }
        if let Err(error) = indexer.catch_up().await {
            tracing::warn!(%error, "the search index could not follow and is built anew");
            indexer.rebuild().await?;
            indexer.catch_up().await?;
        }
        indexer.generations.delete_all_but(&indexer.name);
        Ok((indexer, live))
    }

    /// Builds a whole new generation beside the one in use and switches to it.
    pub async fn rebuild(&mut self) -> Result<(), EngineError> {
        let built = self.register.build(&self.generations, &self.fields).await?;
        self.use_generation(built)?;
        self.generations.delete_all_but(&self.name);
        Ok(())
    }

    /// Follows the change log to its end. Safe to crash anywhere and to repeat.
    pub async fn catch_up(&mut self) -> Result<(), EngineError> {
        let mut waiting = 0;
        let mut reached = self.checkpoint;
        loop {
            let rows = self.register.store.changes_after(reached, AT_ONCE).await?;
            let Some((newest, _)) = rows.last() else { break };
            reached = *newest;
            let mut ids: Vec<ListingId> = rows.iter().map(|(_, Subject::Listing(id))| *id).collect();
            ids.sort_unstable();
            ids.dedup();
            waiting += ids.len();
            let changes = self.register.present(&ids, &self.fields).await?;
            on_index(&self.generation, &self.fields, move |generation, fields| generation.add(fields, changes)).await?;
            if waiting >= COMMIT_AFTER {
                self.commit(reached).await?;
                waiting = 0;
            }
        }
        if reached > self.checkpoint {
            self.commit(reached).await?;
        }
        Ok(())
    }

    /// Looks again at listings whose filters time alone has changed.
    pub async fn recheck(&mut self) -> Result<(), EngineError> {
        let due = self.live.snapshot().due_for_recheck(self.register.clock.today().num_days_from_ce());
        if due.is_empty() {
            return Ok(());
        }
        for ids in due.chunks(usize::try_from(AT_ONCE).unwrap_or(500)) {
            let changes = self.register.present(ids, &self.fields).await?;
            on_index(&self.generation, &self.fields, move |generation, fields| generation.add(fields, changes)).await?;
        }
        self.commit(self.checkpoint).await
    }

    /// Switches to a generation that another process has built, if there is one.
    pub async fn follow_switch(&mut self) -> Result<(), EngineError> {
        let Some(name) = self.generations.current_name().filter(|name| *name != self.name) else { return Ok(()) };
        let Some(index) = self.generations.open(&name, &self.fields) else { return Ok(()) };
        let generation = Generation::open(name.clone(), index)?;
        let checkpoint = generation.checkpoint()?;
        self.use_generation(Built { generation: Arc::new(Mutex::new(generation)), name, checkpoint })?;
        self.generations.delete_all_but(&self.name);
        Ok(())
    }

    /// Gives the writer's memory back while there is nothing to write.
    pub async fn rest(&self) -> Result<(), EngineError> {
        on_index(&self.generation, &self.fields, |generation, _| generation.rest()).await?;
        self.live.show(&locked(&self.generation), self.checkpoint)?;
        Ok(())
    }

    async fn commit(&mut self, checkpoint: i64) -> Result<(), EngineError> {
        on_index(&self.generation, &self.fields, move |generation, _| generation.commit(checkpoint)).await?;
        self.checkpoint = checkpoint;
        self.live.show(&locked(&self.generation), checkpoint)?;
        Ok(())
    }

    fn use_generation(&mut self, built: Built) -> Result<(), EngineError> {
        self.live.show(&locked(&built.generation), built.checkpoint)?;
        (self.generation, self.name, self.checkpoint) = (built.generation, built.name, built.checkpoint);
        Ok(())
    }
}

impl Register {
    /// Builds the index anew beside the one in use and makes it the one in use. A running server
    /// notices within a second.
    pub async fn reindex(&self, config: &EngineConfig) -> Result<u64, EngineError> {
        let fields = Arc::new(Fields::new());
        let generations = Generations::new(config.index_dir());
        let built = self.build(&generations, &fields).await?;
        let documents = locked(&built.generation).documents();
        Ok(documents)
    }

    async fn build(&self, generations: &Generations, fields: &Arc<Fields>) -> Result<Built, EngineError> {
        let generation = Arc::new(Mutex::new(new_generation(generations, fields)?));
        let name = locked(&generation).name.clone();
        let filled = match self.fill(&generation, fields).await {
            Ok(checkpoint) => generations.switch_to(&name).map_err(EngineError::file(&name)).map(|()| checkpoint),
            Err(error) => Err(error),
        };
        match filled {
            Ok(checkpoint) => Ok(Built { generation, name, checkpoint }),
            Err(error) => {
                generations.delete(&name);
                Err(error)
            }
        }
    }

    /// Writes every public listing into an empty generation; gives the change it is up to.
    async fn fill(&self, generation: &Arc<Mutex<Generation>>, fields: &Arc<Fields>) -> Result<i64, EngineError> {
        let checkpoint = self.store.newest_change().await?;
        let mut after = None;
        loop {
            let ids = self.store.listing_ids_after(after, AT_ONCE, true).await?;
            let Some(last) = ids.last() else { break };
            after = Some(*last);
            let changes = self.present(&ids, fields).await?;
            on_index(generation, fields, move |generation, fields| generation.add(fields, changes)).await?;
        }
        on_index(generation, fields, move |generation, _| generation.commit(checkpoint)).await?;
        Ok(checkpoint)
    }

    /// The documents of these listings as they stand now; `None` for one that is not to be found.
    async fn present(&self, ids: &[ListingId], fields: &Fields) -> Result<Changes, EngineError> {
        let mut rows = self.store.public_rows(ids).await?;
        let now = self.clock.now();
        rows.retain(|row| matches!(row.state(now), Some(ListingState::Approved | ListingState::TemporarilyClosed)));
        let public: Vec<ListingId> = rows.iter().map(|row| row.id).collect();
        let mut contents = self.store.contents(&public).await?;
        let (today, mut reader) = (self.clock.today(), Reader::default());
        let mut documents: HashMap<ListingId, TantivyDocument> = HashMap::with_capacity(rows.len());
        for row in rows {
            if let Some((content, checks)) = contents.remove(&row.id) {
                let place = where_is(&self.places, &content);
                let checked_until = row.checked_until.filter(|_| row.claimed);
                let (id, updated_at) = (row.id, row.updated_at);
                let listing = Indexed { id, updated_at, checked_until, content, checks, place };
                documents.insert(row.id, document(fields, &mut reader, &listing, today));
            }
        }
        Ok(ids.iter().map(|id| (*id, documents.remove(id))).collect())
    }
}

/// Where a listing is: a service at its postcode, a PA at the centre of their outward code and
/// nowhere finer.
fn where_is(places: &Places, content: &Content) -> Where {
    match &content.family {
        Family::Pa(pa) => match places.outward(&pa.area) {
            Some(at) => Where { point: Some(at.point), council: at.council },
            None => Where::default(),
        },
        Family::Service(service) => Where { point: service.place.point, council: service.place.council.clone() },
    }
}

fn new_generation(generations: &Generations, fields: &Fields) -> Result<Generation, EngineError> {
    let (name, index) = generations.create(fields)?;
    Ok(Generation::open(name, index)?)
}

/// Does blocking work on a generation without holding up anybody else.
async fn on_index<T: Send + 'static>(
    generation: &Arc<Mutex<Generation>>,
    fields: &Arc<Fields>,
    work: impl FnOnce(&mut Generation, &Fields) -> tantivy::Result<T> + Send + 'static,
) -> Result<T, EngineError> {
    let (generation, fields) = (generation.clone(), fields.clone());
    let done = tokio::task::spawn_blocking(move || work(&mut locked(&generation), &fields));
    Ok(done.await.map_err(|_| EngineError::TaskEnded)??)
}

fn locked(generation: &Mutex<Generation>) -> std::sync::MutexGuard<'_, Generation> {
    generation.lock().unwrap_or_else(PoisonError::into_inner)
}
