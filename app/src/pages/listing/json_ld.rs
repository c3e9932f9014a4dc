//! A service in the words of schema.org, for search engines. Never for a PA.

use engine::read_model::ListingPage;
use leptos::nonce::use_nonce;
use leptos::prelude::*;
use serde_json::{Map, Value, json};

use super::register::is_web;
use crate::{context, paths};

/// The script element with the service's public facts.
pub fn script(page: &ListingPage) -> Option<AnyView> {
    let facts = facts(page, |path| context::site().absolute(path))?;
    // Nothing escapes text in a script (rule L12), so no `<` may be in it.
    let text = facts.to_string().replace('<', "\\u003c");
    Some(view! { <script type="application/ld+json" nonce=use_nonce()>{text}</script> }.into_any())
}

fn facts(page: &ListingPage, absolute: impl Fn(&str) -> String) -> Option<Value> {
    let service = page.content.service()?;
    let mut facts = Map::new();
    let mut say = |name: &str, value: Option<Value>| {
        if let Some(value) = value {
            facts.insert(name.to_owned(), value);
        }
    };
    say("@context", Some(json!("https://schema.org")));
    say("@type", Some(json!("LocalBusiness")));
    say("name", Some(json!(page.content.name)));
    say("url", Some(json!(absolute(&paths::listing(&page.slug, &page.reference)))));
    say("identifier", Some(json!(page.reference)));
    say("description", page.content.summary.as_ref().map(|text| json!(text)));
    say("telephone", service.contact.phones.first().map(|phone| json!(phone)));
    say("sameAs", service.contact.website.as_ref().filter(|url| is_web(url)).map(|url| json!(url)));
    let mut address = Map::new();
    let place = &service.place;
    let street = place.address.join(", ");
    if !street.is_empty() {
        address.insert("streetAddress".into(), json!(street));
    }
    address.extend(place.town.as_ref().map(|town| ("addressLocality".into(), json!(town))));
    address.extend(place.postcode.as_ref().map(|code| ("postalCode".into(), json!(code.to_string()))));
    if !address.is_empty() {
        address.insert("@type".into(), json!("PostalAddress"));
        address.insert("addressCountry".into(), json!("GB"));
        say("address", Some(Value::Object(address)));
    }
    Some(Value::Object(facts))
}
