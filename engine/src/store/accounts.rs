use chrono::{DateTime, Utc};
use domain::account::Role;
use domain::id::{AccountId, EmailChangeId};
use domain::listing::CouncilCode;
use sea_orm::sea_query::{Expr, ExprTrait, OnConflict};
use sea_orm::{ActiveValue, ColumnTrait, DbErr, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder, QuerySelect};

use super::entity::{account, account_role, email_change, listing, recovery_code};
use super::{Store, Tx};

pub use account::Model as AccountRow;
pub use account_role::Model as RoleRow;
pub use email_change::Model as EmailChangeRow;

/// A role to be given.
#[derive(Clone, Debug)]
pub struct NewRole<'a> {
    /// To whom.
    pub account: AccountId,
    /// Which one.
    pub role: Role,
    /// For which council; empty for none.
    pub council: &'a str,
    /// By whom; `None` for the operator.
    pub granted_by: Option<AccountId>,
}

impl Store {
    /// An account by its identity; one that was erased too.
    pub async fn account(&self, id: AccountId) -> Result<Option<AccountRow>, DbErr> {
        account::Entity::find_by_id(id.to_string()).one(&self.reader).await
    }

    /// The account under an address, given by its keyed hashes.
    pub async fn account_by_email(&self, hashes: &[String]) -> Result<Option<AccountRow>, DbErr> {
        account::Entity::find().filter(account::Column::EmailHash.is_in(hashes)).one(&self.reader).await
    }

    /// The roles of an account.
    pub async fn roles_of(&self, id: AccountId) -> Result<Vec<RoleRow>, DbErr> {
        account_role::Entity::find()
            .filter(account_role::Column::AccountId.eq(id.to_string()))
            .order_by_asc(account_role::Column::GrantedAt)
            .all(&self.reader)
            .await
    }

    /// The councils that somebody has to do with: those of their roles, and those of the listings they answer for.
    pub async fn councils_about(&self, id: AccountId) -> Result<Vec<CouncilCode>, DbErr> {
        let roles = self.roles_of(id).await?.into_iter().map(|role| role.council);
        let own: Vec<String> = self.listings_of(id).await?.iter().map(ToString::to_string).collect();
        let listings: Vec<Option<String>> = listing::Entity::find()
            .select_only()
            .column(listing::Column::Council)
            .filter(listing::Column::Id.is_in(own))
            .into_tuple()
            .all(&self.reader)
            .await?;
        // Neither a role without a council nor a listing without one names any.
        Ok(roles.chain(listings.into_iter().flatten()).filter_map(|code| CouncilCode::parse(&code).ok()).collect())
    }

    /// Every role of a council's staff.
    pub async fn staff_roles(&self) -> Result<Vec<RoleRow>, DbErr> {
        let staff = Role::ALL.iter().filter(|role| role.is_staff()).map(|role| role.code());
        account_role::Entity::find()
            .filter(account_role::Column::Role.is_in(staff))
            .order_by_asc(account_role::Column::GrantedAt)
            .all(&self.reader)
            .await
    }

    /// Whether accounts of the demonstration are here, which anybody can open.
    pub async fn has_demonstration_accounts(&self) -> Result<bool, DbErr> {
        let found = account::Entity::find().filter(account::Column::Demonstration.eq(true)).one(&self.reader).await?;
        Ok(found.is_some())
    }

    /// Every account that has not been erased, for rotating keys, in order of identity after one.
    pub async fn accounts_after(&self, after: &str, limit: u64) -> Result<Vec<AccountRow>, DbErr> {
        account::Entity::find()
            .filter(account::Column::Id.gt(after))
            .filter(account::Column::ErasedAt.is_null())
            .order_by_asc(account::Column::Id)
            .limit(limit)
            .all(&self.reader)
            .await
    }

    /// Accounts whose holders asked for deletion that is due now.
    pub async fn accounts_to_erase(&self, now: DateTime<Utc>) -> Result<Vec<AccountRow>, DbErr> {
        account::Entity::find()
            .filter(account::Column::DeleteAt.lte(now))
            .filter(account::Column::ErasedAt.is_null())
            .all(&self.reader)
            .await
    }

