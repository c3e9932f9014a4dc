//! What runs out by itself: checks (row V9), and what somebody said about their listing (rows V15 and X1). Who is to
//! be told what on a day follows from days alone, so that a worker that was away tells the newest of what it missed
//! and no more.

use chrono::{Days, Months, NaiveDate};

use crate::check::{Check, Checked};
use crate::listing::CouncilCode;
use crate::requirement::{Applicant, Requirements};
use crate::taxonomy::{CheckOutcome, EvidenceKind, vocabulary};

vocabulary! {
    /// When somebody is told that a check runs out (row V9), in order.
    CheckStep {
        /// 60 days before its last day.
        Sixty = "60",
        /// 30 days before.
        Thirty = "30",
        /// A week before.
        Seven = "7",
        /// On the day after its last day.
        Over = "over",
    }
}

/// For so many days after its last day somebody is still told that a check is over.
const TOLD_LATE: u64 = 60;

impl CheckStep {
    /// The day on which it comes, for a check that counts until `last`.
    #[must_use]
    pub fn day(self, last: NaiveDate) -> NaiveDate {
        let day = match self {
            Self::Sixty => last.checked_sub_days(Days::new(60)),
            Self::Thirty => last.checked_sub_days(Days::new(30)),
            Self::Seven => last.checked_sub_days(Days::new(7)),
            Self::Over => last.succ_opt(),
        };
        day.unwrap_or(last)
    }

    /// The last days of all checks for which this is the newest step on a day, the first and the last of them.
    #[must_use]
    pub fn last_days(self, today: NaiveDate) -> (NaiveDate, NaiveDate) {
        let after = |days| today.checked_add_days(Days::new(days)).unwrap_or(today);
        let before = |days| today.checked_sub_days(Days::new(days)).unwrap_or(today);
        match self {
            Self::Sixty => (after(31), after(60)),
            Self::Thirty => (after(8), after(30)),
            Self::Seven => (today, after(7)),
            Self::Over => (before(TOLD_LATE), before(1)),
        }
    }

    /// The newest step that has come for a check by a day, whether or not those before it were heeded. `None` before
    /// the first one, and long after the check was over.
    #[must_use]
    pub fn newest(last: NaiveDate, today: NaiveDate) -> Option<Self> {
        Self::ALL.iter().copied().find(|step| {
            let (first, end) = step.last_days(today);
            (first..=end).contains(&last)
        })
    }

    /// Whether this step is news for a check that was made on a day: whoever recorded it knew then what was near.
    #[must_use]
    pub fn is_after(self, made: NaiveDate, last: NaiveDate) -> bool {
        made < self.day(last)
    }
}

/// Whether its end matters to anybody: it counts, or it says that something is not needed until then.
fn matters(check: &Check) -> bool {
    match check.outcome {
        CheckOutcome::Accepted | CheckOutcome::AcceptedWithNote => check.evidence != EvidenceKind::SelfDeclared,
        CheckOutcome::NotNeeded => true,
        CheckOutcome::Refused => false,
    }
}

/// Whether the end of the check at this place of a listing's checks concerns nobody: it never counted, or so many
/// others stand in for it that count longer. Of those that end on one day the later ones stand in for the earlier.
#[must_use]
pub fn is_moot(checks: &[Check], at: usize, times: u8) -> bool {
    let Some(check) = checks.get(at).filter(|check| matters(check)) else { return true };
    let stands_in = |(place, other): &(usize, &Check)| {
        *place != at
            && matters(other)
            && other.council == check.council
            && other.what.meets().contains(&check.what)
            && (other.valid_until, *place) > (check.valid_until, at)
    };
    let others: Vec<&Check> = checks.iter().enumerate().filter(stands_in).map(|(_, other)| other).collect();
    // That something is not needed stands in for all of it.
    let not_needed = others.iter().any(|other| other.outcome == CheckOutcome::NotNeeded && other.what == check.what);
    not_needed || others.len() >= usize::from(times.max(1))
}

/// How many of this a council asks an applicant for; one of what nobody asks for.
#[must_use]
pub fn times(asks: &Requirements, applicant: Applicant, what: Checked) -> u8 {
    let asked = asks.asked_of(applicant).filter(|one| what.meets().contains(&one.what));
    asked.map(|one| one.times).max().unwrap_or(1)
}

/// Whether the end of a check takes its listing away from the public: on the day after, something is missing that it
/// was an answer to.
#[must_use]
pub fn hides(
    asks: &Requirements,
    applicant: Applicant,
    checks: &[Check],
    council: Option<&CouncilCode>,
    check: &Check,
) -> bool {
    let Some(after) = check.valid_until.succ_opt() else { return false };
    check.council.as_ref() == council
        && asks.missing(applicant, checks, council, after).iter().any(|what| check.what.meets().contains(what))
}

/// What was said about a listing that is public: the days that the yearly question and the monthly ones follow from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Said {
    /// When what the public reads was approved.
    pub approved: NaiveDate,
    /// When its owner last said that it is still right.
    pub still_right: Option<NaiveDate>,
    /// When its owner last answered the yearly question.
    pub yearly: Option<NaiveDate>,
}

