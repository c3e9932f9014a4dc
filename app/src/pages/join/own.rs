//! One's own listings: where each stands, what can be done about it, and how residents see it.

use chrono::NaiveDate;
use domain::listing::{Content, ListingState};
use domain::taxonomy::CheckTier;
use engine::read_model::{Helpline, ListingPage, OwnCheck, Source};
use engine::{Standing, WorkingCopy};
use leptos::prelude::*;

use super::base::{Base, in_hand};
use super::closing::opening;
use super::renew;
use super::tasks::{delete_link, list, progress, standing, unsent, what_next};
use crate::components::{Button, ButtonKind, ButtonLink, Notice, NoticeLook};
use crate::pages::frame::{Frame, helpline, loaded};
use crate::pages::listing::article;
use crate::pages::post_form::{PostForm, hidden};
use crate::pages::refused::{Refusal, answered};
use crate::words::Words;
use crate::{context, paths};

/// `/account/listings`
#[component]
pub fn OwnListings() -> impl IntoView {
    loaded(load_all(), |loaded| answered(loaded, |(all, helpline)| listings_view(&all, helpline)))
}

async fn load_all() -> Result<(Vec<(WorkingCopy, String)>, Option<Helpline>), Refusal> {
    let (engine, actor) = (context::engine(), context::actor());
    let all = engine.member(actor.as_ref())?.listings().await?;
    Ok((all, helpline(None).await))
}

/// The view of the list.
pub(super) fn listings_view(all: &[(WorkingCopy, String)], helpline: Option<Helpline>) -> AnyView {
    let words = context::words();
    let item = |(copy, name): &(WorkingCopy, String)| {
        let name = if name.is_empty() { words.label("door", copy.door.code()).to_owned() } else { name.clone() };
        let unsent = unsent(words, &Base::Account(copy.reference.clone()), copy);
        view! {
            <li>
                <h2 class="govuk-heading-m govuk-!-margin-bottom-1">
                    <a class="govuk-link" href=paths::own_listing(&copy.reference)>{name}</a>
                </h2>
                {standing(words, copy)}
                {unsent}
            </li>
        }
        .into_any()
    };
    let items: Vec<_> = all.iter().map(item).collect();
    let none = all.is_empty().then(|| view! { <p class="govuk-body">{words.say("own-none")}</p> });
    let back = (paths::ACCOUNT.to_owned(), words.say("account-back").to_owned());
    view! {
        <Frame title=words.say("own-title") helpline indexed=false nostrip:back=Some(back)>
            <h1 class="govuk-heading-l">{words.say("own-title")}</h1>
            {none}
            <ul class="plain-list records">{items}</ul>
            <ButtonLink href=paths::JOIN kind=ButtonKind::Secondary>{words.say("own-add")}</ButtonLink>
        </Frame>
    }
    .into_any()
}

/// `/account/listings/{ref}`
#[component]
pub fn OwnListingPage() -> impl IntoView {
    loaded(load_one(), |loaded| {
        answered(loaded, |(base, copy, checks, helpline)| own_view(&base, &copy, &checks, helpline))
    })
}

async fn load_one() -> Result<(Base, WorkingCopy, Vec<OwnCheck>, Option<Helpline>), Refusal> {
    let (base, copy, _) = in_hand().await?;
    let (engine, actor) = (context::engine(), context::actor());
    let own = engine.member(actor.as_ref())?.listing(&copy.reference).await?.ok_or(Refusal::NotFound)?;
    Ok((base, copy, own.checks().await?, helpline(None).await))
}

/// The view of one's own listing.
pub(super) fn own_view(base: &Base, copy: &WorkingCopy, checks: &[OwnCheck], helpline: Option<Helpline>) -> AnyView {
    let words = context::words();
    let title = words.say("own-one-title");
    let back = (paths::ACCOUNT_LISTINGS.to_owned(), words.say("own-back").to_owned());
    let checked = renew::section(words, base, checks);
    let (top, bottom) = (
        view! {
            {standing(words, copy)}
            {unsent(words, base, copy)}
            {opening(words, base, copy)}
            {actions(words, base, copy)}
        }
        .into_any(),
        view! { {progress(words, copy)} {what_next(words, base, copy)} {list(words, base, copy)} }.into_any(),
    );
    view! {
        <Frame title helpline indexed=false nostrip:back=Some(back)>
            <h1 class="govuk-heading-xl">{title}</h1>
            {top}
            {checked}
            <h2 class="govuk-heading-l govuk-!-margin-top-6">{words.say("own-answers")}</h2>
            {bottom}
        </Frame>
    }
    .into_any()
}

