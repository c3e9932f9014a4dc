// long because every row that a listing in the making has is read and written here
//! Listings in the making: whose they are, and what their owners are writing.

use chrono::{DateTime, NaiveDate, Utc};
use domain::id::{AccountId, ListingId, PublicRef, VersionId};
use domain::listing::{self, Content, CouncilCode, Hold, VersionState};
use domain::money::Pence;
use domain::pay::PayFloor;
use domain::task::TaskKind;
use domain::taxonomy::AgeBand;
use sea_orm::sea_query::{Expr, ExprTrait, OnConflict};
use sea_orm::{ActiveValue, ColumnTrait, DbErr, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder, QuerySelect};

use super::entity::{
    appeal, dated_rate, listing as row, listing_link, listing_owner, listing_said, listing_version as version, photo,
    reference_request, renewal, task, version_answers, working_copy,
};
use super::{OpeningRow, Store, Tx};

pub use listing_link::Model as ListingLinkRow;
pub use working_copy::Model as WorkingCopyRow;

/// What an owner's page says of a listing, beside what they are writing.
#[derive(Clone, Debug)]
pub struct OwnRow {
    /// Public reference.
    pub reference: PublicRef,
    /// What was decided about it as a whole.
    pub hold: Hold,
    /// When it is to be seen.
    pub opening: OpeningRow,
    /// Until when its owner may put it back, where they took it off.
    pub leaving: Option<DateTime<Utc>>,
    /// What the owner is writing.
    pub copy: WorkingCopyRow,
    /// The newest version that was sent, with why it was sent back where it was.
    pub newest: Option<(VersionState, Option<String>)>,
    /// Whether there is an approved version.
    pub approved: bool,
    /// Why it is no longer listed.
    pub end_reason: Option<String>,
    /// The last day on which everything that its council asks for is seen.
    pub checked_until: Option<NaiveDate>,
}

impl Store {
    /// What a browser without an account has been writing.
    pub async fn working_copy_of_browser(&self, browser_hash: &str) -> Result<Option<WorkingCopyRow>, DbErr> {
        working_copy::Entity::find().filter(working_copy::Column::BrowserHash.eq(browser_hash)).one(&self.reader).await
    }

    /// What is being written for a listing.
    pub async fn working_copy(&self, id: ListingId) -> Result<Option<WorkingCopyRow>, DbErr> {
        working_copy::Entity::find_by_id(id.to_string()).one(&self.reader).await
    }

    /// The listings that somebody answers for, the one changed last first.
    pub async fn listings_of(&self, account: AccountId) -> Result<Vec<ListingId>, DbErr> {
        let ids: Vec<String> = listing_owner::Entity::find()
            .select_only()
            .column(listing_owner::Column::ListingId)
            .filter(listing_owner::Column::AccountId.eq(account.to_string()))
            .order_by_desc(listing_owner::Column::Since)
            .into_tuple()
            .all(&self.reader)
            .await?;
        Ok(ids.iter().filter_map(|id| id.parse().ok()).collect())
    }

    /// Who answers for a listing.
    pub async fn owners_of(&self, id: ListingId) -> Result<Vec<AccountId>, DbErr> {
        let ids: Vec<String> = listing_owner::Entity::find()
            .select_only()
            .column(listing_owner::Column::AccountId)
            .filter(listing_owner::Column::ListingId.eq(id.to_string()))
            .order_by_asc(listing_owner::Column::Since)
            .into_tuple()
            .all(&self.reader)
            .await?;
        Ok(ids.iter().filter_map(|id| id.parse().ok()).collect())
    }

    /// A listing by its reference, if this account answers for it.
    pub async fn own_listing(&self, account: AccountId, reference: &PublicRef) -> Result<Option<ListingId>, DbErr> {
        let Some(found) =
            row::Entity::find().filter(row::Column::Reference.eq(reference.as_str())).one(&self.reader).await?
        else {
            return Ok(None);
        };
        let owner =
            listing_owner::Entity::find_by_id((found.id.clone(), account.to_string())).one(&self.reader).await?;
        Ok(owner.and_then(|_| found.id.parse().ok()))
    }

