//! From rows to listings.

use std::collections::HashSet;
use std::fs::File;

use csv::StringRecord;
use domain::listing::{AboutService, Content, Family};
use domain::taxonomy::ListingKind;

use super::cells::Cells;
use super::layout::Layout;
use super::table::Table;
use super::words::Needs;
use super::{Checked, ImportedListing, Locate, Row, StructureFault};

/// The rows of a checked file, in order.
pub struct Rows<'a> {
    table: Table<File>,
    text: StringRecord,
    checked: &'a Checked,
    places: &'a dyn Locate,
    keys: HashSet<String>,
    given: u64,
    ended: bool,
}

/// What a register's reader makes of one row.
pub(super) struct Entry {
    pub key: String,
    pub offered: bool,
    pub content: Content,
    pub unknown_words: Vec<String>,
}

/// Why a row makes no listing.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Unfit {
    Skipped(&'static str),
    Rejected(&'static str),
}

pub(super) const OUT_OF_SCOPE: Unfit = Unfit::Skipped("out_of_scope");
pub(super) const UNKNOWN_SERVICE_TYPE: Unfit = Unfit::Skipped("unknown_service_type");
pub(super) const NO_SERVICE_TYPE: Unfit = Unfit::Rejected("no_service_type");

impl<'a> Rows<'a> {
    pub(super) fn new(table: Table<File>, checked: &'a Checked, places: &'a dyn Locate) -> Self {
        Self { table, text: StringRecord::new(), checked, places, keys: HashSet::new(), given: 0, ended: false }
    }

    fn read(&mut self) -> Result<Option<Row>, StructureFault> {
        while let Some(line) = self.table.advance()? {
            if line > self.checked.head.line {
                self.given += 1;
                return Ok(Some(self.row(line)));
            }
        }
        if self.given == self.checked.rows { Ok(None) } else { Err(StructureFault::Changed) }
    }

    fn row(&mut self, line: u64) -> Row {
        match self.entry() {
            Ok(Entry { key, offered, content, unknown_words }) => {
                Row::Listing(Box::new(ImportedListing { line, key, offered, content, unknown_words }))
            }
            Err(Unfit::Skipped(reason)) => Row::Skipped { line, reason },
            Err(Unfit::Rejected(reason)) => Row::Rejected { line, reason, key: self.key() },
        }
    }

    /// The identity in the present row, where it can be read.
    fn key(&self) -> Option<String> {
        let cells = Cells::of(&self.text, self.checked.head.width)?;
        match &self.checked.head.layout {
            Layout::CareInspectorate(columns) => columns.key(&cells).ok(),
            Layout::Cqc(columns) => columns.key(&cells).ok(),
        }
    }

    fn entry(&mut self) -> Result<Entry, Unfit> {
        self.table.decode(self.checked.encoding, &mut self.text);
        let cells = Cells::of(&self.text, self.checked.head.width).ok_or(Unfit::Rejected("wrong_number_of_cells"))?;
        let entry = match &self.checked.head.layout {
            Layout::CareInspectorate(columns) => columns.entry(&cells, self.places)?,
            Layout::Cqc(columns) => columns.entry(&cells, self.places)?,
        };
        if self.keys.insert(entry.key.clone()) { Ok(entry) } else { Err(Unfit::Rejected("duplicate_id")) }
    }
}

impl Iterator for Rows<'_> {
    type Item = Result<Row, StructureFault>;

    fn next(&mut self) -> Option<Self::Item> {
        if self.ended {
            return None;
        }
        let item = self.read().transpose();
        self.ended = !matches!(item, Some(Ok(_)));
        item
    }
}

/// A registered service's content: the register gives nobody's own words, prices or hours.
pub(super) fn content(mut kinds: Vec<ListingKind>, name: String, needs: Needs, about: AboutService) -> Content {
    kinds.sort_unstable();
    kinds.dedup();
    Content {
        kinds,
        name,
        summary: None,
        about: None,
        support: Vec::new(),
        will_not: Vec::new(),
        needs: needs.codes,
        other_needs: needs.other,
        languages: Vec::new(),
        cultures: Vec::new(),
        funding: Vec::new(),
        prices: Vec::new(),
        availability: None,
        photo: None,
        family: Family::Service(Box::new(about)),
    }
}
