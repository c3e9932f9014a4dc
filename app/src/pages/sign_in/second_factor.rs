use engine::read_model::{Enrolment, Helpline};
use engine::{Actor, NotAllowed};
use leptos::prelude::*;
use qrcode::{Color, QrCode};

use crate::components::{Button, ButtonLink, Details, TextInput, WarningText};
use crate::context::RecoveryCodes;
use crate::form::FormState;
use crate::pages::frame::{Frame, helpline, loaded};
use crate::pages::post_form::{PostForm, code_field, next_field};
use crate::pages::refused::{Refusal, answered};
use crate::words::Words;
use crate::{context, paths};

/// What stands on the page of the second factor.
pub(in crate::pages) enum Step {
    /// An app is to be set up.
    SetUp {
        /// The address in the QR code.
        uri: String,
        /// The same secret for typing.
        key: String,
    },
    /// The code of the app is asked for.
    GiveCode,
    /// The app was set up just now; these codes are shown once.
    KeepCodes(Vec<String>),
}

/// The third step, for staff: an authenticator app. The first time it is set up here.
#[component]
pub fn SecondFactorPage() -> impl IntoView {
    loaded(load(), |loaded| answered(loaded, |(step, helpline)| second_factor_view(step, helpline)))
}

async fn load() -> Result<(Step, Option<Helpline>), Refusal> {
    // The session that sent the form has just been replaced, so nobody is asked who this is.
    if let Some(RecoveryCodes(codes)) = context::recovery_codes() {
        return Ok((Step::KeepCodes(codes), helpline(None).await));
    }
    let (engine, actor) = (context::engine(), context::actor());
    let desk = match engine.half_signed_in(actor.as_ref()) {
        // Nothing is missing: most likely they came back by their browser's button.
        Err(NotAllowed::Role) => {
            let is_staff = actor.as_ref().is_some_and(Actor::is_staff);
            return Err(Refusal::GoOnTo(paths::after_sign_in(is_staff, context::next().as_deref())));
        }
        desk => desk?,
    };
    let step = match desk.enrolment().await? {
        Enrolment::New { uri, key } => Step::SetUp { uri, key },
        Enrolment::Done => Step::GiveCode,
    };
    Ok((step, helpline(None).await))
}

/// The view of the third step.
pub(in crate::pages) fn second_factor_view(step: Step, helpline: Option<Helpline>) -> AnyView {
    let (words, form) = (context::words(), context::form());
    let (title, body) = match step {
        Step::SetUp { uri, key } => (words.say("factor-new-title"), set_up(words, &form, uri, key)),
        Step::GiveCode => (words.say("factor-title"), give_code(words, &form)),
        Step::KeepCodes(codes) => {
            let on = (paths::OFFICER, words.say("factor-codes-button"));
            (words.say("factor-codes-title"), keep_codes(words, words.say("factor-codes-lead"), codes, on))
        }
    };
    view! {
        <Frame title helpline indexed=false>
            <h1 class="govuk-heading-l">{title}</h1>
            {body}
        </Frame>
    }
    .into_any()
}

/// An app that is set up for the first time.
fn set_up(words: Words, form: &FormState, uri: String, key: String) -> AnyView {
    let steps = steps(words, uri, key);
    let code = code_field(form, words.say("factor-code"), words.say("factor-code-hint"));
    view! {
        <p class="govuk-body">{words.say("factor-new-why")}</p>
        {steps}
        <PostForm action=paths::SECOND_FACTOR>
            {next_field()}
            {code}
            <Button prevent_double_click=true>{words.say("factor-new-button")}</Button>
        </PostForm>
        {not_you(words)}
    }
    .into_any()
}

