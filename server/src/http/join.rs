//! Joining: beginning a listing, answering its questions, keeping it for later and sending it. A listing
//! belongs to the browser that began it until somebody proves an address; then to their account.

use app::context::{BegunAlready, ChangedMeanwhile};
use app::paths;
use app::words::Locale;
use axum::extract::{Path, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::Response;
use domain::account::{EmailAddress, EmailProblem};
use domain::check::Checked;
use domain::form::FormErrors;
use domain::id::PublicRef;
use domain::join::{self, Door};
use engine::{Actor, Claimed, Draft, NotAllowed, OwnListing, Press, ReferenceGiven, Renewed, Saved, Sent, Shared};

use crate::http::client_ip::ClientIp;
use crate::http::posted::Posted;
use crate::http::render;
use crate::http::session::{Signed, with_cookie};
use crate::http::stop::{Stop, done, see_other};
use crate::state::AppState;

/// `POST /join/{door}`: begins a listing, for the account that is signed in or else for this browser.
pub async fn begin(
    State(state): State<AppState>,
    Path(door): Path<String>,
    Signed(actor): Signed,
    posted: Posted,
) -> Result<Response, Stop> {
    let door = match door.as_str() {
        "pa" => Door::Pa,
        "provider" => match Door::from_code(posted.form.first("door")).filter(|door| !door.is_pa()) {
            Some(door) => door,
            None => return Ok(again(&state, posted, FormErrors::one("door", "door_missing")).await),
        },
        _ => return Err(Stop::NotFound),
    };
    if let Ok(member) = state.engine.member(actor.as_ref()) {
        return Ok(see_other(&paths::own_listing(&member.begin(door).await?)));
    }
    if let Some(draft) = draft(&state, &posted).await? {
        // Who presses twice goes on with what they began.
        if draft.copy().door == door {
            return Ok(see_other(paths::join_door(door)));
        }
        if !anew(&draft, &posted).await? {
            return Ok(begun_already(&state, &draft, posted).await);
        }
    }
    state.limits.begin(requester(&posted))?;
    let token = state.engine.public().begin(door).await?;
    Ok(with_cookie(see_other(paths::join_door(door)), state.cookies.keep_draft(&token)))
}

/// `POST /listings/{listing}/claim`: begins the answers of somebody who says that a register's listing is theirs.
pub async fn claim(
    State(state): State<AppState>,
    Path(segment): Path<String>,
    Signed(actor): Signed,
    posted: Posted,
) -> Result<Response, Stop> {
    let (_, reference) = paths::read_listing(&segment).ok_or(Stop::NotFound)?;
    let claimed = match state.engine.member(actor.as_ref()) {
        Ok(member) => member.claim(&reference).await?,
        Err(_) => {
            if state.engine.public().claimable(&reference).await?.is_none() {
                return Err(Stop::NotFound);
            }
            if let Some(draft) = draft(&state, &posted).await? {
                if draft.claims(&reference).await? {
                    return Ok(see_other(paths::JOIN_PROVIDER));
                }
                if !anew(&draft, &posted).await? {
                    return Ok(begun_already(&state, &draft, posted).await);
                }
            }
            state.limits.begin(requester(&posted))?;
            state.engine.public().claim(&reference).await?
        }
    };
    match claimed {
        Claimed::Begun(token) => Ok(with_cookie(see_other(paths::JOIN_PROVIDER), state.cookies.keep_draft(&token))),
        Claimed::BegunAs(reference) => Ok(see_other(&paths::own_listing(&reference))),
        Claimed::NotToBeClaimed => Err(Stop::NotFound),
    }
}

/// Deletes what this browser began, if it was said that this and no other be deleted to begin anew.
async fn anew(draft: &Draft<'_>, posted: &Posted) -> Result<bool, Stop> {
    let meant = posted.form.first("anew") == draft.copy().reference.as_str();
    Ok(meant && draft.delete().await?)
}

/// The page that asks what becomes of what this browser began: a new listing would put it out of reach.
async fn begun_already(state: &AppState, draft: &Draft<'_>, posted: Posted) -> Response {
    let begun = BegunAlready { door: draft.copy().door, reference: draft.copy().reference.clone() };
    let form = posted.form.state_of_all(FormErrors::default());
    render::page_with(state, posted.parts, StatusCode::UNPROCESSABLE_ENTITY, form, begun).await
}

/// `POST /join/{door}/{page}`: one page of what this browser began.
pub async fn answer(
    State(state): State<AppState>,
    Path((door, code)): Path<(String, String)>,
    posted: Posted,
) -> Result<Response, Stop> {
    let home = home_of(&door)?;
    match draft_behind(&state, home, &posted).await? {
        Some(draft) => questions(&state, &draft, home, &code, posted).await,
        None => Ok(see_other(home)),
    }
}

/// `POST /join/{door}/save`: sends a link and a code to an address; whoever uses them has this listing in their
/// account.
pub async fn keep(State(state): State<AppState>, Path(door): Path<String>, posted: Posted) -> Result<Response, Stop> {
    let home = home_of(&door)?;
    match draft_behind(&state, home, &posted).await? {
        Some(draft) => keep_for_later(&state, &draft, posted).await,
        None => Ok(see_other(home)),
    }
}

/// The list of what is asked behind a door.
pub(super) fn home_of(door: &str) -> Result<&'static str, Stop> {
    match door {
        "pa" => Ok(paths::JOIN_PA),
        "provider" => Ok(paths::JOIN_PROVIDER),
        _ => Err(Stop::NotFound),
    }
}

