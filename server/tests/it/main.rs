//! The whole site, asked the way a browser asks: a real engine on a temporary folder, the full router.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod assets;
mod command;
mod errors;
mod fuzz;
mod headers;
mod kill;
mod language;
mod limits;
mod listing;
mod machines;
mod pages;
mod quiet;
mod register;
mod search;
mod serve;
mod suggest;
mod world;
