//! From a job to the letter it stands for: read from the rows as they are when it is sent.

use chrono::NaiveDate;
use domain::account::EmailAddress;
use domain::id::{AccountId, CheckId, EmailChangeId, ListingId, OfferId, SessionId, SuggestionId};
use domain::listing::{CouncilCode, VersionState};
use uuid::Uuid;

use super::account::{EMAIL_LINK_HOURS, NEW_EMAIL, OLD_EMAIL, email_of};
use super::joining::Standing;
use super::offers::{self, INVITATION_DAYS};
use super::second_factor::LOCKED_MINUTES;
use super::session::held;
use super::sign_in::{CHALLENGE_EMAIL, MINUTES, takes_link_alone};
use super::{expiry, hold, joining, references, suggestions};
use crate::Core;
use crate::error::EngineError;
use crate::mail::{Letter, ListingDecided, Says};
use crate::outbox::Job;
use crate::secret::Purpose;
use crate::store::OfferRow;

/// The letter of a job; `None` when there is nobody to write to any more, or it would say nothing true.
pub async fn letter(engine: &Core, job: &Job) -> Result<Option<Letter>, EngineError> {
    match job {
        Job::SignIn { challenge } => sign_in(engine, *challenge).await,
        Job::NewBrowser { session } => new_browser(engine, *session).await,
        Job::RoleOffered { offer } => role_offered(engine, *offer).await,
        // Such an offer is over.
        Job::Invited { .. } => Ok(None),
        Job::ConfirmEmail { change } => confirm_email(engine, *change).await,
        Job::EmailChangeAsked { change } => to_address(engine, *change, true, Says::EmailChangeAsked).await,
        Job::EmailChanged { change, to_old } => to_address(engine, *change, *to_old, Says::EmailChanged).await,
        Job::DeletionAsked { account } => {
            let row = engine.store.account(*account).await?;
            let Some(on) = row.and_then(|row| row.delete_at) else { return Ok(None) };
            let link = engine.site.address("/account");
            to_account(engine, *account, Says::DeletionAsked { on: on.date_naive(), link }).await
        }
        Job::SecondFactorLocked { account } => {
            to_account(engine, *account, Says::SecondFactorLocked { minutes: LOCKED_MINUTES }).await
        }
        Job::SecondFactorReset { account } => {
            let link = engine.site.address("/sign-in");
            to_account(engine, *account, Says::SecondFactorReset { link }).await
        }
        Job::ListingSent { listing, account } => {
            let Some((name, link)) = own_listing(engine, *listing).await? else { return Ok(None) };
            to_account(engine, *account, Says::ListingSent { name, link }).await
        }
        Job::ListingShared { listing, account } => {
            let Some((name, link)) = own_listing(engine, *listing).await? else { return Ok(None) };
            to_account(engine, *account, Says::ListingShared { name, link }).await
        }
        Job::ListingSuspended { listing, account } => {
            // It may have been shown again meanwhile.
            if !hold::suspended(engine, *listing).await? {
                return Ok(None);
            }
            let Some((name, link)) = own_listing(engine, *listing).await? else { return Ok(None) };
            to_account(engine, *account, Says::ListingSuspended { name, link }).await
        }
        Job::ListingRestored { listing, account } => {
            if hold::suspended(engine, *listing).await? {
                return Ok(None);
            }
            let Some((name, link)) = own_listing(engine, *listing).await? else { return Ok(None) };
            to_account(engine, *account, Says::ListingRestored { name, link }).await
        }
        Job::ReferenceAsked { request } => {
            let Some((referee, about)) = references::open(engine, *request).await? else { return Ok(None) };
            let Ok(to) = EmailAddress::parse(&referee.email) else { return Ok(None) };
            let token = engine.keys.link(Purpose::ReferenceLink, *request);
            let link = engine.site.address(&format!("/reference/{token}"));
            let says = Says::ReferenceAsked { name: referee.name, about, link, days: references::ANSWER_DAYS };
            Ok(Some(Letter { to, language: "en".into(), says }))
        }
        Job::ListingApproved { listing, account, link } => {
            let Some((name, page)) = own_listing(engine, *listing).await? else { return Ok(None) };
            let row = engine.store.public_rows(&[*listing]).await?.into_iter().next();
            if row.is_none_or(|row| row.state(engine.clock.now()).is_none()) {
                return to_account(engine, *account, Says::ListingApprovedWaits { name, page }).await;
            }
            let link = press_link(engine, *link);
            to_account(engine, *account, Says::ListingApproved { name, page, link }).await
        }
        Job::SuggestionMade { suggestion, account } => {
            let Some(found) = suggestions::find(engine, *suggestion).await? else { return Ok(None) };
            let Some((name, link)) = own_listing(engine, found.listing.id).await? else { return Ok(None) };
            to_account(engine, *account, Says::SuggestionMade { name, topic: found.topic, link }).await
        }
        Job::SuggestionClosed { suggestion } => suggestion_closed(engine, *suggestion).await,
        Job::ListingDecided { listing, account, version } => {
            let Some((name, page)) = own_listing(engine, *listing).await? else { return Ok(None) };
            let versions = engine.store.versions_of(*listing).await?;
            let Some(version) = versions.iter().find(|row| row.id == *version) else { return Ok(None) };
            let decided_at = version.decided_at;
            let in_part = versions.iter().any(|row| row.number > version.number && row.decided_at == decided_at);
            let decided = match version.state {
                VersionState::Returned if in_part => ListingDecided::InPart,
                VersionState::Returned => ListingDecided::Returned,
                VersionState::Rejected => ListingDecided::Refused,
                // It was sent again meanwhile.
                _ => return Ok(None),
            };
            let reason = version.reasons.clone().unwrap_or_default();
            to_account(engine, *account, Says::ListingDecided { name, decided, reason, page }).await
        }
        Job::CheckEnds { check, account, .. } => of_check(engine, *check, *account, false).await,
        Job::CheckOver { check, account } => of_check(engine, *check, *account, true).await,
        Job::AnythingChanged { listing, account, link } => {
            let says = |(name, page), link, _| Says::AnythingChanged { name, page, link };
            of_quiet(engine, (*listing, *account), *link, says).await
        }
        Job::StillRight { listing, account, link } => {
            let says = |(name, page), link, since| Says::StillRight { name, page, link, since };
            of_quiet(engine, (*listing, *account), *link, says).await
        }
        Job::ListingHidden { listing, account, link } => {
            let Some(copy) = of_owner(engine, *listing, *account).await? else { return Ok(None) };
            if copy.standing != Standing::NotSaid {
                return Ok(None);
            }
            let Some((name, page)) = own_listing(engine, *listing).await? else { return Ok(None) };
            let link = press_link(engine, *link);
            to_account(engine, *account, Says::ListingHidden { name, page, link }).await
        }
        Job::SecondFactorChanged { account } => {
            let link = engine.site.address("/account/sessions");
            to_account(engine, *account, Says::SecondFactorChanged { link }).await
        }
        Job::RecoveryCodesMade { account } => {
            let link = engine.site.address("/account/sessions");
            to_account(engine, *account, Says::RecoveryCodesMade { link }).await
        }
        Job::RecoveryCodeUsed { account } => {
            let left = engine.store.recovery_codes_left(*account).await?;
            let link = engine.site.address("/account/sessions");
            let says = Says::RecoveryCodeUsed { left: u8::try_from(left).unwrap_or(u8::MAX), link };
            to_account(engine, *account, says).await
        }
    }
}

