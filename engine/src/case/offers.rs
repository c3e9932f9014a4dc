//! Roles that are offered. An offer is tied to an address, not to an account, and gives nothing: neither to whoever
//! has the address, until they say yes, nor to whoever offers it, who learns nothing about them.

use chrono::Duration;
use domain::account::{EmailAddress, Role};
use domain::id::{AccountId, JobId, OfferId};
use domain::listing::CouncilCode;

use super::account::email_of;
use super::audit::{self, Act};
use super::session::held;
use super::staff::{Invitation, Invited, is_theirs, role_text};
use crate::Core;
use crate::actor::Actor;
use crate::error::EngineError;
use crate::outbox::Job;
use crate::read_model::{Offer, OfferShown};
use crate::secret::SessionToken;
use crate::store::{NewRole, OfferRow};

/// How long an offer waits for an answer, in days.
pub const INVITATION_DAYS: i64 = 14;
/// Where an offer's address is sealed.
pub const OFFER_EMAIL: &str = "role_offer.email";

/// What the log says was done to an offer.
fn on_offer(actor: Option<AccountId>, act: &'static str, id: &str, row: (&str, &str)) -> Act<'static> {
    let (role, council) = row;
    let after = Some(role_text(role, council));
    Act { actor, act, subject_kind: "role_offer", subject_id: id.to_owned(), after, ..Act::default() }
}

/// Offers a role to whoever has an address. The same offer made again is a new one: it waits as long as the first.
pub async fn offer(engine: &Core, by: Option<AccountId>, invitation: &Invitation) -> Result<Invited, EngineError> {
    let Invitation { email, role, council } = invitation;
    if !role.is_staff() {
        return Ok(Invited::NotYours);
    }
    if council.as_ref().is_some_and(|code| engine.places.council(code).is_none()) {
        return Ok(Invited::NoSuchCouncil);
    }
    let code = council.as_ref().map_or("", CouncilCode::as_str);
    let hashes = engine.keys.email_hashes(email);
    // Whoever may offer a role sees who holds it, so this gives nobody away.
    if let Some(known) = engine.store.account_by_email(&hashes).await?
        && let Ok(account) = known.id.parse::<AccountId>()
        && engine.store.roles_of(account).await?.iter().any(|row| row.role == role.code() && row.council == code)
    {
        return Ok(Invited::AlreadyHas);
    }
    let same = |row: &OfferRow| row.role == role.code() && row.council == code;
    let before = engine.store.offers_ever_to(&hashes).await?.into_iter().find(same);
    let (now, known) = (engine.clock.now(), before.and_then(|row| row.id.parse::<OfferId>().ok()));
    let id = known.unwrap_or_else(|| OfferId(engine.clock.new_id()));
    let lapses_at = now + Duration::days(INVITATION_DAYS);
    let tx = engine.store.write().await?;
    if known.is_none() || !tx.renew_offer(id, now, lapses_at).await? {
        let key = id.to_string();
        tx.add_offer(OfferRow {
            email_hash: engine.keys.email_hash(email),
            email_sealed: engine.keys.seal(&engine.clock, OFFER_EMAIL, &key, email.as_str()),
            id: key,
            role: role.code().to_owned(),
            council: code.to_owned(),
            offered_by: by.map(|by| by.to_string()),
            offered_at: now,
            lapses_at,
            declined_at: None,
        })
        .await?;
    }
    tx.enqueue(&Job::RoleOffered { offer: id }, JobId(engine.clock.new_id()), now).await?;
    audit::record(engine, &tx, on_offer(by, "role.offered", &id.to_string(), (role.code(), code))).await?;
    tx.commit().await?;
    engine.wake.notify_one();
    Ok(Invited::Done(id))
}

/// The address that something was offered to.
pub fn address(engine: &Core, row: &OfferRow) -> Result<EmailAddress, EngineError> {
    let text = engine.keys.open(OFFER_EMAIL, &row.id, &row.email_sealed)?;
    EmailAddress::parse(&text).map_err(|_| EngineError::Gone)
}

/// What waits for an answer from whoever has an address.
pub async fn waiting_for(engine: &Core, email: &EmailAddress) -> Result<Vec<OfferRow>, EngineError> {
    Ok(engine.store.offers_to(&engine.keys.email_hashes(email), engine.clock.now()).await?)
}

fn shown(row: &OfferRow) -> Option<Offer> {
    let (id, held) = (row.id.parse().ok()?, held(&row.role, &row.council)?);
    Some(Offer { id, held, offered_at: row.offered_at, lapses_at: row.lapses_at })
}

/// What waits for an answer from somebody who is signed in, oldest first.
pub async fn own(engine: &Core, actor: &Actor) -> Result<Vec<Offer>, EngineError> {
    Ok(own_rows(engine, actor).await?.iter().filter_map(shown).collect())
}

async fn own_rows(engine: &Core, actor: &Actor) -> Result<Vec<OfferRow>, EngineError> {
    let row = engine.store.account(actor.account).await?.ok_or(EngineError::Gone)?;
    waiting_for(engine, &email_of(engine, &row)?).await
}

async fn own_row(engine: &Core, actor: &Actor, id: OfferId) -> Result<Option<OfferRow>, EngineError> {
    let id = id.to_string();
    Ok(own_rows(engine, actor).await?.into_iter().find(|row| row.id == id))
}

/// Takes up a role that was offered. Rights grow: this session gets another token, which is given back, and every
/// other one of theirs ends. `None` when nothing such waits for them.
pub async fn accept(engine: &Core, actor: &Actor, id: OfferId) -> Result<Option<SessionToken>, EngineError> {
    let Some(row) = own_row(engine, actor, id).await? else { return Ok(None) };
    let Some(role) = Role::from_code(&row.role).filter(|role| role.is_staff()) else { return Ok(None) };
    let Some(account) = engine.store.account(actor.account).await? else { return Ok(None) };
    let (now, token) = (engine.clock.now(), SessionToken::random(&engine.clock));
    let granted_by = row.offered_by.as_ref().and_then(|by| by.parse().ok());
    let tx = engine.store.write().await?;
    if !tx.take_offer(id, now).await? {
        return Ok(None);
    }
    tx.give_role(&NewRole { account: actor.account, role, council: &row.council, granted_by }, now).await?;
    tx.begin_epoch(actor.account, now).await?;
    tx.carry_session(actor.session, &token.hash(), account.epoch + 1).await?;
    let mut act = Act::on_account(Some(actor.account), "account.role_accepted", actor.account);
    act.before = Some(format!("role_offer {id}"));
    act.after = Some(role_text(&row.role, &row.council));
    audit::record(engine, &tx, act).await?;
    tx.commit().await?;
    Ok(Some(token))
}

/// Says no to a role that was offered; `false` when nothing such waits for them. Nobody is written to.
pub async fn decline(engine: &Core, actor: &Actor, id: OfferId) -> Result<bool, EngineError> {
    let Some(row) = own_row(engine, actor, id).await? else { return Ok(false) };
    let tx = engine.store.write().await?;
    if !tx.decline_offer(id, engine.clock.now()).await? {
        return Ok(false);
    }
    let act = on_offer(Some(actor.account), "role.offer_declined", &row.id, (&row.role, &row.council));
    audit::record(engine, &tx, act).await?;
    tx.commit().await?;
    Ok(true)
}

/// What was offered in the councils that somebody administers and is not accepted, most of each address hidden.
pub async fn all(engine: &Core, actor: &Actor) -> Result<Vec<OfferShown>, EngineError> {
    let mut offers = Vec::new();
    for row in engine.store.offers(engine.clock.now()).await? {
        if let Some(offer) = shown(&row).filter(|offer| may_see(actor, offer)) {
            let email = address(engine, &row)?.masked();
            offers.push(OfferShown { offer, email, declined_at: row.declined_at });
        }
    }
    Ok(offers)
}

fn may_see(actor: &Actor, offer: &Offer) -> bool {
    is_theirs(&actor.councils(Role::SuperAdmin), offer.held.council.as_ref())
}

/// One of them, with its address in full; that it was looked at is recorded.
pub async fn look(engine: &Core, actor: &Actor, id: OfferId) -> Result<Option<OfferShown>, EngineError> {
    let Some((row, offer)) = of_theirs(engine, actor, id).await? else { return Ok(None) };
    let email = address(engine, &row)?.as_str().to_owned();
    let tx = engine.store.write().await?;
    let act = on_offer(Some(actor.account), "role.offer_read", &row.id, (&row.role, &row.council));
    audit::record(engine, &tx, act).await?;
    tx.commit().await?;
    Ok(Some(OfferShown { offer, email, declined_at: row.declined_at }))
}

async fn of_theirs(engine: &Core, actor: &Actor, id: OfferId) -> Result<Option<(OfferRow, Offer)>, EngineError> {
    let row = engine.store.offer(id).await?.filter(|row| row.lapses_at > engine.clock.now());
    Ok(row.and_then(|row| shown(&row).filter(|offer| may_see(actor, offer)).map(|offer| (row, offer))))
}

/// The address of one of them, for whoever counts what is sent there.
pub async fn address_of(engine: &Core, actor: &Actor, id: OfferId) -> Result<Option<EmailAddress>, EngineError> {
    let found = of_theirs(engine, actor, id).await?;
    found.map(|(row, _)| address(engine, &row)).transpose()
}

/// Makes an offer anew and writes to them again; `false` when it is none of the administrator's.
pub async fn send_again(engine: &Core, actor: &Actor, id: OfferId) -> Result<bool, EngineError> {
    let Some((row, _)) = of_theirs(engine, actor, id).await? else { return Ok(false) };
    let now = engine.clock.now();
    let tx = engine.store.write().await?;
    if !tx.renew_offer(id, now, now + Duration::days(INVITATION_DAYS)).await? {
        return Ok(false);
    }
    tx.enqueue(&Job::RoleOffered { offer: id }, JobId(engine.clock.new_id()), now).await?;
    let act = on_offer(Some(actor.account), "role.offered", &row.id, (&row.role, &row.council));
    audit::record(engine, &tx, act).await?;
    tx.commit().await?;
    engine.wake.notify_one();
    Ok(true)
}

/// Takes an offer back; `false` when it is none of the administrator's.
pub async fn withdraw(engine: &Core, actor: &Actor, id: OfferId) -> Result<bool, EngineError> {
    let Some((row, _)) = of_theirs(engine, actor, id).await? else { return Ok(false) };
    let tx = engine.store.write().await?;
    if !tx.forget_offer(id).await? {
        return Ok(false);
    }
    let act = on_offer(Some(actor.account), "role.offer_withdrawn", &row.id, (&row.role, &row.council));
    audit::record(engine, &tx, act).await?;
    tx.commit().await?;
    Ok(true)
}

/// Forgets offers that nobody accepted in time.
pub async fn forget_lapsed(engine: &Core) -> Result<(), EngineError> {
    for row in engine.store.lapsed_offers(engine.clock.now()).await? {
        let Ok(id) = row.id.parse::<OfferId>() else { continue };
        let tx = engine.store.write().await?;
        // What was declined has its row of the log.
        if tx.forget_offer(id).await? && row.declined_at.is_none() {
            audit::record(engine, &tx, on_offer(None, "role.offer_lapsed", &row.id, (&row.role, &row.council))).await?;
        }
        tx.commit().await?;
    }
    Ok(())
}
