//! English words under which codes are found: an index needs words, not labels on a page, so these
//! are search terms and never shown.

use domain::listing::{Content, Family};
use domain::taxonomy::{ClientGroup, ListingKind};

/// Words for a kind.
fn kind(kind: ListingKind) -> &'static str {
    match kind {
        ListingKind::PaEmployed => "personal assistant PA employed carer support worker",
        ListingKind::PaSelfEmployed => "personal assistant PA self-employed carer support worker",
        ListingKind::MicroProvider => "small local provider micro-provider",
        ListingKind::CareAgency => "care agency home care domiciliary care at home",
        ListingKind::CareHome => "care home residential nursing",
        ListingKind::HousingSupport => "housing support supported living",
        ListingKind::SharedLives => "shared lives adult placement",
        ListingKind::NurseAgency => "nurse agency nursing",
        ListingKind::DayOpportunity => "day opportunity day centre day care",
        ListingKind::Respite => "respite short break for carers",
        ListingKind::AdviceBrokerage => "advice brokerage broker",
        ListingKind::DpSupportService => "direct payment support payroll managed account",
        ListingKind::EquipmentTech => "equipment technology aids",
        ListingKind::HomeAndGarden => "home and garden handyperson cleaning",
        ListingKind::ActivityGroup => "activity group club",
    }
}

/// Words for a need.
fn need(need: ClientGroup) -> &'static str {
    match need {
        ClientGroup::OlderPeople => "older people elderly",
        ClientGroup::PhysicalDisability => "physical disability disabled",
        ClientGroup::LearningDisability => "learning disability",
        ClientGroup::MentalHealth => "mental health",
        ClientGroup::Autism => "autism autistic",
        ClientGroup::Dementia => "dementia memory alzheimer",
        ClientGroup::SensorySight => "sight loss blind visual impairment",
        ClientGroup::SensoryHearing => "hearing loss deaf",
        ClientGroup::SensoryDual => "deafblind",
        ClientGroup::AcquiredBrainInjury => "brain injury neurological",
        ClientGroup::LongTermCondition => "long term condition",
        ClientGroup::Carers => "unpaid carers",
        ClientGroup::YoungAdultsTransition => "young adults transition",
        ClientGroup::SubstanceMisuse => "alcohol drugs addiction",
    }
}

/// Everything a listing is found by beyond its own text.
pub fn keywords(content: &Content) -> String {
    let mut words: Vec<String> = Vec::new();
    words.extend(content.kinds.iter().map(|k| kind(*k).to_owned()));
    words.extend(content.needs.iter().map(|n| need(*n).to_owned()));
    words.extend(content.support.iter().map(|support| support.code().replace('_', " ")));
    words.extend(content.other_needs.iter().cloned());
    if let Family::Service(service) = &content.family {
        words.extend(service.place.town.clone());
        words.extend(service.place.address.iter().cloned());
        for other in &service.other_places {
            words.push(other.name.clone());
            words.extend(other.place.town.clone());
            words.extend(other.place.address.iter().cloned());
        }
        if let Some(registration) = &service.registration {
            words.extend(registration.service_types.iter().cloned());
            words.extend(registration.provider_name.clone());
        }
        if let Some(respite) = &service.respite {
            words.extend(respite.types.iter().map(|respite| respite.code().replace('_', " ")));
        }
    }
    words.join(" . ")
}