    /// Recovery codes that were not used yet.
    pub async fn recovery_codes_left(&self, id: AccountId) -> Result<u64, DbErr> {
        recovery_code::Entity::find()
            .filter(recovery_code::Column::AccountId.eq(id.to_string()))
            .filter(recovery_code::Column::UsedAt.is_null())
            .count(&self.reader)
            .await
    }

    /// A wish to have another address.
    pub async fn email_change(&self, id: EmailChangeId) -> Result<Option<EmailChangeRow>, DbErr> {
        email_change::Entity::find_by_id(id.to_string()).one(&self.reader).await
    }

    /// The wish of an account that waits to be confirmed.
    pub async fn waiting_email_change(
        &self,
        id: AccountId,
        now: DateTime<Utc>,
    ) -> Result<Option<EmailChangeRow>, DbErr> {
        email_change::Entity::find()
            .filter(email_change::Column::AccountId.eq(id.to_string()))
            .filter(email_change::Column::UsedAt.is_null())
            .filter(email_change::Column::ExpiresAt.gt(now))
            .order_by_desc(email_change::Column::CreatedAt)
            .one(&self.reader)
            .await
    }
}

impl Tx {
    /// Writes a new account. The database refuses a second one under the same address.
    pub async fn add_account(&self, row: AccountRow) -> Result<(), DbErr> {
        let row: account::ActiveModel = row.into();
        account::Entity::insert(row).exec_without_returning(&self.inner).await?;
        Ok(())
    }

    /// Gives a role; one that is held already is given anew.
    pub async fn give_role(&self, new: &NewRole<'_>, now: DateTime<Utc>) -> Result<(), DbErr> {
        use account_role::Column;
        let row = account_role::ActiveModel {
            account_id: ActiveValue::Set(new.account.to_string()),
            role: ActiveValue::Set(new.role.code().into()),
            council: ActiveValue::Set(new.council.into()),
            granted_by: ActiveValue::Set(new.granted_by.map(|by| by.to_string())),
            granted_at: ActiveValue::Set(now),
        };
        let again = OnConflict::columns([Column::AccountId, Column::Role, Column::Council])
            .update_columns([Column::GrantedBy, Column::GrantedAt])
            .to_owned();
        account_role::Entity::insert(row).on_conflict(again).exec_without_returning(&self.inner).await?;
        Ok(())
    }

    /// Ends a role; `false` when it was not held.
    pub async fn end_role(&self, id: AccountId, role: Role, council: &str) -> Result<bool, DbErr> {
        let done = account_role::Entity::delete_many()
            .filter(account_role::Column::AccountId.eq(id.to_string()))
            .filter(account_role::Column::Role.eq(role.code()))
            .filter(account_role::Column::Council.eq(council))
            .exec(&self.inner)
            .await?;
        Ok(done.rows_affected == 1)
    }

    /// The accounts that run the whole installation and mean to stay: nobody asked to have them deleted. Whoever asks has locked the audit log's head before, so that two who leave at once
    /// do not count on one another.
    pub async fn staying_administrators(&self) -> Result<Vec<String>, DbErr> {
        let roles = account_role::Entity::find()
            .filter(account_role::Column::Role.eq(Role::SuperAdmin.code()))
            .filter(account_role::Column::Council.eq(""))
            .all(&self.inner)
            .await?;
        let ids = roles.into_iter().map(|role| role.account_id);
        let accounts = account::Entity::find()
            .filter(account::Column::Id.is_in(ids))
            .filter(account::Column::DeleteAt.is_null())
            .filter(account::Column::ErasedAt.is_null())
            .all(&self.inner)
            .await?;
        Ok(accounts.into_iter().map(|account| account.id).collect())
    }

    /// Ends every role of an account.
    pub async fn end_roles(&self, id: AccountId) -> Result<(), DbErr> {
        account_role::Entity::delete_many()
            .filter(account_role::Column::AccountId.eq(id.to_string()))
            .exec(&self.inner)
            .await?;
        Ok(())
    }

    /// Notes that somebody has signed in, the first time.
    pub async fn note_joined(&self, id: AccountId, now: DateTime<Utc>) -> Result<(), DbErr> {
        account::Entity::update_many()
            .col_expr(account::Column::JoinedAt, Expr::value(now))
            .filter(account::Column::Id.eq(id.to_string()))
            .filter(account::Column::JoinedAt.is_null())
            .exec(&self.inner)
            .await?;
        Ok(())
    }

