use serde::{Deserialize, Serialize};

use crate::geo::Point;
use crate::postcode::Postcode;

/// A council by its GSS code: a letter and eight digits (`E08000009` is Trafford).
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct CouncilCode(String);

/// The text is no GSS code.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not a council's code")]
pub struct NotACouncilCode;

impl CouncilCode {
    /// Reads a GSS code, in capitals or not.
    ///
    /// # Errors
    /// When it is not a letter followed by eight digits.
    pub fn parse(typed: &str) -> Result<Self, NotACouncilCode> {
        let text = typed.trim().to_ascii_uppercase();
        let fits = text.len() == 9
            && text
                .bytes()
                .enumerate()
                .all(|(at, b)| if at == 0 { b.is_ascii_uppercase() } else { b.is_ascii_digit() });
        if fits { Ok(Self(text)) } else { Err(NotACouncilCode) }
    }

    /// `E08000009`
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl std::fmt::Display for CouncilCode {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

/// Where a service is. Never used for a PA, of whom only the outward code is public.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Place {
    /// The address's lines, without town and postcode.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub address: Vec<String>,
    /// The town, in the spelling people use ("Glasgow", not "GLASGOW").
    #[serde(skip_serializing_if = "Option::is_none")]
    pub town: Option<String>,
    /// The postcode, if there is one in the right form.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub postcode: Option<Postcode>,
    /// The point of the postcode; `None` where the postcode is missing or unknown, never 0,0.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub point: Option<Point>,
    /// The council for social services that the postcode lies in.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub council: Option<CouncilCode>,
    /// What the source called the council or area, as it stood there.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub council_as_given: Option<String>,
}

/// A council with the name of its area, where a service comes to anybody in it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CouncilArea {
    /// GSS code.
    pub code: CouncilCode,
    /// Its name ("Trafford") when the listing was written.
    pub name: String,
}

/// A further place of a service (row L4): people come there too.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OtherPlace {
    /// What it is called: "Stretford day centre".
    pub name: String,
    /// Where it is.
    #[serde(flatten)]
    pub place: Place,
    /// Its own telephone number.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub phone: Option<String>,
}
