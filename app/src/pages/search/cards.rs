//! A result as people compare it.

use domain::check::Checked;
use domain::postcode::OutwardCode;
use domain::taxonomy::{Language, Venue};
use engine::read_model::{Card, ShownCheck, Source, Space};

use crate::components::{CardContent, Fact, FactLook, Passage, Symbol};
use crate::paths;
use crate::words::Words;

/// What a card says.
pub fn content(words: Words, card: &Card) -> CardContent {
    let heaviest = card.checks.iter().max_by_key(|check| weight(check.what));
    CardContent {
        reference: card.reference.to_string(),
        kind_codes: card.kinds.iter().map(|kind| kind.code()).collect::<Vec<_>>().join(" "),
        miles: card.miles,
        href: paths::listing(&card.slug, &card.reference),
        symbol: card.kinds.first().map_or(Symbol::Local, |kind| Symbol::of(*kind)),
        name: card.name.clone(),
        kind: words.kinds(&card.kinds),
        own_words: card.summary.clone(),
        extract: card.extract.iter().map(|piece| Passage { text: piece.text.clone(), marked: piece.marked }).collect(),
        meets: Vec::new(),
        meets_label: "",
        facts: facts(words, card),
        checked: heaviest.map(|check| words.checked(check.what)),
        checks: match (heaviest, &card.unclaimed) {
            (Some(check), _) => check_sentence(words, check, card.checks.len()),
            (None, Some(source)) => unclaimed(words, source),
            (None, None) => words.say("card-not-checked").to_owned(),
        },
    }
}

fn facts(words: Words, card: &Card) -> Vec<Fact> {
    let mut facts = Vec::new();
    let mut plain = |text: String| facts.push(Fact::new(text, FactLook::Plain));
    if let Some(miles) = card.miles {
        plain(words.distance(miles));
    }
    if card.online {
        plain(words.name(Venue::Online).to_owned());
    } else if card.comes_to_you {
        plain(words.say("card-comes-to-you").to_owned());
    }
    if !card.towns.is_empty() {
        let towns: Vec<&str> = card.towns.iter().map(String::as_str).collect();
        plain(words.tell("card-town", [("town", words.list(&towns).into())]));
    }
    if !card.area.is_empty() {
        let area: Vec<&str> = card.area.iter().map(OutwardCode::as_str).collect();
        plain(words.tell("card-area", [("area", words.list(&area).into())]));
    }
    facts.push(price(words, card));
    facts.push(match (card.temporarily_closed, card.space) {
        (true, _) => Fact::new(words.say("card-closed"), FactLook::Waiting),
        (false, Space::Now) => Fact::new(words.say("card-space-now"), FactLook::Plain),
        (false, Space::Waiting) => Fact::new(words.say("card-space-waiting"), FactLook::Waiting),
        (false, Space::NotSaid) => Fact::new(words.say("card-space-ask"), FactLook::Plain),
    });
    let languages: Vec<&str> =
        card.languages.iter().filter(|language| **language != Language::English).map(|l| words.name(*l)).collect();
    if !languages.is_empty() {
        let text = words.tell("card-speaks", [("languages", words.list(&languages).into())]);
        facts.push(Fact::new(text, FactLook::Plain));
    }
    facts
}

/// The price of an hour. A service that joined may have other prices, which only its page shows.
fn price(words: Words, card: &Card) -> Fact {
    let is_pa = card.kinds.iter().any(|kind| kind.is_pa());
    match card.rate {
        Some(rate) => Fact::new(words.hourly(rate), FactLook::Strong),
        None if is_pa || card.unclaimed.is_some() => Fact::new(words.say("card-ask-price"), FactLook::Plain),
        None => Fact::new(words.say("card-other-price"), FactLook::Plain),
    }
}

/// "seen by Trafford Council on 5 May 2026, valid to 4 May 2029. 3 more checks."
fn check_sentence(words: Words, check: &ShownCheck, count: usize) -> String {
    let facts = [
        ("who", (&check.seen_by).into()),
        ("date", words.short_date(check.seen_on).into()),
        ("until", words.short_date(check.valid_until).into()),
    ];
    // A DBS certificate has no end: the council looks at it again (law, LS-05).
    let sentence = match check.what {
        Checked::Dbs(_) => words.tell("card-check-again", facts),
        Checked::Kind(_) | Checked::Training(_) => words.tell("card-check-until", facts),
    };
    match count as u64 - 1 {
        0 => sentence,
        more => format!("{sentence} {}", words.tell("card-check-more", [("count", more.into())])),
    }
}

/// Where it comes from, in a few words: its own page says more, and from when.
fn unclaimed(words: Words, source: &Source) -> String {
    let register = words.register(&source.code);
    words.tell("card-unclaimed", [("source", register.into())])
}

/// Which check says most about a person: the higher, the more.
fn weight(what: Checked) -> u8 {
    use domain::taxonomy::{CheckKind, DbsLevel};
    match what {
        Checked::Dbs(DbsLevel::None) | Checked::Training(_) => 0,
        Checked::Dbs(DbsLevel::Basic) => 3,
        Checked::Dbs(DbsLevel::Enhanced) => 4,
        Checked::Dbs(DbsLevel::EnhancedAdultsBarred | DbsLevel::EnhancedChildrensBarred) => 5,
        Checked::Dbs(DbsLevel::EnhancedBothBarred) => 6,
        Checked::Kind(CheckKind::CqcRegistration | CheckKind::Identity) => 2,
        Checked::Kind(_) => 1,
    }
}
