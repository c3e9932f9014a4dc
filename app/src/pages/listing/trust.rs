//! Can I trust them: every check in a sentence, and what has not been checked, said as plainly.

use domain::check::Checked;
use domain::listing::Family;
use domain::taxonomy::{CheckState, CheckTier, EvidenceKind};
use engine::read_model::{ListingPage, ShownCheck};
use leptos::prelude::*;

use super::{heading, paragraph, register};
use crate::components::{CheckItem, NotChecked};
use crate::paths;
use crate::words::Words;

/// The section. It is always there: that nothing was checked is worth saying.
pub fn section(words: Words, page: &ListingPage) -> Option<AnyView> {
    let mut parts = checks(words, page);
    parts.extend(not_checked(words, page));
    parts.extend(told_us(words, page));
    parts.extend(register::facts(words, page));
    Some(parts.into_any())
}

fn checks(words: Words, page: &ListingPage) -> Vec<AnyView> {
    if page.checks.is_empty() {
        return if page.claimed { vec![paragraph(words.say("trust-nothing"))] } else { Vec::new() };
    }
    let tier = match page.tier {
        CheckTier::Listed => None,
        CheckTier::Checked => Some(words.say("trust-tier-checked")),
        CheckTier::Accredited => Some(words.say("trust-tier-accredited")),
    };
    let items: Vec<_> = page.checks.iter().map(|check| item(words, check)).collect();
    vec![
        view! { <p class="govuk-body">{tier.map(|tier| (tier, " "))} {words.say("trust-lead")}</p> }.into_any(),
        view! { <ul class="checks govuk-body">{items}</ul> }.into_any(),
    ]
}

fn item(words: Words, check: &ShownCheck) -> AnyView {
    let by = [("who", (&check.seen_by).into()), ("date", words.date(check.seen_on).into())];
    let seen = match check.evidence {
        EvidenceKind::OriginalSeen => words.tell("check-seen-original", by),
        EvidenceKind::CopySeen => words.tell("check-seen-copy", by),
        EvidenceKind::OnlineCheck => words.tell("check-seen-online", by),
        EvidenceKind::RefereeForm => words.tell("check-seen-referees", by),
        EvidenceKind::ThirdPartyLetter => words.tell("check-seen-letter", by),
        EvidenceKind::SelfDeclared => words.tell("check-seen-declared", by),
    };
    let until = [("date", words.date(check.valid_until).into())];
    // A DBS certificate has no end: the council looks at it again (law, LS-05).
    let until = match check.what {
        Checked::Dbs(_) => words.tell("check-again-by", until),
        Checked::Kind(_) | Checked::Training(_) => words.tell("check-valid-until", until),
    };
    let renewing = (check.state == CheckState::DueForRenewal).then(|| words.say("check-renewing").to_owned());
    view! {
        <CheckItem
            code=check.what.code()
            state=check.state
            checked_on=check.seen_on
            valid_until=check.valid_until
            what=words.checked(check.what)
            how=format!("{seen} {until}")
            nostrip:renewing=renewing
        />
    }
    .into_any()
}

fn not_checked(words: Words, page: &ListingPage) -> Option<AnyView> {
    let lead = match (page.claimed, page.not_checked.is_empty()) {
        (true, true) => return None,
        (true, false) => words.say("notchecked-lead"),
        (false, _) => words.say("notchecked-unclaimed"),
    };
    let items =
        if page.claimed { page.not_checked.iter().map(|what| words.checked(*what)).collect() } else { Vec::new() };
    let view = view! {
        <NotChecked title=words.say("notchecked-title") lead items>
            <p class="govuk-body-s">
                {words.say("notchecked-ask")} " "
                <a class="govuk-link" href=paths::HELP_CHECKED>{words.say("trust-what-checked-means")}</a>
            </p>
        </NotChecked>
    };
    Some(view.into_any())
}

/// What a PA said and nobody saw: a list of its own, never a check.
fn told_us(words: Words, page: &ListingPage) -> Vec<AnyView> {
    let Family::Pa(pa) = &page.content.family else { return Vec::new() };
    if pa.told_us.is_empty() && pa.training_told.is_empty() {
        return Vec::new();
    }
    let training = pa.training_told.iter().map(|training| words.checked(Checked::Training(*training)));
    let items: Vec<_> = training.chain(pa.told_us.iter().cloned()).map(|text| view! { <li>{text}</li> }).collect();
    vec![
        heading(words.tell("told-title", [("name", (&page.content.name).into())])),
        paragraph(words.say("told-lead")),
        view! { <ul class="govuk-list govuk-list--bullet">{items}</ul> }.into_any(),
    ]
}
