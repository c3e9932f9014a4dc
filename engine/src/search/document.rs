use chrono::{DateTime, Datelike, NaiveDate, Utc};
use domain::check::Check;
use domain::geo::Point;
use domain::id::ListingId;
use domain::listing::{Calendar, Content, CouncilCode, DateRange, Family};
use domain::search_query::Group;
use domain::taxonomy::{AccessAnswer, Gender, ListingKind, Pattern};
use tantivy::TantivyDocument;

use super::analyser::{Reader, normal};
use super::labels;
use super::schema::{COUNTRY, Fields};

/// Longest beginning of a word that suggestions look up, in characters.
pub const LONGEST_EDGE: usize = 12;

/// Where a listing is for distances, and in which council: given by the caller, who knows the
/// centre of a PA's outward code.
#[derive(Clone, Debug, Default)]
pub struct Where {
    pub point: Option<Point>,
    pub council: Option<CouncilCode>,
}

/// A public listing as the index takes it.
#[derive(Clone, Debug)]
pub struct Indexed {
    pub id: ListingId,
    pub updated_at: DateTime<Utc>,
    /// The last day on which what its council asks for is seen; `None` where nobody asks.
    pub checked_until: Option<NaiveDate>,
    pub content: Content,
    pub checks: Vec<Check>,
    pub place: Where,
}

/// The index's document of one public listing on a day.
pub fn document(fields: &Fields, reader: &mut Reader, listing: &Indexed, today: NaiveDate) -> TantivyDocument {
    let mut doc = TantivyDocument::default();
    let (content, place) = (&listing.content, &listing.place);
    let (high, low) = listing.id.0.as_u64_pair();
    doc.add_text(fields.id, listing.id.to_string());
    doc.add_u64(fields.id_high, high);
    doc.add_u64(fields.id_low, low);
    doc.add_u64(fields.tie, shuffled(listing.id));
    doc.add_i64(fields.updated, listing.updated_at.timestamp());
    for (group, value) in facets(content, &listing.checks, place.council.as_ref(), today) {
        doc.add_text(fields.facet, format!("{}={value}", group.name()));
    }
    add_areas(&mut doc, fields, content);
    add_words(&mut doc, fields, reader, content);
    let others = content.service().into_iter().flat_map(|service| &service.other_places);
    for point in place.point.into_iter().chain(others.filter_map(|other| other.place.point)) {
        doc.add_i64(fields.lat, point.lat.into());
        doc.add_i64(fields.lon, point.lon.into());
    }
    if let Some(rate) = content.hourly_rate(today) {
        doc.add_u64(fields.rate, rate.0.into());
    }
    if let Some(respite) = content.service().and_then(|s| s.respite.as_ref()) {
        doc.add_u64(fields.nights, respite.min_nights.into());
        doc.add_u64(fields.nights, respite.max_nights.unwrap_or(u16::MAX).into());
        add_calendar(&mut doc, fields, &respite.calendar);
    }
    // One that a needed check no longer lets through is gone from that day on.
    let gone = listing.checked_until.and_then(|last| last.succ_opt());
    if let Some(day) = next_change(content, &listing.checks, today).into_iter().chain(gone).min() {
        doc.add_i64(fields.recheck, day.num_days_from_ce().into());
    }
    doc
}

/// Where they come to people: areas, whole councils, the country.
fn add_areas(doc: &mut TantivyDocument, fields: &Fields, content: &Content) {
    for code in content.comes_to() {
        doc.add_text(fields.serves, code.as_str());
    }
    let Some(service) = content.service() else { return };
    for council in &service.serves_councils {
        doc.add_text(fields.serves, council.code.as_str());
    }
    if service.serves_country {
        doc.add_text(fields.serves, COUNTRY);
    }
}

/// When a break is to be had, as days since the year 1.
fn add_calendar(doc: &mut TantivyDocument, fields: &Fields, calendar: &Calendar) {
    for (field, ranges) in [(fields.open, &calendar.open), (fields.closed, &calendar.closed)] {
        for DateRange { from, to } in ranges {
            doc.add_i64(field, from.num_days_from_ce().into());
            doc.add_i64(field, to.num_days_from_ce().into());
        }
    }
    if let Some(day) = calendar.changeover {
        doc.add_u64(fields.changeover, day as u64);
    }
}

