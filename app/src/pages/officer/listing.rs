//! One listing as the staff of its council see it: what was sent, what differs from what is public, and deciding
//! about it (rows G2, V14).

use domain::id::PublicRef;
use domain::join::{Change, Door};
use engine::read_model::{DecidedVersion, Helpline, ListingReview, WaitingVersion};
use leptos::prelude::*;
use leptos_router::hooks::use_params_map;

use crate::components::{
    Button, Checkboxes, Choice, Details, InsetText, Look, Notice, NoticeLook, Radios, Size, SummaryList, SummaryRow,
    Tag, TagColour, TextArea,
};
use crate::pages::frame::{Frame, helpline, loaded};
use crate::pages::join::{answer_rows, shown};
use crate::pages::moment::{moment, moment_text};
use crate::pages::post_form::{PostForm, hidden};
use crate::pages::refused::{Refusal, answered};
use crate::words::Words;
use crate::{context, paths};

/// `/officer/listings/{ref}`
#[component]
pub fn OfficerListing() -> impl IntoView {
    loaded(load(reference()), |loaded| answered(loaded, |(review, helpline)| review_view(&review, helpline)))
}

/// The reference in the address.
pub(super) fn reference() -> String {
    use_params_map().with_untracked(|params| params.get("reference")).unwrap_or_default()
}

async fn load(reference: String) -> Result<(ListingReview, Option<Helpline>), Refusal> {
    Ok((look(reference).await?, helpline(None).await))
}

/// The listing, for whoever of the staff may see it.
pub(super) async fn look(reference: String) -> Result<ListingReview, Refusal> {
    let (engine, actor) = (context::engine(), context::actor());
    let desk = engine.desk(actor.as_ref())?;
    let reference = PublicRef::parse(&reference).map_err(|_| Refusal::NotFound)?;
    desk.listing(&reference).await?.ok_or(Refusal::NotFound)
}

/// The view of one listing.
pub(in crate::pages) fn review_view(review: &ListingReview, helpline: Option<Helpline>) -> AnyView {
    let words = context::words();
    let title = title(words, review);
    let back = (paths::OFFICER_QUEUE.to_owned(), words.say("review-back").to_owned());
    let top = view! { {lookers(words, review)} {facts(words, review)} {guard(words)} }.into_any();
    let waiting = review.waiting.as_ref().map(|waiting| waits(words, review, waiting));
    let (answers, history) = (all_answers(words, review), history(words, &review.decided));
    view! {
        <Frame title=title.clone() helpline indexed=false nostrip:back=Some(back)>
            <h1 class="govuk-heading-l">{title}</h1>
            {top}
            {waiting}
            {answers}
            {history}
        </Frame>
    }
    .into_any()
}

/// The listing's name, or that it has none yet.
pub(super) fn title(words: Words, review: &ListingReview) -> String {
    if review.name.is_empty() { words.say("review-no-name").to_owned() } else { review.name.clone() }
}

/// What feedback on these pages is never used for (law, LS-06).
fn guard(words: Words) -> AnyView {
    view! { <p class="govuk-body-s">{words.say("review-guard")}</p> }.into_any()
}

/// Who else has it open: two people do not do the same work.
fn lookers(words: Words, review: &ListingReview) -> Option<AnyView> {
    if review.lookers.is_empty() {
        return None;
    }
    let who: Vec<&str> = review.lookers.iter().map(|colleague| colleague.email.as_str()).collect();
    let text = words.tell("review-lookers", [("who", who.join(", ").into())]);
    let view = view! {
        <Notice code="lookers" look=NoticeLook::Attention>
            <p class="govuk-body">{text}</p>
        </Notice>
    };
    Some(view.into_any())
}

