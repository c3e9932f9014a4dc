use leptos::either::Either;
use leptos::prelude::*;

use super::{Look, classes};

/// Fields that answer one question together.
#[component]
pub fn Fieldset(
    /// The question.
    #[prop(into)]
    legend: String,
    /// How the question looks, and whether it is the page's heading.
    #[prop(optional)]
    look: Look,
    /// The ids of what explains it, separated by spaces.
    #[prop(optional, into)]
    described_by: Option<String>,
    /// A role, where the fields together are more than a group.
    #[prop(optional, into)]
    role: Option<String>,
    /// Further classes.
    #[prop(optional, into)]
    class: String,
    /// The fields.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    let words = if look.is_heading() {
        Either::Left(view! { <h1 class="govuk-fieldset__heading">{legend}</h1> })
    } else {
        Either::Right(legend)
    };
    view! {
        <fieldset
            class=classes("govuk-fieldset", &[&class])
            role=role
            aria-describedby=described_by
        >
            <legend class=classes("govuk-fieldset__legend", &[look.legend_class()])>{words}</legend>
            {children.map(|children| children())}
        </fieldset>
    }
}