    /// A listing by its reference, public or not.
    pub async fn listing_by_reference(&self, reference: &PublicRef) -> Result<Option<ListingId>, DbErr> {
        let found = row::Entity::find().filter(row::Column::Reference.eq(reference.as_str())).one(&self.reader).await?;
        Ok(found.and_then(|found| found.id.parse().ok()))
    }

    /// A listing as its owner's page needs it; `None` for one that nobody is writing.
    pub async fn own_row(&self, id: ListingId) -> Result<Option<OwnRow>, DbErr> {
        let Some(copy) = self.working_copy(id).await? else { return Ok(None) };
        let Some(found) = row::Entity::find_by_id(id.to_string()).one(&self.reader).await? else { return Ok(None) };
        let versions: Vec<(String, Option<String>, Option<DateTime<Utc>>)> = version::Entity::find()
            .select_only()
            .column(version::Column::State)
            .column(version::Column::Reasons)
            .column(version::Column::DecidedAt)
            .filter(version::Column::ListingId.eq(id.to_string()))
            .order_by_desc(version::Column::Number)
            .into_tuple()
            .all(&self.reader)
            .await?;
        let is =
            |version: &(String, Option<String>, Option<DateTime<Utc>>), state: VersionState| version.0 == state.code();
        let approved = versions.iter().any(|version| is(version, VersionState::Approved));
        // What was made public in part is two versions of one decision: the reason stands with the one that was sent.
        let in_part = match versions.as_slice() {
            [merged, sent, ..] => {
                is(merged, VersionState::Approved) && is(sent, VersionState::Returned) && merged.2 == sent.2
            }
            _ => false,
        };
        let newest = versions.into_iter().nth(usize::from(in_part)).map(|(state, reasons, _)| (state, reasons));
        Ok(Some(OwnRow {
            reference: PublicRef::parse(&found.reference).map_err(|e| DbErr::Custom(e.to_string()))?,
            opening: OpeningRow {
                closed: found.hold == Hold::TemporarilyClosed.code(),
                until: found.hold_until,
                visible_from: found.visible_from,
                visible_to: found.visible_to,
            },
            leaving: super::leaving::leaving(&found),
            hold: Hold::from_code(&found.hold).unwrap_or(Hold::None),
            copy,
            newest: newest.and_then(|(state, reasons)| Some((VersionState::from_code(&state)?, reasons))),
            approved,
            end_reason: found.end_reason,
            checked_until: found.checked_until.and_then(|day| day.parse().ok()),
        }))
    }

    /// The content that waits for a decision, with its version's identity.
    pub async fn submitted(&self, id: ListingId) -> Result<Option<(VersionId, Content)>, DbErr> {
        let found = version::Entity::find()
            .filter(version::Column::ListingId.eq(id.to_string()))
            .filter(version::Column::State.eq(VersionState::Submitted.code()))
            .one(&self.reader)
            .await?;
        let Some(found) = found else { return Ok(None) };
        let parse = || serde_json::from_str(&found.content).map_err(|e| e.to_string());
        let content = listing::read(found.content_format, parse).map_err(|e| DbErr::Custom(e.to_string()))?;
        Ok(found.id.parse().ok().map(|version| (version, content)))
    }

    /// A mailed link, while it holds.
    pub async fn listing_link(&self, id: &str, now: DateTime<Utc>) -> Result<Option<ListingLinkRow>, DbErr> {
        let found = listing_link::Entity::find_by_id(id).one(&self.reader).await?;
        Ok(found.filter(|link| link.expires_at > now))
    }

    /// The rows of the pay floor.
    pub async fn pay_floors(&self) -> Result<Vec<PayFloor>, DbErr> {
        let rows = dated_rate::Entity::find().order_by_asc(dated_rate::Column::FromDay).all(&self.reader).await?;
        let floor = |row: dated_rate::Model| {
            let age = match row.code.as_str() {
                "nlw_21_plus" => AgeBand::TwentyOneOrOver,
                "nmw_18_20" => AgeBand::EighteenToTwenty,
                "nmw_under_18_apprentice" => AgeBand::UnderEighteen,
                _ => return None,
            };
            let hour = Pence(u32::try_from(row.pence).ok()?);
            Some(PayFloor { age, from: row.from_day.parse().ok()?, hour })
        };
        Ok(rows.into_iter().filter_map(floor).collect())
    }

