use leptos::either::Either;
use leptos::prelude::*;

use super::{Icon, Symbol, SymbolTile};

/// What a person needs to choose among results: at most nine lines on a phone.
#[derive(Clone, Debug, PartialEq)]
pub struct CardContent {
    /// Public reference.
    pub reference: String,
    /// The codes of its kinds, separated by spaces.
    pub kind_codes: String,
    /// How far away, in miles; only with a place.
    pub miles: Option<f64>,
    /// The listing's page.
    pub href: String,
    /// Its symbol.
    pub symbol: Symbol,
    /// Public name.
    pub name: String,
    /// Its kinds in words.
    pub kind: String,
    /// One sentence of its own; the quotation marks are the page's language's.
    pub own_words: Option<String>,
    /// A passage with the words that were asked for; shown where there is no own sentence.
    pub extract: Vec<Passage>,
    /// How it meets what was asked.
    pub meets: Vec<Meet>,
    /// Distance, price, room: what people compare.
    pub facts: Vec<Fact>,
    /// What was checked: the heaviest check.
    pub checked: Option<String>,
    /// The rest of that sentence, or that nothing was checked.
    pub checks: String,
    /// Words for the list of what is met, for those who hear the page.
    pub meets_label: &'static str,
}

/// A piece of text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Passage {
    /// The text.
    pub text: String,
    /// Whether it is a word that was asked for.
    pub marked: bool,
}

/// One thing that was asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Meet {
    /// In words: "Dementia", "Mornings: ask".
    pub text: String,
    /// Whether it is met.
    pub answer: Answer,
}

/// Whether a listing has what was asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Answer {
    /// It has.
    Yes,
    /// It has not.
    No,
    /// Nobody said.
    NotSaid,
}

/// One thing to compare.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fact {
    /// In words.
    pub text: String,
    /// How it stands out.
    pub look: FactLook,
}

/// How a fact stands out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FactLook {
    /// Not at all.
    Plain,
    /// The price.
    Strong,
    /// Something to wait for.
    Waiting,
}

impl Fact {
    /// A fact in words.
    pub fn new(text: impl Into<String>, look: FactLook) -> Self {
        Self { text: text.into(), look }
    }

    fn into_view(self) -> impl IntoView {
        let class = match self.look {
            FactLook::Plain => None,
            FactLook::Strong => Some("is-strong"),
            FactLook::Waiting => Some("is-waiting"),
        };
        view! { <li class=class>{self.text}</li> }
    }
}

/// One result. The whole heading is the link.
#[component]
pub fn ResultCard(
    /// What it says.
    card: CardContent,
) -> impl IntoView {
    let meets = (!card.meets.is_empty()).then(|| {
        let items: Vec<_> = card.meets.into_iter().map(Meet::into_view).collect();
        view! { <ul class="card__meets" aria-label=card.meets_label>{items}</ul> }
    });
    let facts = (!card.facts.is_empty()).then(|| {
        let items: Vec<_> = card.facts.into_iter().map(Fact::into_view).collect();
        view! { <ul class="card__facts">{items}</ul> }
    });
    let checked = card.checked.map(|what| (view! { <b>{what}</b> }, ": "));
    view! {
        <li
            class="card"
            data-ref=card.reference
            data-kind=card.kind_codes
            data-miles=card.miles.map(|miles| miles.to_string())
        >
            <SymbolTile symbol=card.symbol class="card__symbol"/>
            <h2 class="card__title">
                <a class="govuk-link" href=card.href>
                    <span class="card__name">{card.name}</span>
                    <span class="govuk-visually-hidden">", "</span>
                    <span class="card__kind">{card.kind}</span>
                </a>
            </h2>
            {own_words(card.own_words, card.extract)}
            {meets}
            {facts}
            <p class="card__checks">{checked} {card.checks}</p>
        </li>
    }
}

fn own_words(own: Option<String>, extract: Vec<Passage>) -> impl IntoView {
    match own {
        Some(own) => Some(Either::Left(view! { <p class="card__own"><q>{own}</q></p> })),
        None if extract.is_empty() => None,
        None => {
            let pieces: Vec<_> = extract
                .into_iter()
                .map(|piece| match piece.marked {
                    true => Either::Left(view! { <mark>{piece.text}</mark> }),
                    false => Either::Right(piece.text),
                })
                .collect();
            Some(Either::Right(view! { <p class="card__extract">{pieces}</p> }))
        }
    }
}

impl Meet {
    fn into_view(self) -> impl IntoView {
        let (class, symbol) = match self.answer {
            Answer::Yes => (None, Symbol::Tick),
            Answer::No => (Some("is-unknown"), Symbol::Cross),
            Answer::NotSaid => (Some("is-unknown"), Symbol::Ask),
        };
        view! { <li class=class><Icon symbol small=true/> " " {self.text}</li> }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use scraper::{Html, Selector};

    fn card() -> CardContent {
        CardContent {
            reference: "k7m2q9xa".into(),
            kind_codes: "pa_employed pa_self_employed".into(),
            miles: Some(1.2),
            href: "/listings/sample-p-k7m2q9xa".into(),
            symbol: Symbol::Person,
            name: "Sample <P>".into(),
            kind: "Personal assistant".into(),
            own_words: None,
            extract: vec![
                Passage { text: "dementia".into(), marked: true },
                Passage { text: " & more".into(), marked: false },
            ],
            meets: vec![Meet { text: "Mornings: ask".into(), answer: Answer::NotSaid }],
            meets_label: "Of what you asked for",
            facts: vec![Fact::new("£16.20 an hour", FactLook::Strong)],
            checked: Some("Identity".into()),
            checks: "seen by the council on 5 May 2026".into(),
        }
    }

    fn text(page: &Html, css: &str) -> String {
        let selector = Selector::parse(css).expect("a selector");
        page.select(&selector).next().unwrap_or_else(|| panic!("no {css}")).text().collect()
    }

    #[test]
    fn a_card_carries_its_hooks_and_its_words() {
        let html = Owner::new().with(|| view! { <ResultCard card=card()/> }.to_html());
        let page = Html::parse_fragment(&html);
        let hooks = "[data-ref=k7m2q9xa][data-kind='pa_employed pa_self_employed'][data-miles='1.2']";
        assert_eq!(text(&page, &format!("{hooks} h2 a[href='/listings/sample-p-k7m2q9xa'] .card__name")), "Sample <P>");
        assert_eq!(text(&page, ".card__extract"), "dementia & more");
        assert_eq!(text(&page, "mark"), "dementia");
        assert_eq!(text(&page, ".is-unknown").trim(), "Mornings: ask");
        assert_eq!(text(&page, ".is-strong"), "£16.20 an hour");
        assert_eq!(text(&page, ".card__checks").trim(), "Identity: seen by the council on 5 May 2026");
    }

    #[test]
    fn own_words_are_quoted_and_nothing_stands_empty() {
        let own_words = Some("I sit and chat.".into());
        let bare = CardContent { own_words, meets: vec![], facts: vec![], checked: None, miles: None, ..card() };
        let html = Owner::new().with(|| view! { <ResultCard card=bare/> }.to_html());
        let page = Html::parse_fragment(&html);
        assert_eq!(text(&page, ".card__own q"), "I sit and chat.");
        for left_out in ["data-miles", "card__meets", "card__extract", "card__facts"] {
            assert!(!html.contains(left_out), "{left_out}");
        }
    }
}
