use leptos::either::Either;
use leptos::prelude::*;

use super::{Size, classes};

/// One cell.
pub struct Cell {
    content: AnyView,
    numeric: bool,
    class: String,
    colspan: Option<u16>,
    rowspan: Option<u16>,
}

impl Cell {
    /// A cell with words or any other content.
    pub fn new(content: impl IntoAny) -> Self {
        Self { content: content.into_any(), numeric: false, class: String::new(), colspan: None, rowspan: None }
    }

    /// A cell with a figure, set so that figures below each other line up.
    pub fn numeric(content: impl IntoAny) -> Self {
        Self { numeric: true, ..Self::new(content) }
    }

    /// The same cell with further classes.
    #[must_use]
    pub fn class(mut self, class: impl Into<String>) -> Self {
        self.class = class.into();
        self
    }

    /// The same cell over several columns.
    #[must_use]
    pub fn colspan(mut self, columns: u16) -> Self {
        self.colspan = Some(columns);
        self
    }

    /// The same cell over several rows.
    #[must_use]
    pub fn rowspan(mut self, rows: u16) -> Self {
        self.rowspan = Some(rows);
        self
    }
}

/// Figures or facts in rows and columns.
#[component]
pub fn Table(
    /// What it shows.
    #[prop(optional, into)]
    caption: Option<String>,
    /// The size of the caption.
    #[prop(optional)]
    caption_size: Option<Size>,
    /// Whether only those who hear the page get the caption.
    #[prop(optional)]
    caption_hidden: bool,
    /// The heads of the columns.
    #[prop(optional)]
    head: Vec<Cell>,
    /// The rows.
    rows: Vec<Vec<Cell>>,
    /// Whether the first cell of a row is its head.
    #[prop(optional)]
    first_cell_is_header: bool,
    /// Further classes.
    #[prop(optional, into)]
    class: String,
) -> impl IntoView {
    let caption_class = if caption_hidden { "govuk-visually-hidden" } else { caption_class(caption_size) };
    let head = (!head.is_empty()).then(|| {
        let cells: Vec<_> = head.into_iter().map(|cell| header(cell, "col")).collect();
        view! { <thead class="govuk-table__head"><tr class="govuk-table__row">{cells}</tr></thead> }
    });
    let rows: Vec<_> = rows
        .into_iter()
        .map(|row| {
            let cells: Vec<_> = row
                .into_iter()
                .enumerate()
                .map(|(at, cell)| match at {
                    0 if first_cell_is_header => Either::Left(header(cell, "row")),
                    _ => Either::Right(data(cell)),
                })
                .collect();
            view! { <tr class="govuk-table__row">{cells}</tr> }
        })
        .collect();
    view! {
        <table class=classes("govuk-table", &[&class])>
            {caption
                .map(|words| {
                    view! { <caption class=classes("govuk-table__caption", &[caption_class])>{words}</caption> }
                })} {head} <tbody class="govuk-table__body">{rows}</tbody>
        </table>
    }
}

const fn caption_class(size: Option<Size>) -> &'static str {
    match size {
        None => "",
        Some(Size::Xl) => "govuk-table__caption--xl",
        Some(Size::L) => "govuk-table__caption--l",
        Some(Size::M) => "govuk-table__caption--m",
        Some(Size::S) => "govuk-table__caption--s",
    }
}

fn header(cell: Cell, scope: &'static str) -> impl IntoView {
    let numeric = if cell.numeric { "govuk-table__header--numeric" } else { "" };
    view! {
        <th
            scope=scope
            class=classes("govuk-table__header", &[numeric, &cell.class])
            colspan=cell.colspan.map(|n| n.to_string())
            rowspan=cell.rowspan.map(|n| n.to_string())
        >
            {cell.content}
        </th>
    }
}

fn data(cell: Cell) -> impl IntoView {
    let numeric = if cell.numeric { "govuk-table__cell--numeric" } else { "" };
    view! {
        <td
            class=classes("govuk-table__cell", &[numeric, &cell.class])
            colspan=cell.colspan.map(|n| n.to_string())
            rowspan=cell.rowspan.map(|n| n.to_string())
        >
            {cell.content}
        </td>
    }
}
