//! What is announced at the top of pages (row X6).

use chrono::{DateTime, Utc};
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, DbErr, EntityTrait, QueryFilter, QueryOrder};

use super::entity::banner::{ActiveModel, Column, Entity};
use super::{Store, Tx};

pub use super::entity::banner::Model as BannerRow;

impl Store {
    /// What is announced at a moment or later, what began first first.
    pub async fn banners(&self, now: DateTime<Utc>) -> Result<Vec<BannerRow>, DbErr> {
        Entity::find()
            .filter(Column::UntilAt.gt(now))
            .order_by_asc(Column::FromAt)
            .order_by_asc(Column::Id)
            .all(&self.reader)
            .await
    }

    /// One announcement.
    pub async fn banner(&self, id: &str) -> Result<Option<BannerRow>, DbErr> {
        Entity::find_by_id(id).one(&self.reader).await
    }
}

impl Tx {
    /// Announces something.
    pub async fn add_banner(&self, row: BannerRow) -> Result<(), DbErr> {
        let row: ActiveModel = row.into();
        Entity::insert(row).exec_without_returning(&self.inner).await?;
        Ok(())
    }

    /// Ends an announcement; `false` when it is over.
    pub async fn end_banner(&self, id: &str, now: DateTime<Utc>) -> Result<bool, DbErr> {
        let done = Entity::update_many()
            .col_expr(Column::UntilAt, Expr::value(now))
            .filter(Column::Id.eq(id))
            .filter(Column::UntilAt.gt(now))
            .exec(&self.inner)
            .await?;
        Ok(done.rows_affected == 1)
    }
}
