use domain::account::Role;
use domain::id::AccountId;
use domain::listing::CouncilCode;

use crate::actor::Actor;
use crate::error::EngineError;
use crate::read_model::PersonShown;
use crate::{Inner, case};

pub use case::{Invitation, Invited, RoleEnd};

/// Somebody who runs the installation, or their council's part of it.
#[derive(Clone, Copy)]
pub struct Administrator<'a> {
    pub(crate) engine: &'a Inner,
    pub(crate) actor: &'a Actor,
}

impl Administrator<'_> {
    /// The staff of their councils.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn people(&self) -> Result<Vec<PersonShown>, EngineError> {
        case::people(self.engine, self.actor).await
    }

    /// One of them; `None` for anybody else. That it was looked at is recorded.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn person(&self, account: AccountId) -> Result<Option<PersonShown>, EngineError> {
        case::person(self.engine, self.actor, account).await
    }

    /// Gives somebody a role and writes to them.
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