/// `POST /account/listings/{reference}/{page}`: one page of one's own listing, or something done to it.
pub async fn answer_own(
    State(state): State<AppState>,
    Path((reference, code)): Path<(String, String)>,
    Signed(actor): Signed,
    posted: Posted,
) -> Result<Response, Stop> {
    let (own, home) = match own(&state, actor.as_ref(), &reference).await {
        // Their session ended while they typed.
        Err(Stop::Refused(NotAllowed::SignIn, _)) => return keep_typed(&state, &reference, &code, &posted).await,
        own => own?,
    };
    if code == "show" {
        return show(&own, &home, &posted).await;
    }
    let kept = state.cookies.kept_form(&posted.parts.headers);
    let answer = questions(&state, &own, &home, &code, posted).await?;
    match kept {
        Some(token) if answer.status() == StatusCode::SEE_OTHER && own.forget_kept_form(&token, &code).await? => {
            Ok(with_cookie(answer, state.cookies.forget_form()))
        }
        _ => Ok(answer),
    }
}

/// Keeps what was typed into a page by somebody who is not signed in any more, and has them sign in: the page then
/// offers it. Nothing is saved by it.
async fn keep_typed(state: &AppState, reference: &str, code: &str, posted: &Posted) -> Result<Response, Stop> {
    let page = [Door::Pa, Door::Provider].into_iter().find_map(|door| join::page(door, code));
    // A button beside an answer typed nothing.
    let typed = matches!(posted.form.first("act"), "" | "copy_monday");
    let (Ok(reference), Some(page), true) = (PublicRef::parse(reference), page, typed) else {
        return Err(NotAllowed::SignIn.into());
    };
    state.limits.begin(requester(posted))?;
    let token = state.engine.public().keep_form(&reference, page, posted.form.pairs()).await?;
    let next = format!("{}/{}", paths::own_listing(&reference), page.code);
    let answer = see_other(&paths::and_then(paths::SIGN_IN, Some(&next)));
    Ok(with_cookie(answer, state.cookies.keep_form(&token)))
}

/// `POST /account/listings/{reference}/check`: sends it to be looked at.
pub async fn send_own(
    State(state): State<AppState>,
    Path(reference): Path<String>,
    Signed(actor): Signed,
    _: Posted,
) -> Result<Response, Stop> {
    let (own, home) = own(&state, actor.as_ref(), &reference).await?;
    send(&own, &home).await
}

/// `POST /account/listings/{reference}/owners`: lets somebody in, or takes somebody off.
pub async fn change_owners(
    State(state): State<AppState>,
    Path(reference): Path<String>,
    Signed(actor): Signed,
    posted: Posted,
) -> Result<Response, Stop> {
    let (own, home) = own(&state, actor.as_ref(), &reference).await?;
    owners(&state, &own, &home, posted).await
}

