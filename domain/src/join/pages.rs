//! Every page of questions, for a PA and for a service (rows P1 to P8, L1, L4 to L9, R2 to R6).

use super::answers::Answers;
use super::ask::{Ask, Codes, Field, Page, Span};
use crate::check::Checked;
use crate::taxonomy::{
    AccessAnswer, AgeBand, AvailabilityStatus, ClientGroup, Culture, DayLength, DbsLevel, Driving, Employment, Funding,
    Gender, Language, ListingKind, Pattern, Pets, PlaceAccess, PriceUnit, RegisteredWith, RespiteNeed, RespiteParty,
    RespiteType, Smoking, SupportType, Training, Transport, Venue, vocabulary,
};

vocabulary! {
    /// The doors of `/join`: where somebody begins decides what they are asked.
    Door {
        Pa = "pa",
        MicroProvider = "micro_provider",
        Provider = "provider",
        Respite = "respite",
    }
}

impl Door {
    /// Whether it is for one named person.
    #[must_use]
    pub const fn is_pa(self) -> bool {
        matches!(self, Self::Pa)
    }
}

const fn codes(prefix: &'static str, codes: &'static [&'static str]) -> Codes {
    Codes { prefix, codes }
}

const YES_NO: Codes = codes("yes_no", &["yes", "no"]);
const SUPPORT: Codes = codes("support", SupportType::CODES);
const LANGUAGES: Codes = codes("language", Language::CODES);

macro_rules! field {
    ($name:literal, $ask:expr) => {
        Field { name: $name, missing: concat!($name, "_missing"), ask: $ask, needed: false, private: false }
    };
    (needed $name:literal, $ask:expr) => {
        Field { needed: true, ..field!($name, $ask) }
    };
    (private $name:literal, $ask:expr) => {
        Field { private: true, ..field!($name, $ask) }
    };
    (needed private $name:literal, $ask:expr) => {
        Field { needed: true, private: true, ..field!($name, $ask) }
    };
}

const fn once(code: &'static str, fields: &'static [Field]) -> Page {
    Page { code, fields, times: 1, least: 0 }
}

const NAME: Page = once(
    "name",
    &[
        field!(needed "first_name", Ask::Line(40)),
        field!("initial", Ask::Line(1)),
        field!(needed private "legal_name", Ask::Line(100)),
        field!(private "own_phone", Ask::Phone),
    ],
);
const WORK: Page = once(
    "work",
    &[
        field!(needed "employment", Ask::One(codes("employment", Employment::CODES))),
        field!(needed private "age_band", Ask::One(codes("age_band", AgeBand::CODES))),
    ],
);
const AREA: Page = once("area", &[field!(needed private "home", Ask::Area), field!("travels_to", Ask::Areas(40))]);
const HELP: Page = once("help", &[field!(needed "support", Ask::Many(SUPPORT))]);
const WILL_NOT: Page = once("will-not", &[field!("will_not", Ask::Many(SUPPORT))]);
const PEOPLE: Page = once(
    "people",
    &[field!(needed "needs", Ask::Many(codes("need", ClientGroup::CODES))), field!("conditions", Ask::Text(500))],
);
const SERVICE_PEOPLE: Page = once("people", &[field!(needed "needs", Ask::Many(codes("need", ClientGroup::CODES)))]);
const ABOUT_YOU: Page = once(
    "about-you",
    &[
        field!(needed "summary", Ask::Line(200)),
        field!(needed "about_me", Ask::Text(1500)),
        field!("why", Ask::Text(1000)),
        field!("interests", Ask::Text(500)),
    ],
);
const TIMES: Page =
    once("times", &[field!("week", Ask::Week), field!("patterns", Ask::Many(codes("pattern", Pattern::CODES)))]);
const ROOM: Page = once(
    "room",
    &[
        field!(needed "room", Ask::One(codes("status", AvailabilityStatus::CODES))),
        field!("paused_until", Ask::Day(Span::Coming)),
        field!("hours_wanted", Ask::Count { least: 1, most: 100 }),
        field!("shortest_visit", Ask::Count { least: 1, most: 24 }),
        field!("earliest_start", Ask::Day(Span::Coming)),
    ],
);
const RATES: Page = once(
    "rates",
    &[
        field!(needed "hour_weekday", Ask::Money),
        field!("hour_weekend", Ask::Money),
        field!("bank_holiday_hour", Ask::Money),
        field!("sleep_in", Ask::Money),
        field!("waking_night", Ask::Money),
        // For the minimum wage alone.
        field!(private "waking_night_hours", Ask::Count { least: 1, most: 16 }),
        field!("mile", Ask::Money),
    ],
);
const SPEAK: Page = once(
    "languages",
    &[field!("languages_well", Ask::Many(LANGUAGES)), field!("languages_some", Ask::Many(LANGUAGES))],
);
const CULTURE: Page = once("culture", &[field!("cultures", Ask::Many(codes("culture", Culture::CODES)))]);
const PRACTICAL: Page = once(
    "practical",
    &[
        field!("gender", Ask::One(codes("gender", Gender::CODES))),
        field!("driving", Ask::One(codes("driving", Driving::CODES))),
        field!("pets", Ask::One(codes("pets", Pets::CODES))),
        field!("smoking", Ask::One(codes("smoking", Smoking::CODES))),
    ],
);
const FUNDING: Page = once("funding", &[field!(needed "funding", Ask::Many(codes("funding", Funding::CODES)))]);
const TRAINING: Page = once(
    "training",
    &[field!("training", Ask::Many(codes("training", Training::CODES))), field!("experience", Ask::Text(500))],
);
const CHECKS: Page = once(
    "checks",
    &[
        field!(needed private "dbs_level", Ask::One(codes("dbs", DbsLevel::CODES))),
        field!(private "dbs_issued", Ask::Day(Span::Past)),
        field!(private "dbs_last_four", Ask::Digits(4)),
        field!(private "dbs_update_service", Ask::One(YES_NO)),
        field!(private "child_in_home", Ask::One(YES_NO)),
    ],
);
const REFEREE: Page = Page {
    code: "referees",
    fields: &[
        field!(needed private "referee_name", Ask::Line(100)),
        field!(needed private "referee_email", Ask::Email),
        field!(needed private "referee_how", Ask::Line(200)),
    ],
    times: 3,
    least: 2,
};
const AGREE: Page = once(
    "agree",
    &[
        field!(needed private "terms", Ask::Agree(super::TERMS)),
        field!(needed private "code_of_conduct", Ask::Agree(super::CODE_OF_CONDUCT)),
    ],
);

const KIND: Page = once(
    "kind",
    &[field!(
        needed "kinds",
        Ask::Many(codes(
            "kind",
            &[
                ListingKind::CareAgency.code(),
                ListingKind::CareHome.code(),
                ListingKind::HousingSupport.code(),
                ListingKind::SharedLives.code(),
                ListingKind::NurseAgency.code(),
                ListingKind::DayOpportunity.code(),
                ListingKind::Respite.code(),
                ListingKind::AdviceBrokerage.code(),
                ListingKind::DpSupportService.code(),
                ListingKind::EquipmentTech.code(),
                ListingKind::HomeAndGarden.code(),
                ListingKind::ActivityGroup.code(),
            ],
        ))
    )],
);
const SIZE: Page = once(
    "size",
    &[
        field!(needed private "staff_posts", Ask::Hundredths { most: 10_000_000 }),
        field!(needed private "independent", Ask::One(YES_NO)),
    ],
);
const SERVICE_NAME: Page = once(
    "service-name",
    &[
        field!(needed "service_name", Ask::Line(100)),
        field!(needed "service_summary", Ask::Line(200)),
        field!(needed private "contact_name", Ask::Line(100)),
    ],
);
const SERVICE_ABOUT: Page =
    once("about-service", &[field!(needed "about_service", Ask::Text(3000)), field!("charity_number", Ask::Line(20))]);
const PLACE: Page = once(
    "place",
    &[
        field!(needed "venue", Ask::One(codes("venue", Venue::CODES))),
        field!("address_1", Ask::Line(80)),
        field!("address_2", Ask::Line(80)),
        field!("town", Ask::Line(60)),
        field!(needed private "postcode", Ask::Postcode),
        field!("serves", Ask::Areas(120)),
    ],
);
const CONTACT: Page = once(
    "contact",
    &[
        field!(needed "phone", Ask::Phone),
        field!("second_phone", Ask::Phone),
        field!("website", Ask::Web),
        field!("video", Ask::Web),
        field!("opening", Ask::Text(300)),
    ],
);
const PRICES: Page = Page {
    code: "prices",
    fields: &[
        field!(needed "price_unit", Ask::One(codes("price", PriceUnit::CODES))),
        field!("price_amount", Ask::Money),
        field!("price_for", Ask::Line(60)),
        field!("price_includes", Ask::Line(200)),
        field!("price_from", Ask::Day(Span::Any)),
        field!("price_to", Ask::Day(Span::Any)),
    ],
    times: 12,
    least: 1,
};
const ACCESS: Page = once(
    "access",
    &[field!("access", Ask::Each(codes("access", PlaceAccess::CODES), codes("answer", AccessAnswer::CODES)))],
);
const GROUP: Page = once(
    "group",
    &[
        field!("group_people", Ask::Count { least: 1, most: 500 }),
        field!("group_staff", Ask::Count { least: 1, most: 500 }),
        field!("day_length", Ask::One(codes("day_length", DayLength::CODES))),
        field!("day_length_why", Ask::Line(200)),
    ],
);
const TRANSPORT: Page = once(
    "transport",
    &[field!("transport", Ask::Many(codes("transport", Transport::CODES))), field!("transport_cost", Ask::Line(100))],
);
const SPACES: Page = once("spaces", &[field!("free_places", Ask::Count { least: 0, most: 500 })]);
const REGISTRATION: Page = once(
    "registration",
    &[
        field!(needed "registered_with", Ask::One(codes("registered_with", RegisteredWith::CODES))),
        field!("registration_number", Ask::Line(20)),
        field!("not_registered_because", Ask::Line(200)),
    ],
);
const BREAK: Page = once(
    "break",
    &[
        field!(needed "respite_types", Ask::Many(codes("respite", RespiteType::CODES))),
        field!(needed "respite_parties", Ask::Many(codes("party", RespiteParty::CODES))),
        field!("respite_needs", Ask::Many(codes("respite_need", RespiteNeed::CODES))),
    ],
);
const STAY: Page = once(
    "stay",
    &[
        field!("min_nights", Ask::Count { least: 0, most: 365 }),
        field!("max_nights", Ask::Count { least: 1, most: 365 }),
        field!(needed "emergency", Ask::One(YES_NO)),
    ],
);

/// What a referee is asked; only the register's staff read it (row V8).
pub static REFERENCE: Page = once(
    "reference",
    &[
        field!(needed private "reference_since", Ask::Line(100)),
        field!(needed private "reference_words", Ask::Text(2000)),
        field!(needed private "reference_again", Ask::One(codes("again", &["yes", "no", "unsure"]))),
        field!(private "reference_worry", Ask::Text(2000)),
    ],
);

/// What an owner is asked who has something new in the place of what was checked (row V9); only the register's staff
/// read it. Of the last two questions each check has one: a DBS certificate has no end, and only it has a number.
pub static RENEWAL: Page = once(
    "renew",
    &[
        field!(needed private "renewed_on", Ask::Day(Span::Past)),
        field!(private "renewed_until", Ask::Day(Span::Any)),
        field!(private "renewed_last_four", Ask::Digits(4)),
    ],
);

/// Whether a question of [`RENEWAL`] is asked of this sort of check.
#[must_use]
pub fn renewal_asks(what: Checked, field: &str) -> bool {
    let is_dbs = matches!(what, Checked::Dbs(_));
    match field {
        "renewed_until" => !is_dbs,
        "renewed_last_four" => is_dbs,
        _ => true,
    }
}

/// Where a photo is sent: a file and the words for it, so no question of the table.
pub static PHOTO: Page = once("photo", &[]);

/// What a PA is asked, in order.
static PA: [Page; 18] = [
    NAME, WORK, AREA, HELP, WILL_NOT, PEOPLE, ABOUT_YOU, TIMES, ROOM, RATES, FUNDING, SPEAK, CULTURE, PRACTICAL,
    TRAINING, CHECKS, REFEREE, AGREE,
];
/// What a service is asked, in order.
static SERVICE: [Page; 21] = [
    KIND,
    SIZE,
    SERVICE_NAME,
    SERVICE_ABOUT,
    PLACE,
    CONTACT,
    HELP,
    SERVICE_PEOPLE,
    BREAK,
    STAY,
    TIMES,
    PRICES,
    FUNDING,
    ACCESS,
    GROUP,
    TRANSPORT,
    SPACES,
    SPEAK,
    CULTURE,
    REGISTRATION,
    AGREE,
];

/// Every page behind a door.
#[must_use]
pub fn all(door: Door) -> &'static [Page] {
    if door.is_pa() { &PA } else { &SERVICE }
}

