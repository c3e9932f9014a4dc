use chrono::{DateTime, NaiveDate, Utc};
use domain::account::{EmailAddress, Role};
use domain::check::Checked;
use domain::suggestion::{SuggestionOutcome, SuggestionTopic};

/// A letter: to whom, in which language, and what it says. It holds codes and links that open accounts, so
/// it is never printed.
#[derive(Clone, PartialEq, Eq)]
pub struct Letter {
    /// To whom.
    pub to: EmailAddress,
    /// The code of the language it is written in; English where we do not have it.
    pub language: String,
    /// What it says.
    pub says: Says,
}

/// What became of a version that was not simply approved.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ListingDecided {
    /// It goes back to be changed.
    Returned,
    /// It was refused.
    Refused,
    /// Some of it is public.
    InPart,
}

/// What a letter says. Links are whole addresses.
#[derive(Clone, PartialEq, Eq)]
pub enum Says {
    /// The code and the link of an attempt to sign in.
    SignIn {
        /// Six digits; `None` where too many wrong ones were typed today, so that only the link works.
        code: Option<String>,
        /// The page with the button.
        link: String,
        /// How long both work.
        minutes: i64,
    },
    /// The code and the link with which somebody keeps the listing they began, whether they have an account or not.
    KeepListing {
        /// Six digits.
        code: Option<String>,
        /// The page with the button.
        link: String,
        /// How long both work.
        minutes: i64,
    },
    /// Somebody asked to sign in with an address that has no account.
    NoAccount {
        /// The page that says how to join.
        join: String,
    },
    /// Somebody signed in with a browser that the account had not been used with.
    NewBrowser {
        /// "Firefox on Windows".
        browser_family: String,
        /// When.
        at: DateTime<Utc>,
        /// The page of everywhere they are signed in.
        sessions: String,
    },
    /// A role is offered to them.
    Invited {
        /// The role.
        role: Role,
        /// The name of the council it is held for.
        council: Option<String>,
        /// The page with the answer's buttons.
        link: String,
        /// How long the invitation is good for.
        days: i64,
    },
    /// Is this your new address?
    ConfirmEmail {
        /// The page with the button.
        link: String,
        /// How long it works.
        hours: i64,
    },
    /// To the old address: another was asked for.
    EmailChangeAsked,
    /// To both: the address has changed.
    EmailChanged,
    /// The account is going to be deleted.
    DeletionAsked {
        /// The day.
        on: NaiveDate,
        /// The page to sign in and change one's mind.
        link: String,
    },
    /// The second factor takes no codes for a while.
    SecondFactorLocked {
        /// For how long.
        minutes: i64,
    },
    /// An administrator or the operator took the authenticator app off the account.
    SecondFactorReset {
        /// The page to sign in.
        link: String,
    },
    /// What you sent has come.
    ListingSent {
        /// The listing's name.
        name: String,
        /// The owner's page of it.
        link: String,
    },
    /// They answer for a listing from now on.
    ListingShared {
        /// The listing's name.
        name: String,
        /// The owner's page of it.
        link: String,
    },
    /// Would you say what somebody is like at their work?
    ReferenceAsked {
        /// Who is asked.
        name: String,
        /// Whom it is about.
        about: String,
        /// The page with the form.
        link: String,
        /// How long it may take.
        days: i64,
    },
    /// Somebody says that something in your listing is not right.
    SuggestionMade {
        /// The listing's name.
        name: String,
        /// What is not right.
        topic: SuggestionTopic,
        /// The owner's page of it.
        link: String,
    },
    /// What became of what you suggested.
    SuggestionClosed {
        /// The listing's name.
        name: String,
        /// What became of it.
        outcome: SuggestionOutcome,
    },
    /// Your listing is public.
    ListingApproved {
        /// The listing's name.
        name: String,
        /// The owner's page of it.
        page: String,
        /// The page for keeping it right in one press.
        link: String,
    },
    /// Your listing is hidden for now.
    ListingSuspended {
        /// The listing's name.
        name: String,
        /// The owner's page of it.
        link: String,
    },
    /// Your listing is public again.
    ListingRestored {
        /// The listing's name.
        name: String,
        /// The owner's page of it.
        link: String,
    },
    /// Your listing was approved, and your council has still to see something before it is public.
    ListingApprovedWaits {
        /// The listing's name.
        name: String,
        /// The owner's page of it.
        page: String,
    },
    /// Your listing, or a change of it, was sent back, refused, or made public in part.
    ListingDecided {
        /// The listing's name.
        name: String,
        /// What became of it.
        decided: ListingDecided,
        /// The officer's words.
        reason: String,
        /// The owner's page of it.
        page: String,
    },
    /// Something that was checked runs out, or has run out.
    CheckEnds {
        /// The listing's name.
        name: String,
        /// What, when, and what happens then.
        ending: CheckEnding,
        /// Whether it has happened.
        is_over: bool,
        /// The page on which they say that they have a new one.
        link: String,
    },
    /// Has anything changed since a year ago?
    AnythingChanged {
        /// The listing's name.
        name: String,
        /// The owner's page of it.
        page: String,
        /// The page for keeping it right in one press.
        link: String,
    },
    /// Is it still right?
    StillRight {
        /// The listing's name.
        name: String,
        /// The owner's page of it.
        page: String,
        /// The page for keeping it right in one press.
        link: String,
        /// When somebody last said so.
        since: NaiveDate,
    },
    /// Nobody sees it any more, because nobody said that it is right.
    ListingHidden {
        /// The listing's name.
        name: String,
        /// The owner's page of it.
        page: String,
        /// The page for showing it again in one press.
        link: String,
    },
    /// Another authenticator app was put in the place of theirs.
    SecondFactorChanged {
        /// The page of everywhere they are signed in.
        link: String,
    },
    /// New recovery codes were made.
    RecoveryCodesMade {
        /// The page of everywhere they are signed in.
        link: String,
    },
    /// Somebody signed in with a recovery code.
    RecoveryCodeUsed {
        /// How many are left.
        left: u8,
        /// The account's page.
        link: String,
    },
}

/// The end of a check.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CheckEnding {
    /// What was checked.
    pub what: Checked,
    /// The last day it counts.
    pub last: NaiveDate,
    /// Whether the listing is hidden from the day after; else only the mark goes.
    pub hides: bool,
}

impl std::fmt::Debug for Letter {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Letter(…)")
    }
}

impl std::fmt::Debug for Says {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Says(…)")
    }
}
