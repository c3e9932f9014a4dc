//! What waits for a person of the council's staff.

use crate::account::Role;
use crate::taxonomy::vocabulary;

vocabulary! {
    /// What sort of thing waits (row G1).
    TaskKind {
        /// A listing that was never public.
        NewListing = "new_listing",
        /// A change of a public listing.
        Edit = "edit",
        /// Somebody says that a register's listing is theirs.
        Claim = "claim",
        /// What somebody declared is to be looked at.
        Check = "check",
        /// A referee has answered.
        Reference = "reference",
        /// A check that is needed runs out soon, or has run out.
        ExpiringCheck = "expiring_check",
        /// A listing that nobody has said is right for a year.
        StaleListing = "stale_listing",
        /// The owner does not agree with a decision.
        Appeal = "appeal",
        /// Somebody reports something that is no safeguarding matter.
        Report = "report",
        /// Somebody is worried about harm. Restricted.
        Safeguarding = "safeguarding",
        /// A conviction that was declared. Restricted (row V12).
        Conviction = "conviction",
        /// A removal is to be undone, which takes two people. Restricted (row V13).
        Restore = "restore",
        /// Somebody suggests a change of a listing.
        Suggestion = "suggestion",
        /// What somebody thinks of a page.
        Feedback = "feedback",
        /// A mail that was given up.
        DeadLetter = "dead_letter",
        /// A rate that the law sets every year, of which no new one is known.
        RateMissing = "rate_missing",
    }
}

impl TaskKind {
    /// Within how many working days it is to be dealt with. Checks take 5 to 10 (row V11, Milton Keynes); the
    /// others are our judgement.
    #[must_use]
    pub const fn working_days(self) -> u32 {
        match self {
            Self::Safeguarding | Self::DeadLetter | Self::Restore => 1,
            Self::Report | Self::Conviction => 2,
            Self::NewListing | Self::Edit | Self::Claim | Self::Reference | Self::Appeal => 5,
            Self::Check
            | Self::ExpiringCheck
            | Self::StaleListing
            | Self::Suggestion
            | Self::Feedback
            | Self::RateMissing => 10,
        }
    }

    /// Whether only safeguarding leads may know of it (rows G5, V12).
    #[must_use]
    pub const fn is_restricted(self) -> bool {
        matches!(self, Self::Safeguarding | Self::Conviction | Self::Restore)
    }

    /// Whether somebody with this role sees it in the queue.
    #[must_use]
    pub fn is_seen_by(self, role: Role) -> bool {
        if self.is_restricted() {
            return role == Role::SafeguardingLead;
        }
        matches!(
            role,
            Role::SuperAdmin | Role::RegisterOfficer | Role::Moderator | Role::SafeguardingLead | Role::ReadOnly
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_restricted_is_seen_by_safeguarding_leads_alone() {
        for kind in TaskKind::ALL.iter().filter(|kind| kind.is_restricted()) {
            let seen: Vec<&Role> = Role::ALL.iter().filter(|role| kind.is_seen_by(**role)).collect();
            assert_eq!(seen, [&Role::SafeguardingLead], "{kind}");
        }
        assert!(!TaskKind::Edit.is_seen_by(Role::Broker) && !TaskKind::Edit.is_seen_by(Role::Pa));
        assert!(TaskKind::Edit.is_seen_by(Role::ReadOnly));
    }
}
