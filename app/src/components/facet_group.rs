use std::borrow::Cow;

use html_escape::{encode_double_quoted_attribute, encode_text};
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
    let boxes: String = options.iter().map(|option| choice(name, option)).collect();
    let boxes = view! { <div class="govuk-checkboxes govuk-checkboxes--small" inner_html=boxes></div> };
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

/// One option as HTML, whose holes are escaped here. A page of results has some 150 of them, more
/// than anything else on it, and as views they would take half of its rendering.
fn choice(name: &str, option: &FacetChoice) -> String {
    let value = encode_double_quoted_attribute(&option.value);
    let label = encode_text(&option.label);
    let unit = encode_text(&option.unit);
    let empty = if option.count == 0 && !option.chosen { " is-empty" } else { "" };
    let checked = if option.chosen { " checked" } else { "" };
    let count = option.count.to_string();
    #[rustfmt::skip] // a line for each tag
    let html = [
        "<div class=\"govuk-checkboxes__item", empty, "\">",
        "<input class=\"govuk-checkboxes__input\" id=\"f-", name, "-", &value, "\" name=\"", name, "\" type=\"checkbox\" value=\"", &value,
        "\"", checked, " data-facet=\"", name, "\" data-value=\"", &value, "\" data-count=\"", &count, "\">",
        "<label class=\"govuk-label govuk-checkboxes__label\" for=\"f-", name, "-", &value, "\">", &label,
        " <span class=\"count\">", &count, "<span class=\"govuk-visually-hidden\"> ", &unit, "</span></span></label></div>",
    ];
    html.concat()
}

#[cfg(test)]
mod tests {
    use super::*;
    use scraper::{Html, Selector};

    fn page(options: Vec<FacetChoice>, fold: Fold) -> Html {
        let html =
            Owner::new().with(|| view! { <FacetGroup name="need" legend="Whom it is for" options fold/> }.to_html());
        Html::parse_fragment(&html)
    }

    fn option(value: &'static str, label: &'static str, count: u32, chosen: bool) -> FacetChoice {
        FacetChoice { value: value.into(), label: label.into(), count, unit: "results".into(), chosen }
    }

    fn css(selector: &str) -> Selector {
        Selector::parse(selector).expect("a selector")
    }

    #[test]
    fn an_option_carries_its_hooks_and_its_label() {
        let page =
            page(vec![option("dementia", "Dementia", 37, true), option("autism", "Autism", 0, false)], Fold::Unless);
        let input =
            page.select(&css("[data-facet=need][data-value=dementia][data-count='37']")).next().expect("the input");
        assert_eq!(input.attr("name"), Some("need"));
        assert_eq!(input.attr("value"), Some("dementia"));
        assert!(input.attr("checked").is_some());
        let label = page.select(&css("label[for=f-need-dementia]")).next().expect("its label");
        assert_eq!(label.text().collect::<String>(), "Dementia 37 results");
        assert_eq!(page.select(&css(".is-empty [value=autism]")).count(), 1);
        assert_eq!(page.select(&css("details[open]")).count(), 1);
    }

    #[test]
    fn what_the_register_calls_something_stays_text() {
        let odd = "\"><script>alert('1')</script>&amp;";
        let page = page(vec![option(odd, odd, 1, false)], Fold::Never);
        let input = page.select(&css("input")).next().expect("the input");
        assert_eq!(input.attr("data-value"), Some(odd));
        assert_eq!(input.attr("value"), Some(odd));
        assert_eq!(page.select(&css("script")).count(), 0);
        let label = page.select(&css("label")).next().expect("its label").text().collect::<String>();
        assert!(label.starts_with(odd), "{label}");
    }
}