    /// Ends every session of an account: they belong to an epoch that is over. A change of address that was
    /// asked for in one of them ends too, or a thief's link would outlive their session.
    pub async fn begin_epoch(&self, id: AccountId, now: DateTime<Utc>) -> Result<(), DbErr> {
        self.end_email_changes(id, now).await?;
        account::Entity::update_many()
            .col_expr(account::Column::Epoch, Expr::col(account::Column::Epoch).add(1))
            .filter(account::Column::Id.eq(id.to_string()))
            .exec(&self.inner)
            .await?;
        Ok(())
    }

    /// Writes an account's address. The database refuses one that another account has.
    pub async fn set_email(&self, id: AccountId, hash: Option<String>, sealed: Option<String>) -> Result<(), DbErr> {
        account::Entity::update_many()
            .col_expr(account::Column::EmailHash, Expr::value(hash))
            .col_expr(account::Column::EmailSealed, Expr::value(sealed))
            .filter(account::Column::Id.eq(id.to_string()))
            .exec(&self.inner)
            .await?;
        Ok(())
    }

    /// Writes when an account is to be erased, or that it is not.
    pub async fn set_delete_at(&self, id: AccountId, at: Option<DateTime<Utc>>) -> Result<(), DbErr> {
        account::Entity::update_many()
            .col_expr(account::Column::DeleteAt, Expr::value(at))
            .filter(account::Column::Id.eq(id.to_string()))
            .exec(&self.inner)
            .await?;
        Ok(())
    }

    /// Empties everything that says who somebody was. The row stays, because others point at it.
    pub async fn erase_account(&self, id: AccountId, now: DateTime<Utc>) -> Result<(), DbErr> {
        let key = id.to_string();
        self.set_email(id, None, None).await?;
        self.set_authenticator(id, None, 0).await?;
        self.begin_epoch(id, now).await?;
        account::Entity::update_many()
            .col_expr(account::Column::ErasedAt, Expr::value(now))
            .col_expr(account::Column::DeleteAt, Expr::value(None::<DateTime<Utc>>))
            .filter(account::Column::Id.eq(&key))
            .exec(&self.inner)
            .await?;
        email_change::Entity::delete_many().filter(email_change::Column::AccountId.eq(&key)).exec(&self.inner).await?;
        recovery_code::Entity::delete_many()
            .filter(recovery_code::Column::AccountId.eq(&key))
            .exec(&self.inner)
            .await?;
        self.end_roles(id).await?;
        self.forget_sign_ins(id).await
    }

    /// Writes an account's sealed authenticator secret, and the number of its enrolment.
    pub async fn set_authenticator(&self, id: AccountId, sealed: Option<String>, enrolment: i32) -> Result<(), DbErr> {
        account::Entity::update_many()
            .col_expr(account::Column::TotpSealed, Expr::value(sealed))
            .col_expr(account::Column::Enrolment, Expr::value(enrolment))
            .col_expr(account::Column::TotpWrong, Expr::value(0))
            .col_expr(account::Column::TotpLockedUntil, Expr::value(None::<DateTime<Utc>>))
            .filter(account::Column::Id.eq(id.to_string()))
            .exec(&self.inner)
            .await?;
        Ok(())
    }

    /// Writes a sealed authenticator secret anew under another key.
    pub async fn reseal_authenticator(&self, id: AccountId, sealed: String) -> Result<(), DbErr> {
        account::Entity::update_many()
            .col_expr(account::Column::TotpSealed, Expr::value(sealed))
            .filter(account::Column::Id.eq(id.to_string()))
            .exec(&self.inner)
            .await?;
        Ok(())
    }

    /// Takes a step of the authenticator app: `false` when it, or a later one, was taken before.
    pub async fn take_step(&self, id: AccountId, step: i64) -> Result<bool, DbErr> {
        let done = account::Entity::update_many()
            .col_expr(account::Column::TotpLastStep, Expr::value(step))
            .col_expr(account::Column::TotpWrong, Expr::value(0))
            .filter(account::Column::Id.eq(id.to_string()))
            .filter(account::Column::TotpLastStep.lt(step))
            .exec(&self.inner)
            .await?;
        Ok(done.rows_affected == 1)
    }

