use domain::id::SuggestionId;
use domain::suggestion::SuggestionOutcome;

use crate::actor::Actor;
use crate::error::EngineError;
use crate::{Inner, case};

pub use case::suggestions::SuggestionClosed;

/// Anybody of the staff who may do something about changes that people suggest.
#[derive(Clone, Copy)]
pub struct Corrector<'a> {
    pub(crate) engine: &'a Inner,
    pub(crate) actor: &'a Actor,
}

impl Corrector<'_> {
    /// Notes what became of a suggestion for a listing of their councils.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn close(&self, id: SuggestionId, outcome: SuggestionOutcome) -> Result<SuggestionClosed, EngineError> {
        case::suggestions::close(self.engine, self.actor, id, outcome).await
    }
}
