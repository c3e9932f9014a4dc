//! Activities and groups: an hour or two a week, open to all.

use domain::taxonomy::{ClientGroup, Funding, PriceUnit, SupportType};

use ClientGroup::{
    AcquiredBrainInjury, Autism, Carers, Dementia, LearningDisability, LongTermCondition, MentalHealth, OlderPeople,
    PhysicalDisability, SensoryHearing, SensorySight, SubstanceMisuse, YoungAdultsTransition,
};
use SupportType::{CommunicationBsl, CommunityAccess, Companionship, MealsAndDrinks, VolunteeringSupport};
use domain::taxonomy::ListingKind::ActivityGroup;

use super::service_parts::{CHINESE, DEAF, IRISH};
use crate::seed::service::{Charge, Open, Setting, Trade};

const FREE: &[Charge] = &[Charge(PriceUnit::Free, 0, 0)];
const SMALL: &[Charge] = &[Charge(PriceUnit::Session, 2, 8)];
const PLAIN: Trade = Trade {
    kinds: &[ActivityGroup],
    setting: Setting::There,
    open: Open::OnceOrTwice,
    charges: SMALL,
    people: Some((8, 30)),
    support: &[Companionship],
    may_support: &[CommunityAccess],
    funding: &[Funding::SelfFunded, Funding::DirectPayment],
    ..Trade::PLAIN
};

