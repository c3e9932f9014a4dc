use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{CouncilArea, OtherPlace, Place, Registration, Respite};
use crate::id::PhotoId;
use crate::money::Pence;
use crate::postcode::OutwardCode;
use crate::taxonomy::{
    AccessAnswer, AvailabilityStatus, ClientGroup, Culture, DayLength, Driving, Funding, Gender, Language,
    LanguageLevel, ListingKind, Pattern, Pets, PlaceAccess, PriceUnit, Slot, Smoking, SupportType, Training, Transport,
    Venue,
};

/// The typed document that one version of a listing holds: everything the public may read, and
/// nothing else. What identifies a PA has no field here, so it cannot leak from here.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Content {
    /// Kinds, at least one.
    pub kinds: Vec<ListingKind>,
    /// The public name; for a PA a first name and an initial (row P1).
    pub name: String,
    /// One sentence in their own words, at most 200 characters.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub summary: Option<String>,
    /// More of it: paragraphs divided by blank lines.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub about: Option<String>,
    /// Help they give.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub support: Vec<SupportType>,
    /// Help they do not give, said by themselves.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub will_not: Vec<SupportType>,
    /// Whom they help.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub needs: Vec<ClientGroup>,
    /// A register's words about needs that have no code of ours.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub other_needs: Vec<String>,
    /// Languages spoken.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub languages: Vec<Spoken>,
    /// Faiths and cultures they have experience with.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub cultures: Vec<Culture>,
    /// Who can pay.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub funding: Vec<Funding>,
    /// Prices.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub prices: Vec<Price>,
    /// When they have time.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub availability: Option<Availability>,
    /// A photo, or a service's logo.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub photo: Option<Photo>,
    /// A person or a service.
    pub family: Family,
}

/// A photo of a listing. The files lie beside the database under its identity.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Photo {
    /// Identity.
    pub id: PhotoId,
    /// What it shows, for those who do not see it.
    pub alt: String,
    /// Its width in pixels, as large as it is kept.
    pub width: u32,
    /// Its height.
    pub height: u32,
}

/// The two families of listings: they differ in what may be public.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "family", rename_all = "snake_case")]
pub enum Family {
    /// One named person. No address, telephone, e-mail or point.
    Pa(AboutPa),
    /// A service, with a public address and contact.
    Service(Box<AboutService>),
}

/// What only a PA's profile has.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AboutPa {
    /// Where they start from, no finer than the outward code (row P2).
    pub area: OutwardCode,
    /// The small outward codes that are shown together with it, so that an area always holds many homes;
    /// all of them are public as this one area, and the index has the middle of [`AboutPa::area`].
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub area_with: Vec<OutwardCode>,
    /// Outward codes they travel to; their own is among them.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub travels_to: Vec<OutwardCode>,
    /// Their gender, if they chose to say it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub gender: Option<Gender>,
    /// What they told us and nobody checked: experience, training (shown in a list of its own).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub told_us: Vec<String>,
    /// Training they say they have, likewise.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub training_told: Vec<Training>,
    /// Practical things in their own words.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub practical: Vec<String>,
    /// Whether they drive, as they say.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub driving: Option<Driving>,
    /// Whether they work where there are animals.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pets: Option<Pets>,
    /// Whether they smoke.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub smoking: Option<Smoking>,
}

