use leptos::either::Either;
use leptos::prelude::*;

use super::field::{Around, FieldError};
use super::{Fieldset, Hint, Look, classes};

/// One line of checkboxes or radios.
#[derive(Default)]
pub struct Choice {
    /// What is sent with the form.
    pub value: String,
    /// Its words.
    pub text: String,
    /// Help below the words.
    pub hint: Option<String>,
    /// Whether it is chosen.
    pub checked: bool,
    /// Whether it cannot be chosen.
    pub disabled: bool,
    /// Its id, where the counted one (`kind`, `kind-2`) will not do.
    pub id: Option<String>,
    /// Its name, where it differs from the others'. Radios have one name.
    pub name: Option<String>,
    /// A word that stands before it, between the lines: "or".
    pub divider: Option<String>,
    /// Whether choosing it takes back the other checkboxes: "None of these".
    pub exclusive: bool,
    /// What is asked further when it is chosen. Without JavaScript it is always seen.
    pub conditional: Option<AnyView>,
}

impl Choice {
    /// A line with a value, its words, and whether it is chosen.
    pub fn new(value: impl Into<String>, text: impl Into<String>, checked: bool) -> Self {
        Self { value: value.into(), text: text.into(), checked, ..Self::default() }
    }
}

/// The two sorts of choices: their markup differs in nothing but names.
pub(super) struct Sort {
    pub input_type: &'static str,
    pub group: &'static str,
    pub module: &'static str,
    pub item: &'static str,
    pub input: &'static str,
    pub label: &'static str,
    pub hint: &'static str,
    pub divider: &'static str,
    pub conditional: &'static str,
    pub conditional_hidden: &'static str,
    /// Without a fieldset the inputs themselves name what explains the group.
    pub explained_by_each: bool,
}

/// Everything about a group of choices but its lines.
pub(super) struct Group {
    pub sort: &'static Sort,
    pub name: String,
    pub id_prefix: Option<String>,
    pub legend: Option<String>,
    pub look: Look,
    pub hint: Option<String>,
    pub error: Option<FieldError>,
    pub described_by: Option<String>,
    pub class: String,
    pub group_class: String,
}

/// A group of choices, with a fieldset when there is a legend. Boxed, as in [`super::field::labelled`].
pub(super) fn choices(group: Group, items: Vec<Choice>) -> AnyView {
    let Group { sort, name, id_prefix, legend, look, hint, error, described_by, class, group_class } = group;
    let around = Around { id: id_prefix.unwrap_or_else(|| name.clone()), hint, error, described_by };
    let group_class = around.group_class(&group_class);
    let described_by = around.described_by();
    let each = described_by.clone().filter(|_| sort.explained_by_each && legend.is_none());
    let mut number = 0;
    let lines: Vec<_> = items
        .into_iter()
        .map(|item| {
            // A divider counts as a line of its own in GOV.UK's numbering.
            number += 1 + usize::from(item.divider.is_some());
            let id = match (&item.id, number) {
                (Some(id), _) => id.clone(),
                (None, 1) => around.id.clone(),
                (None, n) => format!("{}-{n}", around.id),
            };
            line(sort, name.clone(), id, each.clone(), item)
        })
        .collect();
    let boxes = view! {
        <div class=classes(sort.group, &[&class]) data-module=sort.module>{lines}</div>
    };
    let inner = (around.into_view(), boxes);
    let whole = match legend {
        Some(legend) => Either::Left(view! {
            <Fieldset legend=legend look=look nostrip:described_by=described_by>{inner}</Fieldset>
        }),
        None => Either::Right(inner),
    };
    view! { <div class=group_class>{whole}</div> }.into_any()
}

fn line(sort: &'static Sort, name: String, id: String, each: Option<String>, item: Choice) -> impl IntoView {
    let hint_id = item.hint.as_ref().map(|_| format!("{id}-item-hint"));
    let described_by: Vec<String> = each.into_iter().chain(hint_id.clone()).collect();
    let described_by = (!described_by.is_empty()).then(|| described_by.join(" "));
    let conditional_id = format!("conditional-{id}");
    let controls = item.conditional.as_ref().map(|_| conditional_id.clone());
    let conditional_class = if item.checked { sort.conditional } else { sort.conditional_hidden };
    (
        item.divider.map(|word| view! { <div class=sort.divider>{word}</div> }),
        view! {
            <div class=sort.item>
                <input
                    class=sort.input
                    id=id.clone()
                    name=item.name.unwrap_or(name)
                    type=sort.input_type
                    value=item.value
                    checked=item.checked
                    disabled=item.disabled
                    data-aria-controls=controls
                    data-behaviour=item.exclusive.then_some("exclusive")
                    aria-describedby=described_by
                />
                <label class=sort.label for=id>{item.text}</label>
                {item.hint.map(|text| view! { <Hint nostrip:id=hint_id class=sort.hint>{text}</Hint> })}
            </div>
        },
        item.conditional.map(|further| {
            view! { <div class=conditional_class id=conditional_id>{further}</div> }
        }),
    )
}
