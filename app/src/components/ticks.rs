use leptos::prelude::*;

use super::{Icon, Symbol};

/// A list with a symbol before each line.
#[component]
pub fn Ticks(
    /// The lines.
    items: Vec<String>,
    /// The symbol.
    #[prop(default = Symbol::Tick)]
    symbol: Symbol,
    /// Whether there are two columns where there is room.
    #[prop(optional)]
    two_columns: bool,
) -> impl IntoView {
    let class = if two_columns { "ticks ticks--two govuk-body" } else { "ticks govuk-body" };
    let items: Vec<_> =
        items.into_iter().map(|text| view! { <li><Icon symbol small=true/> " " <span>{text}</span></li> }).collect();
    view! { <ul class=class>{items}</ul> }
}
