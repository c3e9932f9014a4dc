use sea_orm_migration::prelude::*;

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        // The hold that a listing had when its owner took it off: what putting it back brings back. Empty for one that
        // its owner did not take off.
        let hold_before = ColumnDef::new("taken_off").string_len(64).null().take();
        manager.alter_table(Table::alter().table("listing").add_column(hold_before).take()).await
    }
}
