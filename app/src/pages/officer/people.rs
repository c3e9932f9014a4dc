use engine::read_model::{Helpline, PersonShown};
use leptos::prelude::*;

use super::{back_to_desk, scroll};
use crate::components::{ButtonLink, Cell, Table, Tag, TagColour};
use crate::pages::frame::{Frame, helpline, loaded};
use crate::pages::moment::moment;
use crate::pages::refused::{Refusal, answered};
use crate::pages::roles::role_list;
use crate::words::Words;
use crate::{context, paths};

/// Everybody who works here, as far as this administrator's councils go.
#[component]
pub fn OfficerPeople() -> impl IntoView {
    loaded(load(), |loaded| answered(loaded, |(people, helpline)| people_view(&people, helpline)))
}

async fn load() -> Result<(Vec<PersonShown>, Option<Helpline>), Refusal> {
    let (engine, actor) = (context::engine(), context::actor());
    let people = engine.administrator(actor.as_ref())?.people().await?;
    Ok((people, helpline(None).await))
}

/// The view of the list.
pub(in crate::pages) fn people_view(people: &[PersonShown], helpline: Option<Helpline>) -> AnyView {
    let words = context::words();
    let list = list(words, people);
    view! {
        <Frame title=words.say("people-title") helpline indexed=false nostrip:back=Some(back_to_desk())>
            <h1 class="govuk-heading-l">{words.say("people-title")}</h1>
            <p class="govuk-body">{words.say("people-lead")}</p>
            <p class="govuk-body"><ButtonLink href=paths::OFFICER_INVITE>{words.say("people-invite")}</ButtonLink></p>
            {list}
            <p class="govuk-body">
                <a class="govuk-link" href=paths::OFFICER_PEOPLE_TABLE>{words.say("people-export")}</a>
            </p>
        </Frame>
    }
    .into_any()
}

fn list(words: Words, people: &[PersonShown]) -> AnyView {
    if people.is_empty() {
        return view! { <p class="govuk-body">{words.say("people-none")}</p> }.into_any();
    }
    let head = vec![
        Cell::new(words.say("people-email")),
        Cell::new(words.say("people-roles")),
        Cell::new(words.say("people-joined")),
        Cell::new(words.say("people-factor")),
        Cell::new(words.say("people-number")),
    ];
    let rows: Vec<_> = people.iter().map(|person| row(words, person)).collect();
    let table =
        view! { <Table caption=words.say("people-title") caption_hidden=true head rows first_cell_is_header=true/> };
    scroll(words.say("people-title"), table.into_any())
}

fn row(words: Words, person: &PersonShown) -> Vec<Cell> {
    let (href, email) = (paths::person(person.account), person.masked_email.clone());
    vec![
        Cell::new(view! { <a class="govuk-link" href=href>{email}</a> }),
        Cell::new(role_list(words, &person.roles)),
        Cell::new(joined(words, person)),
        Cell::new(factor(words, person)),
        Cell::new(view! { <code>{short_number(person)}</code> }),
    ]
}

/// The end of somebody's number, which is another for everybody even where their addresses look alike.
fn short_number(person: &PersonShown) -> String {
    const SHOWN: usize = 8;
    let number = person.account.to_string();
    format!("…{}", number.get(number.len().saturating_sub(SHOWN)..).unwrap_or_default())
}

/// When they last signed in, or that they have not since they were invited.
pub(super) fn joined(words: Words, person: &PersonShown) -> AnyView {
    match person.last_signed_in {
        Some(at) => moment(words, at),
        // Before the log began.
        None if person.joined => words.say("people-joined-before").into_any(),
        None => view! { <Tag colour=TagColour::Yellow>{words.say("people-joined-no")}</Tag> }.into_any(),
    }
}

/// Whether an authenticator app is set up.
pub(super) fn factor(words: Words, person: &PersonShown) -> &'static str {
    if person.second_factor { words.say("account-factor-set-up") } else { words.say("account-factor-none") }
}
