//! Listings that their owners take back or off.

use chrono::{DateTime, Utc};
use domain::id::{ListingId, PhotoId};
use domain::listing::{Hold, VersionState};
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, DbErr, EntityTrait, QueryFilter, QuerySelect};

use super::entity::{listing as row, listing_owner, photo, working_copy};
use super::{Store, Tx};

/// Until when an owner may put a listing back; `None` for one that they did not take off.
pub(super) fn leaving(listing: &row::Model) -> Option<DateTime<Utc>> {
    let own = listing.taken_off.is_some() && listing.hold == Hold::MarkedForDeletion.code();
    listing.hold_until.filter(|_| own)
}

impl Store {
    /// Listings that their owners took off, and whose time to be put back is over.
    pub async fn left_before(&self, now: DateTime<Utc>, limit: u64) -> Result<Vec<ListingId>, DbErr> {
        let ids: Vec<String> = row::Entity::find()
            .select_only()
            .column(row::Column::Id)
            .filter(row::Column::Hold.eq(Hold::MarkedForDeletion.code()))
            .filter(row::Column::TakenOff.is_not_null())
            .filter(row::Column::HoldUntil.lte(now))
            .limit(limit)
            .into_tuple()
            .all(&self.reader)
            .await?;
        Ok(ids.iter().filter_map(|id| id.parse().ok()).collect())
    }

    /// Another listing that shows a photo, or would with the answers that are being written.
    pub async fn heir_of_photo(&self, id: PhotoId, but: ListingId) -> Result<Option<ListingId>, DbErr> {
        let written: Option<String> = working_copy::Entity::find()
            .select_only()
            .column(working_copy::Column::ListingId)
            .filter(working_copy::Column::ListingId.ne(but.to_string()))
            .filter(working_copy::Column::Answers.contains(id.to_string()))
            .limit(1)
            .into_tuple()
            .one(&self.reader)
            .await?;
        Ok(written.and_then(|id| id.parse().ok()))
    }
}

impl Tx {
    /// Makes a photo another listing's.
    pub async fn give_photo(&self, id: PhotoId, to: ListingId) -> Result<(), DbErr> {
        photo::Entity::update_many()
            .col_expr(photo::Column::ListingId, Expr::value(to.to_string()))
            .filter(photo::Column::Id.eq(id.to_string()))
            .exec(&self.inner)
            .await?;
        Ok(())
    }

    /// Takes back the version that waits; `false` when none does.
    pub async fn take_back_version(&self, id: ListingId, now: DateTime<Utc>) -> Result<bool, DbErr> {
        self.settle_version(id, VersionState::Submitted, VersionState::Superseded, None, now).await
    }

    /// Makes what was sent once a draft again.
    pub async fn unsend(&self, id: ListingId) -> Result<(), DbErr> {
        working_copy::Entity::update_many()
            .col_expr(working_copy::Column::SentAt, Expr::value(Option::<DateTime<Utc>>::None))
            .filter(working_copy::Column::ListingId.eq(id.to_string()))
            .exec(&self.inner)
            .await?;
        Ok(())
    }

    /// Notes what was changed and sent at which revision, unless somebody saved meanwhile.
    pub async fn note_changed(&self, id: ListingId, revision: i32, changed: String) -> Result<(), DbErr> {
        working_copy::Entity::update_many()
            .col_expr(working_copy::Column::Changed, Expr::value(changed))
            .filter(working_copy::Column::ListingId.eq(id.to_string()))
            .filter(working_copy::Column::Revision.eq(revision))
            .exec(&self.inner)
            .await?;
        Ok(())
    }

    /// Takes a listing off until a day on which it is erased; `false` for one that is held by somebody else.
    pub async fn take_off(&self, id: ListingId, until: DateTime<Utc>, now: DateTime<Utc>) -> Result<bool, DbErr> {
        let own = [Hold::None, Hold::TemporarilyClosed, Hold::Paused].map(Hold::code);
        let done = row::Entity::update_many()
            .col_expr(row::Column::TakenOff, Expr::col(row::Column::Hold))
            .col_expr(row::Column::Hold, Expr::value(Hold::MarkedForDeletion.code()))
            .col_expr(row::Column::HoldUntil, Expr::value(until))
            .filter(row::Column::Id.eq(id.to_string()))
            .filter(row::Column::Hold.is_in(own))
            .exec(&self.inner)
            .await?;
        self.touched(done.rows_affected, id, now).await
    }

    /// Puts a listing back that its owner took off, as it was; `false` for any other.
    pub async fn put_back(&self, id: ListingId, now: DateTime<Utc>) -> Result<bool, DbErr> {
        let done = row::Entity::update_many()
            .col_expr(row::Column::Hold, Expr::col(row::Column::TakenOff))
            .col_expr(row::Column::TakenOff, Expr::value(Option::<String>::None))
            .col_expr(row::Column::HoldUntil, Expr::value(Option::<DateTime<Utc>>::None))
            .filter(row::Column::Id.eq(id.to_string()))
            .filter(row::Column::Hold.eq(Hold::MarkedForDeletion.code()))
            .filter(row::Column::TakenOff.is_not_null())
            .exec(&self.inner)
            .await?;
        self.touched(done.rows_affected, id, now).await
    }

    async fn touched(&self, rows: u64, id: ListingId, now: DateTime<Utc>) -> Result<bool, DbErr> {
        if rows == 1 {
            self.touch_listing(id, now).await?;
        }
        Ok(rows == 1)
    }

    /// Notes that a listing is erased that its owner took off: its time comes no second time.
    pub async fn forget_taken_off(&self, id: ListingId) -> Result<(), DbErr> {
        row::Entity::update_many()
            .col_expr(row::Column::TakenOff, Expr::value(Option::<String>::None))
            .filter(row::Column::Id.eq(id.to_string()))
            .exec(&self.inner)
            .await?;
        Ok(())
    }

    /// Ends that anybody answers for a listing.
    pub async fn forget_owners(&self, id: ListingId) -> Result<(), DbErr> {
        listing_owner::Entity::delete_many()
            .filter(listing_owner::Column::ListingId.eq(id.to_string()))
            .exec(&self.inner)
            .await?;
        Ok(())
    }
}
