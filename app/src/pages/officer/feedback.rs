use engine::read_model::{FeedbackPage, FeedbackShown, Helpline, PageCounts};
use leptos::prelude::*;

use super::{as_written, back_to_desk, button_about, guard, scroll};
use crate::components::{Cell, SummaryList, SummaryRow, Table};
use crate::pages::frame::{Frame, helpline, loaded};
use crate::pages::moment::moment;
use crate::pages::post_form::hidden;
use crate::pages::refused::{Refusal, answered};
use crate::words::Words;
use crate::{context, paths};

/// What people say of the pages.
#[component]
pub fn OfficerFeedback() -> impl IntoView {
    loaded(load(), |loaded| answered(loaded, |(page, helpline)| feedback_view(&page, helpline)))
}

async fn load() -> Result<(FeedbackPage, Option<Helpline>), Refusal> {
    let (engine, actor) = (context::engine(), context::actor());
    let page = engine.feedback_desk(actor.as_ref())?.page().await?;
    Ok((page, helpline(None).await))
}

/// The view of the counts and of what was written.
pub(in crate::pages) fn feedback_view(page: &FeedbackPage, helpline: Option<Helpline>) -> AnyView {
    let words = context::words();
    let (texts, counts) = (texts(words, &page.texts), counts(words, &page.counts));
    view! {
        <Frame title=words.say("said-title") helpline indexed=false nostrip:back=Some(back_to_desk())>
            <h1 class="govuk-heading-l">{words.say("said-title")}</h1>
            {guard(words)}
            <h2 class="govuk-heading-m">{words.say("said-texts")}</h2>
            {texts}
            <h2 class="govuk-heading-m">{words.say("said-counts")}</h2>
            {counts}
        </Frame>
    }
    .into_any()
}

fn texts(words: Words, texts: &[FeedbackShown]) -> AnyView {
    if texts.is_empty() {
        return view! { <p class="govuk-body">{words.say("said-none")}</p> }.into_any();
    }
    let one = |said: &FeedbackShown| {
        let rows = vec![
            SummaryRow::new(words.say("said-page"), as_written(&said.page)),
            SummaryRow::new(words.say("said-useful"), words.name(said.useful)),
            SummaryRow::new(words.say("said-words"), as_written(&said.text)),
            SummaryRow::new(words.say("said-when"), moment(words, said.at)),
        ];
        let fields = vec![hidden("feedback", said.id.to_string())];
        view! {
            <SummaryList rows/>
            {button_about(paths::OFFICER_FEEDBACK, fields, words.say("said-done"), &said.page)}
        }
        .into_any()
    };
    texts.iter().map(one).collect::<Vec<_>>().into_any()
}

fn counts(words: Words, counts: &[PageCounts]) -> AnyView {
    if counts.is_empty() {
        return view! { <p class="govuk-body">{words.say("said-none")}</p> }.into_any();
    }
    let head = vec![
        Cell::new(words.say("said-page")),
        Cell::numeric(words.say("said-yes")),
        Cell::numeric(words.say("said-no")),
        Cell::numeric(words.say("said-wrong")),
    ];
    let row = |page: &PageCounts| {
        vec![
            Cell::new(as_written(&page.page)),
            Cell::numeric(page.yes.to_string()),
            Cell::numeric(page.no.to_string()),
            Cell::numeric(page.wrong.to_string()),
        ]
    };
    let rows: Vec<_> = counts.iter().map(row).collect();
    let table =
        view! { <Table caption=words.say("said-counts") caption_hidden=true head rows first_cell_is_header=true/> };
    scroll(words.say("said-counts"), table.into_any())
}
