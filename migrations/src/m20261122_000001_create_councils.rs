use sea_orm_migration::prelude::*;

use crate::columns::{moment, text_null};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let council = Table::create()
            .table("council")
            .col(ColumnDef::new("code").string_len(9).not_null().primary_key())
            .col(ColumnDef::new("name").text().not_null())
            .col(text_null("helpline_phone"))
            .col(text_null("helpline_hours"))
            .col(text_null("safeguarding_phone"))
            .col(text_null("out_of_hours_phone"))
            .col(ColumnDef::new("required_checks").text().not_null().default(""))
            .col(moment("created_at"))
            .col(moment("updated_at"))
            .take();
        manager.create_table(council).await
    }
}
