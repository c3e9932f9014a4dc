//! Breaks for carers: hours, nights, holidays.

use domain::taxonomy::{
    ClientGroup, Funding, ListingKind, PriceUnit, RespiteNeed, RespiteParty, RespiteType, SupportType,
};

use ClientGroup::{
    AcquiredBrainInjury, Autism, Carers, Dementia, LearningDisability, LongTermCondition, MentalHealth, OlderPeople,
    PhysicalDisability, YoungAdultsTransition,
};
use ListingKind::{MicroProvider, Respite, SharedLives};
use RespiteNeed::{
    BehaviourSupport, DementiaSafe, FaithDiet, Hoist, NightStaff, Oxygen, PegFeeding, PetsWelcome, ProfilingBed,
    WheelchairThroughout,
};
use RespiteParty::{CaredForAlone, CarerAlone, Together};
use SupportType::{
    CommunityAccess, Companionship, HealthTaskPeg, MealsAndDrinks, MedicationAdministering, MedicationPrompting,
    MovingHandling, MovingHandlingHoist, NightSupport, PersonalCare, PetCare,
};

use crate::seed::respite::Stay;
use crate::seed::service::{Charge, Open, Setting, Trade};

const FUNDING: &[Funding] = &[Funding::CarersBudget, Funding::DirectPayment, Funding::SelfFunded];
const NIGHT: &[Charge] = &[Charge(PriceUnit::NightStay, 84, 165), Charge(PriceUnit::Week, 0, 0)];
const HOUSE: Trade = Trade {
    kinds: &[Respite],
    setting: Setting::There,
    open: Open::AllWeek,
    charges: NIGHT,
    funding: FUNDING,
    people: Some((2, 8)),
    support: &[Companionship, MealsAndDrinks],
    ..Trade::PLAIN
};
const SITTING: Trade = Trade {
    kinds: &[Respite],
    setting: Setting::Comes,
    open: Open::VisitsAnyTime,
    charges: &[Charge(PriceUnit::HourWeekday, 17, 24)],
    funding: FUNDING,
    support: &[Companionship],
    ..Trade::PLAIN
};

