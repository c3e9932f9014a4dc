//! Deleting a draft, or taking a public listing off the register: what goes, and the button.

use domain::join::Door;
use engine::read_model::Helpline;
use engine::{Standing, WorkingCopy};
use leptos::prelude::*;

use super::base::{Base, in_hand};
use crate::components::{Button, ButtonKind, WarningText};
use crate::context;
use crate::pages::frame::{Frame, helpline, loaded};
use crate::pages::post_form::{PostForm, hidden};
use crate::pages::prose::prose;
use crate::pages::refused::{Refusal, answered};

/// What can be done with a listing to be rid of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Leave {
    /// It was never public: it is deleted at once.
    Delete,
    /// It is on the register: it can be put back for a while.
    TakeOff,
}

impl Leave {
    /// What fits where it stands; `None` where there is nothing to leave.
    pub fn of(standing: &Standing) -> Option<Self> {
        match standing {
            Standing::Draft | Standing::Returned(_) => Some(Self::Delete),
            Standing::Live
            | Standing::LiveChangeSent
            | Standing::LiveReturned(_)
            | Standing::Unchecked
            | Standing::NotSaid
            | Standing::Paused => Some(Self::TakeOff),
            Standing::Sent | Standing::Rejected(_) | Standing::Held | Standing::Leaving(_) => None,
        }
    }
}

/// `/join/{door}/delete` and `/account/listings/{ref}/delete`
#[component]
pub fn DeleteListing() -> impl IntoView {
    loaded(load(), |loaded| {
        answered(loaded, |(base, copy, leave, helpline)| delete_view(&base, &copy, leave, helpline))
    })
}

async fn load() -> Result<(Base, WorkingCopy, Leave, Option<Helpline>), Refusal> {
    let (base, copy, _) = in_hand().await?;
    let leave = Leave::of(&copy.standing).ok_or(Refusal::NotFound)?;
    Ok((base, copy, leave, helpline(None).await))
}

fn delete_view(base: &Base, copy: &WorkingCopy, leave: Leave, helpline: Option<Helpline>) -> AnyView {
    let words = context::words();
    let (title, body, button, act) = match leave {
        Leave::Delete => (
            words.say("leave-delete-title"),
            words.prose("leave-delete-body"),
            words.say("leave-delete-button"),
            "delete",
        ),
        Leave::TakeOff => {
            (words.say("leave-off-title"), words.prose("leave-off-body"), words.say("leave-off-button"), "take_off")
        }
    };
    let name = context::engine().preview(copy).map(|content| content.name).filter(|name| !name.is_empty());
    let name = name.unwrap_or_else(|| words.label("door", Door::code(copy.door)).to_owned());
    let back = (base.home(), words.say("join-back-list").to_owned());
    let (home, action) = (base.home(), base.page("delete"));
    view! {
        <Frame title helpline indexed=false nostrip:back=Some(back)>
            <h1 class="govuk-heading-l">{title}</h1>
            <WarningText prefix=words.say("warning")>{words.tell("leave-warning", [("name", name.into())])}</WarningText>
            {prose(body)}
            <PostForm action>
                {hidden("act", act)}
                <div class="button-row">
                    <Button kind=ButtonKind::Warning prevent_double_click=true>{button}</Button>
                    <a class="govuk-link" href=home>{words.say("leave-not")}</a>
                </div>
            </PostForm>
        </Frame>
    }
    .into_any()
}
