//! What was answered, and how one answer is read.

use std::collections::BTreeMap;

use chrono::{Days, Months, NaiveDate};
use serde::{Deserialize, Serialize};

use super::ask::{Ask, Field, Page, Span};
use super::pages::{self, Door};
use super::text::{self, TextProblem};
use crate::account::{EmailAddress, EmailProblem};
use crate::form::FormErrors;
use crate::money::Pence;
use crate::postcode::{OutwardCode, Postcode};
use crate::taxonomy::When;

/// Answers by question: each a list of values in the form that [`read`] made. Empty ones do not stand here.
#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Answers(BTreeMap<Key, Vec<String>>);

/// A question, and which time it was asked (1 for most): `price_unit` or `price_unit.2`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(from = "String", into = "String")]
pub struct Key {
    field: String,
    time: u8,
}

impl Key {
    /// The answer to a question, the first or a later time.
    #[must_use]
    pub fn new(field: &str, time: u8) -> Self {
        Self { field: field.to_owned(), time: time.max(1) }
    }
}

impl From<String> for Key {
    fn from(text: String) -> Self {
        match text.rsplit_once('.').and_then(|(field, time)| Some((field, time.parse().ok()?))) {
            Some((field, time)) => Self::new(field, time),
            None => Self { field: text, time: 1 },
        }
    }
}

impl From<Key> for String {
    fn from(key: Key) -> Self {
        if key.time == 1 { key.field } else { format!("{}.{}", key.field, key.time) }
    }
}

impl std::fmt::Debug for Answers {
    /// Never what was answered: what is printed ends up in logs.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_set().entries(self.0.keys()).finish()
    }
}

impl Answers {
    /// Every value of an answer; none when there is no answer.
    #[must_use]
    pub fn every(&self, field: &str, time: u8) -> &[String] {
        self.0.get(&Key::new(field, time)).map_or(&[], Vec::as_slice)
    }

    /// An answer of one value.
    #[must_use]
    pub fn one(&self, field: &str) -> Option<&str> {
        self.nth(field, 1)
    }

    /// The same for the second price, the third referee.
    #[must_use]
    pub fn nth(&self, field: &str, time: u8) -> Option<&str> {
        self.every(field, time).first().map(String::as_str)
    }

    /// Whether a code was chosen.
    #[must_use]
    pub fn has(&self, field: &str, code: &str) -> bool {
        self.every(field, 1).iter().any(|value| value == code)
    }

    /// The chosen codes of a vocabulary, in the vocabulary's own order.
    pub fn codes<T: Copy>(&self, field: &str, all: &[T], code: impl Fn(T) -> &'static str) -> Vec<T> {
        all.iter().copied().filter(|entry| self.has(field, code(*entry))).collect()
    }

    /// A number.
    #[must_use]
    pub fn number(&self, field: &str) -> Option<u32> {
        self.one(field)?.parse().ok()
    }

    /// An amount of money.
    #[must_use]
    pub fn money(&self, field: &str, time: u8) -> Option<Pence> {
        self.nth(field, time)?.parse().ok().map(Pence)
    }

    /// A day.
    #[must_use]
    pub fn day(&self, field: &str, time: u8) -> Option<NaiveDate> {
        self.nth(field, time)?.parse().ok()
    }

    /// Whether a question is answered; what was agreed to in an older version is not.
    #[must_use]
    pub fn answered(&self, field: &Field, time: u8) -> bool {
        match field.ask {
            Ask::Agree(version) => self.nth(field.name, time) == Some(version),
            _ => !self.every(field.name, time).is_empty(),
        }
    }

    /// Whether a page was filled in, for one that repeats: this time.
    #[must_use]
    pub fn filled(&self, page: &Page, time: u8) -> bool {
        page.fields.iter().any(|field| !self.every(field.name, time).is_empty())
    }

    /// Which times a page was filled in.
    #[must_use]
    pub fn times(&self, page: &Page) -> Vec<u8> {
        (1..=page.times).filter(|time| self.filled(page, *time)).collect()
    }

