//! Invented people and services.

use chrono::NaiveDate;
use domain::check::Checked;
use domain::id::PublicRef;
use domain::listing::{
    AboutPa, AboutService, Availability, Contact, Content, CouncilCode, Family, Grade, GroupSize, ListingState, Place,
    Price, Register, Registration, Respite, Space, Spoken,
};
use domain::money::Pence;
use domain::postcode::{OutwardCode, Postcode};
use domain::search_query::{Group, Miles, Notice, SearchQuery};
use domain::taxonomy::*;
use engine::read_model::{
    Card, CouncilShown, Facet, FacetOption, Guess, Helpline, Linked, ListingPage, Piece, SearchPage, ShownCheck,
    Source, Space as Room, WayOn, Widening,
};

/// Monday 1 June 2026.
pub const TODAY: NaiveDate = day(2026, 6, 1);

const fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    match NaiveDate::from_ymd_opt(year, month, day) {
        Some(day) => day,
        None => panic!("no such day"),
    }
}

fn reference(text: &str) -> PublicRef {
    PublicRef::parse(text).expect("a reference")
}

fn outward(code: &str) -> OutwardCode {
    OutwardCode::parse(code).expect("an outward code")
}

pub fn helpline() -> Helpline {
    Helpline { phone: "0161 496 0150".into(), hours: "Monday to Friday, 9 to 5".into() }
}

pub fn council() -> CouncilShown {
    CouncilShown {
        code: CouncilCode::parse("E08000009").expect("a code"),
        name: "Trafford".into(),
        helpline: Some(helpline()),
        safeguarding_phone: Some("0161 496 0199".into()),
        out_of_hours_phone: Some("0161 496 0198".into()),
    }
}

fn check(what: Checked, state: CheckState, valid_until: NaiveDate) -> ShownCheck {
    ShownCheck {
        what,
        state,
        evidence: EvidenceKind::OriginalSeen,
        seen_by: "Trafford Council".into(),
        seen_on: day(2026, 5, 5),
        valid_until,
    }
}

fn checks() -> Vec<ShownCheck> {
    vec![
        check(Checked::Kind(CheckKind::Identity), CheckState::Verified, day(2029, 5, 4)),
        check(Checked::Dbs(DbsLevel::Enhanced), CheckState::Verified, day(2029, 5, 4)),
        check(Checked::Training(Training::Dementia), CheckState::DueForRenewal, day(2026, 6, 29)),
    ]
}

fn register() -> Source {
    Source { code: "care_inspectorate".into(), date: day(2025, 5, 31) }
}

pub fn results() -> SearchPage {
    let option = |value: &str, count, chosen| FacetOption { value: value.into(), count, chosen, label: None };
    let council = FacetOption { label: Some("Trafford".into()), ..option("E08000009", 23, true) };
    SearchPage {
        query: SearchQuery::from_query_string(
            "q=sit+with+mum&near=M33&within=5&need=dementia&council=E08000009&page=2",
        ),
        total: 23,
        page: 2,
        pages: 2,
        words: Some("sit with mum".into()),
        understood: vec![],
        near: Some("M33".into()),
        namesakes: vec![],
        guesses: vec![],
        ways_on: vec![],
        cards: vec![
            Card {
                reference: reference("k7m2q9xa"),
                slug: "samar-p".into(),
                kinds: vec![ListingKind::PaEmployed, ListingKind::PaSelfEmployed],
                name: "Samar P.".into(),
                summary: Some("I sit, chat and cook.".into()),
                extract: vec![],
                miles: Some(2.0),
                comes_to_you: true,
                towns: vec![],
                area: vec![outward("M33"), outward("M90")],
                online: false,
                languages: vec![Language::English, Language::Urdu],
                rate: Some(Pence(1620)),
                space: Room::Now,
                checks: checks(),
                unclaimed: None,
                temporarily_closed: false,
            },
            Card {
                reference: reference("m6f9a4tk"),
                slug: "demo-homecare".into(),
                kinds: vec![ListingKind::CareAgency],
                name: "Demo Homecare".into(),
                summary: None,
                extract: vec![Piece { text: "mum".into(), marked: true }],
                miles: Some(2.7),
                comes_to_you: false,
                towns: vec!["Sale".into()],
                area: vec![],
                online: false,
                languages: vec![],
                rate: None,
                space: Room::NotSaid,
                checks: vec![],
                unclaimed: Some(register()),
                temporarily_closed: false,
            },
        ],
        facets: vec![
            Facet { group: Group::Kind, options: vec![option("care_agency", 3, false), option("care_home", 0, false)] },
            Facet { group: Group::Need, options: vec![option("dementia", 37, true)] },
            Facet { group: Group::When, options: vec![option("mon_morning", 4, false)] },
            Facet {
                group: Group::Gender,
                options: Gender::ALL.iter().map(|gender| option(gender.code(), 1, false)).collect(),
            },
            Facet { group: Group::Council, options: vec![council] },
        ],
    }
}

