use sea_orm_migration::prelude::*;

use crate::columns::{code, id, moment, moment_null, text_null};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for table in [concern(), concern_note(), listing_hold(), do_not_list(), do_not_list_key()] {
            manager.create_table(table).await?;
        }
        for (name, table, columns) in [
            ("concern_list", "concern", &["restricted", "state", "created_at"][..]),
            ("concern_listing", "concern", &["listing_id"]),
            ("concern_note_concern", "concern_note", &["concern_id", "at"]),
            ("listing_hold_listing", "listing_hold", &["listing_id", "at"]),
            ("do_not_list_key_value", "do_not_list_key", &["kind", "value"]),
        ] {
            let mut index = Index::create().name(name).table(table).take();
            columns.iter().for_each(|column| {
                index.col(*column);
            });
            manager.create_index(index).await?;
        }
        let one_hold = Index::create()
            .name("listing_hold_one_open")
            .table("listing_hold")
            .col("listing_id")
            .unique()
            .cond_where(Expr::col("ended_at").is_null())
            .take();
        manager.create_index(one_hold).await
    }
}

/// Somebody, mostly not even a name.
fn account_null(name: &'static str) -> ColumnDef {
    ColumnDef::new(name).string_len(36).null().take()
}

/// What somebody told us. The text is gone when it was erased; that it was there stays, for the numbers.
fn concern() -> TableCreateStatement {
    Table::create()
        .table("concern")
        .col(id("id").primary_key())
        .col(ColumnDef::new("reference").string_len(8).not_null().unique_key())
        // What makes a second press of the same button no second concern.
        .col(ColumnDef::new("form_key").string_len(64).not_null().unique_key())
        .col(code("source"))
        .col(code("topic"))
        .col(ColumnDef::new("council").string_len(9).null())
        // No foreign key: a claim that is approved takes a listing's row away.
        .col(ColumnDef::new("listing_id").string_len(36).null())
        .col(ColumnDef::new("restricted").boolean().not_null())
        // Whether it was a matter of harm when it came: then whoever sent it is told whom to ring.
        .col(ColumnDef::new("urgent").boolean().not_null())
        .col(ColumnDef::new("likely_spam").boolean().not_null())
        .col(ColumnDef::new("may_contact").boolean().not_null())
        .col(code("state"))
        .col(ColumnDef::new("outcome").string_len(64).null())
        .col(text_null("text_sealed"))
        .col(text_null("contact_sealed"))
        .col(moment("created_at"))
        .col(moment_null("closed_at"))
        .col(account_null("closed_by"))
        .take()
}

/// What the staff wrote about a concern; never changed.
fn concern_note() -> TableCreateStatement {
    Table::create()
        .table("concern_note")
        .col(id("id").primary_key())
        .col(id("concern_id"))
        .col(id("author"))
        .col(moment("at"))
        .col(text_null("text_sealed"))
        .foreign_key(
            ForeignKey::create()
                .name("fk_concern_note_concern")
                .from("concern_note", "concern_id")
                .to("concern", "id")
                .on_delete(ForeignKeyAction::Restrict),
        )
        .take()
}

/// Each time staff hid a listing, and how that ended.
fn listing_hold() -> TableCreateStatement {
    Table::create()
        .table("listing_hold")
        .col(id("id").primary_key())
        .col(id("listing_id"))
        .col(code("hold"))
        .col(code("hold_before"))
        .col(ColumnDef::new("for_safeguarding").boolean().not_null())
        .col(text_null("reason_sealed"))
        .col(id("by_account"))
        .col(moment("at"))
        .col(account_null("restore_asked_by"))
        .col(moment_null("restore_asked_at"))
        .col(text_null("restore_reason_sealed"))
        .col(moment_null("ended_at"))
        .col(account_null("ended_by"))
        .col(ColumnDef::new("ended_how").string_len(64).null())
        .take()
}

/// Who is not to be listed again (row G10).
fn do_not_list() -> TableCreateStatement {
    Table::create()
        .table("do_not_list")
        .col(id("id").primary_key())
        .col(ColumnDef::new("council").string_len(9).null())
        .col(id("listing_id"))
        .col(code("why"))
        .col(text_null("label_sealed"))
        .col(moment("at"))
        .col(id("by_account"))
        .col(moment_null("ended_at"))
        .col(account_null("ended_by"))
        .col(text_null("end_reason_sealed"))
        .take()
}

/// How somebody on that list is known again: keys of a register as they are, everything about a person as a keyed
/// hash, with the text sealed beside it for the day on which the key changes.
fn do_not_list_key() -> TableCreateStatement {
    Table::create()
        .table("do_not_list_key")
        .col(id("id").primary_key())
        .col(id("entry_id"))
        .col(code("kind"))
        .col(ColumnDef::new("value").string_len(200).not_null())
        .col(text_null("text_sealed"))
        .foreign_key(
            ForeignKey::create()
                .name("fk_do_not_list_key_entry")
                .from("do_not_list_key", "entry_id")
                .to("do_not_list", "id")
                .on_delete(ForeignKeyAction::Restrict),
        )
        .take()
}