/// A listing's public name, and its owner's page of it.
async fn own_listing(engine: &Core, id: ListingId) -> Result<Option<(String, String)>, EngineError> {
    let Some(copy) = joining::of_listing(engine, id).await? else { return Ok(None) };
    let name = joining::preview(engine, &copy).map(|content| content.name).unwrap_or_default();
    Ok(Some((name, engine.site.address(&format!("/account/listings/{}", copy.reference)))))
}

/// What became of a suggestion, to whoever made it.
async fn suggestion_closed(engine: &Core, id: SuggestionId) -> Result<Option<Letter>, EngineError> {
    let Some(found) = suggestions::find(engine, id).await? else { return Ok(None) };
    let (Some(to), Some(outcome)) = (found.email(engine)?, found.outcome()) else { return Ok(None) };
    let says = Says::SuggestionClosed { name: found.name(engine).await?, outcome };
    Ok(Some(Letter { to, language: "en".into(), says }))
}

/// The page for keeping a listing right in one press.
fn press_link(engine: &Core, link: Uuid) -> String {
    let token = engine.keys.link(Purpose::ListingLink, link);
    engine.site.address(&format!("/listing-link/{token}"))
}

/// What is written for a listing, while this account answers for it.
async fn of_owner(
    engine: &Core,
    listing: ListingId,
    account: AccountId,
) -> Result<Option<joining::WorkingCopy>, EngineError> {
    match engine.store.owners_of(listing).await?.contains(&account) {
        true => joining::of_listing(engine, listing).await,
        false => Ok(None),
    }
}

/// That a check ends, or has ended; `None` when that concerns nobody any more.
async fn of_check(
    engine: &Core,
    check: CheckId,
    account: AccountId,
    is_over: bool,
) -> Result<Option<Letter>, EngineError> {
    let Some((ending, listing)) = expiry::ending_of(engine, check).await? else { return Ok(None) };
    let Some(copy) = of_owner(engine, listing, account).await? else { return Ok(None) };
    let name = joining::preview(engine, &copy).map(|content| content.name).unwrap_or_default();
    let page = format!("/account/listings/{}/renew/{}", copy.reference, ending.what.code());
    let link = engine.site.address(&page);
    to_account(engine, account, Says::CheckEnds { name, ending, is_over, link }).await
}

