//! Identities. On both databases they are text.

use serde::{Deserialize, Serialize};
use uuid::Uuid;

macro_rules! id {
    ($(#[$meta:meta])* $name:ident) => {
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(pub Uuid);

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                self.0.fmt(f)
            }
        }

        impl std::str::FromStr for $name {
            type Err = NotAnId;
            fn from_str(text: &str) -> Result<Self, NotAnId> {
                Uuid::parse_str(text).map(Self).map_err(|_| NotAnId)
            }
        }
    };
}

/// The text is no identity (a UUID in its usual form).
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not an identity")]
pub struct NotAnId;

id! {
    /// One listing: stays the same through all its versions.
    ListingId
}
id! {
    /// One version of a listing's content.
    VersionId
}
id! {
    /// One record of a check.
    CheckId
}

id! {
    /// One person's or one service's account.
    AccountId
}
id! {
    /// One place in which somebody is signed in. It opens nothing: what opens is the session's token.
    SessionId
}
id! {
    /// One attempt to sign in.
    ChallengeId
}
id! {
    /// One wish to have another e-mail address.
    EmailChangeId
}
id! {
    /// One role that was offered to somebody.
    OfferId
}
id! {
    /// One photo.
    PhotoId
}
id! {
    /// One job of the outbox.
    JobId
}
id! {
    /// One reference that somebody was asked for.
    ReferenceId
}
id! {
    /// One thing that waits for a person of the staff.
    TaskId
}
id! {
    /// One announcement at the top of pages.
    BannerId
}
id! {
    /// What somebody said of a page.
    FeedbackId
}
id! {
    /// One change of a listing that somebody suggested.
    SuggestionId
}
id! {
    /// One concern that somebody raised.
    ConcernId
}
id! {
    /// One entry of the list of those who are not to be listed.
    DoNotListId
}

/// A listing's public reference: 8 random base-32 characters (Crockford's alphabet in lower case,
/// without i, l, o and u), no hyphen, so that it can be read out on the telephone.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct PublicRef(String);

/// The text is no public reference.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not a public reference")]
pub struct NotARef;

impl PublicRef {
    /// Crockford's base-32 alphabet.
    const ALPHABET: &'static [u8; 32] = b"0123456789abcdefghjkmnpqrstvwxyz";
    /// How many characters a reference has.
    pub const LENGTH: usize = 8;

    /// Makes a reference of 40 random bits (the lowest ones of `random`).
    #[must_use]
    pub fn from_random(random: u64) -> Self {
        let chars = (0..Self::LENGTH).map(|at| {
            let five_bits = (random >> (at * 5)) & 31;
            char::from(Self::ALPHABET[usize::try_from(five_bits).unwrap_or(0)])
        });
        Self(chars.collect())
    }

    /// Reads a reference as people type it: capitals, and `o`, `i`, `l` for the digits they look like.
    ///
    /// # Errors
    /// When it has another length or another character.
    pub fn parse(typed: &str) -> Result<Self, NotARef> {
        let text: String = typed
            .trim()
            .chars()
            .map(|c| match c.to_ascii_lowercase() {
                'o' => '0',
                'i' | 'l' => '1',
                other => other,
            })
            .collect();
        let fits = text.len() == Self::LENGTH && text.bytes().all(|b| Self::ALPHABET.contains(&b));
        if fits { Ok(Self(text)) } else { Err(NotARef) }
    }

    /// The eight characters.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl std::fmt::Display for PublicRef {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn a_random_reference_reads_back(random: u64) {
            let made = PublicRef::from_random(random);
            prop_assert_eq!(PublicRef::parse(&made.as_str().to_uppercase()), Ok(made));
        }
    }

    #[test]
    fn a_reference_forgives_what_looks_alike_and_nothing_else() {
        assert_eq!(PublicRef::parse("OIL23456"), PublicRef::parse("01123456"));
        for typed in ["", "k7m2q9x", "k7m2q9xaa", "k7m2-9xa", "k7m2q9x\u{0}", "ükm2q9xa"] {
            assert!(PublicRef::parse(typed).is_err(), "{typed:?}");
        }
    }
}