/// The pages that somebody with these answers is asked: about stays only where there is a break.
#[must_use]
pub fn pages(door: Door, answers: &Answers) -> Vec<&'static Page> {
    let is_break = answers.has("kinds", ListingKind::Respite.code()) || door == Door::Respite;
    all(door).iter().filter(|page| is_break || !matches!(page.code, "break" | "stay")).collect()
}

/// A question by its name. No two questions of the site share one.
#[must_use]
pub fn field(name: &str) -> Option<&'static Field> {
    let pages = PA.iter().chain(&SERVICE).chain([&REFERENCE]);
    pages.flat_map(|page| page.fields).find(|field| field.name == name)
}

/// A page behind a door by its code.
#[must_use]
pub fn page(door: Door, code: &str) -> Option<&'static Page> {
    all(door).iter().find(|page| page.code == code)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn no_two_questions_of_a_form_share_a_name_and_no_two_pages_a_code() {
        for door in Door::ALL {
            let names: Vec<_> = all(*door).iter().flat_map(|page| page.fields).map(|field| field.name).collect();
            assert_eq!(names.iter().collect::<BTreeSet<_>>().len(), names.len(), "{door}");
            let pages: BTreeSet<_> = all(*door).iter().map(|page| page.code).collect();
            assert_eq!(pages.len(), all(*door).len(), "{door}");
            assert!(pages.iter().all(|code| page(*door, code).is_some()));
        }
    }
}
