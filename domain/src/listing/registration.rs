use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// Which public register a listing comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Register {
    /// Care Inspectorate, Scotland.
    CareInspectorate,
    /// Care Quality Commission, England.
    Cqc,
}

impl Register {
    /// The code in `data-source` and of the importer's default source name.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::CareInspectorate => "care_inspectorate",
            Self::Cqc => "cqc",
        }
    }
}

/// One inspection grade: the register's question and its answer, 1 (unsatisfactory) to 6 (excellent).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Grade {
    /// A code for what was graded, as in the locale files: `lowest`, `highest`.
    pub question: String,
    /// 1 to 6.
    pub grade: u8,
}

/// What a public register says of a service. Nothing here was checked by us.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Registration {
    /// Which register.
    pub register: Register,
    /// The registration's identity there (`CSNumber`, CQC location id).
    pub number: String,
    /// The register's own words for the type of service.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub service_types: Vec<String>,
    /// Who provides it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub provider_name: Option<String>,
    /// The provider's identity on the register.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub provider_number: Option<String>,
    /// Registered on this day.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub registered_on: Option<NaiveDate>,
    /// Last inspected, or the report published, on this day.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub last_inspected: Option<NaiveDate>,
    /// Lowest and highest grade; empty when not graded yet.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub grades: Vec<Grade>,
    /// Registered places; `None` where the register says "does not apply".
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub places: Option<u32>,
    /// The other half of a combined registration, by its number.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub combined_with: Option<String>,
    /// The register's own page about it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
}

impl Registration {
    /// A registration of which nothing but its number is known.
    #[must_use]
    pub fn with_number(register: Register, number: String) -> Self {
        Self {
            register,
            number,
            service_types: Vec::new(),
            provider_name: None,
            provider_number: None,
            registered_on: None,
            last_inspected: None,
            grades: Vec::new(),
            places: None,
            combined_with: None,
            url: None,
        }
    }
}
