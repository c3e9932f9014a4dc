//! Which answers go together: what no single question can see.

use chrono::NaiveDate;

use super::answers::Answers;
use super::ask::{Ask, Page};
use super::pages::Door;
use super::text;
use crate::form::FormErrors;
use crate::money::Pence;
use crate::pay::{self, PayFloor};
use crate::taxonomy::{AgeBand, AvailabilityStatus, Employment, PriceUnit, RegisteredWith, Venue};

/// What the rules look at beside the answers.
#[derive(Clone, Copy, Debug)]
pub struct Known<'a> {
    /// The present day.
    pub today: NaiveDate,
    /// The rows of the pay floor.
    pub floors: &'a [PayFloor],
}

/// What is wrong with one page, seen together with all other answers. For a page that repeats, this time.
#[must_use]
pub fn check(door: Door, page: &Page, time: u8, answers: &Answers, known: Known<'_>) -> FormErrors {
    let mut errors = FormErrors::default();
    if door.is_pa() {
        give_nothing_away(page, answers, &mut errors);
    }
    match page.code {
        "name" => first_name(answers, &mut errors),
        "work" => age(answers, &mut errors),
        "will-not" => apart(answers, ("support", "will_not"), &mut errors),
        "languages" => apart(answers, ("languages_well", "languages_some"), &mut errors),
        "room" => room(answers, &mut errors),
        "rates" => rates(answers, known, &mut errors),
        "prices" => price(answers, time, &mut errors),
        "stay" => stay(answers, &mut errors),
        "break-dates" => dates(answers, time, ("dates_from", "dates_to"), &mut errors),
        "companion" => companion(answers, &mut errors),
        "courses" => course(page, answers, time, &mut errors),
        "insurance" => insurance(answers, &mut errors),
        "closing" => closing(answers, &mut errors),
        "group" => group(answers, &mut errors),
        "place" => place(answers, &mut errors),
        "registration" => registration(answers, &mut errors),
        "referees" => referees(page, answers, time, &mut errors),
        _ => {}
    }
    errors
}

/// A PA's public words say neither how to reach them nor their last name (row P1).
fn give_nothing_away(page: &Page, answers: &Answers, errors: &mut FormErrors) {
    let legal_name = answers.one("legal_name").unwrap_or_default();
    let first_name = answers.one("first_name").unwrap_or_default();
    for field in page.fields.iter().filter(|f| !f.private && matches!(f.ask, Ask::Line(_) | Ask::Text(_))) {
        let Some(text) = answers.one(field.name) else { continue };
        if text::gives_contact(text) {
            errors.add(field.name, "gives_contact");
        } else if text::names(text, legal_name, first_name) {
            errors.add(field.name, "gives_last_name");
        }
    }
}

/// A line of words that stands beside a listing and is no question of the table: the words for a photo. Kept
/// as typed, or the code of what is wrong with it.
///
/// # Errors
/// When it is empty, too long, has hidden characters, or gives a PA away.
pub fn public_words(door: Door, answers: &Answers, typed: &str, most: usize) -> Result<String, &'static str> {
    let text = text::typed(typed, most, false).map_err(|problem| match problem {
        text::TextProblem::Hidden => "hidden_characters",
        text::TextProblem::Long => "long_200",
    })?;
    if text.is_empty() {
        return Err("photo_alt_missing");
    }
    match door.is_pa() {
        true if text::gives_contact(&text) => Err("gives_contact"),
        true if text::names(
            &text,
            answers.one("legal_name").unwrap_or_default(),
            answers.one("first_name").unwrap_or_default(),
        ) =>
        {
            Err("gives_last_name")
        }
        _ => Ok(text),
    }
}

fn first_name(answers: &Answers, errors: &mut FormErrors) {
    let (first, legal) = (answers.one("first_name").unwrap_or_default(), answers.one("legal_name").unwrap_or_default());
    if text::is_whole_name(first, legal) {
        errors.add("first_name", "gives_last_name");
    }
    if answers.one("initial").is_some_and(|initial| !initial.chars().all(char::is_alphabetic)) {
        errors.add("initial", "initial");
    }
}

/// A PA is 18 or over. The checks that the register shows are made for adults' work, and the law keeps anybody younger
/// from working at night and from much else that a PA is asked for (Working Time Regulations 1998, regulations 5A, 6A
/// and 7). It is said at the question itself, with whom to ring.
fn age(answers: &Answers, errors: &mut FormErrors) {
    if answers.has("age_band", AgeBand::UnderEighteen.code()) {
        errors.add("age_band", "under_18");
    }
}

