//! One's own account: what is held, and what can be changed about it. One file for each page.

pub(super) mod app;
pub(super) mod delete;
pub(super) mod email;
pub(super) mod email_link;
pub(super) mod export;
pub(super) mod invitations;
pub(super) mod recovery_codes;
pub(super) mod sessions;

use engine::read_model::{AccountShown, Helpline, SecondFactor};
use leptos::prelude::*;

use super::frame::{Frame, helpline, loaded};
use super::moment::moment;
use super::post_form::{PostForm, small_button};
use super::refused::{Refusal, answered};
use super::roles::role_list;
use crate::components::{Button, Notice, NoticeLook, SummaryAction, SummaryList, SummaryRow};
use crate::words::Words;
use crate::{context, paths};

/// The overview.
#[component]
pub fn Account() -> impl IntoView {
    loaded(load(), |loaded| {
        answered(loaded, |(account, second_factor, helpline)| account_view(&account, second_factor, helpline))
    })
}

async fn load() -> Result<(AccountShown, SecondFactor, Option<Helpline>), Refusal> {
    let (engine, actor) = (context::engine(), context::actor());
    let account = engine.member(actor.as_ref())?.overview().await?;
    let second_factor = actor.map_or(SecondFactor::NotNeeded, |actor| actor.second_factor());
    Ok((account, second_factor, helpline(None).await))
}

/// The view of the overview.
pub(super) fn account_view(account: &AccountShown, second_factor: SecondFactor, helpline: Option<Helpline>) -> AnyView {
    let words = context::words();
    let (going, invited) = (going(words, account), invited(words, account));
    let rows = rows(words, account, second_factor);
    let unsent = account.has_unsent.then(|| unsent(words));
    view! {
        <Frame title=words.say("account-title") helpline indexed=false>
            {going}
            {invited}
            {unsent}
            <h1 class="govuk-heading-l">{words.say("account-title")}</h1>
            <SummaryList rows/>
            <p class="govuk-body">
                <a class="govuk-link" href=paths::SIGN_OUT>{words.say("account-sign-out")}</a>
            </p>
        </Frame>
    }
    .into_any()
}

/// That a listing says something else than what was sent.
fn unsent(words: Words) -> AnyView {
    let link = words.say("account-listings-link");
    view! {
        <Notice code="unsent" look=NoticeLook::Attention>
            <p class="govuk-body">
                {words.say("account-unsent")} " " <a class="govuk-link" href=paths::ACCOUNT_LISTINGS>{link}</a>
            </p>
        </Notice>
    }
    .into_any()
}

/// That the account will be deleted, with the button that takes it back.
pub(super) fn going(words: Words, account: &AccountShown) -> Option<AnyView> {
    let day = words.date(account.delete_on?);
    let view = view! {
        <Notice code="account_going" look=NoticeLook::Attention>
            <p class="govuk-body">{words.tell("account-going", [("date", day.into())])}</p>
            <PostForm action=paths::ACCOUNT_KEEP>
                <Button prevent_double_click=true>{words.say("account-keep")}</Button>
            </PostForm>
        </Notice>
    };
    Some(view.into_any())
}

/// That something waits for their answer.
fn invited(words: Words, account: &AccountShown) -> Option<AnyView> {
    if account.offers.is_empty() {
        return None;
    }
    let view = view! {
        <Notice code="invited_to" look=NoticeLook::Attention>
            <p class="govuk-body">
                {words.say("account-invited")} " "
                <a class="govuk-link" href=paths::ACCOUNT_INVITATIONS>{words.say("account-invited-link")}</a>
            </p>
        </Notice>
    };
    Some(view.into_any())
}

fn rows(words: Words, account: &AccountShown, second_factor: SecondFactor) -> Vec<SummaryRow> {
    let link = |href: &str, text: &str| SummaryAction { href: href.into(), text: text.into(), hidden: None };
    let change = |href: &str, what: &str| SummaryAction {
        hidden: Some(what.to_owned()),
        ..link(href, words.say("account-change"))
    };
    let change_email = change(paths::ACCOUNT_EMAIL, words.say("account-change-email"));
    let mut rows = vec![
        SummaryRow::new(words.say("account-email"), email(words, account)).action(change_email),
        SummaryRow::new(words.say("account-since"), moment(words, account.created_at)),
    ];
    if !account.roles.is_empty() {
        rows.push(SummaryRow::new(words.say("account-roles"), role_list(words, &account.roles)));
    }
    let change_app = change(paths::ACCOUNT_APP, words.say("account-change-app"));
    rows.extend(second_factor_row(words, second_factor).map(|row| row.action(change_app)));
    // Who was of the staff once has an app that nobody asks for.
    if let Some(left) = account.recovery_codes_left.filter(|_| second_factor == SecondFactor::Given) {
        let left = words.tell("account-recovery-left", [("count", left.into())]);
        let make = link(paths::ACCOUNT_RECOVERY_CODES, words.say("codes-title"));
        rows.push(SummaryRow::new(words.say("account-recovery"), left).action(make));
    }
    let listings = link(paths::ACCOUNT_LISTINGS, words.say("account-listings-link"));
    rows.push(SummaryRow::new(words.say("account-listings"), words.say("account-listings-about")).action(listings));
    let sessions = link(paths::ACCOUNT_SESSIONS, words.say("account-sessions-link"));
    rows.push(SummaryRow::new(words.say("account-sessions"), words.say("account-sessions-about")).action(sessions));
    let export = link(paths::ACCOUNT_EXPORT, words.say("account-export-link"));
    rows.push(SummaryRow::new(words.say("account-export"), words.say("account-export-about")).action(export));
    if account.delete_on.is_none() {
        let delete = link(paths::ACCOUNT_DELETE, words.say("account-delete-link"));
        rows.push(SummaryRow::new(words.say("account-delete"), words.say("account-delete-about")).action(delete));
    }
    rows
}

/// The address, and the new one that waits for its link to be pressed, until somebody thinks better of it.
fn email(words: Words, account: &AccountShown) -> AnyView {
    let waiting = account.new_email.as_ref().map(|new| {
        let text = words.tell("account-email-waiting", [("email", new.into())]);
        let what = words.tell("account-email-cancel-about", [("email", new.into())]);
        let cancel =
            small_button(paths::ACCOUNT_KEEP_EMAIL.to_owned(), vec![], words.say("account-email-cancel"), what);
        view! {
            <p class="govuk-body-s">{text}</p>
            {cancel}
        }
    });
    view! { <p class="govuk-body govuk-!-margin-bottom-1">{account.email.clone()}</p> {waiting} }.into_any()
}

fn second_factor_row(words: Words, second_factor: SecondFactor) -> Option<SummaryRow> {
    let state = match second_factor {
        SecondFactor::NotNeeded => return None,
        SecondFactor::Missing => words.say("account-factor-missing"),
        SecondFactor::Waiting | SecondFactor::Given => words.say("account-factor-set-up"),
    };
    Some(SummaryRow::new(words.say("account-factor"), state))
}
