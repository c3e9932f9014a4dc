//! The authenticator app of the staff (RFC 6238), and the codes for the day it is lost.

use chrono::{DateTime, Duration, Utc};
use data_encoding::BASE32_NOPAD;
use domain::account::OneTimeCode;
use domain::id::JobId;
use domain::text::half_width;

use super::audit::{self, Act};
use crate::Core;
use crate::actor::Actor;
use crate::error::EngineError;
use crate::outbox::Job;
use crate::read_model::Enrolment;
use crate::secret::{Authenticator, SessionToken, token_hash};
use crate::store::{AccountRow, Tx};

/// Wrong codes in a row that lock the second factor, and for how long (design paper, section 3).
const WRONG: i32 = 5;
/// How long it is locked, in minutes.
pub const LOCKED_MINUTES: i64 = 15;
/// How many recovery codes there are, of 80 random bits each.
const RECOVERY_CODES: usize = 10;

/// What came of setting up an app.
pub enum Enrolled {
    /// It is set up, and this session has given its second factor.
    Done {
        /// What the cookie holds from now on.
        token: SessionToken,
        /// To be shown once.
        recovery_codes: Vec<String>,
    },
    /// The code is not the app's.
    WrongCode,
    /// Too many wrong ones; it can be tried again in fifteen minutes.
    Locked,
}

/// What came of giving the second factor.
pub enum SecondFactorCheck {
    /// It is right.
    Passed {
        /// What the cookie holds from now on.
        token: SessionToken,
        /// How many recovery codes are left, where one was used.
        recovery_codes_left: Option<u8>,
        /// Whether a role was offered to them and waits for an answer.
        offered: bool,
    },
    /// It is neither the app's code nor a recovery code that is left.
    WrongCode,
    /// Too many wrong ones; it can be tried again in fifteen minutes.
    Locked,
}

/// Where an account's secret is sealed.
pub const TOTP: &str = "account.totp";

/// What an app needs to be set up. The secret follows from the key and the account, so that looking at the
/// page changes nothing and looking again shows the same.
pub async fn enrolment(engine: &Core, actor: &Actor) -> Result<Enrolment, EngineError> {
    let account = account(engine, actor).await?;
    if account.totp_sealed.is_some() {
        return Ok(Enrolment::Done);
    }
    shown(engine, &account, &engine.keys.authenticator(actor.account.0, account.enrolment))
}

/// What the page shows of an app that is to be set up.
fn shown(engine: &Core, account: &AccountRow, app: &Authenticator) -> Result<Enrolment, EngineError> {
    let holder = super::account::email_of(engine, account)?.masked();
    Ok(Enrolment::New { uri: app.uri(&engine.site.name, &holder), key: app.in_groups() })
}

/// Sets up the app that shows this code.
pub async fn enrol(engine: &Core, actor: &Actor, code: &OneTimeCode) -> Result<Enrolled, EngineError> {
    let (account, now) = (account(engine, actor).await?, engine.clock.now());
    if is_locked(&account, now) {
        return Ok(Enrolled::Locked);
    }
    if account.totp_sealed.is_some() {
        return Ok(Enrolled::WrongCode);
    }
    let app = engine.keys.authenticator(actor.account.0, account.enrolment);
    let tx = engine.store.write().await?;
    let Some(step) = app.step_of(code.as_str(), now) else {
        return Ok(if wrong(engine, tx, actor, now).await? { Enrolled::Locked } else { Enrolled::WrongCode });
    };
    let sealed = engine.keys.seal(&engine.clock, TOTP, &account.id, &app.base32());
    tx.set_authenticator(actor.account, Some(sealed), account.enrolment).await?;
    tx.take_step(actor.account, step).await?;
    let recovery_codes = replace_recovery_codes(engine, &tx, actor).await?;
    let token = rotate(engine, &tx, actor, now).await?;
    audit::record(engine, &tx, Act::on_account(Some(actor.account), "account.second_factor_set_up", actor.account))
        .await?;
    tx.commit().await?;
    Ok(Enrolled::Done { token, recovery_codes })
}

