//! The product's own places as the gazetteer of the demonstration.

use domain::geo::Point;
use domain::listing::CouncilCode;
use domain::postcode::OutwardCode;

use super::Gazetteer;
use crate::place::Places;

/// The middle of Great Britain.
const MIDDLE: Point = Point { lat: 54_500_000, lon: -3_500_000 };
/// From the middle to beyond its farthest ends, in miles.
const TO_EVERY_END: f64 = 900.0;

impl Gazetteer for Places {
    fn all(&self) -> Vec<OutwardCode> {
        self.outward_codes_within(MIDDLE, TO_EVERY_END)
    }

    fn centre(&self, code: &OutwardCode) -> Option<(Point, Option<CouncilCode>)> {
        self.outward(code).map(|located| (located.point, located.council))
    }

    fn council_name(&self, code: &CouncilCode) -> Option<String> {
        self.council(code).map(|council| council.name.to_owned())
    }
}
