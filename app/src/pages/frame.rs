//! What stands around every page's own content, and how a page waits for what it shows.

use std::future::Future;

use domain::banner::BannerLevel;
use domain::listing::CouncilCode;
use engine::read_model::{BannerShown, CouncilShown, Helpline};
use leptos::prelude::*;
use leptos::reactive::owner::Owner;
use leptos::tachys::reactive_graph::{OwnedView, Suspend};
use leptos_meta::{Link, Meta, Title};

use crate::components::{
    Announcement, AnnouncementLook, BackLink, ErrorSummary, Footer, HelplineBar, HelplineLine, Masthead, NavLink,
    Notice, SkipLink, Sprite,
};
use crate::form::FormState;
use crate::words::Words;
use crate::{context, paths};

/// Waits for what a page shows, then makes its view, once. Routes are rendered whole
/// (`SsrMode::Async`), so nothing is streamed and no fallback is ever seen; a resource under a
/// `Suspense` would run the view twice and ask for values that can travel to the browser.
pub(super) fn loaded<T, V>(
    load: impl Future<Output = T> + Send + 'static,
    view: impl FnOnce(T) -> V + Send + 'static,
) -> impl IntoView
where
    T: Send + 'static,
    V: IntoView + 'static,
{
    let owner = Owner::current().unwrap_or_default();
    let engine = use_context::<engine::Engine>();
    Suspend::new(async move {
        let data = load.await;
        // Every page shows what is announced, and none fails for want of it.
        if let Some(engine) = engine {
            let banners = engine.public().banners().await.unwrap_or_default();
            owner.with(|| provide_context(Announced(banners)));
        }
        OwnedView::new_with_owner(owner.with(|| view(data)), owner)
    })
}

/// What is announced now, on every page and on those of single councils.
#[derive(Clone)]
struct Announced(Vec<BannerShown>);

/// The helpline to show on a page that belongs to this council, or to none. A page never fails for
/// want of a number.
pub(super) async fn helpline(council: Option<CouncilCode>) -> Option<Helpline> {
    let engine = use_context::<engine::Engine>()?;
    engine.public().helpline(council.as_ref()).await.ok().flatten()
}

/// The helpline of the whole site and those of its councils. A page of text never fails for want of
/// a number.
pub(super) async fn numbers() -> (Option<Helpline>, Vec<CouncilShown>) {
    let engine = context::engine();
    let councils = engine.public().helplines().await.unwrap_or_default();
    (helpline(None).await, councils)
}

/// Everything around a page's own content: title, way in for those who hear the page, name of the
/// site, helpline, footer. First in the content stands what was just done, and what is wrong with a form.
#[component]
pub(super) fn Frame(
    /// What the page is; the site's name is added.
    #[prop(into)]
    title: String,
    /// Whom to ring.
    helpline: Option<Helpline>,
    /// Whether search engines may show it.
    #[prop(default = true)]
    indexed: bool,
    /// Its one true address, as a path.
    #[prop(optional, into)]
    canonical: Option<String>,
    /// The council that the page is about, whose own announcements stand on it too.
    #[prop(optional)]
    council: Option<CouncilCode>,
    /// The way back: its address and its words.
    #[prop(optional)]
    back: Option<(String, String)>,
    /// What stands above everything else in its own colour.
    #[prop(optional)]
    hero: Option<AnyView>,
    /// The page itself, with its `h1` unless the hero has it.
    children: Children,
) -> impl IntoView {
    let (words, site) = (context::words(), context::site());
    let site_name = site.name(words);
    let form = context::form();
    let title = if form.errors.is_empty() { title } else { words.tell("form-title", [("page", title.into())]) };
    let title = words.tell("title-page", [("page", title.into()), ("site", (&site_name).into())]);
    let (done, wrong) = (done_notice(words), error_summary(words, &form));
    let body = match hero {
        Some(hero) => view! {
            <main id="main">
                {done.map(|done| view! { <div class="govuk-width-container">{done}</div> })}
                {hero}
                <div class="govuk-width-container"><div class="govuk-main-wrapper">{children()}</div></div>
            </main>
        }
        .into_any(),
        None => view! {
            // The way back stands inside the landmark, so that nobody who moves by landmarks misses it.
            <main class="govuk-width-container" id="main">
                {back.map(|(href, text)| view! { <BackLink href>{text}</BackLink> })}
                <div class="govuk-main-wrapper">{wrong} {done} {children()}</div>
            </main>
        }
        .into_any(),
    };
    let links = masthead_links(words, Reader::now());
    let top = view! {
        <SkipLink href="#main">{words.say("skip-to-main")}</SkipLink>
        <Sprite/>
        <Masthead name=site_name.clone() home=paths::HOME label=words.say("masthead-label") links/>
        <HelplineBar label=words.say("helpline-label") line=helpline_line(words, helpline)/>
        {announced(words, council.as_ref())}
    }
    .into_any();
    let run_by = words.tell("footer-run-by", [("site", site_name.into())]);
    let feedback = feedback_link(words);
    let links = footer_links(words);
    let footer = view! { <Footer label=words.say("footer-label") links feedback run_by/> }.into_any();
    view! {
        // Leptos writes the title as it is.
        <Title text=html_escape::encode_text(&title).into_owned()/>
        {(!indexed).then(|| view! { <Meta name="robots" content="noindex"/> })}
        {canonical.map(|path| view! { <Link rel="canonical" href=site.absolute(&path)/> })}
        {top}
        {body}
        {footer}
    }
}

