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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_check_carries_its_hooks() {
        let day = |text: &str| text.parse::<chrono::NaiveDate>().expect("a day");
        let (checked_on, valid_until) = (day("2026-05-01"), day("2026-06-29"));
        let html = Owner::new().with(|| {
            let state = CheckState::DueForRenewal;
            view! { <CheckItem code="identity" state checked_on valid_until what="Identity" how="Passport seen." renewing="Being renewed."/> }
                .to_html()
        });
        for hook in [
            "data-check=\"identity\"",
            "data-check-state=\"due_for_renewal\"",
            "data-checked-on=\"2026-05-01\"",
            "data-valid-until=\"2026-06-29\"",
            "check--renewing",
        ] {
            assert!(html.contains(hook), "{hook} in {html}");
        }
    }
}
