use sea_orm_migration::prelude::*;

use crate::columns::{code, id, moment, moment_null};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.create_table(role_offer()).await?;
        manager
            .create_index(
                Index::create()
                    .name("role_offer_to")
                    .table("role_offer")
                    .col("email_hash")
                    .col("role")
                    .col("council")
                    .unique()
                    .take(),
            )
            .await?;
        // What waited until now was tied to an account whose holder had said nothing to it. Who was invited so is
        // invited again.
        let waiting = Expr::col("lapses_at").is_not_null();
        manager.exec_stmt(Query::delete().from_table("account_role").and_where(waiting).take()).await?;
        manager.alter_table(Table::alter().table("account_role").drop_column("lapses_at").take()).await
    }
}

/// A role that somebody was invited to and has not accepted. It is tied to an address and to no account: whether
/// there is one is nobody's business.
fn role_offer() -> TableCreateStatement {
    Table::create()
        .table("role_offer")
        .col(id("id").primary_key())
        .col(ColumnDef::new("email_hash").text().not_null())
        .col(ColumnDef::new("email_sealed").text().not_null())
        .col(code("role"))
        .col(ColumnDef::new("council").string_len(16).not_null())
        .col(ColumnDef::new("offered_by").string_len(36).null())
        .col(moment("offered_at"))
        .col(moment("lapses_at"))
        .col(moment_null("declined_at"))
        .take()
}