    /// Puts the answers of one page in place of those that were there.
    pub fn put(&mut self, page: &Page, time: u8, new: Self) {
        self.remove(page, time);
        self.0.extend(new.0);
    }

    /// Takes the answers of one page away.
    pub fn remove(&mut self, page: &Page, time: u8) {
        for field in page.fields {
            self.0.remove(&Key::new(field.name, time));
        }
    }

    /// An answer that was not typed but found.
    pub fn set(&mut self, field: &str, time: u8, values: Vec<String>) {
        let key = Key::new(field, time);
        if values.is_empty() {
            self.0.remove(&key)
        } else {
            self.0.insert(key, values)
        };
    }

    /// What may become public, and what is for the register's staff only. An answer to a question that
    /// is asked no more counts as private.
    #[must_use]
    pub fn split(self, door: Door) -> (Self, Self) {
        let public =
            |key: &Key| pages::all(door).iter().flat_map(|page| page.fields).any(|f| f.name == key.field && !f.private);
        let (open, sealed) = self.0.into_iter().partition(|(key, _)| public(key));
        (Self(open), Self(sealed))
    }

    /// Without the answers that only those who look after safeguarding may read: what any other officer is shown.
    #[must_use]
    pub fn unrestricted(mut self, door: Door) -> Self {
        for page in pages::all(door).iter().filter(|page| page.restricted()) {
            (1..=page.times).for_each(|time| self.remove(page, time));
        }
        self
    }

    /// Both halves together again.
    #[must_use]
    pub fn joined(mut self, other: Self) -> Self {
        self.0.extend(other.0);
        self
    }

