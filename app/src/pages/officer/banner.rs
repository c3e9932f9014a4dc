use chrono::NaiveDate;
use domain::banner::BannerLevel;
use domain::listing::CouncilCode;
use engine::read_model::{BannerShown, Helpline};
use leptos::prelude::*;

use super::invite::Reach;
use super::{as_written, back_to_desk, button_about};
use crate::components::{
    Button, Choice, InputType, InputWidth, Radios, Select, SelectItem, SummaryList, SummaryRow, TextArea, TextInput,
};
use crate::form::FormState;
use crate::pages::frame::{Frame, helpline, loaded};
use crate::pages::moment::moment;
use crate::pages::post_form::{PostForm, hidden};
use crate::pages::refused::{Refusal, answered};
use crate::words::Words;
use crate::{context, paths};

/// Announcements at the top of pages.
#[component]
pub fn OfficerBanner() -> impl IntoView {
    loaded(load(), |loaded| answered(loaded, |(banners, reach, helpline)| banner_view(&banners, reach, helpline)))
}

async fn load() -> Result<(Vec<BannerShown>, Reach, Option<Helpline>), Refusal> {
    let (engine, actor) = (context::engine(), context::actor());
    let banners = engine.administrator(actor.as_ref())?.banners().await?;
    let roles = actor.as_ref().map(|actor| actor.roles()).unwrap_or_default();
    let all = engine.places().councils().iter().map(|council| (council.code.clone(), council.name.to_string()));
    Ok((banners, Reach::of(roles, all), helpline(None).await))
}

/// The view of what is announced, and of the form for the next one.
pub(in crate::pages) fn banner_view(banners: &[BannerShown], reach: Reach, helpline: Option<Helpline>) -> AnyView {
    let words = context::words();
    let none = banners.is_empty().then(|| view! { <p class="govuk-body">{words.say("banner-none")}</p> });
    let shown: Vec<_> = banners.iter().map(|banner| one(words, banner)).collect();
    let form = form(words, reach);
    view! {
        <Frame title=words.say("banner-title") helpline indexed=false nostrip:back=Some(back_to_desk())>
            <h1 class="govuk-heading-l">{words.say("banner-title")}</h1>
            <p class="govuk-body">{words.say("banner-lead")}</p>
            <h2 class="govuk-heading-m">{words.say("banner-now")}</h2>
            {none}
            {shown}
            <h2 class="govuk-heading-m">{words.say("banner-new")}</h2>
            {form}
        </Frame>
    }
    .into_any()
}

fn where_words(words: Words, council: Option<&CouncilCode>) -> AnyView {
    match council {
        Some(code) => as_written(&context::council_name(code)),
        None => words.say("banner-everywhere").into_any(),
    }
}

fn one(words: Words, banner: &BannerShown) -> AnyView {
    let announcement = &banner.announcement;
    let rows = vec![
        SummaryRow::new(words.say("banner-text"), as_written(&announcement.text)),
        SummaryRow::new(words.say("banner-level"), words.name(announcement.level)),
        SummaryRow::new(words.say("banner-where"), where_words(words, banner.council.as_ref())),
        SummaryRow::new(words.say("banner-from"), moment(words, announcement.from)),
        SummaryRow::new(words.say("banner-until"), moment(words, announcement.until)),
    ];
    let fields = vec![hidden("act", "end"), hidden("banner", banner.id.to_string())];
    let end = button_about(paths::OFFICER_BANNER, fields, words.say("banner-end"), &announcement.text);
    view! {
        <SummaryList rows/>
        {end}
    }
    .into_any()
}

fn form(words: Words, reach: Reach) -> AnyView {
    let form = context::form();
    let (text, link, place) = (text_field(words, &form), link_field(words, &form), place_field(words, &form, reach));
    let levels: Vec<_> = BannerLevel::ALL
        .iter()
        .map(|level| {
            let chosen = form.value("level").as_deref() == Some(level.code());
            Choice::new(level.code(), words.name(*level), chosen)
        })
        .collect();
    let from =
        moment_fields(&form, ("from_day", words.say("banner-from-day")), ("from_time", words.say("banner-time")));
    let until =
        moment_fields(&form, ("until_day", words.say("banner-until-day")), ("until_time", words.say("banner-time")));
    view! {
        <PostForm action=paths::OFFICER_BANNER>
            {hidden("act", "publish")}
            {text}
            {link}
            <Radios name="level" legend=words.say("banner-level") items=levels nostrip:error=form.error("level")/>
            {place}
            {from}
            {until}
            <Button prevent_double_click=true>{words.say("banner-button")}</Button>
        </PostForm>
    }
    .into_any()
}

fn text_field(words: Words, form: &FormState) -> AnyView {
    view! {
        <TextArea
            name="text"
            label=words.say("banner-text")
            hint=words.say("banner-text-hint")
            rows=3
            value=form.value("text").unwrap_or_default()
            nostrip:error=form.error("text")
        />
    }
    .into_any()
}

fn link_field(words: Words, form: &FormState) -> AnyView {
    view! {
        <TextInput
            name="link"
            label=words.say("banner-link")
            hint=words.say("banner-link-hint")
            autocomplete="off"
            spellcheck=false
            nostrip:value=form.value("link")
            nostrip:error=form.error("link")
        />
    }
    .into_any()
}

fn place_field(words: Words, form: &FormState, reach: Reach) -> AnyView {
    let chosen = form.value("council").unwrap_or_default();
    let mut items = vec![SelectItem::new("", words.say("banner-where-choose"), chosen.is_empty())];
    if reach.whole_site {
        let everywhere = words.say("banner-everywhere");
        items.push(SelectItem::new(paths::WHOLE_SITE, everywhere, chosen == paths::WHOLE_SITE));
    }
    let line = |(code, name): (CouncilCode, String)| {
        let is_chosen = chosen == code.as_str();
        SelectItem::new(code.as_str(), name, is_chosen)
    };
    items.extend(reach.councils.into_iter().map(line));
    view! {
        <Select
            name="council"
            label=words.say("banner-where")
            hint=words.say("banner-where-hint")
            items
            nostrip:error=form.error("council")
        />
    }
    .into_any()
}

/// A day and a time of the clocks here.
fn moment_fields(form: &FormState, day: (&'static str, &'static str), time: (&'static str, &'static str)) -> AnyView {
    let typed = form.value(day.0);
    let is_day = typed.as_deref().is_none_or(|text| text.parse::<NaiveDate>().is_ok());
    view! {
        <TextInput
            name=day.0
            label=day.1
            input_type=if is_day { InputType::Date } else { InputType::Text }
            width=InputWidth::W10
            nostrip:value=typed
            nostrip:error=form.error(day.0)
        />
        <TextInput
            name=time.0
            label=time.1
            hint=context::words().say("banner-time-hint")
            width=InputWidth::W5
            autocomplete="off"
            nostrip:value=form.value(time.0)
            nostrip:error=form.error(time.0)
        />
    }
    .into_any()
}
