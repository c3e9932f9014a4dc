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
        manager.create_table(renewal()).await?;
        let by_listing = Index::create().name("renewal_listing").table("renewal").col("listing_id").take();
        manager.create_index(by_listing).await?;
        // On which day the owner last answered the yearly question.
        let yearly_on = ColumnDef::new("yearly_on").date().null().take();
        manager.alter_table(Table::alter().table("listing_said").add_column(yearly_on).take()).await
    }
}

/// What an owner says they have anew in the place of something that was checked. What they say of it is sealed.
fn renewal() -> TableCreateStatement {
    Table::create()
        .table("renewal")
        .col(id("id").primary_key())
        .col(id("listing_id"))
        .col(code("what"))
        .col(text_null("answers_sealed"))
        .col(moment("said_at"))
        .col(moment_null("done_at"))
        .foreign_key(&mut listing_key("renewal"))
        .take()
}
