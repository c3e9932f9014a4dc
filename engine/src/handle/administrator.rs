use domain::account::{EmailAddress, Role};
use domain::id::{AccountId, OfferId};
use domain::listing::CouncilCode;

use crate::actor::Actor;
use crate::error::EngineError;
use crate::read_model::{OfferShown, PersonShown, StaffShown};
use crate::{Inner, case};

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
}
