//! What islands ask the server while someone types. Reads only: nothing here changes anything.

use leptos::prelude::*;
use serde::{Deserialize, Serialize};

/// One line under the search box.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Suggestion {
    /// What it says: a name, a kind of help, a place.
    pub text: String,
    /// What sort of thing it is, in the reader's words; a town for a service.
    pub kind: String,
    /// Where choosing it leads.
    pub href: String,
}

/// Most lines that are offered at once.
pub const MOST_SUGGESTIONS: usize = 8;

/// What to offer for what was typed so far into the two boxes: names of services, kinds of help,
/// places. An empty list when nothing fits or nothing can be said just now.
///
/// # Errors
/// When the server cannot be reached.
#[server(prefix = "/api", endpoint = "suggest", input = server_fn::codec::GetUrl)]
pub async fn suggest(
    /// What stands in the box of the question.
    q: String,
    /// What stands in the box of the place; it stays in the links.
    near: String,
    /// What stands behind the question mark in the page's own address: its filters stay in the links.
    page: Option<String>,
) -> Result<Vec<Suggestion>, ServerFnError> {
    Ok(crate::pages::suggestions::of(&q, &near, page.as_deref().unwrap_or_default()).await)
}
