//! Roles that were offered to somebody and wait for an answer.

use chrono::{DateTime, Utc};
use domain::id::OfferId;
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, Condition, DbErr, EntityTrait, QueryFilter, QueryOrder, QuerySelect};

use super::entity::role_offer::{ActiveModel, Column, Entity};
use super::{Store, Tx};

pub use super::entity::role_offer::Model as OfferRow;

/// Neither answered nor too old.
fn waits(now: DateTime<Utc>) -> Condition {
    Condition::all().add(Column::DeclinedAt.is_null()).add(Column::LapsesAt.gt(now))
}

impl Store {
    /// An offer by its identity; one that was declined or is too old too.
    pub async fn offer(&self, id: OfferId) -> Result<Option<OfferRow>, DbErr> {
        Entity::find_by_id(id.to_string()).one(&self.reader).await
    }

    /// What is offered to an address, given by its keyed hashes; declined offers and old ones too.
    pub async fn offers_ever_to(&self, hashes: &[String]) -> Result<Vec<OfferRow>, DbErr> {
        Entity::find().filter(Column::EmailHash.is_in(hashes)).all(&self.reader).await
    }

    /// The same, as far as it waits for an answer.
    pub async fn offers_to(&self, hashes: &[String], now: DateTime<Utc>) -> Result<Vec<OfferRow>, DbErr> {
        let theirs = Entity::find().filter(Column::EmailHash.is_in(hashes)).filter(waits(now));
        theirs.order_by_asc(Column::OfferedAt).all(&self.reader).await
    }

    /// Every offer that is not too old, declined ones too, oldest first.
    pub async fn offers(&self, now: DateTime<Utc>) -> Result<Vec<OfferRow>, DbErr> {
        Entity::find().filter(Column::LapsesAt.gt(now)).order_by_asc(Column::OfferedAt).all(&self.reader).await
    }

    /// Offers that are too old.
    pub async fn lapsed_offers(&self, now: DateTime<Utc>) -> Result<Vec<OfferRow>, DbErr> {
        Entity::find().filter(Column::LapsesAt.lte(now)).all(&self.reader).await
    }

    /// Offers after one, by identity.
    pub async fn offers_after(&self, after: &str, limit: u64) -> Result<Vec<OfferRow>, DbErr> {
        Entity::find().filter(Column::Id.gt(after)).order_by_asc(Column::Id).limit(limit).all(&self.reader).await
    }
}

impl Tx {
    /// Writes an offer. The database refuses the same one to the same address twice.
    pub async fn add_offer(&self, row: OfferRow) -> Result<(), DbErr> {
        let row: ActiveModel = row.into();
        Entity::insert(row).exec_without_returning(&self.inner).await?;
        Ok(())
    }

    /// Makes an offer anew, whatever was said to it; `false` when it is not there any more.
    pub async fn renew_offer(&self, id: OfferId, now: DateTime<Utc>, lapses_at: DateTime<Utc>) -> Result<bool, DbErr> {
        let done = Entity::update_many()
            .col_expr(Column::OfferedAt, Expr::value(now))
            .col_expr(Column::LapsesAt, Expr::value(lapses_at))
            .col_expr(Column::DeclinedAt, Expr::value(None::<DateTime<Utc>>))
            .filter(Column::Id.eq(id.to_string()))
            .exec(&self.inner)
            .await?;
        Ok(done.rows_affected == 1)
    }

    /// Takes an offer up: it is gone. `false` when it waits no more.
    pub async fn take_offer(&self, id: OfferId, now: DateTime<Utc>) -> Result<bool, DbErr> {
        let waiting = Entity::delete_many().filter(Column::Id.eq(id.to_string())).filter(waits(now));
        Ok(waiting.exec(&self.inner).await?.rows_affected == 1)
    }

    /// Notes that an offer was declined: `false` when it waits no more.
    pub async fn decline_offer(&self, id: OfferId, now: DateTime<Utc>) -> Result<bool, DbErr> {
        let done = Entity::update_many()
            .col_expr(Column::DeclinedAt, Expr::value(now))
            .filter(Column::Id.eq(id.to_string()))
            .filter(waits(now))
            .exec(&self.inner)
            .await?;
        Ok(done.rows_affected == 1)
    }

    /// Forgets an offer, whatever was said to it: `false` when it is not there any more.
    pub async fn forget_offer(&self, id: OfferId) -> Result<bool, DbErr> {
        let done = Entity::delete_many().filter(Column::Id.eq(id.to_string())).exec(&self.inner).await?;
        Ok(done.rows_affected == 1)
    }

    /// Forgets everything that was offered to an address, given by its keyed hashes.
    pub async fn forget_offers_to(&self, hashes: &[String]) -> Result<(), DbErr> {
        Entity::delete_many().filter(Column::EmailHash.is_in(hashes)).exec(&self.inner).await?;
        Ok(())
    }

    /// Puts a newly sealed address and a newly made hash in place of the old ones.
    pub async fn reseal_offer(&self, id: &str, email_hash: String, email_sealed: String) -> Result<(), DbErr> {
        Entity::update_many()
            .col_expr(Column::EmailHash, Expr::value(email_hash))
            .col_expr(Column::EmailSealed, Expr::value(email_sealed))
            .filter(Column::Id.eq(id))
            .exec(&self.inner)
            .await?;
        Ok(())
    }
}
