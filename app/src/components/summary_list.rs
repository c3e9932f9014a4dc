use leptos::either::Either;
use leptos::prelude::*;

use super::classes;

/// One thing one can do about a row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SummaryAction {
    /// Where it leads.
    pub href: String,
    /// "Change".
    pub text: String,
    /// What exactly, for those who hear the page: "your phone number".
    pub hidden: Option<String>,
}

/// One row: a question and its answer.
pub struct SummaryRow {
    /// The question.
    pub key: String,
    /// The answer.
    pub value: AnyView,
    /// What one can do about it.
    pub actions: Vec<SummaryAction>,
    /// Further classes of the row.
    pub class: String,
}

impl SummaryRow {
    /// A row that can only be read.
    pub fn new(key: impl Into<String>, value: impl IntoAny) -> Self {
        Self { key: key.into(), value: value.into_any(), actions: Vec::new(), class: String::new() }
    }

    /// The same row with something to do about it.
    #[must_use]
    pub fn action(mut self, action: SummaryAction) -> Self {
        self.actions.push(action);
        self
    }
}

/// Questions and answers, as on "Check your answers".
#[component]
pub fn SummaryList(
    /// The rows.
    rows: Vec<SummaryRow>,
    /// Further classes (`govuk-summary-list--no-border`).
    #[prop(optional, into)]
    class: String,
) -> impl IntoView {
    let any_actions = rows.iter().any(|row| !row.actions.is_empty());
    let rows: Vec<_> = rows.into_iter().map(|row| summary_row(row, any_actions)).collect();
    view! { <dl class=classes("govuk-summary-list", &[&class])>{rows}</dl> }
}

fn summary_row(row: SummaryRow, any_actions: bool) -> impl IntoView {
    let bare = any_actions && row.actions.is_empty();
    let bare = if bare { "govuk-summary-list__row--no-actions" } else { "" };
    view! {
        <div class=classes("govuk-summary-list__row", &[bare, &row.class])>
            <dt class="govuk-summary-list__key">{row.key}</dt>
            <dd class="govuk-summary-list__value">{row.value}</dd>
            {(!row.actions.is_empty())
                .then(|| view! { <dd class="govuk-summary-list__actions">{actions(row.actions)}</dd> })}
        </div>
    }
}

fn actions(actions: Vec<SummaryAction>) -> impl IntoView {
    let mut links: Vec<_> = actions.into_iter().map(action).collect();
    if links.len() == 1 {
        return Either::Left(links.remove(0));
    }
    let items: Vec<_> =
        links.into_iter().map(|link| view! { <li class="govuk-summary-list__actions-list-item">{link}</li> }).collect();
    Either::Right(view! { <ul class="govuk-summary-list__actions-list">{items}</ul> })
}

fn action(action: SummaryAction) -> impl IntoView {
    let hidden = action.hidden.map(|what| view! { <span class="govuk-visually-hidden">" " {what}</span> });
    view! { <a class="govuk-link" href=action.href>{action.text} {hidden}</a> }
}
