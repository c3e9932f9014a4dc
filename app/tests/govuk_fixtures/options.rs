//! A fixture's options, read by name; what nobody read is not offered.

use std::collections::BTreeSet;
use std::sync::{Arc, Mutex};

use app::components::{FieldError, Look, Size};
use leptos::prelude::*;
use leptos::tachys::html::InertElement;
use leptos::tachys::html::attribute::any_attribute::{AnyAttribute, IntoAnyAttribute};
use leptos::tachys::html::attribute::custom::custom_attribute;
use serde_json::Value;

/// One level of a fixture's options.
pub struct Options {
    value: Value,
    path: String,
    unread: Arc<Mutex<BTreeSet<String>>>,
}

impl Options {
    /// The options of one fixture.
    pub fn new(value: Value) -> Self {
        let unread = Arc::default();
        Self::at(value, String::new(), unread)
    }

    fn at(value: Value, path: String, unread: Arc<Mutex<BTreeSet<String>>>) -> Self {
        if let Value::Object(map) = &value {
            let mut unread = unread.lock().expect("one thread");
            unread.extend(map.keys().map(|key| format!("{path}{key}")));
        }
        Self { value, path, unread }
    }

    /// The options that were never read.
    pub fn unused(&self) -> Vec<String> {
        self.unread.lock().expect("one thread").iter().cloned().collect()
    }

    fn raw(&self, key: &str) -> Option<&Value> {
        self.unread.lock().expect("one thread").remove(&format!("{}{key}", self.path));
        self.value.get(key)
    }

    /// A string, or a number or truth value as GOV.UK's templates print it.
    pub fn text(&self, key: &str) -> Option<String> {
        match self.raw(key)? {
            Value::String(text) => Some(text.clone()),
            Value::Number(number) => Some(number.to_string()),
            Value::Bool(on) => Some(on.to_string()),
            _ => None,
        }
    }

    /// A truth value.
    pub fn flag(&self, key: &str) -> Option<bool> {
        self.raw(key)?.as_bool()
    }

    /// A whole number.
    pub fn number(&self, key: &str) -> Option<u16> {
        self.raw(key)?.as_u64().and_then(|n| u16::try_from(n).ok())
    }

    /// A level below.
    pub fn below(&self, key: &str) -> Option<Self> {
        let value = self.raw(key)?.clone();
        Some(Self::at(value, format!("{}{key}.", self.path), self.unread.clone()))
    }

    /// A list of levels below; GOV.UK's templates pass over null, false and the empty string.
    pub fn list(&self, key: &str) -> Vec<Self> {
        let values = self.raw(key).and_then(Value::as_array).cloned().unwrap_or_default();
        values
            .into_iter()
            .enumerate()
            .filter(|(_, value)| !matches!(value, Value::Null | Value::Bool(false)) && value != "")
            .map(|(at, value)| Self::at(value, format!("{}{key}.{at}.", self.path), self.unread.clone()))
            .collect()
    }

    /// The elements of a list within a list.
    pub fn elements(&self) -> Vec<Self> {
        let values = self.value.as_array().cloned().unwrap_or_default();
        values
            .into_iter()
            .enumerate()
            .map(|(at, value)| Self::at(value, format!("{}{at}.", self.path), self.unread.clone()))
            .collect()
    }

    /// A list of plain values.
    pub fn strings(&self) -> Vec<String> {
        let values = self.value.as_array().cloned().unwrap_or_default();
        values.iter().map(|value| value.as_str().map_or_else(|| value.to_string(), str::to_owned)).collect()
    }

    /// The content of an element: markup where the fixture gives some, else text.
    pub fn content(&self) -> AnyView {
        let text = self.text("text");
        match self.text("html") {
            Some(html) => InertElement::new(html).into_any(),
            None => text.unwrap_or_default().into_any(),
        }
    }

    /// Attributes for the root element, as a page would write `attr:name=value`.
    pub fn attributes(&self) -> Vec<AnyAttribute> {
        let Some(Value::Object(map)) = self.raw("attributes") else { return Vec::new() };
        let text = |value: &Value| value.as_str().map_or_else(|| value.to_string(), str::to_owned);
        map.iter().map(|(name, value)| custom_attribute(name.clone(), text(value)).into_any_attr()).collect()
    }

    /// The classes that stand for no typed option, when `typed` names those that do.
    pub fn classes(&self, typed: &[&str]) -> String {
        let all = self.text("classes").unwrap_or_default();
        all.split_whitespace().filter(|class| !typed.contains(class)).collect::<Vec<_>>().join(" ")
    }

    /// Whether the classes hold one.
    pub fn has_class(&self, class: &str) -> bool {
        self.text("classes").is_some_and(|all| all.split_whitespace().any(|one| one == class))
    }

    /// The look of a label or legend with these options; `None` if it has classes of its own.
    pub fn look(&self, block: &str) -> Option<Look> {
        let sizes = [("xl", Size::Xl), ("l", Size::L), ("m", Size::M), ("s", Size::S)];
        let classes = self.text("classes").unwrap_or_default();
        let size = sizes.into_iter().find(|(name, _)| classes == format!("{block}--{name}")).map(|(_, size)| size);
        if size.is_none() && !classes.is_empty() {
            return None;
        }
        match (self.flag("isPageHeading").unwrap_or(false), size) {
            (true, size) => Some(Look::PageHeading(size)),
            (false, Some(size)) => Some(Look::Sized(size)),
            (false, None) => Some(Look::Plain),
        }
    }

    /// An error message below.
    pub fn error(&self) -> Option<FieldError> {
        let message = self.below("errorMessage")?;
        Some(FieldError { prefix: "Error".to_owned(), text: message.text("text")?, code: None })
    }

    /// A hint below.
    pub fn hint(&self) -> Option<String> {
        self.below("hint")?.text("text")
    }
}
