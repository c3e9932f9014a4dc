//! Cells as registers fill them in.

use csv::StringRecord;
use domain::text::one_line;

use super::layout::Column;
use super::rows::Unfit;

/// The longest name on a register so far has 148 characters.
pub(super) const LONGEST_TEXT: usize = 200;
const LONGEST_ID: usize = 40;

/// One row.
pub(super) struct Cells<'a>(&'a StringRecord);

impl<'a> Cells<'a> {
    /// A row of the header's width; `None` for one that is shorter, or longer by more than blanks.
    pub(super) fn of(record: &'a StringRecord, width: usize) -> Option<Self> {
        let fits = record.len() >= width && record.iter().skip(width).all(|cell| cell.trim().is_empty());
        fits.then_some(Self(record))
    }

    /// The cell as it stands; empty where the file has no such column.
    pub(super) fn raw(&self, column: Column) -> &'a str {
        column.0.and_then(|at| self.0.get(at)).unwrap_or_default()
    }

    /// What the cell says, in one tidy line; `None` where it says that there is nothing.
    pub(super) fn text(&self, column: Column) -> Option<String> {
        text(self.raw(column))
    }

    /// The cell in small letters, for comparing; empty where it says that there is nothing.
    pub(super) fn word(&self, column: Column) -> String {
        self.text(column).unwrap_or_default().to_lowercase()
    }

    /// A registration's identity.
    ///
    /// # Errors
    /// When there is none, or what stands there has not its form.
    pub(super) fn id(&self, column: Column) -> Result<String, Unfit> {
        let id = self.text(column).ok_or(Unfit::Rejected("no_id"))?;
        let fits = id.len() <= LONGEST_ID && id.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-');
        if fits { Ok(id) } else { Err(Unfit::Rejected("not_an_id")) }
    }

    /// The entries of a list.
    pub(super) fn list(&self, column: Column, divider: char) -> impl Iterator<Item = String> {
        self.raw(column).split(divider).filter_map(text)
    }
}

/// What a cell says, in one tidy line; `None` where it is blank or says "NA", "N/A", "-" or "None",
/// which all mean that nothing is known.
pub(super) fn text(cell: &str) -> Option<String> {
    let line = one_line(cell, LONGEST_TEXT);
    let is_missing =
        ["", "NA", "N/A", "-", "\u{2013}", "None", "NULL", "NaN"].iter().any(|word| line.eq_ignore_ascii_case(word));
    (!is_missing).then_some(line)
}

/// A whole number above zero that may be written `40.0`. Registers write `0.0` for "does not apply"
/// and `0.1` as a filler; neither is a number of anything.
pub(super) fn count(cell: &str) -> Option<u32> {
    let (whole, fraction) = cell.trim().split_once('.').unwrap_or((cell.trim(), ""));
    let number = whole.parse().ok().filter(|number| *number > 0)?;
    fraction.bytes().all(|b| b == b'0').then_some(number)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_is_nothing_however_it_is_written() {
        for cell in ["", "  ", "\u{a0}", "NA", "na", "N/A", "n/a", "-", " \u{2013} ", "None", "none", "\t\r\n"] {
            assert_eq!(text(cell), None, "{cell:?}");
        }
        assert_eq!(text("Blisscare & NA, UK Ltd").as_deref(), Some("Blisscare & NA, UK Ltd"));
        assert_eq!(text("Unit 5\r\n The\u{a0}Yard\t").as_deref(), Some("Unit 5 The Yard"));
    }

    #[test]
    fn a_count_is_whole_and_above_zero() {
        for (cell, number) in
            [("40.0", Some(40)), ("4", Some(4)), (" 6.00 ", Some(6)), ("0.0", None), ("0.1", None), ("0.01", None)]
        {
            assert_eq!(count(cell), number, "{cell:?}");
        }
        for cell in ["", "-3", "12.5", "many", "1e3", "99999999999", "NA"] {
            assert_eq!(count(cell), None, "{cell:?}");
        }
    }
}
