//! Searching: filters, counts, places, pages, and whatever people type.

use std::collections::BTreeSet;

use domain::search_query::{Group, Notice, Reading};
use engine::import::read::Format;
use engine::read_model::Widening;
use engine::{Engine, upkeep};

use crate::import::directory;
use crate::world::{World, ask, count, names, on_both, shared};

async fn demonstration(world: &World) {
    upkeep::seed(&world.config, &world.clock, Some(240), 1).await.expect("it seeds");
}

on_both! {
    async fn every_count_is_what_choosing_it_gives(world: World) {
        demonstration(&world).await;
        let engine = world.engine().await;
        for base in ["", "near=M33&within=15", "kind=pa_employed&kind=pa_self_employed", "need=dementia&q=help"] {
            let page = ask(&engine, base).await;
            for facet in &page.facets {
                for option in facet.options.iter().filter(|option| !option.chosen) {
                    if facet.options.iter().any(|option| option.chosen) {
                        continue;
                    }
                    let chosen = ask(&engine, &format!("{base}&{}={}", facet.group.name(), option.value)).await;
                    if facet.group != Group::Gender {
                        assert_eq!(chosen.total, u64::from(option.count), "{base} {} {}", facet.group.name(), option.value);
                    }
                }
            }
        }
    }
}

#[tokio::test]
async fn or_inside_a_group_and_between_groups() {
    let world = World::sqlite().await;
    demonstration(&world).await;
    let engine = world.engine().await;
    let total = |url: &'static str| {
        let engine = engine.clone();
        async move { ask(&engine, url).await.total }
    };
    let (urdu, polish) = (total("language=ur").await, total("language=pl").await);
    let either = total("language=ur&language=pl").await;
    assert!(either >= urdu.max(polish) && either <= urdu + polish && urdu > 0 && polish > 0);
    assert!(total("language=ur&kind=pa_employed").await < urdu);
    // Siblings stay countable: their counts ignore the group's own choice.
    let page = ask(&engine, "language=ur").await;
    assert_eq!(u64::from(count(&page, "language", "pl").expect("still offered")), polish);
}

#[tokio::test]
async fn pages_do_not_overlap_and_none_is_left_out() {
    let world = World::sqlite().await;
    demonstration(&world).await;
    let engine = world.engine().await;
    for order in ["", "&sort=updated", "&sort=rate", "&near=M33&within=100&sort=distance", "&q=support"] {
        let first = ask(&engine, order).await;
        let mut seen = BTreeSet::new();
        for page in 1..=first.pages {
            for card in ask(&engine, &format!("page={page}{order}")).await.cards {
                assert!(seen.insert(card.reference.clone()), "{order}: {} twice", card.reference);
            }
        }
        assert_eq!(seen.len() as u64, first.total, "{order}");
    }
}

#[tokio::test]
async fn orders_are_kept() {
    let world = World::sqlite().await;
    demonstration(&world).await;
    let engine = world.engine().await;
    let near = ask(&engine, "near=M33&within=50&sort=distance").await;
    let miles: Vec<f64> = near.cards.iter().filter_map(|card| card.miles).collect();
    assert!(miles.len() > 5 && miles.is_sorted(), "{miles:?}");
    let cheap = ask(&engine, "max_rate=1600&sort=rate").await;
    let rates: Vec<_> = cheap.cards.iter().map(|card| card.rate.map_or(u32::MAX, |rate| rate.0)).collect();
    assert!(rates.is_sorted() && rates[0] <= 1_600, "{rates:?}");
    assert!(rates.iter().all(|rate| *rate <= 1_600 || *rate == u32::MAX));
}

#[tokio::test]
async fn places_are_understood_or_it_is_said() {
    let world = World::sqlite().await;
    demonstration(&world).await;
    let engine = world.engine().await;
    assert_eq!(ask(&engine, "near=sale").await.near.as_deref(), Some("Sale"));
    assert_eq!(ask(&engine, "near=m33").await.near.as_deref(), Some("M33"));
    let unknown = ask(&engine, "near=Nowhere+at+all").await;
    assert_eq!(unknown.query.notices, [Notice::PlaceNotFound]);
    assert!(unknown.total > 100, "the rest of the question still counts");
    assert_eq!(ask(&engine, "near=BT1+5GS").await.query.notices, [Notice::NorthernIreland]);
    if engine.places().has_full_postcodes() {
        let precise = ask(&engine, "near=M33+9ZZ").await;
        assert_eq!(precise.query.notices, [Notice::PostcodeNotFound]);
        assert_eq!(precise.near.as_deref(), Some("M33"));
    }
}

