use leptos::prelude::*;

use super::classes;

/// Help for a field, between its label and its box.
#[component]
pub fn Hint(
    /// Its id, so that the field can name it.
    #[prop(optional, into)]
    id: Option<String>,
    /// Further classes.
    #[prop(optional, into)]
    class: String,
    /// The help.
    children: Children,
) -> impl IntoView {
    view! { <div id=id class=classes("govuk-hint", &[&class])>{children()}</div> }
}
