//! Who answers for a service: letting somebody in, taking somebody off, handing it over.

use engine::CoOwner;
use engine::read_model::Helpline;
use leptos::prelude::*;

use super::base::{Base, in_hand};
use crate::components::{Button, ButtonKind};
use crate::context;
use crate::pages::frame::{Frame, helpline, loaded};
use crate::pages::post_form::{PostForm, email_field, hidden, small_button};
use crate::pages::refused::{Refusal, answered};

/// `/account/listings/{ref}/owners`
#[component]
pub fn ListingPeople() -> impl IntoView {
    loaded(load(), |loaded| answered(loaded, |(base, owners, helpline)| people_view(&base, &owners, helpline)))
}

async fn load() -> Result<(Base, Vec<CoOwner>, Option<Helpline>), Refusal> {
    let (base, copy, _) = in_hand().await?;
    let (engine, actor) = (context::engine(), context::actor());
    let own = engine.member(actor.as_ref())?.listing(&copy.reference).await?.ok_or(Refusal::NotFound)?;
    if copy.door.is_pa() {
        return Err(Refusal::NotFound);
    }
    Ok((base, own.owners().await?, helpline(None).await))
}

fn people_view(base: &Base, owners: &[CoOwner], helpline: Option<Helpline>) -> AnyView {
    let words = context::words();
    let back = (base.home(), words.say("join-back-list").to_owned());
    let action = base.page("owners");
    let form = context::form();
    let item = |owner: &CoOwner| {
        let you = owner.own.then(|| words.say("own-people-you"));
        let fields = vec![hidden("act", "remove"), hidden("account", owner.account.to_string())];
        let remove = (owners.len() > 1)
            .then(|| small_button(action.clone(), fields, words.say("own-people-remove"), owner.email.clone()));
        let own = owner.own.then_some("yes");
        view! { <li data-own=own><p class="govuk-body govuk-!-margin-bottom-1">{owner.email.clone()} " " {you}</p> {remove}</li> }
            .into_any()
    };
    let items: Vec<_> = owners.iter().map(item).collect();
    let email = email_field(&form, words.say("own-people-email"), Some(words.say("own-people-hint")));
    view! {
        <Frame title=words.say("own-people-title") helpline indexed=false nostrip:back=Some(back)>
            <h1 class="govuk-heading-l">{words.say("own-people-title")}</h1>
            <ul class="plain-list records">{items}</ul>
            <h2 class="govuk-heading-m">{words.say("own-people-add")}</h2>
            <PostForm action>
                {hidden("act", "add")}
                {email}
                <Button kind=ButtonKind::Secondary prevent_double_click=true>{words.say("own-people-button")}</Button>
            </PostForm>
            <p class="govuk-body">{words.say("own-people-hand-over")}</p>
        </Frame>
    }
    .into_any()
}
