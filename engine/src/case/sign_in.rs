//! Signing in with a code or a link from an e-mail. Nobody learns whether an account exists: the same rows
//! are written and the same mail is sent for every address.

use chrono::{DateTime, Duration, Utc};
use domain::account::Role;
use domain::account::{EmailAddress, OneTimeCode};
use domain::id::{AccountId, ChallengeId, JobId, ListingId, SessionId};
use domain::join::Door;

use super::account::email_of;
use super::audit::{self, Act};
use super::{offers, session, staff};
use crate::Core;
use crate::error::EngineError;
use crate::outbox::Job;
use crate::read_model::{SecondFactor, SignInLink};
use crate::secret::{BrowserToken, Purpose, SessionToken};
use crate::store::{AccountRow, ChallengeRow, NewRole, SessionRow, Tx};

/// How long code and link work (issue: 15 minutes).
pub const MINUTES: i64 = 15;
/// Codes that may be tried in one attempt.
const TRIES: i32 = 5;
/// Mails of one browser whose codes are taken side by side.
const MAILS: u64 = 3;
/// Codes that may be tried for one address in a day; after that only the link works.
const TRIES_A_DAY: i64 = 20;

/// Where somebody signs in from, as far as it is kept.
#[derive(Clone, Debug, Default)]
pub struct Visit {
    /// "Firefox on Windows", at most 60 characters.
    pub browser_family: String,
}

/// What came of trying to sign in.
#[derive(Debug)]
pub enum SignedIn {
    /// It worked.
    In {
        /// What the cookie holds from now on.
        token: SessionToken,
        /// What is still to be given.
        second_factor: SecondFactor,
        /// Where they wanted to go when they asked, as it was given then.
        next: Option<String>,
        /// Whether a role was offered to them and waits for an answer.
        offered: bool,
    },
    /// The code is wrong.
    WrongCode {
        /// How many more may be tried.
        left: u8,
    },
    /// Too many wrong codes: the link of the e-mail still works, and so does a new attempt.
    Locked,
    /// Too many wrong codes for this address today: until tomorrow only links of e-mails work.
    LinkAlone,
    /// Nothing was asked for in this browser, or it is used or too old.
    NotUsable,
}

/// Begins an attempt: a row and a mail, whoever the address belongs to.
pub async fn ask(
    engine: &Core,
    email: &EmailAddress,
    browser: &BrowserToken,
    language: &str,
    listing: Option<ListingId>,
    next: Option<&str>,
) -> Result<(), EngineError> {
    let now = engine.clock.now();
    let account = engine.store.account_by_email(&engine.keys.email_hashes(email)).await?;
    let id = ChallengeId(engine.clock.new_id());
    let challenge = ChallengeRow {
        id: id.to_string(),
        account_id: account.map(|account| account.id),
        email_hash: engine.keys.email_hash(email),
        email_sealed: engine.keys.seal(&engine.clock, CHALLENGE_EMAIL, &id.to_string(), email.as_str()),
        browser_hash: browser.hash(),
        language: language.to_owned(),
        created_at: now,
        expires_at: now + Duration::minutes(MINUTES),
        attempts: 0,
        used_at: None,
        listing_id: listing.map(|id| id.to_string()),
        next_path: next.map(ToOwned::to_owned),
    };
    let tx = engine.store.write().await?;
    if let Some(listing) = listing {
        // Whoever mistyped an address asks again: what went to the wrong one opens nothing of theirs any more.
        tx.detach_listing(listing).await?;
    }
    tx.add_challenge(challenge).await?;
    tx.enqueue(&Job::SignIn { challenge: id }, JobId(engine.clock.new_id()), now).await?;
    tx.commit().await?;
    engine.wake.notify_one();
    Ok(())
}

/// What the log calls a sign-in.
pub const SIGNED_IN: &str = "account.signed_in";
/// Where a challenge's address is sealed.
pub const CHALLENGE_EMAIL: &str = "sign_in_challenge.email";

