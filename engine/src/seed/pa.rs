//! Invented PAs: facts first, then a text that agrees with them.

use chrono::NaiveDate;
use domain::listing::{AboutPa, Availability, Content, Family, Price, Spoken};
use domain::money::Pence;
use domain::taxonomy::{
    ClientGroup, Culture, DayPart, Funding, Gender, Language, LanguageLevel, ListingKind, PriceUnit, SupportType,
    Weekday,
};

use super::dice::Dice;
use super::names::{COMMUNITIES, Community, INITIALS, Kitchen};
use super::pa_text::about;
use super::prose::filled;
use super::towns::{Land, Spot};
use super::week::{Week, availability};
use super::words::pa::{CALLINGS, Calling};
use super::words::pa_life::{PASTS, Past};
use super::words::shared::{capitalised, in_words};

/// The National Living Wage from 1 April 2026, in pence an hour; no employed PA asks for less.
/// Source: Low Pay Commission rates for 2026, in the cost facts of the field.
pub(super) const LIVING_WAGE: u32 = 1271;

/// How somebody gets about, and how many miles they go.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Travel {
    Car,
    Bus,
    Bicycle,
    Foot,
}

/// What is settled about a person before anything is written.
pub(super) struct Person {
    pub(super) community: &'static Community,
    gender: Gender,
    name: String,
    pub(super) languages: Vec<Spoken>,
    pub(super) support: Vec<SupportType>,
    pub(super) needs: Vec<ClientGroup>,
    kinds: Vec<ListingKind>,
    travel: Travel,
    pub(super) past: &'static Past,
    pub(super) years: u32,
}

/// The `nth` PA: callings take turns, and within a calling its sentences for the card.
pub(super) fn content(dice: &mut Dice, nth: usize, land: &Land, spot: Spot<'_>, today: NaiveDate) -> Content {
    let calling = &CALLINGS[nth % CALLINGS.len()];
    let summary = calling.summaries[nth / CALLINGS.len() % calling.summaries.len()];
    let person = Person::invent(dice, calling, spot);
    let week = dice.weighted(calling.weeks);
    let availability = availability(dice, week, &person.support, today);
    let prices = prices(dice, &person, &availability, week);
    let will_not = will_not(dice, &person.support);
    let about = dice.chance(96).then(|| about(dice, calling, &person, (week, &availability), spot));
    let told_us = told_us(dice, &person, today);
    Content {
        name: person.name.clone(),
        summary: Some(summary.to_owned()),
        about,
        will_not,
        other_needs: Vec::new(),
        cultures: cultures(dice, &person),
        funding: funding(dice),
        prices,
        availability: dice.chance(95).then_some(availability),
        photo: None,
        family: Family::Pa(AboutPa {
            travels_to: travels_to(dice, &person, land, spot),
            gender: dice.chance(62).then_some(person.gender),
            told_us,
            practical: practical(dice, &person),
            ..AboutPa::based_in(spot.area.code.clone())
        }),
        kinds: person.kinds,
        support: person.support,
        needs: person.needs,
        languages: person.languages,
    }
}

