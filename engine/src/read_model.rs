//! What pages are given: plain values, already decided, with nothing in them that the viewer may
//! not see.

mod account;
mod concern;
mod desk;
mod staff_tools;

pub use account::*;
pub use concern::*;
pub use desk::*;
pub use staff_tools::*;

use chrono::NaiveDate;
use domain::check::Checked;
use domain::id::PublicRef;
use domain::listing::{Content, CouncilCode, ListingState};
use domain::money::Pence;
use domain::postcode::OutwardCode;
use domain::search_query::{Group, Miles, Reading, SearchQuery};
use domain::taxonomy::{CheckState, CheckTier, EvidenceKind, Language, ListingKind};

/// One page of search results.
#[derive(Clone, Debug)]
pub struct SearchPage {
    /// The question as understood, with every notice.
    pub query: SearchQuery,
    /// How many listings match, on all pages.
    pub total: u64,
    /// This page, from 1; never beyond the last.
    pub page: u32,
    /// How many pages there are, at least 1.
    pub pages: u32,
    /// The words that were looked for: those of the question without what was read out of them.
    pub words: Option<String>,
    /// What was read out of the question's words, as if its own parameter had been given.
    pub understood: Vec<Reading>,
    /// The place distances are measured from, in public words ("M33", "Sale"), where one was found.
    pub near: Option<String>,
    /// Where several places have the name that was asked for: each as it can be typed, the one that was
    /// picked first.
    pub namesakes: Vec<String>,
    /// Words that nobody wrote, and what was looked for instead.
    pub guesses: Vec<Guess>,
    /// Where nothing was found: the nearest wider searches that find something.
    pub ways_on: Vec<WayOn>,
    /// The listings of this page, in order.
    pub cards: Vec<Card>,
    /// Filters with counts, in page order; a group that no listing can answer is left out.
    pub facets: Vec<Facet>,
}

impl SearchPage {
    /// The place that was asked for, as it was typed: in its own box, or in the box of the words.
    #[must_use]
    pub fn asked_place(&self) -> Option<&str> {
        let read = self.understood.first().map(|Reading::Near(place)| place.as_str());
        self.query.near.as_deref().or(read)
    }
}

/// A word that nobody wrote, and the words that are spelt nearly like it and were looked for instead.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Guess {
    /// As it was typed, in small letters.
    pub typed: String,
    /// As listings write them, at least one.
    pub looked_for: Vec<String>,
}

/// A wider search that finds something.
#[derive(Clone, Debug, PartialEq)]
pub struct WayOn {
    /// How it is wider.
    pub by: Widening,
    /// The search.
    pub query: SearchQuery,
    /// How many listings it finds, at least one.
    pub total: u64,
}

/// How one search is wider than another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Widening {
    /// It looks within more miles.
    Within(Miles),
    /// It looks everywhere.
    Anywhere,
    /// It asks for nothing of one group of filters.
    Group(Group),
    /// It asks for no price.
    Price,
    /// It asks for no days and nights of a break.
    Stay,
    /// It asks for no filter at all.
    Filters,
    /// It asks for no words.
    Words,
    /// It asks for neither words nor filters.
    WordsAndFilters,
    /// It asks for nothing.
    Everything,
}

/// One group of filters.
#[derive(Clone, Debug)]
pub struct Facet {
    /// The group.
    pub group: Group,
    /// Its options. Counts ignore the group's own choice.
    pub options: Vec<FacetOption>,
}

/// One option of a filter.
#[derive(Clone, Debug)]
pub struct FacetOption {
    /// The code in the URL.
    pub value: String,
    /// How many listings it would give.
    pub count: u32,
    /// Whether it is chosen now.
    pub chosen: bool,
    /// A label from the register's data (a council's name), where no locale file can know it.
    pub label: Option<String>,
}

/// What a person needs to choose among results.
#[derive(Clone, Debug)]
pub struct Card {
    /// Public reference.
    pub reference: PublicRef,
    /// The words of the canonical URL before the reference; empty when the name has none.
    pub slug: String,
    /// Kinds, at least one.
    pub kinds: Vec<ListingKind>,
    /// Public name.
    pub name: String,
    /// One sentence in their own words.
    pub summary: Option<String>,
    /// A piece of the listing's text with the words that were asked for marked.
    pub extract: Vec<Piece>,
    /// Distance in miles to one decimal; for a PA rounded up to whole miles.
    pub miles: Option<f64>,
    /// Whether they come to the place that was asked about.
    pub comes_to_you: bool,
    /// Towns that a service's places are in, that of the main place first; each once, and only a few.
    pub towns: Vec<String>,
    /// The outward codes that a PA's area is made of, the one it is called by first.
    pub area: Vec<OutwardCode>,
    /// Whether people meet it online or by phone only.
    pub online: bool,
    /// Languages beyond English.
    pub languages: Vec<Language>,
    /// Price of an hour on a weekday.
    pub rate: Option<Pence>,
    /// Whether there is room now.
    pub space: Space,
    /// Checks that count today.
    pub checks: Vec<ShownCheck>,
    /// Where the listing comes from, when nobody has claimed it.
    pub unclaimed: Option<Source>,
    /// It is closed for a while.
    pub temporarily_closed: bool,
}

