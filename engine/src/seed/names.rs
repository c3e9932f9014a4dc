//! Communities: first names, languages that go with them, and what people of them often know about.

use domain::taxonomy::{Culture, Gender, Language};

use Culture::{
    African, Buddhist, Caribbean, Chinese, Christian, EasternEuropean, Hindu, Irish, Jewish, MiddleEastern, Muslim,
    NoReligion, Sikh, SouthAsian,
};
use Language::{
    Arabic, Bengali, Bsl, Cantonese, Farsi, French, Gujarati, Hebrew, Polish, Portuguese, Punjabi, Romanian, Somali,
    Spanish, Turkish, Urdu, Welsh, Yiddish,
};

/// How a community cooks, where that is a help people look for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kitchen {
    Any,
    Halal,
    Kosher,
    Vegetarian,
}

/// People with names and languages in common.
pub(super) struct Community {
    /// How many of a hundred and some, anywhere.
    pub(super) share: u32,
    /// Short names of councils where four times as many live.
    pub(super) at_home_in: &'static [&'static str],
    pub(super) women: &'static [&'static str],
    pub(super) men: &'static [&'static str],
    /// How many of a hundred speak the first of their languages.
    pub(super) speak: u32,
    /// Spoken besides English, the likeliest first.
    pub(super) languages: &'static [Language],
    pub(super) cultures: &'static [Culture],
    pub(super) kitchen: Kitchen,
    /// Dishes that the texts may name.
    pub(super) dishes: &'static [&'static str],
}

/// The initials of surnames, none of them rare.
pub(super) const INITIALS: &[char] = &[
    'A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'I', 'J', 'K', 'L', 'M', 'N', 'O', 'P', 'R', 'S', 'T', 'V', 'W', 'Y', 'Z',
];

const fn community(share: u32, languages: &'static [Language], cultures: &'static [Culture]) -> Community {
    Community {
        share,
        at_home_in: &[],
        women: &[],
        men: &[],
        speak: 82,
        languages,
        cultures,
        kitchen: Kitchen::Any,
        dishes: &[],
    }
}