/// Tries a code in the browser that asked for it.
pub async fn with_code(
    engine: &Core,
    browser: &BrowserToken,
    code: &OneTimeCode,
    visit: &Visit,
) -> Result<SignedIn, EngineError> {
    let now = engine.clock.now();
    let open = engine.store.open_challenges(&browser.hash(), now, MAILS).await?;
    let Some(challenge) = open.first() else { return Ok(SignedIn::NotUsable) };
    let Ok(id) = challenge.id.parse::<ChallengeId>() else { return Ok(SignedIn::NotUsable) };
    if takes_link_alone(engine, &challenge.email_hash).await? {
        return Ok(SignedIn::LinkAlone);
    }
    // Counted before it is looked at, in a transaction of its own: guesses that come at once all count.
    let tx = engine.store.write().await?;
    let counted = tx.count_code(id, TRIES, now).await?;
    tx.commit().await?;
    if !counted {
        return Ok(SignedIn::Locked);
    }
    let is_known = leads_somewhere(engine, challenge).await?;
    let Some((meant, row)) = meant(engine, &open, challenge, code, is_known) else {
        return match u8::try_from(TRIES - 1 - challenge.attempts) {
            Ok(left) if left > 0 => Ok(SignedIn::WrongCode { left }),
            _ => lock(engine, id).await,
        };
    };
    let signed = enter(engine, meant, row, visit, now).await?;
    if matches!(signed, SignedIn::In { .. }) {
        // Only wrong codes count against the address.
        let tx = engine.store.write().await?;
        tx.uncount_code(id).await?;
        tx.commit().await?;
    }
    Ok(signed)
}

/// The attempt whose code this is: the newest, or one before it for the same address. Who asked twice because
/// a mail was slow may type the code of either.
fn meant<'a>(
    engine: &Core,
    open: &'a [ChallengeRow],
    newest: &ChallengeRow,
    code: &OneTimeCode,
    is_known: bool,
) -> Option<(ChallengeId, &'a ChallengeRow)> {
    let mut found = None;
    for row in open.iter().filter(|row| row.email_hash == newest.email_hash && row.attempts < TRIES) {
        let Ok(id) = row.id.parse::<ChallengeId>() else { continue };
        let right = engine.keys.is_code(Purpose::SignInCode, id.0, code.as_str());
        if right && (is_known || has_somebody(row)) && found.is_none() {
            found = Some((id, row));
        }
    }
    found
}

/// Whether only links work for an address, because too many wrong codes were typed today, by whomever.
pub async fn takes_link_alone(engine: &Core, email_hash: &str) -> Result<bool, EngineError> {
    let yesterday = engine.clock.now() - Duration::days(1);
    Ok(engine.store.codes_tried(email_hash, yesterday).await? >= TRIES_A_DAY)
}

/// Whether an attempt was made by an account's holder, or by whoever began a listing.
fn has_somebody(row: &ChallengeRow) -> bool {
    row.account_id.is_some() || row.listing_id.is_some()
}

/// Whether an attempt can end in an account: in one that is there, or in a new one for what was begun or offered.
async fn leads_somewhere(engine: &Core, row: &ChallengeRow) -> Result<bool, EngineError> {
    // Looked at for every address, so that the work is the same.
    let invited = match address(engine, row)? {
        Some(email) => !offers::waiting_for(engine, &email).await?.is_empty(),
        None => false,
    };
    Ok(has_somebody(row) || invited)
}

/// The address of an attempt.
fn address(engine: &Core, row: &ChallengeRow) -> Result<Option<EmailAddress>, EngineError> {
    let text = engine.keys.open(CHALLENGE_EMAIL, &row.id, &row.email_sealed)?;
    Ok(EmailAddress::parse(&text).ok())
}

/// Notes that an attempt is locked, whether or not somebody has an account under its address.
async fn lock(engine: &Core, id: ChallengeId) -> Result<SignedIn, EngineError> {
    let tx = engine.store.write().await?;
    let act = Act { act: "sign_in.locked", subject_kind: "sign_in", subject_id: id.to_string(), ..Act::default() };
    audit::record(engine, &tx, act).await?;
    tx.commit().await?;
    Ok(SignedIn::Locked)
}

/// Whether a link can still be used, and for whose account. Changes nothing: scanners of mail open links.
pub async fn look_at_link(engine: &Core, link: &str) -> Result<SignInLink, EngineError> {
    let now = engine.clock.now();
    let challenge = challenge_of(engine, link).await?.map(|(_, row)| row);
    let Some(row) = challenge.filter(|row| row.used_at.is_none() && row.expires_at > now) else {
        return Ok(SignInLink::NotUsable);
    };
    Ok(match address(engine, &row)? {
        Some(email) => SignInLink::Ready { masked_email: email.masked() },
        None => SignInLink::NotUsable,
    })
}

/// Signs in by the link, in any browser.
pub async fn with_link(engine: &Core, link: &str, visit: &Visit) -> Result<SignedIn, EngineError> {
    let Some((id, challenge)) = challenge_of(engine, link).await? else { return Ok(SignedIn::NotUsable) };
    enter(engine, id, &challenge, visit, engine.clock.now()).await
}

