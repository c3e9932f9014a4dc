vocabulary! {
    /// Kinds of break for carers.
    RespiteType {
        SittingDay = "sitting_day",
        SittingNight = "sitting_night",
        ReplacementCareHome = "replacement_care_home",
        LiveIn = "live_in",
        DayCareFull = "day_care_full",
        DayCareHalf = "day_care_half",
        OvernightSharedLives = "overnight_shared_lives",
        ResidentialShortStay = "residential_short_stay",
        NursingShortStay = "nursing_short_stay",
        HolidayTogether = "holiday_together",
        HolidayCaredFor = "holiday_cared_for",
        ShortLet = "short_let",
        ActivityBreak = "activity_break",
        Emergency = "emergency",
        BreakVoucher = "break_voucher",
    }
}
vocabulary! {
    /// Who goes on the break (row R3).
    RespiteParty {
        CarerAlone = "carer_alone",
        Together = "together",
        CaredForAlone = "cared_for_alone",
    }
}
vocabulary! {
    /// What a break can meet (row R4).
    RespiteNeed {
        Hoist = "hoist",
        ProfilingBed = "profiling_bed",
        NightStaff = "night_staff",
        DementiaSafe = "dementia_safe",
        BehaviourSupport = "behaviour_support",
        WheelchairThroughout = "wheelchair_throughout",
        PetsWelcome = "pets_welcome",
        FaithDiet = "faith_diet",
        Oxygen = "oxygen",
        PegFeeding = "peg_feeding",
    }
}
