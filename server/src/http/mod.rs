//! The web's edge: every route, every layer around them, and nothing that is true of listings.
//!
//! To add a route: a line in [`routes`]. To add a page: the app's own route table does it. To refuse
//! a request: return a status; [`problem`] makes the page.

pub mod account;
pub mod assets;
pub mod cache;
pub mod client_ip;
pub mod closing;
pub mod concern;
pub mod csrf;
pub mod desk;
pub mod feed;
pub mod headers;
pub mod health;
pub mod join;
mod join_leave;
pub mod language;
pub mod limits;
pub mod listen;
pub mod officer;
pub mod panic;
pub mod photo;
pub mod posted;
pub mod problem;
pub mod render;
pub mod router;
pub mod routes;
pub mod server_function;
pub mod session;
pub mod sign_in;
pub mod staff_tools;
pub mod stop;
pub mod tell_us;
pub mod trace;
pub mod visit;