#[tokio::test]
async fn a_postcode_alone_in_the_words_is_a_place() {
    let world = World::sqlite().await;
    demonstration(&world).await;
    let engine = world.engine().await;
    let (near, read) = (ask(&engine, "near=m33").await, ask(&engine, "q=m33").await);
    assert!(near.total > 0);
    assert_eq!((read.total, names(&read)), (near.total, names(&near)));
    assert_eq!((read.near.as_deref(), read.asked_place()), (Some("M33"), Some("M33")));
    assert_eq!(read.understood, [Reading::Near("M33".into())]);
    assert_eq!((read.words.as_deref(), read.query.text.as_deref()), (None, Some("m33")));
    let nearest = ask(&engine, "q=m33+5aa&within=50&sort=distance").await;
    assert_eq!(nearest.understood, [Reading::Near("M33 5AA".into())]);
    assert!(nearest.query.notices.is_empty() && nearest.cards.iter().all(|card| card.miles.is_some()));
    let words = ask(&engine, "q=m33&without=near:M33&sort=distance").await;
    assert!(words.understood.is_empty() && words.near.is_none());
    assert_eq!((words.words.as_deref(), words.query.notices.as_slice()), (Some("m33"), &[Notice::SortNeedsPlace][..]));
    // What only looks like an outward code is a word, and what is no postcode alone are words.
    for typed in ["U3A", "ZZ1+1AA", "dementia+m33"] {
        let page = ask(&engine, &format!("q={typed}&sort=distance")).await;
        assert!(page.understood.is_empty() && page.words.is_some(), "{typed}");
        assert!(page.query.notices.contains(&Notice::SortNeedsPlace), "{typed}");
    }
    assert_eq!(ask(&engine, "q=BT1+5GS").await.query.notices, [Notice::NorthernIreland]);
}

#[tokio::test]
async fn a_place_that_has_namesakes_is_named_with_them() {
    let world = World::sqlite().await;
    let engine = world.engine().await;
    let page = ask(&engine, "near=ashford").await;
    assert_eq!((page.near.as_deref(), page.query.notices.as_slice()), (Some("Ashford"), &[Notice::PlaceAmbiguous][..]));
    assert_eq!(page.namesakes, ["Ashford, Kent", "Ashford, Surrey"]);
    for typed in page.namesakes {
        let query = domain::search_query::SearchQuery { near: Some(typed), ..Default::default() };
        let page = engine.public().search(&query).await.expect("it answers");
        assert!(page.query.notices.is_empty() && page.namesakes.is_empty() && page.near.is_some());
    }
}

#[tokio::test]
async fn who_comes_to_you_is_near() {
    let world = World::sqlite().await;
    demonstration(&world).await;
    let engine = world.engine().await;
    let page = ask(&engine, "near=M33&within=1&kind=pa_employed&kind=pa_self_employed").await;
    assert!(page.cards.iter().any(|card| card.comes_to_you), "some PA travels to M33");
    assert!(page.cards.iter().all(|card| card.comes_to_you || card.miles.is_some_and(|miles| miles <= 1.0)));
}

#[tokio::test]
async fn councils_answer_to_old_codes_and_districts() {
    let world = World::sqlite().await;
    demonstration(&world).await;
    let engine = world.engine().await;
    let trafford = ask(&engine, "council=E08000009").await.total;
    assert!(trafford > 0);
    // Worcester is a district of Worcestershire.
    assert_eq!(ask(&engine, "council=E07000237").await.total, ask(&engine, "council=E10000034").await.total);
    let short = ask(&engine, "council=E99999999").await;
    assert_eq!(short.query.notices, [Notice::ValueNotKnown("council")]);
}

#[tokio::test]
async fn misspelt_words_and_beginnings_are_found() {
    let world = World::sqlite().await;
    demonstration(&world).await;
    let engine = world.engine().await;
    let dementia = ask(&engine, "q=dementia").await.total;
    for typed in ["dementa", "demenita", "dement", "respit"] {
        assert!(ask(&engine, &format!("q={typed}")).await.total > 0, "{typed}");
    }
    assert!(dementia > 0);
    assert_eq!(ask(&engine, "q=xyzzyplugh").await.total, 0);
    assert!(ask(&engine, "q=xyzzyplugh+dementia").await.total > 0, "a word nobody knows does not spoil the others");
}

/// A register of two services in Sale.
async fn two_services(world: &World) -> Engine {
    let rows = [("1-1", "Real Homecare", "Homecare agencies"), ("1-2", "Orchard House", "Residential homes")];
    let file = world.file("cqc.csv", directory(&rows));
    assert_eq!(world.import(Format::CqcDirectory, &file).await.expect("it imports").created, 2);
    world.engine().await
}

