use sea_orm_migration::prelude::*;

use crate::columns::text_null;

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        // Where somebody wanted to go who has to sign in first: a path of the site, for whoever presses the mail's
        // link in another browser.
        manager
            .alter_table(Table::alter().table("sign_in_challenge").add_column(text_null("next_path")).take())
            .await?;
        // For looking for one kind of act, and for the list of kinds.
        manager.create_index(Index::create().name("audit_act").table("audit").col("act").take()).await
    }
}
