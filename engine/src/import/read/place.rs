//! Where a service is: its address, and what its postcode says.

use domain::geo::Point;
use domain::listing::{CouncilCode, Place};
use domain::postcode::Postcode;

use super::Locate;
use super::cells::text;

/// Postal counties that end an address in CQC's present layout, where the town has no column of its
/// own: the English ones that its older layout had in the column "County", and their neighbours.
const COUNTIES: &[&str] = &[
    "avon",
    "bedfordshire",
    "berkshire",
    "buckinghamshire",
    "cambridgeshire",
    "cheshire",
    "cleveland",
    "cornwall",
    "county durham",
    "cumbria",
    "derbyshire",
    "devon",
    "dorset",
    "east riding of yorkshire",
    "east sussex",
    "england",
    "essex",
    "gloucestershire",
    "greater london",
    "greater manchester",
    "hampshire",
    "herefordshire",
    "hertfordshire",
    "humberside",
    "isle of wight",
    "kent",
    "lancashire",
    "leicestershire",
    "lincolnshire",
    "merseyside",
    "middlesex",
    "norfolk",
    "north humberside",
    "north lincolnshire",
    "north yorkshire",
    "northamptonshire",
    "northumberland",
    "nottinghamshire",
    "oxfordshire",
    "rutland",
    "shropshire",
    "somerset",
    "south humberside",
    "south yorkshire",
    "staffordshire",
    "suffolk",
    "surrey",
    "tyne and wear",
    "united kingdom",
    "warwickshire",
    "west midlands",
    "west sussex",
    "west yorkshire",
    "wiltshire",
    "worcestershire",
];

/// The lines of an address and its town, as they stand in the file.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Address {
    pub lines: Vec<String>,
    pub town: Option<String>,
}

impl Address {
    /// An address whose parts have columns of their own.
    pub(super) fn of_lines<'a>(cells: impl IntoIterator<Item = &'a str>, town: Option<String>) -> Self {
        Self { lines: cells.into_iter().filter_map(line).collect(), town }
    }

    /// An address in one cell, its parts divided by commas or line breaks. The last part is the
    /// town, or the last but one where a county follows; a street alone has no town.
    pub(super) fn of_one_cell(cell: &str, postcode: &str) -> Self {
        let is_postcode = |part: &str| squeezed(part) == squeezed(postcode);
        let mut lines: Vec<String> =
            cell.split([',', '\n']).filter_map(line).filter(|part| !is_postcode(part)).collect();
        while lines.len() > 2 && lines.last().is_some_and(|last| COUNTIES.contains(&last.to_lowercase().as_str())) {
            lines.pop();
        }
        let ends_in_town =
            lines.len() > 1 && lines.last().is_some_and(|last| !last.contains(|c: char| c.is_ascii_digit()));
        let town = if ends_in_town { lines.pop() } else { None };
        Self { lines, town: town.and_then(|town| super::names::town(&town)) }
    }

    /// The place, with the point and the council of its postcode. What the register calls the
    /// council is kept as it stands and decides nothing.
    pub(super) fn at(self, postcode: &str, council_as_given: Option<String>, places: &dyn Locate) -> Place {
        let Self { mut lines, town } = self;
        let (postcode, found) = located(postcode, places);
        let full = postcode.as_ref().map(ToString::to_string);
        let is_elsewhere = |line: &String| {
            town.as_ref().is_some_and(|town| town.eq_ignore_ascii_case(line))
                || full.as_ref().is_some_and(|full| squeezed(full) == squeezed(line))
        };
        lines.retain(|line| !is_elsewhere(line));
        lines.dedup();
        let (point, council) = found.map_or((None, None), |(point, council)| (Some(point), council));
        Place { address: lines, town, postcode, point, council, council_as_given }
    }
}

fn line(cell: &str) -> Option<String> {
    text(cell.trim_matches(|c: char| c.is_whitespace() || c == ','))
}

fn squeezed(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace()).map(|c| c.to_ascii_uppercase()).collect()
}

