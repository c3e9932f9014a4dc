use domain::concern::{ConcernOutcome, ConcernState};
use domain::id::{ConcernId, PublicRef};

use crate::Inner;
use crate::actor::Actor;
use crate::case::concerns::{self, Queue};
use crate::case::hold;
use crate::error::EngineError;
use crate::handle::safeguarding_lead::{ConcernDone, HoldDone, Removal};
use crate::read_model::{ConcernLine, ConcernShown, HoldPage};

use domain::account::Role;

/// A register officer, a moderator or a safeguarding lead: whoever reads what people report and may hide a listing
/// at once.
#[derive(Clone, Copy)]
pub struct DutyOfficer<'a> {
    pub(crate) engine: &'a Inner,
    pub(crate) actor: &'a Actor,
}

impl DutyOfficer<'_> {
    /// Whether somebody with this role is one.
    pub(crate) fn is_one(role: Role) -> bool {
        matches!(role, Role::RegisterOfficer | Role::Moderator | Role::SafeguardingLead)
    }

    fn queue(&self) -> Queue {
        let councils = self.actor.councils_where(Self::is_one);
        Queue { restricted: false, councils, actor: self.actor.account }
    }

    /// The reports of their councils in one state, without those about harm.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn reports(&self, state: ConcernState) -> Result<Vec<ConcernLine>, EngineError> {
        concerns::list(self.engine, &self.queue(), state).await
    }

    /// One of them. That it was read is recorded.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn report(&self, id: ConcernId) -> Result<Option<ConcernShown>, EngineError> {
        concerns::read(self.engine, &self.queue(), id).await
    }

    /// Adds a note to a report.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn note(&self, id: ConcernId, text: &str) -> Result<ConcernDone, EngineError> {
        concerns::note(self.engine, &self.queue(), id, text).await
    }

    /// Takes a report in hand.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn take(&self, id: ConcernId) -> Result<ConcernDone, EngineError> {
        concerns::take(self.engine, &self.queue(), id).await
    }

    /// Closes a report, with a note where there is more to say.
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

    /// Says that a report is about harm: from then on only safeguarding leads see it.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn restrict(&self, id: ConcernId) -> Result<ConcernDone, EngineError> {
        concerns::restrict(self.engine, &self.queue(), id).await
    }

    /// Tells the safeguarding leads of a conviction of whoever is behind a listing; `false` when the listing is none
    /// of theirs. `form` names one look at the form. Nobody but the leads reads it afterwards.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn tell_conviction(&self, reference: &PublicRef, text: &str, form: &str) -> Result<bool, EngineError> {
        concerns::conviction(self.engine, &self.queue(), reference, text, form).await
    }

    /// Where a listing of their councils stands with its holds.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn hold(&self, reference: &PublicRef) -> Result<Option<HoldPage>, EngineError> {
        hold::page(self.engine, self.actor, reference).await
    }

    /// Hides a listing at once.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn suspend(
        &self,
        reference: &PublicRef,
        reason: &str,
        for_safeguarding: bool,
    ) -> Result<HoldDone, EngineError> {
        hold::suspend(self.engine, self.actor, reference, reason, for_safeguarding).await
    }

    /// Shows a listing again that was not hidden because of harm; register officers only.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn restore(&self, reference: &PublicRef) -> Result<HoldDone, EngineError> {
        hold::restore(self.engine, self.actor, reference).await
    }

    /// Removes a listing and remembers not to list it again: because of harm safeguarding leads only, because its
    /// owner asked register officers too.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn remove(&self, reference: &PublicRef, reason: &str, why: Removal) -> Result<HoldDone, EngineError> {
        hold::remove(self.engine, self.actor, reference, reason, why).await
    }
}
