//! What PAs say about each sort of help, each need, their week and their terms: chosen by the
//! facts of the profile, so that the text agrees with them.

use domain::taxonomy::{ClientGroup, SupportType};

use crate::seed::week::Week;

/// Sentences about one sort of help.
#[rustfmt::skip]
pub(in crate::seed) const fn about_support(support: SupportType) -> &'static [&'static str] {
    use SupportType as S;
    match support {
        S::PersonalCare => &["I help with washing, dressing and the toilet, without fuss.", "I am used to showers, bed baths and bad moods in the morning.", "Washing and dressing are part of what I do, at your pace."],
        S::MedicationPrompting => &["I remind you about your tablets and write down that you took them.", "I keep an eye on the tablet box and say when it is time."],
        S::MedicationAdministering => &["I can give medication from a chart, and I sign for it each time.", "I give tablets and drops by the written plan, never by guess."],
        S::MovingHandling => &["I help people to move from bed to chair and back, safely for both of us.", "I can help you stand, turn and sit."],
        S::MovingHandlingTwoWorkers => &["I have often worked in twos, where one of us leads and the other follows.", "Where two people are needed to help you move, I am glad to be one of them."],
        S::MovingHandlingHoist => &["I am used to ceiling and mobile hoists.", "I use a hoist most days and take my time over the sling."],
        S::MealsAndDrinks => &["I cook from scratch, and I ask what you feel like.", "Lunch is something we decide on, and often make, together.", "I see to it that there is something good to eat and enough to drink."],
        S::HouseworkAndLaundry => &["I keep the kitchen and bathroom clean and do the washing.", "I change the bed, run the machine and hoover round."],
        S::ShoppingAndErrands => &["I shop with you or for you, and I bring the receipt.", "Shopping, the chemist, the post office: I do the round."],
        S::Companionship => &["Mostly I keep people company: we talk, play cards or watch the birds.", "Sometimes the best thing I do is sit down.", "I have time for a proper chat."],
        S::CommunityAccess => &["I like going out: the park, the library, a café, a match.", "We go where you want to go, by bus, on foot or on wheels.", "I come with you to clubs and classes, until you want to go alone."],
        S::Appointments => &["I come along to the doctor or the hospital and write down what is said.", "I get you to appointments in good time, with your questions on a list."],
        S::DrivingOwnCar => &["I have a car of my own and am happy to take you places.", "I drive us there in my car; there is room for a folding wheelchair."],
        S::DrivingYourCar => &["I can drive your car, if your insurance lets me.", "I am used to driving cars with a ramp or a hoist in the back."],
        S::MoneyAndPaperwork => &["I go through letters and forms with you. You decide and you sign.", "I help to sort the post and the bills, and I never need your PIN."],
        S::WorkSupport => &["I come to work with you and do the parts your body will not.", "I take notes in meetings and sort out the travel."],
        S::EducationSupport => &["I have gone along to college classes as a note taker.", "I help with coursework by asking questions, not by doing it."],
        S::VolunteeringSupport => &["I have helped two people to find voluntary work they love.", "If you want to volunteer somewhere, we look for the place together."],
        S::IndependentTravelTraining => &["We learn a bus route step by step, until you can do it without me.", "I teach people to travel alone: first I sit beside you, then behind you, then at home."],
        S::ParentingSupport => &["I help parents with the school run, bath time and everything between.", "I am at ease with babies, teenagers and all ages in the middle."],
        S::PetCare => &["I walk the dog, clean the litter tray and talk to the budgie.", "Your pets are part of the job; I like them."],
        S::NightSupport => &["I do sleep-ins and am up quickly when you call.", "At night I help with turning, the toilet and bad dreams."],
        S::HealthTaskPeg => &["I have done PEG feeds after a nurse showed me for that one person.", "I give feeds by PEG once your nurse has signed me off for you."],
        S::HealthTaskCatheter => &["I look after catheters once a nurse has shown me how it is for you.", "Catheter care is something I have done for two people, each taught by their nurse."],
        S::HealthTaskSuction => &["I have done suction at home, taught by the hospital’s nurses.", "With a nurse’s teaching I can do suction, and I know when to call for help."],
        S::CommunicationBsl => &["I use British Sign Language every day.", "I sign well enough for a long evening of gossip."],
        S::CommunicationMakaton => &["I use Makaton signs along with speech.", "I sign Makaton and make picture cards for the rest."],
        S::CommunicationInterpreting => &["I can put things into English for you at the doctor’s or on the phone.", "In shops and surgeries I speak for you in English, in your words and not mine."],
        S::CookingHalal => &["I cook halal and shop where you trust the butcher.", "I know how to keep a halal kitchen."],
        S::CookingKosher => &["I can keep a kosher kitchen, with milk and meat apart.", "I shop and cook kosher, and I know what to ask about a label."],
        S::CookingVegetarian => &["I cook vegetarian food that does not taste of duty.", "I cook without meat, fish or egg, with separate pans if you want."],
        S::PrayerSupport => &["I can help you get ready for prayer, and go with you if you wish.", "I see that prayers, fasts and feast days have their place in the week."],
        S::ReablementPractice => &["I practise with you what the therapist has set: stairs, steps, buttons.", "We do your exercises together and note what got easier."],
    }
}

