//! Web server and commands of the marketplace.
//!
//! [`config`] says what an operator may set, [`command`] what the program can be told to do,
//! [`http`] how requests are answered. What is true of listings lives in the engine, what pages look
//! like in the app; this crate only joins them.

pub mod command;
pub mod config;
pub mod http;
pub mod state;
pub mod telemetry;
