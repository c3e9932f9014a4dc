use leptos::prelude::*;

use super::{ErrorMessage, Hint, Label, Look, classes};

/// What is wrong with a field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FieldError {
    /// The word for "Error", which only those who hear the page get.
    pub prefix: String,
    /// What to do: "Enter the name you want us to use".
    pub text: String,
    /// The code of the error (`data-error` of the contract).
    pub code: Option<String>,
}

/// What stands around a control: its hint and its error, and how the control names them.
pub(super) struct Around {
    /// The control's id; hint and error add `-hint` and `-error` to it.
    pub id: String,
    pub hint: Option<String>,
    pub error: Option<FieldError>,
    /// Ids of what else explains the control.
    pub described_by: Option<String>,
}

impl Around {
    /// The control's `aria-describedby`.
    pub fn described_by(&self) -> Option<String> {
        let own = [(self.hint.is_some(), "-hint"), (self.error.is_some(), "-error")];
        let own = own.iter().filter(|(shown, _)| *shown).map(|(_, suffix)| format!("{}{suffix}", self.id));
        let ids: Vec<String> = self.described_by.iter().cloned().chain(own).collect();
        (!ids.is_empty()).then(|| ids.join(" "))
    }

    /// The class of the whole group.
    pub fn group_class(&self, added: &str) -> std::borrow::Cow<'static, str> {
        let error = if self.error.is_some() { "govuk-form-group--error" } else { "" };
        classes("govuk-form-group", &[error, added])
    }

    /// The hint and the error message.
    pub fn into_view(self) -> impl IntoView {
        let Self { id, hint, error, .. } = self;
        let hint_id = format!("{id}-hint");
        let error_id = format!("{id}-error");
        (
            hint.map(|text| view! { <Hint id=hint_id>{text}</Hint> }),
            error.map(|error| {
                view! {
                    <ErrorMessage prefix=error.prefix id=error_id nostrip:code=error.code>
                        {error.text}
                    </ErrorMessage>
                }
            }),
        )
    }
}

/// One control with its label, hint and error, as GOV.UK stacks them. Boxed: the type of a form with
/// several fields would otherwise outgrow the compiler.
pub(super) fn labelled(
    label: String,
    look: Look,
    group_class: String,
    around: Around,
    control: impl IntoView + 'static,
) -> AnyView {
    let group_class = around.group_class(&group_class);
    let id = around.id.clone();
    view! {
        <div class=group_class>
            <Label for_id=id look=look>{label}</Label>
            {around.into_view()}
            {control}
        </div>
    }
    .into_any()
}