/// Sentences about one need.
#[rustfmt::skip]
pub(in crate::seed) const fn about_need(need: ClientGroup) -> &'static [&'static str] {
    use ClientGroup as C;
    match need {
        C::OlderPeople => &["Most of the people I have helped were over eighty, and I enjoy their stories.", "I like the company of older people. They have seen it all and tell it well."],
        C::PhysicalDisability => &["I work with disabled people who know exactly what they want, and I like that.", "I have helped people who use wheelchairs, sticks and strong opinions."],
        C::LearningDisability => &["I have worked with people with a learning disability for a good while, and I explain things plainly.", "People with a learning disability often get talked over. I wait."],
        C::MentalHealth => &["I know that with mental health some weeks go backwards.", "I have been alongside people with depression, voices and panic, and I stay calm."],
        C::Autism => &["I have worked with autistic people, and I do not spring surprises on anyone.", "I know what too much noise and light can do to an autistic person."],
        C::Dementia => &["I have known many people with dementia, and no two were alike.", "With dementia I go with the feeling, even when the facts are muddled."],
        C::SensorySight => &["I have guided people with little or no sight.", "I am used to telling people with sight loss what is in front of us."],
        C::SensoryHearing => &["I face people when I speak, and I am used to hearing aids and to Deaf people.", "I am at home with Deaf and hard of hearing people."],
        C::SensoryDual => &["I have learned some of the deafblind manual alphabet from a friend.", "I have spent time with people who neither see nor hear much, and I let my hands do the talking."],
        C::AcquiredBrainInjury => &["After a brain injury people get tired in ways that do not show. I know to watch for it.", "I have helped two people after a stroke or a head injury."],
        C::LongTermCondition => &["I have helped people with MS, Parkinson’s and bad lungs, so I know that no two days are the same.", "With a long-term illness plans change. Mine can too."],
        C::Carers => &["I get on with families, and I send carers out of the door without guilt.", "If you care for someone, I am there so that you can rest."],
        C::YoungAdultsTransition => &["I like working with young people who are finding out what they want.", "Between sixteen and twenty-five a lot changes. I help to keep it in order."],
        C::SubstanceMisuse => &["I have been beside people who drink or use, on the way down and on the way up.", "I do not preach about drink or drugs."],
    }
}

