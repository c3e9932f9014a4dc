//! The reading half of an import: from a register's CSV file to listings, row by row.
//!
//! [`check`] reads the whole file once as a stream and looks at its structure: is it CSV, are the
//! columns there, does it end where a row ends. Only then does [`rows`] read it again and turn each
//! row into a listing's content. Nothing here touches the database, so a structural fault can apply
//! nothing.
//!
//! Columns are found by their names, never by position. A cell that cannot be understood (a cut-off
//! telephone number, a date in no known form) is left out, never guessed; a row that cannot be
//! understood is [`Row::Rejected`] with a reason code, and the rest goes on. A reason never repeats
//! what stood in the row.
//!
//! To add a register: a file like [`care_inspectorate`] with its columns and its table of kinds, an
//! entry in [`Format`] and in `layout::Layout`, its words in [`words`], and a test per word.

mod care_inspectorate;
mod cells;
mod cqc;
mod dates;
mod layout;
mod names;
mod phone;
mod place;
mod rows;
mod table;
#[cfg(test)]
mod tests;
mod watch;
mod website;
mod words;

use std::fs::File;
use std::io;
use std::path::Path;

use chrono::NaiveDate;
use domain::geo::Point;
use domain::listing::{Content, CouncilCode, Register};
use domain::postcode::Postcode;

use layout::{Head, Layout};
pub use rows::Rows;
use table::Table;
use watch::Watch;

/// A file layout that can be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// The Care Inspectorate's monthly table of registered services in Scotland.
    CareInspectorate,
    /// CQC's directory of locations in England: today's layout, with lines before the header and
    /// lists divided by `|`, and the older one.
    CqcDirectory,
}

impl Format {
    /// Every format.
    pub const ALL: &'static [Self] = &[Self::CareInspectorate, Self::CqcDirectory];

    /// Reads the word of the command line; `None` for any other.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|format| format.name() == name)
    }

    /// The word of the command line.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::CareInspectorate => "care-inspectorate",
            Self::CqcDirectory => "cqc-directory",
        }
    }

    /// The register that publishes such files.
    #[must_use]
    pub const fn register(self) -> Register {
        match self {
            Self::CareInspectorate => Register::CareInspectorate,
            Self::CqcDirectory => Register::Cqc,
        }
    }
}

/// How a file's letters are written. Decided over the whole file, before any row is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Encoding {
    /// Every byte of the file is valid UTF-8, with or without a byte order mark.
    Utf8,
    /// Anything else: Windows-1252, which holds all of Latin-1's letters too.
    Windows1252,
}

/// A file whose structure is sound; [`rows`] reads it again.
#[derive(Clone, Debug)]
pub struct Checked {
    /// How its letters are written.
    pub encoding: Encoding,
    /// How many rows it has, blank ones and the header aside: what [`rows`] will give.
    pub rows: u64,
    /// The day the register wrote it: from the lines before the header ("This data was produced on
    /// 16 September 2026"), else from the file's name (`adult_services_2025-05-31.csv`).
    pub data_date: Option<NaiveDate>,
    head: Head,
}

