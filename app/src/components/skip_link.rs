use leptos::prelude::*;

use super::classes;

/// The first link of every page, seen when it has the focus: past the masthead to the content.
#[component]
pub fn SkipLink(
    /// The element to go to (`#main`).
    #[prop(into)]
    href: String,
    /// Further classes.
    #[prop(optional, into)]
    class: String,
    /// Its words.
    children: Children,
) -> impl IntoView {
    view! {
        <a href=href class=classes("govuk-skip-link", &[&class]) data-module="govuk-skip-link">
            {children()}
        </a>
    }
}
