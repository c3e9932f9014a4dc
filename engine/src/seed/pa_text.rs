//! What an invented PA says about themselves, in two to four paragraphs.

use domain::listing::Availability;
use domain::taxonomy::{Language, SupportType};

use super::dice::Dice;
use super::names::language_name;
use super::pa::Person;
use super::prose::Prose;
use super::says_support;
use super::towns::Spot;
use super::week::{Week, days_in_words};
use super::words::pa::Calling;
use super::words::pa_life::{CLOSINGS, LIKES, MANNERS, WHYS};
use super::words::pa_parts::{
    DISHES, EITHER, EMPLOYED, LANGUAGES, SELF_EMPLOYED, SUPPORT_LINES, about_need, about_support, about_week,
};
use super::words::shared::{capitalised, in_words, listed};

/// The four things a text tells.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Part {
    Myself,
    Work,
    Terms,
    Ways,
}

const STORY_FIRST: &[Part] = &[Part::Myself, Part::Work, Part::Terms, Part::Ways];
const WORK_FIRST: &[Part] = &[Part::Work, Part::Myself, Part::Terms, Part::Ways];

/// The text; it says nothing that the facts do not.
pub(super) fn about(
    dice: &mut Dice,
    calling: &Calling,
    person: &Person,
    (week, availability): (Week, &Availability),
    spot: Spot<'_>,
) -> String {
    let years = in_words(person.years);
    let (big, days) = (capitalised(&years), days_in_words(&availability.slots));
    let languages = languages_in_words(person);
    let dish = if person.gives(SupportType::MealsAndDrinks) { *dice.pick(person.community.dishes) } else { "" };
    let blanks = [
        ("years", years.as_str()),
        ("Years", &big),
        ("town", spot.town.unwrap_or_default()),
        ("languages", &languages),
        ("days", &days),
        ("dish", dish),
    ];
    let mut prose = Prose::new(&blanks);
    let order = if dice.chance(72) { STORY_FIRST } else { WORK_FIRST };
    let support_in = says_support(dice).then(|| *dice.pick(order));
    for part in order {
        match part {
            Part::Myself => myself(dice, &mut prose, person),
            Part::Work => work(dice, &mut prose, calling, person),
            Part::Terms => terms(dice, &mut prose, person, week),
            Part::Ways => ways(dice, &mut prose),
        }
        if support_in == Some(*part) {
            prose.say(dice.line(SUPPORT_LINES));
        }
        if *part != Part::Terms || dice.chance(70) {
            prose.turn();
        }
    }
    prose.done()
}

/// The languages that are spoken or signed, where there is more than one.
fn languages_in_words(person: &Person) -> String {
    let aids = [Language::Makaton, Language::DeafblindManual];
    let spoken = person.languages.iter().map(|spoken| spoken.language).filter(|language| !aids.contains(language));
    let names: Vec<&str> = spoken.map(language_name).collect();
    if names.len() > 1 { listed(&names) } else { String::new() }
}

fn myself(dice: &mut Dice, prose: &mut Prose<'_>, person: &Person) {
    prose.say(dice.line(person.past.stories));
    if dice.chance(52) {
        let need = *dice.pick(&person.needs);
        prose.say(dice.line(about_need(need)));
    }
    if dice.chance(34) {
        prose.say(dice.line(WHYS));
    }
}

fn work(dice: &mut Dice, prose: &mut Prose<'_>, calling: &Calling, person: &Person) {
    let visits = if dice.chance(50) { 1 } else { 2 };
    for line in dice.some(calling.visits, visits) {
        prose.say(line);
    }
    let sorts = if dice.chance(30) { 3 } else { 2 };
    for support in dice.some(&person.support, sorts) {
        prose.say(dice.line(about_support(support)));
    }
}

fn terms(dice: &mut Dice, prose: &mut Prose<'_>, person: &Person, week: Week) {
    if dice.chance(82) {
        prose.say(dice.line(LANGUAGES));
    }
    if dice.chance(55) {
        prose.say(dice.line(DISHES));
    }
    if dice.chance(80) {
        prose.say(dice.line(about_week(week)));
    }
    let terms = match (person.is_employed(), person.is_self_employed()) {
        (true, true) => EITHER,
        (true, false) => EMPLOYED,
        _ => SELF_EMPLOYED,
    };
    if dice.chance(48) {
        prose.say(dice.line(terms));
    }
}

fn ways(dice: &mut Dice, prose: &mut Prose<'_>) {
    if dice.chance(62) {
        let count = if dice.chance(50) { 2 } else { 3 };
        prose.say(&format!("I like {}.", listed(&dice.some(LIKES, count))));
    }
    prose.say(dice.line(MANNERS));
    if dice.chance(74) {
        prose.say(dice.line(CLOSINGS));
    }
}
