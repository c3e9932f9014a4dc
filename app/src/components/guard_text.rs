use leptos::prelude::*;

use super::InsetText;

/// What staff are reminded of wherever they read what people say of a service: it helps others to choose, and
/// nobody directs somebody's care by it (row G11; law, LS-06).
#[component]
pub fn GuardText(
    /// The reminder.
    #[prop(into)]
    text: String,
) -> impl IntoView {
    view! { <InsetText class="guard">{text}</InsetText> }
}
