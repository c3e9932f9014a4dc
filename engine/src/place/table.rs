//! Postcodes in six bytes each, looked up in place by binary search.
//!
//! The bytes are the same whether they stand in the executable (made by `script/geo/pack.py`) or are
//! made in memory from an operator's file (`pack`). All numbers are little-endian:
//!
//! | part | bytes |
//! |---|---|
//! | `POSTCOD1` | 8 |
//! | how many councils, how many blocks | 4 + 4 |
//! | GSS codes of councils and districts | 9 each |
//! | blocks, sorted by outward code, system and square | 32 each |
//! | rows, in the order of their blocks, sorted by inward code | 6 each |
//!
//! A block holds the postcodes of one outward code that lie in one square of 65,536 by 65,536 units
//! of its coordinate system: the outward code (4, padded with zeros), the [`System`] (1), a spare
//! byte, the high halves of both coordinates (2 + 2, signed), how many rows (2), the first row (4) and
//! the numbers of up to eight councils (8 times 2, unused ones `0xFFFF`).
//!
//! A row is the inward code and the council's place in the block (2: thirteen bits and three), and
//! the low halves of both coordinates (2 + 2).

mod pack;

use std::borrow::Cow;
use std::ops::Range;

use domain::geo::Point;
use domain::postcode::{OutwardCode, Postcode};

use super::grid::Grid;

pub(super) use pack::pack;

const MAGIC: &[u8; 8] = b"POSTCOD1";
const START: usize = 16;
const CODE: usize = 9;
const HEAD: usize = 32;
const ROW: usize = 6;
const COUNCILS_IN_BLOCK: usize = 8;
const NO_COUNCIL: u16 = 0xFFFF;

/// What a pair of coordinates means.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum System {
    /// Easting and northing in metres.
    Grid(Grid),
    /// Longitude and latitude in millionths of a degree, WGS 84.
    MicroDegrees,
}

/// One postcode with what is known about it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Row {
    /// The outward code, padded with zeros.
    pub(super) outward: [u8; 4],
    /// The inward code as a number: see [`inward_number`].
    pub(super) inward: u16,
    /// What `x` and `y` mean.
    pub(super) system: System,
    /// To the east.
    pub(super) x: i32,
    /// To the north.
    pub(super) y: i32,
    /// The number of its council in the table's list of codes.
    pub(super) council: Option<u16>,
}

/// The table is not in the format described above.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the table of postcodes is damaged: build it again with script/geo/build")]
pub struct Damaged;

/// All postcodes of one source.
pub(super) struct PostcodeTable {
    bytes: Cow<'static, [u8]>,
    codes: usize,
    blocks: usize,
}

/// A block's head, read.
struct Block {
    outward: [u8; 4],
    system: System,
    x_high: i32,
    y_high: i32,
    rows: Range<usize>,
    councils: [u16; COUNCILS_IN_BLOCK],
}

impl System {
    const fn number(self) -> u8 {
        match self {
            Self::Grid(Grid::British) => 0,
            Self::Grid(Grid::Irish) => 1,
            Self::MicroDegrees => 2,
        }
    }

    const fn from_number(number: u8) -> Option<Self> {
        match number {
            0 => Some(Self::Grid(Grid::British)),
            1 => Some(Self::Grid(Grid::Irish)),
            2 => Some(Self::MicroDegrees),
            _ => None,
        }
    }
}

impl Row {
    /// Where it is.
    pub(super) fn point(&self) -> Option<Point> {
        match self.system {
            System::Grid(grid) => grid.to_point(f64::from(self.x), f64::from(self.y)),
            System::MicroDegrees => Point::from_degrees(f64::from(self.y) / 1e6, f64::from(self.x) / 1e6),
        }
    }
}

impl PostcodeTable {
    /// Reads a table; no bytes at all are a table without postcodes.
    ///
    /// # Errors
    /// When the parts do not fit together.
    pub(super) fn read(bytes: Cow<'static, [u8]>) -> Result<Self, Damaged> {
        if bytes.is_empty() {
            return Ok(Self { bytes, codes: 0, blocks: 0 });
        }
        let start = bytes.get(..START).filter(|start| start.starts_with(MAGIC)).ok_or(Damaged)?;
        let (codes, blocks) = (u32_at(start, 8) as usize, u32_at(start, 12) as usize);
        let table = Self { codes, blocks, bytes };
        table.check().then_some(table).ok_or(Damaged)
    }

    /// Whether every block's rows are there, so that no later look can go astray.
    fn check(&self) -> bool {
        let rows_at = self.rows_at();
        let held = self.bytes.len().saturating_sub(rows_at);
        let codes_read = self.bytes.get(START..START + self.codes * CODE).is_some_and(|codes| codes.is_ascii());
        codes_read
            && self.bytes.len() >= rows_at
            && held.is_multiple_of(ROW)
            && (0..self.blocks).all(|at| self.head(at).is_some_and(|block| block.rows.end <= held / ROW))
    }

