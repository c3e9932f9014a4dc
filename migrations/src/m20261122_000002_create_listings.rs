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
        manager.create_table(listing()).await?;
        manager.create_table(listing_version()).await?;
        manager.create_index(one_version_in("listing_version_one_approved", &["approved"])).await?;
        manager.create_index(one_version_in("listing_version_one_unfinished", &["draft", "submitted"])).await
    }
}

fn listing() -> TableCreateStatement {
    Table::create()
        .table("listing")
        .col(id("id").primary_key())
        .col(ColumnDef::new("reference").string_len(8).not_null().unique_key())
        .col(ColumnDef::new("slug").text().not_null())
        .col(ColumnDef::new("is_pa").boolean().not_null())
        .col(ColumnDef::new("council").string_len(9).null())
        .col(code("hold").check(Expr::col("hold").is_in([
            "none",
            "temporarily_closed",
            "paused",
            "suspended",
            "marked_for_deletion",
        ])))
        .col(moment_null("hold_until"))
        .col(moment_null("visible_from"))
        .col(moment_null("visible_to"))
        .col(text_null("end_reason"))
        .col(moment_null("claimed_at"))
        .col(ColumnDef::new("revision").integer().not_null())
        .col(moment("created_at"))
        .col(moment("updated_at"))
        .take()
}

fn listing_version() -> TableCreateStatement {
    Table::create()
        .table("listing_version")
        .col(id("id").primary_key())
        .col(id("listing_id"))
        .col(ColumnDef::new("number").integer().not_null())
        .col(code("state").check(Expr::col("state").is_in([
            "draft",
            "submitted",
            "approved",
            "returned",
            "rejected",
            "superseded",
        ])))
        .col(ColumnDef::new("content_format").integer().not_null())
        .col(ColumnDef::new("content").text().not_null())
        .col(text_null("author"))
        .col(moment_null("submitted_at"))
        .col(moment_null("decided_at"))
        .col(text_null("decided_by"))
        .col(text_null("reasons"))
        .col(moment("created_at"))
        .foreign_key(&mut listing_key("listing_version"))
        .index(Index::create().unique().name("listing_version_number").col("listing_id").col("number"))
        .take()
}

/// At most one version of a listing stands in these states, on both databases.
fn one_version_in(name: &str, states: &[&str]) -> IndexCreateStatement {
    Index::create()
        .name(name)
        .table("listing_version")
        .col("listing_id")
        .unique()
        .cond_where(Expr::col("state").is_in(states.iter().copied()))
        .take()
}
