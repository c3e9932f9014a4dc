use std::borrow::Cow;

use leptos::either::Either;
use leptos::prelude::*;

/// One filter that can be ticked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FacetChoice {
    /// Its code in the URL.
    pub value: Cow<'static, str>,
    /// Its words.
    pub label: Cow<'static, str>,
    /// How many results it would give.
    pub count: u32,
    /// What is counted ("results"), which only those who hear the page get after the number.
    pub unit: Cow<'static, str>,
    /// Whether it is ticked.
    pub chosen: bool,
}

/// Whether a group of filters can be folded away.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fold {
    /// Always seen: the most useful groups.
    Never,
    /// Folded, unless something in it is ticked.
    Unless,
}

/// One group of filters with the count of each. An option that would give nothing is dimmed, not
/// hidden: what is missing is worth knowing.
#[component]
pub fn FacetGroup(
    /// The parameter's name (`data-facet` of the contract).
    name: &'static str,
    /// Its words.
    #[prop(into)]
    legend: Cow<'static, str>,
    /// Its options.
    options: Vec<FacetChoice>,
    /// Whether it can be folded away.
    fold: Fold,
) -> impl IntoView {
    let open = options.iter().any(|option| option.chosen);
    let boxes: Vec<_> = options.into_iter().map(|option| choice(name, option)).collect();
    let boxes = view! { <div class="govuk-checkboxes govuk-checkboxes--small">{boxes}</div> };
    match fold {
        Fold::Never => Either::Left(view! {
            <div class="facet">
                <fieldset class="govuk-fieldset">
                    <legend class="govuk-fieldset__legend govuk-fieldset__legend--s">{legend}</legend>
                    {boxes}
                </fieldset>
            </div>
        }),
        Fold::Unless => Either::Right(view! {
            <details class="facet" open=open>
                <summary>{legend.clone()}</summary>
                <fieldset class="govuk-fieldset">
                    <legend class="govuk-visually-hidden">{legend}</legend>
                    {boxes}
                </fieldset>
            </details>
        }),
    }
}

fn choice(name: &'static str, option: FacetChoice) -> impl IntoView {
    let FacetChoice { value, label, count, unit, chosen } = option;
    let id = ["f", name, &value].join("-");
    let item = match (count, chosen) {
        (0, false) => "govuk-checkboxes__item is-empty",
        _ => "govuk-checkboxes__item",
    };
    view! {
        <div class=item>
            <input
                class="govuk-checkboxes__input"
                id=id.clone()
                name=name
                type="checkbox"
                value=value.clone()
                checked=chosen
                data-facet=name
                data-value=value
                data-count=count.to_string()
            />
            <label class="govuk-label govuk-checkboxes__label" for=id>
                {label}
                " "
                <span class="count">{count} <span class="govuk-visually-hidden">" " {unit}</span></span>
            </label>
        </div>
    }
}
