//! What the registers' words about needs mean in our codes.

use domain::taxonomy::ClientGroup::{
    self, AcquiredBrainInjury, Autism, Dementia, LearningDisability, MentalHealth, OlderPeople, PhysicalDisability,
    SensoryHearing, SensorySight, SubstanceMisuse,
};

/// Whom a service helps.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Needs {
    /// In our codes, in the glossary's order, each once.
    pub codes: Vec<ClientGroup>,
    /// Words without a code, in the alphabet's order, each once.
    pub other: Vec<String>,
}

impl Needs {
    /// Reads a register's words, in any order and as often as they come.
    pub(super) fn of(words: impl Iterator<Item = String>) -> Self {
        let mut needs = Self::default();
        for word in words {
            match meaning(&word) {
                Some(codes) => needs.codes.extend_from_slice(codes),
                None => needs.other.push(word),
            }
        }
        needs.codes.sort_unstable();
        needs.codes.dedup();
        needs.other.sort_unstable();
        needs.other.dedup();
        needs
    }
}

/// The codes for one word of a register; empty for a word that says nothing about a need (an age
/// under 65), `None` for a word that no code of ours covers. Words are compared whole: "mental
/// health problems (other than dementia)" is not about dementia.
fn meaning(word: &str) -> Option<&'static [ClientGroup]> {
    let word = word.to_lowercase().replace(['\u{2012}', '\u{2013}', '\u{2014}'], "-").replace(['\'', '\u{2019}'], "");
    Some(match word.as_str() {
        "older people - frailty" | "older people" | "caring for adults over 65 yrs" => &[OlderPeople],
        "older people - dementia" | "dementia" => &[Dementia],
        "mental health problems (other than dementia)"
        | "mental health problems"
        | "mental health conditions"
        | "mental health" => &[MentalHealth],
        "learning difficulties" | "learning disabilities" | "learning disability" => &[LearningDisability],
        "learning disabilities or autistic spectrum disorder" => &[LearningDisability, Autism],
        "autism spectrum disorders" | "autistic spectrum disorder" | "autism" => &[Autism],
        "physical disability or illness" | "physical disabilities" | "physical disability" => &[PhysicalDisability],
        "sensory impairments" | "sensory impairment" => &[SensorySight, SensoryHearing],
        "visual impairment" => &[SensorySight],
        "hearing impairment" => &[SensoryHearing],
        // The glossary's code is "acquired brain injury or neurological condition".
        "acquired brain injury"
        | "alcohol related brain injury"
        | "korsakoffs syndrome"
        | "neurological condition (other than dementia)" => &[AcquiredBrainInjury],
        "alcohol dependency"
        | "drug dependency"
        | "substance misuse problems"
        | "people who misuse drugs and alcohol" => &[SubstanceMisuse],
        "caring for adults under 65 yrs"
        | "caring for children (0 - 18yrs)"
        | "caring for children"
        | "services for everyone" => &[],
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn codes(word: &str) -> Option<&'static [ClientGroup]> {
        meaning(word)
    }

    #[test]
    fn each_word_of_the_care_inspectorate_has_its_codes() {
        for (word, expected) in [
            ("Older people - frailty", Some(&[OlderPeople][..])),
            ("Older people - dementia", Some(&[Dementia])),
            ("Mental health problems (other than dementia)", Some(&[MentalHealth])),
            ("Learning difficulties", Some(&[LearningDisability])),
            ("Autism spectrum disorders", Some(&[Autism])),
            ("Physical disability or illness", Some(&[PhysicalDisability])),
            ("Visual impairment", Some(&[SensorySight])),
            ("Hearing impairment", Some(&[SensoryHearing])),
            ("Acquired brain injury", Some(&[AcquiredBrainInjury])),
            ("Alcohol related brain injury", Some(&[AcquiredBrainInjury])),
            ("Korsakoffs syndrome", Some(&[AcquiredBrainInjury])),
            ("Neurological condition (other than dementia)", Some(&[AcquiredBrainInjury])),
            ("Alcohol dependency", Some(&[SubstanceMisuse])),
            ("Drug dependency", Some(&[SubstanceMisuse])),
            ("Palliative and end of life care", None),
            ("Blood borne viruses", None),
            ("Mothers and children", None),
        ] {
            assert_eq!(codes(word), expected, "{word}");
        }
    }

    #[test]
    fn each_word_of_cqc_has_its_codes() {
        for (word, expected) in [
            ("Caring for adults over 65 yrs", Some(&[OlderPeople][..])),
            ("Caring for adults under 65 yrs", Some(&[])),
            ("Caring for children (0 - 18yrs)", Some(&[])),
            ("Caring for children", Some(&[])),
            ("Services for everyone", Some(&[])),
            ("Dementia", Some(&[Dementia])),
            ("Learning disabilities", Some(&[LearningDisability])),
            ("Mental health conditions", Some(&[MentalHealth])),
            ("Physical disabilities", Some(&[PhysicalDisability])),
            ("Sensory impairments", Some(&[SensorySight, SensoryHearing])),
            ("Substance misuse problems", Some(&[SubstanceMisuse])),
            ("Eating disorders", None),
            ("Caring for people whose rights are restricted under the Mental Health Act", None),
        ] {
            assert_eq!(codes(word), expected, "{word}");
        }
    }

    #[test]
    fn the_same_in_other_words_has_the_same_codes() {
        for (one, other) in [
            ("Sensory impairments", "Sensory impairment"),
            ("Learning disabilities", "Learning difficulties"),
            ("Learning disabilities", "LEARNING DISABILITY"),
            ("Older people - dementia", "Older people \u{2013} dementia"),
            ("Mental health conditions", "Mental health problems"),
            ("Mental health conditions", "Mental Health"),
            ("Physical disabilities", "Physical disability"),
            ("Korsakoffs syndrome", "Korsakoff\u{2019}s syndrome"),
            ("Autism spectrum disorders", "Autistic spectrum disorder"),
            ("Autism spectrum disorders", "Autism"),
            ("Substance misuse problems", "People who misuse drugs and alcohol"),
            ("Caring for adults over 65 yrs", "Older people"),
        ] {
            assert!(codes(one).is_some(), "{one}");
            assert_eq!(codes(one), codes(other), "{one} and {other}");
        }
        assert_eq!(
            codes("Learning disabilities or autistic spectrum disorder"),
            Some(&[LearningDisability, Autism][..])
        );
    }

    #[test]
    fn a_word_without_a_code_is_kept() {
        let words = ["Telepathy", "Dementia", "Eating disorders", "Dementia", "Telepathy"];
        let needs = Needs::of(words.into_iter().map(ToOwned::to_owned));
        assert_eq!(needs.codes, [Dementia]);
        assert_eq!(needs.other, ["Eating disorders", "Telepathy"]);
    }
}