    /// Counts a wrong second factor; from `most` on it is locked until a moment, and the count begins
    /// anew. Says whether this one locked it.
    pub async fn count_wrong_factor(&self, id: AccountId, most: i32, until: DateTime<Utc>) -> Result<bool, DbErr> {
        account::Entity::update_many()
            .col_expr(account::Column::TotpWrong, Expr::col(account::Column::TotpWrong).add(1))
            .filter(account::Column::Id.eq(id.to_string()))
            .exec(&self.inner)
            .await?;
        let locked = account::Entity::update_many()
            .col_expr(account::Column::TotpLockedUntil, Expr::value(until))
            .col_expr(account::Column::TotpWrong, Expr::value(0))
            .filter(account::Column::Id.eq(id.to_string()))
            .filter(account::Column::TotpWrong.gte(most))
            .exec(&self.inner)
            .await?;
        Ok(locked.rows_affected == 1)
    }

    /// Replaces an account's recovery codes, given by identity and hash.
    pub async fn set_recovery_codes(&self, id: AccountId, codes: Vec<(String, String)>) -> Result<(), DbErr> {
        recovery_code::Entity::delete_many()
            .filter(recovery_code::Column::AccountId.eq(id.to_string()))
            .exec(&self.inner)
            .await?;
        if codes.is_empty() {
            return Ok(());
        }
        let rows = codes.into_iter().map(|(key, hash)| recovery_code::ActiveModel {
            id: ActiveValue::Set(key),
            account_id: ActiveValue::Set(id.to_string()),
            hash: ActiveValue::Set(hash),
            used_at: ActiveValue::Set(None),
        });
        recovery_code::Entity::insert_many(rows).exec_without_returning(&self.inner).await?;
        Ok(())
    }

    /// Uses a recovery code: `false` when there is no such one left.
    pub async fn use_recovery_code(&self, id: AccountId, hash: &str, now: DateTime<Utc>) -> Result<bool, DbErr> {
        let done = recovery_code::Entity::update_many()
            .col_expr(recovery_code::Column::UsedAt, Expr::value(now))
            .filter(recovery_code::Column::AccountId.eq(id.to_string()))
            .filter(recovery_code::Column::Hash.eq(hash))
            .filter(recovery_code::Column::UsedAt.is_null())
            .exec(&self.inner)
            .await?;
        Ok(done.rows_affected == 1)
    }

    /// Writes a wish to have another address.
    pub async fn add_email_change(&self, row: EmailChangeRow) -> Result<(), DbErr> {
        let row: email_change::ActiveModel = row.into();
        email_change::Entity::insert(row).exec_without_returning(&self.inner).await?;
        Ok(())
    }

    /// Ends every wish of an account to have another address: `false` when none was waiting.
    pub async fn end_email_changes(&self, id: AccountId, now: DateTime<Utc>) -> Result<bool, DbErr> {
        let done = email_change::Entity::update_many()
            .col_expr(email_change::Column::UsedAt, Expr::value(now))
            .filter(email_change::Column::AccountId.eq(id.to_string()))
            .filter(email_change::Column::UsedAt.is_null())
            .filter(email_change::Column::ExpiresAt.gt(now))
            .exec(&self.inner)
            .await?;
        Ok(done.rows_affected > 0)
    }

    /// Uses the link of a wish: `false` when it was used before or is too old.
    pub async fn use_email_change(&self, id: EmailChangeId, now: DateTime<Utc>) -> Result<bool, DbErr> {
        let done = email_change::Entity::update_many()
            .col_expr(email_change::Column::UsedAt, Expr::value(now))
            .filter(email_change::Column::Id.eq(id.to_string()))
            .filter(email_change::Column::UsedAt.is_null())
            .filter(email_change::Column::ExpiresAt.gt(now))
            .exec(&self.inner)
            .await?;
        Ok(done.rows_affected == 1)
    }

    /// Forgets wishes made before a moment.
    pub async fn forget_email_changes(&self, before: DateTime<Utc>) -> Result<(), DbErr> {
        email_change::Entity::delete_many()
            .filter(email_change::Column::CreatedAt.lt(before))
            .exec(&self.inner)
            .await?;
        Ok(())
    }
}
