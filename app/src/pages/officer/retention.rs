use engine::read_model::{Helpline, Kept, RetentionShown, TurnShown};
use leptos::prelude::*;

use super::{back_to_desk, scroll};
use crate::components::{Cell, Table};
use crate::context;
use crate::pages::frame::{Frame, helpline, loaded};
use crate::pages::moment::moment;
use crate::pages::refused::{Refusal, answered};
use crate::words::Words;

/// What is forgotten after which time, and how much it would be now.
#[component]
pub fn OfficerRetention() -> impl IntoView {
    loaded(load(), |loaded| answered(loaded, |(rules, turns, helpline)| retention_view(&rules, &turns, helpline)))
}

async fn load() -> Result<(Vec<RetentionShown>, Vec<TurnShown>, Option<Helpline>), Refusal> {
    let (engine, actor) = (context::engine(), context::actor());
    let (rules, turns) = engine.site_administrator(actor.as_ref())?.retention().await?;
    Ok((rules, turns, helpline(None).await))
}

/// The view of the schedule.
pub(in crate::pages) fn retention_view(
    rules: &[RetentionShown],
    turns: &[TurnShown],
    helpline: Option<Helpline>,
) -> AnyView {
    let words = context::words();
    let (rules, turns) = (rules_table(words, rules), turns_table(words, turns));
    view! {
        <Frame title=words.say("retention-title") helpline indexed=false nostrip:back=Some(back_to_desk())>
            <h1 class="govuk-heading-l">{words.say("retention-title")}</h1>
            <p class="govuk-body">{words.say("retention-lead")}</p>
            {rules}
            <h2 class="govuk-heading-m">{words.say("retention-turns")}</h2>
            {turns}
        </Frame>
    }
    .into_any()
}

fn rules_table(words: Words, rules: &[RetentionShown]) -> AnyView {
    let head = vec![
        Cell::new(words.say("retention-what")),
        Cell::new(words.say("retention-kept")),
        Cell::numeric(words.say("retention-due")),
        Cell::new(words.say("retention-task")),
    ];
    let row = |rule: &RetentionShown| {
        vec![
            Cell::new(words.label("retained", rule.code).to_owned()),
            Cell::new(kept_words(words, rule.kept)),
            Cell::numeric(rule.due.to_string()),
            Cell::new(words.label("round", rule.task).to_owned()),
        ]
    };
    let rows: Vec<_> = rules.iter().map(row).collect();
    let table =
        view! { <Table caption=words.say("retention-title") caption_hidden=true head rows first_cell_is_header=true/> };
    scroll(words.say("retention-title"), table.into_any())
}

fn kept_words(words: Words, kept: Kept) -> String {
    match kept {
        Kept::Days(0) => words.say("retention-at-once").to_owned(),
        Kept::Days(days) => words.tell("retention-days", [("days", u64::from(days).into())]),
        Kept::Months(months) => words.tell("retention-months", [("months", u64::from(months).into())]),
    }
}

fn turns_table(words: Words, turns: &[TurnShown]) -> AnyView {
    let head = vec![
        Cell::new(words.say("retention-task")),
        Cell::new(words.say("retention-last")),
        Cell::new(words.say("retention-next")),
    ];
    let at = |at: Option<chrono::DateTime<chrono::Utc>>| match at {
        Some(at) => moment(words, at),
        None => words.say("retention-never").into_any(),
    };
    let row = |turn: &TurnShown| {
        vec![Cell::new(words.label("round", turn.task).to_owned()), Cell::new(at(turn.last)), Cell::new(at(turn.next))]
    };
    let rows: Vec<_> = turns.iter().map(row).collect();
    let table =
        view! { <Table caption=words.say("retention-turns") caption_hidden=true head rows first_cell_is_header=true/> };
    scroll(words.say("retention-turns"), table.into_any())
}
