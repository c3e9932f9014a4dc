//! What runs out by itself, and what owners were reminded of.

use std::collections::{HashMap, HashSet};

use chrono::{DateTime, NaiveDate, Utc};
use domain::check::Checked;
use domain::expiry::{CheckStep, Said};
use domain::id::{AccountId, ListingId};
use domain::listing::{self, Content, CouncilCode, Hold, VersionState};
use domain::requirement::Applicant;
use domain::uk_time::{day_begins, uk_day};
use sea_orm::sea_query::{Condition, Expr, ExprTrait, Query, SelectStatement, SimpleExpr};
use sea_orm::{
    ActiveValue, ColumnTrait, ConnectionTrait, DbErr, EntityTrait, QueryFilter, QueryOrder, QueryResult, QuerySelect,
};

use super::checks::CheckRow;
use super::entity::{
    check_record as check, dated_rate, listing as row, listing_link, listing_owner, listing_said as said,
    listing_version as version, reminder, renewal,
};
use super::joining::ListingLinkRow;
use super::{Store, Tx};

pub use renewal::Model as RenewalRow;

/// A public listing that nobody has said anything about for a while.
#[derive(Clone, Debug)]
pub struct QuietRow {
    /// Identity.
    pub id: ListingId,
    /// The council it lies in.
    pub council: Option<CouncilCode>,
    /// What was said of it, and when.
    pub said: Said,
    /// The day on which its owner was last asked.
    pub asked: Option<NaiveDate>,
    /// The day on which staff were last told.
    pub told: Option<NaiveDate>,
}

impl Store {
    /// Checks with identities above one for which a step has come that nobody has heeded.
    pub async fn checks_that_run_out(
        &self,
        kind: &str,
        today: NaiveDate,
        after: &str,
        limit: u64,
    ) -> Result<Vec<CheckRow>, DbErr> {
        let due = |step: CheckStep| {
            let (first, last) = step.last_days(today);
            let heeded = Query::select()
                .expr(Expr::val(1))
                .from("reminder")
                .and_where(Expr::col(("reminder", "kind")).eq(kind))
                .and_where(Expr::col(("reminder", "subject")).equals(("check_record", "id")))
                .and_where(Expr::col(("reminder", "step")).eq(step.code()))
                .take();
            Condition::all().add(check::Column::ValidUntil.between(first, last)).add(Expr::exists(heeded).not())
        };
        let steps = CheckStep::ALL.iter().fold(Condition::any(), |any, step| any.add(due(*step)));
        check::Entity::find()
            .filter(check::Column::Id.gt(after))
            .filter(check::Column::WithdrawnAt.is_null())
            .filter(steps)
            .order_by_asc(check::Column::Id)
            .limit(limit)
            .all(&self.reader)
            .await
    }

    /// The checks of these listings that nobody took back, in the order they were made.
    pub async fn checks_of_all(&self, ids: &[ListingId]) -> Result<Vec<CheckRow>, DbErr> {
        find_checks(ids).all(&self.reader).await
    }

    /// What sort of applicant the public listings among these are.
    pub async fn applicants(&self, ids: &[ListingId]) -> Result<HashMap<ListingId, Applicant>, DbErr> {
        let rows: Vec<(String, i32, String)> = version::Entity::find()
            .select_only()
            .column(version::Column::ListingId)
            .column(version::Column::ContentFormat)
            .column(version::Column::Content)
            .filter(version::Column::ListingId.is_in(ids.iter().map(ToString::to_string)))
            .filter(version::Column::State.eq(VersionState::Approved.code()))
            .into_tuple()
            .all(&self.reader)
            .await?;
        let applicant = |(id, format, json): (String, i32, String)| {
            let parse = || serde_json::from_str(&json).map_err(|e| e.to_string());
            let content: Content = listing::read(format, parse).ok()?;
            Some((id.parse().ok()?, Applicant::of(&content.kinds)))
        };
        Ok(rows.into_iter().filter_map(applicant).collect())
    }

    /// Who answers for these listings.
    pub async fn owners_of_all(&self, ids: &[ListingId]) -> Result<Vec<(ListingId, AccountId)>, DbErr> {
        let rows: Vec<(String, String)> = listing_owner::Entity::find()
            .select_only()
            .column(listing_owner::Column::ListingId)
            .column(listing_owner::Column::AccountId)
            .filter(listing_owner::Column::ListingId.is_in(ids.iter().map(ToString::to_string)))
            .order_by_asc(listing_owner::Column::Since)
            .into_tuple()
            .all(&self.reader)
            .await?;
        Ok(rows.iter().filter_map(|(id, account)| Some((id.parse().ok()?, account.parse().ok()?))).collect())
    }

