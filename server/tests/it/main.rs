//! The whole site, asked the way a browser asks: a real engine on a temporary folder, the full router.

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
