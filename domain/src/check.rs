//! A check: what was seen, by whom, when, and until when it counts.

use chrono::{Days, NaiveDate};
use serde::{Deserialize, Serialize};

use crate::listing::CouncilCode;
use crate::taxonomy::{CheckKind, CheckOutcome, CheckState, DbsLevel, EvidenceKind, Training};

/// How long before its end a check is "being renewed": 60 days (row V9).
const RENEWAL_NOTICE: Days = Days::new(60);

/// What was checked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Checked {
    /// One of the plain kinds.
    Kind(CheckKind),
    /// A DBS certificate of this level; the certificate's content is never stored (law, LS-02).
    Dbs(DbsLevel),
    /// Training, by its certificate.
    Training(Training),
}

/// One check that somebody made.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Check {
    /// What was checked.
    pub what: Checked,
    /// How the evidence was seen.
    pub evidence: EvidenceKind,
    /// Who saw it, in public words ("Trafford Council").
    pub seen_by: String,
    /// The day it was seen.
    pub seen_on: NaiveDate,
    /// The last day it counts. For a DBS certificate, which has no end, the day the council will
    /// look at it again (law, LS-05).
    pub valid_until: NaiveDate,
    /// What was decided.
    pub outcome: CheckOutcome,
    /// Whose check it is: the council for which it was made. Only that council's requirements are met by it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub council: Option<CouncilCode>,
}

impl Checked {
    /// The code in `data-check`: `identity`, `dbs_enhanced`, `training_dementia`.
    #[must_use]
    pub fn code(self) -> String {
        match self {
            Self::Kind(kind) => kind.code().to_owned(),
            Self::Dbs(level) => format!("dbs_{level}"),
            Self::Training(training) => format!("training_{training}"),
        }
    }

    /// Reads a value of the search parameter `check`. A bare `dbs` is no value: the level must be said.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        if let Some(level) = code.strip_prefix("dbs_") {
            return DbsLevel::from_code(level).filter(|level| *level != DbsLevel::None).map(Self::Dbs);
        }
        if let Some(training) = code.strip_prefix("training_") {
            return Training::from_code(training).map(Self::Training);
        }
        CheckKind::from_code(code).filter(|kind| *kind != CheckKind::Dbs).map(Self::Kind)
    }

    /// The place in the glossary's order: a DBS level stands where DBS stands, training comes last.
    #[must_use]
    pub fn order(self) -> usize {
        const LEVELS: usize = DbsLevel::ALL.len();
        match self {
            Self::Kind(kind) => kind as usize * LEVELS,
            Self::Dbs(level) => CheckKind::Dbs as usize * LEVELS + level as usize,
            Self::Training(training) => CheckKind::ALL.len() * LEVELS + training as usize,
        }
    }

    /// Everything that this check is an answer to: a higher DBS level meets a lower one.
    #[must_use]
    pub fn meets(self) -> Vec<Self> {
        match self {
            Self::Dbs(level) => level.meets().iter().copied().map(Self::Dbs).collect(),
            other => vec![other],
        }
    }
}

impl Check {
    /// Where the check stands on a day. It counts until the end of its last valid day, never longer.
    #[must_use]
    pub fn state(&self, today: NaiveDate) -> CheckState {
        if matches!(self.outcome, CheckOutcome::Refused | CheckOutcome::NotNeeded) {
            return CheckState::Withdrawn;
        }
        if self.evidence == EvidenceKind::SelfDeclared {
            return CheckState::DeclaredByPa;
        }
        if self.valid_until < today {
            return CheckState::Expired;
        }
        match today.checked_add_days(RENEWAL_NOTICE) {
            Some(soon) if self.valid_until <= soon => CheckState::DueForRenewal,
            _ => CheckState::Verified,
        }
    }

    /// Whether the public may see it on a day.
    #[must_use]
    pub fn counts(&self, today: NaiveDate) -> bool {
        matches!(self.state(today), CheckState::Verified | CheckState::DueForRenewal)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().expect("a date")
    }

    fn check(what: Checked, valid_until: &str) -> Check {
        Check {
            what,
            evidence: EvidenceKind::OriginalSeen,
            seen_by: "Trafford Council".into(),
            seen_on: day("2026-05-05"),
            valid_until: day(valid_until),
            outcome: CheckOutcome::Accepted,
            council: None,
        }
    }

    #[test]
    fn a_check_counts_until_the_end_of_its_last_day() {
        let identity = check(Checked::Kind(CheckKind::Identity), "2026-12-31");
        assert_eq!(identity.state(day("2026-06-01")), CheckState::Verified);
        assert_eq!(identity.state(day("2026-11-22")), CheckState::DueForRenewal);
        assert_eq!(identity.state(day("2026-12-31")), CheckState::DueForRenewal);
        assert_eq!(identity.state(day("2027-01-01")), CheckState::Expired);
        assert!(!identity.counts(day("2027-01-01")));
    }

    #[test]
    fn what_nobody_saw_never_counts() {
        let mut said = check(Checked::Dbs(DbsLevel::Enhanced), "2029-01-01");
        said.evidence = EvidenceKind::SelfDeclared;
        assert!(!said.counts(day("2026-06-01")));
        let mut refused = check(Checked::Dbs(DbsLevel::Enhanced), "2029-01-01");
        refused.outcome = CheckOutcome::Refused;
        assert!(!refused.counts(day("2026-06-01")));
    }

    #[test]
    fn a_higher_dbs_level_meets_a_lower_one_and_barred_lists_do_not_stand_for_each_other() {
        let adults = Checked::Dbs(DbsLevel::EnhancedAdultsBarred);
        assert!(adults.meets().contains(&Checked::Dbs(DbsLevel::Basic)));
        assert!(!adults.meets().contains(&Checked::Dbs(DbsLevel::EnhancedChildrensBarred)));
    }

    #[test]
    fn codes_of_checks_read_back() {
        for code in ["identity", "dbs_enhanced", "training_dementia"] {
            assert_eq!(Checked::from_code(code).expect(code).code(), code);
        }
        for code in ["dbs", "dbs_none", "training_", "dementia", ""] {
            assert_eq!(Checked::from_code(code), None, "{code:?}");
        }
    }
}
