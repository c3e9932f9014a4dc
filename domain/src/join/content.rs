//! The public listing that somebody's answers make. Nothing private is looked at here but to decide
//! between public codes.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::answers::Answers;
use super::pages::{self, Door};
use crate::geo::Point;
use crate::listing::{
    AboutPa, AboutService, Availability, Calendar, Contact, Content, CouncilArea, CouncilCode, DateRange, Family,
    GroupSize, OtherPlace, Photo, Place, Price, Register, Registration, Respite, Space, Spoken,
};
use crate::postcode::{OutwardCode, Postcode};
use crate::taxonomy::{
    AccessAnswer, AvailabilityStatus, ClientGroup, Culture, DayLength, Driving, Employment, Funding, Gender, Language,
    LanguageLevel, ListingKind, Pattern, Pets, PlaceAccess, PriceUnit, Reach, RegisteredWith, RespiteNeed,
    RespiteParty, RespiteType, Smoking, SupportType, Training, Transport, Venue, Weekday, When,
};

/// The most posts, in hundredths of a full-time one, that a micro-provider has (row L13: eight).
const MICRO_POSTS: u32 = 800;

/// What the places know about the answers.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Placed {
    /// The area a PA is shown in, and the small ones that are shown with it.
    pub area: Option<(OutwardCode, Vec<OutwardCode>)>,
    /// The point of a service's postcode.
    pub point: Option<Point>,
    /// The council of either.
    pub council: Option<CouncilCode>,
    /// The councils that a service's places lie in, each once, with their names.
    pub councils: Vec<CouncilArea>,
    /// Where a service's other places are, by the time they were given at.
    pub others: BTreeMap<u8, (Point, Option<CouncilCode>)>,
}

/// The listing. Before everything needed is answered it has gaps, which a preview may show; a PA without
/// an area has none at all.
#[must_use]
pub fn content(door: Door, answers: &Answers, placed: &Placed, today: NaiveDate) -> Option<Content> {
    let family = if door.is_pa() {
        Family::Pa(pa(answers, placed.area.clone()?))
    } else {
        Family::Service(Box::new(service(door, answers, placed, today)))
    };
    Some(Content {
        kinds: kinds(door, answers),
        name: name(door, answers),
        summary: text(answers, if door.is_pa() { "summary" } else { "service_summary" }),
        about: about(door, answers),
        support: answers.codes("support", SupportType::ALL, SupportType::code),
        will_not: answers.codes("will_not", SupportType::ALL, SupportType::code),
        needs: answers.codes("needs", ClientGroup::ALL, ClientGroup::code),
        other_needs: Vec::new(),
        languages: languages(answers),
        cultures: answers.codes("cultures", Culture::ALL, Culture::code),
        funding: answers.codes("funding", Funding::ALL, Funding::code),
        prices: if door.is_pa() { rates(answers) } else { prices(answers) },
        availability: availability(answers, today),
        photo: photo(answers),
        family,
    })
}

/// The photo that was sent, kept as its identity, width, height and words.
fn photo(answers: &Answers) -> Option<Photo> {
    let [id, width, height, alt] = answers.every("photo", 1) else { return None };
    Some(Photo { id: id.parse().ok()?, alt: alt.clone(), width: width.parse().ok()?, height: height.parse().ok()? })
}

fn text(answers: &Answers, field: &str) -> Option<String> {
    answers.one(field).map(str::to_owned)
}

fn code<T>(answers: &Answers, field: &str, from: impl Fn(&str) -> Option<T>) -> Option<T> {
    answers.one(field).and_then(from)
}

