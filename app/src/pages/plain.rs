//! The plain pages: help, accessibility, privacy, terms, credits. Their text is in the locale files.

use engine::read_model::{CouncilShown, Helpline};
use leptos::prelude::*;
use leptos_router::hooks::use_params_map;

use super::NotFound;
use super::frame::{Frame, Talk, helpline, loaded, numbers, phone_link};
use super::prose::prose;
use crate::words::{Block, Words};
use crate::{context, paths};

/// One plain page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Topic {
    /// What "checked" means.
    Checked,
    /// What it costs.
    Costs,
    /// Using a direct payment.
    DirectPayments,
    /// What an employer takes on.
    Employing,
    /// Who handles complaints about care.
    Complaints,
    /// Breaks and support for carers.
    Breaks,
    /// How the search works.
    Search,
    /// Whom to ring.
    Talk,
    /// Whom to ring when someone is in danger.
    Worried,
    /// Accessibility statement.
    Accessibility,
    /// Privacy notice.
    Privacy,
    /// Terms of use.
    Terms,
    /// Whose work and data this stands on.
    Credits,
}

impl Topic {
    /// The help pages, in the order of their list.
    const HELP: [Self; 9] = [
        Self::Checked,
        Self::Costs,
        Self::DirectPayments,
        Self::Employing,
        Self::Breaks,
        Self::Search,
        Self::Talk,
        Self::Worried,
        Self::Complaints,
    ];

    /// Every plain page but the list of help pages.
    #[cfg(test)]
    pub(super) const ALL: [Self; 13] = [
        Self::Checked,
        Self::Costs,
        Self::DirectPayments,
        Self::Employing,
        Self::Breaks,
        Self::Search,
        Self::Talk,
        Self::Worried,
        Self::Complaints,
        Self::Accessibility,
        Self::Privacy,
        Self::Terms,
        Self::Credits,
    ];

    pub(super) const fn path(self) -> &'static str {
        match self {
            Self::Checked => paths::HELP_CHECKED,
            Self::Costs => paths::HELP_COSTS,
            Self::DirectPayments => paths::HELP_DIRECT_PAYMENTS,
            Self::Employing => paths::HELP_EMPLOYING,
            Self::Complaints => paths::HELP_COMPLAINTS,
            Self::Breaks => paths::HELP_BREAKS,
            Self::Search => paths::HELP_SEARCH,
            Self::Talk => paths::HELP_TALK,
            Self::Worried => paths::HELP_WORRIED,
            Self::Accessibility => paths::ACCESSIBILITY,
            Self::Privacy => paths::PRIVACY,
            Self::Terms => paths::TERMS,
            Self::Credits => paths::CREDITS,
        }
    }

    fn title(self, words: Words) -> &'static str {
        match self {
            Self::Checked => words.say("help-checked"),
            Self::Costs => words.say("help-costs"),
            Self::DirectPayments => words.say("help-direct-payments"),
            Self::Employing => words.say("help-employing"),
            Self::Complaints => words.say("help-complaints"),
            Self::Breaks => words.say("help-breaks"),
            Self::Search => words.say("help-search"),
            Self::Talk => words.say("help-talk"),
            Self::Worried => words.say("help-worried"),
            Self::Accessibility => words.say("about-accessibility"),
            Self::Privacy => words.say("about-privacy"),
            Self::Terms => words.say("about-terms"),
            Self::Credits => words.say("about-credits"),
        }
    }

    /// What the list of help pages says below the title.
    fn about(self, words: Words) -> &'static str {
        match self {
            Self::Checked => words.say("help-checked-about"),
            Self::Costs => words.say("help-costs-about"),
            Self::DirectPayments => words.say("help-direct-payments-about"),
            Self::Employing => words.say("help-employing-about"),
            Self::Complaints => words.say("help-complaints-about"),
            Self::Breaks => words.say("help-breaks-about"),
            Self::Search => words.say("help-search-about"),
            Self::Talk => words.say("help-talk-about"),
            Self::Worried => words.say("help-worried-about"),
            Self::Accessibility | Self::Privacy | Self::Terms | Self::Credits => "",
        }
    }

    fn body(self, words: Words) -> &'static [Block] {
        match self {
            Self::Checked => words.prose("help-checked-body"),
            Self::Costs => words.prose("help-costs-body"),
            Self::DirectPayments => words.prose("help-direct-payments-body"),
            Self::Employing => words.prose("help-employing-body"),
            Self::Complaints => words.prose("help-complaints-body"),
            Self::Breaks => words.prose("help-breaks-body"),
            Self::Search => words.prose("help-search-body"),
            Self::Talk => words.prose("help-talk-body"),
            Self::Worried => words.prose("help-worried-body"),
            Self::Accessibility => words.prose("about-accessibility-body"),
            Self::Privacy => words.prose("about-privacy-body"),
            Self::Terms => words.prose("about-terms-body"),
            Self::Credits => words.prose("about-credits-body"),
        }
    }
}

