//! A council's staff: who they are, inviting them, ending what they may do.

use std::collections::BTreeMap;

use chrono::Duration;
use domain::account::{EmailAddress, Role};
use domain::id::{AccountId, JobId};
use domain::listing::CouncilCode;

use super::account::{EMAIL, email_of};
use super::audit::{self, Act};
use super::session::held;
use super::sign_in::SIGNED_IN;
use crate::Core;
use crate::actor::Actor;
use crate::error::EngineError;
use crate::outbox::Job;
use crate::read_model::{HeldRole, PersonShown};
use crate::store::{AccountRow, NewRole, RoleRow, Tx};

/// How long an invitation waits, in days.
pub const INVITATION_DAYS: i64 = 14;

/// Somebody to be given a role.
#[derive(Clone, Debug)]
pub struct Invitation {
    /// Their address.
    pub email: EmailAddress,
    /// Which role.
    pub role: Role,
    /// For which council; `None` for the whole installation.
    pub council: Option<CouncilCode>,
}

/// What came of an invitation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Invited {
    /// They have been written to.
    Done(AccountId),
    /// They hold this role already.
    AlreadyHas,
    /// It is not the inviting person's to give.
    NotYours,
    /// There is no such council.
    NoSuchCouncil,
}

/// What came of ending a role.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RoleEnd {
    /// It has ended.
    Done,
    /// It is not held, not the administrator's to end, or their own.
    NotTheirs,
    /// Nobody would be left who runs the whole installation.
    LastAdministrator,
}

/// What came of taking an authenticator app off in the operator's name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AppTakenOff {
    /// It is off, and its holder has been written to.
    Done(AccountId),
    /// Nobody has an account under the address.
    NoSuchAccount,
    /// No app is set up: they are asked to set one up when they next sign in.
    NoApp,
}

/// Whether somebody who administers these councils (`None`: all of them) may decide about a role.
pub fn is_theirs(councils: &[Option<CouncilCode>], council: Option<&CouncilCode>) -> bool {
    councils.iter().any(|own| own.is_none() || (own.is_some() && own.as_ref() == council))
}

/// Whether somebody works for these councils and for no other.
fn is_theirs_alone(councils: &[Option<CouncilCode>], roles: &[RoleRow]) -> bool {
    let mut staff =
        roles.iter().filter_map(|role| held(&role.role, &role.council)).filter(|held| held.role.is_staff()).peekable();
    staff.peek().is_some() && staff.all(|held| is_theirs(councils, held.council.as_ref()))
}

/// The staff of the councils that somebody administers, by when they came.
pub async fn people(engine: &Core, actor: &Actor) -> Result<Vec<PersonShown>, EngineError> {
    let mut roles: BTreeMap<String, Vec<RoleRow>> = BTreeMap::new();
    for role in engine.store.staff_roles().await? {
        roles.entry(role.account_id.clone()).or_default().push(role);
    }
    let mut people = Vec::with_capacity(roles.len());
    for (account, roles) in roles {
        let Ok(id) = account.parse::<AccountId>() else { continue };
        let Some(row) = engine.store.account(id).await? else { continue };
        people.extend(shown(engine, actor, id, &row, &roles).await?);
    }
    Ok(people)
}

/// One person; `None` for one who has no role in a council that the asking person administers.
pub async fn person(engine: &Core, actor: &Actor, id: AccountId) -> Result<Option<PersonShown>, EngineError> {
    let Some(row) = engine.store.account(id).await? else { return Ok(None) };
    let roles = engine.store.roles_of(id).await?;
    let person = shown(engine, actor, id, &row, &roles).await?;
    if person.is_some() {
        let tx = engine.store.write().await?;
        audit::record(engine, &tx, Act::on_account(Some(actor.account), "person.read", id)).await?;
        tx.commit().await?;
    }
    Ok(person)
}

