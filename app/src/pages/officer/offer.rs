use domain::id::OfferId;
use engine::read_model::{Helpline, OfferShown};
use leptos::prelude::*;
use leptos_router::hooks::use_params_map;

use super::people::{answer, offer_buttons};
use crate::components::{SummaryList, SummaryRow};
use crate::pages::frame::{Frame, helpline, loaded};
use crate::pages::moment::moment;
use crate::pages::refused::{Refusal, answered};
use crate::pages::roles::role_words;
use crate::{context, paths};

/// An invitation that nobody accepted so far.
#[component]
pub fn OfficerOffer() -> impl IntoView {
    let offer = use_params_map().with_untracked(|params| params.get("offer")).unwrap_or_default();
    loaded(load(offer), |loaded| answered(loaded, |(offer, helpline)| offer_view(&offer, helpline)))
}

async fn load(offer: String) -> Result<(OfferShown, Option<Helpline>), Refusal> {
    let (engine, actor) = (context::engine(), context::actor());
    let administrator = engine.administrator(actor.as_ref())?;
    let offer: OfferId = offer.parse().map_err(|_| Refusal::NotFound)?;
    let offer = administrator.offer(offer).await?.ok_or(Refusal::NotFound)?;
    Ok((offer, helpline(None).await))
}

/// The view of an invitation, with what an administrator may do about it.
pub(in crate::pages) fn offer_view(shown: &OfferShown, helpline: Option<Helpline>) -> AnyView {
    let words = context::words();
    let back = (paths::OFFICER_PEOPLE.to_owned(), words.say("person-back").to_owned());
    let title = words.tell("offer-title", [("email", (&shown.email).into())]);
    let rows = vec![
        SummaryRow::new(words.say("offer-role"), role_words(words, &shown.offer.held)),
        SummaryRow::new(words.say("offer-answer"), answer(words, shown)),
        SummaryRow::new(words.say("offer-until"), moment(words, shown.offer.lapses_at)),
    ];
    let buttons = offer_buttons(words, shown);
    view! {
        <Frame title=title.clone() helpline indexed=false nostrip:back=Some(back)>
            <h1 class="govuk-heading-l">{title}</h1>
            <SummaryList rows/>
            {buttons}
        </Frame>
    }
    .into_any()
}