/// A piece of an extract.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Piece {
    /// Plain text, to be escaped.
    pub text: String,
    /// Whether it is a word that was asked for.
    pub marked: bool,
}

/// Whether a listing has room, as far as anybody said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Space {
    /// There is room.
    Now,
    /// Full, with a waiting list.
    Waiting,
    /// Nobody said, or it was too long ago.
    NotSaid,
}

/// A public register that a listing was taken from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Source {
    /// The code in `data-source`: `care_inspectorate`, `cqc`.
    pub code: String,
    /// The date of the register's file, or of the import when the file does not say.
    pub date: NaiveDate,
}

/// A check as the public may see it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ShownCheck {
    /// What was checked.
    pub what: Checked,
    /// `verified` or `due_for_renewal`, nothing else.
    pub state: CheckState,
    /// How it was seen.
    pub evidence: EvidenceKind,
    /// Who saw it, in public words.
    pub seen_by: String,
    /// When.
    pub seen_on: NaiveDate,
    /// The last day it counts.
    pub valid_until: NaiveDate,
}

/// One listing's page.
#[derive(Clone, Debug)]
pub struct ListingPage {
    /// Public reference.
    pub reference: PublicRef,
    /// The words of the canonical URL before the reference.
    pub slug: String,
    /// Everything it says.
    pub content: Content,
    /// Where it stands. A page with content is `approved` or `temporarily_closed`.
    pub status: ListingState,
    /// The day it opens again, where it is closed for a while and that is known.
    pub opens_on: Option<NaiveDate>,
    /// What its checks add up to.
    pub tier: CheckTier,
    /// Whether its owner has joined.
    pub claimed: bool,
    /// Where it comes from; for a claimed one `register` and the day of its last approval.
    pub source: Source,
    /// Checks that count today.
    pub checks: Vec<ShownCheck>,
    /// What its council asks for that was not seen: said as plainly as what was.
    pub not_checked: Vec<Checked>,
    /// The council it lies in.
    pub council: Option<CouncilShown>,
    /// The other half of a combined registration.
    pub combined_with: Option<Linked>,
}

/// Something that was checked of one's own listing, or that its council asks for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OwnCheck {
    /// What.
    pub what: Checked,
    /// Where the check stands and the last day it counts; `None` for what nobody has seen.
    pub seen: Option<(CheckState, NaiveDate)>,
    /// Whether the listing is hidden because of it.
    pub missing: bool,
    /// On which day the owner said that they have a new one, which nobody has looked at yet.
    pub told: Option<NaiveDate>,
}

impl OwnCheck {
    /// Whether the owner is asked for a new one: it ends within 60 days, has ended or is missing, and they have not
    /// said yet that they have it.
    #[must_use]
    pub fn is_due(&self) -> bool {
        let counts = matches!(self.seen, Some((CheckState::Verified, _))) && !self.missing;
        self.told.is_none() && !counts
    }
}

/// What became of a listing that was asked for.
#[derive(Clone, Debug)]
pub enum FoundListing {
    /// It can be shown.
    Shown(Box<ListingPage>),
    /// It was public once and is no longer listed (410).
    Expired,
}

/// A link to another listing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Linked {
    /// Public reference.
    pub reference: PublicRef,
    /// The words of its canonical URL.
    pub slug: String,
    /// Public name.
    pub name: String,
    /// Kinds.
    pub kinds: Vec<ListingKind>,
}

/// A council as residents need it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CouncilShown {
    /// GSS code.
    pub code: CouncilCode,
    /// Its name ("Trafford").
    pub name: String,
    /// The helpline to ring.
    pub helpline: Option<Helpline>,
    /// The number for worries about abuse or neglect.
    pub safeguarding_phone: Option<String>,
    /// The number of its emergency duty team, for evenings, nights and weekends.
    pub out_of_hours_phone: Option<String>,
}

/// A telephone number a person answers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Helpline {
    /// As people write it: `0161 496 0150`.
    pub phone: String,
    /// When it is answered ("Monday to Friday, 9 to 5").
    pub hours: String,
}

/// What to offer under the search box while someone types.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Suggested {
    /// A service by its name. PAs are never suggested by name (row P1).
    Listing {
        /// Public reference.
        reference: PublicRef,
        /// The words of its canonical URL.
        slug: String,
        /// Public name.
        name: String,
        /// Its town, to tell namesakes apart.
        town: Option<String>,
    },
    /// A value of a filter, by its label in the asker's language (found by the page's own words).
    Value(Group, String),
    /// A place.
    Place(String),
}

/// One address of the sitemap.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SitemapEntry {
    /// Public reference.
    pub reference: PublicRef,
    /// The words of its canonical URL.
    pub slug: String,
    /// The day it last changed.
    pub updated_on: NaiveDate,
}