fn facts(words: Words, review: &ListingReview) -> AnyView {
    let state = match (review.is_public, review.is_approved) {
        (true, _) => view! { <Tag colour=TagColour::Green>{words.say("review-public")}</Tag> }.into_any(),
        (false, true) => view! { <Tag colour=TagColour::Yellow>{words.say("review-held-back")}</Tag> }.into_any(),
        (false, false) => view! { <Tag colour=TagColour::Grey>{words.say("review-not-public")}</Tag> }.into_any(),
    };
    let met = review.needed.iter().filter(|one| one.until.is_some_and(|last| review.today <= last)).count();
    let checks = match review.needed.is_empty() {
        true => words.say("review-checks-none").to_owned(),
        false => words
            .tell("review-checks-count", [("met", (met as u64).into()), ("all", (review.needed.len() as u64).into())]),
    };
    let href = paths::officer_checks(&review.reference);
    let checks = view! { {checks} " " <a class="govuk-link" href=href>{words.say("review-checks-link")}</a> };
    let mut rows = vec![
        SummaryRow::new(words.say("review-state"), state),
        SummaryRow::new(words.say("review-reference"), view! { <code>{review.reference.to_string()}</code> }),
        SummaryRow::new(words.say("review-checks"), checks),
    ];
    rows.extend(
        review.door.map(|door: Door| SummaryRow::new(words.say("review-door"), words.label("door", door.code()))),
    );
    rows.extend(review.council.clone().map(|council| SummaryRow::new(words.say("review-council"), council)));
    if let Some(claimed) = &review.claims {
        let link = view! { <a class="govuk-link" href=paths::listing("", claimed) data-claims=claimed.to_string()>{claimed.to_string()}</a> };
        rows.push(SummaryRow::new(words.say("review-claims"), link));
    }
    rows.extend(hide_row(words, review));
    if review.is_public {
        let link = view! { <a class="govuk-link" href=paths::listing("", &review.reference)>{words.say("review-see-public")}</a> };
        rows.push(SummaryRow::new(words.say("review-page"), link));
    }
    view! { <SummaryList rows/> }.into_any()
}

/// The way to hiding it, for those who may.
fn hide_row(words: Words, review: &ListingReview) -> Option<SummaryRow> {
    let engine = use_context::<engine::Engine>()?;
    engine.duty_officer(context::actor().as_ref()).ok()?;
    let href = paths::listing_hold(&review.reference);
    let link = view! { <a class="govuk-link" href=href>{words.say("hold-link")}</a> };
    Some(SummaryRow::new(words.say("hold-row"), link))
}

/// What waits, and what can be done about it.
fn waits(words: Words, review: &ListingReview, waiting: &WaitingVersion) -> AnyView {
    let sent = match waiting.due_at {
        Some(due) => words.tell(
            "review-sent-due",
            [("sent", moment_text(words, waiting.sent_at).into()), ("due", moment_text(words, due).into())],
        ),
        None => words.tell("review-sent", [("sent", moment_text(words, waiting.sent_at).into())]),
    };
    let heading = if review.is_approved { words.say("review-changes") } else { words.say("review-new") };
    let appeal = waiting.appeal.clone().map(|text| {
        view! {
            <InsetText>
                <p class="govuk-body"><strong>{words.say("review-appeal")}</strong></p>
                <p class="govuk-body as-typed">{text}</p>
            </InsetText>
        }
    });
    let decide = match review.may_decide {
        true => decision(words, review, waiting),
        false => view! { <p class="govuk-body">{words.say("review-only-look")}</p> }.into_any(),
    };
    view! {
        <h2 class="govuk-heading-m">{heading}</h2>
        <p class="govuk-body">{sent}</p>
        {appeal}
        {changes(words, waiting)}
        {decide}
    }
    .into_any()
}

/// Every answer that differs: before and after, told apart in words and not by colour alone.
fn changes(words: Words, waiting: &WaitingVersion) -> AnyView {
    if waiting.changes.is_empty() {
        return view! { <p class="govuk-body">{words.say("review-no-changes")}</p> }.into_any();
    }
    let rows: Vec<_> = waiting
        .changes
        .iter()
        .map(|change| {
            let value = view! { {side(words, change, false)} {side(words, change, true)} };
            SummaryRow::new(question(words, change), value)
        })
        .collect();
    view! { <div data-changes=waiting.changes.len().to_string()><SummaryList rows/></div> }.into_any()
}

/// The question, and which time it was asked.
fn question(words: Words, change: &Change) -> String {
    let label = words.label("ask", change.field.name);
    match (change.page.repeats(), change.field.private) {
        (true, _) => words.tell("review-nth", [("question", label.into()), ("number", u64::from(change.time).into())]),
        (false, true) => words.tell("review-private", [("question", label.into())]),
        (false, false) => label.to_owned(),
    }
}

