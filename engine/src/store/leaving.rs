//! Listings that their owners take back or off.

use chrono::{DateTime, Utc};
use domain::id::{ListingId, PhotoId};
use domain::listing::{Hold, VersionState};
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, DbErr, EntityTrait, QueryFilter, QuerySelect};

use super::entity::{listing as row, listing_owner, photo, working_copy};
use super::{Store, Tx};

/// Why a listing is held that its owner took off, and that was to be seen or hidden before.
const TAKEN_OFF: &str = "owner_took_off";
const TAKEN_OFF_HIDDEN: &str = "owner_took_off_hidden";

/// Until when an owner may put a listing back; `None` for one that they did not take off.
pub(super) fn leaving(listing: &row::Model) -> Option<DateTime<Utc>> {
    let own = listing.end_reason.as_deref().is_some_and(|why| why == TAKEN_OFF || why == TAKEN_OFF_HIDDEN);
    listing.hold_until.filter(|_| own && listing.hold == Hold::MarkedForDeletion.code())
}

impl Store {
    /// Listings that their owners took off, and whose time to be put back is over.
    pub async fn left_before(&self, now: DateTime<Utc>, limit: u64) -> Result<Vec<ListingId>, DbErr> {
        let ids: Vec<String> = row::Entity::find()
            .select_only()
            .column(row::Column::Id)
            .filter(row::Column::Hold.eq(Hold::MarkedForDeletion.code()))
            .filter(row::Column::EndReason.is_in([TAKEN_OFF, TAKEN_OFF_HIDDEN]))
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
        for (from, why) in
            [(Hold::None, TAKEN_OFF), (Hold::TemporarilyClosed, TAKEN_OFF), (Hold::Paused, TAKEN_OFF_HIDDEN)]
        {
            let to = (Hold::MarkedForDeletion, Some(until), Some(why));
            if self.change_hold(id, (from, None), to, now).await? {
                return Ok(true);
            }
        }
        Ok(false)
    }

    /// Puts a listing back that its owner took off; `false` for any other.
    pub async fn put_back(&self, id: ListingId, now: DateTime<Utc>) -> Result<bool, DbErr> {
        for (why, back) in [(TAKEN_OFF, Hold::None), (TAKEN_OFF_HIDDEN, Hold::Paused)] {
            if self.change_hold(id, (Hold::MarkedForDeletion, Some(why)), (back, None, None), now).await? {
                return Ok(true);
            }
        }
        Ok(false)
    }

    async fn change_hold(
        &self,
        id: ListingId,
        (from, why): (Hold, Option<&str>),
        (to, until, new_why): (Hold, Option<DateTime<Utc>>, Option<&str>),
        now: DateTime<Utc>,
    ) -> Result<bool, DbErr> {
        let mut update = row::Entity::update_many()
            .col_expr(row::Column::Hold, Expr::value(to.code()))
            .col_expr(row::Column::HoldUntil, Expr::value(until))
            .col_expr(row::Column::EndReason, Expr::value(new_why.map(str::to_owned)))
            .filter(row::Column::Id.eq(id.to_string()))
            .filter(row::Column::Hold.eq(from.code()));
        if let Some(why) = why {
            update = update.filter(row::Column::EndReason.eq(why));
        }
        if update.exec(&self.inner).await?.rows_affected == 0 {
            return Ok(false);
        }
        self.touch_listing(id, now).await?;
        Ok(true)
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
