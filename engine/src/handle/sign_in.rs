use domain::account::{EmailAddress, OneTimeCode};

use crate::error::EngineError;
use crate::read_model::LinkState;
use crate::secret::BrowserToken;
use crate::{Inner, case};

pub use case::{SignedIn, Visit};

/// The way in: for anybody.
#[derive(Clone, Copy)]
pub struct SignIn<'a> {
    pub(crate) engine: &'a Inner,
}

impl SignIn<'_> {
    /// Sends a code and a link to an address, if somebody has an account under it; else a mail that says
    /// how to get one. What is done and how long it takes is the same.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn ask(&self, email: &EmailAddress, browser: &BrowserToken, language: &str) -> Result<(), EngineError> {
        case::ask(self.engine, email, browser, language).await
    }

    /// Signs in with a code, in the browser that asked for it.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn with_code(
        &self,
        browser: &BrowserToken,
        code: &OneTimeCode,
        visit: &Visit,
    ) -> Result<SignedIn, EngineError> {
        case::with_code(self.engine, browser, code, visit).await
    }

    /// Whether a link can still be used. Changes nothing.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn look_at_link(&self, link: &str) -> Result<LinkState, EngineError> {
        case::look_at_link(self.engine, link).await
    }

    /// Signs in with a link, in any browser.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn with_link(&self, link: &str, visit: &Visit) -> Result<SignedIn, EngineError> {
        case::with_link(self.engine, link, visit).await
    }

    /// Whether the link to a new address can still be used. Changes nothing.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn look_at_email_link(&self, link: &str) -> Result<LinkState, EngineError> {
        case::look_at_email_link(self.engine, link).await
    }

    /// Makes a new address the account's; `false` when the link cannot be used.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn confirm_email(&self, link: &str) -> Result<bool, EngineError> {
        case::confirm_email(self.engine, link).await
    }
}
