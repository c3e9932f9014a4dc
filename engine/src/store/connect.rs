use std::path::{Path, PathBuf};
use std::time::Duration;

use sea_orm::{ConnectOptions, Database, DatabaseConnection, DbBackend, DbErr};

/// Two ways into one database: one connection that writes, several that read. On PostgreSQL both
/// are the same pool.
#[derive(Clone, Debug)]
pub struct Store {
    pub(super) writer: DatabaseConnection,
    pub(super) reader: DatabaseConnection,
    pub(super) backend: DbBackend,
    /// The SQLite file, for the lock that lets one process migrate at a time.
    pub(super) file: Option<PathBuf>,
}

/// Readers on SQLite: enough that two cores never wait for one, few enough for a small machine.
const SQLITE_READERS: u32 = 4;
/// Connections to PostgreSQL per server.
const POSTGRES_CONNECTIONS: u32 = 10;

impl Store {
    /// Opens the database at a `sqlite://` or `postgres://` URL; a SQLite file is made when absent.
    ///
    /// # Errors
    /// When the database cannot be reached.
    pub async fn open(url: &str) -> Result<Self, DbErr> {
        if url.starts_with("sqlite:") { Self::open_sqlite(url).await } else { Self::open_postgres(url).await }
    }

    async fn open_sqlite(url: &str) -> Result<Self, DbErr> {
        let file = sqlite_file(url);
        if let Some(folder) = file.as_deref().and_then(Path::parent) {
            crate::secret::private_folder(folder)
                .map_err(|e| DbErr::Conn(sea_orm::RuntimeErr::Internal(format!("cannot make the data folder: {e}"))))?;
        }
        // The writer comes first: it makes the file and turns on WAL, which readers cannot.
        let writer = Database::connect(sqlite_options(url, 1, false)).await?;
        let reader = Database::connect(sqlite_options(url, SQLITE_READERS, true)).await?;
        Ok(Self { writer, reader, backend: DbBackend::Sqlite, file })
    }

    async fn open_postgres(url: &str) -> Result<Self, DbErr> {
        let mut options = ConnectOptions::new(url);
        options
            .max_connections(POSTGRES_CONNECTIONS)
            .acquire_timeout(Duration::from_secs(10))
            .test_before_acquire(false)
            .record_stmt_in_spans(false)
            .sqlx_logging(false);
        let pool = Database::connect(options).await?;
        Ok(Self { writer: pool.clone(), reader: pool, backend: DbBackend::Postgres, file: None })
    }
}

fn sqlite_file(url: &str) -> Option<PathBuf> {
    let path = url.trim_start_matches("sqlite:").trim_start_matches("//");
    let path = path.split('?').next().unwrap_or(path);
    (!path.is_empty() && path != ":memory:").then(|| PathBuf::from(path))
}

fn sqlite_options(url: &str, connections: u32, read_only: bool) -> ConnectOptions {
    let mut options = ConnectOptions::new(url);
    options
        .max_connections(connections)
        .min_connections(1)
        .acquire_timeout(Duration::from_secs(10))
        .idle_timeout(None::<Duration>)
        .max_lifetime(None::<Duration>)
        // A file needs no ping before each use.
        .test_before_acquire(false)
        .record_stmt_in_spans(false)
        .sqlx_logging(false)
        .map_sqlx_sqlite_opts(move |sqlite| {
            sqlite
                .create_if_missing(!read_only)
                .pragma("journal_mode", "WAL")
                // NORMAL may lose the last commits in a power cut; an enquiry that was answered must not be.
                .pragma("synchronous", "FULL")
                .pragma("busy_timeout", "5000")
                .pragma("foreign_keys", "ON")
                .pragma("query_only", if read_only { "ON" } else { "OFF" })
                .pragma("mmap_size", "268435456")
        });
    options
}
