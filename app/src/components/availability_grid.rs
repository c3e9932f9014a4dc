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
    /// "Free"
    pub free: String,
    /// "Ask"
    pub ask: String,
    /// "Not free"
    pub not_free: String,
}

/// The week: parts of the day down, days across, and a key below. Those who hear the page get a line for each
/// day in its place: a table of fifty cells, most of them "not free", is nothing to listen to.
#[component]
pub fn AvailabilityGrid(
    /// Its words.
    words: GridWords,
    /// Monday to Sunday.
    days: [DayName; 7],
    /// The parts of the day that are asked about.
    rows: Vec<GridRow>,
    /// The same in lines: "Monday: morning and evening".
    lines: Vec<String>,
) -> impl IntoView {
    let used = |free: Free| rows.iter().any(|row| row.days.contains(&free));
    let ask = used(Free::Ask).then(|| view! { <li><i class="is-ask">"?"</i> " " {words.ask.clone()}</li> });
    let heads: Vec<_> = days.into_iter().map(day_head).collect();
    let body: Vec<_> = rows.into_iter().map(grid_row).collect();
    let lines: Vec<_> = lines.into_iter().map(|line| view! { <li>{line}</li> }).collect();
    view! {
        <div class="govuk-visually-hidden">
            <p>{words.caption}</p>
            <ul>{lines}</ul>
        </div>
        <div aria-hidden="true">
            <table class="grid">
                <thead>
                    <tr>
                        <th></th>
                        {heads}
                    </tr>
                </thead>
                <tbody>{body}</tbody>
            </table>
            <ul class="key">
                <li><i class="is-free"><Icon symbol=Symbol::Tick small=true/></i> " " {words.free}</li>
                {ask}
                <li><i></i> " " {words.not_free}</li>
            </ul>
        </div>
    }
}

fn day_head(day: DayName) -> impl IntoView {
    view! {
        <th scope="col">
            <span class="narrow">{day.narrow}</span>
            <span class="wide">{day.short}</span>
        </th>
    }
}

fn grid_row(row: GridRow) -> impl IntoView {
    let cells = row.days.map(|free| {
        let class = match free {
            Free::Yes => Some("is-free"),
            Free::Ask => Some("is-ask"),
            Free::No => None,
        };
        view! {
            <td class=class>
                {(free == Free::Yes).then(|| view! { <Icon symbol=Symbol::Tick small=true/> })}
                {(free == Free::Ask).then_some("?")}
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
