use domain::account::{EmailAddress, OneTimeCode};

use crate::error::EngineError;
use crate::read_model::{LinkState, SignInLink};
use crate::secret::BrowserToken;
use crate::{Inner, case};

use crate::handle::WorkingCopy;
pub use case::one_press::Press;
pub use case::references::ReferenceGiven;
pub use case::{SignedIn, Visit};

/// The way in: for anybody.
#[derive(Clone, Copy)]
pub struct SignIn<'a> {
    pub(crate) engine: &'a Inner,
}

impl SignIn<'_> {
    /// Sends a code and a link to an address, if somebody has an account under it; else a mail that says
    /// how to get one. What is done and how long it takes is the same. `next` is where they wanted to go: a path
    /// of the site, which comes back when they have signed in.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn ask(
        &self,
        email: &EmailAddress,
        browser: &BrowserToken,
        language: &str,
        next: Option<&str>,
    ) -> Result<(), EngineError> {
        case::ask(self.engine, email, browser, language, None, next).await
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

    /// Whether a link can still be used, and whose account it opens. Changes nothing.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn look_at_link(&self, link: &str) -> Result<SignInLink, EngineError> {
        case::look_at_link(self.engine, link).await
    }

    /// Signs in with a link, in any browser.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn with_link(&self, link: &str, visit: &Visit) -> Result<SignedIn, EngineError> {
        case::with_link(self.engine, link, visit).await
    }

    /// Whom a reference is about, by the link of the mail that asks for it; `None` when it was given or is
    /// too late. Changes nothing.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn look_at_reference(&self, link: &str) -> Result<Option<String>, EngineError> {
        case::references::look(self.engine, link).await
    }

    /// Keeps a reference; only staff read it.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn give_reference(&self, link: &str, typed: &[(String, String)]) -> Result<ReferenceGiven, EngineError> {
        case::references::give(self.engine, link, typed).await
    }

    /// The listing that an owner's link from a mail is for; `None` for one that holds no longer. Changes nothing.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn look_at_listing_link(&self, link: &str) -> Result<Option<WorkingCopy>, EngineError> {
        Ok(case::one_press::look(self.engine, link).await?.map(|(copy, _)| copy))
    }

    /// Does what an owner pressed on the page of such a link; `false` when it holds no longer.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn press(&self, link: &str, press: Press) -> Result<bool, EngineError> {
        case::one_press::press(self.engine, link, press).await
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
