//! What was sent to be looked at, with the answers it was made of, and what was decided.

use chrono::{DateTime, Utc};
use domain::id::{AccountId, ListingId, PublicRef, VersionId};
use domain::listing::{self, Content, CouncilCode, Hold, VersionState};
use sea_orm::sea_query::{Expr, OnConflict};
use sea_orm::{ActiveValue, ColumnTrait, DbErr, EntityTrait, QueryFilter, QueryOrder, QuerySelect};

use super::entity::{appeal, audit, listing as row, listing_version as version, version_answers};
use super::{Store, Tx};

pub use appeal::Model as AppealRow;
pub use version_answers::Model as VersionAnswersRow;

/// A listing's row as the staff see it, public or not.
#[derive(Clone, Debug)]
pub struct StaffRow {
    /// Identity.
    pub id: ListingId,
    /// Public reference.
    pub reference: PublicRef,
    /// The council it lies in, or is going to.
    pub council: Option<CouncilCode>,
    /// What was decided about it as a whole.
    pub hold: Hold,
    /// Whether its owner has joined.
    pub claimed: bool,
}

/// One version without its content.
#[derive(Clone, Debug)]
pub struct VersionRow {
    /// Identity.
    pub id: VersionId,
    /// Its number, from 1.
    pub number: i32,
    /// Where it stands.
    pub state: VersionState,
    /// When it was sent.
    pub submitted_at: Option<DateTime<Utc>>,
    /// When it was decided.
    pub decided_at: Option<DateTime<Utc>>,
    /// Who decided.
    pub decided_by: Option<AccountId>,
    /// Why it was sent back or refused.
    pub reasons: Option<String>,
}

impl Store {
    /// A listing's row by its public reference.
    pub async fn staff_row(&self, reference: &PublicRef) -> Result<Option<StaffRow>, DbErr> {
        let found = row::Entity::find().filter(row::Column::Reference.eq(reference.as_str())).one(&self.reader).await?;
        found.map(staff_row).transpose()
    }

    /// The rows of these listings, in no order.
    pub async fn staff_rows(&self, ids: &[ListingId]) -> Result<Vec<StaffRow>, DbErr> {
        let ids = ids.iter().map(ToString::to_string);
        let found = row::Entity::find().filter(row::Column::Id.is_in(ids)).all(&self.reader).await?;
        found.into_iter().map(staff_row).collect()
    }

    /// Every version of a listing, the newest first.
    pub async fn versions_of(&self, id: ListingId) -> Result<Vec<VersionRow>, DbErr> {
        let rows = version::Entity::find()
            .filter(version::Column::ListingId.eq(id.to_string()))
            .order_by_desc(version::Column::Number)
            .all(&self.reader)
            .await?;
        let read = |row: version::Model| {
            Some(VersionRow {
                id: row.id.parse().ok()?,
                number: row.number,
                state: VersionState::from_code(&row.state)?,
                submitted_at: row.submitted_at,
                decided_at: row.decided_at,
                decided_by: row.decided_by.and_then(|by| by.parse().ok()),
                reasons: row.reasons,
            })
        };
        Ok(rows.into_iter().filter_map(read).collect())
    }

    /// The public names that the newest sent or approved versions of these listings give.
    pub async fn newest_names(&self, ids: &[ListingId]) -> Result<Vec<(ListingId, String)>, DbErr> {
        let states = [VersionState::Submitted, VersionState::Approved].map(VersionState::code);
        let rows: Vec<(String, i32, String)> = version::Entity::find()
            .select_only()
            .column(version::Column::ListingId)
            .column(version::Column::ContentFormat)
            .column(version::Column::Content)
            .filter(version::Column::ListingId.is_in(ids.iter().map(ToString::to_string)))
            .filter(version::Column::State.is_in(states))
            .order_by_asc(version::Column::Number)
            .into_tuple()
            .all(&self.reader)
            .await?;
        let name = |(id, format, json): (String, i32, String)| {
            let parse = || serde_json::from_str(&json).map_err(|e| e.to_string());
            let content: Content = listing::read(format, parse).ok()?;
            Some((id.parse().ok()?, content.name))
        };
        Ok(rows.into_iter().filter_map(name).collect())
    }

    /// The answers that a version was made of.
    pub async fn version_answers(&self, id: VersionId) -> Result<Option<VersionAnswersRow>, DbErr> {
        version_answers::Entity::find_by_id(id.to_string()).one(&self.reader).await
    }

