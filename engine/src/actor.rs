use chrono::{DateTime, Duration, Utc};
use domain::account::Role;
use domain::id::{AccountId, SessionId};
use domain::listing::CouncilCode;

use crate::read_model::{HeldRole, SecondFactor};

/// Somebody who is signed in. Only the engine makes one, from a live session.
#[derive(Clone, Debug)]
pub struct Actor {
    pub(crate) account: AccountId,
    pub(crate) session: SessionId,
    pub(crate) roles: Vec<HeldRole>,
    pub(crate) second_factor: SecondFactor,
    pub(crate) proved_at: DateTime<Utc>,
}

/// Why a handle was refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NotAllowed {
    /// Nobody is signed in.
    #[error("nobody is signed in")]
    SignIn,
    /// The second factor was not given in this session.
    #[error("the second factor is missing")]
    SecondFactor,
    /// They signed in too long ago for this: they have to prove again who they are.
    #[error("it is too long ago that they proved who they are")]
    Proof,
    /// It is not this person's to do.
    #[error("none of this person's roles may do it")]
    Role,
}

impl Actor {
    /// Whose session it is.
    #[must_use]
    pub fn account(&self) -> AccountId {
        self.account
    }

    /// Which session it is.
    #[must_use]
    pub fn session(&self) -> SessionId {
        self.session
    }

    /// What they may do.
    #[must_use]
    pub fn roles(&self) -> &[HeldRole] {
        &self.roles
    }

    /// Whether they are of a council's staff.
    #[must_use]
    pub fn is_staff(&self) -> bool {
        self.roles.iter().any(|held| held.role.is_staff())
    }

    /// Where this session stands with the second factor.
    #[must_use]
    pub fn second_factor(&self) -> SecondFactor {
        self.second_factor
    }

    /// Somebody whose sign-in is complete.
    pub(crate) fn complete(actor: Option<&Self>) -> Result<&Self, NotAllowed> {
        let actor = actor.ok_or(NotAllowed::SignIn)?;
        match actor.second_factor {
            SecondFactor::NotNeeded | SecondFactor::Given => Ok(actor),
            SecondFactor::Missing | SecondFactor::Waiting => Err(NotAllowed::SecondFactor),
        }
    }

    /// Somebody whose sign-in is complete, and is of the last minutes.
    pub(crate) fn proved(actor: Option<&Self>, now: DateTime<Utc>) -> Result<&Self, NotAllowed> {
        let actor = Self::complete(actor)?;
        if now - actor.proved_at < PROOF_LASTS { Ok(actor) } else { Err(NotAllowed::Proof) }
    }

    /// Somebody of the staff whose sign-in is complete.
    pub(crate) fn staff(actor: Option<&Self>) -> Result<&Self, NotAllowed> {
        let actor = Self::complete(actor)?;
        if actor.is_staff() { Ok(actor) } else { Err(NotAllowed::Role) }
    }

    /// The councils for which somebody holds a role; `None` among them stands for all.
    pub(crate) fn councils(&self, role: Role) -> Vec<Option<CouncilCode>> {
        self.councils_where(|held| held == role)
    }

    /// The councils for which somebody holds one of these roles; `None` among them stands for all.
    pub(crate) fn councils_where(&self, is_one: impl Fn(Role) -> bool) -> Vec<Option<CouncilCode>> {
        self.roles.iter().filter(|held| is_one(held.role)).map(|held| held.council.clone()).collect()
    }
}

/// How long signing in proves enough to change how somebody signs in (ASVS 5.0, 7.5.1; the figure is our
/// judgement): long enough to read a page and fetch a telephone, too short for a desk that was left open.
pub(crate) const PROOF_LASTS: Duration = Duration::minutes(15);

/// How long a session lasts: without being used, and at all (ASVS 5.0, 7.3.1 and 7.3.2; the figures are our
/// judgement). Staff read other people's data on shared desks; a resident's helper is on their own phone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Limits {
    pub idle: Duration,
    pub absolute: Duration,
}

pub(crate) const STAFF: Limits = Limits { idle: Duration::hours(1), absolute: Duration::hours(12) };
pub(crate) const OTHERS: Limits = Limits { idle: Duration::days(14), absolute: Duration::days(60) };

impl Limits {
    pub fn of(staff: bool) -> Self {
        if staff { STAFF } else { OTHERS }
    }

    /// Whether a session is still good. A clock that was set back makes nothing last longer than it may.
    pub fn allow(self, created_at: DateTime<Utc>, last_seen_at: DateTime<Utc>, now: DateTime<Utc>) -> bool {
        now - last_seen_at < self.idle && now - created_at < self.absolute
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_session_ends_when_it_rests_and_when_it_is_old() {
        let begun: DateTime<Utc> = "2026-11-23T09:00:00Z".parse().unwrap();
        assert!(STAFF.allow(begun, begun, begun + Duration::minutes(59)));
        assert!(!STAFF.allow(begun, begun, begun + Duration::minutes(60)));
        let noon = begun + Duration::hours(12);
        assert!(!STAFF.allow(begun, noon, noon));
        assert!(OTHERS.allow(begun, begun, begun + Duration::days(13)));
        assert!(!OTHERS.allow(begun, begun + Duration::days(60), begun + Duration::days(60)));
    }
}