/// The app that is to take the place of the present one. Its secret is another in each session, so that a look at
/// the page that led to nothing tells nobody what is set up later.
fn next_app(engine: &Core, actor: &Actor, account: &AccountRow) -> Authenticator {
    engine.keys.next_authenticator(actor.account.0, account.enrolment + 1, actor.session.0)
}

/// What an app needs that is to take the place of the present one. Looking changes nothing.
pub async fn next_enrolment(engine: &Core, actor: &Actor) -> Result<Enrolment, EngineError> {
    let account = account(engine, actor).await?;
    shown(engine, &account, &next_app(engine, actor, &account))
}

/// Puts the app that shows this code in the place of the present one. Whoever holds the old one, or a session of
/// before, or the old recovery codes, is out. A wrong code is not counted: the page shows the secret to guess at.
pub async fn change_app(engine: &Core, actor: &Actor, code: &OneTimeCode) -> Result<Enrolled, EngineError> {
    let (account, now) = (account(engine, actor).await?, engine.clock.now());
    let app = next_app(engine, actor, &account);
    let Some(step) = app.step_of(code.as_str(), now) else { return Ok(Enrolled::WrongCode) };
    let sealed = engine.keys.seal(&engine.clock, TOTP, &account.id, &app.base32());
    let tx = engine.store.write().await?;
    tx.set_authenticator(actor.account, Some(sealed), account.enrolment + 1).await?;
    tx.take_step(actor.account, step).await?;
    let recovery_codes = replace_recovery_codes(engine, &tx, actor).await?;
    tx.end_other_sessions(actor.account, actor.session).await?;
    let token = rotate(engine, &tx, actor, now).await?;
    let job = Job::SecondFactorChanged { account: actor.account };
    tx.enqueue(&job, JobId(engine.clock.new_id()), now).await?;
    audit::record(engine, &tx, Act::on_account(Some(actor.account), "account.second_factor_changed", actor.account))
        .await?;
    tx.commit().await?;
    engine.wake.notify_one();
    Ok(Enrolled::Done { token, recovery_codes })
}

/// Makes new recovery codes; those from before open nothing any more.
pub async fn new_recovery_codes(engine: &Core, actor: &Actor) -> Result<Vec<String>, EngineError> {
    let tx = engine.store.write().await?;
    let recovery_codes = replace_recovery_codes(engine, &tx, actor).await?;
    let job = Job::RecoveryCodesMade { account: actor.account };
    tx.enqueue(&job, JobId(engine.clock.new_id()), engine.clock.now()).await?;
    audit::record(engine, &tx, Act::on_account(Some(actor.account), "account.recovery_codes_made", actor.account))
        .await?;
    tx.commit().await?;
    engine.wake.notify_one();
    Ok(recovery_codes)
}

async fn replace_recovery_codes(engine: &Core, tx: &Tx, actor: &Actor) -> Result<Vec<String>, EngineError> {
    let codes: Vec<String> = (0..RECOVERY_CODES).map(|_| recovery_code(engine)).collect();
    let hashes = codes.iter().map(|code| (engine.clock.new_id().to_string(), token_hash(&plain(code))));
    tx.set_recovery_codes(actor.account, hashes.collect()).await?;
    Ok(codes)
}

