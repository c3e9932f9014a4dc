//! The checks of one listing: what its council asks for, what was seen, and what referees wrote (rows V2, V4, V7, V8).

use domain::check::Checked;
use domain::task::TaskKind;
use domain::taxonomy::{CheckKind, CheckState, DbsLevel, Training};
use engine::read_model::{Helpline, ListingReview, NeededCheck, RecordedCheck, ReferenceShown, RenewalShown};
use leptos::prelude::*;

use super::listing::{look, reference, title};
use crate::components::{
    Button, ButtonKind, ButtonLink, Details, Select, SelectItem, SummaryList, SummaryRow, Tag, TagColour, TextArea,
};
use crate::pages::frame::{Frame, helpline, loaded};
use crate::pages::join::{answer_rows, renewal_rows};
use crate::pages::moment::moment;
use crate::pages::post_form::{PostForm, hidden};
use crate::pages::refused::{Refusal, answered};
use crate::words::Words;
use crate::{context, paths};

/// `/officer/listings/{ref}/checks`
#[component]
pub fn OfficerChecks() -> impl IntoView {
    loaded(load(reference()), |loaded| answered(loaded, |(review, helpline)| checks_view(&review, helpline)))
}

async fn load(reference: String) -> Result<(ListingReview, Option<Helpline>), Refusal> {
    Ok((look(reference).await?, helpline(None).await))
}

/// The view of all checks of a listing.
pub(in crate::pages) fn checks_view(review: &ListingReview, helpline: Option<Helpline>) -> AnyView {
    let words = context::words();
    let name = title(words, review);
    let heading = words.tell("checks-title", [("name", (&name).into())]);
    let back = (paths::officer_listing(&review.reference), words.say("checks-back").to_owned());
    let (needed, recorded) = (needed(words, review), recorded(words, review));
    let (references, another) = (references(words, review), another(words, review));
    let renewals = renewals(words, review);
    view! {
        <Frame title=heading.clone() helpline indexed=false nostrip:back=Some(back)>
            <h1 class="govuk-heading-l">{heading}</h1>
            <p class="govuk-body">{words.say("checks-lead")}</p>
            {needed}
            {renewals}
            {references}
            {another}
            {recorded}
        </Frame>
    }
    .into_any()
}

/// What the council asks for, and how each of it stands.
fn needed(words: Words, review: &ListingReview) -> AnyView {
    if review.needed.is_empty() {
        return view! { <p class="govuk-body">{words.say("checks-none-needed")}</p> }.into_any();
    }
    let item = |one: &NeededCheck| {
        let is_met = one.until.is_some_and(|last| review.today <= last);
        let state = match (is_met, one.until) {
            (true, Some(last)) if last.to_string().starts_with("9999") => words.say("checks-met").to_owned(),
            (true, Some(last)) => words.tell("checks-met-until", [("date", words.date(last).into())]),
            (false, Some(last)) => words.tell("checks-over", [("date", words.date(last).into())]),
            (_, None) => words.say("checks-missing").to_owned(),
        };
        let colour = if is_met { TagColour::Green } else { TagColour::Yellow };
        let name = named(words, one);
        let href = paths::officer_check(&review.reference, one.what);
        let link = review.may_check.then(|| {
            view! {
                " "
                <a class="govuk-link" href=href>
                    {words.say("checks-record")}
                    <span class="govuk-visually-hidden">" " {name.clone()}</span>
                </a>
            }
        });
        let code = one.what.code();
        let times = one.times.to_string();
        let met = if is_met { "yes" } else { "no" };
        view! {
            <li data-needed=code data-times=times data-met=met>
                <p class="govuk-body govuk-!-margin-bottom-1"><strong>{name.clone()}</strong></p>
                <p class="govuk-body"><Tag colour>{state}</Tag>{link}</p>
            </li>
        }
    };
    let items: Vec<_> = review.needed.iter().map(item).collect();
    view! {
        <h2 class="govuk-heading-m">{words.say("checks-needed")}</h2>
        <ul class="plain-list records">{items}</ul>
    }
    .into_any()
}

