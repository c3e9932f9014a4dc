use domain::account::OneTimeCode;

use crate::actor::Actor;
use crate::error::EngineError;
use crate::handle::Enrolled;
use crate::read_model::Enrolment;
use crate::{Inner, case};

pub use case::SecondFactorCheck;

/// Somebody of the staff whose second factor is still missing.
#[derive(Clone, Copy)]
pub struct HalfSignedIn<'a> {
    pub(crate) engine: &'a Inner,
    pub(crate) actor: &'a Actor,
}

impl HalfSignedIn<'_> {
    /// What an authenticator app needs, or that one is set up. Changes nothing.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn enrolment(&self) -> Result<Enrolment, EngineError> {
        case::enrolment(self.engine, self.actor).await
    }

    /// Sets up the app that shows this code.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn enrol(&self, code: &OneTimeCode) -> Result<Enrolled, EngineError> {
        case::enrol(self.engine, self.actor, code).await
    }

    /// Takes the app's code, or a recovery code.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn check(&self, typed: &str) -> Result<SecondFactorCheck, EngineError> {
        case::check_second_factor(self.engine, self.actor, typed).await
    }

    /// Ends this session.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn sign_out(&self) -> Result<(), EngineError> {
        case::end_session(self.engine, self.actor, self.actor.session()).await.map(|_| ())
    }
}
