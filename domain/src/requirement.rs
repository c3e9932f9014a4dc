//! What a council asks to see before somebody is listed (row V2), and until when it has been seen.

use chrono::NaiveDate;

use crate::check::{Check, Checked};
use crate::listing::CouncilCode;
use crate::taxonomy::{CheckOutcome, CheckTier, EvidenceKind, ListingKind, vocabulary};

vocabulary! {
    /// Who wants to be listed; councils ask different things of each.
    Applicant {
        /// One named person.
        Pa = "pa",
        /// At most eight full-time workers, independent (row L13).
        MicroProvider = "micro_provider",
        /// Any other service. Those that give personal care answer to their regulator.
        Provider = "provider",
    }
}

impl Applicant {
    /// Which of them a listing of these kinds is.
    #[must_use]
    pub fn of(kinds: &[ListingKind]) -> Self {
        if kinds.iter().any(|kind| kind.is_pa()) {
            Self::Pa
        } else if kinds.contains(&ListingKind::MicroProvider) {
            Self::MicroProvider
        } else {
            Self::Provider
        }
    }
}

/// One thing that is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Requirement {
    /// Of whom.
    pub of: Applicant,
    /// What is to be checked.
    pub what: Checked,
    /// How many of it: two references are asked for, of everything else one.
    pub times: u8,
}

/// All that one council asks for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Requirements(Vec<Requirement>);

/// How it is stored that nothing is asked for.
const NOTHING: &str = "none";

/// The day until which something holds that never runs out.
pub const FOR_EVER: NaiveDate = match NaiveDate::from_ymd_opt(9999, 12, 31) {
    Some(day) => day,
    None => NaiveDate::MAX,
};

impl Requirements {
    /// These requirements; what is asked for twice is kept once.
    #[must_use]
    pub fn new(mut all: Vec<Requirement>) -> Self {
        all.sort_by_key(|one| (one.of as usize, one.what.order(), u8::MAX - one.times));
        all.dedup_by_key(|one| (one.of, one.what));
        all.retain(|one| one.times > 0);
        Self(all)
    }

    /// What is asked where nobody decided anything: of PAs what Milton Keynes asks (law, LS-08) and two references
    /// (row V2), of micro-providers who they are and that they are insured (law, LS-09 and LS-12).
    #[must_use]
    pub fn usual() -> Self {
        Self::read(
            "pa:identity pa:right_to_work pa:dbs_enhanced pa:reference:2 pa:training_safeguarding_adults \
             pa:training_mental_capacity_act micro_provider:identity micro_provider:public_liability_insurance",
        )
    }

    /// Reads them as they are stored: `pa:identity pa:reference:2 micro_provider:public_liability_insurance`.
    /// A bare code is asked of PAs and micro-providers; what nobody knows is left out. `none` asks for nothing,
    /// and where nothing is stored nobody decided, so that what is usual is asked.
    #[must_use]
    pub fn read(text: &str) -> Self {
        if text.trim().is_empty() {
            return Self::usual();
        }
        let mut all = Vec::new();
        for word in text.split_whitespace() {
            let mut parts = word.split(':');
            let (first, second, third) = (parts.next().unwrap_or_default(), parts.next(), parts.next());
            let times = third.and_then(|times| times.parse().ok()).unwrap_or(1);
            match (Applicant::from_code(first), second.and_then(Checked::from_code), Checked::from_code(first)) {
                (Some(of), Some(what), _) => all.push(Requirement { of, what, times }),
                (None, None, Some(what)) => {
                    all.extend([Applicant::Pa, Applicant::MicroProvider].map(|of| Requirement { of, what, times: 1 }));
                }
                _ => {}
            }
        }
        Self::new(all)
    }

    /// As they are stored.
    #[must_use]
    pub fn stored(&self) -> String {
        if self.0.is_empty() {
            return NOTHING.into();
        }
        let word = |one: &Requirement| match one.times {
            1 => format!("{}:{}", one.of, one.what.code()),
            times => format!("{}:{}:{times}", one.of, one.what.code()),
        };
        self.0.iter().map(word).collect::<Vec<_>>().join(" ")
    }

