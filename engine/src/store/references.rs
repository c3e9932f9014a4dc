//! References that were asked for.

use chrono::{DateTime, Utc};
use domain::id::ListingId;
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, DbErr, EntityTrait, QueryFilter, QueryOrder, QuerySelect};

use super::entity::reference_request::{ActiveModel, Column, Entity};
use super::{Store, Tx};

pub use super::entity::reference_request::Model as ReferenceRow;

impl Store {
    /// A request by its identity.
    pub async fn reference(&self, id: &str) -> Result<Option<ReferenceRow>, DbErr> {
        Entity::find_by_id(id).one(&self.reader).await
    }

    /// Every request for a listing, oldest first.
    pub async fn references_of(&self, listing: ListingId) -> Result<Vec<ReferenceRow>, DbErr> {
        let requests = Entity::find().filter(Column::ListingId.eq(listing.to_string()));
        requests.order_by_asc(Column::AskedAt).all(&self.reader).await
    }

    /// Requests after one, by identity.
    pub async fn references_after(&self, after: &str, limit: u64) -> Result<Vec<ReferenceRow>, DbErr> {
        Entity::find().filter(Column::Id.gt(after)).order_by_asc(Column::Id).limit(limit).all(&self.reader).await
    }
}

impl Tx {
    /// Writes a request down.
    pub async fn add_reference(&self, row: ReferenceRow) -> Result<(), DbErr> {
        let row: ActiveModel = row.into();
        Entity::insert(row).exec_without_returning(&self.inner).await?;
        Ok(())
    }

    /// Keeps a referee's answer; `false` when there is one already, or it comes too late.
    pub async fn answer_reference(&self, id: &str, sealed: String, now: DateTime<Utc>) -> Result<bool, DbErr> {
        let done = Entity::update_many()
            .col_expr(Column::AnswerSealed, Expr::value(sealed))
            .col_expr(Column::AnsweredAt, Expr::value(now))
            .filter(Column::Id.eq(id))
            .filter(Column::AnsweredAt.is_null())
            .filter(Column::ExpiresAt.gt(now))
            .exec(&self.inner)
            .await?;
        Ok(done.rows_affected == 1)
    }

    /// Puts newly sealed texts and a newly made hash in place of the old ones.
    pub async fn reseal_reference(&self, new: &ReferenceRow) -> Result<(), DbErr> {
        Entity::update_many()
            .col_expr(Column::EmailHash, Expr::value(new.email_hash.clone()))
            .col_expr(Column::RefereeSealed, Expr::value(new.referee_sealed.clone()))
            .col_expr(Column::AnswerSealed, Expr::value(new.answer_sealed.clone()))
            .filter(Column::Id.eq(new.id.clone()))
            .exec(&self.inner)
            .await?;
        Ok(())
    }
}
