//! The whole register of Scotland: does the right answer come first, are the counts and the
//! distances true? Every expected number is computed here, from the file, another way.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use domain::geo::Point;
use domain::postcode::Postcode;
use engine::Engine;
use engine::import::read::Format;

use crate::world::{World, ask, count, names, shared};

const SCOTLAND: &str = "scotland_care_inspectorate/adult_services_2025-05-31.csv";
const NURSERIES: &str = "scotland_care_inspectorate/childrens_day_care_2026-05-31_DISTRACTORS.csv";

struct Row {
    name: String,
    postcode: Option<Postcode>,
    kinds: Vec<&'static str>,
    point: Option<(f64, f64)>,
    words: Vec<String>,
}

/// Rows that must be public, read by a reader of the test's own.
fn public_rows(file: &std::path::Path) -> Vec<Row> {
    let mut reader = csv::Reader::from_path(file).expect("the file opens");
    let headers = reader.headers().expect("a header").clone();
    let at = |name: &str| headers.iter().position(|h| h == name).expect(name);
    let (service, subtype, name, postcode, status) =
        (at("CareService"), at("Subtype"), at("ServiceName"), at("Service_Postcode"), at("ServiceStatus"));
    let (lat, lon, main, all) =
        (at("lat"), at("lon"), at("CareHome_Main_Area_of_Care"), at("Care_Home_All_Areas_of_Provision"));
    reader
        .records()
        .map(|record| record.expect("a row"))
        .filter(|record| &record[status] == "Active" && &record[service] != "Offender Accommodation Service")
        .map(|record| {
            let text = |cell: usize| record[cell].split_whitespace().collect::<Vec<_>>().join(" ");
            let mut kinds = match (&record[service], &record[subtype]) {
                ("Support Service", sub) if sub.to_lowercase().contains("other than") => vec!["day_opportunity"],
                ("Support Service", _) => vec!["care_agency"],
                ("Housing Support Service", _) => vec!["housing_support"],
                ("Care Home Service", _) => vec!["care_home"],
                ("Adult Placement Service", _) => vec!["shared_lives"],
                ("Nurse Agency", _) => vec!["nurse_agency"],
                other => panic!("an unknown service {other:?}"),
            };
            if &record[subtype] == "Respite Care and Short Breaks" && kinds == ["care_home"] {
                kinds.push("respite");
            }
            Row {
                name: text(name),
                postcode: Postcode::parse(&record[postcode]).ok(),
                kinds,
                point: record[lat].parse().ok().zip(record[lon].parse().ok()),
                words: record[main]
                    .split(',')
                    .chain(record[all].split(','))
                    .map(|w| w.trim().to_owned())
                    .filter(|w| !w.is_empty())
                    .collect(),
            }
        })
        .collect()
}

async fn scotland() -> Option<(World, Engine, Vec<Row>)> {
    let file = shared(SCOTLAND)?;
    let world = World::sqlite().await;
    let report = world.import(Format::CareInspectorate, &file).await.expect("Scotland imports");
    assert_eq!((report.read, report.skipped), (3_821, 4));
    assert_eq!(report.created, 3_817);
    let engine = world.engine().await;
    let rows = public_rows(&file);
    Some((world, engine, rows))
}

fn plain(name: &str) -> String {
    let lower = name.to_lowercase();
    lower.split(|c: char| !c.is_alphanumeric()).filter(|w| !w.is_empty()).collect::<Vec<_>>().join(" ")
}

fn query_of(text: &str) -> String {
    text.replace('%', "%25").replace('&', "%26").replace('+', "%2B").replace('#', "%23").replace(' ', "+")
}

/// The share of names that stand within the first `places` hits, ties of equal names aside.
async fn found_within(engine: &Engine, asked: impl Iterator<Item = (String, String)>, places: usize) -> f64 {
    let (mut found, mut all) = (0, 0);
    let mut missed = Vec::new();
    for (name, question) in asked {
        all += 1;
        let page = ask(engine, &format!("q={}", query_of(&question))).await;
        let wanted = plain(&name);
        let mut others: BTreeSet<String> = BTreeSet::new();
        let mut here = false;
        for hit in names(&page) {
            if plain(hit) == wanted {
                here = others.len() < places;
                break;
            }
            others.insert(plain(hit));
        }
        if here { found += 1 } else { missed.push((name, question)) }
    }
    for (name, question) in missed.iter().take(12) {
        eprintln!("missed {name:?} asked as {question:?}");
    }
    f64::from(found) / f64::from(all)
}

#[tokio::test]
async fn a_service_is_found_by_its_name_and_by_most_of_it() {
    let Some((_world, engine, rows)) = scotland().await else { return };
    let all: BTreeSet<String> = rows.iter().map(|row| row.name.clone()).collect();
    let exact = found_within(&engine, all.iter().map(|name| (name.clone(), name.clone())), 2).await;
    assert!(exact >= 0.99, "by its exact name: {exact:.4}");

    let mut frequency: HashMap<String, usize> = HashMap::new();
    for name in &all {
        plain(name).split(' ').for_each(|word| *frequency.entry(word.to_owned()).or_default() += 1);
    }
    let long: Vec<&String> = all.iter().filter(|name| plain(name).split(' ').count() >= 3).collect();
    let without_commonest = long.iter().map(|name| {
        let words: Vec<String> = plain(name).split(' ').map(ToOwned::to_owned).collect();
        let drop = (0..words.len()).max_by_key(|at| frequency[&words[*at]]).expect("a word");
        ((*name).clone(), without(&words, drop))
    });
    let common = found_within(&engine, without_commonest, 5).await;
    assert!(common >= 0.99, "without its commonest word: {common:.4}");

    // What ties allow: where what is left of the name is left of other names too, no order can tell.
    let mut left_of: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    let without_any = |name: &str, number: usize| {
        let words: Vec<String> = plain(name).split(' ').map(ToOwned::to_owned).collect();
        without(&words, number.wrapping_mul(2_654_435_761) % words.len())
    };
    for (number, name) in long.iter().enumerate() {
        left_of.entry(without_any(name, number)).or_default().insert(plain(name));
    }
    let random = long
        .iter()
        .enumerate()
        .map(|(number, name)| ((*name).clone(), without_any(name, number)))
        .filter(|(_, question)| left_of[question].len() <= 5);
    let random = found_within(&engine, random, 5).await;
    assert!(random >= 0.97, "without a random word: {random:.4}");
}

