//! When listings are to be seen, and what time alone has changed of it.

use chrono::{DateTime, Utc};
use domain::id::ListingId;
use domain::listing::Hold;
use sea_orm::sea_query::{Condition, Expr};
use sea_orm::{ColumnTrait, DbErr, EntityTrait, QueryFilter, QuerySelect};

use super::Tx;
use super::entity::listing as row;

/// Why a listing is no longer there whose owner set a last day.
const OWNER_ENDED: &str = "owner_ended";

/// What an owner decided about when their listing is to be seen.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct OpeningRow {
    /// Whether it is closed for a while.
    pub closed: bool,
    /// Until when it is closed, or hidden.
    pub until: Option<DateTime<Utc>>,
    /// Its first moment.
    pub visible_from: Option<DateTime<Utc>>,
    /// The moment at which it is no longer listed.
    pub visible_to: Option<DateTime<Utc>>,
}

impl Tx {
    /// Notes when a listing is to be seen; `false` for one that somebody has hidden or ended for another reason.
    pub async fn set_opening(&self, id: ListingId, opening: OpeningRow, now: DateTime<Utc>) -> Result<bool, DbErr> {
        let hold = if opening.closed { Hold::TemporarilyClosed } else { Hold::None };
        let own_end =
            Condition::any().add(row::Column::EndReason.is_null()).add(row::Column::EndReason.eq(OWNER_ENDED));
        let done = row::Entity::update_many()
            .col_expr(row::Column::Hold, Expr::value(hold.code()))
            .col_expr(row::Column::HoldUntil, Expr::value(opening.until))
            .col_expr(row::Column::VisibleFrom, Expr::value(opening.visible_from))
            .col_expr(row::Column::VisibleTo, Expr::value(opening.visible_to))
            .col_expr(row::Column::EndReason, Expr::value(Option::<String>::None))
            .filter(row::Column::Id.eq(id.to_string()))
            .filter(row::Column::Hold.is_in([Hold::None.code(), Hold::TemporarilyClosed.code()]))
            .filter(own_end)
            .exec(&self.inner)
            .await?;
        if done.rows_affected == 0 {
            return Ok(false);
        }
        self.touch_listing(id, now).await?;
        Ok(true)
    }

    /// Takes note of days that have come: listings whose first day it is, that open again, or that have ended since
    /// this was asked last. Each is given once.
    pub async fn pass_days(&self, now: DateTime<Utc>) -> Result<Vec<ListingId>, DbErr> {
        let opens = Condition::all()
            .add(row::Column::Hold.eq(Hold::TemporarilyClosed.code()))
            .add(row::Column::HoldUntil.lte(now));
        let begins = Condition::all().add(row::Column::VisibleFrom.lte(now));
        let ends = Condition::all().add(row::Column::VisibleTo.lte(now)).add(row::Column::EndReason.is_null());
        let mut passed = Vec::new();
        for condition in [&opens, &begins, &ends] {
            let ids: Vec<String> = row::Entity::find()
                .select_only()
                .column(row::Column::Id)
                .filter(condition.clone())
                .into_tuple()
                .all(&self.inner)
                .await?;
            passed.extend(ids.iter().filter_map(|id| id.parse::<ListingId>().ok()));
        }
        row::Entity::update_many()
            .col_expr(row::Column::Hold, Expr::value(Hold::None.code()))
            .col_expr(row::Column::HoldUntil, Expr::value(Option::<DateTime<Utc>>::None))
            .filter(opens)
            .exec(&self.inner)
            .await?;
        row::Entity::update_many()
            .col_expr(row::Column::VisibleFrom, Expr::value(Option::<DateTime<Utc>>::None))
            .filter(begins)
            .exec(&self.inner)
            .await?;
        row::Entity::update_many()
            .col_expr(row::Column::EndReason, Expr::value(OWNER_ENDED))
            .filter(ends)
            .exec(&self.inner)
            .await?;
        passed.sort_unstable();
        passed.dedup();
        Ok(passed)
    }
}
