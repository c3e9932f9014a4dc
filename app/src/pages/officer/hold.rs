//! Hiding a listing at once, showing it again, and removing it for good: `/officer/listings/{reference}/hold`.

use domain::id::PublicRef;
use domain::listing::Hold;
use engine::read_model::{Helpline, HoldPage, HoldShown};
use leptos::prelude::*;
use leptos_router::hooks::use_params_map;

use super::back_to_desk;
use super::concerns::set_off;
use crate::components::{Button, ButtonKind, Checkboxes, Choice, Radios, Tag, TagColour, TextArea};
use crate::form::FormState;
use crate::pages::frame::{Frame, helpline, loaded};
use crate::pages::moment::moment;
use crate::pages::post_form::{PostForm, hidden};
use crate::pages::refused::{Refusal, answered};
use crate::words::Words;
use crate::{context, paths};

/// The page.
#[component]
pub fn OfficerHold() -> impl IntoView {
    let reference = use_params_map().with_untracked(|params| params.get("reference")).unwrap_or_default();
    loaded(load(reference), |loaded| answered(loaded, |(hold, helpline)| hold_view(&hold, helpline)))
}

async fn load(reference: String) -> Result<(HoldPage, Option<Helpline>), Refusal> {
    let (engine, actor) = (context::engine(), context::actor());
    let officer = engine.duty_officer(actor.as_ref())?;
    let reference = PublicRef::parse(&reference).map_err(|_| Refusal::NotFound)?;
    Ok((officer.hold(&reference).await?.ok_or(Refusal::NotFound)?, helpline(None).await))
}

/// The view of it.
pub(in crate::pages) fn hold_view(page: &HoldPage, helpline: Option<Helpline>) -> AnyView {
    let (words, form) = (context::words(), context::form());
    let name = [("name", (&page.name).into()), ("reference", page.reference.as_str().into())];
    let title = words.tell("hold-title", name);
    let (tag, colour) = match page.hold {
        Hold::Suspended => (words.say("hold-suspended"), TagColour::Red),
        Hold::MarkedForDeletion => (words.say("hold-removed"), TagColour::Red),
        Hold::Paused => (words.say("hold-paused"), TagColour::Grey),
        Hold::None | Hold::TemporarilyClosed => (words.say("hold-none"), TagColour::Green),
    };
    let code = page.hold.code();
    let history: Vec<_> = page.history.iter().map(|hold| shown(words, hold)).collect();
    let none = history.is_empty().then(|| view! { <p class="govuk-body">{words.say("hold-never")}</p> });
    let forms = [suspend(words, page, &form), restore(words, page), ask(words, page, &form), decide(words, page)];
    let forms: Vec<_> = forms.into_iter().chain([remove(words, page, &form)]).flatten().collect();
    let conviction = conviction(words, page, &form);
    view! {
        <Frame title=title.clone() helpline indexed=false nostrip:back=Some(back_to_desk())>
            <h1 class="govuk-heading-l">{title}</h1>
            <p class="govuk-body" data-hold=code><Tag colour>{tag}</Tag></p>
            {forms}
            <h2 class="govuk-heading-m">{words.say("hold-history")}</h2>
            {none}
            <ul class="plain-list records">{history}</ul>
            {conviction}
        </Frame>
    }
    .into_any()
}

fn shown(words: Words, hold: &HoldShown) -> AnyView {
    let removed = hold.hold == Hold::MarkedForDeletion;
    let what = if removed { words.say("hold-was-removed") } else { words.say("hold-was-suspended") };
    let harm =
        hold.for_safeguarding.then(|| view! { " " <Tag colour=TagColour::Red>{words.say("hold-of-harm")}</Tag> });
    let reason = match &hold.reason {
        Some(reason) => set_off(reason),
        None => view! { <p class="govuk-body">{words.say("hold-reason-hidden")}</p> }.into_any(),
    };
    let asked = hold.asked.as_ref().map(|(who, at, why)| {
        view! {
            <p class="govuk-body">{words.say("hold-asked")} " " {who.clone()} ", " {moment(words, *at)}</p>
            {set_off(why)}
        }
    });
    let ended = hold.ended.as_ref().map(|(how, at)| {
        let how = words.label_of("hold_ended", how).unwrap_or(how).to_owned();
        view! { <p class="govuk-body">{how} ": " {moment(words, *at)}</p> }
    });
    view! {
        <li>
            <p class="govuk-body">{what} " " {hold.by.clone()} ", " {moment(words, hold.at)} {harm}</p>
            {reason}
            {asked}
            {ended}
        </li>
    }
    .into_any()
}

fn reason_box(words: Words, form: &FormState, name: &'static str, label: &'static str) -> AnyView {
    view! {
        <TextArea
            name
            label
            hint=words.say("hold-reason-hint")
            rows=4
            value=form.value(name).unwrap_or_default()
            nostrip:error=form.error(name)
        />
    }
    .into_any()
}

