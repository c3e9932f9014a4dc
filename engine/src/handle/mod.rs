//! The narrow doors to the engine: each method names one use case. What somebody may not do is not
//! checked inside: they cannot get the handle that has the call.

mod administrator;
mod auditor;
mod corrector;
mod desk;
mod duty_officer;
mod feedback_desk;
mod half_signed_in;
mod holder;
mod listing_in_hand;
mod member;
mod moderator;
mod officer;
mod postmaster;
mod public;
mod register_officer;
mod safeguarding_lead;
mod sign_in;
mod site_administrator;

pub use administrator::{Administrator, CouncilSaved, Invitation, Invited, RoleEnd};
pub use auditor::Auditor;
pub use corrector::{Corrector, SuggestionClosed};
pub use desk::{Desk, QueueAsked, Whose};
pub use duty_officer::DutyOfficer;
pub use feedback_desk::FeedbackDesk;
pub use half_signed_in::{HalfSignedIn, SecondFactorCheck};
pub use holder::{EmailChange, Enrolled, Holder, StaffHolder};
pub use listing_in_hand::{
    CoOwner, Draft, Opening, OpeningSet, OwnListing, Renewed, Saved, Sent, Shared, Standing, WorkingCopy,
};
pub use member::{Deletion, Member};
pub use moderator::{Decided, Decision, Moderator};
pub use officer::Officer;
pub use postmaster::Postmaster;
pub use public::{Claimed, Public};
pub use register_officer::{RegisterOfficer, Verified};
pub use safeguarding_lead::{ConcernDone, HoldDone, Removal, SafeguardingLead};
pub use sign_in::{Press, ReferenceGiven, SignIn, SignedIn, Visit};
pub use site_administrator::SiteAdministrator;

use domain::account::Role;
use domain::task::TaskKind;

