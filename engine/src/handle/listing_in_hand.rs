use domain::account::EmailAddress;
use domain::check::Checked;
use domain::id::{AccountId, PublicRef};
use domain::join::Page;

use crate::case::joining;
use crate::error::EngineError;
use crate::read_model::OwnCheck;
use crate::secret::BrowserToken;
use crate::{Inner, case};

pub use case::closing::{Opening, OpeningSet};
pub use case::joining::{Saved, Sent, Standing, WorkingCopy};
use case::kept_form::Typed;
pub use case::renewal::Renewed;
pub use case::sharing::{CoOwner, Shared};

/// A listing that somebody is writing: in the browser they began it in, or as the one who answers for it.
pub struct Draft<'a> {
    pub(crate) engine: &'a Inner,
    pub(crate) copy: WorkingCopy,
    /// Whose account it is in; `None` while it is a browser's.
    pub(crate) by: Option<AccountId>,
}

impl Draft<'_> {
    /// What they have written.
    #[must_use]
    pub fn copy(&self) -> &WorkingCopy {
        &self.copy
    }

    /// Keeps what was typed into a page, or says all that is wrong with it. `time` is 1 but for pages that
    /// repeat; `seen` is the revision at which the page was opened.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn save(
        &self,
        page: &'static Page,
        time: u8,
        typed: &[(String, String)],
        seen: i32,
    ) -> Result<Saved, EngineError> {
        joining::save(self.engine, &self.copy, (page, time), typed, seen).await
    }

    /// Sends a code and a link to an address. Whoever uses them answers for this listing from then on, in an
    /// account that is made where there is none. The mail and the answer are the same either way.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn keep_for(
        &self,
        email: &EmailAddress,
        browser: &BrowserToken,
        language: &str,
    ) -> Result<(), EngineError> {
        let page = format!("/account/listings/{}", self.copy.reference);
        case::ask(self.engine, email, browser, language, Some(self.copy.listing), Some(&page)).await
    }

    /// Keeps a photo with the words for it, or says all that is wrong. No bytes change the words alone.
    ///
    /// # Errors
    /// When the database fails, or a file cannot be written.
    pub async fn save_photo(&self, bytes: Vec<u8>, alt: &str, seen: i32) -> Result<Saved, EngineError> {
        case::photos::save(self.engine, &self.copy, bytes, alt, seen).await
    }

    /// Takes the photo away.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn remove_photo(&self, seen: i32) -> Result<Saved, EngineError> {
        case::photos::remove(self.engine, &self.copy, seen).await
    }

    /// Whether these answers say that this listing of a register is theirs.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn claims(&self, reference: &PublicRef) -> Result<bool, EngineError> {
        case::claim::is_of(self.engine, &self.copy, reference).await
    }

    /// Deletes it with everything that was answered; `false` for what is public, or waits to be looked at.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn delete(&self) -> Result<bool, EngineError> {
        case::leaving::delete(self.engine, &self.copy, self.by).await
    }

    /// Takes one price or one referee away.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn remove(&self, page: &'static Page, time: u8, seen: i32) -> Result<Saved, EngineError> {
        joining::remove(self.engine, &self.copy, (page, time), seen).await
    }
}

/// One's own listing.
pub struct OwnListing<'a> {
    pub(crate) draft: Draft<'a>,
    pub(crate) owner: AccountId,
}

impl<'a> std::ops::Deref for OwnListing<'a> {
    type Target = Draft<'a>;
    fn deref(&self) -> &Draft<'a> {
        &self.draft
    }
}

impl OwnListing<'_> {
    /// Who has it in hand.
    #[must_use]
    pub fn owner(&self) -> AccountId {
        self.owner
    }

    /// Sends it to be looked at.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn send(&self) -> Result<Sent, EngineError> {
        joining::send(self.draft.engine, &self.draft.copy, self.owner).await
    }

    /// Asks for the decision about what was sent back or refused to be looked at once more; `false` when there is
    /// none.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn appeal(&self, text: &str) -> Result<bool, EngineError> {
        case::review::appeal(self.draft.engine, &self.draft.copy, self.owner, text).await
    }

    /// Begins another service with these answers; `None` for a PA, who is listed once.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn copy_it(&self) -> Result<Option<PublicRef>, EngineError> {
        joining::copy(self.draft.engine, &self.draft.copy, self.owner).await
    }

    /// Everybody who answers for it.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn owners(&self) -> Result<Vec<CoOwner>, EngineError> {
        case::sharing::owners(self.draft.engine, &self.draft.copy, self.owner).await
    }

    /// Lets the holder of an address answer for it too.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn share(&self, email: &EmailAddress) -> Result<Shared, EngineError> {
        case::sharing::share(self.draft.engine, &self.draft.copy, self.owner, email).await
    }

    /// Ends that somebody answers for it; `false` for the last one.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn unshare(&self, account: AccountId) -> Result<bool, EngineError> {
        case::sharing::unshare(self.draft.engine, &self.draft.copy, self.owner, account).await
    }

    /// Says when it is to be seen: closed for a while, from a first day on, until a last one. `typed` is the form.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn set_opening(&self, typed: &[(String, String)]) -> Result<OpeningSet, EngineError> {
        case::closing::set(self.draft.engine, &self.draft.copy, typed, self.owner).await
    }

    /// What has been checked of it, until when, and what is asked for besides.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn checks(&self) -> Result<Vec<OwnCheck>, EngineError> {
        case::renewal::own_checks(self.draft.engine, &self.draft.copy).await
    }

    /// Says that they have something new in the place of what was checked. Somebody of the staff looks at it.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn renew(&self, what: Checked, typed: &[(String, String)]) -> Result<Renewed, EngineError> {
        case::renewal::renew(self.draft.engine, &self.draft.copy, what, typed, self.owner).await
    }

    /// Says that all of it is still right. Where nobody had said so for too long, it is listed again.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn still_right(&self) -> Result<bool, EngineError> {
        case::one_press::say(self.draft.engine, &self.draft.copy, self.owner, None).await
    }

    /// Hides it from residents, or shows it again; `false` when there is nothing to hide or show.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn pause(&self, pause: bool) -> Result<bool, EngineError> {
        joining::pause(self.draft.engine, &self.draft.copy, pause, self.owner).await
    }

    /// Takes back what was sent and waits; `false` when nothing does any more.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn take_back(&self) -> Result<bool, EngineError> {
        case::leaving::take_back(self.draft.engine, &self.draft.copy, self.owner).await
    }

    /// Takes it off the register, to be erased in thirty days; `false` for what is not on it.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn take_off(&self) -> Result<bool, EngineError> {
        case::leaving::take_off(self.draft.engine, &self.draft.copy, self.owner).await
    }

    /// Puts it back on the register; `false` when it was not taken off, or it is too late.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn put_back(&self) -> Result<bool, EngineError> {
        case::leaving::put_back(self.draft.engine, &self.draft.copy, self.owner).await
    }

    /// What was typed into a page of it when nobody was signed in any more, as this browser brings it. Nothing of it
    /// is saved.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn kept_form(&self, cookie: &str, page: &str) -> Result<Option<Typed>, EngineError> {
        let Some(token) = BrowserToken::parse(cookie) else { return Ok(None) };
        case::kept_form::look(self.draft.engine, &token, &self.draft.copy.reference, page).await
    }

    /// Forgets that; `false` when nothing was kept for this page.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn forget_kept_form(&self, token: &BrowserToken, page: &str) -> Result<bool, EngineError> {
        case::kept_form::forget(self.draft.engine, token, &self.draft.copy.reference, page).await
    }
}
