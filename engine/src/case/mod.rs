//! The use cases behind the doors. Each owns its transaction; a handler sees a finished outcome.

mod account;
pub mod audit;
mod cards;
mod councils;
mod lately;
mod letter;
mod listing;
mod mail;
mod retention;
pub mod rotation;
mod search;
mod second_factor;
mod session;
mod shown;
mod sign_in;
mod sitemap;
mod staff;
mod suggest;

pub use account::{EmailChange, change_email, confirm_email, delete, export, keep, look_at_email_link, overview};
pub use audit::page as audit_page;
pub use councils::{council_near, helpline, helplines};
pub use lately::Lately;
pub use letter::letter;
pub use listing::listing;
pub use mail::{audit_export, mail, send_again};
pub use retention::retention;
pub use search::search;
pub use second_factor::{Enrolled, SecondFactorCheck, TOTP, check as check_second_factor, enrol, enrolment};
pub use session::{actor, end as end_session, end_all as end_all_sessions, sessions};
pub use sign_in::{SignedIn, Visit, ask, look_at_link, with_code, with_link};
pub use sitemap::sitemap;
pub use staff::{Invitation, Invited, end_role, give, invite, new_account, people, person, reset_second_factor};
pub use suggest::suggest;
