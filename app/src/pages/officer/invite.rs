use domain::account::Role;
use domain::listing::CouncilCode;
use engine::read_model::{HeldRole, Helpline};
use leptos::prelude::*;

use crate::components::{Button, Choice, Radios, Select, SelectItem};
use crate::form::FormState;
use crate::pages::frame::{Frame, helpline, loaded};
use crate::pages::post_form::{PostForm, email_field};
use crate::pages::refused::{Refusal, answered};
use crate::words::Words;
use crate::{context, paths};

/// The councils that an administrator may invite people for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::pages) struct Reach {
    /// Codes and names, by name.
    pub councils: Vec<(CouncilCode, String)>,
    /// Whether also for no council, which is the whole site.
    pub whole_site: bool,
}

/// Inviting somebody who will work here.
#[component]
pub fn OfficerInvite() -> impl IntoView {
    loaded(load(), |loaded| answered(loaded, |(reach, helpline)| invite_view(reach, helpline)))
}

async fn load() -> Result<(Reach, Option<Helpline>), Refusal> {
    let (engine, actor) = (context::engine(), context::actor());
    engine.administrator(actor.as_ref())?;
    let roles = actor.as_ref().map(|actor| actor.roles()).unwrap_or_default();
    let all = engine.places().councils().iter().map(|council| (council.code.clone(), council.name.to_owned()));
    Ok((Reach::of(roles, all), helpline(None).await))
}

impl Reach {
    /// What somebody with these roles reaches. The engine decides again when the form is sent.
    pub(in crate::pages) fn of(roles: &[HeldRole], all: impl Iterator<Item = (CouncilCode, String)>) -> Self {
        let own = || roles.iter().filter(|held| held.role == Role::SuperAdmin).map(|held| held.council.as_ref());
        let whole_site = own().any(|council| council.is_none());
        let reached = |code: &CouncilCode| whole_site || own().any(|council| council == Some(code));
        let mut councils: Vec<_> = all.filter(|(code, _)| reached(code)).collect();
        councils.sort_by(|(_, a), (_, b)| a.cmp(b));
        Self { councils, whole_site }
    }
}

/// The view of the form.
pub(in crate::pages) fn invite_view(reach: Reach, helpline: Option<Helpline>) -> AnyView {
    let (words, form) = (context::words(), context::form());
    let back = (paths::OFFICER_PEOPLE.to_owned(), words.say("person-back").to_owned());
    let email = email_field(&form, words.say("invite-email"), Some(words.say("invite-email-hint")));
    let (role, council) = (role_field(words, &form), council_field(words, &form, reach));
    view! {
        <Frame title=words.say("invite-title") helpline indexed=false nostrip:back=Some(back)>
            <h1 class="govuk-heading-l">{words.say("invite-title")}</h1>
            <p class="govuk-body">{words.say("invite-lead")}</p>
            <PostForm action=paths::OFFICER_INVITE>
                {email}
                {role}
                {council}
                <Button prevent_double_click=true>{words.say("invite-button")}</Button>
            </PostForm>
        </Frame>
    }
    .into_any()
}

fn role_field(words: Words, form: &FormState) -> AnyView {
    let chosen = form.value("role");
    let items: Vec<_> = Role::ALL
        .iter()
        .filter(|role| role.is_staff())
        .map(|role| Choice {
            hint: Some(words.label("role_about", role.code()).to_owned()),
            ..Choice::new(role.code(), words.name(*role), chosen.as_deref() == Some(role.code()))
        })
        .collect();
    view! { <Radios name="role" legend=words.say("invite-role") items nostrip:error=form.error("role")/> }.into_any()
}

fn council_field(words: Words, form: &FormState, reach: Reach) -> AnyView {
    let chosen = form.value("council").unwrap_or_default();
    let only = reach.councils.len() == 1 && !reach.whole_site;
    let mut items = Vec::with_capacity(reach.councils.len() + 1);
    if !only {
        items.push(SelectItem::new("", words.say("invite-council-choose"), chosen.is_empty()));
    }
    for (code, name) in reach.councils {
        let selected = only || code.as_str() == chosen;
        items.push(SelectItem::new(code.as_str(), name, selected));
    }
    // The widest reach comes last, and by choice only.
    if reach.whole_site {
        items.push(SelectItem::new(paths::WHOLE_SITE, words.say("invite-council-all"), chosen == paths::WHOLE_SITE));
    }
    view! {
        <Select
            name="council"
            label=words.say("invite-council")
            hint=words.say("invite-council-hint")
            items
            nostrip:error=form.error("council")
        />
    }
    .into_any()
}