/// What stands in the first list does not stand in the second.
fn apart(answers: &Answers, (first, second): (&'static str, &'static str), errors: &mut FormErrors) {
    if answers.every(second, 1).iter().any(|code| answers.has(first, code)) {
        errors.add(second, if second == "will_not" { "will_and_will_not" } else { "language_twice" });
    }
}

fn room(answers: &Answers, errors: &mut FormErrors) {
    let paused = answers.has("room", AvailabilityStatus::PausedUntil.code());
    if paused && answers.one("paused_until").is_none() {
        errors.add("paused_until", "paused_until_missing");
    }
}

/// The most for a mile, in pence: more is pence typed as pounds.
const MOST_A_MILE: Pence = Pence(500);

/// The rates that pay for an hour of an employed person's work. A sleep-in is paid by the night, and only the hours
/// awake count (Royal Mencap Society v Tomlinson-Blake, 2021). Every hour of a waking night counts: it has a price for
/// the night, so how many hours that is must be said too.
const HOURLY: [&str; 3] = ["hour_weekday", "hour_weekend", "bank_holiday_hour"];

/// Somebody who may be employed asks for no less than the law lets an employer pay (LS-13, row P6).
fn rates(answers: &Answers, known: Known<'_>, errors: &mut FormErrors) {
    if answers.money("mile", 1).is_some_and(|mile| mile > MOST_A_MILE) {
        errors.add("mile", "mile_large");
    }
    if answers.one("employment").and_then(Employment::from_code).is_none_or(|e| e == Employment::SelfEmployed) {
        return;
    }
    // Until they said how old they are, the highest floor is the safe one.
    let age = answers.one("age_band").and_then(AgeBand::from_code).unwrap_or(AgeBand::TwentyOneOrOver);
    let Some(floor) = pay::floor(known.floors, age, known.today) else { return };
    for field in HOURLY {
        if answers.money(field, 1).is_some_and(|rate| rate < floor) {
            errors.add(field, "below_pay_floor");
        }
    }
    match (answers.money("waking_night", 1), answers.number("waking_night_hours")) {
        (Some(_), None) => errors.add("waking_night_hours", "waking_night_hours_missing"),
        (Some(night), Some(hours)) if night.0 < floor.0.saturating_mul(hours) => {
            errors.add("waking_night", "below_pay_floor");
        }
        _ => {}
    }
}

fn price(answers: &Answers, time: u8, errors: &mut FormErrors) {
    let free = answers.nth("price_unit", time) == Some(PriceUnit::Free.code());
    match answers.money("price_amount", time) {
        None if !free => errors.add("price_amount", "price_amount_missing"),
        Some(Pence(1..)) if free => errors.add("price_amount", "price_not_free"),
        _ => {}
    }
    dates(answers, time, ("price_from", "price_to"), errors);
}

/// What ends does not end before it begins.
fn dates(answers: &Answers, time: u8, (from, to): (&'static str, &'static str), errors: &mut FormErrors) {
    if matches!((answers.day(from, time), answers.day(to, time)), (Some(from), Some(to)) if to < from) {
        errors.add(to, "ends_before_it_begins");
    }
}

/// A price of a companion's place says for what, and how much.
fn companion(answers: &Answers, errors: &mut FormErrors) {
    let free = answers.has("companion_unit", PriceUnit::Free.code());
    match (answers.one("companion_unit"), answers.money("companion_price", 1)) {
        (None, Some(_)) => errors.add("companion_unit", "price_unit_missing"),
        (Some(_), None) if !free => errors.add("companion_price", "price_amount_missing"),
        (Some(_), Some(Pence(1..))) if free => errors.add("companion_price", "price_not_free"),
        _ => {}
    }
}

/// The day of a training belongs to one they said they have, and each has one day.
fn course(page: &Page, answers: &Answers, time: u8, errors: &mut FormErrors) {
    let Some(course) = answers.nth("course", time) else { return };
    if !answers.has("training", course) {
        errors.add("course", "course_not_chosen");
    } else if answers.times(page).iter().any(|other| *other != time && answers.nth("course", *other) == Some(course)) {
        errors.add("course", "course_twice");
    }
}

/// An insurance has an insurer and an end.
fn insurance(answers: &Answers, errors: &mut FormErrors) {
    for (insurer, until) in [("liability_insurer", "liability_until"), ("employers_insurer", "employers_until")] {
        match (answers.one(insurer), answers.one(until)) {
            (Some(_), None) => errors.add(until, "insurance_both"),
            (None, Some(_)) => errors.add(insurer, "insurance_both"),
            _ => {}
        }
    }
}

