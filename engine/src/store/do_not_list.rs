//! Who is not to be listed again, and how they are known (row G10).

use chrono::{DateTime, Utc};
use domain::id::{AccountId, DoNotListId, ListingId};
use domain::listing::CouncilCode;
use sea_orm::sea_query::{Condition, Expr};
use sea_orm::{ColumnTrait, DbErr, EntityTrait, QueryFilter, QueryOrder, QuerySelect};

use super::entity::do_not_list::{ActiveModel, Column, Entity};
use super::entity::{do_not_list_key, source_record};
use super::{Store, Tx};

pub use super::entity::do_not_list::Model as DoNotListRow;
pub use super::entity::do_not_list_key::Model as DoNotListKeyRow;

impl Store {
    /// Every entry of these councils (`None` among them stands for all), the newest first; those that have ended last.
    pub async fn do_not_list(&self, councils: &[Option<CouncilCode>]) -> Result<Vec<DoNotListRow>, DbErr> {
        let codes = || councils.iter().flatten().map(|code| code.as_str().to_owned());
        let only = (!councils.contains(&None)).then(|| Column::Council.is_in(codes()));
        let found = Entity::find().filter(Condition::all().add_option(only));
        let mut rows = found.order_by_desc(Column::At).all(&self.reader).await?;
        rows.sort_by_key(|row| row.ended_at.is_some());
        Ok(rows)
    }

    /// Everything by which those who are not to be listed are known: what sort it is, and what it is.
    pub async fn do_not_list_keys(&self) -> Result<Vec<(String, String)>, DbErr> {
        do_not_list_key::Entity::find()
            .select_only()
            .column(do_not_list_key::Column::Kind)
            .column(do_not_list_key::Column::Value)
            .filter(do_not_list_key::Column::EntryId.in_subquery(open_entries()))
            .into_tuple()
            .all(&self.reader)
            .await
    }

    /// Keys after one, by identity, for sealing them anew.
    pub async fn do_not_list_keys_after(&self, after: &str, limit: u64) -> Result<Vec<DoNotListKeyRow>, DbErr> {
        do_not_list_key::Entity::find()
            .filter(do_not_list_key::Column::Id.gt(after))
            .order_by_asc(do_not_list_key::Column::Id)
            .limit(limit)
            .all(&self.reader)
            .await
    }

    /// The rows of registers that became a listing: source and key.
    pub async fn sources_of(&self, id: ListingId) -> Result<Vec<(String, String)>, DbErr> {
        source_record::Entity::find()
            .select_only()
            .column(source_record::Column::Source)
            .column(source_record::Column::SourceKey)
            .filter(source_record::Column::ListingId.eq(id.to_string()))
            .into_tuple()
            .all(&self.reader)
            .await
    }
}

/// The identities of entries that have not ended.
fn open_entries() -> sea_orm::sea_query::SelectStatement {
    sea_orm::sea_query::Query::select().column(Column::Id).from(Entity).and_where(Column::EndedAt.is_null()).take()
}

impl Tx {
    /// Adds an entry with everything by which it is known.
    pub async fn add_do_not_list(&self, entry: DoNotListRow, keys: Vec<DoNotListKeyRow>) -> Result<(), DbErr> {
        let entry: ActiveModel = entry.into();
        Entity::insert(entry).exec_without_returning(&self.inner).await?;
        if keys.is_empty() {
            return Ok(());
        }
        let keys = keys.into_iter().map(do_not_list_key::ActiveModel::from);
        do_not_list_key::Entity::insert_many(keys).exec_without_returning(&self.inner).await?;
        Ok(())
    }

    /// Ends an entry of these councils; `false` when there is none that has not ended.
    pub async fn end_do_not_list(
        &self,
        id: DoNotListId,
        councils: &[Option<CouncilCode>],
        by: AccountId,
        reason_sealed: String,
        now: DateTime<Utc>,
    ) -> Result<bool, DbErr> {
        let codes = || councils.iter().flatten().map(|code| code.as_str().to_owned());
        let only = (!councils.contains(&None)).then(|| Column::Council.is_in(codes()));
        let which = Condition::all().add(Column::Id.eq(id.to_string())).add_option(only);
        Ok(self.end_entries(which, by, Some(reason_sealed), now).await? > 0)
    }

    /// Ends the entries that were made for a listing.
    pub async fn end_do_not_list_of(&self, id: ListingId, by: AccountId, now: DateTime<Utc>) -> Result<(), DbErr> {
        let which = Condition::all().add(Column::ListingId.eq(id.to_string()));
        self.end_entries(which, by, None, now).await.map(|_| ())
    }

    async fn end_entries(
        &self,
        which: Condition,
        by: AccountId,
        reason_sealed: Option<String>,
        now: DateTime<Utc>,
    ) -> Result<u64, DbErr> {
        let done = Entity::update_many()
            .col_expr(Column::EndedAt, Expr::value(now))
            .col_expr(Column::EndedBy, Expr::value(by.to_string()))
            .col_expr(Column::EndReasonSealed, Expr::value(reason_sealed))
            .filter(Column::EndedAt.is_null())
            .filter(which)
            .exec(&self.inner)
            .await?;
        Ok(done.rows_affected)
    }

    /// Puts a newly made value and text in place of the old ones.
    pub async fn reseal_do_not_list_key(&self, new: &DoNotListKeyRow) -> Result<(), DbErr> {
        do_not_list_key::Entity::update_many()
            .col_expr(do_not_list_key::Column::Value, Expr::value(new.value.clone()))
            .col_expr(do_not_list_key::Column::TextSealed, Expr::value(new.text_sealed.clone()))
            .filter(do_not_list_key::Column::Id.eq(new.id.clone()))
            .exec(&self.inner)
            .await?;
        Ok(())
    }

    /// Forgets entries that ended before a moment, with everything by which they were known.
    pub async fn forget_do_not_list(&self, ended_before: DateTime<Utc>) -> Result<(), DbErr> {
        let over: Vec<String> = Entity::find()
            .select_only()
            .column(Column::Id)
            .filter(Column::EndedAt.lt(ended_before))
            .into_tuple()
            .all(&self.inner)
            .await?;
        for some in over.chunks(500) {
            do_not_list_key::Entity::delete_many()
                .filter(do_not_list_key::Column::EntryId.is_in(some))
                .exec(&self.inner)
                .await?;
            Entity::delete_many().filter(Column::Id.is_in(some)).exec(&self.inner).await?;
        }
        Ok(())
    }

    /// Forgets what rows of registers became this listing, so that it may come again one day.
    pub async fn forget_sources(&self, id: ListingId) -> Result<(), DbErr> {
        source_record::Entity::delete_many()
            .filter(source_record::Column::ListingId.eq(id.to_string()))
            .exec(&self.inner)
            .await?;
        Ok(())
    }
}
