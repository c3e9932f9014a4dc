use domain::id::PublicRef;
use domain::listing::CouncilCode;
use domain::search_query::SearchQuery;

use crate::error::EngineError;
use crate::read_model::{CouncilShown, FoundListing, Helpline, SearchPage, SitemapEntry, Suggested};
use crate::{Inner, case};

/// What anyone may do, signed in or not: read what is public.
#[derive(Clone, Copy)]
pub struct Public<'a> {
    pub(crate) engine: &'a Inner,
}

impl Public<'_> {
    /// Answers a search. What was not understood comes back as notices in the page's query.
    ///
    /// # Errors
    /// When the database or the index fails, never because of what was typed.
    pub async fn search(&self, query: &SearchQuery) -> Result<SearchPage, EngineError> {
        case::search(self.engine, query).await
    }

    /// One listing by its public reference: `None` when it never was public or is held back.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn listing(&self, reference: &PublicRef) -> Result<Option<FoundListing>, EngineError> {
        case::listing(self.engine, reference).await
    }

    /// Services and places whose names begin with what was typed. PAs are never among them.
    ///
    /// # Errors
    /// When the database or the index fails.
    pub async fn suggest(&self, typed: &str) -> Result<Vec<Suggested>, EngineError> {
        case::suggest(self.engine, typed).await
    }

    /// The telephone number of a council's helpline; without a council, the one of the only council
    /// that has one here.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn helpline(&self, council: Option<&CouncilCode>) -> Result<Option<Helpline>, EngineError> {
        case::helpline(self.engine, council).await
    }

    /// Every council that has a helpline here, by name.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn helplines(&self) -> Result<Vec<CouncilShown>, EngineError> {
        case::helplines(self.engine).await
    }

    /// The council a place lies in, as the resident typed the place; `None` where that is unclear.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn council_near(&self, typed: &str) -> Result<Option<CouncilShown>, EngineError> {
        case::council_near(self.engine, typed).await
    }

    /// Services that may be found by search engines, in an order that lasts; PAs never.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn sitemap(&self) -> Result<Vec<SitemapEntry>, EngineError> {
        case::sitemap(self.engine).await
    }
}
