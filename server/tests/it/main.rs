//! The whole site, asked the way a browser asks: a real engine on a temporary folder, the full router.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod assets;
mod breaks;
mod closing;
mod command;
mod concerns;
mod errors;
mod forms;
mod fuzz;
mod headers;
mod join;
mod join_flow;
mod kill;
mod language;
mod limits;
mod listing;
mod machines;
mod mail_kill;
mod own_listings;
mod pages;
mod people;
mod photos;
mod quiet;
mod register;
mod renewals;
mod routes;
mod search;
mod serve;
mod sign_in;
#[path = "../../../engine/tests/it/smtp.rs"]
mod smtp;
mod staff_tools;
mod suggest;
mod world;
