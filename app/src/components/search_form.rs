use std::borrow::Cow;

use leptos::prelude::*;

use super::{Button, Hint, Label, Look, Size, TextInput};

/// The id and name of the question's box. Both forms label it; the page puts it in, because it may
/// be an island.
pub const QUESTION_ID: &str = "q";
/// The id of the hint of [`HeroSearch`], for the box's `aria-describedby`.
pub const QUESTION_HINT_ID: &str = "q-hint";

/// The words of a search form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SearchWords {
    /// "What help are you looking for?"
    pub question: String,
    /// "Postcode or town"
    pub place: String,
    /// "Search"
    pub button: String,
}

/// What a form sends along without asking for it again: names and values.
pub type Kept = Vec<(Cow<'static, str>, String)>;

/// The hidden fields of what is kept.
pub(super) fn kept(kept: Kept) -> impl IntoView {
    kept.into_iter().map(|(name, value)| view! { <input type="hidden" name=name value=value/> }).collect::<Vec<_>>()
}

/// The question of the first page. Its label is the page's heading.
#[component]
pub fn HeroSearch(
    /// Where it is sent, with GET.
    #[prop(into)]
    action: String,
    /// Its words.
    words: SearchWords,
    /// An example or two, below the question.
    #[prop(into)]
    hint: String,
    /// The place, where it is known.
    #[prop(optional, into)]
    near: String,
    /// The question's box, with [`QUESTION_ID`] and [`QUESTION_HINT_ID`].
    children: Children,
) -> impl IntoView {
    view! {
        <section class="hero" aria-labelledby="ask">
            <div class="govuk-width-container">
                <form class="hero__form" action=action method="get" role="search">
                    <div class="govuk-form-group">
                        <h1 class="govuk-label-wrapper" id="ask">
                            <Label for_id=QUESTION_ID look=Look::Sized(Size::L)>{words.question}</Label>
                        </h1>
                        <Hint id=QUESTION_HINT_ID>{hint}</Hint>
                        {children()}
                    </div>
                    <div class="hero__where">
                        <TextInput name="near" label=words.place value=near autocomplete="postal-code"/>
                        <Button>{words.button}</Button>
                    </div>
                </form>
            </div>
        </section>
    }
}

/// The question above the results, to be changed.
#[component]
pub fn AskedSearch(
    /// Where it is sent, with GET.
    #[prop(into)]
    action: String,
    /// What it is called among the page's landmarks.
    #[prop(into)]
    label: String,
    /// Its words.
    words: SearchWords,
    /// The place that was asked for.
    #[prop(into)]
    near: String,
    /// The filters that stay when the question changes.
    #[prop(optional)]
    keep: Kept,
    /// The question's box, with [`QUESTION_ID`] and what was asked.
    children: Children,
) -> impl IntoView {
    view! {
        <form class="asked" action=action method="get" role="search" aria-label=label>
            {kept(keep)}
            <div class="govuk-form-group">
                <Label for_id=QUESTION_ID>{words.question}</Label>
                {children()}
            </div>
            <div class="asked__pair">
                <TextInput name="near" label=words.place value=near autocomplete="postal-code"/>
                <Button>{words.button}</Button>
            </div>
        </form>
    }
}
