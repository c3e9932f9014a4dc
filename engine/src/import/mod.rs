//! Takes a register's file into the register: first the whole file is read and checked, then it is
//! applied in short transactions that a rerun completes.

mod apply;
pub mod read;
mod report;

pub use apply::{Progress, Request, run};
pub use report::{ImportError, RejectedRow, Report};
