use crate::check::Checked;
use crate::listing::CouncilCode;
use crate::taxonomy::{
    ClientGroup, Culture, Funding, Gender, Language, ListingKind, PlaceAccess, RespiteParty, RespiteType, SupportType,
    When,
};

/// A group of filters: one repeatable parameter of `/search` whose values are codes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Group {
    /// Who or what.
    Kind,
    /// Kind of help.
    Support,
    /// Whom it is for.
    Need,
    /// Sort of break.
    Respite,
    /// Who goes on the break.
    Party,
    /// A break that can be had in an emergency.
    Emergency,
    /// Getting in and around.
    Access,
    /// Languages.
    Language,
    /// Faith and culture.
    Culture,
    /// When.
    When,
    /// How you pay.
    Funding,
    /// What was checked.
    Check,
    /// Visits and reviews.
    Quality,
    /// Gender of the worker; only with personal care.
    Gender,
    /// Has room now.
    Space,
    /// Council.
    Council,
}

impl Group {
    /// Every group, in the order of the page: the most useful first.
    pub const ALL: &'static [Self] = &[
        Self::Kind,
        Self::Need,
        Self::Support,
        Self::When,
        Self::Space,
        Self::Language,
        Self::Gender,
        Self::Culture,
        Self::Check,
        Self::Quality,
        Self::Respite,
        Self::Party,
        Self::Emergency,
        Self::Funding,
        Self::Access,
        Self::Council,
    ];

    /// The parameter's name.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Kind => "kind",
            Self::Support => "support",
            Self::Need => "need",
            Self::Respite => "respite",
            Self::Party => "party",
            Self::Emergency => "emergency",
            Self::Access => "access",
            Self::Language => "language",
            Self::Culture => "culture",
            Self::When => "when",
            Self::Funding => "funding",
            Self::Check => "check",
            Self::Quality => "quality",
            Self::Gender => "gender",
            Self::Space => "space",
            Self::Council => "council",
        }
    }

    /// Reads a parameter's name.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|group| group.name() == name)
    }

    /// The place of a value in the glossary's order, the default display order; a value that is none of
    /// this group's comes last.
    #[must_use]
    pub fn order_of(self, value: &str) -> usize {
        fn at<T: Copy>(all: &[T], code: impl Fn(T) -> bool) -> Option<usize> {
            all.iter().position(|entry| code(*entry))
        }
        let found = match self {
            Self::Kind => at(ListingKind::ALL, |entry| entry.code() == value),
            Self::Support => at(SupportType::ALL, |entry| entry.code() == value),
            Self::Need => at(ClientGroup::ALL, |entry| entry.code() == value),
            Self::Respite => at(RespiteType::ALL, |entry| entry.code() == value),
            Self::Party => at(RespiteParty::ALL, |entry| entry.code() == value),
            Self::Access => at(PlaceAccess::ALL, |entry| entry.code() == value),
            Self::Language => at(Language::ALL, |entry| entry.code() == value),
            Self::Culture => at(Culture::ALL, |entry| entry.code() == value),
            Self::Funding => at(Funding::ALL, |entry| entry.code() == value),
            Self::Gender => at(Gender::ALL, |entry| entry.code() == value),
            Self::When => When::from_code(value).map(When::order),
            Self::Check => Checked::from_code(value).map(Checked::order),
            Self::Emergency | Self::Quality | Self::Space | Self::Council => Some(0),
        };
        found.unwrap_or(usize::MAX)
    }

    /// The value in its one spelling, if it is one of this group's codes.
    #[must_use]
    pub fn read_value(self, value: &str) -> Option<String> {
        let value = value.trim();
        let known = match self {
            Self::Kind => ListingKind::from_code(value).is_some(),
            Self::Support => SupportType::from_code(value).is_some(),
            Self::Need => ClientGroup::from_code(value).is_some(),
            Self::Respite => RespiteType::from_code(value).is_some(),
            Self::Party => RespiteParty::from_code(value).is_some(),
            Self::Emergency => value == "yes",
            Self::Access => PlaceAccess::from_code(value).is_some(),
            Self::Language => Language::from_code(value).is_some(),
            Self::Culture => Culture::from_code(value).is_some(),
            Self::When => When::from_code(value).is_some(),
            Self::Funding => Funding::from_code(value).is_some(),
            Self::Check => Checked::from_code(value).is_some(),
            Self::Quality => matches!(value, "visited" | "reviewed"),
            Self::Gender => Gender::from_code(value).is_some(),
            Self::Space => value == "now",
            Self::Council => return CouncilCode::parse(value).ok().map(|code| code.as_str().to_owned()),
        };
        known.then(|| value.to_owned())
    }
}
