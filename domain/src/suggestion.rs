//! A change of a listing that anybody may suggest (row G8).

use crate::account::{EmailAddress, EmailProblem};
use crate::form::FormErrors;
use crate::taxonomy::vocabulary;

/// Most letters of the words.
const LONGEST: usize = 1000;

vocabulary! {
    /// What is not right.
    SuggestionTopic {
        Closed = "closed",
        Contact = "contact",
        Prices = "prices",
        Hours = "hours",
        Moved = "moved",
        Other = "other",
    }
}

vocabulary! {
    /// What became of a suggestion.
    SuggestionOutcome {
        /// The listing says it right now.
        Done = "done",
        /// What was suggested is not so.
        NotRight = "not_right",
        /// The owner knows and decides.
        ToldOwner = "told_owner",
        /// The service is closed, and no longer listed.
        Ended = "ended",
    }
}

/// What somebody suggests.
#[derive(Clone, PartialEq, Eq)]
pub struct Suggestion {
    /// What is not right.
    pub topic: SuggestionTopic,
    /// What it should say.
    pub text: String,
    /// Where they want to hear what became of it.
    pub email: Option<EmailAddress>,
}

impl Suggestion {
    /// Reads what was typed.
    ///
    /// # Errors
    /// Everything that is wrong with it.
    pub fn read(topic: &str, text: &str, email: &str) -> Result<Self, FormErrors> {
        let mut errors = FormErrors::default();
        let topic = errors.check("topic", SuggestionTopic::from_code(topic).ok_or(()), |()| "suggestion_topic_missing");
        let text = errors.check("text", crate::join::several_lines(text, LONGEST), |code| code);
        // That something is closed says all there is to say.
        if text.as_ref().is_some_and(String::is_empty) && topic.is_some_and(|topic| topic != SuggestionTopic::Closed) {
            errors.add("text", "suggestion_missing");
        }
        let email = match email.trim() {
            "" => None,
            typed => errors.check("email", EmailAddress::parse(typed), EmailProblem::code),
        };
        match (topic, text) {
            (Some(topic), Some(text)) if errors.is_empty() => Ok(Self { topic, text, email }),
            _ => Err(errors),
        }
    }
}

impl std::fmt::Debug for Suggestion {
    /// Never the words or the address: what is printed ends up in logs.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Suggestion").field("topic", &self.topic).finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_suggestion_needs_a_topic_and_words_but_for_what_is_closed() {
        assert!(Suggestion::read("closed", "", "").is_ok_and(|read| read.email.is_none()));
        let read = Suggestion::read("prices", "It is £25 now.", "anna@example.org").expect("nothing is wrong");
        assert_eq!(read.email.map(|email| email.as_str().to_owned()).as_deref(), Some("anna@example.org"));
        let errors = Suggestion::read("prices", " ", "anna").expect_err("two things are wrong");
        assert_eq!(errors.iter().collect::<Vec<_>>(), [("text", "suggestion_missing"), ("email", "email_format")]);
        let errors = Suggestion::read("", &"x".repeat(1001), "").expect_err("two things are wrong");
        assert_eq!(errors.iter().collect::<Vec<_>>(), [("topic", "suggestion_topic_missing"), ("text", "long_1000")]);
    }

    #[test]
    fn what_was_written_is_never_printed() {
        let read = Suggestion::read("other", "Anna said so", "anna@example.org").expect("nothing is wrong");
        assert!(!format!("{read:?}").to_lowercase().contains("anna"));
    }
}
