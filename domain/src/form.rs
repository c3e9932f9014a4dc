//! What is wrong with a form: everything at once, each problem at its field.

/// The problems of one form, in the order of its fields. A problem is a code; the locale files have its
/// words (`error-<code>`).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FormErrors(Vec<(&'static str, &'static str)>);

impl FormErrors {
    /// One problem at one field.
    #[must_use]
    pub fn one(field: &'static str, code: &'static str) -> Self {
        Self(vec![(field, code)])
    }

    /// Notes a problem. A field shows its first one only.
    pub fn add(&mut self, field: &'static str, code: &'static str) {
        if self.of(field).is_none() {
            self.0.push((field, code));
        }
    }

    /// Keeps a good value, and notes what is wrong with a bad one.
    pub fn check<T, E>(
        &mut self,
        field: &'static str,
        parsed: Result<T, E>,
        code: impl FnOnce(E) -> &'static str,
    ) -> Option<T> {
        match parsed {
            Ok(value) => Some(value),
            Err(problem) => {
                self.add(field, code(problem));
                None
            }
        }
    }

    /// The problem at a field.
    #[must_use]
    pub fn of(&self, field: &str) -> Option<&'static str> {
        self.0.iter().find(|(at, _)| *at == field).map(|(_, code)| *code)
    }

    /// Fields and their problems, in order.
    pub fn iter(&self) -> impl Iterator<Item = (&'static str, &'static str)> + '_ {
        self.0.iter().copied()
    }

    /// Whether nothing is wrong.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn all_problems_are_kept_and_a_field_shows_its_first() {
        let mut errors = FormErrors::default();
        let kept = errors.check("age", "7".parse::<u8>(), |_| "age_format");
        let lost = errors.check("size", "x".parse::<u8>(), |_| "size_format");
        errors.add("size", "size_missing");
        assert_eq!((kept, lost), (Some(7), None));
        assert_eq!(errors.iter().collect::<Vec<_>>(), [("size", "size_format")]);
        assert!(errors.of("age").is_none() && !errors.is_empty());
    }
}
