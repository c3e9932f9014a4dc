use leptos::prelude::*;

use super::{Cell, Table};

/// What help costs, a line for each price.
#[component]
pub fn PriceTable(
    /// What the table shows, for those who hear the page.
    #[prop(into)]
    caption: String,
    /// What for, and how much: "Weekday", "£16.20 an hour".
    prices: Vec<(String, String)>,
) -> impl IntoView {
    let rows = prices.into_iter().map(|(what, price)| vec![Cell::new(what), Cell::numeric(price)]).collect();
    view! { <Table caption=caption caption_hidden=true rows=rows first_cell_is_header=true class="rates"/> }
}
