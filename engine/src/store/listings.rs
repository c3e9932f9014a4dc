use std::collections::HashMap;

use chrono::{DateTime, NaiveDate, Utc};
use domain::check::Check;
use domain::id::{ListingId, PublicRef, VersionId};
use domain::listing::{self, Content, CouncilCode, Hold, ListingState, VersionState, public_state};
use domain::taxonomy::AvailabilityStatus;
use domain::uk_time::uk_day;
use sea_orm::sea_query::{Alias, Expr, ExprTrait, JoinType, Query, SelectStatement};
use sea_orm::{
    ActiveValue, ColumnTrait, ConnectionTrait, DbErr, EntityTrait, QueryFilter, QueryOrder, QueryResult, QuerySelect,
};

use super::checks::read_check;
use super::entity::{check_record, listing as row, listing_said, listing_version as version};
use super::{Store, Tx};

/// A listing to be written with its first, approved version.
#[derive(Clone, Debug)]
pub struct NewListing {
    /// Identity.
    pub id: ListingId,
    /// Identity of its version.
    pub version: VersionId,
    /// Public reference; the database refuses one that is taken.
    pub reference: PublicRef,
    /// What it says.
    pub content: Content,
    /// The content as stored.
    pub json: String,
    /// The council it lies in, for a PA too.
    pub council: Option<CouncilCode>,
    /// What was decided about it as a whole.
    pub hold: Hold,
    /// When its version was approved.
    pub approved_at: DateTime<Utc>,
    /// The moment from which it is no longer listed, and why.
    pub ended: Option<(DateTime<Utc>, &'static str)>,
    /// When its owner joined; `None` for one from a register.
    pub claimed_at: Option<DateTime<Utc>>,
    /// The last day on which everything that its council asks for has been seen; only the claimed need it.
    pub checked_until: Option<NaiveDate>,
    /// Who wrote the version: a source's name, or an account.
    pub author: String,
}

/// A listing's row as the public part of the engine reads it.
#[derive(Clone, Debug)]
pub struct PublicRow {
    /// Identity.
    pub id: ListingId,
    /// Public reference.
    pub reference: PublicRef,
    /// The words of its canonical URL.
    pub slug: String,
    /// What was decided about it as a whole.
    pub hold: Hold,
    /// Until when that holds, where it is said.
    pub hold_until: Option<DateTime<Utc>>,
    /// Its first and its last moment, where they are said.
    pub visible: (Option<DateTime<Utc>>, Option<DateTime<Utc>>),
    /// The council it lies in.
    pub council: Option<CouncilCode>,
    /// Whether its owner has joined.
    pub claimed: bool,
    /// The last day on which everything that its council asks for has been seen.
    pub checked_until: Option<NaiveDate>,
    /// The last change.
    pub updated_at: DateTime<Utc>,
    /// The source it was imported from and the date of the file that last held it.
    pub source: Option<(String, NaiveDate)>,
}

impl PublicRow {
    /// Whether something that its council asks for is not seen on a day. What came from a register and nobody has
    /// claimed is shown as just that.
    fn is_held_back(&self, today: NaiveDate) -> bool {
        self.claimed && self.checked_until.is_none_or(|last| last < today)
    }

