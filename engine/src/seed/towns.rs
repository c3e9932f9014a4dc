//! Where the invented people are: the towns of the demonstration, and all of Britain after them.

use std::cell::OnceCell;

use domain::geo::Point;
use domain::listing::CouncilCode;
use domain::postcode::OutwardCode;

use super::Gazetteer;
use super::councils::{DemoCouncil, demo_councils};
use super::dice::Dice;

/// How many listings lie around the demonstration's own towns before the rest of Britain gets some.
const AROUND_OUR_TOWNS: u64 = 2_000;
/// Of those after them, so many in a hundred still do, so that our towns stay the fullest.
const STILL_AROUND_OUR_TOWNS: u32 = 15;
/// How far anyone travels, in miles.
const FARTHEST: f64 = 12.0;

/// How many of a hundred listings a council has, its code, and its towns with their outward codes.
type Row = (u32, &'static str, &'static [(&'static str, &'static [&'static str])]);

#[rustfmt::skip]
const TOWNS: &[Row] = &[
    (24, "E08000009", &[("Sale", &["M33"]), ("Stretford", &["M32"]), ("Urmston", &["M41"]), ("Altrincham", &["WA14", "WA15"]), ("Old Trafford", &["M16"]), ("Timperley", &["WA15"]), ("Partington", &["M31"]), ("Sale", &["M33"])]),
    (20, "E09000003", &[("Finchley", &["N3", "N12", "N2"]), ("Hendon", &["NW4"]), ("Golders Green", &["NW11"]), ("Edgware", &["HA8"]), ("Mill Hill", &["NW7"]), ("High Barnet", &["EN5"]), ("East Barnet", &["EN4"]), ("Whetstone", &["N20"]), ("Colindale", &["NW9"])]),
    (17, "E08000026", &[("Coventry", &["CV1", "CV2", "CV3", "CV4", "CV5", "CV6"])]),
    (17, "E10000034", &[("Worcester", &["WR1", "WR2", "WR3", "WR4", "WR5"]), ("Malvern", &["WR14"]), ("Kidderminster", &["DY10", "DY11"]), ("Redditch", &["B97", "B98"]), ("Bromsgrove", &["B60", "B61"]), ("Droitwich", &["WR9"]), ("Evesham", &["WR11"]), ("Stourport-on-Severn", &["DY13"])]),
    (8, "E08000025", &[("Handsworth", &["B20", "B21"]), ("Sparkhill", &["B11"]), ("Kings Heath", &["B14"]), ("Erdington", &["B23", "B24"]), ("Northfield", &["B31"]), ("Selly Oak", &["B29"]), ("Sutton Coldfield", &["B72", "B73", "B74"])]),
    (3, "E08000029", &[("Solihull", &["B91", "B92"]), ("Shirley", &["B90"])]),
    (3, "E08000027", &[("Dudley", &["DY1", "DY2"]), ("Stourbridge", &["DY8"]), ("Halesowen", &["B63"])]),
    (2, "E08000030", &[("Walsall", &["WS1", "WS2"]), ("Bloxwich", &["WS3"])]),
    (3, "E08000031", &[("Wolverhampton", &["WV1", "WV2", "WV3", "WV6"]), ("Bilston", &["WV14"])]),
    (3, "E08000028", &[("West Bromwich", &["B70", "B71"]), ("Smethwick", &["B66", "B67"]), ("Tipton", &["DY4"])]),
];

/// An outward code with all that a listing there needs to know.
pub(super) struct Area {
    pub(super) code: OutwardCode,
    pub(super) centre: Point,
    pub(super) council: Option<CouncilCode>,
    town: Option<String>,
    seen_by: Option<String>,
    near: OnceCell<Vec<(f64, usize)>>,
}

/// Where one listing is.
#[derive(Clone, Copy)]
pub(super) struct Spot<'a> {
    pub(super) area: &'a Area,
    pub(super) council: Option<&'a CouncilCode>,
    pub(super) demo: Option<&'a DemoCouncil>,
    pub(super) town: Option<&'a str>,
}

impl Spot<'_> {
    /// Who sees people's papers here, in public words.
    pub(super) fn seen_by(&self) -> &str {
        self.demo.map(|demo| demo.public_name).or(self.area.seen_by.as_deref()).unwrap_or("The local council")
    }
}

/// One town under one outward code, of a council of the demonstration.
struct OurTown {
    council: usize,
    name: &'static str,
    area: usize,
}

/// Every outward code of Great Britain that the gazetteer knows, and our towns among them.
pub(super) struct Land {
    areas: Vec<Area>,
    councils: Vec<DemoCouncil>,
    shares: Vec<(u32, usize)>,
    ours: Vec<OurTown>,
}

impl Land {
    pub(super) fn new(places: &dyn Gazetteer) -> Self {
        let mut codes = places.all();
        codes.retain(|code| !code.is_northern_ireland());
        codes.sort_unstable();
        codes.dedup();
        let areas: Vec<Area> = codes.into_iter().filter_map(|code| Area::find(places, code)).collect();
        let councils = demo_councils();
        let (mut shares, mut ours) = (Vec::new(), Vec::new());
        for (share, council, towns) in TOWNS {
            let found = councils.iter().position(|demo| demo.code.as_str() == *council);
            let council = found.expect("every council with towns is one of the demonstration's");
            let before = ours.len();
            for (name, codes) in *towns {
                let known = codes.iter().filter_map(|code| areas.iter().position(|area| area.code.as_str() == *code));
                ours.extend(known.map(|area| OurTown { council, name, area }));
            }
            if ours.len() > before {
                shares.push((*share, council));
            }
        }
        Self { areas, councils, shares, ours }
    }

    /// Whether nobody can be put anywhere.
    pub(super) fn is_empty(&self) -> bool {
        self.areas.is_empty()
    }

    /// A place for the listing of this index.
    pub(super) fn spot(&self, dice: &mut Dice, index: u64) -> Spot<'_> {
        let ours = index < AROUND_OUR_TOWNS || dice.chance(STILL_AROUND_OUR_TOWNS);
        if ours && !self.shares.is_empty() {
            let council = dice.weighted(&self.shares);
            let towns: Vec<&OurTown> = self.ours.iter().filter(|town| town.council == council).collect();
            let town = dice.pick(&towns);
            let demo = &self.councils[council];
            return Spot {
                area: &self.areas[town.area],
                council: Some(&demo.code),
                demo: Some(demo),
                town: Some(town.name),
            };
        }
        let area = dice.pick(&self.areas);
        let demo = self.councils.iter().find(|demo| Some(&demo.code) == area.council.as_ref());
        Spot { area, council: area.council.as_ref(), demo, town: area.town.as_deref() }
    }

    /// The outward codes within some miles of an area's centre, nearest first, at most so many; its
    /// own is the first.
    pub(super) fn around(&self, area: &Area, miles: f64, most: usize) -> Vec<OutwardCode> {
        let near = area.near.get_or_init(|| self.neighbours(area));
        near.iter()
            .take_while(|(far, _)| *far <= miles)
            .take(most)
            .map(|(_, at)| self.areas[*at].code.clone())
            .collect()
    }

    fn neighbours(&self, area: &Area) -> Vec<(f64, usize)> {
        let around = area.centre.box_around(FARTHEST);
        let within = self.areas.iter().enumerate().filter(|(_, other)| around.holds(other.centre));
        // Two codes may share a centre; a listing's own comes first all the same.
        let far = |other: &Area| if other.code == area.code { -1.0 } else { area.centre.miles_to(other.centre) };
        let mut near: Vec<(f64, usize)> = within.map(|(at, other)| (far(other), at)).collect();
        near.sort_by(|a, b| a.0.total_cmp(&b.0));
        near
    }
}

impl Area {
    fn find(places: &dyn Gazetteer, code: OutwardCode) -> Option<Self> {
        let (centre, council) = places.centre(&code)?;
        let town = places.town(&code);
        let seen_by = council.as_ref().and_then(|c| places.council_name(c)).map(|name| format!("{name} Council"));
        Some(Self { code, centre, council, town, seen_by, near: OnceCell::new() })
    }

    /// A point near the centre, at most about a mile from it and in no door's place.
    pub(super) fn some_point(&self, dice: &mut Dice) -> Point {
        /// 1 km in degrees north.
        const KILOMETRE: f64 = 0.008_99;
        let east = KILOMETRE / self.centre.lat_degrees().to_radians().cos().max(0.1);
        let (lat, lon) = (dice.swing() * KILOMETRE, dice.swing() * east);
        Point::from_degrees(self.centre.lat_degrees() + lat, self.centre.lon_degrees() + lon).unwrap_or(self.centre)
    }
}

/// The outward codes of the demonstration's towns.
#[cfg(test)]
pub(super) fn codes_of_our_towns() -> impl Iterator<Item = &'static str> {
    TOWNS.iter().flat_map(|row| row.2).flat_map(|town| town.1.iter().copied())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_shares_are_of_a_hundred_and_the_codes_are_codes() {
        assert_eq!(TOWNS.iter().map(|row| row.0).sum::<u32>(), 100);
        for (_, council, towns) in TOWNS {
            assert!(CouncilCode::parse(council).is_ok());
            for code in towns.iter().flat_map(|town| town.1) {
                assert_eq!(OutwardCode::parse(code).expect(code).as_str(), *code);
            }
        }
    }
}