    /// All of them.
    #[must_use]
    pub fn all(&self) -> &[Requirement] {
        &self.0
    }

    /// What is asked of one sort of applicant.
    pub fn asked_of(&self, applicant: Applicant) -> impl Iterator<Item = Requirement> {
        self.0.iter().copied().filter(move |one| one.of == applicant)
    }

    /// The last day on which everything that this council asks of an applicant has been seen; `None` when something
    /// was never seen. Only the council's own checks meet what it asks. Where nothing is asked, for ever.
    #[must_use]
    pub fn met_until(
        &self,
        applicant: Applicant,
        checks: &[Check],
        council: Option<&CouncilCode>,
    ) -> Option<NaiveDate> {
        self.asked_of(applicant).try_fold(FOR_EVER, |end, one| Some(end.min(one.met_until(checks, council)?)))
    }

    /// What is asked of an applicant and is not seen on a day.
    #[must_use]
    pub fn missing(
        &self,
        applicant: Applicant,
        checks: &[Check],
        council: Option<&CouncilCode>,
        today: NaiveDate,
    ) -> Vec<Checked> {
        let is_met = |one: &Requirement| one.met_until(checks, council).is_some_and(|end| today <= end);
        self.asked_of(applicant).filter(|one| !is_met(one)).map(|one| one.what).collect()
    }

    /// The tier residents are shown: `checked` when everything that the council asks for is seen today. A council
    /// that asks for nothing checks nothing, so nobody is more than listed there.
    #[must_use]
    pub fn tier(
        &self,
        applicant: Applicant,
        checks: &[Check],
        council: Option<&CouncilCode>,
        today: NaiveDate,
    ) -> CheckTier {
        let asks = self.asked_of(applicant).next().is_some();
        let is_met = self.met_until(applicant, checks, council).is_some_and(|end| today <= end);
        if asks && is_met { CheckTier::Checked } else { CheckTier::Listed }
    }
}

impl Requirement {
    /// The last day on which so many of the council's own checks meet it.
    #[must_use]
    pub fn met_until(&self, checks: &[Check], council: Option<&CouncilCode>) -> Option<NaiveDate> {
        let own = |check: &&Check| check.council.as_ref() == council;
        let mut ends: Vec<NaiveDate> =
            checks.iter().filter(own).filter(|check| meets(check, self.what)).map(|check| check.valid_until).collect();
        ends.sort_unstable_by(|a, b| b.cmp(a));
        // An officer may say for one listing that something is not needed, until a day (a DBS level that the work
        // does not allow to ask for: law, LS-01). That stands for all of it.
        let set_aside = checks.iter().filter(own).filter(|check| is_set_aside(check, self.what));
        let set_aside = set_aside.map(|check| check.valid_until).max();
        let seen = ends.get(usize::from(self.times).saturating_sub(1)).copied();
        seen.max(set_aside)
    }
}

/// Whether a check that somebody made is an answer to what is asked.
fn meets(check: &Check, what: Checked) -> bool {
    let accepted = matches!(check.outcome, CheckOutcome::Accepted | CheckOutcome::AcceptedWithNote);
    accepted && check.evidence != EvidenceKind::SelfDeclared && check.what.meets().contains(&what)
}

