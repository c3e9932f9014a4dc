use leptos::prelude::*;

use super::{Icon, Symbol};

/// How much a notice asks to be seen.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum NoticeLook {
    /// Good to know.
    #[default]
    Plain,
    /// Please look.
    Attention,
}

/// Something to know about this page, beside what was asked for.
#[component]
pub fn Notice(
    /// Its code (`data-notice` of the contract).
    #[prop(into)]
    code: String,
    /// How much it asks to be seen.
    #[prop(optional)]
    look: NoticeLook,
    /// What it says.
    children: Children,
) -> impl IntoView {
    let (class, symbol) = match look {
        NoticeLook::Plain => ("notice", Symbol::Info),
        NoticeLook::Attention => ("notice notice--attention", Symbol::Look),
    };
    view! {
        <div class=class data-notice=code>
            <Icon symbol/>
            <div>{children()}</div>
        </div>
    }
}
