vocabulary! {
    /// Languages of the interface's short list by ISO 639 code, and two ways of talking with codes
    /// of our own. `pa` is Punjabi, never a personal assistant.
    Language {
        English = "en",
        Welsh = "cy",
        Bsl = "bfi",
        Polish = "pl",
        Romanian = "ro",
        Urdu = "ur",
        Punjabi = "pa",
        Bengali = "bn",
        Gujarati = "gu",
        Arabic = "ar",
        Somali = "so",
        Farsi = "fa",
        Portuguese = "pt",
        Spanish = "es",
        French = "fr",
        Cantonese = "yue",
        Turkish = "tr",
        Hebrew = "he",
        Yiddish = "yi",
        Makaton = "makaton",
        DeafblindManual = "deafblind_manual",
    }
}
vocabulary! {
    /// How well a language is spoken.
    LanguageLevel {
        Fluent = "fluent",
        Conversational = "conversational",
    }
}
vocabulary! {
    /// Faith or culture a person has experience with: said as experience, never as their own.
    Culture {
        Christian = "christian",
        Muslim = "muslim",
        Hindu = "hindu",
        Sikh = "sikh",
        Jewish = "jewish",
        Buddhist = "buddhist",
        OtherReligion = "other_religion",
        NoReligion = "no_religion",
        SouthAsian = "south_asian",
        African = "african",
        Caribbean = "caribbean",
        Chinese = "chinese",
        MiddleEastern = "middle_eastern",
        EasternEuropean = "eastern_european",
        Irish = "irish",
        GypsyRomaTraveller = "gypsy_roma_traveller",
        LgbtAffirming = "lgbt_affirming",
        DeafCulture = "deaf_culture",
    }
}
vocabulary! {
    /// A PA's gender, if they choose to say; searched only together with personal care
    /// (Equality Act 2010, Schedule 9). Not in the glossary: our codes.
    Gender {
        Woman = "woman",
        Man = "man",
        AnotherWay = "another_way",
    }
}
