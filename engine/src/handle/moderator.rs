use domain::id::{PublicRef, VersionId};

use crate::actor::Actor;
use crate::error::EngineError;
use crate::{Inner, case};

pub use case::review::{Decided, Decision};

/// Somebody who decides about what owners wrote.
#[derive(Clone, Copy)]
pub struct Moderator<'a> {
    pub(crate) engine: &'a Inner,
    pub(crate) actor: &'a Actor,
}

impl Moderator<'_> {
    /// Decides about the version of a listing that was looked at; `None` for a listing of another council.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn decide(
        &self,
        reference: &PublicRef,
        seen: VersionId,
        decision: &Decision,
    ) -> Result<Option<Decided>, EngineError> {
        case::review::decide(self.engine, self.actor, reference, seen, decision).await
    }
}
