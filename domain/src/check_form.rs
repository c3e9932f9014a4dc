//! Recording a check: what an officer typed becomes a check, or all that is wrong with it.

use chrono::{Months, NaiveDate};

use crate::check::Checked;
use crate::form::FormErrors;
use crate::taxonomy::{CheckKind, CheckOutcome, EvidenceKind};
use crate::text;

/// Most characters of a note.
pub const LONGEST_NOTE: usize = 1000;

/// A check that an officer records.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewCheck {
    /// What was checked.
    pub what: Checked,
    /// How the evidence was seen; never that somebody only said it.
    pub evidence: EvidenceKind,
    /// The day it was seen.
    pub seen_on: NaiveDate,
    /// The day on the certificate, for DBS and training.
    pub issued_on: Option<NaiveDate>,
    /// The last four characters of a DBS certificate's number.
    pub last_four: Option<String>,
    /// The last day it counts.
    pub valid_until: NaiveDate,
    /// What was decided.
    pub outcome: CheckOutcome,
    /// Why, where it was not simply accepted.
    pub note: Option<String>,
}

/// For how many months a check of a kind counts at most: insurance and the like for a year, promises for two,
/// training for three (row V2), the council looks at a DBS certificate again after three (the usual review date;
/// law, LS-05 asks for one), who somebody is does not change so quickly. The figures without a row are our judgement.
#[must_use]
pub const fn most_months(what: Checked) -> u32 {
    use CheckKind as K;
    match what {
        Checked::Kind(
            K::PublicLiabilityInsurance
            | K::EmployersLiabilityInsurance
            | K::Mot
            | K::BusinessMotorInsurance
            | K::CcjCheck
            | K::FoodHygiene
            | K::CqcRegistration
            | K::HmrcSelfEmployed
            | K::ProfessionalRegistration,
        ) => 13,
        Checked::Kind(K::CodeOfConduct | K::Terms) => 24,
        Checked::Kind(K::Identity | K::RightToWork | K::DrivingLicence | K::Qualification) => 120,
        Checked::Kind(K::Reference | K::Interview | K::Dbs) | Checked::Dbs(_) | Checked::Training(_) => 36,
    }
}

/// The last day that may be given: counted from the day on the certificate where there is one.
#[must_use]
pub fn latest_end(what: Checked, seen_on: NaiveDate, issued_on: Option<NaiveDate>) -> NaiveDate {
    let from = match what {
        Checked::Training(_) => issued_on.unwrap_or(seen_on),
        Checked::Kind(_) | Checked::Dbs(_) => seen_on,
    };
    from.checked_add_months(Months::new(most_months(what))).unwrap_or(from)
}

/// Whether there is a certificate with a day on it.
#[must_use]
pub const fn has_certificate(what: Checked) -> bool {
    matches!(what, Checked::Dbs(_) | Checked::Training(_))
}

/// Reads a check as it was typed.
///
/// # Errors
/// Everything that is wrong, by field.
pub fn read(what: Checked, typed: impl Fn(&str) -> String, today: NaiveDate) -> Result<NewCheck, FormErrors> {
    let mut errors = FormErrors::default();
    let outcome = errors.check("outcome", CheckOutcome::from_code(&typed("outcome")).ok_or(()), |()| "outcome_missing");
    let evidence = errors.check("evidence", read_evidence(&typed("evidence")).ok_or(()), |()| "evidence_missing");
    let seen_on = errors.check("seen_on", read_past(&typed("seen_on"), today), |code| match code {
        Day::Missing => "seen_on_missing",
        Day::Unreadable => "seen_on_format",
        Day::NotYet => "seen_on_later",
    });
    let issued_on = match has_certificate(what) && outcome != Some(CheckOutcome::NotNeeded) {
        true => errors.check("issued_on", read_past(&typed("issued_on"), today), |code| match code {
            Day::Missing => "issued_on_missing",
            Day::Unreadable => "issued_on_format",
            Day::NotYet => "issued_on_later",
        }),
        false => None,
    };
    let valid_until = errors.check("valid_until", read_day(&typed("valid_until")), |code| match code {
        Day::Missing => "valid_until_missing",
        Day::Unreadable | Day::NotYet => "valid_until_format",
    });
    if let (Some(end), Some(seen_on)) = (valid_until, seen_on) {
        if end < today {
            errors.add("valid_until", "valid_until_over");
        } else if end > latest_end(what, seen_on, issued_on) {
            errors.add("valid_until", "valid_until_long");
        }
    }
    let last_four = errors.check("last_four", read_last_four(what, &typed("last_four")), |code| code).flatten();
    let note = text::paragraphs(&typed("note"));
    if note.chars().count() > LONGEST_NOTE {
        errors.add("note", "note_long");
    } else if note.is_empty() && outcome.is_some_and(|outcome| outcome != CheckOutcome::Accepted) {
        errors.add("note", "note_missing");
    }
    match (outcome, evidence, seen_on, valid_until) {
        (Some(outcome), Some(evidence), Some(seen_on), Some(valid_until)) if errors.is_empty() => Ok(NewCheck {
            what,
            evidence,
            seen_on,
            issued_on,
            last_four,
            valid_until,
            outcome,
            note: (!note.is_empty()).then_some(note),
        }),
        _ => Err(errors),
    }
}

