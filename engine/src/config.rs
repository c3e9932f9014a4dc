use std::path::PathBuf;

/// Where an engine keeps its things.
#[derive(Clone, Debug)]
pub struct EngineConfig {
    /// The folder for the embedded database and the index.
    pub data_dir: PathBuf,
    /// `sqlite://…` or `postgres://…`; `None` for the embedded database in the data folder.
    pub database_url: Option<String>,
    /// An operator's own postcode table, for instance with Northern Ireland.
    pub postcodes_file: Option<PathBuf>,
}

impl EngineConfig {
    /// The database's URL.
    #[must_use]
    pub fn database_url(&self) -> String {
        self.database_url
            .clone()
            .unwrap_or_else(|| format!("sqlite://{}", self.data_dir.join("marketplace.sqlite").display()))
    }

    /// The folder that holds the generations of the search index.
    #[must_use]
    pub fn index_dir(&self) -> PathBuf {
        self.data_dir.join("index")
    }
}