/// A person with those of their staff roles that the asking person may see.
async fn shown(
    engine: &Core,
    actor: &Actor,
    account: AccountId,
    row: &AccountRow,
    roles: &[RoleRow],
) -> Result<Option<PersonShown>, EngineError> {
    let (now, councils) = (engine.clock.now(), actor.councils(Role::SuperAdmin));
    let own = account == actor.account;
    // An offer says nothing of whoever was offered it: not that they have an account, nor what they do with it.
    let is_colleague = roles.iter().any(|role| {
        let of_staff = held(&role.role, &role.council).filter(|held| held.role.is_staff());
        role.lapses_at.is_none() && of_staff.is_some_and(|held| is_theirs(&councils, held.council.as_ref()))
    });
    let may_reset = !own && row.totp_sealed.is_some() && is_theirs_alone(&councils, roles);
    let roles: Vec<HeldRole> = roles
        .iter()
        .filter(|role| role.lapses_at.is_none_or(|at| at > now))
        .filter_map(|role| held(&role.role, &role.council))
        .filter(|held| held.role.is_staff() && is_theirs(&councils, held.council.as_ref()))
        .collect();
    if roles.is_empty() || row.erased_at.is_some() {
        return Ok(None);
    }
    Ok(Some(PersonShown {
        account,
        masked_email: email_of(engine, row)?.masked(),
        roles,
        joined: is_colleague && row.joined_at.is_some(),
        last_signed_in: match is_colleague {
            true => engine.store.last_act_on(&row.id, SIGNED_IN).await?,
            false => None,
        },
        second_factor: is_colleague && row.totp_sealed.is_some(),
        own,
        may_reset,
    }))
}

/// Gives a role in the name of an administrator.
pub async fn invite(engine: &Core, actor: &Actor, invitation: &Invitation) -> Result<Invited, EngineError> {
    if !invitation.role.is_staff() || !is_theirs(&actor.councils(Role::SuperAdmin), invitation.council.as_ref()) {
        return Ok(Invited::NotYours);
    }
    // Nobody gives themselves more rights: that takes another person.
    let known = engine.store.account_by_email(&engine.keys.email_hashes(&invitation.email)).await?;
    if known.is_some_and(|row| row.id == actor.account.to_string()) {
        return Ok(Invited::AlreadyHas);
    }
    give(engine, Some(actor.account), invitation).await
}

/// Gives a role: to the account under the address, or to a new one. It lapses unless they sign in.
pub async fn give(engine: &Core, by: Option<AccountId>, invitation: &Invitation) -> Result<Invited, EngineError> {
    let Invitation { email, role, council } = invitation;
    if council.as_ref().is_some_and(|code| engine.places.council(code).is_none()) {
        return Ok(Invited::NoSuchCouncil);
    }
    let now = engine.clock.now();
    let code = council.as_ref().map_or("", CouncilCode::as_str);
    let known = engine.store.account_by_email(&engine.keys.email_hashes(email)).await?;
    let known_id = known.as_ref().and_then(|row| row.id.parse::<AccountId>().ok());
    if let Some(id) = known_id {
        let held = engine.store.roles_of(id).await?;
        let has = |row: &RoleRow| row.role == role.code() && row.council == code && row.lapses_at.is_none();
        if held.iter().any(has) {
            return Ok(Invited::AlreadyHas);
        }
    }
    let account = known_id.unwrap_or_else(|| AccountId(engine.clock.new_id()));
    let tx = engine.store.write().await?;
    if known_id.is_none() {
        tx.add_account(new_account(engine, account, email, false)).await?;
    }
    let lapses_at = Some(now + Duration::days(INVITATION_DAYS));
    tx.give_role(&NewRole { account, role: *role, council: code, granted_by: by, lapses_at }, now).await?;
    let job = Job::Invited { account, role: *role, council: council.clone() };
    tx.enqueue(&job, JobId(engine.clock.new_id()), now).await?;
    let mut act = Act::on_account(by, "account.role_given", account);
    act.after = Some(role_text(*role, code));
    audit::record(engine, &tx, act).await?;
    tx.commit().await?;
    engine.wake.notify_one();
    Ok(Invited::Done(account))
}

/// A new account under an address.
pub fn new_account(engine: &Core, id: AccountId, email: &EmailAddress, demonstration: bool) -> AccountRow {
    let key = id.to_string();
    AccountRow {
        email_hash: Some(engine.keys.email_hash(email)),
        email_sealed: Some(engine.keys.seal(&engine.clock, EMAIL, &key, email.as_str())),
        id: key,
        language: "en".into(),
        epoch: 0,
        created_at: engine.clock.now(),
        joined_at: None,
        enrolment: 0,
        totp_sealed: None,
        totp_last_step: 0,
        totp_wrong: 0,
        totp_locked_until: None,
        delete_at: None,
        erased_at: None,
        demonstration,
    }
}

fn role_text(role: Role, council: &str) -> String {
    if council.is_empty() { role.code().to_owned() } else { format!("{} {council}", role.code()) }
}

