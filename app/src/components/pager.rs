use leptos::prelude::*;

use super::{PageItem, Pagination, PaginationLink};

/// The way through the pages of results: first, last, this one and its neighbours.
#[component]
pub fn Pager<W, H>(
    /// This page, from 1.
    page: u32,
    /// How many there are.
    pages: u32,
    /// What it is called among the page's landmarks.
    #[prop(into)]
    landmark: String,
    /// "Previous page"
    #[prop(into)]
    previous: String,
    /// "Next page"
    #[prop(into)]
    next: String,
    /// A page in words: "Page 3 of 23".
    page_words: W,
    /// Where a page is.
    href: H,
) -> impl IntoView
where
    W: Fn(u32) -> String,
    H: Fn(u32) -> String,
{
    let link = |to: u32, text: String| PaginationLink { href: href(to), text, hidden: None, label: None };
    let previous = (page > 1).then(|| link(page - 1, previous));
    let next = (page < pages).then(|| link(page + 1, next));
    let mut items = Vec::new();
    let mut before = 0;
    for number in shown(page, pages) {
        if number > before + 1 {
            items.push(PageItem::Gap);
        }
        before = number;
        items.push(PageItem::Page {
            number: number.to_string(),
            href: href(number),
            label: page_words(number),
            current: number == page,
        });
    }
    (pages > 1)
        .then(|| view! { <Pagination landmark=landmark nostrip:previous=previous nostrip:next=next items=items/> })
}

/// The numbers that are shown. Where a gap would hide one page alone, that page is shown instead.
fn shown(page: u32, pages: u32) -> Vec<u32> {
    let mut numbers = vec![1, page.saturating_sub(1), page, page + 1, pages];
    if page == 4 {
        numbers.push(2);
    }
    if page + 3 == pages {
        numbers.push(pages - 1);
    }
    numbers.retain(|number| (1..=pages).contains(number));
    numbers.sort_unstable();
    numbers.dedup();
    numbers
}

#[cfg(test)]
mod tests {
    use super::shown;

    #[test]
    fn neighbours_and_both_ends_are_shown() {
        assert_eq!(shown(1, 1), [1]);
        assert_eq!(shown(1, 9), [1, 2, 9]);
        assert_eq!(shown(3, 9), [1, 2, 3, 4, 9]);
        assert_eq!(shown(4, 9), [1, 2, 3, 4, 5, 9]);
        assert_eq!(shown(6, 9), [1, 5, 6, 7, 8, 9]);
        assert_eq!(shown(9, 9), [1, 8, 9]);
    }
}