    /// Whether nothing was answered.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

/// Reads what was typed into one page. The answers, or everything that is wrong with them at once.
/// `typed` is the form, names and values as they came; names that are none of ours are left out.
///
/// # Errors
/// The code of the first problem of each field: `<field>_missing`, or one that says what to do.
pub fn read(page: &Page, time: u8, typed: &[(String, String)], today: NaiveDate) -> Result<Answers, FormErrors> {
    let (answers, errors) = read_what_can_be(page, time, typed, today);
    if errors.is_empty() { Ok(answers) } else { Err(errors) }
}

/// The same, with the good answers beside what is wrong: so that the rules about several answers can say what
/// they find at the same time.
#[must_use]
pub fn read_what_can_be(page: &Page, time: u8, typed: &[(String, String)], today: NaiveDate) -> (Answers, FormErrors) {
    let (mut answers, mut errors) = (Answers::default(), FormErrors::default());
    for field in page.fields {
        let given = match field.ask {
            Ask::Each(items, choices) => each(field, items.codes, choices.codes, typed),
            _ => one_field(field, typed, today),
        };
        match given {
            Ok(values) if values.is_empty() && field.needed => errors.add(field.name, field.missing),
            Ok(values) => answers.set(field.name, time, values),
            Err(code) => errors.add(field.name, code),
        }
    }
    (answers, errors)
}

type Given = Result<Vec<String>, &'static str>;

fn one_field(field: &Field, typed: &[(String, String)], today: NaiveDate) -> Given {
    let given: Vec<&str> = typed
        .iter()
        .filter(|(name, value)| name == field.name && !value.trim().is_empty())
        .map(|(_, value)| value.as_str())
        .collect();
    match field.ask {
        Ask::Day(span) if given.is_empty() => boxed_day(field.name, typed, span, today),
        Ask::Many(codes) => many(&given, |code| codes.find(code).map(str::to_owned)),
        Ask::Week => many(&given, |code| match When::from_code(code)? {
            When::Slot(slot) => Some(slot.code()),
            When::Pattern(_) => None,
        }),
        _ => match given.as_slice() {
            [] => Ok(Vec::new()),
            [one] => single(field.ask, one, today),
            _ => Err("repeated"),
        },
    }
}

fn many(given: &[&str], find: impl Fn(&str) -> Option<String>) -> Given {
    let mut chosen = Vec::new();
    for code in given {
        let code = find(code).ok_or("choice")?;
        if !chosen.contains(&code) {
            chosen.push(code);
        }
    }
    Ok(chosen)
}

/// `access.step_free=yes` and so on; what nobody answered is left out.
fn each(field: &Field, items: &[&str], choices: &[&str], typed: &[(String, String)]) -> Given {
    let mut answers = Vec::new();
    for item in items {
        let name = format!("{}.{item}", field.name);
        let given: Vec<&str> =
            typed.iter().filter(|(own, value)| *own == name && !value.is_empty()).map(|(_, v)| v.as_str()).collect();
        match given.as_slice() {
            [] => {}
            [one] if choices.contains(one) => answers.push(format!("{item}={one}")),
            [_] => return Err("choice"),
            _ => return Err("repeated"),
        }
    }
    Ok(answers)
}

fn single(ask: Ask, typed: &str, today: NaiveDate) -> Given {
    let value = match ask {
        Ask::Line(most) => words(typed, most, false)?,
        Ask::Text(most) => words(typed, most, true)?,
        Ask::One(codes) => codes.find(typed.trim()).ok_or("choice")?.to_owned(),
        Ask::Money => money(typed)?.to_string(),
        Ask::Count { least, most } => count(typed, least, most)?.to_string(),
        Ask::Hundredths { most } => hundredths(typed).filter(|n| *n <= most).ok_or("number")?.to_string(),
        Ask::Day(span) => day(typed, span, today)?.to_string(),
        Ask::Area => {
            let text = plain(typed)?;
            let full = Postcode::parse(&text).map(|postcode| postcode.to_string());
            full.or_else(|_| OutwardCode::parse(&text).map(|code| code.to_string())).map_err(|_| "area")?
        }
        Ask::Postcode => Postcode::parse(&plain(typed)?).map_err(|_| "postcode")?.to_string(),
        Ask::Areas(most) => return areas(typed, most),
        Ask::Phone => phone(typed)?,
        Ask::Email => match EmailAddress::parse(typed) {
            Ok(address) => address.as_str().to_owned(),
            Err(EmailProblem::Missing) => return Ok(Vec::new()),
            Err(problem) => return Err(problem.code()),
        },
        Ask::Web => web(typed)?,
        Ask::Digits(many) => {
            let digits = digits_of(typed).ok_or("digits")?;
            if digits.len() == many { digits } else { return Err("digits") }
        }
        Ask::Agree(version) if typed == "yes" => version.to_owned(),
        Ask::Agree(_) => return Err("choice"),
        Ask::Many(_) | Ask::Each(..) | Ask::Week => return Err("choice"),
    };
    Ok(if value.is_empty() { Vec::new() } else { vec![value] })
}

/// Words of several lines, as they are kept; empty ones too.
pub(crate) fn several_lines(typed: &str, most: usize) -> Result<String, &'static str> {
    words(typed, most, true)
}

fn words(typed: &str, most: usize, lines: bool) -> Result<String, &'static str> {
    text::typed(typed, most, lines).map_err(|problem| match problem {
        TextProblem::Hidden => "hidden_characters",
        TextProblem::Long => too_long(most),
    })
}

/// The code that says how long a text may be.
fn too_long(most: usize) -> &'static str {
    match most {
        0..=1 => "long_1",
        2..=20 => "long_20",
        21..=40 => "long_40",
        41..=60 => "long_60",
        61..=80 => "long_80",
        81..=100 => "long_100",
        101..=200 => "long_200",
        201..=300 => "long_300",
        301..=500 => "long_500",
        501..=1000 => "long_1000",
        1001..=1500 => "long_1500",
        1501..=2000 => "long_2000",
        _ => "long_3000",
    }
}

/// A short value whose form is checked next: nothing hidden in it.
fn plain(typed: &str) -> Result<String, &'static str> {
    words(typed, 200, false)
}

