//! What somebody may do, and what was done, in words.

use engine::read_model::HeldRole;
use leptos::prelude::*;

use crate::context;
use crate::words::Words;

/// "Register officer, Trafford"; the role alone where it is not held for a council.
pub(super) fn role_words(words: Words, held: &HeldRole) -> String {
    let role = words.name(held.role);
    match &held.council {
        Some(code) => words.tell("held-role", [("role", role.into()), ("council", context::council_name(code).into())]),
        None => role.to_owned(),
    }
}

/// Roles, one below the other.
pub(super) fn role_list(words: Words, roles: &[HeldRole]) -> AnyView {
    if roles.is_empty() {
        return words.say("held-role-none").into_any();
    }
    let items: Vec<_> = roles.iter().map(|held| view! { <li>{role_words(words, held)}</li> }).collect();
    view! { <ul class="plain-list">{items}</ul> }.into_any()
}

/// What an entry of the audit log says was done; one of another release stands there as its code.
pub(super) fn act_name(words: Words, act: &str) -> String {
    words.label_of("act", &act.replace('.', "_")).unwrap_or(act).to_owned()
}
