use leptos::either::Either;
use leptos::prelude::*;

use super::{Look, classes};

/// What a field asks for.
#[component]
pub fn Label(
    /// The id of the field it names.
    #[prop(optional, into)]
    for_id: Option<String>,
    /// How it looks, and whether it is the page's heading.
    #[prop(optional)]
    look: Look,
    /// Further classes.
    #[prop(optional, into)]
    class: String,
    /// Its words.
    children: Children,
) -> impl IntoView {
    let label = view! {
        <label class=classes("govuk-label", &[look.label_class(), &class]) for=for_id>
            {children()}
        </label>
    };
    if look.is_heading() {
        Either::Left(view! { <h1 class="govuk-label-wrapper">{label}</h1> })
    } else {
        Either::Right(label)
    }
}
