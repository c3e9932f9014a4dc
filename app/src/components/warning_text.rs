use leptos::prelude::*;

use super::classes;

/// A warning about something with consequences.
#[component]
pub fn WarningText(
    /// The word for "Warning", which only those who hear the page get.
    #[prop(into)]
    prefix: String,
    /// Further classes.
    #[prop(optional, into)]
    class: String,
    /// The warning.
    children: Children,
) -> impl IntoView {
    view! {
        <div class=classes("govuk-warning-text", &[&class])>
            <span class="govuk-warning-text__icon" aria-hidden="true">"!"</span>
            <strong class="govuk-warning-text__text">
                <span class="govuk-visually-hidden">{prefix}</span>
                " "
                {children()}
            </strong>
        </div>
    }
}
