//! What the desk of a council's staff shows.

use chrono::{DateTime, NaiveDate, Utc};
use domain::check::Checked;
use domain::id::{CheckId, PublicRef, ReferenceId, TaskId, VersionId};
use domain::join::{Answers, Change, Door};
use domain::listing::{Content, Hold, VersionState};
use domain::task::TaskKind;
use domain::taxonomy::{CheckOutcome, CheckState, EvidenceKind};

/// One page of the queue.
#[derive(Clone, Debug)]
pub struct QueueShown {
    /// What waits, in the order that was asked for.
    pub items: Vec<QueueItem>,
    /// How much waits of each kind that this person sees, whatever kind they look at.
    pub counts: Vec<(TaskKind, u64)>,
    /// How much waits of what they look at.
    pub total: u64,
    /// This page, from 1; never beyond the last.
    pub page: u32,
    /// How many pages there are, at least 1.
    pub pages: u32,
    /// Whether this person may take tasks.
    pub may_take: bool,
}

/// One thing that waits.
#[derive(Clone, Debug)]
pub struct QueueItem {
    /// Identity.
    pub id: TaskId,
    /// What sort of thing.
    pub kind: TaskKind,
    /// The identity of what it is about.
    pub subject: String,
    /// The listing it is about.
    pub reference: Option<PublicRef>,
    /// That listing's public name.
    pub name: Option<String>,
    /// The council's name.
    pub council: Option<String>,
    /// Since when it waits.
    pub opened_at: DateTime<Utc>,
    /// For how many working days.
    pub age: u32,
    /// By when it is to be dealt with.
    pub due_at: DateTime<Utc>,
    /// Whether that is over.
    pub late: bool,
    /// Who has taken it.
    pub taken_by: Option<Colleague>,
}

/// Somebody of the staff, as their colleagues see them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Colleague {
    /// Their address at work; on lists with most of it hidden.
    pub email: String,
    /// Whether it is the one who asks.
    pub own: bool,
}

/// A listing as the staff of its council see it.
#[derive(Clone, Debug)]
pub struct ListingReview {
    /// Its public reference.
    pub reference: PublicRef,
    /// Its public name.
    pub name: String,
    /// The council's name.
    pub council: Option<String>,
    /// What was decided about it as a whole.
    pub hold: Hold,
    /// Whether the public sees it now.
    pub is_public: bool,
    /// Whether something of it was approved.
    pub is_approved: bool,
    /// The door its owner came in by; `None` for one from a register, or of the demonstration.
    pub door: Option<Door>,
    /// The register's listing that its owner says is theirs.
    pub claims: Option<PublicRef>,
    /// What waits for a decision.
    pub waiting: Option<WaitingVersion>,
    /// The listing as the public would see it after approving everything.
    pub content: Option<Content>,
    /// All answers, as they wait or as they are public; none where there are none.
    pub answers: Answers,
    /// What its council asks for, and how it stands.
    pub needed: Vec<NeededCheck>,
    /// Every check that was recorded, the newest first.
    pub checks: Vec<RecordedCheck>,
    /// What its owner says they have anew in the place of something that was checked, for those who may check it.
    pub renewals: Vec<RenewalShown>,
    /// References that were asked for, for those who may read them.
    pub references: Vec<ReferenceShown>,
    /// Versions that were decided, the newest first.
    pub decided: Vec<DecidedVersion>,
    /// Who else has looked at it in the last minutes.
    pub lookers: Vec<Colleague>,
    /// Whether this person may decide about what waits.
    pub may_decide: bool,
    /// Whether they may record checks and read references.
    pub may_check: bool,
    /// Today, in the United Kingdom.
    pub today: NaiveDate,
}

/// A version that waits for a decision.
#[derive(Clone, Debug)]
pub struct WaitingVersion {
    /// Identity.
    pub id: VersionId,
    /// When it was sent.
    pub sent_at: DateTime<Utc>,
    /// By when it is to be decided.
    pub due_at: Option<DateTime<Utc>>,
    /// What differs from what is public, answer by answer.
    pub changes: Vec<Change>,
    /// What its owner wrote who does not agree with an earlier decision.
    pub appeal: Option<String>,
}

/// Something that the council asks for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NeededCheck {
    /// What.
    pub what: Checked,
    /// How many of it.
    pub times: u8,
    /// The last day on which it counts as seen; `None` when it does not.
    pub until: Option<NaiveDate>,
}

/// Something that an owner says they have anew (row V9), until somebody has looked at it.
#[derive(Clone, Debug)]
pub struct RenewalShown {
    /// In the place of what.
    pub what: Checked,
    /// What they said of it: the answers to `domain::join::RENEWAL`.
    pub answers: Answers,
    /// When they said so.
    pub said_at: DateTime<Utc>,
}

/// A check that was recorded.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RecordedCheck {
    /// Identity.
    pub id: CheckId,
    /// What was checked.
    pub what: Checked,
    /// How the evidence was seen.
    pub evidence: EvidenceKind,
    /// Who saw it, in public words.
    pub seen_by: String,
    /// The day it was seen.
    pub seen_on: NaiveDate,
    /// The last day it counts.
    pub valid_until: NaiveDate,
    /// What was decided.
    pub outcome: CheckOutcome,
    /// Where it stands today.
    pub state: CheckState,
    /// What the officer noted, for those who may record checks.
    pub note: Option<CheckNote>,
}

/// What an officer noted of a check; never what a certificate says (law, LS-02).
#[derive(Clone, Debug, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct CheckNote {
    /// The day on the certificate.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub issued_on: Option<NaiveDate>,
    /// The last four characters of its number.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub last_four: Option<String>,
    /// Words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub words: Option<String>,
}

/// A reference that was asked for.
#[derive(Clone, Debug)]
pub struct ReferenceShown {
    /// Identity of the request.
    pub id: ReferenceId,
    /// Who was asked.
    pub referee: String,
    /// At which address.
    pub email: String,
    /// When they were asked.
    pub asked_at: DateTime<Utc>,
    /// What they answered.
    pub answer: Option<Answers>,
}

/// A version that was decided about.
#[derive(Clone, Debug)]
pub struct DecidedVersion {
    /// Its number.
    pub number: i32,
    /// Where it stands.
    pub state: VersionState,
    /// When it was decided.
    pub decided_at: DateTime<Utc>,
    /// Who decided; `None` for a register's import.
    pub decided_by: Option<Colleague>,
    /// Why it was sent back or refused.
    pub reasons: Option<String>,
}
