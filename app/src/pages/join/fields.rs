//! A question as a part of a form, by the sort of its answer, and an answer in words.

use chrono::NaiveDate;
use domain::join::{Ask, Codes, Field, Page};
use domain::money::Pence;
use domain::taxonomy::{DayPart, Slot, Weekday, When};
use engine::WorkingCopy;
use leptos::prelude::*;

use crate::components::{
    Checkboxes, Choice, FieldError, InputType, InputWidth, Look, Radios, Select, SelectItem, Size, TextArea, TextInput,
};
use crate::form::FormState;
use crate::words::Words;

/// More choices of one than this are folded into a select.
const MOST_RADIOS: usize = 9;
/// Texts that may be longer than this get a box of several lines.
const LONGEST_LINE: usize = 120;

/// The values a question's boxes show, as somebody would type them.
pub(super) struct Given {
    /// By the name of the box: a question with a box for each of a few has several.
    values: Vec<(String, String)>,
}

impl Given {
    /// What was typed just now and refused.
    pub fn typed(form: &FormState, name: &str) -> Self {
        let start = format!("{name}.");
        let own = |(typed, _): &&(String, String)| typed == name || typed.starts_with(&start);
        Self { values: form.values.iter().filter(own).cloned().collect() }
    }

    /// What is kept.
    pub fn kept(copy: &WorkingCopy, name: &str, time: u8) -> Self {
        let values = copy.answers.every(name, time);
        let field = domain::join::all(copy.door).iter().flat_map(|page| page.fields).find(|field| field.name == name);
        let Some(field) = field else { return Self { values: Vec::new() } };
        let boxed = |value: &String| match field.ask {
            Ask::Each(..) => match value.split_once('=') {
                Some((item, answer)) => (format!("{name}.{item}"), answer.to_owned()),
                None => (name.to_owned(), value.clone()),
            },
            Ask::Money => {
                (name.to_owned(), value.parse().map_or_else(|_| value.clone(), |pence| plain_money(Pence(pence))))
            }
            Ask::Hundredths { .. } => (name.to_owned(), value.parse().map_or_else(|_| value.clone(), hundredths)),
            Ask::Agree(version) if value == version => (name.to_owned(), "yes".to_owned()),
            Ask::Agree(_) => (name.to_owned(), String::new()),
            _ => (name.to_owned(), value.clone()),
        };
        let mut values: Vec<_> = values.iter().map(boxed).collect();
        if matches!(field.ask, Ask::Areas(_)) && !values.is_empty() {
            let all: Vec<String> = values.into_iter().map(|(_, value)| value).collect();
            values = vec![(name.to_owned(), all.join(", "))];
        }
        Self { values }
    }

    fn first(&self) -> Option<String> {
        self.values.first().map(|(_, value)| value.clone())
    }

    fn of(&self, name: &str) -> Option<&str> {
        self.values.iter().find(|(own, _)| own == name).map(|(_, value)| value.as_str())
    }

    fn has(&self, value: &str) -> bool {
        self.values.iter().any(|(_, own)| own == value)
    }
}

/// £14.50 as one would type it.
fn plain_money(amount: Pence) -> String {
    format!("{}.{:02}", amount.0 / 100, amount.0 % 100)
}

fn hundredths(number: u32) -> String {
    let text = format!("{}.{:02}", number / 100, number % 100);
    text.trim_end_matches('0').trim_end_matches('.').to_owned()
}

/// One question with what was given.
pub(super) fn field(words: Words, page: &Page, field: &'static Field, given: &Given, form: &FormState) -> AnyView {
    let label = words.label("ask", field.name);
    let hint = words.label_of("ask_hint", field.name).map(str::to_owned);
    let error = form.error(field.name);
    let heading = Look::Sized(if page.fields.len() > 1 { Size::S } else { Size::M });
    match field.ask {
        Ask::One(codes) if codes.codes.len() > MOST_RADIOS => select(words, field, codes, given, (label, hint, error)),
        Ask::One(codes) => radios(words, field, codes, given, heading, (label, hint, error)),
        Ask::Many(codes) => {
            let item = |code: &&'static str| Choice::new(*code, words.label(codes.prefix, code), given.has(code));
            let items = codes.codes.iter().map(item).collect();
            let class = if codes.codes.len() > 12 { "choices--columns" } else { "" };
            view! {
                <Checkboxes name=field.name items legend=label look=heading nostrip:hint=hint nostrip:error=error class/>
            }
            .into_any()
        }
        Ask::Agree(_) => {
            let items = vec![Choice::new("yes", label, given.has("yes"))];
            view! { <Checkboxes name=field.name items nostrip:hint=hint nostrip:error=error/> }.into_any()
        }
        Ask::Each(items, answers) => each(words, field, (items, answers), given, (label, hint, error)),
        Ask::Week => week(words, field, given, hint, error),
        Ask::Text(_) => area(field, given, label, hint, error),
        Ask::Line(most) if most > LONGEST_LINE => area(field, given, label, hint, error),
        Ask::Areas(_) => area(field, given, label, hint, error),
        _ => line(field, given, label, hint, error),
    }
}

