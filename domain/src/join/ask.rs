//! A question: what sort of answer it takes, and on which page it stands.

/// The codes one may choose from, and the part of their labels' keys before the code.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Codes {
    /// `need` in `need-dementia`.
    pub prefix: &'static str,
    /// In the order they are shown.
    pub codes: &'static [&'static str],
}

impl Codes {
    /// The code as it stands here, if it is one of these.
    #[must_use]
    pub fn find(self, code: &str) -> Option<&'static str> {
        self.codes.iter().find(|own| **own == code).copied()
    }
}

/// Which days an answer may name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Span {
    /// Today or earlier, not before 1950.
    Past,
    /// Today or later, at most two years ahead.
    Coming,
    /// Any day from 2000 to ten years ahead.
    Any,
}

/// The sort of answer that a question takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ask {
    /// One line, of at most so many characters.
    Line(usize),
    /// Several lines, of at most so many characters.
    Text(usize),
    /// One of a few.
    One(Codes),
    /// Any number of a few.
    Many(Codes),
    /// For each of a few, one of a few answers (`step_free=yes`).
    Each(Codes, Codes),
    /// Cells of the weekly grid.
    Week,
    /// An amount in pounds, kept in pence.
    Money,
    /// A whole number.
    Count {
        /// The least.
        least: u32,
        /// The most.
        most: u32,
    },
    /// A number of hours or posts with at most two places, kept in hundredths.
    Hundredths {
        /// The most, in hundredths.
        most: u32,
    },
    /// A day.
    Day(Span),
    /// A postcode, or the first half of one.
    Area,
    /// A full postcode.
    Postcode,
    /// First halves of postcodes, at most so many.
    Areas(usize),
    /// A telephone number.
    Phone,
    /// An email address.
    Email,
    /// The address of a page on the web.
    Web,
    /// So many digits.
    Digits(usize),
    /// A box to tick under a text of this version. The answer is the version, so that a newer text asks
    /// again (row V10).
    Agree(&'static str),
}

/// One question.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Field {
    /// Its name in forms, in what is stored, and in the keys of its words. No two questions share one.
    pub name: &'static str,
    /// The error's code when it was not answered and must be.
    pub missing: &'static str,
    /// The sort of answer.
    pub ask: Ask,
    /// Whether it must be answered before the listing is sent.
    pub needed: bool,
    /// Whether the answer is for the register's staff only. It is stored sealed and never becomes part
    /// of what is public.
    pub private: bool,
}

/// A page of the form: one thing to think about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Page {
    /// Its part of the address, and of the keys of its words.
    pub code: &'static str,
    /// What is asked on it.
    pub fields: &'static [Field],
    /// How many times it may be filled in; once for most.
    pub times: u8,
    /// How many times it must be.
    pub least: u8,
}

impl Page {
    /// Whether it is filled in several times, once for each price or referee.
    #[must_use]
    pub const fn repeats(&self) -> bool {
        self.times > 1
    }

    /// Whether it must be filled in before the listing is sent.
    #[must_use]
    pub fn needed(&self) -> bool {
        if self.repeats() { self.least > 0 } else { self.fields.iter().any(|field| field.needed) }
    }
}
