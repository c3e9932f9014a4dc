//! What a council decides for itself: whom to ring, and what it asks to see before somebody is listed.

use domain::account::Role;
use domain::council::CouncilAnswers;
use domain::listing::CouncilCode;

use super::audit::{self, Act};
use super::gate;
use super::staff::is_theirs;
use crate::Core;
use crate::actor::Actor;
use crate::error::EngineError;
use crate::read_model::CouncilDesk;
use crate::store::CouncilSettings;

/// What came of changing a council's settings.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CouncilSaved {
    /// They hold from now on.
    Saved,
    /// So many of those that are public now would be hidden; somebody has to say that this is meant.
    WouldHide {
        /// How many would be hidden.
        hidden: u64,
        /// How many are public now.
        shown: u64,
    },
    /// There is no such council, or it is another administrator's.
    NotTheirs,
}

/// The councils that somebody administers, by name.
pub async fn councils(engine: &Core, actor: &Actor) -> Result<Vec<CouncilDesk>, EngineError> {
    let own = actor.councils(Role::SuperAdmin);
    let all = engine.store.councils().await?;
    Ok(all.into_iter().filter(|council| is_theirs(&own, Some(&council.code))).map(CouncilDesk::from).collect())
}

/// One of them.
pub async fn council(engine: &Core, actor: &Actor, code: &CouncilCode) -> Result<Option<CouncilDesk>, EngineError> {
    if !is_theirs(&actor.councils(Role::SuperAdmin), Some(code)) {
        return Ok(None);
    }
    Ok(engine.store.council(code).await?.map(CouncilDesk::from))
}

/// Adds a council that the places know; `false` where they know none under this code, or it is not theirs to add.
pub async fn add(engine: &Core, actor: &Actor, code: &CouncilCode) -> Result<bool, EngineError> {
    let Some(place) = engine.places.council(code) else { return Ok(false) };
    if !actor.councils(Role::SuperAdmin).contains(&None) {
        return Ok(false);
    }
    if engine.store.council(code).await?.is_some() {
        return Ok(true);
    }
    let tx = engine.store.write().await?;
    tx.add_missing_councils(&[(code.clone(), place.name.to_string())], engine.clock.now()).await?;
    audit::record(engine, &tx, act(actor, "council.added", code)).await?;
    tx.commit().await?;
    Ok(true)
}

/// Changes a council's settings. Where that hides listings, `confirmed` says how many somebody agreed to hide.
pub async fn set(
    engine: &Core,
    actor: &Actor,
    code: &CouncilCode,
    answers: &CouncilAnswers,
    confirmed: Option<u64>,
) -> Result<CouncilSaved, EngineError> {
    let Some(before) = council(engine, actor, code).await? else { return Ok(CouncilSaved::NotTheirs) };
    let asks_otherwise = before.answers.asks != answers.asks;
    if asks_otherwise {
        let (hidden, shown) = gate::would_hide(engine, code, &answers.asks).await?;
        if hidden > confirmed.unwrap_or(0) {
            return Ok(CouncilSaved::WouldHide { hidden, shown });
        }
    }
    let settings = CouncilSettings {
        code: code.clone(),
        name: before.name.clone(),
        helpline_phone: answers.helpline_phone.clone(),
        helpline_hours: answers.helpline_hours.clone(),
        safeguarding_phone: answers.safeguarding_phone.clone(),
        out_of_hours_phone: answers.out_of_hours_phone.clone(),
        required_checks: answers.asks.clone(),
    };
    let tx = engine.store.write().await?;
    tx.set_council(&settings, engine.clock.now()).await?;
    if asks_otherwise {
        gate::settle_council(engine, &tx, code).await?;
    }
    let (before, after) = (Some(in_words(&before.answers)), Some(in_words(answers)));
    audit::record(engine, &tx, Act { before, after, ..act(actor, "council.changed", code) }).await?;
    tx.commit().await?;
    Ok(CouncilSaved::Saved)
}

/// The settings as the audit log keeps them: numbers of offices and codes, nobody's data.
fn in_words(answers: &CouncilAnswers) -> String {
    serde_json::json!({
        "helpline_phone": answers.helpline_phone,
        "helpline_hours": answers.helpline_hours,
        "safeguarding_phone": answers.safeguarding_phone,
        "out_of_hours_phone": answers.out_of_hours_phone,
        "asks": answers.asks.stored(),
    })
    .to_string()
}

fn act(actor: &Actor, act: &'static str, code: &CouncilCode) -> Act<'static> {
    Act { actor: Some(actor.account), act, subject_kind: "council", subject_id: code.to_string(), ..Act::default() }
}

impl From<CouncilSettings> for CouncilDesk {
    fn from(settings: CouncilSettings) -> Self {
        Self {
            code: settings.code,
            name: settings.name,
            answers: CouncilAnswers {
                helpline_phone: settings.helpline_phone,
                helpline_hours: settings.helpline_hours,
                safeguarding_phone: settings.safeguarding_phone,
                out_of_hours_phone: settings.out_of_hours_phone,
                asks: settings.required_checks,
            },
        }
    }
}
