//! What people tell us of their worries, and what a council's staff do about it.

use app::paths;
use axum::extract::{Path, State};
use axum::response::Response;
use domain::concern::{ConcernOutcome, ConcernTopic, Told, read_note};
use domain::form::FormErrors;
use domain::id::{ConcernId, PublicRef};
use domain::listing::CouncilCode;
use engine::{ConcernDone, HoldDone, NotAllowed, Removal};

use crate::http::client_ip::ClientIp;
use crate::http::posted::Posted;
use crate::http::render;
use crate::http::session::Signed;
use crate::http::stop::{Stop, done, see_other};
use crate::state::AppState;

/// `POST /concern`: somebody says where it is, or tells what happened. Nobody has to be signed in.
pub async fn concern(State(state): State<AppState>, posted: Posted) -> Result<Response, Stop> {
    let about = asked(&posted, "about").and_then(|text| PublicRef::parse(&text).ok());
    match posted.form.first("act") {
        "place" => Ok(place(&state, about.as_ref(), posted).await),
        "tell" => tell(&state, about.as_ref(), posted).await,
        _ => Err(Stop::NoFormOfOurs),
    }
}

/// A parameter of the page that a form stands on; the form itself may say it too.
fn asked(posted: &Posted, name: &str) -> Option<String> {
    if posted.form.has(name) {
        return Some(posted.form.first(name).to_owned());
    }
    let query = posted.parts.uri.query().unwrap_or_default();
    form_urlencoded::parse(query.as_bytes()).find(|(own, _)| own == name).map(|(_, value)| value.into_owned())
}

/// The answer has the council in its address and never the postcode.
async fn place(state: &AppState, about: Option<&PublicRef>, posted: Posted) -> Response {
    let typed = posted.form.first("place").trim();
    let error = match state.engine.public().council_at(typed) {
        Some(council) => return see_other(&paths::concern(about, Some(council.as_str()))),
        None if typed.is_empty() => "place_missing",
        None => "place_unknown",
    };
    again(state, posted, FormErrors::one("place", error)).await
}

async fn tell(state: &AppState, about: Option<&PublicRef>, posted: Posted) -> Result<Response, Stop> {
    let told = match Told::read(|name| posted.form.first(name)) {
        Ok(told) => told,
        Err(errors) => return Ok(again(state, posted, errors).await),
    };
    // Whom to ring comes first; whoever has read it may still send this.
    if told.topic == ConcernTopic::NeglectOrAbuse && !posted.form.has("ring_first") {
        return Ok(again(state, posted, FormErrors::one("topic", "ring_first")).await);
    }
    state.limits.concern(posted.parts.extensions.get::<ClientIp>().copied())?;
    let council = asked(&posted, "council").and_then(|code| CouncilCode::parse(&code).ok());
    // A worry is never thrown away: what fills in the box that nobody sees is only marked.
    let likely_spam = !posted.form.first("website").trim().is_empty();
    let (about, key) = ((about, council.as_ref()), posted.form.first("key"));
    let reference = state.engine.public().tell(&told, about, key, likely_spam).await?;
    Ok(see_other(&paths::concern_sent(&reference)))
}

/// `POST /officer/reports/{concern}`
pub async fn report(
    State(state): State<AppState>,
    Path(id): Path<String>,
    Signed(actor): Signed,
    posted: Posted,
) -> Result<Response, Stop> {
    let officer = state.engine.duty_officer(actor.as_ref())?;
    let id = id.parse::<ConcernId>().map_err(|_| Stop::NotFound)?;
    let (did, code) = match posted.form.first("act") {
        "take" => (officer.take(id).await?, "concern_taken"),
        "restrict" => (officer.restrict(id).await?, "concern_restricted"),
        "note" => match note(&posted) {
            Ok(note) => (officer.note(id, &note).await?, "concern_noted"),
            Err(errors) => return Ok(again(&state, posted, errors).await),
        },
        "close" => match closing(&posted) {
            Ok((outcome, note)) => (officer.close(id, outcome, note.as_deref()).await?, "concern_closed"),
            Err(errors) => return Ok(again(&state, posted, errors).await),
        },
        _ => return Err(Stop::NoFormOfOurs),
    };
    let page = match code {
        // It is in the other queue now.
        "concern_restricted" => paths::OFFICER_REPORTS.to_owned(),
        _ => paths::report(id),
    };
    concern_done(&state, posted, did, &page, code).await
}

