//! What has been checked of one's own listing, until when, and the page on which an owner says that they have a new
//! one (row V9).

use domain::check::Checked;
use domain::join::{Answers, RENEWAL, renewal_asks};
use domain::taxonomy::CheckState;
use engine::read_model::{Helpline, OwnCheck};
use leptos::prelude::*;
use leptos_router::hooks::use_params_map;

use super::base::{Base, in_hand};
use super::fields::{Given, field, shown};
use crate::components::{Button, SummaryAction, SummaryList, SummaryRow, WarningText};
use crate::context;
use crate::pages::frame::{Frame, helpline, loaded};
use crate::pages::post_form::PostForm;
use crate::pages::refused::{Refusal, answered};
use crate::words::Words;

/// The section of the owner's page; nothing before anything was approved.
pub(super) fn section(words: Words, base: &Base, checks: &[OwnCheck]) -> Option<AnyView> {
    if checks.is_empty() {
        return None;
    }
    let rows: Vec<_> = checks.iter().map(|own| row(words, base, own)).collect();
    let hidden = checks.iter().any(|own| own.missing).then(|| {
        view! { <p class="govuk-body"><strong>{words.say("renew-section-hidden")}</strong></p> }
    });
    let view = view! {
        <h2 class="govuk-heading-l govuk-!-margin-top-6" id="checked">{words.say("renew-section")}</h2>
        {hidden}
        <SummaryList rows/>
    };
    Some(view.into_any())
}

/// One check: until when it counts, and what to do now.
fn row(words: Words, base: &Base, own: &OwnCheck) -> SummaryRow {
    let what = words.checked(own.what);
    let row = SummaryRow::new(what.clone(), stands(words, own));
    if !own.is_due() {
        return row;
    }
    let text = if own.seen.is_some() { words.say("renew-link") } else { words.say("renew-link-first") };
    let href = base.page(&format!("renew/{}", own.what.code()));
    row.action(SummaryAction { href, text: text.to_owned(), hidden: Some(what) })
}

fn stands(words: Words, own: &OwnCheck) -> AnyView {
    let until = own.seen.map(|(state, until)| {
        let date = [("date", words.date(until).into())];
        match state {
            CheckState::Expired => format!("{} {}", words.tell("renew-until-was", date), words.say("renew-over")),
            CheckState::DueForRenewal => format!("{} {}", words.tell("renew-until", date), words.say("renew-soon")),
            _ => words.tell("renew-until", date),
        }
    });
    let until = until.unwrap_or_else(|| words.say("renew-never").to_owned());
    let missing = own.missing.then(|| words.say("renew-missing"));
    let told = own.told.map(|day| words.tell("renew-told", [("date", words.date(day).into())]));
    let state = own.seen.map_or("missing", |(state, _)| state.code());
    view! {
        <span data-check=own.what.code() data-check-state=state>
            {until} {missing.map(|missing| (" ", missing))} {told.map(|told| (" ", told))}
        </span>
    }
    .into_any()
}

/// `/account/listings/{ref}/renew/{what}`
#[component]
pub fn RenewCheck() -> impl IntoView {
    let what = use_params_map().with_untracked(|params| params.get("what")).unwrap_or_default();
    loaded(load(what), |loaded| answered(loaded, |(base, own, helpline)| renew_view(&base, &own, helpline)))
}

async fn load(what: String) -> Result<(Base, OwnCheck, Option<Helpline>), Refusal> {
    let what = Checked::from_code(&what).ok_or(Refusal::NotFound)?;
    let (base, copy, _) = in_hand().await?;
    let (engine, actor) = (context::engine(), context::actor());
    let own = engine.member(actor.as_ref())?.listing(&copy.reference).await?.ok_or(Refusal::NotFound)?;
    let check = own.checks().await?.into_iter().find(|own| own.what == what).ok_or(Refusal::NotFound)?;
    Ok((base, check, helpline(None).await))
}

fn renew_view(base: &Base, own: &OwnCheck, helpline: Option<Helpline>) -> AnyView {
    let words = context::words();
    let form = context::form();
    let title = words.tell("renew-title", [("what", words.checked(own.what).into())]);
    let asked = RENEWAL.fields.iter().filter(|field| renewal_asks(own.what, field.name));
    let fields: Vec<_> = asked.map(|f| field(words, &RENEWAL, f, &Given::typed(&form, f.name), &form)).collect();
    let back = (base.home(), words.say("join-back-list").to_owned());
    let stands = stands(words, own);
    let warning = own.missing.then(|| {
        view! { <WarningText prefix=words.say("warning")>{words.say("renew-section-hidden")}</WarningText> }
    });
    // What is said already, and what counts for long, is only told how it stands.
    let ask = own.is_due().then(|| {
        view! {
            <p class="govuk-body">{words.say("renew-next")}</p>
            <PostForm>
                {fields}
                <p class="govuk-body">{words.say("renew-private")}</p>
                <Button prevent_double_click=true>{words.say("renew-send")}</Button>
            </PostForm>
        }
        .into_any()
    });
    view! {
        <Frame title=title.clone() helpline indexed=false nostrip:back=Some(back)>
            <h1 class="govuk-heading-l">{title}</h1>
            <p class="govuk-body">{stands}</p>
            {warning}
            {ask}
        </Frame>
    }
    .into_any()
}

/// What somebody said they have anew, as rows of their own details.
pub(in crate::pages) fn renewal_rows(words: Words, answers: &Answers) -> Vec<SummaryRow> {
    let given = RENEWAL.fields.iter().filter(|field| !answers.every(field.name, 1).is_empty());
    given
        .map(|field| SummaryRow::new(words.label("ask", field.name), shown(words, field, answers.every(field.name, 1))))
        .collect()
}

#[cfg(test)]
mod tests {
    use domain::id::PublicRef;
    use domain::taxonomy::CheckKind;

    use super::*;
    use crate::words::Locale;

    fn html(own: OwnCheck) -> String {
        let base = Base::Account(PublicRef::from_random(7));
        Owner::new().with(|| section(Words::of(Locale::En), &base, &[own]).map(RenderHtml::to_html).unwrap_or_default())
    }

    #[test]
    fn each_check_says_until_when_and_offers_what_to_do_now() {
        let what = Checked::Kind(CheckKind::PublicLiabilityInsurance);
        let until = "2027-06-30".parse().expect("a day");
        let own = |seen, missing, told| OwnCheck { what, seen, missing, told };
        let counts = html(own(Some((CheckState::Verified, until)), false, None));
        assert!(counts.contains("30 June 2027") && !counts.contains("/renew/"), "{counts}");
        let soon = html(own(Some((CheckState::DueForRenewal, until)), false, None));
        assert!(soon.contains("It ends soon") && soon.contains("/renew/public_liability_insurance"), "{soon}");
        let over = html(own(Some((CheckState::Expired, until)), true, None));
        for said in ["It has ended", "Nobody can find your listing", "The council asks for this", "/renew/"] {
            assert!(over.contains(said), "{said} is not in {over}");
        }
        let told = html(own(Some((CheckState::DueForRenewal, until)), false, Some(until)));
        assert!(told.contains("You told us") && !told.contains("/renew/"), "{told}");
        let never = html(own(None, true, None));
        assert!(never.contains("Nobody has checked this yet") && never.contains("I have this now"), "{never}");
        assert!(section(Words::of(Locale::En), &Base::Account(PublicRef::from_random(7)), &[]).is_none());
    }
}
