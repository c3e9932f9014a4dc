use domain::listing::CouncilCode;
use engine::read_model::{CouncilDesk, Helpline};
use leptos::prelude::*;

use super::{as_written, back_to_desk};
use crate::components::{Button, ButtonKind, Select, SelectItem};
use crate::pages::frame::{Frame, helpline, loaded};
use crate::pages::post_form::PostForm;
use crate::pages::refused::{Refusal, answered};
use crate::words::Words;
use crate::{context, paths};

/// The councils of an administrator.
#[component]
pub fn OfficerCouncils() -> impl IntoView {
    loaded(load(), |loaded| answered(loaded, |(councils, more, helpline)| councils_view(&councils, more, helpline)))
}

type Loaded = (Vec<CouncilDesk>, Option<Vec<(CouncilCode, String)>>, Option<Helpline>);

/// Those that are set up, and those that whoever runs the whole site may set up too.
async fn load() -> Result<Loaded, Refusal> {
    let (engine, actor) = (context::engine(), context::actor());
    let mut councils = engine.administrator(actor.as_ref())?.councils().await?;
    if engine.site_administrator(actor.as_ref()).is_err() {
        return Ok((councils, None, helpline(None).await));
    }
    councils.retain(CouncilDesk::is_set_up);
    let is_new = |code: &CouncilCode| councils.iter().all(|council| council.code != *code);
    let all = engine.places().councils().iter().filter(|place| is_new(&place.code));
    let mut more: Vec<_> = all.map(|place| (place.code.clone(), place.name.to_string())).collect();
    more.sort_by(|(_, a), (_, b)| a.cmp(b));
    Ok((councils, Some(more), helpline(None).await))
}

/// The view of the list.
pub(in crate::pages) fn councils_view(
    councils: &[CouncilDesk],
    more: Option<Vec<(CouncilCode, String)>>,
    helpline: Option<Helpline>,
) -> AnyView {
    let words = context::words();
    let items: Vec<_> = councils
        .iter()
        .map(|council| {
            let phone = council.answers.helpline_phone.clone();
            let about = phone.unwrap_or_else(|| words.say("councils-no-helpline").to_owned());
            view! {
                <li>
                    <h2 class="govuk-heading-s govuk-!-margin-bottom-1">
                        <a class="govuk-link" href=paths::council(&council.code)>{as_written(&council.name)}</a>
                    </h2>
                    <p class="govuk-body">{about}</p>
                </li>
            }
        })
        .collect();
    let none = councils.is_empty().then(|| view! { <p class="govuk-body">{words.say("councils-none")}</p> });
    let more = more.map(|more| add(words, more));
    view! {
        <Frame title=words.say("councils-title") helpline indexed=false nostrip:back=Some(back_to_desk())>
            <h1 class="govuk-heading-l">{words.say("councils-title")}</h1>
            {none}
            <ul class="plain-list">{items}</ul>
            {more}
        </Frame>
    }
    .into_any()
}

fn add(words: Words, more: Vec<(CouncilCode, String)>) -> AnyView {
    let form = context::form();
    let mut items = vec![SelectItem::new("", words.say("councils-choose"), true)];
    items.extend(more.into_iter().map(|(code, name)| SelectItem::new(code.as_str(), name, false)));
    view! {
        <h2 class="govuk-heading-m">{words.say("councils-add")}</h2>
        <PostForm action=paths::OFFICER_COUNCILS>
            <Select name="council" label=words.say("councils-which") items nostrip:error=form.error("council")/>
            <Button kind=ButtonKind::Secondary>{words.say("councils-add-button")}</Button>
        </PostForm>
    }
    .into_any()
}