/// What the owner says they have anew (row V9); recording the check ends it.
fn renewals(words: Words, review: &ListingReview) -> Option<AnyView> {
    if review.renewals.is_empty() {
        return None;
    }
    let item = |one: &RenewalShown| {
        let name = words.checked(one.what);
        let rows = renewal_rows(words, &one.answers);
        let record = paths::officer_check(&review.reference, one.what);
        let code = one.what.code();
        view! {
            <li data-renewal=code>
                <p class="govuk-body govuk-!-margin-bottom-1">
                    <strong>{name.clone()}</strong> ", " {words.say("checks-renewal-said")} " " {moment(words, one.said_at)}
                </p>
                <SummaryList rows/>
                <ButtonLink href=record kind=ButtonKind::Secondary>
                    {words.say("checks-record")}
                    <span class="govuk-visually-hidden">" " {name}</span>
                </ButtonLink>
            </li>
        }
        .into_any()
    };
    let items: Vec<_> = review.renewals.iter().map(item).collect();
    let view = view! {
        <h2 class="govuk-heading-m">{words.say("checks-renewals")}</h2>
        <ul class="plain-list records">{items}</ul>
    };
    Some(view.into_any())
}

fn named(words: Words, one: &NeededCheck) -> String {
    let what = words.checked(one.what);
    if one.times > 1 {
        words.tell("checks-times", [("what", what.into()), ("count", u64::from(one.times).into())])
    } else {
        what
    }
}

/// What referees were asked and what they wrote; only those who verify get here.
fn references(words: Words, review: &ListingReview) -> Option<AnyView> {
    if !review.may_check || review.references.is_empty() {
        return None;
    }
    let items: Vec<_> = review.references.iter().map(|one| reference_item(words, review, one)).collect();
    let view = view! {
        <h2 class="govuk-heading-m">{words.label("task", TaskKind::Reference.code())}</h2>
        <p class="govuk-body">{words.say("checks-references-about")}</p>
        <ul class="plain-list records">{items}</ul>
    };
    Some(view.into_any())
}

fn reference_item(words: Words, review: &ListingReview, one: &ReferenceShown) -> AnyView {
    let answer = match &one.answer {
        None => view! { <p class="govuk-body">{words.say("checks-reference-waits")}</p> }.into_any(),
        Some(answers) => {
            let rows = answer_rows(words, answers);
            let fields = vec![hidden("act", "reference_read"), hidden("reference", one.id.to_string())];
            let action = paths::officer_checks(&review.reference);
            let record = format!(
                "{}?reference={}",
                paths::officer_check(&review.reference, Checked::Kind(CheckKind::Reference)),
                one.id
            );
            view! {
                <Details summary=words.say("checks-reference-read")>
                    <SummaryList rows/>
                </Details>
                <div class="button-row">
                    <ButtonLink href=record kind=ButtonKind::Secondary>{words.say("checks-reference-record")}</ButtonLink>
                    <PostForm action>
                        {fields}
                        <Button kind=ButtonKind::Secondary>{words.say("checks-reference-close")}</Button>
                    </PostForm>
                </div>
            }
            .into_any()
        }
    };
    view! {
        <li data-reference=one.id.to_string()>
            <p class="govuk-body govuk-!-margin-bottom-1">
                <strong>{one.referee.clone()}</strong> " " {one.email.clone()} ", "
                {words.say("checks-reference-asked")} " " {moment(words, one.asked_at)}
            </p>
            {answer}
        </li>
    }
    .into_any()
}

