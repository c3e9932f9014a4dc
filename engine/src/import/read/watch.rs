//! Looks at every byte that passes on its way to the CSV reader.

use std::io::{self, Read};

use super::{Encoding, StructureFault};

/// No register's row comes near this; what does is a table with a quotation mark missing, and would
/// otherwise be taken into memory as one cell.
const LONGEST_ROW: usize = 1 << 20;

/// A reader that passes bytes on unchanged and remembers what they say about the file: which
/// encoding, whether a quoted cell is open, whether a line was ended. Cells are quoted and divided
/// by ASCII characters in both encodings, so this needs no decoding.
pub(super) struct Watch<R> {
    inner: R,
    cell: Cell,
    line: u64,
    row_line: u64,
    row_bytes: usize,
    utf8: Utf8,
    last: u8,
}

/// Where the CSV reader stands, by the rules of the csv crate.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Cell {
    Start,
    Plain,
    Quoted,
    /// After a quotation mark inside a quoted cell: its end, or the first half of a doubled one.
    QuoteInQuoted,
}

impl<R> Watch<R> {
    pub(super) fn new(inner: R) -> Self {
        Self { inner, cell: Cell::Start, line: 1, row_line: 1, row_bytes: 0, utf8: Utf8::default(), last: b'\n' }
    }

    /// The line in which the last row starts, when the bytes so far end inside a quoted cell.
    pub(super) fn open_quote(&self) -> Option<u64> {
        (self.cell == Cell::Quoted).then_some(self.row_line)
    }

    /// Whether the bytes so far end with a line end.
    pub(super) fn ends_a_line(&self) -> bool {
        self.last == b'\n'
    }

    /// The encoding of the bytes so far; `None` where they are UTF-8 that ends inside a character.
    pub(super) fn encoding(&self) -> Option<Encoding> {
        match (self.utf8.is_broken, self.utf8.open.is_empty()) {
            (false, true) => Some(Encoding::Utf8),
            (false, false) if self.utf8.has_wide => None,
            _ => Some(Encoding::Windows1252),
        }
    }

    fn look(&mut self, chunk: &[u8]) -> Result<(), StructureFault> {
        // Every ZIP (a spreadsheet is one), image or UTF-16 text holds a zero byte soon.
        if chunk.contains(&0) {
            return Err(StructureFault::NotCsv);
        }
        self.utf8.feed(chunk);
        for &byte in chunk {
            self.step(byte);
            if self.row_bytes > LONGEST_ROW {
                return Err(StructureFault::RowTooLong { line: self.row_line });
            }
        }
        self.last = chunk.last().copied().unwrap_or(self.last);
        Ok(())
    }

    fn step(&mut self, byte: u8) {
        self.row_bytes += 1;
        self.line += u64::from(byte == b'\n');
        self.cell = match (self.cell, byte) {
            (Cell::Quoted, b'"') => Cell::QuoteInQuoted,
            (Cell::Start | Cell::QuoteInQuoted, b'"') | (Cell::Quoted, _) => Cell::Quoted,
            (_, b',') => Cell::Start,
            (_, b'\n') => {
                (self.row_line, self.row_bytes) = (self.line, 0);
                Cell::Start
            }
            _ => Cell::Plain,
        };
    }
}

impl<R: Read> Read for Watch<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let count = self.inner.read(buffer)?;
        self.look(&buffer[..count]).map_err(io::Error::other)?;
        Ok(count)
    }
}

/// Whether bytes that come in pieces are UTF-8.
#[derive(Default)]
struct Utf8 {
    is_broken: bool,
    /// A whole character outside ASCII was seen.
    has_wide: bool,
    /// The first bytes of a character whose rest has not come yet; at most three.
    open: Vec<u8>,
}

impl Utf8 {
    fn feed(&mut self, chunk: &[u8]) {
        let mut rest = chunk;
        while let (false, false, Some((&next, after))) = (self.is_broken, self.open.is_empty(), rest.split_first()) {
            self.open.push(next);
            rest = after;
            match std::str::from_utf8(&self.open) {
                Ok(_) => {
                    self.open.clear();
                    self.has_wide = true;
                }
                Err(error) => self.is_broken = error.error_len().is_some(),
            }
        }
        if self.is_broken {
            return;
        }
        let whole = match std::str::from_utf8(rest) {
            Ok(_) => rest.len(),
            Err(error) => {
                self.is_broken = error.error_len().is_some();
                error.valid_up_to()
            }
        };
        self.open.extend_from_slice(if self.is_broken { &[] } else { &rest[whole..] });
        self.has_wide |= !rest[..whole].is_ascii();
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn watched(bytes: &[u8], piece: usize) -> Watch<&[u8]> {
        let mut watch = Watch::new(bytes);
        let mut buffer = vec![0; piece];
        while watch.read(&mut buffer).expect("bytes without a fault") > 0 {}
        watch
    }

    #[test]
    fn the_encoding_is_that_of_the_whole_file() {
        for (bytes, encoding) in [
            (&b"plain"[..], Some(Encoding::Utf8)),
            ("caf\u{e9} \u{2013}".as_bytes(), Some(Encoding::Utf8)),
            (b"caf\xe9 bar", Some(Encoding::Windows1252)),
            (b"a \x96 b", Some(Encoding::Windows1252)),
            (b"caf\xe9", Some(Encoding::Windows1252)),
            (b"caf\xc3\xa9 and caf\xc3", None),
        ] {
            for piece in [1, 2, 3, 64] {
                assert_eq!(watched(bytes, piece).encoding(), encoding, "{bytes:?} by {piece}");
            }
        }
    }

    #[test]
    fn an_open_quotation_mark_is_seen() {
        for (text, open) in [
            ("a,\"b", Some(1)),
            ("a,\"b\"", None),
            ("a,\"b\"\"", Some(1)),
            ("a,\"b\"\"\"", None),
            ("a,D\"N\"\"A", None),
            ("a\n\n\"a,\nb", Some(3)),
            ("", None),
        ] {
            assert_eq!(watched(text.as_bytes(), 2).open_quote(), open, "{text:?}");
        }
    }

    #[test]
    fn a_zero_byte_is_no_csv_and_an_endless_row_is_refused() {
        let read = |bytes: &[u8]| io::copy(&mut Watch::new(bytes), &mut io::sink()).map_err(StructureFault::from);
        assert!(matches!(read(b"PK\x03\x04\x14\0"), Err(StructureFault::NotCsv)));
        let endless = [b"a\n\"".to_vec(), vec![b'\n'; LONGEST_ROW + 1]].concat();
        assert!(matches!(read(&endless), Err(StructureFault::RowTooLong { line: 2 })));
    }

    proptest! {
        #[test]
        fn pieces_make_no_difference(text in "\\PC{0,40}", cut in 0..4usize, piece in 1..5usize) {
            let bytes = text.replace('\0', "").into_bytes();
            let bytes = &bytes[..bytes.len().saturating_sub(cut)];
            prop_assert_eq!(watched(bytes, piece).encoding(), watched(bytes, 1000).encoding());
        }
    }
}
