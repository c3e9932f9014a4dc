//! Invented services: facts first, then a text that agrees with them.

use chrono::NaiveDate;
use domain::listing::{AboutService, Availability, Content, Family, GroupSize, Place, Price, Space, Spoken};
use domain::money::Pence;
use domain::taxonomy::{
    AccessAnswer, AvailabilityStatus, ClientGroup, Culture, DayPart, Funding, Language, LanguageLevel, ListingKind,
    PlaceAccess, PriceUnit, SupportType, Transport, Weekday,
};

use super::contact::{address, contact};
use super::dice::Dice;
use super::names::COMMUNITIES;
use super::respite::{Stay, respite};
use super::service_text::about;
use super::towns::{Land, Spot};
use super::week::{WORKING_DAYS, grid, said_on};
use super::words::service_parts::Circle;
use super::words::shared::FIRST_WORDS;
use super::words::{advice, breaks, day, group, home};

/// Where the help is given.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Setting {
    /// People go there.
    There,
    /// They come.
    Comes,
    /// Either.
    Both,
}

/// When it is to be had.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Open {
    /// All day, on two to five weekdays.
    SomeWeekdays,
    /// A morning or an afternoon a week, or two.
    OnceOrTwice,
    /// An evening a week, or two.
    Evenings,
    /// Visits on weekdays.
    Visits,
    /// Visits on every day, evenings too.
    VisitsAnyTime,
    /// Every night.
    Nights,
    /// Stays; there is no weekly grid.
    AllWeek,
    /// In office hours; there is no weekly grid.
    Office,
}

/// A price from the first number to the second: in pounds, for a mile in pence. A week with no
/// numbers costs seven of the nights or days before it, less a little.
pub(super) struct Charge(pub(super) PriceUnit, pub(super) u32, pub(super) u32);

/// One sort of service.
pub(super) struct Trade {
    pub(super) kinds: &'static [ListingKind],
    /// The last words of its name.
    pub(super) names: &'static [&'static str],
    pub(super) support: &'static [SupportType],
    pub(super) may_support: &'static [SupportType],
    pub(super) needs: &'static [ClientGroup],
    pub(super) may_need: &'static [ClientGroup],
    /// Sentences for the card, at most 70 characters; true of everyone in this trade.
    pub(super) summaries: &'static [&'static str],
    pub(super) openings: &'static [&'static str],
    pub(super) details: &'static [&'static str],
    pub(super) setting: Setting,
    pub(super) open: Open,
    pub(super) charges: &'static [Charge],
    pub(super) funding: &'static [Funding],
    /// How many people come together.
    pub(super) people: Option<(u32, u32)>,
    pub(super) circle: Option<&'static Circle>,
    pub(super) stay: Option<&'static Stay>,
}

impl Trade {
    /// What most trades have in common.
    pub(super) const PLAIN: Self = Self {
        kinds: &[],
        names: &[],
        support: &[],
        may_support: &[],
        needs: &[],
        may_need: &[],
        summaries: &[],
        openings: &[],
        details: &[],
        setting: Setting::There,
        open: Open::Office,
        charges: &[],
        funding: &[Funding::DirectPayment, Funding::SelfFunded],
        people: None,
        circle: None,
        stay: None,
    };
}

/// Every trade, the sorts of help taking turns so that neighbours in the list differ.
pub(super) fn trades() -> Vec<&'static Trade> {
    let sorts = [breaks::TRADES, home::TRADES, day::TRADES, group::TRADES, advice::TRADES];
    let longest = sorts.iter().map(|sort| sort.len()).max().unwrap_or(0);
    (0..longest).flat_map(|at| sorts.iter().filter_map(move |sort| sort.get(at))).collect()
}

