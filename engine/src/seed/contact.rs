//! Telephone numbers, websites and addresses that cannot be anybody's.

use domain::listing::Contact;
use domain::postcode::OutwardCode;
use domain::text::slug;

use super::dice::Dice;
use super::words::shared::{HOUSES, STREET_ENDS, STREET_MIDDLES, STREET_STARTS};

/// Ofcom's ranges of numbers for drama that we use: what stands before the last three digits.
/// Source: Ofcom, "Telephone numbers for use in TV and radio drama programmes".
const MANCHESTER: &str = "0161 496 0";
const LONDON: &str = "020 7946 0";
const BIRMINGHAM: &str = "0121 496 0";
const NO_AREA: &str = "01632 960";
const MOBILE: &str = "07700 900";

/// The first of the last three digits that listings use: those below are the councils' own.
const FIRST_FOR_LISTINGS: u32 = 200;

/// Whether a number is from one of the ranges for drama.
#[cfg(test)]
pub(super) fn is_invented(phone: &str) -> bool {
    [MANCHESTER, LONDON, BIRMINGHAM, NO_AREA, MOBILE].iter().any(|range| {
        phone.strip_prefix(range).is_some_and(|end| end.len() == 3 && end.bytes().all(|b| b.is_ascii_digit()))
    })
}

/// A telephone number that fits the area as far as the ranges for drama allow, or a mobile one, or
/// two, and in most cases a website under `.example`, a name that is reserved for examples.
pub(super) fn contact(dice: &mut Dice, name: &str, code: &OutwardCode) -> Contact {
    let number = |dice: &mut Dice, range: &str| format!("{range}{:03}", dice.between(FIRST_FOR_LISTINGS, 999));
    let mut phones = Vec::new();
    if dice.chance(80) {
        phones.push(number(dice, range_of(code)));
    }
    if phones.is_empty() || dice.chance(15) {
        phones.push(number(dice, MOBILE));
    }
    let website = dice.chance(68).then(|| format!("https://{}.example", slug(name)));
    Contact { phones, website }
}

fn range_of(code: &OutwardCode) -> &'static str {
    let letters = code.as_str().bytes().take_while(u8::is_ascii_uppercase).count();
    match &code.as_str()[..letters] {
        "M" | "SK" | "WA" | "OL" => MANCHESTER,
        "E" | "EC" | "N" | "NW" | "SE" | "SW" | "W" | "WC" | "EN" | "HA" => LONDON,
        "B" | "WS" | "DY" => BIRMINGHAM,
        _ => NO_AREA,
    }
}

/// The lines of an address: a house's name and a street of an invented name, so that no letter to it
/// arrives.
pub(super) fn address(dice: &mut Dice) -> Vec<String> {
    let house = (*dice.pick(HOUSES)).to_owned();
    let street = format!("{}{} {}", dice.pick(STREET_STARTS), dice.pick(STREET_MIDDLES), dice.pick(STREET_ENDS));
    vec![house, street]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_range_follows_the_outward_code() {
        for (code, range) in
            [("M33", MANCHESTER), ("N3", LONDON), ("EC1A", LONDON), ("B97", BIRMINGHAM), ("WR14", NO_AREA)]
        {
            assert_eq!(range_of(&OutwardCode::parse(code).expect(code)), range, "{code}");
        }
        assert!(is_invented("0161 496 0150") && is_invented("01632 960999"));
        assert!(!is_invented("0161 912 2000") && !is_invented("0161 496 01500"));
    }
}