/// A postcode and where it lies. One that nobody knows is kept without a point; where it only lacks
/// a digit that was typed as the letter I or O and the other one exists, it is that one.
fn located(cell: &str, places: &dyn Locate) -> (Option<Postcode>, Option<(Point, Option<CouncilCode>)>) {
    let written = Postcode::parse(cell).ok();
    if let Some(found) = written.as_ref().and_then(|postcode| places.locate(postcode)) {
        return (written, Some(found));
    }
    let repaired = repaired(cell).and_then(|postcode| places.locate(&postcode).map(|found| (postcode, found)));
    match repaired {
        Some((postcode, found)) => (Some(postcode), Some(found)),
        None => (written, None),
    }
}

/// `MI 1AA` as `M1 1AA`. (The domain reads letters for digits in the second half by itself.)
fn repaired(cell: &str) -> Option<Postcode> {
    let text = squeezed(cell);
    let outward_end = text.len().checked_sub(3).filter(|end| *end > 1 && text.is_ascii())?;
    let (outward, inward) = text.split_at(outward_end);
    let digits = outward[1..].replace('I', "1").replace('O', "0");
    (digits != outward[1..]).then(|| Postcode::parse(&format!("{}{digits}{inward}", &outward[..1])).ok())?
}

#[cfg(test)]
mod tests {
    use super::super::tests::FakePlaces;
    use super::*;

    fn lines(parts: &[&str]) -> Vec<String> {
        parts.iter().map(|part| (*part).to_owned()).collect()
    }

    #[test]
    fn an_address_in_one_cell_ends_with_its_town() {
        for (cell, address, town) in [
            ("4 Quay Road, Harbourside, Bolton", &["4 Quay Road", "Harbourside"][..], Some("Bolton")),
            ("4 Quay Road,Bolton,Lancashire", &["4 Quay Road"], Some("Bolton")),
            ("4 Quay Road\r\nBOLTON\r\nBL1 8ZZ", &["4 Quay Road"], Some("Bolton")),
            ("4 Quay Road, Bolton, Greater Manchester, England", &["4 Quay Road"], Some("Bolton")),
            ("Quay House, Rutland", &["Quay House"], Some("Rutland")),
            ("4 Quay Road", &["4 Quay Road"], None),
            ("Quay House, 4 Quay Road", &["Quay House", "4 Quay Road"], None),
            ("", &[], None),
            (" , ,", &[], None),
        ] {
            let expected = Address { lines: lines(address), town: town.map(ToOwned::to_owned) };
            assert_eq!(Address::of_one_cell(cell, "BL1 8ZZ"), expected, "{cell:?}");
        }
    }

    #[test]
    fn an_address_says_nothing_twice() {
        let address = Address::of_lines(
            ["Quay House,", " 4 Quay\u{a0}Road ", "", "-", "GLASGOW", "G11ZZ"],
            Some("Glasgow".to_owned()),
        );
        let place = address.at("G1 1ZZ", None, &FakePlaces::nowhere());
        assert_eq!(place.address, ["Quay House", "4 Quay Road"]);
        assert_eq!((place.point, place.council), (None, None));
        assert_eq!(place.postcode.map(|p| p.to_string()).as_deref(), Some("G1 1ZZ"));
    }

    #[test]
    fn the_council_is_the_postcodes_and_not_the_registers() {
        let places = FakePlaces::knowing(&["G1 1ZZ", "M1 1AA"]);
        for (cell, postcode, known) in [
            ("G11ZZ", Some("G1 1ZZ"), true),
            (" g1  1zz", Some("G1 1ZZ"), true),
            ("MI 1AA", Some("M1 1AA"), true),
            ("M1 IAA", Some("M1 1AA"), true),
            ("MI 9AA", None, false),
            ("G40 9ZZ", Some("G40 9ZZ"), false),
            ("D02 X285", None, false),
            ("A65 F4E2", None, false),
            ("NA", None, false),
            ("", None, false),
            ("\u{e9}\u{e9}\u{e9}\u{e9}\u{e9}", None, false),
        ] {
            let place = Address::default().at(cell, Some("outside Scotland".to_owned()), &places);
            assert_eq!(place.postcode.map(|p| p.to_string()).as_deref(), postcode, "{cell:?}");
            assert_eq!((place.point.is_some(), place.council.is_some()), (known, known), "{cell:?}");
            assert_eq!(place.council_as_given.as_deref(), Some("outside Scotland"));
        }
    }
}