fn add_words(doc: &mut TantivyDocument, fields: &Fields, reader: &mut Reader, content: &Content) {
    doc.add_text(fields.name, normal(&content.name));
    doc.add_text(fields.name_exact, reader.whole(&content.name));
    if !content.is_pa() {
        for word in reader.words(&content.name) {
            let letters: Vec<char> = word.plain.chars().take(LONGEST_EDGE).collect();
            for end in 2..=letters.len() {
                doc.add_text(fields.name_edge, letters[..end].iter().collect::<String>());
            }
        }
    }
    if let Some(summary) = &content.summary {
        doc.add_text(fields.summary, normal(summary));
    }
    if let Some(about) = &content.about {
        doc.add_text(fields.body, normal(about));
    }
    doc.add_text(fields.keywords, normal(&labels::keywords(content)));
    // The towns of further places are words to be found by, but no place that distances are measured from.
    if let Some(town) = content.service().and_then(|s| s.place.town.as_ref()) {
        doc.add_text(fields.town, reader.whole(town));
    }
}

/// Every value of every filter that this listing answers on a day.
pub fn facets(
    content: &Content,
    checks: &[Check],
    council: Option<&CouncilCode>,
    today: NaiveDate,
) -> Vec<(Group, String)> {
    let mut out: Vec<(Group, String)> = Vec::with_capacity(32);
    let mut say = |group: Group, value: &str| out.push((group, value.to_owned()));
    content.kinds.iter().for_each(|kind| say(Group::Kind, kind.code()));
    content.support.iter().for_each(|support| say(Group::Support, support.code()));
    content.needs.iter().for_each(|need| say(Group::Need, need.code()));
    content.languages.iter().for_each(|spoken| say(Group::Language, spoken.language.code()));
    content.cultures.iter().for_each(|culture| say(Group::Culture, culture.code()));
    content.funding.iter().for_each(|funding| say(Group::Funding, funding.code()));
    if let Some(availability) = &content.availability {
        availability.slots.iter().for_each(|slot| say(Group::When, &slot.code()));
        availability.patterns.iter().for_each(|pattern: &Pattern| say(Group::When, pattern.code()));
    }
    if content.has_space(today) {
        say(Group::Space, "now");
    }
    for check in checks.iter().filter(|check| check.counts(today)) {
        check.what.meets().iter().for_each(|met| say(Group::Check, &met.code()));
    }
    if let Some(council) = council {
        say(Group::Council, council.as_str());
    }
    if let Some(service) = content.service() {
        service.serves_councils.iter().for_each(|council| say(Group::Council, council.code.as_str()));
        let others = service.other_places.iter().filter_map(|other| other.place.council.as_ref());
        others.for_each(|council| say(Group::Council, council.as_str()));
    }
    match &content.family {
        Family::Pa(pa) => pa.gender.iter().for_each(|gender: &Gender| say(Group::Gender, gender.code())),
        Family::Service(service) => {
            // "Partly" is never found as "yes".
            let full = service.access.iter().filter(|(_, answer)| *answer == AccessAnswer::Yes);
            full.for_each(|(access, _)| say(Group::Access, access.code()));
            if let Some(respite) = service.respite.as_ref().filter(|_| content.kinds.contains(&ListingKind::Respite)) {
                respite.types.iter().for_each(|respite| say(Group::Respite, respite.code()));
                respite.parties.iter().for_each(|party| say(Group::Party, party.code()));
                if respite.emergency {
                    say(Group::Emergency, "yes");
                }
            }
        }
    }
    out.sort_unstable();
    out.dedup();
    out
}

/// The first day after `today` on which time alone changes what [`facets`] or the price of an hour says.
fn next_change(content: &Content, checks: &[Check], today: NaiveDate) -> Option<NaiveDate> {
    let ends = checks.iter().filter(|check| check.counts(today)).filter_map(|check| check.valid_until.succ_opt());
    let availability = content.availability.iter().filter_map(|a| a.said_on.checked_add_days(chrono::Days::new(61)));
    let space = content
        .service()
        .and_then(|service| service.space)
        .and_then(|space| space.said_on.checked_add_days(chrono::Days::new(15)));
    let begins = content.prices.iter().filter_map(|price| price.from);
    let over = content.prices.iter().filter_map(|price| price.to?.succ_opt());
    ends.chain(availability).chain(space).chain(begins).chain(over).filter(|day| *day > today).min()
}

/// The identity's bits in another order: newer identities do not come first everywhere.
fn shuffled(id: ListingId) -> u64 {
    let (high, low) = id.0.as_u64_pair();
    (high ^ low.rotate_left(29)).wrapping_mul(0x9e37_79b9_7f4a_7c15)
}
