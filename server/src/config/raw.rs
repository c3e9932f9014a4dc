//! Values as they were given, from every layer, before anybody decided whether they make sense.

use std::collections::BTreeMap;
use std::path::Path;

use figment::Figment;
use figment::providers::{Format, Serialized, Toml};
use figment::value::Value;

use super::{BadConfig, SETTINGS};

const PREFIX: &str = "MARKETPLACE_";
/// The variable that names the file; not a setting itself.
const CONFIG: &str = "config";

/// Settings by name, and what was found wrong with them so far.
pub(super) struct Raw {
    values: BTreeMap<String, Value>,
    problems: Vec<String>,
}

impl Raw {
    /// Reads every layer, the stronger over the weaker.
    pub(super) fn gather(environment: impl IntoIterator<Item = (String, String)>) -> Self {
        let given: BTreeMap<String, String> = environment
            .into_iter()
            .filter_map(|(name, value)| Some((name.strip_prefix(PREFIX)?.to_ascii_lowercase(), value)))
            .collect();
        let mut problems = Vec::new();
        let mut layers = Figment::new();
        if let Some(file) = given.get(CONFIG) {
            // figment takes a missing file for an empty one; an operator who names a file means it.
            if Path::new(file).is_file() {
                layers = layers.merge(Toml::file(file));
            } else {
                problems.push(format!("{PREFIX}CONFIG: there is no such file"));
            }
        }
        layers = layers.merge(Serialized::globals(with_files(given, &mut problems)));
        let values = layers.extract().unwrap_or_else(|error| {
            problems.push(format!("the file that {PREFIX}CONFIG names: {error}"));
            BTreeMap::new()
        });
        Self { values, problems }
    }

    /// A setting that has a default.
    pub(super) fn or_default<T>(
        &mut self,
        name: &str,
        expected: &str,
        default: T,
        read: impl Fn(&str) -> Option<T>,
    ) -> T {
        self.optional(name, expected, read).unwrap_or(default)
    }

    /// A setting that may be left out. An empty value is one that was left out.
    pub(super) fn optional<T>(&mut self, name: &str, expected: &str, read: impl Fn(&str) -> Option<T>) -> Option<T> {
        let text = text_of(self.values.remove(name)?);
        if text.as_ref().is_some_and(|text| text.is_empty()) {
            return None;
        }
        let value = text.and_then(|text| read(&text));
        if value.is_none() {
            self.problems.push(format!("{PREFIX}{}: expected {expected}", name.to_ascii_uppercase()));
        }
        value
    }

    /// Notes that a setting may not be left out, and when.
    pub(super) fn missing(&mut self, name: &str, when: &str) {
        let named = format!("{PREFIX}{}:", name.to_ascii_uppercase());
        if !self.problems.iter().any(|problem| problem.starts_with(&named)) {
            self.problems.push(format!("{named} is needed {when}"));
        }
    }

    /// The names that no setting has taken.
    pub(super) fn unknown(&self) -> Vec<String> {
        let left = self.values.keys().filter(|name| *name != CONFIG);
        left.map(|name| format!("{PREFIX}{}", name.to_ascii_uppercase())).collect()
    }

    /// The result, unless anything was wrong.
    pub(super) fn finish<T>(self, result: T) -> Result<T, BadConfig> {
        if self.problems.is_empty() { Ok(result) } else { Err(BadConfig(self.problems)) }
    }
}

/// Puts the contents of files in the place of the `…_file` variables that point to them.
fn with_files(given: BTreeMap<String, String>, problems: &mut Vec<String>) -> BTreeMap<String, String> {
    let mut values = BTreeMap::new();
    for (name, value) in given {
        let pointed = name
            .strip_suffix("_file")
            .filter(|setting| !SETTINGS.contains(&name.as_str()) && SETTINGS.contains(setting));
        match pointed {
            None => drop(values.insert(name, value)),
            Some(setting) => match std::fs::read_to_string(&value) {
                Ok(text) => drop(values.insert(setting.to_owned(), text.trim().to_owned())),
                Err(error) => problems.push(format!("{PREFIX}{}: {error}", name.to_ascii_uppercase())),
            },
        }
    }
    values
}

/// A value as one text; a list is joined with commas.
fn text_of(value: Value) -> Option<String> {
    match value {
        Value::String(_, text) => Some(text.trim().to_owned()),
        Value::Bool(_, yes) => Some(yes.to_string()),
        Value::Num(_, number) => number.to_i128().map(|n| n.to_string()),
        Value::Array(_, items) => items.into_iter().map(text_of).collect::<Option<Vec<_>>>().map(|all| all.join(",")),
        _ => None,
    }
}
