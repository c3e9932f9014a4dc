use domain::account::Role;
use domain::expiry::CheckStep;
use domain::id::{
    AccountId, ChallengeId, CheckId, EmailChangeId, ListingId, OfferId, SessionId, SuggestionId, VersionId,
};
use domain::listing::CouncilCode;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// Something to be done outside a transaction. It holds identities only: whom to write to, and what, is
/// looked up when it is done, so that somebody who was erased meanwhile gets nothing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Job {
    /// The code and the link of an attempt to sign in.
    SignIn {
        /// The attempt.
        challenge: ChallengeId,
    },
    /// Somebody signed in with a browser that the account had not been used with.
    NewBrowser {
        /// The session that began.
        session: SessionId,
    },
    /// Somebody is invited to a role.
    RoleOffered {
        /// The offer.
        offer: OfferId,
    },
    /// Retired: a role that waited in somebody's account until they signed in.
    Invited {
        /// Who was invited.
        account: AccountId,
        /// The role.
        role: Role,
        /// The council it is held for, if it is bound to one.
        council: Option<CouncilCode>,
    },
    /// The link that confirms a new address, to that address.
    ConfirmEmail {
        /// The wish to change.
        change: EmailChangeId,
    },
    /// The old address is told that another was asked for.
    EmailChangeAsked {
        /// The wish to change.
        change: EmailChangeId,
    },
    /// The address has changed; both are told.
    EmailChanged {
        /// The wish to change.
        change: EmailChangeId,
        /// Whether this letter goes to the old address.
        to_old: bool,
    },
    /// The account is going to be deleted.
    DeletionAsked {
        /// The account.
        account: AccountId,
    },
    /// The second factor takes no codes for a while.
    SecondFactorLocked {
        /// The account.
        account: AccountId,
    },
    /// An administrator or the operator took the authenticator app off the account.
    SecondFactorReset {
        /// The account.
        account: AccountId,
    },
    /// A listing was sent to be looked at.
    ListingSent {
        /// The listing.
        listing: ListingId,
        /// Who is told, one of those who answer for it.
        account: AccountId,
    },
    /// Somebody answers for a listing from now on.
    ListingShared {
        /// The listing.
        listing: ListingId,
        /// Who.
        account: AccountId,
    },
    /// Somebody is asked for a reference.
    ReferenceAsked {
        /// The request.
        request: Uuid,
    },
    /// A listing was approved.
    ListingApproved {
        /// The listing.
        listing: ListingId,
        /// Who is told, one of those who answer for it.
        account: AccountId,
        /// Their link for keeping it right.
        link: Uuid,
    },
    /// Staff have hidden a listing.
    ListingSuspended {
        /// The listing.
        listing: ListingId,
        /// Who is told, one of those who answer for it.
        account: AccountId,
    },
    /// Staff show a listing again.
    ListingRestored {
        /// The listing.
        listing: ListingId,
        /// Who is told, one of those who answer for it.
        account: AccountId,
    },
    /// Somebody suggested a change of a listing.
    SuggestionMade {
        /// The suggestion.
        suggestion: SuggestionId,
        /// Who is told, one of those who answer for the listing.
        account: AccountId,
    },
    /// A suggestion was closed, for whoever made it and wants to hear.
    SuggestionClosed {
        /// The suggestion.
        suggestion: SuggestionId,
    },
    /// A version of a listing was sent back, refused, or made public in part.
    ListingDecided {
        /// The listing.
        listing: ListingId,
        /// Who is told, one of those who answer for it.
        account: AccountId,
        /// The version.
        version: VersionId,
    },
    /// A check runs out soon.
    CheckEnds {
        /// The check.
        check: CheckId,
        /// Who is told, one of those who answer for its listing.
        account: AccountId,
        /// How soon.
        step: CheckStep,
    },
    /// A check has run out.
    CheckOver {
        /// The check.
        check: CheckId,
        /// Who is told, one of those who answer for its listing.
        account: AccountId,
    },
    /// Once a year: has anything changed?
    AnythingChanged {
        /// The listing.
        listing: ListingId,
        /// Who is asked, one of those who answer for it.
        account: AccountId,
        /// Their link for keeping it right.
        link: Uuid,
    },
    /// Is it still right? Nobody has said so for a while.
    StillRight {
        /// The listing.
        listing: ListingId,
        /// Who is asked, one of those who answer for it.
        account: AccountId,
        /// Their link for keeping it right.
        link: Uuid,
    },
    /// Nobody sees a listing any more, because nobody said that it is right.
    ListingHidden {
        /// The listing.
        listing: ListingId,
        /// Who is told, one of those who answer for it.
        account: AccountId,
        /// Their link for keeping it right.
        link: Uuid,
    },
    /// Somebody put another authenticator app in the place of their own.
    SecondFactorChanged {
        /// The account.
        account: AccountId,
    },
    /// Somebody made new recovery codes.
    RecoveryCodesMade {
        /// The account.
        account: AccountId,
    },
    /// Somebody signed in with a recovery code.
    RecoveryCodeUsed {
        /// The account.
        account: AccountId,
    },
}

