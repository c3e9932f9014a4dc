use std::collections::{HashMap, HashSet};

use domain::check::Check;
use domain::listing::{AboutPa, Family};
use domain::requirement::{Applicant, Requirements};
use domain::taxonomy::{CheckState, ListingKind, PriceUnit, RespiteType};

use super::contact::is_invented;
use super::towns::codes_of_our_towns;
use super::*;
use crate::place::Places;

/// A country of outward codes on a grid: our towns' areas and some others.
struct Grid(HashMap<OutwardCode, Point>);

impl Grid {
    fn new() -> Self {
        let areas = ["M", "WA", "N", "NW", "HA", "EN", "CV", "WR", "DY", "B", "WS", "WV", "LS", "EH", "CF", "BT"];
        let cells = (0_u32..).zip(areas.iter().flat_map(|area| (1..=99).map(move |n| format!("{area}{n}"))));
        let point = |at: u32| Point::from_degrees(51.0 + f64::from(at / 40) * 0.03, -3.0 + f64::from(at % 40) * 0.05);
        let cell =
            |(at, code): (u32, String)| (OutwardCode::parse(&code).expect("a code"), point(at).expect("a point"));
        Self(cells.map(cell).collect())
    }
}

impl Gazetteer for Grid {
    fn all(&self) -> Vec<OutwardCode> {
        self.0.keys().cloned().collect()
    }

    fn centre(&self, code: &OutwardCode) -> Option<(Point, Option<CouncilCode>)> {
        Some((*self.0.get(code)?, CouncilCode::parse("E06000001").ok()))
    }
}

fn today() -> NaiveDate {
    "2026-11-22".parse().expect("a date")
}

fn made(count: usize) -> Vec<Invented> {
    invent(count, 42, today(), &Grid::new()).collect()
}

fn about_pa(content: &Content) -> Option<&AboutPa> {
    match &content.family {
        Family::Pa(pa) => Some(pa),
        Family::Service(_) => None,
    }
}

/// Everything in words that a listing shows.
fn prose(content: &Content) -> String {
    let mut all = vec![content.name.clone()];
    all.extend(content.summary.clone());
    all.extend(content.about.clone());
    if let Some(pa) = about_pa(content) {
        all.extend(pa.told_us.iter().chain(&pa.practical).cloned());
    }
    all.join("\n")
}

fn says(invented: &Invented, word: &str) -> bool {
    prose(&invented.content).to_lowercase().contains(word)
}

#[test]
fn the_same_seed_makes_the_same_people_and_another_makes_others() {
    let few = made(60);
    assert_eq!(few, made(60));
    assert_eq!(few, made(300)[..60]);
    let others: Vec<Invented> = invent(60, 43, today(), &Grid::new()).collect();
    assert!(few.iter().zip(&others).all(|(a, b)| a.id != b.id && a.reference != b.reference && a.content != b.content));
}

#[test]
fn identity_does_not_depend_on_the_day() {
    let later: Vec<Invented> = invent(40, 42, "2027-02-01".parse().expect("a date"), &Grid::new()).collect();
    assert!(made(40).iter().zip(&later).all(|(a, b)| a.id == b.id && a.reference == b.reference));
}

#[test]
fn no_places_no_people() {
    struct Nowhere;
    impl Gazetteer for Nowhere {
        fn all(&self) -> Vec<OutwardCode> {
            Vec::new()
        }
        fn centre(&self, _: &OutwardCode) -> Option<(Point, Option<CouncilCode>)> {
            None
        }
    }
    assert_eq!(invent(10, 1, today(), &Nowhere).count(), 0);
}

