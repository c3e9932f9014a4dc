//! The councils that answer for adult social care, and every code that leads to one.

use domain::listing::CouncilCode;

use super::Unreadable;
use super::key::Key;

/// A present council for social services: a county, a unitary or metropolitan council, a London
/// borough, or a Scottish, Welsh or Northern Irish council.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Council {
    /// Its GSS code.
    pub code: CouncilCode,
    /// Its name without "council": `Trafford`.
    pub name: &'static str,
    /// Where it is.
    pub nation: Nation,
}

/// A part of the United Kingdom. Each has its own register of care services and its own law.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Nation {
    /// England: the Care Quality Commission.
    England,
    /// Scotland: the Care Inspectorate.
    Scotland,
    /// Wales: Care Inspectorate Wales.
    Wales,
    /// Northern Ireland: the RQIA.
    NorthernIreland,
}

/// The number of a present council in [`Councils::present`].
pub(super) type CouncilNumber = u16;

/// All councils, and the codes of districts and of former councils with the council of today.
pub(super) struct Councils {
    present: Vec<Council>,
    /// Sorted by code; present councils stand here too.
    aliases: Vec<(&'static str, CouncilNumber)>,
    /// Names of present councils, sorted.
    by_name: Vec<(Key, CouncilNumber)>,
}

impl Nation {
    /// The nation that a GSS code or the data files' letter begins with.
    pub(super) fn of_letter(text: &str) -> Option<Self> {
        match text.as_bytes().first()? {
            b'E' => Some(Self::England),
            b'S' => Some(Self::Scotland),
            b'W' => Some(Self::Wales),
            b'N' => Some(Self::NorthernIreland),
            _ => None,
        }
    }

    /// The nation that somebody names, by its key.
    pub(super) fn named(key: &Key) -> Option<Self> {
        match key.as_str() {
            "england" => Some(Self::England),
            "scotland" | "alba" => Some(Self::Scotland),
            "wales" | "cymru" => Some(Self::Wales),
            "northernireland" | "ni" | "ulster" => Some(Self::NorthernIreland),
            _ => None,
        }
    }

    /// Its English name, to tell two places of one name apart.
    pub(super) const fn name(self) -> &'static str {
        match self {
            Self::England => "England",
            Self::Scotland => "Scotland",
            Self::Wales => "Wales",
            Self::NorthernIreland => "Northern Ireland",
        }
    }
}

impl Councils {
    /// Reads `code`, `name`, `present` (the code of today's council, its own for a present one).
    pub(super) fn read(text: &'static str) -> Result<Self, Unreadable> {
        let rows: Vec<[&'static str; 3]> = super::rows(text).collect::<Result<_, _>>()?;
        let mut present = Vec::new();
        for [code, name, _] in rows.iter().filter(|[code, _, present]| code == present) {
            let nation = Nation::of_letter(code).ok_or(Unreadable)?;
            present.push(Council { code: CouncilCode::parse(code).map_err(|_| Unreadable)?, name, nation });
        }
        present.sort_by(|a, b| a.code.cmp(&b.code));
        let number = |code: &str| {
            let at = present.binary_search_by(|council| council.code.as_str().cmp(code)).map_err(|_| Unreadable)?;
            CouncilNumber::try_from(at).map_err(|_| Unreadable)
        };
        let mut aliases = rows.iter().map(|[code, _, of]| Ok((*code, number(of)?))).collect::<Result<Vec<_>, _>>()?;
        aliases.sort_unstable();
        let mut by_name =
            present.iter().map(|c| Ok((Key::of(c.name), number(c.code.as_str())?))).collect::<Result<Vec<_>, _>>()?;
        by_name.sort_unstable();
        Ok(Self { present, aliases, by_name })
    }

    /// Present councils, sorted by code.
    pub(super) fn present(&self) -> &[Council] {
        &self.present
    }

    /// Today's council for any code that leads to one.
    pub(super) fn number(&self, code: &str) -> Option<CouncilNumber> {
        let at = self.aliases.binary_search_by(|(alias, _)| (*alias).cmp(code)).ok()?;
        self.aliases.get(at).map(|(_, number)| *number)
    }

    /// The council of a name.
    pub(super) fn named(&self, key: &Key) -> Option<CouncilNumber> {
        let at = self.by_name.binary_search_by(|(name, _)| name.cmp(key)).ok()?;
        self.by_name.get(at).map(|(_, number)| *number)
    }

    /// A council by its number.
    pub(super) fn get(&self, number: CouncilNumber) -> Option<&Council> {
        self.present.get(usize::from(number))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn councils() -> Councils {
        Councils::read(include_str!("../../data/councils.tsv")).expect("our own file")
    }

    fn today(code: &str) -> Option<String> {
        let councils = councils();
        councils.number(code).and_then(|number| councils.get(number)).map(|council| council.name.to_owned())
    }

    #[test]
    fn every_council_of_the_united_kingdom_is_there() {
        let councils = councils();
        let count = |nation| councils.present().iter().filter(|council| council.nation == nation).count();
        assert_eq!(count(Nation::England), 153);
        assert_eq!(count(Nation::Scotland), 32);
        assert_eq!(count(Nation::Wales), 22);
        assert_eq!(count(Nation::NorthernIreland), 11);
        assert!(councils.present().iter().all(|council| !council.name.contains(", City of")));
    }

    #[test]
    fn a_district_or_an_ended_code_leads_to_the_council_of_today() {
        for (code, name) in [
            ("E08000009", "Trafford"),
            ("E07000081", "Gloucestershire"), // the district of Gloucester
            ("S12000046", "Glasgow City"),
            ("S12000043", "Glasgow City"), // by way of S12000046
            ("E08000016", "Barnsley"),
            ("E07000190", "Somerset"), // Taunton Deane, by way of Somerset West and Taunton
            ("E06000029", "Bournemouth, Christchurch and Poole"),
            ("E07000026", "Cumberland"),
            ("E07000204", "Suffolk"),
        ] {
            assert_eq!(today(code).as_deref(), Some(name), "{code}");
        }
    }

    #[test]
    fn a_code_that_is_nobodys_leads_nowhere() {
        // A zero short, as nine boroughs of Greater Manchester have it in open data.
        assert_eq!(today("E0800009"), None);
        for code in ["", "E99999999", "L99999999", "M99999999", "E10000006", "E10000021", "e08000009"] {
            assert_eq!(today(code), None, "{code}");
        }
    }
}
