use sea_orm_migration::prelude::*;

use crate::columns::{code, id, listing_key, moment, moment_null};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.create_table(source_record()).await?;
        let by_listing = Index::create().name("source_record_listing").table("source_record").col("listing_id").take();
        manager.create_index(by_listing).await?;
        manager.create_table(import_run()).await
    }
}

/// What one row of a source became: the identity that makes an import repeatable.
fn source_record() -> TableCreateStatement {
    Table::create()
        .table("source_record")
        .col(code("source"))
        .col(ColumnDef::new("source_key").string_len(64).not_null())
        .col(id("listing_id"))
        .col(ColumnDef::new("content_hash").string_len(64).not_null())
        .col(ColumnDef::new("offered").boolean().not_null())
        .col(ColumnDef::new("file_date").date().not_null())
        .col(moment_null("withdrawn_at"))
        .foreign_key(&mut listing_key("source_record"))
        .primary_key(Index::create().col("source").col("source_key"))
        .take()
}

/// One run of the importer and what it did.
fn import_run() -> TableCreateStatement {
    let mut table = Table::create()
        .table("import_run")
        .col(ColumnDef::new("id").big_integer().not_null().auto_increment().primary_key())
        .col(code("source"))
        .col(code("format"))
        .col(ColumnDef::new("file_date").date().not_null())
        .col(moment("started_at"))
        .col(moment_null("finished_at"))
        .take();
    for count in ["read", "created", "updated", "unchanged", "withdrawn", "skipped", "rejected"] {
        table.col(ColumnDef::new(format!("rows_{count}")).big_integer().not_null().default(0));
    }
    table
}
