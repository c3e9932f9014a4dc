vocabulary! {
    /// Who can pay (row S13).
    Funding {
        DirectPayment = "direct_payment",
        PersonalHealthBudget = "personal_health_budget",
        ManagedAccount = "managed_account",
        IndividualServiceFund = "individual_service_fund",
        CarersBudget = "carers_budget",
        SelfFunded = "self_funded",
    }
}
vocabulary! {
    /// What one price is for (rows P6, L5).
    PriceUnit {
        HourWeekday = "hour_weekday",
        HourWeekend = "hour_weekend",
        BankHolidayHour = "bank_holiday_hour",
        SleepIn = "sleep_in",
        WakingNight = "waking_night",
        HalfDay = "half_day",
        Day = "day",
        NightStay = "night_stay",
        Week = "week",
        Mile = "mile",
        Session = "session",
        OneOff = "one_off",
        Free = "free",
    }
}
