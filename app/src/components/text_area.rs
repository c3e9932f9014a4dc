use leptos::prelude::*;

use super::field::{Around, FieldError, labelled};
use super::{Look, classes};

/// A box for several lines, with its label, hint and error.
///
/// This is the only file with a `textarea` element. Leptos 0.8 does not escape the text inside one
/// when it renders on the server, so a value that is shown again could close the box and go on as
/// markup. Here the value is encoded first and written as inner HTML.
#[component]
pub fn TextArea(
    /// The name sent with the form; also the id, unless `id` says otherwise.
    #[prop(into)]
    name: String,
    /// What it asks for.
    #[prop(into)]
    label: String,
    /// How the label looks.
    #[prop(optional)]
    look: Look,
    /// The box's id.
    #[prop(optional, into)]
    id: Option<String>,
    /// Help between label and box.
    #[prop(optional, into)]
    hint: Option<String>,
    /// What is wrong with what was typed.
    #[prop(optional, into)]
    error: Option<FieldError>,
    /// What was typed.
    #[prop(optional, into)]
    value: String,
    /// Its height in lines.
    #[prop(default = 5)]
    rows: u8,
    /// What a browser may fill in (WCAG 1.3.5).
    #[prop(optional)]
    autocomplete: Option<&'static str>,
    /// Whether the browser checks its spelling.
    #[prop(optional)]
    spellcheck: Option<bool>,
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
    let wrong = if around.error.is_some() { "govuk-textarea--error" } else { "" };
    let area = view! {
        <textarea
            class=classes("govuk-textarea", &[wrong, &class])
            id=around.id.clone()
            name=name
            rows=rows.to_string()
            spellcheck=spellcheck.map(|on| if on { "true" } else { "false" })
            aria-describedby=around.described_by()
            autocomplete=autocomplete
            inner_html=encoded(&value)
        />
    };
    labelled(label, look, group_class, around, area)
}

/// The value as inner HTML. A parser drops one newline right after the opening tag, so one goes
/// first: a value that starts with its own keeps it.
fn encoded(value: &str) -> String {
    format!("\n{}", html_escape::encode_text(value))
}

#[cfg(test)]
mod tests {
    use leptos::prelude::*;

    use super::TextArea;

    #[test]
    fn what_was_typed_stays_text() {
        let typed = "</textarea><script>alert(1)</script>&amp;\n";
        let html = Owner::new().with(|| view! { <TextArea name="t" label="Tell us" value=typed/> }.to_html());
        let page = scraper::Html::parse_document(&html);
        let one = |css: &str| scraper::Selector::parse(css).expect("a selector");
        let area = page.select(&one("textarea")).next().expect("the box");
        assert_eq!(area.text().collect::<String>(), typed);
        assert_eq!(page.select(&one("script")).count(), 0);
    }

    #[test]
    fn a_first_empty_line_is_kept() {
        let html = Owner::new().with(|| view! { <TextArea name="t" label="Tell us" value="\n\nx"/> }.to_html());
        let page = scraper::Html::parse_document(&html);
        let area = page.select(&scraper::Selector::parse("textarea").expect("a selector")).next().expect("the box");
        assert_eq!(area.text().collect::<String>(), "\n\nx");
    }
}