use crate::actor::{Actor, NotAllowed};
use crate::error::EngineError;
use crate::read_model::SecondFactor;
use crate::secret::{BrowserToken, SessionToken};
use crate::{Engine, case};

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

    /// What this browser has been writing before its owner proved an address; `cookie` is what
    /// [`Public::begin`] gave it.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn draft(&self, cookie: &str) -> Result<Option<Draft<'_>>, EngineError> {
        let Some(token) = BrowserToken::parse(cookie) else { return Ok(None) };
        let copy = crate::case::joining::of_browser(&self.inner, &token).await?;
        Ok(copy.map(|copy| Draft { engine: &self.inner, copy, by: None }))
    }

    /// A photo's file by its name, where whoever asks may see it: everybody while its listing shows it, and
    /// before those who have the listing in hand.
    ///
    /// # Errors
    /// When the database fails, or a file cannot be read.
    pub async fn photo(
        &self,
        name: &str,
        actor: Option<&Actor>,
        draft: Option<&BrowserToken>,
    ) -> Result<Option<Vec<u8>>, EngineError> {
        crate::case::photos::file(&self.inner, name, actor, draft).await
    }

    /// The listing that somebody's answers make, as a resident would see it; `None` while it is unknown
    /// where a PA is. Only whoever may read the answers has them in hand.
    #[must_use]
    pub fn preview(&self, copy: &WorkingCopy) -> Option<domain::listing::Content> {
        crate::case::joining::preview(&self.inner, copy)
    }

    /// The desk of somebody with their own account.
    ///
    /// # Errors
    /// When nobody is signed in, or the second factor is missing.
    pub fn member<'a>(&'a self, actor: Option<&'a Actor>) -> Result<Member<'a>, NotAllowed> {
        Actor::complete(actor).map(|actor| Member { engine: &self.inner, actor })
    }

    /// The desk of somebody who proved only minutes ago that the account is theirs.
    ///
    /// # Errors
    /// When nobody is signed in, the second factor is missing, or they signed in too long ago.
    pub fn holder<'a>(&'a self, actor: Option<&'a Actor>) -> Result<Holder<'a>, NotAllowed> {
        Actor::proved(actor, self.inner.clock.now()).map(|actor| Holder { engine: &self.inner, actor })
    }

    /// The same for somebody of the staff, with their own second factor.
    ///
    /// # Errors
    /// When nobody is signed in, the second factor is missing, they are no staff, or they signed in too long ago.
    pub fn staff_holder<'a>(&'a self, actor: Option<&'a Actor>) -> Result<StaffHolder<'a>, NotAllowed> {
        // First what they are: whoever is no staff is not sent to sign in again for nothing.
        Actor::staff(actor)?;
        Actor::proved(actor, self.inner.clock.now()).map(|actor| StaffHolder { engine: &self.inner, actor })
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
        Actor::staff(actor).map(|actor| Officer { engine: &self.inner, actor })
    }

    /// The queue and the listings of their councils, for whoever of the staff has to do with them.
    ///
    /// # Errors
    /// When nobody is signed in, the second factor is missing, or none of their roles sees any of it.
    pub fn desk<'a>(&'a self, actor: Option<&'a Actor>) -> Result<Desk<'a>, NotAllowed> {
        let actor = Actor::staff(actor)?;
        if case::queue::seen_by(actor, None).is_empty() {
            return Err(NotAllowed::Role);
        }
        Ok(Desk { engine: &self.inner, actor })
    }

    /// Deciding about what owners wrote, for the moderators and register officers of a council.
    ///
    /// # Errors
    /// When nobody is signed in, the second factor is missing, or it is not theirs.
    pub fn moderator<'a>(&'a self, actor: Option<&'a Actor>) -> Result<Moderator<'a>, NotAllowed> {
        let actor = Actor::staff(actor)?;
        let is_theirs = !actor.councils_where(case::review::decides).is_empty();
        if is_theirs { Ok(Moderator { engine: &self.inner, actor }) } else { Err(NotAllowed::Role) }
    }

    /// Verifying, for the register officers of a council.
    ///
    /// # Errors
    /// When nobody is signed in, the second factor is missing, or it is not theirs.
    pub fn register_officer<'a>(&'a self, actor: Option<&'a Actor>) -> Result<RegisterOfficer<'a>, NotAllowed> {
        let actor = Actor::staff(actor)?;
        let is_theirs = !actor.councils_where(case::review::verifies).is_empty();
        if is_theirs { Ok(RegisterOfficer { engine: &self.inner, actor }) } else { Err(NotAllowed::Role) }
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

    /// What those may do who read what people report and may hide a listing at once: register officers, moderators
    /// and safeguarding leads.
    ///
    /// # Errors
    /// When nobody is signed in, the second factor is missing, or it is not theirs.
    pub fn duty_officer<'a>(&'a self, actor: Option<&'a Actor>) -> Result<DutyOfficer<'a>, NotAllowed> {
        let actor = Actor::staff(actor)?;
        if actor.councils_where(DutyOfficer::is_one).is_empty() {
            return Err(NotAllowed::Role);
        }
        Ok(DutyOfficer { engine: &self.inner, actor })
    }

    /// What those may do who act on concerns about harm.
    ///
    /// # Errors
    /// When nobody is signed in, the second factor is missing, or it is not theirs.
    pub fn safeguarding_lead<'a>(&'a self, actor: Option<&'a Actor>) -> Result<SafeguardingLead<'a>, NotAllowed> {
        let actor = Actor::staff(actor)?;
        if actor.councils(Role::SafeguardingLead).is_empty() {
            return Err(NotAllowed::Role);
        }
        Ok(SafeguardingLead { engine: &self.inner, actor })
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

    /// What only somebody may do who runs the whole installation: what holds for every council.
    ///
    /// # Errors
    /// When nobody is signed in, the second factor is missing, or it is not theirs.
    pub fn site_administrator<'a>(&'a self, actor: Option<&'a Actor>) -> Result<SiteAdministrator<'a>, NotAllowed> {
        let actor = Actor::staff(actor)?;
        if !actor.councils(Role::SuperAdmin).contains(&None) {
            return Err(NotAllowed::Role);
        }
        Ok(SiteAdministrator { engine: &self.inner, actor })
    }

    /// What people say of the pages, for the staff of the whole site who may do something about it.
    ///
    /// # Errors
    /// When nobody is signed in, the second factor is missing, or it is not theirs.
    pub fn feedback_desk<'a>(&'a self, actor: Option<&'a Actor>) -> Result<FeedbackDesk<'a>, NotAllowed> {
        let actor = Actor::staff(actor)?;
        let acts = |role: Role| TaskKind::Feedback.is_seen_by(role) && role != Role::ReadOnly;
        if !actor.councils_where(acts).contains(&None) {
            return Err(NotAllowed::Role);
        }
        Ok(FeedbackDesk { engine: &self.inner, actor })
    }

    /// What somebody of the staff may do about changes that people suggest, unless they only look.
    ///
    /// # Errors
    /// When nobody is signed in, the second factor is missing, or they may change nothing.
    pub fn corrector<'a>(&'a self, actor: Option<&'a Actor>) -> Result<Corrector<'a>, NotAllowed> {
        let actor = Actor::staff(actor)?;
        let acts = actor.roles().iter().any(|held| held.role.is_staff() && held.role != Role::ReadOnly);
        if acts { Ok(Corrector { engine: &self.inner, actor }) } else { Err(NotAllowed::Role) }
    }
}