/// A day to open again is that of something closed, and a listing is seen before it ends.
fn closing(answers: &Answers, errors: &mut FormErrors) {
    if answers.has("closed", "no") && answers.one("opens_on").is_some() {
        errors.add("opens_on", "opens_on_not_closed");
    }
    dates(answers, 1, ("visible_from", "visible_to"), errors);
}

fn stay(answers: &Answers, errors: &mut FormErrors) {
    if matches!((answers.number("min_nights"), answers.number("max_nights")), (Some(least), Some(most)) if most < least)
    {
        errors.add("max_nights", "nights_order");
    }
}

/// People who are to come somewhere must be told where.
fn place(answers: &Answers, errors: &mut FormErrors) {
    let comes = matches!(answers.one("venue").and_then(Venue::from_code), Some(Venue::AtPlace | Venue::Both));
    if comes && answers.one("address_1").is_none() {
        errors.add("address_1", "address_1_missing");
    }
    if comes && answers.one("town").is_none() {
        errors.add("town", "town_missing");
    }
}

/// A number of people says nothing without the number of staff, and the other way round.
fn group(answers: &Answers, errors: &mut FormErrors) {
    match (answers.one("group_people"), answers.one("group_staff")) {
        (Some(_), None) => errors.add("group_staff", "group_both"),
        (None, Some(_)) => errors.add("group_people", "group_both"),
        _ => {}
    }
    match (answers.number("group_least"), answers.number("group_people")) {
        (Some(least), Some(most)) if most < least => errors.add("group_people", "group_order"),
        (Some(_), None) => errors.add("group_people", "group_both"),
        _ => {}
    }
}

fn registration(answers: &Answers, errors: &mut FormErrors) {
    let with = answers.one("registered_with").and_then(RegisteredWith::from_code);
    let number = answers.one("registration_number");
    let fits = |start: &str, rest: &dyn Fn(u8) -> bool| {
        let number = number.map(str::to_uppercase);
        number.as_deref().and_then(|n| n.strip_prefix(start)).is_some_and(|n| n.len() >= 4 && n.bytes().all(rest))
    };
    match with {
        Some(RegisteredWith::Cqc) if !fits("1-", &|b| b.is_ascii_digit()) => {
            errors.add("registration_number", "cqc_number");
        }
        Some(RegisteredWith::CareInspectorate) if !fits("CS", &|b| b.is_ascii_digit()) => {
            errors.add("registration_number", "care_inspectorate_number");
        }
        Some(RegisteredWith::NotNeeded) if answers.one("not_registered_because").is_none() => {
            errors.add("not_registered_because", "not_registered_because_missing");
        }
        _ => {}
    }
}

