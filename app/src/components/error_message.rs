use leptos::prelude::*;

use super::classes;

/// What is wrong with a field and what to do, beside the field.
#[component]
pub fn ErrorMessage(
    /// The word for "Error" that only those who hear the page get; empty for none.
    #[prop(into)]
    prefix: String,
    /// Its id, so that the field can name it.
    #[prop(optional, into)]
    id: Option<String>,
    /// The code of the error (`data-error` of the contract).
    #[prop(optional, into)]
    code: Option<String>,
    /// Further classes.
    #[prop(optional, into)]
    class: String,
    /// The message: what to do, never "invalid".
    children: Children,
) -> impl IntoView {
    let prefix = (!prefix.is_empty()).then(|| view! { <span class="govuk-visually-hidden">{prefix} ":"</span> });
    view! {
        <p id=id class=classes("govuk-error-message", &[&class]) data-error=code>
            {prefix} " " {children()}
        </p>
    }
}
