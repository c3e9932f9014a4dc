//! What the staff's tools show.

use chrono::{DateTime, NaiveDate, Utc};
use domain::banner::Announcement;
use domain::council::CouncilAnswers;
use domain::feedback::Useful;
use domain::holiday::Holiday;
use domain::id::{BannerId, FeedbackId, PublicRef, SuggestionId};
use domain::listing::CouncilCode;
use domain::suggestion::{SuggestionOutcome, SuggestionTopic};
use domain::task::TaskKind;

/// A council and what it decided for itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CouncilDesk {
    /// GSS code.
    pub code: CouncilCode,
    /// Name in everyday words.
    pub name: String,
    /// Whom to ring and what it asks for.
    pub answers: CouncilAnswers,
}

impl CouncilDesk {
    /// Whether anybody set it up.
    #[must_use]
    pub fn is_set_up(&self) -> bool {
        self.answers.helpline_phone.is_some() || self.answers.safeguarding_phone.is_some()
    }
}

/// The bank holidays of this and the next year, and the days that somebody added.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HolidaysShown {
    /// Every bank holiday, in order, with what was added taken in.
    pub days: Vec<NaiveDate>,
    /// What was added.
    pub added: Vec<Holiday>,
}

/// An announcement with where it is shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BannerShown {
    /// Identity.
    pub id: BannerId,
    /// The council on whose pages it is shown; `None` for every page.
    pub council: Option<CouncilCode>,
    /// What it says, and when.
    pub announcement: Announcement,
}

/// How often each answer was given for a page.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PageCounts {
    /// The page's path.
    pub page: String,
    /// Useful.
    pub yes: u64,
    /// Not useful.
    pub no: u64,
    /// Something is wrong.
    pub wrong: u64,
}

/// Words somebody wrote about a page.
#[derive(Clone, PartialEq, Eq)]
pub struct FeedbackShown {
    /// Identity.
    pub id: FeedbackId,
    /// The page's path.
    pub page: String,
    /// What they answered.
    pub useful: Useful,
    /// The words.
    pub text: String,
    /// When.
    pub at: DateTime<Utc>,
}

/// What people say of the pages.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct FeedbackPage {
    /// Counts, by page.
    pub counts: Vec<PageCounts>,
    /// Words that nobody has dealt with, oldest first.
    pub texts: Vec<FeedbackShown>,
}

/// A suggestion as an officer reads it.
#[derive(Clone, PartialEq, Eq)]
pub struct SuggestionShown {
    /// Identity.
    pub id: SuggestionId,
    /// The listing.
    pub reference: PublicRef,
    /// Its public name.
    pub name: String,
    /// Whether it has an owner, who was told of the topic.
    pub claimed: bool,
    /// What is not right.
    pub topic: SuggestionTopic,
    /// What should stand there.
    pub text: String,
    /// Whether they left an address to hear what became of it.
    pub wants_to_hear: bool,
    /// When.
    pub at: DateTime<Utc>,
    /// When it was closed, and with what outcome.
    pub closed: Option<(DateTime<Utc>, SuggestionOutcome)>,
    /// Outcomes that the one that asks may close it with.
    pub may_close: Vec<SuggestionOutcome>,
}

/// How long something is kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kept {
    /// For so many days after its moment.
    Days(u32),
    /// For so many months.
    Months(u32),
}

/// One rule of the schedule of what is forgotten.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RetentionShown {
    /// The rule's code, which has words.
    pub code: &'static str,
    /// How long.
    pub kept: Kept,
    /// How many rows it would erase now.
    pub due: u64,
    /// The task of the runner that does it.
    pub task: &'static str,
}

/// When a task of the runner was done and is done again.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TurnShown {
    /// The task.
    pub task: &'static str,
    /// Last time; `None` before the first.
    pub last: Option<DateTime<Utc>>,
    /// Next time; `None` where no worker has begun yet.
    pub next: Option<DateTime<Utc>>,
}

/// One line of the queue as a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct QueueRow {
    /// What sort of thing waits.
    pub kind: TaskKind,
    /// Whose business it is.
    pub council: Option<CouncilCode>,
    /// The public reference of the listing it is about.
    pub listing: Option<PublicRef>,
    /// Since when.
    pub opened_at: DateTime<Utc>,
    /// By when it is to be dealt with.
    pub due_at: DateTime<Utc>,
    /// Who has taken it, as a number.
    pub assigned_to: Option<String>,
    /// The number of what it is about.
    pub subject: String,
}

impl std::fmt::Debug for FeedbackShown {
    /// Never the words: what is printed ends up in logs.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("FeedbackShown").field("id", &self.id).finish_non_exhaustive()
    }
}

impl std::fmt::Debug for FeedbackPage {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("FeedbackPage").field("counts", &self.counts).finish_non_exhaustive()
    }
}

impl std::fmt::Debug for SuggestionShown {
    /// Never the words: what is printed ends up in logs.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("SuggestionShown").field("id", &self.id).finish_non_exhaustive()
    }
}
