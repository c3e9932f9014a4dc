//! Words that people write for the public, and what must not stand in them.

/// Why a text is not taken. It is never changed in silence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum TextProblem {
    /// More characters than there is room for.
    Long,
    /// Characters that nobody sees or that turn the line around, or bytes that are no text.
    Hidden,
}

/// A text as it was typed: browsers' line breaks become plain ones, and the ends are trimmed.
pub(super) fn typed(raw: &str, most: usize, lines: bool) -> Result<String, TextProblem> {
    let text = raw.replace("\r\n", "\n");
    let text = text.trim();
    if text.chars().any(|c| is_hidden(c) && !(lines && c == '\n')) {
        return Err(TextProblem::Hidden);
    }
    if text.chars().count() > most { Err(TextProblem::Long) } else { Ok(text.to_owned()) }
}

/// Control characters, marks of direction, and the sign for a byte that is no text. The joiners inside
/// Persian words and picture signs stay.
fn is_hidden(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{fff9}'..='\u{fffd}')
}

/// Whether a text gives away how to reach somebody: an email or web address, a telephone number, a full
/// postcode (row P1). It would rather find one too many: whoever wrote it is asked to leave it out.
pub(super) fn gives_contact(text: &str) -> bool {
    let text: String = text.chars().map(narrow).collect();
    let words: Vec<&str> = text.split(|c: char| c.is_whitespace() || matches!(c, ',' | ';' | '(' | ')')).collect();
    let web = |word: &&str| {
        let word = word.to_lowercase();
        word.contains('@') || word.starts_with("http") || word.starts_with("www.") || has_a_domain(&word)
    };
    let spelt = text.to_lowercase().contains(" dot com") || text.to_lowercase().contains(" dot co ");
    spelt || words.iter().any(web) || has_telephone(&text) || has_postcode(&words)
}

/// A wide letter or sign as its plain form: what is typed with an East Asian keyboard reads the same.
fn narrow(c: char) -> char {
    match c {
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(u32::from(c) - 0xfee0).unwrap_or(c),
        other => other,
    }
}

/// `example.org`, `facebook.com/somebody`.
fn has_a_domain(word: &str) -> bool {
    const ENDS: [&str; 8] = ["com", "uk", "org", "net", "io", "ly", "me", "info"];
    let host = word.split(['/', '?', '#']).next().unwrap_or_default();
    let host = host.trim_end_matches(|c: char| !c.is_alphanumeric());
    host.rsplit_once('.').is_some_and(|(name, end)| name.len() > 1 && ENDS.contains(&end))
}

/// Nine digits or more with nothing but signs and spaces between them. Letters end a number, but for the `x` that
/// some put into one.
fn has_telephone(text: &str) -> bool {
    let mut digits = 0;
    for c in text.chars() {
        if c.is_numeric() {
            digits += 1;
        } else if c.is_alphabetic() && !matches!(c, 'x' | 'X') {
            digits = 0;
        }
        if digits >= 9 {
            return true;
        }
    }
    false
}

fn has_postcode(words: &[&str]) -> bool {
    let plain: Vec<&str> = words.iter().map(|word| word.trim_matches(|c: char| !c.is_alphanumeric())).collect();
    let full = |text: &str| text.bytes().any(|b| b.is_ascii_digit()) && crate::postcode::Postcode::parse(text).is_ok();
    plain.iter().any(|word| full(word)) || plain.windows(2).any(|pair| pair[1].len() == 3 && full(&pair.concat()))
}