pub fn no_results() -> SearchPage {
    let results = results();
    let way = |by, query, total| WayOn { by, query, total };
    let query = &results.query;
    let wider = Miles::new(25).expect("miles");
    let ways_on = vec![
        way(Widening::Within(wider), SearchQuery { within: wider, ..query.on_page(1) }, 1),
        way(Widening::Group(Group::Need), query.without_group(Group::Need), 12),
        way(Widening::Group(Group::Council), query.without_group(Group::Council), 3),
        way(Widening::Filters, query.without_filters(), 1_024),
        way(Widening::Words, query.without_words(), 40),
    ];
    SearchPage { total: 0, page: 1, pages: 1, cards: vec![], ways_on, ..results }
}

/// Results of which something was guessed.
pub fn guessed() -> SearchPage {
    let mut page = results();
    page.query.near = Some("Neustadt".into());
    page.query.note(Notice::PlaceAmbiguous);
    page.query.note(Notice::SpellingGuessed);
    page.near = page.query.near.clone();
    page.namesakes = vec!["Neustadt, Nord".into(), "Neustadt, Ost".into(), "Neustadt, M33".into()];
    page.guesses = vec![Guess { typed: "koche".into(), looked_for: vec!["kochen".into(), "kochte".into()] }];
    page
}

fn content(name: &str, kinds: &[ListingKind], family: Family) -> Content {
    Content {
        kinds: kinds.to_vec(),
        name: name.into(),
        summary: None,
        about: None,
        support: vec![],
        will_not: vec![],
        needs: vec![],
        other_needs: vec![],
        languages: vec![],
        cultures: vec![],
        funding: vec![],
        prices: vec![],
        availability: None,
        photo: None,
        family,
    }
}

pub fn pa() -> ListingPage {
    let about = AboutPa {
        travels_to: vec![outward("M33"), outward("M32")],
        gender: Some(Gender::Woman),
        told_us: vec!["Zehn Jahre".into()],
        practical: vec!["Kommt mit Bus".into()],
        ..AboutPa::based_in(outward("M33"))
    };
    let kinds = [ListingKind::PaEmployed, ListingKind::PaSelfEmployed];
    ListingPage {
        reference: reference("k7m2q9xa"),
        slug: "samar-p".into(),
        content: Content {
            summary: Some("Ich koche gern.".into()),
            about: Some("Erstens.\n\nZweitens.".into()),
            support: vec![SupportType::Companionship, SupportType::MealsAndDrinks],
            will_not: vec![SupportType::PersonalCare, SupportType::MovingHandling],
            needs: vec![ClientGroup::Dementia],
            languages: vec![Spoken { language: Language::Urdu, level: LanguageLevel::Fluent }],
            cultures: vec![Culture::Muslim],
            funding: vec![Funding::DirectPayment, Funding::SelfFunded],
            prices: vec![Price::new(PriceUnit::HourWeekday, Pence(1620)), Price::new(PriceUnit::Mile, Pence(45))],
            availability: Some(Availability {
                slots: vec![Slot(Weekday::Monday, DayPart::Morning)],
                patterns: vec![Pattern::Weekends],
                status: AvailabilityStatus::LookingNow,
                min_shift_hours: Some(2),
                hours_per_week: Some(12),
                earliest_start: Some(day(2026, 6, 22)),
                paused_until: None,
                said_on: TODAY,
            }),
            ..content("Samar P.", &kinds, Family::Pa(about))
        },
        status: ListingState::Approved,
        opens_on: None,
        tier: CheckTier::Checked,
        claimed: true,
        source: Source { code: "register".into(), date: day(2026, 5, 5) },
        checks: checks(),
        not_checked: vec![Checked::Kind(CheckKind::DrivingLicence)],
        council: Some(council()),
        combined_with: None,
    }
}