fn kinds(door: Door, answers: &Answers) -> Vec<ListingKind> {
    if door.is_pa() {
        return match code(answers, "employment", Employment::from_code) {
            Some(Employment::Employed) => vec![ListingKind::PaEmployed],
            Some(Employment::SelfEmployed) => vec![ListingKind::PaSelfEmployed],
            Some(Employment::Either) => vec![ListingKind::PaEmployed, ListingKind::PaSelfEmployed],
            None => Vec::new(),
        };
    }
    let mut kinds = answers.codes("kinds", ListingKind::ALL, ListingKind::code);
    if door == Door::Respite && !kinds.contains(&ListingKind::Respite) {
        kinds.push(ListingKind::Respite);
    }
    if is_micro(answers) {
        kinds.insert(0, ListingKind::MicroProvider);
    }
    kinds
}

/// Small and local by rule, not by a tick (row L13): at most eight full-time posts, and independent.
fn is_micro(answers: &Answers) -> bool {
    answers.number("staff_posts").is_some_and(|posts| posts <= MICRO_POSTS) && answers.has("independent", "yes")
}

/// "Amina K." for a PA.
fn name(door: Door, answers: &Answers) -> String {
    if !door.is_pa() {
        return text(answers, "service_name").unwrap_or_default();
    }
    let first = answers.one("first_name").unwrap_or_default();
    match answers.one("initial") {
        Some(initial) => format!("{first} {}.", initial.to_uppercase()),
        None => first.to_owned(),
    }
}

fn about(door: Door, answers: &Answers) -> Option<String> {
    let fields: &[&str] = if door.is_pa() { &["about_me", "why", "interests"] } else { &["about_service"] };
    let parts: Vec<&str> = fields.iter().filter_map(|field| answers.one(field)).collect();
    (!parts.is_empty()).then(|| parts.join("\n\n"))
}

fn languages(answers: &Answers) -> Vec<Spoken> {
    let at = |field, level| {
        let spoken = answers.codes(field, Language::ALL, Language::code).into_iter();
        spoken.map(move |language| Spoken { language, level })
    };
    at("languages_well", LanguageLevel::Fluent).chain(at("languages_some", LanguageLevel::Conversational)).collect()
}

fn rates(answers: &Answers) -> Vec<Price> {
    [
        ("hour_weekday", PriceUnit::HourWeekday),
        ("hour_weekend", PriceUnit::HourWeekend),
        ("bank_holiday_hour", PriceUnit::BankHolidayHour),
        ("sleep_in", PriceUnit::SleepIn),
        ("waking_night", PriceUnit::WakingNight),
        ("mile", PriceUnit::Mile),
    ]
    .into_iter()
    .filter_map(|(field, unit)| answers.money(field, 1).map(|amount| Price::new(unit, amount)))
    .collect()
}

fn prices(answers: &Answers) -> Vec<Price> {
    let Some(page) = pages::page(Door::Provider, "prices") else { return Vec::new() };
    let price = |time: u8| {
        let unit = PriceUnit::from_code(answers.nth("price_unit", time)?)?;
        let text = |field| answers.nth(field, time).map(str::to_owned);
        Some(Price {
            payer: text("price_for"),
            includes: text("price_includes"),
            from: answers.day("price_from", time),
            to: answers.day("price_to", time),
            ..Price::new(unit, answers.money("price_amount", time).unwrap_or_default())
        })
    };
    answers.times(page).into_iter().filter_map(price).collect()
}

fn availability(answers: &Answers, today: NaiveDate) -> Option<Availability> {
    let slots: Vec<_> = answers
        .every("week", 1)
        .iter()
        .filter_map(|code| match When::from_code(code) {
            Some(When::Slot(slot)) => Some(slot),
            _ => None,
        })
        .collect();
    let patterns = answers.codes("patterns", Pattern::ALL, Pattern::code);
    let status = code(answers, "room", AvailabilityStatus::from_code);
    if slots.is_empty() && patterns.is_empty() && status.is_none() {
        return None;
    }
    let small = |field| answers.number(field).and_then(|n| u8::try_from(n).ok());
    let status = status.unwrap_or(AvailabilityStatus::LookingNow);
    Some(Availability {
        slots,
        patterns,
        status,
        min_shift_hours: small("shortest_visit"),
        hours_per_week: small("hours_wanted"),
        earliest_start: answers.day("earliest_start", 1),
        paused_until: (status == AvailabilityStatus::PausedUntil).then(|| answers.day("paused_until", 1)).flatten(),
        said_on: today,
    })
}

