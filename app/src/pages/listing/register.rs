//! What a public register says of a service: its words, not our checks.

use domain::listing::{Grade, Register, Registration};
use engine::read_model::ListingPage;
use leptos::prelude::*;

use super::{heading, paragraph};
use crate::components::{SummaryList, SummaryRow};
use crate::words::Words;

/// The facts of the registration, if there is one.
pub fn facts(words: Words, page: &ListingPage) -> Vec<AnyView> {
    let Some(registration) = page.content.service().and_then(|service| service.registration.as_ref()) else {
        return Vec::new();
    };
    let mut parts = vec![heading(words.say("register-title"))];
    if !page.claimed {
        let source = words.register(&page.source.code);
        let date = words.short_date(page.source.date);
        parts.push(paragraph(words.tell("register-lead", [("source", source.into()), ("date", date.into())])));
    }
    parts.push(view! { <SummaryList rows=rows(words, registration)/> }.into_any());
    if let Some(url) = registration.url.clone().filter(|url| is_web(url)) {
        let link = view! {
            <p class="govuk-body">
                <a class="govuk-link" href=url rel="nofollow noopener">{words.say("register-page")}</a>
            </p>
        };
        parts.push(link.into_any());
    }
    parts
}

/// Whether an address may become a link: a register's cell may hold anything.
pub(super) fn is_web(url: &str) -> bool {
    url.starts_with("https://") || url.starts_with("http://")
}

fn rows(words: Words, registration: &Registration) -> Vec<SummaryRow> {
    let mut rows = Vec::new();
    let mut row = |key: &'static str, value: Option<String>| {
        rows.extend(value.map(|value| SummaryRow::new(key, value)));
    };
    let types = registration.service_types.join(words.say("list-comma"));
    row(words.say("register-service"), Some(types).filter(|types| !types.is_empty()));
    row(words.say("register-provider"), registration.provider_name.clone());
    row(words.say("register-places"), registration.places.map(|places| places.to_string()));
    row(words.say("register-grades"), grades(words, registration));
    row(words.say("register-inspected"), registration.last_inspected.map(|day| words.short_date(day)));
    row(words.say("register-since"), registration.registered_on.map(|day| words.short_date(day)));
    row(words.say("register-number"), Some(registration.number.clone()));
    rows
}

/// Grades in words. Only the Care Inspectorate's file has any, so only there their absence means
/// "not graded yet".
fn grades(words: Words, registration: &Registration) -> Option<String> {
    if registration.grades.is_empty() {
        let has_grades = registration.register == Register::CareInspectorate;
        return has_grades.then(|| words.say("register-grades-none").to_owned());
    }
    let each: Vec<String> = registration.grades.iter().map(|grade| grade_words(words, grade)).collect();
    Some(each.join(words.say("list-semicolon")))
}

/// "Lowest grade: good (4 of 6)"
fn grade_words(words: Words, grade: &Grade) -> String {
    let question = words.label_of("grade_question", &grade.question).unwrap_or(&grade.question).to_owned();
    let number = grade.grade.to_string();
    let in_words = words.label_of("grade", &number).unwrap_or_default();
    words.tell("register-grade", [("question", question.into()), ("words", in_words.into()), ("grade", number.into())])
}

#[cfg(test)]
mod tests {
    #[test]
    fn only_web_addresses_become_links() {
        assert!(super::is_web("https://www.careinspectorate.com/x"));
        for url in ["javascript:alert(1)", "//evil.example", "data:text/html,x", "www.example.org", ""] {
            assert!(!super::is_web(url), "{url}");
        }
    }
}