/// `POST /officer/concerns/{concern}`
pub async fn restricted(
    State(state): State<AppState>,
    Path(id): Path<String>,
    Signed(actor): Signed,
    posted: Posted,
) -> Result<Response, Stop> {
    let lead = state.engine.safeguarding_lead(actor.as_ref())?;
    let id = id.parse::<ConcernId>().map_err(|_| Stop::NotFound)?;
    let (did, code) = match posted.form.first("act") {
        "take" => (lead.take(id).await?, "concern_taken"),
        "note" => match note(&posted) {
            Ok(note) => (lead.note(id, &note).await?, "concern_noted"),
            Err(errors) => return Ok(again(&state, posted, errors).await),
        },
        "close" => match closing(&posted) {
            Ok((outcome, note)) => (lead.close(id, outcome, note.as_deref()).await?, "concern_closed"),
            Err(errors) => return Ok(again(&state, posted, errors).await),
        },
        _ => return Err(Stop::NoFormOfOurs),
    };
    concern_done(&state, posted, did, &paths::officer_concern(id), code).await
}

fn note(posted: &Posted) -> Result<String, FormErrors> {
    read_note(posted.form.first("note")).map_err(|code| FormErrors::one("note", code))
}

/// The outcome, and a note where there is more to say.
fn closing(posted: &Posted) -> Result<(ConcernOutcome, Option<String>), FormErrors> {
    let mut errors = FormErrors::default();
    let outcome = ConcernOutcome::from_code(posted.form.first("outcome")).ok_or("concern_outcome_missing");
    let outcome = errors.check("outcome", outcome, |code| code);
    let note = match posted.form.first("closing_note").trim() {
        "" => None,
        typed => errors.check("closing_note", read_note(typed), |code| code),
    };
    match outcome {
        Some(outcome) if errors.is_empty() => Ok((outcome, note)),
        _ => Err(errors),
    }
}

async fn concern_done(
    state: &AppState,
    posted: Posted,
    did: ConcernDone,
    page: &str,
    code: &str,
) -> Result<Response, Stop> {
    match did {
        ConcernDone::Done => Ok(done(page, code)),
        ConcernDone::NotTheirs => Err(Stop::NotFound),
        ConcernDone::TooLate => Ok(again(state, posted, FormErrors::one("", "concern_too_late")).await),
    }
}

/// `POST /officer/listings/{reference}/suspend`: hides it at once.
pub async fn suspend(
    State(state): State<AppState>,
    Path(reference): Path<String>,
    Signed(actor): Signed,
    posted: Posted,
) -> Result<Response, Stop> {
    let officer = state.engine.duty_officer(actor.as_ref())?;
    let (reference, posted) = on_hold_page(&reference, posted)?;
    let reason = match read_note(posted.form.first("reason")) {
        Ok(reason) => reason,
        Err(code) => return Ok(again(&state, posted, FormErrors::one("reason", code)).await),
    };
    let harm = posted.form.first("for_safeguarding") == "yes";
    let did = officer.suspend(&reference, &reason, harm).await?;
    hold_done(&state, posted, did, &reference, "listing_suspended").await
}

/// `POST /officer/listings/{reference}/restore`: shows it again, or asks or answers whether it should be.
pub async fn restore(
    State(state): State<AppState>,
    Path(reference): Path<String>,
    Signed(actor): Signed,
    posted: Posted,
) -> Result<Response, Stop> {
    let officer = state.engine.duty_officer(actor.as_ref())?;
    let (reference, posted) = on_hold_page(&reference, posted)?;
    let (did, code) = match posted.form.first("act") {
        "restore" => (officer.restore(&reference).await?, "listing_restored"),
        "ask" => {
            let lead = state.engine.safeguarding_lead(actor.as_ref())?;
            let reason = match read_note(posted.form.first("restore_reason")) {
                Ok(reason) => reason,
                Err(code) => return Ok(again(&state, posted, FormErrors::one("restore_reason", code)).await),
            };
            (lead.ask_restore(&reference, &reason).await?, "restore_asked")
        }
        act @ ("agree" | "refuse") => {
            let lead = state.engine.safeguarding_lead(actor.as_ref())?;
            let code = if act == "agree" { "listing_restored" } else { "restore_refused" };
            (lead.decide_restore(&reference, act == "agree").await?, code)
        }
        _ => return Err(Stop::NoFormOfOurs),
    };
    hold_done(&state, posted, did, &reference, code).await
}