    /// A check by its identity, unless it was taken back.
    pub async fn check(&self, id: &str) -> Result<Option<CheckRow>, DbErr> {
        Ok(check::Entity::find_by_id(id).one(&self.reader).await?.filter(|row| row.withdrawn_at.is_none()))
    }

    /// Those of these subjects of which there is a reminder of a kind and a step.
    pub async fn reminded(&self, kind: &str, step: &str, subjects: &[String]) -> Result<HashSet<String>, DbErr> {
        let found: Vec<String> = reminder::Entity::find()
            .select_only()
            .column(reminder::Column::Subject)
            .filter(reminder::Column::Kind.eq(kind))
            .filter(reminder::Column::Step.eq(step))
            .filter(reminder::Column::Subject.is_in(subjects.iter().map(String::as_str)))
            .into_tuple()
            .all(&self.reader)
            .await?;
        Ok(found.into_iter().collect())
    }

    /// Public listings with identities above one, of which nobody has said lately that they are right, or for which
    /// a year may be over. `asked` and `told` are the kinds of reminders to their owners and to staff.
    pub async fn quiet_listings(
        &self,
        (asked, told): (&str, &str),
        today: NaiveDate,
        after: &str,
        limit: u64,
    ) -> Result<Vec<QuietRow>, DbErr> {
        let rows = self.reader.query_all(&quiet(asked, told, today, after, limit)).await?;
        rows.iter().map(read_quiet).collect()
    }

    /// What was said of a listing with an approved version.
    pub async fn said(&self, id: ListingId) -> Result<Option<Said>, DbErr> {
        let decided: Option<Option<DateTime<Utc>>> = version::Entity::find()
            .select_only()
            .column(version::Column::DecidedAt)
            .filter(version::Column::ListingId.eq(id.to_string()))
            .filter(version::Column::State.eq(VersionState::Approved.code()))
            .into_tuple()
            .one(&self.reader)
            .await?;
        let Some(approved) = decided.flatten() else { return Ok(None) };
        let found = said::Entity::find_by_id(id.to_string()).one(&self.reader).await?;
        Ok(Some(Said {
            approved: uk_day(approved),
            still_right: found.as_ref().map(|said| said.said_on),
            yearly: found.and_then(|said| said.yearly_on),
        }))
    }

    /// The day on which the newest row of each rate began.
    pub async fn newest_rates(&self, today: NaiveDate) -> Result<Vec<(String, NaiveDate)>, DbErr> {
        let rows: Vec<(String, Option<String>)> = dated_rate::Entity::find()
            .select_only()
            .column(dated_rate::Column::Code)
            .column_as(dated_rate::Column::FromDay.max(), "newest")
            .filter(dated_rate::Column::FromDay.lte(today.to_string()))
            .group_by(dated_rate::Column::Code)
            .into_tuple()
            .all(&self.reader)
            .await?;
        Ok(rows.into_iter().filter_map(|(code, newest)| Some((code, newest?.parse().ok()?))).collect())
    }

    /// The renewals of a listing, oldest first.
    pub async fn renewals_of(&self, listing: ListingId) -> Result<Vec<RenewalRow>, DbErr> {
        renewal::Entity::find()
            .filter(renewal::Column::ListingId.eq(listing.to_string()))
            .order_by_asc(renewal::Column::Id)
            .all(&self.reader)
            .await
    }

    /// Renewals with identities above one, for writing them anew.
    pub async fn renewals_after(&self, after: &str, limit: u64) -> Result<Vec<RenewalRow>, DbErr> {
        renewal::Entity::find()
            .filter(renewal::Column::Id.gt(after))
            .order_by_asc(renewal::Column::Id)
            .limit(limit)
            .all(&self.reader)
            .await
    }
}

