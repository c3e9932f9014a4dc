//! The narrow doors to the engine: each method names one use case.

mod public;

pub use public::Public;
