//! Keeps the register true, with no web server in sight.
pub mod read_model;
