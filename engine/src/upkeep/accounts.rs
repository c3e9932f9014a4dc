use domain::account::{EmailAddress, Role};
use domain::id::AccountId;

use crate::case::rotation::{RotateReport, rotate};
use crate::case::{self, AppTakenOff, Invitation, Invited};
use crate::clock::Clock;
use crate::config::EngineConfig;
use crate::error::EngineError;
use crate::store::NewRole;
use crate::{Core, secret};

/// Invites somebody in the operator's name: the first officer of a new installation. They hold the role once they
/// have signed in and accepted it.
///
/// # Errors
/// When the database or the secret key cannot be used.
pub async fn invite(config: &EngineConfig, clock: &Clock, invitation: &Invitation) -> Result<Invited, EngineError> {
    let core = Core::open(config.clone(), clock.clone()).await?;
    case::offers::offer(&core, None, invitation).await
}

/// Makes an account that holds a role, of which nobody is asked or told. Not a command: tests use it.
///
/// # Errors
/// When the database or the secret key cannot be used, or somebody has an account under the address.
pub async fn unchecked_account(
    config: &EngineConfig,
    clock: &Clock,
    email: &EmailAddress,
    role: Role,
) -> Result<AccountId, EngineError> {
    let core = Core::open(config.clone(), clock.clone()).await?;
    let (id, now) = (AccountId(core.clock.new_id()), core.clock.now());
    let tx = core.store.write().await?;
    tx.add_account(case::new_account(&core, id, email, false)).await?;
    tx.give_role(&NewRole { account: id, role, council: "", granted_by: None }, now).await?;
    tx.commit().await?;
    Ok(id)
}

/// Takes somebody's authenticator app off in the operator's name: the way back in for an administrator whom nobody
/// else can help. It is recorded with its reason, and the holder is told.
///
/// # Errors
/// When the database or the secret key cannot be used.
pub async fn reset_second_factor(
    config: &EngineConfig,
    clock: &Clock,
    email: &EmailAddress,
    reason: &str,
) -> Result<AppTakenOff, EngineError> {
    let core = Core::open(config.clone(), clock.clone()).await?;
    case::reset_by_operator(&core, email, reason).await
}

/// Writes anew with the present key what an earlier one wrote. Safe to run twice.
///
/// # Errors
/// When neither key opens what is there, or the audit log is not whole.
pub async fn rotate_key(config: &EngineConfig, clock: &Clock) -> Result<RotateReport, EngineError> {
    let core = Core::open(config.clone(), clock.clone()).await?;
    rotate(&core.store, &core.keys, clock).await
}

/// An account of the demonstration: anybody may open it, so a server that has one listens on loopback only.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DemoAccount {
    /// What it may do.
    pub role: Role,
    /// Its address, at which no mail arrives.
    pub email: String,
    /// What an authenticator app needs; for staff only.
    pub authenticator: Option<String>,
}

/// Adds an account for each role, `<role>@demo.invalid`, with the authenticator app of the staff set up.
/// Those that are there already stay.
pub async fn demo_accounts(config: &EngineConfig, clock: &Clock) -> Result<Vec<DemoAccount>, EngineError> {
    let core = Core::open(config.clone(), clock.clone()).await?;
    let mut accounts = Vec::with_capacity(Role::ALL.len());
    for role in Role::ALL {
        let text = format!("{}@demo.invalid", role.code());
        let Ok(email) = EmailAddress::parse(&text) else { continue };
        let known = core.store.account_by_email(&core.keys.email_hashes(&email)).await?;
        let id = match known.as_ref().and_then(|row| row.id.parse().ok()) {
            Some(id) => id,
            None => add(&core, *role, &email).await?,
        };
        let authenticator = role.is_staff().then(|| core.keys.authenticator(id.0, 0).in_groups());
        accounts.push(DemoAccount { role: *role, email: text, authenticator });
    }
    Ok(accounts)
}

async fn add(core: &Core, role: Role, email: &EmailAddress) -> Result<AccountId, EngineError> {
    let (id, now) = (AccountId(core.clock.new_id()), core.clock.now());
    let mut row = case::new_account(core, id, email, true);
    row.joined_at = Some(now);
    if role.is_staff() {
        let secret = core.keys.authenticator(id.0, 0).base32();
        row.totp_sealed = Some(core.keys.seal(&core.clock, case::TOTP, &row.id, &secret));
    }
    // The first council of the demonstration; who runs the installation belongs to none.
    let council = crate::seed::demo_councils().into_iter().next().map(|council| council.code);
    let bound = role.is_staff() && role != Role::SuperAdmin;
    let code = council.filter(|_| bound).map(|code| code.to_string()).unwrap_or_default();
    let tx = core.store.write().await?;
    tx.add_account(row).await?;
    tx.give_role(&NewRole { account: id, role, council: &code, granted_by: None }, now).await?;
    tx.commit().await?;
    Ok(id)
}

/// What `doctor` says about the secret key and the audit log.
pub(super) async fn audit_fault(config: &EngineConfig, clock: &Clock) -> Result<u64, EngineError> {
    let keys = secret::load(config, clock)?;
    let store = crate::store::Store::open(&config.database_url()).await?;
    Ok(case::audit::verify(&store, &keys).await??)
}
