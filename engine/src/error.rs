use std::error::Error;
use std::path::PathBuf;

/// What can go wrong inside the engine. None of it is anybody's typing: bad input is answered with
/// notices and typed refusals. What failed below is kept as a cause, not as a type, so that no crate
/// outside the engine learns which database or index it has.
#[derive(Debug, thiserror::Error)]
pub enum EngineError {
    /// The database refused or did not answer.
    #[error("the database failed: {0}")]
    Database(#[source] Box<dyn Error + Send + Sync>),
    /// The database's schema is older than this program.
    #[error("the database is not up to date ({} migrations to run): run `server migrate`", .0.len())]
    NotMigrated(Vec<String>),
    /// The search index failed.
    #[error("the search index failed: {0}")]
    Index(#[source] Box<dyn Error + Send + Sync>),
    /// The operator's postcode file cannot be used.
    #[error("the postcode table cannot be used: {0}")]
    Places(#[from] crate::place::PlacesError),
    /// A file or folder cannot be used.
    #[error("{path}: {error}", path = .path.display())]
    File {
        /// Which one.
        path: PathBuf,
        /// What the machine said.
        error: std::io::Error,
    },
    /// There is no usable secret key.
    #[error(transparent)]
    SecretKey(#[from] crate::secret::SecretKeyError),
    /// A sealed field cannot be opened with the keys that are here.
    #[error(transparent)]
    Sealed(#[from] crate::secret::CannotOpen),
    /// Somebody's account was erased while they used it.
    #[error("the account is no longer there")]
    Gone,
    /// The audit log is not whole.
    #[error(transparent)]
    Audit(#[from] crate::case::audit::AuditFault),
    /// A piece of blocking work was cut off.
    #[error("a task ended before its work was done")]
    TaskEnded,
}

impl EngineError {
    pub(crate) fn file(path: impl Into<PathBuf>) -> impl FnOnce(std::io::Error) -> Self {
        let path = path.into();
        |error| Self::File { path, error }
    }
}

impl From<sea_orm::DbErr> for EngineError {
    fn from(error: sea_orm::DbErr) -> Self {
        Self::Database(Box::new(error))
    }
}

impl From<tantivy::TantivyError> for EngineError {
    fn from(error: tantivy::TantivyError) -> Self {
        Self::Index(Box::new(error))
    }
}

impl From<crate::search::CannotCreate> for EngineError {
    fn from(error: crate::search::CannotCreate) -> Self {
        Self::Index(Box::new(error))
    }
}
