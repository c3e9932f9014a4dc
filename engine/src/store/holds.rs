//! When staff hid a listing, why, and how it ended.

use chrono::{DateTime, Utc};
use domain::id::{AccountId, ListingId, PublicRef};
use domain::listing::{CouncilCode, Hold};
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, DbErr, EntityTrait, QueryFilter, QueryOrder};

use super::entity::listing as row;
use super::entity::listing_hold::{ActiveModel, Column, Entity};
use super::{Store, Tx};

pub use super::entity::listing_hold::Model as HoldRow;

/// A listing as its hold concerns it.
#[derive(Clone, Debug)]
pub struct HeldListing {
    /// Identity.
    pub id: ListingId,
    /// The council it lies in.
    pub council: Option<CouncilCode>,
    /// What was decided about it as a whole.
    pub hold: Hold,
}

impl Store {
    /// A listing by its reference, public or not.
    pub async fn held_listing(&self, reference: &PublicRef) -> Result<Option<HeldListing>, DbErr> {
        let found = row::Entity::find().filter(row::Column::Reference.eq(reference.as_str())).one(&self.reader).await?;
        Ok(found.and_then(|found| {
            Some(HeldListing {
                id: found.id.parse().ok()?,
                council: found.council.and_then(|code| CouncilCode::parse(&code).ok()),
                hold: Hold::from_code(&found.hold)?,
            })
        }))
    }

    /// What was decided about a listing as a whole; `None` for one that is not there.
    pub async fn hold_of(&self, id: ListingId) -> Result<Option<Hold>, DbErr> {
        let found = row::Entity::find_by_id(id.to_string()).one(&self.reader).await?;
        Ok(found.and_then(|found| Hold::from_code(&found.hold)))
    }

    /// The public reference of a listing.
    pub async fn reference_of(&self, id: ListingId) -> Result<Option<PublicRef>, DbErr> {
        let found = row::Entity::find_by_id(id.to_string()).one(&self.reader).await?;
        Ok(found.and_then(|found| PublicRef::parse(&found.reference).ok()))
    }

    /// Every time staff hid a listing, the newest first.
    pub async fn holds_of(&self, id: ListingId) -> Result<Vec<HoldRow>, DbErr> {
        let all = Entity::find().filter(Column::ListingId.eq(id.to_string()));
        all.order_by_desc(Column::At).order_by_desc(Column::Id).all(&self.reader).await
    }

    /// Removals that nobody undid since before a moment.
    pub async fn removed_before(&self, before: DateTime<Utc>) -> Result<Vec<HoldRow>, DbErr> {
        Entity::find()
            .filter(Column::Hold.eq(Hold::MarkedForDeletion.code()))
            .filter(Column::EndedAt.is_null())
            .filter(Column::At.lt(before))
            .all(&self.reader)
            .await
    }
}

impl Tx {
    /// Puts another decision in the place of one; `false` when somebody was quicker. The change is recorded by the
    /// caller.
    pub async fn set_hold(&self, id: ListingId, from: Hold, to: Hold, now: DateTime<Utc>) -> Result<bool, DbErr> {
        let done = row::Entity::update_many()
            .col_expr(row::Column::Hold, Expr::value(to.code()))
            .filter(row::Column::Id.eq(id.to_string()))
            .filter(row::Column::Hold.eq(from.code()))
            .exec(&self.inner)
            .await?;
        if done.rows_affected == 0 {
            return Ok(false);
        }
        self.touch_listing(id, now).await?;
        Ok(true)
    }

    /// Writes down that staff hid a listing.
    pub async fn add_hold(&self, new: HoldRow) -> Result<(), DbErr> {
        let new: ActiveModel = new.into();
        Entity::insert(new).exec_without_returning(&self.inner).await?;
        Ok(())
    }

    /// Writes down how a hold ended; `false` when it had ended, or, where two people are needed, when nobody but
    /// `by` asked for it.
    pub async fn end_hold(
        &self,
        id: &str,
        by: AccountId,
        how: &str,
        asked_by_another: bool,
        now: DateTime<Utc>,
    ) -> Result<bool, DbErr> {
        let mut end = Entity::update_many()
            .col_expr(Column::EndedAt, Expr::value(now))
            .col_expr(Column::EndedBy, Expr::value(by.to_string()))
            .col_expr(Column::EndedHow, Expr::value(how))
            .filter(Column::Id.eq(id))
            .filter(Column::EndedAt.is_null());
        if asked_by_another {
            // No row without an asker passes either.
            end = end.filter(Column::RestoreAskedBy.ne(by.to_string()));
        }
        Ok(end.exec(&self.inner).await?.rows_affected == 1)
    }

    /// Somebody asks that a listing be shown again; `false` when the hold has ended, or somebody asked already.
    pub async fn ask_restore(
        &self,
        id: &str,
        by: AccountId,
        reason_sealed: String,
        now: DateTime<Utc>,
    ) -> Result<bool, DbErr> {
        let done = Entity::update_many()
            .col_expr(Column::RestoreAskedBy, Expr::value(by.to_string()))
            .col_expr(Column::RestoreAskedAt, Expr::value(now))
            .col_expr(Column::RestoreReasonSealed, Expr::value(reason_sealed))
            .filter(Column::Id.eq(id))
            .filter(Column::EndedAt.is_null())
            .filter(Column::RestoreAskedBy.is_null())
            .exec(&self.inner)
            .await?;
        Ok(done.rows_affected == 1)
    }

    /// Somebody else says no; `false` when nobody but `by` asked.
    pub async fn refuse_restore(&self, id: &str, by: AccountId) -> Result<bool, DbErr> {
        let done = Entity::update_many()
            .col_expr(Column::RestoreAskedBy, Expr::value(None::<String>))
            .col_expr(Column::RestoreAskedAt, Expr::value(None::<DateTime<Utc>>))
            .col_expr(Column::RestoreReasonSealed, Expr::value(None::<String>))
            .filter(Column::Id.eq(id))
            .filter(Column::EndedAt.is_null())
            .filter(Column::RestoreAskedBy.ne(by.to_string()))
            .exec(&self.inner)
            .await?;
        Ok(done.rows_affected == 1)
    }

    /// Forgets why listings were hidden whose hold ended before a moment.
    pub async fn forget_hold_reasons(&self, ended_before: DateTime<Utc>) -> Result<(), DbErr> {
        Entity::update_many()
            .col_expr(Column::ReasonSealed, Expr::value(None::<String>))
            .col_expr(Column::RestoreReasonSealed, Expr::value(None::<String>))
            .filter(Column::EndedAt.lt(ended_before))
            .exec(&self.inner)
            .await?;
        Ok(())
    }
}