fn is_set_aside(check: &Check, what: Checked) -> bool {
    check.outcome == CheckOutcome::NotNeeded && check.what == what
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::taxonomy::{CheckKind, DbsLevel};

    const IDENTITY: Checked = Checked::Kind(CheckKind::Identity);
    const REFERENCE: Checked = Checked::Kind(CheckKind::Reference);

    fn day(text: &str) -> NaiveDate {
        text.parse().expect("a date")
    }

    fn trafford() -> CouncilCode {
        CouncilCode::parse("E08000009").expect("a code")
    }

    fn check(what: Checked, valid_until: &str) -> Check {
        Check {
            what,
            evidence: EvidenceKind::OriginalSeen,
            seen_by: "Trafford Council".into(),
            seen_on: day("2026-05-05"),
            valid_until: day(valid_until),
            outcome: CheckOutcome::Accepted,
            council: Some(trafford()),
        }
    }

    #[test]
    fn what_is_asked_reads_back() {
        let read = Requirements::read("pa:identity pa:reference:2 provider:cqc_registration pa:identity nonsense x:y");
        assert_eq!(read.stored(), "pa:identity pa:reference:2 provider:cqc_registration");
        assert_eq!(Requirements::read(&read.stored()), read);
        assert_eq!(Requirements::read("none").stored(), "none");
        assert!(Requirements::read("none").all().is_empty());
        assert_eq!(Requirements::read(" "), Requirements::usual());
        assert_eq!(Requirements::read("identity").stored(), "pa:identity micro_provider:identity");
    }

    #[test]
    fn what_is_asked_is_met_until_the_first_of_it_runs_out() {
        let asks = Requirements::read("pa:identity pa:dbs_basic");
        let met = |checks: &[Check]| asks.met_until(Applicant::Pa, checks, Some(&trafford()));
        let (identity, dbs) = (check(IDENTITY, "2029-01-01"), check(Checked::Dbs(DbsLevel::Enhanced), "2028-01-01"));
        assert_eq!(met(std::slice::from_ref(&identity)), None);
        assert_eq!(met(&[identity.clone(), dbs.clone()]), Some(day("2028-01-01")));
        let newer = check(Checked::Dbs(DbsLevel::Enhanced), "2030-01-01");
        assert_eq!(met(&[identity.clone(), dbs.clone(), newer]), Some(day("2029-01-01")));
        assert_eq!(asks.met_until(Applicant::Provider, &[], Some(&trafford())), Some(FOR_EVER));
        let tier = |on| asks.tier(Applicant::Pa, &[identity.clone(), dbs.clone()], Some(&trafford()), day(on));
        assert_eq!((tier("2028-01-01"), tier("2028-01-02")), (CheckTier::Checked, CheckTier::Listed));
        assert_eq!(asks.tier(Applicant::Provider, &[], Some(&trafford()), day("2026-01-01")), CheckTier::Listed);
    }

    #[test]
    fn two_references_are_two() {
        let asks = Requirements::read("pa:reference:2");
        let met = |checks: &[Check]| asks.met_until(Applicant::Pa, checks, Some(&trafford()));
        let one = check(REFERENCE, "2029-01-01");
        assert_eq!(met(std::slice::from_ref(&one)), None);
        assert_eq!(met(&[one, check(REFERENCE, "2028-06-01")]), Some(day("2028-06-01")));
    }

    #[test]
    fn another_councils_check_what_was_said_and_what_was_refused_meet_nothing() {
        let asks = Requirements::read("pa:identity");
        let met = |check: Check| asks.met_until(Applicant::Pa, &[check], Some(&trafford())).is_some();
        assert!(met(check(IDENTITY, "2029-01-01")));
        let other = CouncilCode::parse("E09000003").ok();
        assert!(!met(Check { council: other, ..check(IDENTITY, "2029-01-01") }));
        assert!(!met(Check { evidence: EvidenceKind::SelfDeclared, ..check(IDENTITY, "2029-01-01") }));
        assert!(!met(Check { outcome: CheckOutcome::Refused, ..check(IDENTITY, "2029-01-01") }));
        assert!(met(Check { outcome: CheckOutcome::NotNeeded, ..check(IDENTITY, "2029-01-01") }));
    }

    proptest! {
        #[test]
        fn nothing_that_was_added_makes_what_is_met_end_earlier(ends in prop::collection::vec(0i64..2000, 1..6), extra in 0i64..2000) {
            let asks = Requirements::read("pa:reference:2");
            let at = |days: i64| (day("2026-01-01") + chrono::Duration::days(days)).to_string();
            let mut checks: Vec<Check> = ends.iter().map(|end| check(REFERENCE, &at(*end))).collect();
            let before = asks.met_until(Applicant::Pa, &checks, Some(&trafford()));
            checks.push(check(REFERENCE, &at(extra)));
            prop_assert!(asks.met_until(Applicant::Pa, &checks, Some(&trafford())) >= before);
        }
    }
}