    /// Where it stands at a moment; `None` before its first day.
    #[must_use]
    pub fn state(&self, now: DateTime<Utc>) -> Option<ListingState> {
        let hold = self.hold.at(self.hold_until, now);
        public_state(hold, self.visible.0, self.visible.1, self.is_held_back(uk_day(now)), now)
    }
}

impl Tx {
    /// Writes new listings, each with one approved version. Changes are recorded by the caller.
    ///
    /// # Errors
    /// When the database refuses, for instance because a reference is taken.
    pub async fn add_listings(&self, listings: &[NewListing]) -> Result<(), DbErr> {
        if listings.is_empty() {
            return Ok(());
        }
        let rows = listings.iter().map(|new| row::ActiveModel {
            id: ActiveValue::Set(new.id.to_string()),
            reference: ActiveValue::Set(new.reference.as_str().into()),
            slug: ActiveValue::Set(slug_of(&new.content)),
            is_pa: ActiveValue::Set(new.content.is_pa()),
            council: ActiveValue::Set(new.council.as_ref().map(|code| code.as_str().to_owned())),
            hold: ActiveValue::Set(new.hold.code().into()),
            hold_until: ActiveValue::Set(None),
            visible_from: ActiveValue::Set(None),
            visible_to: ActiveValue::Set(new.ended.map(|(at, _)| at)),
            checked_until: ActiveValue::Set(new.checked_until.map(|day| day.to_string())),
            end_reason: ActiveValue::Set(new.ended.map(|(_, why)| why.to_owned())),
            taken_off: ActiveValue::Set(None),
            claimed_at: ActiveValue::Set(new.claimed_at),
            revision: ActiveValue::Set(1),
            created_at: ActiveValue::Set(new.approved_at),
            updated_at: ActiveValue::Set(new.approved_at),
        });
        row::Entity::insert_many(rows).exec_without_returning(&self.inner).await?;
        let versions = listings
            .iter()
            .map(|new| approved_version(new.id, new.version, 1, &new.json, &new.author, new.approved_at));
        version::Entity::insert_many(versions).exec_without_returning(&self.inner).await?;
        Ok(())
    }

    /// Makes new content the approved version of a listing that has one; the old one is kept as
    /// superseded.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn approve_content(
        &self,
        id: ListingId,
        version: VersionId,
        content: &Content,
        json: &str,
        author: &str,
        now: DateTime<Utc>,
    ) -> Result<(), DbErr> {
        let newest: Option<i32> = version::Entity::find()
            .select_only()
            .column(version::Column::Number)
            .filter(version::Column::ListingId.eq(id.to_string()))
            .order_by_desc(version::Column::Number)
            .into_tuple()
            .one(&self.inner)
            .await?;
        version::Entity::update_many()
            .col_expr(version::Column::State, Expr::value(VersionState::Superseded.code()))
            .filter(version::Column::ListingId.eq(id.to_string()))
            .filter(version::Column::State.eq(VersionState::Approved.code()))
            .exec(&self.inner)
            .await?;
        let number = newest.unwrap_or(0) + 1;
        version::Entity::insert(approved_version(id, version, number, json, author, now))
            .exec_without_returning(&self.inner)
            .await?;
        row::Entity::update_many()
            .col_expr(row::Column::Slug, Expr::value(slug_of(content)))
            .col_expr(row::Column::Council, Expr::value(council_of(content)))
            .filter(row::Column::Id.eq(id.to_string()))
            .exec(&self.inner)
            .await?;
        self.touch_listing(id, now).await
    }

    /// Ends listings from a moment on, or lists them again. An ending that somebody else decided for
    /// another reason stays.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn set_ended(
        &self,
        id: ListingId,
        ended: Option<(DateTime<Utc>, &str)>,
        now: DateTime<Utc>,
    ) -> Result<(), DbErr> {
        row::Entity::update_many()
            .col_expr(row::Column::VisibleTo, Expr::value(ended.map(|(at, _)| at)))
            .col_expr(row::Column::EndReason, Expr::value(ended.map(|(_, why)| why.to_owned())))
            .filter(row::Column::Id.eq(id.to_string()))
            .exec(&self.inner)
            .await?;
        self.touch_listing(id, now).await
    }

    pub(super) async fn touch_listing(&self, id: ListingId, now: DateTime<Utc>) -> Result<(), DbErr> {
        row::Entity::update_many()
            .col_expr(row::Column::Revision, Expr::col(row::Column::Revision).add(1))
            .col_expr(row::Column::UpdatedAt, Expr::value(now))
            .filter(row::Column::Id.eq(id.to_string()))
            .exec(&self.inner)
            .await?;
        Ok(())
    }

    /// Records checks that were made.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn add_checks(&self, checks: &[(String, ListingId, Check)], now: DateTime<Utc>) -> Result<(), DbErr> {
        if checks.is_empty() {
            return Ok(());
        }
        let rows = checks.iter().map(|(id, listing, check)| check_record::ActiveModel {
            id: ActiveValue::Set(id.clone()),
            listing_id: ActiveValue::Set(listing.to_string()),
            what: ActiveValue::Set(check.what.code()),
            evidence: ActiveValue::Set(check.evidence.code().into()),
            seen_by: ActiveValue::Set(check.seen_by.clone()),
            seen_on: ActiveValue::Set(check.seen_on),
            valid_until: ActiveValue::Set(check.valid_until),
            outcome: ActiveValue::Set(check.outcome.code().into()),
            created_at: ActiveValue::Set(now),
            council: ActiveValue::Set(check.council.as_ref().map(|code| code.as_str().to_owned())),
            checked_by: ActiveValue::Set(None),
            note_sealed: ActiveValue::Set(None),
            withdrawn_at: ActiveValue::Set(None),
        });
        check_record::Entity::insert_many(rows).exec_without_returning(&self.inner).await?;
        Ok(())
    }
}

