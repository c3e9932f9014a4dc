//! What a form comes back with that was sent and refused: every problem at once, and what was typed.

use domain::form::FormErrors;
use domain::join::{self, Ask};

use crate::components::{FieldError, SummaryItem};
use crate::context;
use crate::words::Words;

/// The problems of a form and what was typed into it. The server puts it into the context when it
/// answers a form with its own page again (422); a page that is only asked for has an empty one.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct FormState {
    /// What is wrong, in the order of the fields. A problem that belongs to no field stands at "".
    pub errors: FormErrors,
    /// What was typed, by field. Codes and other secrets are never among it.
    pub values: Vec<(String, String)>,
}

impl FormState {
    /// The problem at a field, in the reader's language.
    #[must_use]
    pub fn error(&self, field: &str) -> Option<FieldError> {
        let words = context::words();
        self.errors.of(field).map(|code| FieldError {
            prefix: words.say("form-error").to_owned(),
            text: self.said(words, field, code),
            code: Some(code.to_owned()),
        })
    }

    /// What is wrong, with the limit that was met and how much there is now, where there is one.
    fn said(&self, words: Words, field: &str, code: &'static str) -> String {
        let typed = self.value(field).map(|text| text.replace("\r\n", "\n"));
        let ask = join::field(field).map(|field| field.ask);
        match (code, ask, typed) {
            (code, _, Some(typed)) if code.starts_with("long_") => {
                let now = typed.trim().chars().count() as u64;
                words.tell("limit-long", [("text", words.label("error", code).into()), ("count", now.into())])
            }
            ("number", Some(Ask::Count { least, most }), _) => {
                words.tell("limit-number", [("least", least.to_string().into()), ("most", most.to_string().into())])
            }
            ("number", Some(Ask::Hundredths { most }), _) => {
                words.tell("limit-number-most", [("most", (most / 100).to_string().into())])
            }
            ("digits", Some(Ask::Digits(many)), _) => words.tell("limit-digits", [("count", (many as u64).into())]),
            ("areas", Some(Ask::Areas(most)), Some(typed)) if parts(&typed) > most => {
                let now = parts(&typed);
                let text = words.label("error", code);
                let key = [("text", text.into()), ("most", most.to_string().into()), ("count", (now as u64).into())];
                words.tell("limit-areas", key)
            }
            _ => words.label("error", code).to_owned(),
        }
    }

    /// What was typed into a field.
    #[must_use]
    pub fn value(&self, field: &str) -> Option<String> {
        self.values.iter().find(|(name, _)| name == field).map(|(_, value)| value.clone())
    }

    /// Every problem with a link to its field, whose id is its name.
    #[must_use]
    pub fn summary(&self) -> Vec<SummaryItem> {
        let words = context::words();
        let item = |(field, code): (&'static str, &'static str)| SummaryItem {
            text: self.said(words, field, code),
            href: (!field.is_empty()).then(|| format!("#{field}")),
        };
        self.errors.iter().map(item).collect()
    }
}

/// How many first halves of postcodes were typed.
fn parts(typed: &str) -> usize {
    typed.split([',', ';', '\n', ' ']).filter(|part| !part.is_empty()).count()
}

impl std::fmt::Debug for FormState {
    /// Never what was typed: what is printed ends up in logs.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("FormState").field("errors", &self.errors).finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_limit_is_said_with_how_much_there_is_where_that_is_the_problem() {
        let said = |field: &'static str, code, typed: &str| {
            let values = vec![(field.to_owned(), typed.to_owned())];
            let form = FormState { errors: FormErrors::one(field, code), values };
            leptos::prelude::Owner::new().with(|| form.summary().remove(0).text)
        };
        let long = said("summary", "long_200", &"ä\r\n".repeat(150));
        assert!(long.contains("200") && long.contains("299"), "{long}");
        assert!(said("shortest_visit", "number", "99").contains("from 1 to 24"));
        assert!(said("staff_posts", "number", "x").contains("100000"));
        assert!(said("dbs_last_four", "digits", "12").contains("4 digits"));
        let many = said("travels_to", "areas", &"M33, ".repeat(41));
        assert!(many.contains("40") && many.contains("41"), "{many}");
        assert!(!said("travels_to", "areas", "Sale").contains("40"));
    }

    #[test]
    fn what_was_typed_is_kept_and_never_printed() {
        let values = vec![("email".to_owned(), "anna@example.org".to_owned())];
        let form = FormState { errors: FormErrors::one("email", "email_format"), values };
        assert_eq!(form.value("email").as_deref(), Some("anna@example.org"));
        assert_eq!(form.value("code"), None);
        let printed = format!("{form:?}");
        assert!(printed.contains("email_format") && !printed.contains("anna"), "{printed}");
    }
}