    /// Whether it holds any postcode.
    pub(super) fn is_empty(&self) -> bool {
        self.blocks == 0
    }

    /// The row of a postcode. No allocation; a binary search among the outward codes and one in the
    /// block, or in each of the few blocks of an outward code.
    pub(super) fn find(&self, postcode: &Postcode) -> Option<Row> {
        self.get(outward_bytes(postcode.outward()), inward_number(postcode.inward())?)
    }

    /// The row of a postcode in the table's own form.
    pub(super) fn get(&self, outward: [u8; 4], inward: u16) -> Option<Row> {
        self.blocks_of(outward).find_map(|block| self.find_in(&block, inward))
    }

    /// Whether any postcode of this outward code is held.
    pub(super) fn holds(&self, outward: &OutwardCode) -> bool {
        self.blocks_of(outward_bytes(outward)).next().is_some()
    }

    /// Every row, in order.
    pub(super) fn rows(&self) -> impl Iterator<Item = Row> + '_ {
        (0..self.blocks)
            .filter_map(|at| self.head(at))
            .flat_map(move |block| block.rows.clone().map(move |at| self.row(&block, at)))
    }

    /// The GSS codes that rows refer to by number.
    pub(super) fn codes(&self) -> impl Iterator<Item = &str> {
        let codes = self.bytes.get(START..START + self.codes * CODE).unwrap_or_default();
        codes.chunks_exact(CODE).map(|code| str::from_utf8(code).unwrap_or_default())
    }

    fn blocks_of(&self, wanted: [u8; 4]) -> impl Iterator<Item = Block> + '_ {
        let first = partition(0..self.blocks, |at| self.outward_at(at) < wanted);
        (first..self.blocks).map_while(move |at| self.head(at)).take_while(move |block| block.outward == wanted)
    }

    fn find_in(&self, block: &Block, inward: u16) -> Option<Row> {
        let at = partition(block.rows.clone(), |at| self.key_at(at) >> 3 < inward);
        (block.rows.contains(&at) && self.key_at(at) >> 3 == inward).then(|| self.row(block, at))
    }

    fn row(&self, block: &Block, at: usize) -> Row {
        let key = self.key_at(at);
        let start = self.rows_at() + at * ROW;
        let council = block.councils[usize::from(key & 7)];
        Row {
            outward: block.outward,
            inward: key >> 3,
            system: block.system,
            x: block.x_high << 16 | i32::from(u16_at(&self.bytes, start + 2)),
            y: block.y_high << 16 | i32::from(u16_at(&self.bytes, start + 4)),
            council: (council != NO_COUNCIL).then_some(council),
        }
    }

    fn head(&self, at: usize) -> Option<Block> {
        let start = self.heads_at() + at * HEAD;
        let head = self.bytes.get(start..start + HEAD)?;
        let first = u32_at(head, 12) as usize;
        Some(Block {
            outward: self.outward_at(at),
            system: System::from_number(head[4])?,
            x_high: high_half(head, 6),
            y_high: high_half(head, 8),
            rows: first..first + usize::from(u16_at(head, 10)),
            councils: std::array::from_fn(|n| u16_at(head, 16 + 2 * n)),
        })
    }

    fn outward_at(&self, block: usize) -> [u8; 4] {
        let start = self.heads_at() + block * HEAD;
        std::array::from_fn(|n| self.bytes[start + n])
    }

    fn key_at(&self, row: usize) -> u16 {
        u16_at(&self.bytes, self.rows_at() + row * ROW)
    }

    const fn heads_at(&self) -> usize {
        START + self.codes * CODE
    }

    const fn rows_at(&self) -> usize {
        self.heads_at() + self.blocks * HEAD
    }
}

/// The outward code in four bytes; it is never longer.
pub(super) fn outward_bytes(outward: &OutwardCode) -> [u8; 4] {
    let text = outward.as_str().as_bytes();
    std::array::from_fn(|n| text.get(n).copied().unwrap_or(0))
}

/// The inward code as a number below 6,760, in the order of the codes; `None` for what is no inward code.
pub(super) fn inward_number(inward: &str) -> Option<u16> {
    match *inward.as_bytes() {
        [digit @ b'0'..=b'9', first @ b'A'..=b'Z', second @ b'A'..=b'Z'] => {
            Some(u16::from(digit - b'0') * 676 + u16::from(first - b'A') * 26 + u16::from(second - b'A'))
        }
        _ => None,
    }
}

/// The first number of a range for which `before` is no longer true.
fn partition(range: Range<usize>, before: impl Fn(usize) -> bool) -> usize {
    let Range { mut start, mut end } = range;
    while start < end {
        let middle = start + (end - start) / 2;
        if before(middle) { start = middle + 1 } else { end = middle }
    }
    start
}

fn u16_at(bytes: &[u8], at: usize) -> u16 {
    u16::from_le_bytes([bytes[at], bytes[at + 1]])
}