/// Sentences about a week; `{days}` are its days.
#[rustfmt::skip]
pub(in crate::seed) const fn about_week(week: Week) -> &'static [&'static str] {
    match week {
        Week::Mornings => &["Weekday mornings suit me best.", "I work in the mornings and keep my afternoons free.", "I am an early bird, so give me your mornings."],
        Week::SchoolHours => &["Half past nine to three suits me, on most days.", "School hours are my hours, with some give in the holidays.", "I can come in school hours and be gone by teatime."],
        Week::Afternoons => &["Afternoons and teatime are when I have room.", "I am free from lunch on, most weekdays.", "My mornings are taken, so afternoons are good for me."],
        Week::EveningsAndWeekends => &["I am busy on weekdays, so evenings and weekends are yours.", "Evenings and weekends suit me, when others would rather not.", "I do weekends, and I do not charge you with a sigh."],
        Week::FullDays => &["I can do long days, from breakfast until tea.", "I am free on most weekdays, all day.", "Full days suit me better than lots of short visits."],
        Week::SomeDays => &["I have {days} free.", "My free days are {days}.", "I can do {days}, and I keep the rest for myself."],
        Week::Nights => &["I work at night and sleep in the day.", "I do sleep-ins, and waking nights when they are needed.", "Nights are my time."],
        Week::LivingIn => &["I live in, for a week at least.", "I can live in for as long as you need, with time off in between.", "I take live-in work, a fortnight or longer."],
    }
}

#[rustfmt::skip]
pub(in crate::seed) const EMPLOYED: &[&str] = &[
    "I would be employed by you, and I am used to payroll services.",
    "I like to be employed, with a contract and paid holidays.",
    "You would be my employer. If that is new to you, there is help with it.",
];
#[rustfmt::skip]
pub(in crate::seed) const SELF_EMPLOYED: &[&str] = &[
    "I work for myself, send a bill each month and pay my own tax.",
    "I am self-employed, so there is no payroll for you to run.",
    "I run my own small business of one, and I do my own tax.",
];
#[rustfmt::skip]
pub(in crate::seed) const EITHER: &[&str] = &[
    "I can be employed by you or work for myself; we can talk about what is better for you.",
    "Employed or self-employed: I have done both.",
];

/// `{languages}` are those the profile says.
#[rustfmt::skip]
pub(in crate::seed) const LANGUAGES: &[&str] = &[
    "I speak {languages}.",
    "At home we speak {languages}, and I am glad to use what suits you.",
    "You can talk to me in {languages}.",
    "I speak {languages}, and I switch without noticing.",
];

/// `{dish}` is one of the community's dishes.
#[rustfmt::skip]
pub(in crate::seed) const DISHES: &[&str] = &[
    "Ask me about {dish}.",
    "I make {dish}, and I like to learn other people’s recipes.",
    "I am told that {dish} is what I do best.",
    "If you miss {dish}, I can help.",
    "I cook plain English food, and {dish} when somebody asks.",
];

/// Sentences that hold the word "support".
#[rustfmt::skip]
pub(in crate::seed) const SUPPORT_LINES: &[&str] = &[
    "You decide what good support looks like, and I fit in with it.",
    "Good support is when you hardly notice it.",
    "I support people to live the way they want to.",
    "I think support should go at the pace of the person who gets it.",
    "The support I give is for you first, and for your family as well.",
    "I am glad to support people of any age.",
    "We can look at your support plan together, if you have one.",
    "My way of supporting somebody is to stand beside them and not in front.",
    "I like support that leaves room for fun.",
    "I have been supporting people at home and out and about.",
    "Support is not doing things for people who can do them.",
    "Your support should suit you, and not the rota.",
    "I supported my own family before I did it for others.",
    "With the right support most things are possible, some of them slowly.",
    "I give support in the background, and I step up when it matters.",
    "The people I support would tell you that I am reliable.",
    "I want my support to make the week easier, not busier.",
    "I am glad to support you beside other helpers and your family.",
    "If your support needs change, we talk, and I change with them.",
    "I support people to keep doing what they love.",
];
