use std::borrow::Cow;

use fluent_bundle::FluentValue;

/// The value of a variable in a message.
#[derive(Clone, Debug)]
pub enum Arg<'a> {
    /// Text, put in as it is.
    Text(Cow<'a, str>),
    /// A count: it chooses the plural form and is written with separators between thousands.
    Count(u64),
}

impl Arg<'_> {
    /// The value as people read it.
    pub(super) fn shown(&self) -> Cow<'_, str> {
        match self {
            Self::Text(text) => Cow::Borrowed(text),
            Self::Count(n) => Cow::Owned(grouped(*n)),
        }
    }

    pub(super) fn to_fluent(&self) -> FluentValue<'_> {
        match self {
            Self::Text(text) => FluentValue::from(text.as_ref()),
            Self::Count(n) => FluentValue::from(*n),
        }
    }
}

/// `12,345`
pub(super) fn grouped(n: u64) -> String {
    let digits = n.to_string();
    let mut out = String::with_capacity(digits.len() + digits.len() / 3);
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            out.push(',');
        }
        out.push(digit);
    }
    out
}

impl<'a> From<&'a str> for Arg<'a> {
    fn from(text: &'a str) -> Self {
        Self::Text(Cow::Borrowed(text))
    }
}
impl<'a> From<&'a String> for Arg<'a> {
    fn from(text: &'a String) -> Self {
        Self::Text(Cow::Borrowed(text))
    }
}
impl From<String> for Arg<'_> {
    fn from(text: String) -> Self {
        Self::Text(Cow::Owned(text))
    }
}
macro_rules! from_count {
    ($($int:ty),+) => { $(
        impl From<$int> for Arg<'_> {
            fn from(n: $int) -> Self {
                Self::Count(u64::from(n))
            }
        }
    )+ };
}
from_count!(u8, u16, u32, u64);