/// `12`, `12.5`, `£12.50`, `1,250.00`: at most £9,999.99.
fn money(typed: &str) -> Result<u32, &'static str> {
    let text = plain(typed)?;
    let text = text.trim_start_matches('£').trim();
    // A comma stands between thousands; "15,50" is a slip and never £1,550.
    let mut groups = text.split('.').next().unwrap_or_default().split(',');
    let first = groups.next().unwrap_or_default().len();
    let slip = text.contains(',') && !(1..=3).contains(&first) || groups.any(|group| group.len() != 3);
    if slip {
        return Err("money");
    }
    hundredths(&text.replace(',', "")).filter(|pence| *pence <= 999_999).ok_or("money")
}

/// A number with at most two places, times a hundred.
fn hundredths(typed: &str) -> Option<u32> {
    let text = typed.trim();
    let (whole, part) = text.split_once('.').unwrap_or((text, ""));
    let digits = |text: &str| text.bytes().all(|b| b.is_ascii_digit());
    if whole.is_empty() || whole.len() > 6 || part.len() > 2 || !digits(whole) || !digits(part) {
        return None;
    }
    let part: u32 = format!("{part:0<2}").parse().ok()?;
    whole.parse::<u32>().ok()?.checked_mul(100)?.checked_add(part)
}

fn count(typed: &str, least: u32, most: u32) -> Result<u32, &'static str> {
    let text = plain(typed)?;
    let digits = !text.is_empty() && text.len() <= 6 && text.bytes().all(|b| b.is_ascii_digit());
    let number = if digits { text.parse().ok() } else { None };
    number.filter(|n| (least..=most).contains(n)).ok_or("number")
}

/// The boxes of a date, as `price_from.day` and so on.
pub const DATE_PARTS: [&str; 3] = ["day", "month", "year"];

/// A date in three boxes: day, month, year. Whoever writes all of it into the first box has said it too.
fn boxed_day(name: &str, typed: &[(String, String)], span: Span, today: NaiveDate) -> Given {
    let of = |part: &str| {
        let name = format!("{name}.{part}");
        typed.iter().find(|(own, _)| *own == name).map_or("", |(_, value)| value.trim())
    };
    let read = match DATE_PARTS.map(of) {
        ["", "", ""] => return Ok(Vec::new()),
        [whole, "", ""] if whole.parse::<u8>().is_err() => day(whole, span, today)?,
        [_, _, ""] | [_, "", _] | ["", _, _] => return Err("day_whole"),
        [one, month, year] => within(date(&plain(one)?, &plain(month)?, &plain(year)?)?, span, today)?,
    };
    Ok(vec![read.to_string()])
}

/// A date in one box: `2026-05-05`, `5/5/2026`, `5 May 2026`.
fn day(typed: &str, span: Span, today: NaiveDate) -> Result<NaiveDate, &'static str> {
    let text = plain(typed)?;
    let parts: Vec<&str> = text.split(['/', '.', '-', ',', ' ']).filter(|part| !part.is_empty()).collect();
    let read = match (text.parse().ok(), parts.as_slice()) {
        (Some(day), _) => day,
        (None, [one, month, year]) => date(one, month, year)?,
        (None, _) => return Err("day"),
    };
    within(read, span, today)
}

/// A date from its parts: `5`, `5th`; `5`, `May`; a year of four digits.
fn date(day: &str, month: &str, year: &str) -> Result<NaiveDate, &'static str> {
    let number = |text: &str| text.parse::<u32>().ok().filter(|_| text.bytes().all(|b| b.is_ascii_digit()));
    let day = day.strip_suffix(["st", "nd", "rd", "th"].into_iter().find(|end| day.ends_with(end)).unwrap_or_default());
    let day = day.and_then(number).ok_or("day")?;
    let month = number(month).or_else(|| month_by_name(month)).ok_or("day")?;
    if number(year).is_none() {
        return Err("day");
    }
    if year.len() != 4 {
        return Err("day_year");
    }
    let year = year.parse().map_err(|_| "day")?;
    NaiveDate::from_ymd_opt(year, month, day).ok_or("day")
}