impl Tx {
    /// Notes that something was heeded, each with its subject and step. That it is noted already is a fault: whoever
    /// did so was quicker, and nothing of this transaction may happen a second time.
    pub async fn add_reminders(&self, kind: &str, of: &[(String, String)], now: DateTime<Utc>) -> Result<(), DbErr> {
        if of.is_empty() {
            return Ok(());
        }
        let rows = of.iter().map(|(subject, step)| reminder::ActiveModel {
            kind: ActiveValue::Set(kind.into()),
            subject: ActiveValue::Set(subject.clone()),
            step: ActiveValue::Set(step.clone()),
            at: ActiveValue::Set(now),
        });
        reminder::Entity::insert_many(rows).exec_without_returning(&self.inner).await?;
        Ok(())
    }

    /// Writes down links that are going to be mailed.
    pub async fn add_listing_links(&self, links: Vec<ListingLinkRow>) -> Result<(), DbErr> {
        if links.is_empty() {
            return Ok(());
        }
        let rows = links.into_iter().map(listing_link::ActiveModel::from);
        listing_link::Entity::insert_many(rows).exec_without_returning(&self.inner).await?;
        Ok(())
    }

    /// Forgets reminders that went out before a moment, and links of mails that were over before now.
    pub async fn forget_reminders(&self, before: DateTime<Utc>, now: DateTime<Utc>) -> Result<(), DbErr> {
        reminder::Entity::delete_many().filter(reminder::Column::At.lt(before)).exec(&self.inner).await?;
        listing_link::Entity::delete_many().filter(listing_link::Column::ExpiresAt.lt(now)).exec(&self.inner).await?;
        Ok(())
    }

    /// The checks of a listing that nobody took back, in the order they were made, as this transaction sees them.
    pub async fn checks_in_force(&self, id: ListingId) -> Result<Vec<CheckRow>, DbErr> {
        find_checks(&[id]).all(&self.inner).await
    }

    /// Ends a listing for a reason; `false` when it is ended already.
    pub async fn end_unless_ended(&self, id: ListingId, why: &str, now: DateTime<Utc>) -> Result<bool, DbErr> {
        let done = row::Entity::update_many()
            .col_expr(row::Column::VisibleTo, Expr::value(now))
            .col_expr(row::Column::EndReason, Expr::value(why))
            .filter(row::Column::Id.eq(id.to_string()))
            .filter(row::Column::VisibleTo.is_null())
            .exec(&self.inner)
            .await?;
        if done.rows_affected == 1 {
            self.touch_listing(id, now).await?;
        }
        Ok(done.rows_affected == 1)
    }

    /// Lists again what was ended for one reason; `false` when it was not.
    pub async fn list_again(&self, id: ListingId, why: &str, now: DateTime<Utc>) -> Result<bool, DbErr> {
        let done = row::Entity::update_many()
            .col_expr(row::Column::VisibleTo, Expr::value(None::<DateTime<Utc>>))
            .col_expr(row::Column::EndReason, Expr::value(None::<String>))
            .filter(row::Column::Id.eq(id.to_string()))
            .filter(row::Column::EndReason.eq(why))
            .exec(&self.inner)
            .await?;
        if done.rows_affected == 1 {
            self.touch_listing(id, now).await?;
        }
        Ok(done.rows_affected == 1)
    }

    /// Writes down what an owner has anew.
    pub async fn add_renewal(&self, new: RenewalRow) -> Result<(), DbErr> {
        renewal::Entity::insert(renewal::ActiveModel::from(new)).exec_without_returning(&self.inner).await?;
        Ok(())
    }

    /// The renewals of one thing that wait, as this transaction sees them.
    pub async fn waiting_renewals(&self, listing: ListingId, what: Checked) -> Result<Vec<RenewalRow>, DbErr> {
        renewal::Entity::find()
            .filter(renewal::Column::ListingId.eq(listing.to_string()))
            .filter(renewal::Column::What.eq(what.code()))
            .filter(renewal::Column::DoneAt.is_null())
            .all(&self.inner)
            .await
    }

    /// Notes that a renewal was dealt with; what the owner said of it is not needed any longer and is forgotten.
    pub async fn end_renewal(&self, id: &str, now: DateTime<Utc>) -> Result<(), DbErr> {
        renewal::Entity::update_many()
            .col_expr(renewal::Column::DoneAt, Expr::value(now))
            .col_expr(renewal::Column::AnswersSealed, Expr::value(None::<String>))
            .filter(renewal::Column::Id.eq(id))
            .exec(&self.inner)
            .await?;
        Ok(())
    }

