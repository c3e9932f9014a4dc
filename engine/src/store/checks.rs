//! Records of checks, as the staff make and see them.

use chrono::{DateTime, NaiveDate, Utc};
use domain::check::{Check, Checked};
use domain::id::{AccountId, CheckId, ListingId};
use domain::listing::{self, Content, CouncilCode, VersionState};
use domain::taxonomy::{CheckOutcome, EvidenceKind};
use sea_orm::sea_query::Expr;
use sea_orm::{ActiveValue, ColumnTrait, DbErr, EntityTrait, QueryFilter, QueryOrder};

use super::entity::{check_record, council, listing as row, listing_version as version};
use super::{Store, Tx};

pub use check_record::Model as CheckRow;

/// What says until when a listing may be public.
#[derive(Clone, Debug)]
pub struct GateRow {
    /// What the public reads, if anything was approved.
    pub content: Option<Content>,
    /// The council it lies in.
    pub council: Option<CouncilCode>,
    /// What that council asks for, as it is stored; `None` where it has no settings.
    pub required: Option<String>,
    /// Checks that nobody took back.
    pub checks: Vec<Check>,
    /// What is kept now.
    pub checked_until: Option<NaiveDate>,
}

impl Store {
    /// Every check of a listing, those taken back too, the newest first.
    pub async fn checks_of(&self, listing: ListingId) -> Result<Vec<CheckRow>, DbErr> {
        check_record::Entity::find()
            .filter(check_record::Column::ListingId.eq(listing.to_string()))
            .order_by_desc(check_record::Column::CreatedAt)
            .order_by_desc(check_record::Column::Id)
            .all(&self.reader)
            .await
    }

    /// Checks whose notes are sealed, with identities above one.
    pub async fn check_notes_after(&self, after: &str, limit: u64) -> Result<Vec<CheckRow>, DbErr> {
        use sea_orm::QuerySelect;
        check_record::Entity::find()
            .filter(check_record::Column::Id.gt(after))
            .filter(check_record::Column::NoteSealed.is_not_null())
            .order_by_asc(check_record::Column::Id)
            .limit(limit)
            .all(&self.reader)
            .await
    }
}

impl Tx {
    /// Records a check that an officer made.
    pub async fn add_officers_check(
        &self,
        id: CheckId,
        listing: ListingId,
        check: &Check,
        by: AccountId,
        note_sealed: Option<String>,
        now: DateTime<Utc>,
    ) -> Result<(), DbErr> {
        let new = check_record::ActiveModel {
            id: ActiveValue::Set(id.to_string()),
            listing_id: ActiveValue::Set(listing.to_string()),
            what: ActiveValue::Set(check.what.code()),
            evidence: ActiveValue::Set(check.evidence.code().into()),
            seen_by: ActiveValue::Set(check.seen_by.clone()),
            seen_on: ActiveValue::Set(check.seen_on),
            valid_until: ActiveValue::Set(check.valid_until),
            outcome: ActiveValue::Set(check.outcome.code().into()),
            created_at: ActiveValue::Set(now),
            council: ActiveValue::Set(check.council.as_ref().map(|code| code.as_str().to_owned())),
            checked_by: ActiveValue::Set(Some(by.to_string())),
            note_sealed: ActiveValue::Set(note_sealed),
            withdrawn_at: ActiveValue::Set(None),
        };
        check_record::Entity::insert(new).exec_without_returning(&self.inner).await?;
        Ok(())
    }

    /// Takes a check of a listing back; `false` when there is none that counts.
    pub async fn withdraw_check(&self, id: CheckId, listing: ListingId, now: DateTime<Utc>) -> Result<bool, DbErr> {
        let done = check_record::Entity::update_many()
            .col_expr(check_record::Column::WithdrawnAt, Expr::value(now))
            .filter(check_record::Column::Id.eq(id.to_string()))
            .filter(check_record::Column::ListingId.eq(listing.to_string()))
            .filter(check_record::Column::WithdrawnAt.is_null())
            .exec(&self.inner)
            .await?;
        Ok(done.rows_affected == 1)
    }

    /// Puts a newly sealed note in place of one.
    pub async fn reseal_check_note(&self, id: &str, sealed: String) -> Result<(), DbErr> {
        check_record::Entity::update_many()
            .col_expr(check_record::Column::NoteSealed, Expr::value(sealed))
            .filter(check_record::Column::Id.eq(id))
            .exec(&self.inner)
            .await?;
        Ok(())
    }

    /// What says until when a listing may be public, as it stands in this transaction; `None` for none of ours.
    pub async fn gate(&self, listing: ListingId) -> Result<Option<GateRow>, DbErr> {
        let Some(found) = row::Entity::find_by_id(listing.to_string()).one(&self.inner).await? else { return Ok(None) };
        let approved = version::Entity::find()
            .filter(version::Column::ListingId.eq(listing.to_string()))
            .filter(version::Column::State.eq(VersionState::Approved.code()))
            .one(&self.inner)
            .await?;
        let content = match approved {
            Some(version) => {
                let parse = || serde_json::from_str(&version.content).map_err(|e| e.to_string());
                Some(listing::read(version.content_format, parse).map_err(|e| DbErr::Custom(e.to_string()))?)
            }
            None => None,
        };
        let required = match &found.council {
            Some(code) => council::Entity::find_by_id(code.clone()).one(&self.inner).await?.map(|c| c.required_checks),
            None => None,
        };
        let rows = check_record::Entity::find()
            .filter(check_record::Column::ListingId.eq(listing.to_string()))
            .filter(check_record::Column::WithdrawnAt.is_null())
            .all(&self.inner)
            .await?;
        Ok(Some(GateRow {
            content,
            council: found.council.and_then(|code| CouncilCode::parse(&code).ok()),
            required,
            checks: rows.iter().filter_map(read_check).collect(),
            checked_until: found.checked_until.and_then(|day| day.parse().ok()),
        }))
    }

    /// Writes until when a listing may be public.
    pub async fn set_checked_until(&self, listing: ListingId, until: Option<NaiveDate>) -> Result<(), DbErr> {
        row::Entity::update_many()
            .col_expr(row::Column::CheckedUntil, Expr::value(until.map(|day| day.to_string())))
            .filter(row::Column::Id.eq(listing.to_string()))
            .exec(&self.inner)
            .await?;
        Ok(())
    }
}

/// A row as a check; `None` for one of another release.
pub fn read_check(record: &CheckRow) -> Option<Check> {
    Some(Check {
        what: Checked::from_code(&record.what)?,
        evidence: EvidenceKind::from_code(&record.evidence)?,
        seen_by: record.seen_by.clone(),
        seen_on: record.seen_on,
        valid_until: record.valid_until,
        outcome: CheckOutcome::from_code(&record.outcome)?,
        council: record.council.as_deref().and_then(|code| CouncilCode::parse(code).ok()),
    })
}
