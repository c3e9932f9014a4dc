//! What people see: pages, components and islands.
//!
//! Pages are rendered on the server alone (islands mode), so they and all that serves them exist
//! only with the feature `ssr`; this file is the one place that says so. The browser gets
//! [`islands`], the calls they make ([`api`]) and the addresses they link to ([`paths`]).

// A page is one deep type; the compiler's default depth is made for shallower ones.
#![recursion_limit = "512"]

pub mod api;
pub mod islands;
pub mod paths;

#[cfg(feature = "ssr")]
pub mod app;
#[cfg(feature = "ssr")]
pub mod components;
#[cfg(feature = "ssr")]
pub mod context;
#[cfg(feature = "ssr")]
pub mod form;
#[cfg(feature = "ssr")]
pub mod pages;
#[cfg(feature = "ssr")]
pub mod shell;
#[cfg(feature = "ssr")]
pub use ::words;
