use leptos::prelude::*;

use super::field::{Around, FieldError, labelled};
use super::{Look, classes};

/// One line of a select.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SelectItem {
    /// What is sent with the form; the words themselves when there is none.
    pub value: Option<String>,
    /// Its words.
    pub text: String,
    /// Whether it is chosen.
    pub selected: bool,
    /// Whether it cannot be chosen.
    pub disabled: bool,
}

impl SelectItem {
    /// A line that can be chosen.
    pub fn new(value: impl Into<String>, text: impl Into<String>, selected: bool) -> Self {
        Self { value: Some(value.into()), text: text.into(), selected, disabled: false }
    }
}

/// A choice of one from many, folded. For a handful of options use radios: they are seen at once.
#[component]
pub fn Select(
    /// The name sent with the form; also the id, unless `id` says otherwise.
    #[prop(into)]
    name: String,
    /// What it asks for.
    #[prop(into)]
    label: String,
    /// Its lines.
    items: Vec<SelectItem>,
    /// How the label looks.
    #[prop(optional)]
    look: Look,
    /// Its id.
    #[prop(optional, into)]
    id: Option<String>,
    /// Help between label and box.
    #[prop(optional, into)]
    hint: Option<String>,
    /// What is wrong with what was chosen.
    #[prop(optional, into)]
    error: Option<FieldError>,
    /// The ids of what else explains it, separated by spaces.
    #[prop(optional, into)]
    described_by: Option<String>,
    /// Further classes of the box.
    #[prop(optional, into)]
    class: String,
    /// Further classes of the whole group.
    #[prop(optional, into)]
    group_class: String,
) -> impl IntoView {
    let around = Around { id: id.unwrap_or_else(|| name.clone()), hint, error, described_by };
    let wrong = if around.error.is_some() { "govuk-select--error" } else { "" };
    let lines: Vec<_> = items
        .into_iter()
        .map(|item| {
            view! {
                <option value=item.value selected=item.selected disabled=item.disabled>
                    {item.text}
                </option>
            }
        })
        .collect();
    let select = view! {
        <select
            class=classes("govuk-select", &[&class, wrong])
            id=around.id.clone()
            name=name
            aria-describedby=around.described_by()
        >
            {lines}
        </select>
    };
    labelled(label, look, group_class, around, select)
}
