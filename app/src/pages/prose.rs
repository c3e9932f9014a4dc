use leptos::prelude::*;

use crate::words::{Block, Run};

/// The text of a page, as `words/prose.rs` reads it.
pub(super) fn prose(blocks: &'static [Block]) -> Vec<AnyView> {
    blocks.iter().map(block).collect()
}

fn block(block: &'static Block) -> AnyView {
    match block {
        Block::Heading(text) => view! { <h2 class="govuk-heading-m">{text.as_str()}</h2> }.into_any(),
        Block::Paragraph(text) => view! { <p class="govuk-body">{runs(text)}</p> }.into_any(),
        Block::List(items) => {
            let items: Vec<_> = items.iter().map(|item| view! { <li>{runs(item)}</li> }).collect();
            view! { <ul class="govuk-list govuk-list--bullet govuk-list--spaced">{items}</ul> }.into_any()
        }
    }
}

fn runs(runs: &'static [Run]) -> Vec<AnyView> {
    runs.iter()
        .map(|run| match run {
            Run::Text(text) => text.as_str().into_any(),
            Run::Strong(text) => view! { <strong>{text.as_str()}</strong> }.into_any(),
            Run::Link(text, href) => {
                let rel = href.starts_with("https:").then_some("noopener");
                view! { <a class="govuk-link" href=href.as_str() rel=rel>{text.as_str()}</a> }.into_any()
            }
        })
        .collect()
}
