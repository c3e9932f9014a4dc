//! The filters: groups with counts, and the fields that are no lists of codes. The same beside the
//! results and on the page of their own.

use std::borrow::Cow;

use domain::money::Pence;
use domain::search_query::{Group, Miles, SearchQuery};
use engine::read_model::{Facet, SearchPage};
use leptos::prelude::*;

use super::{is_about_a_break, keep};
use crate::components::{FacetChoice, FacetGroup, Fold, Kept, Select, SelectItem};
use crate::words::Words;

/// Prices that are offered, in pence an hour: from just above the lowest lawful pay upwards.
const PRICES: [u32; 8] = [1300, 1400, 1500, 1600, 1800, 2000, 2500, 3000];

/// All groups and fields of the form.
pub fn facet_fields(words: Words, page: &SearchPage) -> Vec<AnyView> {
    let query = &page.query;
    let mut fields = Vec::new();
    fields.extend(page.near.is_some().then(|| within(words, query)));
    fields.extend(page.facets.iter().filter(|facet| is_shown(facet, query)).map(|facet| group(words, facet)));
    fields.extend(is_about_a_break(query).then(|| break_dates(words, query)));
    fields.push(max_rate(words, query));
    fields
}

/// What the form sends along unseen: the question, the order, and choices that have no box here.
pub fn kept(page: &SearchPage) -> Kept {
    let query = &page.query;
    let has_box = |name: &str| match Group::from_name(name) {
        Some(group) => page.facets.iter().any(|facet| facet.group == group && is_shown(facet, query)),
        None => match name {
            "within" => page.near.is_some(),
            "from" | "to" | "nights" => is_about_a_break(query),
            "max_rate" => true,
            _ => false,
        },
    };
    let mut kept = keep(query, |name| name != "page" && !has_box(name));
    // A value whose group is shown without it would be lost.
    for facet in page.facets.iter().filter(|facet| is_shown(facet, query)) {
        for value in query.chosen_in(facet.group) {
            if !facet.options.iter().any(|option| option.value == *value) {
                kept.push((facet.group.name().into(), value.clone()));
            }
        }
    }
    kept
}

/// Gender may only be asked for together with personal care (Equality Act 2010, Schedule 9).
fn is_shown(facet: &Facet, query: &SearchQuery) -> bool {
    facet.group != Group::Gender || query.has(Group::Support, "personal_care")
}

fn group(words: Words, facet: &Facet) -> AnyView {
    let options = facet
        .options
        .iter()
        .map(|option| FacetChoice {
            label: words
                .option(facet.group, &option.value)
                .map(Cow::Borrowed)
                .or_else(|| option.label.clone().map(Cow::Owned))
                .unwrap_or_else(|| Cow::Owned(option.value.clone())),
            value: Cow::Owned(option.value.clone()),
            count: option.count,
            unit: Cow::Borrowed(if option.count == 1 {
                words.say("filters-unit-one")
            } else {
                words.say("filters-unit")
            }),
            chosen: option.chosen,
        })
        .collect();
    let fold = if matches!(facet.group, Group::Kind | Group::Space) { Fold::Never } else { Fold::Unless };
    view! { <FacetGroup name=facet.group.name() legend=words.label("group", facet.group.name()) options fold/> }
        .into_any()
}

fn within(words: Words, query: &SearchQuery) -> AnyView {
    let now = query.within.get();
    let mut offered = Miles::OFFERED.to_vec();
    if !offered.contains(&now) {
        offered.push(now);
        offered.sort_unstable();
    }
    let items = offered
        .into_iter()
        .map(|miles| {
            let text = words.tell("filters-within-option", [("miles", miles.into())]);
            SelectItem::new(miles.to_string(), text, miles == now)
        })
        .collect();
    view! { <div class="facet"><Select name="within" label=words.say("filters-within") items/></div> }.into_any()
}

fn max_rate(words: Words, query: &SearchQuery) -> AnyView {
    let mut offered = PRICES.map(Pence).to_vec();
    if let Some(now) = query.max_rate.filter(|now| !offered.contains(now)) {
        offered.push(now);
        offered.sort_unstable();
    }
    let any = SelectItem::new("", words.say("filters-max-rate-any"), query.max_rate.is_none());
    let prices = offered.into_iter().map(|rate| {
        let text = words.tell("filters-max-rate-option", [("rate", words.hourly(rate).into())]);
        SelectItem::new(rate.0.to_string(), text, query.max_rate == Some(rate))
    });
    let items = std::iter::once(any).chain(prices).collect();
    view! { <div class="facet"><Select name="max_rate" label=words.say("filters-max-rate") items/></div> }.into_any()
}

/// The days of a break. A browser shows its own calendar, and sends the day as the address wants it.
fn break_dates(words: Words, query: &SearchQuery) -> AnyView {
    let field = |name: &'static str, label: &'static str, kind: &'static str, value: Option<String>| {
        let id = format!("f-{name}");
        view! {
            <div class="govuk-form-group">
                <label class="govuk-label" for=id.clone()>{label}</label>
                <input class="govuk-input govuk-input--width-10" id=id name=name type=kind value=value/>
            </div>
        }
    };
    view! {
        <div class="facet">
            <fieldset class="govuk-fieldset">
                <legend class="govuk-fieldset__legend govuk-fieldset__legend--s">{words.say("filters-break")}</legend>
                {field("from", words.say("filters-from"), "date", query.from.map(|day| day.to_string()))}
                {field("to", words.say("filters-to"), "date", query.to.map(|day| day.to_string()))}
                {field("nights", words.say("filters-nights"), "number", query.nights.map(|nights| nights.to_string()))}
            </fieldset>
        </div>
    }
    .into_any()
}