    /// Private answers as they are sealed, by listing after `after`.
    pub async fn sealed_answers_after(&self, after: &str, limit: u64) -> Result<Vec<(String, String)>, DbErr> {
        working_copy::Entity::find()
            .select_only()
            .column(working_copy::Column::ListingId)
            .column(working_copy::Column::Sealed)
            .filter(working_copy::Column::ListingId.gt(after))
            .filter(working_copy::Column::Sealed.is_not_null())
            .order_by_asc(working_copy::Column::ListingId)
            .limit(limit)
            .into_tuple()
            .all(&self.reader)
            .await
    }

    /// Listings that were begun and never sent, and not touched since a moment.
    pub async fn forgotten_drafts(&self, before: DateTime<Utc>, limit: u64) -> Result<Vec<ListingId>, DbErr> {
        let ids: Vec<String> = working_copy::Entity::find()
            .select_only()
            .column(working_copy::Column::ListingId)
            .filter(working_copy::Column::SentAt.is_null())
            .filter(working_copy::Column::UpdatedAt.lt(before))
            .limit(limit)
            .into_tuple()
            .all(&self.reader)
            .await?;
        Ok(ids.iter().filter_map(|id| id.parse().ok()).collect())
    }
}

impl Tx {
    /// Begins a listing that has no version yet, with its working copy.
    pub async fn begin_listing(
        &self,
        reference: &PublicRef,
        is_pa: bool,
        copy: WorkingCopyRow,
        now: DateTime<Utc>,
    ) -> Result<(), DbErr> {
        let new = row::ActiveModel {
            id: ActiveValue::Set(copy.listing_id.clone()),
            reference: ActiveValue::Set(reference.as_str().into()),
            slug: ActiveValue::Set(String::new()),
            is_pa: ActiveValue::Set(is_pa),
            council: ActiveValue::Set(None),
            hold: ActiveValue::Set(Hold::None.code().into()),
            hold_until: ActiveValue::Set(None),
            visible_from: ActiveValue::Set(None),
            visible_to: ActiveValue::Set(None),
            checked_until: ActiveValue::Set(None),
            end_reason: ActiveValue::Set(None),
            taken_off: ActiveValue::Set(None),
            claimed_at: ActiveValue::Set(Some(now)),
            revision: ActiveValue::Set(0),
            created_at: ActiveValue::Set(now),
            updated_at: ActiveValue::Set(now),
        };
        row::Entity::insert(new).exec_without_returning(&self.inner).await?;
        self.add_working_copy(copy).await
    }

    /// Writes down what somebody answered for a listing that is there.
    pub async fn add_working_copy(&self, copy: WorkingCopyRow) -> Result<(), DbErr> {
        let copy: working_copy::ActiveModel = copy.into();
        working_copy::Entity::insert(copy).exec_without_returning(&self.inner).await?;
        Ok(())
    }

    /// Writes answers in place of those of a revision; `false` when somebody else was quicker.
    pub async fn save_answers(&self, new: &WorkingCopyRow) -> Result<bool, DbErr> {
        let done = working_copy::Entity::update_many()
            .col_expr(working_copy::Column::Answers, Expr::value(new.answers.clone()))
            .col_expr(working_copy::Column::Sealed, Expr::value(new.sealed.clone()))
            .col_expr(working_copy::Column::Changed, Expr::value(new.changed.clone()))
            .col_expr(working_copy::Column::Revision, Expr::value(new.revision))
            .col_expr(working_copy::Column::UpdatedAt, Expr::value(new.updated_at))
            .filter(working_copy::Column::ListingId.eq(new.listing_id.clone()))
            .filter(working_copy::Column::Revision.eq(new.revision - 1))
            .exec(&self.inner)
            .await?;
        Ok(done.rows_affected == 1)
    }

