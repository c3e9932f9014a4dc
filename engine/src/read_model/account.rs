//! What account, sign-in and officers' pages show.

use chrono::{DateTime, NaiveDate, Utc};
use domain::account::Role;
use domain::id::{AccountId, JobId, OfferId, PublicRef, SessionId};
use domain::join::Answers;
use domain::listing::CouncilCode;
use serde::Serialize;

/// A role that an account holds.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct HeldRole {
    /// Which one.
    pub role: Role,
    /// The council it is held for; `None` for one that is not bound to a council.
    pub council: Option<CouncilCode>,
}

/// A role that somebody was invited to and has not accepted.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Offer {
    /// Identity.
    pub id: OfferId,
    /// What they would hold.
    pub held: HeldRole,
    /// When they were last invited.
    pub offered_at: DateTime<Utc>,
    /// Until when they can accept.
    pub lapses_at: DateTime<Utc>,
}

/// Where a session stands with its second factor.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SecondFactor {
    /// None of the account's roles asks for one.
    NotNeeded,
    /// A role asks for one and no authenticator app is set up yet.
    Missing,
    /// An authenticator app is set up; its code was not given in this session.
    Waiting,
    /// Given in this session.
    Given,
}

/// Whether a link of an e-mail can still be used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LinkState {
    /// Pressing the button will work.
    Ready,
    /// Used, too old, or no link of ours.
    NotUsable,
}

/// What the link of a sign-in e-mail opens.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SignInLink {
    /// Pressing the button will work.
    Ready {
        /// Whose account it opens, with most of the address hidden.
        masked_email: String,
    },
    /// Used, too old, or no link of ours.
    NotUsable,
}

/// An account as its own holder sees it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AccountShown {
    /// Their address.
    pub email: String,
    /// An address that has not been confirmed yet.
    pub new_email: Option<String>,
    /// What they may do.
    pub roles: Vec<HeldRole>,
    /// What they were invited to and have not answered.
    pub offers: Vec<Offer>,
    /// Since when.
    pub created_at: DateTime<Utc>,
    /// The day on which the account will be deleted, when they asked for it.
    pub delete_on: Option<NaiveDate>,
    /// Recovery codes that are left, where an authenticator app is set up.
    pub recovery_codes_left: Option<u8>,
    /// Whether a listing of theirs says something else than what they sent.
    pub has_unsent: bool,
}

/// One place in which somebody is signed in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct SessionShown {
    /// Identity, for ending it; it opens nothing.
    pub id: SessionId,
    /// "Firefox on Windows".
    pub browser_family: String,
    /// When they signed in.
    pub created_at: DateTime<Utc>,
    /// When something was last asked, to within ten minutes.
    pub last_seen_at: DateTime<Utc>,
    /// Whether it is the one that asks.
    pub this: bool,
}

/// Setting up an authenticator app.
#[derive(Clone, PartialEq, Eq)]
pub enum Enrolment {
    /// What the app needs.
    New {
        /// The address that the QR code holds (`otpauth://totp/…`).
        uri: String,
        /// The same secret for typing: capital letters and digits in groups of four.
        key: String,
    },
    /// An app is set up already.
    Done,
}

/// Everything we hold about an account, for its holder.
#[derive(Clone, Debug, Serialize)]
pub struct AccountExport {
    /// When this was made.
    pub made_at: DateTime<Utc>,
    /// Their address.
    pub email: String,
    /// An address that has not been confirmed yet.
    pub new_email: Option<String>,
    /// Since when.
    pub created_at: DateTime<Utc>,
    /// Whether an authenticator app is set up.
    pub second_factor: bool,
    /// What they may do.
    pub roles: Vec<HeldRole>,
    /// What they were invited to and have not answered.
    pub offers: Vec<Offer>,
    /// Where they are signed in.
    pub sessions: Vec<SessionShown>,
    /// The listings they answer for, with every answer.
    pub listings: Vec<ExportedListing>,
    /// What they did and what was done to their account, as the audit log holds it.
    pub events: Vec<AuditRow>,
}

