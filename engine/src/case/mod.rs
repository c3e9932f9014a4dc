//! The use cases behind the doors. Each owns its transaction; a handler sees a finished outcome.

mod cards;
mod councils;
mod lately;
mod listing;
mod search;
mod shown;
mod sitemap;
mod suggest;

pub use councils::{council_near, helpline, helplines};
pub use lately::Lately;
pub use listing::listing;
pub use search::search;
pub use sitemap::sitemap;
pub use suggest::suggest;