    /// Puts newly sealed answers in place of these; `false` when they were changed meanwhile.
    pub async fn reseal_answers(&self, id: &str, old: &str, new: String) -> Result<bool, DbErr> {
        let done = working_copy::Entity::update_many()
            .col_expr(working_copy::Column::Sealed, Expr::value(new))
            .filter(working_copy::Column::ListingId.eq(id))
            .filter(working_copy::Column::Sealed.eq(old))
            .exec(&self.inner)
            .await?;
        Ok(done.rows_affected == 1)
    }

    /// Makes somebody answer for a listing. What a browser was writing is theirs from now on.
    pub async fn add_owner(&self, id: ListingId, account: AccountId, now: DateTime<Utc>) -> Result<(), DbErr> {
        let new = listing_owner::ActiveModel {
            listing_id: ActiveValue::Set(id.to_string()),
            account_id: ActiveValue::Set(account.to_string()),
            since: ActiveValue::Set(now),
        };
        let columns = [listing_owner::Column::ListingId, listing_owner::Column::AccountId];
        let keep = OnConflict::columns(columns).do_nothing().to_owned();
        listing_owner::Entity::insert(new).on_conflict(keep).exec_without_returning(&self.inner).await?;
        working_copy::Entity::update_many()
            .col_expr(working_copy::Column::BrowserHash, Expr::value(Option::<String>::None))
            .filter(working_copy::Column::ListingId.eq(id.to_string()))
            .exec(&self.inner)
            .await?;
        Ok(())
    }

    /// Takes a listing from somebody who answered for it.
    pub async fn remove_owner(&self, id: ListingId, account: AccountId) -> Result<bool, DbErr> {
        let key = (id.to_string(), account.to_string());
        Ok(listing_owner::Entity::delete_by_id(key).exec(&self.inner).await?.rows_affected == 1)
    }

    /// How many people answer for a listing.
    pub async fn owners_left(&self, id: ListingId) -> Result<u64, DbErr> {
        let owners = listing_owner::Entity::find().filter(listing_owner::Column::ListingId.eq(id.to_string()));
        owners.count(&self.inner).await
    }

    /// Marks a listing from a register as somebody's; `false` when it is already.
    pub async fn claim_listing(&self, id: ListingId, now: DateTime<Utc>) -> Result<bool, DbErr> {
        let done = row::Entity::update_many()
            .col_expr(row::Column::ClaimedAt, Expr::value(now))
            .filter(row::Column::Id.eq(id.to_string()))
            .filter(row::Column::ClaimedAt.is_null())
            .exec(&self.inner)
            .await?;
        Ok(done.rows_affected == 1)
    }

    /// Moves versions, owners, references and the working copy of one listing to another, and forgets the
    /// first. Its versions come after those that are there.
    pub async fn move_listing(&self, from: ListingId, to: ListingId, copy: WorkingCopyRow) -> Result<(), DbErr> {
        let (from, to) = (from.to_string(), to.to_string());
        let newest: Option<i32> = version::Entity::find()
            .select_only()
            .column(version::Column::Number)
            .filter(version::Column::ListingId.eq(to.clone()))
            .order_by_desc(version::Column::Number)
            .into_tuple()
            .one(&self.inner)
            .await?;
        version::Entity::update_many()
            .col_expr(version::Column::Number, Expr::col(version::Column::Number).add(newest.unwrap_or(0)))
            .col_expr(version::Column::ListingId, Expr::value(to.clone()))
            .filter(version::Column::ListingId.eq(from.clone()))
            .exec(&self.inner)
            .await?;
        listing_owner::Entity::update_many()
            .col_expr(listing_owner::Column::ListingId, Expr::value(to.clone()))
            .filter(listing_owner::Column::ListingId.eq(from.clone()))
            .exec(&self.inner)
            .await?;
        reference_request::Entity::update_many()
            .col_expr(reference_request::Column::ListingId, Expr::value(to))
            .filter(reference_request::Column::ListingId.eq(from.clone()))
            .exec(&self.inner)
            .await?;
        photo::Entity::update_many()
            .col_expr(photo::Column::ListingId, Expr::value(copy.listing_id.clone()))
            .filter(photo::Column::ListingId.eq(from.clone()))
            .exec(&self.inner)
            .await?;
        working_copy::Entity::delete_by_id(from.clone()).exec(&self.inner).await?;
        let copy: working_copy::ActiveModel = copy.into();
        working_copy::Entity::insert(copy).exec_without_returning(&self.inner).await?;
        row::Entity::delete_by_id(from).exec(&self.inner).await?;
        Ok(())
    }

