use proptest::prelude::*;

use super::*;
use crate::taxonomy::{CheckKind, DbsLevel};

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
        council: CouncilCode::parse("E08000009").ok(),
    }
}

const INSURANCE: Checked = Checked::Kind(CheckKind::PublicLiabilityInsurance);
const REFERENCE: Checked = Checked::Kind(CheckKind::Reference);

#[test]
fn steps_come_sixty_thirty_and_seven_days_before_and_on_the_day_after() {
    let last = day("2027-06-30");
    let newest = |today| CheckStep::newest(last, day(today));
    for (today, step) in [
        ("2027-04-30", None),
        ("2027-05-01", Some(CheckStep::Sixty)),
        ("2027-05-30", Some(CheckStep::Sixty)),
        ("2027-05-31", Some(CheckStep::Thirty)),
        ("2027-06-22", Some(CheckStep::Thirty)),
        ("2027-06-23", Some(CheckStep::Seven)),
        ("2027-06-30", Some(CheckStep::Seven)),
        ("2027-07-01", Some(CheckStep::Over)),
        ("2027-08-29", Some(CheckStep::Over)),
        ("2027-08-30", None),
    ] {
        assert_eq!(newest(today), step, "{today}");
    }
}

#[test]
fn what_was_near_when_a_check_was_made_is_no_news() {
    let last = day("2027-06-30");
    let news = |step: CheckStep, made| step.is_after(day(made), last);
    // Made 40 days before its end: 60 days before was over by then, 30 days before is to come.
    assert!(!news(CheckStep::Sixty, "2027-05-21") && news(CheckStep::Thirty, "2027-05-21"));
    assert!(!news(CheckStep::Thirty, "2027-05-31"), "made on that very day");
    assert!(news(CheckStep::Over, "2027-06-30") && !news(CheckStep::Over, "2027-07-01"));
}

#[test]
fn a_newer_check_that_counts_longer_takes_the_place_of_an_older_one() {
    let (old, new) = (check(INSURANCE, "2027-06-30"), check(INSURANCE, "2028-06-30"));
    assert!(!is_moot(std::slice::from_ref(&old), 0, 1));
    assert!(is_moot(&[old.clone(), new.clone()], 0, 1) && !is_moot(&[old.clone(), new.clone()], 1, 1));
    let refused = Check { outcome: CheckOutcome::Refused, ..new.clone() };
    assert!(!is_moot(&[old.clone(), refused.clone()], 0, 1) && is_moot(&[old.clone(), refused], 1, 1));
    let said = Check { evidence: EvidenceKind::SelfDeclared, ..new.clone() };
    assert!(!is_moot(&[old.clone(), said], 0, 1), "what nobody saw");
    let elsewhere = Check { council: CouncilCode::parse("E09000003").ok(), ..new };
    assert!(!is_moot(&[old.clone(), elsewhere], 0, 1), "another council's");
    let not_needed = Check { outcome: CheckOutcome::NotNeeded, ..check(INSURANCE, "2029-01-01") };
    assert!(is_moot(&[old, not_needed.clone()], 0, 1) && !is_moot(&[not_needed], 0, 1));
    let (basic, enhanced) = (Checked::Dbs(DbsLevel::Basic), Checked::Dbs(DbsLevel::Enhanced));
    assert!(is_moot(&[check(basic, "2027-01-01"), check(enhanced, "2028-01-01")], 0, 1));
    assert!(!is_moot(&[check(enhanced, "2027-01-01"), check(basic, "2028-01-01")], 0, 1), "a lower level");
}

#[test]
fn of_two_references_both_matter_until_there_are_two_others() {
    let ends = ["2027-06-30", "2027-06-30", "2028-06-30", "2029-06-30"];
    let checks: Vec<Check> = ends.iter().map(|end| check(REFERENCE, end)).collect();
    assert!(!is_moot(&checks[..2], 0, 2) && !is_moot(&checks[..2], 1, 2));
    assert!(is_moot(&checks[..3], 0, 2) && !is_moot(&checks[..3], 1, 2));
    assert!(is_moot(&checks, 1, 2) && !is_moot(&checks, 2, 2));
    let asks = Requirements::read("pa:reference:2");
    assert_eq!((times(&asks, Applicant::Pa, REFERENCE), times(&asks, Applicant::Pa, INSURANCE)), (2, 1));
}

