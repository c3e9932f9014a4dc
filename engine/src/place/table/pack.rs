use super::{CODE, COUNCILS_IN_BLOCK, HEAD, MAGIC, NO_COUNCIL, ROW, Row, START, System};

/// What the rows of a block have in common.
type Square = ([u8; 4], System, i32, i32);

/// Writes a table. `codes` are the GSS codes (nine characters) that the rows' numbers refer to; of two
/// rows for one postcode the last counts.
pub(in crate::place) fn pack(rows: Vec<Row>, codes: &[String]) -> Vec<u8> {
    let rows = in_order(rows);
    let blocks: Vec<(Vec<u16>, Vec<&Row>)> =
        rows.chunk_by(|a, b| square(a) == square(b)).flat_map(split_by_councils).collect();

    let mut out = Vec::with_capacity(START + codes.len() * CODE + blocks.len() * HEAD + rows.len() * ROW);
    out.extend_from_slice(MAGIC);
    out.extend_from_slice(&count(codes.len()).to_le_bytes());
    out.extend_from_slice(&count(blocks.len()).to_le_bytes());
    for code in codes {
        out.extend(code.bytes().chain(std::iter::repeat(b' ')).take(CODE));
    }
    let mut first = 0;
    for (councils, members) in &blocks {
        put_head(&mut out, square(members[0]), councils, members.len(), first);
        first += count(members.len());
    }
    for (councils, members) in &blocks {
        members.iter().for_each(|row| put_row(&mut out, row, councils));
    }
    out
}

/// By block and inward code, each postcode once.
fn in_order(mut rows: Vec<Row>) -> Vec<Row> {
    // The last of several rows becomes the first, a stable sort keeps it so, and `dedup` keeps the first.
    rows.reverse();
    rows.sort_by_key(|row| (row.outward, row.inward));
    rows.dedup_by_key(|row| (row.outward, row.inward));
    rows.sort_unstable_by_key(|row| (square(row), row.inward));
    rows
}

fn square(row: &Row) -> Square {
    (row.outward, row.system, row.x >> 16, row.y >> 16)
}

/// A row has three bits for its council, so a block has room for eight.
fn split_by_councils(rows: &[Row]) -> Vec<(Vec<u16>, Vec<&Row>)> {
    let mut councils: Vec<u16> = rows.iter().map(number).collect();
    councils.sort_unstable();
    councils.dedup();
    councils
        .chunks(COUNCILS_IN_BLOCK)
        .map(|some| (some.to_vec(), rows.iter().filter(|row| some.contains(&number(row))).collect()))
        .collect()
}

fn number(row: &Row) -> u16 {
    row.council.unwrap_or(NO_COUNCIL)
}

fn put_head(out: &mut Vec<u8>, (outward, system, x, y): Square, councils: &[u16], rows: usize, first: u32) {
    out.extend_from_slice(&outward);
    out.extend_from_slice(&[system.number(), 0]);
    put_half(out, x);
    put_half(out, y);
    // An outward code has 6,760 inward codes at the most.
    out.extend_from_slice(&count(rows).to_le_bytes()[..2]);
    out.extend_from_slice(&first.to_le_bytes());
    let padded = councils.iter().copied().chain(std::iter::repeat(NO_COUNCIL)).take(COUNCILS_IN_BLOCK);
    padded.for_each(|council| out.extend_from_slice(&council.to_le_bytes()));
}

fn put_row(out: &mut Vec<u8>, row: &Row, councils: &[u16]) {
    let council = councils.iter().position(|council| *council == number(row)).unwrap_or_default();
    let key = u32::from(row.inward) << 3 | count(council);
    out.extend_from_slice(&key.to_le_bytes()[..2]);
    put_half(out, row.x);
    put_half(out, row.y);
}

/// The low sixteen bits of a number.
fn put_half(out: &mut Vec<u8>, number: i32) {
    out.extend_from_slice(&number.to_le_bytes()[..2]);
}

fn count(number: usize) -> u32 {
    u32::try_from(number).expect("there are fewer than four thousand million postcodes")
}