    /// Sends a version to be looked at, in place of one that waits already.
    pub async fn submit_version(
        &self,
        id: ListingId,
        version_id: VersionId,
        json: String,
        author: AccountId,
        now: DateTime<Utc>,
    ) -> Result<(), DbErr> {
        self.settle_version(id, VersionState::Submitted, VersionState::Superseded, None, now).await?;
        let newest: Option<i32> = version::Entity::find()
            .select_only()
            .column(version::Column::Number)
            .filter(version::Column::ListingId.eq(id.to_string()))
            .order_by_desc(version::Column::Number)
            .into_tuple()
            .one(&self.inner)
            .await?;
        let new = version::ActiveModel {
            id: ActiveValue::Set(version_id.to_string()),
            listing_id: ActiveValue::Set(id.to_string()),
            number: ActiveValue::Set(newest.unwrap_or(0) + 1),
            state: ActiveValue::Set(VersionState::Submitted.code().into()),
            content_format: ActiveValue::Set(listing::FORMAT),
            content: ActiveValue::Set(json),
            author: ActiveValue::Set(Some(author.to_string())),
            submitted_at: ActiveValue::Set(Some(now)),
            decided_at: ActiveValue::Set(None),
            decided_by: ActiveValue::Set(None),
            reasons: ActiveValue::Set(None),
            created_at: ActiveValue::Set(now),
        };
        version::Entity::insert(new).exec_without_returning(&self.inner).await?;
        working_copy::Entity::update_many()
            .col_expr(working_copy::Column::SentAt, Expr::value(now))
            .filter(working_copy::Column::ListingId.eq(id.to_string()))
            .exec(&self.inner)
            .await?;
        Ok(())
    }

    /// Moves the version of a listing that is in one state into another, with the words for why.
    /// Returns whether there was one.
    pub async fn settle_version(
        &self,
        id: ListingId,
        from: VersionState,
        to: VersionState,
        reasons: Option<&str>,
        now: DateTime<Utc>,
    ) -> Result<bool, DbErr> {
        let done = version::Entity::update_many()
            .col_expr(version::Column::State, Expr::value(to.code()))
            .col_expr(version::Column::DecidedAt, Expr::value(now))
            .col_expr(version::Column::Reasons, Expr::value(reasons.map(str::to_owned)))
            .filter(version::Column::ListingId.eq(id.to_string()))
            .filter(version::Column::State.eq(from.code()))
            .exec(&self.inner)
            .await?;
        Ok(done.rows_affected == 1)
    }

    /// What a listing's own row says once a version is approved.
    pub async fn set_listing_names(
        &self,
        id: ListingId,
        content: &Content,
        council: Option<&CouncilCode>,
        now: DateTime<Utc>,
    ) -> Result<(), DbErr> {
        row::Entity::update_many()
            .col_expr(row::Column::Slug, Expr::value(domain::text::slug(&content.name)))
            .col_expr(row::Column::Council, Expr::value(council.map(|code| code.as_str().to_owned())))
            .col_expr(row::Column::ClaimedAt, Expr::value(now))
            .filter(row::Column::Id.eq(id.to_string()))
            .exec(&self.inner)
            .await?;
        self.touch_listing(id, now).await
    }

    /// Notes what an owner said of an approved listing: that it is right, on which day they answered the last yearly
    /// question, and whether there is room.
    pub async fn say_of_listing(
        &self,
        id: ListingId,
        on: NaiveDate,
        yearly: Option<NaiveDate>,
        room: Option<&str>,
        now: DateTime<Utc>,
    ) -> Result<(), DbErr> {
        listing_said::Entity::delete_by_id(id.to_string()).exec(&self.inner).await?;
        let new = listing_said::ActiveModel {
            listing_id: ActiveValue::Set(id.to_string()),
            said_on: ActiveValue::Set(on),
            room: ActiveValue::Set(room.map(str::to_owned)),
            yearly_on: ActiveValue::Set(yearly),
        };
        listing_said::Entity::insert(new).exec_without_returning(&self.inner).await?;
        self.touch_listing(id, now).await
    }

