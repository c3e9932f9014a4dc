//! A question as a part of a form, by the sort of its answer, and an answer in words.

use chrono::{Datelike, NaiveDate};
use domain::join::{Ask, Codes, DATE_PARTS, Field, Page, asked_under};
use domain::money::Pence;
use domain::taxonomy::{DayPart, Slot, Weekday, When};
use engine::WorkingCopy;
use leptos::prelude::*;

use crate::components::{
    Button, ButtonKind, Checkboxes, Choice, DateBox, DateInput, Details, FieldError, InputType, InputWidth, Look,
    Radios, Select, SelectItem, Size, TextArea, TextInput,
};
use crate::form::FormState;
use crate::words::Words;

/// More choices of one than this are folded into a select.
const MOST_RADIOS: usize = 9;
/// Texts that may be longer than this get a box of several lines.
const LONGEST_LINE: usize = 120;

/// Of long lists, what most people choose: the rest is folded. Of languages the main ones of most people in England and
/// Wales (Census 2021, table TS024), with Welsh and British Sign Language; of help the everyday tasks.
const COMMON: &[(&str, &[&str])] = &[
    ("language", &["en", "cy", "bfi", "pl", "ro", "pa", "ur", "pt", "es", "ar", "bn", "gu"]),
    (
        "support",
        &[
            "personal_care",
            "medication_prompting",
            "moving_handling",
            "meals_and_drinks",
            "housework_and_laundry",
            "shopping_and_errands",
            "companionship",
            "community_access",
            "appointments",
            "driving_own_car",
            "driving_your_car",
            "night_support",
        ],
    ),
];

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

/// Every question of a page, each with those that stand under its answers.
pub(super) fn fields(words: Words, page: &Page, given: &dyn Fn(&str) -> Given, form: &FormState) -> Vec<AnyView> {
    let own = page.fields.iter().filter(|field| asked_under(field.name).is_none());
    own.map(|parent| {
        let under = |code: &'static str| under(words, page, (parent, code), given, form);
        one_field(words, page, (parent, parent.name), &given(parent.name), form, &under)
    })
    .collect()
}

/// What is asked under one answer. A question that stands under several has a box under each: the one under the chosen
/// answer is the question's own, the others have their answer in their names.
fn under(
    words: Words,
    page: &Page,
    (parent, code): (&Field, &'static str),
    given: &dyn Fn(&str) -> Given,
    form: &FormState,
) -> Option<AnyView> {
    let chosen = given(parent.name).first();
    let child = |field: &'static Field| {
        let (_, answers) = asked_under(field.name).filter(|(own, with)| *own == parent.name && with.contains(&code))?;
        let at = chosen.as_deref().filter(|code| answers.contains(code)).unwrap_or(answers[0]);
        let nothing = |_: &'static str| None;
        Some(if at == code {
            one_field(words, page, (field, field.name), &given(field.name), form, &nothing)
        } else {
            let name = format!("{}.{code}", field.name);
            one_field(words, page, (field, &name), &Given { values: Vec::new() }, &FormState::default(), &nothing)
        })
    };
    let asked: Vec<_> = page.fields.iter().filter_map(child).collect();
    (!asked.is_empty()).then(|| asked.into_any())
}

/// One question with what was given.
pub(super) fn field(words: Words, page: &Page, field: &'static Field, given: &Given, form: &FormState) -> AnyView {
    one_field(words, page, (field, field.name), given, form, &|_| None)
}

