//! The closed vocabularies of the glossary. Every entry has a code that is stored, indexed and put
//! in URLs; labels live in the locale files.

/// Declares one closed vocabulary: an enum whose entries carry the glossary's codes, in display order.
macro_rules! vocabulary {
    ($(#[$meta:meta])* $name:ident { $($(#[$entry_meta:meta])* $entry:ident = $code:literal,)+ }) => {
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
        pub enum $name {
            $($(#[$entry_meta])* #[doc = concat!("`", $code, "`")] #[serde(rename = $code)] $entry,)+
        }

        impl $name {
            /// Every entry, in the glossary's order.
            pub const ALL: &'static [Self] = &[$(Self::$entry,)+];

            /// The code of every entry, in the same order.
            pub const CODES: &'static [&'static str] = &[$($code,)+];

            /// The glossary's code: stored, indexed, put in URLs, never renamed.
            #[must_use]
            pub const fn code(self) -> &'static str {
                match self { $(Self::$entry => $code,)+ }
            }

            /// Reads a code; `None` for a word that is no code of this vocabulary.
            #[must_use]
            pub fn from_code(code: &str) -> Option<Self> {
                match code { $($code => Some(Self::$entry),)+ _ => None }
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(self.code())
            }
        }
    };
}

pub(crate) use vocabulary;

mod access;
mod availability;
mod check;
mod funding;
mod joining;
mod kind;
mod language;
mod need;
mod respite;
mod support;

pub use access::{AccessAnswer, PlaceAccess, Transport};
pub use availability::{AvailabilityStatus, DayPart, Pattern, Slot, Weekday, When};
pub use check::{CheckKind, CheckOutcome, CheckState, CheckTier, DbsLevel, EvidenceKind, Training};
pub use funding::{Funding, PriceUnit};
pub use joining::{
    AgeBand, DayLength, Driving, Employment, IdDocument, Pets, Reach, RegisteredWith, RightToWork, Smoking, Venue,
};
pub use kind::ListingKind;
pub use language::{Culture, Gender, Language, LanguageLevel};
pub use need::ClientGroup;
pub use respite::{RespiteNeed, RespiteParty, RespiteType};
pub use support::SupportType;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_reads_back_as_its_own_entry() {
        for kind in ListingKind::ALL {
            assert_eq!(ListingKind::from_code(kind.code()), Some(*kind));
            let json = serde_json::to_string(kind).expect("a code serialises");
            assert_eq!(json, format!("\"{}\"", kind.code()));
        }
        assert_eq!(ListingKind::from_code("Care_Home"), None);
    }

    #[test]
    fn pa_is_punjabi_and_never_a_personal_assistant() {
        assert_eq!(Language::from_code("pa"), Some(Language::Punjabi));
        assert_eq!(ListingKind::from_code("pa"), None);
    }
}
