//! A photo for a listing: a file and the words for it.

use engine::WorkingCopy;
use engine::read_model::Helpline;
use leptos::prelude::*;

use super::base::{Base, in_hand};
use crate::components::{Button, ButtonKind, FileUpload, Look, Photo, Size, TextInput};
use crate::context;
use crate::pages::frame::{Frame, helpline, loaded};
use crate::pages::post_form::hidden;
use crate::pages::prose::prose;
use crate::pages::refused::{Refusal, answered};

/// The page for the photo.
#[component]
pub fn ListingPhoto() -> impl IntoView {
    loaded(load(), |loaded| answered(loaded, |(base, copy, helpline)| photo_view(&base, &copy, helpline)))
}

async fn load() -> Result<(Base, WorkingCopy, Option<Helpline>), Refusal> {
    let (base, copy, _) = in_hand().await?;
    Ok((base, copy, helpline(None).await))
}

fn photo_view(base: &Base, copy: &WorkingCopy, helpline: Option<Helpline>) -> AnyView {
    let words = context::words();
    let form = context::form();
    let back = (base.home(), words.say("join-back-list").to_owned());
    let action = base.page("photo");
    let kept = copy.answers.every("photo", 1).to_vec();
    let alt = form.value("photo_alt").or_else(|| kept.get(3).cloned()).unwrap_or_default();
    let has_photo = kept.len() == 4;
    let now = has_photo.then(|| {
        let number = |at: usize| kept[at].parse().unwrap_or(1);
        let (width, height) = (number(1), number(2));
        view! { <Photo id=kept[0].clone() alt=kept[3].clone() width height/> }
    });
    let remove = has_photo.then(|| {
        view! {
            <Button kind=ButtonKind::Secondary name="act" value="remove">{words.say("photo-remove")}</Button>
        }
    });
    let revision = copy.revision.to_string();
    let changed = context::changed_meanwhile().then(|| {
        view! { <p class="govuk-body" data-notice="changed_meanwhile">{words.say("join-changed-about")}</p> }
    });
    view! {
        <Frame title=words.say("photo-title") helpline indexed=false nostrip:back=Some(back)>
            <h1 class="govuk-heading-l">{words.say("photo-title")}</h1>
            {changed}
            {prose(words.prose("photo-body"))}
            {now}
            <form action=action method="post" enctype="multipart/form-data" novalidate>
                {hidden("revision", revision)}
                <FileUpload
                    name="photo"
                    label=words.say("photo-file")
                    look=Look::Sized(Size::S)
                    hint=words.say("photo-file-hint")
                    accept="image/jpeg,image/png,image/webp"
                    nostrip:error=form.error("photo")
                />
                <TextInput
                    name="photo_alt"
                    label=words.say("photo-alt")
                    look=Look::Sized(Size::S)
                    hint=words.say("photo-alt-hint")
                    value=alt
                    nostrip:error=form.error("photo_alt")
                />
                <div class="button-row">
                    <Button prevent_double_click=true>{words.say("photo-save")}</Button>
                    {remove}
                </div>
            </form>
        </Frame>
    }
    .into_any()
}
