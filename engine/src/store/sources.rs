use std::collections::HashMap;

use chrono::{DateTime, NaiveDate, Utc};
use domain::id::ListingId;
use sea_orm::sea_query::Expr;
use sea_orm::{ActiveValue, ColumnTrait, DbErr, EntityTrait, QueryFilter, QuerySelect};

use super::entity::{import_run, listing, source_record as source};
use super::{Store, Tx};

/// What the register already knows of one row of a source.
#[derive(Clone, Debug)]
pub struct KnownRow {
    /// The listing it became.
    pub listing: ListingId,
    /// Hash of what it said last time.
    pub content_hash: String,
    /// Whether it was offered last time.
    pub offered: bool,
    /// The date of the newest file that held it.
    pub file_date: NaiveDate,
    /// Whether the source had withdrawn it.
    pub withdrawn: bool,
    /// Whether its owner has joined: then the owner's words stand.
    pub claimed: bool,
    /// Whether it is no longer listed because an officer found it closed. That stands until the source says
    /// something else of it.
    pub reported_closed: bool,
}

/// What one run of the importer did, by number of rows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct RunCounts {
    /// Rows read.
    pub read: u64,
    /// New listings.
    pub created: u64,
    /// Listings that say something else now.
    pub updated: u64,
    /// Rows that say what they said.
    pub unchanged: u64,
    /// Listings the source no longer has.
    pub withdrawn: u64,
    /// Rows that are none of ours.
    pub skipped: u64,
    /// Rows that could not be read.
    pub rejected: u64,
}

/// Why a listing is no longer there that an officer found closed.
pub const REPORTED_CLOSED: &str = "reported_closed";

impl Tx {
    /// What is known of these keys of a source.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn known_rows(&self, name: &str, keys: &[&str]) -> Result<HashMap<String, KnownRow>, DbErr> {
        let records = source::Entity::find()
            .filter(source::Column::Source.eq(name))
            .filter(source::Column::SourceKey.is_in(keys.iter().copied()))
            .all(&self.inner)
            .await?;
        if records.is_empty() {
            return Ok(HashMap::new());
        }
        let listings: HashMap<String, (bool, bool)> = listing::Entity::find()
            .filter(listing::Column::Id.is_in(records.iter().map(|record| record.listing_id.clone())))
            .all(&self.inner)
            .await?
            .into_iter()
            .map(|row| (row.id, (row.claimed_at.is_some(), row.end_reason.as_deref() == Some(REPORTED_CLOSED))))
            .collect();
        records
            .into_iter()
            .map(|record| {
                let (claimed, reported_closed) = listings.get(&record.listing_id).copied().unwrap_or_default();
                let known = KnownRow {
                    listing: record.listing_id.parse().map_err(|_| DbErr::Custom("not an identity".into()))?,
                    claimed,
                    reported_closed,
                    content_hash: record.content_hash,
                    offered: record.offered,
                    file_date: record.file_date,
                    withdrawn: record.withdrawn_at.is_some(),
                };
                Ok((record.source_key, known))
            })
            .collect()
    }

    /// Remembers what rows of a source became.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn add_known_rows(
        &self,
        name: &str,
        rows: &[(String, ListingId, String, bool)],
        file_date: NaiveDate,
    ) -> Result<(), DbErr> {
        if rows.is_empty() {
            return Ok(());
        }
        let rows = rows.iter().map(|(key, listing, hash, offered)| source::ActiveModel {
            source: ActiveValue::Set(name.into()),
            source_key: ActiveValue::Set(key.clone()),
            listing_id: ActiveValue::Set(listing.to_string()),
            content_hash: ActiveValue::Set(hash.clone()),
            offered: ActiveValue::Set(*offered),
            file_date: ActiveValue::Set(file_date),
            withdrawn_at: ActiveValue::Set(None),
        });
        source::Entity::insert_many(rows).exec_without_returning(&self.inner).await?;
        Ok(())
    }

    /// Remembers that a row says something else now.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn update_known_row(&self, name: &str, key: &str, hash: &str, offered: bool) -> Result<(), DbErr> {
        source::Entity::update_many()
            .col_expr(source::Column::ContentHash, Expr::value(hash))
            .col_expr(source::Column::Offered, Expr::value(offered))
            .col_expr(source::Column::WithdrawnAt, Expr::value(None::<DateTime<Utc>>))
            .filter(source::Column::Source.eq(name))
            .filter(source::Column::SourceKey.eq(key))
            .exec(&self.inner)
            .await?;
        Ok(())
    }

    /// Remembers that a newer file still holds these rows.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn set_file_date(&self, name: &str, keys: &[&str], file_date: NaiveDate) -> Result<(), DbErr> {
        if keys.is_empty() {
            return Ok(());
        }
        source::Entity::update_many()
            .col_expr(source::Column::FileDate, Expr::value(file_date))
            .filter(source::Column::Source.eq(name))
            .filter(source::Column::SourceKey.is_in(keys.iter().copied()))
            .exec(&self.inner)
            .await?;
        Ok(())
    }

    /// Remembers that a source no longer has a row.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn mark_withdrawn(&self, name: &str, key: &str, now: DateTime<Utc>) -> Result<(), DbErr> {
        source::Entity::update_many()
            .col_expr(source::Column::WithdrawnAt, Expr::value(Some(now)))
            .filter(source::Column::Source.eq(name))
            .filter(source::Column::SourceKey.eq(key))
            .exec(&self.inner)
            .await?;
        Ok(())
    }

    /// Opens the record of one run and gives its number.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn begin_run(
        &self,
        name: &str,
        format: &str,
        file_date: NaiveDate,
        now: DateTime<Utc>,
    ) -> Result<i64, DbErr> {
        let run = import_run::ActiveModel {
            source: ActiveValue::Set(name.into()),
            format: ActiveValue::Set(format.into()),
            file_date: ActiveValue::Set(file_date),
            started_at: ActiveValue::Set(now),
            ..Default::default()
        };
        Ok(import_run::Entity::insert(run).exec(&self.inner).await?.last_insert_id)
    }

    /// Closes the record of one run.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn finish_run(&self, run: i64, counts: RunCounts, now: DateTime<Utc>) -> Result<(), DbErr> {
        let rows = |n: u64| ActiveValue::Set(i64::try_from(n).unwrap_or(i64::MAX));
        let finished = import_run::ActiveModel {
            id: ActiveValue::Unchanged(run),
            finished_at: ActiveValue::Set(Some(now)),
            rows_read: rows(counts.read),
            rows_created: rows(counts.created),
            rows_updated: rows(counts.updated),
            rows_unchanged: rows(counts.unchanged),
            rows_withdrawn: rows(counts.withdrawn),
            rows_skipped: rows(counts.skipped),
            rows_rejected: rows(counts.rejected),
            ..Default::default()
        };
        import_run::Entity::update(finished).exec(&self.inner).await?;
        Ok(())
    }
}

impl Store {
    /// Keys of a source that it had not withdrawn, with the listing each became.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn keys_of_source(&self, name: &str) -> Result<Vec<(String, ListingId)>, DbErr> {
        let rows: Vec<(String, String)> = source::Entity::find()
            .select_only()
            .column(source::Column::SourceKey)
            .column(source::Column::ListingId)
            .filter(source::Column::Source.eq(name))
            .filter(source::Column::WithdrawnAt.is_null())
            .into_tuple()
            .all(&self.reader)
            .await?;
        rows.into_iter()
            .map(|(key, id)| Ok((key, id.parse().map_err(|_| DbErr::Custom("not an identity".into()))?)))
            .collect()
    }
}
