//! CQC's directory: one row for each location in England, of all sectors. Today's layout has one
//! cell for the address and lists divided by `|`; the older one has four and commas.

use domain::listing::{AboutService, Contact, Register, Registration};
use domain::taxonomy::ListingKind::{self, CareAgency, CareHome, HousingSupport, SharedLives};

use super::cells::Cells;
use super::layout::{Column, Names};
use super::place::Address;
use super::rows::{self, Entry, NO_SERVICE_TYPE, OUT_OF_SCOPE, UNKNOWN_SERVICE_TYPE, Unfit};
use super::website::website;
use super::words::Needs;
use super::{Locate, StructureFault, dates, names, phone};

/// Where the columns are that are read.
#[derive(Clone, Debug)]
pub(super) struct Columns {
    number: Column,
    name: Column,
    address: AddressColumns,
    postcode: Column,
    phone: Column,
    website: Column,
    service_types: Column,
    specialisms: Column,
    checked_on: Column,
    provider: Column,
    provider_number: Column,
    council: Column,
    url: Column,
    dormant: Column,
    status: Column,
    deregistered_on: Column,
}

#[derive(Clone, Debug)]
enum AddressColumns {
    One(Column),
    Several { lines: [Column; 2], town: Column },
}

impl Columns {
    pub(super) fn find(names: &Names) -> Result<Self, StructureFault> {
        Ok(Self {
            number: names.must(&[
                "CQC Location ID (for office use only)",
                "CQC Location (for office use only",
                "CQC Location (for office use only)",
                "CQC Location ID",
            ])?,
            name: names.must(&["Name"])?,
            address: AddressColumns::find(names)?,
            postcode: names.must(&["Postcode"])?,
            phone: names.must(&["Phone number"])?,
            website: names.must(&["Service's website (if available)", "Website"])?,
            service_types: names.must(&["Service types"])?,
            specialisms: names.must(&["Specialisms/services"])?,
            checked_on: names.may(&["Date of latest check", "Report publication date"]),
            provider: names.must(&["Provider name"])?,
            provider_number: names.may(&["CQC Provider ID (for office use only)", "CQC Provider ID"]),
            council: names.may(&["Local authority"]),
            url: names.may(&["Location URL", "URL"]),
            // Only the register's longer tables have these; a row there may be one that has ended.
            dormant: names.may(&["Dormant (Y/N)", "Dormant"]),
            status: names.may(&["Registration status", "Location status"]),
            deregistered_on: names.may(&["Deregistration date", "Location HSCA End Date"]),
        })
    }

    /// The registration's identity.
    pub(super) fn key(&self, cells: &Cells<'_>) -> Result<String, Unfit> {
        cells.id(self.number)
    }

    /// Makes a listing of one row.
    pub(super) fn entry(&self, cells: &Cells<'_>, places: &dyn Locate) -> Result<Entry, Unfit> {
        let service_types = list(cells, self.service_types);
        let (kinds, mut unknown_words) = kinds(&service_types)?;
        let key = self.key(cells)?;
        let name = names::name(cells.raw(self.name)).ok_or(Unfit::Rejected("no_name"))?;
        let needs = Needs::of(list(cells, self.specialisms).into_iter());
        unknown_words.extend(needs.other.iter().cloned());
        let postcode = cells.raw(self.postcode);
        let about = AboutService {
            place: self.address.read(cells, postcode).at(postcode, cells.text(self.council), places),
            contact: Contact {
                phones: phone::phones(cells.raw(self.phone)),
                website: website(cells.raw(self.website)),
            },
            registration: Some(self.registration(&key, service_types, cells)),
            ..AboutService::default()
        };
        Ok(Entry {
            offered: self.is_offered(cells),
            unknown_words,
            content: rows::content(kinds, name, needs, about),
            key,
        })
    }

    fn registration(&self, key: &str, service_types: Vec<String>, cells: &Cells<'_>) -> Registration {
        Registration {
            register: Register::Cqc,
            number: key.to_owned(),
            service_types,
            provider_name: cells.text(self.provider).filter(|name| !name.contains("(name withheld)")),
            provider_number: cells.id(self.provider_number).ok(),
            registered_on: None,
            last_inspected: dates::date(cells.raw(self.checked_on)),
            // The directory holds no ratings.
            grades: Vec::new(),
            places: None,
            combined_with: None,
            url: website(cells.raw(self.url)).filter(|url| url.contains("://www.cqc.org.uk/")),
        }
    }

    fn is_offered(&self, cells: &Cells<'_>) -> bool {
        let is_registered = matches!(cells.word(self.status).as_str(), "" | "registered" | "active");
        let is_dormant = matches!(cells.word(self.dormant).as_str(), "y" | "yes" | "true");
        is_registered && !is_dormant && cells.text(self.deregistered_on).is_none()
    }
}