/// `POST /officer/listings/{reference}/remove`: removes it and remembers not to list it again.
pub async fn remove(
    State(state): State<AppState>,
    Path(reference): Path<String>,
    Signed(actor): Signed,
    posted: Posted,
) -> Result<Response, Stop> {
    let officer = state.engine.duty_officer(actor.as_ref())?;
    let (reference, posted) = on_hold_page(&reference, posted)?;
    let mut errors = FormErrors::default();
    let why = Removal::from_code(posted.form.first("why")).ok_or("why_missing");
    let why = errors.check("why", why, |code| code);
    let reason = errors.check("remove_reason", read_note(posted.form.first("remove_reason")), |code| code);
    let (Some(why), Some(reason)) = (why, reason) else { return Ok(again(&state, posted, errors).await) };
    let did = officer.remove(&reference, &reason, why).await?;
    hold_done(&state, posted, did, &reference, "listing_removed").await
}

/// `POST /officer/listings/{reference}/conviction`: gives what somebody knows of one to the safeguarding leads.
pub async fn conviction(
    State(state): State<AppState>,
    Path(reference): Path<String>,
    Signed(actor): Signed,
    posted: Posted,
) -> Result<Response, Stop> {
    let officer = state.engine.duty_officer(actor.as_ref())?;
    let (reference, posted) = on_hold_page(&reference, posted)?;
    let told = match read_note(posted.form.first("conviction")) {
        Ok(told) => told,
        Err(code) => return Ok(again(&state, posted, FormErrors::one("conviction", code)).await),
    };
    // The same words of the same person are told once.
    let once = actor.as_ref().map(|actor| actor.account().to_string()).unwrap_or_default();
    match officer.tell_conviction(&reference, &told, &once).await? {
        true => Ok(done(&paths::listing_hold(&reference), "conviction_told")),
        false => Err(Stop::NotFound),
    }
}

/// These forms stand on one page, which is shown again where something is wrong with them.
fn on_hold_page(reference: &str, mut posted: Posted) -> Result<(PublicRef, Posted), Stop> {
    let reference = PublicRef::parse(reference).map_err(|_| Stop::NotFound)?;
    posted.parts.uri = paths::listing_hold(&reference).parse().map_err(|_| Stop::NotFound)?;
    Ok((reference, posted))
}

async fn hold_done(
    state: &AppState,
    posted: Posted,
    did: HoldDone,
    reference: &PublicRef,
    code: &str,
) -> Result<Response, Stop> {
    let error = match did {
        HoldDone::Done => return Ok(done(&paths::listing_hold(reference), code)),
        HoldDone::NotTheirs => return Err(Stop::NotFound),
        HoldDone::NotAllowed => return Err(NotAllowed::Role.into()),
        HoldDone::Already => "hold_already",
        HoldDone::NeedsAnother => "hold_needs_another",
    };
    Ok(again(state, posted, FormErrors::one("", error)).await)
}

/// `POST /officer/do-not-list`: ends an entry.
pub async fn end_do_not_list(
    State(state): State<AppState>,
    Signed(actor): Signed,
    posted: Posted,
) -> Result<Response, Stop> {
    let lead = state.engine.safeguarding_lead(actor.as_ref())?;
    let entry = posted.form.first("entry").parse().map_err(|_| Stop::NotFound)?;
    let reason = match read_note(posted.form.first("reason")) {
        Ok(reason) => reason,
        Err(code) => return Ok(again(&state, posted, FormErrors::one("reason", code)).await),
    };
    if lead.end_do_not_list(entry, &reason).await? {
        Ok(done(paths::DO_NOT_LIST, "do_not_list_ended"))
    } else {
        Err(Stop::NotFound)
    }
}

/// The same page with what is wrong and everything that was typed.
async fn again(state: &AppState, posted: Posted, errors: FormErrors) -> Response {
    let form = posted.form.state_of_all(errors);
    render::page_again(state, posted.parts, form).await
}
