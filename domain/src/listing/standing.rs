use chrono::{DateTime, Utc};

use crate::taxonomy::vocabulary;

vocabulary! {
    /// What someone decided about a listing as a whole.
    Hold {
        None = "none",
        TemporarilyClosed = "temporarily_closed",
        Paused = "paused",
        Suspended = "suspended",
        MarkedForDeletion = "marked_for_deletion",
    }
}
vocabulary! {
    /// Where one version stands: `draft -> submitted -> approved | returned | rejected`, then
    /// `approved -> superseded`.
    VersionState {
        Draft = "draft",
        Submitted = "submitted",
        Approved = "approved",
        Returned = "returned",
        Rejected = "rejected",
        Superseded = "superseded",
    }
}
vocabulary! {
    /// Where a listing with an approved version stands in public: the glossary's `listing_state`,
    /// computed and never stored.
    ListingState {
        Approved = "approved",
        TemporarilyClosed = "temporarily_closed",
        Paused = "paused",
        Suspended = "suspended",
        Expired = "expired",
        MarkedForDeletion = "marked_for_deletion",
    }
}

impl Hold {
    /// What holds at a moment: a listing that is closed until a day is open again from its beginning.
    #[must_use]
    pub fn at(self, until: Option<DateTime<Utc>>, now: DateTime<Utc>) -> Self {
        match self {
            Self::TemporarilyClosed if until.is_some_and(|until| until <= now) => Self::None,
            hold => hold,
        }
    }
}

/// The public state of a listing that has an approved version; `None` before its first day, and while it is held
/// back because something that its council asks for has not been seen.
#[must_use]
pub fn public_state(
    hold: Hold,
    visible_from: Option<DateTime<Utc>>,
    visible_to: Option<DateTime<Utc>>,
    is_held_back: bool,
    now: DateTime<Utc>,
) -> Option<ListingState> {
    match hold {
        Hold::Suspended => Some(ListingState::Suspended),
        Hold::MarkedForDeletion => Some(ListingState::MarkedForDeletion),
        Hold::Paused => Some(ListingState::Paused),
        _ if is_held_back => None,
        _ if visible_from.is_some_and(|from| now < from) => None,
        _ if visible_to.is_some_and(|to| to <= now) => Some(ListingState::Expired),
        Hold::TemporarilyClosed => Some(ListingState::TemporarilyClosed),
        Hold::None => Some(ListingState::Approved),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_suspension_outlasts_every_date_and_an_ended_listing_is_expired() {
        let at = |text: &str| Some(text.parse::<DateTime<Utc>>().expect("a time"));
        let now = at("2026-11-22T12:00:00Z").expect("a time");
        let past = at("2026-11-22T12:00:00Z");
        let later = at("2026-11-22T12:00:01Z");
        let public_state = |hold, from, to, now| public_state(hold, from, to, false, now);
        assert_eq!(public_state(Hold::None, None, None, now), Some(ListingState::Approved));
        assert_eq!(public_state(Hold::None, None, past, now), Some(ListingState::Expired));
        assert_eq!(public_state(Hold::None, None, later, now), Some(ListingState::Approved));
        assert_eq!(public_state(Hold::None, later, None, now), None);
        assert_eq!(public_state(Hold::Suspended, None, past, now), Some(ListingState::Suspended));
        assert_eq!(public_state(Hold::TemporarilyClosed, None, None, now), Some(ListingState::TemporarilyClosed));
        assert_eq!(Hold::TemporarilyClosed.at(past, now), Hold::None, "it opens again");
        assert_eq!(Hold::TemporarilyClosed.at(later, now), Hold::TemporarilyClosed);
        assert_eq!(Hold::TemporarilyClosed.at(None, now), Hold::TemporarilyClosed, "nobody said until when");
        assert_eq!(Hold::Suspended.at(past, now), Hold::Suspended);
    }

    #[test]
    fn what_is_held_back_is_not_public_whatever_else_was_decided() {
        let now = "2026-11-22T12:00:00Z".parse().expect("a time");
        for hold in Hold::ALL {
            let state = public_state(*hold, None, None, true, now);
            assert!(!matches!(state, Some(ListingState::Approved | ListingState::TemporarilyClosed)), "{hold}");
        }
    }
}
