use domain::taxonomy::CheckState;
use leptos::prelude::*;

use super::{Icon, Symbol};

/// One check that was made: what, how, by whom and when, in a sentence.
#[component]
pub fn CheckItem(
    /// The code of what was checked (`data-check` of the contract).
    #[prop(into)]
    code: String,
    /// Where the check stands.
    state: CheckState,
    /// The day it was seen.
    checked_on: chrono::NaiveDate,
    /// The last day it counts.
    valid_until: chrono::NaiveDate,
    /// What was checked, in words.
    #[prop(into)]
    what: String,
    /// How, by whom, when and until when.
    #[prop(into)]
    how: String,
    /// "Being renewed.", where it soon ends.
    #[prop(optional, into)]
    renewing: Option<String>,
) -> impl IntoView {
    let (class, symbol) = match renewing {
        Some(_) => ("check check--renewing", Symbol::Renew),
        None => ("check", Symbol::Shield),
    };
    view! {
        <li
            class=class
            data-check=code
            data-check-state=state.code()
            data-checked-on=checked_on.to_string()
            data-valid-until=valid_until.to_string()
        >
            <Icon symbol/>
            <p class="check__what">{what}</p>
            <p class="check__how">
                {how} {renewing.map(|words| view! { " " <span class="check__renew">{words}</span> })}
            </p>
        </li>
    }
}
