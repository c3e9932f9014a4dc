//! When one's listing is to be seen: closed for a while, from a first day on, until a last one.

use domain::join::CLOSING;
use engine::read_model::Helpline;
use engine::{Opening, Standing, WorkingCopy};
use leptos::prelude::*;

use super::base::{Base, in_hand};
use super::fields::{Given, field};
use crate::components::{Button, Notice, NoticeLook};
use crate::context;
use crate::form::FormState;
use crate::pages::frame::{Frame, helpline, loaded};
use crate::pages::post_form::PostForm;
use crate::pages::refused::{Refusal, answered};
use crate::words::Words;

/// `/account/listings/{ref}/closing`
#[component]
pub fn ListingClosing() -> impl IntoView {
    loaded(load(), |loaded| answered(loaded, |(base, copy, helpline)| closing_view(&base, &copy, helpline)))
}

async fn load() -> Result<(Base, WorkingCopy, Option<Helpline>), Refusal> {
    let (base, copy, _) = in_hand().await?;
    Ok((base, copy, helpline(None).await))
}

fn closing_view(base: &Base, copy: &WorkingCopy, helpline: Option<Helpline>) -> AnyView {
    let words = context::words();
    let form = context::form();
    let again = !form.values.is_empty() || !form.errors.is_empty();
    let values = if again { form.clone() } else { kept(copy.opening) };
    let fields: Vec<_> =
        CLOSING.fields.iter().map(|f| field(words, &CLOSING, f, &Given::typed(&values, f.name), &form)).collect();
    let back = (base.home(), words.say("join-back-list").to_owned());
    let action = base.page(CLOSING.code);
    view! {
        <Frame title=words.label("page", CLOSING.code) helpline indexed=false nostrip:back=Some(back)>
            <h1 class="govuk-heading-l">{words.label("page", CLOSING.code)}</h1>
            <p class="govuk-body">{words.label("page_lead", CLOSING.code)}</p>
            <PostForm action>
                {fields}
                <Button prevent_double_click=true>{words.say("closing-save")}</Button>
            </PostForm>
        </Frame>
    }
    .into_any()
}

/// What is kept, as somebody would type it.
fn kept(opening: Opening) -> FormState {
    let closed = if opening.closed { "yes" } else { "no" };
    let days =
        [("opens_on", opening.opens_on), ("visible_from", opening.visible_from), ("visible_to", opening.visible_to)];
    let days = days.into_iter().filter_map(|(name, day)| Some((name.to_owned(), day?.to_string())));
    FormState { values: days.chain([("closed".to_owned(), closed.to_owned())]).collect(), ..FormState::default() }
}

/// Whether a listing is closed, and its first and last day, with the way to change that.
pub(super) fn opening(words: Words, base: &Base, copy: &WorkingCopy) -> AnyView {
    let Opening { closed, opens_on, visible_from, visible_to } = copy.opening;
    let today = context::engine().clock().today();
    let mut said = Vec::new();
    match (closed, opens_on) {
        (true, Some(day)) => said.push(words.tell("closing-closed-until", [("date", words.date(day).into())])),
        (true, None) => said.push(words.say("closing-closed").to_owned()),
        (false, _) => {}
    }
    said.extend(visible_from.map(|day| words.tell("closing-from", [("date", words.date(day).into())])));
    said.extend(visible_to.map(|day| {
        let key = if day < today { "closing-over" } else { "closing-to" };
        words.tell(key, [("date", words.date(day).into())])
    }));
    let notice = (!said.is_empty()).then(|| {
        let lines: Vec<_> = said.into_iter().map(|text| view! { <p class="govuk-body">{text}</p> }).collect();
        view! { <Notice code="opening" look=NoticeLook::Attention>{lines}</Notice> }
    });
    let hidden = matches!(copy.standing, Standing::Paused | Standing::Held);
    let change = (!hidden).then(|| {
        let href = base.page(CLOSING.code);
        view! { <p class="govuk-body"><a class="govuk-link" href=href>{words.label("page_short", CLOSING.code)}</a></p> }
    });
    view! { {notice} {change} }.into_any()
}
