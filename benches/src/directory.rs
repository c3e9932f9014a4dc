//! An invented directory in CQC's present layout, of any size.

use std::io::{BufWriter, Write};
use std::path::Path;

const FIRST: &[&str] = &[
    "Amber", "Birch", "Cedar", "Dove", "Elm", "Fern", "Grange", "Hazel", "Ivy", "Juniper", "Kestrel", "Linden", "Maple",
];
const SECOND: &[&str] = &["House", "Court", "Lodge", "View", "Meadow", "Bank", "Gardens"];
const KIND: &[(&str, &str)] = &[
    ("Residential homes", "Care Home"),
    ("Homecare agencies", "Homecare"),
    ("Homecare agencies|Supported living", "Support at Home"),
    ("Nursing homes", "Nursing Home"),
    ("Shared lives", "Shared Lives"),
];
const NEEDS: &[&str] = &[
    "Dementia",
    "Caring for adults over 65 yrs|Dementia",
    "Learning disabilities",
    "Mental health conditions|Dementia",
    "Physical disabilities|Sensory impairments",
];
const AREAS: &[&str] = &["M33 5AA", "B1 1AA", "CV1 2AB", "WR1 1AA", "EN5 1AA", "LS1 1AA", "BS1 4ST", "NE1 1AA"];

/// Writes `rows` rows.
///
/// # Errors
/// When the file cannot be written.
pub fn write(path: &Path, rows: usize) -> std::io::Result<()> {
    let mut out = BufWriter::new(std::fs::File::create(path)?);
    writeln!(out, "CQC Locations data,,,\n\nThis data was produced on 16 September 2026\n")?;
    writeln!(
        out,
        "Name,Also known as,Address,Postcode,Phone number,Service's website (if available),Service types,Date of latest check,Specialisms/services,Provider name,Local authority,Region,Location URL,CQC Location ID (for office use only),CQC Provider ID (for office use only)"
    )?;
    for row in 0..rows {
        let pick = |list: &[&'static str], salt: usize| list[(row / salt) % list.len()];
        let (types, noun) = KIND[row % KIND.len()];
        writeln!(
            out,
            "{} {} {noun} {row},,\"{row} Example Street, Sale\",{},1614960{:03},www.house{row}.example,{types},16/September/2026 - 00:00,{},Example Care {} Ltd,Trafford,North West,https://www.cqc.org.uk/location/1-{row},1-{row},1-{}",
            pick(FIRST, 1),
            pick(SECOND, 13),
            pick(AREAS, 3),
            row % 1000,
            pick(NEEDS, 7),
            row / 9,
            row / 9,
        )?;
    }
    out.flush()
}
