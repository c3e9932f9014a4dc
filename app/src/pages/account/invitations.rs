use engine::read_model::{Helpline, Offer};
use leptos::prelude::*;

use crate::components::{Button, ButtonKind};
use crate::pages::frame::{Frame, helpline, loaded};
use crate::pages::post_form::{PostForm, hidden, next_field};
use crate::pages::refused::{Refusal, answered};
use crate::pages::roles::role_words;
use crate::words::Words;
use crate::{context, paths};

/// What one was invited to, to be accepted or declined.
#[component]
pub fn AccountInvitations() -> impl IntoView {
    loaded(load(), |loaded| answered(loaded, |(offers, helpline)| invitations_view(&offers, helpline)))
}

async fn load() -> Result<(Vec<Offer>, Option<Helpline>), Refusal> {
    let (engine, actor) = (context::engine(), context::actor());
    let offers = engine.member(actor.as_ref())?.offers().await?;
    Ok((offers, helpline(None).await))
}

/// The view of what waits for an answer.
pub(in crate::pages) fn invitations_view(offers: &[Offer], helpline: Option<Helpline>) -> AnyView {
    let words = context::words();
    let later = context::next().unwrap_or_else(|| paths::ACCOUNT.to_owned());
    let title = if offers.is_empty() { words.say("invitations-none") } else { words.say("invitations-title") };
    let body = if offers.is_empty() {
        let back = words.say("account-back");
        view! { <p class="govuk-body"><a class="govuk-link" href=later>{back}</a></p> }.into_any()
    } else {
        let items: Vec<_> = offers.iter().map(|offer| item(words, offer)).collect();
        view! {
            <p class="govuk-body">{words.say("invitations-lead")}</p>
            <ul class="plain-list records">{items}</ul>
            <p class="govuk-body"><a class="govuk-link" href=later>{words.say("invitations-later")}</a></p>
        }
        .into_any()
    };
    view! {
        <Frame title helpline indexed=false>
            <h1 class="govuk-heading-l">{title}</h1>
            {body}
        </Frame>
    }
    .into_any()
}

/// One invitation with its two buttons.
fn item(words: Words, offer: &Offer) -> AnyView {
    let role = words.name(offer.held.role);
    let title = match &offer.held.council {
        Some(code) => {
            let council = context::council_name(code);
            words.tell("invitations-to-council", [("role", role.into()), ("council", council.into())])
        }
        None => words.tell("invitations-to-all", [("role", role.into())]),
    };
    let about = words.label("role_about", offer.held.role.code());
    let until = words.tell("invitations-until", [("date", words.date(offer.lapses_at.date_naive()).into())]);
    let (id, what) = (offer.id.to_string(), role_words(words, &offer.held));
    let button = |act: &'static str, kind: ButtonKind, text: &'static str| {
        let (id, what) = (id.clone(), what.clone());
        view! {
            <PostForm action=paths::ACCOUNT_INVITATIONS>
                {hidden("act", act)}
                {hidden("invitation", id)}
                {next_field()}
                <Button kind=kind prevent_double_click=true>
                    {text} <span class="govuk-visually-hidden">": " {what}</span>
                </Button>
            </PostForm>
        }
        .into_any()
    };
    let accept = button("accept", ButtonKind::Primary, words.say("invitations-accept"));
    let decline = button("decline", ButtonKind::Secondary, words.say("invitations-decline"));
    view! {
        <li>
            <h2 class="govuk-heading-m govuk-!-margin-bottom-1">{title}</h2>
            <p class="govuk-body">{about} ". " {until}</p>
            <div class="button-row">{accept} {decline}</div>
        </li>
    }
    .into_any()
}