/// Whether somebody beside the one who leaves runs the whole installation and means to stay.
pub async fn another_stays(tx: &Tx, leaves: AccountId) -> Result<bool, EngineError> {
    // Two who leave at once must not count on one another: from here on one waits for the other.
    tx.lock_audit_head().await?;
    let leaves = leaves.to_string();
    Ok(tx.staying_administrators().await?.iter().any(|id| *id != leaves))
}

/// Ends a role.
pub async fn end_role(
    engine: &Core,
    actor: &Actor,
    account: AccountId,
    role: Role,
    council: Option<&CouncilCode>,
) -> Result<RoleEnd, EngineError> {
    if !role.is_staff() || account == actor.account || !is_theirs(&actor.councils(Role::SuperAdmin), council) {
        return Ok(RoleEnd::NotTheirs);
    }
    let code = council.map_or("", CouncilCode::as_str);
    let held = engine.store.roles_of(account).await?;
    let taken_up = held.iter().any(|row| row.role == role.code() && row.council == code && row.lapses_at.is_none());
    let tx = engine.store.write().await?;
    if !tx.end_role(account, role, code).await? {
        return Ok(RoleEnd::NotTheirs);
    }
    // Nobody ends their own role; but whoever ends this one may be about to be deleted.
    if role == Role::SuperAdmin && council.is_none() && !another_stays(&tx, account).await? {
        return Ok(RoleEnd::LastAdministrator);
    }
    if taken_up {
        // An offer that nobody took up opened nothing, so taking it back ends nothing of theirs.
        tx.begin_epoch(account, engine.clock.now()).await?;
    }
    let mut act = Act::on_account(Some(actor.account), "account.role_ended", account);
    act.before = Some(role_text(role, code));
    audit::record(engine, &tx, act).await?;
    tx.commit().await?;
    Ok(RoleEnd::Done)
}

/// Lets somebody set up their authenticator app anew; `false` when they are none of the administrator's.
pub async fn reset_second_factor(
    engine: &Core,
    actor: &Actor,
    account: AccountId,
    reason: &str,
) -> Result<bool, EngineError> {
    let Some(row) = engine.store.account(account).await? else { return Ok(false) };
    let roles = engine.store.roles_of(account).await?;
    // Whoever works for another council too is not theirs alone, or an offered role would open the rest.
    // And nobody resets their own: it takes another person (design paper, section 3).
    let councils = actor.councils(Role::SuperAdmin);
    let staff: Vec<HeldRole> =
        roles.iter().filter_map(|role| held(&role.role, &role.council)).filter(|held| held.role.is_staff()).collect();
    let theirs = !staff.is_empty() && staff.iter().all(|held| is_theirs(&councils, held.council.as_ref()));
    if !theirs || account == actor.account {
        return Ok(false);
    }
    take_off_app(engine, Some(actor.account), account, &row, reason).await?;
    Ok(true)
}

/// The same in the operator's name, for a person whom no administrator can help any more.
pub async fn reset_by_operator(engine: &Core, email: &EmailAddress, reason: &str) -> Result<AppTakenOff, EngineError> {
    let row = engine.store.account_by_email(&engine.keys.email_hashes(email)).await?;
    let Some((row, account)) = row.and_then(|row| row.id.parse::<AccountId>().ok().map(|id| (row, id))) else {
        return Ok(AppTakenOff::NoSuchAccount);
    };
    if row.totp_sealed.is_none() {
        return Ok(AppTakenOff::NoApp);
    }
    take_off_app(engine, None, account, &row, reason).await?;
    Ok(AppTakenOff::Done(account))
}

/// Takes somebody's app and recovery codes off, ends their sessions, and tells them.
async fn take_off_app(
    engine: &Core,
    by: Option<AccountId>,
    account: AccountId,
    row: &AccountRow,
    reason: &str,
) -> Result<(), EngineError> {
    let tx = engine.store.write().await?;
    tx.set_authenticator(account, None, row.enrolment + 1).await?;
    tx.set_recovery_codes(account, Vec::new()).await?;
    tx.begin_epoch(account, engine.clock.now()).await?;
    tx.enqueue(&Job::SecondFactorReset { account }, JobId(engine.clock.new_id()), engine.clock.now()).await?;
    let mut act = Act::on_account(by, "account.second_factor_reset", account);
    act.reason = Some(reason);
    audit::record(engine, &tx, act).await?;
    tx.commit().await?;
    engine.wake.notify_one();
    Ok(())
}
