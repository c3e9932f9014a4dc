//! The one home of SQL: connections, transactions, entities and repositories.

mod changes;
mod connect;
mod councils;
pub mod entity;
mod listings;
mod migrate;
mod sources;
mod tx;

pub use changes::Subject;
pub use connect::Store;
pub use councils::CouncilSettings;
pub use listings::{NewListing, PublicRow};
pub use sources::{KnownRow, RunCounts};
pub use tx::Tx;