#[tokio::test]
async fn a_spelling_is_guessed_closely_and_that_is_said() {
    let world = World::sqlite().await;
    let engine = two_services(&world).await;
    let page = ask(&engine, "q=orchad").await;
    assert_eq!((names(&page), page.query.notices.as_slice()), (vec!["Orchard House"], &[Notice::SpellingGuessed][..]));
    let [guess] = page.guesses.as_slice() else { panic!("{:?}", page.guesses) };
    assert_eq!((guess.typed.as_str(), guess.looked_for.as_slice()), ("orchad", &["Orchard".to_owned()][..]));
    // A wrong first letter, two slips in seven letters, and words of four letters are no guesses.
    for typed in ["meals", "archard", "orkharp", "rael"] {
        let page = ask(&engine, &format!("q={typed}")).await;
        assert_eq!((page.total, page.query.notices.len()), (0, 0), "{typed}: {:?}", names(&page));
    }
    // A word somebody wrote, the beginning of one, and one that is like nothing are not guessed at.
    for typed in ["orchard", "orch", "orchard+xyzzyplugh"] {
        let page = ask(&engine, &format!("q={typed}")).await;
        assert_eq!((names(&page), page.guesses.len()), (vec!["Orchard House"], 0), "{typed}");
        assert!(page.query.notices.is_empty(), "{typed}");
    }
    // Nothing is said about a guess that leads to nobody.
    assert!(ask(&engine, "q=orchad&kind=care_agency").await.query.notices.is_empty());
}

#[tokio::test]
async fn every_way_on_leads_to_what_it_promises() {
    let world = World::sqlite().await;
    demonstration(&world).await;
    let engine = world.engine().await;
    assert!(ask(&engine, "").await.ways_on.is_empty(), "where something is found nothing else is offered");
    for stuck in [
        "q=zzyzxq",
        "q=zzyzxq&near=Sale&kind=respite",
        "q=zzyzxq&near=ZE1&kind=respite&language=ur",
        "near=ZE1",
        "q=ZE1&kind=respite&max_rate=1300&nights=300",
        "near=ZE1&within=1&support=personal_care&gender=woman&sort=distance",
        "need=dementia&language=yi&kind=nurse_agency&culture=chinese&access=hoist&max_rate=1&nights=300",
    ] {
        let page = ask(&engine, stuck).await;
        assert_eq!(page.total, 0, "{stuck}");
        assert!((1..=5).contains(&page.ways_on.len()), "{stuck}: {:?}", page.ways_on);
        for way in &page.ways_on {
            let found = ask(&engine, &way.query.to_query_string()).await;
            assert_eq!(found.total, way.total, "{stuck}: {:?}", way.by);
            assert!(way.total > 0 && found.query.notices.is_empty(), "{stuck}: {:?}", way.by);
        }
    }
    let words = ask(&engine, "q=zzyzxq&near=Sale&within=100&kind=respite").await;
    assert!(words.ways_on.iter().any(|way| way.by == Widening::Words), "{:?}", words.ways_on);
}

#[tokio::test]
async fn a_wider_circle_is_no_wider_than_it_must_be() {
    let world = World::sqlite().await;
    let engine = two_services(&world).await;
    if !engine.places().has_full_postcodes() {
        eprintln!("skipped: no full postcodes are built in");
        return;
    }
    // Some thirty miles away.
    let page = ask(&engine, "q=orchard&near=L1&within=1").await;
    let [way] = page.ways_on.as_slice() else { panic!("{:?}", page.ways_on) };
    let Widening::Within(miles) = way.by else { panic!("{:?}", way.by) };
    assert_eq!((way.total, way.query.to_query_string()), (1, format!("q=orchard&near=L1&within={}", miles.get())));
    let nearer = ask(&engine, &format!("q=orchard&near=L1&within={}", miles.get() / 2)).await;
    assert_eq!(nearer.total, 0, "{miles:?} is the smallest circle on offer that holds it");
}

#[tokio::test]
async fn nothing_that_is_typed_breaks_a_search() {
    let world = World::sqlite().await;
    demonstration(&world).await;
    let engine = world.engine().await;
    for url in [
        "page=999999",
        "within=-1",
        "q=%00%ff%",
        "q=*&near=*",
        "q=AND+OR+NOT+(",
        "sort=distance",
        "page=18446744073709551616",
    ] {
        ask(&engine, url).await;
    }
    ask(&engine, &format!("q={}", "care ".repeat(2_000).replace(' ', "+"))).await;
    ask(&engine, &format!("q={}", "x".repeat(10_000))).await;
    let last = ask(&engine, "page=999999").await;
    assert_eq!((last.page, last.query.notices.as_slice()), (last.pages, [Notice::PageTooHigh].as_slice()));
    assert!(!names(&last).is_empty());
    let Some(file) = shared("fuzz/blns.json") else { return };
    let strings: Vec<String> = serde_json::from_str(&std::fs::read_to_string(file).expect("the list")).expect("JSON");
    for typed in strings {
        for name in ["q", "near", "kind", "within", "page"] {
            let query = domain::search_query::SearchQuery::from_params([(name, typed.as_str())]);
            engine.public().search(&query).await.expect("it answers");
        }
        engine.public().suggest(&typed).await.expect("it answers");
    }
}
