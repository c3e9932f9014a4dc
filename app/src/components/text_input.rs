use leptos::either::Either;
use leptos::prelude::*;

use super::field::{Around, FieldError, labelled};
use super::{Look, classes};

/// What is typed into a box, so that a phone shows the right keys.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum InputType {
    /// Anything.
    #[default]
    Text,
    /// Words to search for.
    Search,
    /// An email address.
    Email,
    /// A telephone number.
    Tel,
    /// A web address.
    Url,
    /// A day, from the browser's own calendar; sent as 2026-05-05.
    Date,
}

/// How wide a box is: as wide as what goes into it, in characters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum InputWidth {
    /// 2
    W2,
    /// 3
    W3,
    /// 4
    W4,
    /// 5
    W5,
    /// 10
    W10,
    /// 20
    W20,
    /// 30
    W30,
}

impl InputType {
    const fn code(self) -> &'static str {
        match self {
            Self::Text => "text",
            Self::Search => "search",
            Self::Email => "email",
            Self::Tel => "tel",
            Self::Url => "url",
            Self::Date => "date",
        }
    }
}

impl InputWidth {
    const fn class(self) -> &'static str {
        match self {
            Self::W2 => "govuk-input--width-2",
            Self::W3 => "govuk-input--width-3",
            Self::W4 => "govuk-input--width-4",
            Self::W5 => "govuk-input--width-5",
            Self::W10 => "govuk-input--width-10",
            Self::W20 => "govuk-input--width-20",
            Self::W30 => "govuk-input--width-30",
        }
    }
}

/// A box for one line, with its label, hint and error.
#[component]
pub fn TextInput(
    /// The name sent with the form; also the id, unless `id` says otherwise.
    #[prop(into)]
    name: String,
    /// What it asks for.
    #[prop(into)]
    label: String,
    /// How the label looks.
    #[prop(optional)]
    look: Look,
    /// The box's id.
    #[prop(optional, into)]
    id: Option<String>,
    /// Help between label and box.
    #[prop(optional, into)]
    hint: Option<String>,
    /// What is wrong with what was typed.
    #[prop(optional, into)]
    error: Option<FieldError>,
    /// What was typed.
    #[prop(optional, into)]
    value: Option<String>,
    /// What is typed into it.
    #[prop(optional)]
    input_type: InputType,
    /// The keys a phone shows, where the type does not say (`numeric`, `decimal`).
    #[prop(optional)]
    inputmode: Option<&'static str>,
    /// What a browser may fill in (WCAG 1.3.5).
    #[prop(optional)]
    autocomplete: Option<&'static str>,
    /// `none` for what has no capitals.
    #[prop(optional)]
    autocapitalize: Option<&'static str>,
    /// Whether the browser checks its spelling.
    #[prop(optional)]
    spellcheck: Option<bool>,
    /// Its width.
    #[prop(optional)]
    width: Option<InputWidth>,
    /// What stands before it ("£").
    #[prop(optional, into)]
    prefix: Option<String>,
    /// What stands after it ("an hour").
    #[prop(optional, into)]
    suffix: Option<String>,
    /// The ids of what else explains it, separated by spaces.
    #[prop(optional, into)]
    described_by: Option<String>,
    /// Further classes of the box.
    #[prop(optional, into)]
    class: String,
    /// Further classes of the whole group.
    #[prop(optional, into)]
    group_class: String,
) -> impl IntoView {
    let around = Around { id: id.unwrap_or_else(|| name.clone()), hint, error, described_by };
    let width = width.map_or("", InputWidth::class);
    let wrong = if around.error.is_some() { "govuk-input--error" } else { "" };
    let input = view! {
        <input
            class=classes("govuk-input", &[width, &class, wrong])
            id=around.id.clone()
            name=name
            type=input_type.code()
            spellcheck=spellcheck.map(|on| if on { "true" } else { "false" })
            value=value
            aria-describedby=around.described_by()
            autocomplete=autocomplete
            autocapitalize=autocapitalize
            inputmode=inputmode
        />
    };
    let control = if prefix.is_some() || suffix.is_some() {
        let affix =
            |class, text: Option<String>| text.map(|text| view! { <div class=class aria-hidden="true">{text}</div> });
        Either::Left(view! {
            <div class="govuk-input__wrapper">
                {affix("govuk-input__prefix", prefix)} {input} {affix("govuk-input__suffix", suffix)}
            </div>
        })
    } else {
        Either::Right(input)
    };
    labelled(label, look, group_class, around, control)
}
