//! Work that is promised inside the transaction that causes it, and done afterwards by the runner: so
//! far, sending e-mail. A job that was written is done at least once, whatever is killed when.
//!
//! To add a kind of job: a variant of [`Job`] and its code; the compiler then names every place that
//! must know what to do with it.

mod job;

use chrono::{DateTime, Utc};
use domain::id::JobId;
use sea_orm::DbErr;

use crate::store::Tx;

pub use job::Job;

impl Tx {
    /// Promises a job in this transaction: it is done if, and only if, the transaction is committed.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn enqueue(&self, job: &Job, id: JobId, now: DateTime<Utc>) -> Result<(), DbErr> {
        let payload = serde_json::to_string(job).map_err(|error| DbErr::Json(error.to_string()))?;
        self.add_job(id, job.kind(), &payload, now).await
    }

    /// Promises many jobs at once.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn enqueue_all(&self, jobs: Vec<(JobId, Job)>, now: DateTime<Utc>) -> Result<(), DbErr> {
        let mut rows = Vec::with_capacity(jobs.len());
        for (id, job) in jobs {
            let payload = serde_json::to_string(&job).map_err(|error| DbErr::Json(error.to_string()))?;
            rows.push((id, job.kind(), payload));
        }
        self.add_jobs(rows, now).await
    }
}
