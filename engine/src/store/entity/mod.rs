//! One file per table. Times are `DateTimeUtc`; identities and codes are text on both databases.

pub mod account;
pub mod account_role;
pub mod audit;
pub mod audit_seal;
pub mod change_log;
pub mod check_record;
pub mod council;
pub mod dated_rate;
pub mod email_change;
pub mod import_run;
pub mod kept_form;
pub mod listing;
pub mod listing_link;
pub mod listing_owner;
pub mod listing_said;
pub mod listing_version;
pub mod outbox;
pub mod photo;
pub mod recovery_code;
pub mod reference_request;
pub mod schedule;
pub mod session;
pub mod sign_in_challenge;
pub mod source_record;
pub mod working_copy;
