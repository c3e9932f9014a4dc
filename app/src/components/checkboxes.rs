use leptos::prelude::*;

use super::Look;
use super::choice::{Choice, Group, Sort, choices};
use super::field::FieldError;

static CHECKBOXES: Sort = Sort {
    input_type: "checkbox",
    group: "govuk-checkboxes",
    module: "govuk-checkboxes",
    item: "govuk-checkboxes__item",
    input: "govuk-checkboxes__input",
    label: "govuk-label govuk-checkboxes__label",
    hint: "govuk-checkboxes__hint",
    divider: "govuk-checkboxes__divider",
    conditional: "govuk-checkboxes__conditional",
    conditional_hidden: "govuk-checkboxes__conditional govuk-checkboxes__conditional--hidden",
    explained_by_each: true,
};

/// A choice of any number from a few.
#[component]
pub fn Checkboxes(
    /// The name sent with the form.
    #[prop(into)]
    name: String,
    /// The lines.
    items: Vec<Choice>,
    /// The question; without one something else must ask it.
    #[prop(optional, into)]
    legend: Option<String>,
    /// How the question looks.
    #[prop(optional)]
    look: Look,
    /// What ids begin with, if not the name.
    #[prop(optional, into)]
    id_prefix: Option<String>,
    /// Help below the question.
    #[prop(optional, into)]
    hint: Option<String>,
    /// What is wrong with what was chosen.
    #[prop(optional, into)]
    error: Option<FieldError>,
    /// The ids of what else explains it, separated by spaces.
    #[prop(optional, into)]
    described_by: Option<String>,
    /// Whether the boxes are small: for filters only.
    #[prop(optional)]
    small: bool,
    /// Further classes of the boxes.
    #[prop(optional, into)]
    class: String,
    /// Further classes of the whole group.
    #[prop(optional, into)]
    group_class: String,
) -> impl IntoView {
    let small = if small { "govuk-checkboxes--small" } else { "" };
    let class = [small, &class].join(" ").trim().to_owned();
    let sort = &CHECKBOXES;
    choices(Group { sort, name, id_prefix, legend, look, hint, error, described_by, class, group_class }, items)
}