#[test]
fn only_the_end_of_what_is_asked_for_and_seen_nowhere_else_hides_a_listing() {
    let asks = Requirements::read("pa:dbs_basic");
    let trafford = CouncilCode::parse("E08000009").ok();
    let hides = |checks: &[Check], at: usize| hides(&asks, Applicant::Pa, checks, trafford.as_ref(), &checks[at]);
    let enhanced = check(Checked::Dbs(DbsLevel::Enhanced), "2027-06-30");
    assert!(hides(std::slice::from_ref(&enhanced), 0));
    assert!(!hides(&[check(INSURANCE, "2027-06-30"), enhanced.clone()], 0), "only the badge goes");
    let basic = check(Checked::Dbs(DbsLevel::Basic), "2028-06-30");
    assert!(!hides(&[enhanced.clone(), basic], 0), "the lower level is enough");
    let elsewhere = Check { council: CouncilCode::parse("E09000003").ok(), ..enhanced };
    assert!(!hides(&[elsewhere], 0), "another council's was no answer to it");
}

fn said(approved: &str, still_right: Option<&str>, yearly: Option<&str>) -> Said {
    Said { approved: day(approved), still_right: still_right.map(day), yearly: yearly.map(day) }
}

/// Every question that somebody is asked who never answers, day by day.
fn asked(said: Said, from: &str, days: i64) -> Vec<(NaiveDate, Question)> {
    let (mut all, mut last) = (Vec::new(), None);
    for today in day(from).iter_days().take(usize::try_from(days).expect("a number")) {
        if let Some(question) = said.to_ask(last, today) {
            all.push((today, question));
            last = Some(today);
        }
    }
    all
}

#[test]
fn who_never_answers_is_asked_monthly_from_the_sixth_month_and_the_year_replaces_the_twelfth() {
    let all = asked(said("2026-11-30", None, None), "2026-11-30", 800);
    let expected = [
        ("2027-05-30", Question::StillRight(6)),
        ("2027-06-30", Question::StillRight(7)),
        ("2027-07-30", Question::StillRight(8)),
        ("2027-08-30", Question::StillRight(9)),
        ("2027-09-30", Question::StillRight(10)),
        ("2027-10-30", Question::StillRight(11)),
        ("2027-11-30", Question::AnythingChanged),
    ];
    assert_eq!(all, expected.map(|(on, question)| (day(on), question)));
}

#[test]
fn the_yearly_question_replaces_that_months_and_one_that_came_within_a_week() {
    // Said right on 5 April: asked monthly from 5 October; the year is over on 10 October.
    let all = asked(said("2026-10-10", Some("2027-04-05"), None), "2027-04-05", 250);
    assert_eq!(all[0], (day("2027-10-10"), Question::AnythingChanged));
    assert_eq!(all[1], (day("2027-11-05"), Question::StillRight(7)));
    // The year is over on 3 October, the first monthly question would be on the 5th.
    let all = asked(said("2026-10-03", Some("2027-04-05"), None), "2027-04-05", 250);
    assert_eq!(all[0], (day("2027-10-03"), Question::AnythingChanged));
    assert_eq!(all[1], (day("2027-11-05"), Question::StillRight(7)));
}

#[test]
fn an_answer_begins_the_months_anew_and_the_year_only_when_it_is_over() {
    let before = said("2026-11-24", None, None);
    let monthly = before.again(day("2027-06-01"));
    assert_eq!((monthly.last(), monthly.year_over()), (day("2027-06-01"), day("2027-11-24")));
    let yearly = monthly.again(day("2027-11-26"));
    assert_eq!((yearly.last(), yearly.year_over()), (day("2027-11-26"), day("2028-11-26")));
    let approved_anew = Said { approved: day("2028-02-29"), ..yearly };
    assert_eq!((approved_anew.last(), approved_anew.year_over()), (day("2028-02-29"), day("2029-02-28")));
}

