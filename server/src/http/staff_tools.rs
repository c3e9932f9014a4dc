//! The staff's tools: councils, bank holidays, announcements, feedback, suggested changes, and what they take out.

use app::context::WouldHide;
use app::paths;
use axum::extract::{Path, State};
use axum::http::{StatusCode, Uri, header};
use axum::response::{IntoResponse, Response};
use domain::banner::Announcement;
use domain::council::CouncilAnswers;
use domain::csv;
use domain::form::FormErrors;
use domain::holiday::{self, Holiday};
use domain::id::{BannerId, FeedbackId, SuggestionId};
use domain::listing::CouncilCode;
use domain::suggestion::SuggestionOutcome;
use engine::read_model::{AuditRow, HeldRole, PersonShown, QueueRow};
use engine::{Administrator, CouncilSaved, NotAllowed, SuggestionClosed};

use crate::http::posted::Posted;
use crate::http::render;
use crate::http::session::Signed;
use crate::http::stop::{Stop, done, see_other};
use crate::state::AppState;

/// `POST /officer/councils`: another council is to be set up.
pub async fn add_council(
    State(state): State<AppState>,
    Signed(actor): Signed,
    posted: Posted,
) -> Result<Response, Stop> {
    let administrator = state.engine.site_administrator(actor.as_ref())?;
    let typed = posted.form.first("council");
    let error = match CouncilCode::parse(typed) {
        Ok(code) if administrator.add_council(&code).await? => return Ok(see_other(&paths::council(&code))),
        _ if typed.is_empty() => "council_missing",
        _ => "council_unknown",
    };
    Ok(again(&state, posted, FormErrors::one("council", error)).await)
}

/// `POST /officer/councils/{code}`: whom to ring, and what is asked for.
pub async fn set_council(
    State(state): State<AppState>,
    Path(code): Path<String>,
    Signed(actor): Signed,
    posted: Posted,
) -> Result<Response, Stop> {
    let administrator = state.engine.administrator(actor.as_ref())?;
    let code = CouncilCode::parse(&code).map_err(|_| Stop::NotFound)?;
    // Whose council it is comes before what is wrong with the form.
    if administrator.council(&code).await?.is_none() {
        return Err(Stop::NotFound);
    }
    let answers = match CouncilAnswers::read(posted.form.pairs()) {
        Ok(answers) => answers,
        Err(errors) => return Ok(again(&state, posted, errors).await),
    };
    let confirmed = posted.form.first("confirmed").parse().ok();
    match administrator.set_council(&code, &answers, confirmed).await? {
        CouncilSaved::Saved => Ok(done(&paths::council(&code), "council_saved")),
        CouncilSaved::NotTheirs => Err(Stop::NotFound),
        CouncilSaved::WouldHide { hidden, shown } => {
            let form = posted.form.state_of_all(FormErrors::default());
            // Nothing is wrong: the page asks whether this is meant.
            let why = WouldHide { hidden, shown };
            Ok(render::page_with(&state, posted.parts, StatusCode::OK, form, why).await)
        }
    }
}

/// `POST /officer/bank-holidays`: a day is added, taken out, or left to the rules again.
pub async fn change_holidays(
    State(state): State<AppState>,
    Signed(actor): Signed,
    posted: Posted,
) -> Result<Response, Stop> {
    let administrator = state.engine.site_administrator(actor.as_ref())?;
    match posted.form.first("act") {
        "set" => {}
        "remove" => {
            let day = holiday::read_day(posted.form.first("day")).ok_or(Stop::NoFormOfOurs)?;
            return match administrator.remove_holiday(day).await? {
                true => Ok(done(paths::OFFICER_HOLIDAYS, "holiday_saved")),
                false => Err(Stop::NotFound),
            };
        }
        _ => return Err(Stop::NoFormOfOurs),
    }
    let form = &posted.form;
    match Holiday::read(form.first("day"), form.first("what"), form.first("name")) {
        Ok(holiday) => {
            administrator.set_holiday(&holiday).await?;
            Ok(done(paths::OFFICER_HOLIDAYS, "holiday_saved"))
        }
        Err(errors) => Ok(again(&state, posted, errors).await),
    }
}

/// `POST /officer/banner`: something is announced, or is no longer.
pub async fn change_banner(
    State(state): State<AppState>,
    Signed(actor): Signed,
    posted: Posted,
) -> Result<Response, Stop> {
    let administrator = state.engine.administrator(actor.as_ref())?;
    match posted.form.first("act") {
        "publish" => publish_banner(&state, administrator, posted).await,
        "end" => {
            let id: BannerId = posted.form.first("banner").parse().map_err(|_| Stop::NotFound)?;
            match administrator.end_banner(id).await? {
                true => Ok(done(paths::OFFICER_BANNER, "banner_ended")),
                false => Err(Stop::NotFound),
            }
        }
        _ => Err(Stop::NoFormOfOurs),
    }
}

async fn publish_banner(state: &AppState, administrator: Administrator<'_>, posted: Posted) -> Result<Response, Stop> {
    let form = &posted.form;
    let now = state.engine.clock().now();
    let read = Announcement::read(|name| form.first(name), |path| paths::ours(path).is_some(), now);
    let council = match form.first("council") {
        "" => Err("where_missing"),
        paths::WHOLE_SITE => Ok(None),
        typed => CouncilCode::parse(typed).map(Some).map_err(|_| "council_unknown"),
    };
    let (announcement, council) = match (read, council) {
        (Ok(announcement), Ok(council)) => (announcement, council),
        (read, council) => {
            let mut errors = read.err().unwrap_or_default();
            if let Err(code) = council {
                errors.add("council", code);
            }
            return Ok(again(state, posted, errors).await);
        }
    };
    match administrator.publish_banner(council.as_ref(), &announcement).await? {
        true => Ok(done(paths::OFFICER_BANNER, "banner_published")),
        // The page offers only one's own councils.
        false => Err(NotAllowed::Role.into()),
    }
}

