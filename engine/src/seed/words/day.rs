//! Day opportunities: somewhere to go, with something to do.

use domain::taxonomy::{ClientGroup, PriceUnit, SupportType};

use ClientGroup::{
    AcquiredBrainInjury, Autism, Carers, Dementia, LearningDisability, LongTermCondition, MentalHealth, OlderPeople,
    PhysicalDisability, SensoryHearing, SensorySight, YoungAdultsTransition,
};
use SupportType::{
    CommunityAccess, Companionship, EducationSupport, IndependentTravelTraining, MealsAndDrinks, MedicationPrompting,
    PersonalCare, ReablementPractice, VolunteeringSupport, WorkSupport,
};
use domain::taxonomy::ListingKind::DayOpportunity;

use super::service_parts::{CARIBBEAN, JEWISH, SOUTH_ASIAN};
use crate::seed::service::{Charge, Open, Setting, Trade};

const DAY: &[Charge] = &[Charge(PriceUnit::Day, 44, 86), Charge(PriceUnit::HalfDay, 26, 42)];
const PLAIN: Trade = Trade {
    kinds: &[DayOpportunity],
    setting: Setting::There,
    open: Open::SomeWeekdays,
    charges: DAY,
    people: Some((8, 24)),
    ..Trade::PLAIN
};

