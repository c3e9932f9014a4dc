use leptos::prelude::*;

use super::{Icon, Symbol};

/// Whether someone is free in one part of one day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Free {
    /// Free.
    Yes,
    /// Perhaps: ask.
    Ask,
    /// Not free.
    No,
}

/// The head of a column.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DayName {
    /// Where there is hardly room: "M".
    pub narrow: String,
    /// Where there is more: "Mon".
    pub short: String,
    /// For those who hear the page: "Monday".
    pub full: String,
}

/// One part of the day, through the week.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GridRow {
    /// "Morning"
    pub part: String,
    /// "8 to 12", where it is known.
    pub hours: Option<String>,
    /// Monday to Sunday.
    pub days: [Free; 7],
}

/// The words of the grid.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GridWords {
    /// What it shows: "When Sample P. is free through the week".
    pub caption: String,
    /// "Part of the day"
    pub part: String,
    /// "Free"
    pub free: String,
    /// "Ask"
    pub ask: String,
    /// "Not free"
    pub not_free: String,
}

/// The week: parts of the day down, days across, and a key below.
#[component]
pub fn AvailabilityGrid(
    /// Its words.
    words: GridWords,
    /// Monday to Sunday.
    days: [DayName; 7],
    /// The parts of the day that are asked about.
    rows: Vec<GridRow>,
) -> impl IntoView {
    let used = |free: Free| rows.iter().any(|row| row.days.contains(&free));
    let ask = used(Free::Ask).then(|| view! { <li><i class="is-ask">"?"</i> " " {words.ask.clone()}</li> });
    let heads: Vec<_> = days.into_iter().map(day_head).collect();
    let body: Vec<_> = rows.iter().map(|row| grid_row(row.clone(), &words)).collect();
    view! {
        <table class="grid">
            <caption><span class="govuk-visually-hidden">{words.caption}</span></caption>
            <thead>
                <tr>
                    <th scope="col"><span class="govuk-visually-hidden">{words.part}</span></th>
                    {heads}
                </tr>
            </thead>
            <tbody>{body}</tbody>
        </table>
        // The cells say it themselves to those who hear the page.
        <ul class="key" aria-hidden="true">
            <li><i class="is-free"><Icon symbol=Symbol::Tick small=true/></i> " " {words.free}</li>
            {ask}
            <li><i></i> " " {words.not_free}</li>
        </ul>
    }
}

fn day_head(day: DayName) -> impl IntoView {
    view! {
        <th scope="col">
            <span aria-hidden="true">
                <span class="narrow">{day.narrow}</span>
                <span class="wide">{day.short}</span>
            </span>
            <span class="govuk-visually-hidden">{day.full}</span>
        </th>
    }
}

fn grid_row(row: GridRow, words: &GridWords) -> impl IntoView + use<> {
    let cells = row.days.map(|free| {
        let (class, words) = match free {
            Free::Yes => (Some("is-free"), words.free.clone()),
            Free::Ask => (Some("is-ask"), words.ask.clone()),
            Free::No => (None, words.not_free.clone()),
        };
        view! {
            <td class=class>
                {(free == Free::Yes).then(|| view! { <Icon symbol=Symbol::Tick small=true/> })}
                {(free == Free::Ask).then(|| view! { <span aria-hidden="true">"?"</span> })}
                <span class="govuk-visually-hidden">{words}</span>
            </td>
        }
    });
    view! {
        <tr>
            <th scope="row">
                {row.part} {row.hours.map(|hours| view! { " " <span class="time">{hours}</span> })}
            </th>
            {cells}
        </tr>
    }
}
