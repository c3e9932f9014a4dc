//! The Care Inspectorate's table: one row for each registered service in Scotland.

use domain::listing::{AboutService, Contact, Grade, Register, Registration, Respite};
use domain::taxonomy::ListingKind::{
    self, CareAgency, CareHome, DayOpportunity, HousingSupport, NurseAgency, SharedLives,
};
use domain::taxonomy::RespiteType;

use super::cells::{Cells, count};
use super::layout::{Column, Names};
use super::place::Address;
use super::rows::{self, Entry, NO_SERVICE_TYPE, OUT_OF_SCOPE, UNKNOWN_SERVICE_TYPE, Unfit};
use super::words::Needs;
use super::{Locate, StructureFault, dates, names, phone};

/// Where the columns are that are read. The others (managers, staff numbers, single grades, and
/// whatever somebody added, such as a point) are not.
#[derive(Clone, Debug)]
pub(super) struct Columns {
    number: Column,
    combined_with: Column,
    service: Column,
    subtype: Column,
    additional_subtypes: Column,
    name: Column,
    address: [Column; 4],
    town: Column,
    postcode: Column,
    phone: Column,
    provider_number: Column,
    provider: Column,
    status: Column,
    on_public_list: Column,
    registered_on: Column,
    registered_places: Column,
    beds: Column,
    main_area: Column,
    all_areas: Column,
    council: Column,
    clients: Column,
    lowest_grade: Column,
    highest_grade: Column,
    inspected_on: Column,
}

impl Columns {
    pub(super) fn find(names: &Names) -> Result<Self, StructureFault> {
        Ok(Self {
            number: names.must(&["CSNumber"])?,
            combined_with: names.may(&["CaseNumber_Combined"]),
            service: names.must(&["CareService"])?,
            subtype: names.must(&["Subtype"])?,
            additional_subtypes: names.may(&["AdditionalSubtypes"]),
            name: names.must(&["ServiceName"])?,
            address: [
                names.must(&["Address_line_1"])?,
                names.may(&["Address_line_2"]),
                names.may(&["Address_line_3"]),
                names.may(&["Address_line_4"]),
            ],
            town: names.must(&["Service_town"])?,
            postcode: names.must(&["Service_Postcode"])?,
            phone: names.must(&["Service_Phone_Number"])?,
            provider_number: names.may(&["SP_number"]),
            provider: names.must(&["ServiceProvider"])?,
            status: names.must(&["ServiceStatus"])?,
            on_public_list: names.may(&["PublicList"]),
            registered_on: names.may(&["DateReg"]),
            registered_places: names.may(&["Registered_Places"]),
            beds: names.may(&["TotalBeds"]),
            main_area: names.must(&["CareHome_Main_Area_of_Care"])?,
            all_areas: names.must(&["Care_Home_All_Areas_of_Provision"])?,
            council: names.may(&["Council_Area_Name"]),
            clients: names.may(&["Client_group"]),
            lowest_grade: names.may(&["MinGrade"]),
            highest_grade: names.may(&["MaxGrade"]),
            inspected_on: names.may(&["Last_inspection_Date"]),
        })
    }

    /// The registration's identity.
    pub(super) fn key(&self, cells: &Cells<'_>) -> Result<String, Unfit> {
        cells.id(self.number)
    }

    /// Makes a listing of one row.
    pub(super) fn entry(&self, cells: &Cells<'_>, places: &dyn Locate) -> Result<Entry, Unfit> {
        let subtype = cells.word(self.subtype);
        let mut kinds = vec![kind(&cells.word(self.service), &subtype, &cells.word(self.clients))?];
        let key = self.key(cells)?;
        let name = names::name(cells.raw(self.name)).ok_or(Unfit::Rejected("no_name"))?;
        let respite = (kinds == [CareHome] && subtype == "respite care and short breaks").then(short_stay);
        if respite.is_some() {
            kinds.push(ListingKind::Respite);
        }
        // A home's main area is not always in its list of all areas, so both count.
        let needs = Needs::of(cells.list(self.main_area, ',').chain(cells.list(self.all_areas, ',')));
        let address = self.address.map(|column| cells.raw(column));
        let town = names::town(cells.raw(self.town));
        let about = AboutService {
            place: Address::of_lines(address, town).at(cells.raw(self.postcode), cells.text(self.council), places),
            contact: Contact { phones: phone::phones(cells.raw(self.phone)), website: None },
            respite,
            registration: Some(self.registration(&key, cells)),
            ..AboutService::default()
        };
        Ok(Entry {
            offered: cells.word(self.status) == "active" && cells.word(self.on_public_list) != "no",
            unknown_words: needs.other.clone(),
            content: rows::content(kinds, name, needs, about),
            key,
        })
    }

