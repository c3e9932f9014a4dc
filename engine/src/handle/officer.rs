use crate::error::EngineError;
use crate::read_model::MailShown;
use crate::{Inner, case};

/// Anybody of a council's staff, with their second factor.
#[derive(Clone, Copy)]
pub struct Officer<'a> {
    pub(crate) engine: &'a Inner,
}

impl Officer<'_> {
    /// How mail stands: what waits, what was given up.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn mail(&self) -> Result<MailShown, EngineError> {
        case::mail(self.engine).await
    }
}
