//! Invented people and services for a demonstration, of any size, the same every time.
//!
//! Nothing here is anybody's: names, texts and prices are put together by chance, telephone numbers
//! are from Ofcom's ranges for drama, websites end in `.example`, and streets have names that no
//! town has. Only the towns and councils are real. A PA's content has a first name, an initial and an
//! outward code, and never more (rows P1 and P2).
//!
//! To add a sort of PA, write a `Calling` in `words/pa.rs`; to add a sort of service, a `Trade` in
//! one of the other files of `words`; to add a town, a row in `towns.rs`. Listings of the same seed
//! change when tables change, so screenshots may.

mod checks;
mod contact;
mod councils;
mod dice;
mod names;
mod owned;
mod pa;
mod pa_text;
mod places;
mod prose;
mod respite;
mod service;
mod service_text;
#[cfg(test)]
mod tests;
mod towns;
mod week;
mod words;

use chrono::NaiveDate;
use domain::check::Check;
use domain::geo::Point;
use domain::id::PublicRef;
use domain::listing::{Content, CouncilCode, Hold};
use domain::postcode::OutwardCode;
use uuid::{Builder, Uuid};

pub use councils::{DemoCouncil, demo_councils};
pub use owned::{Owned, owned};

use dice::{Dice, forty_bits};
use service::Trade;
use towns::Land;

/// How many listings a demonstration has when nobody says: every sort of service is there, most of
/// them twice, and no two PAs have the same sentence on their card.
pub const DEFAULT_COUNT: usize = 240;

/// How many of a hundred texts hold the word "support".
const SAY_SUPPORT: u32 = 75;

/// One invented listing, ready to be stored.
#[derive(Clone, Debug, PartialEq)]
pub struct Invented {
    /// The listing's identity, a version 7 UUID; it depends on the seed and the listing's number only.
    pub id: Uuid,
    /// Public reference; no two of one seed are alike.
    pub reference: PublicRef,
    /// Everything the public may read.
    pub content: Content,
    /// The council it lies in, for a PA too.
    pub council: Option<CouncilCode>,
    /// Checks, all made by that council; some no longer count.
    pub checks: Vec<Check>,
    /// What someone decided about it as a whole: a few services are closed for a while.
    pub hold: Hold,
    /// The day its text was approved, before today.
    pub approved_on: NaiveDate,
}

/// What inventing needs to know of the country.
pub trait Gazetteer {
    /// Every outward code with a point, in any order.
    fn all(&self) -> Vec<OutwardCode>;

    /// The middle of an outward code, and the council for social services that most of it lies in.
    fn centre(&self, code: &OutwardCode) -> Option<(Point, Option<CouncilCode>)>;

    /// The town an outward code belongs to, in the spelling people use; `None` when not known.
    fn town(&self, code: &OutwardCode) -> Option<String> {
        let _ = code;
        None
    }

    /// A council's short name ("Trafford"); `None` when not known.
    fn council_name(&self, code: &CouncilCode) -> Option<String> {
        let _ = code;
        None
    }
}

/// Invents listings: PAs and services by turns, around the towns of the demonstration first and all
/// over Great Britain from the 2,000th on. The same for the same seed, day and places; a larger
/// number only adds to a smaller one. None where the gazetteer knows no place.
pub fn invent(
    count: usize,
    random_seed: u64,
    today: NaiveDate,
    places: &dyn Gazetteer,
) -> impl Iterator<Item = Invented> + use<> {
    let land = Land::new(places);
    let trades = service::trades();
    let count = if land.is_empty() { 0 } else { count };
    (0..count).map(move |index| one(index, random_seed, today, &land, &trades))
}

fn one(index: usize, random_seed: u64, today: NaiveDate, land: &Land, trades: &[&'static Trade]) -> Invented {
    let number = index as u64;
    let mut dice = Dice::for_listing(random_seed, number);
    let id = id(&mut dice, number);
    let spot = land.spot(&mut dice, number);
    let nth = index / 2;
    let content = if index.is_multiple_of(2) {
        pa::content(&mut dice, nth, land, spot, today)
    } else {
        service::content(&mut dice, nth, trades, land, spot, today)
    };
    let closed = !content.is_pa() && dice.chance(3);
    Invented {
        id,
        reference: PublicRef::from_random(forty_bits(random_seed, number)),
        checks: checks::checks(&mut dice, &content, spot, today),
        council: spot.council.cloned(),
        hold: if closed { Hold::TemporarilyClosed } else { Hold::None },
        approved_on: dice.days_before(today, 1, 400),
        content,
    }
}

/// Identities follow one another, so that a database appends a large demonstration at the end of
/// its indexes.
fn id(dice: &mut Dice, number: u64) -> Uuid {
    /// Midnight at the start of 2026, in milliseconds.
    const START: u64 = 1_767_225_600_000;
    Builder::from_unix_timestamp_millis(START + number, &dice.ten_bytes()).into_uuid()
}

fn says_support(dice: &mut Dice) -> bool {
    dice.chance(SAY_SUPPORT)
}
