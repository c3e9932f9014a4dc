use sea_orm_migration::prelude::*;

use crate::columns::{account_key, code, id, listing_key, moment, moment_null, text_null};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.create_table(listing_owner()).await?;
        manager.create_table(working_copy()).await?;
        manager.create_table(listing_said()).await?;
        manager.create_table(listing_link()).await?;
        manager.create_table(reference_request()).await?;
        manager.create_table(photo()).await?;
        manager.create_table(dated_rate()).await?;
        manager.exec_stmt(known_rates()).await?;
        manager.alter_table(challenge_for_a_listing()).await?;
        for (name, table, column) in [
            ("listing_owner_account", "listing_owner", "account_id"),
            ("working_copy_browser", "working_copy", "browser_hash"),
            ("working_copy_updated", "working_copy", "updated_at"),
            ("photo_listing", "photo", "listing_id"),
        ] {
            manager.create_index(Index::create().name(name).table(table).col(column).take()).await?;
        }
        Ok(())
    }
}

/// Whose listing it is. Several people may answer for one.
fn listing_owner() -> TableCreateStatement {
    Table::create()
        .table("listing_owner")
        .col(id("listing_id"))
        .col(id("account_id"))
        .col(moment("since"))
        .primary_key(Index::create().col("listing_id").col("account_id"))
        .foreign_key(&mut listing_key("listing_owner"))
        .foreign_key(&mut account_key("listing_owner"))
        .take()
}

/// What the owner is writing, public answers in the open and private ones sealed. Until somebody proved an
/// address it belongs to a browser.
fn working_copy() -> TableCreateStatement {
    Table::create()
        .table("working_copy")
        .col(id("listing_id").primary_key())
        .col(code("door"))
        .col(ColumnDef::new("answers").text().not_null())
        .col(text_null("sealed"))
        .col(ColumnDef::new("revision").integer().not_null())
        .col(ColumnDef::new("changed").text().not_null())
        .col(text_null("browser_hash"))
        // The listing from a register that somebody says is theirs.
        .col(ColumnDef::new("claims").string_len(36).null())
        .col(moment("created_at"))
        .col(moment("updated_at"))
        .col(moment_null("sent_at"))
        .foreign_key(&mut listing_key("working_copy"))
        .take()
}

/// What the owner said last about an approved listing without writing a new version: that it is still right,
/// and whether there is room.
fn listing_said() -> TableCreateStatement {
    Table::create()
        .table("listing_said")
        .col(id("listing_id").primary_key())
        .col(ColumnDef::new("said_on").date().not_null())
        .col(ColumnDef::new("room").string_len(64).null())
        .foreign_key(&mut listing_key("listing_said"))
        .take()
}

/// The link of a mail with which an owner keeps a listing right in one press.
fn listing_link() -> TableCreateStatement {
    Table::create()
        .table("listing_link")
        .col(id("id").primary_key())
        .col(id("listing_id"))
        .col(id("account_id"))
        .col(moment("expires_at"))
        .foreign_key(&mut listing_key("listing_link"))
        .foreign_key(&mut account_key("listing_link"))
        .take()
}

/// A reference that somebody was asked for. Who they are and what they wrote is sealed.
fn reference_request() -> TableCreateStatement {
    Table::create()
        .table("reference_request")
        .col(id("id").primary_key())
        .col(id("listing_id"))
        .col(ColumnDef::new("email_hash").text().not_null())
        .col(ColumnDef::new("referee_sealed").text().not_null())
        .col(moment("asked_at"))
        .col(moment("expires_at"))
        .col(moment_null("answered_at"))
        .col(text_null("answer_sealed"))
        .index(Index::create().unique().name("reference_request_once").col("listing_id").col("email_hash"))
        .foreign_key(&mut listing_key("reference_request"))
        .take()
}

/// A photo that was sent for a listing. Its files lie in the data folder.
fn photo() -> TableCreateStatement {
    Table::create()
        .table("photo")
        .col(id("id").primary_key())
        .col(id("listing_id"))
        .col(moment("created_at"))
        .foreign_key(&mut listing_key("photo"))
        .take()
}

/// Rates that the law or a council sets, by the day they begin.
fn dated_rate() -> TableCreateStatement {
    Table::create()
        .table("dated_rate")
        .col(code("code"))
        // An ISO day as text: the same on both databases, and in order.
        .col(ColumnDef::new("from_day").string_len(10).not_null())
        .col(ColumnDef::new("pence").integer().not_null())
        .col(ColumnDef::new("source").text().not_null())
        .primary_key(Index::create().col("code").col("from_day"))
        .take()
}

/// The pay floors that were known when this was written.
fn known_rates() -> InsertStatement {
    const SOURCE: &str = "National Minimum Wage Regulations 2015 as amended; NFU Employment Service, Stevens & Bolton";
    let mut insert = Query::insert();
    insert.into_table("dated_rate").columns(["code", "from_day", "pence", "source"]);
    for (rate, from_day, pence) in [
        ("nlw_21_plus", "2025-04-01", 1221),
        ("nlw_21_plus", "2026-04-01", 1271),
        ("nmw_18_20", "2025-04-01", 1000),
        ("nmw_18_20", "2026-04-01", 1085),
        ("nmw_under_18_apprentice", "2025-04-01", 755),
        ("nmw_under_18_apprentice", "2026-04-01", 800),
    ] {
        insert.values_panic([rate.into(), from_day.into(), pence.into(), SOURCE.into()]);
    }
    insert
}

/// An attempt to sign in may bring what a browser has been writing along.
fn challenge_for_a_listing() -> TableAlterStatement {
    Table::alter().table("sign_in_challenge").add_column(ColumnDef::new("listing_id").string_len(36).null()).take()
}