#[test]
fn every_listing_is_whole() {
    for Invented { content, id, approved_on, .. } in made(1_500) {
        assert_eq!(id.get_version_num(), 7);
        assert!(approved_on < today());
        assert!(!content.kinds.is_empty() && !content.needs.is_empty(), "{}", content.name);
        let summary = content.summary.as_deref().expect("a sentence for the card");
        assert!(summary.chars().count() <= 70, "{summary}");
        let unique = |codes: Vec<String>| codes.len() == codes.iter().collect::<HashSet<_>>().len();
        assert!(unique(content.languages.iter().map(|s| s.language.to_string()).collect()), "{:?}", content.languages);
        assert!(unique(content.support.iter().map(ToString::to_string).collect()), "{:?}", content.support);
        assert!(unique(content.needs.iter().map(ToString::to_string).collect()), "{:?}", content.needs);
        assert!(unique(content.cultures.iter().map(ToString::to_string).collect()), "{:?}", content.cultures);
        assert!(content.will_not.iter().all(|not| !content.support.contains(not)));
        assert!(!content.funding.is_empty() && !content.prices.is_empty());
        let text = prose(&content);
        assert!(!text.contains(['{', '}', '@']) && !text.contains("  "), "{text}");
        let paragraphs = content.about.as_deref().map_or(2, |about| about.split("\n\n").count());
        assert!((2..=4).contains(&paragraphs), "{text}");
        assert_eq!(content.is_pa(), content.kinds.iter().any(|kind| kind.is_pa()));
        let said = content.availability.as_ref().map_or(today(), |a| a.said_on);
        assert!(said <= today());
    }
}

#[test]
fn a_pa_gives_no_way_to_be_found() {
    for Invented { content, .. } in made(1_500) {
        let Some(pa) = about_pa(&content) else { continue };
        let (first, initial) = content.name.rsplit_once(' ').expect("a first name and an initial");
        assert!(!first.is_empty() && initial.chars().count() == 2 && initial.ends_with('.'), "{}", content.name);
        assert_eq!(pa.travels_to.first(), Some(&pa.area));
        let text = prose(&content);
        assert!(!text.contains("http") && !text.contains("www"), "{text}");
        let longest = text.split(|c: char| !c.is_ascii_digit()).map(str::len).max();
        assert!(longest <= Some(4), "no number longer than a year: {text}");
    }
}

#[test]
fn nobody_can_be_rung_written_to_or_visited() {
    for Invented { content, .. } in made(1_500) {
        let Some(service) = content.service() else { continue };
        assert!(!service.contact.phones.is_empty());
        assert!(service.contact.phones.iter().all(|phone| is_invented(phone)), "{:?}", service.contact.phones);
        let website = service.contact.website.as_deref().unwrap_or("https://a.example");
        assert!(website.starts_with("https://") && website.ends_with(".example"), "{website}");
        assert_eq!(service.place.postcode, None);
        assert!(service.place.point.is_some());
    }
}

#[test]
fn pay_is_lawful_and_prices_are_in_range() {
    for Invented { content, .. } in made(2_000) {
        let employed = content.kinds.contains(&ListingKind::PaEmployed);
        for price in &content.prices {
            let hourly =
                matches!(price.unit, PriceUnit::HourWeekday | PriceUnit::HourWeekend | PriceUnit::BankHolidayHour);
            assert!(!(employed && hourly) || price.amount.0 >= pa::LIVING_WAGE, "{price:?}");
            assert!(!hourly || (1_271..=4_600).contains(&price.amount.0), "{price:?}");
            assert_eq!(price.amount.0 == 0, price.unit == PriceUnit::Free, "{price:?}");
            if employed && price.unit == PriceUnit::WakingNight {
                assert!(price.amount.0 >= 10 * pa::LIVING_WAGE);
            }
        }
        let units: HashSet<_> = content.prices.iter().map(|price| price.unit).collect();
        assert_eq!(units.len(), content.prices.len());
    }
}

#[test]
fn a_demonstration_shows_every_sort_of_check() {
    let all = made(DEFAULT_COUNT);
    let states =
        |invented: &Invented| -> Vec<CheckState> { invented.checks.iter().map(|c| c.state(today())).collect() };
    let with = |state| all.iter().filter(|one| states(one).contains(&state)).count();
    assert!(with(CheckState::Verified) > 100);
    assert!(with(CheckState::DueForRenewal) >= 8);
    assert!(with(CheckState::Expired) >= 8);
    assert!(all.iter().any(|one| one.content.is_pa() && one.checks.is_empty()), "a council that asks for nothing");
    let each = || all.iter().flat_map(|one| &one.checks);
    assert!(each().all(|check: &Check| check.seen_on < today() && check.seen_on <= check.valid_until));
    assert!(each().all(|check| matches!(
        check.state(today()),
        CheckState::Verified | CheckState::DueForRenewal | CheckState::Expired
    )));
}

