//! The engine as a whole, on a real SQLite file and on a real PostgreSQL, with a real index.

mod audit;
mod closing;
mod concerns;
mod desk;
mod expiry;
mod hold;
mod import;
mod index;
mod leaving;
mod mail;
mod offers;
mod own_account;
mod people;
mod public;
mod quality;
mod search;
mod sign_in;
mod smtp;
mod staff;
mod staff_tools;
mod time_travel;
mod world;
