use domain::id::FeedbackId;

use crate::actor::Actor;
use crate::error::EngineError;
use crate::read_model::FeedbackPage;
use crate::{Inner, case};

/// Somebody of the whole site's staff, with what people say of its pages.
#[derive(Clone, Copy)]
pub struct FeedbackDesk<'a> {
    pub(crate) engine: &'a Inner,
    pub(crate) actor: &'a Actor,
}

impl FeedbackDesk<'_> {
    /// How often each page was found useful, and what was written.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn page(&self) -> Result<FeedbackPage, EngineError> {
        case::feedback::page(self.engine).await
    }

    /// Notes that somebody dealt with what was written; `false` when it was done, or is not there.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn done(&self, id: FeedbackId) -> Result<bool, EngineError> {
        case::feedback::done(self.engine, self.actor, id).await
    }
}
