use leptos::prelude::*;

use super::Look;
use super::choice::{Choice, Group, Sort, choices};
use super::field::FieldError;

static RADIOS: Sort = Sort {
    input_type: "radio",
    group: "govuk-radios",
    module: "govuk-radios",
    item: "govuk-radios__item",
    input: "govuk-radios__input",
    label: "govuk-label govuk-radios__label",
    hint: "govuk-radios__hint",
    divider: "govuk-radios__divider",
    conditional: "govuk-radios__conditional",
    conditional_hidden: "govuk-radios__conditional govuk-radios__conditional--hidden",
    explained_by_each: false,
};

/// A choice of one from a few.
#[component]
pub fn Radios(
    /// The name sent with the form.
    #[prop(into)]
    name: String,
    /// The lines; at most one is chosen, and only when somebody chose it.
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
    /// Whether the circles are small.
    #[prop(optional)]
    small: bool,
    /// Whether they stand in one row: two short ones only.
    #[prop(optional)]
    inline: bool,
    /// Further classes of the circles.
    #[prop(optional, into)]
    class: String,
    /// Further classes of the whole group.
    #[prop(optional, into)]
    group_class: String,
) -> impl IntoView {
    let small = if small { "govuk-radios--small" } else { "" };
    let inline = if inline { "govuk-radios--inline" } else { "" };
    let class = [small, inline, &class].join(" ").trim().to_owned();
    let sort = &RADIOS;
    choices(Group { sort, name, id_prefix, legend, look, hint, error, described_by, class, group_class }, items)
}
