//! What somebody does with their own account.

use chrono::Duration;
use domain::account::{EmailAddress, Role};
use domain::id::{AccountId, EmailChangeId, JobId};

use super::audit::{self, Act};
use super::{joining, offers, renewal, session, staff};
use crate::Core;
use crate::actor::Actor;
use crate::error::EngineError;
use crate::outbox::Job;
use crate::read_model::{AccountExport, AccountShown, ExportedListing, LinkState};
use crate::secret::Purpose;
use crate::store::{AccountRow, EmailChangeRow};

/// How long the link to a new address works, in hours.
pub const EMAIL_LINK_HOURS: i64 = 24;
/// How long somebody may change their mind about deleting their account (issue: 30 days).
const DAYS_TO_KEEP: i64 = 30;

/// Where an account's address is sealed.
pub const EMAIL: &str = "account.email";
/// Where the addresses of a change are sealed.
pub const OLD_EMAIL: &str = "email_change.old";
/// See [`OLD_EMAIL`].
pub const NEW_EMAIL: &str = "email_change.new";

/// What came of asking for another address. One that somebody else has looks like any other: its holder
/// is not given away, and the link simply does not work.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EmailChange {
    /// The new address has been sent a link, the old one has been told.
    Asked,
    /// It is the address they have.
    SameAddress,
}

/// The address of an account.
pub fn email_of(engine: &Core, account: &AccountRow) -> Result<EmailAddress, EngineError> {
    let sealed = account.email_sealed.as_deref().ok_or(EngineError::Gone)?;
    let text = engine.keys.open(EMAIL, &account.id, sealed)?;
    EmailAddress::parse(&text).map_err(|_| EngineError::Gone)
}

async fn own(engine: &Core, actor: &Actor) -> Result<AccountRow, EngineError> {
    engine.store.account(actor.account).await?.ok_or(EngineError::Gone)
}

/// The account as its holder sees it.
pub async fn overview(engine: &Core, actor: &Actor) -> Result<AccountShown, EngineError> {
    let row = own(engine, actor).await?;
    let codes = engine.store.recovery_codes_left(actor.account).await?;
    Ok(AccountShown {
        email: email_of(engine, &row)?.as_str().to_owned(),
        new_email: new_email(engine, actor).await?,
        roles: actor.roles.clone(),
        offers: offers::own(engine, actor).await?,
        created_at: row.created_at,
        delete_on: row.delete_at.map(|at| at.date_naive()),
        has_unsent: joining::all_of_account(engine, actor.account).await?.iter().any(|(copy, _)| copy.is_unsent()),
        recovery_codes_left: row.totp_sealed.is_some().then(|| u8::try_from(codes).unwrap_or(u8::MAX)),
    })
}

async fn new_email(engine: &Core, actor: &Actor) -> Result<Option<String>, EngineError> {
    let waiting = engine.store.waiting_email_change(actor.account, engine.clock.now()).await?;
    Ok(match waiting {
        Some(change) => Some(engine.keys.open(NEW_EMAIL, &change.id, &change.new_sealed)?.to_string()),
        None => None,
    })
}

/// Asks for another address: the new one gets a link, the old one is told.
pub async fn change_email(
    engine: &Core,
    actor: &Actor,
    new: &EmailAddress,
    language: &str,
) -> Result<EmailChange, EngineError> {
    let (row, now) = (own(engine, actor).await?, engine.clock.now());
    let old = email_of(engine, &row)?;
    if old.normal() == new.normal() {
        return Ok(EmailChange::SameAddress);
    }
    let change = EmailChangeId(engine.clock.new_id());
    let key = change.to_string();
    let wish = EmailChangeRow {
        account_id: row.id,
        old_sealed: engine.keys.seal(&engine.clock, OLD_EMAIL, &key, old.as_str()),
        new_sealed: engine.keys.seal(&engine.clock, NEW_EMAIL, &key, new.as_str()),
        language: language.to_owned(),
        created_at: now,
        expires_at: now + Duration::hours(EMAIL_LINK_HOURS),
        used_at: None,
        id: key,
    };
    let tx = engine.store.write().await?;
    // An earlier wish no longer counts.
    tx.end_email_changes(actor.account, now).await?;
    tx.add_email_change(wish).await?;
    tx.enqueue(&Job::ConfirmEmail { change }, JobId(engine.clock.new_id()), now).await?;
    tx.enqueue(&Job::EmailChangeAsked { change }, JobId(engine.clock.new_id()), now).await?;
    audit::record(engine, &tx, Act::on_account(Some(actor.account), "account.email_change_asked", actor.account))
        .await?;
    tx.commit().await?;
    engine.wake.notify_one();
    Ok(EmailChange::Asked)
}

/// Takes the wish to have another address back: the link that went out works no more.
pub async fn keep_email(engine: &Core, actor: &Actor) -> Result<(), EngineError> {
    let tx = engine.store.write().await?;
    if tx.end_email_changes(actor.account, engine.clock.now()).await? {
        let act = Act::on_account(Some(actor.account), "account.email_change_cancelled", actor.account);
        audit::record(engine, &tx, act).await?;
    }
    tx.commit().await?;
    Ok(())
}

async fn change_of(engine: &Core, link: &str) -> Result<Option<EmailChangeRow>, EngineError> {
    let Some(row) = engine.keys.row_of(Purpose::EmailLink, link) else { return Ok(None) };
    Ok(engine.store.email_change(EmailChangeId(row)).await?)
}