/// A listing in somebody's own details.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ExportedListing {
    /// Its public reference.
    pub reference: PublicRef,
    /// Its public name.
    pub name: String,
    /// What was answered, private answers too.
    pub answers: Answers,
    /// What they said they have anew in the place of something that was checked, and nobody has looked at yet.
    pub renewals: Vec<Answers>,
}

/// The state of the mail that goes out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MailShown {
    /// Mails of the whole site that wait for their turn.
    pub waiting: u64,
    /// Since when the oldest of them waits.
    pub oldest_waiting_at: Option<DateTime<Utc>>,
    /// Mails to people of the reader's councils that were given up, the newest first, at most a hundred.
    pub failed: Vec<FailedMail>,
}

/// A mail that was given up.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FailedMail {
    /// Identity, for sending it again.
    pub id: JobId,
    /// What kind of mail (`sign_in`, `invited` …).
    pub kind: String,
    /// To whom, with most of the address hidden; `None` when nobody knows any more.
    pub masked_email: Option<String>,
    /// When it was given up.
    pub failed_at: DateTime<Utc>,
    /// How often it was tried.
    pub attempts: i32,
    /// Why, as the mail server's code or a word of ours; never an address.
    pub error: String,
    /// Whether the one that asks may send it again.
    pub may_send_again: bool,
}

/// A person of the council's staff as an administrator sees them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PersonShown {
    /// Identity.
    pub account: AccountId,
    /// Their address: in a list with most of it hidden (`an…@example.org`), on their own page in full.
    pub email: String,
    /// What they may do.
    pub roles: Vec<HeldRole>,
    /// When they last signed in, as far back as the audit log goes.
    pub last_signed_in: Option<DateTime<Utc>>,
    /// Whether an authenticator app is set up.
    pub second_factor: bool,
    /// Whether it is the one that asks: nobody ends their own role.
    pub own: bool,
    /// Whether the one that asks may take the authenticator app off.
    pub may_reset: bool,
}

/// A role that somebody was invited to, as an administrator sees it. It says nothing of whoever has the address.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OfferShown {
    /// What is offered.
    pub offer: Offer,
    /// To which address: in a list with most of it hidden (`an…@example.org`), on its own page in full.
    pub email: String,
    /// When somebody said no to it.
    pub declined_at: Option<DateTime<Utc>>,
}

/// Everybody who works for the councils of an administrator, and who was invited to.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct StaffShown {
    /// Who works there, by when they came.
    pub people: Vec<PersonShown>,
    /// What was offered and is not accepted, oldest first.
    pub offers: Vec<OfferShown>,
}

/// One row of the audit log.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct AuditRow {
    /// Counts from one without gaps.
    pub number: i64,
    /// When.
    pub at: DateTime<Utc>,
    /// Who; `None` for the program itself and for somebody who was not signed in.
    pub actor: Option<AccountId>,
    /// What was done (`account.role_ended` …).
    pub act: String,
    /// What kind of thing it was done to (`account`, `listing` …).
    pub subject_kind: String,
    /// To which one.
    pub subject_id: String,
    /// Why, where a reason was asked for.
    pub reason: Option<String>,
    /// How it stood before, in codes.
    pub before: Option<String>,
    /// How it stood afterwards, in codes.
    pub after: Option<String>,
}

/// What is looked for in the audit log; a default one looks for everything.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct AuditFilter {
    /// Whoever did it, or whom it was done to.
    pub who: Option<AccountId>,
    /// What was done (`account.role_ended` …).
    pub act: Option<String>,
    /// From which moment on.
    pub from: Option<DateTime<Utc>>,
    /// Up to which moment; what was done at this moment is not among it.
    pub until: Option<DateTime<Utc>>,
}

/// One page of the audit log.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AuditPage {
    /// The rows, newest first.
    pub rows: Vec<AuditRow>,
    /// Where the next page goes on: rows before this number.
    pub older: Option<i64>,
    /// Everything that was ever done, as codes: what one may look for.
    pub acts: Vec<String>,
}
