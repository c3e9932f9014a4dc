use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use chrono::NaiveDate;
use domain::money::Pence;
use domain::search_query::Group;
use domain::taxonomy::{DayPart, ListingKind, PriceUnit, Slot, Training, Weekday};
use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};
use fluent_syntax::parser;

use super::{Block, Locale, Run, Words, lexicon};

mod labels;

fn en() -> Words {
    Words::of(Locale::En)
}

/// Every message of the English files by its key, with whether it has variables and whether it is a label.
fn messages() -> BTreeMap<&'static str, (bool, bool)> {
    let mut all = BTreeMap::new();
    for (file, (source, is_label)) in lexicon::sources().enumerate() {
        let tree = parser::parse(source).unwrap_or_else(|(_, errors)| panic!("file {file}: {errors:?}"));
        for entry in tree.body {
            match entry {
                Entry::Message(message) => {
                    let pattern = message.value.expect("a message has a value");
                    let before = all.insert(message.id.name, (has_variables(&pattern), is_label));
                    assert!(before.is_none(), "{} stands in the files twice", message.id.name);
                }
                Entry::Junk { content } => panic!("file {file} cannot be read at: {content}"),
                _ => {}
            }
        }
    }
    all
}

fn has_variables(pattern: &Pattern<&str>) -> bool {
    pattern.elements.iter().any(|element| match element {
        PatternElement::TextElement { .. } => false,
        PatternElement::Placeable { expression: Expression::Inline(inline) } => {
            !matches!(inline, InlineExpression::StringLiteral { .. })
        }
        PatternElement::Placeable { .. } => true,
    })
}

/// The source of every file that may say something, but its tests. The demonstration's `seed` has words of its own.
fn sources() -> String {
    fn read(folder: &Path, out: &mut String) {
        for entry in std::fs::read_dir(folder).expect("the source folder") {
            let path = entry.expect("an entry").path();
            if path.is_dir() {
                if path.file_name().is_none_or(|name| name != "tests" && name != "seed") {
                    read(&path, out);
                }
            } else if path.file_name().is_none_or(|name| name != "tests.rs") {
                let source = std::fs::read_to_string(&path).expect("a source file");
                out.extend(source.split_inclusive('\n').filter(|line| !line.trim_start().starts_with("//")));
            }
        }
    }
    let mut out = String::new();
    for folder in ["words/src", "app/src", "engine/src", "server/src"] {
        read(&workspace().join(folder), &mut out);
    }
    out
}

fn workspace() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("the workspace's folder")
}

/// The first argument of every call of a method, where it is a literal.
fn said<'a>(sources: &'a str, method: &str) -> BTreeSet<&'a str> {
    let call = format!(".{method}(");
    let keys = sources.split(call.as_str()).skip(1).filter_map(|rest| rest.trim_start().strip_prefix('"'));
    keys.filter_map(|rest| rest.split_once('"').map(|(key, _)| key)).collect()
}

#[test]
fn every_key_that_is_said_has_its_message() {
    let (sources, messages) = (sources(), messages());
    for (method, variables) in [("say", false), ("tell", true), ("prose", false)] {
        let keys = said(&sources, method);
        assert!(!keys.is_empty(), "no call of {method} was found");
        for key in keys {
            let found = messages.get(key).unwrap_or_else(|| panic!("no message has the key {key}"));
            assert_eq!(found.0, variables, "{key} is asked for with {method}");
        }
    }
    for key in said(&sources, "prose") {
        assert!(key.ends_with("-body") && !en().prose(key).is_empty(), "{key} is no text of a page");
    }
}

#[test]
fn every_message_is_said_somewhere() {
    let sources = sources();
    for (key, (_, is_label)) in messages() {
        assert!(is_label || sources.contains(&format!("\"{key}\"")), "nobody says {key}");
    }
}

#[test]
fn every_value_of_a_filter_has_a_label() {
    let slot = Slot(Weekday::Monday, DayPart::EarlyMorning).code();
    assert_eq!(en().option(Group::When, &slot), Some("Monday early morning"));
    assert_eq!(en().option(Group::When, "live_in"), Some("Living in"));
    assert_eq!(en().option(Group::Check, "dbs_enhanced"), Some("Enhanced DBS or higher"));
    assert_eq!(en().option(Group::Check, "dbs_enhanced_adults_barred"), Some("Enhanced DBS with adults’ barred list"));
    for training in Training::ALL {
        assert!(en().option(Group::Check, &format!("training_{training}")).is_some());
    }
    assert_eq!(en().option(Group::Council, "E08000009"), None);
}

