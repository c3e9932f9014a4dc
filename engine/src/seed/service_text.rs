//! What an invented service says about itself, in two to four paragraphs.

use domain::listing::{AboutService, Content};
use domain::taxonomy::{AccessAnswer, DayPart, Language, PriceUnit, Transport};

use super::dice::Dice;
use super::names::language_name;
use super::prose::Prose;
use super::says_support;
use super::service::{Open, Trade};
use super::towns::Spot;
use super::week::days_in_words;
use super::words::service_parts::{
    ALL_WEEK, CLOSINGS, LANGUAGES, NIGHTS, OFFICE, OPEN_DAYS, OPEN_PARTS, SUPPORT_LINES, TEAMS, VISITS,
    VISITS_ANY_TIME, about_access, about_funding, about_transport,
};
use super::words::shared::{in_words, listed};

/// The text; it says nothing that the facts do not.
pub(super) fn about(dice: &mut Dice, trade: &Trade, content: &Content, spot: Spot<'_>) -> String {
    let (years, few) = (in_words(dice.between(2, 19)), in_words(dice.between(3, 7)));
    let slots = content.availability.as_ref().map_or(&[][..], |availability| &availability.slots);
    let days = days_in_words(slots);
    let part = slots.first().map_or("", |slot| part_in_words(slot.1));
    let languages = languages_in_words(content);
    let blanks = [
        ("years", years.as_str()),
        ("few", &few),
        ("town", spot.town.unwrap_or_default()),
        ("days", &days),
        ("part", part),
        ("languages", &languages),
    ];
    let mut prose = Prose::new(&blanks);
    let support_in = says_support(dice).then(|| dice.between(0, 2));
    let support = |dice: &mut Dice, prose: &mut Prose<'_>, paragraph| {
        if support_in == Some(paragraph) {
            prose.say(dice.line(SUPPORT_LINES));
        }
    };
    let details = dice.some(trade.details, 3);
    prose.say(dice.line(trade.openings));
    prose.say(details[0]);
    support(dice, &mut prose, 0);
    prose.turn();
    for detail in details.iter().skip(if dice.chance(64) { 1 } else { 2 }) {
        prose.say(detail);
    }
    times(dice, &mut prose, trade);
    support(dice, &mut prose, 1);
    prose.turn();
    practical(dice, &mut prose, content);
    if dice.chance(74) {
        prose.turn();
    }
    if dice.chance(66) {
        prose.say(dice.line(TEAMS));
    }
    support(dice, &mut prose, 2);
    prose.say(dice.line(CLOSINGS));
    prose.done()
}

fn times(dice: &mut Dice, prose: &mut Prose<'_>, trade: &Trade) {
    let lines = match trade.open {
        Open::SomeWeekdays => OPEN_DAYS,
        Open::OnceOrTwice | Open::Evenings => OPEN_PARTS,
        Open::Visits => VISITS,
        Open::VisitsAnyTime => VISITS_ANY_TIME,
        Open::Nights => NIGHTS,
        Open::AllWeek => ALL_WEEK,
        Open::Office => OFFICE,
    };
    if dice.chance(86) {
        prose.say(dice.line(lines));
    }
}

fn practical(dice: &mut Dice, prose: &mut Prose<'_>, content: &Content) {
    let nothing = AboutService::default();
    let service = content.service().unwrap_or(&nothing);
    let said_yes =
        service.access.iter().filter(|(_, answer)| *answer == AccessAnswer::Yes).map(|(feature, _)| *feature);
    let yes: Vec<_> = said_yes.collect();
    for feature in dice.some(&yes, 2) {
        prose.say(dice.line(about_access(feature)));
    }
    let ways: Vec<_> =
        service.transport.iter().copied().filter(|way| *way != Transport::None || dice.chance(40)).collect();
    for way in dice.some(&ways, 1) {
        prose.say(dice.line(about_transport(way)));
    }
    if dice.chance(82) {
        prose.say(dice.line(LANGUAGES));
    }
    let costs = content.prices.iter().all(|price| price.unit != PriceUnit::Free);
    for funding in dice.some(&content.funding, 1) {
        if costs && dice.chance(60) {
            prose.say(dice.line(about_funding(funding)));
        }
    }
}

fn languages_in_words(content: &Content) -> String {
    let names: Vec<&str> = content.languages.iter().map(|spoken| language_name(spoken.language)).collect();
    let only_english = content.languages.iter().all(|spoken| spoken.language == Language::English);
    if only_english { String::new() } else { listed(&names) }
}

const fn part_in_words(part: DayPart) -> &'static str {
    match part {
        DayPart::EarlyMorning | DayPart::Morning => "morning",
        DayPart::Lunch | DayPart::Afternoon => "afternoon",
        DayPart::Tea | DayPart::Evening => "evening",
        DayPart::SleepInNight | DayPart::WakingNight => "night",
    }
}
