use chrono::{DateTime, Utc};
use domain::id::ListingId;
use sea_orm::{
    ActiveValue, ColumnTrait, ConnectionTrait, DbBackend, DbErr, EntityTrait, QueryFilter, QueryOrder, QuerySelect,
};

use super::entity::change_log::{ActiveModel, Column, Entity};
use super::{Store, Tx};

/// What a row of the change log is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Subject {
    /// A listing, its checks or its standing.
    Listing(ListingId),
}

const LISTING: &str = "listing";
/// A number of our own for PostgreSQL's advisory lock: appending takes turns, so that sequence
/// numbers become visible in order and no reader skips one for ever.
const APPEND_LOCK: i64 = 0x6d61_726b_6574;

impl Tx {
    /// Records that these subjects changed in a way the public may see, in this transaction.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn record_changes(&self, listings: &[ListingId], at: DateTime<Utc>) -> Result<(), DbErr> {
        if listings.is_empty() {
            return Ok(());
        }
        if self.backend == DbBackend::Postgres {
            self.inner.execute_unprepared(&format!("SELECT pg_advisory_xact_lock({APPEND_LOCK})")).await?;
        }
        let rows = listings.iter().map(|id| ActiveModel {
            seq: ActiveValue::NotSet,
            subject_kind: ActiveValue::Set(LISTING.into()),
            subject_id: ActiveValue::Set(id.to_string()),
            at: ActiveValue::Set(at),
        });
        Entity::insert_many(rows).exec_without_returning(&self.inner).await?;
        Ok(())
    }
}

impl Store {
    /// Changes after `seq`, oldest first, at most `limit`.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn changes_after(&self, seq: i64, limit: u64) -> Result<Vec<(i64, Subject)>, DbErr> {
        let rows =
            Entity::find().filter(Column::Seq.gt(seq)).order_by_asc(Column::Seq).limit(limit).all(&self.reader).await?;
        let subject = |id: &str| id.parse().map(Subject::Listing);
        Ok(rows.iter().filter_map(|row| Some((row.seq, subject(&row.subject_id).ok()?))).collect())
    }

    /// The number of the newest change; 0 when there is none.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn newest_change(&self) -> Result<i64, DbErr> {
        let newest: Option<Option<i64>> =
            Entity::find().select_only().column_as(Column::Seq.max(), "newest").into_tuple().one(&self.reader).await?;
        Ok(newest.flatten().unwrap_or(0))
    }
}