#[test]
fn links_in_texts_lead_somewhere() {
    let paths = std::fs::read_to_string(workspace().join("app/src/paths.rs")).expect("the site's addresses");
    let known = |href: &str| {
        href.starts_with("https://") || href.starts_with("tel:") || {
            let path = href.split('?').next().unwrap_or_default();
            paths.contains(&format!(": &str = \"{path}\";"))
        }
    };
    for (key, _) in messages().iter().filter(|(key, _)| key.ends_with("-body")) {
        let runs = en().prose(key).iter().flat_map(|block| match block {
            Block::Heading(_) => Vec::new(),
            Block::Paragraph(runs) => runs.iter().collect(),
            Block::List(items) => items.iter().flatten().collect(),
        });
        for run in runs {
            match run {
                Run::Link(text, href) => assert!(known(href), "{key}: [{text}]({href})"),
                Run::Text(text) | Run::Strong(text) => {
                    assert!(!text.contains("](") && !text.contains("**"), "{key}: {text}");
                }
            }
        }
    }
}

#[test]
fn dates_money_and_distances_read_as_people_say_them() {
    let words = en();
    let day = NaiveDate::from_ymd_opt(2026, 5, 5).expect("a date");
    assert_eq!(words.date(day), "Tuesday 5 May 2026");
    assert_eq!(words.short_date(day), "5 May 2026");
    assert_eq!(words.hourly(Pence(1450)), "£14.50 an hour");
    assert_eq!(words.price(PriceUnit::NightStay, Pence(11_800)), "£118 a night");
    assert_eq!(words.price(PriceUnit::Free, Pence(0)), "Free");
    assert_eq!(words.distance(2.0), "About 2 miles");
    assert_eq!(words.distance(1.0), "About 1 mile");
    assert_eq!(words.distance(2.66), "2.7 miles");
    assert_eq!(words.distance(0.0), "0.0 miles");
    assert_eq!(words.list(&["Urdu", "Polish", "English"]), "Urdu, Polish and English");
    assert_eq!(words.list(&[]), "");
}

#[test]
fn plurals_and_thousands_are_right() {
    let results = |count: u64| en().tell("results-title-all", [("count", count.into())]);
    assert_eq!(results(1), "1 result");
    assert_eq!(results(12_345), "12,345 results");
    let near = |count: u64| en().tell("results-title-near", [("count", count.into()), ("place", "M33".into())]);
    assert_eq!(near(23), "23 results near M33");
}

#[test]
fn a_pa_who_works_either_way_is_named_once() {
    let both = [ListingKind::PaEmployed, ListingKind::PaSelfEmployed];
    assert_eq!(en().kinds(&both), "Personal assistant, employed by you or self-employed");
    assert_eq!(en().kinds(&both[..1]), "Personal assistant, employed by you");
    assert_eq!(en().kinds(&[ListingKind::CareHome, ListingKind::Respite]), "Care home · A break for carers");
}

#[test]
fn a_label_is_found_by_the_beginning_of_any_of_its_words() {
    let found = en().options_like("DEM");
    assert!(found.contains(&(Group::Need, "dementia", "Dementia or memory loss")));
    assert!(en().options_like("agency").iter().any(|(_, code, _)| *code == "care_agency"));
    assert!(en().options_like("zzz").is_empty());
}

#[cfg(feature = "pseudo-locales")]
#[test]
fn pseudo_locales_change_the_words_and_leave_the_values() {
    let xa = Words::of(Locale::EnXa);
    let told = xa.tell("results-title-near", [("count", 2u64.into()), ("place", "Sale".into())]);
    assert!(told.contains("Sale") && told.starts_with('⟦') && !told.contains("results"), "{told}");
    assert!(!xa.say("sort-button").contains("Sort"));
    let xb = Words::of(Locale::ArXb).say("sort-button");
    assert!(xb.contains('\u{202e}') && xb.contains("Sort"), "{xb}");
}
