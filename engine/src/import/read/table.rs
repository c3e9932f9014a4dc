//! A CSV file as rows of cells, each with the line it starts in.

use std::io::{Chain, Read};

use csv::{ByteRecord, Reader, ReaderBuilder, StringRecord, Terminator};
use encoding_rs::WINDOWS_1252;

use super::{Encoding, StructureFault};

/// A CSV reader over bytes of either encoding.
pub(super) struct Table<R> {
    reader: Reader<Chain<R, &'static [u8]>>,
    record: ByteRecord,
}

impl<R: Read> Table<R> {
    /// Reads from the start. A byte order mark is left out.
    pub(super) fn new(source: R) -> Self {
        // Rows end with a line feed alone, so that the reader's line number is exact in files with
        // carriage returns too (those are trimmed off with the cells' spaces); and the last row
        // always has one.
        let reader = ReaderBuilder::new()
            .has_headers(false)
            .flexible(true)
            .terminator(Terminator::Any(b'\n'))
            .buffer_capacity(1 << 16)
            .from_reader(source.chain(&b"\n"[..]));
        Self { reader, record: ByteRecord::new() }
    }

    /// Goes to the next row that is not blank, and gives the line it starts in, from 1; `None` at
    /// the end.
    ///
    /// # Errors
    /// When the source cannot be read, or with a fault that the source found.
    pub(super) fn advance(&mut self) -> Result<Option<u64>, StructureFault> {
        while self.reader.read_byte_record(&mut self.record).map_err(fault)? {
            if self.record.as_slice().iter().any(|byte| !byte.is_ascii_whitespace()) {
                let line_ends = 1 + self.record.as_slice().iter().filter(|byte| **byte == b'\n').count() as u64;
                return Ok(Some(self.reader.position().line().saturating_sub(line_ends)));
            }
        }
        Ok(None)
    }

    /// The present row.
    pub(super) fn record(&self) -> &ByteRecord {
        &self.record
    }

    /// What the bytes come from.
    pub(super) fn source(&self) -> &R {
        self.reader.get_ref().get_ref().0
    }

    /// Puts the present row, decoded, in the place of `text`.
    pub(super) fn decode(&self, encoding: Encoding, text: &mut StringRecord) {
        text.clear();
        for cell in &self.record {
            match encoding {
                Encoding::Utf8 => text.push_field(&String::from_utf8_lossy(cell)),
                Encoding::Windows1252 => text.push_field(&WINDOWS_1252.decode_without_bom_handling(cell).0),
            }
        }
    }
}

fn fault(error: csv::Error) -> StructureFault {
    match error.into_kind() {
        csv::ErrorKind::Io(error) => error.into(),
        // The reader is flexible and reads bytes, so that no other kind is left.
        _ => StructureFault::NotCsv,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_row_knows_the_line_it_starts_in() {
        let text = "\u{feff}a,b\n\n\"1\n2\",x\n,\n3,y\n\"4\n\n\",z\nlast,q";
        for text in [text.to_owned(), text.replace('\n', "\r\n"), format!("{text}\n")] {
            let mut table = Table::new(text.as_bytes());
            let mut starts = Vec::new();
            while let Some(line) = table.advance().expect("readable") {
                let mut row = StringRecord::new();
                table.decode(Encoding::Utf8, &mut row);
                starts.push((line, row[0].trim().chars().next().expect("a cell")));
            }
            // A comma alone is a row of two empty cells, and blank.
            let expected = vec![(1, 'a'), (3, '1'), (6, '3'), (7, '4'), (10, 'l')];
            assert_eq!(starts, expected, "{text:?}");
        }
    }
}
