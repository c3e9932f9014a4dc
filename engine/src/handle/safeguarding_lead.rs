use domain::account::Role;
use domain::concern::{ConcernOutcome, ConcernState};
use domain::id::{ConcernId, DoNotListId, PublicRef};

use crate::Inner;
use crate::actor::Actor;
use crate::case::concerns::{self, Queue};
use crate::case::{do_not_list, hold};
use crate::error::EngineError;
use crate::read_model::{ConcernLine, ConcernShown, DoNotListLine};

pub use crate::case::concerns::ConcernDone;
pub use crate::case::hold::{HoldDone, Removal};

/// Whoever acts on concerns about harm, in their own councils.
#[derive(Clone, Copy)]
pub struct SafeguardingLead<'a> {
    pub(crate) engine: &'a Inner,
    pub(crate) actor: &'a Actor,
}

impl SafeguardingLead<'_> {
    fn queue(&self) -> Queue {
        let councils = self.actor.councils(Role::SafeguardingLead);
        Queue { restricted: true, councils, actor: self.actor.account }
    }

    /// The concerns about harm in one state.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn concerns(&self, state: ConcernState) -> Result<Vec<ConcernLine>, EngineError> {
        concerns::list(self.engine, &self.queue(), state).await
    }

    /// One of them. That it was read is recorded.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn concern(&self, id: ConcernId) -> Result<Option<ConcernShown>, EngineError> {
        concerns::read(self.engine, &self.queue(), id).await
    }

    /// Adds a note, which nobody changes afterwards.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn note(&self, id: ConcernId, text: &str) -> Result<ConcernDone, EngineError> {
        concerns::note(self.engine, &self.queue(), id, text).await
    }

    /// Takes a concern in hand.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn take(&self, id: ConcernId) -> Result<ConcernDone, EngineError> {
        concerns::take(self.engine, &self.queue(), id).await
    }

    /// Closes a concern, with a note where there is more to say.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn close(
        &self,
        id: ConcernId,
        outcome: ConcernOutcome,
        note: Option<&str>,
    ) -> Result<ConcernDone, EngineError> {
        concerns::close(self.engine, &self.queue(), id, outcome, note).await
    }

    /// Asks another safeguarding lead to show a listing again.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn ask_restore(&self, reference: &PublicRef, reason: &str) -> Result<HoldDone, EngineError> {
        hold::ask(self.engine, self.actor, reference, reason).await
    }

    /// Answers another lead who asked that; nobody answers themselves.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn decide_restore(&self, reference: &PublicRef, agree: bool) -> Result<HoldDone, EngineError> {
        hold::decide(self.engine, self.actor, reference, agree).await
    }

    /// Who is not to be listed again. That it was read is recorded.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn do_not_list(&self) -> Result<Vec<DoNotListLine>, EngineError> {
        do_not_list::list(self.engine, self.actor).await
    }

    /// Ends an entry of that list; `false` when there is none such in their councils.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn end_do_not_list(&self, id: DoNotListId, reason: &str) -> Result<bool, EngineError> {
        do_not_list::end(self.engine, self.actor, id, reason).await
    }
}
