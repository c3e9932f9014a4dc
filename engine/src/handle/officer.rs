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
    /// How mail stands: how much waits on the whole site, and what was given up that concerns their councils. That
    /// it was looked at is recorded.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn mail(&self) -> Result<MailShown, EngineError> {
        case::mail(self.engine, self.actor).await
    }
}
