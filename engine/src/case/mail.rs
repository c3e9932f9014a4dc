//! What the staff see of the mail that goes out, and of the log.

use domain::id::JobId;

use super::audit::{self, Act};
use crate::Core;
use crate::actor::Actor;
use crate::error::EngineError;
use crate::read_model::{AuditRow, MailShown};

/// How mail stands.
pub async fn mail(engine: &Core) -> Result<MailShown, EngineError> {
    Ok(engine.store.mail_shown().await?)
}

/// Sends a mail again that was given up.
pub async fn send_again(engine: &Core, actor: &Actor, job: JobId) -> Result<bool, EngineError> {
    let tx = engine.store.write().await?;
    if !tx.send_again(job, engine.clock.now()).await? {
        return Ok(false);
    }
    let act = Act {
        actor: Some(actor.account),
        act: "mail.sent_again",
        subject_kind: "job",
        subject_id: job.to_string(),
        ..Act::default()
    };
    audit::record(engine, &tx, act).await?;
    tx.commit().await?;
    engine.wake.notify_one();
    Ok(true)
}

/// The whole audit log; that it was read becomes its newest row.
pub async fn audit_export(engine: &Core, actor: &Actor) -> Result<Vec<AuditRow>, EngineError> {
    let tx = engine.store.write().await?;
    let act = Act {
        actor: Some(actor.account),
        act: "audit.exported",
        subject_kind: "audit",
        subject_id: "all".into(),
        ..Act::default()
    };
    audit::record(engine, &tx, act).await?;
    tx.commit().await?;
    audit::all(engine).await
}
