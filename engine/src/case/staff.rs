//! A council's staff: who they are, inviting them, ending what they may do.

use std::collections::BTreeMap;

use domain::account::{EmailAddress, Role};
use domain::id::{AccountId, JobId, OfferId};
use domain::listing::CouncilCode;

use super::account::{EMAIL, email_of};
use super::audit::{self, Act};
use super::offers;
use super::session::held;
use super::sign_in::SIGNED_IN;
use crate::Core;
use crate::actor::Actor;
use crate::error::EngineError;
use crate::outbox::Job;
use crate::read_model::{HeldRole, PersonShown, StaffShown};
use crate::store::{AccountRow, RoleRow, Tx};

/// Somebody to be offered a role.
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
    Done(OfferId),
    /// They hold this role already.
    AlreadyHas,
    /// It is not the inviting person's to give, or no role of the staff.
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

/// Whether somebody works for these councils and for no other: who works for another too is not theirs alone, or
/// a role in one council would open the rest.
fn is_theirs_alone(councils: &[Option<CouncilCode>], roles: &[RoleRow]) -> bool {
    let mut staff =
        roles.iter().filter_map(|role| held(&role.role, &role.council)).filter(|held| held.role.is_staff()).peekable();
    staff.peek().is_some() && staff.all(|held| is_theirs(councils, held.council.as_ref()))
}

/// The staff of the councils that somebody administers, by when they came, and who is invited; that it was looked
/// at is recorded.
pub async fn people(engine: &Core, actor: &Actor) -> Result<StaffShown, EngineError> {
    let mut roles: BTreeMap<String, Vec<RoleRow>> = BTreeMap::new();
    for role in engine.store.staff_roles().await? {
        roles.entry(role.account_id.clone()).or_default().push(role);
    }
    let mut people = Vec::with_capacity(roles.len());
    for (account, roles) in roles {
        let Ok(id) = account.parse::<AccountId>() else { continue };
        let Some(row) = engine.store.account(id).await? else { continue };
        people.extend(shown(engine, actor, id, &row, &roles, EmailAddress::masked).await?);
    }
    let offers = offers::all(engine, actor).await?;
    audit::look(engine, Act::look(actor.account, "people.read", "people")).await?;
    Ok(StaffShown { people, offers })
}

/// One person; `None` for one who has no role in a council that the asking person administers.
pub async fn person(engine: &Core, actor: &Actor, id: AccountId) -> Result<Option<PersonShown>, EngineError> {
    let Some(row) = engine.store.account(id).await? else { return Ok(None) };
    let roles = engine.store.roles_of(id).await?;
    let person = shown(engine, actor, id, &row, &roles, |email| email.as_str().to_owned()).await?;
    if person.is_some() {
        audit::look(engine, Act::on_account(Some(actor.account), "person.read", id)).await?;
    }
    Ok(person)
}

/// A person with those of their roles that the asking person may see; `says` writes their address.
async fn shown(
    engine: &Core,
    actor: &Actor,
    account: AccountId,
    row: &AccountRow,
    roles: &[RoleRow],
    says: impl FnOnce(&EmailAddress) -> String,
) -> Result<Option<PersonShown>, EngineError> {
    let councils = actor.councils(Role::SuperAdmin);
    let own = account == actor.account;
    let may_reset = !own && row.totp_sealed.is_some() && is_theirs_alone(&councils, roles);
    let roles: Vec<HeldRole> = roles
        .iter()
        .filter_map(|role| held(&role.role, &role.council))
        .filter(|held| held.role.is_staff() && is_theirs(&councils, held.council.as_ref()))
        .collect();
    if roles.is_empty() || row.erased_at.is_some() {
        return Ok(None);
    }
    Ok(Some(PersonShown {
        account,
        email: says(&email_of(engine, row)?),
        roles,
        last_signed_in: engine.store.last_act_on(&row.id, SIGNED_IN).await?,
        second_factor: row.totp_sealed.is_some(),
        own,
        may_reset,
    }))
}

/// Offers a role in the name of an administrator.
pub async fn invite(engine: &Core, actor: &Actor, invitation: &Invitation) -> Result<Invited, EngineError> {
    if !is_theirs(&actor.councils(Role::SuperAdmin), invitation.council.as_ref()) {
        return Ok(Invited::NotYours);
    }
    // Nobody gives themselves more rights: that takes another person.
    let known = engine.store.account_by_email(&engine.keys.email_hashes(&invitation.email)).await?;
    if known.is_some_and(|row| row.id == actor.account.to_string()) {
        return Ok(Invited::AlreadyHas);
    }
    offers::offer(engine, Some(actor.account), invitation).await
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

/// A role and its council, as the log says them.
pub fn role_text(role: &str, council: &str) -> String {
    if council.is_empty() { role.to_owned() } else { format!("{role} {council}") }
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
    let tx = engine.store.write().await?;
    if !tx.end_role(account, role, code).await? {
        return Ok(RoleEnd::NotTheirs);
    }
    // Nobody ends their own role; but whoever ends this one may be about to be deleted.
    if role == Role::SuperAdmin && council.is_none() && !another_stays(&tx, account).await? {
        return Ok(RoleEnd::LastAdministrator);
    }
    tx.begin_epoch(account, engine.clock.now()).await?;
    let mut act = Act::on_account(Some(actor.account), "account.role_ended", account);
    act.before = Some(role_text(role.code(), code));
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
    // And nobody resets their own: it takes another person (design paper, section 3).
    if !is_theirs_alone(&actor.councils(Role::SuperAdmin), &roles) || account == actor.account {
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
