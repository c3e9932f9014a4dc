//! The listings that accounts of the demonstration answer for: what their owners answered. What the public reads is
//! made of it in the same way as for everybody who joins.

use domain::account::Role;
use domain::id::PublicRef;
use domain::join::{Answers, CODE_OF_CONDUCT, Door, TERMS};
use uuid::{Builder, Uuid};

/// A listing with an owner.
pub struct Owned {
    /// Whose account answers for it.
    pub role: Role,
    /// Its door.
    pub door: Door,
    /// Public reference.
    pub reference: &'static str,
    /// Everything that was answered, private answers too.
    pub answers: Answers,
}

impl Owned {
    /// Its identity: the same in every demonstration.
    #[must_use]
    pub fn id(&self) -> Uuid {
        // Before those that are invented; the door makes it one's own.
        let mut bytes = *b"owner.demo";
        bytes[9] = u8::try_from(Door::ALL.iter().position(|door| *door == self.door).unwrap_or(0)).unwrap_or(0);
        Builder::from_unix_timestamp_millis(1_767_225_500_000, &bytes).into_uuid()
    }

    /// Its public reference.
    #[must_use]
    pub fn reference(&self) -> Option<PublicRef> {
        PublicRef::parse(self.reference).ok()
    }
}

/// The listings that somebody answers for.
#[must_use]
pub fn owned() -> Vec<Owned> {
    vec![
        Owned { role: Role::Pa, door: Door::Pa, reference: "dem0pa01", answers: answers(PA) },
        Owned { role: Role::Provider, door: Door::Respite, reference: "dem0svc1", answers: answers(BREAK) },
    ]
}