type Around = (&'static str, Option<String>, Option<FieldError>);

fn radios(words: Words, field: &'static Field, codes: Codes, given: &Given, look: Look, around: Around) -> AnyView {
    let (label, hint, error) = around;
    let about = match codes.prefix {
        "employment" => Some("employment_about"),
        _ => None,
    };
    let mut items: Vec<Choice> = codes
        .codes
        .iter()
        .map(|code| Choice {
            hint: about.and_then(|prefix| words.label_of(prefix, code)).map(str::to_owned),
            ..Choice::new(*code, words.label(codes.prefix, code), given.has(code))
        })
        .collect();
    // A circle that was chosen cannot be emptied again: what need not be said has a line for that.
    if !field.needed {
        items.push(Choice::new("", words.say("join-not-say"), false));
    }
    view! { <Radios name=field.name items legend=label look nostrip:hint=hint nostrip:error=error/> }.into_any()
}

fn select(words: Words, field: &'static Field, codes: Codes, given: &Given, around: Around) -> AnyView {
    let (label, hint, error) = around;
    let mut items = vec![SelectItem::new("", words.say("join-choose"), given.values.is_empty())];
    items.extend(
        codes.codes.iter().map(|code| SelectItem::new(*code, words.label(codes.prefix, code), given.has(code))),
    );
    view! { <Select name=field.name label items look=Look::Sized(Size::S) nostrip:hint=hint nostrip:error=error/> }
        .into_any()
}

/// A select for each of a few; the first has the question's own id, where its error leads.
fn each(
    words: Words,
    field: &'static Field,
    (items, answers): (Codes, Codes),
    given: &Given,
    around: Around,
) -> AnyView {
    let (label, hint, error) = around;
    let one = |(at, item): (usize, &&'static str)| {
        let name = format!("{}.{item}", field.name);
        let chosen = given.of(&name).unwrap_or_default().to_owned();
        let mut lines = vec![SelectItem::new("", words.say("join-choose"), chosen.is_empty())];
        lines.extend(
            answers.codes.iter().map(|code| SelectItem::new(*code, words.label(answers.prefix, code), chosen == *code)),
        );
        let id = (at == 0).then(|| field.name.to_owned());
        let error = error.clone().filter(|_| at == 0);
        view! {
            <Select name label=words.label(items.prefix, item) items=lines nostrip:id=id nostrip:error=error/>
        }
        .into_any()
    };
    let selects: Vec<_> = items.codes.iter().enumerate().map(one).collect();
    let hint = hint.map(|hint| view! { <p class="govuk-hint">{hint}</p> });
    view! {
        <fieldset class="govuk-fieldset">
            <legend class="govuk-fieldset__legend govuk-fieldset__legend--m">{label}</legend>
            {hint}
            {selects}
        </fieldset>
    }
    .into_any()
}

/// Seven days with the parts of each.
fn week(
    words: Words,
    field: &'static Field,
    given: &Given,
    hint: Option<String>,
    error: Option<FieldError>,
) -> AnyView {
    let day = |(at, day): (usize, &Weekday)| {
        let item = |part: &DayPart| {
            let code = Slot(*day, *part).code();
            let checked = given.has(&code);
            Choice::new(code, words.label("part_title", part.code()), checked)
        };
        let items = DayPart::ALL.iter().map(item).collect();
        let id_prefix = if at == 0 { field.name.to_owned() } else { format!("{}-{day}", field.name) };
        let (hint, error) = if at == 0 { (hint.clone(), error.clone()) } else { (None, None) };
        view! {
            <Checkboxes name=field.name items legend=words.name(*day) look=Look::Sized(Size::S) id_prefix
                nostrip:hint=hint nostrip:error=error small=true class="choices--row"/>
        }
        .into_any()
    };
    let days: Vec<_> = Weekday::ALL.iter().enumerate().map(day).collect();
    view! { <div class="week">{days}</div> }.into_any()
}

fn area(
    field: &'static Field,
    given: &Given,
    label: &'static str,
    hint: Option<String>,
    error: Option<FieldError>,
) -> AnyView {
    let rows = match field.ask {
        Ask::Text(most) if most > 500 => 8,
        Ask::Text(_) => 4,
        _ => 3,
    };
    view! {
        <TextArea name=field.name label look=Look::Sized(Size::S) nostrip:hint=hint nostrip:error=error
            value=given.first().unwrap_or_default() rows/>
    }
    .into_any()
}

/// A box of one line, as wide as what goes into it, with the keys for it.
fn line(
    field: &'static Field,
    given: &Given,
    label: &'static str,
    hint: Option<String>,
    error: Option<FieldError>,
) -> AnyView {
    let (input_type, inputmode, width, prefix) = match field.ask {
        Ask::Money => (InputType::Text, Some("decimal"), Some(InputWidth::W5), Some("£".to_owned())),
        Ask::Hundredths { .. } => (InputType::Text, Some("decimal"), Some(InputWidth::W5), None),
        Ask::Count { .. } => (InputType::Text, Some("numeric"), Some(InputWidth::W3), None),
        Ask::Digits(_) => (InputType::Text, Some("numeric"), Some(InputWidth::W10), None),
        // A box for days can hold nothing but a day; what is none is shown as it was typed.
        Ask::Day(_) if given.first().is_some_and(|text| text.parse::<NaiveDate>().is_err()) => {
            (InputType::Text, None, Some(InputWidth::W10), None)
        }
        Ask::Day(_) => (InputType::Date, None, Some(InputWidth::W10), None),
        Ask::Area | Ask::Postcode => (InputType::Text, None, Some(InputWidth::W10), None),
        Ask::Phone => (InputType::Tel, None, Some(InputWidth::W20), None),
        Ask::Email => (InputType::Email, None, None, None),
        Ask::Web => (InputType::Url, None, None, None),
        Ask::Line(1) => (InputType::Text, None, Some(InputWidth::W2), None),
        Ask::Line(most) if most <= 20 => (InputType::Text, None, Some(InputWidth::W20), None),
        _ => (InputType::Text, None, None, None),
    };
    let autocomplete = match field.name {
        "first_name" => Some("given-name"),
        "legal_name" | "contact_name" => Some("name"),
        "own_phone" | "phone" => Some("tel"),
        "home" | "postcode" => Some("postal-code"),
        "address_1" => Some("address-line1"),
        "address_2" => Some("address-line2"),
        "town" => Some("address-level2"),
        _ => None,
    };
    view! {
        <TextInput name=field.name label look=Look::Sized(Size::S) nostrip:hint=hint nostrip:error=error
            nostrip:value=given.first() input_type nostrip:inputmode=inputmode nostrip:width=width nostrip:prefix=prefix
            nostrip:autocomplete=autocomplete/>
    }
    .into_any()
}

/// An answer in words.
pub(in crate::pages) fn shown(words: Words, field: &Field, values: &[String]) -> AnyView {
    match values {
        [] => ().into_any(),
        [one] if matches!(field.ask, Ask::Text(_)) => view! { <span class="as-typed">{one.clone()}</span> }.into_any(),
        [one] => one_shown(words, field, one).into_any(),
        many => {
            let items: Vec<_> = many.iter().map(|value| view! { <li>{one_shown(words, field, value)}</li> }).collect();
            view! { <ul class="govuk-list govuk-!-margin-bottom-0">{items}</ul> }.into_any()
        }
    }
}

/// One value of an answer in words.
pub(super) fn one_shown(words: Words, field: &Field, value: &str) -> String {
    let label = |prefix, code: &str| words.label_of(prefix, code).unwrap_or(code).to_owned();
    match field.ask {
        Ask::One(codes) | Ask::Many(codes) => label(codes.prefix, value),
        Ask::Each(items, answers) => match value.split_once('=') {
            Some((item, answer)) => words.tell(
                "join-each",
                [("item", label(items.prefix, item).into()), ("answer", label(answers.prefix, answer).into())],
            ),
            None => value.to_owned(),
        },
        Ask::Week => When::from_code(value).map_or_else(|| value.to_owned(), |when| label("when", &when.code())),
        Ask::Money => value.parse().map_or_else(|_| value.to_owned(), |pence| Pence(pence).in_words()),
        Ask::Hundredths { .. } => value.parse().map_or_else(|_| value.to_owned(), hundredths),
        Ask::Day(_) => value.parse::<NaiveDate>().map_or_else(|_| value.to_owned(), |day| words.date(day)),
        Ask::Agree(_) => words.say("join-agreed").to_owned(),
        _ => value.to_owned(),
    }
}
