//! The list of everything that is asked, how far somebody has come, and what would help most.

use domain::join::{Page, PageState};
use engine::read_model::Helpline;
use engine::{Standing, WorkingCopy};
use leptos::prelude::*;

use super::base::{Base, Way};
use super::delete::Leave;
use crate::components::{ButtonLink, Notice, NoticeLook, TagColour, Task, TaskList, TaskStatus};
use crate::pages::frame::Frame;
use crate::words::Words;
use crate::{context, paths};

/// The view of the list, for a listing that a browser began.
pub(super) fn tasks_view(base: &Base, copy: &WorkingCopy, helpline: Option<Helpline>) -> AnyView {
    let words = context::words();
    let title = words.label("door", copy.door.code());
    let back = (paths::JOIN.to_owned(), words.say("join-back").to_owned());
    let later = base.page("save");
    let delete = delete_link(words, base, copy);
    let parts = view! { {progress(words, copy)} {list(words, base, copy)} {what_next(words, base, copy)} }.into_any();
    view! {
        <Frame title helpline indexed=false nostrip:back=Some(back)>
            <h1 class="govuk-heading-xl">{title}</h1>
            {parts}
            <h2 class="govuk-heading-m govuk-!-margin-top-6">{words.say("join-later-title")}</h2>
            <p class="govuk-body">
                {words.say("join-later-about")} " " <a class="govuk-link" href=later>{words.say("join-later-link")}</a>
            </p>
            {delete}
        </Frame>
    }
    .into_any()
}

/// The way to be rid of it, where there is one.
pub(super) fn delete_link(words: Words, base: &Base, copy: &WorkingCopy) -> Option<AnyView> {
    let text = match Leave::of(&copy.standing)? {
        Leave::Delete => words.say("leave-delete-link"),
        Leave::TakeOff => words.say("leave-off-link"),
    };
    let href = base.page("delete");
    Some(view! { <p class="govuk-body"><a class="govuk-link" href=href>{text}</a></p> }.into_any())
}

/// What was changed since the listing was sent, and that it counts only once it is sent again.
pub(super) fn unsent(words: Words, base: &Base, copy: &WorkingCopy) -> Option<AnyView> {
    if !copy.is_unsent() {
        return None;
    }
    let one = |page: &&'static Page| {
        let short = if page.code == "photo" { words.say("photo-short") } else { words.label("page_short", page.code) };
        let href = base.on(Way::FromCheck, page.code);
        view! { <li data-unsent=page.code><a class="govuk-link" href=href>{short}</a></li> }
    };
    let pages: Vec<_> = copy.unsent.iter().map(one).collect();
    let check = base.page("check");
    let view = view! {
        <Notice code="unsent" look=NoticeLook::Attention>
            <p class="govuk-body"><strong>{words.say("unsent-title")}</strong></p>
            <ul class="govuk-list govuk-list--bullet">{pages}</ul>
            <p class="govuk-body">
                {words.say("unsent-about")} " " <a class="govuk-link" href=check>{words.say("join-check-link")}</a>
            </p>
        </Notice>
    };
    Some(view.into_any())
}

/// "You have done 4 of 18", with a bar for those who see it.
pub(super) fn progress(words: Words, copy: &WorkingCopy) -> AnyView {
    let (done, all) = copy.progress.done();
    let text = words.tell("join-progress", [("done", (done as u64).into()), ("all", (all as u64).into())]);
    view! {
        <p class="govuk-body">{text}</p>
        <progress class="meter" max=all.to_string() value=done.to_string() aria-hidden="true"></progress>
    }
    .into_any()
}

