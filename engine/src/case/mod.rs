//! The use cases behind the doors. Each owns its transaction; a handler sees a finished outcome.

mod account;
pub mod audit;
pub mod banners;
mod cards;
mod changed;
pub mod claim;
pub mod closing;
pub mod concerns;
pub mod council_settings;
mod councils;
pub mod do_not_list;
pub mod expiry;
pub mod exports;
pub mod feedback;
pub mod gate;
pub mod hold;
pub mod holidays;
pub mod joining;
pub mod kept_form;
mod lately;
pub mod leaving;
mod letter;
mod listing;
mod mail;
pub mod offers;
pub mod one_press;
pub mod photos;
pub mod queue;
pub mod references;
pub mod renewal;
mod retention;
pub mod review;
pub mod rotation;
mod search;
mod second_factor;
mod session;
pub mod sharing;
mod shown;
mod sign_in;
mod sitemap;
mod staff;
mod suggest;
pub mod suggestions;
pub mod tasks;
pub mod verification;
mod ways_on;
pub mod whereabouts;

pub use account::{
    Deletion, EmailChange, change_email, confirm_email, delete, export, keep, keep_email, look_at_email_link, overview,
};
pub use audit::{acts as audit_acts, page as audit_page};
pub use councils::{council_near, helpline, helplines};
pub use lately::Lately;
pub use letter::letter;
pub use listing::listing;
pub use mail::{audit_export, mail, send_again};
pub use retention::{retention, shown as retention_shown};
pub use search::search;
pub use second_factor::{
    Enrolled, SecondFactorCheck, TOTP, change_app, check as check_second_factor, enrol, enrolment, new_recovery_codes,
    next_enrolment,
};
pub use session::{actor, end as end_session, end_all as end_all_sessions, sessions};
pub use sign_in::{SignedIn, Visit, ask, look_at_link, with_code, with_link};
pub use sitemap::{Sitemap, sitemap};
pub use staff::{
    AppTakenOff, Invitation, Invited, RoleEnd, end_role, invite, new_account, people, person, reset_by_operator,
    reset_second_factor,
};
pub use suggest::suggest;
