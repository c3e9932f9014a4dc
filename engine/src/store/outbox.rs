use chrono::{DateTime, Duration, Utc};
use domain::id::JobId;
use sea_orm::sea_query::{Expr, ExprTrait, LockBehavior, LockType, Order, Query, SelectStatement};
use sea_orm::{
    ActiveValue, ColumnTrait, ConnectionTrait, DbErr, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder,
    QuerySelect, UpdateMany,
};

use super::entity::outbox::{ActiveModel, Column, Entity, Model};
use super::{Store, Tx};

/// How long a job belongs to the worker that took it: longer than any mail may take to be sent. A worker
/// that is gone is not waited for any longer than this.
const LEASE: Duration = Duration::minutes(2);

/// A job that this worker has for itself for a while.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ClaimedJob {
    /// Identity.
    pub id: JobId,
    /// Its kind, which another release may have written.
    pub kind: String,
    /// What it holds, as JSON.
    pub payload: String,
    /// How often it was tried before.
    pub attempts: i32,
    /// When it was asked for, or asked for again.
    pub created_at: DateTime<Utc>,
}

/// A job that was given up.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GivenUpJob {
    /// Identity.
    pub id: JobId,
    /// Its kind, which another release may have written.
    pub kind: String,
    /// What it holds, as JSON.
    pub payload: String,
    /// When it was given up.
    pub failed_at: DateTime<Utc>,
    /// How often it was tried.
    pub attempts: i32,
    /// Why; never an address.
    pub error: String,
}

impl Tx {
    /// Writes a job, to be done as soon as this transaction is committed.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn add_job(&self, id: JobId, kind: &str, payload: &str, now: DateTime<Utc>) -> Result<(), DbErr> {
        Entity::insert(new_job(id, kind, payload.to_owned(), now)).exec_without_returning(&self.inner).await?;
        Ok(())
    }

    /// Writes many jobs at once, each with its kind and what it holds.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn add_jobs(&self, jobs: Vec<(JobId, &str, String)>, now: DateTime<Utc>) -> Result<(), DbErr> {
        if jobs.is_empty() {
            return Ok(());
        }
        let rows = jobs.into_iter().map(|(id, kind, payload)| new_job(id, kind, payload, now));
        Entity::insert_many(rows).exec_without_returning(&self.inner).await?;
        Ok(())
    }

    /// Puts a job that was given up back into the queue; `false` where there is none of that identity.
    /// Its Message-ID stays, so that somebody who did get the mail gets it once.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn send_again(&self, id: JobId, now: DateTime<Utc>) -> Result<bool, DbErr> {
        let again = Entity::update_many()
            .col_expr(Column::FailedAt, Expr::value(None::<DateTime<Utc>>))
            .col_expr(Column::LastError, Expr::value(None::<String>))
            .col_expr(Column::Attempts, Expr::value(0))
            .col_expr(Column::RunAt, Expr::value(now))
            .col_expr(Column::CreatedAt, Expr::value(now))
            .filter(Column::Id.eq(id.to_string()))
            .filter(Column::FailedAt.is_not_null())
            .exec(&self.inner)
            .await?;
        Ok(again.rows_affected > 0)
    }

    /// Forgets jobs that were done before a moment, and gives their number. Those that were given up stay.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn forget_jobs(&self, done_before: DateTime<Utc>) -> Result<u64, DbErr> {
        Ok(Entity::delete_many().filter(Column::DoneAt.lt(done_before)).exec(&self.inner).await?.rows_affected)
    }
}

