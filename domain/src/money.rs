//! Money in whole pence, never floating point.

use serde::{Deserialize, Serialize};

/// An amount of money in pence.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Pence(pub u32);

impl Pence {
    /// The amount as people write it: `£16.20`, `£18`, `45p`.
    #[must_use]
    pub fn in_words(self) -> String {
        match (self.0 / 100, self.0 % 100) {
            (0, pence) if pence > 0 => format!("{pence}p"),
            (pounds, 0) => format!("£{}", with_commas(pounds)),
            (pounds, pence) => format!("£{}.{pence:02}", with_commas(pounds)),
        }
    }

    /// This amount `n` times; `None` if it no longer fits.
    #[must_use]
    pub fn times(self, n: u32) -> Option<Self> {
        self.0.checked_mul(n).map(Self)
    }
}

fn with_commas(n: u32) -> String {
    let digits = n.to_string();
    let mut out = String::with_capacity(digits.len() + 3);
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            out.push(',');
        }
        out.push(digit);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn money_reads_as_people_write_it() {
        for (pence, words) in
            [(1620, "£16.20"), (1800, "£18"), (45, "45p"), (0, "£0"), (1_234_567, "£12,345.67"), (105, "£1.05")]
        {
            assert_eq!(Pence(pence).in_words(), words);
        }
    }
}