async fn challenge_of(engine: &Core, link: &str) -> Result<Option<(ChallengeId, ChallengeRow)>, EngineError> {
    let Some(row) = engine.keys.row_of(Purpose::SignInLink, link) else { return Ok(None) };
    let id = ChallengeId(row);
    let Some(row) = engine.store.challenge(id).await? else { return Ok(None) };
    Ok(leads_somewhere(engine, &row).await?.then_some((id, row)))
}

/// Makes a session, uses the attempt up, and tells the holder when the browser is a new one.
async fn enter(
    engine: &Core,
    id: ChallengeId,
    challenge: &ChallengeRow,
    visit: &Visit,
    now: DateTime<Utc>,
) -> Result<SignedIn, EngineError> {
    let begun = challenge.listing_id.as_ref().and_then(|id| id.parse::<ListingId>().ok());
    let Some((account, row, is_new)) = holder(engine, challenge, begun).await? else {
        return Ok(SignedIn::NotUsable);
    };
    let known = engine.store.sessions_of(account).await?;
    let token = SessionToken::random(&engine.clock);
    let session = SessionId(engine.clock.new_id());
    let tx = engine.store.write().await?;
    if !tx.use_challenge(id, now).await? {
        return Ok(SignedIn::NotUsable);
    }
    if is_new {
        tx.add_account(row.clone()).await?;
    }
    if let Some(listing) = begun {
        adopt(engine, &tx, listing, account, now).await?;
    }
    tx.note_joined(account, now).await?;
    tx.add_session(session_row(session, &token, &row, visit, now)).await?;
    if !known.is_empty() && known.iter().all(|old| old.browser_family != visit.browser_family) {
        tx.enqueue(&Job::NewBrowser { session }, JobId(engine.clock.new_id()), now).await?;
    }
    audit::record(engine, &tx, Act::on_account(Some(account), SIGNED_IN, account)).await?;
    tx.commit().await?;
    engine.wake.notify_one();
    let roles = session::roles(engine, account).await?;
    let second_factor = session::second_factor(&roles, &row, None);
    let offered = !offers::waiting_for(engine, &email_of(engine, &row)?).await?.is_empty();
    Ok(SignedIn::In { token, second_factor, next: challenge.next_path.clone(), offered })
}

/// Whose account an attempt opens, and whether it must be made first: for somebody who began a listing, or is
/// invited to a role, and has none under this address.
async fn holder(
    engine: &Core,
    challenge: &ChallengeRow,
    begun: Option<ListingId>,
) -> Result<Option<(AccountId, AccountRow, bool)>, EngineError> {
    if let Some(account) = challenge.account_id.as_ref().and_then(|id| id.parse::<AccountId>().ok()) {
        let row = engine.store.account(account).await?.filter(|row| row.erased_at.is_none());
        return Ok(row.map(|row| (account, row, false)));
    }
    let Some(email) = address(engine, challenge)? else { return Ok(None) };
    if begun.is_none() && offers::waiting_for(engine, &email).await?.is_empty() {
        return Ok(None);
    }
    if let Some(row) = engine.store.account_by_email(&engine.keys.email_hashes(&email)).await? {
        // It was made since, by another of their attempts.
        return Ok(row.id.parse().ok().map(|account| (account, row, false)));
    }
    let account = AccountId(engine.clock.new_id());
    Ok(Some((account, staff::new_account(engine, account, &email, false), true)))
}

/// Makes what a browser began the account's own, with the role that goes with it.
async fn adopt(
    engine: &Core,
    tx: &Tx,
    listing: ListingId,
    account: AccountId,
    now: DateTime<Utc>,
) -> Result<(), EngineError> {
    // It may be somebody's already: then only they can let others in.
    let Some(copy) = engine.store.working_copy(listing).await?.filter(|copy| copy.browser_hash.is_some()) else {
        return Ok(());
    };
    tx.add_owner(listing, account, now).await?;
    let role = if copy.door == Door::Pa.code() { Role::Pa } else { Role::Provider };
    let held = engine.store.roles_of(account).await?;
    if held.iter().all(|row| row.role != role.code()) {
        tx.give_role(&NewRole { account, role, council: "", granted_by: Some(account) }, now).await?;
    }
    audit::record(engine, tx, super::joining::on_listing(Some(account), "listing.begun", listing)).await
}

fn session_row(
    id: SessionId,
    token: &SessionToken,
    account: &AccountRow,
    visit: &Visit,
    now: DateTime<Utc>,
) -> SessionRow {
    SessionRow {
        id: id.to_string(),
        token_hash: token.hash(),
        account_id: account.id.clone(),
        epoch: account.epoch,
        browser_family: domain::text::one_line(&visit.browser_family, 60),
        created_at: now,
        last_seen_at: now,
        second_factor_at: None,
    }
}
