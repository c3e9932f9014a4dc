//! Recording one check: what was seen, how, when, and until when it counts (rows V2, V4, V7).

use domain::check::Checked;
use domain::check_form::{has_certificate, latest_end};
use domain::taxonomy::{CheckOutcome, EvidenceKind};
use engine::read_model::{Helpline, ListingReview};
use leptos::prelude::*;
use leptos_router::hooks::use_params_map;

use super::listing::{look, reference, title};
use crate::components::{Button, Choice, InputType, InputWidth, Look, Radios, Size, TextArea, TextInput, WarningText};
use crate::pages::frame::{Frame, helpline, loaded};
use crate::pages::post_form::{PostForm, hidden};
use crate::pages::refused::{Refusal, answered};
use crate::words::Words;
use crate::{context, paths};

/// `/officer/listings/{ref}/checks/{what}`
#[component]
pub fn OfficerCheck() -> impl IntoView {
    let what = use_params_map().with_untracked(|params| params.get("what")).unwrap_or_default();
    loaded(load(reference(), what), |loaded| {
        answered(loaded, |(review, what, helpline)| check_view(&review, what, helpline))
    })
}

async fn load(reference: String, what: String) -> Result<(ListingReview, Checked, Option<Helpline>), Refusal> {
    let (engine, actor) = (context::engine(), context::actor());
    engine.register_officer(actor.as_ref())?;
    let what = Checked::from_code(&what).ok_or(Refusal::NotFound)?;
    let review = look(reference).await?;
    if !review.may_check {
        return Err(Refusal::NotFound);
    }
    Ok((review, what, helpline(None).await))
}

/// The view of the form.
pub(in crate::pages) fn check_view(review: &ListingReview, what: Checked, helpline: Option<Helpline>) -> AnyView {
    let words = context::words();
    let name = title(words, review);
    let heading = words.checked(what);
    let back = (paths::officer_checks(&review.reference), words.tell("check-form-back", [("name", (&name).into())]));
    let form = form(words, review, what);
    view! {
        <Frame title=heading.clone() helpline indexed=false nostrip:back=Some(back)>
            <span class="govuk-caption-l">{name}</span>
            <h1 class="govuk-heading-l">{heading}</h1>
            {form}
        </Frame>
    }
    .into_any()
}

fn form(words: Words, review: &ListingReview, what: Checked) -> AnyView {
    let form = context::form();
    let chosen = form.value("outcome").unwrap_or_default();
    let outcomes = CheckOutcome::ALL
        .iter()
        .map(|one| Choice::new(one.code(), words.label("outcome", one.code()), chosen == one.code()));
    let outcomes: Vec<Choice> = outcomes.collect();
    let seen = form.value("evidence").unwrap_or_default();
    let evidence = EvidenceKind::ALL
        .iter()
        .filter(|one| **one != EvidenceKind::SelfDeclared)
        .map(|one| Choice::new(one.code(), words.label("evidence", one.code()), seen == one.code()));
    let evidence: Vec<Choice> = evidence.collect();
    let day = |name: &'static str, label: &'static str, hint: Option<String>, given: Option<String>| {
        let value = form.value(name).or(given);
        view! {
            <TextInput
                name
                label
                input_type=InputType::Date
                width=InputWidth::W10
                nostrip:hint=hint
                nostrip:value=value
                nostrip:error=form.error(name)
            />
        }
        .into_any()
    };
    let seen_on = day("seen_on", words.say("check-form-seen"), None, Some(review.today.to_string()));
    let issued = has_certificate(what).then(|| day("issued_on", words.say("check-form-issued"), None, None));
    let latest =
        words.tell("check-form-until-hint", [("date", words.date(latest_end(what, review.today, None)).into())]);
    let until = day("valid_until", words.say("check-form-until"), Some(latest), None);
    let four = matches!(what, Checked::Dbs(_)).then(|| {
        view! {
            <TextInput
                name="last_four"
                label=words.say("check-form-four")
                hint=words.say("check-form-four-hint")
                width=InputWidth::W4
                autocomplete="off"
                nostrip:value=form.value("last_four")
                nostrip:error=form.error("last_four")
            />
        }
        .into_any()
    });
    let warning = matches!(what, Checked::Dbs(_)).then(
        || view! { <WarningText prefix=words.say("check-form-warning")>{words.say("check-form-dbs")}</WarningText> },
    );
    let reference = context::parameter("reference").or_else(|| form.value("reference"));
    let reference = reference.map(|id| hidden("reference", id));
    let action = paths::officer_check(&review.reference, what);
    view! {
        {warning}
        <PostForm action>
            {reference}
            <Radios
                name="outcome"
                legend=words.say("checks-outcome")
                look=Look::Sized(Size::S)
                items=outcomes
                nostrip:error=form.error("outcome")
            />
            <Radios
                name="evidence"
                legend=words.say("checks-evidence")
                look=Look::Sized(Size::S)
                items=evidence
                nostrip:error=form.error("evidence")
            />
            {seen_on}
            {issued}
            {until}
            {four}
            <TextArea
                name="note"
                label=words.say("check-form-note")
                hint=words.say("check-form-note-hint")
                rows=3
                value=form.value("note").unwrap_or_default()
                nostrip:error=form.error("note")
            />
            <Button prevent_double_click=true>{words.say("check-form-save")}</Button>
        </PostForm>
    }
    .into_any()
}