/// Further places, only where people come to a place at all.
fn other_places(answers: &Answers, placed: &Placed) -> Vec<OtherPlace> {
    let Some(page) = pages::page(Door::Provider, "other-places").filter(|_| pages::has_places(answers)) else {
        return Vec::new();
    };
    let one = |time: u8| {
        let text = |field| answers.nth(field, time).map(str::to_owned);
        let at = placed.others.get(&time);
        Some(OtherPlace {
            name: text("other_name")?,
            place: Place {
                address: text("other_address").into_iter().collect(),
                town: text("other_town"),
                postcode: Postcode::parse(answers.nth("other_postcode", time)?).ok(),
                point: at.map(|(point, _)| *point),
                council: at.and_then(|(_, council)| council.clone()),
                council_as_given: None,
            },
            phone: text("other_phone"),
        })
    };
    answers.times(page).into_iter().filter_map(one).collect()
}

fn areas(answers: &Answers, field: &str) -> Vec<OutwardCode> {
    answers.every(field, 1).iter().filter_map(|code| OutwardCode::parse(code).ok()).collect()
}

fn pa(answers: &Answers, (area, area_with): (OutwardCode, Vec<OutwardCode>)) -> AboutPa {
    let mut travels_to = areas(answers, "travels_to");
    // Their own area is always among those they come to, under the name that all of it has.
    travels_to.retain(|code| *code != area && !area_with.contains(code));
    travels_to.insert(0, area.clone());
    let training = answers.codes("training", Training::ALL, Training::code);
    let lines = |field: &str| {
        let lines = answers.one(field).unwrap_or_default().lines().map(str::trim);
        lines.filter(|line| !line.is_empty()).map(str::to_owned).collect::<Vec<_>>()
    };
    AboutPa {
        area,
        area_with,
        travels_to,
        gender: code(answers, "gender", Gender::from_code),
        told_us: [lines("experience"), lines("conditions")].concat(),
        training_told: training,
        practical: Vec::new(),
        driving: code(answers, "driving", Driving::from_code),
        pets: code(answers, "pets", Pets::from_code),
        smoking: code(answers, "smoking", Smoking::from_code),
    }
}

fn service(door: Door, answers: &Answers, placed: &Placed, today: NaiveDate) -> AboutService {
    let small = |field| answers.number(field).and_then(|n| u16::try_from(n).ok());
    let group = small("group_people").zip(small("group_staff"));
    let reach = code(answers, "reach", Reach::from_code);
    AboutService {
        place: place(answers, placed),
        other_places: other_places(answers, placed),
        serves: areas(answers, "serves"),
        serves_councils: if reach == Some(Reach::Council) { placed.councils.clone() } else { Vec::new() },
        serves_country: reach == Some(Reach::GreatBritain),
        contact: Contact {
            phones: [text(answers, "phone"), text(answers, "second_phone")].into_iter().flatten().collect(),
            website: text(answers, "website"),
        },
        access: access(answers),
        space: small("free_places").map(|free| Space { free, said_on: today }),
        group: group.map(|(people, staff)| GroupSize { least: small("group_least"), people, staff }),
        transport: answers.codes("transport", Transport::ALL, Transport::code),
        respite: respite(door, answers),
        registration: registration(answers),
        not_registered_because: match code(answers, "registered_with", RegisteredWith::from_code) {
            Some(RegisteredWith::NotNeeded) => text(answers, "not_registered_because"),
            _ => None,
        },
        venue: code(answers, "venue", Venue::from_code),
        opening: text(answers, "opening"),
        video: text(answers, "video"),
        charity_number: text(answers, "charity_number"),
        day_length: code(answers, "day_length", DayLength::from_code),
        day_length_why: text(answers, "day_length_why"),
        transport_cost: text(answers, "transport_cost"),
    }
}