/// The `nth` service: trades take turns, and within a trade its sentences for the card.
pub(super) fn content(
    dice: &mut Dice,
    nth: usize,
    trades: &[&'static Trade],
    land: &Land,
    spot: Spot<'_>,
    today: NaiveDate,
) -> Content {
    let trade = trades[nth % trades.len()];
    let summary = trade.summaries[nth / trades.len() % trade.summaries.len()];
    let name = name(dice, trade, spot);
    let space = space(dice, trade, today);
    let availability = availability(dice, trade, space, today);
    let service = about_service(dice, trade, &name, land, spot, space);
    let mut content = Content {
        kinds: trade.kinds.to_vec(),
        name,
        summary: Some(summary.to_owned()),
        about: None,
        support: [trade.support, &dice.each(trade.may_support, 46)].concat(),
        will_not: Vec::new(),
        needs: [trade.needs, &dice.each(trade.may_need, 38)].concat(),
        other_needs: Vec::new(),
        languages: languages(dice, trade, &service),
        cultures: cultures(dice, trade),
        funding: funding(dice, trade),
        prices: prices(dice, trade),
        availability,
        photo: None,
        family: Family::Service(Box::new(service)),
    };
    content.support.sort_unstable();
    content.support.dedup();
    content.needs.sort_unstable();
    content.needs.dedup();
    content.about = dice.chance(94).then(|| about(dice, trade, &content, spot));
    content
}

fn about_service(
    dice: &mut Dice,
    trade: &Trade,
    name: &str,
    land: &Land,
    spot: Spot<'_>,
    space: Option<Space>,
) -> AboutService {
    let goes = trade.setting != Setting::There;
    let welcomes = trade.setting != Setting::Comes;
    let (miles, most) = (f64::from(dice.between(4, 10)), 14);
    AboutService {
        place: Place {
            address: if welcomes { address(dice) } else { Vec::new() },
            town: spot.town.map(str::to_owned),
            postcode: None,
            point: Some(spot.area.some_point(dice)),
            council: spot.council.cloned(),
            council_as_given: None,
        },
        serves: if goes || dice.chance(25) { land.around(spot.area, miles, most) } else { Vec::new() },
        contact: contact(dice, name, &spot.area.code),
        access: if welcomes { access(dice) } else { Vec::new() },
        space,
        group: trade.people.and_then(|people| group_size(dice, people)),
        transport: if trade.setting == Setting::There { transport(dice, trade) } else { Vec::new() },
        respite: trade.stay.map(|stay| respite(dice, stay)),
        ..AboutService::default()
    }
}

fn name(dice: &mut Dice, trade: &Trade, spot: Spot<'_>) -> String {
    let last = *dice.pick(trade.names);
    let first = *dice.pick(FIRST_WORDS);
    match (dice.between(0, 9), spot.town) {
        (0..=4, _) | (_, None) => format!("{first} {last}"),
        (5 | 6, Some(town)) => format!("{town} {last}"),
        (7 | 8, Some(town)) => format!("{first} {last}, {town}"),
        _ => {
            let community = dice.pick(COMMUNITIES);
            format!("{}’s {last}", dice.pick(community.women))
        }
    }
}

fn languages(dice: &mut Dice, trade: &Trade, service: &AboutService) -> Vec<Spoken> {
    let fluent = |language| Spoken { language, level: LanguageLevel::Fluent };
    let signs = service.access.contains(&(PlaceAccess::Bsl, AccessAnswer::Yes));
    let mut languages = vec![Language::English];
    if let Some(circle) = trade.circle {
        let count = dice.between(1, 3) as usize;
        languages.extend(dice.some(circle.languages, count));
    } else if dice.chance(42) {
        let community = dice.pick(COMMUNITIES);
        languages.extend(dice.some(community.languages, 1));
    }
    if signs {
        languages.push(Language::Bsl);
    }
    languages.sort_unstable();
    languages.dedup();
    languages.into_iter().map(fluent).collect()
}

fn cultures(dice: &mut Dice, trade: &Trade) -> Vec<Culture> {
    match trade.circle {
        Some(circle) => dice.each(circle.cultures, 84),
        None => dice.each(Culture::ALL, 4),
    }
}

fn access(dice: &mut Dice) -> Vec<(PlaceAccess, AccessAnswer)> {
    use AccessAnswer::{No, NotKnown, Partly, Yes};
    use PlaceAccess as P;
    // So many of a hundred say yes, and as many again partly, half as many no, of those that say anything.
    const LIKELY: &[(PlaceAccess, u32)] = &[
        (P::StepFree, 66),
        (P::AccessibleToilet, 60),
        (P::ChangingPlaces, 8),
        (P::Hoist, 22),
        (P::HearingLoop, 28),
        (P::Bsl, 10),
        (P::AccessibleParking, 48),
        (P::NearBusStop, 70),
    ];
    let mut said = Vec::new();
    for (feature, yes) in LIKELY {
        if dice.chance(86) {
            let other = dice.weighted(&[(42, Partly), (46, No), (12, NotKnown)]);
            said.push((*feature, if dice.chance(*yes) { Yes } else { other }));
        }
    }
    said
}

fn transport(dice: &mut Dice, trade: &Trade) -> Vec<Transport> {
    use Transport as T;
    if dice.chance(8) {
        return vec![T::None];
    }
    let again_and_again = trade.open != Open::AllWeek;
    let mut ways = dice.each(&[T::DoorToDoor, T::MeetThere, T::PublicTransportNear], 36);
    ways.extend(dice.each(&[T::TravelTraining], if again_and_again { 32 } else { 0 }));
    if ways.is_empty() {
        ways.push(T::MeetThere);
    }
    ways
}

fn group_size(dice: &mut Dice, (least, most): (u32, u32)) -> Option<GroupSize> {
    let people = dice.between(least, most);
    let staff = (people / dice.between(3, 6)).max(1);
    Some(GroupSize { least: None, people: u16::try_from(people).ok()?, staff: u16::try_from(staff).ok()? })
}

/// Free places where people come together or stay; some were said so long ago that nobody knows.
fn space(dice: &mut Dice, trade: &Trade, today: NaiveDate) -> Option<Space> {
    let counted = trade.people.is_some() || (trade.open == Open::AllWeek && trade.setting == Setting::There);
    if !counted || !dice.chance(78) {
        return None;
    }
    let free = dice.weighted(&[(24, 0), (22, 1), (20, 2), (14, 3), (12, 5), (8, 8)]);
    let (least, most) = dice.weighted(&[(70, (0, 13)), (30, (15, 75))]);
    Some(Space { free, said_on: dice.days_before(today, least, most) })
}

fn availability(dice: &mut Dice, trade: &Trade, space: Option<Space>, today: NaiveDate) -> Option<Availability> {
    use DayPart as P;
    let visits = &[P::Morning, P::Lunch, P::Afternoon];
    let slots = match trade.open {
        Open::AllWeek | Open::Office => return None,
        Open::SomeWeekdays => {
            let count = dice.between(2, 5) as usize;
            grid(&dice.some(WORKING_DAYS, count), visits)
        }
        Open::OnceOrTwice => {
            let part = if dice.chance(50) { P::Morning } else { P::Afternoon };
            let count = if dice.chance(66) { 1 } else { 2 };
            grid(&dice.some(&Weekday::ALL[..6], count), &[part])
        }
        Open::Evenings => {
            let count = if dice.chance(66) { 1 } else { 2 };
            grid(&dice.some(Weekday::ALL, count), &[P::Evening])
        }
        Open::Visits => grid(WORKING_DAYS, visits),
        Open::VisitsAnyTime => grid(Weekday::ALL, &[P::Morning, P::Lunch, P::Afternoon, P::Tea, P::Evening]),
        Open::Nights => grid(Weekday::ALL, &[P::SleepInNight, P::WakingNight]),
    };
    let status = match space {
        Some(Space { free: 0, .. }) => AvailabilityStatus::FullWaitingList,
        Some(_) => AvailabilityStatus::LookingNow,
        None => dice.weighted(&[
            (56, AvailabilityStatus::LookingNow),
            (26, AvailabilityStatus::FewHoursLeft),
            (18, AvailabilityStatus::FullWaitingList),
        ]),
    };
    let visits = matches!(trade.open, Open::Visits | Open::VisitsAnyTime);
    Some(Availability {
        slots,
        patterns: Vec::new(),
        status,
        min_shift_hours: (visits && dice.chance(60)).then(|| *dice.pick(&[1, 1, 2])),
        hours_per_week: None,
        earliest_start: None,
        paused_until: None,
        said_on: space.map_or_else(|| said_on(dice, today), |space| space.said_on),
    })
}

fn funding(dice: &mut Dice, trade: &Trade) -> Vec<Funding> {
    use Funding as F;
    let mut funding = trade.funding.to_vec();
    funding.extend(dice.each(&[F::PersonalHealthBudget, F::ManagedAccount, F::IndividualServiceFund], 24));
    funding.sort_unstable();
    funding.dedup();
    funding
}

fn prices(dice: &mut Dice, trade: &Trade) -> Vec<Price> {
    let mut prices: Vec<Price> = Vec::new();
    for Charge(unit, low, high) in trade.charges {
        let pence = match (unit, prices.last()) {
            (PriceUnit::Free, _) => 0,
            (PriceUnit::Mile, _) => dice.step(*low, *high, 5),
            (PriceUnit::Week, Some(before)) if *high == 0 => before.amount.0 * 66 / 10 / 500 * 500,
            _ if *high < 50 => dice.step(low * 100, high * 100, 50),
            _ => dice.step(low * 100, high * 100, 100),
        };
        prices.push(Price::new(*unit, Pence(pence)));
    }
    let hour = prices.iter().find(|price| price.unit == PriceUnit::HourWeekday).map(|price| price.amount.0);
    if let Some(hour) = hour.filter(|_| trade.open == Open::VisitsAnyTime) {
        prices.push(Price::new(PriceUnit::HourWeekend, Pence(hour + dice.step(50, 400, 50))));
    }
    prices
}