#[rustfmt::skip]
pub(in crate::seed) const TRADES: &[Trade] = &[
    Trade {
        names: &["Slow Walkers", "Walking Friends", "Path and Bench Club"],
        support: &[Companionship, CommunityAccess], may_support: &[],
        needs: &[OlderPeople], may_need: &[MentalHealth, LongTermCondition, SensorySight, Carers], charges: FREE,
        summaries: &["A mile or so, many benches, and cake at the end.", "We walk, we talk, we stop for every dog.", "Slow walks for people who would rather not go alone."],
        openings: &["We are a walking group that is in no hurry.", "We go out in all weathers except ice."],
        details: &["The route is never longer than a mile and always passes a toilet.", "Wheelchairs, walking frames and prams all keep up.", "Somebody at the front knows the way, and somebody at the back is in no rush.", "Afterwards we go to a café, and nobody has to buy anything."],
        ..PLAIN
    },
    Trade {
        names: &["Everybody Choir", "Singing Room", "Loud and Lovely"],
        needs: &[OlderPeople, Dementia], may_need: &[LearningDisability, MentalHealth, LongTermCondition, Carers],
        summaries: &["Sing with us. No auditions, no notes to read.", "A choir for anyone with lungs, however they work.", "Big songs, small cost, tea in the middle."],
        openings: &["We are a choir for people with and without dementia, and for anyone who likes to sing.", "You do not have to read music or hold a tune."],
        details: &["Words are printed big, and the tunes are ones you know.", "People with bad chests say it helps them breathe.", "If you only want to listen, there are soft chairs.", "We give a concert in a shopping centre every December."],
        ..PLAIN
    },
    Trade {
        names: &["Chair Movers", "Sit and Stretch", "Gentle Gym"],
        needs: &[OlderPeople, PhysicalDisability], may_need: &[LongTermCondition, AcquiredBrainInjury, SensoryHearing],
        summaries: &["Exercise you can do sitting down, to music you can sing to.", "Stretch, bend and giggle for an hour, in a chair.", "Stronger legs, fewer falls, more friends."],
        openings: &["We run exercise classes that you do sitting down.", "Our teacher has taught people from fifty to a hundred and one."],
        details: &["Each move has an easy and a hard way, and you choose.", "Wear what you like; slippers are fine.", "We stay on for coffee, which is half the point.", "Tell us what hurts, and we leave that bit alone."],
        ..PLAIN
    },
    Trade {
        names: &["Carers’ Coffee", "Breathing Space", "Kettle Club"],
        needs: &[Carers], may_need: &[OlderPeople, Dementia, MentalHealth], charges: FREE, funding: &[Funding::SelfFunded],
        summaries: &["For people who look after someone. Coffee, and no advice.", "An hour for you, with others who know what it is like.", "Carers talk, moan, laugh and swap what works."],
        openings: &["We are a group for people who care for somebody in their family.", "Everyone here looks after someone, so you do not have to explain."],
        details: &["What is said in the room stays in the room.", "You may bring the person you care for; there is a table with games.", "Twice a year somebody comes to talk about money and your rights.", "If you cannot come for weeks, you are still one of us."],
        ..PLAIN
    },
    Trade {
        names: &["Wool and Yarns", "Knit and Natter", "Patch Club"],
        needs: &[OlderPeople], may_need: &[MentalHealth, LongTermCondition, LearningDisability, Carers], charges: FREE,
        summaries: &["Knit, sew, mend or only talk. Wool is on the house.", "Needles, gossip and ginger biscuits.", "Bring the jumper you never finished."],
        openings: &["We are a craft group with more wool than we can use.", "We sit round a big table with knitting, quilts and mending."],
        details: &["Beginners sit next to somebody who likes to teach.", "We make blankets for the baby unit, and hats for anyone.", "Stiff fingers can crochet with fat hooks.", "Men are welcome, and two come already."],
        ..PLAIN
    },
    Trade {
        names: &["Walking Football", "Wheels United", "Any Pace FC"],
        needs: &[PhysicalDisability, MentalHealth], may_need: &[LearningDisability, LongTermCondition, OlderPeople, SubstanceMisuse],
        summaries: &["Football without running. With arguing, though.", "A team for people who thought they had hung up their boots.", "Two goals, one ball, no hurry."],
        openings: &["We play football at walking pace, indoors in winter.", "Our oldest player is eighty-one and takes the free kicks."],
        details: &["There is a second pitch for frames and wheelchairs.", "Nobody minds how well you play, apart from the goalkeeper.", "We have boots to lend.", "The pub afterwards sells very good tea."],
        ..PLAIN
    },
    Trade {
        names: &["Quiet Games Night", "Dice and Pixels", "Level Up"],
        needs: &[Autism, YoungAdultsTransition], may_need: &[LearningDisability, MentalHealth], open: Open::Evenings,
        summaries: &["Board games, screens and low lights. Talking is optional.", "Gamers’ night for autistic adults and their mates.", "Come in, plug in, say hello or do not."],
        openings: &["We are a games night run by autistic adults.", "We play board games, card games and computer games, in three rooms of different loudness."],
        details: &["You can look at photos of the rooms before you come.", "A badge shows whether you want to be talked to.", "Bring a game of your own, or learn ours.", "Someone meets new people at the door, if that is easier."],
        ..PLAIN
    },
    Trade {
        names: &["Deaf Club", "Signing Social", "Hands Up"],
        support: &[Companionship, CommunicationBsl],
        needs: &[SensoryHearing], may_need: &[OlderPeople, YoungAdultsTransition, MentalHealth],
        summaries: &["A Deaf club. We sign. Hearing friends may try.", "BSL, pool, darts and news till late.", "Deaf people of all ages, and a bar with good light."],
        openings: &["We are a club run by Deaf people, in BSL.", "Our club has been signing since before there was subtitled television."],
        details: &["We have help with letters and calls on the first evening of the month.", "New to the area? Someone shows you round.", "The lights are bright and the tables are round.", "We play other clubs at darts, and we win."],
        circle: Some(&DEAF), open: Open::Evenings, ..PLAIN
    },
    Trade {
        names: &["White Stick Social", "Talking Books Table", "Out of Sight"],
        support: &[Companionship, CommunityAccess],
        needs: &[SensorySight], may_need: &[OlderPeople, LongTermCondition],
        summaries: &["People with sight loss swap tips, books and bad jokes.", "A group for people who see little, and hear a lot.", "Guide dogs, gadgets and good company."],
        openings: &["We are a group of people with sight loss, and two who drive the minibus.", "We meet to talk, to try out gadgets, and to go to matches with commentary."],
        details: &["We can meet you at the bus stop and walk in with you.", "Each month someone shows a phone trick that changed their life.", "There is water for dogs.", "Our library has four hundred talking books."],
        ..PLAIN
    },
    Trade {
        names: &["Plot 49", "Allotment Friends", "Seed and Spade"],
        support: &[Companionship, VolunteeringSupport],
        needs: &[MentalHealth], may_need: &[LearningDisability, OlderPeople, SubstanceMisuse, Autism], charges: FREE,
        summaries: &["Dig a bit, sit a bit, take home a cabbage.", "An allotment where nobody asks what you do.", "Beans, bees and a bench out of the wind."],
        openings: &["We share three allotment plots and a shed with a stove.", "We grow vegetables, and people’s moods tend to grow with them."],
        details: &["There are raised beds at wheelchair height.", "On wet days we sort seeds and drink soup.", "You can come every week or when you feel like it.", "What we grow is shared out at the gate."],
        ..PLAIN
    },
    Trade {
        names: &["Lotus Lunch", "Mah-jong Table", "Evergreen Friends"],
        support: &[Companionship, MealsAndDrinks],
        needs: &[OlderPeople], may_need: &[Carers, Dementia, LongTermCondition],
        summaries: &["Mah-jong, tai chi and dim sum with old and new friends.", "A Cantonese-speaking club for elders, with lunch.", "Gentle tai chi, then noodles, then noise."],
        openings: &["We are a club for Chinese elders, most of them from Hong Kong.", "We meet to play, move and eat, and to help one another with letters."],
        details: &["Volunteers can read English letters for you.", "Tai chi is slow, and there are chairs.", "At New Year we fill the whole hall.", "Younger people come to learn mah-jong and lose."],
        circle: Some(&CHINESE), ..PLAIN
    },
    Trade {
        names: &["Shamrock Social", "Céilí Chairs", "Ballads and Brack"],
        support: &[Companionship, MealsAndDrinks],
        needs: &[OlderPeople], may_need: &[Carers, LongTermCondition, Dementia],
        summaries: &["Music, bacon and cabbage, and news from home.", "An Irish lunch club with a fiddle in the corner.", "Set dancing for the able, clapping for the rest."],
        openings: &["We are an Irish lunch club, and the door is open to everyone.", "Our members built half the roads round here, and they will tell you which half."],
        details: &["There is dinner at one and a tune at two.", "We visit members who are ill or in hospital.", "A man with a van brings the bread from Mayo.", "We help with pensions from two countries."],
        circle: Some(&IRISH), ..PLAIN
    },
    Trade {
        names: &["Sober Social", "Clear Head Café", "New Leaf Evenings"],
        needs: &[SubstanceMisuse, MentalHealth], may_need: &[YoungAdultsTransition], charges: FREE, funding: &[Funding::SelfFunded], open: Open::Evenings,
        summaries: &["Somewhere to go in the evening that is not a pub.", "Food, films and people who have stopped, or want to.", "No drink, no lectures, decent coffee."],
        openings: &["We are a café evening for people who have given up drink or drugs, or would like to.", "All of us have been there. Some of us went twice."],
        details: &["You need to be sober on the night; that is the only rule.", "There is always somebody outside with whom you can have a quiet word.", "We cook together, eat together and show a film.", "Families may come on the last evening of the month."],
        ..PLAIN
    },
];
