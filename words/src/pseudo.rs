//! The pseudo-locales, made from the text of English messages; variables and the addresses of links
//! are left alone.

use std::borrow::Cow;

/// Accents on every letter, and vowels doubled: about a third longer, still readable.
pub(super) fn accented(text: &str) -> Cow<'_, str> {
    outside_links(text, |c, out| {
        let accent = match c {
            'a' => "åå",
            'e' => "éé",
            'i' => "îî",
            'o' => "öö",
            'u' => "ûû",
            'b' => "ƀ",
            'c' => "ç",
            'd' => "đ",
            'f' => "ƒ",
            'g' => "ĝ",
            'h' => "ĥ",
            'j' => "ĵ",
            'k' => "ķ",
            'l' => "ļ",
            'm' => "ḿ",
            'n' => "ñ",
            'p' => "þ",
            'q' => "ɋ",
            'r' => "ŕ",
            's' => "š",
            't' => "ţ",
            'v' => "ṽ",
            'w' => "ŵ",
            'x' => "ẋ",
            'y' => "ý",
            'z' => "ž",
            'A' => "Å",
            'B' => "Ɓ",
            'C' => "Ç",
            'D' => "Ð",
            'E' => "É",
            'F' => "Ƒ",
            'G' => "Ĝ",
            'H' => "Ĥ",
            'I' => "Î",
            'J' => "Ĵ",
            'K' => "Ķ",
            'L' => "Ļ",
            'M' => "Ṁ",
            'N' => "Ñ",
            'O' => "Ö",
            'P' => "Þ",
            'Q' => "Ɋ",
            'R' => "Ŕ",
            'S' => "Š",
            'T' => "Ţ",
            'U' => "Û",
            'V' => "Ṽ",
            'W' => "Ŵ",
            'X' => "Ẋ",
            'Y' => "Ý",
            'Z' => "Ž",
            other => {
                out.push(other);
                return;
            }
        };
        out.push_str(accent);
    })
    .into()
}

/// Every word between marks that turn it round.
pub(super) fn mirrored(text: &str) -> Cow<'_, str> {
    let mut in_word = false;
    let mut out = outside_links(text, |c, out| {
        if c.is_alphanumeric() != in_word {
            out.push_str(if in_word { END } else { START });
            in_word = !in_word;
        }
        out.push(c);
    });
    if in_word {
        out.push_str(END);
    }
    out.into()
}

/// Right-to-left mark, then right-to-left override.
const START: &str = "\u{200f}\u{202e}";
/// Its end, then the mark again.
const END: &str = "\u{202c}\u{200f}";

fn outside_links(text: &str, mut change: impl FnMut(char, &mut String)) -> String {
    let mut out = String::with_capacity(text.len() * 2);
    let mut rest = text;
    while let Some(at) = rest.find("](") {
        for c in rest[..at].chars() {
            change(c, &mut out);
        }
        let end = rest[at..].find(')').map_or(rest.len(), |length| at + length + 1);
        // The bracket itself goes through, so that a word before it ends.
        change(']', &mut out);
        out.push_str(&rest[at + 1..end]);
        rest = &rest[end..];
    }
    for c in rest.chars() {
        change(c, &mut out);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_of_links_stay() {
        assert_eq!(accented("- see [costs](/help/costs) now"), "- šéééé [çööšţš](/help/costs) ñööŵ");
        assert!(mirrored("a [b](/help/costs).").contains("](/help/costs)."));
        assert_eq!(mirrored("ab, c"), format!("{START}ab{END}, {START}c{END}"));
    }
}
