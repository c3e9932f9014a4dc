use leptos::prelude::*;

use super::{Icon, Symbol};

/// One fact that people look for first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeyFact {
    /// Its symbol.
    pub symbol: Symbol,
    /// Its name: "Where".
    pub name: String,
    /// What is so: "Comes to you in M33".
    pub text: String,
}

/// The few facts below a listing's name: where, price, room, languages.
#[component]
pub fn KeyFacts(
    /// The facts; none is shown empty.
    facts: Vec<KeyFact>,
) -> impl IntoView {
    let facts: Vec<_> = facts
        .into_iter()
        .map(|fact| {
            view! {
                <div>
                    <dt><Icon symbol=fact.symbol/> " " {fact.name}</dt>
                    <dd>{fact.text}</dd>
                </div>
            }
        })
        .collect();
    (!facts.is_empty()).then(|| view! { <dl class="facts govuk-body">{facts}</dl> })
}
