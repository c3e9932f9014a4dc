//! The one home of the search index. It is a copy that may be thrown away at any time: the database
//! is the truth, and decides what is public.
//!
//! A question becomes a query for its words (`text_query`), the rest is set algebra on bitmaps, one
//! for each code of each segment (`facts`, `run`): hits, total and every count of every facet come
//! from one pass over the same documents.

mod analyser;
mod bitmap;
mod document;
mod extract;
mod facts;
mod generation;
mod labels;
mod live;
mod run;
mod schema;
mod snapshot;
mod spelling;
mod suggest;
mod synonyms;
mod text_query;

pub use analyser::Reader;
pub use document::{Indexed, Where, document};
pub use extract::{Marks, extract};
pub use generation::{CannotCreate, Generations};
pub use live::{Generation, LiveIndex};
pub use run::{Around, Asked, Found, Hit};
pub use schema::Fields;
pub use snapshot::Snapshot;
pub use text_query::{Guessed, TextQuery, text_query};
