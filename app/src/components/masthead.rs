use leptos::prelude::*;

use super::{Icon, Symbol};

/// A link in a bar: masthead, footer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NavLink {
    /// Where it leads.
    pub href: String,
    /// Its words.
    pub text: String,
    /// Whether it leads to this page.
    pub current: bool,
}

impl NavLink {
    /// A link to another page.
    pub fn new(href: impl Into<String>, text: impl Into<String>) -> Self {
        Self { href: href.into(), text: text.into(), current: false }
    }

    pub(super) fn item(self) -> impl IntoView {
        let current = self.current.then_some("page");
        view! { <li><a class="govuk-link" href=self.href aria-current=current>{self.text}</a></li> }
    }
}

/// The top of every page: the site's name, which leads home, and a few links.
#[component]
pub fn Masthead(
    /// The site's name.
    #[prop(into)]
    name: String,
    /// Where the name leads.
    #[prop(into)]
    home: String,
    /// What the links are called among the page's landmarks.
    #[prop(into)]
    label: String,
    /// The links.
    links: Vec<NavLink>,
) -> impl IntoView {
    let links: Vec<_> = links.into_iter().map(NavLink::item).collect();
    view! {
        <header class="masthead">
            <div class="govuk-width-container masthead__row">
                <a class="masthead__name" href=home>
                    <Icon symbol=Symbol::Mark/>
                    " "
                    {name}
                </a>
                <nav class="masthead__nav" aria-label=label>
                    <ul class="plain-list">{links}</ul>
                </nav>
            </div>
        </header>
    }
}