/// The list of help pages.
#[component]
pub fn Help() -> impl IntoView {
    loaded(helpline(None), help_view)
}

/// One help page, by the last part of its address.
#[component]
pub fn HelpTopic() -> impl IntoView {
    let asked = use_params_map().with_untracked(|params| params.get("topic")).unwrap_or_default();
    let topic = Topic::HELP.into_iter().find(|topic| topic.path().rsplit('/').next() == Some(asked.as_str()));
    match topic {
        Some(topic) => view! { <About topic/> }.into_any(),
        None => view! { <NotFound/> }.into_any(),
    }
}

/// One plain page.
#[component]
pub fn About(
    /// Which one.
    topic: Topic,
) -> impl IntoView {
    loaded(numbers(), move |(helpline, councils)| topic_view(topic, helpline, councils))
}

/// The view of the list of help pages.
pub(super) fn help_view(helpline: Option<Helpline>) -> AnyView {
    let words = context::words();
    let topics: Vec<_> = Topic::HELP
        .into_iter()
        .map(|topic| {
            view! {
                <li>
                    <h2 class="govuk-heading-s govuk-!-margin-bottom-1">
                        <a class="govuk-link" href=topic.path()>{topic.title(words)}</a>
                    </h2>
                    <p class="govuk-body">{topic.about(words)}</p>
                </li>
            }
        })
        .collect();
    view! {
        <Frame title=words.say("help-title") helpline=helpline.clone() canonical=paths::HELP>
            <h1 class="govuk-heading-xl">{words.say("help-title")}</h1>
            <p class="lead">{words.say("help-lead")}</p>
            <ul class="plain-list">{topics}</ul>
            <Talk helpline/>
        </Frame>
    }
    .into_any()
}

/// The view of one plain page.
pub(super) fn topic_view(topic: Topic, helpline: Option<Helpline>, councils: Vec<CouncilShown>) -> AnyView {
    let words = context::words();
    let numbers = match topic {
        Topic::Talk => councils.into_iter().filter_map(|c| Some((c.name, c.helpline?.phone))).collect(),
        Topic::Worried => councils.into_iter().filter_map(|c| Some((c.name, c.safeguarding_phone?))).collect(),
        _ => Vec::new(),
    };
    // Who opens the page about talking wants a number; who is worried must read about 999 first.
    let numbers = number_list(words, topic, numbers);
    let (numbers_first, numbers_last) = if topic == Topic::Talk { (numbers, None) } else { (None, numbers) };
    view! {
        <Frame title=topic.title(words) helpline canonical=topic.path()>
            <h1 class="govuk-heading-xl">{topic.title(words)}</h1>
            {numbers_first}
            {prose(topic.body(words))}
            {numbers_last}
        </Frame>
    }
    .into_any()
}

/// Councils and their numbers, where this installation knows any.
fn number_list(words: Words, topic: Topic, numbers: Vec<(String, String)>) -> Option<AnyView> {
    if numbers.is_empty() {
        return None;
    }
    let title =
        if topic == Topic::Worried { words.say("numbers-safeguarding") } else { words.say("numbers-helplines") };
    let rows: Vec<_> = numbers
        .into_iter()
        .map(|(council, phone)| {
            view! {
                <div class="govuk-summary-list__row">
                    <dt class="govuk-summary-list__key">{council}</dt>
                    <dd class="govuk-summary-list__value">
                        {phone_link(phone, "govuk-link nowrap")}
                    </dd>
                </div>
            }
        })
        .collect();
    let view = view! {
        <h2 class="govuk-heading-m">{title}</h2>
        <dl class="govuk-summary-list">{rows}</dl>
    };
    Some(view.into_any())
}
