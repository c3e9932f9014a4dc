use crate::postcode::{OutwardCode, Postcode};

/// Something read out of the words of a question, as if its parameter had been given. On the page it is a
/// chip (`data-understood="near=M33 2AB"`) whose link takes it away again (`without=near:M33 2AB`).
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reading {
    /// The words are where somebody is: a postcode or an outward code, in its one spelling.
    Near(String),
}

impl Reading {
    /// The parameter that it stands for.
    #[must_use]
    pub const fn name(&self) -> &'static str {
        match self {
            Self::Near(_) => "near",
        }
    }

    /// The value that its parameter would have.
    #[must_use]
    pub fn value(&self) -> &str {
        match self {
            Self::Near(place) => place,
        }
    }

    /// The value of `without` that takes it away: `near:M33 2AB`.
    #[must_use]
    pub fn code(&self) -> String {
        format!("{}:{}", self.name(), self.value())
    }

    /// Reads a value of `without`.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        match code.trim().split_once(':')? {
            ("near", place) => Self::of_place(place),
            _ => None,
        }
    }

    /// Words that have the form of a postcode or an outward code and nothing beside it. Whether there is
    /// such a place is for the engine to say: "U3A" has the form of an outward code and is none.
    pub(super) fn of_place(words: &str) -> Option<Self> {
        let words = words.trim();
        let outward = || {
            // "EH1 1" is the beginning of a postcode and not EH11.
            let in_one_piece = words.bytes().all(|b| b.is_ascii_alphanumeric());
            OutwardCode::parse(words).ok().filter(|_| in_one_piece).map(|code| code.to_string())
        };
        let place = Postcode::parse(words).ok().map(|postcode| postcode.to_string()).or_else(outward)?;
        Some(Self::Near(place))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_that_are_a_postcode_alone_are_a_place() {
        for (words, place) in [("m33 2ab", "M33 2AB"), (" M332AB ", "M33 2AB"), ("m33", "M33"), ("SW1A", "SW1A")] {
            let reading = Reading::of_place(words).unwrap_or_else(|| panic!("{words:?} is a place"));
            assert_eq!((reading.name(), reading.value()), ("near", place));
            assert_eq!(Reading::from_code(&reading.code()), Some(reading));
        }
        for words in ["", "dementia", "dementia m33", "M33 2AB dementia", "EH1 1", "M33, Sale", "pa", "24"] {
            assert_eq!(Reading::of_place(words), None, "{words:?}");
        }
        for code in ["", "near", "near:", "near:Sale", "need:dementia", "M33"] {
            assert_eq!(Reading::from_code(code), None, "{code:?}");
        }
    }
}
