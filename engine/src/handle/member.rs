use domain::id::{OfferId, PublicRef, SessionId};
use domain::join::{Answers, Door};

use crate::actor::Actor;
use crate::error::EngineError;
use crate::handle::{Claimed, Draft, OwnListing, WorkingCopy};
use crate::read_model::{AccountExport, AccountShown, Offer, SessionShown};
use crate::{Inner, case};

pub use case::Deletion;

/// Somebody who is signed in, with their own account.
#[derive(Clone, Copy)]
pub struct Member<'a> {
    pub(crate) engine: &'a Inner,
    pub(crate) actor: &'a Actor,
}

impl<'a> Member<'a> {
    /// One of the listings they answer for; `None` for what is somebody else's.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn listing(&self, reference: &PublicRef) -> Result<Option<OwnListing<'a>>, EngineError> {
        let owner = self.actor.account;
        let copy = case::joining::of_account(self.engine, owner, reference).await?;
        Ok(copy.map(|copy| OwnListing { draft: Draft { engine: self.engine, copy, by: Some(owner) }, owner }))
    }
}

impl Member<'_> {
    /// The account.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn overview(&self) -> Result<AccountShown, EngineError> {
        case::overview(self.engine, self.actor).await
    }

    /// The roles that were offered to them and wait for an answer. To take one up they must have signed in only
    /// minutes ago: [`Holder::accept`](crate::Holder::accept).
    ///
    /// # Errors
    /// When the database fails.
    pub async fn offers(&self) -> Result<Vec<Offer>, EngineError> {
        case::offers::own(self.engine, self.actor).await
    }

    /// Says no to one of them; `false` when nothing such waits.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn decline(&self, offer: OfferId) -> Result<bool, EngineError> {
        case::offers::decline(self.engine, self.actor, offer).await
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

    /// The listings they answer for, with their public names, the newest first.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn listings(&self) -> Result<Vec<(WorkingCopy, String)>, EngineError> {
        case::joining::all_of_account(self.engine, self.actor.account).await
    }

    /// Says that a register's listing is theirs, as `Public::claim` does for somebody without an account.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn claim(&self, reference: &PublicRef) -> Result<Claimed, EngineError> {
        case::claim::begin(self.engine, reference, Some(self.actor.account)).await
    }

    /// Begins a listing that is theirs.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn begin(&self, door: Door) -> Result<PublicRef, EngineError> {
        case::joining::begin_own(self.engine, door, Answers::default(), self.actor.account).await
    }

    /// Takes the wish to have another address back.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn keep_email(&self) -> Result<(), EngineError> {
        case::keep_email(self.engine, self.actor).await
    }

    /// Everything we hold about them.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn export(&self) -> Result<AccountExport, EngineError> {
        case::export(self.engine, self.actor).await
    }

    /// Asks for the account to be deleted in thirty days; refused to the last who runs the whole installation.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn delete(&self) -> Result<Deletion, EngineError> {
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
