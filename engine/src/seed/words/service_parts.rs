//! What services say about the place, the way there, languages, terms and themselves: chosen by the
//! facts of the listing, so that the text agrees with them.

use domain::taxonomy::{Culture, Funding, Language, PlaceAccess, Transport};

/// The people a service began with.
pub(in crate::seed) struct Circle {
    pub(in crate::seed) languages: &'static [Language],
    pub(in crate::seed) cultures: &'static [Culture],
}

pub(in crate::seed) const SOUTH_ASIAN: Circle = Circle {
    languages: &[Language::Urdu, Language::Punjabi, Language::Gujarati, Language::Bengali],
    cultures: &[Culture::SouthAsian, Culture::Muslim, Culture::Hindu, Culture::Sikh],
};
pub(in crate::seed) const CARIBBEAN: Circle =
    Circle { languages: &[], cultures: &[Culture::Caribbean, Culture::African, Culture::Christian] };
pub(in crate::seed) const JEWISH: Circle =
    Circle { languages: &[Language::Hebrew, Language::Yiddish], cultures: &[Culture::Jewish] };
pub(in crate::seed) const CHINESE: Circle =
    Circle { languages: &[Language::Cantonese], cultures: &[Culture::Chinese, Culture::Buddhist] };
pub(in crate::seed) const IRISH: Circle =
    Circle { languages: &[], cultures: &[Culture::Irish, Culture::Christian, Culture::GypsyRomaTraveller] };
pub(in crate::seed) const DEAF: Circle = Circle { languages: &[Language::Bsl], cultures: &[Culture::DeafCulture] };

/// Sentences about a feature that the place has.
#[rustfmt::skip]
pub(in crate::seed) const fn about_access(access: PlaceAccess) -> &'static [&'static str] {
    match access {
        PlaceAccess::StepFree => &["There are no steps, from the street to the back door.", "You can get in and round without a step."],
        PlaceAccess::AccessibleToilet => &["The accessible toilet is next to the main room.", "There is a toilet with rails and room to turn."],
        PlaceAccess::ChangingPlaces => &["We have a Changing Places toilet with a hoist and a bench.", "The Changing Places room is ours, so there is no queue."],
        PlaceAccess::Hoist => &["We have a hoist; bring your own sling if you have one.", "A mobile hoist is here, and staff who use it daily."],
        PlaceAccess::HearingLoop => &["There is a hearing loop in the big room.", "Set your hearing aid to T: we have a loop."],
        PlaceAccess::Bsl => &["One of us signs, so ask for us in BSL.", "We can talk with you in BSL."],
        PlaceAccess::AccessibleParking => &["You can park right by the door with a blue badge.", "We have wide parking bays at the front."],
        PlaceAccess::NearBusStop => &["The bus stops outside.", "It is two minutes from the bus, on the flat."],
    }
}

/// Sentences about a way to get there.
#[rustfmt::skip]
pub(in crate::seed) const fn about_transport(transport: Transport) -> &'static [&'static str] {
    match transport {
        Transport::DoorToDoor => &["Our minibus fetches you and takes you home.", "We can pick you up at your door."],
        Transport::MeetThere => &["You come by yourself or with someone, and we meet you at the door.", "People make their own way here."],
        Transport::PublicTransportNear => &["Buses and trains are close.", "It is easy to reach by bus."],
        Transport::TravelTraining => &["We can help you learn the way, until you come alone.", "If you want to learn the bus route, we do it with you."],
        Transport::None => &["We cannot offer transport."],
    }
}

/// Sentences about a way to pay.
#[rustfmt::skip]
pub(in crate::seed) const fn about_funding(funding: Funding) -> &'static [&'static str] {
    match funding {
        Funding::DirectPayment => &["You can pay with a direct payment.", "Many people use their direct payment for this."],
        Funding::PersonalHealthBudget => &["A personal health budget can pay for us.", "Some people pay with a personal health budget."],
        Funding::ManagedAccount => &["If somebody holds your money for you, we send them the bill."],
        Funding::IndividualServiceFund => &["We can hold an individual service fund."],
        Funding::CarersBudget => &["A carer’s budget can pay for it; ask the council for an assessment.", "Carers can use their own budget here."],
        Funding::SelfFunded => &["You can pay yourself, by card, cash or transfer.", "There is no joining fee.", "You get the price in writing before you say yes."],
    }
}