/// `POST /officer/feedback`: what somebody wrote about a page was dealt with.
pub async fn feedback_done(
    State(state): State<AppState>,
    Signed(actor): Signed,
    posted: Posted,
) -> Result<Response, Stop> {
    let desk = state.engine.feedback_desk(actor.as_ref())?;
    let id: FeedbackId = posted.form.first("feedback").parse().map_err(|_| Stop::NotFound)?;
    if desk.done(id).await? { Ok(done(paths::OFFICER_FEEDBACK, "feedback_done")) } else { Err(Stop::NotFound) }
}

/// `POST /officer/suggestions/{suggestion}`: what became of a suggested change.
pub async fn close_suggestion(
    State(state): State<AppState>,
    Path(id): Path<String>,
    Signed(actor): Signed,
    posted: Posted,
) -> Result<Response, Stop> {
    let corrector = state.engine.corrector(actor.as_ref())?;
    let id: SuggestionId = id.parse().map_err(|_| Stop::NotFound)?;
    let Some(outcome) = SuggestionOutcome::from_code(posted.form.first("outcome")) else {
        // The page itself says when there is none such.
        return Ok(again(&state, posted, FormErrors::one("outcome", "outcome_missing")).await);
    };
    match corrector.close(id, outcome).await? {
        // Somebody was quicker: the page says what became of it.
        SuggestionClosed::Done | SuggestionClosed::Before => Ok(done(&paths::suggestion(id), "suggestion_closed")),
        SuggestionClosed::NotTheirs => Err(Stop::NotFound),
        SuggestionClosed::NotThisOutcome => {
            Ok(again(&state, posted, FormErrors::one("outcome", "outcome_missing")).await)
        }
    }
}

/// `GET /officer/audit.csv`: the audit log for programs for tables.
pub async fn export_audit(State(state): State<AppState>, Signed(actor): Signed, uri: Uri) -> Result<Response, Stop> {
    let auditor = state.engine.auditor(actor.as_ref()).map_err(Stop::on_the_way_to(&uri))?;
    let rows = auditor.export().await?;
    let head = ["number", "at", "actor", "act", "subject_kind", "subject_id", "reason", "before", "after"];
    Ok(table("audit.csv", &head, rows.into_iter().map(audit_cells)))
}

fn audit_cells(row: AuditRow) -> Vec<String> {
    vec![
        row.number.to_string(),
        row.at.to_rfc3339(),
        row.actor.map(|actor| actor.to_string()).unwrap_or_default(),
        row.act,
        row.subject_kind,
        row.subject_id,
        row.reason.unwrap_or_default(),
        row.before.unwrap_or_default(),
        row.after.unwrap_or_default(),
    ]
}

/// `GET /officer/people.csv`: who works here. Addresses stay hidden, as on the page.
pub async fn export_people(State(state): State<AppState>, Signed(actor): Signed, uri: Uri) -> Result<Response, Stop> {
    let administrator = state.engine.administrator(actor.as_ref()).map_err(Stop::on_the_way_to(&uri))?;
    let people = administrator.export_people().await?;
    let head = ["number", "email", "roles", "last_signed_in", "authenticator_app"];
    Ok(table("people.csv", &head, people.into_iter().map(person_cells)))
}

fn person_cells(person: PersonShown) -> Vec<String> {
    let role = |held: &HeldRole| match &held.council {
        Some(council) => format!("{} {council}", held.role),
        None => held.role.to_string(),
    };
    vec![
        person.account.to_string(),
        person.email,
        person.roles.iter().map(role).collect::<Vec<_>>().join("; "),
        person.last_signed_in.map(|at| at.to_rfc3339()).unwrap_or_default(),
        if person.second_factor { "yes" } else { "no" }.to_owned(),
    ]
}

/// `GET /officer/queue.csv`: what waits and is theirs to see.
pub async fn export_queue(State(state): State<AppState>, Signed(actor): Signed, uri: Uri) -> Result<Response, Stop> {
    let officer = state.engine.officer(actor.as_ref()).map_err(Stop::on_the_way_to(&uri))?;
    let rows = officer.export_queue().await?;
    let head = ["kind", "council", "listing", "opened", "due", "assigned_to", "number"];
    Ok(table("queue.csv", &head, rows.into_iter().map(queue_cells)))
}

fn queue_cells(row: QueueRow) -> Vec<String> {
    vec![
        row.kind.to_string(),
        row.council.map(|code| code.to_string()).unwrap_or_default(),
        row.listing.map(|reference| reference.to_string()).unwrap_or_default(),
        row.opened_at.to_rfc3339(),
        row.due_at.to_rfc3339(),
        row.assigned_to.unwrap_or_default(),
        row.subject,
    ]
}

/// A file that programs for tables open.
fn table(name: &str, head: &[&str], rows: impl Iterator<Item = Vec<String>>) -> Response {
    let kind = [
        (header::CONTENT_TYPE, "text/csv; charset=utf-8".to_owned()),
        (header::CONTENT_DISPOSITION, format!("attachment; filename=\"{name}\"")),
    ];
    (kind, csv::table(head, rows)).into_response()
}

async fn again(state: &AppState, posted: Posted, errors: FormErrors) -> Response {
    let form = posted.form.state_of_all(errors);
    render::page_again(state, posted.parts, form).await
}
