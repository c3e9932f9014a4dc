//! What is old enough to be forgotten: one condition for each table, by which it is counted and erased.

use chrono::{DateTime, Utc};
use sea_orm::sea_query::{Alias, Condition, Expr, ExprTrait, Query};
use sea_orm::{ConnectionTrait, DbErr};

use super::{Store, Tx};

/// Rows that are forgotten some time after a moment that stands in them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Old {
    /// Attempts to sign in.
    SignIns,
    /// Sessions.
    Sessions,
    /// Wishes to have another address.
    EmailChanges,
    /// Letters that went out.
    Jobs,
    /// Listings that were begun and never sent.
    Drafts,
    /// Accounts whose holders asked for it.
    Accounts,
    /// Rows of the audit log.
    Audit,
    /// Tasks of the staff that were done.
    Tasks,
    /// Forms that were kept for somebody whose session was over.
    KeptForms,
    /// Links of mails for keeping a listing right.
    Links,
    /// Roles that were offered.
    Offers,
    /// What owners were reminded of.
    Reminders,
    /// What people say of pages.
    Feedback,
    /// Suggestions that were closed.
    Suggestions,
}

impl Old {
    /// The table, the moment, and what must not be there.
    const fn place(self) -> (&'static str, &'static str, Option<&'static str>) {
        match self {
            Self::SignIns => ("sign_in_challenge", "expires_at", None),
            Self::Sessions => ("session", "last_seen_at", None),
            Self::EmailChanges => ("email_change", "created_at", None),
            Self::Jobs => ("outbox", "done_at", None),
            Self::Drafts => ("working_copy", "updated_at", Some("sent_at")),
            Self::Accounts => ("account", "delete_at", Some("erased_at")),
            Self::Audit => ("audit", "at", None),
            Self::Tasks => ("task", "done_at", None),
            Self::KeptForms => ("kept_form", "expires_at", None),
            Self::Links => ("listing_link", "expires_at", None),
            Self::Offers => ("role_offer", "lapses_at", None),
            Self::Reminders => ("reminder", "at", None),
            Self::Feedback => ("page_feedback", "created_at", None),
            Self::Suggestions => ("suggestion", "closed_at", None),
        }
    }

    fn condition(self, before: DateTime<Utc>) -> Condition {
        let (_, moment, absent) = self.place();
        let absent = absent.map(|column| Expr::col(Alias::new(column)).is_null());
        Condition::all().add(Expr::col(Alias::new(moment)).lt(before)).add_option(absent)
    }
}

impl Store {
    /// How many rows are older than a moment.
    pub async fn count_old(&self, old: Old, before: DateTime<Utc>) -> Result<u64, DbErr> {
        let (table, ..) = old.place();
        let count = Expr::col(sea_orm::sea_query::Asterisk).count();
        let select = Query::select().expr(count).from(table).cond_where(old.condition(before)).take();
        let row = self.reader.query_one(&select).await?;
        let count = row.map(|row| row.try_get_by_index::<i64>(0)).transpose()?.unwrap_or(0);
        Ok(u64::try_from(count).unwrap_or(0))
    }
}

impl Tx {
    /// Erases the rows that are older than a moment; how many it were.
    pub async fn forget_old(&self, old: Old, before: DateTime<Utc>) -> Result<u64, DbErr> {
        let (table, ..) = old.place();
        let delete = Query::delete().from_table(table).cond_where(old.condition(before)).take();
        Ok(self.inner.execute(&delete).await?.rows_affected())
    }
}
