//! How far somebody has come, and what would help their listing most (row P12).

use super::answers::Answers;
use super::ask::Page;
use super::pages::{Door, pages};
use super::rules::{Known, check};

/// Where one page stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PageState {
    /// Nothing was answered, and something must be.
    ToDo,
    /// Something was answered, and something is missing or no longer fits the other answers.
    Unfinished,
    /// Nothing was answered, and nothing need be.
    Optional,
    /// Everything that is needed was answered.
    Done,
}

/// How far somebody has come.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Progress {
    /// Every page that is asked, in order.
    pub pages: Vec<(&'static Page, PageState)>,
}

impl Progress {
    /// Whether everything needed is there.
    #[must_use]
    pub fn complete(&self) -> bool {
        self.pages.iter().all(|(_, state)| matches!(state, PageState::Done | PageState::Optional))
    }

    /// Pages that are done, and pages that must be. What nobody must fill in counts only while something on it is
    /// wrong: it then keeps the listing from being sent.
    #[must_use]
    pub fn done(&self) -> (usize, usize) {
        let counts = |(page, state): &&(&Page, PageState)| page.needed() || *state == PageState::Unfinished;
        let all: Vec<_> = self.pages.iter().filter(counts).collect();
        (all.iter().filter(|(_, state)| *state == PageState::Done).count(), all.len())
    }

    /// The page that comes after one; `None` after the last.
    #[must_use]
    pub fn after(&self, code: &str) -> Option<&'static Page> {
        self.pages.iter().skip_while(|(page, _)| page.code != code).nth(1).map(|(page, _)| *page)
    }

    /// What to do next: what is needed first, then what people look for most.
    #[must_use]
    pub fn next(&self) -> Option<&'static Page> {
        const SOUGHT: [&str; 8] =
            ["times", "languages", "training", "access", "spaces", "practical", "culture", "group"];
        let at =
            |wanted: &[PageState]| self.pages.iter().find(|(_, state)| wanted.contains(state)).map(|(page, _)| *page);
        let sought = || {
            SOUGHT.iter().find_map(|code| {
                self.pages.iter().find(|(page, state)| page.code == *code && *state == PageState::Optional)
            })
        };
        at(&[PageState::Unfinished, PageState::ToDo])
            .or_else(|| sought().map(|(page, _)| *page))
            .or_else(|| at(&[PageState::Optional]))
    }
}

/// Where every page stands.
#[must_use]
pub fn progress(door: Door, answers: &Answers, known: Known<'_>) -> Progress {
    let pages = pages(door, answers).into_iter().map(|page| (page, state(door, page, answers, known))).collect();
    Progress { pages }
}

fn state(door: Door, page: &'static Page, answers: &Answers, known: Known<'_>) -> PageState {
    let times = answers.times(page);
    if times.is_empty() {
        return if page.needed() { PageState::ToDo } else { PageState::Optional };
    }
    let whole = |time: &u8| {
        let answered = page.fields.iter().all(|f| !f.needed || answers.answered(f, *time));
        answered && check(door, page, *time, answers, known).is_empty()
    };
    let enough = times.len() >= usize::from(page.least);
    if enough && times.iter().all(whole) { PageState::Done } else { PageState::Unfinished }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn known() -> Known<'static> {
        Known { today: "2026-11-24".parse().expect("a day"), floors: &[] }
    }

    #[test]
    fn a_page_is_done_when_all_that_is_needed_is_there() {
        let mut answers = Answers::default();
        let state = |answers: &Answers, code: &str| {
            let progress = progress(Door::Pa, answers, known());
            progress.pages.iter().find(|(page, _)| page.code == code).map(|(_, state)| *state)
        };
        assert_eq!(state(&answers, "name"), Some(PageState::ToDo));
        assert_eq!(state(&answers, "culture"), Some(PageState::Optional));
        answers.set("first_name", 1, vec!["Amina".into()]);
        assert_eq!(state(&answers, "name"), Some(PageState::Unfinished));
        answers.set("legal_name", 1, vec!["Amina Khan".into()]);
        assert_eq!(state(&answers, "name"), Some(PageState::Done));
        // A later answer can undo what was done.
        answers.set("first_name", 1, vec!["Amina Khan".into()]);
        assert_eq!(state(&answers, "name"), Some(PageState::Unfinished));
        for time in [1, 2] {
            for field in ["referee_name", "referee_how"] {
                answers.set(field, time, vec!["x".into()]);
            }
            answers.set("referee_email", time, vec![format!("a{time}@example.org")]);
            let expected = if time == 2 { PageState::Done } else { PageState::Unfinished };
            assert_eq!(state(&answers, "referees"), Some(expected));
        }
    }

    #[test]
    fn what_is_optional_is_no_missing_work_and_still_comes_on_the_way() {
        let mut answers = Answers::default();
        let of = |answers: &Answers| progress(Door::Pa, answers, known());
        let (done, all) = of(&answers).done();
        assert_eq!((done, all), (0, of(&answers).pages.iter().filter(|(page, _)| page.needed()).count()));
        assert!(all < of(&answers).pages.len());
        answers.set("cultures", 1, vec!["muslim".into()]);
        assert_eq!(of(&answers).done(), (0, all), "nothing more that is needed");
        answers.set("support", 1, vec!["pet_care".into()]);
        answers.set("will_not", 1, vec!["pet_care".into()]);
        assert_eq!(of(&answers).done(), (1, all + 1), "what is wrong must be put right");
        let after = |code| of(&answers).after(code).map(|page| page.code);
        assert_eq!((after("help"), after("agree")), (Some("will-not"), None));
    }

    #[test]
    fn a_new_version_of_the_terms_asks_again() {
        let mut answers = Answers::default();
        let state = |answers: &Answers| {
            let progress = progress(Door::Pa, answers, known());
            progress.pages.iter().find(|(page, _)| page.code == "agree").map(|(_, state)| *state)
        };
        answers.set("terms", 1, vec![crate::join::TERMS.into()]);
        answers.set("code_of_conduct", 1, vec![crate::join::CODE_OF_CONDUCT.into()]);
        assert_eq!(state(&answers), Some(PageState::Done));
        answers.set("terms", 1, vec!["2025-01-01".into()]);
        assert_eq!(state(&answers), Some(PageState::Unfinished));
    }

    #[test]
    fn a_break_is_asked_about_only_where_there_is_one() {
        let asked =
            |door, answers: &Answers| progress(door, answers, known()).pages.iter().any(|(p, _)| p.code == "break");
        let mut answers = Answers::default();
        assert!(asked(Door::Respite, &answers) && !asked(Door::Provider, &answers));
        answers.set("kinds", 1, vec!["respite".into()]);
        assert!(asked(Door::Provider, &answers));
        assert_eq!(progress(Door::Pa, &answers, known()).next().map(|page| page.code), Some("name"));
    }
}
