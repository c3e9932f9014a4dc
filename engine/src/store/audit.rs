use chrono::{DateTime, Utc};
use sea_orm::sea_query::{ExprTrait, OnConflict};
use sea_orm::{
    ColumnTrait, Condition, ConnectionTrait, DbBackend, DbErr, EntityTrait, QueryFilter, QueryOrder, QuerySelect,
};

use super::entity::{audit, audit_seal};
use super::{Store, Tx};
use crate::read_model::AuditFilter;

pub use audit::Model as AuditEntry;
pub use audit_seal::Model as AuditSeal;

/// A number of our own for PostgreSQL's advisory lock: rows of the chain are written one after another.
const CHAIN_LOCK: i64 = 0x6175_6469_7421;

impl Store {
    /// Rows of the audit log with numbers above one, oldest first, at most `limit`.
    pub async fn audit_after(&self, number: i64, limit: u64) -> Result<Vec<AuditEntry>, DbErr> {
        audit::Entity::find()
            .filter(audit::Column::Number.gt(number))
            .order_by_asc(audit::Column::Number)
            .limit(limit)
            .all(&self.reader)
            .await
    }

    /// The rows that are looked for with numbers below one, newest first, at most `limit`.
    pub async fn audit_before(
        &self,
        number: i64,
        looked_for: &AuditFilter,
        limit: u64,
    ) -> Result<Vec<AuditEntry>, DbErr> {
        let AuditFilter { who, act, from, until } = looked_for;
        let about = who.map(|who| who.to_string()).map(|who| {
            let actor = audit::Column::Actor.eq(&who);
            Condition::any().add(actor).add(audit::Column::SubjectId.eq(who))
        });
        let all = Condition::all()
            .add(audit::Column::Number.lt(number))
            .add_option(about)
            .add_option(act.as_ref().map(|act| audit::Column::Act.eq(act)))
            .add_option(from.map(|from| audit::Column::At.gte(from)))
            .add_option(until.map(|until| audit::Column::At.lt(until)));
        audit::Entity::find().filter(all).order_by_desc(audit::Column::Number).limit(limit).all(&self.reader).await
    }

    /// What somebody did and what was done to their account, oldest first.
    pub async fn audit_about(&self, account: &str) -> Result<Vec<AuditEntry>, DbErr> {
        let about = Condition::any()
            .add(audit::Column::Actor.eq(account))
            .add(audit::Column::SubjectKind.eq("account").and(audit::Column::SubjectId.eq(account)));
        audit::Entity::find().filter(about).order_by_asc(audit::Column::Number).all(&self.reader).await
    }

    /// When something was last done to an account, as far back as the log goes.
    pub async fn last_act_on(&self, account: &str, act: &str) -> Result<Option<DateTime<Utc>>, DbErr> {
        let newest = audit::Entity::find()
            .filter(audit::Column::SubjectId.eq(account))
            .filter(audit::Column::Act.eq(act))
            .order_by_desc(audit::Column::Number)
            .one(&self.reader)
            .await?;
        Ok(newest.map(|row| row.at))
    }

    /// Everything that was ever done, as codes in their order.
    pub async fn audit_acts(&self) -> Result<Vec<String>, DbErr> {
        audit::Entity::find()
            .select_only()
            .column(audit::Column::Act)
            .distinct()
            .order_by_asc(audit::Column::Act)
            .into_tuple()
            .all(&self.reader)
            .await
    }

    /// A signed end of the chain (`head` or `anchor`).
    pub async fn audit_seal(&self, which: &str) -> Result<Option<AuditSeal>, DbErr> {
        audit_seal::Entity::find_by_id(which).one(&self.reader).await
    }
}

impl Tx {
    /// The newest end of the chain. From here to the commit nobody else adds to it.
    pub async fn lock_audit_head(&self) -> Result<Option<AuditSeal>, DbErr> {
        if self.backend == DbBackend::Postgres {
            self.inner.execute_unprepared(&format!("SELECT pg_advisory_xact_lock({CHAIN_LOCK})")).await?;
        }
        audit_seal::Entity::find_by_id("head").one(&self.inner).await
    }

    /// Appends a row.
    pub async fn add_audit(&self, row: AuditEntry) -> Result<(), DbErr> {
        let row: audit::ActiveModel = row.into();
        audit::Entity::insert(row).exec_without_returning(&self.inner).await?;
        Ok(())
    }

    /// Writes a signed end of the chain.
    pub async fn put_audit_seal(&self, seal: AuditSeal) -> Result<(), DbErr> {
        use audit_seal::Column;
        let replace = OnConflict::column(Column::Which)
            .update_columns([Column::Number, Column::Hash, Column::At, Column::Signature])
            .to_owned();
        let row: audit_seal::ActiveModel = seal.into();
        audit_seal::Entity::insert(row).on_conflict(replace).exec_without_returning(&self.inner).await?;
        Ok(())
    }

    /// The newest row that is older than a moment.
    pub async fn last_audit_before(&self, at: DateTime<Utc>) -> Result<Option<AuditEntry>, DbErr> {
        audit::Entity::find()
            .filter(audit::Column::At.lt(at))
            .order_by_desc(audit::Column::Number)
            .one(&self.inner)
            .await
    }

    /// Cuts the beginning of the log, up to and with a number.
    pub async fn cut_audit(&self, number: i64) -> Result<u64, DbErr> {
        let done = audit::Entity::delete_many().filter(audit::Column::Number.lte(number)).exec(&self.inner).await?;
        Ok(done.rows_affected)
    }
}
