use chrono::NaiveDate;
use domain::holiday::Holiday;
use domain::listing::CouncilCode;

use crate::actor::Actor;
use crate::error::EngineError;
use crate::read_model::{HolidaysShown, RetentionShown, TurnShown};
use crate::{Inner, case};

/// Somebody who runs the whole installation, with what holds for every council.
#[derive(Clone, Copy)]
pub struct SiteAdministrator<'a> {
    pub(crate) engine: &'a Inner,
    pub(crate) actor: &'a Actor,
}

impl SiteAdministrator<'_> {
    /// Adds a council that the places know; `false` where they know none under this code.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn add_council(&self, code: &CouncilCode) -> Result<bool, EngineError> {
        case::council_settings::add(self.engine, self.actor, code).await
    }

    /// The bank holidays of this and the next year.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn holidays(&self) -> Result<HolidaysShown, EngineError> {
        case::holidays::holidays(self.engine).await
    }

    /// Says of a day that it is a bank holiday, or that it is none.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn set_holiday(&self, holiday: &Holiday) -> Result<(), EngineError> {
        case::holidays::set(self.engine, self.actor, holiday).await
    }

    /// Leaves a day to the rules again; `false` when it was.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn remove_holiday(&self, day: NaiveDate) -> Result<bool, EngineError> {
        case::holidays::remove(self.engine, self.actor, day).await
    }

    /// What is forgotten after which time, how much it would be now, and when it is done.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn retention(&self) -> Result<(Vec<RetentionShown>, Vec<TurnShown>), EngineError> {
        case::retention_shown(self.engine).await
    }
}
