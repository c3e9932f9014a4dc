//! The one home of SQL: connections, transactions, entities and repositories.

mod accounts;
mod audit;
mod changes;
mod connect;
mod councils;
pub mod entity;
mod joining;
mod kept_forms;
mod leaving;
mod listings;
mod migrate;
mod outbox;
mod photos;
mod references;
mod schedule;
mod sign_ins;
mod sources;
mod tx;

pub use accounts::{AccountRow, EmailChangeRow, NewRole, RoleRow};
pub use audit::{AuditEntry, AuditSeal};
pub use changes::Subject;
pub use connect::Store;
pub use councils::CouncilSettings;
pub use joining::{ListingLinkRow, OwnRow, WorkingCopyRow};
pub use kept_forms::KeptFormRow;
pub use listings::{NewListing, PublicRow};
pub use outbox::ClaimedJob;
pub use references::ReferenceRow;
pub use sign_ins::{ChallengeRow, SessionRow};
pub use sources::{KnownRow, RunCounts};
pub use tx::Tx;
