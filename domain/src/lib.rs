//! What is true of care listings, places and searches.
//!
//! No I/O, no present time, no randomness: those are arguments. The words are the field's own
//! (see `docs/ARCHITECTURE.md`): a *listing* is one public entry, a *check* is something an officer
//! or a register saw, a *kind* says what sort of help a listing is.
//!
//! To add a code: put it into its file in [`taxonomy`], give it a label in `locales/en/taxonomy.ftl`.
//! A released code is never renamed and never reused.

pub mod account;
pub mod banner;
pub mod check;
pub mod check_form;
pub mod concern;
pub mod council;
pub mod csv;
pub mod expiry;
pub mod feedback;
pub mod form;
pub mod geo;
pub mod holiday;
pub mod id;
pub mod join;
pub mod listing;
pub mod money;
pub mod pay;
pub mod postcode;
pub mod requirement;
pub mod search_query;
pub mod suggestion;
pub mod task;
pub mod taxonomy;
pub mod text;
pub mod uk_time;
pub mod working_day;
