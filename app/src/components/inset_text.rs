use leptos::prelude::*;

use super::classes;

/// A passage set off from the text around it.
#[component]
pub fn InsetText(
    /// Its id.
    #[prop(optional, into)]
    id: Option<String>,
    /// Further classes.
    #[prop(optional, into)]
    class: String,
    /// The passage.
    children: Children,
) -> impl IntoView {
    view! { <div id=id class=classes("govuk-inset-text", &[&class])>{children()}</div> }
}
