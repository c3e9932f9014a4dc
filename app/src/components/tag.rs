use leptos::prelude::*;

use super::classes;

/// The colour of a tag. Never the only sign of anything: the words say it too.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum TagColour {
    /// Teal: a plain fact.
    #[default]
    Plain,
    /// Quiet: over, or not begun.
    Grey,
    /// Done, in force.
    Green,
    /// Please look.
    Yellow,
    /// Refused, or a worry.
    Red,
}

impl TagColour {
    const fn class(self) -> &'static str {
        match self {
            Self::Plain => "govuk-tag",
            Self::Grey => "govuk-tag govuk-tag--grey",
            Self::Green => "govuk-tag govuk-tag--green",
            Self::Yellow => "govuk-tag govuk-tag--yellow",
            Self::Red => "govuk-tag govuk-tag--red",
        }
    }
}

/// Where something stands, in a word or two.
#[component]
pub fn Tag(
    /// Its colour.
    #[prop(optional)]
    colour: TagColour,
    /// Further classes.
    #[prop(optional, into)]
    class: String,
    /// The word.
    children: Children,
) -> impl IntoView {
    view! { <strong class=classes(colour.class(), &[&class])>{children()}</strong> }
}
