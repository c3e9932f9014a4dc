//! What somebody typed whose session was over when they pressed Save.

use chrono::{DateTime, Utc};
use sea_orm::{ColumnTrait, DbErr, EntityTrait, QueryFilter};

use super::entity::kept_form;
use super::{Store, Tx};

pub use kept_form::Model as KeptFormRow;

impl Store {
    /// What was kept for a browser, while it holds.
    pub async fn kept_form(&self, token_hash: &str, now: DateTime<Utc>) -> Result<Option<KeptFormRow>, DbErr> {
        let found = kept_form::Entity::find_by_id(token_hash).one(&self.reader).await?;
        Ok(found.filter(|row| row.expires_at > now))
    }
}

impl Tx {
    /// Keeps a form.
    pub async fn keep_form(&self, row: KeptFormRow) -> Result<(), DbErr> {
        let row: kept_form::ActiveModel = row.into();
        kept_form::Entity::insert(row).exec_without_returning(&self.inner).await?;
        Ok(())
    }

    /// Forgets what was kept for one page; `false` when nothing was.
    pub async fn forget_kept_form(&self, token_hash: &str, reference: &str, page: &str) -> Result<bool, DbErr> {
        let done = kept_form::Entity::delete_many()
            .filter(kept_form::Column::TokenHash.eq(token_hash))
            .filter(kept_form::Column::Reference.eq(reference))
            .filter(kept_form::Column::Page.eq(page))
            .exec(&self.inner)
            .await?;
        Ok(done.rows_affected == 1)
    }

    /// Forgets forms whose time was over before a moment.
    pub async fn forget_kept_forms(&self, before: DateTime<Utc>) -> Result<(), DbErr> {
        kept_form::Entity::delete_many().filter(kept_form::Column::ExpiresAt.lt(before)).exec(&self.inner).await?;
        Ok(())
    }
}
