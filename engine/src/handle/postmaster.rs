use domain::id::JobId;

use crate::actor::Actor;
use crate::error::EngineError;
use crate::{Inner, case};

/// Anybody of the staff who may change something, with regard to the mail that goes out.
#[derive(Clone, Copy)]
pub struct Postmaster<'a> {
    pub(crate) engine: &'a Inner,
    pub(crate) actor: &'a Actor,
}

impl Postmaster<'_> {
    /// Sends a mail again that was given up; `false` when there is none such that concerns their councils.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn send_again(&self, job: JobId) -> Result<bool, EngineError> {
        case::send_again(self.engine, self.actor, job).await
    }
}
