// long because it is one table: every question that anybody is asked.
//! Every page of questions, for a PA and for a service (rows P1 to P9, L1, L4 to L9, L11, R2 to R6, V2 to V7, V12).

use super::answers::Answers;
use super::ask::{Ask, Codes, Field, Page, Span};
use crate::check::Checked;
use crate::taxonomy::{
    AccessAnswer, AgeBand, AvailabilityStatus, ClientGroup, Culture, DayLength, DbsLevel, Driving, Employment, Funding,
    Gender, IdDocument, Language, ListingKind, Pattern, Pets, PlaceAccess, PriceUnit, Reach, RegisteredWith,
    RespiteNeed, RespiteParty, RespiteType, RightToWork, Smoking, SupportType, Training, Transport, Venue, Weekday,
    vocabulary,
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
        field!(private "dbs_consent", Ask::One(YES_NO)),
        field!(private "child_in_home", Ask::One(YES_NO)),
    ],
);
/// When each training was done; what training there is, is asked on its own page (row V2).
const COURSES: Page = Page {
    code: "courses",
    fields: &[
        field!(needed private "course", Ask::One(codes("training", Training::CODES))),
        field!(needed private "course_on", Ask::Day(Span::Past)),
    ],
    times: 18,
    least: 0,
};
/// The kind of paper only: numbers and share codes are seen by an officer and never kept (rows V4, V7).
const IDENTITY: Page = once(
    "identity",
    &[
        field!(needed private "id_document", Ask::One(codes("id_document", IdDocument::CODES))),
        field!(needed private "right_to_work", Ask::One(codes("right_to_work", RightToWork::CODES))),
    ],
);
const DRIVING: Page = once(
    "driving",
    &[
        field!(private "driving_licence", Ask::One(YES_NO)),
        field!(private "licence_until", Ask::Day(Span::Any)),
        field!(private "mot_until", Ask::Day(Span::Any)),
        field!(private "motor_insurer", Ask::Line(100)),
        field!(private "motor_insurance_until", Ask::Day(Span::Any)),
    ],
);
const INSURANCE: Page = once(
    "insurance",
    &[field!(private "liability_insurer", Ask::Line(100)), field!(private "liability_until", Ask::Day(Span::Any))],
);
const SERVICE_INSURANCE: Page = once(
    "insurance",
    &[
        field!(private "liability_insurer", Ask::Line(100)),
        field!(private "liability_until", Ask::Day(Span::Any)),
        field!(private "employers_insurer", Ask::Line(100)),
        field!(private "employers_until", Ask::Day(Span::Any)),
    ],
);
const PROFESSION: Page = once(
    "profession",
    &[
        field!(private "professional_body", Ask::Line(100)),
        field!(private "professional_number", Ask::Line(40)),
        field!(private "professional_until", Ask::Day(Span::Any)),
    ],
);
const SELF_EMPLOYED: Page = once("self-employed", &[field!(private "hmrc", Ask::One(YES_NO))]);
const FOOD_HYGIENE: Page = once(
    "food-hygiene",
    &[field!(private "hygiene_registered", Ask::One(YES_NO)), field!(private "hygiene_on", Ask::Day(Span::Past))],
);
/// Yes or no and nothing more; who may read it is less than everybody on the staff (row V12).
const CONVICTIONS: Page = once("convictions", &[field!(needed private "convictions", Ask::One(YES_NO))]);
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
        field!("reach", Ask::One(codes("reach", Reach::CODES))),
    ],
);
const OTHER_PLACES: Page = Page {
    code: "other-places",
    fields: &[
        field!(needed "other_name", Ask::Line(80)),
        field!(needed "other_address", Ask::Line(100)),
        field!(needed "other_town", Ask::Line(60)),
        field!(needed "other_postcode", Ask::Postcode),
        field!("other_phone", Ask::Phone),
    ],
    times: 20,
    least: 0,
};
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
        field!("group_least", Ask::Count { least: 1, most: 500 }),
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
        field!("changeover", Ask::One(codes("day", Weekday::CODES))),
        field!(needed "emergency", Ask::One(YES_NO)),
        field!("out_of_hours", Ask::Phone),
    ],
);
const BREAK_DATES: Page = Page {
    code: "break-dates",
    fields: &[
        field!(needed "dates_kind", Ask::One(codes("dates", &["open", "closed"]))),
        field!(needed "dates_from", Ask::Day(Span::Any)),
        field!(needed "dates_to", Ask::Day(Span::Any)),
    ],
    times: 24,
    least: 0,
};
const COMPANION: Page = once(
    "companion",
    &[
        field!(
            "companion_unit",
            Ask::One(codes(
                "price",
                &[
                    PriceUnit::NightStay.code(),
                    PriceUnit::Day.code(),
                    PriceUnit::Week.code(),
                    PriceUnit::Session.code(),
                    PriceUnit::Free.code(),
                ],
            ))
        ),
        field!("companion_price", Ask::Money),
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

/// When a listing is to be seen, and whether it is closed for a while (row L11): asked of its owner, and in force
/// at once.
pub static CLOSING: Page = once(
    "closing",
    &[
        field!(needed "closed", Ask::One(YES_NO)),
        field!("opens_on", Ask::Day(Span::Coming)),
        field!("visible_from", Ask::Day(Span::Any)),
        field!("visible_to", Ask::Day(Span::Coming)),
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
static PA: [Page; 25] = [
    NAME,
    WORK,
    AREA,
    HELP,
    WILL_NOT,
    PEOPLE,
    ABOUT_YOU,
    TIMES,
    ROOM,
    RATES,
    FUNDING,
    SPEAK,
    CULTURE,
    PRACTICAL,
    TRAINING,
    COURSES,
    IDENTITY,
    CHECKS,
    DRIVING,
    INSURANCE,
    SELF_EMPLOYED,
    PROFESSION,
    CONVICTIONS,
    REFEREE,
    AGREE,
];
/// What a service is asked, in order.
static SERVICE: [Page; 26] = [
    KIND,
    SIZE,
    SERVICE_NAME,
    SERVICE_ABOUT,
    PLACE,
    OTHER_PLACES,
    CONTACT,
    HELP,
    SERVICE_PEOPLE,
    BREAK,
    STAY,
    BREAK_DATES,
    COMPANION,
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
    SERVICE_INSURANCE,
    FOOD_HYGIENE,
    AGREE,
];

/// Every page behind a door.
#[must_use]
pub fn all(door: Door) -> &'static [Page] {
    if door.is_pa() { &PA } else { &SERVICE }
}

/// The pages that somebody with these answers is asked: about stays only where there is a break, about a car only
/// where somebody drives.
#[must_use]
pub fn pages(door: Door, answers: &Answers) -> Vec<&'static Page> {
    all(door).iter().filter(|page| is_asked(door, page, answers)).collect()
}

fn is_asked(door: Door, page: &Page, answers: &Answers) -> bool {
    let is_break = || answers.has("kinds", ListingKind::Respite.code()) || door == Door::Respite;
    match page.code {
        "break" | "stay" | "break-dates" => is_break(),
        "companion" => is_break() && answers.has("respite_parties", RespiteParty::Together.code()),
        "other-places" => has_places(answers),
        "driving" => answers.one("driving").is_some_and(|driving| driving != Driving::No.code()),
        "self-employed" => answers.one("employment").is_some_and(|how| how != Employment::Employed.code()),
        "food-hygiene" => answers.codes("support", SupportType::ALL, SupportType::code).into_iter().any(is_cooking),
        _ => true,
    }
}

/// Whether it is help for which there must be a kitchen.
pub(super) const fn is_cooking(support: SupportType) -> bool {
    use SupportType as S;
    matches!(support, S::MealsAndDrinks | S::CookingHalal | S::CookingKosher | S::CookingVegetarian)
}

/// Whether people come to the service. One that only visits or is online has no place to show.
pub(super) fn has_places(answers: &Answers) -> bool {
    matches!(answers.one("venue").and_then(Venue::from_code), Some(Venue::AtPlace | Venue::Both))
}

impl Page {
    /// Whether only those who look after safeguarding may read the answers, and no other staff (row V12).
    #[must_use]
    pub fn restricted(&self) -> bool {
        self.code == CONVICTIONS.code
    }
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

    #[test]
    fn some_pages_are_asked_only_with_some_answers() {
        let asked = |door, code: &str, given: &[(&str, &str)]| {
            let mut answers = Answers::default();
            given.iter().for_each(|(field, value)| answers.set(field, 1, vec![(*value).to_owned()]));
            pages(door, &answers).iter().any(|page| page.code == code)
        };
        assert!(asked(Door::Pa, "driving", &[("driving", "own_car")]));
        assert!(!asked(Door::Pa, "driving", &[("driving", "no")]) && !asked(Door::Pa, "driving", &[]));
        assert!(asked(Door::Pa, "self-employed", &[("employment", "either")]));
        assert!(!asked(Door::Pa, "self-employed", &[("employment", "employed")]));
        assert!(asked(Door::Respite, "companion", &[("respite_parties", "together")]));
        assert!(!asked(Door::Respite, "companion", &[]) && asked(Door::Respite, "break-dates", &[]));
        assert!(!asked(Door::Provider, "companion", &[("respite_parties", "together")]), "it is no break any more");
        assert!(asked(Door::Provider, "other-places", &[("venue", "both")]));
        assert!(!asked(Door::Provider, "other-places", &[("venue", "visits_you")]));
        assert!(asked(Door::Provider, "food-hygiene", &[("support", "meals_and_drinks")]));
    }

    #[test]
    fn what_is_declared_is_private_and_one_page_is_for_safeguarding_alone() {
        const DECLARED: [&str; 9] = [
            "courses",
            "identity",
            "checks",
            "driving",
            "insurance",
            "profession",
            "self-employed",
            "food-hygiene",
            "convictions",
        ];
        for door in Door::ALL {
            for page in all(*door).iter().filter(|page| DECLARED.contains(&page.code)) {
                assert!(page.fields.iter().all(|field| field.private), "{}", page.code);
            }
            let restricted: Vec<_> = all(*door).iter().filter(|page| page.restricted()).map(|page| page.code).collect();
            assert_eq!(restricted, if door.is_pa() { vec!["convictions"] } else { vec![] });
        }
    }
}
