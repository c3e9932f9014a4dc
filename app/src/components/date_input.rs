use leptos::prelude::*;

use super::field::{Around, FieldError};
use super::{Fieldset, Look};

/// One of the three boxes of a date.
pub struct DateBox {
    /// The name sent with the form.
    pub name: String,
    /// "Day", "Month" or "Year".
    pub label: &'static str,
    /// What was typed.
    pub value: String,
    /// Whether it holds four digits.
    pub wide: bool,
}

/// A date as GOV.UK asks for it: day, month and year in a box each. Unlike there, the first box has the question's
/// own id, where the list of problems leads.
#[component]
pub fn DateInput(
    /// The id of the first box; the others add `-2` and `-3`.
    #[prop(into)]
    id: String,
    /// The question.
    #[prop(into)]
    legend: String,
    /// How the question looks.
    #[prop(optional)]
    look: Look,
    /// Help below the question.
    #[prop(into)]
    hint: String,
    /// What is wrong with the date.
    #[prop(optional, into)]
    error: Option<FieldError>,
    /// Day, month and year.
    boxes: [DateBox; 3],
) -> impl IntoView {
    let wrong = error.is_some();
    let around = Around { id: id.clone(), hint: Some(hint), error, described_by: None };
    let (group_class, described_by) = (around.group_class(""), around.described_by());
    let mut at = 0;
    let boxes = boxes.map(|one| {
        at += 1;
        let id = if at == 1 { id.clone() } else { format!("{id}-{at}") };
        let width = if one.wide { "govuk-input--width-4" } else { "govuk-input--width-2" };
        let wrong = if wrong { " govuk-input--error" } else { "" };
        view! {
            <div class="govuk-date-input__item">
                <div class="govuk-form-group">
                    <label class="govuk-label govuk-date-input__label" for=id.clone()>{one.label}</label>
                    <input
                        class=format!("govuk-input govuk-date-input__input {width}{wrong}")
                        id=id
                        name=one.name
                        type="text"
                        inputmode="numeric"
                        value=one.value
                    />
                </div>
            </div>
        }
        .into_any()
    });
    view! {
        <div class=group_class>
            <Fieldset legend=legend look=look nostrip:described_by=described_by role="group">
                {around.into_view()}
                <div class="govuk-date-input">{Vec::from(boxes)}</div>
            </Fieldset>
        </div>
    }
    .into_any()
}
