//! British postcodes: read the way people type them, printed one way.

use serde::{Deserialize, Serialize};

/// A full postcode, kept as the outward and the inward code: `M33 5AA`. Its form is checked, not
/// whether it exists.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Postcode {
    outward: OutwardCode,
    inward: String,
}

/// The first half of a postcode: `M33`, `SW1A`. It names an area of some thousand homes.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct OutwardCode(String);

/// The text has not the form of a postcode.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not in the form of a postcode")]
pub struct NotAPostcode;

impl Postcode {
    /// Reads `m335aa`, ` M33 5AA `, `M33  5AA`; forgives the letters O and I where a digit must
    /// stand, and a no-break space.
    ///
    /// # Errors
    /// When the text has not the form of a full postcode.
    pub fn parse(typed: &str) -> Result<Self, NotAPostcode> {
        let text = squeezed(typed)?;
        if text.len() < 5 {
            return Err(NotAPostcode);
        }
        let (outward, inward) = text.split_at(text.len() - 3);
        let outward = OutwardCode::of_squeezed(outward)?;
        let mut chars = inward.chars();
        let (digit, a, b) = (chars.next(), chars.next(), chars.next());
        match (digit.map(as_digit), a, b) {
            (Some(Some(digit)), Some(a), Some(b)) if a.is_ascii_uppercase() && b.is_ascii_uppercase() => {
                Ok(Self { outward, inward: format!("{digit}{a}{b}") })
            }
            _ => Err(NotAPostcode),
        }
    }

    /// The first half.
    #[must_use]
    pub fn outward(&self) -> &OutwardCode {
        &self.outward
    }

    /// The second half: a digit and two letters.
    #[must_use]
    pub fn inward(&self) -> &str {
        &self.inward
    }
}

impl OutwardCode {
    /// Reads an outward code alone, or the first half of a full postcode.
    ///
    /// # Errors
    /// When the text has neither form.
    pub fn parse(typed: &str) -> Result<Self, NotAPostcode> {
        if let Ok(postcode) = Postcode::parse(typed) {
            return Ok(postcode.outward);
        }
        Self::of_squeezed(&squeezed(typed)?)
    }

    fn of_squeezed(text: &str) -> Result<Self, NotAPostcode> {
        let letters = text.bytes().take_while(u8::is_ascii_uppercase).count();
        let fits = match &text.as_bytes()[letters..] {
            [d] => d.is_ascii_digit(),
            [d, e] => d.is_ascii_digit() && e.is_ascii_alphanumeric(),
            _ => false,
        } && matches!(letters, 1 | 2);
        if fits { Ok(Self(text.to_owned())) } else { Err(NotAPostcode) }
    }

    /// `M33`
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether it is in Northern Ireland, whose postcodes may not be shipped with the product.
    #[must_use]
    pub fn is_northern_ireland(&self) -> bool {
        self.0.starts_with("BT")
    }
}

fn squeezed(typed: &str) -> Result<String, NotAPostcode> {
    let mut out = String::with_capacity(8);
    for c in typed.chars().filter(|c| !c.is_whitespace() && *c != '-') {
        if !c.is_ascii_alphanumeric() || out.len() >= 8 {
            return Err(NotAPostcode);
        }
        out.push(c.to_ascii_uppercase());
    }
    if out.len() < 2 { Err(NotAPostcode) } else { Ok(out) }
}

fn as_digit(c: char) -> Option<char> {
    match c {
        '0'..='9' => Some(c),
        'O' => Some('0'),
        'I' | 'L' => Some('1'),
        _ => None,
    }
}

impl std::fmt::Display for Postcode {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{} {}", self.outward, self.inward)
    }
}
impl std::fmt::Display for OutwardCode {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}
impl TryFrom<String> for Postcode {
    type Error = NotAPostcode;
    fn try_from(text: String) -> Result<Self, NotAPostcode> {
        Self::parse(&text)
    }
}
impl From<Postcode> for String {
    fn from(postcode: Postcode) -> Self {
        postcode.to_string()
    }
}
impl TryFrom<String> for OutwardCode {
    type Error = NotAPostcode;
    fn try_from(text: String) -> Result<Self, NotAPostcode> {
        Self::parse(&text)
    }
}
impl From<OutwardCode> for String {
    fn from(code: OutwardCode) -> Self {
        code.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_postcode_is_read_the_way_people_type_it() {
        for typed in ["M33 5AA", "m335aa", " M33  5AA", "M33\u{a0}5AA", "M33-5AA"] {
            assert_eq!(Postcode::parse(typed).map(|p| p.to_string()), Ok("M33 5AA".into()), "{typed:?}");
        }
        assert_eq!(Postcode::parse("ML43NR").map(|p| p.to_string()), Ok("ML4 3NR".into()));
        assert_eq!(Postcode::parse("M1 IAA").map(|p| p.to_string()), Ok("M1 1AA".into()));
        assert_eq!(Postcode::parse("SW1A 2AA").map(|p| p.outward().to_string()), Ok("SW1A".into()));
        for typed in ["", "M33", "5AA M33", "M33 55A", "near me", "<script>", "M335AAA1", "É1 1AA"] {
            assert!(Postcode::parse(typed).is_err(), "{typed:?}");
        }
    }

    #[test]
    fn an_outward_code_is_read_the_way_people_type_it() {
        for typed in ["BS1", "bs1 ", " BS1 4ST", "bs14st"] {
            assert_eq!(OutwardCode::parse(typed).expect(typed).as_str(), "BS1", "{typed:?}");
        }
        for typed in ["", "1BS", "BS", "near me", "<script>", "ABC1"] {
            assert!(OutwardCode::parse(typed).is_err(), "{typed:?}");
        }
        assert!(OutwardCode::parse("BT1").expect("BT1").is_northern_ireland());
    }

    proptest! {
        #[test]
        fn parsing_is_total_and_printing_is_stable(typed in "\\PC{0,12}") {
            if let Ok(postcode) = Postcode::parse(&typed) {
                prop_assert_eq!(Postcode::parse(&postcode.to_string()), Ok(postcode));
            }
        }
    }
}
