//! Towns, villages, councils and counties by name.

use domain::geo::Point;

use super::council::{CouncilNumber, Councils, Nation};
use super::key::Key;
use super::{Spot, Unreadable};

/// How far a place may be from one that tells it from its namesakes: half across a large county.
const NEAR_MILES: f64 = 50.0;
/// Two places of one name that are not farther apart are one to whoever asks: London and the City of London.
const SAME_MILES: f64 = 5.0;

/// British place names. A place stands before every place with fewer people.
pub(super) struct Gazetteer {
    places: Vec<Place>,
    /// Sorted by key, and within one key by rank.
    names: Vec<Name>,
}

struct Place {
    name: &'static str,
    spot: Spot,
    nation: Nation,
}

struct Name {
    key: Key,
    /// The place's position in [`Gazetteer::places`]: the lower, the more people.
    rank: u16,
    /// The name as it is written.
    written: &'static str,
}

/// A place found by name.
pub(super) struct Found {
    /// The name as it is written, with its council where a larger place has the same name.
    pub(super) name: String,
    /// Where it is.
    pub(super) spot: Spot,
    /// Its position in the list of places, which tells it from its namesakes.
    pub(super) rank: u16,
    /// The other places of this name, the largest first, where nothing said which is meant.
    pub(super) others: Vec<u16>,
}

/// What stands after the comma of "Newport, Wales".
pub(super) enum Qualifier {
    Nation(Nation),
    Council(CouncilNumber),
    Near(Point),
}

impl Gazetteer {
    /// Reads `name`, `others` (separated by `|`), `lat`, `lon`, `people`, `nation` (a letter) and
    /// `council`, sorted by people.
    pub(super) fn read(text: &'static str, councils: &Councils) -> Result<Self, Unreadable> {
        let (mut places, mut names) = (Vec::new(), Vec::new());
        for row in super::rows(text) {
            let [name, others, lat, lon, _people, nation, council] = row?;
            let rank = u16::try_from(places.len()).map_err(|_| Unreadable)?;
            let all = std::iter::once(name).chain(others.split('|').filter(|other| !other.is_empty()));
            names.extend(all.map(|written| Name { key: Key::of(written), rank, written }));
            let spot = Spot { point: super::point(lat, lon)?, council: councils.number(council) };
            places.push(Place { name, spot, nation: Nation::of_letter(nation).ok_or(Unreadable)? });
        }
        names.sort_by(|a, b| (&a.key, a.rank).cmp(&(&b.key, b.rank)));
        Ok(Self { places, names })
    }

    /// The place somebody means: of namesakes the largest, or the one that fits the qualifier.
    pub(super) fn find(&self, key: &Key, qualifier: Option<&Qualifier>, councils: &Councils) -> Option<Found> {
        let named = self.exactly(key);
        let chosen = match qualifier {
            None => named.first(),
            Some(Qualifier::Nation(nation)) => named.iter().find(|name| self.place(name).nation == *nation),
            Some(Qualifier::Council(council)) => {
                named.iter().find(|name| self.place(name).spot.council == Some(*council))
            }
            Some(Qualifier::Near(point)) => {
                let miles = |name: &Name| point.miles_to(self.place(name).spot.point);
                named.iter().filter(|name| miles(name) <= NEAR_MILES).min_by(|a, b| miles(a).total_cmp(&miles(b)))
            }
        };
        let name = chosen?;
        let spot = self.place(name).spot;
        let is_another = |other: &&Name| spot.point.miles_to(self.place(other).spot.point) > SAME_MILES;
        let others = match qualifier {
            None => named.iter().filter(is_another).map(|other| other.rank).collect(),
            Some(_) => Vec::new(),
        };
        Some(Found { name: self.label(name, councils), spot, rank: name.rank, others })
    }

    /// A place's own name, where it is, and its nation.
    pub(super) fn at(&self, rank: u16) -> (&'static str, Spot, Nation) {
        let Place { name, spot, nation } = &self.places[usize::from(rank)];
        (*name, *spot, *nation)
    }

    /// Names that begin so, the largest places first, each such that [`Self::find`] finds it again.
    pub(super) fn suggest(&self, typed: &str, limit: usize, councils: &Councils) -> Vec<String> {
        let (key, guessed) = Key::of_beginning(typed);
        if key.is_empty() {
            return Vec::new();
        }
        let mut found: Vec<&Name> =
            [Some(key), guessed].iter().flatten().flat_map(|key| self.beginning_with(key)).collect();
        // A place's own name comes before its other names.
        found.sort_by_key(|name| (name.rank, name.written != self.place(name).name));
        found.dedup_by_key(|name| name.rank);
        let told_apart = found.into_iter().filter(|name| self.is_first_of_its_council(name));
        told_apart.take(limit).map(|name| self.label(name, councils)).collect()
    }

    /// Of two places of one name in one council only the larger can be told by its label.
    fn is_first_of_its_council(&self, name: &Name) -> bool {
        let area = |name: &Name| (self.place(name).spot.council, self.place(name).nation);
        self.exactly(&name.key)
            .iter()
            .find(|other| area(other) == area(name))
            .is_none_or(|first| first.rank == name.rank)
    }

    fn exactly(&self, key: &Key) -> &[Name] {
        let start = self.names.partition_point(|name| name.key < *key);
        let end = self.names.partition_point(|name| name.key <= *key);
        &self.names[start..end]
    }

    fn beginning_with(&self, key: &Key) -> impl Iterator<Item = &Name> {
        let start = self.names.partition_point(|name| name.key < *key);
        self.names[start..].iter().take_while(move |name| name.key.as_str().starts_with(key.as_str()))
    }

    fn place(&self, name: &Name) -> &Place {
        &self.places[usize::from(name.rank)]
    }

    /// The largest place of a name has the name alone: "Newport", and "Newport, Isle of Wight".
    fn label(&self, name: &Name, councils: &Councils) -> String {
        let largest = self.exactly(&name.key).first().is_none_or(|first| first.rank == name.rank);
        let place = self.place(name);
        let council = place.spot.council.and_then(|number| councils.get(number)).map(|council| council.name);
        if largest {
            name.written.to_owned()
        } else {
            format!("{}, {}", name.written, council.unwrap_or(place.nation.name()))
        }
    }
}
