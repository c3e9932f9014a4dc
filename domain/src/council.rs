//! What a council decides for itself: whom to ring, and what it asks to see before somebody is listed.

use crate::check::Checked;
use crate::form::FormErrors;
use crate::requirement::{Applicant, Requirement, Requirements};
use crate::taxonomy::{CheckKind, DbsLevel, Training};
use crate::text::one_line;

/// Most references that can be asked for.
pub const MOST_REFERENCES: u8 = 3;
/// Most letters of "Monday to Friday, 9am to 5pm".
const LONGEST_HOURS: usize = 100;

/// What was typed into a council's page, read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CouncilAnswers {
    /// Helpline number, as people write it.
    pub helpline_phone: Option<String>,
    /// When the helpline is answered.
    pub helpline_hours: Option<String>,
    /// Number for worries about abuse or neglect, in office hours.
    pub safeguarding_phone: Option<String>,
    /// The emergency duty team, out of hours.
    pub out_of_hours_phone: Option<String>,
    /// What is to be seen before somebody is listed here.
    pub asks: Requirements,
}

/// The fields of one sort of applicant: what is ticked, the DBS level, how many references.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AskFields {
    /// Checks that are asked for or not.
    pub checks: &'static str,
    /// The level of the DBS certificate; one level includes others, so one is chosen.
    pub dbs: &'static str,
    /// The number of references.
    pub references: &'static str,
}

impl AskFields {
    /// The fields of a sort of applicant.
    #[must_use]
    pub const fn of(applicant: Applicant) -> Self {
        match applicant {
            Applicant::Pa => Self { checks: "pa_checks", dbs: "pa_dbs", references: "pa_references" },
            Applicant::MicroProvider => {
                Self { checks: "micro_checks", dbs: "micro_dbs", references: "micro_references" }
            }
            Applicant::Provider => {
                Self { checks: "provider_checks", dbs: "provider_dbs", references: "provider_references" }
            }
        }
    }
}

/// Everything that is ticked or not: all checks but the DBS levels and references, in the glossary's order.
#[must_use]
pub fn ticked() -> Vec<Checked> {
    let own_fields = [CheckKind::Dbs, CheckKind::Reference];
    let kinds = CheckKind::ALL.iter().filter(|kind| !own_fields.contains(kind)).map(|kind| Checked::Kind(*kind));
    kinds.chain(Training::ALL.iter().map(|training| Checked::Training(*training))).collect()
}

impl CouncilAnswers {
    /// Reads what was typed.
    ///
    /// # Errors
    /// Everything that is wrong with it.
    pub fn read(typed: &[(String, String)]) -> Result<Self, FormErrors> {
        let first = |name: &str| typed.iter().find(|(own, _)| own == name).map_or("", |(_, value)| value.as_str());
        let mut errors = FormErrors::default();
        let mut phone = |field: &'static str| {
            let number = first(field);
            if number.trim().is_empty() {
                return None;
            }
            errors.check(field, crate::join::phone(number), |code| code)
        };
        let (helpline_phone, safeguarding_phone, out_of_hours_phone) =
            (phone("helpline_phone"), phone("safeguarding_phone"), phone("out_of_hours_phone"));
        let hours = one_line(first("helpline_hours"), LONGEST_HOURS + 1);
        if hours.chars().count() > LONGEST_HOURS {
            errors.add("helpline_hours", "long_100");
        }
        let mut asks = Vec::new();
        for applicant in Applicant::ALL {
            asks.extend(read_asks(*applicant, typed, &mut errors));
        }
        if !errors.is_empty() {
            return Err(errors);
        }
        Ok(Self {
            helpline_phone,
            helpline_hours: Some(hours).filter(|hours| !hours.is_empty()),
            safeguarding_phone,
            out_of_hours_phone,
            asks: Requirements::new(asks),
        })
    }
}

fn read_asks(of: Applicant, typed: &[(String, String)], errors: &mut FormErrors) -> Vec<Requirement> {
    let fields = AskFields::of(of);
    let values = |name: &'static str| typed.iter().filter(move |(own, _)| own == name).map(|(_, value)| value.as_str());
    let mut asks = Vec::new();
    let may_be_ticked = ticked();
    for code in values(fields.checks) {
        match Checked::from_code(code).filter(|what| may_be_ticked.contains(what)) {
            Some(what) => asks.push(Requirement { of, what, times: 1 }),
            None => errors.add(fields.checks, "choice"),
        }
    }
    match values(fields.dbs).next() {
        None | Some("" | "none") => {}
        Some(code) => match DbsLevel::from_code(code) {
            Some(level) => asks.push(Requirement { of, what: Checked::Dbs(level), times: 1 }),
            None => errors.add(fields.dbs, "choice"),
        },
    }
    match values(fields.references).next().unwrap_or("0").parse::<u8>() {
        Ok(times @ 0..=MOST_REFERENCES) => {
            asks.push(Requirement { of, what: Checked::Kind(CheckKind::Reference), times });
        }
        _ => errors.add(fields.references, "choice"),
    }
    asks
}

#[cfg(test)]
mod tests {
    use super::*;

    fn typed(pairs: &[(&str, &str)]) -> Vec<(String, String)> {
        pairs.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect()
    }

    #[test]
    fn what_a_council_asks_for_is_read() {
        let read = CouncilAnswers::read(&typed(&[
            ("helpline_phone", " 0161 496 0150 "),
            ("helpline_hours", "Monday to  Friday"),
            ("safeguarding_phone", ""),
            ("pa_checks", "identity"),
            ("pa_checks", "training_dementia"),
            ("pa_dbs", "enhanced"),
            ("pa_references", "2"),
            ("micro_dbs", "none"),
            ("micro_references", "0"),
        ]))
        .expect("nothing is wrong");
        assert_eq!(read.helpline_phone.as_deref(), Some("0161 496 0150"));
        assert_eq!(read.helpline_hours.as_deref(), Some("Monday to Friday"));
        assert_eq!(read.safeguarding_phone, None);
        assert_eq!(read.asks.stored(), "pa:identity pa:dbs_enhanced pa:reference:2 pa:training_dementia");
    }

    #[test]
    fn a_council_may_ask_for_nothing() {
        assert_eq!(CouncilAnswers::read(&[]).expect("nothing is wrong").asks.stored(), "none");
    }

    #[test]
    fn everything_that_is_wrong_is_said_at_once() {
        let errors = CouncilAnswers::read(&typed(&[
            ("helpline_phone", "12345"),
            ("safeguarding_phone", "call us"),
            ("helpline_hours", &"x".repeat(101)),
            ("pa_checks", "dbs_enhanced"),
            ("pa_checks", "reference"),
            ("micro_dbs", "platinum"),
            ("provider_references", "4"),
        ]))
        .expect_err("much is wrong");
        assert_eq!(
            errors.iter().collect::<Vec<_>>(),
            [
                ("helpline_phone", "phone"),
                ("safeguarding_phone", "phone"),
                ("helpline_hours", "long_100"),
                ("pa_checks", "choice"),
                ("micro_dbs", "choice"),
                ("provider_references", "choice"),
            ]
        );
    }

    #[test]
    fn what_is_usual_can_be_chosen() {
        let can = ticked();
        for one in Requirements::usual().all() {
            let own_field = matches!(one.what, Checked::Dbs(_) | Checked::Kind(CheckKind::Reference));
            assert!(own_field || can.contains(&one.what), "{}", one.what.code());
        }
    }
}
