use leptos::prelude::*;

use super::{Symbol, Ticks};

/// What has not been checked, said as plainly as what was.
#[component]
pub fn NotChecked(
    /// "What has not been checked"
    #[prop(into)]
    title: String,
    /// A sentence before the list.
    #[prop(optional, into)]
    lead: Option<String>,
    /// Each thing nobody has seen.
    items: Vec<String>,
    /// What one can do about it.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    let list = (!items.is_empty()).then(|| view! { <Ticks items=items symbol=Symbol::Dash/> });
    view! {
        <div class="notchecked">
            <h3 class="govuk-heading-m">{title}</h3>
            {lead.map(|text| view! { <p class="govuk-body">{text}</p> })}
            {list}
            {children.map(|children| children())}
        </div>
    }
}
