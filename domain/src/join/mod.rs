//! What somebody is asked who wants to be listed: the pages of questions, how an answer is read, which
//! answers go together, and the listing that they make.
//!
//! To ask something more: a line in `pages.rs`, what becomes of it in `content.rs`, its words in the
//! locale files (`ask-<name>`, `error-<name>_missing`).

mod answers;
mod ask;
mod changes;
mod content;
mod declared;
mod pages;
mod progress;
mod reveal;
mod rules;
mod text;

pub use answers::{Answers, DATE_PARTS, Key, read, read_what_can_be};
pub(crate) use answers::{phone, several_lines};
pub use ask::{Ask, Codes, Field, Page, Span};
pub use changes::{Change, changes, with_changes};
pub use content::{Placed, content};
pub use declared::{Declared, declared};
pub use pages::{CLOSING, Door, PHOTO, REFERENCE, RENEWAL, all, field, page, pages, renewal_asks};
pub use progress::{PageState, Progress, progress};
pub use reveal::{as_asked, asked_under};
pub use rules::{Known, check, public_words};

/// The terms of use that are in force, by the day they were written. A new version asks everybody again
/// (row V10).
pub const TERMS: &str = "2026-11-24";
/// The code of conduct that is in force, likewise.
pub const CODE_OF_CONDUCT: &str = "2026-11-24";
