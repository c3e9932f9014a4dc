//! What somebody says of themselves that an officer can see and record as a check (rows P9, V4 to V7).

use chrono::{Months, NaiveDate};

use super::answers::Answers;
use super::pages::{self, Door};
use crate::check::Checked;
use crate::taxonomy::{
    CheckKind, DbsLevel, Driving, Employment, IdDocument, RegisteredWith, RightToWork, SupportType, Training,
};

/// For how long training in safeguarding and the Mental Capacity Act counts (row V2).
const TRAINING_COUNTS: Months = Months::new(36);

/// One thing that somebody says they have. Nobody has seen it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Declared {
    /// What it is.
    pub what: Checked,
    /// The day of issue, or on which training was done.
    pub on: Option<NaiveDate>,
    /// The last day it counts, as they say or as the rule for it says. It may be over.
    pub until: Option<NaiveDate>,
    /// What tells it from others of its kind: the last four digits of a certificate, an insurer, a number on a
    /// register; for identity and the right to work the code of what they can show.
    pub note: Option<String>,
}

/// Everything that somebody with these answers declares, in the glossary's order. What they say they do not have
/// is not among it, nor what was answered on a page that they are asked no more.
#[must_use]
pub fn declared(door: Door, answers: &Answers) -> Vec<Declared> {
    let mut all = if door.is_pa() { of_pa(answers) } else { of_service(answers) };
    all.extend(insured(answers, CheckKind::PublicLiabilityInsurance, ("liability_insurer", "liability_until")));
    all.sort_by_key(|declared| declared.what.order());
    all
}

fn plain(kind: CheckKind) -> Declared {
    Declared { what: Checked::Kind(kind), on: None, until: None, note: None }
}

fn of_pa(answers: &Answers) -> Vec<Declared> {
    let text = |field: &str| answers.one(field).map(str::to_owned);
    let mut all = Vec::new();
    if let Some(document) = answers.one("id_document").and_then(IdDocument::from_code)
        && document != IdDocument::None
    {
        all.push(Declared { note: Some(document.code().to_owned()), ..plain(CheckKind::Identity) });
    }
    if let Some(right) = answers.one("right_to_work").and_then(RightToWork::from_code)
        && right != RightToWork::NotYet
    {
        all.push(Declared { note: Some(right.code().to_owned()), ..plain(CheckKind::RightToWork) });
    }
    if let Some(level) = answers.one("dbs_level").and_then(DbsLevel::from_code).filter(|l| *l != DbsLevel::None) {
        let (on, note) = (answers.day("dbs_issued", 1), text("dbs_last_four"));
        all.push(Declared { what: Checked::Dbs(level), on, note, until: None });
    }
    if pages::page(Door::Pa, "referees").is_some_and(|page| answers.times(page).len() >= usize::from(page.least)) {
        all.push(plain(CheckKind::Reference));
    }
    let self_employed = answers.one("employment").is_some_and(|how| how != Employment::Employed.code());
    if self_employed && answers.has("hmrc", "yes") {
        all.push(plain(CheckKind::HmrcSelfEmployed));
    }
    all.extend(driving(answers));
    let registered = [text("professional_body"), text("professional_number")];
    if registered.iter().any(Option::is_some) {
        let note = Some(registered.into_iter().flatten().collect::<Vec<_>>().join(", "));
        let until = answers.day("professional_until", 1);
        all.push(Declared { note, until, ..plain(CheckKind::ProfessionalRegistration) });
    }
    all.extend(training(answers));
    all
}

/// The papers of somebody who drives; those of a car only where it is their own.
fn driving(answers: &Answers) -> Vec<Declared> {
    let driving = answers.one("driving").and_then(Driving::from_code).unwrap_or(Driving::No);
    let mut all = Vec::new();
    if driving != Driving::No && answers.has("driving_licence", "yes") {
        let until = answers.day("licence_until", 1);
        all.push(Declared { until, ..plain(CheckKind::DrivingLicence) });
    }
    if matches!(driving, Driving::OwnCar | Driving::OwnCarInsured) {
        let mot = answers.day("mot_until", 1);
        all.extend(mot.map(|until| Declared { until: Some(until), ..plain(CheckKind::Mot) }));
        all.extend(insured(answers, CheckKind::BusinessMotorInsurance, ("motor_insurer", "motor_insurance_until")));
    }
    all
}

fn insured(answers: &Answers, kind: CheckKind, (insurer, until): (&str, &str)) -> Option<Declared> {
    let (note, until) = (answers.one(insurer).map(str::to_owned), answers.day(until, 1));
    (note.is_some() || until.is_some()).then(|| Declared { note, until, ..plain(kind) })
}

/// Training they chose, with its day where they gave one.
fn training(answers: &Answers) -> Vec<Declared> {
    let page = pages::page(Door::Pa, "courses");
    let times = page.map(|page| answers.times(page)).unwrap_or_default();
    let done = |training: Training| {
        let time = times.iter().find(|time| answers.nth("course", **time) == Some(training.code()))?;
        answers.day("course_on", *time)
    };
    let declared = |training: Training| {
        let on = done(training);
        let ends = matches!(training, Training::SafeguardingAdults | Training::MentalCapacityAct);
        let until = on.filter(|_| ends).and_then(|on| on.checked_add_months(TRAINING_COUNTS));
        Declared { what: Checked::Training(training), on, until, note: None }
    };
    answers.codes("training", Training::ALL, Training::code).into_iter().map(declared).collect()
}