#[rustfmt::skip]
pub(in crate::seed) const TRADES: &[Trade] = &[
    Trade {
        names: &["Art Room", "Studio", "Paint and Print"],
        support: &[Companionship, EducationSupport], may_support: &[MealsAndDrinks, CommunityAccess, VolunteeringSupport],
        needs: &[LearningDisability, Autism], may_need: &[MentalHealth, PhysicalDisability, YoungAdultsTransition, AcquiredBrainInjury],
        summaries: &["A real studio where people make real art, and sell some of it.", "Paint, clay and print in a warm room with big windows.", "Artists of all sorts, a big table and a kiln."],
        openings: &["We are an art studio with eight benches, a kiln and a printing press.", "We make pictures, pots and prints, and twice a year we put on a show."],
        details: &["Some people come to paint and some to drink tea next to painting. Both are welcome.", "Everyone has a shelf of their own and a say in what we do next.", "Aprons are here. Do not wear your best shoes.", "What sells in our shop, the maker keeps."],
        ..PLAIN
    },
    Trade {
        names: &["Care Farm", "Growing Yard", "Barnyard Days"],
        support: &[CommunityAccess, WorkSupport], may_support: &[VolunteeringSupport, MealsAndDrinks, Companionship, IndependentTravelTraining],
        needs: &[LearningDisability, MentalHealth], may_need: &[Autism, YoungAdultsTransition, AcquiredBrainInjury, Dementia],
        summaries: &["Muck, goats, tomatoes and a stove to sit round afterwards.", "Feed the hens, dig the beds, eat what you grew.", "A small farm where everyone has a job that matters."],
        openings: &["We have goats, hens, two old donkeys and half an acre of vegetables.", "Ours is a working farm, only smaller, slower and friendlier."],
        details: &["There is a job for every mood: noisy with the goats, quiet in the greenhouse.", "We lend boots and coats in all sizes.", "At noon we cook what was picked that morning.", "The barn has a wide path, so that wheelchairs get to the animals too."],
        ..PLAIN
    },
    Trade {
        names: &["Memory Club", "Good Day Club", "Parlour"],
        support: &[Companionship, MealsAndDrinks], may_support: &[MedicationPrompting, PersonalCare, CommunityAccess],
        needs: &[OlderPeople, Dementia], may_need: &[Carers, SensoryHearing, LongTermCondition],
        summaries: &["Singing, a hot lunch and friends, for people with dementia.", "A club for people with dementia, and a rest for their families.", "Old songs, new friends, and lunch at half past twelve."],
        openings: &["We are a day club for people whose memory is not what it was.", "People come to us for a day of company, music and a cooked meal."],
        details: &["We start with coffee and the paper, and see where the talk goes.", "Carers may stay for the first few times, or go straight home to bed.", "We know everyone’s life story, because we ask for it and write it down.", "The garden has a round path, so nobody reaches a locked gate."],
        stay: Some(&super::breaks::DAY_CLUB),
        ..PLAIN
    },
    Trade {
        names: &["Kitchen School", "Cook House", "Big Pan"],
        support: &[EducationSupport, MealsAndDrinks], may_support: &[WorkSupport, CommunityAccess, IndependentTravelTraining],
        needs: &[LearningDisability, YoungAdultsTransition], may_need: &[Autism, MentalHealth, AcquiredBrainInjury],
        summaries: &["Learn to cook, eat together, take the leftovers home.", "A kitchen with low worktops and high hopes.", "Chop, stir, taste, laugh, wash up. In that order."],
        openings: &["We teach people to shop for food, cook it and share it.", "Ours is a training kitchen where nobody is rushed and nothing is out of reach."],
        details: &["Recipes are in pictures, and you may change them.", "Each term ends with a dinner that people cook for their families.", "We practise going to the shop by bus and paying at the till.", "Burnt toast is allowed. It is how we all learned."],
        ..PLAIN
    },
    Trade {
        names: &["Wood and Wheels", "Mending Yard", "Makers’ Shed"],
        support: &[WorkSupport, Companionship], may_support: &[EducationSupport, VolunteeringSupport, CommunityAccess],
        needs: &[MentalHealth, AcquiredBrainInjury], may_need: &[LearningDisability, PhysicalDisability, Autism, OlderPeople],
        summaries: &["Saws, bikes, radios: come and mend something with us.", "A workshop for steady hands, shaky hands and good stories.", "We fix old bikes and give them away. Come and help."],
        openings: &["We are a workshop where people repair bicycles, chairs and radios.", "People come here to make things, and talk more easily while they do."],
        details: &["Every tool has its picture on the wall, so it finds its way home.", "You learn from somebody who came here last year, not from a teacher.", "We go at the speed of glue.", "What we mend goes to families who need it."],
        ..PLAIN
    },
    Trade {
        names: &["Skills Hub", "Next Step House", "Moving On Rooms"],
        support: &[EducationSupport, IndependentTravelTraining], may_support: &[WorkSupport, VolunteeringSupport, CommunityAccess, MealsAndDrinks],
        needs: &[YoungAdultsTransition, LearningDisability], may_need: &[Autism, PhysicalDisability, MentalHealth],
        summaries: &["For the years after school: bus, bank, boss and best mates.", "A flat to practise in before you get your own.", "Ages 18 to 25: learn the things school left out."],
        openings: &["We work with young people on the step from school to grown-up life.", "Our house is set up as a flat, so that you can try out living in one."],
        details: &["You choose three things to learn each term. One of them has to be fun.", "We learn bus routes one at a time, until you can do them alone.", "Work tasters are with real shops, cafés and garages round here.", "Parents hear from us as much as you want them to, and no more."],
        people: Some((6, 16)), ..PLAIN
    },
    Trade {
        names: &["Stage Door", "Drama and Drums", "Music Workshop"],
        support: &[Companionship, EducationSupport], may_support: &[CommunityAccess, VolunteeringSupport],
        needs: &[LearningDisability, PhysicalDisability], may_need: &[Autism, AcquiredBrainInjury, SensorySight, YoungAdultsTransition],
        summaries: &["A theatre company. We write it, we play it, you clap.", "Drums, voices, lights, and a new show every spring.", "Loud in the week, lovely on stage."],
        openings: &["We are a company of actors and musicians, most of us with a learning disability.", "We make theatre and music, and we take both very seriously and not at all."],
        details: &["There are parts for those who love the light and jobs for those who prefer the dark.", "Our drums can be played with a hand, a foot or a nod.", "Rehearsals have a quiet room next door.", "Last year’s show filled the hall twice."],
        people: Some((10, 20)), ..PLAIN
    },
    Trade {
        names: &["Stroke and Strength Centre", "Getting Going Club", "Steady Steps"],
        support: &[ReablementPractice, Companionship], may_support: &[MealsAndDrinks, CommunityAccess, IndependentTravelTraining],
        needs: &[AcquiredBrainInjury, PhysicalDisability], may_need: &[LongTermCondition, OlderPeople, Carers],
        summaries: &["Exercise, speech practice and lunch after a stroke.", "Get stronger together, then have a sandwich.", "People who have been there help you to get going again."],
        openings: &["We are a day centre for people after a stroke or a brain injury.", "Twice a year we ask everyone what they want to be able to do, and we work towards that."],
        details: &["Mornings are for moving and afternoons for talking, cards and crosswords.", "Most of our helpers have had a stroke themselves.", "We have parallel bars, low steps and a kitchen to practise in.", "There is a room with a bed for those who tire."],
        ..PLAIN
    },
    Trade {
        names: &["Elders’ House", "Sangam Day Club", "Morning Chai"],
        support: &[Companionship, MealsAndDrinks, SupportType::PrayerSupport], may_support: &[CommunityAccess, MedicationPrompting],
        needs: &[OlderPeople], may_need: &[Dementia, LongTermCondition, Carers, PhysicalDisability],
        summaries: &["Chai, cards and a hot lunch, in the languages you grew up with.", "A day out for elders: good food, old songs, room to pray.", "Nobody eats alone here, and nobody eats bland."],
        openings: &["We are a day club for South Asian elders, and everyone else is welcome too.", "Our elders asked for a place with their own food, songs and languages, so we made one."],
        details: &["Lunch is cooked here each day, vegetarian and halal in separate kitchens.", "There is a quiet room for prayer, with somewhere to wash.", "Once a week somebody’s grandchild comes to play the tabla.", "Women have a room of their own on one day a week."],
        circle: Some(&SOUTH_ASIAN), ..PLAIN
    },
    Trade {
        names: &["Windrush Table", "Yard and Garden Club", "Domino House"],
        support: &[Companionship, MealsAndDrinks], may_support: &[CommunityAccess, MedicationPrompting],
        needs: &[OlderPeople], may_need: &[Dementia, LongTermCondition, Carers],
        summaries: &["Dominoes, hymns, hot pepper sauce and plenty of noise.", "Caribbean elders’ club with a proper lunch.", "Come for the rice and peas, stay for the dominoes."],
        openings: &["We are a club for Caribbean elders, begun round a kitchen table.", "Many of our members came over as young people, and they have stories to tell."],
        details: &["We cook what people grew up with, and we go easy on the salt.", "There is a chair exercise class to lovers’ rock.", "The domino table is not for the faint of heart.", "We have a nurse’s talk once a month, on pressure and sugar."],
        circle: Some(&CARIBBEAN), ..PLAIN
    },
    Trade {
        names: &["Shalom Club", "Bagel and Blether", "Poppyseed Circle"],
        support: &[Companionship, MealsAndDrinks, SupportType::CookingKosher], may_support: &[CommunityAccess],
        needs: &[OlderPeople], may_need: &[Dementia, Carers, LongTermCondition, SensoryHearing],
        summaries: &["A kosher lunch, a good argument and a sing-song after.", "Friends, films and a kosher kitchen, close to home.", "For Jewish elders, with a seat for whoever comes along."],
        openings: &["We are a day club with a kosher kitchen.", "Our members come for the lunch and stay for the talk."],
        details: &["We keep the festivals, and we close early on Fridays.", "Somebody always brings a crossword and somebody always finishes it first.", "There is a speaker every other week, and questions longer than the talk.", "Yiddish songs are on the first day of the month."],
        circle: Some(&JEWISH), ..PLAIN
    },
];
