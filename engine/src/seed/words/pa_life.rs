//! Who PAs are: what they did before, what they like, how they are. `{years}` is a number of two or
//! more as a word, `{Years}` the same at the start of a sentence, `{town}` where they live.

/// What somebody did before, as a story and as a line of "what they told us".
pub(in crate::seed) struct Past {
    pub(in crate::seed) stories: &'static [&'static str],
    pub(in crate::seed) told_us: &'static str,
}

#[rustfmt::skip]
pub(in crate::seed) const PASTS: &[Past] = &[
    Past { stories: &["I worked in a care home for {years} years. I left because I wanted time for one person at a time.", "For {years} years I was a care worker in a big home, always in a hurry. Now I am not."], told_us: "{Years} years as a worker in a care home." },
    Past { stories: &["I did home visits for {years} years, fifteen minutes each. I wanted to stop looking at my watch.", "I have gone into people’s homes for {years} years, and I still like ringing a new doorbell."], told_us: "{Years} years of home care visits." },
    Past { stories: &["I looked after my own mother for {years} years. She taught me most of what I know.", "When my mother fell ill I cared for her at home, {years} years in all. It changed what I wanted to do."], told_us: "{Years} years caring for a parent at home." },
    Past { stories: &["My brother has a learning disability and I have been at his side all my life. Doing this for a living came {years} years ago.", "I grew up with a disabled brother, so none of this is strange to me. It has been my work for {years} years."], told_us: "Grew up with a disabled brother; {years} years of paid work." },
    Past { stories: &["I was a teaching assistant for {years} years, mostly with children who needed one-to-one time.", "For {years} years I worked in a special school. Many of the young people I know now were pupils then."], told_us: "{Years} years as a teaching assistant." },
    Past { stories: &["I trained as a nurse before I came to this country, and I have been a PA here for {years} years.", "Where I come from I was a nurse. Here I work as a PA, not as a nurse, and have done for {years} years."], told_us: "Trained as a nurse abroad; not a registered nurse in this country." },
    Past { stories: &["I drove a bus for {years} years and knew half of {town} by name. Now I have fewer passengers and longer talks.", "After {years} years on the buses I wanted work with more talking in it."], told_us: "{Years} years as a bus driver." },
    Past { stories: &["I was a hairdresser for {years} years. It is the same job really: listening, with something to do for your hands.", "For {years} years I cut hair, a lot of it in people’s own kitchens. That is how I came to this."], told_us: "{Years} years as a hairdresser, many home visits." },
    Past { stories: &["I am studying part time to be an occupational therapist, and this work teaches me more than the books.", "I am a student, and I have worked as a PA since my first year."], told_us: "Student; works as a PA beside the course." },
    Past { stories: &["I was a chef for {years} years until my knees had enough of it. I still cook as if forty people were coming.", "I cooked in a school kitchen for {years} years, so feeding people well matters to me."], told_us: "{Years} years as a cook." },
    Past { stories: &["My own children have grown up, and I found I missed being needed. That was {years} years ago.", "I came to this work when my youngest started school, {years} years ago, and I have stayed."], told_us: "{Years} years as a PA, for four people." },
    Past { stories: &["I worked in a warehouse for {years} years. It paid the rent. This feels like it counts.", "After {years} years of night shifts in a warehouse I wanted to do something with people in it."], told_us: "{Years} years in a warehouse, then PA work." },
    Past { stories: &["I was a hospital porter for {years} years. You learn to push gently and to talk on the way.", "For {years} years I pushed beds round a hospital and held a lot of hands in lifts."], told_us: "{Years} years as a hospital porter." },
    Past { stories: &["I was a youth worker for {years} years, so I am used to long silences and sudden jokes.", "I ran a youth club for {years} years, and I still like being with people who are working out who they are."], told_us: "{Years} years as a youth worker." },
    Past { stories: &["I was a soldier for {years} years. I am calm, I am on time, and I can iron a shirt.", "I spent {years} years in the army and came out wanting quieter work that was still of use."], told_us: "{Years} years in the army." },
    Past { stories: &["I taught music for {years} years, and there is usually a song in what I do.", "I was a music teacher for {years} years. People who cannot find a word can often find a tune."], told_us: "{Years} years as a music teacher." },
    Past { stories: &["I worked in shops for {years} years and never minded the customers who wanted to chat. Now that is the job.", "After {years} years behind a till I know how to be patient with a smile."], told_us: "{Years} years in shops." },
    Past { stories: &["I sat with my husband through a long illness. Others helped us then, and I want to be that help now.", "My husband was ill for {years} years. I know what it is like to be the one who does not sleep."], told_us: "{Years} years caring for a husband." },
    Past { stories: &["I was a cleaner in offices for {years} years. In a home you get to know who you are cleaning for.", "For {years} years I cleaned other people’s desks. I like kitchens better, and the people in them."], told_us: "{Years} years as a cleaner." },
    Past { stories: &["I coached a football team for {years} years, with players of all sorts, some on wheels.", "I have been a swimming teacher for {years} years, and I learned early to go at the other person’s pace."], told_us: "{Years} years as a sports coach." },
    Past { stories: &["I have been a PA for {years} years, for six different people, and each of them did it differently.", "I have done this for {years} years. One of the people I help has had me from the start."], told_us: "{Years} years as a PA, for six people." },
    Past { stories: &["I use a PA for my own son, so I know this from your side of the door as well.", "My son is disabled and has PAs of his own. I try to be the sort we look for."], told_us: "Parent of a disabled young man who has PAs." },
    Past { stories: &["I am new to paid work of this kind. I helped my grandparents for {years} years, and a neighbour after that.", "I am just starting. For {years} years I did my nan’s shopping, meals and pills, and she said I should do it properly."], told_us: "New to paid work; {years} years helping grandparents." },
    Past { stories: &["I brought the post for {years} years, and I was often the only person somebody saw that day. That stayed with me.", "I delivered the post for {years} years, so I know {town}, its hills and its dogs."], told_us: "{Years} years as a postal worker." },
];

