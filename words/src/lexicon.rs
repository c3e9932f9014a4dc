//! One language's messages, read once when they are first needed.

use std::collections::HashMap;
use std::sync::LazyLock;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};
use unic_langid::LanguageIdentifier;

use super::arg::{Arg, grouped};
use super::locale::{Direction, Locale};
use super::prose::{self, Block};

/// Messages, ready to be said. What has no variables is a string; what has only variables is a list
/// of parts; only plurals and other choices go through Fluent again.
pub(super) struct Lexicon {
    pub(super) locale: Locale,
    plain: HashMap<&'static str, String>,
    templates: HashMap<&'static str, Vec<Part>>,
    /// By prefix, then by code.
    labels: HashMap<&'static str, HashMap<String, String>>,
    prose: HashMap<&'static str, Vec<Block>>,
    bundle: FluentBundle<&'static FluentResource>,
}

enum Part {
    Text(String),
    Variable(&'static str),
}

static EN: LazyLock<Lexicon> = LazyLock::new(|| Lexicon::build(Locale::En));
#[cfg(feature = "pseudo-locales")]
static EN_XA: LazyLock<Lexicon> = LazyLock::new(|| Lexicon::build(Locale::EnXa));
#[cfg(feature = "pseudo-locales")]
static AR_XB: LazyLock<Lexicon> = LazyLock::new(|| Lexicon::build(Locale::ArXb));

/// English as Fluent reads it, and which files are labels; the pseudo-locales are made from the same trees.
static EN_TREES: LazyLock<Vec<(FluentResource, bool)>> = LazyLock::new(|| {
    sources()
        .map(|(source, is_labels)| match FluentResource::try_new(source.to_owned()) {
            // Junk is left out, so its keys show on the page; a test fails first.
            Ok(tree) | Err((tree, _)) => (tree, is_labels),
        })
        .collect()
});

pub(super) fn of(locale: Locale) -> &'static Lexicon {
    match locale {
        Locale::En => &EN,
        #[cfg(feature = "pseudo-locales")]
        Locale::EnXa => &EN_XA,
        #[cfg(feature = "pseudo-locales")]
        Locale::ArXb => &AR_XB,
    }
}

/// The files of `locales/en` whose messages are labels: a prefix, a hyphen and a code.
const LABELS: &[&str] = &[
    include_str!("../../locales/en/taxonomy.ftl"),
    include_str!("../../locales/en/questions.ftl"),
    include_str!("../../locales/en/safeguarding.ftl"),
];

/// The other files of `locales/en`.
const MESSAGES: &[&str] = &[
    include_str!("../../locales/en/site.ftl"),
    include_str!("../../locales/en/home.ftl"),
    include_str!("../../locales/en/search.ftl"),
    include_str!("../../locales/en/listing.ftl"),
    include_str!("../../locales/en/staff-tools.ftl"),
    include_str!("../../locales/en/problems.ftl"),
    include_str!("../../locales/en/help.ftl"),
    include_str!("../../locales/en/about.ftl"),
    include_str!("../../locales/en/sign-in.ftl"),
    include_str!("../../locales/en/account.ftl"),
    include_str!("../../locales/en/officer.ftl"),
    include_str!("../../locales/en/desk.ftl"),
    include_str!("../../locales/en/mail.ftl"),
    include_str!("../../locales/en/concern.ftl"),
    include_str!("../../locales/en/join.ftl"),
];

/// Every file of `locales/en`, and whether its messages are labels.
pub(super) fn sources() -> impl Iterator<Item = (&'static str, bool)> {
    let labels = LABELS.iter().map(|source| (*source, true));
    labels.chain(MESSAGES.iter().map(|source| (*source, false)))
}

impl Lexicon {
    fn build(locale: Locale) -> Self {
        let mut lexicon = Self {
            locale,
            plain: HashMap::new(),
            templates: HashMap::new(),
            labels: HashMap::new(),
            prose: HashMap::new(),
            bundle: bundle(locale),
        };
        for (tree, is_labels) in EN_TREES.iter() {
            // A key that comes twice keeps its first message; a test fails.
            let _ = lexicon.bundle.add_resource(tree);
            for entry in tree.entries() {
                if let Entry::Message(message) = entry
                    && let Some(pattern) = &message.value
                {
                    lexicon.learn(message.id.name, pattern, *is_labels);
                }
            }
        }
        super::label::compose(&mut lexicon);
        lexicon
    }

