//! The page that the link of a mail opens: one press keeps a listing right, without signing in.

use domain::join::{Ask, Field};
use engine::{Standing, WorkingCopy};
use http::StatusCode;
use leptos::prelude::*;
use leptos_router::hooks::use_params_map;

use super::fields::shown;
use super::tasks::standing;
use crate::components::{Button, ButtonKind, ButtonLink, Details, SummaryList, SummaryRow};
use crate::pages::frame::{Frame, helpline, loaded};
use crate::pages::post_form::{PostForm, hidden};
use crate::pages::refused::{Refusal, answered};
use crate::words::Words;
use crate::{context, paths};

/// `/listing-link/{token}`
#[component]
pub fn ListingLink() -> impl IntoView {
    let token = use_params_map().with_untracked(|params| params.get("token")).unwrap_or_default();
    loaded(load(token), |loaded| answered(loaded, |(copy, helpline)| link_view(copy.as_ref(), helpline)))
}

type Loaded = (Option<(WorkingCopy, String)>, Option<engine::read_model::Helpline>);

async fn load(token: String) -> Result<Loaded, Refusal> {
    let engine = context::engine();
    let copy = engine.sign_in().look_at_listing_link(&token).await?;
    let named = copy.map(|copy| {
        let name = engine.preview(&copy).map(|content| content.name).unwrap_or_default();
        (copy, name)
    });
    Ok((named, helpline(None).await))
}

fn link_view(named: Option<&(WorkingCopy, String)>, helpline: Option<engine::read_model::Helpline>) -> AnyView {
    let words = context::words();
    let Some((copy, name)) = named else {
        context::set_status(StatusCode::GONE);
        return view! {
            <Frame title=words.say("one-press-over") helpline indexed=false>
                <h1 class="govuk-heading-l">{words.say("one-press-over")}</h1>
                <p class="govuk-body">{words.say("one-press-over-why")}</p>
                <ButtonLink href=paths::SIGN_IN>{words.say("one-press-sign-in")}</ButtonLink>
            </Frame>
        }
        .into_any();
    };
    let title = words.tell("one-press-title", [("name", name.into())]);
    let standing = standing(words, copy);
    let buttons = buttons(words, copy);
    let shown = said(words, copy);
    view! {
        <Frame title=title.clone() helpline indexed=false>
            <h1 class="govuk-heading-l">{title}</h1>
            {standing}
            {buttons}
            <p class="govuk-body">{words.say("one-press-more")}</p>
            {shown}
        </Frame>
    }
    .into_any()
}

/// What was answered that residents read, so that its owner sees on one page whether it is right (row V15). Whoever has
/// the link need not be the one who answered, so nothing private stands here.
fn said(words: Words, copy: &WorkingCopy) -> AnyView {
    let mut rows = Vec::new();
    for (page, _) in &copy.progress.pages {
        for time in copy.answers.times(page) {
            rows.extend(page.fields.iter().filter(|field| is_shown(field)).filter_map(|field| {
                let values = copy.answers.every(field.name, time);
                (!values.is_empty())
                    .then(|| SummaryRow::new(words.label("ask", field.name), shown(words, field, values)))
            }));
        }
    }
    view! { <Details summary=words.say("one-press-see")><SummaryList rows/></Details> }.into_any()
}

fn is_shown(field: &Field) -> bool {
    !field.private && !matches!(field.ask, Ask::Agree(_))
}

/// Each press with what it does.
fn buttons(words: Words, copy: &WorkingCopy) -> Vec<AnyView> {
    let one = |act: &'static str, text: &'static str, kind: ButtonKind| {
        view! {
            <PostForm>
                {hidden("act", act)}
                <Button kind prevent_double_click=true class="govuk-!-margin-bottom-4">{text}</Button>
            </PostForm>
        }
        .into_any()
    };
    match copy.standing {
        Standing::Live | Standing::LiveChangeSent | Standing::LiveReturned(_) => vec![
            one("still_right", words.say("one-press-right"), ButtonKind::Primary),
            one("full", words.say("one-press-full"), ButtonKind::Secondary),
            one("room", words.say("one-press-room"), ButtonKind::Secondary),
            one("hide", words.say("own-pause"), ButtonKind::Secondary),
        ],
        Standing::NotSaid | Standing::Unchecked => {
            vec![one("still_right", words.say("one-press-right"), ButtonKind::Primary)]
        }
        Standing::Paused => vec![one("show", words.say("own-show"), ButtonKind::Primary)],
        _ => Vec::new(),
    }
}