/// Whether a part of somebody's full name that is not public stands in a text. In many families the last name
/// comes first, so every part counts but the public ones. A short name may be a word of the language: it counts
/// with a capital letter only.
pub(super) fn names(text: &str, legal_name: &str, public: &str) -> bool {
    let parts = |text: &str| -> Vec<String> { text.to_lowercase().split_whitespace().map(str::to_owned).collect() };
    let public = parts(public);
    let hidden: Vec<String> = parts(legal_name).into_iter().filter(|part| !public.contains(part)).collect();
    let words = text.split(|c: char| !(c.is_alphanumeric() || matches!(c, '\'' | '’' | '-')));
    words.map(|word| word.trim_end_matches("’s").trim_end_matches("'s")).any(|word| {
        let lower = word.to_lowercase();
        let certain = lower.chars().count() > 5 || word.chars().next().is_some_and(char::is_uppercase);
        certain && lower.chars().count() > 1 && hidden.contains(&lower)
    })
}

/// Whether a public first name is the whole name, or holds the last one.
pub(super) fn is_whole_name(first_name: &str, legal_name: &str) -> bool {
    let first = first_name.to_lowercase();
    let legal = legal_name.to_lowercase();
    let last = legal.split_whitespace().last().unwrap_or_default();
    let several = first.split_whitespace().count() > 1;
    several && (first.trim() == legal.trim() || first.split_whitespace().any(|word| word == last))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ways_to_reach_somebody_are_found_and_plain_words_are_not() {
        for text in [
            "Ring me on 0161 496 0150",
            "call 07700-900 123!",
            "+44 (0)7700 900123",
            "amina@example.org",
            "see www.example.org",
            "on example.co.uk.",
            "I live at M33 5AA",
            "near m335aa,",
            "07700, 900123",
            "07700 x 900123",
            "0 7 7 0 0 _ 900 _ 123",
            "facebook.com/amina.k",
            "bit.ly/amina",
            "amina＠gmail．com",
            "amina at gmail dot com",
        ] {
            assert!(gives_contact(text), "{text}");
        }
        for text in [
            "I have worked for 12 years, since 2014.",
            "From 8.30 to 12.30, Monday to Friday",
            "I know M33 and WA14 well",
            "£14.50 an hour, £18 at weekends",
            "etc. and so on",
            "I like A1 art",
        ] {
            assert!(!gives_contact(text), "{text}");
        }
    }

    #[test]
    fn a_name_that_is_not_public_is_found_as_a_name() {
        assert!(names("I am Amina Khan.", "Amina Khan", "Amina"));
        assert!(names("Ms O’Brien’s cat", "Siân O’Brien", "Siân"));
        assert!(names("i am amina khanzadeh", "Amina Khanzadeh", "Amina"));
        assert!(names("Maria Garcia", "Maria Garcia Lopez", "Maria"));
        assert!(names("I am Li Wei", "Li Wei", "Wei"), "the last name comes first");
        assert!(!names("I cook well", "Jo Cook", "Jo"));
        assert!(names("Cook well", "Jo Cook", "Jo"), "rather one too many");
        assert!(!names("I am Amina", "Amina", "Amina"), "one name only: it is the public one");
    }

    #[test]
    fn a_first_name_is_not_the_whole_name() {
        assert!(is_whole_name("Amina Khan", "Amina Khan") && is_whole_name("Li Wei", "Li Wei"));
        assert!(is_whole_name("Amina Khan", "Amina B Khan"));
        assert!(!is_whole_name("Wei", "Li Wei") && !is_whole_name("Mary Jane", "Mary Jane Smith"));
    }

    #[test]
    fn a_text_is_kept_as_it_was_typed_or_refused() {
        assert_eq!(typed(" a\r\n b ", 9, true), Ok("a\n b".into()));
        assert_eq!(typed("a\nb", 9, false), Err(TextProblem::Hidden));
        assert_eq!(typed("abc", 2, false), Err(TextProblem::Long));
        for hidden in ["a\u{202e}b", "a\u{0}b", "\u{fffd}x", "a\u{200b}b"] {
            assert_eq!(typed(hidden, 9, true), Err(TextProblem::Hidden), "{hidden:?}");
        }
        assert!(typed("می\u{200c}خواهم 👩\u{200d}🍳", 99, true).is_ok());
    }
}
