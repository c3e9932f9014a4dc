//! Names of services and towns.

use super::cells::text;

/// Little words inside a town's name: Stoke-on-Trent, Newcastle upon Tyne, Ashby-de-la-Zouch.
const PARTICLES: &[&str] = &[
    "and", "at", "by", "cum", "de", "en", "in", "la", "le", "next", "of", "on", "super", "the", "to", "under", "upon",
    "with",
];

/// A service's name in one tidy line; `None` where there is none. Capitals stay as they are: many
/// names are written so on purpose.
pub(super) fn name(cell: &str) -> Option<String> {
    let name = text(cell)?;
    match name.strip_prefix('\'') {
        // A spreadsheet puts an apostrophe before what it would take for a formula.
        Some(rest) if !closes_a_quote(rest) => text(rest),
        _ => Some(name),
    }
}

/// Whether an apostrophe in the text ends a word, as the second one of 'Mollies' does and that of
/// St Ann's does not.
fn closes_a_quote(text: &str) -> bool {
    let mut before = ' ';
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        let ends = chars.peek().is_none_or(|next| !next.is_alphanumeric());
        if c == '\'' && before.is_alphanumeric() && ends {
            return true;
        }
        before = c;
    }
    false
}

/// A town in the spelling people use: "Glasgow" for `GLASGOW`, "Stoke-on-Trent" for
/// `STOKE-ON-TRENT`; without the county that some write after it.
pub(super) fn town(cell: &str) -> Option<String> {
    let town = text(cell)?;
    let town = town.split([',', '(']).next().unwrap_or_default().trim_end_matches([' ', '.']);
    let mut out = String::with_capacity(town.len());
    for word in town.split_inclusive([' ', '-']) {
        let (letters, end) = word.split_at(word.trim_end_matches([' ', '-']).len());
        let is_first = out.is_empty();
        push_spelled(letters, is_first, &mut out);
        out.push_str(end);
    }
    text(&out)
}

fn push_spelled(word: &str, is_first: bool, out: &mut String) {
    let small = word.to_lowercase();
    if small == "st." {
        out.push_str("St");
        return;
    }
    if PARTICLES.contains(&small.as_str()) && !is_first {
        out.push_str(&small);
        return;
    }
    let has_both = word.chars().any(char::is_lowercase) && word.chars().any(char::is_uppercase);
    if has_both {
        out.push_str(word);
        return;
    }
    let is_mac = small.len() > 3 && small.starts_with("mc");
    let mut before = None;
    for (at, c) in small.chars().enumerate() {
        let is_o = before == Some('\'') && at == 2;
        let capital = at == 0 || is_o || (is_mac && at == 2);
        if capital {
            out.extend(c.to_uppercase())
        } else {
            out.push(c)
        }
        before = Some(c);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_tidy_and_otherwise_as_it_stands() {
        for (cell, expected) in [
            (" Harbour Care", "Harbour Care"),
            ("Harbour Healthcare\t", "Harbour Healthcare"),
            ("Harbour  Village\u{a0}Care", "Harbour Village Care"),
            ("@HarbourCare", "@HarbourCare"),
            ("'@HarbourCare", "@HarbourCare"),
            ("'- Harbour Care", "- Harbour Care"),
            ("'St Ann's House", "St Ann's House"),
            ("'Harbour House", "Harbour House"),
            ("'Mollies' Care at Home", "'Mollies' Care at Home"),
            ("HARBOUR CARE 24", "HARBOUR CARE 24"),
            ("D\"N\"A Care Services", "D\"N\"A Care Services"),
            ("12 Long Road, Stone, England, ST15 9ZZ", "12 Long Road, Stone, England, ST15 9ZZ"),
            ("Harbour \u{2013} Care", "Harbour \u{2013} Care"),
        ] {
            assert_eq!(name(cell).as_deref(), Some(expected), "{cell:?}");
        }
        for cell in ["", " ", "NA", "-", "'"] {
            assert_eq!(name(cell), None, "{cell:?}");
        }
        let longest = "Long name ".repeat(14) + "to spell";
        assert_eq!(longest.len(), 148);
        assert_eq!(name(&longest), Some(longest));
    }

    #[test]
    fn a_town_is_spelled_as_people_do() {
        for (cell, expected) in [
            ("GLASGOW", "Glasgow"),
            ("Glasgow", "Glasgow"),
            ("northampton", "Northampton"),
            ("Edinburgh.", "Edinburgh"),
            ("ST. ANDREWS", "St Andrews"),
            ("St. Andrews", "St Andrews"),
            ("CASTLE DOUGLAS", "Castle Douglas"),
            ("ISLE OF BARRA", "Isle of Barra"),
            ("STOKE-ON-TRENT", "Stoke-on-Trent"),
            ("Stoke-on-trent", "Stoke-on-Trent"),
            ("Newport-On-Tay", "Newport-on-Tay"),
            ("NEWCASTLE UPON TYNE", "Newcastle upon Tyne"),
            ("Burton On Trent", "Burton on Trent"),
            ("Ashby-de-La-Zouch", "Ashby-de-la-Zouch"),
            ("BO'NESS", "Bo'ness"),
            ("KING'S LYNN", "King's Lynn"),
            ("JOHN O'GROATS", "John O'Groats"),
            ("MCARTHUR", "McArthur"),
            ("MACDUFF", "Macduff"),
            ("McArthur", "McArthur"),
            ("THE WIRRAL", "The Wirral"),
            ("Forres, Moray", "Forres"),
            ("Falkirk (Falkirk)", "Falkirk"),
            ("YNYS MÔN", "Ynys Môn"),
        ] {
            assert_eq!(town(cell).as_deref(), Some(expected), "{cell:?}");
        }
        for cell in ["", "NA", ".", ",", "(Fife)"] {
            assert_eq!(town(cell), None, "{cell:?}");
        }
    }
}