    fn registration(&self, key: &str, cells: &Cells<'_>) -> Registration {
        let mut service_types: Vec<String> = Vec::new();
        for word in [self.service, self.subtype]
            .into_iter()
            .filter_map(|column| cells.text(column))
            .chain(cells.list(self.additional_subtypes, ';'))
        {
            if !service_types.contains(&word) {
                service_types.push(word);
            }
        }
        Registration {
            register: Register::CareInspectorate,
            number: key.to_owned(),
            service_types,
            // Several sole traders share this name; they are not one provider.
            provider_name: cells.text(self.provider).filter(|name| !name.contains("(name withheld)")),
            provider_number: cells.id(self.provider_number).ok(),
            registered_on: dates::date(cells.raw(self.registered_on)),
            last_inspected: dates::date(cells.raw(self.inspected_on)),
            grades: [("lowest", self.lowest_grade), ("highest", self.highest_grade)]
                .into_iter()
                .filter_map(|(question, column)| grade(question, cells.raw(column)))
                .collect(),
            places: count(cells.raw(self.registered_places)).or_else(|| count(cells.raw(self.beds))),
            combined_with: cells.id(self.combined_with).ok().filter(|other| other != key),
            url: Some(format!("https://www.careinspectorate.com/index.php/care-services?detail={key}")),
        }
    }
}

/// The contract's table. Words come in small letters.
fn kind(service: &str, subtype: &str, clients: &str) -> Result<ListingKind, Unfit> {
    if clients.starts_with("child") || subtype.starts_with("child") {
        return Err(OUT_OF_SCOPE);
    }
    Ok(match (service, subtype) {
        ("support service", "care at home") => CareAgency,
        ("support service", "other than care at home") => DayOpportunity,
        ("housing support service", _) => HousingSupport,
        ("care home service", _) => CareHome,
        ("adult placement service", _) => SharedLives,
        ("nurse agency", _) => NurseAgency,
        (
            "offender accommodation service"
            | "day care of children"
            | "child minding"
            | "childminding"
            | "child care agency"
            | "adoption service"
            | "fostering service"
            | "secure accommodation service"
            | "school care accommodation service",
            _,
        ) => return Err(OUT_OF_SCOPE),
        ("", _) => return Err(NO_SERVICE_TYPE),
        _ => return Err(UNKNOWN_SERVICE_TYPE),
    })
}

/// A stay in a home is one night at least; the register says no more.
fn short_stay() -> Respite {
    Respite { types: vec![RespiteType::ResidentialShortStay], min_nights: 1, ..Respite::default() }
}

fn grade(question: &str, cell: &str) -> Option<Grade> {
    let grade = u8::try_from(count(cell)?).ok().filter(|grade| (1..=6).contains(grade))?;
    Some(Grade { question: question.to_owned(), grade })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_type_of_service_has_its_kind() {
        for (service, subtype, expected) in [
            ("support service", "care at home", Ok(CareAgency)),
            ("support service", "other than care at home", Ok(DayOpportunity)),
            ("housing support service", "", Ok(HousingSupport)),
            ("care home service", "older people", Ok(CareHome)),
            ("care home service", "respite care and short breaks", Ok(CareHome)),
            ("care home service", "children and young people", Err(OUT_OF_SCOPE)),
            ("adult placement service", "adult placement continuing care", Ok(SharedLives)),
            ("nurse agency", "", Ok(NurseAgency)),
            ("offender accommodation service", "", Err(OUT_OF_SCOPE)),
            ("day care of children", "children (under 3s)", Err(OUT_OF_SCOPE)),
            ("child minding", "", Err(OUT_OF_SCOPE)),
            ("telepathy service", "", Err(UNKNOWN_SERVICE_TYPE)),
            ("support service", "telepathy", Err(UNKNOWN_SERVICE_TYPE)),
            ("", "care at home", Err(NO_SERVICE_TYPE)),
        ] {
            assert_eq!(kind(service, subtype, "adults"), expected, "{service} / {subtype}");
        }
        assert_eq!(kind("care home service", "", "children"), Err(OUT_OF_SCOPE));
    }

    #[test]
    fn a_grade_is_one_to_six() {
        let read = |cell| grade("lowest", cell).map(|grade| grade.grade);
        for (cell, expected) in [
            ("4.0", Some(4)),
            ("6", Some(6)),
            ("1.0", Some(1)),
            ("", None),
            ("0.0", None),
            ("7.0", None),
            ("4.5", None),
        ] {
            assert_eq!(read(cell), expected, "{cell:?}");
        }
    }
}