/// Every page with where it stands, in GOV.UK's task list.
pub(super) fn list(words: Words, base: &Base, copy: &WorkingCopy) -> AnyView {
    let item = |(page, state): &(&'static Page, PageState)| {
        let (code, colour): (&'static str, _) = match state {
            PageState::ToDo => ("to_do", Some(TagColour::Plain)),
            PageState::Unfinished => ("unfinished", Some(TagColour::Yellow)),
            PageState::Optional => ("optional", Some(TagColour::Grey)),
            PageState::Done => ("done", None),
        };
        Task {
            href: Some(base.page(page.code)),
            title: words.label("page_short", page.code).to_owned(),
            hint: None,
            status: TaskStatus {
                text: words.label("page_state", code).to_owned(),
                tag: colour.map(|colour| (colour, String::new())),
                class: String::new(),
            },
            state: Some(code),
            class: String::new(),
        }
    };
    let mut items: Vec<_> = copy.progress.pages.iter().map(item).collect();
    items.push(photo(words, base, copy));
    view! { <TaskList items/> }.into_any()
}

/// A photo, which nobody must have.
fn photo(words: Words, base: &Base, copy: &WorkingCopy) -> Task {
    let has = !copy.answers.every("photo", 1).is_empty();
    let (code, tag) = if has { ("done", None) } else { ("optional", Some((TagColour::Grey, String::new()))) };
    Task {
        href: Some(base.page("photo")),
        title: words.say("photo-short").to_owned(),
        hint: None,
        status: TaskStatus { text: words.label("page_state", code).to_owned(), tag, class: String::new() },
        state: Some(code),
        class: String::new(),
    }
}

/// The next best thing to do (row P12), and the way to send it.
pub(super) fn what_next(words: Words, base: &Base, copy: &WorkingCopy) -> AnyView {
    let complete = copy.progress.complete();
    let next = copy.progress.next().map(|page| {
        let text = if complete { words.say("join-next-better") } else { words.say("join-next-needed") };
        view! {
            <p class="govuk-body" data-next=page.code>
                {text} " "
                <a class="govuk-link" href=base.page(page.code)>{words.label("page_short", page.code)}</a>
            </p>
        }
    });
    let held = matches!(copy.standing, Standing::Held | Standing::Leaving(_));
    let send = (complete && !held).then(|| {
        view! { <ButtonLink href=base.page("check")>{words.say("join-check-link")}</ButtonLink> }
    });
    view! { {next} {send} }.into_any()
}

/// Where one's listing stands, with the reason where there is one.
pub(super) fn standing(words: Words, copy: &WorkingCopy) -> AnyView {
    let (code, why) = match &copy.standing {
        Standing::Draft => ("draft", None),
        Standing::Sent => ("sent", None),
        Standing::Returned(why) => ("returned", Some(why)),
        Standing::Rejected(why) => ("rejected", Some(why)),
        Standing::Live => ("live", None),
        Standing::LiveChangeSent => ("live_change_sent", None),
        Standing::LiveReturned(why) => ("live_returned", Some(why)),
        Standing::NotSaid => ("not_said", None),
        Standing::Unchecked => ("unchecked", None),
        Standing::Paused => ("paused", None),
        Standing::Held => ("held", None),
        Standing::Leaving(_) => ("leaving", None),
    };
    let until = match &copy.standing {
        Standing::Leaving(day) => Some(words.tell("leave-until", [("date", words.date(*day).into())])),
        _ => None,
    };
    let until = until.map(|until| view! { <p class="govuk-body">{until}</p> });
    let appeal = why.is_some().then(|| {
        let href = format!("{}/appeal", paths::own_listing(&copy.reference));
        view! { <p class="govuk-body"><a class="govuk-link" href=href>{words.say("appeal-link")}</a></p> }
    });
    let why =
        why.filter(|why| !why.is_empty()).map(|why| view! { <blockquote class="quote">{why.clone()}</blockquote> });
    view! {
        <Notice code="standing" look=NoticeLook::Plain>
            <p class="govuk-body" data-standing=code><strong>{words.label("standing", code)}</strong></p>
            <p class="govuk-body">{words.label("standing_about", code)}</p>
            {until}
            {why}
            {appeal}
        </Notice>
    }
    .into_any()
}
