//! The councils of the demonstration, with invented numbers.

use domain::check::Checked;
use domain::listing::CouncilCode;
use domain::requirement::{Applicant, Requirement, Requirements};
use domain::taxonomy::{CheckKind, DbsLevel, Training};

/// A council's settings for a demonstration. The names and codes are real; every number is from
/// Ofcom's ranges for drama, so nobody can be rung by it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DemoCouncil {
    /// GSS code of the authority for social services.
    pub code: CouncilCode,
    /// Its short name: "Trafford".
    pub name: &'static str,
    /// What residents call it, and who a check was seen by: "Trafford Council".
    pub public_name: &'static str,
    /// The helpline to ring.
    pub helpline_phone: String,
    /// When it is answered.
    pub helpline_hours: String,
    /// The number for worries about abuse or neglect.
    pub safeguarding_phone: String,
    /// The emergency duty team, out of hours.
    pub out_of_hours_phone: String,
    /// The checks it asks for; none means that it checks nobody.
    pub required_checks: Requirements,
}

const IDENTITY: Checked = Checked::Kind(CheckKind::Identity);
const RIGHT_TO_WORK: Checked = Checked::Kind(CheckKind::RightToWork);
const REFERENCE: Checked = Checked::Kind(CheckKind::Reference);
const INSURANCE: Checked = Checked::Kind(CheckKind::PublicLiabilityInsurance);
const BASIC: Checked = Checked::Dbs(DbsLevel::Basic);
const ENHANCED: Checked = Checked::Dbs(DbsLevel::Enhanced);
const SAFEGUARDING: Checked = Checked::Training(Training::SafeguardingAdults);
const CAPACITY: Checked = Checked::Training(Training::MentalCapacityAct);

/// What most of these councils ask for.
const USUALLY_REQUIRED: &[Checked] = &[IDENTITY, RIGHT_TO_WORK, ENHANCED, REFERENCE];

const WEEKDAYS: &str = "Monday to Friday, 9am to 5pm";
const LONG_DAYS: &str = "Monday to Thursday, 8:30am to 5:30pm, and Friday to 5pm";

/// Code, short name, public name, helpline, hours, safeguarding, out of hours, required checks.
type Row = (
    &'static str,
    &'static str,
    &'static str,
    &'static str,
    &'static str,
    &'static str,
    &'static str,
    &'static [Checked],
);

#[rustfmt::skip]
const ROWS: &[Row] = &[
    ("E08000009", "Trafford", "Trafford Council", "0161 496 0150", WEEKDAYS, "0161 496 0151", "0161 496 0152", USUALLY_REQUIRED),
    ("E09000003", "Barnet", "Barnet Council", "020 7946 0150", WEEKDAYS, "020 7946 0151", "020 7946 0152", &[IDENTITY, RIGHT_TO_WORK, ENHANCED, REFERENCE, SAFEGUARDING]),
    ("E08000026", "Coventry", "Coventry City Council", "01632 960150", LONG_DAYS, "01632 960151", "01632 960152", &[IDENTITY, ENHANCED, REFERENCE]),
    ("E10000034", "Worcestershire", "Worcestershire County Council", "01632 960160", WEEKDAYS, "01632 960161", "01632 960162", &[IDENTITY, BASIC, INSURANCE]),
    ("E08000025", "Birmingham", "Birmingham City Council", "0121 496 0110", LONG_DAYS, "0121 496 0111", "0121 496 0112", &[IDENTITY, RIGHT_TO_WORK, ENHANCED, REFERENCE, SAFEGUARDING, CAPACITY]),
    ("E08000029", "Solihull", "Solihull Council", "0121 496 0120", WEEKDAYS, "0121 496 0121", "0121 496 0122", &[IDENTITY, ENHANCED]),
    ("E08000027", "Dudley", "Dudley Council", "0121 496 0130", WEEKDAYS, "0121 496 0131", "0121 496 0132", &[]),
    ("E08000030", "Walsall", "Walsall Council", "0121 496 0140", WEEKDAYS, "0121 496 0141", "0121 496 0142", &[IDENTITY, BASIC]),
    ("E08000028", "Sandwell", "Sandwell Council", "0121 496 0160", LONG_DAYS, "0121 496 0161", "0121 496 0162", USUALLY_REQUIRED),
    ("E08000031", "Wolverhampton", "City of Wolverhampton Council", "01632 960170", WEEKDAYS, "01632 960171", "01632 960172", &[IDENTITY, RIGHT_TO_WORK, BASIC]),
];

/// The councils of the demonstration: Trafford, Barnet, Coventry, Worcestershire and the seven
/// boroughs of the West Midlands, the towns that the first listings of [`super::invent`] are in.
#[must_use]
pub fn demo_councils() -> Vec<DemoCouncil> {
    ROWS.iter().map(council).collect()
}

/// Asked of PAs and of micro-providers: two references, of everything else one.
fn requirements(asked: &[Checked]) -> Requirements {
    let of_each = |what: &Checked| {
        let times = if *what == REFERENCE { 2 } else { 1 };
        [Applicant::Pa, Applicant::MicroProvider].map(|of| Requirement { of, what: *what, times })
    };
    Requirements::new(asked.iter().flat_map(of_each).collect())
}

fn council(row: &Row) -> DemoCouncil {
    let (code, name, public_name, helpline, hours, safeguarding, out_of_hours, required) = *row;
    DemoCouncil {
        code: CouncilCode::parse(code).expect("the table holds GSS codes"),
        name,
        public_name,
        helpline_phone: helpline.to_owned(),
        helpline_hours: hours.to_owned(),
        safeguarding_phone: safeguarding.to_owned(),
        out_of_hours_phone: out_of_hours.to_owned(),
        required_checks: requirements(required),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::seed::contact::is_invented;

    #[test]
    fn every_number_is_invented_and_no_two_are_alike() {
        let councils = demo_councils();
        let numbers_of =
            |c: &DemoCouncil| [c.helpline_phone.clone(), c.safeguarding_phone.clone(), c.out_of_hours_phone.clone()];
        let mut numbers: Vec<String> = councils.iter().flat_map(numbers_of).collect();
        assert!(numbers.iter().all(|number| is_invented(number)), "{numbers:?}");
        let all = numbers.len();
        numbers.sort_unstable();
        numbers.dedup();
        assert_eq!(numbers.len(), all);
    }

    #[test]
    fn some_council_asks_for_nothing() {
        assert!(demo_councils().iter().any(|council| council.required_checks.all().is_empty()));
    }
}
