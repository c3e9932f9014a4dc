//! The only code that runs in the browser. Everything here has a plain control underneath, which
//! works before the island wakes and without it.

mod suggest_box;

pub use suggest_box::{SuggestBox, SuggestWords};
