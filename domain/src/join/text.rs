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
    let words: Vec<&str> = text.split(|c: char| c.is_whitespace() || matches!(c, ',' | ';' | '(' | ')')).collect();
    let web = |word: &&str| {
        let word = word.to_lowercase();
        word.contains('@') || word.starts_with("http") || word.starts_with("www.") || ends_as_a_domain(&word)
    };
    words.iter().any(web) || has_telephone(text) || has_postcode(&words)
}

fn ends_as_a_domain(word: &str) -> bool {
    let word = word.trim_end_matches(|c: char| !c.is_alphanumeric());
    [".com", ".uk", ".org", ".net"].iter().any(|end| word.len() > end.len() && word.ends_with(end))
}

/// Nine digits or more with nothing but spaces, hyphens, dots, brackets or a plus between them.
fn has_telephone(text: &str) -> bool {
    let mut digits = 0;
    for c in text.chars() {
        match c {
            c if c.is_numeric() => digits += 1,
            ' ' | '-' | '.' | '(' | ')' | '+' | '/' | '\u{a0}' => {}
            _ => digits = 0,
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

/// Whether somebody's last name stands in a text as a word of its own.
pub(super) fn names(text: &str, legal_name: &str) -> bool {
    let Some(last) = legal_name.split_whitespace().last().filter(|_| legal_name.trim().contains(' ')) else {
        return false;
    };
    let last = last.to_lowercase();
    text.split(|c: char| !(c.is_alphanumeric() || matches!(c, '\'' | '’' | '-')))
        .any(|word| word.chars().next().is_some_and(char::is_uppercase) && word.to_lowercase() == last)
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
    fn a_last_name_is_found_as_a_name_only() {
        assert!(names("I am Amina Khan.", "Amina Khan"));
        assert!(names("Ms O’Brien", "Siân O’Brien"));
        assert!(!names("I cook well", "Jo Cook"));
        assert!(names("Cook well", "Jo Cook"), "rather one too many");
        assert!(!names("Amina", "Amina"), "one name only: it is the public one");
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
