//! One test world: its own folder, its own database, a clock that stands still.

use std::path::{Path, PathBuf};

use chrono::{DateTime, Utc};
use domain::search_query::SearchQuery;
use engine::import::{self, ImportError, Report, Request, read::Format};
use engine::read_model::SearchPage;
use engine::{Clock, Engine, EngineConfig, upkeep};
use sea_orm::{ConnectionTrait, Database};

/// Where this world keeps its rows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum On {
    Sqlite,
    Postgres,
}

pub struct World {
    pub folder: tempfile::TempDir,
    pub config: EngineConfig,
    pub clock: Clock,
}

/// The day on which every test happens.
pub fn now() -> DateTime<Utc> {
    "2026-11-22T12:00:00Z".parse().expect("a time")
}

impl World {
    /// `None` when this machine runs no PostgreSQL for tests (`./script/test` starts one).
    pub async fn new(on: On) -> Option<Self> {
        let folder = tempfile::tempdir().expect("a folder");
        let clock = Clock::system();
        let name = format!("t{}", clock.new_id().simple());
        let database_url = match on {
            On::Sqlite => None,
            On::Postgres => Some(postgres_database(&name).await?),
        };
        let config = EngineConfig {
            data_dir: folder.path().join("var"),
            database_url,
            secret_key: Some("a secret key for tests that nobody else has".to_owned().into()),
            ..EngineConfig::default()
        };
        let clock = Clock::fixed(now(), 7);
        upkeep::migrate(&config, &clock).await.expect("migrations run");
        Some(Self { folder, config, clock })
    }

    pub async fn sqlite() -> Self {
        Self::new(On::Sqlite).await.expect("SQLite is always there")
    }

    pub async fn engine(&self) -> Engine {
        Engine::open(self.config.clone(), self.clock.clone()).await.expect("the engine opens")
    }

    pub fn file(&self, name: &str, content: impl AsRef<[u8]>) -> PathBuf {
        let path = self.folder.path().join(name);
        std::fs::write(&path, content).expect("a file");
        path
    }

    pub async fn import(&self, format: Format, file: &Path) -> Result<Report, ImportError> {
        self.import_as(request(format, file)).await
    }

    pub async fn import_as(&self, request: Request) -> Result<Report, ImportError> {
        import::run(&self.config, &self.clock, &request, |_| {}).await
    }
}

pub fn request(format: Format, file: &Path) -> Request {
    Request { format, file: file.to_owned(), dry_run: false, source: None, complete: false, force: false }
}

async fn postgres_database(name: &str) -> Option<String> {
    let Ok(server) = std::env::var("MARKETPLACE_TEST_POSTGRES_URL") else {
        eprintln!("skipped: MARKETPLACE_TEST_POSTGRES_URL is not set; ./script/test starts a PostgreSQL");
        assert!(std::env::var("CI").is_err(), "CI must test on PostgreSQL too");
        return None;
    };
    let admin = Database::connect(&server).await.expect("the test PostgreSQL answers");
    admin.execute_unprepared(&format!("CREATE DATABASE {name}")).await.expect("a database");
    let (server, options) =
        server.split_once('?').map_or((server.as_str(), String::new()), |(s, o)| (s, format!("?{o}")));
    let server = server.trim_end_matches('/');
    let slash = server.rfind('/').filter(|at| *at > "postgres://".len());
    Some(format!("{}/{name}{options}", slash.map_or(server, |at| &server[..at])))
}

/// Asks as the URL would.
pub async fn ask(engine: &Engine, url: &str) -> SearchPage {
    engine.public().search(&SearchQuery::from_query_string(url)).await.expect("a search answers")
}

/// The names on a page, in order.
pub fn names(page: &SearchPage) -> Vec<&str> {
    page.cards.iter().map(|card| card.name.as_str()).collect()
}

/// A count on the page; `None` when the option is not there.
pub fn count(page: &SearchPage, group: &str, value: &str) -> Option<u32> {
    let facet = page.facets.iter().find(|facet| facet.group.name() == group)?;
    facet.options.iter().find(|option| option.value == value).map(|option| option.count)
}

/// A file of the shared data, which is never committed; `None` (with a word) where it is not.
pub fn shared(path: &str) -> Option<PathBuf> {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../shared/data").join(path);
    if file.exists() {
        return Some(file);
    }
    eprintln!("skipped: ../shared/data/{path} is not here");
    None
}

/// Runs one body on SQLite and on PostgreSQL.
macro_rules! on_both {
    ($(#[$meta:meta])* async fn $name:ident($world:ident: World) $body:block) => {
        mod $name {
            use super::*;

            async fn body($world: World) $body

            #[tokio::test]
            async fn on_sqlite() {
                body(World::sqlite().await).await;
            }

            #[tokio::test]
            async fn on_postgres() {
                if let Some(world) = World::new(crate::world::On::Postgres).await {
                    body(world).await;
                }
            }
        }
    };
}
pub(crate) use on_both;