/// A job that this release does not know, or whose payload it cannot read. Kinds are retired, never
/// reused, and a retired kind stays readable.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("a job of a kind that this release does not know")]
pub struct Unreadable;

impl Job {
    /// The code of its kind, as it stands in the database, in the log and in the numbers.
    #[must_use]
    pub const fn kind(&self) -> &'static str {
        match self {
            Self::SignIn { .. } => "sign_in",
            Self::NewBrowser { .. } => "new_browser",
            Self::RoleOffered { .. } => "role_offered",
            Self::Invited { .. } => "invited",
            Self::ConfirmEmail { .. } => "confirm_email",
            Self::EmailChangeAsked { .. } => "email_change_asked",
            Self::EmailChanged { .. } => "email_changed",
            Self::DeletionAsked { .. } => "deletion_asked",
            Self::SecondFactorLocked { .. } => "second_factor_locked",
            Self::SecondFactorReset { .. } => "second_factor_reset",
            Self::SecondFactorChanged { .. } => "second_factor_changed",
            Self::RecoveryCodesMade { .. } => "recovery_codes_made",
            Self::ListingSent { .. } => "listing_sent",
            Self::ListingShared { .. } => "listing_shared",
            Self::ReferenceAsked { .. } => "reference_asked",
            Self::ListingApproved { .. } => "listing_approved",
            Self::SuggestionMade { .. } => "suggestion_made",
            Self::SuggestionClosed { .. } => "suggestion_closed",
            Self::ListingSuspended { .. } => "listing_suspended",
            Self::ListingRestored { .. } => "listing_restored",
            Self::ListingDecided { .. } => "listing_decided",
            Self::RecoveryCodeUsed { .. } => "recovery_code_used",
            Self::CheckEnds { .. } => "check_ends",
            Self::CheckOver { .. } => "check_over",
            Self::AnythingChanged { .. } => "anything_changed",
            Self::StillRight { .. } => "still_right",
            Self::ListingHidden { .. } => "listing_hidden",
        }
    }

    /// Reads a payload.
    ///
    /// # Errors
    /// When it is of a kind, or in a form, that this release does not know.
    pub fn read(payload: &str) -> Result<Self, Unreadable> {
        serde_json::from_str(payload).map_err(|_| Unreadable)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const ID: &str = "0190aaaa-bbbb-7ccc-8ddd-eeeeeeeeeeee";

    /// Every kind that was ever released, as it stands in somebody's database: never changed, only added to.
    const RELEASED: &[(&str, &str)] = &[
        ("sign_in", r#""challenge":"ID""#),
        ("new_browser", r#""session":"ID""#),
        ("invited", r#""account":"ID","role":"moderator","council":"E08000009""#),
        ("invited", r#""account":"ID","role":"super_admin","council":null"#),
        ("role_offered", r#""offer":"ID""#),
        ("confirm_email", r#""change":"ID""#),
        ("email_change_asked", r#""change":"ID""#),
        ("email_changed", r#""change":"ID","to_old":true"#),
        ("deletion_asked", r#""account":"ID""#),
        ("second_factor_locked", r#""account":"ID""#),
        ("second_factor_reset", r#""account":"ID""#),
        ("second_factor_changed", r#""account":"ID""#),
        ("recovery_codes_made", r#""account":"ID""#),
        ("listing_sent", r#""listing":"ID","account":"ID""#),
        ("listing_shared", r#""listing":"ID","account":"ID""#),
        ("reference_asked", r#""request":"ID""#),
        ("listing_approved", r#""listing":"ID","account":"ID","link":"ID""#),
        ("listing_suspended", r#""listing":"ID","account":"ID""#),
        ("listing_restored", r#""listing":"ID","account":"ID""#),
        ("listing_decided", r#""listing":"ID","account":"ID","version":"ID""#),
        ("recovery_code_used", r#""account":"ID""#),
        ("suggestion_made", r#""suggestion":"ID","account":"ID""#),
        ("suggestion_closed", r#""suggestion":"ID""#),
        ("check_ends", r#""check":"ID","account":"ID","step":"60""#),
        ("check_ends", r#""check":"ID","account":"ID","step":"30""#),
        ("check_ends", r#""check":"ID","account":"ID","step":"7""#),
        ("check_over", r#""check":"ID","account":"ID""#),
        ("anything_changed", r#""listing":"ID","account":"ID","link":"ID""#),
        ("still_right", r#""listing":"ID","account":"ID","link":"ID""#),
        ("listing_hidden", r#""listing":"ID","account":"ID","link":"ID""#),
    ];

    #[test]
    fn what_was_written_once_can_always_be_read() {
        for (kind, rest) in RELEASED {
            let payload = format!("{{\"kind\":\"{kind}\",{}}}", rest.replace("ID", ID));
            let job = Job::read(&payload).expect("it is read");
            assert_eq!(job.kind(), *kind);
            assert_eq!(serde_json::to_string(&job).expect("JSON"), payload);
        }
    }

    #[test]
    fn what_nobody_knows_is_no_crash() {
        for payload in ["", "{}", "null", r#"{"kind":"fax"}"#, r#"{"kind":"sign_in","challenge":"x"}"#] {
            assert_eq!(Job::read(payload), Err(Unreadable), "{payload}");
        }
    }
}