#[rustfmt::skip]
pub(super) const COMMUNITIES: &[Community] = &[
    Community { // English
        speak: 9,
        women: &["Susan", "Karen", "Julie", "Emma", "Claire", "Hannah", "Lisa", "Wendy", "Jade", "Gemma", "Tracey", "Lorraine", "Abigail", "Beth", "Chloe", "Denise", "Heather", "Kirsty", "Leanne", "Molly", "Natalie", "Paula", "Rosie", "Stacey"],
        men: &["Paul", "Gary", "Dean", "Luke", "Martin", "Steve", "Craig", "Adam", "Jack", "Keith", "Lee", "Neil", "Oliver", "Robert", "Simon", "Toby", "Wayne", "Callum"],
        dishes: &["a proper roast", "shepherd’s pie", "rhubarb crumble", "cheese on toast", "a pan of soup"],
        ..community(30, &[French, Spanish, Bsl], &[Christian, NoReligion])
    },
    Community { // Pakistani
        women: &["Amina", "Shabana", "Nasreen", "Saima", "Rukhsana", "Zainab", "Farzana", "Aisha", "Samina", "Hira", "Bushra", "Noreen", "Tahira", "Maryam"],
        men: &["Imran", "Tariq", "Bilal", "Usman", "Asif", "Hamza", "Nadeem", "Kashif", "Faisal", "Zubair"],
        at_home_in: &["Trafford", "Birmingham", "Walsall", "Sandwell"], kitchen: Kitchen::Halal,
        dishes: &["daal and fresh roti", "chicken salan", "lamb biryani", "kheer"],
        ..community(8, &[Urdu, Punjabi], &[Muslim, SouthAsian])
    },
    Community { // Punjabi
        women: &["Harpreet", "Manjit", "Kulwinder", "Jasmeet", "Simran", "Baljit", "Navneet", "Gurpreet", "Rajinder", "Kiran"],
        men: &["Gurdeep", "Jaspal", "Harjinder", "Amrit", "Balbir", "Manpreet", "Sukhdev", "Parminder"],
        at_home_in: &["Wolverhampton", "Sandwell", "Coventry"], kitchen: Kitchen::Vegetarian,
        dishes: &["saag and makki di roti", "aloo gobi", "a big pot of chole", "paratha"],
        ..community(6, &[Punjabi], &[Sikh, SouthAsian])
    },
    Community { // Gujarati
        women: &["Hansa", "Meena", "Bhavna", "Nisha", "Hetal", "Jyoti", "Pooja", "Rekha", "Daksha", "Urvashi"],
        men: &["Dinesh", "Kishan", "Nilesh", "Bhavesh", "Haresh", "Pravin", "Jayesh", "Mitesh"],
        at_home_in: &["Barnet", "Coventry"], kitchen: Kitchen::Vegetarian,
        dishes: &["dal bhat", "thepla", "khichdi", "undhiyu when it is cold"],
        ..community(5, &[Gujarati], &[Hindu, SouthAsian])
    },
    Community { // Bangladeshi
        women: &["Rehana", "Shirin", "Nazma", "Parveen", "Taslima", "Fahmida", "Sultana", "Mousumi"],
        men: &["Rafiq", "Shahid", "Jahangir", "Mizan", "Kamrul", "Anwar", "Habib"],
        at_home_in: &["Birmingham", "Sandwell"], kitchen: Kitchen::Halal,
        dishes: &["fish curry and rice", "bhorta", "khichuri on a wet day"],
        ..community(3, &[Bengali], &[Muslim, SouthAsian])
    },
    Community { // Nigerian, Ghanaian
        women: &["Ngozi", "Folake", "Adaeze", "Abena", "Efua", "Yetunde", "Blessing", "Patience", "Akosua", "Chioma", "Temitope", "Gifty"],
        men: &["Emeka", "Kwame", "Tunde", "Kofi", "Chidi", "Femi", "Yaw", "Sunday", "Obinna"],
        at_home_in: &["Barnet", "Coventry"],
        dishes: &["jollof rice", "egusi soup", "fried plantain", "groundnut stew"],
        ..community(7, &[French], &[African, Christian])
    },
    Community { // Zimbabwean, Kenyan, Ugandan
        women: &["Tendai", "Rudo", "Wanjiru", "Nyasha", "Achieng", "Chipo", "Grace", "Memory", "Tsitsi", "Namukasa"],
        men: &["Tafadzwa", "Farai", "Kamau", "Tinashe", "Ochieng", "Simba", "Brighton"],
        at_home_in: &["Coventry", "Worcestershire"],
        dishes: &["sadza and greens", "chapati and beans", "peanut butter rice"],
        ..community(5, &[], &[African, Christian])
    },
    Community { // Somali
        women: &["Hodan", "Ifrah", "Sahra", "Ayaan", "Fadumo", "Hibaq", "Idil", "Khadra"],
        men: &["Abdi", "Liban", "Guled", "Mahad", "Warsame", "Farah"],
        at_home_in: &["Birmingham", "Barnet", "Trafford"], kitchen: Kitchen::Halal,
        dishes: &["bariis and hilib", "canjeero for breakfast", "suqaar"],
        ..community(3, &[Somali, Arabic], &[Muslim, African])
    },
    Community { // Caribbean
        women: &["Marcia", "Yvonne", "Beverley", "Sonia", "Pauline", "Tanisha", "Shantelle", "Cherelle", "Hyacinth", "Marva"],
        men: &["Delroy", "Winston", "Leroy", "Errol", "Devon", "Jermaine", "Clive", "Tyrone"],
        at_home_in: &["Trafford", "Birmingham", "Wolverhampton"],
        dishes: &["rice and peas", "ackee and saltfish", "a Saturday soup", "stew chicken"],
        ..community(6, &[], &[Caribbean, Christian])
    },
    Community { // Polish
        women: &["Agnieszka", "Katarzyna", "Magda", "Ewa", "Joanna", "Beata", "Dorota", "Zofia", "Monika", "Iwona"],
        men: &["Tomasz", "Piotr", "Marek", "Krzysztof", "Jakub", "Wojciech", "Łukasz"],
        at_home_in: &["Worcestershire", "Trafford"],
        dishes: &["pierogi", "barszcz", "potato pancakes", "rosół on Sundays"],
        ..community(5, &[Polish], &[EasternEuropean, Christian])
    },
    Community { // Romanian
        women: &["Ioana", "Mihaela", "Ana", "Crina", "Ramona", "Daniela", "Loredana"],
        men: &["Andrei", "Ionuț", "Cristian", "Vasile", "Bogdan", "Florin"],
        at_home_in: &["Barnet", "Coventry"],
        dishes: &["sarmale", "ciorbă", "mămăligă with cheese"],
        ..community(3, &[Romanian], &[EasternEuropean, Christian])
    },
    Community { // Irish
        women: &["Siobhán", "Bernadette", "Orla", "Niamh", "Gráinne", "Maureen", "Aoife", "Bríd"],
        men: &["Declan", "Eamonn", "Liam", "Fergal", "Brendan", "Cormac"],
        at_home_in: &["Trafford", "Coventry", "Birmingham"],
        dishes: &["soda bread", "bacon and cabbage", "a good stew"],
        ..community(4, &[], &[Irish, Christian])
    },
    Community { // Welsh
        speak: 55,
        women: &["Siân", "Rhiannon", "Carys", "Bethan", "Nerys", "Angharad"],
        men: &["Gareth", "Dafydd", "Rhys", "Emyr", "Iwan"],
        at_home_in: &["Worcestershire"],
        dishes: &["cawl", "Welsh cakes", "leek and potato soup"],
        ..community(3, &[Welsh], &[Christian])
    },
    Community { // Jewish
        speak: 55,
        women: &["Miriam", "Naomi", "Rivka", "Shira", "Leah", "Talia", "Dvora", "Esther"],
        men: &["Avi", "Daniel", "Yossi", "Reuben", "Ezra", "Moshe"],
        at_home_in: &["Barnet"], kitchen: Kitchen::Kosher,
        dishes: &["chicken soup", "a Friday night dinner", "kugel", "honey cake"],
        ..community(4, &[Hebrew, Yiddish], &[Jewish])
    },
    Community { // Hong Kong and southern China
        women: &["Mei Ling", "Ka Yan", "Wing Sze", "Siu Fong", "Hoi Yee", "Yuk Lan"],
        men: &["Chi Ho", "Wai Man", "Ka Ming", "Kwok Keung", "Tsz Hin"],
        at_home_in: &["Trafford", "Birmingham"],
        dishes: &["congee", "steamed fish and greens", "long slow soups"],
        ..community(3, &[Cantonese], &[Chinese, Buddhist])
    },
    Community { // Arab
        women: &["Samar", "Rania", "Huda", "Nour", "Layla", "Salma"],
        men: &["Yousef", "Karim", "Mahmoud", "Omar", "Sami", "Nabil"],
        at_home_in: &["Trafford", "Coventry"], kitchen: Kitchen::Halal,
        dishes: &["lentil soup", "molokhia", "stuffed vine leaves"],
        ..community(3, &[Arabic, French], &[Muslim, MiddleEastern])
    },
    Community { // Iranian, Afghan
        women: &["Shirin", "Parisa", "Mahnaz", "Laleh", "Soraya", "Zohreh"],
        men: &["Behrouz", "Reza", "Dariush", "Farhad", "Kamran"],
        at_home_in: &["Barnet"], kitchen: Kitchen::Halal,
        dishes: &["ghormeh sabzi", "rice with tahdig", "ash reshteh"],
        ..community(2, &[Farsi], &[Muslim, MiddleEastern])
    },
    Community { // Turkish, Kurdish
        women: &["Ayşe", "Elif", "Zeynep", "Gülşen", "Sevgi"],
        men: &["Mehmet", "Emre", "Hasan", "Cem", "Orhan"],
        at_home_in: &["Barnet"], kitchen: Kitchen::Halal,
        dishes: &["mercimek soup", "dolma", "menemen for breakfast"],
        ..community(2, &[Turkish], &[Muslim, MiddleEastern])
    },
    Community { // Portuguese, Brazilian, Angolan
        women: &["Fátima", "Lúcia", "Inês", "Conceição", "Teresa"],
        men: &["João", "Rui", "Paulo", "Nelson", "Tiago"],
        at_home_in: &["Coventry"],
        dishes: &["caldo verde", "bacalhau", "rice and black beans"],
        ..community(2, &[Portuguese, Spanish], &[Christian])
    },
    Community { // Spanish, Latin American
        women: &["Marisol", "Pilar", "Lucía", "Ximena"],
        men: &["Javier", "Andrés", "Mateo", "Ramón"],
        dishes: &["arepas", "tortilla and salad", "chickpea stew"],
        ..community(1, &[Spanish], &[Christian])
    },
    Community { // Filipino
        women: &["Marites", "Jocelyn", "Rowena", "Luzviminda", "Analyn"],
        men: &["Rodel", "Jun", "Arnel", "Dante"],
        dishes: &["adobo", "pancit", "sinigang when someone has a cold"],
        ..community(2, &[], &[Christian])
    },
];