/// Most characters of what somebody writes who does not agree with a decision.
const LONGEST_APPEAL: usize = 4000;

/// `POST /account/listings/{reference}/appeal`: its owner does not agree with a decision.
pub async fn appeal(
    State(state): State<AppState>,
    Path(reference): Path<String>,
    Signed(actor): Signed,
    posted: Posted,
) -> Result<Response, Stop> {
    let (own, home) = own(&state, actor.as_ref(), &reference).await?;
    let text = domain::text::paragraphs(posted.form.first("appeal"));
    let error = match text.chars().count() {
        0 => "appeal_missing",
        1..=LONGEST_APPEAL if own.appeal(&text).await? => return Ok(done(&home, "appealed")),
        // It waits already, or was decided meanwhile: the page says how it stands.
        1..=LONGEST_APPEAL => return Ok(see_other(&home)),
        _ => "appeal_long",
    };
    Ok(again(&state, posted, FormErrors::one("appeal", error)).await)
}

/// `POST /account/listings/{reference}/renew/{what}`: says that there is a new one of what was checked.
pub async fn renew_own(
    State(state): State<AppState>,
    Path((reference, what)): Path<(String, String)>,
    Signed(actor): Signed,
    posted: Posted,
) -> Result<Response, Stop> {
    let (own, home) = own(&state, actor.as_ref(), &reference).await?;
    let what = Checked::from_code(&what).ok_or(Stop::NotFound)?;
    match own.renew(what, posted.form.pairs()).await? {
        Renewed::Kept => Ok(done(&home, "renewal_said")),
        Renewed::Wrong(errors) => Ok(again(&state, posted, errors).await),
        // Whoever presses twice has said it once.
        Renewed::NotAsked => Ok(see_other(&home)),
    }
}

/// One's own listing, and its page.
pub(super) async fn own<'a>(
    state: &'a AppState,
    actor: Option<&'a Actor>,
    reference: &str,
) -> Result<(OwnListing<'a>, String), Stop> {
    let member = state.engine.member(actor)?;
    let reference = PublicRef::parse(reference).map_err(|_| Stop::NotFound)?;
    let own = member.listing(&reference).await?.ok_or(Stop::NotFound)?;
    Ok((own, paths::own_listing(&reference)))
}

/// `POST /listing-link/{token}`: one press on the page that a mail's link opens, signed in or not.
pub async fn one_press(
    State(state): State<AppState>,
    Path(token): Path<String>,
    posted: Posted,
) -> Result<Response, Stop> {
    state.limits.try_code(requester(&posted))?;
    let press = match posted.form.first("act") {
        "still_right" => Press::StillRight,
        "full" => Press::Full,
        "room" => Press::Room,
        "hide" => Press::Hide,
        "show" => Press::Show,
        _ => return Err(Stop::NoFormOfOurs),
    };
    if !state.engine.sign_in().press(&token, press).await? {
        // The page says by itself that the link is over (410), and what to do.
        return Ok(again(&state, posted, FormErrors::default()).await);
    }
    Ok(done(&paths::LISTING_LINK.replace("{token}", &token), "listing_pressed"))
}

/// `POST /reference/{token}`: what a referee wrote on the page that the mail's link opens.
pub async fn give_reference(
    State(state): State<AppState>,
    Path(token): Path<String>,
    posted: Posted,
) -> Result<Response, Stop> {
    state.limits.try_code(requester(&posted))?;
    match state.engine.sign_in().give_reference(&token, posted.form.pairs()).await? {
        ReferenceGiven::Kept => Ok(done(paths::HOME, "reference_given")),
        ReferenceGiven::Wrong(errors) => Ok(again(&state, posted, errors).await),
        // The page says by itself that it is over (410).
        ReferenceGiven::Over => Ok(again(&state, posted, FormErrors::default()).await),
    }
}

/// What the browser that sent these headers has been writing behind this door.
pub(super) async fn draft_of<'a>(
    state: &'a AppState,
    home: &str,
    headers: &HeaderMap,
) -> Result<Option<Draft<'a>>, Stop> {
    let draft = match state.cookies.draft(headers) {
        Some(token) => state.engine.draft(token.expose()).await?,
        None => None,
    };
    Ok(draft.filter(|draft| paths::join_door(draft.copy().door) == home))
}