/// Recording something that the council does not ask for.
fn another(words: Words, review: &ListingReview) -> Option<AnyView> {
    if !review.may_check {
        return None;
    }
    let kinds = CheckKind::ALL.iter().filter(|kind| **kind != CheckKind::Dbs).map(|kind| Checked::Kind(*kind));
    let levels = DbsLevel::ALL.iter().filter(|level| **level != DbsLevel::None).map(|level| Checked::Dbs(*level));
    let training = Training::ALL.iter().map(|training| Checked::Training(*training));
    let mut items: Vec<SelectItem> = kinds
        .chain(levels)
        .chain(training)
        .map(|what| SelectItem::new(what.code(), words.checked(what), false))
        .collect();
    items.insert(0, SelectItem::new("", words.say("checks-choose"), true));
    let form = context::form();
    let view = view! {
        <h2 class="govuk-heading-m">{words.say("checks-another")}</h2>
        <PostForm action=paths::officer_checks(&review.reference)>
            {hidden("act", "another")}
            <Select name="what" label=words.say("checks-what") items nostrip:error=form.error("what")/>
            <Button kind=ButtonKind::Secondary>{words.say("checks-go-on")}</Button>
        </PostForm>
    };
    Some(view.into_any())
}

/// Everything that was recorded, with who and when; what was taken back stays to be seen.
fn recorded(words: Words, review: &ListingReview) -> Option<AnyView> {
    if review.checks.is_empty() {
        return None;
    }
    let items: Vec<_> = review.checks.iter().map(|check| recorded_item(words, review, check)).collect();
    let view = view! {
        <h2 class="govuk-heading-m">{words.say("checks-recorded")}</h2>
        <ul class="plain-list records">{items}</ul>
    };
    Some(view.into_any())
}

fn recorded_item(words: Words, review: &ListingReview, check: &RecordedCheck) -> AnyView {
    let mut rows = vec![
        SummaryRow::new(words.say("checks-state"), words.label("check_state", check.state.code())),
        SummaryRow::new(words.say("checks-outcome"), words.label("outcome", check.outcome.code())),
        SummaryRow::new(words.say("checks-evidence"), words.label("evidence", check.evidence.code())),
        SummaryRow::new(
            words.say("checks-seen"),
            words
                .tell("checks-seen-by", [("who", (&check.seen_by).into()), ("date", words.date(check.seen_on).into())]),
        ),
        SummaryRow::new(words.say("checks-until"), words.date(check.valid_until)),
    ];
    if let Some(note) = &check.note {
        rows.extend(note.issued_on.map(|day| SummaryRow::new(words.say("checks-issued"), words.date(day))));
        rows.extend(note.last_four.clone().map(|four| SummaryRow::new(words.say("checks-last-four"), four)));
        rows.extend(
            note.words
                .clone()
                .map(|text| SummaryRow::new(words.say("checks-note"), view! { <span class="as-typed">{text}</span> })),
        );
    }
    let name = words.checked(check.what);
    let withdraw = (review.may_check && check.state != CheckState::Withdrawn).then(|| withdraw(words, review, check));
    view! {
        <li data-record=check.id.to_string() data-state=check.state.code()>
            <h3 class="govuk-heading-s">{name}</h3>
            <SummaryList rows/>
            {withdraw}
        </li>
    }
    .into_any()
}

fn withdraw(words: Words, review: &ListingReview, check: &RecordedCheck) -> AnyView {
    let form = context::form();
    let is_this = form.value("check").is_some_and(|id| id == check.id.to_string());
    let id = format!("reason-{}", check.id);
    let error = if is_this { form.error("reason") } else { None };
    let (action, check) = (paths::officer_checks(&review.reference), check.id.to_string());
    view! {
        <Details summary=words.say("checks-withdraw") open=is_this>
            <PostForm action>
                {hidden("act", "withdraw")}
                {hidden("check", check)}
                <TextArea
                    name="reason"
                    id
                    label=words.say("checks-withdraw-why")
                    hint=words.say("checks-withdraw-hint")
                    rows=2
                    nostrip:error=error
                />
                <Button kind=ButtonKind::Warning prevent_double_click=true>{words.say("checks-withdraw")}</Button>
            </PostForm>
        </Details>
    }
    .into_any()
}