/// Three steps: get an app, give it the key, type what it shows.
pub(in crate::pages) fn steps(words: Words, uri: String, key: String) -> AnyView {
    let picture = qr_code(words, &uri);
    view! {
        <ol class="govuk-list govuk-list--number govuk-list--spaced">
            <li>{words.say("factor-new-get")}</li>
            <li>
                {words.say("factor-new-scan")}
                {picture}
                <p class="govuk-body">
                    {words.say("factor-new-key")} <br/> <code class="secret">{key}</code>
                </p>
                <p class="govuk-body">
                    <a class="govuk-link" href=uri>{words.say("factor-new-open")}</a>
                </p>
            </li>
            <li>{words.say("factor-new-type")}</li>
        </ol>
    }
    .into_any()
}

/// The code of an app that is set up already; or one of the recovery codes, which have letters, so
/// they have a box of their own. It is open where something is wrong with what was typed into it.
fn give_code(words: Words, form: &FormState) -> AnyView {
    let wrong = form.error("recovery_code");
    let is_open = wrong.is_some();
    let code = code_field(form, words.say("factor-code"), words.say("factor-code-hint"));
    view! {
        <p class="govuk-body">{words.say("factor-lead")}</p>
        <PostForm action=paths::SECOND_FACTOR>
            {next_field()}
            {code}
            <Button prevent_double_click=true>{words.say("factor-button")}</Button>
        </PostForm>
        <Details summary=words.say("factor-lost") open=is_open class="govuk-!-margin-top-6">
            <p class="govuk-body">{words.say("factor-lost-about")}</p>
            <PostForm action=paths::SECOND_FACTOR>
                {next_field()}
                <TextInput
                    name="recovery_code"
                    label=words.say("factor-recovery")
                    autocomplete="off"
                    autocapitalize="none"
                    spellcheck=false
                    nostrip:error=wrong
                />
                <Button prevent_double_click=true>{words.say("factor-recovery-button")}</Button>
            </PostForm>
            <p class="govuk-body govuk-!-margin-top-4">{words.say("factor-lost-all")}</p>
        </Details>
        {not_you(words)}
    }
    .into_any()
}

/// The recovery codes, to be printed or copied: the only time they are shown. `on` is the way on, with its words.
pub(in crate::pages) fn keep_codes(
    words: Words,
    lead: &'static str,
    codes: Vec<String>,
    (on, on_words): (&'static str, &'static str),
) -> AnyView {
    let codes: Vec<_> = codes.into_iter().map(|code| view! { <li><code class="secret">{code}</code></li> }).collect();
    view! {
        <p class="govuk-body">{lead}</p>
        <WarningText prefix=words.say("warning")>{words.say("factor-codes-once")}</WarningText>
        <ol class="govuk-list govuk-list--number" data-recovery-codes="">{codes}</ol>
        <p class="govuk-body">{words.say("factor-codes-keep")}</p>
        <p class="govuk-body"><ButtonLink href=on>{on_words}</ButtonLink></p>
    }
    .into_any()
}

fn not_you(words: Words) -> AnyView {
    view! {
        <p class="govuk-body govuk-!-margin-top-6">
            <a class="govuk-link" href=paths::SIGN_OUT>{words.say("factor-not-you")}</a>
        </p>
    }
    .into_any()
}

/// The address as a QR code, black on white in every colour scheme, with the quiet edge of four
/// modules that readers need. `None` when it is longer than any QR code: then the key is typed.
fn qr_code(words: Words, uri: &str) -> Option<AnyView> {
    const QUIET: usize = 4;
    let code = QrCode::new(uri).ok()?;
    let width = code.width();
    let mut outline = String::new();
    for (at, _) in code.to_colors().iter().enumerate().filter(|(_, colour)| **colour == Color::Dark) {
        outline.push_str(&format!("M{} {}h1v1h-1z", at % width + QUIET, at / width + QUIET));
    }
    let side = (width + 2 * QUIET).to_string();
    let view_box = format!("0 0 {side} {side}");
    let picture = view! {
        <svg
            class="qr"
            role="img"
            aria-label=words.say("factor-new-picture")
            viewBox=view_box
            shape-rendering="crispEdges"
        >
            <rect width=side.clone() height=side fill="#fff"/>
            <path d=outline fill="#000"/>
        </svg>
    };
    Some(picture.into_any())
}