/// A day club that is also a break for whoever stays at home.
pub(in crate::seed) const DAY_CLUB: Stay = Stay {
    types: &[RespiteType::DayCareFull],
    may_types: &[RespiteType::DayCareHalf],
    parties: &[CaredForAlone],
    needs: &[DementiaSafe],
    may_needs: &[FaithDiet, WheelchairThroughout],
    nights: (0, 0),
    emergency: 0,
};
const SIT_BY_DAY: Stay = Stay {
    types: &[RespiteType::SittingDay],
    may_types: &[],
    parties: &[CaredForAlone],
    needs: &[DementiaSafe],
    may_needs: &[FaithDiet, PetsWelcome],
    nights: (0, 0),
    emergency: 30,
};
const SIT_BY_NIGHT: Stay = Stay {
    types: &[RespiteType::SittingNight],
    may_types: &[RespiteType::SittingDay],
    parties: &[CaredForAlone],
    needs: &[NightStaff],
    may_needs: &[DementiaSafe, FaithDiet, PetsWelcome],
    nights: (0, 0),
    emergency: 60,
};
const MOVING_IN: Stay = Stay {
    types: &[RespiteType::LiveIn],
    may_types: &[RespiteType::ReplacementCareHome],
    parties: &[CaredForAlone],
    needs: &[NightStaff],
    may_needs: &[DementiaSafe, Hoist, PetsWelcome, FaithDiet],
    nights: (3, 28),
    emergency: 40,
};
const FAMILY_HOME: Stay = Stay {
    types: &[RespiteType::OvernightSharedLives],
    may_types: &[],
    parties: &[CaredForAlone],
    needs: &[],
    may_needs: &[DementiaSafe, FaithDiet, PetsWelcome, BehaviourSupport],
    nights: (1, 21),
    emergency: 25,
};
const SMALL_HOUSE: Stay = Stay {
    types: &[RespiteType::ResidentialShortStay],
    may_types: &[RespiteType::Emergency],
    parties: &[CaredForAlone],
    needs: &[NightStaff, Hoist, WheelchairThroughout],
    may_needs: &[ProfilingBed, DementiaSafe, FaithDiet, PetsWelcome, BehaviourSupport],
    nights: (1, 14),
    emergency: 45,
};
const NURSING: Stay = Stay {
    types: &[RespiteType::NursingShortStay],
    may_types: &[RespiteType::Emergency],
    parties: &[CaredForAlone],
    needs: &[NightStaff, Hoist, ProfilingBed, PegFeeding],
    may_needs: &[Oxygen, DementiaSafe, WheelchairThroughout, FaithDiet],
    nights: (3, 28),
    emergency: 50,
};
const YOUNG_HOUSE: Stay = Stay {
    types: &[RespiteType::ResidentialShortStay],
    may_types: &[RespiteType::ActivityBreak],
    parties: &[CaredForAlone],
    needs: &[NightStaff, BehaviourSupport],
    may_needs: &[Hoist, WheelchairThroughout, PegFeeding],
    nights: (1, 7),
    emergency: 20,
};
const COTTAGE: Stay = Stay {
    types: &[RespiteType::ShortLet, RespiteType::HolidayTogether],
    may_types: &[],
    parties: &[Together, CarerAlone],
    needs: &[WheelchairThroughout],
    may_needs: &[Hoist, ProfilingBed, PetsWelcome],
    nights: (2, 14),
    emergency: 0,
};
const CARAVAN: Stay = Stay {
    types: &[RespiteType::ShortLet],
    may_types: &[RespiteType::HolidayTogether],
    parties: &[CarerAlone, Together],
    needs: &[],
    may_needs: &[WheelchairThroughout, PetsWelcome],
    nights: (3, 7),
    emergency: 0,
};
const HOLIDAY: Stay = Stay {
    types: &[RespiteType::HolidayCaredFor],
    may_types: &[RespiteType::HolidayTogether, RespiteType::ActivityBreak],
    parties: &[CaredForAlone, Together],
    needs: &[NightStaff, WheelchairThroughout],
    may_needs: &[Hoist, FaithDiet, PegFeeding],
    nights: (4, 10),
    emergency: 0,
};
const OUTDOORS: Stay = Stay {
    types: &[RespiteType::ActivityBreak],
    may_types: &[RespiteType::HolidayTogether],
    parties: &[CaredForAlone, Together],
    needs: &[BehaviourSupport],
    may_needs: &[WheelchairThroughout, NightStaff],
    nights: (1, 5),
    emergency: 0,
};
const VOUCHER: Stay = Stay {
    types: &[RespiteType::BreakVoucher],
    may_types: &[],
    parties: &[CarerAlone, Together],
    needs: &[],
    may_needs: &[],
    nights: (0, 7),
    emergency: 0,
};
const AT_ONCE: Stay = Stay {
    types: &[RespiteType::Emergency, RespiteType::ReplacementCareHome],
    may_types: &[RespiteType::SittingNight],
    parties: &[CaredForAlone],
    needs: &[NightStaff],
    may_needs: &[Hoist, DementiaSafe, FaithDiet],
    nights: (0, 7),
    emergency: 100,
};