    /// The appeal against a decision about a version.
    pub async fn appeal(&self, version: VersionId) -> Result<Option<AppealRow>, DbErr> {
        appeal::Entity::find_by_id(version.to_string()).one(&self.reader).await
    }

    /// Appeals against decisions about versions with identities above one, for writing them anew.
    pub async fn appeals_after(&self, after: &str, limit: u64) -> Result<Vec<AppealRow>, DbErr> {
        appeal::Entity::find()
            .filter(appeal::Column::VersionId.gt(after))
            .order_by_asc(appeal::Column::VersionId)
            .limit(limit)
            .all(&self.reader)
            .await
    }

    /// Who did something to a thing since a moment, by the log.
    pub async fn who_did(&self, act: &str, subject: &str, since: DateTime<Utc>) -> Result<Vec<AccountId>, DbErr> {
        let actors: Vec<Option<String>> = audit::Entity::find()
            .select_only()
            .column(audit::Column::Actor)
            .distinct()
            .filter(audit::Column::SubjectId.eq(subject))
            .filter(audit::Column::Act.eq(act))
            .filter(audit::Column::At.gte(since))
            .into_tuple()
            .all(&self.reader)
            .await?;
        Ok(actors.into_iter().flatten().filter_map(|id| id.parse().ok()).collect())
    }

    /// Answers of versions with identities above one, for writing them anew.
    pub async fn version_answers_after(&self, after: &str, limit: u64) -> Result<Vec<VersionAnswersRow>, DbErr> {
        version_answers::Entity::find()
            .filter(version_answers::Column::VersionId.gt(after))
            .order_by_asc(version_answers::Column::VersionId)
            .limit(limit)
            .all(&self.reader)
            .await
    }
}

impl Tx {
    /// Keeps the answers that a version was made of, in place of those that were kept for it.
    pub async fn keep_version_answers(&self, row: VersionAnswersRow) -> Result<(), DbErr> {
        let columns = [version_answers::Column::Answers, version_answers::Column::Sealed];
        let replace = OnConflict::column(version_answers::Column::VersionId).update_columns(columns).to_owned();
        let row: version_answers::ActiveModel = row.into();
        version_answers::Entity::insert(row).on_conflict(replace).exec_without_returning(&self.inner).await?;
        Ok(())
    }

    /// Keeps why an owner does not agree, and lets the version wait once more; `false` when it is not one that was
    /// sent back or refused, or something else waits already.
    pub async fn appeal_version(&self, new: AppealRow) -> Result<bool, DbErr> {
        let waits = version::Entity::find()
            .filter(version::Column::ListingId.eq(new.listing_id.clone()))
            .filter(version::Column::State.eq(VersionState::Submitted.code()))
            .one(&self.inner)
            .await?;
        if waits.is_some() {
            return Ok(false);
        }
        let states = [VersionState::Returned, VersionState::Rejected].map(VersionState::code);
        let done = version::Entity::update_many()
            .col_expr(version::Column::State, Expr::value(VersionState::Submitted.code()))
            .filter(version::Column::Id.eq(new.version_id.clone()))
            .filter(version::Column::State.is_in(states))
            .exec(&self.inner)
            .await?;
        if done.rows_affected == 0 {
            return Ok(false);
        }
        let columns = [appeal::Column::TextSealed, appeal::Column::MadeAt, appeal::Column::AccountId];
        let replace = OnConflict::column(appeal::Column::VersionId).update_columns(columns).to_owned();
        let row: appeal::ActiveModel = new.into();
        appeal::Entity::insert(row).on_conflict(replace).exec_without_returning(&self.inner).await?;
        Ok(true)
    }

    /// Puts a newly sealed text in place of that of an appeal.
    pub async fn reseal_appeal(&self, version: &str, sealed: String) -> Result<(), DbErr> {
        appeal::Entity::update_many()
            .col_expr(appeal::Column::TextSealed, Expr::value(sealed))
            .filter(appeal::Column::VersionId.eq(version))
            .exec(&self.inner)
            .await?;
        Ok(())
    }

