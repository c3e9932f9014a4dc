use domain::account::{EmailAddress, OneTimeCode};
use domain::id::OfferId;

use crate::actor::Actor;
use crate::error::EngineError;
use crate::read_model::Enrolment;
use crate::secret::SessionToken;
use crate::{Inner, case};

pub use case::{EmailChange, Enrolled};

/// Somebody who proved only minutes ago that the account is theirs: what decides who may sign in to it later is
/// changed by nobody else.
#[derive(Clone, Copy)]
pub struct Holder<'a> {
    pub(crate) engine: &'a Inner,
    pub(crate) actor: &'a Actor,
}

impl Holder<'_> {
    /// Asks for another address: it is sent a link, and the present one is told.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn change_email(&self, new: &EmailAddress, language: &str) -> Result<EmailChange, EngineError> {
        case::change_email(self.engine, self.actor, new, language).await
    }

    /// Takes up a role that was offered to them; gives what the cookie holds from now on, and ends their other
    /// sessions. `None` when nothing such waits.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn accept(&self, offer: OfferId) -> Result<Option<SessionToken>, EngineError> {
        case::offers::accept(self.engine, self.actor, offer).await
    }
}

/// The same of the staff, with their own second factor.
#[derive(Clone, Copy)]
pub struct StaffHolder<'a> {
    pub(crate) engine: &'a Inner,
    pub(crate) actor: &'a Actor,
}

impl StaffHolder<'_> {
    /// What an app needs that is to take the place of the present one. Changes nothing.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn next_enrolment(&self) -> Result<Enrolment, EngineError> {
        case::next_enrolment(self.engine, self.actor).await
    }

    /// Puts the app that shows this code in the place of the present one. Every other session ends, and the
    /// recovery codes are new.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn change_app(&self, code: &OneTimeCode) -> Result<Enrolled, EngineError> {
        case::change_app(self.engine, self.actor, code).await
    }

    /// Makes new recovery codes, to be shown once; those from before open nothing any more.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn new_recovery_codes(&self) -> Result<Vec<String>, EngineError> {
        case::new_recovery_codes(self.engine, self.actor).await
    }
}