#[rustfmt::skip]
pub(in crate::seed) const TRADES: &[Trade] = &[
    Trade {
        names: &["Sitters", "Two Hours Off", "Front Room Company"],
        may_support: &[MealsAndDrinks, MedicationPrompting, CommunityAccess], needs: &[Carers, Dementia], may_need: &[OlderPeople, LongTermCondition],
        summaries: &["We sit with the one you look after. You go out.", "Three hours off for you, good company for him or her.", "Go and get your hair cut. We are here."],
        openings: &["We come to your home and keep somebody company while you are out.", "There are {few} of us, and all of us have cared for somebody ourselves."],
        details: &["First we come while you are in, so that we are not strangers.", "You do not have to tell us where you are going.", "We find out what the person likes, and we do that.", "The same two sitters come, so that a face becomes a friend."],
        kinds: &[Respite, MicroProvider], stay: Some(&SIT_BY_DAY), ..SITTING
    },
    Trade {
        names: &["Night Sitters", "Sleep Well", "Till Morning"],
        support: &[Companionship, NightSupport], may_support: &[MedicationPrompting, MealsAndDrinks],
        needs: &[Carers, OlderPeople], may_need: &[Dementia, LongTermCondition, PhysicalDisability],
        summaries: &["You sleep. We sit up.", "Someone awake in the house, so that you need not be.", "One good night’s sleep a week makes the rest possible."],
        openings: &["We stay awake in your home at night while you sleep.", "Our night sitters come at ten and go at seven."],
        details: &["We wake you only for what you told us to wake you for.", "In the morning there is a note on the table and the kettle is hot.", "We sit close by and keep the lights low.", "If you have not slept for days, ring us. We try to come the same night."],
        open: Open::Nights, charges: &[Charge(PriceUnit::WakingNight, 145, 190), Charge(PriceUnit::SleepIn, 85, 120)], stay: Some(&SIT_BY_NIGHT), ..SITTING
    },
    Trade {
        names: &["Live-in Breaks", "While You Are Away", "House and Heart"],
        support: &[PersonalCare, MealsAndDrinks, NightSupport], may_support: &[MovingHandling, MedicationPrompting, Companionship, PetCare],
        needs: &[Carers, OlderPeople], may_need: &[Dementia, PhysicalDisability, LongTermCondition],
        summaries: &["You go on holiday. We move in, and nothing changes at home.", "A live-in helper for a week, in your spare room.", "The cat, the pills and the crossword are in good hands."],
        openings: &["We move in while the family carer is away.", "For a few days or a few weeks we live in and keep things as they are."],
        details: &["Your helper comes for a day beforehand to learn how you do things.", "We keep to the usual mealtimes, the usual chair and the usual channel.", "You can ring in the evening, or leave us to it.", "We need a room with a bed, and two hours off a day."],
        open: Open::AllWeek, charges: &[Charge(PriceUnit::Day, 140, 195), Charge(PriceUnit::Week, 0, 0)], stay: Some(&MOVING_IN), ..SITTING
    },
    Trade {
        names: &["Family Breaks", "Spare Room Scheme", "Second Home"],
        kinds: &[Respite, SharedLives], support: &[Companionship, MealsAndDrinks], may_support: &[PersonalCare, CommunityAccess, MedicationPrompting, NightSupport],
        needs: &[LearningDisability], may_need: &[Carers, Autism, OlderPeople, Dementia, MentalHealth, YoungAdultsTransition],
        summaries: &["Stay with a family you know, in a room that is yours.", "A weekend in somebody’s home, not in a home.", "Our families open the door, the fridge and the garden."],
        openings: &["We are a Shared Lives scheme: you stay in the home of a family that we know well.", "Instead of a big place, you stay with one household."],
        details: &["You meet for tea, then for a day, then for a night.", "Families are trained and visited by us, month after month.", "Some have dogs, some have trampolines, all have time.", "Most people go back to the same family for years."],
        people: Some((1, 2)), charges: &[Charge(PriceUnit::NightStay, 72, 118), Charge(PriceUnit::Week, 0, 0)], stay: Some(&FAMILY_HOME), ..HOUSE
    },
    Trade {
        names: &["Short Stay House", "Lodge", "Breathing House"],
        support: &[PersonalCare, MealsAndDrinks, MovingHandlingHoist], may_support: &[MedicationAdministering, Companionship, CommunityAccess],
        needs: &[PhysicalDisability, OlderPeople], may_need: &[Dementia, LearningDisability, Carers, AcquiredBrainInjury, LongTermCondition],
        summaries: &["A house with a garden. Few guests, two staff awake at night.", "A week away for one of you, a rest for both.", "Hoists in the ceiling, flowers on the table."],
        openings: &["We are a small house for short stays, with {few} guests at most.", "People come to us for a weekend, a week or two, and then go home."],
        details: &["Come and look first, and stay for lunch.", "You bring your own pillow, routine and music.", "Staff are awake all night, and the kitchen is open.", "You can arrive on any day of the week."],
        people: Some((3, 6)), stay: Some(&SMALL_HOUSE), ..HOUSE
    },
    Trade {
        names: &["Nursing Breaks", "Willow Ward", "Rest and Recovery"],
        support: &[PersonalCare, MedicationAdministering, MovingHandlingHoist, HealthTaskPeg], may_support: &[MealsAndDrinks, Companionship],
        needs: &[LongTermCondition, PhysicalDisability], may_need: &[Dementia, OlderPeople, AcquiredBrainInjury, Carers],
        summaries: &["Short stays with nurses day and night.", "Complex care for a week or two, and you can really rest.", "Feeds, oxygen, turning: nurses who know how."],
        openings: &["We keep {few} rooms for short stays, with a nurse on duty day and night.", "We look after people with high health needs while their carers rest."],
        details: &["A nurse visits you at home first and writes everything down.", "We use your own feeds, equipment and medicines.", "Rooms have a bed for a relative, if you cannot quite let go.", "The garden doors are wide enough for a bed."],
        people: Some((4, 10)), charges: &[Charge(PriceUnit::NightStay, 168, 240), Charge(PriceUnit::Week, 0, 0)], stay: Some(&NURSING), ..HOUSE
    },
    Trade {
        names: &["Weekenders", "Sleepover House", "Bunk and Breakfast"],
        support: &[PersonalCare, CommunityAccess, MealsAndDrinks], may_support: &[MedicationAdministering, SupportType::CommunicationMakaton],
        needs: &[LearningDisability, Autism], may_need: &[YoungAdultsTransition, Carers, PhysicalDisability],
        summaries: &["Weekends away with mates, for young disabled adults.", "Pizza, films, a trip, and your own room with a lock.", "Parents get a lie-in. You get a good time."],
        openings: &["We are a house for weekends away, for people from eighteen to thirty.", "Young people come to us for a night or a week, with friends they choose."],
        details: &["We plan the weekend together on the first evening.", "There is a quiet room with lights you can change.", "We match guests by age and by how loud they like it.", "Staff sleep in turns, so that someone is always up."],
        people: Some((3, 6)), stay: Some(&YOUNG_HOUSE), ..HOUSE
    },
    Trade {
        names: &["Cottage", "Hay Barn", "Old Stables"],
        support: &[], may_support: &[], needs: &[PhysicalDisability, Carers], may_need: &[OlderPeople, LongTermCondition, Dementia],
        summaries: &["A cottage without steps, with a view and a hoist to borrow.", "Go away together, and leave the worry about the bathroom.", "Wet room, wide doors, dark skies."],
        openings: &["We let a cottage that works for wheelchairs from the gate to the shower.", "Our cottage was built for my sister, who uses a wheelchair. Now you can stay there too."],
        details: &["You bring your own helper, or we give you the names of local ones.", "The kettle is at the right height and the bed goes up and down.", "We send photos with measurements, so that you know it fits.", "A nurse in the village can be booked for the morning."],
        people: None, charges: &[Charge(PriceUnit::NightStay, 90, 150), Charge(PriceUnit::Week, 0, 0)], stay: Some(&COTTAGE), ..HOUSE
    },
    Trade {
        names: &["Caravan", "Seaside Breaks", "Sea Air for Carers"],
        support: &[], may_support: &[], needs: &[Carers], may_need: &[OlderPeople, MentalHealth, LearningDisability],
        summaries: &["A caravan by the sea for carers, alone or with family.", "Four nights by the sea, at a price that carers can pay.", "Sleep, walk, chips. Nothing else on the list."],
        openings: &["We are a small charity with two caravans by the sea, for people who care for somebody.", "Carers go to our caravan to sleep and to look at the water."],
        details: &["You can come alone, with a friend or with the whole family.", "One of the two has a ramp and a wide door.", "We can help to find someone to stay at home with the person you look after.", "The key is in a safe by the door, so nobody has to meet you."],
        people: None, charges: &[Charge(PriceUnit::NightStay, 28, 60), Charge(PriceUnit::Week, 0, 0)], stay: Some(&CARAVAN), ..HOUSE
    },
    Trade {
        names: &["Holidays for All", "Suitcase Club", "Far and Away"],
        support: &[CommunityAccess, PersonalCare], may_support: &[MovingHandling, MedicationAdministering, Companionship],
        needs: &[LearningDisability, PhysicalDisability], may_need: &[Autism, Carers, AcquiredBrainInjury],
        summaries: &["Small group holidays, with helpers who like a laugh.", "Blackpool, Barcelona or a boat: with staff by your side.", "You pack. We do the rest, apart from the sun."],
        openings: &["We run holidays for disabled adults, with one helper for two people or one for one.", "Six times a year a small group goes away with us."],
        details: &["Before you book you see who else is going.", "Insurance, meals and helpers are in the price; ice cream is not.", "We have been to places with beaches that wheelchairs can use.", "Families can come along or stay at home and rest."],
        people: Some((4, 10)), charges: &[Charge(PriceUnit::NightStay, 140, 220)], stay: Some(&HOLIDAY), ..HOUSE
    },
    Trade {
        names: &["Outdoor Breaks", "Canoe and Campfire", "Wild Weekend"],
        support: &[CommunityAccess], may_support: &[Companionship, MealsAndDrinks],
        needs: &[Autism, LearningDisability], may_need: &[YoungAdultsTransition, MentalHealth, Carers, PhysicalDisability],
        summaries: &["Canoes, campfires and a warm bed, for a night or more.", "Climb it, paddle it, or watch from the jetty.", "Mud, marshmallows and staff who stay calm."],
        openings: &["We run outdoor breaks by a lake, for disabled people and their families.", "People come here to try what they were told they could not do."],
        details: &["Harnesses, boats and bikes come in all shapes.", "If it is too much, there is a hut with beanbags.", "Brothers and sisters can come too.", "We have not lost anybody yet, only socks."],
        people: Some((6, 16)), charges: &[Charge(PriceUnit::NightStay, 75, 130), Charge(PriceUnit::Day, 48, 80)], stay: Some(&OUTDOORS), ..HOUSE
    },
    Trade {
        names: &["Break Vouchers", "Carers’ Treats", "Time Off Fund"],
        support: &[], may_support: &[], needs: &[Carers], may_need: &[],
        summaries: &["Vouchers for a break: a hotel, a massage or a day out.", "You look after someone. This one is for you.", "Hotels give us empty rooms. We give them to carers."],
        openings: &["We give carers vouchers for nights in hotels, meals and days out.", "Businesses give us what they have left over, and carers use it."],
        details: &["You need to be caring for someone, and to say so. There is no long form.", "We can help to pay for somebody to step in while you are away.", "Most vouchers last for a year.", "You may take a friend."],
        setting: Setting::Both, open: Open::Office, charges: &[Charge(PriceUnit::Free, 0, 0)], people: None, funding: &[Funding::CarersBudget, Funding::SelfFunded], stay: Some(&VOUCHER), ..HOUSE
    },
    Trade {
        names: &["Emergency Sitters", "Carers’ Rescue", "Same Day Help"],
        support: &[PersonalCare, NightSupport, MealsAndDrinks], may_support: &[MedicationPrompting, MovingHandling],
        needs: &[Carers], may_need: &[OlderPeople, Dementia, PhysicalDisability, LearningDisability],
        summaries: &["You are ill, or at the hospital. We come the same day.", "Help at home within hours, when a carer cannot go on.", "Ring us first, feel bad about it later, or never."],
        openings: &["We step in at home when the person who usually cares cannot.", "A fall, a funeral, a breakdown: we come the same day, day or night."],
        details: &["If you register now, we already know the medicines and the keys when it happens.", "We stay for up to a week, until something better is found.", "You ring a person, not a machine.", "Nobody is asked to prove that it is bad enough."],
        charges: &[Charge(PriceUnit::HourWeekday, 21, 28), Charge(PriceUnit::WakingNight, 150, 195)], stay: Some(&AT_ONCE), ..SITTING
    },
];
