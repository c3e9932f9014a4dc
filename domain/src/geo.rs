//! Points on the map and the distance between them.

use serde::{Deserialize, Serialize};

/// A point in WGS 84, in millionths of a degree (about 11 cm north to south).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Point {
    /// Millionths of a degree north.
    pub lat: i32,
    /// Millionths of a degree east; the British Isles are mostly negative.
    pub lon: i32,
}

/// A box that holds every point within some distance of its centre.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct BoundingBox {
    /// South-west corner.
    pub min: Point,
    /// North-east corner.
    pub max: Point,
}

const EARTH_RADIUS_MILES: f64 = 3_958.761_3;
/// One mile in metres.
pub const METRES_PER_MILE: f64 = 1_609.344;

impl Point {
    /// A point from degrees; `None` outside the globe or for what is no number.
    #[must_use]
    pub fn from_degrees(lat: f64, lon: f64) -> Option<Self> {
        let on_globe = (-90.0..=90.0).contains(&lat) && (-180.0..=180.0).contains(&lon);
        #[expect(clippy::cast_possible_truncation, reason = "180 million fits into 32 bits")]
        on_globe.then(|| Self { lat: (lat * 1e6).round() as i32, lon: (lon * 1e6).round() as i32 })
    }

    /// Degrees north.
    #[must_use]
    pub fn lat_degrees(self) -> f64 {
        f64::from(self.lat) / 1e6
    }

    /// Degrees east.
    #[must_use]
    pub fn lon_degrees(self) -> f64 {
        f64::from(self.lon) / 1e6
    }

    /// The distance to another point in miles, along a great circle (haversine).
    #[must_use]
    pub fn miles_to(self, other: Self) -> f64 {
        let (lat1, lat2) = (self.lat_degrees().to_radians(), other.lat_degrees().to_radians());
        let half_lat = ((lat2 - lat1) / 2.0).sin();
        let half_lon = ((other.lon_degrees() - self.lon_degrees()).to_radians() / 2.0).sin();
        let a = half_lat * half_lat + lat1.cos() * lat2.cos() * half_lon * half_lon;
        2.0 * EARTH_RADIUS_MILES * a.sqrt().min(1.0).asin()
    }

    /// A box around every point within `miles` of here; it may hold a few points more.
    #[must_use]
    pub fn box_around(self, miles: f64) -> BoundingBox {
        let lat_span = (miles / EARTH_RADIUS_MILES).to_degrees() * 1.001;
        let cos = self.lat_degrees().to_radians().cos().max(0.01);
        let lon_span = lat_span / cos * 1.01;
        let corner =
            |sign: f64| Self { lat: shifted(self.lat, sign * lat_span), lon: shifted(self.lon, sign * lon_span) };
        BoundingBox { min: corner(-1.0), max: corner(1.0) }
    }
}

impl BoundingBox {
    /// Whether the point lies inside.
    #[must_use]
    pub fn holds(&self, point: Point) -> bool {
        (self.min.lat..=self.max.lat).contains(&point.lat) && (self.min.lon..=self.max.lon).contains(&point.lon)
    }
}

/// Everything within some miles of a point. Asking it costs a few multiplications; only near the edge is the
/// distance itself computed.
#[derive(Clone, Copy, Debug)]
pub struct Circle {
    centre: Point,
    miles: f64,
    bounds: BoundingBox,
    /// Miles that a millionth of a degree is, northwards, and eastwards at the centre.
    north: f64,
    east: f64,
    /// How much the latter changes for each millionth of a degree northwards.
    narrowing: f64,
}

/// Beyond this the flat reckoning is not exact enough (it is off by less than a hundredth up to here).
const FLAT_UP_TO_MILES: f64 = 100.0;

impl Circle {
    /// The circle around a point.
    #[must_use]
    pub fn new(centre: Point, miles: f64) -> Self {
        let degree = (EARTH_RADIUS_MILES * 1.0_f64.to_radians()) / 1e6;
        let lat = centre.lat_degrees().to_radians();
        Self {
            centre,
            miles,
            bounds: centre.box_around(miles),
            north: degree,
            east: degree * lat.cos(),
            narrowing: -degree * lat.sin() * 1e-6_f64.to_radians(),
        }
    }

    /// The box around it.
    #[must_use]
    pub fn bounds(&self) -> BoundingBox {
        self.bounds
    }

    /// Whether a point lies in it: the same as comparing [`Point::miles_to`].
    #[must_use]
    pub fn holds(&self, point: Point) -> bool {
        if !self.bounds.holds(point) {
            return false;
        }
        if self.miles <= FLAT_UP_TO_MILES {
            let lat = f64::from(point.lat) - f64::from(self.centre.lat);
            let lon = f64::from(point.lon) - f64::from(self.centre.lon);
            let (y, x) = (lat * self.north, lon * (self.east + self.narrowing * lat / 2.0));
            let (square, limit) = (x * x + y * y, self.miles * self.miles);
            if square < limit * 0.98 {
                return true;
            }
            if square > limit * 1.02 {
                return false;
            }
        }
        self.centre.miles_to(point) <= self.miles
    }
}

#[expect(clippy::cast_possible_truncation, reason = "a float cast to an integer saturates, which is what is wanted")]
fn shifted(micro_degrees: i32, degrees: f64) -> i32 {
    micro_degrees.saturating_add((degrees * 1e6) as i32)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn known_distances() {
        let manchester = Point::from_degrees(53.4808, -2.2426).expect("a point");
        let london = Point::from_degrees(51.5074, -0.1278).expect("a point");
        assert!((manchester.miles_to(london) - 162.9).abs() < 0.5);
        assert!(manchester.miles_to(manchester).abs() < 1e-9);
        assert_eq!(Point::from_degrees(f64::NAN, 0.0), None);
    }

    proptest! {
        #[test]
        fn the_box_holds_all_that_is_near(lat in 49.0..61.0f64, lon in -8.0..2.0f64, dlat in -1.0..1.0f64, dlon in -1.0..1.0f64, miles in 0.1..60.0f64) {
            let here = Point::from_degrees(lat, lon).expect("a point");
            let there = Point::from_degrees(lat + dlat, lon + dlon).expect("a point");
            if here.miles_to(there) <= miles {
                prop_assert!(here.box_around(miles).holds(there));
            }
        }

        #[test]
        fn a_circle_holds_what_the_distance_says(lat in 49.0..61.0f64, lon in -8.0..2.0f64, north in -1.1..1.1f64, east in -1.1..1.1f64, miles in 0.1..140.0f64) {
            let here = Point::from_degrees(lat, lon).expect("a point");
            // Somewhere around the circle's edge, whatever its size.
            let there = Point::from_degrees(lat + north * miles / 69.0, lon + east * miles / 40.0).expect("a point");
            prop_assert_eq!(Circle::new(here, miles).holds(there), here.miles_to(there) <= miles);
        }
    }
}