/// `May`, `sept`, `JANUARY`: three letters at least.
fn month_by_name(typed: &str) -> Option<u32> {
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
    let typed = typed.to_lowercase();
    let at = (typed.len() >= 3).then(|| MONTHS.iter().position(|month| month.starts_with(&typed)))??;
    u32::try_from(at + 1).ok()
}

/// Whether a question may be answered with this day.
fn within(day: NaiveDate, span: Span, today: NaiveDate) -> Result<NaiveDate, &'static str> {
    let first = |year| NaiveDate::from_ymd_opt(year, 1, 1).unwrap_or(NaiveDate::MIN);
    let ahead = |months| today.checked_add_months(Months::new(months)).unwrap_or(NaiveDate::MAX);
    match span {
        Span::Past if day > today => Err("day_past"),
        Span::Past if day < first(1950) => Err("day"),
        // Somebody may send just after midnight what they typed before.
        Span::Coming if day < today.checked_sub_days(Days::new(1)).unwrap_or(today) => Err("day_coming"),
        Span::Coming if day > ahead(24) => Err("day_coming"),
        Span::Any if day < first(2000) || day > ahead(120) => Err("day_any"),
        _ => Ok(day),
    }
}

fn areas(typed: &str, most: usize) -> Given {
    let text = words(typed, 1000, true).map_err(|code| if code == "long_1000" { "areas" } else { code })?;
    let mut codes = Vec::new();
    for part in text.split([',', ';', '\n', ' ']).filter(|part| !part.is_empty()) {
        let code = OutwardCode::parse(part).map_err(|_| "areas")?.to_string();
        if !codes.contains(&code) {
            codes.push(code);
        }
    }
    if codes.len() > most { Err("areas") } else { Ok(codes) }
}

/// A number that can be rung in the United Kingdom: eleven digits (ten for a few old areas) after `0` or
/// `+44`. It is kept as it was typed.
pub(crate) fn phone(typed: &str) -> Result<String, &'static str> {
    let text = words(typed, 30, false).map_err(|code| if code.starts_with("long") { "phone" } else { code })?;
    let written = text.chars().all(|c| c.is_ascii_digit() || matches!(c, ' ' | '-' | '(' | ')' | '+' | '.'));
    let digits: String = text.chars().filter(char::is_ascii_digit).collect();
    let national = if text.starts_with("+44") { digits.strip_prefix("44") } else { digits.strip_prefix('0') };
    let national = national.map(|rest| rest.strip_prefix('0').unwrap_or(rest));
    let fits = written && national.is_some_and(|rest| matches!(rest.len(), 9 | 10));
    if fits { Ok(text) } else { Err("phone") }
}

/// A page on the web, with its scheme; one is put before an address that has none.
fn web(typed: &str) -> Result<String, &'static str> {
    let text = words(typed, 500, false)?;
    let full = if text.contains("://") { text } else { format!("https://{text}") };
    let rest = full.strip_prefix("https://").or_else(|| full.strip_prefix("http://")).ok_or("web")?;
    let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
    let label = |label: &str| !label.is_empty() && label.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-');
    let named = host.contains('.') && host.split('.').all(label) && !host.ends_with(|c: char| c.is_ascii_digit());
    let clean = full.bytes().all(|b| b.is_ascii_graphic() && !b"<>\"'`\\{}|^".contains(&b));
    if named && clean { Ok(full) } else { Err("web") }
}

fn digits_of(typed: &str) -> Option<String> {
    let text: String = typed.chars().filter(|c| !matches!(c, ' ' | '-')).collect();
    (!text.is_empty() && text.bytes().all(|b| b.is_ascii_digit())).then_some(text)
}

#[cfg(test)]
#[path = "answers_tests.rs"]
mod tests;
