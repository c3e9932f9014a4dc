use leptos::prelude::*;

use super::{Icon, Symbol};

/// One thing that was asked for, and the way to take it back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Chip {
    /// What was asked for.
    pub text: String,
    /// The same search without it.
    pub href: String,
    /// `need=dementia`, where it was read out of the question (`data-understood` of the contract).
    pub understood: Option<String>,
}

/// What was asked for, a line with a cross each.
#[component]
pub fn Chips(
    /// What to do with them: "Take away what is wrong:".
    #[prop(into)]
    lead: String,
    /// "Remove:", which only those who hear the page get before each.
    remove: &'static str,
    /// The chips.
    chips: Vec<Chip>,
    /// What stands behind them: a link that takes all away.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    let items: Vec<_> = chips
        .into_iter()
        .map(|chip| {
            view! {
                <li>
                    <a class="chip" href=chip.href data-understood=chip.understood>
                        <span class="govuk-visually-hidden">{remove} " "</span>
                        {chip.text}
                        " "
                        <Icon symbol=Symbol::Cross small=true/>
                    </a>
                </li>
            }
        })
        .collect();
    let last = children.map(|children| view! { <li>{children()}</li> });
    view! {
        <p class="chips__lead" id="chips-lead">{lead}</p>
        <ul class="chips" aria-labelledby="chips-lead">{items} {last}</ul>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_chip_says_what_was_understood_and_leads_away_from_it() {
        let chip = Chip {
            text: "Dementia".into(),
            href: "/search?q=a&without=need:dementia".into(),
            understood: Some("need=dementia".into()),
        };
        let html =
            Owner::new().with(|| view! { <Chips lead="Take away:" remove="Remove:" chips=vec![chip]/> }.to_html());
        let page = scraper::Html::parse_fragment(&html);
        let selector = scraper::Selector::parse("a[data-understood='need=dementia']").expect("a selector");
        let link = page.select(&selector).next().expect("the chip");
        assert_eq!(link.attr("href"), Some("/search?q=a&without=need:dementia"));
        assert_eq!(link.text().collect::<String>().trim(), "Remove: Dementia");
    }
}
