use sea_orm_migration::prelude::*;

use crate::columns::{code, id, listing_key, moment};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let check_record = Table::create()
            .table("check_record")
            .col(id("id").primary_key())
            .col(id("listing_id"))
            .col(code("what"))
            .col(code("evidence"))
            .col(ColumnDef::new("seen_by").text().not_null())
            .col(ColumnDef::new("seen_on").date().not_null())
            .col(ColumnDef::new("valid_until").date().not_null())
            .col(code("outcome"))
            .col(moment("created_at"))
            .foreign_key(&mut listing_key("check_record"))
            .take();
        manager.create_table(check_record).await?;
        let by_listing = Index::create().name("check_record_listing").table("check_record").col("listing_id").take();
        manager.create_index(by_listing).await
    }
}