impl Store {
    /// The rows of these listings as they stand now, in no order; those without an approved version
    /// are left out.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn public_rows(&self, ids: &[ListingId]) -> Result<Vec<PublicRow>, DbErr> {
        if ids.is_empty() {
            return Ok(Vec::new());
        }
        let mut select = row_columns();
        select.and_where(Expr::col((LISTING, "id")).is_in(ids.iter().map(ToString::to_string)));
        let rows = self.reader.query_all(&select).await?;
        rows.iter().map(read_row).collect()
    }

    /// One listing's row by its public reference.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn public_row(&self, reference: &PublicRef) -> Result<Option<PublicRow>, DbErr> {
        let mut select = row_columns();
        select.and_where(Expr::col((LISTING, "reference")).eq(reference.as_str()));
        self.reader.query_one(&select).await?.map(|found| read_row(&found)).transpose()
    }

    /// The row of the listing that a source's key became.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn public_row_from(&self, source_name: &str, key: &str) -> Result<Option<PublicRow>, DbErr> {
        let mut select = row_columns();
        select
            .and_where(Expr::col((SOURCE, "source")).eq(source_name))
            .and_where(Expr::col((SOURCE, "source_key")).eq(key));
        self.reader.query_one(&select).await?.map(|found| read_row(&found)).transpose()
    }

    /// The approved contents and the checks of these listings.
    ///
    /// # Errors
    /// When the database does not answer or holds a document nobody can read.
    pub async fn contents(&self, ids: &[ListingId]) -> Result<HashMap<ListingId, (Content, Vec<Check>)>, DbErr> {
        if ids.is_empty() {
            return Ok(HashMap::new());
        }
        let versions = version::Entity::find()
            .filter(version::Column::ListingId.is_in(ids.iter().map(ToString::to_string)))
            .filter(version::Column::State.eq(VersionState::Approved.code()))
            .all(&self.reader)
            .await?;
        let mut found = HashMap::with_capacity(versions.len());
        for version in versions {
            let content = listing::read(version.content_format, || {
                serde_json::from_str(&version.content).map_err(|e| e.to_string())
            })
            .map_err(|e| DbErr::Custom(format!("version {}: {e}", version.id)))?;
            found.insert(listing_id(&version.listing_id)?, (content, Vec::new()));
        }
        let said = listing_said::Entity::find()
            .filter(listing_said::Column::ListingId.is_in(ids.iter().map(ToString::to_string)))
            .all(&self.reader)
            .await?;
        for said in said {
            let room = said.room.as_deref().and_then(AvailabilityStatus::from_code);
            if let Some((content, _)) = listing_id(&said.listing_id).ok().and_then(|id| found.get_mut(&id)) {
                content.say_again(said.said_on, room);
            }
        }
        let checks = check_record::Entity::find()
            .filter(check_record::Column::ListingId.is_in(ids.iter().map(ToString::to_string)))
            .filter(check_record::Column::WithdrawnAt.is_null())
            .order_by_asc(check_record::Column::Id)
            .all(&self.reader)
            .await?;
        for record in checks {
            if let (Ok(id), Some(check)) = (listing_id(&record.listing_id), read_check(&record))
                && let Some((_, checks)) = found.get_mut(&id)
            {
                checks.push(check);
            }
        }
        Ok(found)
    }

    /// Services (never PAs) in order of identity after `after`, for the sitemap and for rebuilding.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn listing_ids_after(
        &self,
        after: Option<ListingId>,
        limit: u64,
        with_pas: bool,
    ) -> Result<Vec<ListingId>, DbErr> {
        let mut find =
            row::Entity::find().select_only().column(row::Column::Id).order_by_asc(row::Column::Id).limit(limit);
        if let Some(after) = after {
            find = find.filter(row::Column::Id.gt(after.to_string()));
        }
        if !with_pas {
            find = find.filter(row::Column::IsPa.eq(false));
        }
        let ids: Vec<String> = find.into_tuple().all(&self.reader).await?;
        ids.iter().map(|id| listing_id(id)).collect()
    }
}

