//! Which row holds the column names, and where each column stands.

use std::io::Read;

use chrono::NaiveDate;
use csv::ByteRecord;
use domain::text::one_line;

use super::table::Table;
use super::{Format, StructureFault, care_inspectorate, cqc, dates};

/// The header stands among the first rows that are not blank: CQC's preamble has had two and four.
const HEADER_WITHIN: usize = 20;

/// The header of a file.
#[derive(Clone, Debug)]
pub(super) struct Head {
    /// The line it starts in, from 1.
    pub line: u64,
    /// How many cells a row has.
    pub width: usize,
    /// The date in the lines before it.
    pub produced_on: Option<NaiveDate>,
    /// Where the columns are.
    pub layout: Layout,
}

/// The columns of one format.
#[derive(Clone, Debug)]
pub(super) enum Layout {
    CareInspectorate(care_inspectorate::Columns),
    Cqc(cqc::Columns),
}

impl Format {
    /// Names of which a header holds at least two and no row of data any.
    const fn signs(self) -> &'static [&'static str] {
        match self {
            Self::CareInspectorate => &["CSNumber", "CareService", "ServiceName", "Service_Postcode"],
            Self::CqcDirectory => &["Name", "Postcode", "Service types", "Provider name"],
        }
    }
}

/// Goes to the header of a table and reads it.
///
/// # Errors
/// When there is none, or when it lacks a column.
pub(super) fn find<R: Read>(format: Format, table: &mut Table<R>) -> Result<Head, StructureFault> {
    let mut produced_on = None;
    let mut fault = StructureFault::Empty;
    for _ in 0..HEADER_WITHIN {
        let Some(line) = table.advance()? else { break };
        let names = Names::of(table.record());
        if format.signs().iter().filter(|sign| names.find(&[**sign]).is_some()).count() >= 2 {
            let layout = match format {
                Format::CareInspectorate => Layout::CareInspectorate(care_inspectorate::Columns::find(&names)?),
                Format::CqcDirectory => Layout::Cqc(cqc::Columns::find(&names)?),
            };
            return Ok(Head { line, width: names.0.len(), produced_on, layout });
        }
        produced_on = produced_on.or_else(|| names.0.iter().find_map(|text| dates::in_words(text)));
        fault = StructureFault::NoHeader;
    }
    Err(fault)
}

/// Where a column stands in a row; nowhere, when the file does not have it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Column(pub(super) Option<usize>);

/// The column names of a file, tidy and in small letters.
pub(super) struct Names(Vec<String>);

impl Names {
    fn of(header: &ByteRecord) -> Self {
        // The one letter outside ASCII that a name may hold is a printer's apostrophe, whose form
        // in another encoding comes out as the replacement character.
        let tidy = |cell: &[u8]| {
            one_line(&String::from_utf8_lossy(cell), 100).to_lowercase().replace(['\u{2019}', '\u{fffd}'], "'")
        };
        Self(header.iter().map(tidy).collect())
    }

    fn find(&self, names: &[&str]) -> Option<usize> {
        names.iter().find_map(|name| self.0.iter().position(|own| own.eq_ignore_ascii_case(name)))
    }

    /// A column by its present name or an older one.
    ///
    /// # Errors
    /// When the file has none of them.
    pub(super) fn must(&self, names: &[&'static str]) -> Result<Column, StructureFault> {
        match self.find(names) {
            None => Err(StructureFault::MissingColumn { column: names.first().copied().unwrap_or_default() }),
            found => Ok(Column(found)),
        }
    }

    /// A column that a file may do without.
    pub(super) fn may(&self, names: &[&'static str]) -> Column {
        Column(self.find(names))
    }
}
