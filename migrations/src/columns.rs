//! Columns that mean the same everywhere.

use sea_orm_migration::prelude::*;

/// An identity: a UUID as text on both databases.
pub fn id(name: &'static str) -> ColumnDef {
    ColumnDef::new(name).string_len(36).not_null().take()
}

/// A code of a closed vocabulary.
pub fn code(name: &'static str) -> ColumnDef {
    ColumnDef::new(name).string_len(64).not_null().take()
}

/// A moment that must be there.
pub fn moment(name: &'static str) -> ColumnDef {
    ColumnDef::new(name).timestamp_with_time_zone().not_null().take()
}

/// A moment that may be absent.
pub fn moment_null(name: &'static str) -> ColumnDef {
    ColumnDef::new(name).timestamp_with_time_zone().null().take()
}

/// Text of any length.
pub fn text_null(name: &'static str) -> ColumnDef {
    ColumnDef::new(name).text().null().take()
}

/// A foreign key to `listing.id`; a listing is never deleted while something points at it.
pub fn listing_key(table: &'static str) -> ForeignKeyCreateStatement {
    ForeignKey::create()
        .name(format!("fk_{table}_listing"))
        .from(table, "listing_id")
        .to("listing", "id")
        .on_delete(ForeignKeyAction::Restrict)
        .take()
}

/// A foreign key to `account.id`; an account's row stays when what says who it was is erased.
pub fn account_key(table: &'static str) -> ForeignKeyCreateStatement {
    ForeignKey::create()
        .name(format!("fk_{table}_account"))
        .from(table, "account_id")
        .to("account", "id")
        .on_delete(ForeignKeyAction::Restrict)
        .take()
}