fn of_service(answers: &Answers) -> Vec<Declared> {
    let mut all = Vec::new();
    let employers = ("employers_insurer", "employers_until");
    all.extend(insured(answers, CheckKind::EmployersLiabilityInsurance, employers));
    if answers.has("registered_with", RegisteredWith::Cqc.code())
        && let Some(number) = answers.one("registration_number")
    {
        all.push(Declared { note: Some(number.to_uppercase()), ..plain(CheckKind::CqcRegistration) });
    }
    let meals = answers.codes("support", SupportType::ALL, SupportType::code).into_iter().any(pages::is_cooking);
    if meals && answers.has("hygiene_registered", "yes") {
        all.push(Declared { on: answers.day("hygiene_on", 1), ..plain(CheckKind::FoodHygiene) });
    }
    all
}

#[cfg(test)]
mod tests {
    use super::*;

    fn answers(given: &[(&str, u8, &[&str])]) -> Answers {
        let mut answers = Answers::default();
        for (field, time, values) in given {
            answers.set(field, *time, values.iter().map(|value| (*value).to_owned()).collect());
        }
        answers
    }

    fn day(text: &str) -> Option<NaiveDate> {
        Some(text.parse().expect("a day"))
    }

    fn codes(all: &[Declared]) -> Vec<String> {
        all.iter().map(|declared| declared.what.code()).collect()
    }

    #[test]
    fn what_a_pa_declares_stands_in_the_glossarys_order() {
        let answers = answers(&[
            ("training", 1, &["dementia", "safeguarding_adults"]),
            ("course", 1, &["safeguarding_adults"]),
            ("course_on", 1, &["2024-02-29"]),
            ("liability_insurer", 1, &["Example Mutual"]),
            ("liability_until", 1, &["2027-03-31"]),
            ("dbs_level", 1, &["enhanced"]),
            ("dbs_issued", 1, &["2026-02-03"]),
            ("dbs_last_four", 1, &["1234"]),
            ("right_to_work", 1, &["share_code"]),
            ("id_document", 1, &["passport"]),
            ("employment", 1, &["either"]),
            ("hmrc", 1, &["yes"]),
            ("driving", 1, &["own_car"]),
            ("driving_licence", 1, &["yes"]),
            ("mot_until", 1, &["2027-01-31"]),
            ("professional_body", 1, &["HCPC"]),
            ("professional_number", 1, &["OT00001"]),
            ("convictions", 1, &["yes"]),
        ]);
        let all = declared(Door::Pa, &answers);
        let expected = [
            "identity",
            "right_to_work",
            "dbs_enhanced",
            "public_liability_insurance",
            "hmrc_self_employed",
            "driving_licence",
            "mot",
            "professional_registration",
            "training_safeguarding_adults",
            "training_dementia",
        ];
        assert_eq!(codes(&all), expected);
        assert_eq!(all[0].note.as_deref(), Some("passport"));
        assert_eq!((all[2].on, all[2].note.as_deref()), (day("2026-02-03"), Some("1234")));
        assert_eq!((all[3].until, all[3].note.as_deref()), (day("2027-03-31"), Some("Example Mutual")));
        assert_eq!(all[7].note.as_deref(), Some("HCPC, OT00001"));
        assert_eq!((all[8].on, all[8].until), (day("2024-02-29"), day("2027-02-28")), "it counts for three years");
        assert_eq!((all[9].on, all[9].until), (None, None), "nobody said when");
    }

    #[test]
    fn what_somebody_does_not_have_is_not_declared() {
        let none = answers(&[
            ("dbs_level", 1, &["none"]),
            ("id_document", 1, &["none"]),
            ("right_to_work", 1, &["not_yet"]),
            ("driving_licence", 1, &["no"]),
            ("employment", 1, &["employed"]),
            ("hmrc", 1, &["yes"]),
            ("driving", 1, &["your_car"]),
            ("mot_until", 1, &["2027-01-31"]),
            ("referee_name", 1, &["Ann"]),
        ]);
        assert_eq!(declared(Door::Pa, &none), []);
    }

    #[test]
    fn a_service_declares_its_insurances_its_number_and_its_kitchen() {
        let answers = answers(&[
            ("support", 1, &["meals_and_drinks"]),
            ("hygiene_registered", 1, &["yes"]),
            ("hygiene_on", 1, &["2026-03-01"]),
            ("registered_with", 1, &["cqc"]),
            ("registration_number", 1, &["1-123456789"]),
            ("employers_insurer", 1, &["Example Mutual"]),
            ("employers_until", 1, &["2027-03-31"]),
            ("liability_insurer", 1, &["Example Mutual"]),
            ("liability_until", 1, &["2027-03-31"]),
        ]);
        let all = declared(Door::Provider, &answers);
        let expected =
            ["public_liability_insurance", "employers_liability_insurance", "cqc_registration", "food_hygiene"];
        assert_eq!(codes(&all), expected);
        assert_eq!(all[3].on, day("2026-03-01"));
    }
}
