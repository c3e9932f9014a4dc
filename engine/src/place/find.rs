//! What somebody means who types a place.

use domain::postcode::{OutwardCode, Postcode};

use super::council::Nation;
use super::gazetteer::{Found, Qualifier};
use super::key::Key;
use super::{Located, Places};

/// No address is longer; what is beyond is not looked at.
const LONGEST: usize = 200;
/// What parts the lines of an address.
const PART: [char; 7] = [',', ';', '\n', '(', ')', '/', '|'];

/// What is meant by the words of `near`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Near {
    /// A full postcode.
    Postcode(Postcode, Located),
    /// The middle of an outward code. It also answers for a full postcode where there are no full
    /// postcodes to look it up in.
    Outward(OutwardCode, Located),
    /// A postcode in the right form that does not exist: the middle of its outward code, which does.
    PostcodeNotFound(OutwardCode, Located),
    /// A postcode of Northern Ireland, and no operator's file to look it up in.
    NorthernIreland,
    /// A town, village, council or county.
    Town {
        /// Its name ("Sale"), with the council where a larger place has the same name.
        name: String,
        /// Where it is.
        at: Located,
        /// Where nothing that was typed says which of several places is meant: each of them as it can be
        /// typed to mean that one, this one first ("Ashford, Kent", "Ashford, Surrey"). Empty otherwise.
        namesakes: Vec<String>,
    },
    /// Nothing that we know.
    Unknown,
}

impl Places {
    /// Where somebody means: a postcode, else an outward code, else a place name, else an address that
    /// ends in one of those.
    ///
    /// Names forgive case, accents, punctuation, "St" for "Saint" and "upon" for "on". Of several
    /// places of one name the largest is meant, unless something after a comma, or after the name,
    /// picks another: "Newport, Wales", "Sale, Trafford", "Ashton, M34".
    #[must_use]
    pub fn find(&self, typed: &str) -> Near {
        let typed = first_chars(typed.trim(), LONGEST);
        if let Some(near) = self.by_code(typed) {
            return near;
        }
        let at_the_end = code_at_the_end(typed).and_then(|code| self.by_code(code));
        match at_the_end {
            Some(found @ Near::Postcode(..)) => found,
            other => self.by_name(typed).or(other).unwrap_or(Near::Unknown),
        }
    }

    /// `None` for what has not the form of a code, and for an outward code that we do not know.
    fn by_code(&self, typed: &str) -> Option<Near> {
        if let Ok(postcode) = Postcode::parse(typed) {
            return Some(self.by_postcode(postcode));
        }
        // "EH1 1" is EH1 and the beginning of an inward code, not EH11 with a slip.
        let begun = typed.rsplit_once(char::is_whitespace).filter(|(_, rest)| rest.len() == 1).map(|(first, _)| first);
        let outward = begun.and_then(|first| OutwardCode::parse(first).ok());
        let outward = match outward.filter(|outward| self.outward(outward).is_some()) {
            Some(outward) => outward,
            None => OutwardCode::parse(typed).ok()?,
        };
        match self.outward(&outward) {
            Some(at) => Some(Near::Outward(outward, at)),
            None => self.is_missing(&outward).then_some(Near::NorthernIreland),
        }
    }

    fn by_postcode(&self, postcode: Postcode) -> Near {
        if let Some(at) = self.postcode(&postcode) {
            return Near::Postcode(postcode, at);
        }
        let outward = postcode.outward();
        let could_be_found = self.sources().any(|source| source.table.holds(outward));
        match self.outward(outward) {
            Some(at) if could_be_found => Near::PostcodeNotFound(outward.clone(), at),
            Some(at) => Near::Outward(outward.clone(), at),
            None if self.is_missing(outward) => Near::NorthernIreland,
            None => Near::Unknown,
        }
    }

    /// Whether it is in Northern Ireland and no operator's file has anything of Northern Ireland.
    fn is_missing(&self, outward: &OutwardCode) -> bool {
        outward.is_northern_ireland() && !self.outcodes.holds_northern_ireland()
    }

    fn by_name(&self, typed: &str) -> Option<Near> {
        let found = self.named(typed)?;
        let namesakes = self.told_apart(&found);
        Some(Near::Town { name: found.name, at: self.located(found.spot), namesakes })
    }

    fn named(&self, typed: &str) -> Option<Found> {
        self.town(typed, None)
            .or_else(|| self.first_part_that_is_a_town(typed))
            .or_else(|| self.town_before_a_qualifier(typed))
    }

