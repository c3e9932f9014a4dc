//! Small local providers, help with home and garden, equipment and technology.
//!
//! Two or more workers who give personal care must be registered with CQC, so none of these do.

use domain::taxonomy::{ClientGroup, PriceUnit, SupportType};

use ClientGroup::{
    AcquiredBrainInjury, Autism, Carers, Dementia, LearningDisability, LongTermCondition, MentalHealth, OlderPeople,
    PhysicalDisability, SensoryHearing, SensorySight, YoungAdultsTransition,
};
use SupportType::{
    Appointments, CommunityAccess, Companionship, CookingHalal, CookingVegetarian, DrivingOwnCar, HouseworkAndLaundry,
    IndependentTravelTraining, MealsAndDrinks, MedicationPrompting, MoneyAndPaperwork, ParentingSupport, PetCare,
    ShoppingAndErrands, VolunteeringSupport, WorkSupport,
};
use domain::taxonomy::ListingKind::{EquipmentTech, HomeAndGarden, MicroProvider};

use super::service_parts::SOUTH_ASIAN;
use crate::seed::service::{Charge, Open, Setting, Trade};

const HOUR: &[Charge] = &[Charge(PriceUnit::HourWeekday, 17, 25)];
const SMALL: Trade =
    Trade { kinds: &[MicroProvider], setting: Setting::Comes, open: Open::Visits, charges: HOUR, ..Trade::PLAIN };
const HOME: Trade = Trade {
    kinds: &[HomeAndGarden],
    setting: Setting::Comes,
    open: Open::Visits,
    needs: &[OlderPeople, PhysicalDisability],
    may_need: &[LongTermCondition, SensorySight, MentalHealth],
    charges: &[Charge(PriceUnit::HourWeekday, 18, 32)],
    ..Trade::PLAIN
};
const TECH: Trade = Trade {
    kinds: &[EquipmentTech],
    setting: Setting::Both,
    open: Open::Office,
    needs: &[OlderPeople, PhysicalDisability],
    may_need: &[LongTermCondition, Dementia, SensorySight, SensoryHearing],
    charges: &[Charge(PriceUnit::OneOff, 35, 140)],
    ..Trade::PLAIN
};

