use engine::read_model::{Helpline, SessionShown};
use leptos::prelude::*;

use crate::components::{Button, ButtonKind, Tag};
use crate::pages::browser::browser_words;
use crate::pages::frame::{Frame, helpline, loaded};
use crate::pages::moment::{moment, moment_text};
use crate::pages::post_form::{PostForm, hidden, small_button};
use crate::pages::refused::{Refusal, answered};
use crate::words::Words;
use crate::{context, paths};

/// Where one is signed in.
#[component]
pub fn AccountSessions() -> impl IntoView {
    loaded(load(), |loaded| answered(loaded, |(sessions, helpline)| sessions_view(&sessions, helpline)))
}

async fn load() -> Result<(Vec<SessionShown>, Option<Helpline>), Refusal> {
    let (engine, actor) = (context::engine(), context::actor());
    let sessions = engine.member(actor.as_ref())?.sessions().await?;
    Ok((sessions, helpline(None).await))
}

/// The view of the list.
pub(in crate::pages) fn sessions_view(sessions: &[SessionShown], helpline: Option<Helpline>) -> AnyView {
    let words = context::words();
    let back = (paths::ACCOUNT.to_owned(), words.say("account-back").to_owned());
    let items: Vec<_> = sessions.iter().map(|session| item(words, session)).collect();
    view! {
        <Frame title=words.say("sessions-title") helpline indexed=false nostrip:back=Some(back)>
            <h1 class="govuk-heading-l">{words.say("sessions-title")}</h1>
            <p class="govuk-body">{words.say("sessions-lead")}</p>
            <ul class="plain-list records">{items}</ul>
            <h2 class="govuk-heading-m govuk-!-margin-top-6">{words.say("sessions-all-title")}</h2>
            <p class="govuk-body">{words.say("sessions-all-about")}</p>
            <PostForm action=paths::ACCOUNT_SESSIONS>
                {hidden("session", "all")}
                <Button kind=ButtonKind::Warning prevent_double_click=true>{words.say("sessions-all-button")}</Button>
            </PostForm>
        </Frame>
    }
    .into_any()
}

/// One browser. The one that asks has no button: that is what signing out is for.
fn item(words: Words, session: &SessionShown) -> AnyView {
    let this = session.this.then(|| view! { " " <Tag>{words.say("sessions-this")}</Tag> });
    let browser = browser_words(words, &session.browser_family);
    let end = (!session.this).then(|| {
        let about = [("browser", (&browser).into()), ("date", moment_text(words, session.last_seen_at).into())];
        let about = words.tell("sessions-end-about", about);
        let fields = vec![hidden("session", session.id.to_string())];
        small_button(paths::ACCOUNT_SESSIONS.to_owned(), fields, words.say("sessions-end"), about)
    });
    view! {
        <li data-session="">
            <h2 class="govuk-heading-s govuk-!-margin-bottom-1">{browser} {this}</h2>
            <p class="govuk-body govuk-!-margin-bottom-1">
                {words.say("sessions-seen")} " " {moment(words, session.last_seen_at)}
            </p>
            <p class="govuk-body govuk-!-margin-bottom-2">
                {words.say("sessions-since")} " " {moment(words, session.created_at)}
            </p>
            {end}
        </li>
    }
    .into_any()
}