fn approved_version(
    listing: ListingId,
    id: VersionId,
    number: i32,
    json: &str,
    author: &str,
    now: DateTime<Utc>,
) -> version::ActiveModel {
    version::ActiveModel {
        id: ActiveValue::Set(id.to_string()),
        listing_id: ActiveValue::Set(listing.to_string()),
        number: ActiveValue::Set(number),
        state: ActiveValue::Set(VersionState::Approved.code().into()),
        content_format: ActiveValue::Set(listing::FORMAT),
        content: ActiveValue::Set(json.to_owned()),
        author: ActiveValue::Set(Some(author.to_owned())),
        submitted_at: ActiveValue::Set(Some(now)),
        decided_at: ActiveValue::Set(Some(now)),
        decided_by: ActiveValue::Set(None),
        reasons: ActiveValue::Set(None),
        created_at: ActiveValue::Set(now),
    }
}

fn slug_of(content: &Content) -> String {
    domain::text::slug(&content.name)
}

fn council_of(content: &Content) -> Option<String> {
    content.service()?.place.council.as_ref().map(|code| code.as_str().to_owned())
}

fn listing_id(text: &str) -> Result<ListingId, DbErr> {
    text.parse().map_err(|_| DbErr::Custom("a listing's identity is no UUID".into()))
}

const LISTING: &str = "listing";
const SOURCE: &str = "source_record";

/// A listing's row joined with where it came from; only listings that have an approved version.
fn row_columns() -> SelectStatement {
    let approved = Query::select()
        .expr(Expr::val(1))
        .from("listing_version")
        .and_where(Expr::col(("listing_version", "listing_id")).equals((LISTING, "id")))
        .and_where(Expr::col(("listing_version", "state")).eq(VersionState::Approved.code()))
        .take();
    let mut select = Query::select();
    for column in
        ["id", "reference", "slug", "hold", "visible_from", "visible_to", "claimed_at", "checked_until", "updated_at"]
    {
        select.column((LISTING, Alias::new(column)));
    }
    select
        .column((SOURCE, "source"))
        .column((SOURCE, "file_date"))
        .column((LISTING, "council"))
        .column((LISTING, "hold_until"))
        .from(LISTING)
        .join(JoinType::LeftJoin, SOURCE, Expr::col((SOURCE, "listing_id")).equals((LISTING, "id")))
        .and_where(Expr::exists(approved));
    select
}

fn read_row(found: &QueryResult) -> Result<PublicRow, DbErr> {
    let text = |at: usize| found.try_get_by_index::<String>(at);
    let moment = |at: usize| found.try_get_by_index::<Option<DateTime<Utc>>>(at);
    let hold = Hold::from_code(&text(3)?).ok_or_else(|| DbErr::Custom("a listing's hold is no known code".into()))?;
    let checked_until: Option<String> = found.try_get_by_index(7)?;
    let source: Option<String> = found.try_get_by_index(9)?;
    let file_date: Option<NaiveDate> = found.try_get_by_index(10)?;
    let council: Option<String> = found.try_get_by_index(11)?;
    let hold_until: Option<DateTime<Utc>> = found.try_get_by_index(12)?;
    Ok(PublicRow {
        id: listing_id(&text(0)?)?,
        reference: PublicRef::parse(&text(1)?).map_err(|e| DbErr::Custom(e.to_string()))?,
        slug: text(2)?,
        hold,
        hold_until,
        visible: (moment(4)?, moment(5)?),
        claimed: moment(6)?.is_some(),
        council: council.and_then(|code| CouncilCode::parse(&code).ok()),
        checked_until: checked_until.and_then(|day| day.parse().ok()),
        updated_at: found.try_get_by_index(8)?,
        source: source.zip(file_date),
    })
}
