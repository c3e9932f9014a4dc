use domain::id::SuggestionId;

use crate::actor::Actor;
use crate::error::EngineError;
use crate::read_model::{MailShown, QueueRow, SuggestionShown};
use crate::{Inner, case};

/// Anybody of a council's staff, with their second factor.
#[derive(Clone, Copy)]
pub struct Officer<'a> {
    pub(crate) engine: &'a Inner,
    pub(crate) actor: &'a Actor,
}

impl Officer<'_> {
    /// How mail stands: how much waits on the whole site, and what was given up that concerns their councils. That
    /// it was looked at is recorded.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn mail(&self) -> Result<MailShown, EngineError> {
        case::mail(self.engine, self.actor).await
    }

    /// A change that somebody suggested for a listing of their councils; `None` for any other. That it was read is
    /// recorded.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn suggestion(&self, id: SuggestionId) -> Result<Option<SuggestionShown>, EngineError> {
        case::suggestions::shown(self.engine, self.actor, id).await
    }

    /// What waits and is theirs to see, but for what is restricted. That it was taken out is recorded.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn export_queue(&self) -> Result<Vec<QueueRow>, EngineError> {
        case::exports::queue(self.engine, self.actor).await
    }
}