/// Where people come to, with its address; of a service that only visits or is online, the town alone:
/// its postcode may be somebody's home.
fn place(answers: &Answers, placed: &Placed) -> Place {
    let postcode = answers.one("postcode").and_then(|text| Postcode::parse(text).ok());
    let at_place = pages::has_places(answers);
    Place {
        address: if at_place {
            [text(answers, "address_1"), text(answers, "address_2")].into_iter().flatten().collect()
        } else {
            Vec::new()
        },
        town: text(answers, "town"),
        postcode: postcode.filter(|_| at_place),
        point: placed.point,
        council: placed.council.clone(),
        council_as_given: None,
    }
}

fn access(answers: &Answers) -> Vec<(PlaceAccess, AccessAnswer)> {
    let given = answers.every("access", 1).iter().filter_map(|pair| pair.split_once('='));
    let given =
        given.filter_map(|(item, answer)| Some((PlaceAccess::from_code(item)?, AccessAnswer::from_code(answer)?)));
    given.filter(|(_, answer)| *answer != AccessAnswer::NotKnown).collect()
}

fn respite(door: Door, answers: &Answers) -> Option<Respite> {
    if !kinds(door, answers).contains(&ListingKind::Respite) {
        return None;
    }
    let small = |field| answers.number(field).and_then(|n| u16::try_from(n).ok());
    Some(Respite {
        types: answers.codes("respite_types", RespiteType::ALL, RespiteType::code),
        parties: answers.codes("respite_parties", RespiteParty::ALL, RespiteParty::code),
        needs: answers.codes("respite_needs", RespiteNeed::ALL, RespiteNeed::code),
        min_nights: small("min_nights").unwrap_or(0),
        max_nights: small("max_nights"),
        emergency: answers.has("emergency", "yes"),
        out_of_hours_phone: text(answers, "out_of_hours"),
        companion: companion(answers),
        calendar: calendar(answers),
    })
}

/// The price of a companion's place, where somebody can go together at all.
fn companion(answers: &Answers) -> Option<Price> {
    let unit = code(answers, "companion_unit", PriceUnit::from_code)?;
    let together = answers.has("respite_parties", RespiteParty::Together.code());
    together.then(|| Price::new(unit, answers.money("companion_price", 1).unwrap_or_default()))
}

/// The dates of a break, in their order.
fn calendar(answers: &Answers) -> Calendar {
    let times = pages::page(Door::Respite, "break-dates").map(|page| answers.times(page)).unwrap_or_default();
    let of = |kind: &str| {
        let times = times.iter().filter(|time| answers.nth("dates_kind", **time) == Some(kind));
        let range = |time: &u8| {
            Some(DateRange { from: answers.day("dates_from", *time)?, to: answers.day("dates_to", *time)? })
        };
        let mut ranges: Vec<DateRange> = times.filter_map(range).collect();
        ranges.sort_unstable_by_key(|range| (range.from, range.to));
        ranges
    };
    Calendar { open: of("open"), closed: of("closed"), changeover: code(answers, "changeover", Weekday::from_code) }
}

/// The number they gave. What the register itself says of it is an officer's to look up.
fn registration(answers: &Answers) -> Option<Registration> {
    let register = match code(answers, "registered_with", RegisteredWith::from_code)? {
        RegisteredWith::Cqc => Register::Cqc,
        RegisteredWith::CareInspectorate => Register::CareInspectorate,
        RegisteredWith::NotNeeded => return None,
    };
    Some(Registration::with_number(register, answers.one("registration_number")?.to_uppercase()))
}

#[cfg(test)]
#[path = "content_tests.rs"]
mod tests;