/// What this browser has been writing.
async fn draft<'a>(state: &'a AppState, posted: &Posted) -> Result<Option<Draft<'a>>, Stop> {
    match state.cookies.draft(&posted.parts.headers) {
        Some(token) => Ok(state.engine.draft(token.expose()).await?),
        None => Ok(None),
    }
}

/// What this browser has been writing behind this door.
async fn draft_behind<'a>(state: &'a AppState, home: &str, posted: &Posted) -> Result<Option<Draft<'a>>, Stop> {
    draft_of(state, home, &posted.parts.headers).await
}

async fn questions(
    state: &AppState,
    draft: &Draft<'_>,
    home: &str,
    code: &str,
    posted: Posted,
) -> Result<Response, Stop> {
    let page = join::page(draft.copy().door, code).ok_or(Stop::NotFound)?;
    let time = match posted.form.first("time") {
        "" => 1,
        text => text.parse().ok().filter(|time| (1..=page.times).contains(time)).ok_or(Stop::NoFormOfOurs)?,
    };
    // A form that says no revision is one that nothing was changed under.
    let seen = posted.form.first("revision").parse().unwrap_or(draft.copy().revision);
    let act = posted.form.first("act").to_owned();
    // Whoever came from looking over their answers goes back there.
    let from_check = posted.form.first("from") == "check";
    let typed = join::as_asked(page, posted.form.pairs());
    let saved = match act.as_str() {
        "remove" => draft.remove(page, time, seen).await?,
        "copy_monday" if page.code == "times" => draft.save(page, time, &monday_on_all_weekdays(&typed), seen).await?,
        _ => draft.save(page, time, &typed, seen).await?,
    };
    match saved {
        Saved::Kept if page.repeats() || act == "copy_monday" => {
            let from = if from_check { "?from=check" } else { "" };
            Ok(see_other(&format!("{home}/{code}{from}")))
        }
        Saved::Kept if from_check => Ok(see_other(&format!("{home}/check"))),
        Saved::Kept => {
            let next = draft.copy().progress.after(page.code);
            Ok(see_other(&next.map_or_else(|| home.to_owned(), |next| format!("{home}/{}", next.code))))
        }
        Saved::Wrong(errors) => Ok(again(state, posted, errors).await),
        Saved::ChangedMeanwhile => {
            let form = posted.form.state_of_all(FormErrors::default());
            Ok(render::page_with(state, posted.parts, StatusCode::CONFLICT, form, ChangedMeanwhile).await)
        }
    }
}

/// What was chosen for Monday, on every day from Monday to Friday; the weekend stays.
fn monday_on_all_weekdays(typed: &[(String, String)]) -> Vec<(String, String)> {
    let day = |value: &str| value.split('_').next().unwrap_or_default().to_owned();
    let mut new: Vec<_> = typed
        .iter()
        .filter(|(name, value)| name != "week" || matches!(day(value).as_str(), "mon" | "sat" | "sun"))
        .cloned()
        .collect();
    for (name, value) in typed.iter().filter(|(name, value)| name == "week" && day(value) == "mon") {
        let part = value.trim_start_matches("mon");
        new.extend(["tue", "wed", "thu", "fri"].map(|day| (name.clone(), format!("{day}{part}"))));
    }
    new
}

async fn keep_for_later(state: &AppState, draft: &Draft<'_>, posted: Posted) -> Result<Response, Stop> {
    let mut errors = FormErrors::default();
    let typed = EmailAddress::parse(posted.form.first("email"));
    let Some(email) = errors.check("email", typed, EmailProblem::code) else {
        return Ok(again(state, posted, errors).await);
    };
    let language = posted.parts.extensions.get::<Locale>().copied().unwrap_or_default();
    state.limits.mail(requester(&posted), &email)?;
    let browser = state.cookies.browser(&posted.parts.headers).unwrap_or_else(|| state.engine.new_browser_token());
    draft.keep_for(&email, &browser, language.code()).await?;
    let next = paths::own_listing(&draft.copy().reference);
    let answer = see_other(&paths::and_then(paths::SIGN_IN_CODE, Some(&next)));
    Ok(with_cookie(answer, state.cookies.keep_attempt(&browser)))
}

