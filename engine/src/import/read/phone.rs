//! Telephone numbers as registers write them.

/// Area codes in which some numbers have nine digits after the zero (Ofcom's national telephone
/// numbering plan, "mixed" areas). Elsewhere such a number has lost its last digit.
const MIXED_AREAS: [&str; 40] = [
    "01204", "01208", "01254", "01276", "01297", "01298", "01363", "01364", "01384", "01386", "01404", "01420",
    "01460", "01461", "01480", "01488", "01524", "01527", "01562", "01566", "01606", "01629", "01635", "01647",
    "01659", "01695", "01726", "01744", "01750", "01768", "01827", "01837", "01884", "01900", "01905", "01935",
    "01946", "01949", "01963", "01995",
];

/// The numbers of one cell, as people write them (`0161 496 0000`), each once. A lost leading zero
/// is put back, `+44` and `0044` become a zero, an extension is left out. What is no whole number
/// (cut off, a digit too many, letters, `1.6177E+09`) is dropped, not guessed.
pub(super) fn phones(cell: &str) -> Vec<String> {
    let cell = cell.to_ascii_lowercase();
    let mut found = Vec::new();
    for piece in cell.split(['/', ';', ',', '|', '\n', '&']).flat_map(|piece| piece.split(" or ")) {
        let without_extension = piece.split("ext").next().and_then(|piece| piece.split(['x', '#']).next());
        read_piece(without_extension.unwrap_or_default(), &mut found);
    }
    let mut seen = Vec::new();
    found.retain(|number| {
        !seen.contains(number) && {
            seen.push(number.clone());
            true
        }
    });
    found
}

fn read_piece(piece: &str, found: &mut Vec<String>) {
    // A spreadsheet keeps a number's zero or plus sign behind an apostrophe or inside ="".
    let piece = piece.trim_matches(|c: char| c.is_whitespace() || matches!(c, '\'' | '\u{2019}' | '=' | '"'));
    let is_part = |c: char| c.is_ascii_digit() || is_gap(c) || c == '+';
    if !piece.chars().all(is_part) || piece.rfind('+').is_some_and(|at| at > 0) {
        return;
    }
    let groups: Vec<&str> = piece.split(|c| is_gap(c) || c == '+').filter(|group| !group.is_empty()).collect();
    let digits = groups.concat();
    let abroad = if piece.starts_with('+') { Some(&digits[..]) } else { digits.strip_prefix("00") };
    match abroad {
        Some(abroad) => match abroad.strip_prefix("44") {
            Some(rest) => found.extend(after_44(rest)),
            None => found.extend(international(piece)),
        },
        None if digits.len() == 12 && digits.starts_with("44") => found.extend(after_44(&digits[2..])),
        None => read_groups(&groups, found),
    }
}

fn is_gap(c: char) -> bool {
    c.is_whitespace() || matches!(c, '-' | '\u{2010}'..='\u{2014}' | '.' | '(' | ')')
}

/// `+44 (0)161 496 0000`: with the zero that is dialled at home or without it.
fn after_44(rest: &str) -> Option<String> {
    national(&format!("0{}", rest.strip_prefix('0').unwrap_or(rest)))
}

/// One number in groups, or one and its extension after a gap, or two in a row.
fn read_groups(groups: &[&str], found: &mut Vec<String>) {
    let mut digits = String::new();
    for group in groups {
        digits.push_str(group);
        if let (11, true, Some(number)) = (digits.len(), digits.starts_with('0'), national(&digits)) {
            found.push(number);
            digits.clear();
        }
    }
    let has_lost_its_zero = digits.len() == 10 && digits.starts_with(['1', '2', '3', '7', '8']);
    found.extend(national(&if has_lost_its_zero { format!("0{digits}") } else { digits }));
}

/// A number of another country keeps its own groups: `+353 1 496 0000`.
fn international(piece: &str) -> Option<String> {
    let piece = piece.replace("(0)", " ");
    let groups: Vec<&str> = piece.split(|c| is_gap(c) || c == '+').filter(|group| !group.is_empty()).collect();
    let joined = groups.join(" ");
    let text = if piece.starts_with('+') { &joined } else { joined.strip_prefix("00")?.trim_start() };
    let digits = text.bytes().filter(u8::is_ascii_digit).count();
    ((8..=15).contains(&digits) && !text.starts_with('0')).then(|| format!("+{text}"))
}

