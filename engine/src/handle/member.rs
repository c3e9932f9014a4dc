use domain::account::EmailAddress;
use domain::id::SessionId;

use crate::actor::Actor;
use crate::error::EngineError;
use crate::read_model::{AccountExport, AccountShown, SessionShown};
use crate::{Inner, case};

pub use case::EmailChange;

/// Somebody who is signed in, with their own account.
#[derive(Clone, Copy)]
pub struct Member<'a> {
    pub(crate) engine: &'a Inner,
    pub(crate) actor: &'a Actor,
}

impl Member<'_> {
    /// The account.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn overview(&self) -> Result<AccountShown, EngineError> {
        case::overview(self.engine, self.actor).await
    }

    /// Where they are signed in.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn sessions(&self) -> Result<Vec<SessionShown>, EngineError> {
        case::sessions(self.engine, self.actor).await
    }

    /// Ends this session.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn sign_out(&self) -> Result<(), EngineError> {
        case::end_session(self.engine, self.actor, self.actor.session()).await.map(|_| ())
    }

    /// Ends one of their sessions; `false` when it is none of theirs.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn end_session(&self, session: SessionId) -> Result<bool, EngineError> {
        case::end_session(self.engine, self.actor, session).await
    }

    /// Ends all of their sessions, this one too.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn sign_out_everywhere(&self) -> Result<(), EngineError> {
        case::end_all_sessions(self.engine, self.actor).await
    }

    /// Asks for another address: it is sent a link, and the present one is told.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn change_email(&self, new: &EmailAddress, language: &str) -> Result<EmailChange, EngineError> {
        case::change_email(self.engine, self.actor, new, language).await
    }

    /// Everything we hold about them.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn export(&self) -> Result<AccountExport, EngineError> {
        case::export(self.engine, self.actor).await
    }

    /// Asks for the account to be deleted in thirty days.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn delete(&self) -> Result<(), EngineError> {
        case::delete(self.engine, self.actor).await
    }

    /// Takes that wish back.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn keep(&self) -> Result<(), EngineError> {
        case::keep(self.engine, self.actor).await
    }
}