/// What an owner is asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Question {
    /// Is it still right? With the number of months since somebody said so (row X1).
    StillRight(u32),
    /// Has anything changed? Once a year (row V15).
    AnythingChanged,
}

/// From so many months on an owner is asked every month (row X1).
const ASKED_FROM: u32 = 6;
/// From so many months on staff are told (row X1).
const STAFF_TOLD: u32 = 12;
/// After so many months nobody sees the listing any more (row X1).
const HIDDEN: u32 = 13;
/// Nobody gets two of these mails within so many days.
const APART: i64 = 7;
/// Nobody's listing is hidden sooner than so many days after staff were told.
const WARNED: i64 = 28;
/// Months between two yearly questions (row V15).
const YEAR: u32 = 12;

fn months_after(day: NaiveDate, months: u32) -> NaiveDate {
    day.checked_add_months(Months::new(months)).unwrap_or(NaiveDate::MAX)
}

/// The latest day of which so many months are over on a day, and some days more where months are short: whoever asks a
/// database reads a little too much with it, and never too little.
fn months_before(day: NaiveDate, months: u32) -> NaiveDate {
    day.checked_sub_months(Months::new(months)).and_then(|day| day.checked_add_days(Days::new(3))).unwrap_or(day)
}

impl Said {
    /// The day since which nobody need look further back than: nothing is asked about what was said after it.
    #[must_use]
    pub fn asked_before(today: NaiveDate) -> NaiveDate {
        months_before(today, ASKED_FROM)
    }

    /// The same for the yearly question.
    #[must_use]
    pub fn year_before(today: NaiveDate) -> NaiveDate {
        months_before(today, YEAR)
    }

    /// When somebody last said that it is right: it was written, or it still is.
    #[must_use]
    pub fn last(&self) -> NaiveDate {
        self.still_right.map_or(self.approved, |said| said.max(self.approved))
    }

    /// The day from which the year is counted.
    #[must_use]
    pub fn year_from(&self) -> NaiveDate {
        self.yearly.map_or(self.approved, |yearly| yearly.max(self.approved))
    }

    /// The day of the yearly question.
    #[must_use]
    pub fn year_over(&self) -> NaiveDate {
        months_after(self.year_from(), YEAR)
    }

    /// What was said once its owner says on a day that all is right. When the year is over, that answers its question.
    #[must_use]
    pub fn again(self, today: NaiveDate) -> Self {
        let yearly = if self.year_over() <= today { Some(today) } else { self.yearly };
        Self { still_right: Some(today), yearly, ..self }
    }

    /// The newest question that has come by a day, with its day, whether or not those before it were asked.
    #[must_use]
    pub fn newest(&self, today: NaiveDate) -> Option<(NaiveDate, Question)> {
        let monthly = (ASKED_FROM..=STAFF_TOLD)
            .filter(|months| !self.year_replaces(*months))
            .map(|months| (months_after(self.last(), months), Question::StillRight(months)));
        let yearly = (self.year_over(), Question::AnythingChanged);
        monthly.chain([yearly]).filter(|(day, _)| *day <= today).max()
    }

    /// The yearly question stands in for that of the month it falls into, and for one that would come within a week
    /// after it.
    fn year_replaces(&self, months: u32) -> bool {
        let (day, next) = (months_after(self.last(), months), months_after(self.last(), months + 1));
        let year = self.year_over();
        (day..next).contains(&year) || (year < day && (day - year).num_days() < APART)
    }

    /// What to ask on a day, where the owner was last asked something on `asked`. Nobody is asked twice within a week,
    /// not even after a worker was away.
    #[must_use]
    pub fn to_ask(&self, asked: Option<NaiveDate>, today: NaiveDate) -> Option<Question> {
        let (day, question) = self.newest(today)?;
        let is_asked = asked.is_some_and(|asked| asked >= day || (today - asked).num_days() < APART);
        (!is_asked).then_some(question)
    }

    /// Whether staff are to be told on a day: nobody has said for a year that it is right.
    #[must_use]
    pub fn is_stale(&self, today: NaiveDate) -> bool {
        months_after(self.last(), STAFF_TOLD) <= today
    }

    /// Whether it is hidden from a day on, where staff were told on `told`. Nobody is hidden without four weeks'
    /// warning, however long a worker was away.
    #[must_use]
    pub fn is_to_be_hidden(&self, told: Option<NaiveDate>, today: NaiveDate) -> bool {
        let warned = told
            .is_some_and(|told| told >= months_after(self.last(), STAFF_TOLD) && (today - told).num_days() >= WARNED);
        warned && months_after(self.last(), HIDDEN) <= today
    }
}

/// Whether a rate that the law sets every year is missing (12 months, and one of grace), given the day on which the
/// newest one that is known began. It goes on being the floor.
#[must_use]
pub fn is_rate_missing(newest_from: NaiveDate, today: NaiveDate) -> bool {
    months_after(newest_from, YEAR + 1) < today
}

#[cfg(test)]
#[path = "expiry_tests.rs"]
mod tests;
