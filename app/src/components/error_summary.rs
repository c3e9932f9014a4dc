use leptos::either::Either;
use leptos::prelude::*;

use super::classes;

/// One thing to put right.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SummaryItem {
    /// The same words as at the field.
    pub text: String,
    /// The field (`#phone`), or a page; none when no single place can be named.
    pub href: Option<String>,
}

/// Everything that is wrong with a form, above its heading. It takes the focus when the page comes.
#[component]
pub fn ErrorSummary(
    /// "There is a problem".
    #[prop(into)]
    title: String,
    /// A sentence before the list.
    #[prop(optional, into)]
    description: Option<String>,
    /// Each thing to put right, in the order of the page.
    items: Vec<SummaryItem>,
    /// Further classes.
    #[prop(optional, into)]
    class: String,
) -> impl IntoView {
    let list = (!items.is_empty()).then(|| {
        view! {
            <ul class="govuk-list govuk-error-summary__list">
                {items.into_iter().map(summary_item).collect::<Vec<_>>()}
            </ul>
        }
    });
    view! {
        <div class=classes("govuk-error-summary", &[&class]) data-module="govuk-error-summary">
            <div role="alert">
                <h2 class="govuk-error-summary__title">{title}</h2>
                <div class="govuk-error-summary__body">
                    {description.map(|text| view! { <p>{text}</p> })} {list}
                </div>
            </div>
        </div>
    }
}

fn summary_item(item: SummaryItem) -> impl IntoView {
    let words = match item.href {
        Some(href) => Either::Left(view! { <a href=href>{item.text}</a> }),
        None => Either::Right(item.text),
    };
    view! { <li>{words}</li> }
}