#[rustfmt::skip]
pub(in crate::seed) const TRADES: &[Trade] = &[
    Trade {
        names: &["Lunches", "Plates", "Kitchen Table"],
        support: &[MealsAndDrinks, Companionship], may_support: &[ShoppingAndErrands, HouseworkAndLaundry, CookingVegetarian],
        needs: &[OlderPeople], may_need: &[Dementia, LongTermCondition, PhysicalDisability, Carers],
        summaries: &["We bring lunch, eat with you and wash up after.", "Home cooking in your own kitchen, and somebody to eat it with.", "Nobody should eat alone from a tray."],
        openings: &["There are {few} of us, and all of us love to cook.", "We are a small firm of cooks who stay for the meal."],
        details: &["You choose from the week’s menu or tell us what your mother made.", "We cook soft food that still looks like food.", "Leftovers go in the fridge with a date on them.", "We see whether the milk is off and the heating on, and we tell your family if you want."],
        ..SMALL
    },
    Trade {
        names: &["Roti and Rice", "Tiffin Round", "Masala Meals"],
        support: &[MealsAndDrinks, CookingHalal, CookingVegetarian], may_support: &[Companionship, ShoppingAndErrands],
        needs: &[OlderPeople], may_need: &[LongTermCondition, Carers, Dementia, PhysicalDisability],
        summaries: &["Fresh daal, sabzi and roti, brought to your door hot.", "Food like home, cooked by people from home.", "Tiffins for elders who are tired of sandwiches."],
        openings: &["We are {few} cooks with one van and three languages.", "We cook South Asian food and bring it while it is hot."],
        details: &["We cook for diabetes without taking the taste away.", "Meat is halal, and vegetarian food has pans of its own.", "The driver comes in, says salaam or namaste and sees that all is well.", "At Ramadan we come in time for iftar."],
        circle: Some(&SOUTH_ASIAN), ..SMALL
    },
    Trade {
        names: &["Companions", "Visiting", "Good Neighbours"],
        support: &[Companionship, ShoppingAndErrands], may_support: &[Appointments, CommunityAccess, MealsAndDrinks, MoneyAndPaperwork, MedicationPrompting],
        needs: &[OlderPeople, Dementia], may_need: &[Carers, SensorySight, LongTermCondition, MentalHealth],
        summaries: &["The same two faces each week, and time to chat.", "We visit, play cards, pop to the shops and come back.", "Company for people at home, and news for people far away."],
        openings: &["There are {few} of us, all living within a few streets.", "We visit people who do not get out much."],
        details: &["You meet your visitor first and can say no.", "If your usual visitor is ill, the other one comes.", "Family far away get a short message after each visit, if you agree.", "We stay for an hour at least. Less is not a visit."],
        ..SMALL
    },
    Trade {
        names: &["Days Out", "Little Minibus", "Out and Home"],
        support: &[CommunityAccess, DrivingOwnCar], may_support: &[Companionship, Appointments, ShoppingAndErrands, IndependentTravelTraining],
        needs: &[PhysicalDisability, OlderPeople], may_need: &[LearningDisability, SensorySight, Autism, LongTermCondition],
        summaries: &["We drive you there, stay with you and bring you home.", "A car with a ramp, a driver with patience.", "Garden centres, graves, grandchildren: we take you."],
        openings: &["We are {few} drivers, with one car that has a ramp.", "We take people where the bus does not go."],
        details: &["We ring the bell, help with the coat and see you to your seat.", "The driver stays with you, so you are not left waiting.", "The price is for the time, with the miles on top.", "We know which cafés have a toilet you can turn round in."],
        charges: &[Charge(PriceUnit::HourWeekday, 19, 26), Charge(PriceUnit::Mile, 45, 65)], ..SMALL
    },
    Trade {
        names: &["Dog Walkers for All", "Paws and People", "Tail Wagging"],
        support: &[PetCare, Companionship], may_support: &[ShoppingAndErrands, CommunityAccess],
        needs: &[OlderPeople, PhysicalDisability], may_need: &[MentalHealth, SensorySight, LongTermCondition],
        summaries: &["Keep your dog. We do the walks.", "We walk with you and the dog, or with the dog alone.", "Vets, baskets, litter trays: we help you keep your pet."],
        openings: &["We are {few} people who think that nobody should lose a pet because of a bad hip.", "We help people to keep the animals they love."],
        details: &["If you go into hospital we know where the dog goes.", "We come in all weathers, and we bring our own towel.", "We send a picture from the park.", "We do birds, rabbits and one tortoise."],
        ..SMALL
    },
    Trade {
        names: &["Paper Work", "Brown Envelopes", "Post and Purse"],
        support: &[MoneyAndPaperwork], may_support: &[Appointments, Companionship, ShoppingAndErrands],
        needs: &[MentalHealth, OlderPeople], may_need: &[SensorySight, LearningDisability, AcquiredBrainInjury, LongTermCondition],
        summaries: &["We sit down with you and the carrier bag of letters.", "Forms, bills and phone queues, done together.", "We do the dull post, so that you can do the rest."],
        openings: &["There are {few} of us, and we like forms. Someone has to.", "We help people with letters, bills and official phone calls."],
        details: &["You sign, you decide, you keep the papers.", "We never hold your bank card or know your PIN.", "We can be beside you when you ring the benefits office.", "After three visits most people have a system."],
        ..SMALL
    },
    Trade {
        names: &["Everyday Mates", "Alongside", "Side by Side"],
        support: &[CommunityAccess, Companionship], may_support: &[VolunteeringSupport, WorkSupport, IndependentTravelTraining, MealsAndDrinks],
        needs: &[LearningDisability, Autism], may_need: &[YoungAdultsTransition, MentalHealth],
        summaries: &["Go out with someone your own age who likes what you like.", "Gaming, gym, gigs: we match you by what you enjoy.", "Like a friend, but always on time."],
        openings: &["We match people by age and by what they like doing.", "We are {few} people under thirty-five, and we go out with people of our age."],
        details: &["You fill in a page about what you like, and so do we.", "Two people can share one of us and split the price.", "We post nothing about you anywhere.", "Parents: we do not do uniforms or lanyards."],
        ..SMALL
    },
    Trade {
        names: &["Family Hands", "Bath and Bedtime", "Parent Partners"],
        support: &[ParentingSupport, HouseworkAndLaundry], may_support: &[MealsAndDrinks, Appointments, ShoppingAndErrands],
        needs: &[LearningDisability, PhysicalDisability], may_need: &[MentalHealth, LongTermCondition, SensoryHearing],
        summaries: &["We help disabled parents do what parents do.", "You do the cuddles. We do the buggy.", "Extra hands for families at the busiest times of day."],
        openings: &["We help parents who have a disability or a learning disability.", "All {few} of us are parents, and two of us are disabled."],
        details: &["You lead, and your children know it.", "We make picture lists for mornings and bedtimes.", "We come with you to school meetings and write down what was said.", "We can come early, late or both, in term time and in the holidays."],
        open: Open::VisitsAnyTime, ..SMALL
    },
    Trade {
        names: &["Garden Rescue", "Mow and Grow", "Hedges and Edges"],
        support: &[], may_support: &[Companionship, VolunteeringSupport],
        summaries: &["We cut the grass, and leave the daisies if you like them.", "From jungle to garden, and kept that way.", "We dig. You point, from a chair in the sun."],
        openings: &["We are {few} gardeners who work for older and disabled people first.", "We look after gardens whose owners can no longer kneel."],
        details: &["A first look costs nothing, and you get the price in writing.", "We can build raised beds and widen a path for a wheelchair.", "We take the green waste with us.", "If you would like to do some of it yourself, we leave that bit."],
        ..HOME
    },
    Trade {
        names: &["Odd Jobs", "Handy Helpers", "Screw and Spanner"],
        support: &[], may_support: &[ShoppingAndErrands],
        summaries: &["Grab rails, dripping taps, key safes: small jobs done well.", "No job too small. Some are too big, and we say so.", "We fix it, sweep up and show you that it works."],
        openings: &["There are {few} of us with one van and a lot of drill bits.", "We do the small jobs that big firms will not come out for."],
        details: &["We put up rails where your therapist has marked the wall.", "You see a card with our name before we come in.", "You pay when it works, and not before.", "We fit smoke alarms free for anyone over seventy."],
        ..HOME
    },
    Trade {
        names: &["Clean and Kind", "Fresh Sheets", "Mop and Bucket"],
        support: &[HouseworkAndLaundry], may_support: &[ShoppingAndErrands, Companionship],
        summaries: &["We clean as you would, and we do not move your things.", "Beds changed, floors washed, windows you can see through.", "The same cleaner each time, and a chat with the hoovering."],
        openings: &["We are {few} cleaners, and we clean only for people who find it hard to do.", "We clean homes for older and disabled people."],
        details: &["You tell us what matters, and we do that first.", "We use your products, or bring ours without smell.", "We are used to homes with equipment in them.", "We tell you if something looks unsafe. We do not tell anyone else."],
        ..HOME
    },
    Trade {
        names: &["Clear Space", "One Drawer at a Time", "Sort and Smile"],
        support: &[HouseworkAndLaundry], may_support: &[MoneyAndPaperwork, Companionship],
        summaries: &["Too much stuff? We go one drawer at a time.", "We sort. You decide. Nothing leaves without your word.", "Before a move or after a loss, we help you clear."],
        openings: &["We help people who have too many things and not enough room.", "We clear homes slowly, together with the person who lives there."],
        details: &["We never use the word hoarder.", "You get photos of the best things, so that letting go is easier.", "We take things to charity shops and bring back the receipt.", "Three hours is enough for one day."],
        ..HOME
    },
    Trade {
        names: &["Warm Walls", "Fresh Paint", "Two Ladders"],
        support: &[], may_support: &[],
        summaries: &["We paint a room around you, without turning you out.", "Decorators who take their shoes off.", "Bright doors, clear edges: paint that helps you find the way."],
        openings: &["We are {few} decorators, and we know that people are at home while we work.", "We decorate for people who cannot move out for a week."],
        details: &["We know which colours help when somebody has dementia or sees little.", "We move the furniture, and we put it back where it was.", "Paint without smell, for bad chests.", "We do one wall if one wall is what you need."],
        charges: &[Charge(PriceUnit::Day, 140, 210), Charge(PriceUnit::HourWeekday, 20, 32)], ..HOME
    },
    Trade {
        names: &["Rails and Ramps", "Step Free", "Level Threshold"],
        support: &[], may_support: &[],
        summaries: &["Ramps and rails to hire or buy, fitted in a week.", "Out of hospital on Friday? We fit the rails on Thursday.", "We measure, advise and fit. You try before you pay."],
        openings: &["We hire out and fit ramps, rails and bath lifts.", "We make it easier to get in, up and out."],
        details: &["We lend you a ramp for a week, so that you know it works.", "An occupational therapist sees you with us on request.", "We take equipment back and clean it properly.", "We also tell you what the council gives free, so you do not pay for it."],
        charges: &[Charge(PriceUnit::OneOff, 45, 280), Charge(PriceUnit::Week, 12, 35)], ..TECH
    },
    Trade {
        names: &["Kind Tech", "Tablet and Tea", "Press Any Key"],
        support: &[Companionship], may_support: &[MoneyAndPaperwork],
        summaries: &["We set up your tablet and come back until you like it.", "Big buttons, clear words, and no sighing.", "See the grandchildren on a screen. We show you how."],
        openings: &["We teach people to use tablets, phones and talking speakers.", "We come to your home, plug it in and stay until it makes sense."],
        details: &["We write the steps on a card, in big print.", "We know how to block the calls that nobody wants.", "We never ask for passwords; you type them.", "You can ring us with the same question as often as you like."],
        charges: &[Charge(PriceUnit::HourWeekday, 16, 30)], open: Open::Visits, ..TECH
    },
    Trade {
        names: &["Call and Care Alarms", "Red Button", "Steady Signals"],
        support: &[], may_support: &[],
        summaries: &["Alarms, door sensors and a voice that answers.", "A button round your neck, a person on the line.", "For people who fall, wander or live alone."],
        openings: &["We fit alarms that call a real person when something is wrong.", "We rent out fall alarms, door sensors and tablet boxes that beep."],
        details: &["You can stop at any time with a week’s notice.", "We test the line with you once a month.", "We talk with the person who will wear it, and not only with the family.", "There are no cameras in anything we fit."],
        needs: &[OlderPeople, Dementia], charges: &[Charge(PriceUnit::Week, 4, 12), Charge(PriceUnit::OneOff, 25, 60)], ..TECH
    },
    Trade {
        names: &["Wheel Doctor", "Chair Repairs", "Spokes and Batteries"],
        support: &[], may_support: &[],
        summaries: &["Wheelchairs and scooters mended, mostly the same day.", "Flat battery, lost nut, bent wheel? We come out.", "Hire a chair for a weekend or a month."],
        openings: &["We mend and hire out wheelchairs and scooters.", "Two of us use wheelchairs, so we know what a breakdown means."],
        details: &["You get a chair on loan while yours is with us.", "We come out to you if you are stuck within ten miles.", "We fit cushions, trays and cup holders.", "Every spring we check chairs free in the market square."],
        needs: &[PhysicalDisability], ..TECH
    },
];
