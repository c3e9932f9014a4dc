vocabulary! {
    /// What can be checked (glossary, section 7). A DBS check also has a level.
    CheckKind {
        Identity = "identity",
        RightToWork = "right_to_work",
        Dbs = "dbs",
        Reference = "reference",
        PublicLiabilityInsurance = "public_liability_insurance",
        EmployersLiabilityInsurance = "employers_liability_insurance",
        HmrcSelfEmployed = "hmrc_self_employed",
        DrivingLicence = "driving_licence",
        Mot = "mot",
        BusinessMotorInsurance = "business_motor_insurance",
        ProfessionalRegistration = "professional_registration",
        CqcRegistration = "cqc_registration",
        FoodHygiene = "food_hygiene",
        CcjCheck = "ccj_check",
        Qualification = "qualification",
        CodeOfConduct = "code_of_conduct",
        Terms = "terms",
        Interview = "interview",
    }
}
vocabulary! {
    /// The level of a DBS certificate.
    DbsLevel {
        None = "none",
        Basic = "basic",
        Enhanced = "enhanced",
        EnhancedAdultsBarred = "enhanced_adults_barred",
        EnhancedChildrensBarred = "enhanced_childrens_barred",
        EnhancedBothBarred = "enhanced_both_barred",
    }
}
vocabulary! {
    /// Training that can be seen and recorded.
    Training {
        CareCertificate = "care_certificate",
        SafeguardingAdults = "safeguarding_adults",
        MentalCapacityAct = "mental_capacity_act",
        MovingAndHandling = "moving_and_handling",
        Medication = "medication",
        FirstAid = "first_aid",
        InfectionControl = "infection_control",
        FoodHygiene = "food_hygiene",
        HealthSafetyLoneWorking = "health_safety_lone_working",
        EqualityDiversity = "equality_diversity",
        DataProtection = "data_protection",
        Dementia = "dementia",
        AutismLearningDisability = "autism_learning_disability",
        MentalHealth = "mental_health",
        Epilepsy = "epilepsy",
        PegDelegatedTasks = "peg_delegated_tasks",
        PositiveBehaviourSupport = "positive_behaviour_support",
        EndOfLife = "end_of_life",
    }
}
vocabulary! {
    /// How the evidence was seen.
    EvidenceKind {
        OriginalSeen = "original_seen",
        CopySeen = "copy_seen",
        OnlineCheck = "online_check",
        RefereeForm = "referee_form",
        ThirdPartyLetter = "third_party_letter",
        SelfDeclared = "self_declared",
    }
}
vocabulary! {
    /// What the person who checked decided.
    CheckOutcome {
        Accepted = "accepted",
        AcceptedWithNote = "accepted_with_note",
        Refused = "refused",
        NotNeeded = "not_needed",
    }
}
vocabulary! {
    /// Where a check stands. Only `verified` and `due_for_renewal` are shown to the public.
    CheckState {
        NotDeclared = "not_declared",
        DeclaredByPa = "declared_by_pa",
        EvidenceReceived = "evidence_received",
        Verified = "verified",
        DueForRenewal = "due_for_renewal",
        Expired = "expired",
        Withdrawn = "withdrawn",
    }
}
vocabulary! {
    /// What residents are told about a listing as a whole (row V3).
    CheckTier {
        Listed = "listed",
        Checked = "checked",
        Accredited = "accredited",
    }
}

impl DbsLevel {
    /// The levels that a certificate of this level meets, itself included: an enhanced certificate
    /// with both barred lists meets every other.
    #[must_use]
    pub const fn meets(self) -> &'static [Self] {
        match self {
            Self::None => &[],
            Self::Basic => &[Self::Basic],
            Self::Enhanced => &[Self::Basic, Self::Enhanced],
            Self::EnhancedAdultsBarred => &[Self::Basic, Self::Enhanced, Self::EnhancedAdultsBarred],
            Self::EnhancedChildrensBarred => &[Self::Basic, Self::Enhanced, Self::EnhancedChildrensBarred],
            Self::EnhancedBothBarred => &[
                Self::Basic,
                Self::Enhanced,
                Self::EnhancedAdultsBarred,
                Self::EnhancedChildrensBarred,
                Self::EnhancedBothBarred,
            ],
        }
    }
}
