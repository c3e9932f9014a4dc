use std::sync::Arc;

use domain::feedback::Feedback;
use domain::id::PublicRef;
use domain::listing::CouncilCode;
use domain::search_query::SearchQuery;
use domain::suggestion::Suggestion;

use crate::error::EngineError;
use crate::read_model::{
    BannerShown, ConcernAbout, ConcernSent, CouncilShown, FoundListing, Helpline, SearchPage, SitemapEntry, Suggested,
};
use crate::{Inner, case};

pub use case::claim::Claimed;

/// What anyone may do, signed in or not: read what is public.
#[derive(Clone, Copy)]
pub struct Public<'a> {
    pub(crate) engine: &'a Inner,
}

impl Public<'_> {
    /// The public name of a listing from a register that its owner may claim; `None` for any other.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn claimable(&self, reference: &PublicRef) -> Result<Option<String>, EngineError> {
        Ok(case::claim::claimable(self.engine, reference).await?.map(|(_, content)| content.name))
    }

    /// Begins the answers of somebody who says that a register's listing is theirs. Nothing public changes
    /// before an officer approves it.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn claim(&self, reference: &PublicRef) -> Result<Claimed, EngineError> {
        case::claim::begin(self.engine, reference, None).await
    }

    /// Keeps for an hour what was typed into a page of a listing by somebody who is not signed in any more. What comes
    /// back is for the browser to keep; it shows nothing to anybody who does not answer for that listing.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn keep_form(
        &self,
        reference: &PublicRef,
        page: &domain::join::Page,
        typed: &[(String, String)],
    ) -> Result<crate::secret::BrowserToken, EngineError> {
        case::kept_form::keep(self.engine, reference, page.code, typed).await
    }

    /// Begins a listing. What comes back is for the browser to keep: it is all that opens it until somebody
    /// proves an address.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn begin(&self, door: domain::join::Door) -> Result<crate::secret::BrowserToken, EngineError> {
        case::joining::begin(self.engine, door).await
    }

    /// What somebody is going to tell of, and whom they should ring first.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn concern_about(
        &self,
        listing: Option<&PublicRef>,
        council: Option<&CouncilCode>,
    ) -> Result<ConcernAbout, EngineError> {
        case::concerns::about(self.engine, listing, council).await
    }

    /// The council of a postcode or the first half of one, for whom to ring.
    #[must_use]
    pub fn council_at(&self, typed: &str) -> Option<CouncilCode> {
        case::concerns::council_at(self.engine, typed)
    }

    /// Keeps what somebody told, about a listing or from a council's area; what comes back is for them to name when
    /// they ring. `form` names one look at the form: what is sent twice from it is one concern.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn tell(
        &self,
        told: &domain::concern::Told,
        about: (Option<&PublicRef>, Option<&CouncilCode>),
        form: &str,
        likely_spam: bool,
    ) -> Result<PublicRef, EngineError> {
        case::concerns::tell(self.engine, told, about, form, likely_spam).await
    }

    /// What was sent, by what whoever sent it was given: nothing of what they told.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn concern_sent(&self, reference: &PublicRef) -> Result<Option<ConcernSent>, EngineError> {
        case::concerns::sent(self.engine, reference).await
    }

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

    /// Services that may be found by search engines, in an order that lasts; PAs never. It is kept, and read
    /// anew when something has changed, so asking for it often costs little.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn sitemap(&self) -> Result<Arc<[SitemapEntry]>, EngineError> {
        case::sitemap(self.engine).await
    }

    /// What is announced now, on every page and on those of single councils. It is kept for some seconds.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn banners(&self) -> Result<Vec<BannerShown>, EngineError> {
        case::banners::now(self.engine).await
    }

    /// Keeps what somebody says of a page.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn give_feedback(&self, feedback: &Feedback) -> Result<(), EngineError> {
        case::feedback::give(self.engine, feedback).await
    }

    /// Keeps a change that somebody suggests for a public listing; `false` where there is none.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn suggest_change(&self, reference: &PublicRef, suggestion: &Suggestion) -> Result<bool, EngineError> {
        case::suggestions::suggest(self.engine, reference, suggestion).await
    }
}
