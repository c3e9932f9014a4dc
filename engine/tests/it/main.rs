//! The engine as a whole, on a real SQLite file and on a real PostgreSQL, with a real index.

mod import;
mod index;
mod public;
mod quality;
mod search;
mod world;
