//! What people say of pages.

use chrono::{DateTime, Utc};
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, DbErr, EntityTrait, QueryFilter, QueryOrder, QuerySelect};

use super::entity::page_feedback::{ActiveModel, Column, Entity};
use super::{Store, Tx};

pub use super::entity::page_feedback::Model as FeedbackRow;

impl Store {
    /// How often each answer was given for each page.
    pub async fn feedback_counts(&self) -> Result<Vec<(String, String, i64)>, DbErr> {
        Entity::find()
            .select_only()
            .column(Column::Page)
            .column(Column::Useful)
            .column_as(Column::Id.count(), "given")
            .group_by(Column::Page)
            .group_by(Column::Useful)
            .order_by_asc(Column::Page)
            .into_tuple()
            .all(&self.reader)
            .await
    }

    /// What was written and nobody has dealt with, oldest first.
    pub async fn open_feedback(&self, limit: u64) -> Result<Vec<FeedbackRow>, DbErr> {
        Entity::find()
            .filter(Column::TextSealed.is_not_null())
            .filter(Column::DoneAt.is_null())
            .order_by_asc(Column::Id)
            .limit(limit)
            .all(&self.reader)
            .await
    }

    /// Sealed words with identities above one, for sealing them anew.
    pub async fn sealed_feedback_after(&self, after: &str, limit: u64) -> Result<Vec<FeedbackRow>, DbErr> {
        Entity::find()
            .filter(Column::Id.gt(after))
            .filter(Column::TextSealed.is_not_null())
            .order_by_asc(Column::Id)
            .limit(limit)
            .all(&self.reader)
            .await
    }
}

impl Tx {
    /// Keeps what somebody said.
    pub async fn add_feedback(&self, row: FeedbackRow) -> Result<(), DbErr> {
        let row: ActiveModel = row.into();
        Entity::insert(row).exec_without_returning(&self.inner).await?;
        Ok(())
    }

    /// Notes that somebody dealt with it; `false` when it was done, or is not there.
    pub async fn feedback_done(&self, id: &str, now: DateTime<Utc>) -> Result<bool, DbErr> {
        let done = Entity::update_many()
            .col_expr(Column::DoneAt, Expr::value(now))
            .filter(Column::Id.eq(id))
            .filter(Column::DoneAt.is_null())
            .exec(&self.inner)
            .await?;
        Ok(done.rows_affected == 1)
    }

    /// Puts newly sealed words in place of old ones.
    pub async fn reseal_feedback(&self, id: &str, sealed: String) -> Result<(), DbErr> {
        Entity::update_many()
            .col_expr(Column::TextSealed, Expr::value(sealed))
            .filter(Column::Id.eq(id))
            .exec(&self.inner)
            .await?;
        Ok(())
    }
}