fn u32_at(bytes: &[u8], at: usize) -> u32 {
    u32::from_le_bytes(std::array::from_fn(|n| bytes[at + n]))
}

fn high_half(bytes: &[u8], at: usize) -> i32 {
    i32::from(i16::from_le_bytes([bytes[at], bytes[at + 1]]))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn row(postcode: &str, system: System, x: i32, y: i32, council: Option<u16>) -> Row {
        let postcode = Postcode::parse(postcode).expect(postcode);
        let inward = inward_number(postcode.inward()).expect("an inward code");
        Row { outward: outward_bytes(postcode.outward()), inward, system, x, y, council }
    }

    fn table(rows: Vec<Row>, codes: &[&str]) -> PostcodeTable {
        let codes: Vec<String> = codes.iter().map(ToString::to_string).collect();
        PostcodeTable::read(Cow::Owned(pack(rows, &codes))).expect("our own table")
    }

    #[test]
    fn a_postcode_is_found_with_its_coordinates_and_council() {
        let british = System::Grid(Grid::British);
        let near = row("ZZ1 1AA", british, 400_000, 300_000, Some(1));
        let far = row("ZZ1 1AB", british, 480_000, 900_000, None);
        let west = row("ZZ10 9ZZ", System::MicroDegrees, -5_930_000, 54_600_000, Some(0));
        let table = table(vec![west, far, near], &["E08000009", "S12000049"]);
        assert_eq!(table.rows().collect::<Vec<_>>(), [near, far, west]);
        let find = |text: &str| table.find(&Postcode::parse(text).expect(text));
        assert_eq!(find("ZZ1 1AA"), Some(near));
        assert_eq!(find("ZZ1 1AB"), Some(far));
        assert_eq!(find("ZZ10 9ZZ"), Some(west));
        assert_eq!(find("ZZ1 1AC"), None);
        assert_eq!(find("ZZ2 1AA"), None);
        assert_eq!(table.codes().collect::<Vec<_>>(), ["E08000009", "S12000049"]);
    }

    #[test]
    fn an_outward_code_may_lie_in_more_than_eight_councils() {
        let codes: Vec<String> = (0..20).map(|n| format!("E070000{n:02}")).collect();
        let rows: Vec<Row> = (0..20u16)
            .map(|n| Row { inward: n, council: Some(n), ..row("ZZ1 1AA", System::Grid(Grid::British), 1, 2, None) })
            .collect();
        let table = PostcodeTable::read(Cow::Owned(pack(rows, &codes))).expect("a table");
        let postcode = Postcode::parse("ZZ1 0AT").expect("a postcode");
        assert_eq!(table.find(&postcode).and_then(|row| row.council), Some(19));
    }

    #[test]
    fn of_two_rows_for_one_postcode_the_last_counts() {
        let system = System::MicroDegrees;
        let table = table(vec![row("ZZ1 1AA", system, 1, 1, None), row("ZZ1 1AA", system, 2, 2, None)], &[]);
        assert_eq!(table.rows().map(|row| row.x).collect::<Vec<_>>(), [2]);
    }

    #[test]
    fn a_damaged_table_is_refused() {
        let good = pack(vec![row("ZZ1 1AA", System::MicroDegrees, 1, 1, None)], &["E08000009".to_owned()]);
        assert!(PostcodeTable::read(Cow::Owned(good.clone())).is_ok());
        for cut in [1, 7, 15, 20, good.len() - 1] {
            assert!(PostcodeTable::read(Cow::Owned(good[..cut].to_vec())).is_err(), "cut at {cut}");
        }
        assert!(PostcodeTable::read(Cow::Borrowed(b"PK\x03\x04 this is a zip file")).is_err());
        assert!(PostcodeTable::read(Cow::Borrowed(b"")).is_ok_and(|table| table.is_empty()));
    }

    fn any_row() -> impl Strategy<Value = Row> {
        let outward = prop::sample::select(vec![*b"ZZ1\0", *b"ZZ10", *b"Z9A\0", *b"ZZ9Z"]);
        let council = prop::option::of(0..30u16);
        (outward, 0..6760u16, any::<i32>(), any::<i32>(), council).prop_map(|(outward, inward, x, y, council)| Row {
            outward,
            inward,
            system: System::MicroDegrees,
            x,
            y,
            council,
        })
    }

    proptest! {
        #[test]
        fn every_row_packed_is_found_again(rows in prop::collection::vec(any_row(), 0..200)) {
            let codes: Vec<String> = (0..30).map(|n| format!("E070000{n:02}")).collect();
            let table = PostcodeTable::read(Cow::Owned(pack(rows.clone(), &codes))).expect("a table");
            for row in &rows {
                let last = rows.iter().rev().find(|r| (r.outward, r.inward) == (row.outward, row.inward));
                prop_assert_eq!(table.get(row.outward, row.inward), last.copied());
            }
        }
    }
}
