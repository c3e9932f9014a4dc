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
        parts.extend(examples(words, content, today));
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

/// What a plausible amount of it costs in plain words (row L5): a sentence for each thing there is a price of
/// today, the first price of each.
fn examples(words: Words, content: &Content, today: NaiveDate) -> Option<AnyView> {
    let mut said: Vec<PriceUnit> = Vec::new();
    let mut sentences = Vec::new();
    for price in content.prices.iter().filter(|price| price.holds(today)) {
        if !said.contains(&price.unit) {
            said.push(price.unit);
            sentences.extend(example(words, content, price));
        }
    }
    let items: Vec<_> = sentences.into_iter().map(|text| view! { <li>{text}</li> }).collect();
    let view = view! {
        <div class="example">
            <p><strong>{words.say("cost-examples")}</strong></p>
            <ul class="govuk-list govuk-list--bullet">{items}</ul>
        </div>
    };
    (!said.is_empty() && said != [PriceUnit::Free]).then(|| view.into_any())
}

/// "A 4-hour visit on a weekday costs £64.80." Who pays it is said where not everybody does.
fn example(words: Words, content: &Content, price: &Price) -> Option<String> {
    use PriceUnit as Unit;
    let (key, times): (&'static str, u32) = match price.unit {
        Unit::HourWeekday => ("cost-example-hour_weekday", 4),
        Unit::HourWeekend => ("cost-example-hour_weekend", 4),
        Unit::BankHolidayHour => ("cost-example-bank_holiday_hour", 4),
        Unit::SleepIn => ("cost-example-sleep_in", 7),
        Unit::WakingNight => ("cost-example-waking_night", 7),
        Unit::HalfDay => ("cost-example-half_day", 2),
        Unit::Day => ("cost-example-day", 2),
        Unit::NightStay => ("cost-example-night_stay", nights(content)),
        Unit::Week => ("cost-example-week", 2),
        Unit::Mile => ("cost-example-mile", 10),
        Unit::Session => ("cost-example-session", 4),
        Unit::OneOff => ("cost-example-one_off", 1),
        Unit::Free => return None,
    };
    let total = price.amount.times(times)?.in_words();
    let sentence = words.tell(key, [("total", total.into()), ("count", times.into())]);
    let only = price.payer.as_ref().map(|who| words.tell("cost-example-only", [("who", who.into())]));
    Some([Some(sentence), only].into_iter().flatten().collect::<Vec<_>>().join(" "))
}

/// Three nights, or as near to that as one can stay.
fn nights(content: &Content) -> u32 {
    const NIGHTS: u16 = 3;
    let respite = content.service().and_then(|service| service.respite.as_ref());
    let (least, most) = respite.map_or((1, None), |stay| (stay.min_nights.max(1), stay.max_nights));
    let most = most.filter(|most| *most >= least).unwrap_or(u16::MAX);
    NIGHTS.clamp(least, most).into()
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
