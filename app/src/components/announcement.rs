use leptos::prelude::*;

/// How much an announcement asks to be seen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AnnouncementLook {
    /// Good to know.
    Information,
    /// Please read.
    Important,
}

/// What is announced at the top of a page, in GOV.UK's notification banner.
#[component]
pub fn Announcement(
    /// An id that no other announcement on the page has.
    #[prop(into)]
    id: String,
    /// How much it asks to be seen.
    look: AnnouncementLook,
    /// The word above it: "Important".
    #[prop(into)]
    title: String,
    /// What it says.
    #[prop(into)]
    text: String,
    /// Where more is said, and the words of that link.
    link: Option<(String, String)>,
) -> impl IntoView {
    let class = match look {
        AnnouncementLook::Information => "govuk-notification-banner",
        AnnouncementLook::Important => "govuk-notification-banner announcement--important",
    };
    // Several may have the same title; landmarks are told apart by their names.
    let text_id = format!("{id}-text");
    let named = format!("{id} {text_id}");
    let link = link.map(|(href, text)| {
        view! { <p class="govuk-body"><a class="govuk-notification-banner__link" href=href>{text}</a></p> }
    });
    view! {
        <div class="govuk-width-container announcement">
            <div class=class role="region" aria-labelledby=named>
                <div class="govuk-notification-banner__header">
                    <h2 class="govuk-notification-banner__title" id=id>{title}</h2>
                </div>
                <div class="govuk-notification-banner__content">
                    <p class="govuk-notification-banner__heading" id=text_id>{text}</p>
                    {link}
                </div>
            </div>
        </div>
    }
}
