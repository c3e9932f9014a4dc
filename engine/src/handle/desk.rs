use domain::account::Role;
use domain::id::{PublicRef, TaskId};
use domain::task::TaskKind;

use crate::actor::Actor;
use crate::error::EngineError;
use crate::read_model::{ListingReview, QueueShown};
use crate::{Inner, case};

pub use case::queue::{QueueAsked, Whose};

/// Somebody of the staff who has to do with what waits.
#[derive(Clone, Copy)]
pub struct Desk<'a> {
    pub(crate) engine: &'a Inner,
    pub(crate) actor: &'a Actor,
}

impl Desk<'_> {
    /// One page of the queue, of their councils and of what their roles see.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn queue(&self, asked: &QueueAsked) -> Result<QueueShown, EngineError> {
        case::queue::page(self.engine, self.actor, asked, self.may_take()).await
    }

    /// Takes tasks, or gives back those they have taken; how many it were. `None` for who only looks.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn take(&self, tasks: &[TaskId], give_back: bool) -> Result<Option<u64>, EngineError> {
        if !self.may_take() {
            return Ok(None);
        }
        case::queue::take(self.engine, self.actor, tasks, give_back).await.map(Some)
    }

    /// What sort of task waits for a decision about a listing; `None` when none does that they see.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn waiting_kind(&self, reference: &PublicRef) -> Result<Option<TaskKind>, EngineError> {
        case::review::waiting_kind(self.engine, self.actor, reference).await
    }

    /// A listing of their councils with all that waits about it; `None` for any other. That it was looked at is
    /// recorded.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn listing(&self, reference: &PublicRef) -> Result<Option<ListingReview>, EngineError> {
        case::review::look(self.engine, self.actor, reference).await
    }

    fn may_take(&self) -> bool {
        let acts = |role| matches!(role, Role::RegisterOfficer | Role::Moderator | Role::SafeguardingLead);
        !self.actor.councils_where(acts).is_empty()
    }
}
