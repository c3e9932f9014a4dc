//! What it costs, with an example in pounds, and who can pay.

use chrono::NaiveDate;
use domain::listing::{Content, Price};
use domain::taxonomy::{ListingKind, PriceUnit};
use leptos::prelude::*;

use super::{heading, names, paragraph};
use crate::components::{PriceTable, Ticks};
use crate::paths;
use crate::words::Words;

/// Prices, an example, what comes on top, and what one can pay with.
pub fn cost(words: Words, content: &Content, today: NaiveDate) -> Vec<AnyView> {
    let mut parts = Vec::new();
    let prices: Vec<_> = content
        .prices
        .iter()
        .filter(|price| price.to.is_none_or(|last| last >= today))
        .map(|p| line(words, p))
        .collect();
    if !prices.is_empty() {
        parts.push(view! { <PriceTable caption=words.say("cost-caption") prices/> }.into_any());
        parts.extend(example(words, content));
    }
    parts.extend(employment(words, content));
    if !content.funding.is_empty() {
        parts.push(paragraph(words.say("cost-funding")));
        parts.push(view! { <Ticks items=names(words, &content.funding) two_columns=true/> }.into_any());
    }
    if !parts.is_empty() {
        parts.insert(0, heading(words.say("cost-title")));
    }
    parts
}

/// What for, and how much. Where the first says it ("A day"), the second does not say it again.
fn line(words: Words, price: &Price) -> (String, String) {
    use PriceUnit as Unit;
    let what = [Some(words.name(price.unit).to_owned()), terms(words, price)].into_iter().flatten();
    let what = what.collect::<Vec<_>>().join(words.say("list-comma"));
    match price.unit {
        Unit::HalfDay | Unit::Day | Unit::NightStay | Unit::Week | Unit::Session => (what, price.amount.in_words()),
        Unit::Free => (words.say("fact-price").to_owned(), words.price(price.unit, price.amount)),
        _ => (what, words.price(price.unit, price.amount)),
    }
}

/// For whom a price is, what is in it, and when it holds.
fn terms(words: Words, price: &Price) -> Option<String> {
    let day =
        |key: &'static str, day: Option<NaiveDate>| Some(words.tell(key, [("date", words.short_date(day?).into())]));
    let parts: Vec<String> = [
        price.payer.as_ref().map(|who| words.tell("price-for", [("who", who.into())])),
        price.includes.as_ref().map(|what| words.tell("price-includes", [("what", what.into())])),
        day("price-from", price.from),
        day("price-to", price.to),
    ]
    .into_iter()
    .flatten()
    .collect();
    (!parts.is_empty()).then(|| parts.join(words.say("list-comma")))
}

/// What a plausible amount of it costs, for the first price that has one.
fn example(words: Words, content: &Content) -> Option<AnyView> {
    const HOURS: u32 = 12;
    const NIGHTS: u32 = 3;
    const DAYS: u32 = 8;
    let of = |unit: PriceUnit, times: u32, key: &'static str| {
        let Price { amount, .. } = content.prices.iter().find(|price| price.unit == unit)?;
        let total = amount.times(times)?.in_words();
        Some((total, words.tell(key, [("rate", words.price(unit, *amount).into())])))
    };
    let (total, how) = of(PriceUnit::HourWeekday, HOURS, "cost-example-week")
        .or_else(|| of(PriceUnit::NightStay, NIGHTS, "cost-example-nights"))
        .or_else(|| of(PriceUnit::Day, DAYS, "cost-example-days"))?;
    let total = words.tell("cost-example", [("total", total.into())]);
    Some(view! { <div class="example"><p><strong>{total}</strong></p><p>{how}</p></div> }.into_any())
}

/// What employing or not employing means for the purse (row P7).
fn employment(words: Words, content: &Content) -> Option<AnyView> {
    let has = |kind| content.kinds.contains(&kind);
    let name = [("name", (&content.name).into())];
    let text = match (has(ListingKind::PaEmployed), has(ListingKind::PaSelfEmployed)) {
        (true, true) => words.tell("cost-either", name),
        (true, false) => words.tell("cost-employed", name),
        (false, true) => words.tell("cost-self-employed", name),
        (false, false) => return None,
    };
    let view = view! {
        <p class="govuk-body">
            {text} " "
            <a class="govuk-link" href=paths::HELP_EMPLOYING>{words.say("cost-more-employing")}</a>
        </p>
    };
    Some(view.into_any())
}