/// What is announced everywhere, to the staff of a council, or on the pages that are about it.
fn announced(words: Words, council: Option<&CouncilCode>) -> Vec<AnyView> {
    let Some(Announced(banners)) = use_context::<Announced>() else { return Vec::new() };
    let actor = context::actor();
    let is_here = |own: &CouncilCode| {
        let of_staff =
            actor.as_ref().is_some_and(|actor| actor.roles().iter().any(|held| held.council.as_ref() == Some(own)));
        of_staff || council == Some(own)
    };
    let here = banners.into_iter().filter(|banner| banner.council.as_ref().is_none_or(is_here));
    here.enumerate().map(|(at, banner)| announcement(words, at, banner.announcement)).collect()
}

fn announcement(words: Words, at: usize, announcement: domain::banner::Announcement) -> AnyView {
    let look = match announcement.level {
        BannerLevel::Information => AnnouncementLook::Information,
        BannerLevel::Important => AnnouncementLook::Important,
    };
    let link = announcement.link.map(|href| (href, words.say("banner-more").to_owned()));
    let (id, title) = (format!("announcement-{at}"), words.name(announcement.level));
    view! { <Announcement id look title text=announcement.text link/> }.into_any()
}

/// Where to say whether this page is useful; nowhere on the page that asks it.
fn feedback_link(words: Words) -> Option<(String, String)> {
    let path = context::path();
    if path.as_deref() == Some(paths::FEEDBACK) {
        return None;
    }
    Some((paths::feedback(path.as_deref()), words.say("footer-feedback").to_owned()))
}

/// What was done just before this page, where the address has a code that we know (`?done=kept`).
fn done_notice(words: Words) -> Option<AnyView> {
    let code = context::done()?;
    let text = words.label_of("done", &code)?;
    let notice = view! { <div role="alert"><Notice code><p class="govuk-body">{text}</p></Notice></div> };
    Some(notice.into_any())
}

/// Everything that is wrong with the form that was sent.
fn error_summary(words: Words, form: &FormState) -> Option<AnyView> {
    let items = form.summary();
    (!items.is_empty()).then(|| view! { <ErrorSummary title=words.say("form-problem") items/> }.into_any())
}

/// Who reads a page, as far as its masthead is concerned.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Reader {
    /// Nobody is signed in.
    Anybody,
    /// Somebody is.
    Member,
    /// Somebody of the council's staff is.
    Staff,
}

impl Reader {
    fn now() -> Self {
        match context::actor() {
            None => Self::Anybody,
            Some(actor) if actor.is_staff() => Self::Staff,
            Some(_) => Self::Member,
        }
    }
}

/// The links of the masthead.
pub(super) fn masthead_links(words: Words, reader: Reader) -> Vec<NavLink> {
    let mut links = vec![
        NavLink::new(paths::SEARCH, words.say("masthead-search")),
        NavLink::new(paths::HELP, words.say("masthead-help")),
    ];
    if reader == Reader::Anybody {
        links.push(NavLink::new(paths::SIGN_IN, words.say("masthead-sign-in")));
        return links;
    }
    if reader == Reader::Staff {
        links.push(NavLink::new(paths::OFFICER, words.say("masthead-desk")));
    }
    links.push(NavLink::new(paths::ACCOUNT, words.say("masthead-account")));
    links.push(NavLink::new(paths::SIGN_OUT, words.say("masthead-sign-out")));
    links
}

fn footer_links(words: Words) -> Vec<NavLink> {
    vec![
        NavLink::new(paths::HELP_CHECKED, words.say("footer-checked")),
        NavLink::new(paths::HELP_WORRIED, words.say("footer-worried")),
        NavLink::new(paths::CONCERN, words.say("concern-title")),
        NavLink::new(paths::HELP, words.say("footer-help")),
        NavLink::new(paths::JOIN, words.say("footer-join")),
        NavLink::new(paths::ACCESSIBILITY, words.say("footer-accessibility")),
        NavLink::new(paths::PRIVACY, words.say("footer-privacy")),
        NavLink::new(paths::TERMS, words.say("footer-terms")),
        NavLink::new(paths::CREDITS, words.say("footer-credits")),
    ]
}

fn helpline_line(words: Words, helpline: Option<Helpline>) -> HelplineLine {
    match helpline {
        Some(Helpline { phone, hours }) => HelplineLine::Ring { lead: words.say("helpline-talk").into(), phone, hours },
        None => HelplineLine::Find {
            lead: words.say("helpline-unknown").into(),
            text: words.say("helpline-find").into(),
            href: paths::HELP_TALK.into(),
        },
    }
}

/// Whom to ring, in a few lines.
#[component]
pub(super) fn Talk(
    /// The helpline, where there is one.
    helpline: Option<Helpline>,
) -> impl IntoView {
    let words = context::words();
    match helpline {
        Some(Helpline { phone, hours }) => {
            let relay = words.tell("helpline-relay", [("phone", (&phone).into())]);
            view! {
                <p class="govuk-body">
                    {phone_link(phone, "govuk-link phone")}
                    <br/>
                    {hours}
                </p>
                <p class="govuk-body">{relay}</p>
            }
            .into_any()
        }
        None => view! {
            <p class="govuk-body"><a class="govuk-link" href=paths::HELP_TALK>{words.say("helpline-find")}</a></p>
        }
        .into_any(),
    }
}

/// A number that a phone can ring.
pub(super) fn phone_link(phone: String, class: &'static str) -> AnyView {
    let href = paths::telephone(&phone);
    view! { <a class=class href=href>{phone}</a> }.into_any()
}
