//! Bank holidays that the rules get wrong (row X10).

use chrono::NaiveDate;
use domain::holiday::Holiday;
use sea_orm::sea_query::OnConflict;
use sea_orm::{ActiveValue, ConnectionTrait, DbErr, EntityTrait, QueryOrder};

use super::entity::bank_holiday::{ActiveModel, Column, Entity, Model};
use super::{Store, Tx};

impl Store {
    /// Every day that somebody added, in order.
    pub async fn holidays(&self) -> Result<Vec<Holiday>, DbErr> {
        all(&self.reader).await
    }
}

impl Tx {
    /// The same as they stand in this transaction.
    pub async fn holidays(&self) -> Result<Vec<Holiday>, DbErr> {
        all(&self.inner).await
    }

    /// Adds a day, or says something else of one.
    pub async fn set_holiday(&self, holiday: &Holiday) -> Result<(), DbErr> {
        let row = ActiveModel {
            day: ActiveValue::Set(holiday.day.to_string()),
            is_holiday: ActiveValue::Set(holiday.is_holiday),
            name: ActiveValue::Set(holiday.name.clone()),
        };
        let replace = OnConflict::column(Column::Day).update_columns([Column::IsHoliday, Column::Name]).to_owned();
        Entity::insert(row).on_conflict(replace).exec_without_returning(&self.inner).await?;
        Ok(())
    }

    /// Leaves a day to the rules again; `false` when it was.
    pub async fn remove_holiday(&self, day: NaiveDate) -> Result<bool, DbErr> {
        Ok(Entity::delete_by_id(day.to_string()).exec(&self.inner).await?.rows_affected == 1)
    }
}

async fn all(connection: &impl ConnectionTrait) -> Result<Vec<Holiday>, DbErr> {
    let rows = Entity::find().order_by_asc(Column::Day).all(connection).await?;
    let read = |row: Model| Some(Holiday { day: row.day.parse().ok()?, is_holiday: row.is_holiday, name: row.name });
    Ok(rows.into_iter().filter_map(read).collect())
}