    fn learn(&mut self, key: &'static str, pattern: &'static Pattern<&'static str>, is_label: bool) {
        let Some(parts) = parts_of(pattern) else { return };
        if parts.iter().all(|part| matches!(part, Part::Text(_))) {
            let text = self.bundle.format_pattern(pattern, None, &mut Vec::new()).into_owned();
            if key.ends_with("-body") {
                self.prose.insert(key, prose::parse(&text));
                return;
            }
            let text = self.finish(text);
            match key.split_once('-') {
                Some((prefix, code)) if is_label => self.set_label(prefix, code, text),
                _ => drop(self.plain.insert(key, text)),
            }
        } else {
            let parts = parts.into_iter().map(|part| self.transformed(part)).collect();
            self.templates.insert(key, parts);
        }
    }

    pub(super) fn set_label(&mut self, prefix: &'static str, code: &str, text: String) {
        self.labels.entry(prefix).or_default().insert(code.to_owned(), text);
    }

    pub(super) fn plain(&self, key: &str) -> Option<&str> {
        self.plain.get(key).map(String::as_str)
    }

    pub(super) fn label(&self, prefix: &str, code: &str) -> Option<&str> {
        self.labels.get(prefix)?.get(code).map(String::as_str)
    }

    pub(super) fn prose(&self, key: &str) -> &[Block] {
        self.prose.get(key).map_or(&[], Vec::as_slice)
    }

    pub(super) fn tell(&self, key: &'static str, args: &[(&'static str, Arg<'_>)]) -> String {
        match self.templates.get(key) {
            Some(parts) => self.finish(self.fill(parts, args)),
            None => self.choose(key, args),
        }
    }

    fn fill(&self, parts: &[Part], args: &[(&'static str, Arg<'_>)]) -> String {
        let isolate = self.locale.dir() == Direction::Rtl;
        let mut out = String::with_capacity(64);
        for part in parts {
            match part {
                Part::Text(text) => out.push_str(text),
                Part::Variable(name) => {
                    let value = args.iter().find(|(arg, _)| arg == name).map(|(_, value)| value.shown());
                    if isolate {
                        out.push('\u{2068}');
                    }
                    out.push_str(value.as_deref().unwrap_or(name));
                    if isolate {
                        out.push('\u{2069}');
                    }
                }
            }
        }
        out
    }

    /// A message with a choice in it (a plural), or a missing one.
    fn choose(&self, key: &'static str, args: &[(&'static str, Arg<'_>)]) -> String {
        let Some(pattern) = self.bundle.get_message(key).and_then(|message| message.value()) else {
            return key.to_owned();
        };
        let args: FluentArgs = args.iter().map(|(name, value)| (*name, value.to_fluent())).collect();
        self.finish(self.bundle.format_pattern(pattern, Some(&args), &mut Vec::new()).into_owned())
    }

    /// The pseudo-locales' frame around a whole message.
    fn finish(&self, text: String) -> String {
        #[cfg(feature = "pseudo-locales")]
        if self.locale == Locale::EnXa {
            return format!("⟦{text}⟧");
        }
        text
    }

    fn transformed(&self, part: Part) -> Part {
        #[cfg(feature = "pseudo-locales")]
        if let (Part::Text(text), Some(change)) = (&part, transform(self.locale)) {
            return Part::Text(change(text).into_owned());
        }
        part
    }
}

fn bundle(locale: Locale) -> FluentBundle<&'static FluentResource> {
    // Plurals are English ones in the pseudo-locales too.
    let language: LanguageIdentifier = "en-GB".parse().expect("a language tag");
    let mut bundle = FluentBundle::new_concurrent(vec![language]);
    bundle.set_use_isolating(locale.dir() == Direction::Rtl);
    bundle.set_formatter(Some(|value, _| match value {
        #[expect(clippy::cast_sign_loss, clippy::cast_possible_truncation, reason = "only counts are given")]
        FluentValue::Number(number) => Some(grouped(number.value as u64)),
        _ => None,
    }));
    #[cfg(feature = "pseudo-locales")]
    bundle.set_transform(transform(locale));
    bundle
}

#[cfg(feature = "pseudo-locales")]
fn transform(locale: Locale) -> Option<fn(&str) -> std::borrow::Cow<'_, str>> {
    match locale {
        Locale::En => None,
        Locale::EnXa => Some(super::pseudo::accented),
        Locale::ArXb => Some(super::pseudo::mirrored),
    }
}

/// A pattern as text and variables; `None` when it has a choice in it.
fn parts_of(pattern: &'static Pattern<&'static str>) -> Option<Vec<Part>> {
    pattern
        .elements
        .iter()
        .map(|element| match element {
            PatternElement::TextElement { value } => Some(Part::Text((*value).to_owned())),
            PatternElement::Placeable { expression: Expression::Inline(inline) } => match inline {
                InlineExpression::VariableReference { id } => Some(Part::Variable(id.name)),
                InlineExpression::StringLiteral { value } => Some(Part::Text((*value).to_owned())),
                _ => None,
            },
            PatternElement::Placeable { .. } => None,
        })
        .collect()
}
