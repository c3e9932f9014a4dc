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
        for table in [bank_holiday(), banner(), page_feedback(), suggestion()] {
            manager.create_table(table).await?;
        }
        for (name, table, columns) in [
            ("banner_until", "banner", &["until_at"][..]),
            ("page_feedback_page", "page_feedback", &["page", "useful"]),
            ("page_feedback_created", "page_feedback", &["created_at"]),
            ("suggestion_listing", "suggestion", &["listing_id"]),
            ("suggestion_closed", "suggestion", &["closed_at"]),
        ] {
            let mut index = Index::create().name(name).table(table).take();
            columns.iter().for_each(|column| {
                index.col(*column);
            });
            manager.create_index(index).await?;
        }
        let last_run = moment_null("last_run");
        manager.alter_table(Table::alter().table("schedule").add_column(last_run).take()).await
    }
}

/// Days on which the rules for bank holidays in England are wrong, as ISO days.
fn bank_holiday() -> TableCreateStatement {
    Table::create()
        .table("bank_holiday")
        .col(ColumnDef::new("day").string_len(10).not_null().primary_key().take())
        .col(ColumnDef::new("is_holiday").boolean().not_null())
        .col(ColumnDef::new("name").string_len(100).not_null())
        .take()
}

/// What is announced at the top of every page, or of those of one council.
fn banner() -> TableCreateStatement {
    Table::create()
        .table("banner")
        .col(id("id").primary_key())
        .col(ColumnDef::new("council").string_len(9).null())
        .col(code("level"))
        .col(ColumnDef::new("text").text().not_null())
        .col(ColumnDef::new("link").string_len(200).null())
        .col(moment("from_at"))
        .col(moment("until_at"))
        .col(moment("created_at"))
        .take()
}

/// What people say of pages. Nobody is asked who they are; their words are sealed all the same.
fn page_feedback() -> TableCreateStatement {
    Table::create()
        .table("page_feedback")
        .col(id("id").primary_key())
        .col(ColumnDef::new("page").string_len(200).not_null())
        .col(code("useful"))
        .col(text_null("text_sealed"))
        .col(moment("created_at"))
        .col(moment_null("done_at"))
        .take()
}

/// Changes of listings that people suggest.
fn suggestion() -> TableCreateStatement {
    Table::create()
        .table("suggestion")
        .col(id("id").primary_key())
        .col(id("listing_id"))
        .col(code("topic"))
        .col(ColumnDef::new("text_sealed").text().not_null())
        .col(text_null("email_sealed"))
        .col(moment("created_at"))
        .col(moment_null("closed_at"))
        .col(ColumnDef::new("closed_by").string_len(36).null())
        .col(ColumnDef::new("outcome").string_len(64).null())
        .foreign_key(&mut listing_key("suggestion"))
        .take()
}
