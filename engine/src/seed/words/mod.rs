//! The sentences of the invented listings, in tables. A text is put together from those that agree
//! with what the listing's own facts say.
//!
//! To add a sentence, put it where its fact is. Only the tables named `SUPPORT_…` use the word
//! "support", so that a known share of the texts holds it; a test watches that, and that a summary
//! keeps within a card's 70 characters.

pub(super) mod advice;
pub(super) mod breaks;
pub(super) mod day;
pub(super) mod group;
pub(super) mod home;
pub(super) mod pa;
pub(super) mod pa_life;
pub(super) mod pa_parts;
pub(super) mod service_parts;
pub(super) mod shared;