fn without(words: &[String], drop: usize) -> String {
    let left: Vec<&str> =
        words.iter().enumerate().filter(|(at, _)| *at != drop).map(|(_, word)| word.as_str()).collect();
    left.join(" ")
}

#[tokio::test]
async fn counts_are_those_of_the_file() {
    let Some((_world, engine, rows)) = scotland().await else { return };
    let page = ask(&engine, "").await;
    assert_eq!(page.total, rows.len() as u64);
    for kind in
        ["care_agency", "care_home", "day_opportunity", "housing_support", "shared_lives", "nurse_agency", "respite"]
    {
        let expected = rows.iter().filter(|row| row.kinds.contains(&kind)).count();
        assert_eq!(count(&page, "kind", kind), u32::try_from(expected).ok(), "{kind}");
    }
    let dementia = |row: &&Row| {
        row.words
            .iter()
            .any(|w| w.to_lowercase().contains("dementia") && !w.to_lowercase().contains("other than dementia"))
    };
    let expected = rows.iter().filter(dementia).count();
    assert_eq!(count(&page, "need", "dementia"), u32::try_from(expected).ok());

    // A group's counts ignore its own choice and obey the others'.
    let narrowed = ask(&engine, "kind=care_home&need=dementia").await;
    let homes = rows.iter().filter(|row| row.kinds.contains(&"care_home")).filter(dementia).count();
    assert_eq!(narrowed.total, homes as u64);
    assert_eq!(count(&narrowed, "kind", "care_home"), u32::try_from(homes).ok());
    let agencies = rows.iter().filter(|row| row.kinds.contains(&"care_agency")).filter(dementia).count();
    assert_eq!(count(&narrowed, "kind", "care_agency"), u32::try_from(agencies).ok());
}

#[tokio::test]
async fn distances_are_those_of_the_postcodes_points() {
    let Some((_world, engine, rows)) = scotland().await else { return };
    for (near, within) in [("EH1 1YZ", 5u16), ("G2 1DY", 3), ("IV1 1HY", 40), ("AB10 1AQ", 10)] {
        let postcode = Postcode::parse(near).expect(near);
        let Some(here) = engine.places().postcode(&postcode).map(|at| at.point) else {
            assert!(!engine.places().has_full_postcodes(), "{near} is not known");
            eprintln!("skipped: no full postcodes are built in");
            return;
        };
        let points: Vec<Point> =
            rows.iter().filter_map(|row| engine.places().postcode(row.postcode.as_ref()?)).map(|at| at.point).collect();
        let mut expected: Vec<f64> =
            points.iter().map(|point| here.miles_to(*point)).filter(|miles| *miles <= f64::from(within)).collect();
        expected.sort_by(f64::total_cmp);
        let mut shown: Vec<f64> = Vec::new();
        let url = |page: usize| format!("near={}&within={within}&sort=distance&page={page}", query_of(near));
        let total = ask(&engine, &url(1)).await.total;
        for page in 1..=expected.len().div_ceil(20).max(1) {
            shown.extend(ask(&engine, &url(page)).await.cards.iter().filter_map(|card| card.miles));
        }
        assert_eq!(total, expected.len() as u64, "{near}");
        assert_eq!(shown.len(), expected.len(), "{near}");
        for (shown, expected) in shown.iter().zip(&expected) {
            assert!((shown - expected).abs() <= 0.051, "{near}: {shown} is not {expected}");
        }
    }
}

#[tokio::test]
async fn points_agree_with_the_files_own_to_20_metres() {
    let Some((_world, engine, rows)) = scotland().await else { return };
    if !engine.places().has_full_postcodes() {
        eprintln!("skipped: no full postcodes are built in");
        return;
    }
    let mut compared = 0;
    for row in &rows {
        let (Some(postcode), Some((lat, lon))) = (&row.postcode, row.point) else { continue };
        let at = engine.places().postcode(postcode).unwrap_or_else(|| panic!("{postcode} is known"));
        let given = Point::from_degrees(lat, lon).expect("a point");
        assert!(at.point.miles_to(given) * 1_609.344 <= 20.0, "{postcode}");
        compared += 1;
    }
    assert!(compared > 3_700, "{compared}");
}

#[tokio::test]
async fn nurseries_are_never_the_answer_for_adults() {
    let (Some(adults), Some(nurseries)) = (shared(SCOTLAND), shared(NURSERIES)) else { return };
    let world = World::sqlite().await;
    world.import(Format::CareInspectorate, &adults).await.expect("Scotland imports");
    let report = world.import(Format::CareInspectorate, &nurseries).await.expect("the nurseries are read");
    assert_eq!((report.read, report.skipped, report.created), (3_079, 3_079, 0));
    let engine = world.engine().await;
    let nursery = ask(&engine, "q=nursery+playgroup").await;
    let playgroups = names(&nursery).into_iter().filter(|name| name.to_lowercase().contains("playgroup")).count();
    assert_eq!(playgroups, 0);
}
