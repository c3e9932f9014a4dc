use chrono::NaiveDate;
use domain::holiday::Holiday;
use engine::read_model::{Helpline, HolidaysShown};
use leptos::prelude::*;

use super::{as_written, back_to_desk, scroll};
use crate::components::{Button, Cell, Choice, InputType, InputWidth, Radios, Table, TextInput};
use crate::pages::frame::{Frame, helpline, loaded};
use crate::pages::post_form::{PostForm, hidden, small_button};
use crate::pages::refused::{Refusal, answered};
use crate::words::Words;
use crate::{context, paths};

/// Bank holidays: what the rules say, and the days on which they are wrong.
#[component]
pub fn OfficerHolidays() -> impl IntoView {
    loaded(load(), |loaded| answered(loaded, |(holidays, helpline)| holidays_view(&holidays, helpline)))
}

async fn load() -> Result<(HolidaysShown, Option<Helpline>), Refusal> {
    let (engine, actor) = (context::engine(), context::actor());
    let holidays = engine.site_administrator(actor.as_ref())?.holidays().await?;
    Ok((holidays, helpline(None).await))
}

/// The view of the calendar.
pub(in crate::pages) fn holidays_view(holidays: &HolidaysShown, helpline: Option<Helpline>) -> AnyView {
    let words = context::words();
    let days: Vec<_> = holidays.days.iter().map(|day| view! { <li>{words.date(*day)}</li> }).collect();
    let (added, form) = (added(words, &holidays.added), form(words));
    view! {
        <Frame title=words.say("holidays-title") helpline indexed=false nostrip:back=Some(back_to_desk())>
            <h1 class="govuk-heading-l">{words.say("holidays-title")}</h1>
            <p class="govuk-body">{words.say("holidays-lead")}</p>
            <h2 class="govuk-heading-m">{words.say("holidays-days")}</h2>
            <ul class="govuk-list govuk-list--bullet" data-holidays="">{days}</ul>
            <h2 class="govuk-heading-m">{words.say("holidays-added")}</h2>
            {added}
            <h2 class="govuk-heading-m">{words.say("holidays-add")}</h2>
            {form}
        </Frame>
    }
    .into_any()
}

fn added(words: Words, added: &[Holiday]) -> AnyView {
    if added.is_empty() {
        return view! { <p class="govuk-body">{words.say("holidays-none")}</p> }.into_any();
    }
    let head = vec![
        Cell::new(words.say("holidays-day")),
        Cell::new(words.say("holidays-what")),
        Cell::new(words.say("holidays-name")),
        Cell::new(words.say("holidays-remove")),
    ];
    let row = |holiday: &Holiday| {
        let what = if holiday.is_holiday { words.say("holidays-is") } else { words.say("holidays-is-not") };
        let fields = vec![hidden("act", "remove"), hidden("day", holiday.day.to_string())];
        let about = words.date(holiday.day);
        let action = paths::OFFICER_HOLIDAYS.to_owned();
        vec![
            Cell::new(about.clone()),
            Cell::new(what),
            Cell::new(as_written(&holiday.name)),
            Cell::new(small_button(action, fields, words.say("holidays-remove"), about)),
        ]
    };
    let rows: Vec<_> = added.iter().map(row).collect();
    let table =
        view! { <Table caption=words.say("holidays-added") caption_hidden=true head rows first_cell_is_header=true/> };
    scroll(words.say("holidays-added"), table.into_any())
}

fn form(words: Words) -> AnyView {
    let form = context::form();
    let chosen = form.value("what");
    let items = vec![
        Choice::new("holiday", words.say("holidays-is"), chosen.as_deref() == Some("holiday")),
        Choice::new("working_day", words.say("holidays-is-not"), chosen.as_deref() == Some("working_day")),
    ];
    view! {
        <PostForm action=paths::OFFICER_HOLIDAYS>
            {hidden("act", "set")}
            <TextInput
                name="day"
                label=words.say("holidays-day")
                input_type=InputType::Date
                width=InputWidth::W10
                nostrip:value=form.value("day").filter(|day| day.parse::<NaiveDate>().is_ok())
                nostrip:error=form.error("day")
            />
            <Radios name="what" legend=words.say("holidays-what") items nostrip:error=form.error("what")/>
            <TextInput
                name="name"
                label=words.say("holidays-name")
                hint=words.say("holidays-name-hint")
                nostrip:value=form.value("name")
                nostrip:error=form.error("name")
            />
            <Button prevent_double_click=true>{words.say("holidays-button")}</Button>
        </PostForm>
    }
    .into_any()
}