async fn send(own: &OwnListing<'_>, home: &str) -> Result<Response, Stop> {
    Ok(match own.send().await? {
        Sent::Sent => done(home, "listing_sent"),
        Sent::NothingNew => done(home, "listing_nothing_new"),
        // The page says what is missing.
        Sent::NotComplete => see_other(&format!("{home}/check")),
        Sent::Held => see_other(home),
    })
}

async fn owners(state: &AppState, own: &OwnListing<'_>, home: &str, posted: Posted) -> Result<Response, Stop> {
    let page = format!("{home}/owners");
    match posted.form.first("act") {
        "add" => {}
        "remove" => {
            let account = posted.form.first("account").parse().map_err(|_| Stop::NoFormOfOurs)?;
            let done_page = if account == own.owner() { paths::ACCOUNT_LISTINGS } else { &page };
            return Ok(match own.unshare(account).await? {
                true => done(done_page, "listing_unshared"),
                false => again(state, posted, FormErrors::one("email", "owner_last")).await,
            });
        }
        _ => return Err(Stop::NoFormOfOurs),
    }
    let mut errors = FormErrors::default();
    let typed = EmailAddress::parse(posted.form.first("email"));
    let Some(email) = errors.check("email", typed, EmailProblem::code) else {
        return Ok(again(state, posted, errors).await);
    };
    state.limits.mail(requester(&posted), &email)?;
    Ok(match own.share(&email).await? {
        Shared::Done => done(&page, "listing_shared"),
        Shared::Already => again(state, posted, FormErrors::one("email", "owner_already")).await,
        Shared::NotAService => return Err(Stop::NotFound),
    })
}

async fn show(own: &OwnListing<'_>, home: &str, posted: &Posted) -> Result<Response, Stop> {
    let pause = match posted.form.first("act") {
        "copy" => {
            let copied = own.copy_it().await?.ok_or(Stop::NotFound)?;
            return Ok(done(&paths::own_listing(&copied), "listing_copied"));
        }
        "still_right" => {
            own.still_right().await?;
            return Ok(done(home, "listing_pressed"));
        }
        "take_back" => {
            return Ok(match own.take_back().await? {
                true => done(home, "listing_taken_back"),
                // It was decided meanwhile: the page says how.
                false => see_other(home),
            });
        }
        "put_back" => {
            return Ok(match own.put_back().await? {
                true => done(home, "listing_put_back"),
                false => see_other(home),
            });
        }
        "pause" => true,
        "show" => false,
        _ => return Err(Stop::NoFormOfOurs),
    };
    let changed = own.pause(pause).await?;
    Ok(match (changed, pause) {
        (true, true) => done(home, "listing_paused"),
        (true, false) => done(home, "listing_shown"),
        (false, _) => see_other(home),
    })
}

/// The same page with what is wrong and everything that was typed.
async fn again(state: &AppState, posted: Posted, errors: FormErrors) -> Response {
    let form = posted.form.state_of_all(errors);
    render::page_again(state, posted.parts, form).await
}

fn requester(posted: &Posted) -> Option<ClientIp> {
    posted.parts.extensions.get::<ClientIp>().copied()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn monday_is_copied_to_the_other_weekdays_and_the_weekend_stays() {
        let pair = |value: &str| ("week".to_owned(), value.to_owned());
        let typed = [pair("mon_morning"), pair("wed_evening"), pair("sat_tea"), ("patterns".into(), "live_in".into())];
        let new = monday_on_all_weekdays(&typed);
        let mut week: Vec<&str> = new.iter().filter(|(name, _)| name == "week").map(|(_, v)| v.as_str()).collect();
        week.sort_unstable();
        assert_eq!(week, ["fri_morning", "mon_morning", "sat_tea", "thu_morning", "tue_morning", "wed_morning"]);
        assert!(new.contains(&("patterns".into(), "live_in".into())));
    }
}