/// Takes the app's code, or a recovery code in its place.
pub async fn check(engine: &Core, actor: &Actor, typed: &str) -> Result<SecondFactorCheck, EngineError> {
    let (account, now) = (account(engine, actor).await?, engine.clock.now());
    if is_locked(&account, now) {
        return Ok(SecondFactorCheck::Locked);
    }
    let tx = engine.store.write().await?;
    let taken = match OneTimeCode::parse(typed) {
        Ok(code) => match authenticator(engine, &account)?.and_then(|app| app.step_of(code.as_str(), now)) {
            Some(step) => tx.take_step(actor.account, step).await?,
            None => false,
        },
        Err(_) => false,
    };
    let recovered = !taken && tx.use_recovery_code(actor.account, &token_hash(&plain(typed)), now).await?;
    if !taken && !recovered {
        let locked = wrong(engine, tx, actor, now).await?;
        return Ok(if locked { SecondFactorCheck::Locked } else { SecondFactorCheck::WrongCode });
    }
    if recovered {
        tx.enqueue(&Job::RecoveryCodeUsed { account: actor.account }, JobId(engine.clock.new_id()), now).await?;
    }
    let token = rotate(engine, &tx, actor, now).await?;
    let act = if recovered { "account.recovery_code_used" } else { "account.second_factor_given" };
    audit::record(engine, &tx, Act::on_account(Some(actor.account), act, actor.account)).await?;
    tx.commit().await?;
    engine.wake.notify_one();
    let left = engine.store.recovery_codes_left(actor.account).await?;
    Ok(SecondFactorCheck::Passed {
        token,
        recovery_codes_left: recovered.then(|| u8::try_from(left).unwrap_or(u8::MAX)),
        offered: !super::offers::own(engine, actor).await?.is_empty(),
    })
}

async fn account(engine: &Core, actor: &Actor) -> Result<AccountRow, EngineError> {
    engine.store.account(actor.account).await?.ok_or(EngineError::Gone)
}

fn is_locked(account: &AccountRow, now: DateTime<Utc>) -> bool {
    account.totp_locked_until.is_some_and(|until| until > now)
}

fn authenticator(engine: &Core, account: &AccountRow) -> Result<Option<Authenticator>, EngineError> {
    let Some(sealed) = &account.totp_sealed else { return Ok(None) };
    Ok(Authenticator::from_base32(&engine.keys.open(TOTP, &account.id, sealed)?))
}

/// Counts a wrong code; says whether it was the one too many, of which the holder is told.
async fn wrong(engine: &Core, tx: Tx, actor: &Actor, now: DateTime<Utc>) -> Result<bool, EngineError> {
    let locked = tx.count_wrong_factor(actor.account, WRONG, now + Duration::minutes(LOCKED_MINUTES)).await?;
    if locked {
        tx.enqueue(&Job::SecondFactorLocked { account: actor.account }, JobId(engine.clock.new_id()), now).await?;
        audit::record(engine, &tx, Act::on_account(Some(actor.account), "account.second_factor_locked", actor.account))
            .await?;
    }
    tx.commit().await?;
    engine.wake.notify_one();
    Ok(locked)
}

/// The session's rights grow, so it gets another token.
async fn rotate(engine: &Core, tx: &Tx, actor: &Actor, now: DateTime<Utc>) -> Result<SessionToken, EngineError> {
    let token = SessionToken::random(&engine.clock);
    tx.rotate_session(actor.session, &token.hash(), now).await?;
    Ok(token)
}

/// `ABCD-EFGH-IJKL-MNOP`: 80 random bits in letters and digits that are hard to mistake.
fn recovery_code(engine: &Core) -> String {
    let mut bytes = [0; 10];
    bytes[..8].copy_from_slice(&engine.clock.random().to_be_bytes());
    bytes[8..].copy_from_slice(&engine.clock.random().to_be_bytes()[..2]);
    let text = BASE32_NOPAD.encode(&bytes);
    let groups: Vec<&str> = text.as_bytes().chunks(4).filter_map(|group| std::str::from_utf8(group).ok()).collect();
    groups.join("-")
}

/// A recovery code as it is compared: in capitals, without what people put between the groups.
fn plain(typed: &str) -> String {
    let plain = typed.chars().map(half_width).filter(char::is_ascii_alphanumeric);
    plain.map(|c| c.to_ascii_uppercase()).collect()
}
