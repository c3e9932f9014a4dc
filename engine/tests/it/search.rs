//! Searching: filters, counts, places, pages, and whatever people type.

use std::collections::BTreeSet;

use domain::search_query::{Group, Notice};
use engine::upkeep;

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
