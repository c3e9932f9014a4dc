use chrono::{DateTime, Duration, Utc};
use sea_orm::sea_query::{Condition, Expr, ExprTrait, OnConflict};
use sea_orm::{ActiveValue, ColumnTrait, DbErr, EntityTrait, QueryFilter, QueryOrder};

use super::Store;
use super::entity::schedule::{ActiveModel, Column, Entity};

/// How long a task that comes round belongs to the worker that took it; one that failed is tried again
/// when this is over.
const LEASE: Duration = Duration::minutes(15);

impl Store {
    /// Makes tasks known that are not there yet; their first turn is now.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn add_schedules(&self, names: &[&str], now: DateTime<Utc>) -> Result<(), DbErr> {
        if names.is_empty() {
            return Ok(());
        }
        let rows = names.iter().map(|name| ActiveModel {
            name: ActiveValue::Set((*name).to_owned()),
            next_run: ActiveValue::Set(now),
            locked_until: ActiveValue::Set(None),
        });
        let keep = OnConflict::column(Column::Name).do_nothing().to_owned();
        let tx = self.write().await?;
        Entity::insert_many(rows).on_conflict(keep).exec_without_returning(&tx.inner).await?;
        tx.commit().await
    }

    /// Makes it the turn of these tasks now.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn hurry_schedules(&self, names: &[&str], now: DateTime<Utc>) -> Result<(), DbErr> {
        let tx = self.write().await?;
        Entity::update_many()
            .col_expr(Column::NextRun, Expr::value(now))
            .filter(Column::Name.is_in(names.iter().copied()))
            .filter(Column::NextRun.gt(now))
            .exec(&tx.inner)
            .await?;
        tx.commit().await
    }

    /// The tasks whose turn it is, by name; reads only, so that it may be asked often.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn due_schedules(&self, now: DateTime<Utc>) -> Result<Vec<String>, DbErr> {
        let due = Entity::find().filter(is_due(now)).order_by_asc(Column::Name).all(&self.reader).await?;
        Ok(due.into_iter().map(|task| task.name).collect())
    }

    /// Takes a task whose turn it is; `false` when another worker was quicker.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn claim_schedule(&self, name: &str, now: DateTime<Utc>) -> Result<bool, DbErr> {
        let tx = self.write().await?;
        let taken = Entity::update_many()
            .col_expr(Column::LockedUntil, Expr::value(now + LEASE))
            .filter(Column::Name.eq(name))
            .filter(is_due(now))
            .exec(&tx.inner)
            .await?;
        tx.commit().await?;
        Ok(taken.rows_affected > 0)
    }

    /// Notes that a task was done, and when its next turn is.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn schedule_done(&self, name: &str, next_run: DateTime<Utc>) -> Result<(), DbErr> {
        let tx = self.write().await?;
        Entity::update_many()
            .col_expr(Column::NextRun, Expr::value(next_run))
            .col_expr(Column::LockedUntil, Expr::value(None::<DateTime<Utc>>))
            .filter(Column::Name.eq(name))
            .exec(&tx.inner)
            .await?;
        tx.commit().await
    }
}

fn is_due(now: DateTime<Utc>) -> Condition {
    let free = Expr::col(Column::LockedUntil).is_null().or(Expr::col(Column::LockedUntil).lte(now));
    Condition::all().add(Expr::col(Column::NextRun).lte(now)).add(free)
}