/// Why a file as a whole cannot be imported.
#[derive(Debug, thiserror::Error)]
pub enum StructureFault {
    /// No byte, or nothing but blank lines.
    #[error("the file is empty")]
    Empty,
    /// A ZIP, a spreadsheet or another binary file under the name of a CSV.
    #[error("the file is not a CSV file")]
    NotCsv,
    /// None of the first rows holds column names of this format.
    #[error("the file has no row with the column names of this format")]
    NoHeader,
    /// A column without which a listing would be wrong or could not be found.
    #[error("the column \"{column}\" is missing")]
    MissingColumn {
        /// Its present name.
        column: &'static str,
    },
    /// The file ends inside a quoted cell, or its last row is too short and has no line end.
    #[error("the file is cut off in the row that starts in line {line}")]
    CutOff {
        /// Where the broken row starts, from 1.
        line: u64,
    },
    /// A row goes on for ever; most likely a quotation mark is missing.
    #[error("the row that starts in line {line} does not end")]
    RowTooLong {
        /// Where it starts, from 1.
        line: u64,
    },
    /// Between the check and the reading somebody wrote to the file.
    #[error("the file changed while it was read")]
    Changed,
    /// The file could not be read.
    #[error("the file cannot be read")]
    Io(#[source] io::Error),
}

impl From<io::Error> for StructureFault {
    /// Faults that [`Watch`] finds travel through the CSV reader inside an I/O error.
    fn from(error: io::Error) -> Self {
        error.downcast::<Self>().unwrap_or_else(Self::Io)
    }
}

/// Where a postcode lies.
pub trait Locate: Send + Sync {
    /// The postcode's point and its council for social services; `None` for one that is not known.
    fn locate(&self, postcode: &Postcode) -> Option<(Point, Option<CouncilCode>)>;
}

/// What one row of a file came to.
#[derive(Debug)]
pub enum Row {
    /// A listing.
    Listing(Box<ImportedListing>),
    /// A sound row that is none of ours.
    Skipped {
        /// The line in the file where the row starts, from 1.
        line: u64,
        /// `out_of_scope`, or `unknown_service_type` where the register uses a word for the type of
        /// service that no table here holds.
        reason: &'static str,
    },
    /// A row that cannot be used.
    Rejected {
        /// The line in the file where the row starts, from 1.
        line: u64,
        /// `wrong_number_of_cells`, `no_service_type`, `no_id`, `not_an_id`, `no_name` or
        /// `duplicate_id`.
        reason: &'static str,
        /// The registration's identity where at least that can be read: a row that cannot be used is
        /// no reason to withdraw what it was about.
        key: Option<String>,
    },
}

/// One registration as a listing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ImportedListing {
    /// The line in the file where the row starts, from 1.
    pub line: u64,
    /// The registration's identity: `CSNumber`, CQC location id.
    pub key: String,
    /// Whether the register offers it. Inactive, dormant and deregistered ones are kept and never
    /// shown.
    pub offered: bool,
    /// What the listing says.
    pub content: Content,
    /// Words of the register that have no code of ours; those about needs are in
    /// [`Content::other_needs`] too.
    pub unknown_words: Vec<String>,
}

/// Reads the whole file once, as a stream, and checks its structure.
///
/// # Errors
/// When the file cannot be read, is no CSV, lacks a column or is cut off. Nothing may be applied
/// then.
pub fn check(format: Format, file: &Path) -> Result<Checked, StructureFault> {
    let mut table = Table::new(Watch::new(File::open(file)?));
    let head = layout::find(format, &mut table)?;
    let (mut rows, mut last, mut last_is_short) = (0, head.line, false);
    while let Some(line) = table.advance()? {
        rows += 1;
        (last, last_is_short) = (line, table.record().len() < head.width);
    }
    let seen = table.source();
    let cut_off = seen.open_quote().or((last_is_short && !seen.ends_a_line()).then_some(last));
    if let Some(line) = cut_off {
        return Err(StructureFault::CutOff { line });
    }
    let encoding = seen.encoding().ok_or(StructureFault::CutOff { line: last })?;
    let named = || dates::in_words(file.file_stem()?.to_str()?);
    Ok(Checked { encoding, rows, data_date: head.produced_on.or_else(named), head })
}

/// Reads the rows of a file that [`check`] found sound, one at a time and in order. The last item
/// is an error when the file can no longer be read or holds another number of rows than it did:
/// then what the file does not list proves nothing, and nothing may be withdrawn.
///
/// # Errors
/// When the file cannot be opened, or `checked` comes from another format.
pub fn rows<'a>(
    format: Format,
    file: &Path,
    checked: &'a Checked,
    places: &'a dyn Locate,
) -> Result<Rows<'a>, StructureFault> {
    let fits = match checked.head.layout {
        Layout::CareInspectorate(_) => Format::CareInspectorate,
        Layout::Cqc(_) => Format::CqcDirectory,
    };
    if fits != format {
        return Err(StructureFault::NoHeader);
    }
    Ok(Rows::new(Table::new(File::open(file)?), checked, places))
}
