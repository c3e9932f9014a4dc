use chrono::{DateTime, Utc};
use domain::id::{AccountId, ChallengeId, ListingId, SessionId};
use sea_orm::sea_query::{Expr, ExprTrait};
use sea_orm::{ColumnTrait, DbErr, EntityTrait, QueryFilter, QueryOrder, QuerySelect};

use super::entity::{session, sign_in_challenge};
use super::{Store, Tx};

pub use session::Model as SessionRow;
pub use sign_in_challenge::Model as ChallengeRow;

impl Store {
    /// An attempt to sign in.
    pub async fn challenge(&self, id: ChallengeId) -> Result<Option<ChallengeRow>, DbErr> {
        sign_in_challenge::Entity::find_by_id(id.to_string()).one(&self.reader).await
    }

    /// The attempts of this browser that can still be used, the newest first, at most `limit`.
    pub async fn open_challenges(
        &self,
        browser_hash: &str,
        now: DateTime<Utc>,
        limit: u64,
    ) -> Result<Vec<ChallengeRow>, DbErr> {
        sign_in_challenge::Entity::find()
            .filter(sign_in_challenge::Column::BrowserHash.eq(browser_hash))
            .filter(sign_in_challenge::Column::UsedAt.is_null())
            .filter(sign_in_challenge::Column::ExpiresAt.gt(now))
            .order_by_desc(sign_in_challenge::Column::CreatedAt)
            .order_by_desc(sign_in_challenge::Column::Id)
            .limit(limit)
            .all(&self.reader)
            .await
    }

    /// How many codes were tried under these addresses since a moment.
    pub async fn codes_tried(&self, email_hash: &str, since: DateTime<Utc>) -> Result<i64, DbErr> {
        let tried: Vec<i32> = sign_in_challenge::Entity::find()
            .select_only()
            .column(sign_in_challenge::Column::Attempts)
            .filter(sign_in_challenge::Column::EmailHash.eq(email_hash))
            .filter(sign_in_challenge::Column::CreatedAt.gt(since))
            .into_tuple()
            .all(&self.reader)
            .await?;
        Ok(tried.into_iter().map(i64::from).sum())
    }

    /// The session that a token's hash opens.
    pub async fn session_by_token(&self, token_hash: &str) -> Result<Option<SessionRow>, DbErr> {
        session::Entity::find().filter(session::Column::TokenHash.eq(token_hash)).one(&self.reader).await
    }

    /// A session by its identity.
    pub async fn session(&self, id: SessionId) -> Result<Option<SessionRow>, DbErr> {
        session::Entity::find_by_id(id.to_string()).one(&self.reader).await
    }

    /// The sessions of an account, the latest seen first; those that are over too.
    pub async fn sessions_of(&self, id: AccountId) -> Result<Vec<SessionRow>, DbErr> {
        session::Entity::find()
            .filter(session::Column::AccountId.eq(id.to_string()))
            .order_by_desc(session::Column::LastSeenAt)
            .all(&self.reader)
            .await
    }
}

impl Tx {
    /// Writes an attempt to sign in.
    pub async fn add_challenge(&self, row: ChallengeRow) -> Result<(), DbErr> {
        let row: sign_in_challenge::ActiveModel = row.into();
        sign_in_challenge::Entity::insert(row).exec_without_returning(&self.inner).await?;
        Ok(())
    }

    /// Takes a listing from every attempt that would bring it along.
    pub async fn detach_listing(&self, listing: ListingId) -> Result<(), DbErr> {
        sign_in_challenge::Entity::update_many()
            .col_expr(sign_in_challenge::Column::ListingId, Expr::value(Option::<String>::None))
            .filter(sign_in_challenge::Column::ListingId.eq(listing.to_string()))
            .exec(&self.inner)
            .await?;
        Ok(())
    }

    /// Counts a code that was tried: `false` when the attempt allows no more.
    pub async fn count_code(&self, id: ChallengeId, most: i32, now: DateTime<Utc>) -> Result<bool, DbErr> {
        let done = sign_in_challenge::Entity::update_many()
            .col_expr(sign_in_challenge::Column::Attempts, Expr::col(sign_in_challenge::Column::Attempts).add(1))
            .filter(sign_in_challenge::Column::Id.eq(id.to_string()))
            .filter(sign_in_challenge::Column::Attempts.lt(most))
            .filter(sign_in_challenge::Column::UsedAt.is_null())
            .filter(sign_in_challenge::Column::ExpiresAt.gt(now))
            .exec(&self.inner)
            .await?;
        Ok(done.rows_affected == 1)
    }

    /// Takes back that a code was counted, because it was right.
    pub async fn uncount_code(&self, id: ChallengeId) -> Result<(), DbErr> {
        sign_in_challenge::Entity::update_many()
            .col_expr(sign_in_challenge::Column::Attempts, Expr::col(sign_in_challenge::Column::Attempts).sub(1))
            .filter(sign_in_challenge::Column::Id.eq(id.to_string()))
            .exec(&self.inner)
            .await?;
        Ok(())
    }