/// `{days}` and `{part}` are when it is open.
#[rustfmt::skip]
pub(in crate::seed) const OPEN_DAYS: &[&str] = &["We are open on {days}.", "You can come on {days}.", "Our days are {days}.", "Come on one of our days or on all of them: {days}."];
#[rustfmt::skip]
pub(in crate::seed) const OPEN_PARTS: &[&str] = &["We meet on {days}, in the {part}.", "Come on {days}, in the {part}.", "Find us on {days}, always in the {part}."];
#[rustfmt::skip]
pub(in crate::seed) const VISITS: &[&str] = &["We come on weekdays, from breakfast until teatime.", "Visits are in the day, from Monday to Friday.", "We work on weekdays and keep our evenings."];
#[rustfmt::skip]
pub(in crate::seed) const VISITS_ANY_TIME: &[&str] = &["We come on any day of the week, evenings too.", "Weekends cost a little more, and we do work on them.", "Days, evenings, weekends: tell us when."];
#[rustfmt::skip]
pub(in crate::seed) const NIGHTS: &[&str] = &["We work at night, seven nights a week.", "We do single nights and regular ones.", "You can book any night, though weekends fill first."];
#[rustfmt::skip]
pub(in crate::seed) const ALL_WEEK: &[&str] = &["We are open all year, and on bank holidays.", "Weekends and school holidays fill early, so ask in good time.", "You can book for the summer now."];
#[rustfmt::skip]
pub(in crate::seed) const OFFICE: &[&str] = &["Ring, write or knock, on any weekday.", "We answer the phone on weekdays, and ring back if you leave a message.", "Drop in, or ask us for a time of your own."];

/// `{languages}` are those the listing says.
#[rustfmt::skip]
pub(in crate::seed) const LANGUAGES: &[&str] = &["Between us we speak {languages}.", "You can talk to us in {languages}.", "We speak {languages}.", "Our team speaks {languages}."];

/// Sentences about the team.
#[rustfmt::skip]
pub(in crate::seed) const TEAMS: &[&str] = &[
    "We are small, and we want to stay small.",
    "The person who answers the phone is the person who comes.",
    "Two of us are disabled, and it shows in how we do things.",
    "We began at a kitchen table, and we still make decisions there.",
    "Our people stay: most have been with us for years.",
    "We are a not-for-profit company, owned by those who work in it.",
    "The people who use us choose who we take on.",
    "We pay our workers for travelling, so that they are not in a rush.",
    "A mother and two daughters run it.",
    "Volunteers help us, and every one of them has had training.",
    "We started when we could not find this for our own son.",
    "Half of our committee are people who use what we do.",
    "We live round here, and we shop where you shop.",
    "We still learn something new every month.",
    "We have been here for {years} years.",
    "It took us {years} years to get it right, and we still change things.",
];

/// Last sentences.
#[rustfmt::skip]
pub(in crate::seed) const CLOSINGS: &[&str] = &[
    "Come and try it. The first time costs nothing.",
    "Ring us for a chat; it does not bind you to anything.",
    "Have a look round before you decide.",
    "Ask us what others say, and then ask them yourself.",
    "If we are not right for you, we tell you who might be.",
    "Tell us what you need, and we tell you honestly whether we can do it.",
    "You can stop whenever you like.",
    "We would love to meet you.",
    "We answer within two days.",
    "If something is wrong, tell us. We put it right.",
    "Bring somebody with you the first time.",
    "There may be a short wait, but we keep in touch.",
    "Questions are welcome, odd ones too.",
    "Pop in while you are in {town}.",
];

/// Sentences that hold the word "support".
#[rustfmt::skip]
pub(in crate::seed) const SUPPORT_LINES: &[&str] = &[
    "We support people to do things their own way.",
    "Good support starts with asking, so we ask.",
    "You tell us what support you want, and what you can do without.",
    "We support families as well as the person.",
    "We fit our support round your day and not the other way about.",
    "Our support is friendly, and it is never pushy.",
    "If you need more support than we can give, we say so.",
    "We have supported people in {town} for {years} years.",
    "We like support that people forget is support.",
    "Tell us about your support plan, if you have one.",
    "The support here comes from people who have needed it themselves.",
    "Everybody is supported at their own pace.",
    "We support each other, staff and members alike.",
    "The best support is often a cup of tea at the right time.",
    "We are happy to work beside the other support you have.",
    "Support should make life bigger, and that is how we measure it.",
    "We keep support simple: same people, same time, no surprises.",
    "Our aim is support that you would choose for your own mother.",
    "What you get is steady support from people you know by name.",
    "We support you to keep your friends, and to make new ones.",
];
