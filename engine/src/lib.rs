//! Keeps the register true: it owns the database, the index, the places and every transaction, and
//! would do so just as well with no web server.
//!
//! A page or a handler gets a *handle* that has only the calls its actor may make. To add a use case:
//! write it in `case/`, give the right handle one method that names it, test it in `tests/it/`.

mod actor;
mod case;
mod clock;
mod config;
mod error;
mod handle;
pub mod import;
mod index;
pub mod mail;
mod outbox;
pub mod photo;
pub mod place;
pub mod read_model;
mod runner;
mod search;
mod secret;
pub mod seed;
mod store;
mod tail;
pub mod upkeep;

use std::sync::Arc;

pub use actor::{Actor, NotAllowed};
pub use clock::Clock;
pub use config::EngineConfig;
pub use error::EngineError;
pub use handle::{
    Administrator, Auditor, Claimed, CoOwner, ConcernDone, Corrector, CouncilSaved, Decided, Decision, Deletion, Desk,
    Draft, DutyOfficer, EmailChange, Enrolled, FeedbackDesk, HalfSignedIn, HoldDone, Holder, Invitation, Invited,
    Member, Moderator, Officer, Opening, OpeningSet, OwnListing, Postmaster, Press, Public, QueueAsked, ReferenceGiven,
    RegisterOfficer, Removal, Renewed, RoleEnd, SafeguardingLead, Saved, SecondFactorCheck, Sent, Shared, SignIn,
    SignedIn, SiteAdministrator, StaffHolder, Standing, SuggestionClosed, Verified, Visit, Whose, WorkingCopy,
};
pub use runner::{Runner, Step};
pub use secret::{BrowserToken, SecretKeyError, SessionToken};
pub use tail::Tail;

use index::{Indexer, Register};
use place::Places;
use search::LiveIndex;
use store::Store;

/// The engine: one concrete type, cheap to clone.
#[derive(Clone)]
pub struct Engine {
    inner: Arc<Inner>,
}

/// The register without its index: all that accounts, mail and commands need.
pub(crate) struct Core {
    pub store: Store,
    pub places: Arc<Places>,
    pub clock: Clock,
    pub keys: secret::Keys,
    pub site: Site,
    pub photos: Box<dyn photo::PhotoStore>,
    pub config: EngineConfig,
    /// Rung when a job was written, so that the runner need not wait for its next look.
    pub wake: tokio::sync::Notify,
}

impl Core {
    /// Opens the register; the schema must be current.
    pub async fn open(mut config: EngineConfig, clock: Clock) -> Result<Self, EngineError> {
        let store = Store::open(&config.database_url()).await?;
        let pending = store.pending_migrations().await?;
        if !pending.is_empty() {
            return Err(EngineError::NotMigrated(pending));
        }
        let places = Arc::new(Places::open(config.postcodes_file.as_deref())?);
        let keys = secret::load(&config, &clock)?;
        case::audit::know_key(&store, &keys, clock.now()).await?;
        // From here on nobody needs their text.
        (config.secret_key, config.secret_key_previous) = (None, None);
        let (site, wake) = (Site::of(&config), tokio::sync::Notify::new());
        let photos = Box::new(photo::FolderOfPhotos::in_data(&config.data_dir));
        Ok(Self { store, places, clock, keys, site, photos, config, wake })
    }
}

pub(crate) struct Inner {
    pub core: Arc<Core>,
    pub live: LiveIndex,
    pub indexer: tokio::sync::Mutex<Indexer>,
    pub lately: case::Lately,
    pub sitemap: case::Sitemap,
    pub banners: case::banners::Banners,
}

impl std::ops::Deref for Inner {
    type Target = Core;
    fn deref(&self) -> &Core {
        &self.core
    }
}

impl Engine {
    /// Opens the register for serving: the schema must be current; an index that is missing, old or
    /// damaged is built anew first, and one that is behind catches up.
    ///
    /// # Errors
    /// When the database, the index folder or the operator's postcode table cannot be used.
    pub async fn open(config: EngineConfig, clock: Clock) -> Result<Self, EngineError> {
        let core = Core::open(config, clock).await?;
        let register = Register { store: core.store.clone(), places: core.places.clone(), clock: core.clock.clone() };
        let (indexer, live) = Indexer::open(&core.config, register).await?;
        let indexer = tokio::sync::Mutex::new(indexer);
        let (lately, sitemap) = (case::Lately::default(), case::Sitemap::default());
        let banners = case::banners::Banners::default();
        Ok(Self { inner: Arc::new(Inner { core: Arc::new(core), live, indexer, lately, sitemap, banners }) })
    }

    /// Postcodes, towns and councils.
    #[must_use]
    pub fn places(&self) -> &Places {
        &self.inner.places
    }

    /// The present time and randomness.
    #[must_use]
    pub fn clock(&self) -> &Clock {
        &self.inner.clock
    }

    /// Starts following the change log until the given tail is stopped.
    #[must_use]
    pub fn start_tail(&self) -> Tail {
        Tail::start(self.inner.clone())
    }

    /// Brings the index up to the newest change, now. The tail does this by itself.
    ///
    /// # Errors
    /// When the database or the index fails.
    pub async fn catch_up(&self) -> Result<(), EngineError> {
        self.inner.indexer.lock().await.catch_up().await
    }

    /// Looks again at listings whose filters time alone has changed. The tail does this every minute.
    ///
    /// # Errors
    /// When the database or the index fails.
    pub async fn recheck(&self) -> Result<(), EngineError> {
        self.inner.indexer.lock().await.recheck().await
    }

    /// Whether accounts of the demonstration are here, which anybody can open.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn has_demonstration_accounts(&self) -> Result<bool, EngineError> {
        Ok(self.inner.store.has_demonstration_accounts().await?)
    }

    /// Whether requests can be answered.
    pub async fn ready(&self) -> Readiness {
        let pending = self.inner.store.pending_migrations().await;
        Readiness {
            database: pending.is_ok(),
            migrations: pending.is_ok_and(|pending| pending.is_empty()),
            // An engine is open only with an index that has caught up once.
            index: true,
        }
    }

    /// How many changes the index is behind the database.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn index_lag(&self) -> Result<i64, EngineError> {
        let newest = self.inner.store.newest_change().await?;
        Ok((newest - self.inner.live.checkpoint()).max(0))
    }
}

/// This installation as its letters name it.
pub(crate) struct Site {
    pub name: String,
    base_url: String,
}

impl Site {
    fn of(config: &EngineConfig) -> Self {
        let name = config.mail.site_name.clone().unwrap_or_else(|| "Find support near you".into());
        Self { name, base_url: config.mail.base_url.clone() }
    }

    /// A path of the site as a full address.
    pub fn address(&self, path: &str) -> String {
        format!("{}{path}", self.base_url)
    }
}

/// What is ready and what is not.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Readiness {
    /// The database answers.
    pub database: bool,
    /// Its schema is current.
    pub migrations: bool,
    /// The index can be searched.
    pub index: bool,
}

impl Readiness {
    /// Whether all of it is.
    #[must_use]
    pub fn is_ready(self) -> bool {
        self.database && self.migrations && self.index
    }
}
