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
    /// Where to say whether this page is useful, and the words of that link.
    feedback: Option<(String, String)>,
    /// Who runs the site, in a sentence.
    #[prop(into)]
    run_by: String,
) -> impl IntoView {
    let links: Vec<_> = links.into_iter().map(NavLink::item).collect();
    let feedback = feedback.map(|(href, text)| view! { <p><a class="govuk-link" href=href>{text}</a></p> });
    view! {
        <footer class="footer">
            <div class="govuk-width-container">
                <nav aria-label=label>
                    <ul class="plain-list">{links}</ul>
                </nav>
                {feedback}
                <p>{run_by}</p>
            </div>
        </footer>
    }
}