pub fn service() -> ListingPage {
    let about = AboutService {
        place: Place {
            address: vec!["Musterweg".into()],
            town: Some("Edinburgh".into()),
            postcode: Some(Postcode::parse("EH1 1AA").expect("a postcode")),
            ..Place::default()
        },
        serves: (1..=15).map(|n| outward(&format!("EH{n}"))).collect(),
        contact: Contact { phones: vec!["0131 496 0000".into()], website: Some("https://example.com/".into()) },
        access: vec![
            (PlaceAccess::StepFree, AccessAnswer::Partly),
            (PlaceAccess::Hoist, AccessAnswer::NotKnown),
            (PlaceAccess::Bsl, AccessAnswer::No),
        ],
        space: Some(Space { free: 3, said_on: day(2026, 5, 30) }),
        group: Some(GroupSize { least: Some(4), people: 8, staff: 2 }),
        transport: vec![Transport::DoorToDoor],
        respite: Some(Respite {
            types: vec![RespiteType::ResidentialShortStay],
            parties: vec![RespiteParty::CaredForAlone],
            needs: vec![RespiteNeed::Hoist],
            min_nights: 1,
            max_nights: Some(14),
            emergency: true,
            ..Respite::default()
        }),
        registration: Some(Registration {
            register: Register::CareInspectorate,
            number: "CS2003000001".into(),
            service_types: vec!["Musterdienst".into()],
            provider_name: Some("Muster".into()),
            provider_number: None,
            registered_on: Some(day(2003, 4, 1)),
            last_inspected: None,
            grades: vec![Grade { question: "lowest".into(), grade: 4 }, Grade { question: "highest".into(), grade: 5 }],
            places: Some(30),
            combined_with: None,
            url: Some("https://example.net/register".into()),
        }),
        ..AboutService::default()
    };
    ListingPage {
        reference: reference("h2v5c8ys"),
        slug: "muster-haus".into(),
        content: Content {
            needs: vec![ClientGroup::OlderPeople],
            other_needs: vec!["Anderes".into()],
            prices: vec![Price::new(PriceUnit::NightStay, Pence(11_800))],
            ..content("Muster Haus", &[ListingKind::CareHome, ListingKind::Respite], Family::Service(Box::new(about)))
        },
        status: ListingState::Approved,
        opens_on: None,
        tier: CheckTier::Listed,
        claimed: false,
        source: register(),
        checks: vec![],
        not_checked: vec![],
        council: None,
        combined_with: Some(Linked {
            reference: reference("b9d3n6ze"),
            slug: "muster-hilfe".into(),
            name: "Muster Hilfe".into(),
            kinds: vec![ListingKind::HousingSupport],
        }),
    }
}

/// A service of which the register says next to nothing.
pub fn bare_service() -> ListingPage {
    ListingPage {
        content: content("Muster Haus", &[ListingKind::CareHome], Family::Service(Box::default())),
        combined_with: None,
        ..service()
    }
}
