//! Worries, what the staff do about them, and listings that are hidden because of them.

use chrono::{DateTime, Utc};
use domain::concern::{ConcernOutcome, ConcernSource, ConcernState, ConcernTopic, Contact};
use domain::id::{ConcernId, DoNotListId, PublicRef};
use domain::listing::{CouncilCode, Hold};

/// Whom to ring when somebody is being hurt or neglected.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WhomToRing {
    /// The council.
    pub council: CouncilCode,
    /// Its name ("Trafford").
    pub name: String,
    /// Its number in office hours, where this installation knows it.
    pub safeguarding_phone: Option<String>,
    /// Its number at night and at weekends, where this installation knows it.
    pub out_of_hours_phone: Option<String>,
}

/// What a concern is going to be about.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ConcernAbout {
    /// The public name of the listing, where one is shown.
    pub listing: Option<String>,
    /// Whom to ring; `None` while it is unclear which council it is.
    pub whom: Option<WhomToRing>,
}

/// A concern that was sent, for whoever sent it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ConcernSent {
    /// What to say when they ring about it.
    pub reference: PublicRef,
    /// Whether it told of harm.
    pub urgent: bool,
    /// Whom to ring; `None` where the council is unknown.
    pub whom: Option<WhomToRing>,
}

/// A concern in a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ConcernLine {
    /// Identity.
    pub id: ConcernId,
    /// What whoever sent it was given.
    pub reference: PublicRef,
    /// How it came.
    pub source: ConcernSource,
    /// What it is about.
    pub topic: ConcernTopic,
    /// Whose business it is; `None` for the whole site's staff.
    pub council: Option<CouncilCode>,
    /// How far it is.
    pub state: ConcernState,
    /// What came of it, once closed.
    pub outcome: Option<ConcernOutcome>,
    /// When it came.
    pub created_at: DateTime<Utc>,
    /// By when somebody is to have dealt with it, while it waits.
    pub due_at: Option<DateTime<Utc>>,
    /// Whether a field was filled in that people do not see.
    pub likely_spam: bool,
}

/// One concern, for those who deal with it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ConcernShown {
    /// As in the list.
    pub line: ConcernLine,
    /// What was told; `None` once it was erased, and where a program opened it.
    pub text: Option<String>,
    /// How to reach whoever told it.
    pub contact: Option<Contact>,
    /// Whether they may be reached.
    pub may_contact: bool,
    /// What the staff wrote, oldest first.
    pub notes: Vec<ConcernNote>,
    /// The listing it is about: reference and public name.
    pub listing: Option<(PublicRef, String)>,
    /// When it was closed.
    pub closed_at: Option<DateTime<Utc>>,
}

/// What somebody of the staff wrote about a concern.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ConcernNote {
    /// Who, as a masked address.
    pub author: String,
    /// When.
    pub at: DateTime<Utc>,
    /// The words.
    pub text: String,
}

/// A listing, as far as it is hidden or may be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HoldPage {
    /// Public reference.
    pub reference: PublicRef,
    /// Public name; empty where nothing was approved yet.
    pub name: String,
    /// What was decided about it as a whole.
    pub hold: Hold,
    /// Each time staff hid it, the newest first.
    pub history: Vec<HoldShown>,
    /// What whoever looks may do now.
    pub may: MayHold,
}

/// One time that staff hid a listing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HoldShown {
    /// Hidden, or removed.
    pub hold: Hold,
    /// Whether it is about harm.
    pub for_safeguarding: bool,
    /// Why, for those who may read it.
    pub reason: Option<String>,
    /// Who, as a masked address.
    pub by: String,
    /// When.
    pub at: DateTime<Utc>,
    /// Who asked that it be shown again, when, and why.
    pub asked: Option<(String, DateTime<Utc>, String)>,
    /// How it ended (`restored`, `replaced`, `erased`), and when.
    pub ended: Option<(String, DateTime<Utc>)>,
}

/// What somebody may do about a listing's hold.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct MayHold {
    /// Hide it.
    pub suspend: bool,
    /// Say that a hold is about harm after all.
    pub suspend_for_safeguarding: bool,
    /// Show it again, alone.
    pub restore: bool,
    /// Ask another safeguarding lead to show it again.
    pub ask: bool,
    /// Answer such a question of somebody else.
    pub decide: bool,
    /// Remove it because its owner asked.
    pub remove: bool,
    /// Remove it because of harm.
    pub remove_for_safeguarding: bool,
}

/// Somebody who is not to be listed again.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DoNotListLine {
    /// Identity.
    pub id: DoNotListId,
    /// The name it had in public.
    pub label: String,
    /// Why: `safeguarding` or `owner_asked`.
    pub why: String,
    /// The council that decided; `None` for the whole site.
    pub council: Option<CouncilCode>,
    /// Who decided, as a masked address.
    pub by: String,
    /// When.
    pub at: DateTime<Utc>,
    /// When it ended, and why.
    pub ended: Option<(DateTime<Utc>, String)>,
}
