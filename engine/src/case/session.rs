//! From a session's token to whoever it stands for.

use chrono::{DateTime, Duration, Utc};
use domain::account::Role;
use domain::id::{AccountId, SessionId};
use domain::listing::CouncilCode;

use crate::Core;
use crate::actor::{Actor, Limits};
use crate::error::EngineError;
use crate::read_model::{HeldRole, SecondFactor, SessionShown};
use crate::secret::SessionToken;
use crate::store::{AccountRow, SessionRow};

/// How exactly it is kept when a session was last used.
const SEEN_EVERY: Duration = Duration::minutes(10);

/// Who holds this token; `None` when the session is over.
pub async fn actor(engine: &Core, token: &SessionToken) -> Result<Option<Actor>, EngineError> {
    let Some(session) = engine.store.session_by_token(&token.hash()).await? else { return Ok(None) };
    let (Ok(account), Ok(id)) = (session.account_id.parse::<AccountId>(), session.id.parse::<SessionId>()) else {
        return Ok(None);
    };
    let Some(row) = engine.store.account(account).await? else { return Ok(None) };
    let now = engine.clock.now();
    let roles = roles(engine, account).await?;
    if !is_live(&session, &row, &roles, now) {
        return Ok(None);
    }
    if now - session.last_seen_at >= SEEN_EVERY {
        let tx = engine.store.write().await?;
        tx.touch_session(id, now).await?;
        tx.commit().await?;
    }
    let second_factor = second_factor(&roles, &row, session.second_factor_at);
    // The second factor comes later than the code of the e-mail, so neither is older than this.
    let proved_at = session.created_at;
    Ok(Some(Actor { account, session: id, roles, second_factor, proved_at }))
}

fn is_live(session: &SessionRow, account: &AccountRow, roles: &[HeldRole], now: DateTime<Utc>) -> bool {
    let staff = roles.iter().any(|held| held.role.is_staff());
    account.erased_at.is_none()
        && session.epoch == account.epoch
        && Limits::of(staff).allow(session.created_at, session.last_seen_at, now)
}

/// The roles an account holds.
pub async fn roles(engine: &Core, account: AccountId) -> Result<Vec<HeldRole>, EngineError> {
    let rows = engine.store.roles_of(account).await?;
    Ok(rows.into_iter().filter_map(|row| held(&row.role, &row.council)).collect())
}

/// A role as the table holds it.
pub fn held(role: &str, council: &str) -> Option<HeldRole> {
    Some(HeldRole { role: Role::from_code(role)?, council: CouncilCode::parse(council).ok() })
}

/// Where a session stands with its second factor.
pub fn second_factor(roles: &[HeldRole], account: &AccountRow, given_at: Option<DateTime<Utc>>) -> SecondFactor {
    if !roles.iter().any(|held| held.role.is_staff()) {
        return SecondFactor::NotNeeded;
    }
    match (&account.totp_sealed, given_at) {
        (None, _) => SecondFactor::Missing,
        (Some(_), None) => SecondFactor::Waiting,
        (Some(_), Some(_)) => SecondFactor::Given,
    }
}

/// Where somebody is signed in now.
pub async fn sessions(engine: &Core, actor: &Actor) -> Result<Vec<SessionShown>, EngineError> {
    let now = engine.clock.now();
    let Some(account) = engine.store.account(actor.account).await? else { return Ok(Vec::new()) };
    let rows = engine.store.sessions_of(actor.account).await?;
    Ok(rows
        .into_iter()
        .filter(|row| is_live(row, &account, &actor.roles, now))
        .filter_map(|row| {
            let id: SessionId = row.id.parse().ok()?;
            Some(SessionShown {
                id,
                browser_family: row.browser_family,
                created_at: row.created_at,
                last_seen_at: row.last_seen_at,
                this: id == actor.session,
            })
        })
        .collect())
}

/// Ends one session of somebody's own; `false` when it is none of theirs.
pub async fn end(engine: &Core, actor: &Actor, session: SessionId) -> Result<bool, EngineError> {
    let tx = engine.store.write().await?;
    let ended = tx.end_session(actor.account, session).await?;
    tx.commit().await?;
    Ok(ended)
}

/// Ends all sessions of somebody, this one too.
pub async fn end_all(engine: &Core, actor: &Actor) -> Result<(), EngineError> {
    use super::audit::{self, Act};
    let tx = engine.store.write().await?;
    tx.begin_epoch(actor.account, engine.clock.now()).await?;
    let act = Act::on_account(Some(actor.account), "account.signed_out_everywhere", actor.account);
    audit::record(engine, &tx, act).await?;
    tx.commit().await?;
    Ok(())
}