/// Seeing it as residents do, hiding it, showing it again.
fn actions(words: Words, base: &Base, copy: &WorkingCopy) -> AnyView {
    let button = |act: &'static str, text: &'static str| {
        let action = base.page("show");
        view! {
            <PostForm action>
                {hidden("act", act)}
                <Button kind=ButtonKind::Secondary prevent_double_click=true>{text}</Button>
            </PostForm>
        }
        .into_any()
    };
    let live = matches!(copy.standing, Standing::Live | Standing::LiveChangeSent | Standing::LiveReturned(_));
    let hide = live.then(|| button("pause", words.say("own-pause")));
    let waits = matches!(copy.standing, Standing::Sent | Standing::LiveChangeSent);
    let take_back = waits.then(|| button("take_back", words.say("leave-take-back")));
    let put_back =
        matches!(copy.standing, Standing::Leaving(_)).then(|| button("put_back", words.say("leave-put-back")));
    let show = (copy.standing == Standing::Paused).then(|| button("show", words.say("own-show")));
    let right = (copy.standing == Standing::NotSaid).then(|| button("still_right", words.say("one-press-right")));
    let service = !copy.door.is_pa();
    let copy_it = service.then(|| button("copy", words.say("own-copy")));
    let people = service.then(|| {
        let href = base.page("owners");
        view! { <p class="govuk-body"><a class="govuk-link" href=href>{words.say("own-people-title")}</a></p> }
    });
    let public = live.then(|| {
        let href = paths::listing("", &copy.reference);
        view! { <p class="govuk-body"><a class="govuk-link" href=href>{words.say("own-public")}</a></p> }
    });
    view! {
        <div class="button-row">
            <ButtonLink href=base.page("preview") kind=ButtonKind::Secondary>{words.say("own-preview")}</ButtonLink>
            {hide}
            {show}
            {right}
            {take_back}
            {put_back}
            {copy_it}
        </div>
        {public}
        {people}
        {delete_link(words, base, copy)}
    }
    .into_any()
}

/// `/account/listings/{ref}/preview` and `/join/{door}/preview`: as a resident sees it (row P11).
#[component]
pub fn Preview() -> impl IntoView {
    loaded(load_preview(), |loaded| {
        answered(loaded, |(base, copy, content, today, helpline)| preview_view(&base, &copy, content, today, helpline))
    })
}

type Previewed = (Base, WorkingCopy, Option<Content>, NaiveDate, Option<Helpline>);

async fn load_preview() -> Result<Previewed, Refusal> {
    let (base, copy, _) = in_hand().await?;
    let engine = context::engine();
    let content = engine.preview(&copy);
    Ok((base, copy, content, engine.clock().today(), helpline(None).await))
}

fn preview_view(
    base: &Base,
    copy: &WorkingCopy,
    content: Option<Content>,
    today: NaiveDate,
    helpline: Option<Helpline>,
) -> AnyView {
    let words = context::words();
    let back = (base.home(), words.say("join-back-list").to_owned());
    let shown = match content {
        Some(content) => article(&as_shown(copy, content, today), today, helpline.as_ref()),
        None => view! { <p class="govuk-body">{words.say("own-preview-nothing")}</p> }.into_any(),
    };
    view! {
        <Frame title=words.say("own-preview") helpline indexed=false nostrip:back=Some(back)>
            <Notice code="preview" look=NoticeLook::Attention>
                <p class="govuk-body">{words.say("own-preview-about")}</p>
            </Notice>
            {shown}
        </Frame>
    }
    .into_any()
}

/// The page that the answers would make. Nobody has checked anything yet.
fn as_shown(copy: &WorkingCopy, content: Content, today: NaiveDate) -> ListingPage {
    ListingPage {
        reference: copy.reference.clone(),
        slug: domain::text::slug(&content.name),
        status: ListingState::Approved,
        opens_on: None,
        tier: CheckTier::Listed,
        claimed: true,
        source: Source { code: "owner".into(), date: today },
        checks: Vec::new(),
        not_checked: Vec::new(),
        combined_with: None,
        council: None,
        content,
    }
}
