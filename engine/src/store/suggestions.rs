//! Changes of listings that people suggest (row G8).

use chrono::{DateTime, Utc};
use domain::id::{AccountId, ListingId, SuggestionId};
use domain::suggestion::SuggestionOutcome;
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, DbErr, EntityTrait, QueryFilter, QueryOrder, QuerySelect};

use super::entity::suggestion::{ActiveModel, Column, Entity};
use super::{Store, Tx};

pub use super::entity::suggestion::Model as SuggestionRow;

impl Store {
    /// One suggestion, open or closed.
    pub async fn suggestion(&self, id: SuggestionId) -> Result<Option<SuggestionRow>, DbErr> {
        Entity::find_by_id(id.to_string()).one(&self.reader).await
    }

    /// Suggestions with identities above one, for sealing them anew.
    pub async fn suggestions_after(&self, after: &str, limit: u64) -> Result<Vec<SuggestionRow>, DbErr> {
        Entity::find().filter(Column::Id.gt(after)).order_by_asc(Column::Id).limit(limit).all(&self.reader).await
    }
}

impl Tx {
    /// Keeps a suggestion.
    pub async fn add_suggestion(&self, row: SuggestionRow) -> Result<(), DbErr> {
        let row: ActiveModel = row.into();
        Entity::insert(row).exec_without_returning(&self.inner).await?;
        Ok(())
    }

    /// Notes what became of one; `false` when that is known already.
    pub async fn close_suggestion(
        &self,
        id: SuggestionId,
        by: AccountId,
        outcome: SuggestionOutcome,
        now: DateTime<Utc>,
    ) -> Result<bool, DbErr> {
        let done = Entity::update_many()
            .col_expr(Column::ClosedAt, Expr::value(now))
            .col_expr(Column::ClosedBy, Expr::value(by.to_string()))
            .col_expr(Column::Outcome, Expr::value(outcome.code()))
            .filter(Column::Id.eq(id.to_string()))
            .filter(Column::ClosedAt.is_null())
            .exec(&self.inner)
            .await?;
        Ok(done.rows_affected == 1)
    }

    /// Puts what was sealed anew in its place.
    pub async fn reseal_suggestion(&self, row: &SuggestionRow) -> Result<(), DbErr> {
        Entity::update_many()
            .col_expr(Column::TextSealed, Expr::value(row.text_sealed.clone()))
            .col_expr(Column::EmailSealed, Expr::value(row.email_sealed.clone()))
            .filter(Column::Id.eq(&row.id))
            .exec(&self.inner)
            .await?;
        Ok(())
    }

    /// Forgets everything that was suggested for a listing.
    pub async fn forget_suggestions(&self, listing: ListingId) -> Result<(), DbErr> {
        Entity::delete_many().filter(Column::ListingId.eq(listing.to_string())).exec(&self.inner).await?;
        Ok(())
    }
}
