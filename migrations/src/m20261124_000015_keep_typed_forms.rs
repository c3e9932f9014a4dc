use sea_orm_migration::prelude::*;

use crate::columns::{code, moment};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.create_table(kept_form()).await?;
        let until = Index::create().name("kept_form_expires").table("kept_form").col("expires_at").take();
        manager.create_index(until).await
    }
}

/// What somebody typed whose session was over when they pressed Save, for the hour in which they may sign in again.
/// Whose it is is not known: only the browser's token opens it, and only whoever answers for the listing sees it.
fn kept_form() -> TableCreateStatement {
    Table::create()
        .table("kept_form")
        .col(ColumnDef::new("token_hash").string_len(64).not_null().primary_key())
        .col(ColumnDef::new("reference").string_len(16).not_null())
        .col(code("page"))
        .col(ColumnDef::new("sealed").text().not_null())
        .col(moment("expires_at"))
        .take()
}