fn side(words: Words, change: &Change, after: bool) -> Option<AnyView> {
    let values = if after { &change.after } else { &change.before };
    if values.is_empty() {
        // What is new has no before; that something was taken away is said.
        return after.then(|| {
            view! { <p class="govuk-body change change--after">{words.say("review-taken-away")}</p> }.into_any()
        });
    }
    let said = shown(words, change.field, values);
    let view = if after {
        view! {
            <div class="change change--after">
                <span class="change__label">{words.say("review-after")}</span>
                <ins>{said}</ins>
            </div>
        }
        .into_any()
    } else {
        view! {
            <div class="change change--before">
                <span class="change__label">{words.say("review-before")}</span>
                <del>{said}</del>
            </div>
        }
        .into_any()
    };
    Some(view)
}

/// One decision bar: all of it, some of it, back with a reason, or refused with a reason.
fn decision(words: Words, review: &ListingReview, waiting: &WaitingVersion) -> AnyView {
    let form = context::form();
    let action = paths::officer_listing(&review.reference);
    let chosen = form.value("decision").unwrap_or_default();
    let ticked: Vec<&str> =
        form.values.iter().filter(|(name, _)| name == "change").map(|(_, value)| value.as_str()).collect();
    let items: Vec<Choice> = waiting
        .changes
        .iter()
        .map(|change| {
            let name = change.name();
            let is_ticked = ticked.contains(&name.as_str());
            Choice::new(name, question(words, change), is_ticked)
        })
        .collect();
    let some = view! {
        <Checkboxes
            name="change"
            legend=words.say("review-which")
            look=Look::Sized(Size::S)
            small=true
            items
            nostrip:error=form.error("change")
        />
    }
    .into_any();
    let choice = |code: &'static str, hint: Option<&'static str>| {
        let mut choice = Choice::new(code, words.label("decision", code), chosen == code);
        choice.hint = hint.map(str::to_owned);
        choice
    };
    let mut choices = vec![choice("approve", None)];
    if waiting.changes.len() > 1 {
        let mut part = choice("approve_some", Some(words.say("review-some-hint")));
        part.conditional = Some(some);
        choices.push(part);
    }
    choices.push(choice("return", Some(words.say("review-return-hint"))));
    choices.push(choice("reject", Some(words.say("review-reject-hint"))));
    let version = waiting.id.to_string();
    view! {
        <PostForm action>
            {hidden("version", version)}
            <Radios
                name="decision"
                legend=words.say("review-decide")
                look=Look::Sized(Size::M)
                items=choices
                nostrip:error=form.error("decision")
            />
            <TextArea
                name="reason"
                label=words.say("review-reason")
                hint=words.say("review-reason-hint")
                rows=4
                value=form.value("reason").unwrap_or_default()
                nostrip:error=form.error("reason")
            />
            <Button prevent_double_click=true>{words.say("review-decide-button")}</Button>
        </PostForm>
    }
    .into_any()
}

/// Everything that was answered, for those who want to read it whole.
fn all_answers(words: Words, review: &ListingReview) -> Option<AnyView> {
    let rows = answer_rows(words, &review.answers);
    (!rows.is_empty()).then(|| {
        view! {
            <Details summary=words.say("review-all-answers")>
                <SummaryList rows/>
            </Details>
        }
        .into_any()
    })
}

fn history(words: Words, decided: &[DecidedVersion]) -> Option<AnyView> {
    if decided.is_empty() {
        return None;
    }
    let item = |version: &DecidedVersion| {
        let who = match &version.decided_by {
            Some(colleague) if colleague.own => words.say("queue-by-you").to_owned(),
            Some(colleague) => colleague.email.clone(),
            None => words.say("review-by-nobody").to_owned(),
        };
        let reasons = version.reasons.clone().map(|text| view! { <p class="govuk-body as-typed">{text}</p> });
        view! {
            <li>
                <p class="govuk-body govuk-!-margin-bottom-1">
                    {words.label("version", version.state.code())} ", " {moment(words, version.decided_at)} ", " {who}
                </p>
                {reasons}
            </li>
        }
    };
    let items: Vec<_> = decided.iter().map(item).collect();
    let view = view! {
        <h2 class="govuk-heading-m">{words.say("review-history")}</h2>
        <ul class="plain-list records">{items}</ul>
    };
    Some(view.into_any())
}
