use sea_orm_migration::prelude::*;

use crate::columns::{code, moment, text_null};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.create_table(audit()).await?;
        manager.create_table(audit_seal()).await?;
        let by_actor = Index::create().name("audit_actor").table("audit").col("actor").take();
        manager.create_index(by_actor).await?;
        let by_subject = Index::create().name("audit_subject").table("audit").col("subject_id").take();
        manager.create_index(by_subject).await
    }
}

/// Rows point at accounts by identity, without a foreign key: they outlive an erased account.
fn audit() -> TableCreateStatement {
    Table::create()
        .table("audit")
        .col(ColumnDef::new("number").big_integer().not_null().primary_key())
        .col(moment("at"))
        .col(ColumnDef::new("actor").string_len(36).null())
        .col(code("act"))
        .col(code("subject_kind"))
        .col(ColumnDef::new("subject_id").text().not_null())
        .col(text_null("reason"))
        .col(text_null("before"))
        .col(text_null("after"))
        .col(ColumnDef::new("hash").text().not_null())
        .take()
}

/// Signed ends of the chain: `head` after its newest row, `anchor` before its oldest.
fn audit_seal() -> TableCreateStatement {
    Table::create()
        .table("audit_seal")
        .col(ColumnDef::new("which").string_len(16).not_null().primary_key())
        .col(ColumnDef::new("number").big_integer().not_null())
        .col(ColumnDef::new("hash").text().not_null())
        .col(moment("at"))
        .col(ColumnDef::new("signature").text().not_null())
        .take()
}
