use sea_orm_migration::prelude::*;

use crate::columns::{code, id, moment};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let change_log = Table::create()
            .table("change_log")
            .col(ColumnDef::new("seq").big_integer().not_null().auto_increment().primary_key())
            .col(code("subject_kind"))
            .col(id("subject_id"))
            .col(moment("at"))
            .take();
        manager.create_table(change_log).await
    }
}