    /// Uses an attempt: `false` when it was used before or is too old.
    pub async fn use_challenge(&self, id: ChallengeId, now: DateTime<Utc>) -> Result<bool, DbErr> {
        let done = sign_in_challenge::Entity::update_many()
            .col_expr(sign_in_challenge::Column::UsedAt, Expr::value(now))
            .filter(sign_in_challenge::Column::Id.eq(id.to_string()))
            .filter(sign_in_challenge::Column::UsedAt.is_null())
            .filter(sign_in_challenge::Column::ExpiresAt.gt(now))
            .exec(&self.inner)
            .await?;
        Ok(done.rows_affected == 1)
    }

    /// Ends every attempt of an account that is still open.
    pub async fn close_challenges(&self, account: AccountId, now: DateTime<Utc>) -> Result<(), DbErr> {
        sign_in_challenge::Entity::update_many()
            .col_expr(sign_in_challenge::Column::UsedAt, Expr::value(now))
            .filter(sign_in_challenge::Column::AccountId.eq(account.to_string()))
            .filter(sign_in_challenge::Column::UsedAt.is_null())
            .exec(&self.inner)
            .await?;
        Ok(())
    }

    /// Writes a session.
    pub async fn add_session(&self, row: SessionRow) -> Result<(), DbErr> {
        let row: session::ActiveModel = row.into();
        session::Entity::insert(row).exec_without_returning(&self.inner).await?;
        Ok(())
    }

    /// Gives a session another token, because its rights grew.
    pub async fn rotate_session(&self, id: SessionId, token_hash: &str, factor_at: DateTime<Utc>) -> Result<(), DbErr> {
        session::Entity::update_many()
            .col_expr(session::Column::TokenHash, Expr::value(token_hash))
            .col_expr(session::Column::SecondFactorAt, Expr::value(factor_at))
            .filter(session::Column::Id.eq(id.to_string()))
            .exec(&self.inner)
            .await?;
        Ok(())
    }

    /// Takes a session along into its account's present epoch, with another token, because its rights grew.
    pub async fn carry_session(&self, id: SessionId, token_hash: &str, epoch: i32) -> Result<(), DbErr> {
        session::Entity::update_many()
            .col_expr(session::Column::TokenHash, Expr::value(token_hash))
            .col_expr(session::Column::Epoch, Expr::value(epoch))
            .filter(session::Column::Id.eq(id.to_string()))
            .exec(&self.inner)
            .await?;
        Ok(())
    }

    /// Notes when a session was last used.
    pub async fn touch_session(&self, id: SessionId, now: DateTime<Utc>) -> Result<(), DbErr> {
        session::Entity::update_many()
            .col_expr(session::Column::LastSeenAt, Expr::value(now))
            .filter(session::Column::Id.eq(id.to_string()))
            .exec(&self.inner)
            .await?;
        Ok(())
    }

    /// Ends a session of this account: `false` when it is none of theirs.
    pub async fn end_session(&self, account: AccountId, id: SessionId) -> Result<bool, DbErr> {
        let done = session::Entity::delete_many()
            .filter(session::Column::Id.eq(id.to_string()))
            .filter(session::Column::AccountId.eq(account.to_string()))
            .exec(&self.inner)
            .await?;
        Ok(done.rows_affected == 1)
    }

    /// Ends every session of an account but one.
    pub async fn end_other_sessions(&self, account: AccountId, kept: SessionId) -> Result<(), DbErr> {
        session::Entity::delete_many()
            .filter(session::Column::AccountId.eq(account.to_string()))
            .filter(session::Column::Id.ne(kept.to_string()))
            .exec(&self.inner)
            .await?;
        Ok(())
    }

    /// Deletes every session and every attempt of an account.
    pub async fn forget_sign_ins(&self, account: AccountId) -> Result<(), DbErr> {
        let key = account.to_string();
        session::Entity::delete_many().filter(session::Column::AccountId.eq(&key)).exec(&self.inner).await?;
        sign_in_challenge::Entity::delete_many()
            .filter(sign_in_challenge::Column::AccountId.eq(&key))
            .exec(&self.inner)
            .await?;
        Ok(())
    }

    /// Forgets attempts that ended before a moment, and sessions that were last used before another.
    pub async fn forget_old_sign_ins(&self, attempts: DateTime<Utc>, sessions: DateTime<Utc>) -> Result<(), DbErr> {
        session::Entity::delete_many().filter(session::Column::LastSeenAt.lt(sessions)).exec(&self.inner).await?;
        sign_in_challenge::Entity::delete_many()
            .filter(sign_in_challenge::Column::ExpiresAt.lt(attempts))
            .exec(&self.inner)
            .await?;
        Ok(())
    }
}
