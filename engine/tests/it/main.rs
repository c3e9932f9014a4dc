//! The engine as a whole, on a real SQLite file and on a real PostgreSQL, with a real index.

mod accounts;
mod import;
mod index;
mod mail;
mod public;
mod quality;
mod search;
mod smtp;
mod world;
