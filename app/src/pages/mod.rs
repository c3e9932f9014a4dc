//! One file per page. A page loads what it shows in one go ([`frame::loaded`]) and hands it to a
//! plain function from values to view, which the tests call too.
//!
//! To add a page: its file here, its address in [`crate::paths`], its line in [`crate::app`].

mod filters;
mod frame;
mod home;
mod listing;
mod plain;
mod problem;
mod prose;
mod search;
pub(crate) mod suggestions;
#[cfg(test)]
mod tests;

pub use filters::Filters;
pub use home::Home;
pub use listing::Listing;
pub use plain::{About, Help, HelpTopic, Topic};
pub use problem::{NotFound, Problem, ProblemPage};
pub use search::Search;