#[test]
fn nobody_is_hidden_without_a_warning() {
    let silent = said("2026-11-24", None, None);
    assert!(!silent.is_stale(day("2027-11-23")) && silent.is_stale(day("2027-11-24")));
    let told = Some(day("2027-11-24"));
    assert!(!silent.is_to_be_hidden(told, day("2027-12-23")) && silent.is_to_be_hidden(told, day("2027-12-24")));
    // A worker that was away for two years tells first, and hides four weeks later.
    let late = Some(day("2029-11-24"));
    assert!(!silent.is_to_be_hidden(None, day("2029-11-24")));
    assert!(!silent.is_to_be_hidden(late, day("2029-12-21")) && silent.is_to_be_hidden(late, day("2029-12-22")));
    let before = Some(day("2027-01-01"));
    assert!(!silent.is_to_be_hidden(before, day("2029-12-22")), "that was about something said earlier");
}

#[test]
fn a_rate_is_missing_a_year_and_a_month_after_the_last_one_began() {
    let missing = |today| is_rate_missing(day("2026-04-01"), day(today));
    assert!(!missing("2027-05-01") && missing("2027-05-02"));
}

/// Days in order: on some of them a worker looks.
fn looks() -> impl Strategy<Value = Vec<NaiveDate>> {
    prop::collection::vec(1u64..40, 1..200).prop_map(|gaps| {
        let mut at = day("2026-11-24");
        gaps.into_iter()
            .map(|gap| {
                at = at.checked_add_days(Days::new(gap)).expect("a day");
                at
            })
            .collect()
    })
}

proptest! {
    #[test]
    fn every_step_is_told_once_in_order_and_the_newest_of_what_was_missed(
        days in looks(), made in 0u64..1000, lasts in 0u64..1200,
    ) {
        let made = day("2026-11-24").checked_add_days(Days::new(made)).expect("a day");
        let last = made.checked_add_days(Days::new(lasts)).expect("a day");
        let mut seen = std::collections::BTreeSet::new();
        let mut told = Vec::new();
        for today in days.iter().copied().filter(|today| *today >= made) {
            if let Some(step) = CheckStep::newest(last, today)
                && seen.insert(step)
                && step.is_after(made, last)
            {
                told.push((today, step));
            }
        }
        prop_assert!(told.is_sorted_by(|a, b| a.0 < b.0 && a.1 < b.1));
        for (on, step) in &told {
            prop_assert!(step.day(last) <= *on && made < step.day(last));
            let next = CheckStep::ALL.iter().find(|later| *later > step);
            prop_assert!(next.is_none_or(|next| *on < next.day(last)), "{step} is no longer the newest on {on}");
        }
        // Whoever looks on the very day is told on it.
        for step in CheckStep::ALL {
            let due = step.day(last);
            let is_told = told.iter().any(|(on, own)| own == step && *on == due);
            prop_assert_eq!(is_told, days.contains(&due) && made < due);
        }
    }

    #[test]
    fn every_day_has_one_newest_step_or_none(last in 0u64..2000, today in 0u64..2000) {
        let at = |days| day("2026-11-24").checked_add_days(Days::new(days)).expect("a day");
        let newest = CheckStep::newest(at(last), at(today));
        let come = CheckStep::ALL.iter().copied().rfind(|step| step.day(at(last)) <= at(today));
        let is_long_over = at(today) > at(last) + Days::new(60);
        prop_assert_eq!(newest, come.filter(|_| !is_long_over));
    }

    #[test]
    fn nobody_is_asked_twice_within_a_week_nor_the_same_twice(
        days in looks(), presses in prop::collection::btree_set(0u64..1100, 0..6),
    ) {
        let first = day("2026-11-24");
        let mut now = said("2026-11-24", None, None);
        let presses: Vec<NaiveDate> =
            presses.into_iter().map(|n| first.checked_add_days(Days::new(n)).expect("a day")).collect();
        let (mut asked, mut all, mut at) = (None, Vec::new(), 0);
        for today in days {
            while at < presses.len() && presses[at] < today {
                now = now.again(presses[at]);
                at += 1;
            }
            if let Some(question) = now.to_ask(asked, today) {
                prop_assert!(asked.is_none_or(|asked: NaiveDate| (today - asked).num_days() >= 7));
                let about = if question == Question::AnythingChanged { now.year_from() } else { now.last() };
                all.push((about, question));
                asked = Some(today);
            }
        }
        let mut once = all.clone();
        once.sort_unstable();
        once.dedup();
        prop_assert_eq!(once.len(), all.len());
    }
}
