use serde::Serialize;

use super::read::StructureFault;
use crate::error::EngineError;
use crate::store::RunCounts;

/// What one import did, or would do; as JSON the contract's object. The numbers add up to `read`,
/// `withdrawn` aside.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Report {
    /// Rows read.
    pub read: u64,
    /// New listings.
    pub created: u64,
    /// Listings that say something else now.
    pub updated: u64,
    /// Rows that say what they said.
    pub unchanged: u64,
    /// Listings the source no longer has; with `--complete` only.
    pub withdrawn: u64,
    /// Rows that are none of ours.
    pub skipped: u64,
    /// Rows that could not be read.
    pub rejected: Vec<RejectedRow>,
    /// Rows of services that are not to be listed again; they are among the skipped.
    #[serde(skip)]
    pub do_not_list: u64,
    /// Words of the source that have no code of ours, with how often they stood there.
    #[serde(skip)]
    pub unknown_words: std::collections::BTreeMap<String, u64>,
}

/// A row that could not be read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct RejectedRow {
    /// Line of the file on which the row begins, from 1.
    pub line: u64,
    /// Why: a short code, never the row's content.
    pub reason: String,
}

impl Report {
    pub(super) fn counts(&self) -> RunCounts {
        RunCounts {
            read: self.read,
            created: self.created,
            updated: self.updated,
            unchanged: self.unchanged,
            withdrawn: self.withdrawn,
            skipped: self.skipped,
            rejected: self.rejected.len() as u64,
        }
    }
}

/// An import that was not done.
#[derive(Debug, thiserror::Error)]
pub enum ImportError {
    /// The file is not what it should be; nothing was applied.
    #[error(transparent)]
    Structure(#[from] StructureFault),
    /// A complete file would withdraw more than a tenth of its source; nothing was applied.
    #[error(
        "this file would withdraw {withdrawn} of the {known} services that came from this source. \
         If the file is whole, run again with --force"
    )]
    WithdrawsTooMany {
        /// Services it no longer holds.
        withdrawn: usize,
        /// Services known from the source.
        known: usize,
    },
    /// The engine failed; what was applied stays, and a rerun completes it.
    #[error(transparent)]
    Engine(#[from] EngineError),
}

impl From<sea_orm::DbErr> for ImportError {
    fn from(error: sea_orm::DbErr) -> Self {
        Self::Engine(error.into())
    }
}
