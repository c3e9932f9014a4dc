use crate::actor::Actor;
use crate::error::EngineError;
use crate::read_model::{AuditFilter, AuditPage, AuditRow};
use crate::{Inner, case};

/// Somebody who runs the whole installation: rows of the audit log are about people of every council.
#[derive(Clone, Copy)]
pub struct Auditor<'a> {
    pub(crate) engine: &'a Inner,
    pub(crate) actor: &'a Actor,
}

impl Auditor<'_> {
    /// One page of the rows that are looked for, newest first, or of those before a number. That it was read is
    /// recorded.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn page(&self, looked_for: &AuditFilter, before: Option<i64>) -> Result<AuditPage, EngineError> {
        case::audit_page(self.engine, self.actor, looked_for, before).await
    }

    /// What one may look for: everything that was ever done, as codes. It says nothing of anybody.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn acts(&self) -> Result<Vec<String>, EngineError> {
        case::audit_acts(self.engine).await
    }

    /// The whole log, oldest first. That it was read is recorded.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn export(&self) -> Result<Vec<AuditRow>, EngineError> {
        case::audit_export(self.engine, self.actor).await
    }
}
