use leptos::prelude::*;

use super::classes;

/// Something that only some people need, folded behind a line.
#[component]
pub fn Details(
    /// The line: what is inside, or whom it is for.
    #[prop(into)]
    summary: String,
    /// Its id.
    #[prop(optional, into)]
    id: Option<String>,
    /// Whether it starts unfolded.
    #[prop(optional)]
    open: bool,
    /// Further classes.
    #[prop(optional, into)]
    class: String,
    /// What is inside.
    children: Children,
) -> impl IntoView {
    view! {
        <details id=id class=classes("govuk-details", &[&class]) open=open>
            <summary class="govuk-details__summary">
                <span class="govuk-details__summary-text">{summary}</span>
            </summary>
            <div class="govuk-details__text">{children()}</div>
        </details>
    }
}
