//! One file per table. Times are `DateTimeUtc`; identities and codes are text on both databases.

pub mod change_log;
pub mod check_record;
pub mod council;
pub mod import_run;
pub mod listing;
pub mod listing_version;
pub mod source_record;
