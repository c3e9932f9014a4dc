//! What stands in the way of beginning: this browser has begun another listing, and nothing but its cookie opens that.
//! Nothing is lost before somebody says so.

use domain::join::Door;
use engine::read_model::Helpline;
use leptos::prelude::*;

use super::base::Base;
use crate::components::{Button, ButtonKind, ButtonLink};
use crate::context::{self, BegunAlready};
use crate::pages::frame::Frame;
use crate::pages::post_form::{PostForm, hidden};

/// The view of the three ways on: go on with what was begun, keep it first, or delete it and begin anew. `again` is
/// where the last one is sent, with the door that was asked for.
pub(super) fn begun_view(
    begun: &BegunAlready,
    again: String,
    door: Option<Door>,
    helpline: Option<Helpline>,
) -> AnyView {
    let words = context::words();
    let base = Base::Browser(begun.door);
    let title = words.tell("begun-title", [("door", words.label("door", begun.door.code()).into())]);
    let fields: Vec<_> = door.map(|door| hidden("door", door.code())).into_iter().collect();
    let anew = hidden("anew", begun.reference.to_string());
    view! {
        <Frame title=title.clone() helpline indexed=false>
            <h1 class="govuk-heading-l">{title}</h1>
            <p class="govuk-body" data-notice="begun_already">{words.say("begun-lead")}</p>
            <div class="button-row">
                <ButtonLink href=base.home()>{words.say("begun-go-on")}</ButtonLink>
                <ButtonLink href=base.page("save") kind=ButtonKind::Secondary>{words.say("begun-keep")}</ButtonLink>
            </div>
            <h2 class="govuk-heading-m govuk-!-margin-top-6">{words.say("begun-anew-title")}</h2>
            <p class="govuk-body">{words.say("begun-anew-about")}</p>
            <PostForm action=again>
                {fields}
                {anew}
                <Button kind=ButtonKind::Warning prevent_double_click=true>{words.say("begun-anew")}</Button>
            </PostForm>
        </Frame>
    }
    .into_any()
}