/// What PAs like to do, to be put after "I like".
#[rustfmt::skip]
pub(in crate::seed) const LIKES: &[&str] = &[
    "gardening in tubs", "cricket on the radio", "baking bread", "old films", "gospel music", "knitting", "bird watching",
    "dominoes", "quiz shows", "sewing", "football", "crosswords", "house plants", "local history", "reggae", "swimming",
    "board games", "cooking for a crowd", "Bollywood songs", "chess", "poetry", "jigsaws", "canal walks", "museums",
    "mending bicycles", "painting", "brass bands", "ballroom dancing", "detective stories", "allotments", "steam trains",
    "choirs", "badminton", "making jam", "card games", "computer games", "country music", "birdsong", "charity shops",
    "fishing", "tennis on the television", "photographs", "crochet", "street markets", "comic books", "snooker",
    "trains", "folk songs", "nature programmes", "model boats", "jazz", "wrestling", "pottery", "ice cream in any weather",
];

/// How PAs are, in their own words.
#[rustfmt::skip]
pub(in crate::seed) const MANNERS: &[&str] = &[
    "I listen first and talk second.",
    "I am on time, and if the bus is late I let you know.",
    "I keep what I see and hear in your home to myself.",
    "I am a quiet person, and restful to have about.",
    "I talk a lot, so you should like that.",
    "I laugh easily, mostly at myself.",
    "I do what I said I would do.",
    "If I do not know how to do something, I say so.",
    "I am steady, and not much surprises me.",
    "I notice small things, like a shoe that rubs.",
    "I do not mind mess or loud music.",
    "I ask a lot of questions in the first week and few after that.",
    "I am patient, because I have had to be.",
    "I am tidy, but I do not tidy you up.",
    "I turn my phone off when I am with you.",
    "I would rather do one thing well than five in a rush.",
    "I am happy to be told that you like it another way.",
    "I am direct and I like people who are, too.",
    "I do not take over.",
    "I can be silly when the day needs it.",
    "I am early most days and wait outside until it is time.",
    "People say I have a calm voice.",
];

/// Last sentences.
#[rustfmt::skip]
pub(in crate::seed) const CLOSINGS: &[&str] = &[
    "We could meet for a cup of tea first and see whether we get on.",
    "I like to do a short trial first, so that both of us can say no.",
    "Ask me anything you like. I would rather you asked.",
    "Bring a friend or somebody from your family when we first meet.",
    "If I am not the right person I will say so, and I will not be hurt if you do.",
    "I like to stay with people for years, not weeks.",
    "Tell me what a good day looks like for you, and we start from there.",
    "I take on few people, so that I can do it well.",
    "It is your home and your life. I fit in with it.",
    "We can start small and see how it goes.",
    "Let us meet somewhere you like, and talk.",
    "I am looking for somebody who wants the same face each time.",
    "We can write down together what you want and what you do not.",
    "If you have had a bad time with helpers before, tell me. We can go slowly.",
    "I am happy to do a first visit that you do not pay for.",
    "A video call to begin with is fine by me.",
];

/// Reasons for doing it.
#[rustfmt::skip]
pub(in crate::seed) const WHYS: &[&str] = &[
    "I do this because I like people and their stories.",
    "I do it because a good day for somebody else is a good day for me.",
    "What I like best is when somebody says: I did that myself.",
    "The best part is being trusted with a key.",
    "No two days are alike, and that suits me.",
    "I like that I can see what my work is for.",
    "I like being somebody a family can breathe out with.",
    "I never wanted a desk.",
    "People let me into their lives, and I do not take that lightly.",
    "It is the first job I have had that I talk about at home.",
    "I have learned more about life from this than from anything else.",
    "I think nobody should have to go to bed at seven because of a rota.",
];