#[test]
fn everybody_who_is_shown_has_what_their_council_asks_for() {
    let councils = demo_councils();
    for one in made(DEFAULT_COUNT) {
        let demo = councils.iter().find(|demo| Some(&demo.code) == one.council.as_ref());
        let asks = demo.map_or_else(Requirements::usual, |demo| demo.required_checks.clone());
        let met = asks.met_until(Applicant::of(&one.content.kinds), &one.checks, one.council.as_ref());
        assert!(met.is_some_and(|last| today() <= last), "{:?} {:?}", one.content.name, one.council);
    }
}

#[test]
fn a_demonstration_is_varied() {
    let all = made(DEFAULT_COUNT);
    assert_eq!(all.iter().filter(|one| one.content.is_pa()).count(), DEFAULT_COUNT / 2);
    let kinds: HashSet<_> = all.iter().flat_map(|one| &one.content.kinds).collect();
    for kind in [
        ListingKind::PaEmployed,
        ListingKind::PaSelfEmployed,
        ListingKind::MicroProvider,
        ListingKind::DayOpportunity,
        ListingKind::Respite,
        ListingKind::HomeAndGarden,
        ListingKind::ActivityGroup,
        ListingKind::AdviceBrokerage,
        ListingKind::DpSupportService,
        ListingKind::EquipmentTech,
    ] {
        assert!(kinds.contains(&kind), "{kind}");
    }
    let breaks: HashSet<RespiteType> =
        all.iter().filter_map(|one| one.content.service()?.respite.as_ref()).flat_map(|r| r.types.clone()).collect();
    assert!(breaks.len() >= 12, "{breaks:?}");
    let councils: HashSet<_> = all.iter().filter_map(|one| one.council.as_ref()).collect();
    assert!(councils.len() >= 8, "{councils:?}");
    let languages: HashSet<_> = all.iter().flat_map(|one| &one.content.languages).map(|s| s.language).collect();
    assert!(languages.len() >= 16, "{languages:?}");
    let abouts: HashSet<_> = all.iter().filter_map(|one| one.content.about.as_deref()).collect();
    assert_eq!(abouts.len(), all.iter().filter(|one| one.content.about.is_some()).count());
    let summaries: HashSet<_> = all.iter().filter_map(|one| one.content.summary.as_deref()).collect();
    assert_eq!(summaries.len(), DEFAULT_COUNT, "each card has a sentence of its own");
    let now = all.iter().filter(|one| one.content.has_space(today())).count();
    assert!((80..200).contains(&now), "{now}");
}

#[test]
fn about_three_quarters_say_support() {
    let all = made(4_000);
    let share = all.iter().filter(|one| says(one, "support")).count() * 100 / all.len();
    assert!((70..=78).contains(&share), "{share}");
}

#[test]
fn a_hundred_thousand_have_references_of_their_own_and_live_all_over() {
    let references: HashSet<u64> = (0..100_000).map(|index| forty_bits(42, index)).collect();
    assert_eq!(references.len(), 100_000);
    let all = made(6_000);
    let outside = all[2_000..].iter().filter(|one| one.council.as_ref().is_some_and(|c| c.as_str() == "E06000001"));
    assert!(outside.count() > 3_000);
    assert!(all.iter().filter_map(|one| about_pa(&one.content)).all(|pa| !pa.area.is_northern_ireland()));
}

#[test]
fn our_towns_and_councils_are_known() {
    let places = Places::open(None).expect("what is built in can be read");
    for code in codes_of_our_towns() {
        let code = OutwardCode::parse(code).expect(code);
        assert!(places.centre(&code).is_some(), "{code}");
    }
    for council in demo_councils() {
        assert_eq!(places.council_name(&council.code).as_deref(), Some(council.name));
    }
}

#[test]
fn a_large_demonstration_reaches_the_whole_country() {
    let places = Places::open(None).expect("what is built in can be read");
    let today = "2026-11-22".parse().expect("a date");
    let all: Vec<_> = invent(6_000, 7, today, &places).collect();
    let councils: HashSet<_> = all.iter().filter_map(|one| one.council.as_ref()).collect();
    assert!(councils.len() > 120, "{}", councils.len());
}
