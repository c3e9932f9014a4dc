use leptos::prelude::*;

use super::NavLink;

/// The end of every page: what else there is to know, and who runs the site.
#[component]
pub fn Footer(
    /// What the links are called among the page's landmarks.
    #[prop(into)]
    label: String,
    /// The links.
    links: Vec<NavLink>,
    /// Who runs the site, in a sentence.
    #[prop(into)]
    run_by: String,
) -> impl IntoView {
    let links: Vec<_> = links.into_iter().map(NavLink::item).collect();
    view! {
        <footer class="footer">
            <div class="govuk-width-container">
                <nav aria-label=label>
                    <ul class="plain-list">{links}</ul>
                </nav>
                <p>{run_by}</p>
            </div>
        </footer>
    }
}