/// Whether a listing is still right; `None` when somebody has said so meanwhile, or it is hidden.
async fn of_quiet(
    engine: &Core,
    (listing, account): (ListingId, AccountId),
    link: Uuid,
    says: impl FnOnce((String, String), String, NaiveDate) -> Says,
) -> Result<Option<Letter>, EngineError> {
    let Some(copy) = of_owner(engine, listing, account).await? else { return Ok(None) };
    let is_public = matches!(
        copy.standing,
        Standing::Live | Standing::LiveChangeSent | Standing::LiveReturned(_) | Standing::Unchecked
    );
    let Some(said) = engine.store.said(listing).await?.filter(|_| is_public) else { return Ok(None) };
    if said.newest(engine.clock.today()).is_none() {
        return Ok(None);
    }
    let Some(named) = own_listing(engine, listing).await? else { return Ok(None) };
    to_account(engine, account, says(named, press_link(engine, link), said.last())).await
}

/// To whoever has the address that a role was offered to, while it waits for an answer.
async fn role_offered(engine: &Core, offer: OfferId) -> Result<Option<Letter>, EngineError> {
    let waits = |row: &OfferRow| row.declined_at.is_none() && row.lapses_at > engine.clock.now();
    let Some(row) = engine.store.offer(offer).await?.filter(waits) else { return Ok(None) };
    let Some(held) = held(&row.role, &row.council) else { return Ok(None) };
    let name =
        |code: CouncilCode| engine.places.council(&code).map_or(code.to_string(), |council| council.name.to_string());
    let link = engine.site.address("/account/invitations");
    let says = Says::Invited { role: held.role, council: held.council.map(name), link, days: INVITATION_DAYS };
    Ok(Some(Letter { to: offers::address(engine, &row)?, language: "en".into(), says }))
}

/// Code and link for an address with an account, the way to one for any other. A mail that comes too late
/// to be of use is not sent.
async fn sign_in(engine: &Core, challenge: domain::id::ChallengeId) -> Result<Option<Letter>, EngineError> {
    let Some(row) = engine.store.challenge(challenge).await? else { return Ok(None) };
    if row.used_at.is_some() || row.expires_at <= engine.clock.now() {
        return Ok(None);
    }
    let text = engine.keys.open(CHALLENGE_EMAIL, &row.id, &row.email_sealed)?;
    let Ok(to) = EmailAddress::parse(&text) else { return Ok(None) };
    let invited = !offers::waiting_for(engine, &to).await?.is_empty();
    let way_in = async || -> Result<_, EngineError> {
        let token = engine.keys.link(Purpose::SignInLink, challenge.0);
        let link = engine.site.address(&format!("/sign-in/link/{token}"));
        let link_alone = takes_link_alone(engine, &row.email_hash).await?;
        let code = (!link_alone).then(|| engine.keys.code(Purpose::SignInCode, challenge.0));
        Ok((code, link, MINUTES))
    };
    let says = if row.listing_id.is_some() {
        // The same with an account and without one: nobody else learns whether there is one.
        let (code, link, minutes) = way_in().await?;
        Says::KeepListing { code, link, minutes }
    } else if row.account_id.is_some() || invited {
        let (code, link, minutes) = way_in().await?;
        Says::SignIn { code, link, minutes }
    } else {
        Says::NoAccount { join: engine.site.address("/join") }
    };
    Ok(Some(Letter { to, language: row.language, says }))
}

async fn new_browser(engine: &Core, session: SessionId) -> Result<Option<Letter>, EngineError> {
    let Some(row) = engine.store.session(session).await? else { return Ok(None) };
    let Ok(account) = row.account_id.parse::<AccountId>() else { return Ok(None) };
    let sessions = engine.site.address("/account/sessions");
    let says = Says::NewBrowser { browser_family: row.browser_family, at: row.created_at, sessions };
    to_account(engine, account, says).await
}

async fn confirm_email(engine: &Core, change: EmailChangeId) -> Result<Option<Letter>, EngineError> {
    let token = engine.keys.link(Purpose::EmailLink, change.0);
    let link = engine.site.address(&format!("/account/email/{token}"));
    to_address(engine, change, false, Says::ConfirmEmail { link, hours: EMAIL_LINK_HOURS }).await
}

/// To one of the two addresses of a change.
async fn to_address(
    engine: &Core,
    change: EmailChangeId,
    to_old: bool,
    says: Says,
) -> Result<Option<Letter>, EngineError> {
    let Some(row) = engine.store.email_change(change).await? else { return Ok(None) };
    let (place, sealed) = if to_old { (OLD_EMAIL, &row.old_sealed) } else { (NEW_EMAIL, &row.new_sealed) };
    let text = engine.keys.open(place, &row.id, sealed)?;
    let Ok(to) = EmailAddress::parse(&text) else { return Ok(None) };
    Ok(Some(Letter { to, language: row.language, says }))
}

async fn to_account(engine: &Core, account: AccountId, says: Says) -> Result<Option<Letter>, EngineError> {
    let Some(row) = engine.store.account(account).await?.filter(|row| row.erased_at.is_none()) else {
        return Ok(None);
    };
    Ok(Some(Letter { to: email_of(engine, &row)?, language: row.language, says }))
}
