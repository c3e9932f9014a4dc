//! Questions that stand under one answer to another: they are seen once it is chosen, and only then do they count.

use super::ask::Page;
use crate::taxonomy::{AvailabilityStatus, DayLength, RegisteredWith};

/// A question, the one it stands under, and the answers that ask it.
struct Under {
    field: &'static str,
    parent: &'static str,
    answers: &'static [&'static str],
}

const UNDER: &[Under] = &[
    Under { field: "paused_until", parent: "room", answers: &[AvailabilityStatus::PausedUntil.code()] },
    Under {
        field: "registration_number",
        parent: "registered_with",
        answers: &[RegisteredWith::Cqc.code(), RegisteredWith::CareInspectorate.code()],
    },
    Under { field: "not_registered_because", parent: "registered_with", answers: &[RegisteredWith::NotNeeded.code()] },
    Under { field: "day_length_why", parent: "day_length", answers: &[DayLength::Full.code(), DayLength::Half.code()] },
];

/// The question that another stands under, and the answers that ask it; `None` for one that is always asked.
#[must_use]
pub fn asked_under(field: &str) -> Option<(&'static str, &'static [&'static str])> {
    UNDER.iter().find(|under| under.field == field).map(|under| (under.parent, under.answers))
}

/// What was typed into one page, without what stands under answers that were not chosen: whoever changes their mind
/// leaves something in a box that is no longer seen. A question under several answers has a box under each, and
/// those but one have the answer in their names (`registration_number.cqc`).
#[must_use]
pub fn as_asked(page: &Page, typed: &[(String, String)]) -> Vec<(String, String)> {
    let mut typed = typed.to_vec();
    for field in page.fields {
        let Some((parent, answers)) = asked_under(field.name) else { continue };
        // Where nothing was chosen nothing says yet whether it counts. "I would rather not say" is a choice.
        let Some(chosen) = typed.iter().find(|(name, _)| name == parent).map(|(_, code)| code.clone()) else {
            continue;
        };
        let own = format!("{}.{chosen}", field.name);
        let given = typed.iter().any(|(name, value)| *name == own && !value.trim().is_empty());
        if answers.contains(&chosen.as_str()) && !given {
            typed.retain(|(name, _)| !answers.iter().any(|code| *name == format!("{}.{code}", field.name)));
            continue;
        }
        let starts = format!("{}.", field.name);
        typed.retain(|(name, _)| *name == own || (name != field.name && !name.starts_with(&starts)));
        for (name, _) in typed.iter_mut().filter(|(name, _)| *name == own) {
            field.name.clone_into(name);
        }
    }
    typed
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::join::{Ask, Door, field, page};

    fn kept(door: Door, code: &str, typed: &[(&str, &str)]) -> Vec<(String, String)> {
        let typed: Vec<_> = typed.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
        as_asked(page(door, code).expect(code), &typed)
    }

    #[test]
    fn what_is_asked_under_an_answer_that_was_not_chosen_does_not_count() {
        let chosen = |room| kept(Door::Pa, "room", &[("room", room), ("paused_until.day", "5"), ("hours_wanted", "3")]);
        assert_eq!(chosen("paused_until").len(), 3);
        assert_eq!(chosen("looking_now"), [("room".into(), "looking_now".into()), ("hours_wanted".into(), "3".into())]);
    }

    #[test]
    fn of_two_boxes_for_one_question_the_one_under_the_chosen_answer_counts() {
        let number = |with: &str| {
            let typed = [
                ("registered_with", with),
                ("registration_number", "1-123456789"),
                ("registration_number.care_inspectorate", "CS2003000123"),
            ];
            let kept = kept(Door::Provider, "registration", &typed);
            kept.into_iter().skip(1).map(|(name, value)| format!("{name}={value}")).collect::<Vec<_>>()
        };
        assert_eq!(number("cqc"), ["registration_number=1-123456789"]);
        assert_eq!(number("care_inspectorate"), ["registration_number=CS2003000123"]);
        assert!(number("not_needed").is_empty());
        let why = ("day_length_why", "The bus");
        assert_eq!(kept(Door::Provider, "group", &[("day_length", ""), why]).len(), 1, "rather not said");
        assert_eq!(kept(Door::Provider, "group", &[why]).len(), 1, "nothing that was typed is lost");
    }

    #[test]
    fn what_stands_under_an_answer_is_a_question_and_so_is_what_it_stands_under() {
        for under in UNDER {
            assert!(field(under.field).is_some_and(|field| !field.needed), "{}", under.field);
            let Some(Ask::One(codes)) = field(under.parent).map(|field| field.ask) else { panic!("{}", under.parent) };
            assert!(under.answers.iter().all(|code| codes.find(code).is_some()), "{}", under.parent);
        }
    }
}