impl Person {
    fn invent(dice: &mut Dice, calling: &Calling, spot: Spot<'_>) -> Self {
        let council = spot.demo.map(|demo| demo.name);
        let shares: Vec<(u32, &'static Community)> = COMMUNITIES.iter().map(|c| (c.share_in(council), c)).collect();
        let community = dice.weighted(&shares);
        let gender = dice.weighted(&[(71, Gender::Woman), (27, Gender::Man), (2, Gender::AnotherWay)]);
        let name = format!("{} {}.", dice.pick(community.names(gender)), dice.pick(INITIALS));
        let mut needs = [calling.needs, &dice.each(calling.may_need, 34)].concat();
        needs.sort_unstable();
        needs.dedup();
        let languages = languages(dice, community, calling, &needs);
        let support = support(dice, calling, community, &languages);
        let travel = travel(dice, calling, &support);
        Self {
            community,
            gender,
            name,
            languages,
            support,
            needs,
            kinds: kinds(dice),
            travel,
            past: dice.pick(PASTS),
            years: dice.between(2, 19),
        }
    }

    pub(super) fn gives(&self, support: SupportType) -> bool {
        self.support.contains(&support)
    }

    pub(super) fn is_employed(&self) -> bool {
        self.kinds.contains(&ListingKind::PaEmployed)
    }

    pub(super) fn is_self_employed(&self) -> bool {
        self.kinds.contains(&ListingKind::PaSelfEmployed)
    }
}

fn travel(dice: &mut Dice, calling: &Calling, support: &[SupportType]) -> Travel {
    let lives_in = calling.weeks.iter().all(|(_, week)| *week == Week::LivingIn);
    if support.contains(&SupportType::DrivingOwnCar) || (lives_in && dice.chance(60)) {
        return Travel::Car;
    }
    let near = if lives_in { 0 } else { 12 };
    dice.weighted(&[(30, Travel::Car), (38, Travel::Bus), (near, Travel::Bicycle), (near, Travel::Foot)])
}

fn kinds(dice: &mut Dice) -> Vec<ListingKind> {
    use ListingKind::{PaEmployed, PaSelfEmployed};
    let kinds: &[ListingKind] =
        dice.weighted(&[(44, &[PaEmployed] as &[_]), (38, &[PaSelfEmployed]), (18, &[PaEmployed, PaSelfEmployed])]);
    kinds.to_vec()
}

fn languages(dice: &mut Dice, community: &Community, calling: &Calling, needs: &[ClientGroup]) -> Vec<Spoken> {
    let mut spoken: Vec<Spoken> = Vec::new();
    let mut speak = |language, level| {
        if spoken.iter().all(|s: &Spoken| s.language != language) {
            spoken.push(Spoken { language, level });
        }
    };
    let level = |dice: &mut Dice, fluent| {
        if dice.chance(fluent) { LanguageLevel::Fluent } else { LanguageLevel::Conversational }
    };
    for (at, language) in community.languages.iter().enumerate() {
        let likely = if at == 0 { community.speak } else { community.speak * 4 / 10 };
        if dice.chance(likely) {
            speak(*language, level(dice, community.speak));
        }
    }
    let at_home_in_english = community.speak < 60 || community.languages.is_empty();
    speak(Language::English, level(dice, if at_home_in_english { 100 } else { 88 }));
    if calling.support.contains(&SupportType::CommunicationBsl) {
        speak(Language::Bsl, LanguageLevel::Fluent);
    }
    if calling.support.contains(&SupportType::CommunicationMakaton) {
        speak(Language::Makaton, LanguageLevel::Fluent);
    }
    if needs.contains(&ClientGroup::SensoryDual) {
        speak(Language::DeafblindManual, LanguageLevel::Conversational);
    }
    spoken
}

fn support(dice: &mut Dice, calling: &Calling, community: &Community, languages: &[Spoken]) -> Vec<SupportType> {
    let mut support = [calling.support, &dice.each(calling.may_support, 44)].concat();
    let cooks = support.contains(&SupportType::MealsAndDrinks);
    let kitchen = match community.kitchen {
        Kitchen::Any if dice.chance(12) => Some(SupportType::CookingVegetarian),
        Kitchen::Any => None,
        Kitchen::Halal => Some(SupportType::CookingHalal),
        Kitchen::Kosher => Some(SupportType::CookingKosher),
        Kitchen::Vegetarian => Some(SupportType::CookingVegetarian),
    };
    support.extend(kitchen.filter(|_| cooks && dice.chance(74)));
    let bilingual =
        languages.first().is_some_and(|s| s.language != Language::English && s.level == LanguageLevel::Fluent);
    if bilingual && languages.iter().all(|s| s.level == LanguageLevel::Fluent) && dice.chance(26) {
        support.push(SupportType::CommunicationInterpreting);
    }
    if community.kitchen != Kitchen::Any && dice.chance(22) {
        support.push(SupportType::PrayerSupport);
    }
    support.sort_unstable();
    support.dedup();
    support
}

fn cultures(dice: &mut Dice, person: &Person) -> Vec<Culture> {
    let mut cultures = dice.each(person.community.cultures, 58);
    if person.languages.iter().any(|s| s.language == Language::Bsl && s.level == LanguageLevel::Fluent) {
        cultures.push(Culture::DeafCulture);
    }
    cultures.extend(dice.each(Culture::ALL, 2));
    cultures.extend(dice.each(&[Culture::LgbtAffirming], 9));
    cultures.sort_unstable();
    cultures.dedup();
    cultures
}

fn will_not(dice: &mut Dice, support: &[SupportType]) -> Vec<SupportType> {
    use SupportType as S;
    const OFTEN_NOT: &[SupportType] = &[
        S::PersonalCare,
        S::MedicationAdministering,
        S::MovingHandlingHoist,
        S::HouseworkAndLaundry,
        S::DrivingOwnCar,
        S::MoneyAndPaperwork,
        S::PetCare,
        S::NightSupport,
    ];
    if !dice.chance(56) {
        return Vec::new();
    }
    let free: Vec<SupportType> = OFTEN_NOT.iter().copied().filter(|s| !support.contains(s)).collect();
    let count = dice.between(1, 3) as usize;
    let mut will_not = dice.some(&free, count);
    will_not.sort_unstable();
    will_not
}

fn funding(dice: &mut Dice) -> Vec<Funding> {
    use Funding as F;
    let likely: &[(u32, Funding)] = &[
        (90, F::DirectPayment),
        (38, F::PersonalHealthBudget),
        (36, F::ManagedAccount),
        (14, F::IndividualServiceFund),
        (26, F::CarersBudget),
        (93, F::SelfFunded),
    ];
    let mut funding: Vec<Funding> =
        likely.iter().filter(|(percent, _)| dice.chance(*percent)).map(|row| row.1).collect();
    if funding.is_empty() {
        funding.push(F::SelfFunded);
    }
    funding
}

fn prices(dice: &mut Dice, person: &Person, availability: &Availability, week: Week) -> Vec<Price> {
    let mut prices = Vec::new();
    let mut ask = |unit, pence| prices.push(Price::new(unit, Pence(pence)));
    if week == Week::LivingIn {
        let day = dice.step(13_000, 18_500, 500);
        ask(PriceUnit::Day, day);
        ask(PriceUnit::Week, day * 7 - 2_000);
        return prices;
    }
    let hour = match (person.is_employed(), person.is_self_employed()) {
        (true, false) if dice.chance(14) => LIVING_WAGE,
        (true, false) => dice.step(1280, 1600, 10),
        (true, true) => dice.step(1520, 1980, 20),
        _ => dice.step(1500, 2200, 25),
    };
    let works = |wanted: fn(Weekday, DayPart) -> bool| availability.slots.iter().any(|slot| wanted(slot.0, slot.1));
    ask(PriceUnit::HourWeekday, hour);
    if works(|day, _| matches!(day, Weekday::Saturday | Weekday::Sunday)) || dice.chance(34) {
        ask(PriceUnit::HourWeekend, hour + dice.step(50, 350, 25));
    }
    if dice.chance(18) {
        ask(PriceUnit::BankHolidayHour, hour * 3 / 2);
    }
    if works(|_, part| part == DayPart::SleepInNight) {
        ask(PriceUnit::SleepIn, dice.step(6_000, 11_000, 500));
    }
    if works(|_, part| part == DayPart::WakingNight) {
        // Ten hours awake, in whole pounds.
        ask(PriceUnit::WakingNight, (hour * 10).div_ceil(100) * 100);
    }
    if person.gives(SupportType::DrivingOwnCar) && dice.chance(84) {
        ask(PriceUnit::Mile, 45);
    }
    prices
}

fn travels_to(dice: &mut Dice, person: &Person, land: &Land, spot: Spot<'_>) -> Vec<domain::postcode::OutwardCode> {
    let (miles, most) = match person.travel {
        Travel::Car => (f64::from(dice.between(5, 10)), 10),
        Travel::Bus => (f64::from(dice.between(4, 7)), 7),
        Travel::Bicycle => (4.0, 5),
        Travel::Foot => (2.0, 3),
    };
    land.around(spot.area, miles, most)
}

fn told_us(dice: &mut Dice, person: &Person, today: NaiveDate) -> Vec<String> {
    use SupportType as S;
    use chrono::Datelike;
    let years = in_words(person.years);
    let big = capitalised(&years);
    let blanks = [("years", years.as_str()), ("Years", big.as_str())];
    let mut told = Vec::new();
    if dice.chance(66) {
        told.extend(filled(person.past.told_us, &blanks));
    }
    let mut course = |dice: &mut Dice, name: &str| {
        let year = today.year() - i32::try_from(dice.between(1, 6)).unwrap_or(1);
        told.push(format!("{name} in {year}."));
    };
    if person.gives(S::MovingHandling) && dice.chance(40) {
        course(dice, "Moving and handling course");
    }
    if person.needs.contains(&ClientGroup::Dementia) && dice.chance(34) {
        course(dice, "Dementia friends session");
    }
    if person.gives(S::MealsAndDrinks) && dice.chance(18) {
        course(dice, "Food hygiene course");
    }
    if dice.chance(20) {
        course(dice, "First aid course");
    }
    told
}

fn practical(dice: &mut Dice, person: &Person) -> Vec<String> {
    let travel: &[&str] = match person.travel {
        Travel::Car if person.gives(SupportType::DrivingOwnCar) => {
            &["Has a car and can take you along.", "Drives; a folding wheelchair fits in the boot."]
        }
        Travel::Car => &["Comes by car."],
        Travel::Bus => {
            &["Comes by bus.", "Comes by bus or tram; does not drive.", "Uses the bus, so needs a stop nearby."]
        }
        Travel::Bicycle => &["Comes by bicycle.", "Cycles, in nearly all weathers."],
        Travel::Foot => &["Comes on foot, so stays close by.", "Walks to work."],
    };
    let at_ease_with_pets = &["Fine with cats and dogs.", "Loves dogs.", "Happy with pets of any size."];
    let pets: &[&str] = if person.gives(SupportType::PetCare) {
        at_ease_with_pets
    } else {
        &[
            "Fine with cats and dogs.",
            "Fine with dogs, allergic to cats.",
            "Would rather work in a home without dogs.",
            "Happy with pets of any size.",
        ]
    };
    let habits = &[
        "Does not smoke.",
        "Does not smoke; asks you not to smoke in the same room.",
        "Smokes outside, on breaks only.",
        "Vapes, never in your home.",
    ];
    let terms = &[
        "Needs a week’s notice for changes.",
        "Asks for two weeks’ notice of holidays.",
        "Has a friend, also a PA, who can stand in.",
        "Has nobody to stand in for holidays.",
        "Brings a packed lunch.",
        "Likes to have the key safe explained before the first visit.",
        "Wears a mask if you want one.",
    ];
    let mut practical = vec![*dice.pick(travel)];
    for (percent, lines) in [(62, pets), (48, habits), (50, terms)] {
        if dice.chance(percent) {
            practical.push(dice.line(lines));
        }
    }
    practical.into_iter().map(str::to_owned).collect()
}
