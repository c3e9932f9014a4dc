vocabulary! {
    /// Whom a listing helps: the glossary's `client_group`, the search parameter `need`.
    ClientGroup {
        OlderPeople = "older_people",
        PhysicalDisability = "physical_disability",
        LearningDisability = "learning_disability",
        MentalHealth = "mental_health",
        Autism = "autism",
        Dementia = "dementia",
        SensorySight = "sensory_sight",
        SensoryHearing = "sensory_hearing",
        SensoryDual = "sensory_dual",
        AcquiredBrainInjury = "acquired_brain_injury",
        LongTermCondition = "long_term_condition",
        Carers = "carers",
        YoungAdultsTransition = "young_adults_transition",
        SubstanceMisuse = "substance_misuse",
    }
}