impl AddressColumns {
    fn find(names: &Names) -> Result<Self, StructureFault> {
        let one = names.may(&["Address"]);
        if one.0.is_some() {
            return Ok(Self::One(one));
        }
        let first = names.may(&["Address 1"]);
        if first.0.is_none() {
            return Err(StructureFault::MissingColumn { column: "Address" });
        }
        Ok(Self::Several { lines: [first, names.may(&["Address 2"])], town: names.must(&["Town/City"])? })
    }

    fn read(&self, cells: &Cells<'_>, postcode: &str) -> Address {
        match self {
            Self::One(column) => Address::of_one_cell(cells.raw(*column), postcode),
            Self::Several { lines, town } => {
                Address::of_lines(lines.map(|column| cells.raw(column)), names::town(cells.raw(*town)))
            }
        }
    }
}

/// The entries of a list in either layout.
fn list(cells: &Cells<'_>, column: Column) -> Vec<String> {
    let divider = if cells.raw(column).contains('|') { '|' } else { ',' };
    cells.list(column, divider).collect()
}

/// The kinds of a location by its types of service, and the types that no table here holds.
fn kinds(service_types: &[String]) -> Result<(Vec<ListingKind>, Vec<String>), Unfit> {
    let (mut kinds, mut unknown) = (Vec::new(), Vec::new());
    for service_type in service_types {
        match meaning(&service_type.to_lowercase()) {
            Some(found) => kinds.extend_from_slice(found),
            None => unknown.push(service_type.clone()),
        }
    }
    match (kinds.is_empty(), service_types.is_empty(), unknown.is_empty()) {
        (false, ..) => Ok((kinds, unknown)),
        (true, true, _) => Err(NO_SERVICE_TYPE),
        (true, false, true) => Err(OUT_OF_SCOPE),
        (true, false, false) => Err(UNKNOWN_SERVICE_TYPE),
    }
}

/// The contract's table, with the longer names that CQC uses for the same types elsewhere; empty
/// for a type outside adult social care, `None` for an unknown one. Words come in small letters.
fn meaning(service_type: &str) -> Option<&'static [ListingKind]> {
    Some(match service_type {
        "homecare agencies" | "domiciliary care service" | "domiciliary care" => &[CareAgency],
        "supported living" | "supported living service" => &[CareAgency, HousingSupport],
        "residential homes"
        | "nursing homes"
        | "care home service with nursing"
        | "care home service without nursing" => &[CareHome],
        "shared lives" => &[SharedLives],
        "supported housing" | "extra care housing" | "extra care housing services" => &[HousingSupport],
        "ambulance"
        | "ambulances"
        | "blood and transplant service"
        | "clinic"
        | "clinics"
        | "community services - healthcare"
        | "community services - learning disabilities"
        | "community services - mental health"
        | "community services - nursing"
        | "community services - substance abuse"
        | "dentist"
        | "dentists"
        | "diagnosis/screening"
        | "doctors/gps"
        | "hospice"
        | "hospices"
        | "hospice services at home"
        | "hospital"
        | "hospitals"
        | "hospitals - mental health/capacity"
        | "long-term conditions"
        | "mobile doctors"
        | "phone/online advice"
        | "prison healthcare"
        | "rehabilitation (illness/injury)"
        | "rehabilitation (substance abuse)"
        | "residential substance abuse treatment/ rehabilitation"
        | "specialist college service"
        | "surgical"
        | "urgent care centres" => &[],
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(types: &[&str]) -> Result<(Vec<ListingKind>, Vec<String>), Unfit> {
        kinds(&types.iter().map(|word| (*word).to_owned()).collect::<Vec<_>>())
    }

    #[test]
    fn each_type_of_service_has_its_kinds() {
        for (word, expected) in [
            ("Homecare agencies", &[CareAgency][..]),
            ("Domiciliary care service", &[CareAgency]),
            ("Supported living", &[CareAgency, HousingSupport]),
            ("Residential homes", &[CareHome]),
            ("RESIDENTIAL HOMES", &[CareHome]),
            ("Nursing homes", &[CareHome]),
            ("Shared lives", &[SharedLives]),
            ("Supported housing", &[HousingSupport]),
            ("Extra care housing", &[HousingSupport]),
        ] {
            assert_eq!(read(&[word]).expect(word).0, expected, "{word}");
        }
    }

    #[test]
    fn other_sectors_are_out_of_scope_unless_care_stands_beside_them() {
        for word in [
            "Hospice",
            "Clinic",
            "Doctors/Gps",
            "Dentist",
            "Hospital",
            "Community services - Healthcare",
            "Rehabilitation (illness/injury)",
        ] {
            assert_eq!(read(&[word]), Err(OUT_OF_SCOPE), "{word}");
            assert_eq!(read(&[word, "Nursing homes"]).expect(word).0, [CareHome], "{word}");
        }
        assert_eq!(read(&[]), Err(NO_SERVICE_TYPE));
        assert_eq!(read(&["Telepathy", "Dentist"]), Err(UNKNOWN_SERVICE_TYPE));
        assert_eq!(read(&["Telepathy", "Shared lives"]), Ok((vec![SharedLives], vec!["Telepathy".to_owned()])));
    }
}