    /// Puts newly sealed answers in place of these.
    pub async fn reseal_renewal(&self, id: &str, sealed: String) -> Result<(), DbErr> {
        renewal::Entity::update_many()
            .col_expr(renewal::Column::AnswersSealed, Expr::value(sealed))
            .filter(renewal::Column::Id.eq(id))
            .filter(renewal::Column::AnswersSealed.is_not_null())
            .exec(&self.inner)
            .await?;
        Ok(())
    }
}

fn find_checks(ids: &[ListingId]) -> sea_orm::Select<check::Entity> {
    check::Entity::find()
        .filter(check::Column::ListingId.is_in(ids.iter().map(ToString::to_string)))
        .filter(check::Column::WithdrawnAt.is_null())
        .order_by_asc(check::Column::Id)
}

const LISTING: &str = "listing";
const VERSION: &str = "listing_version";
const SAID: &str = "listing_said";

/// Public listings that somebody answers for, with what was said and what was asked. It reads a few days too much; what is
/// due is for `domain::expiry` to say.
fn quiet(asked: &str, told: &str, today: NaiveDate, after: &str, limit: u64) -> SelectStatement {
    let last_reminder = |kind: &str| {
        let select = Query::select()
            .expr(Expr::col(("reminder", "at")).max())
            .from("reminder")
            .and_where(Expr::col(("reminder", "kind")).eq(kind))
            .and_where(Expr::col(("reminder", "subject")).equals((LISTING, "id")))
            .take();
        SimpleExpr::SubQuery(None, Box::new(select.into()))
    };
    // Whoever left cannot be asked.
    let owner = Query::select()
        .expr(Expr::val(1))
        .from("listing_owner")
        .and_where(Expr::col(("listing_owner", "listing_id")).equals((LISTING, "id")))
        .take();
    // The end of a day, as a moment that was decided at.
    let until = |day: NaiveDate| day_begins(day.succ_opt().unwrap_or(day));
    let before = |column: &'static str, day: NaiveDate| {
        let said = Expr::col((SAID, column));
        Condition::all()
            .add(Expr::col((VERSION, "decided_at")).lt(until(day)))
            .add(said.clone().is_null().or(said.lte(day)))
    };
    let due = Condition::any()
        .add(before("said_on", Said::asked_before(today)))
        .add(before("yearly_on", Said::year_before(today)));
    Query::select()
        .columns([(LISTING, "id"), (LISTING, "council")])
        .column((VERSION, "decided_at"))
        .columns([(SAID, "said_on"), (SAID, "yearly_on")])
        .expr_as(last_reminder(asked), "asked_at")
        .expr_as(last_reminder(told), "told_at")
        .from(LISTING)
        .inner_join(
            VERSION,
            Condition::all()
                .add(Expr::col((VERSION, "listing_id")).equals((LISTING, "id")))
                .add(Expr::col((VERSION, "state")).eq(VersionState::Approved.code())),
        )
        .left_join(SAID, Expr::col((SAID, "listing_id")).equals((LISTING, "id")))
        .and_where(Expr::col((LISTING, "id")).gt(after))
        .and_where(Expr::col((LISTING, "claimed_at")).is_not_null())
        .and_where(Expr::col((LISTING, "visible_to")).is_null())
        .and_where(Expr::col((LISTING, "hold")).is_in([Hold::None.code(), Hold::TemporarilyClosed.code()]))
        .and_where(Expr::exists(owner))
        .cond_where(due)
        .order_by((LISTING, "id"), sea_orm::Order::Asc)
        .limit(limit)
        .take()
}

fn read_quiet(found: &QueryResult) -> Result<QuietRow, DbErr> {
    let id: String = found.try_get_by_index(0)?;
    let council: Option<String> = found.try_get_by_index(1)?;
    let moment = |at: usize| found.try_get_by_index::<Option<DateTime<Utc>>>(at);
    let approved = moment(2)?.ok_or_else(|| DbErr::Custom("an approved version without its day".into()))?;
    Ok(QuietRow {
        id: id.parse().map_err(|_| DbErr::Custom("a listing's identity is no UUID".into()))?,
        council: council.and_then(|code| CouncilCode::parse(&code).ok()),
        said: Said {
            approved: uk_day(approved),
            still_right: found.try_get_by_index(3)?,
            yearly: found.try_get_by_index(4)?,
        },
        asked: moment(5)?.map(uk_day),
        told: moment(6)?.map(uk_day),
    })
}
