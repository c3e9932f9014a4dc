use sea_orm_migration::prelude::*;

use crate::columns::{account_key, code, id, moment, moment_null, text_null};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for table in [account(), account_role(), recovery_code(), sign_in_challenge(), session(), email_change()] {
            manager.create_table(table).await?;
        }
        for (name, table, column) in [
            ("recovery_code_account", "recovery_code", "account_id"),
            ("sign_in_challenge_browser", "sign_in_challenge", "browser_hash"),
            ("sign_in_challenge_email", "sign_in_challenge", "email_hash"),
            ("session_account", "session", "account_id"),
            ("email_change_account", "email_change", "account_id"),
        ] {
            manager.create_index(Index::create().name(name).table(table).col(column).take()).await?;
        }
        Ok(())
    }
}

/// What says who somebody is stands sealed; the keyed hash of the address finds the row.
fn account() -> TableCreateStatement {
    Table::create()
        .table("account")
        .col(id("id").primary_key())
        .col(text_null("email_hash").unique_key())
        .col(text_null("email_sealed"))
        .col(ColumnDef::new("language").string_len(16).not_null())
        .col(ColumnDef::new("epoch").integer().not_null())
        .col(moment("created_at"))
        .col(moment_null("joined_at"))
        .col(ColumnDef::new("enrolment").integer().not_null())
        .col(text_null("totp_sealed"))
        .col(ColumnDef::new("totp_last_step").big_integer().not_null())
        .col(ColumnDef::new("totp_wrong").integer().not_null())
        .col(moment_null("totp_locked_until"))
        .col(moment_null("delete_at"))
        .col(moment_null("erased_at"))
        .col(ColumnDef::new("demonstration").boolean().not_null())
        .take()
}

/// A role is held for one council, or for none (an empty code).
fn account_role() -> TableCreateStatement {
    Table::create()
        .table("account_role")
        .col(id("account_id"))
        .col(code("role"))
        .col(ColumnDef::new("council").string_len(16).not_null())
        .col(ColumnDef::new("granted_by").string_len(36).null())
        .col(moment("granted_at"))
        .col(moment_null("lapses_at"))
        .primary_key(Index::create().col("account_id").col("role").col("council"))
        .foreign_key(&mut account_key("account_role"))
        .take()
}

fn recovery_code() -> TableCreateStatement {
    Table::create()
        .table("recovery_code")
        .col(id("id").primary_key())
        .col(id("account_id"))
        .col(ColumnDef::new("hash").text().not_null())
        .col(moment_null("used_at"))
        .foreign_key(&mut account_key("recovery_code"))
        .take()
}

/// Without an account when nobody has one under the address: the work is the same.
fn sign_in_challenge() -> TableCreateStatement {
    Table::create()
        .table("sign_in_challenge")
        .col(id("id").primary_key())
        .col(ColumnDef::new("account_id").string_len(36).null())
        .col(ColumnDef::new("email_hash").text().not_null())
        .col(ColumnDef::new("email_sealed").text().not_null())
        .col(ColumnDef::new("browser_hash").text().not_null())
        .col(ColumnDef::new("language").string_len(16).not_null())
        .col(moment("created_at"))
        .col(moment("expires_at"))
        .col(ColumnDef::new("attempts").integer().not_null())
        .col(moment_null("used_at"))
        .take()
}

fn session() -> TableCreateStatement {
    Table::create()
        .table("session")
        .col(id("id").primary_key())
        .col(ColumnDef::new("token_hash").text().not_null().unique_key())
        .col(id("account_id"))
        .col(ColumnDef::new("epoch").integer().not_null())
        .col(ColumnDef::new("browser_family").text().not_null())
        .col(moment("created_at"))
        .col(moment("last_seen_at"))
        .col(moment_null("second_factor_at"))
        .foreign_key(&mut account_key("session"))
        .take()
}

fn email_change() -> TableCreateStatement {
    Table::create()
        .table("email_change")
        .col(id("id").primary_key())
        .col(id("account_id"))
        .col(ColumnDef::new("old_sealed").text().not_null())
        .col(ColumnDef::new("new_sealed").text().not_null())
        .col(ColumnDef::new("language").string_len(16).not_null())
        .col(moment("created_at"))
        .col(moment("expires_at"))
        .col(moment_null("used_at"))
        .foreign_key(&mut account_key("email_change"))
        .take()
}