/// Nobody checks by being told.
fn read_evidence(code: &str) -> Option<EvidenceKind> {
    EvidenceKind::from_code(code).filter(|evidence| *evidence != EvidenceKind::SelfDeclared)
}

enum Day {
    Missing,
    Unreadable,
    NotYet,
}

fn read_day(typed: &str) -> Result<NaiveDate, Day> {
    let typed = typed.trim();
    if typed.is_empty() {
        return Err(Day::Missing);
    }
    let read = typed.parse::<NaiveDate>().or_else(|_| NaiveDate::parse_from_str(typed, "%d/%m/%Y"));
    let sensible = |day: &NaiveDate| (1950..2100).contains(&chrono::Datelike::year(day));
    read.ok().filter(sensible).ok_or(Day::Unreadable)
}

fn read_past(typed: &str, today: NaiveDate) -> Result<NaiveDate, Day> {
    let day = read_day(typed)?;
    if day > today { Err(Day::NotYet) } else { Ok(day) }
}

/// Only of a DBS certificate, and never more than four (law, LS-02).
fn read_last_four(what: Checked, typed: &str) -> Result<Option<String>, &'static str> {
    let typed: String = typed.chars().filter(|c| !c.is_whitespace()).collect();
    if typed.is_empty() || !matches!(what, Checked::Dbs(_)) {
        return Ok(None);
    }
    let fits = typed.len() == 4 && typed.bytes().all(|b| b.is_ascii_alphanumeric());
    if fits { Ok(Some(typed)) } else { Err("last_four_format") }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::taxonomy::{DbsLevel, Training};

    const DBS: Checked = Checked::Dbs(DbsLevel::Enhanced);
    const TRAINING: Checked = Checked::Training(Training::SafeguardingAdults);
    const IDENTITY: Checked = Checked::Kind(CheckKind::Identity);

    fn typed(what: Checked, changes: &[(&str, &str)]) -> Result<NewCheck, Vec<(&'static str, &'static str)>> {
        let good = [
            ("outcome", "accepted"),
            ("evidence", "original_seen"),
            ("seen_on", "2026-11-20"),
            ("issued_on", "2026-10-01"),
            ("valid_until", "2027-10-01"),
        ];
        let value = |name: &str| {
            let changed = changes.iter().find(|(own, _)| *own == name);
            let found = changed.or_else(|| good.iter().find(|(own, _)| *own == name));
            found.map_or_else(String::new, |(_, value)| (*value).to_owned())
        };
        let today = "2026-11-24".parse().expect("a day");
        read(what, value, today).map_err(|errors| errors.iter().collect())
    }

    #[test]
    fn a_check_is_read() {
        let check = typed(DBS, &[("last_four", "12 34"), ("seen_on", "20/11/2026")]).expect("a check");
        assert_eq!(check.last_four.as_deref(), Some("1234"));
        assert_eq!(check.seen_on, "2026-11-20".parse().expect("a day"));
        assert_eq!(typed(IDENTITY, &[]).expect("a check").issued_on, None);
    }

    #[test]
    fn everything_that_is_wrong_is_said() {
        let nothing = ["outcome", "evidence", "seen_on", "issued_on", "valid_until"].map(|name| (name, ""));
        let missing = [
            ("outcome", "outcome_missing"),
            ("evidence", "evidence_missing"),
            ("seen_on", "seen_on_missing"),
            ("issued_on", "issued_on_missing"),
            ("valid_until", "valid_until_missing"),
        ];
        assert_eq!(typed(DBS, &nothing), Err(missing.to_vec()));
        for (change, code) in [
            (("evidence", "self_declared"), "evidence_missing"),
            (("seen_on", "2026-11-25"), "seen_on_later"),
            (("seen_on", "soon"), "seen_on_format"),
            (("valid_until", "2026-11-23"), "valid_until_over"),
            (("valid_until", "2029-11-21"), "valid_until_long"),
            (("outcome", "refused"), "note_missing"),
            (("last_four", "001234567890"), "last_four_format"),
        ] {
            let wrong = typed(DBS, &[change]).expect_err(code);
            assert_eq!(wrong.iter().map(|(_, code)| *code).collect::<Vec<_>>(), [code]);
        }
    }

    #[test]
    fn training_counts_from_the_day_of_the_certificate() {
        let old = [("issued_on", "2023-11-20"), ("valid_until", "2026-12-01")];
        assert_eq!(typed(TRAINING, &old), Err(vec![("valid_until", "valid_until_long")]));
        assert!(typed(TRAINING, &[("issued_on", "2024-11-20"), ("valid_until", "2027-11-20")]).is_ok());
    }
}
