use domain::check_form::NewCheck;
use domain::id::{CheckId, PublicRef, ReferenceId};

use crate::actor::Actor;
use crate::error::EngineError;
use crate::{Inner, case};

pub use case::verification::Verified;

/// Somebody who verifies.
#[derive(Clone, Copy)]
pub struct RegisterOfficer<'a> {
    pub(crate) engine: &'a Inner,
    pub(crate) actor: &'a Actor,
}

impl RegisterOfficer<'_> {
    /// Records a check of a listing of their council, perhaps by what a referee answered; `None` for any other.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn record(
        &self,
        listing: &PublicRef,
        check: &NewCheck,
        reference: Option<ReferenceId>,
    ) -> Result<Option<Verified>, EngineError> {
        case::verification::record(self.engine, self.actor, listing, check, reference).await
    }

    /// Takes a check back, with the reason; `None` for a listing of another council.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn withdraw(
        &self,
        listing: &PublicRef,
        check: CheckId,
        reason: &str,
    ) -> Result<Option<Verified>, EngineError> {
        case::verification::withdraw(self.engine, self.actor, listing, check, reason).await
    }

    /// Notes that a referee's answer was read and needs no check; `None` for what is none of theirs.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn close_reference(
        &self,
        listing: &PublicRef,
        request: ReferenceId,
    ) -> Result<Option<bool>, EngineError> {
        case::verification::close_reference(self.engine, self.actor, listing, request).await
    }
}
