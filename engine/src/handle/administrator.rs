use domain::account::{EmailAddress, Role};
use domain::banner::Announcement;
use domain::council::CouncilAnswers;
use domain::id::{AccountId, BannerId, OfferId};
use domain::listing::CouncilCode;

use crate::actor::Actor;
use crate::error::EngineError;
use crate::read_model::{BannerShown, CouncilDesk, OfferShown, PersonShown, StaffShown};
use crate::{Inner, case};

pub use case::council_settings::CouncilSaved;
pub use case::{Invitation, Invited, RoleEnd};

/// Somebody who runs the installation, or their council's part of it.
#[derive(Clone, Copy)]
pub struct Administrator<'a> {
    pub(crate) engine: &'a Inner,
    pub(crate) actor: &'a Actor,
}

impl Administrator<'_> {
    /// The staff of their councils, and who is invited to be. That it was looked at is recorded.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn people(&self) -> Result<StaffShown, EngineError> {
        case::people(self.engine, self.actor).await
    }

    /// One of them; `None` for anybody else. That it was looked at is recorded.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn person(&self, account: AccountId) -> Result<Option<PersonShown>, EngineError> {
        case::person(self.engine, self.actor, account).await
    }

    /// An invitation that nobody accepted so far; `None` for any other. That it was looked at is recorded.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn offer(&self, offer: OfferId) -> Result<Option<OfferShown>, EngineError> {
        case::offers::look(self.engine, self.actor, offer).await
    }

    /// Where its mail goes, to be counted before one is asked for.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn offer_address(&self, offer: OfferId) -> Result<Option<EmailAddress>, EngineError> {
        case::offers::address_of(self.engine, self.actor, offer).await
    }

    /// Sends it again, for as long as the first time; `false` when it is none of theirs.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn send_offer_again(&self, offer: OfferId) -> Result<bool, EngineError> {
        case::offers::send_again(self.engine, self.actor, offer).await
    }

    /// Takes it back; `false` when it is none of theirs.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn withdraw_offer(&self, offer: OfferId) -> Result<bool, EngineError> {
        case::offers::withdraw(self.engine, self.actor, offer).await
    }

    /// Offers somebody a role and writes to them. They hold it once they have accepted it.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn invite(&self, invitation: &Invitation) -> Result<Invited, EngineError> {
        case::invite(self.engine, self.actor, invitation).await
    }

    /// Ends a role.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn end_role(
        &self,
        account: AccountId,
        role: Role,
        council: Option<&CouncilCode>,
    ) -> Result<RoleEnd, EngineError> {
        case::end_role(self.engine, self.actor, account, role, council).await
    }

    /// Lets somebody set up their authenticator app anew; `false` when they are none of theirs.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn reset_second_factor(&self, account: AccountId, reason: &str) -> Result<bool, EngineError> {
        case::reset_second_factor(self.engine, self.actor, account, reason).await
    }

    /// The same as a file. That it was taken out is recorded.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn export_people(&self) -> Result<Vec<PersonShown>, EngineError> {
        case::exports::people(self.engine, self.actor).await
    }

    /// Their councils and what those decided for themselves.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn councils(&self) -> Result<Vec<CouncilDesk>, EngineError> {
        case::council_settings::councils(self.engine, self.actor).await
    }

    /// One of them; `None` for any other.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn council(&self, code: &CouncilCode) -> Result<Option<CouncilDesk>, EngineError> {
        case::council_settings::council(self.engine, self.actor, code).await
    }

    /// Changes whom to ring and what is asked for. Where that hides listings, `confirmed` says how many somebody
    /// agreed to hide.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn set_council(
        &self,
        code: &CouncilCode,
        answers: &CouncilAnswers,
        confirmed: Option<u64>,
    ) -> Result<CouncilSaved, EngineError> {
        case::council_settings::set(self.engine, self.actor, code, answers, confirmed).await
    }

    /// What is announced now or later where they administer.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn banners(&self) -> Result<Vec<BannerShown>, EngineError> {
        case::banners::of(self.engine, self.actor).await
    }

    /// Announces something on every page, or on those of one council; `false` where it is not theirs to announce.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn publish_banner(
        &self,
        council: Option<&CouncilCode>,
        announcement: &Announcement,
    ) -> Result<bool, EngineError> {
        case::banners::publish(self.engine, self.actor, council, announcement).await
    }

    /// Ends an announcement; `false` when it is over, or not theirs to end.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn end_banner(&self, id: BannerId) -> Result<bool, EngineError> {
        case::banners::end(self.engine, self.actor, id).await
    }
}
