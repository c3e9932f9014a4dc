//! URL parameters of `/search` into a typed question. Reading is *total*: what cannot be understood
//! becomes a notice on the page, never an error page.

mod group;
mod read;
mod reading;
mod url;

use chrono::NaiveDate;

pub use group::Group;
pub use read::MAX_TEXT;
pub use reading::Reading;

use crate::money::Pence;

/// What a resident asked for, as the URL says it.
#[derive(Clone, Debug, PartialEq)]
pub struct SearchQuery {
    /// Free text, tidy, at most [`MAX_TEXT`] characters.
    pub text: Option<String>,
    /// Postcode, outward code or place name, as typed.
    pub near: Option<String>,
    /// How far, in miles.
    pub within: Miles,
    /// Chosen values: OR inside a group, AND between groups. No group is empty; values keep their order.
    pub chosen: Vec<(Group, Vec<String>)>,
    /// First day of a break.
    pub from: Option<NaiveDate>,
    /// Last day of a break.
    pub to: Option<NaiveDate>,
    /// Nights of a break.
    pub nights: Option<u16>,
    /// Highest price of an hour on a weekday.
    pub max_rate: Option<Pence>,
    /// What is not to be read out of the words, because somebody took it away.
    pub without: Vec<Reading>,
    /// Order of the results.
    pub sort: Sort,
    /// Page, from 1.
    pub page: u32,
    /// What could not be understood.
    pub notices: Vec<Notice>,
}

/// A whole number of miles to search within, 1 to [`Miles::MAX`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Miles(u16);

impl Miles {
    /// Contract: ten when nothing is said.
    pub const DEFAULT: Self = Self(10);
    /// No two places of the United Kingdom are farther apart.
    pub const MAX: u16 = 900;
    /// What the page offers to choose from.
    pub const OFFERED: &'static [u16] = &[1, 2, 3, 5, 10, 15, 25, 50, 100];

    /// `None` outside 1 to [`Miles::MAX`].
    #[must_use]
    pub fn new(miles: u16) -> Option<Self> {
        (1..=Self::MAX).contains(&miles).then_some(Self(miles))
    }

    /// The number of miles.
    #[must_use]
    pub const fn get(self) -> u16 {
        self.0
    }
}

/// Order of the results.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Sort {
    /// Best match first; without words the nearest, or the newest.
    #[default]
    Relevance,
    /// Nearest first; those without a point last.
    Distance,
    /// Lowest hourly price first; those without a price last.
    Rate,
    /// Newest change first.
    Updated,
}

impl Sort {
    /// Every order, as offered.
    pub const ALL: &'static [Self] = &[Self::Relevance, Self::Distance, Self::Rate, Self::Updated];

    /// The parameter's value.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Relevance => "relevance",
            Self::Distance => "distance",
            Self::Rate => "rate",
            Self::Updated => "updated",
        }
    }

    /// Reads a value.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|sort| sort.code() == code)
    }
}

/// Something on the page that tells the resident what we did not understand, or understood by guessing.
/// It carries no text that was typed, so it may be logged.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Notice {
    /// A value of this parameter is none we know; it was left out.
    ValueNotKnown(&'static str),
    /// The text was longer than [`MAX_TEXT`] characters and was cut.
    TextCut,
    /// `near` is no place we know; results are from everywhere.
    PlaceNotFound,
    /// `near` is a postcode in the right form that we do not know, but its outward code is known:
    /// distances are from there.
    PostcodeNotFound,
    /// `near` is a postcode of Northern Ireland, which this installation does not hold.
    NorthernIreland,
    /// `gender` counts only together with `support=personal_care`.
    GenderNeedsPersonalCare,
    /// Distance order was asked for without a place.
    SortNeedsPlace,
    /// There are fewer pages than the one asked for; the last one is shown.
    PageTooHigh,
    /// Several places have the name in `near`; the page says which was picked and leads to the others.
    PlaceAmbiguous,
    /// Nobody wrote one of the words, so words that are spelt nearly like it were looked for.
    SpellingGuessed,
}

impl Notice {
    /// The code in `data-notice`.
    #[must_use]
    pub fn code(self) -> String {
        match self {
            Self::ValueNotKnown(name) => format!("value_not_known_{name}"),
            Self::TextCut => "text_cut".into(),
            Self::PlaceNotFound => "place_not_found".into(),
            Self::PostcodeNotFound => "postcode_not_found".into(),
            Self::NorthernIreland => "northern_ireland".into(),
            Self::GenderNeedsPersonalCare => "gender_needs_personal_care".into(),
            Self::SortNeedsPlace => "sort_needs_place".into(),
            Self::PageTooHigh => "page_too_high".into(),
            Self::PlaceAmbiguous => "place_ambiguous".into(),
            Self::SpellingGuessed => "spelling_guessed".into(),
        }
    }
}

impl Default for SearchQuery {
    fn default() -> Self {
        Self {
            text: None,
            near: None,
            within: Miles::DEFAULT,
            chosen: Vec::new(),
            from: None,
            to: None,
            nights: None,
            max_rate: None,
            without: Vec::new(),
            sort: Sort::default(),
            page: 1,
            notices: Vec::new(),
        }
    }
}

impl SearchQuery {
    /// The values chosen in a group.
    #[must_use]
    pub fn chosen_in(&self, group: Group) -> &[String] {
        self.chosen.iter().find(|(g, _)| *g == group).map_or(&[], |(_, values)| values)
    }

    /// Whether a value is chosen.
    #[must_use]
    pub fn has(&self, group: Group, value: &str) -> bool {
        self.chosen_in(group).iter().any(|v| v == value)
    }

    /// Adds a value to a group, once.
    pub fn choose(&mut self, group: Group, value: &str) {
        match self.chosen.iter_mut().find(|(g, _)| *g == group) {
            Some((_, values)) if values.iter().any(|v| v == value) => {}
            Some((_, values)) => values.push(value.to_owned()),
            None => self.chosen.push((group, vec![value.to_owned()])),
        }
    }

    /// Takes a value out of a group.
    pub fn take_away(&mut self, group: Group, value: &str) {
        for (g, values) in &mut self.chosen {
            if *g == group {
                values.retain(|v| v != value);
            }
        }
        self.chosen.retain(|(_, values)| !values.is_empty());
    }

    /// The place that the words have the form of, where none was given and nobody took this reading away.
    #[must_use]
    pub fn place_in_words(&self) -> Option<Reading> {
        let words = self.text.as_deref().filter(|_| self.near.is_none())?;
        Reading::of_place(words).filter(|reading| !self.without.contains(reading))
    }

    /// There is no place to measure from: an order by distance is none.
    pub fn forget_distance(&mut self) {
        if self.sort == Sort::Distance {
            self.sort = Sort::Relevance;
            self.note(Notice::SortNeedsPlace);
        }
    }

    /// Whether a break of some length or on some days is asked for.
    #[must_use]
    pub fn has_stay(&self) -> bool {
        self.from.is_some() || self.to.is_some() || self.nights.is_some()
    }

    /// Whether anything beyond words and a place narrows the search.
    #[must_use]
    pub fn is_filtered(&self) -> bool {
        !self.chosen.is_empty() || self.max_rate.is_some() || self.has_stay()
    }

    /// Notes something not understood, once.
    pub fn note(&mut self, notice: Notice) {
        if !self.notices.contains(&notice) {
            self.notices.push(notice);
        }
    }
}