/// What only a service's listing has.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct AboutService {
    /// Where it is.
    pub place: Place,
    /// Further places where people come to it.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub other_places: Vec<OtherPlace>,
    /// Outward codes it comes to.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub serves: Vec<OutwardCode>,
    /// Councils in the whole of whose areas it comes to people.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub serves_councils: Vec<CouncilArea>,
    /// Whether it is there for people anywhere in Great Britain.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub serves_country: bool,
    /// How the public reaches it.
    pub contact: Contact,
    /// How the place can be got into and used.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub access: Vec<(PlaceAccess, AccessAnswer)>,
    /// Free places, and when that was said.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub space: Option<Space>,
    /// How many people come together, and how many staff.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub group: Option<GroupSize>,
    /// How people get there.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub transport: Vec<Transport>,
    /// The break it offers, where it is one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub respite: Option<Respite>,
    /// What a public register says of it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub registration: Option<Registration>,
    /// Why it says it need not be registered (row L14).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub not_registered_because: Option<String>,
    /// Whether people come to it, it comes to them, or both meet online.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub venue: Option<Venue>,
    /// When it is open, in its own words.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub opening: Option<String>,
    /// A film about it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub video: Option<String>,
    /// Its number on the register of charities.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub charity_number: Option<String>,
    /// Whether a day there is a full or half one (row L9).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub day_length: Option<DayLength>,
    /// Why not the other.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub day_length_why: Option<String>,
    /// What getting there costs, in its own words.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub transport_cost: Option<String>,
}

/// A language and how well it is spoken.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Spoken {
    /// The language.
    pub language: Language,
    /// How well.
    pub level: LanguageLevel,
}

/// One price (row L5).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Price {
    /// What it is for.
    pub unit: PriceUnit,
    /// How much.
    pub amount: Pence,
    /// Who pays it: "people from Trafford".
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub payer: Option<String>,
    /// What is in it: "lunch and transport".
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub includes: Option<String>,
    /// Its first day.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from: Option<NaiveDate>,
    /// Its last day.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub to: Option<NaiveDate>,
}

impl Price {
    /// A price for everybody, from now on.
    #[must_use]
    pub const fn new(unit: PriceUnit, amount: Pence) -> Self {
        Self { unit, amount, payer: None, includes: None, from: None, to: None }
    }

    /// Whether it is the price on a day.
    #[must_use]
    pub fn holds(&self, on: NaiveDate) -> bool {
        self.from.is_none_or(|first| first <= on) && self.to.is_none_or(|last| on <= last)
    }
}

/// When someone has time.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Availability {
    /// Free cells of the weekly grid.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub slots: Vec<Slot>,
    /// Patterns beside the grid.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub patterns: Vec<Pattern>,
    /// Whether there is room now.
    pub status: AvailabilityStatus,
    /// Shortest visit in hours.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub min_shift_hours: Option<u8>,
    /// Hours a week wanted.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub hours_per_week: Option<u8>,
    /// First day they could start.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub earliest_start: Option<NaiveDate>,
    /// The day until which they take nobody on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub paused_until: Option<NaiveDate>,
    /// The day they last said this was right.
    pub said_on: NaiveDate,
}

/// A service's public contact. A PA has none.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Contact {
    /// Telephone numbers as people write them: `0161 496 0000`.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub phones: Vec<String>,
    /// Website, with its scheme.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub website: Option<String>,
}

/// Free places (row L10): after 14 days nobody knows any more and residents are told to ask.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Space {
    /// How many.
    pub free: u16,
    /// The day this was said.
    pub said_on: NaiveDate,
}

/// Group size and staffing (row L7).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct GroupSize {
    /// Fewest people at once, where that was said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub least: Option<u16>,
    /// Most people at once.
    pub people: u16,
    /// Staff for so many people.
    pub staff: u16,
}

impl AboutPa {
    /// Somebody of whom nothing is known but the area.
    #[must_use]
    pub fn based_in(area: OutwardCode) -> Self {
        Self {
            travels_to: vec![area.clone()],
            area,
            area_with: Vec::new(),
            gender: None,
            told_us: Vec::new(),
            training_told: Vec::new(),
            practical: Vec::new(),
            driving: None,
            pets: None,
            smoking: None,
        }
    }
}

impl Content {
    /// Whether this is one named person.
    #[must_use]
    pub fn is_pa(&self) -> bool {
        matches!(self.family, Family::Pa(_))
    }

