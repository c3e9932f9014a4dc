use serde::{Deserialize, Serialize};

use super::{Calendar, Price};
use crate::taxonomy::{RespiteNeed, RespiteParty, RespiteType};

/// What makes a listing a break for carers (rows R1 to R6).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Respite {
    /// What sort of break.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub types: Vec<RespiteType>,
    /// Who can go.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub parties: Vec<RespiteParty>,
    /// What needs can be met there.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub needs: Vec<RespiteNeed>,
    /// Shortest stay in nights; 0 for breaks of hours.
    pub min_nights: u16,
    /// Longest stay in nights; `None` when nobody said.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub max_nights: Option<u16>,
    /// Whether it can be had in an emergency.
    pub emergency: bool,
    /// The number for emergencies out of office hours, as people write it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub out_of_hours_phone: Option<String>,
    /// What a companion's place costs (row R3).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub companion: Option<Price>,
    /// On which dates it is to be had.
    #[serde(skip_serializing_if = "Calendar::is_empty")]
    pub calendar: Calendar,
}