/// A question, which time it was asked, and the answer.
type Answer = (&'static str, u8, &'static [&'static str]);

fn answers(given: &[Answer]) -> Answers {
    let mut answers = Answers::default();
    for (field, time, values) in given.iter().chain(AGREED) {
        answers.set(field, *time, values.iter().map(|value| (*value).to_owned()).collect());
    }
    answers
}

const AGREED: &[Answer] = &[("terms", 1, &[TERMS]), ("code_of_conduct", 1, &[CODE_OF_CONDUCT])];

/// A PA of whom no more than the outward code is known.
const PA: &[Answer] = &[
    ("first_name", 1, &["Tamsin"]),
    ("initial", 1, &["P"]),
    ("legal_name", 1, &["Tamsin Pellowe"]),
    ("own_phone", 1, &["07700 900150"]),
    ("employment", 1, &["either"]),
    ("age_band", 1, &["21_or_over"]),
    ("home", 1, &["M33"]),
    ("travels_to", 1, &["M32", "WA14", "WA15"]),
    ("support", 1, &["companionship", "meals_and_drinks", "personal_care", "community_access"]),
    ("will_not", 1, &["pet_care"]),
    ("needs", 1, &["older_people", "dementia", "carers"]),
    ("conditions", 1, &["Parkinson’s"]),
    ("summary", 1, &["Calm mornings, a good breakfast and time to talk."]),
    (
        "about_me",
        1,
        &["I have helped people at home for nine years. I like mornings best: getting up without any hurry, a proper \
           breakfast, and a walk if the day is dry."],
    ),
    ("why", 1, &["I looked after my grandfather, and found that I was good at it."]),
    ("interests", 1, &["Brass bands, baking, gardens."]),
    ("week", 1, &["mon_morning", "tue_morning", "wed_morning", "thu_morning", "fri_morning", "fri_lunch"]),
    ("patterns", 1, &["school_hours"]),
    ("room", 1, &["few_hours_left"]),
    ("hours_wanted", 1, &["16"]),
    ("shortest_visit", 1, &["2"]),
    ("hour_weekday", 1, &["1620"]),
    ("hour_weekend", 1, &["1800"]),
    ("mile", 1, &["45"]),
    ("funding", 1, &["direct_payment", "carers_budget", "self_funded"]),
    ("languages_well", 1, &["en"]),
    ("gender", 1, &["woman"]),
    ("driving", 1, &["own_car_insured"]),
    ("pets", 1, &["fine"]),
    ("smoking", 1, &["never"]),
    ("training", 1, &["safeguarding_adults", "mental_capacity_act", "moving_and_handling"]),
    ("experience", 1, &["Nine years as a personal assistant"]),
    ("course", 1, &["safeguarding_adults"]),
    ("course_on", 1, &["2025-03-11"]),
    ("course", 2, &["mental_capacity_act"]),
    ("course_on", 2, &["2025-03-12"]),
    ("id_document", 1, &["passport"]),
    ("right_to_work", 1, &["citizen"]),
    ("dbs_level", 1, &["enhanced"]),
    ("dbs_issued", 1, &["2025-09-02"]),
    ("dbs_last_four", 1, &["0150"]),
    ("dbs_update_service", 1, &["yes"]),
    ("dbs_consent", 1, &["yes"]),
    ("driving_licence", 1, &["yes"]),
    ("motor_insurer", 1, &["Example Mutual"]),
    ("motor_insurance_until", 1, &["2027-04-30"]),
    ("liability_insurer", 1, &["Example Mutual"]),
    ("liability_until", 1, &["2027-04-30"]),
    ("hmrc", 1, &["yes"]),
    ("convictions", 1, &["no"]),
    ("referee_name", 1, &["Morwenna Example"]),
    ("referee_email", 1, &["morwenna@demo.invalid"]),
    ("referee_how", 1, &["She helped my father for two years"]),
    ("referee_name", 2, &["Jory Example"]),
    ("referee_email", 2, &["jory@demo.invalid"]),
    ("referee_how", 2, &["We worked together"]),
];

/// A place for breaks. The postcodes are those of town halls, the streets are nowhere.
const BREAK: &[Answer] = &[
    ("kinds", 1, &["respite"]),
    ("staff_posts", 1, &["650"]),
    ("independent", 1, &["yes"]),
    ("service_name", 1, &["Curlew House breaks"]),
    ("service_summary", 1, &["A quiet house for a few nights, together or alone."]),
    ("contact_name", 1, &["Robin Example"]),
    (
        "about_service",
        1,
        &["Six rooms on the ground floor, a garden, and people who have time. Staff are awake all night. Bring \
           whatever makes it feel like home."],
    ),
    ("venue", 1, &["both"]),
    ("address_1", 1, &["Curlew House"]),
    ("address_2", 1, &["Heronsgill Way"]),
    ("town", 1, &["Stretford"]),
    ("postcode", 1, &["M32 0TH"]),
    ("reach", 1, &["council"]),
    ("other_name", 1, &["Curlew day rooms"]),
    ("other_address", 1, &["Lapwingsgill Lane"]),
    ("other_town", 1, &["Sale"]),
    ("other_postcode", 1, &["M33 7ZF"]),
    ("other_phone", 1, &["0161 496 0151"]),
    ("phone", 1, &["0161 496 0152"]),
    ("website", 1, &["https://curlew-house.example"]),
    ("opening", 1, &["Every day, at any time"]),
    ("support", 1, &["personal_care", "meals_and_drinks", "night_support", "companionship"]),
    ("needs", 1, &["older_people", "dementia", "physical_disability", "carers"]),
    ("respite_types", 1, &["residential_short_stay", "emergency"]),
    ("respite_parties", 1, &["together", "cared_for_alone"]),
    ("respite_needs", 1, &["hoist", "profiling_bed", "night_staff", "dementia_safe"]),
    ("min_nights", 1, &["2"]),
    ("max_nights", 1, &["14"]),
    ("emergency", 1, &["yes"]),
    ("out_of_hours", 1, &["0161 496 0153"]),
    ("dates_kind", 1, &["closed"]),
    ("dates_from", 1, &["2026-12-24"]),
    ("dates_to", 1, &["2027-01-02"]),
    ("companion_unit", 1, &["night_stay"]),
    ("companion_price", 1, &["4500"]),
    ("price_unit", 1, &["night_stay"]),
    ("price_amount", 1, &["13500"]),
    ("price_includes", 1, &["all meals"]),
    ("price_unit", 2, &["week"]),
    ("price_amount", 2, &["88000"]),
    ("funding", 1, &["direct_payment", "carers_budget", "self_funded"]),
    ("access", 1, &["step_free=yes", "accessible_toilet=yes", "hoist=yes", "accessible_parking=partly"]),
    ("group_least", 1, &["1"]),
    ("group_people", 1, &["6"]),
    ("group_staff", 1, &["3"]),
    ("free_places", 1, &["2"]),
    ("registered_with", 1, &["not_needed"]),
    ("not_registered_because", 1, &["This is a demonstration: nobody is cared for here"]),
    ("liability_insurer", 1, &["Example Mutual"]),
    ("liability_until", 1, &["2027-03-31"]),
    ("employers_insurer", 1, &["Example Mutual"]),
    ("employers_until", 1, &["2027-03-31"]),
    ("hygiene_registered", 1, &["yes"]),
    ("hygiene_on", 1, &["2026-02-17"]),
];

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;
    use domain::join::{self, Known, PageState};

    use super::*;

    #[test]
    fn an_owners_answers_are_whole_and_read_as_if_they_had_been_typed() {
        let today: NaiveDate = "2026-11-22".parse().expect("a day");
        let known = Known { today, floors: &[] };
        for one in owned() {
            assert!(one.reference().is_some(), "{}", one.reference);
            let progress = join::progress(one.door, &one.answers, known);
            let open =
                progress.pages.iter().filter(|(_, state)| matches!(state, PageState::ToDo | PageState::Unfinished));
            assert_eq!(open.map(|(page, _)| page.code).collect::<Vec<_>>(), [""; 0], "{}", one.door);
            let asked: Vec<&str> =
                join::pages(one.door, &one.answers).iter().flat_map(|page| page.fields).map(|f| f.name).collect();
            let given = if one.door.is_pa() { PA } else { BREAK };
            for (field, _, values) in given {
                assert!(asked.contains(field), "{field} is asked of nobody like that");
                let question = join::all(one.door).iter().flat_map(|page| page.fields).find(|f| f.name == *field);
                if let Some(join::Ask::One(codes) | join::Ask::Many(codes)) = question.map(|field| field.ask) {
                    assert!(values.iter().all(|value| codes.find(value).is_some()), "{field}: {values:?}");
                }
            }
        }
    }

    #[test]
    fn each_has_an_identity_of_its_own() {
        let ids: Vec<_> = owned().iter().map(Owned::id).collect();
        assert!(ids[0] != ids[1] && ids.iter().all(|id| id.get_version_num() == 7));
    }
}
