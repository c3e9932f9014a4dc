use leptos::prelude::*;

use super::field::{Around, FieldError, labelled};
use super::{Look, classes};

/// A box that takes one file. Its form must be sent as `multipart/form-data`.
#[component]
pub fn FileUpload(
    /// The name sent with the form; also the id, unless `id` says otherwise.
    #[prop(into)]
    name: String,
    /// What it asks for.
    #[prop(into)]
    label: String,
    /// How the label looks.
    #[prop(optional)]
    look: Look,
    /// Its id.
    #[prop(optional, into)]
    id: Option<String>,
    /// Help between label and box.
    #[prop(optional, into)]
    hint: Option<String>,
    /// What is wrong with the file.
    #[prop(optional, into)]
    error: Option<FieldError>,
    /// The kinds of files that the browser offers (`image/png,image/jpeg`).
    #[prop(optional)]
    accept: Option<&'static str>,
    /// The ids of what else explains it, separated by spaces.
    #[prop(optional, into)]
    described_by: Option<String>,
    /// Further classes of the box.
    #[prop(optional, into)]
    class: String,
    /// Further classes of the whole group.
    #[prop(optional, into)]
    group_class: String,
) -> impl IntoView {
    let around = Around { id: id.unwrap_or_else(|| name.clone()), hint, error, described_by };
    let wrong = if around.error.is_some() { "govuk-file-upload--error" } else { "" };
    let input = view! {
        <input
            class=classes("govuk-file-upload", &[wrong, &class])
            id=around.id.clone()
            name=name
            type="file"
            accept=accept
            aria-describedby=around.described_by()
        />
    };
    labelled(label, look, group_class, around, input)
}