/// A British number in the groups of its kind; `None` where the digits are no number.
fn national(digits: &str) -> Option<String> {
    let split = |a: usize, b: usize| format!("{} {} {}", &digits[..a], &digits[a..b], &digits[b..]);
    let half = || format!("{} {}", &digits[..5], &digits[5..]);
    match (digits.as_bytes(), digits.len()) {
        ([b'0', b'1', b'1', ..] | [b'0', b'1', _, b'1', ..], 11) if digits.as_bytes()[2] != b'0' => Some(split(4, 7)),
        ([b'0', b'1', b'2'..=b'9', ..] | [b'0', b'7', ..], 11) => Some(half()),
        ([b'0', b'2', b'0' | b'3' | b'4' | b'8' | b'9', ..], 11) => Some(split(3, 7)),
        (
            [b'0', b'3', b'0' | b'3' | b'4' | b'7', ..]
            | [b'0', b'5', b'5' | b'6', ..]
            | [b'0', b'8', b'0' | b'4' | b'7', ..],
            11,
        ) => Some(split(4, 7)),
        ([b'0', b'1', ..], 10) if MIXED_AREAS.contains(&&digits[..5]) => Some(half()),
        ([b'0', b'8', b'0', b'0', ..], 10) => Some(split(4, 7)),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_number_is_written_one_way() {
        for (cell, expected) in [
            ("01632 960 123", "01632 960123"),
            ("01632960123", "01632 960123"),
            ("01632-960123", "01632 960123"),
            ("0161 496 0000", "0161 496 0000"),
            ("01614 960 000", "0161 496 0000"),
            ("0161-4960-000", "0161 496 0000"),
            ("(0161 496 0000)", "0161 496 0000"),
            ("0118 496 0000", "0118 496 0000"),
            ("(0) 1632 960 123", "01632 960123"),
            ("03451 000 000-", "0345 100 0000"),
            ("020 7946 0000", "020 7946 0000"),
            ("07700 900 123", "07700 900123"),
            ("0800 496 0000", "0800 496 0000"),
            ("+44 1632 960123", "01632 960123"),
            ("+441632960123", "01632 960123"),
            ("+44 (0)161 496 0000", "0161 496 0000"),
            ("00447700900123", "07700 900123"),
            ("'+44 7700 900123", "07700 900123"),
            ("=\"07700900123\"", "07700 900123"),
            ("441632960123", "01632 960123"),
            ("7700900123", "07700 900123"),
            ("1614960000", "0161 496 0000"),
            ("2079460000", "020 7946 0000"),
            ("8004960000", "0800 496 0000"),
            ("01298 22345", "01298 22345"),
            ("0129822345", "01298 22345"),
            ("03451000000 446934", "0345 100 0000"),
            ("0161 496 0000 ext 12", "0161 496 0000"),
            ("0161 496 0000 x12", "0161 496 0000"),
            ("0161 496 0000 / ", "0161 496 0000"),
            ("+353 1 496 0000", "+353 1 496 0000"),
            ("+353 (0)1 496 0000", "+353 1 496 0000"),
            ("00353 1 496 0000", "+353 1 496 0000"),
            ("0035314960000", "+35314960000"),
        ] {
            assert_eq!(phones(cell), [expected], "{cell:?}");
        }
    }

    #[test]
    fn two_numbers_in_one_cell_are_two() {
        for cell in [
            "0161 496 0000 / 07700 900123",
            "0161 496 0000 or 07700 900123",
            "01614960000 07700900123",
            "1614960000;7700900123",
        ] {
            assert_eq!(phones(cell), ["0161 496 0000", "07700 900123"], "{cell:?}");
        }
        assert_eq!(phones("0161 496 0000, 01614960000"), ["0161 496 0000"]);
    }

    #[test]
    fn what_is_no_whole_number_is_dropped() {
        for cell in [
            "",
            "NA",
            "-",
            "None",
            "1617777e3",
            "1.61778E+09",
            "0161 496",
            "01614",
            "0123456789",
            "01506 41698",
            "016325960123",
            "01632 259 60123",
            "0800 CARE",
            "111",
            "999",
            "00000000000",
            "0909 496 0000",
            "0161 496 0000 care",
            "+44 161",
            "call us",
            "1614960000.0",
            "+1+2",
            "'",
            "\u{e9}0161 496 0000",
        ] {
            assert_eq!(phones(cell), Vec::<String>::new(), "{cell:?}");
        }
    }

    proptest! {
        #[test]
        fn reading_is_total_and_what_comes_out_reads_back(cell in "[-0-9 +()./x;e]{0,30}|\\PC{0,30}") {
            for number in phones(&cell) {
                prop_assert_eq!(phones(&number), [number]);
            }
        }
    }
}
