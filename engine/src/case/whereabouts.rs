//! What the places know about somebody's answers: points, areas and councils.

use std::collections::BTreeMap;

use domain::form::FormErrors;
use domain::join::{self, Answers, Door, Page, Placed};
use domain::listing::{CouncilArea, CouncilCode};
use domain::postcode::{OutwardCode, Postcode};
use domain::taxonomy::Venue;

use crate::Core;
use crate::place::{Located, Places};

/// Postcodes and areas must be ones that exist.
pub fn known(engine: &Core, page: &Page, time: u8, answers: &Answers, errors: &mut FormErrors) {
    for field in page.fields {
        let unknown = |text: &str| match Postcode::parse(text) {
            Ok(postcode) if engine.places.has_full_postcodes() => engine.places.postcode(&postcode).is_none(),
            _ => OutwardCode::parse(text).is_ok_and(|code| engine.places.outward(&code).is_none()),
        };
        let code = match field.name {
            "home" | "postcode" | "other_postcode" => "area_unknown",
            "travels_to" | "serves" => "areas_unknown",
            _ => continue,
        };
        if answers.every(field.name, time).iter().any(|text| unknown(text)) {
            errors.add(field.name, code);
        }
    }
}

/// What the places know about the answers.
pub fn placed(engine: &Core, door: Door, answers: &Answers) -> Placed {
    placed_in(&engine.places, door, answers)
}

/// The same without a register.
pub fn placed_in(places: &Places, door: Door, answers: &Answers) -> Placed {
    let given = answers.one(if door.is_pa() { "home" } else { "postcode" }).unwrap_or_default();
    let full = Postcode::parse(given).ok().and_then(|postcode| places.postcode(&postcode));
    let outward = OutwardCode::parse(given).ok();
    let middle = outward.as_ref().and_then(|code| places.outward(code));
    let council = full.as_ref().or(middle.as_ref()).and_then(|at| at.council.clone());
    if door.is_pa() {
        return Placed { area: outward.map(|code| places.area(&code)), council, ..Placed::default() };
    }
    // Whoever only visits may work from home: then the middle of the area is as near as anybody gets.
    let at_place = matches!(answers.one("venue").and_then(Venue::from_code), Some(Venue::AtPlace | Venue::Both));
    let others = if at_place { others(places, answers) } else { BTreeMap::new() };
    Placed {
        area: None,
        point: full.filter(|_| at_place).or(middle).map(|at| at.point),
        councils: councils(places, council.iter().chain(others.values().filter_map(|at| at.council.as_ref()))),
        others: others.into_iter().map(|(time, at)| (time, (at.point, at.council))).collect(),
        council,
    }
}

/// Where a service's other places are.
fn others(places: &Places, answers: &Answers) -> BTreeMap<u8, Located> {
    let Some(page) = join::page(Door::Provider, "other-places") else { return BTreeMap::new() };
    let at = |time: u8| {
        let postcode = Postcode::parse(answers.nth("other_postcode", time)?).ok()?;
        let at = places.postcode(&postcode).or_else(|| places.outward(postcode.outward()))?;
        Some((time, at))
    };
    answers.times(page).into_iter().filter_map(at).collect()
}

/// Councils by their names, each once.
fn councils<'a>(places: &Places, codes: impl Iterator<Item = &'a CouncilCode>) -> Vec<CouncilArea> {
    let mut all: Vec<CouncilArea> = Vec::new();
    for code in codes {
        if all.iter().all(|area| area.code != *code)
            && let Some(council) = places.council(code)
        {
            all.push(CouncilArea { code: code.clone(), name: council.name.to_string() });
        }
    }
    all
}
