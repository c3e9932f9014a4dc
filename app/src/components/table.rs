use std::any::Any;

use leptos::either::Either;
use leptos::prelude::*;

use super::{Size, classes};

/// One cell.
pub struct Cell {
    content: AnyView,
    /// What it says, where that is words alone.
    words: Option<String>,
    numeric: bool,
    class: String,
    colspan: Option<u16>,
    rowspan: Option<u16>,
}

impl Cell {
    /// A cell with words or any other content.
    pub fn new(content: impl IntoAny + 'static) -> Self {
        let words = words_of(&content);
        let content = content.into_any();
        Self { content, words, numeric: false, class: String::new(), colspan: None, rowspan: None }
    }

    /// A cell with a figure, set so that figures below each other line up.
    pub fn numeric(content: impl IntoAny + 'static) -> Self {
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

/// What a content says that is words alone.
fn words_of(content: &dyn Any) -> Option<String> {
    let written = content.downcast_ref::<String>().cloned();
    written.or_else(|| content.downcast_ref::<&'static str>().map(|words| (*words).to_owned()))
}

/// The words of each column's head. A table that has them all is stacked where the window is narrow: each row a
/// block, each cell a line of it with its column's words before it.
fn columns(head: &[Cell]) -> Option<Vec<String>> {
    let words: Option<Vec<String>> = head.iter().map(|cell| cell.words.clone()).collect();
    words.filter(|words| !words.is_empty())
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
    let columns = columns(&head);
    // Where a table is laid out as blocks, browsers take it for none, so what its parts are is said too.
    let stacks = columns.is_some();
    let role = |role: &'static str| stacks.then_some(role);
    let head = (!head.is_empty()).then(|| {
        let cells: Vec<_> = head.into_iter().map(|cell| header(cell, "col", role("columnheader"), None)).collect();
        view! {
            <thead class="govuk-table__head" role=role("rowgroup")>
                <tr class="govuk-table__row" role=role("row")>{cells}</tr>
            </thead>
        }
    });
    let stacked = if stacks { "stacks" } else { "" };
    let rows: Vec<_> = rows
        .into_iter()
        .map(|row| {
            let cells: Vec<_> = row
                .into_iter()
                .enumerate()
                .map(|(at, cell)| {
                    let column = columns.as_ref().and_then(|columns| columns.get(at)).cloned();
                    match at {
                        0 if first_cell_is_header => Either::Left(header(cell, "row", role("rowheader"), column)),
                        _ => Either::Right(data(cell, role("cell"), column)),
                    }
                })
                .collect();
            view! { <tr class="govuk-table__row" role=role("row")>{cells}</tr> }
        })
        .collect();
    view! {
        <table class=classes("govuk-table", &[stacked, &class]) role=role("table")>
            {caption
                .map(|words| {
                    view! { <caption class=classes("govuk-table__caption", &[caption_class])>{words}</caption> }
                })} {head} <tbody class="govuk-table__body" role=role("rowgroup")>{rows}</tbody>
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

fn header(cell: Cell, scope: &'static str, role: Option<&'static str>, column: Option<String>) -> impl IntoView {
    let numeric = if cell.numeric { "govuk-table__header--numeric" } else { "" };
    view! {
        <th
            scope=scope
            role=role
            data-column=column
            class=classes("govuk-table__header", &[numeric, &cell.class])
            colspan=cell.colspan.map(|n| n.to_string())
            rowspan=cell.rowspan.map(|n| n.to_string())
        >
            {cell.content}
        </th>
    }
}

fn data(cell: Cell, role: Option<&'static str>, column: Option<String>) -> impl IntoView {
    let numeric = if cell.numeric { "govuk-table__cell--numeric" } else { "" };
    view! {
        <td
            role=role
            data-column=column
            class=classes("govuk-table__cell", &[numeric, &cell.class])
            colspan=cell.colspan.map(|n| n.to_string())
            rowspan=cell.rowspan.map(|n| n.to_string())
        >
            {cell.content}
        </td>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn html(head: Vec<Cell>) -> String {
        let row = vec![Cell::new("Anna"), Cell::new("Broker"), Cell::new(view! { <b>"5 May"</b> })];
        view! { <Table caption="Staff" head rows=vec![row] first_cell_is_header=true/> }.to_html()
    }

    #[test]
    fn each_cell_knows_its_column_and_what_it_is() {
        let html = html(vec![Cell::new("Who"), Cell::new("Role".to_owned()), Cell::new("Since")]);
        for part in [
            "data-column=\"Who\"",
            "data-column=\"Role\"",
            "data-column=\"Since\"",
            "role=\"table\"",
            "role=\"columnheader\"",
            "role=\"rowheader\"",
            "stacks",
        ] {
            assert!(html.contains(part), "{part} in {html}");
        }
        assert_eq!((html.matches("role=\"row\"").count(), html.matches("role=\"cell\"").count()), (2, 2));
        assert_eq!(html.matches("role=\"rowgroup\"").count(), 2);
    }

    #[test]
    fn a_table_without_words_for_every_column_stays_as_it_is() {
        for head in [vec![], vec![Cell::new("Who"), Cell::new(view! { <b>"Role"</b> })]] {
            let html = html(head);
            assert!(!html.contains("data-column") && !html.contains("role=") && !html.contains("stacks"), "{html}");
        }
    }
}