/// One question with what was given, under the name that its box has here.
fn one_field(
    words: Words,
    page: &Page,
    (field, name): (&'static Field, &str),
    given: &Given,
    form: &FormState,
    under: &dyn Fn(&'static str) -> Option<AnyView>,
) -> AnyView {
    let label = words.label("ask", field.name);
    let hint = words.label_of("ask_hint", field.name).map(str::to_owned);
    let around = (label, hint, form.error(field.name));
    let heading = Look::Sized(if page.fields.len() > 1 { Size::S } else { Size::M });
    match field.ask {
        Ask::One(codes) if codes.codes.len() > MOST_RADIOS => select(words, field, codes, given, around),
        Ask::One(codes) => radios(words, field, codes, given, heading, around, under),
        Ask::Many(codes) => boxes(words, field, codes, given, heading, around),
        Ask::Agree(_) => {
            let (label, hint, error) = around;
            let items = vec![Choice::new("yes", label, given.has("yes"))];
            view! { <Checkboxes name=field.name items nostrip:hint=hint nostrip:error=error/> }.into_any()
        }
        Ask::Each(items, answers) => each(words, field, (items, answers), given, around),
        Ask::Week => week(words, field, given, around.1, around.2),
        Ask::Day(_) => date(words, name, given, around),
        Ask::Text(_) | Ask::Areas(_) => area(field, name, given, around),
        Ask::Line(most) if most > LONGEST_LINE => area(field, name, given, around),
        _ => line(field, name, given, around),
    }
}

/// The id of a box by its name.
fn id_of(name: &str) -> String {
    name.replace('.', "-")
}

type Around = (&'static str, Option<String>, Option<FieldError>);

/// Boxes to tick; of a long list, those that few choose are folded, unless one of them is ticked or something is wrong.
fn boxes(
    words: Words,
    field: &'static Field,
    codes: Codes,
    given: &Given,
    look: Look,
    (label, hint, error): Around,
) -> AnyView {
    let common = COMMON.iter().find(|(prefix, _)| *prefix == codes.prefix).map(|(_, common)| *common);
    let (first, rest): (Vec<&'static str>, Vec<_>) =
        codes.codes.iter().partition(|code| common.is_none_or(|common| common.contains(code)));
    let prefix = codes.prefix;
    let items = |codes: &[&'static str]| -> Vec<Choice> {
        codes.iter().map(|code| Choice::new(*code, words.label(prefix, code), given.has(code))).collect()
    };
    let class = |many: usize| if many > 12 { "choices--columns" } else { "" };
    let folded = (!rest.is_empty()).then(|| {
        let open = error.is_some() || rest.iter().any(|code| given.has(code));
        let (items, class) = (items(&rest), class(rest.len()));
        let summary = words.tell("join-more-choices", [("count", (rest.len() as u64).into())]);
        view! {
            <Details summary open=open>
                <Checkboxes name=field.name items legend=label look=Look::Hidden id_prefix=format!("{}-more", field.name)
                    class/>
            </Details>
        }
    });
    let (items, class) = (items(&first), class(first.len()));
    view! {
        <Checkboxes name=field.name items legend=label look nostrip:hint=hint nostrip:error=error class/>
        {folded}
    }
    .into_any()
}

fn radios(
    words: Words,
    field: &'static Field,
    codes: Codes,
    given: &Given,
    look: Look,
    around: Around,
    under: &dyn Fn(&'static str) -> Option<AnyView>,
) -> AnyView {
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
            conditional: under(code),
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
        // Right below the day that it copies.
        let copy = (*day == Weekday::Monday).then(|| {
            let text = words.say("join-copy-monday");
            view! {
                <Button kind=ButtonKind::Secondary class="govuk-button--small" name="act" value="copy_monday">{text}</Button>
            }
        });
        view! {
            <Checkboxes name=field.name items legend=words.name(*day) look=Look::Sized(Size::S) id_prefix
                nostrip:hint=hint nostrip:error=error small=true class="choices--row"/>
            {copy}
        }
        .into_any()
    };
    let days: Vec<_> = Weekday::ALL.iter().enumerate().map(day).collect();
    view! { <div class="week">{days}</div> }.into_any()
}

fn area(field: &'static Field, name: &str, given: &Given, (label, hint, error): Around) -> AnyView {
    let rows = match field.ask {
        Ask::Text(most) if most > 500 => 8,
        Ask::Text(_) => 4,
        _ => 3,
    };
    view! {
        <TextArea name=name.to_owned() id=id_of(name) label look=Look::Sized(Size::S) nostrip:hint=hint nostrip:error=error
            value=given.first().unwrap_or_default() rows/>
    }
    .into_any()
}

/// A date in three boxes. What is no date is shown as it was typed.
fn date(words: Words, name: &str, given: &Given, (label, hint, error): Around) -> AnyView {
    let typed = given.of(name).unwrap_or_default();
    let [day, month, year] = match typed.parse::<NaiveDate>() {
        Ok(day) => [day.day().to_string(), day.month().to_string(), day.year().to_string()],
        Err(_) if !typed.is_empty() => [typed.to_owned(), String::new(), String::new()],
        Err(_) => DATE_PARTS.map(|part| given.of(&format!("{name}.{part}")).unwrap_or_default().to_owned()),
    };
    let one = |part: &str, label: &'static str, value: String, wide: bool| {
        let name = format!("{name}.{part}");
        DateBox { name, label, value, wide }
    };
    let boxes = [
        one(DATE_PARTS[0], words.say("join-date-day"), day, false),
        one(DATE_PARTS[1], words.say("join-date-month"), month, false),
        one(DATE_PARTS[2], words.say("join-date-year"), year, true),
    ];
    let hint = hint.unwrap_or_else(|| words.say("join-date-hint").to_owned());
    view! { <DateInput id=id_of(name) legend=label look=Look::Sized(Size::S) hint nostrip:error=error boxes/> }
        .into_any()
}

/// A box of one line, as wide as what goes into it, with the keys for it.
fn line(field: &'static Field, name: &str, given: &Given, (label, hint, error): Around) -> AnyView {
    let (input_type, inputmode, width, prefix) = match field.ask {
        Ask::Money => (InputType::Text, Some("decimal"), Some(InputWidth::W5), Some("£".to_owned())),
        Ask::Hundredths { .. } => (InputType::Text, Some("decimal"), Some(InputWidth::W5), None),
        Ask::Count { .. } => (InputType::Text, Some("numeric"), Some(InputWidth::W3), None),
        Ask::Digits(_) => (InputType::Text, Some("numeric"), Some(InputWidth::W10), None),
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
        <TextInput name=name.to_owned() id=id_of(name) label look=Look::Sized(Size::S) nostrip:hint=hint nostrip:error=error
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