fn suspend(words: Words, page: &HoldPage, form: &FormState) -> Option<AnyView> {
    if !page.may.suspend && !page.may.suspend_for_safeguarding {
        return None;
    }
    let again = page.may.suspend_for_safeguarding;
    let (title, about) = match again {
        true => (words.say("hold-harm-title"), words.say("hold-harm-about")),
        false => (words.say("hold-suspend-title"), words.say("hold-suspend-about")),
    };
    let harm = if again {
        hidden("for_safeguarding", "yes")
    } else {
        let chosen = form.value("for_safeguarding").is_some();
        let items = vec![Choice {
            hint: Some(words.say("hold-harm-hint").to_owned()),
            ..Choice::new("yes", words.say("hold-harm"), chosen)
        }];
        view! { <Checkboxes name="for_safeguarding" items/> }.into_any()
    };
    let reason = reason_box(words, form, "reason", words.say("hold-reason"));
    let view = view! {
        <h2 class="govuk-heading-m">{title}</h2>
        <p class="govuk-body">{about}</p>
        <PostForm action=paths::listing_suspend(&page.reference)>
            {reason}
            {harm}
            <Button kind=ButtonKind::Warning prevent_double_click=true>{title}</Button>
        </PostForm>
    };
    Some(view.into_any())
}

/// What somebody hears of a conviction goes to those who weigh the risk, and to nobody else.
fn conviction(words: Words, page: &HoldPage, form: &FormState) -> AnyView {
    let field = view! {
        <TextArea
            name="conviction"
            label=words.say("hold-conviction")
            hint=words.say("hold-conviction-hint")
            rows=4
            value=form.value("conviction").unwrap_or_default()
            nostrip:error=form.error("conviction")
        />
    }
    .into_any();
    view! {
        <h2 class="govuk-heading-m">{words.say("hold-conviction-title")}</h2>
        <PostForm action=paths::listing_conviction(&page.reference)>
            {field}
            <Button kind=ButtonKind::Secondary prevent_double_click=true>{words.say("hold-conviction-button")}</Button>
        </PostForm>
    }
    .into_any()
}

fn restore(words: Words, page: &HoldPage) -> Option<AnyView> {
    page.may.restore.then(|| {
        view! {
            <h2 class="govuk-heading-m">{words.say("hold-restore-title")}</h2>
            <PostForm action=paths::listing_restore(&page.reference)>
                {hidden("act", "restore")}
                <Button prevent_double_click=true>{words.say("hold-restore-title")}</Button>
            </PostForm>
        }
        .into_any()
    })
}

fn ask(words: Words, page: &HoldPage, form: &FormState) -> Option<AnyView> {
    page.may.ask.then(|| {
        let reason = reason_box(words, form, "restore_reason", words.say("hold-ask-reason"));
        view! {
            <h2 class="govuk-heading-m">{words.say("hold-ask-title")}</h2>
            <p class="govuk-body">{words.say("hold-ask-about")}</p>
            <PostForm action=paths::listing_restore(&page.reference)>
                {hidden("act", "ask")}
                {reason}
                <Button prevent_double_click=true>{words.say("hold-ask-title")}</Button>
            </PostForm>
        }
        .into_any()
    })
}

fn decide(words: Words, page: &HoldPage) -> Option<AnyView> {
    page.may.decide.then(|| {
        view! {
            <h2 class="govuk-heading-m">{words.say("hold-decide-title")}</h2>
            <p class="govuk-body">{words.say("hold-decide-about")}</p>
            <PostForm action=paths::listing_restore(&page.reference)>
                <div class="govuk-button-group">
                    <Button name="act" value="agree" prevent_double_click=true>{words.say("hold-agree")}</Button>
                    <Button name="act" value="refuse" kind=ButtonKind::Secondary prevent_double_click=true>
                        {words.say("hold-refuse")}
                    </Button>
                </div>
            </PostForm>
        }
        .into_any()
    })
}

fn remove(words: Words, page: &HoldPage, form: &FormState) -> Option<AnyView> {
    if !page.may.remove {
        return None;
    }
    let chosen = form.value("why");
    let why = |code: &str, text: &'static str| Choice::new(code, text, chosen.as_deref() == Some(code));
    let mut items = vec![why("owner_asked", words.label("do_not_list", "owner_asked"))];
    if page.may.remove_for_safeguarding {
        items.push(why("safeguarding", words.label("do_not_list", "safeguarding")));
    }
    let fields = view! {
        <Radios name="why" legend=words.say("hold-remove-why") items nostrip:error=form.error("why")/>
        {reason_box(words, form, "remove_reason", words.say("hold-reason"))}
    }
    .into_any();
    let view = view! {
        <h2 class="govuk-heading-m">{words.say("hold-remove-title")}</h2>
        <p class="govuk-body">{words.say("hold-remove-about")}</p>
        <PostForm action=paths::listing_remove(&page.reference)>
            {fields}
            <Button kind=ButtonKind::Warning prevent_double_click=true>{words.say("hold-remove-title")}</Button>
        </PostForm>
    };
    Some(view.into_any())
}
