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
vocabulary! {
    /// How far a service goes beyond the areas it names (row L4).
    Reach {
        Areas = "areas",
        Council = "council",
        GreatBritain = "great_britain",
    }
}
vocabulary! {
    /// What a PA can show to say who they are. Only the kind is asked, never a number (law, LS-03).
    IdDocument {
        Passport = "passport",
        DrivingLicence = "driving_licence",
        Evisa = "evisa",
        BirthCertificate = "birth_certificate",
        Other = "other",
        None = "none",
    }
}
vocabulary! {
    /// Why somebody may work here. A share code itself is never asked for (row V7).
    RightToWork {
        Citizen = "citizen",
        ShareCode = "share_code",
        NotYet = "not_yet",
    }
}