    /// A place and its namesakes, each as it can be typed; empty where there is nothing to choose.
    fn told_apart(&self, found: &Found) -> Vec<String> {
        let others: Vec<String> = found.others.iter().filter_map(|rank| self.exact_name(*rank)).collect();
        match self.exact_name(found.rank) {
            Some(this) if !others.is_empty() => std::iter::once(this).chain(others).collect(),
            _ => Vec::new(),
        }
    }

    /// What somebody types who means this place and no namesake: its council behind its name, or its nation,
    /// or where one council has two of the name, the nearest outward code.
    fn exact_name(&self, rank: u16) -> Option<String> {
        let (name, spot, nation) = self.gazetteer.at(rank);
        let means_it = |typed: &String| self.named(typed).is_some_and(|found| found.rank == rank);
        let council = spot.council.and_then(|number| self.councils.get(number)).map(|council| council.name);
        // "Newport, Newport" would say nothing.
        let areas = council.filter(|council| *council != name).into_iter().chain([nation.name()]);
        areas.map(|area| format!("{name}, {area}")).find(means_it).or_else(|| {
            let outward = self.outcodes.nearest(spot.point)?;
            Some(format!("{name}, {outward}")).filter(means_it)
        })
    }

    fn town(&self, name: &str, qualifier: Option<&Qualifier>) -> Option<Found> {
        let key = Key::of(name);
        let find = |key: &Key| self.gazetteer.find(key, qualifier, &self.councils);
        find(&key).or_else(|| find(&key.without_title()?))
    }

    /// "12 Example Road, Sale, Cheshire": the first part that is a town, picked by what follows it.
    fn first_part_that_is_a_town(&self, typed: &str) -> Option<Found> {
        let mut rest = Some(typed);
        while let Some(parts) = rest {
            let (name, after) = parts.split_once(PART).map_or((parts, None), |(name, after)| (name, Some(after)));
            if let Some(largest) = self.town(name, None) {
                let picked = after.and_then(|after| {
                    self.qualified(name, after)
                        .or_else(|| after.split(PART).find_map(|part| self.qualified(name, part)))
                });
                return Some(picked.unwrap_or(largest));
            }
            rest = after;
        }
        None
    }

    /// "Newport Wales": the longest beginning that is a town, if what follows picks it.
    fn town_before_a_qualifier(&self, typed: &str) -> Option<Found> {
        let gaps = typed.char_indices().rev().filter(|(_, c)| c.is_whitespace());
        gaps.map(|(at, _)| typed.split_at(at)).find_map(|(name, rest)| {
            self.town(name, None)?;
            self.qualified(name, rest)
        })
    }

    /// The town that a qualifier picks. A council's name is tried as the council that a place lies in
    /// first, and then as a place that it lies near: Newport is near Shropshire, not in its council.
    fn qualified(&self, name: &str, qualifier: &str) -> Option<Found> {
        let key = Key::of(qualifier);
        let council = || self.town(name, Some(&Qualifier::Council(self.councils.named(&key)?)));
        let near = || self.town(name, Some(&self.whereabouts(qualifier)?));
        match Nation::named(&key) {
            Some(nation) => self.town(name, Some(&Qualifier::Nation(nation))),
            None => council().or_else(near),
        }
    }

    /// Where a code or a place is that stands after a name.
    fn whereabouts(&self, qualifier: &str) -> Option<Qualifier> {
        match self.by_code(qualifier) {
            Some(Near::Postcode(_, at) | Near::Outward(_, at) | Near::PostcodeNotFound(_, at)) => {
                Some(Qualifier::Near(at.point))
            }
            Some(Near::NorthernIreland) => Some(Qualifier::Nation(Nation::NorthernIreland)),
            _ => self.town(qualifier, None).map(|found| Qualifier::Near(found.spot.point)),
        }
    }
}

/// The last word or the last two, where they have the form of a postcode or an outward code.
fn code_at_the_end(typed: &str) -> Option<&str> {
    let mut gaps = typed.char_indices().rev().filter(|(_, c)| c.is_whitespace() || *c == ',');
    let last = gaps.next().map(|(at, _)| at)?;
    let two = gaps.next().map_or(typed, |(at, _)| &typed[at..]);
    let two = two.trim_start_matches(|c: char| c.is_whitespace() || c == ',');
    let one = typed[last..].trim_start_matches(|c: char| c.is_whitespace() || c == ',');
    if Postcode::parse(two).is_ok() { Some(two) } else { OutwardCode::parse(one).is_ok().then_some(one) }
}

