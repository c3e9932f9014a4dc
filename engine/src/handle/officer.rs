use domain::id::JobId;

use crate::actor::Actor;
use crate::error::EngineError;
use crate::read_model::MailShown;
use crate::{Inner, case};

/// Anybody of a council's staff, with their second factor.
#[derive(Clone, Copy)]
pub struct Officer<'a> {
    pub(crate) engine: &'a Inner,
    pub(crate) actor: &'a Actor,
}

impl Officer<'_> {
    /// How mail stands: what waits, what was given up.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn mail(&self) -> Result<MailShown, EngineError> {
        case::mail(self.engine).await
    }

    /// Sends a mail again that was given up; `false` when there is none such.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn send_again(&self, job: JobId) -> Result<bool, EngineError> {
        case::send_again(self.engine, self.actor, job).await
    }
}
