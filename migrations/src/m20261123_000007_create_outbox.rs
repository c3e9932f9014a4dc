use sea_orm_migration::prelude::*;

use crate::columns::{code, id, moment, moment_null, text_null};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.create_table(outbox()).await?;
        manager.create_index(waiting()).await?;
        manager.create_index(failed()).await?;
        manager.create_table(schedule()).await
    }
}

/// Work that was promised in the transaction that caused it. The payload holds identities, never an
/// address or a text.
fn outbox() -> TableCreateStatement {
    Table::create()
        .table("outbox")
        .col(id("id").primary_key())
        .col(code("kind"))
        .col(ColumnDef::new("payload").text().not_null())
        .col(text_null("dedupe_key").unique_key())
        .col(moment("run_at"))
        .col(ColumnDef::new("attempts").integer().not_null().default(0))
        .col(moment_null("locked_until"))
        .col(text_null("locked_by"))
        .col(text_null("last_error"))
        .col(moment_null("failed_at"))
        .col(moment_null("done_at"))
        .col(moment("created_at"))
        .take()
}

/// What is asked for every second: whose turn it is. Jobs that are over are not in it.
fn waiting() -> IndexCreateStatement {
    Index::create()
        .name("outbox_waiting")
        .table("outbox")
        .col("run_at")
        .cond_where(Expr::col("done_at").is_null())
        .cond_where(Expr::col("failed_at").is_null())
        .take()
}

fn failed() -> IndexCreateStatement {
    Index::create()
        .name("outbox_failed")
        .table("outbox")
        .col("failed_at")
        .cond_where(Expr::col("failed_at").is_not_null())
        .take()
}

/// Work that comes round by itself.
fn schedule() -> TableCreateStatement {
    Table::create()
        .table("schedule")
        .col(code("name").primary_key())
        .col(moment("next_run"))
        .col(moment_null("locked_until"))
        .take()
}
