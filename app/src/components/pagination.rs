use leptos::either::Either;
use leptos::prelude::*;

use super::classes;

/// The way to the page before or after.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PaginationLink {
    /// Where it leads.
    pub href: String,
    /// "Previous".
    pub text: String,
    /// The rest of the words, for those who hear the page: "page".
    pub hidden: Option<String>,
    /// What is there, said below; only where pages have titles and no numbers.
    pub label: Option<String>,
}

/// One place in the row of pages.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PageItem {
    /// A page.
    Page {
        /// Its number as shown.
        number: String,
        /// Where it leads.
        href: String,
        /// What those who hear the page get: "Page 3".
        label: String,
        /// Whether it is this one.
        current: bool,
    },
    /// Pages left out.
    Gap,
}

/// The way through the pages of a long list.
#[component]
pub fn Pagination(
    /// What it is called among the page's landmarks: "Pages of results".
    #[prop(into)]
    landmark: String,
    /// The page before.
    #[prop(optional, into)]
    previous: Option<PaginationLink>,
    /// The page after.
    #[prop(optional, into)]
    next: Option<PaginationLink>,
    /// The row of pages; none for the two links alone, which then stand one below the other.
    #[prop(optional)]
    items: Vec<PageItem>,
    /// Further classes.
    #[prop(optional, into)]
    class: String,
) -> impl IntoView {
    let block = items.is_empty() && (previous.is_some() || next.is_some());
    let block_class = if block { "govuk-pagination--block" } else { "" };
    let row = (!items.is_empty()).then(|| {
        let items: Vec<_> = items.into_iter().map(page_item).collect();
        view! { <ul class="govuk-pagination__list">{items}</ul> }
    });
    view! {
        <nav class=classes("govuk-pagination", &[block_class, &class]) aria-label=landmark>
            {previous
                .map(|link| {
                    let words = link_words(link.text, link.hidden, link.label, block);
                    view! {
                        <div class="govuk-pagination__prev">
                            <a class="govuk-link govuk-pagination__link" href=link.href rel="prev">
                                {arrow_previous()} {words}
                            </a>
                        </div>
                    }
                })} {row}
            {next
                .map(|link| {
                    let words = link_words(link.text, link.hidden, link.label, block);
                    let inner = if block {
                        Either::Left((arrow_next(), words))
                    } else {
                        Either::Right((words, arrow_next()))
                    };
                    view! {
                        <div class="govuk-pagination__next">
                            <a class="govuk-link govuk-pagination__link" href=link.href rel="next">
                                {inner}
                            </a>
                        </div>
                    }
                })}
        </nav>
    }
}

fn link_words(text: String, hidden: Option<String>, label: Option<String>, block: bool) -> impl IntoView {
    let label = label.filter(|_| block);
    let decorated = if block && label.is_none() { "govuk-pagination__link-title--decorated" } else { "" };
    let hidden = hidden.map(|rest| view! { <span class="govuk-visually-hidden">" " {rest}</span> });
    (
        view! {
            <span class=classes("govuk-pagination__link-title", &[decorated])>{text} {hidden}</span>
        },
        label.map(|label| {
            (
                view! { <span class="govuk-visually-hidden">":"</span> },
                view! { <span class="govuk-pagination__link-label">{label}</span> },
            )
        }),
    )
}

fn page_item(item: PageItem) -> impl IntoView {
    match item {
        PageItem::Gap => Either::Left(view! {
            <li class="govuk-pagination__item govuk-pagination__item--ellipsis">"\u{22ef}"</li>
        }),
        PageItem::Page { number, href, label, current } => {
            let current_class = if current { "govuk-pagination__item--current" } else { "" };
            Either::Right(view! {
                <li class=classes("govuk-pagination__item", &[current_class])>
                    <a
                        class="govuk-link govuk-pagination__link"
                        href=href
                        aria-label=label
                        aria-current=current.then_some("page")
                    >
                        {number}
                    </a>
                </li>
            })
        }
    }
}

fn arrow_previous() -> impl IntoView {
    view! {
        <svg
            class="govuk-pagination__icon govuk-pagination__icon--prev"
            xmlns="http://www.w3.org/2000/svg"
            height="13"
            width="15"
            aria-hidden="true"
            focusable="false"
            viewBox="0 0 15 13"
        >
            <path d="m6.5938-0.0078125-6.7266 6.7266 6.7441 6.4062 1.377-1.449-4.1856-3.9768h12.896v-2h-12.984l4.2931-4.293-1.414-1.414z"></path>
        </svg>
    }
}

fn arrow_next() -> impl IntoView {
    view! {
        <svg
            class="govuk-pagination__icon govuk-pagination__icon--next"
            xmlns="http://www.w3.org/2000/svg"
            height="13"
            width="15"
            aria-hidden="true"
            focusable="false"
            viewBox="0 0 15 13"
        >
            <path d="m8.107-0.0078125-1.4136 1.414 4.2926 4.293h-12.986v2h12.896l-4.1855 3.9766 1.377 1.4492 6.7441-6.4062-6.7246-6.7266z"></path>
        </svg>
    }
}
