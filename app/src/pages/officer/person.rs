use domain::id::AccountId;
use engine::read_model::{HeldRole, Helpline, PersonShown};
use leptos::prelude::*;
use leptos_router::hooks::use_params_map;

use super::people::{factor, last_signed_in};
use crate::components::{Button, ButtonKind, SummaryList, SummaryRow, TextArea};
use crate::pages::frame::{Frame, helpline, loaded};
use crate::pages::post_form::{PostForm, hidden, small_button};
use crate::pages::refused::{Refusal, answered};
use crate::pages::roles::{role_list, role_words};
use crate::words::Words;
use crate::{context, paths};

/// One person who works here.
#[component]
pub fn OfficerPerson() -> impl IntoView {
    let account = use_params_map().with_untracked(|params| params.get("account")).unwrap_or_default();
    loaded(load(account), |loaded| answered(loaded, |(person, helpline)| person_view(&person, helpline)))
}

async fn load(account: String) -> Result<(PersonShown, Option<Helpline>), Refusal> {
    let (engine, actor) = (context::engine(), context::actor());
    let administrator = engine.administrator(actor.as_ref())?;
    // Who may not look learns nothing about which addresses are people.
    let account: AccountId = account.parse().map_err(|_| Refusal::NotFound)?;
    let person = administrator.person(account).await?.ok_or(Refusal::NotFound)?;
    Ok((person, helpline(None).await))
}

/// The view of one person, with what an administrator may do about them.
pub(in crate::pages) fn person_view(person: &PersonShown, helpline: Option<Helpline>) -> AnyView {
    let words = context::words();
    let back = (paths::OFFICER_PEOPLE.to_owned(), words.say("person-back").to_owned());
    let title = words.tell("person-title", [("email", (&person.email).into())]);
    let rows = vec![
        SummaryRow::new(words.say("people-roles"), role_list(words, &person.roles)),
        SummaryRow::new(words.say("people-joined"), last_signed_in(words, person)),
        SummaryRow::new(words.say("people-factor"), factor(words, person)),
        SummaryRow::new(words.say("person-number"), view! { <code>{person.account.to_string()}</code> }),
    ];
    let (ends, reset) = (end_roles(words, person), reset_second_factor(words, person));
    view! {
        <Frame title=title.clone() helpline indexed=false nostrip:back=Some(back)>
            <h1 class="govuk-heading-l">{title}</h1>
            <SummaryList rows/>
            {ends}
            {reset}
        </Frame>
    }
    .into_any()
}

/// A button for each role.
fn end_roles(words: Words, person: &PersonShown) -> Option<AnyView> {
    if person.own {
        return Some(view! { <p class="govuk-body">{words.say("person-own")}</p> }.into_any());
    }
    let items: Vec<_> = person.roles.iter().map(|held| end_role(words, person.account, held)).collect();
    (!items.is_empty()).then(|| {
        view! {
            <h2 class="govuk-heading-m">{words.say("person-end-title")}</h2>
            <p class="govuk-body">{words.say("person-end-about")}</p>
            <ul class="plain-list records">{items}</ul>
        }
        .into_any()
    })
}

fn end_role(words: Words, account: AccountId, held: &HeldRole) -> AnyView {
    let role = role_words(words, held);
    let mut fields = vec![hidden("act", "end_role"), hidden("role", held.role.code())];
    fields.extend(held.council.as_ref().map(|council| hidden("council", council.as_str())));
    let button = small_button(paths::person(account), fields, words.say("person-end"), role.clone());
    view! { <li><p class="govuk-body govuk-!-margin-bottom-2">{role}</p> {button}</li> }.into_any()
}

/// For somebody who has lost their phone and their recovery codes.
fn reset_second_factor(words: Words, person: &PersonShown) -> Option<AnyView> {
    if !person.may_reset {
        return None;
    }
    let (action, form) = (paths::person(person.account), context::form());
    let reason = view! {
        <TextArea
            name="reason"
            label=words.say("person-reset-reason")
            hint=words.say("person-reset-reason-hint")
            rows=3
            value=form.value("reason").unwrap_or_default()
            nostrip:error=form.error("reason")
        />
    }
    .into_any();
    let view = view! {
        <h2 class="govuk-heading-m govuk-!-margin-top-6">{words.say("person-reset-title")}</h2>
        <p class="govuk-body">{words.say("person-reset-about")}</p>
        <PostForm action>
            {hidden("act", "reset_second_factor")}
            {reason}
            <Button kind=ButtonKind::Warning prevent_double_click=true>{words.say("person-reset-button")}</Button>
        </PostForm>
    };
    Some(view.into_any())
}
