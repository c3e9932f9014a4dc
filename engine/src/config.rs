use std::path::PathBuf;

use zeroize::Zeroizing;

use crate::mail::MailConfig;

/// Where an engine keeps its things, and what it needs to know of its installation.
#[derive(Clone, Default)]
pub struct EngineConfig {
    /// The folder for the embedded database and the index.
    pub data_dir: PathBuf,
    /// `sqlite://…` or `postgres://…`; `None` for the embedded database in the data folder.
    pub database_url: Option<String>,
    /// An operator's own postcode table, for instance with Northern Ireland.
    pub postcodes_file: Option<PathBuf>,
    /// The secret key; `None` for one that is made and kept in the data folder (embedded database only).
    pub secret_key: Option<Zeroizing<String>>,
    /// The key before it, until `server rotate-key` has run.
    pub secret_key_previous: Option<Zeroizing<String>>,
    /// How mail goes out.
    pub mail: MailConfig,
}

impl std::fmt::Debug for EngineConfig {
    /// Neither keys nor addresses, which may hold passwords.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("EngineConfig").field("data_dir", &self.data_dir).finish_non_exhaustive()
    }
}

impl EngineConfig {
    /// The database's URL.
    #[must_use]
    pub fn database_url(&self) -> String {
        self.database_url
            .clone()
            .unwrap_or_else(|| format!("sqlite://{}", self.data_dir.join("marketplace.sqlite").display()))
    }

    /// Whether the database is the embedded one, which one machine has for itself.
    #[must_use]
    pub fn is_embedded(&self) -> bool {
        !self.database_url().starts_with("postgres")
    }

    /// The file of the embedded database; `None` for one elsewhere.
    #[must_use]
    pub fn database_file(&self) -> Option<PathBuf> {
        self.database_url.is_none().then(|| self.data_dir.join("marketplace.sqlite"))
    }

    /// The folder that holds the generations of the search index.
    #[must_use]
    pub fn index_dir(&self) -> PathBuf {
        self.data_dir.join("index")
    }
}
