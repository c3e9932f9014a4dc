//! Labels of the vocabularies' codes.

use domain::account::Role;
use domain::banner::BannerLevel;
use domain::concern::{ConcernOutcome, ConcernSource, ConcernState, ConcernTopic};
use domain::feedback::Useful;
use domain::join::Door;
use domain::listing::VersionState;
use domain::search_query::Group;
use domain::suggestion::{SuggestionOutcome, SuggestionTopic};
use domain::task::TaskKind;
use domain::taxonomy::{
    AccessAnswer, AgeBand, AvailabilityStatus, CheckKind, CheckOutcome, CheckState, CheckTier, ClientGroup, Culture,
    DayLength, DayPart, DbsLevel, Driving, Employment, EvidenceKind, Funding, Gender, Language, LanguageLevel,
    ListingKind, Pattern, Pets, PlaceAccess, PriceUnit, RegisteredWith, RespiteNeed, RespiteParty, RespiteType, Slot,
    Smoking, SupportType, Training, Transport, Venue, Weekday,
};

use super::arg::Arg;
use super::lexicon::Lexicon;

/// An entry of a closed vocabulary, which has a label in every language.
pub trait Named: Copy {
    /// The part of the label's key before the code.
    fn vocabulary(self) -> &'static str;
    /// The glossary's code.
    fn code(self) -> &'static str;
}

macro_rules! named {
    ($($entry:ty => $prefix:literal,)+) => {
        $(impl Named for $entry {
            fn vocabulary(self) -> &'static str {
                $prefix
            }
            fn code(self) -> &'static str {
                <$entry>::code(self)
            }
        })+

        /// Every vocabulary by its prefix, with its codes: what a language must have labels for.
        #[cfg(test)]
        pub(super) fn vocabularies() -> Vec<(&'static str, Vec<&'static str>)> {
            vec![$(($prefix, <$entry>::ALL.iter().map(|entry| entry.code()).collect()),)+]
        }
    };
}

named! {
    ListingKind => "kind",
    SupportType => "support",
    ClientGroup => "need",
    RespiteType => "respite",
    RespiteParty => "party",
    RespiteNeed => "respite_need",
    PlaceAccess => "access",
    AccessAnswer => "answer",
    Transport => "transport",
    Language => "language",
    LanguageLevel => "level",
    Culture => "culture",
    Gender => "gender",
    Weekday => "day",
    DayPart => "part",
    Pattern => "pattern",
    AvailabilityStatus => "status",
    Funding => "funding",
    PriceUnit => "price",
    CheckKind => "check",
    DbsLevel => "dbs",
    Training => "training",
    CheckTier => "tier",
    CheckState => "check_state",
    CheckOutcome => "outcome",
    EvidenceKind => "evidence",
    TaskKind => "task",
    VersionState => "version",
    Role => "role",
    Door => "door",
    Employment => "employment",
    AgeBand => "age_band",
    Driving => "driving",
    Pets => "pets",
    Smoking => "smoking",
    Venue => "venue",
    DayLength => "day_length",
    RegisteredWith => "registered_with",
    BannerLevel => "banner_level",
    Useful => "useful",
    SuggestionTopic => "suggestion_topic",
    SuggestionOutcome => "suggestion_outcome",
    ConcernTopic => "concern_topic",
    ConcernSource => "concern_source",
    ConcernState => "concern_state",
    ConcernOutcome => "concern_outcome",
}

/// Makes the labels that are put together from others: the values of `when` and of `check`.
pub(super) fn compose(lexicon: &mut Lexicon) {
    for day in Weekday::ALL {
        for part in DayPart::ALL {
            let args = [("day", named(lexicon, *day)), ("part", named(lexicon, *part))];
            let text = lexicon.tell("when-day-part", &args.map(|(name, label)| (name, Arg::from(label))));
            lexicon.set_label("when", &Slot(*day, *part).code(), text);
        }
    }
    for pattern in Pattern::ALL {
        let text = named(lexicon, *pattern);
        lexicon.set_label("when", pattern.code(), text);
    }
    for training in Training::ALL {
        let text = lexicon.tell("check-of-training", &[("training", Arg::from(named(lexicon, *training)))]);
        lexicon.set_label("check", &format!("training_{training}"), text);
    }
    for level in DbsLevel::ALL {
        let filter = lexicon.label("filter_check", level.code()).map(str::to_owned);
        let text = filter.unwrap_or_else(|| named(lexicon, *level));
        lexicon.set_label("check", &format!("dbs_{level}"), text);
    }
}

fn named(lexicon: &Lexicon, entry: impl Named) -> String {
    lexicon.label(entry.vocabulary(), entry.code()).unwrap_or(entry.code()).to_owned()
}

/// Filter values whose label has a word that begins with what was typed. Days and checks are left
/// out: nobody looks for them by typing.
pub(super) fn options_like(lexicon: &'static Lexicon, typed: &str) -> Vec<(Group, &'static str, &'static str)> {
    let typed = typed.trim().to_lowercase();
    let begins = |label: &str| {
        let label = label.to_lowercase();
        label.starts_with(&typed) || label.split([' ', ',', '-', '(']).any(|word| word.starts_with(&typed))
    };
    let of = |group: Group, code: &'static str| {
        lexicon.label(group.name(), code).filter(|label| begins(label)).map(|label| (group, code, label))
    };
    let kinds = ListingKind::ALL.iter().filter_map(|e| of(Group::Kind, e.code()));
    let needs = ClientGroup::ALL.iter().filter_map(|e| of(Group::Need, e.code()));
    let support = SupportType::ALL.iter().filter_map(|e| of(Group::Support, e.code()));
    let breaks = RespiteType::ALL.iter().filter_map(|e| of(Group::Respite, e.code()));
    let languages = Language::ALL.iter().filter_map(|e| of(Group::Language, e.code()));
    kinds.chain(needs).chain(support).chain(breaks).chain(languages).collect()
}