/// The word that a text uses for a language.
pub(super) const fn language_name(language: Language) -> &'static str {
    match language {
        Language::English => "English",
        Welsh => "Welsh",
        Bsl => "British Sign Language",
        Polish => "Polish",
        Romanian => "Romanian",
        Urdu => "Urdu",
        Punjabi => "Punjabi",
        Bengali => "Bengali",
        Gujarati => "Gujarati",
        Arabic => "Arabic",
        Somali => "Somali",
        Farsi => "Farsi",
        Portuguese => "Portuguese",
        Spanish => "Spanish",
        French => "French",
        Cantonese => "Cantonese",
        Turkish => "Turkish",
        Hebrew => "Hebrew",
        Yiddish => "Yiddish",
        Language::Makaton => "Makaton",
        Language::DeafblindManual => "the deafblind manual alphabet",
    }
}

impl Community {
    /// How likely it is in an area of this council.
    pub(super) fn share_in(&self, council: Option<&str>) -> u32 {
        let at_home = council.is_some_and(|name| self.at_home_in.contains(&name));
        if at_home { self.share * 4 } else { self.share }
    }

    /// First names that go with a gender; of another way, either.
    pub(super) fn names(&self, gender: Gender) -> &'static [&'static str] {
        match gender {
            Gender::Man => self.men,
            Gender::Woman | Gender::AnotherWay => self.women,
        }
    }
}
