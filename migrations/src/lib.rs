//! The history of the register's schema, oldest first.
//!
//! To change the schema: add a file `mYYYYMMDD_NNNNNN_<verb>_<noun>.rs`, list it below, and read
//! `migrations/README.md`. A released file never changes and never uses an entity.

pub use sea_orm_migration::prelude::MigratorTrait;
use sea_orm_migration::prelude::*;

mod columns;
mod m20261122_000001_create_councils;
mod m20261122_000002_create_listings;
mod m20261122_000003_create_checks;
mod m20261122_000004_create_sources;
mod m20261122_000005_create_change_log;
mod m20261123_000006_create_accounts;
mod m20261123_000007_create_outbox;
mod m20261123_000008_create_audit;
mod m20261124_000009_keep_next_path;
mod m20261124_000010_create_joining;
mod m20261124_000011_create_desk;
mod m20261124_000012_create_concerns;
mod m20261124_000013_create_staff_tools;
mod m20261124_000014_create_role_offers;
mod m20261124_000015_keep_typed_forms;
mod m20261124_000016_create_renewals;
mod m20261124_000017_take_listings_off;

/// Every migration, in order.
pub struct Migrator;

#[async_trait::async_trait]
impl MigratorTrait for Migrator {
    fn migrations() -> Vec<Box<dyn MigrationTrait>> {
        vec![
            Box::new(m20261122_000001_create_councils::Migration),
            Box::new(m20261122_000002_create_listings::Migration),
            Box::new(m20261122_000003_create_checks::Migration),
            Box::new(m20261122_000004_create_sources::Migration),
            Box::new(m20261122_000005_create_change_log::Migration),
            Box::new(m20261123_000006_create_accounts::Migration),
            Box::new(m20261123_000007_create_outbox::Migration),
            Box::new(m20261123_000008_create_audit::Migration),
            Box::new(m20261124_000009_keep_next_path::Migration),
            Box::new(m20261124_000010_create_joining::Migration),
            Box::new(m20261124_000011_create_desk::Migration),
            Box::new(m20261124_000012_create_concerns::Migration),
            Box::new(m20261124_000013_create_staff_tools::Migration),
            Box::new(m20261124_000014_create_role_offers::Migration),
            Box::new(m20261124_000015_keep_typed_forms::Migration),
            Box::new(m20261124_000016_create_renewals::Migration),
            Box::new(m20261124_000017_take_listings_off::Migration),
        ]
    }
}
