//! The area a PA is shown in: an outward code, or a few small ones together, so that it always holds
//! many homes.

use std::collections::HashMap;

use domain::geo::Point;
use domain::postcode::OutwardCode;

/// An outward code with fewer postcodes is shown together with its neighbour (issue: 400 residential
/// postcodes; the table does not say which are homes, so every postcode it holds is counted).
const FEWEST_POSTCODES: usize = 400;

/// For each small outward code the large one that it is shown with.
#[derive(Default)]
pub(super) struct Areas {
    with: HashMap<OutwardCode, OutwardCode>,
}

impl Areas {
    /// Puts each small code to the nearest large one. `codes` are all codes with their middle and how many
    /// postcodes they have.
    pub(super) fn of(codes: &[(OutwardCode, Point, usize)]) -> Self {
        let large: Vec<_> = codes.iter().filter(|(_, _, count)| *count >= FEWEST_POSTCODES).collect();
        let small = codes.iter().filter(|(_, _, count)| *count < FEWEST_POSTCODES);
        let nearest = |from: Point| {
            let miles = |(code, at, _): &&&(OutwardCode, Point, usize)| (from.miles_to(*at), code.clone());
            large.iter().min_by(|a, b| {
                let (a, b) = (miles(a), miles(b));
                a.0.total_cmp(&b.0).then_with(|| a.1.cmp(&b.1))
            })
        };
        let with = small.filter_map(|(code, at, _)| Some((code.clone(), nearest(*at)?.0.clone())));
        Self { with: with.collect() }
    }

    /// The code that an area is called by and measured from, and the small ones in it. The same for every
    /// code of the area, so that nobody can tell in which of them a home is.
    pub(super) fn find(&self, code: &OutwardCode) -> (OutwardCode, Vec<OutwardCode>) {
        let named = self.with.get(code).unwrap_or(code);
        let mut small: Vec<OutwardCode> =
            self.with.iter().filter(|(_, large)| *large == named).map(|(small, _)| small.clone()).collect();
        small.sort();
        (named.clone(), small)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_small_code_is_shown_with_its_nearest_large_one_and_all_of_them_look_the_same() {
        let code = |text| OutwardCode::parse(text).expect("a code");
        let at = |lat| Point { lat, lon: 0 };
        let codes = [
            (code("M1"), at(53_000_000), 900),
            (code("M2"), at(53_010_000), 20),
            (code("M3"), at(53_020_000), 399),
            (code("M4"), at(53_100_000), 400),
        ];
        let areas = Areas::of(&codes);
        let first = (code("M1"), vec![code("M2"), code("M3")]);
        for same in ["M1", "M2", "M3"] {
            assert_eq!(areas.find(&code(same)), first, "{same}");
        }
        assert_eq!(areas.find(&code("M4")), (code("M4"), vec![]));
        assert_eq!(areas.find(&code("ZZ9")), (code("ZZ9"), vec![]));
    }
}