    /// Forgets the answers of all versions of a listing but those that wait and those that are public.
    pub async fn forget_old_answers(&self, id: ListingId) -> Result<(), DbErr> {
        let current: Vec<String> = version::Entity::find()
            .select_only()
            .column(version::Column::Id)
            .filter(version::Column::ListingId.eq(id.to_string()))
            .filter(
                version::Column::State.is_in([VersionState::Submitted, VersionState::Approved].map(VersionState::code)),
            )
            .into_tuple()
            .all(&self.inner)
            .await?;
        version_answers::Entity::delete_many()
            .filter(version_answers::Column::ListingId.eq(id.to_string()))
            .filter(version_answers::Column::VersionId.is_not_in(current))
            .exec(&self.inner)
            .await?;
        Ok(())
    }

    /// Moves the answers of versions, and appeals, from one listing to another.
    pub async fn move_version_answers(&self, from: ListingId, to: ListingId) -> Result<(), DbErr> {
        version_answers::Entity::update_many()
            .col_expr(version_answers::Column::ListingId, Expr::value(to.to_string()))
            .filter(version_answers::Column::ListingId.eq(from.to_string()))
            .exec(&self.inner)
            .await?;
        appeal::Entity::update_many()
            .col_expr(appeal::Column::ListingId, Expr::value(to.to_string()))
            .filter(appeal::Column::ListingId.eq(from.to_string()))
            .exec(&self.inner)
            .await?;
        Ok(())
    }

    /// Decides about the version that waits; `false` when it waits no more.
    pub async fn decide_version(
        &self,
        id: VersionId,
        to: VersionState,
        by: Option<AccountId>,
        reasons: Option<&str>,
        now: DateTime<Utc>,
    ) -> Result<bool, DbErr> {
        let done = version::Entity::update_many()
            .col_expr(version::Column::State, Expr::value(to.code()))
            .col_expr(version::Column::DecidedAt, Expr::value(now))
            .col_expr(version::Column::DecidedBy, Expr::value(by.map(|by| by.to_string())))
            .col_expr(version::Column::Reasons, Expr::value(reasons.map(str::to_owned)))
            .filter(version::Column::Id.eq(id.to_string()))
            .filter(version::Column::State.eq(VersionState::Submitted.code()))
            .exec(&self.inner)
            .await?;
        Ok(done.rows_affected == 1)
    }

    /// Adds an approved version that an officer put together.
    pub async fn add_approved_version(
        &self,
        listing: ListingId,
        id: VersionId,
        json: String,
        by: Option<AccountId>,
        now: DateTime<Utc>,
    ) -> Result<(), DbErr> {
        let newest: Option<i32> = version::Entity::find()
            .select_only()
            .column(version::Column::Number)
            .filter(version::Column::ListingId.eq(listing.to_string()))
            .order_by_desc(version::Column::Number)
            .into_tuple()
            .one(&self.inner)
            .await?;
        let by = by.map(|by| by.to_string());
        let new = version::ActiveModel {
            id: ActiveValue::Set(id.to_string()),
            listing_id: ActiveValue::Set(listing.to_string()),
            number: ActiveValue::Set(newest.unwrap_or(0) + 1),
            state: ActiveValue::Set(VersionState::Approved.code().into()),
            content_format: ActiveValue::Set(listing::FORMAT),
            content: ActiveValue::Set(json),
            author: ActiveValue::Set(by.clone()),
            submitted_at: ActiveValue::Set(Some(now)),
            decided_at: ActiveValue::Set(Some(now)),
            decided_by: ActiveValue::Set(by),
            reasons: ActiveValue::Set(None),
            created_at: ActiveValue::Set(now),
        };
        version::Entity::insert(new).exec_without_returning(&self.inner).await?;
        Ok(())
    }

    /// Says which council a listing is going to lie in that was never approved.
    pub async fn set_first_council(&self, id: ListingId, council: Option<&CouncilCode>) -> Result<(), DbErr> {
        row::Entity::update_many()
            .col_expr(row::Column::Council, Expr::value(council.map(|code| code.as_str().to_owned())))
            .filter(row::Column::Id.eq(id.to_string()))
            .exec(&self.inner)
            .await?;
        Ok(())
    }
}

fn staff_row(found: row::Model) -> Result<StaffRow, DbErr> {
    Ok(StaffRow {
        id: found.id.parse().map_err(|_| DbErr::Custom("a listing's identity is no UUID".into()))?,
        reference: PublicRef::parse(&found.reference).map_err(|e| DbErr::Custom(e.to_string()))?,
        council: found.council.and_then(|code| CouncilCode::parse(&code).ok()),
        hold: Hold::from_code(&found.hold).unwrap_or(Hold::None),
        claimed: found.claimed_at.is_some(),
    })
}