    /// The price of an hour on a weekday as it is today, the one that searches and lists compare.
    #[must_use]
    pub fn hourly_rate(&self, today: NaiveDate) -> Option<Pence> {
        let hours = self.prices.iter().filter(|price| price.unit == PriceUnit::HourWeekday && price.holds(today));
        hours.map(|price| price.amount).min()
    }

    /// The part that services have.
    #[must_use]
    pub fn service(&self) -> Option<&AboutService> {
        match &self.family {
            Family::Service(service) => Some(service),
            Family::Pa(_) => None,
        }
    }

    /// Whether they meet people online or by phone only.
    #[must_use]
    pub fn is_online(&self) -> bool {
        self.service().is_some_and(|service| service.venue == Some(Venue::Online))
    }

    /// Outward codes they come to.
    #[must_use]
    pub fn comes_to(&self) -> &[OutwardCode] {
        match &self.family {
            Family::Pa(pa) => &pa.travels_to,
            Family::Service(service) => &service.serves,
        }
    }

    /// What the owner said later than this was written: that it is still right, and perhaps that there is
    /// another sort of room now. What was said earlier changes nothing.
    pub fn say_again(&mut self, on: NaiveDate, room: Option<AvailabilityStatus>) {
        if let Some(availability) = self.availability.as_mut().filter(|availability| availability.said_on <= on) {
            availability.said_on = on;
            availability.status = room.unwrap_or(availability.status);
        }
        if let Family::Service(service) = &mut self.family
            && let Some(space) = service.space.as_mut().filter(|space| space.said_on <= on)
        {
            space.said_on = on;
            if room == Some(AvailabilityStatus::FullWaitingList) {
                space.free = 0;
            }
        }
    }

    /// Whether there is room now, as far as what was said still holds on a day: an availability for
    /// 60 days, a number of free places for 14 (row L10).
    #[must_use]
    pub fn has_space(&self, today: NaiveDate) -> bool {
        let fresh = |said_on: NaiveDate, days| (today - said_on).num_days() <= days;
        let someone_looking = self.availability.as_ref().is_some_and(|a| {
            matches!(a.status, AvailabilityStatus::LookingNow | AvailabilityStatus::FewHoursLeft)
                && fresh(a.said_on, 60)
        });
        let places_free = self.service().and_then(|s| s.space).is_some_and(|s| s.free > 0 && fresh(s.said_on, 14));
        someone_looking || places_free
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_price_counts_on_its_days_only() {
        let day = |text: &str| text.parse::<NaiveDate>().expect("a day");
        let price = |pence, from: &str, to: &str| Price {
            from: from.parse().ok(),
            to: to.parse().ok(),
            ..Price::new(PriceUnit::HourWeekday, Pence(pence))
        };
        let text = r#"{"kinds":["care_agency"],"name":"Heron","family":{"family":"service"}}"#;
        let mut content: Content = serde_json::from_str(text).expect("an old document");
        content.prices = vec![price(1500, "", "2026-12-31"), price(1600, "2027-01-01", "")];
        assert_eq!(content.hourly_rate(day("2026-12-31")), Some(Pence(1500)));
        assert_eq!(content.hourly_rate(day("2027-01-01")), Some(Pence(1600)), "the old one is over, though it is less");
        content.prices.pop();
        assert_eq!(content.hourly_rate(day("2027-01-01")), None);
    }

    #[test]
    fn documents_of_earlier_releases_still_read() {
        let text = r#"{"kinds":["respite"],"name":"Heron","family":{"family":"service",
            "group":{"people":8,"staff":2},"respite":{"min_nights":2,"emergency":false}}}"#;
        let content: Content = serde_json::from_str(text).expect("an old document");
        let service = content.service().expect("a service");
        assert_eq!(service.group, Some(GroupSize { least: None, people: 8, staff: 2 }));
        assert!(service.respite.as_ref().is_some_and(|respite| respite.calendar.is_empty()));
        assert!(!service.serves_country && service.other_places.is_empty());
        let written = serde_json::to_string(&content).expect("JSON");
        assert!(!written.contains("calendar") && !written.contains("serves"), "what nobody said is not written");
    }
}
