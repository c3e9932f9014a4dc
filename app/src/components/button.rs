use leptos::prelude::*;

use super::classes;

/// What a button is for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ButtonKind {
    /// The one thing to do here.
    #[default]
    Primary,
    /// Something else one may do.
    Secondary,
    /// Something that cannot be undone.
    Warning,
}

impl ButtonKind {
    const fn class(self) -> &'static str {
        match self {
            Self::Primary => "govuk-button",
            Self::Secondary => "govuk-button govuk-button--secondary",
            Self::Warning => "govuk-button govuk-button--warning",
        }
    }
}

/// What pressing a button does by itself.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ButtonType {
    /// Sends its form.
    #[default]
    Submit,
    /// Nothing: a script listens.
    Button,
}

/// A button. Its words say what happens: "Send my question".
#[component]
pub fn Button(
    /// What it is for.
    #[prop(optional)]
    kind: ButtonKind,
    /// What pressing it does.
    #[prop(optional)]
    button_type: ButtonType,
    /// Its id.
    #[prop(optional, into)]
    id: Option<String>,
    /// The name sent with its form.
    #[prop(optional, into)]
    name: Option<String>,
    /// The value sent with its form.
    #[prop(optional, into)]
    value: Option<String>,
    /// Whether a second press within a second is ignored, where a repeat would do harm.
    #[prop(optional)]
    prevent_double_click: bool,
    /// Whether it cannot be pressed. Rather leave it out, or say why on pressing.
    #[prop(optional)]
    disabled: bool,
    /// Further classes.
    #[prop(optional, into)]
    class: String,
    /// Its words.
    children: Children,
) -> impl IntoView {
    let button_type = match button_type {
        ButtonType::Submit => "submit",
        ButtonType::Button => "button",
    };
    view! {
        <button
            type=button_type
            class=classes(kind.class(), &[&class])
            id=id
            name=name
            value=value
            disabled=disabled
            aria-disabled=disabled.then_some("true")
            data-prevent-double-click=prevent_double_click.then_some("true")
            data-module="govuk-button"
        >
            {children()}
        </button>
    }
}

/// A link that looks like a button: for going on to the next page, where no form is sent.
#[component]
pub fn ButtonLink(
    /// Where it leads.
    #[prop(into)]
    href: String,
    /// What it is for.
    #[prop(optional)]
    kind: ButtonKind,
    /// Its id.
    #[prop(optional, into)]
    id: Option<String>,
    /// Further classes.
    #[prop(optional, into)]
    class: String,
    /// Its words.
    children: Children,
) -> impl IntoView {
    view! {
        <a
            href=href
            role="button"
            draggable="false"
            class=classes(kind.class(), &[&class])
            data-module="govuk-button"
            id=id
        >
            {children()}
        </a>
    }
}