/// Two people, not one twice (row V8).
fn referees(page: &Page, answers: &Answers, time: u8, errors: &mut FormErrors) {
    let Some(email) = answers.nth("referee_email", time) else { return };
    let same = |other: &u8| {
        *other != time && answers.nth("referee_email", *other).is_some_and(|own| own.eq_ignore_ascii_case(email))
    };
    if answers.times(page).iter().any(same) {
        errors.add("referee_email", "referee_twice");
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::join::page;

    fn errors_of(door: Door, code: &str, given: &[(&str, &str)]) -> Vec<(&'static str, &'static str)> {
        let today = "2026-11-24".parse().expect("a day");
        let floors =
            [PayFloor { age: AgeBand::TwentyOneOrOver, from: "2026-04-01".parse().expect("a day"), hour: Pence(1271) }];
        let mut answers = Answers::default();
        for (field, value) in given {
            let old = answers.every(field, 1).to_vec();
            answers.set(field, 1, old.into_iter().chain([(*value).to_owned()]).collect());
        }
        check(door, page(door, code).expect(code), 1, &answers, Known { today, floors: &floors }).iter().collect()
    }

    #[test]
    fn a_pas_words_give_nothing_away() {
        let about = |text| {
            errors_of(
                Door::Pa,
                "about-you",
                &[("first_name", "Amina"), ("legal_name", "Amina Khan"), ("about_me", text)],
            )
        };
        assert_eq!(about("Ring 07700 900123"), [("about_me", "gives_contact")]);
        assert_eq!(about("I am Amina Khan"), [("about_me", "gives_last_name")]);
        assert_eq!(about("I am Amina"), []);
        let name = errors_of(
            Door::Pa,
            "name",
            &[("legal_name", "Amina Khan"), ("first_name", "Amina Khan"), ("initial", "1")],
        );
        assert_eq!(name, [("first_name", "gives_last_name"), ("initial", "initial")]);
        assert_eq!(errors_of(Door::Provider, "about-service", &[("about_service", "Ring 0161 496 0000")]), []);
    }

    #[test]
    fn nobody_employed_asks_for_less_than_the_law_lets_pay() {
        let rates =
            |employment, rate| errors_of(Door::Pa, "rates", &[("employment", employment), ("hour_weekday", rate)]);
        assert_eq!(rates("employed", "1270"), [("hour_weekday", "below_pay_floor")]);
        assert_eq!(rates("either", "1270"), [("hour_weekday", "below_pay_floor")]);
        assert_eq!((rates("employed", "1271"), rates("self_employed", "900")), (vec![], vec![]));
    }

    #[test]
    fn every_hour_of_a_waking_night_is_paid() {
        let night = |employment, given: &[(&'static str, &'static str)]| {
            let given: Vec<_> = [("employment", employment)].into_iter().chain(given.iter().copied()).collect();
            errors_of(Door::Pa, "rates", &given)
        };
        let ten = |price| night("employed", &[("waking_night", price), ("waking_night_hours", "10")]);
        assert_eq!((ten("12709"), ten("12710")), (vec![("waking_night", "below_pay_floor")], vec![]));
        let unsaid = [("waking_night", "20000")];
        assert_eq!(night("either", &unsaid), [("waking_night_hours", "waking_night_hours_missing")]);
        assert_eq!(night("self_employed", &unsaid), []);
        assert_eq!(night("employed", &[("sleep_in", "5000")]), [], "a sleep-in is another matter");
    }

    #[test]
    fn nobody_under_18_is_listed() {
        assert_eq!(errors_of(Door::Pa, "work", &[("age_band", "under_18")]), [("age_band", "under_18")]);
        assert_eq!(errors_of(Door::Pa, "work", &[("age_band", "18_to_20")]), []);
    }

    #[test]
    fn answers_that_contradict_each_other_are_found() {
        assert_eq!(
            errors_of(Door::Pa, "will-not", &[("support", "pet_care"), ("will_not", "pet_care")]),
            [("will_not", "will_and_will_not")]
        );
        assert_eq!(
            errors_of(Door::Pa, "languages", &[("languages_well", "ur"), ("languages_some", "ur")]),
            [("languages_some", "language_twice")]
        );
        assert_eq!(
            errors_of(Door::Pa, "room", &[("room", "paused_until")]),
            [("paused_until", "paused_until_missing")]
        );
        let free = [("price_unit", "free"), ("price_amount", "500")];
        assert_eq!(errors_of(Door::Provider, "prices", &free), [("price_amount", "price_not_free")]);
        assert_eq!(
            errors_of(Door::Provider, "prices", &[("price_unit", "day")]),
            [("price_amount", "price_amount_missing")]
        );
        let stay = [("min_nights", "7"), ("max_nights", "3")];
        assert_eq!(errors_of(Door::Respite, "stay", &stay), [("max_nights", "nights_order")]);
        let cqc = |number| {
            errors_of(Door::Provider, "registration", &[("registered_with", "cqc"), ("registration_number", number)])
        };
        assert_eq!((cqc("1-123456789"), cqc("CS2003000123").len()), (vec![], 1));
        let dates = [("dates_from", "2027-05-02"), ("dates_to", "2027-05-01")];
        assert_eq!(errors_of(Door::Respite, "break-dates", &dates), [("dates_to", "ends_before_it_begins")]);
        let group = |least, most| {
            errors_of(Door::Provider, "group", &[("group_least", least), ("group_people", most), ("group_staff", "2")])
        };
        assert_eq!((group("9", "8"), group("8", "8")), (vec![("group_people", "group_order")], vec![]));
    }

    #[test]
    fn what_is_declared_is_whole() {
        let course = |training: &str| {
            errors_of(
                Door::Pa,
                "courses",
                &[("training", training), ("course", "dementia"), ("course_on", "2026-01-01")],
            )
        };
        assert_eq!((course("first_aid"), course("dementia")), (vec![("course", "course_not_chosen")], vec![]));
        let insurer = [("liability_insurer", "Example Mutual"), ("employers_until", "2027-01-01")];
        assert_eq!(
            errors_of(Door::Provider, "insurance", &insurer),
            [("liability_until", "insurance_both"), ("employers_insurer", "insurance_both")]
        );
        let companion = |given: &[(&str, &str)]| errors_of(Door::Respite, "companion", given);
        assert_eq!(companion(&[("companion_price", "9500")]), [("companion_unit", "price_unit_missing")]);
        assert_eq!(companion(&[("companion_unit", "day")]), [("companion_price", "price_amount_missing")]);
        assert_eq!(companion(&[("companion_unit", "free")]), []);
    }
}
