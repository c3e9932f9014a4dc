vocabulary! {
    /// What sort of help a listing is. A listing has one or more: a PA open to both ways of working
    /// carries both codes (glossary, section 4).
    ListingKind {
        PaEmployed = "pa_employed",
        PaSelfEmployed = "pa_self_employed",
        MicroProvider = "micro_provider",
        CareAgency = "care_agency",
        CareHome = "care_home",
        HousingSupport = "housing_support",
        SharedLives = "shared_lives",
        NurseAgency = "nurse_agency",
        DayOpportunity = "day_opportunity",
        Respite = "respite",
        AdviceBrokerage = "advice_brokerage",
        DpSupportService = "dp_support_service",
        EquipmentTech = "equipment_tech",
        HomeAndGarden = "home_and_garden",
        ActivityGroup = "activity_group",
    }
}

impl ListingKind {
    /// Whether listings of this kind are one named person, whose identity is private (row P1).
    #[must_use]
    pub const fn is_pa(self) -> bool {
        matches!(self, Self::PaEmployed | Self::PaSelfEmployed)
    }
}