impl Store {
    /// Takes up to `limit` jobs whose turn it is, the oldest first, and has them for itself for a while.
    /// Two workers never take the same one.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn claim(&self, worker: &str, now: DateTime<Utc>, limit: u64) -> Result<Vec<ClaimedJob>, DbErr> {
        // Most looks find nothing, and then nobody who writes has to wait for this one.
        if self.reader.query_one(&whose_turn_it_is(now, 1)).await?.is_none() {
            return Ok(Vec::new());
        }
        let tx = self.write().await?;
        let mut taken = Entity::update_many()
            .col_expr(Column::LockedBy, Expr::value(worker))
            .col_expr(Column::LockedUntil, Expr::value(now + LEASE))
            .filter(Column::Id.in_subquery(whose_turn_it_is(now, limit)))
            .exec_with_returning(&tx.inner)
            .await?;
        tx.commit().await?;
        taken.sort_by(|a, b| (a.run_at, &a.id).cmp(&(b.run_at, &b.id)));
        taken.into_iter().map(claimed).collect()
    }

    /// Notes that a job was done.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn job_done(&self, id: JobId, now: DateTime<Utc>) -> Result<(), DbErr> {
        // Whoever has the lease now: what was done was done.
        let done = tried(id).col_expr(Column::DoneAt, Expr::value(now));
        self.note(done.col_expr(Column::LastError, Expr::value(None::<String>))).await
    }

    /// Notes that a job did not work out and when it is to be tried again.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn job_again(&self, id: JobId, worker: &str, error: &str, at: DateTime<Utc>) -> Result<(), DbErr> {
        let again = tried(id).col_expr(Column::RunAt, Expr::value(at)).filter(Column::LockedBy.eq(worker));
        self.note(again.col_expr(Column::LastError, Expr::value(error))).await
    }

    /// Notes that a job is given up.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn job_failed(&self, id: JobId, worker: &str, error: &str, now: DateTime<Utc>) -> Result<(), DbErr> {
        let failed = tried(id).col_expr(Column::FailedAt, Expr::value(now)).filter(Column::LockedBy.eq(worker));
        self.note(failed.col_expr(Column::LastError, Expr::value(error))).await
    }

    async fn note(&self, outcome: UpdateMany<Entity>) -> Result<(), DbErr> {
        let tx = self.write().await?;
        outcome.exec(&tx.inner).await?;
        tx.commit().await
    }

    /// Gives up what a worker of this name had taken before it was stopped or killed. That was no attempt.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn free_leases(&self, worker: &str) -> Result<u64, DbErr> {
        let tx = self.write().await?;
        let freed = Entity::update_many()
            .col_expr(Column::LockedUntil, Expr::value(None::<DateTime<Utc>>))
            .col_expr(Column::LockedBy, Expr::value(None::<String>))
            .filter(Column::LockedBy.eq(worker))
            .filter(Column::DoneAt.is_null())
            .exec(&tx.inner)
            .await?;
        tx.commit().await?;
        Ok(freed.rows_affected)
    }

    /// How many jobs wait, and since when the oldest of them.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn waiting_jobs(&self) -> Result<(u64, Option<DateTime<Utc>>), DbErr> {
        let waiting = || Entity::find().filter(Column::DoneAt.is_null()).filter(Column::FailedAt.is_null());
        let oldest = waiting().order_by_asc(Column::CreatedAt).one(&self.reader).await?;
        Ok((waiting().count(&self.reader).await?, oldest.map(|job| job.created_at)))
    }

    /// How many jobs were given up.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn failed_jobs(&self) -> Result<u64, DbErr> {
        Entity::find().filter(Column::FailedAt.is_not_null()).count(&self.reader).await
    }

    /// The jobs that were given up, the newest first, at most `limit`.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn given_up_jobs(&self, limit: u64) -> Result<Vec<GivenUpJob>, DbErr> {
        let rows = Entity::find()
            .filter(Column::FailedAt.is_not_null())
            .order_by_desc(Column::FailedAt)
            .order_by_desc(Column::Id)
            .limit(limit)
            .all(&self.reader)
            .await?;
        rows.into_iter().map(given_up).collect()
    }

    /// One of them.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn given_up_job(&self, id: JobId) -> Result<Option<GivenUpJob>, DbErr> {
        let row = Entity::find_by_id(id.to_string()).filter(Column::FailedAt.is_not_null()).one(&self.reader).await?;
        row.map(given_up).transpose()
    }
}

fn new_job(id: JobId, kind: &str, payload: String, now: DateTime<Utc>) -> ActiveModel {
    ActiveModel {
        id: ActiveValue::Set(id.to_string()),
        kind: ActiveValue::Set(kind.to_owned()),
        payload: ActiveValue::Set(payload),
        dedupe_key: ActiveValue::Set(None),
        run_at: ActiveValue::Set(now),
        attempts: ActiveValue::Set(0),
        locked_until: ActiveValue::Set(None),
        locked_by: ActiveValue::Set(None),
        last_error: ActiveValue::Set(None),
        failed_at: ActiveValue::Set(None),
        done_at: ActiveValue::Set(None),
        created_at: ActiveValue::Set(now),
    }
}

/// PostgreSQL steps over rows that another worker is taking at this moment; on SQLite, which has one writer,
/// there are none, and the lock is left out of the statement.
fn whose_turn_it_is(now: DateTime<Utc>, limit: u64) -> SelectStatement {
    let free = Expr::col(Column::LockedUntil).is_null().or(Expr::col(Column::LockedUntil).lte(now));
    Query::select()
        .column(Column::Id)
        .from(Entity)
        .and_where(Expr::col(Column::DoneAt).is_null())
        .and_where(Expr::col(Column::FailedAt).is_null())
        .and_where(Expr::col(Column::RunAt).lte(now))
        .and_where(free)
        .order_by(Column::RunAt, Order::Asc)
        .order_by(Column::Id, Order::Asc)
        .limit(limit)
        .lock_with_behavior(LockType::Update, LockBehavior::SkipLocked)
        .take()
}

/// One attempt more and no lease any longer, for a job that is not over yet.
fn tried(id: JobId) -> UpdateMany<Entity> {
    Entity::update_many()
        .col_expr(Column::Attempts, Expr::col(Column::Attempts).add(1))
        .col_expr(Column::LockedUntil, Expr::value(None::<DateTime<Utc>>))
        .col_expr(Column::LockedBy, Expr::value(None::<String>))
        .filter(Column::Id.eq(id.to_string()))
        .filter(Column::DoneAt.is_null())
}

fn claimed(row: Model) -> Result<ClaimedJob, DbErr> {
    Ok(ClaimedJob {
        id: job_id(&row.id)?,
        kind: row.kind,
        payload: row.payload,
        attempts: row.attempts,
        created_at: row.created_at,
    })
}

fn given_up(row: Model) -> Result<GivenUpJob, DbErr> {
    Ok(GivenUpJob {
        id: job_id(&row.id)?,
        kind: row.kind,
        payload: row.payload,
        failed_at: row.failed_at.unwrap_or(row.created_at),
        attempts: row.attempts,
        error: row.last_error.unwrap_or_default(),
    })
}

fn job_id(text: &str) -> Result<JobId, DbErr> {
    text.parse().map_err(|_| DbErr::Custom("a job's identity is no UUID".into()))
}
