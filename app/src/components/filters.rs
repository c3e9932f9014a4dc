use leptos::prelude::*;

use super::search_form::{Kept, kept};
use super::{Button, classes};

/// Where the filters stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FiltersPlace {
    /// Beside the results; on a phone they are left out, and a link leads to their own page.
    BesideResults,
    /// A page of their own, whose heading names them.
    OwnPage,
}

/// The form of all filters: groups of options, further fields, and a button that stays in reach.
#[component]
pub fn Filters(
    /// Where it is sent, with GET.
    #[prop(into)]
    action: String,
    /// "Narrow it down": heading beside the results, name of the form on its own page.
    #[prop(into)]
    title: String,
    /// "Show results"
    #[prop(into)]
    button: String,
    /// Where it stands.
    place: FiltersPlace,
    /// The question, the place and the order, which stay.
    #[prop(optional)]
    keep: Kept,
    /// Groups and fields.
    children: Children,
) -> impl IntoView {
    let beside = place == FiltersPlace::BesideResults;
    let own_page = if beside { "" } else { "filters--page" };
    let heading = beside.then(|| view! { <h2 class="govuk-heading-m filters__title">{title.clone()}</h2> });
    view! {
        <form class=classes("filters", &[own_page]) action=action method="get" autocomplete="off" aria-label=title>
            {heading} {kept(keep)} {children()} <div class="filters__go">
                <Button>{button}</Button>
            </div>
        </form>
    }
}
