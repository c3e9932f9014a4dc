use leptos::prelude::*;

use super::classes;

/// The way back, above the main content.
#[component]
pub fn BackLink(
    /// Where it leads.
    #[prop(into)]
    href: String,
    /// Further classes.
    #[prop(optional, into)]
    class: String,
    /// Its words: say where, "Back to 23 results".
    children: Children,
) -> impl IntoView {
    view! { <a href=href class=classes("govuk-back-link", &[&class])>{children()}</a> }
}
