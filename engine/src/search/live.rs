use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

use arc_swap::ArcSwap;
use domain::id::ListingId;
use tantivy::{Index, IndexReader, IndexWriter, ReloadPolicy, TantivyDocument, Term};

use super::schema::Fields;
use super::snapshot::Snapshot;

/// Memory of the index writer in bytes; 15 MB is the least it takes.
const WRITER_MEMORY: usize = 20_000_000;

/// The index that searches are answered from. Cheap to clone; readers never wait for the writer.
#[derive(Clone)]
pub struct LiveIndex {
    fields: Arc<Fields>,
    snapshot: Arc<ArcSwap<Snapshot>>,
    checkpoint: Arc<AtomicI64>,
}

/// One open generation: its reader, and its writer while there is something to write.
pub struct Generation {
    /// The folder's name.
    pub name: String,
    index: Index,
    reader: IndexReader,
    writer: Option<IndexWriter>,
}

impl Generation {
    pub fn open(name: String, index: Index) -> tantivy::Result<Self> {
        let reader = index.reader_builder().reload_policy(ReloadPolicy::Manual).try_into()?;
        Ok(Self { name, index, reader, writer: None })
    }

    /// The number of the newest change this index holds: it travels inside the commit.
    pub fn checkpoint(&self) -> tantivy::Result<i64> {
        let payload = self.index.load_metas()?.payload;
        Ok(payload.and_then(|payload| payload.parse().ok()).unwrap_or(0))
    }

    /// Replaces or deletes documents at the next commit.
    pub fn add(&mut self, fields: &Fields, changes: Vec<(ListingId, Option<TantivyDocument>)>) -> tantivy::Result<()> {
        let writer = self.writer()?;
        for (id, document) in changes {
            writer.delete_term(Term::from_field_text(fields.id, &id.to_string()));
            if let Some(document) = document {
                writer.add_document(document)?;
            }
        }
        Ok(())
    }

    /// Makes everything added lasting, with the checkpoint inside the commit.
    pub fn commit(&mut self, checkpoint: i64) -> tantivy::Result<()> {
        let mut prepared = self.writer()?.prepare_commit()?;
        prepared.set_payload(&checkpoint.to_string());
        prepared.commit()?;
        self.reader.reload()
    }

    /// How many listings it holds.
    pub fn documents(&self) -> u64 {
        self.reader.searcher().num_docs()
    }

    /// Gives the writer's memory back once its merges are done; the next write takes it again.
    pub fn rest(&mut self) -> tantivy::Result<()> {
        if let Some(writer) = self.writer.take() {
            writer.wait_merging_threads()?;
            self.reader.reload()?;
        }
        Ok(())
    }

    fn writer(&mut self) -> tantivy::Result<&mut IndexWriter> {
        let writer = match self.writer.take() {
            Some(writer) => writer,
            None => self.index.writer_with_num_threads(1, WRITER_MEMORY)?,
        };
        Ok(self.writer.insert(writer))
    }
}

impl LiveIndex {
    pub fn new(fields: Arc<Fields>, generation: &Generation) -> tantivy::Result<Self> {
        let snapshot = Snapshot::read(&fields, generation.reader.searcher(), None)?;
        let checkpoint = Arc::new(AtomicI64::new(generation.checkpoint()?));
        Ok(Self { fields, snapshot: Arc::new(ArcSwap::from_pointee(snapshot)), checkpoint })
    }

    /// The index as of the last commit that was shown.
    pub fn snapshot(&self) -> Arc<Snapshot> {
        self.snapshot.load_full()
    }

    /// The number of the newest change that searches can find.
    pub fn checkpoint(&self) -> i64 {
        self.checkpoint.load(Ordering::Relaxed)
    }

    /// Shows what a generation holds now, up to a change.
    pub fn show(&self, generation: &Generation, checkpoint: i64) -> tantivy::Result<()> {
        let earlier = self.snapshot();
        let snapshot = Snapshot::read(&self.fields, generation.reader.searcher(), Some(&earlier))?;
        self.snapshot.store(Arc::new(snapshot));
        self.checkpoint.store(checkpoint, Ordering::Relaxed);
        Ok(())
    }
}
