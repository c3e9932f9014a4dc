//! Codes that the forms of `/join` ask for and the glossary does not list, but for `employment`: ours.

vocabulary! {
    /// How a PA works (glossary: employment_status).
    Employment {
        Employed = "employed",
        SelfEmployed = "self_employed",
        Either = "either",
    }
}
vocabulary! {
    /// Which pay floor somebody comes under. Asked in private, never public.
    AgeBand {
        TwentyOneOrOver = "21_or_over",
        EighteenToTwenty = "18_to_20",
        UnderEighteen = "under_18",
    }
}
vocabulary! {
    /// Whether a PA drives (row P8). Insurance for business use is what they say, until somebody saw it.
    Driving {
        No = "no",
        YourCar = "your_car",
        OwnCar = "own_car",
        OwnCarInsured = "own_car_insured",
    }
}
vocabulary! {
    /// Whether a PA works where there are animals.
    Pets {
        Fine = "fine",
        Some = "some",
        None = "none",
    }
}
vocabulary! {
    /// Whether a PA smokes.
    Smoking {
        Never = "never",
        NotAtWork = "not_at_work",
        Yes = "yes",
    }
}
vocabulary! {
    /// Where a service is given (row L4).
    Venue {
        AtPlace = "at_place",
        VisitsYou = "visits_you",
        Both = "both",
        Online = "online",
    }
}
vocabulary! {
    /// How long a day at a service is (row L9).
    DayLength {
        Full = "full",
        Half = "half",
        Both = "both",
    }
}
vocabulary! {
    /// With whom a service is registered, or that it need not be (row L14).
    RegisteredWith {
        Cqc = "cqc",
        CareInspectorate = "care_inspectorate",
        NotNeeded = "not_needed",
    }
}
