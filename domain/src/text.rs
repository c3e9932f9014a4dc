//! Text that people and registers write, made tidy before anything else looks at it.

/// One line of text: control characters and line breaks become spaces, runs of spaces (no-break and
/// zero-width ones too) become one, the ends are trimmed, and it is cut at `max` characters.
#[must_use]
pub fn one_line(raw: &str, max: usize) -> String {
    let mut out = String::with_capacity(raw.len().min(max * 4));
    let mut count = 0;
    for word in raw.split(is_gap).filter(|word| !word.is_empty()) {
        if count > 0 {
            if count + 1 >= max {
                break;
            }
            out.push(' ');
            count += 1;
        }
        for c in word.chars().take(max - count) {
            out.push(c);
            count += 1;
        }
        if count >= max {
            break;
        }
    }
    out
}

/// Text of several lines as it was typed: line breaks of every browser become plain ones, characters that nobody sees
/// or that turn a line around are left out, and the ends are trimmed.
#[must_use]
pub fn lines(raw: &str) -> String {
    let text = raw.replace("\r\n", "\n").replace('\r', "\n").replace('\t', " ");
    let hidden = |c: char| {
        (c.is_control() && c != '\n')
            || matches!(c, '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{fff9}'..='\u{fffc}')
    };
    text.chars().filter(|c| !hidden(*c)).collect::<String>().trim().to_owned()
}

/// Several lines of text: control characters are left out, spaces at the ends of lines too, and of several blank
/// lines one stays. A text without anything visible becomes empty.
#[must_use]
pub fn paragraphs(raw: &str) -> String {
    let whole = raw.replace("\r\n", "\n").replace('\r', "\n");
    let mut out = String::with_capacity(whole.len());
    let mut blank = 0;
    for line in whole.lines() {
        let line: String = line.chars().filter(|c| !c.is_control() || *c == '\t').collect();
        let line = line.trim_end_matches(is_gap);
        if line.is_empty() {
            blank += 1;
            continue;
        }
        if !out.is_empty() {
            out.push_str(if blank > 0 { "\n\n" } else { "\n" });
        }
        blank = 0;
        out.push_str(line);
    }
    out.trim_matches(is_gap).to_owned()
}

fn is_gap(c: char) -> bool {
    c.is_whitespace() || c.is_control() || matches!(c, '\u{200b}' | '\u{feff}' | '\u{2060}')
}

/// The plain character for one of the wide forms that Japanese and Chinese keyboards type (`１`, `Ａ`, `－`); any
/// other one stays.
#[must_use]
pub fn half_width(c: char) -> char {
    // The wide forms stand in the same order as ASCII, from "!" to "~".
    match u32::from(c) {
        wide @ 0xff01..=0xff5e => char::from_u32(wide - 0xfee0).unwrap_or(c),
        _ => c,
    }
}

/// The words of a public name as a URL part: lower-case ASCII letters and digits joined by hyphens,
/// at most 60 characters; empty where nothing is left (a name in another script).
#[must_use]
pub fn slug(name: &str) -> String {
    let mut out = String::new();
    for c in name.chars() {
        let c = fold(c);
        match c {
            Some(c) if c.is_ascii_alphanumeric() => out.push(c.to_ascii_lowercase()),
            Some('\'') => {}
            _ if !out.is_empty() && !out.ends_with('-') => out.push('-'),
            _ => {}
        }
        if out.len() >= 60 {
            break;
        }
    }
    out.trim_end_matches('-').to_owned()
}

/// The plain letter under an accented Latin one; `None` for what has no ASCII form.
fn fold(c: char) -> Option<char> {
    match c {
        c if c.is_ascii() => Some(c),
        '’' | '‘' => Some('\''),
        'à'..='å' | 'À'..='Å' | 'ā' | 'Ā' | 'ă' | 'ą' => Some('a'),
        'è'..='ë' | 'È'..='Ë' | 'ē' | 'ę' => Some('e'),
        'ì'..='ï' | 'Ì'..='Ï' | 'ī' => Some('i'),
        'ò'..='ö' | 'Ò'..='Ö' | 'ø' | 'Ø' | 'ō' => Some('o'),
        'ù'..='ü' | 'Ù'..='Ü' | 'ū' => Some('u'),
        'ç' | 'Ç' | 'ć' | 'č' => Some('c'),
        'ñ' | 'Ñ' | 'ń' => Some('n'),
        'ś' | 'š' | 'ș' | 'ş' => Some('s'),
        'ż' | 'ź' | 'ž' => Some('z'),
        'ł' | 'Ł' => Some('l'),
        'ŵ' => Some('w'),
        'ŷ' | 'ý' | 'ÿ' => Some('y'),
        'ț' => Some('t'),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    #[test]
    fn several_lines_are_made_tidy() {
        let tidy = super::paragraphs(" a \r\n\r\n\r\n b\u{200b}\n\u{7}c\n \u{feff}\n");
        assert_eq!(tidy, "a\n\n b\nc");
        assert_eq!(super::paragraphs(" \n\u{200b}\n"), "");
    }

    use super::*;

    #[test]
    fn a_line_is_tidy() {
        assert_eq!(one_line("  AbilityAvenue\u{a0} Care\t\r\n", 100), "AbilityAvenue Care");
        assert_eq!(one_line("a\nb\u{200b}c", 100), "a b c");
        assert_eq!(one_line("abc def", 5), "abc d");
        assert_eq!(one_line("", 5), "");
    }

    #[test]
    fn lines_stay_lines_and_nothing_hidden_is_left() {
        assert_eq!(lines(" one\r\n\r\ntwo\tthree\u{0}\u{202e}\u{200b} "), "one\n\ntwo three");
        assert_eq!(lines("\r\n"), "");
    }

    #[test]
    fn wide_characters_become_plain_ones() {
        let plain: String = "１２－Ａｚ～！3é".chars().map(half_width).collect();
        assert_eq!(plain, "12-Az~!3é");
    }

    #[test]
    fn a_slug_is_plain() {
        assert_eq!(slug("'St. Ann’s  Day–Centre @ Sale"), "st-anns-day-centre-sale");
        assert_eq!(slug("Siân Łódź"), "sian-lodz");
        assert_eq!(slug("موقع"), "");
        assert!(slug(&"long name ".repeat(20)).len() <= 60);
    }
}
