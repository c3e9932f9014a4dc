use sea_orm_migration::prelude::*;

use crate::columns::{code, id, listing_key, moment, moment_null, text_null};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.create_table(task()).await?;
        manager.create_index(one_open_task()).await?;
        for (name, columns) in [
            ("task_open", &["done_at", "council", "due_at", "id"][..]),
            ("task_open_kind", &["done_at", "council", "kind", "due_at", "id"]),
            ("task_listing", &["listing_id"]),
            ("task_subject", &["subject"]),
        ] {
            let mut index = Index::create().name(name).table("task").take();
            columns.iter().for_each(|column| {
                index.col(*column);
            });
            manager.create_index(index).await?;
        }
        manager.create_table(version_answers()).await?;
        let by_listing =
            Index::create().name("version_answers_listing").table("version_answers").col("listing_id").take();
        manager.create_index(by_listing).await?;
        manager.create_table(reminder()).await?;
        manager.create_table(appeal()).await?;
        for column in [
            ColumnDef::new("council").string_len(9).null().take(),
            ColumnDef::new("checked_by").string_len(36).null().take(),
            text_null("note_sealed"),
            moment_null("withdrawn_at"),
        ] {
            manager.alter_table(Table::alter().table("check_record").add_column(column).take()).await?;
        }
        let by_end = Index::create().name("check_record_end").table("check_record").col("valid_until").take();
        manager.create_index(by_end).await?;
        // The last day on which every required check counts, as an ISO day: in order, and the same on both databases.
        let checked_until = ColumnDef::new("checked_until").string_len(10).null().take();
        manager.alter_table(Table::alter().table("listing").add_column(checked_until).take()).await
    }
}

/// What waits for a person of the council's staff. Done ones stay as long as the audit log does.
fn task() -> TableCreateStatement {
    Table::create()
        .table("task")
        .col(id("id").primary_key())
        .col(code("kind"))
        .col(ColumnDef::new("council").string_len(9).null())
        .col(ColumnDef::new("listing_id").string_len(36).null())
        // The identity of what it is about: a version, a check, a report …
        .col(ColumnDef::new("subject").string_len(64).not_null())
        .col(moment("opened_at"))
        .col(moment("due_at"))
        .col(ColumnDef::new("assigned_to").string_len(36).null())
        .col(moment_null("assigned_at"))
        .col(moment_null("done_at"))
        .col(ColumnDef::new("done_by").string_len(36).null())
        .col(ColumnDef::new("outcome").string_len(64).null())
        .take()
}

/// Nothing waits twice.
fn one_open_task() -> IndexCreateStatement {
    Index::create()
        .name("task_one_open")
        .table("task")
        .col("kind")
        .col("subject")
        .unique()
        .cond_where(Expr::col("done_at").is_null())
        .take()
}

/// The answers that a sent or approved version was made of, as they were then.
fn version_answers() -> TableCreateStatement {
    Table::create()
        .table("version_answers")
        .col(id("version_id").primary_key())
        .col(id("listing_id"))
        .col(ColumnDef::new("answers").text().not_null())
        .col(text_null("sealed"))
        .foreign_key(&mut listing_key("version_answers"))
        .take()
}

/// Why an owner does not agree with a decision. What they wrote is sealed.
fn appeal() -> TableCreateStatement {
    Table::create()
        .table("appeal")
        .col(id("version_id").primary_key())
        .col(id("listing_id"))
        .col(id("account_id"))
        .col(ColumnDef::new("text_sealed").text().not_null())
        .col(moment("made_at"))
        .foreign_key(&mut listing_key("appeal"))
        .take()
}

/// What owners were reminded of, so that each reminder goes out once.
fn reminder() -> TableCreateStatement {
    Table::create()
        .table("reminder")
        .col(code("kind"))
        .col(ColumnDef::new("subject").string_len(64).not_null())
        .col(ColumnDef::new("step").string_len(32).not_null())
        .col(moment("at"))
        .primary_key(Index::create().col("kind").col("subject").col("step"))
        .take()
}
