//! The one home of SQL: connections, transactions, entities and repositories.

mod accounts;
mod audit;
mod changes;
mod checks;
mod connect;
mod councils;
pub mod entity;
mod expiry;
mod joining;
mod listings;
mod migrate;
mod outbox;
mod photos;
mod references;
mod reviews;
mod schedule;
mod sign_ins;
mod sources;
mod tasks;
mod tx;

pub use accounts::{AccountRow, EmailChangeRow, NewRole, RoleRow};
pub use audit::{AuditEntry, AuditSeal};
pub use changes::Subject;
pub use checks::{CheckRow, GateRow, read_check};
pub use connect::Store;
pub use councils::CouncilSettings;
pub use expiry::{QuietRow, RenewalRow};
pub use joining::{ListingLinkRow, OwnRow, WorkingCopyRow};
pub use listings::{NewListing, PublicRow};
pub use outbox::ClaimedJob;
pub use references::ReferenceRow;
pub use reviews::{StaffRow, VersionAnswersRow, VersionRow};
pub use sign_ins::{ChallengeRow, SessionRow};
pub use sources::{KnownRow, RunCounts};
pub use tasks::{NewTask, TaskFilter, TaskOrder, TaskRow};
pub use tx::Tx;