fn new_address(engine: &Core, change: &EmailChangeRow) -> Result<Option<EmailAddress>, EngineError> {
    let text = engine.keys.open(NEW_EMAIL, &change.id, &change.new_sealed)?;
    Ok(EmailAddress::parse(&text).ok())
}

/// Whether the link to a new address can still be used. Changes nothing.
pub async fn look_at_email_link(engine: &Core, link: &str) -> Result<LinkState, EngineError> {
    let now = engine.clock.now();
    let open = change_of(engine, link).await?.filter(|change| change.used_at.is_none() && change.expires_at > now);
    // Only whoever reads the new mailbox has the link, so it gives nobody away that somebody has the address.
    let ready = match open {
        Some(change) => match new_address(engine, &change)? {
            Some(new) => engine.store.account_by_email(&engine.keys.email_hashes(&new)).await?.is_none(),
            None => false,
        },
        None => false,
    };
    Ok(if ready { LinkState::Ready } else { LinkState::NotUsable })
}

/// Makes the new address the account's, and tells both. `false` when the link cannot be used, or somebody
/// else has the address by now.
pub async fn confirm_email(engine: &Core, link: &str) -> Result<bool, EngineError> {
    let Some(change) = change_of(engine, link).await? else { return Ok(false) };
    let (Ok(id), Ok(account)) = (change.id.parse::<EmailChangeId>(), change.account_id.parse::<AccountId>()) else {
        return Ok(false);
    };
    let Some(new) = new_address(engine, &change)? else { return Ok(false) };
    let now = engine.clock.now();
    if engine.store.account_by_email(&engine.keys.email_hashes(&new)).await?.is_some() {
        return Ok(false);
    }
    let tx = engine.store.write().await?;
    if !tx.use_email_change(id, now).await? {
        return Ok(false);
    }
    let sealed = engine.keys.seal(&engine.clock, EMAIL, &change.account_id, new.as_str());
    tx.set_email(account, Some(engine.keys.email_hash(&new)), Some(sealed)).await?;
    // Codes and links on their way to the old mailbox open nothing any more.
    tx.close_challenges(account, now).await?;
    for to_old in [true, false] {
        tx.enqueue(&Job::EmailChanged { change: id, to_old }, JobId(engine.clock.new_id()), now).await?;
    }
    audit::record(engine, &tx, Act::on_account(Some(account), "account.email_changed", account)).await?;
    tx.commit().await?;
    engine.wake.notify_one();
    Ok(true)
}

/// Everything we hold about somebody.
pub async fn export(engine: &Core, actor: &Actor) -> Result<AccountExport, EngineError> {
    let row = own(engine, actor).await?;
    let events = engine.store.audit_about(&row.id).await?;
    Ok(AccountExport {
        made_at: engine.clock.now(),
        email: email_of(engine, &row)?.as_str().to_owned(),
        new_email: new_email(engine, actor).await?,
        created_at: row.created_at,
        second_factor: row.totp_sealed.is_some(),
        roles: actor.roles.clone(),
        offers: offers::own(engine, actor).await?,
        sessions: session::sessions(engine, actor).await?,
        listings: listings(engine, actor).await?,
        events: events.into_iter().map(audit::shown).collect(),
    })
}

async fn listings(engine: &Core, actor: &Actor) -> Result<Vec<ExportedListing>, EngineError> {
    let mut exported = Vec::new();
    for (copy, name) in joining::all_of_account(engine, actor.account).await? {
        let renewals = renewal::waiting(engine, copy.listing).await?;
        let renewals = renewals.into_iter().map(|renewal| renewal.answers).collect();
        exported.push(ExportedListing { reference: copy.reference, name, answers: copy.answers, renewals });
    }
    Ok(exported)
}

/// What came of asking for the account to be deleted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Deletion {
    /// It ends in thirty days.
    Asked,
    /// Nobody else runs the whole installation: who would invite the next?
    LastAdministrator,
}

/// Begins the thirty days after which the account is erased.
pub async fn delete(engine: &Core, actor: &Actor) -> Result<Deletion, EngineError> {
    let now = engine.clock.now();
    let at = now + Duration::days(DAYS_TO_KEEP);
    let tx = engine.store.write().await?;
    if actor.councils(Role::SuperAdmin).contains(&None) && !staff::another_stays(&tx, actor.account).await? {
        return Ok(Deletion::LastAdministrator);
    }
    tx.set_delete_at(actor.account, Some(at)).await?;
    tx.enqueue(&Job::DeletionAsked { account: actor.account }, JobId(engine.clock.new_id()), now).await?;
    let mut act = Act::on_account(Some(actor.account), "account.deletion_asked", actor.account);
    act.after = Some(at.date_naive().to_string());
    audit::record(engine, &tx, act).await?;
    tx.commit().await?;
    engine.wake.notify_one();
    Ok(Deletion::Asked)
}

/// Takes the wish to delete the account back.
pub async fn keep(engine: &Core, actor: &Actor) -> Result<(), EngineError> {
    let tx = engine.store.write().await?;
    tx.set_delete_at(actor.account, None).await?;
    audit::record(engine, &tx, Act::on_account(Some(actor.account), "account.kept", actor.account)).await?;
    tx.commit().await?;
    Ok(())
}