fn first_chars(text: &str, most: usize) -> &str {
    text.char_indices().nth(most).map_or(text, |(end, _)| &text[..end])
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::geo::Point;
    use proptest::prelude::*;

    fn places() -> &'static Places {
        static PLACES: std::sync::LazyLock<Places> = std::sync::LazyLock::new(|| Places::open(None).expect("built in"));
        &PLACES
    }

    fn town(typed: &str) -> (String, Located) {
        match places().find(typed) {
            Near::Town { name, at, .. } => (name, at),
            other => panic!("{typed:?} is {other:?}"),
        }
    }

    fn namesakes(typed: &str) -> Vec<String> {
        match places().find(typed) {
            Near::Town { namesakes, .. } => namesakes,
            other => panic!("{typed:?} is {other:?}"),
        }
    }

    fn council_of(typed: &str) -> String {
        let code = town(typed).1.council.unwrap_or_else(|| panic!("{typed:?} has no council"));
        places().council(&code).expect("a present council").name.to_owned()
    }

    #[test]
    fn a_town_is_found_however_it_is_typed() {
        for (typed, name) in [
            ("sale", "Sale"),
            ("  SALE ", "Sale"),
            ("saint helens", "St Helens"),
            ("newcastle upon tyne", "Newcastle upon Tyne"),
            ("Newcastle", "Newcastle"),
            ("stoke on trent", "Stoke-on-Trent"),
            ("kings lynn", "King's Lynn"),
            ("Caerdydd", "Caerdydd"),
            ("ynys mon", "Ynys Môn"),
            ("Londonderry", "Londonderry"),
            ("Bishop's Stortford", "Bishops Stortford"),
            ("Trafford", "Trafford"),
            ("London Borough of Barnet", "Barnet"),
            ("Worcestershire County Council", "Worcestershire"),
            ("west midlands", "West Midlands"),
        ] {
            assert_eq!(town(typed).0, name, "{typed:?}");
        }
        assert_eq!(council_of("newcastle"), "Newcastle upon Tyne");
        assert_eq!(council_of("hull"), "Kingston upon Hull");
    }

    #[test]
    fn what_follows_a_name_picks_a_namesake() {
        for (typed, council) in [
            ("Newport", "Newport"),
            ("Newport, Wales", "Newport"),
            ("Newport Isle of Wight", "Isle of Wight"),
            ("Newport, Shropshire", "Telford and Wrekin"),
            ("Newport, Pembrokeshire", "Pembrokeshire"),
            ("Sale, Trafford", "Trafford"),
            ("Sale, Greater Manchester", "Trafford"),
            ("Sale Cheshire", "Trafford"),
            ("12 Example Road, Sale", "Trafford"),
            ("Bridgend, Scotland", "West Lothian"),
            ("Ashton, M34", "Tameside"),
            ("Richmond, North Yorkshire", "North Yorkshire"),
            ("Richmond, London", "Richmond upon Thames"),
        ] {
            assert_eq!(council_of(typed), council, "{typed:?}");
        }
        // What cannot pick is forgiven after a comma.
        assert_eq!(town("Sale, the place with the market").0, "Sale");
    }

    #[test]
    fn a_name_of_several_places_leads_to_each_of_them() {
        assert_eq!(namesakes("ashford"), ["Ashford, Kent", "Ashford, Surrey"]);
        assert_eq!(
            namesakes("12 Example Road, Richmond"),
            ["Richmond, Richmond upon Thames", "Richmond, North Yorkshire"]
        );
        assert_eq!(namesakes("Bangor"), ["Bangor, Northern Ireland", "Bangor, Gwynedd"]);
        assert_eq!(namesakes("Newport")[..2], ["Newport, Wales", "Newport, Isle of Wight"]);
        assert!(namesakes("Whitchurch").len() >= 4);
        // One council has two of the name.
        assert!(namesakes("Walton").len() >= 7, "{:?}", namesakes("Walton"));
        for typed in ["Sale", "London", "Manchester", "Ashford, Surrey", "Newport Isle of Wight", "Ashton, M34"] {
            assert!(namesakes(typed).is_empty(), "{typed:?}: {:?}", namesakes(typed));
        }
    }

    #[test]
    fn what_leads_to_a_namesake_means_that_one_and_no_other() {
        let letters = || 'a'..='z';
        let mut several = 0;
        for name in
            letters().flat_map(|a| letters().flat_map(move |b| places().suggest(&format!("{a}{b}"), usize::MAX)))
        {
            let (all, largest) = (namesakes(&name), town(&name).1);
            several += usize::from(!all.is_empty());
            let mut seen: Vec<Point> = Vec::new();
            for typed in &all {
                let at = town(typed).1;
                assert!(namesakes(typed).is_empty(), "{typed:?} asks again");
                assert!(!seen.contains(&at.point), "{typed:?} of {all:?}");
                seen.push(at.point);
            }
            assert!(seen.first().is_none_or(|first| *first == largest.point), "{name:?}: {all:?}");
        }
        assert!(several > 100, "{several}");
    }

    #[test]
    fn towns_of_northern_ireland_are_known_and_its_postcodes_are_not() {
        assert_eq!(places().find("BT1 5GS"), Near::NorthernIreland);
        assert_eq!(places().find("bt48"), Near::NorthernIreland);
        assert_eq!(town("Belfast").0, "Belfast");
        assert_eq!(town("Belfast BT1 5GS").0, "Belfast");
        assert_eq!(town("Newcastle, Northern Ireland").1.council, None);
    }

    #[test]
    fn an_outward_code_is_found_and_an_unknown_one_is_not() {
        assert!(matches!(places().find("m33"), Near::Outward(code, _) if code.as_str() == "M33"));
        assert!(matches!(places().find("near Sale M33"), Near::Outward(code, _) if code.as_str() == "M33"));
        for typed in ["ZZ1", "ZZ1 1AA", "DG64 6DA", "", "  ", "nowhere at all", "Station Road", "0,0", "E0800009"] {
            assert_eq!(places().find(typed), Near::Unknown, "{typed:?}");
        }
    }

    #[test]
    fn a_postcode_that_does_not_exist_is_answered_by_its_outward_code() {
        for (typed, outward) in [("G40 2HE", "G40"), ("AB30 3QE", "AB30")] {
            let middle = places().outward(&OutwardCode::parse(outward).expect(outward)).expect("a known code");
            let code = match places().find(typed) {
                Near::PostcodeNotFound(code, at) if places().has_full_postcodes() && at == middle => code,
                Near::Outward(code, at) if !places().has_full_postcodes() && at == middle => code,
                other => panic!("{typed:?} is {other:?}"),
            };
            assert_eq!(code.as_str(), outward);
        }
    }

    #[test]
    fn a_postcode_is_found_alone_and_at_the_end_of_an_address() {
        if !places().has_full_postcodes() {
            eprintln!("skipped: run script/geo/build to have full postcodes");
            return;
        }
        let town_hall = Point::from_degrees(53.4585, -2.2871).expect("a point");
        for typed in ["M32 0TH", "m320th", "Talbot Road, Stretford M32 0TH", "Stretford, M320TH"] {
            let Near::Postcode(postcode, at) = places().find(typed) else { panic!("{typed:?}") };
            assert_eq!(postcode.to_string(), "M32 0TH");
            assert!(at.point.miles_to(town_hall) < 0.5);
            assert_eq!(at.council.as_ref().map(ToString::to_string).as_deref(), Some("E08000009"));
        }
    }

    #[test]
    fn outward_codes_are_found_around_a_point() {
        let here = places().outward(&OutwardCode::parse("M33").expect("M33")).expect("a known code").point;
        let found = places().outward_codes_within(here, 3.0);
        assert!(["M33", "WA15"].iter().all(|code| found.iter().any(|found| found.as_str() == *code)), "{found:?}");
        assert!(found.len() < 20);
        assert!(places().outward_codes_within(here, f64::NAN).is_empty());
    }

    #[test]
    fn a_suggestion_is_found_again() {
        assert_eq!(places().suggest("manch", 1), ["Manchester"]);
        assert!(places().suggest("newcastle u", 5).contains(&"Newcastle upon Tyne".to_owned()));
        assert!(places().suggest("Newport", 9).contains(&"Newport, Isle of Wight".to_owned()));
        assert!(places().suggest("", 9).is_empty());
        let letters = || 'a'..='z';
        for start in letters().flat_map(|a| letters().map(move |b| format!("{a}{b}"))) {
            for label in places().suggest(&start, usize::MAX) {
                assert_eq!(town(&label).0, label);
            }
        }
    }

    proptest! {
        #[test]
        fn any_text_gives_an_answer(typed in "\\PC{0,300}", limit in 0..20usize) {
            let _ = places().find(&typed);
            prop_assert!(places().suggest(&typed, limit).len() <= limit);
        }

        #[test]
        fn any_address_gives_an_answer(
            words in prop::collection::vec("(Sale|Newport|M33|M33 5AA|BT1|Wales|,|/|the|St|12| )", 0..40)
        ) {
            let _ = places().find(&words.join(" "));
            let _ = places().find(&words.concat());
        }
    }
}
