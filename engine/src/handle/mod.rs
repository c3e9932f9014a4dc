//! The narrow doors to the engine: each method names one use case. What somebody may not do is not
//! checked inside: they cannot get the handle that has the call.

mod administrator;
mod auditor;
mod half_signed_in;
mod member;
mod officer;
mod postmaster;
mod public;
mod sign_in;

pub use administrator::{Administrator, Invitation, Invited};
pub use auditor::Auditor;
pub use half_signed_in::{Enrolled, HalfSignedIn, SecondFactorCheck};
pub use member::{EmailChange, Member};
pub use officer::Officer;
pub use postmaster::Postmaster;
pub use public::Public;
pub use sign_in::{SignIn, SignedIn, Visit};

use domain::account::Role;

use crate::Engine;
use crate::actor::{Actor, NotAllowed};
use crate::error::EngineError;
use crate::read_model::SecondFactor;
use crate::secret::{BrowserToken, SessionToken};

impl Engine {
    /// What anyone may do.
    #[must_use]
    pub fn public(&self) -> Public<'_> {
        Public { engine: &self.inner }
    }

    /// The way in.
    #[must_use]
    pub fn sign_in(&self) -> SignIn<'_> {
        SignIn { engine: &self.inner }
    }

    /// What a browser keeps while a code is on its way to it.
    #[must_use]
    pub fn new_browser_token(&self) -> BrowserToken {
        BrowserToken::random(&self.inner.clock)
    }

    /// Whose session a cookie opens; `None` when it is over or was never ours.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn actor(&self, cookie: &str) -> Result<Option<Actor>, EngineError> {
        match SessionToken::parse(cookie) {
            Some(token) => crate::case::actor(&self.inner, &token).await,
            None => Ok(None),
        }
    }

    /// The desk of somebody with their own account.
    ///
    /// # Errors
    /// When nobody is signed in, or the second factor is missing.
    pub fn member<'a>(&'a self, actor: Option<&'a Actor>) -> Result<Member<'a>, NotAllowed> {
        Actor::complete(actor).map(|actor| Member { engine: &self.inner, actor })
    }

    /// What somebody of the staff may do before their second factor was given.
    ///
    /// # Errors
    /// When nobody is signed in, or nothing is missing.
    pub fn half_signed_in<'a>(&'a self, actor: Option<&'a Actor>) -> Result<HalfSignedIn<'a>, NotAllowed> {
        let actor = actor.ok_or(NotAllowed::SignIn)?;
        match actor.second_factor() {
            SecondFactor::Missing | SecondFactor::Waiting => Ok(HalfSignedIn { engine: &self.inner, actor }),
            SecondFactor::NotNeeded | SecondFactor::Given => Err(NotAllowed::Role),
        }
    }

    /// What anybody of a council's staff may do.
    ///
    /// # Errors
    /// When nobody is signed in, the second factor is missing, or they are no staff.
    pub fn officer<'a>(&'a self, actor: Option<&'a Actor>) -> Result<Officer<'a>, NotAllowed> {
        Actor::staff(actor).map(|_| Officer { engine: &self.inner })
    }

    /// What somebody of the staff may do about the mail that goes out, unless they only look.
    ///
    /// # Errors
    /// When nobody is signed in, the second factor is missing, or they may change nothing.
    pub fn postmaster<'a>(&'a self, actor: Option<&'a Actor>) -> Result<Postmaster<'a>, NotAllowed> {
        let actor = Actor::staff(actor)?;
        let acts = actor.roles().iter().any(|held| held.role.is_staff() && held.role != Role::ReadOnly);
        if acts { Ok(Postmaster { engine: &self.inner, actor }) } else { Err(NotAllowed::Role) }
    }

    /// What somebody may do who runs the installation, or their council's part of it.
    ///
    /// # Errors
    /// When nobody is signed in, the second factor is missing, or it is not theirs.
    pub fn administrator<'a>(&'a self, actor: Option<&'a Actor>) -> Result<Administrator<'a>, NotAllowed> {
        let actor = Actor::staff(actor)?;
        if actor.councils(Role::SuperAdmin).is_empty() {
            return Err(NotAllowed::Role);
        }
        Ok(Administrator { engine: &self.inner, actor })
    }

    /// The audit log, for somebody who runs the whole installation.
    ///
    /// # Errors
    /// When nobody is signed in, the second factor is missing, or it is not theirs.
    pub fn auditor<'a>(&'a self, actor: Option<&'a Actor>) -> Result<Auditor<'a>, NotAllowed> {
        let actor = Actor::staff(actor)?;
        if !actor.councils(Role::SuperAdmin).contains(&None) {
            return Err(NotAllowed::Role);
        }
        Ok(Auditor { engine: &self.inner, actor })
    }
}