    /// Writes down a link that is going to be mailed.
    pub async fn add_listing_link(&self, row: ListingLinkRow) -> Result<(), DbErr> {
        let row: listing_link::ActiveModel = row.into();
        listing_link::Entity::insert(row).exec_without_returning(&self.inner).await?;
        Ok(())
    }

    /// Pauses a listing until a moment, or shows it again. A hold that somebody else put stays.
    pub async fn set_pause(
        &self,
        id: ListingId,
        pause: bool,
        until: Option<DateTime<Utc>>,
        now: DateTime<Utc>,
    ) -> Result<bool, DbErr> {
        // One that is closed for a while can be hidden too; shown again, it is open.
        let open = [Hold::None.code(), Hold::TemporarilyClosed.code()];
        let (from, to) = if pause { (&open[..], Hold::Paused) } else { (&[Hold::Paused.code()][..], Hold::None) };
        let done = row::Entity::update_many()
            .col_expr(row::Column::Hold, Expr::value(to.code()))
            .col_expr(row::Column::HoldUntil, Expr::value(until))
            .filter(row::Column::Id.eq(id.to_string()))
            .filter(row::Column::Hold.is_in(from.iter().copied()))
            .exec(&self.inner)
            .await?;
        if done.rows_affected == 0 {
            return Ok(false);
        }
        self.touch_listing(id, now).await?;
        Ok(true)
    }

    /// Forgets what somebody answered and what was asked about them, and every version of it: the listing is a
    /// reference that leads nowhere from here on.
    pub async fn forget_answers(&self, id: ListingId) -> Result<(), DbErr> {
        let key = id.to_string();
        working_copy::Entity::delete_by_id(key.clone()).exec(&self.inner).await?;
        reference_request::Entity::delete_many()
            .filter(reference_request::Column::ListingId.eq(key.clone()))
            .exec(&self.inner)
            .await?;
        photo::Entity::delete_many().filter(photo::Column::ListingId.eq(key.clone())).exec(&self.inner).await?;
        listing_link::Entity::delete_many()
            .filter(listing_link::Column::ListingId.eq(key.clone()))
            .exec(&self.inner)
            .await?;
        renewal::Entity::delete_many().filter(renewal::Column::ListingId.eq(key.clone())).exec(&self.inner).await?;
        version_answers::Entity::delete_many()
            .filter(version_answers::Column::ListingId.eq(key.clone()))
            .exec(&self.inner)
            .await?;
        appeal::Entity::delete_many().filter(appeal::Column::ListingId.eq(key.clone())).exec(&self.inner).await?;
        // What people told of it waits on, whoever leaves.
        let of_worries = [TaskKind::Report, TaskKind::Safeguarding, TaskKind::Conviction, TaskKind::Restore];
        task::Entity::delete_many()
            .filter(task::Column::ListingId.eq(key.clone()))
            .filter(task::Column::Kind.is_not_in(of_worries.map(TaskKind::code)))
            .exec(&self.inner)
            .await?;
        version::Entity::delete_many().filter(version::Column::ListingId.eq(key)).exec(&self.inner).await?;
        Ok(())
    }

    /// Ends that an account answers for anything.
    pub async fn leave_listings(&self, account: AccountId) -> Result<(), DbErr> {
        listing_owner::Entity::delete_many()
            .filter(listing_owner::Column::AccountId.eq(account.to_string()))
            .exec(&self.inner)
            .await?;
        Ok(())
    }

    /// Forgets a listing that was never sent: nothing of it is kept.
    pub async fn forget_draft(&self, id: ListingId) -> Result<(), DbErr> {
        let key = id.to_string();
        listing_owner::Entity::delete_many()
            .filter(listing_owner::Column::ListingId.eq(key.clone()))
            .exec(&self.inner)
            .await?;
        working_copy::Entity::delete_by_id(key.clone()).exec(&self.inner).await?;
        photo::Entity::delete_many().filter(photo::Column::ListingId.eq(key.clone())).exec(&self.inner).await?;
        row::Entity::delete_by_id(key).exec(&self.inner).await?;
        Ok(())
    }
}
