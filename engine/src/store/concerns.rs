//! What people told us of their worries, and what the staff wrote about it.

use chrono::{DateTime, Utc};
use domain::concern::{ConcernOutcome, ConcernState};
use domain::id::{AccountId, ConcernId, PublicRef};
use domain::listing::CouncilCode;
use sea_orm::sea_query::{Condition, Expr, OnConflict};
use sea_orm::{ColumnTrait, DbErr, EntityTrait, QueryFilter, QueryOrder, QuerySelect};

use super::entity::concern::{ActiveModel, Column, Entity};
use super::entity::concern_note;
use super::{Store, Tx};

pub use super::entity::concern::Model as ConcernRow;
pub use super::entity::concern_note::Model as ConcernNoteRow;

/// Concerns of these councils; `None` among them stands for all.
fn of_councils(councils: &[Option<CouncilCode>]) -> Condition {
    let codes = || councils.iter().flatten().map(|code| code.as_str().to_owned());
    let only = (!councils.contains(&None)).then(|| Column::Council.is_in(codes()));
    Condition::all().add_option(only)
}

impl Store {
    /// One concern, if it is one of these councils'.
    pub async fn concern(
        &self,
        id: ConcernId,
        restricted: bool,
        councils: &[Option<CouncilCode>],
    ) -> Result<Option<ConcernRow>, DbErr> {
        Entity::find_by_id(id.to_string())
            .filter(Column::Restricted.eq(restricted))
            .filter(of_councils(councils))
            .one(&self.reader)
            .await
    }

    /// One concern by what whoever sent it was given.
    pub async fn concern_by_reference(&self, reference: &PublicRef) -> Result<Option<ConcernRow>, DbErr> {
        Entity::find().filter(Column::Reference.eq(reference.as_str())).one(&self.reader).await
    }

    /// One concern by the press of the button that sent it.
    pub async fn concern_by_form(&self, form_key: &str) -> Result<Option<ConcernRow>, DbErr> {
        Entity::find().filter(Column::FormKey.eq(form_key)).one(&self.reader).await
    }

    /// Concerns of these councils in one state, the oldest first while they wait, the newest first once closed.
    pub async fn concerns(
        &self,
        restricted: bool,
        councils: &[Option<CouncilCode>],
        state: ConcernState,
        limit: u64,
    ) -> Result<Vec<ConcernRow>, DbErr> {
        let found = Entity::find()
            .filter(Column::Restricted.eq(restricted))
            .filter(Column::State.eq(state.code()))
            .filter(of_councils(councils));
        let found = match state {
            ConcernState::Closed => found.order_by_desc(Column::ClosedAt).order_by_desc(Column::Id),
            ConcernState::Open | ConcernState::InHand => found.order_by_asc(Column::CreatedAt).order_by_asc(Column::Id),
        };
        found.limit(limit).all(&self.reader).await
    }

    /// What was written about a concern, oldest first.
    pub async fn concern_notes(&self, id: ConcernId) -> Result<Vec<ConcernNoteRow>, DbErr> {
        concern_note::Entity::find()
            .filter(concern_note::Column::ConcernId.eq(id.to_string()))
            .order_by_asc(concern_note::Column::At)
            .order_by_asc(concern_note::Column::Id)
            .all(&self.reader)
            .await
    }
}

impl Tx {
    /// Keeps a concern; `false` when this press of the button was kept already.
    pub async fn add_concern(&self, row: ConcernRow) -> Result<bool, DbErr> {
        let row: ActiveModel = row.into();
        let keep = OnConflict::column(Column::FormKey).do_nothing().to_owned();
        Ok(Entity::insert(row).on_conflict(keep).exec_without_returning(&self.inner).await? > 0)
    }

    /// Takes a concern in hand; `false` when it is not open.
    pub async fn take_concern(&self, id: ConcernId) -> Result<bool, DbErr> {
        let done = Entity::update_many()
            .col_expr(Column::State, Expr::value(ConcernState::InHand.code()))
            .filter(Column::Id.eq(id.to_string()))
            .filter(Column::State.eq(ConcernState::Open.code()))
            .exec(&self.inner)
            .await?;
        Ok(done.rows_affected == 1)
    }

    /// Closes a concern; `false` when it is closed already, or was moved to the other queue meanwhile.
    pub async fn close_concern(
        &self,
        id: ConcernId,
        restricted: bool,
        outcome: ConcernOutcome,
        by: AccountId,
        now: DateTime<Utc>,
    ) -> Result<bool, DbErr> {
        let done = Entity::update_many()
            .col_expr(Column::State, Expr::value(ConcernState::Closed.code()))
            .col_expr(Column::Outcome, Expr::value(outcome.code()))
            .col_expr(Column::ClosedAt, Expr::value(now))
            .col_expr(Column::ClosedBy, Expr::value(by.to_string()))
            .filter(Column::Id.eq(id.to_string()))
            .filter(Column::Restricted.eq(restricted))
            .filter(Column::State.ne(ConcernState::Closed.code()))
            .exec(&self.inner)
            .await?;
        Ok(done.rows_affected == 1)
    }

    /// Moves a concern that is not closed to the restricted queue, where it begins anew; `false` when it is not in
    /// the other one.
    pub async fn restrict_concern(&self, id: ConcernId) -> Result<bool, DbErr> {
        let done = Entity::update_many()
            .col_expr(Column::Restricted, Expr::value(true))
            .col_expr(Column::State, Expr::value(ConcernState::Open.code()))
            .filter(Column::Id.eq(id.to_string()))
            .filter(Column::Restricted.eq(false))
            .filter(Column::State.ne(ConcernState::Closed.code()))
            .exec(&self.inner)
            .await?;
        Ok(done.rows_affected == 1)
    }

    /// Adds a note, which nobody changes afterwards.
    pub async fn add_concern_note(&self, row: ConcernNoteRow) -> Result<(), DbErr> {
        let row: concern_note::ActiveModel = row.into();
        concern_note::Entity::insert(row).exec_without_returning(&self.inner).await?;
        Ok(())
    }

    /// Erases what was told and written of concerns that were closed before a moment, and how to reach whoever told it.
    pub async fn erase_concerns(&self, restricted: bool, closed_before: DateTime<Utc>) -> Result<u64, DbErr> {
        let over = || {
            Condition::all()
                .add(Column::Restricted.eq(restricted))
                .add(Column::State.eq(ConcernState::Closed.code()))
                .add(Column::ClosedAt.lt(closed_before))
        };
        let ids: Vec<String> =
            Entity::find().select_only().column(Column::Id).filter(over()).into_tuple().all(&self.inner).await?;
        // A list of any length is more than a database takes at once.
        for some in ids.chunks(500) {
            concern_note::Entity::delete_many()
                .filter(concern_note::Column::ConcernId.is_in(some))
                .exec(&self.inner)
                .await?;
        }
        let erased = Entity::update_many()
            .col_expr(Column::TextSealed, Expr::value(None::<String>))
            .col_expr(Column::ContactSealed, Expr::value(None::<String>))
            .filter(over())
            .filter(Condition::any().add(Column::TextSealed.is_not_null()).add(Column::ContactSealed.is_not_null()))
            .exec(&self.inner)
            .await?;
        Ok(erased.rows_affected)
    }
}
