//! The index is a copy: missing, old, damaged or behind, it mends itself.

use std::path::PathBuf;

use engine::import::read::Format;
use engine::upkeep;

use crate::import::directory;
use crate::world::{World, ask, names};

async fn seeded() -> World {
    let world = World::sqlite().await;
    let report = upkeep::seed(&world.config, &world.clock, Some(60), 1).await.expect("it seeds");
    assert_eq!(report.created, 60);
    world
}

fn generation(world: &World) -> PathBuf {
    let index = world.config.index_dir();
    index.join(std::fs::read_to_string(index.join("CURRENT")).expect("a generation is in use"))
}

#[tokio::test]
async fn a_missing_index_is_built() {
    let world = seeded().await;
    let total = ask(&world.engine().await, "").await.total;
    assert!(total > 50, "{total}");
    std::fs::remove_dir_all(world.config.index_dir()).expect("it is gone");
    assert_eq!(ask(&world.engine().await, "").await.total, total);
}

#[tokio::test]
async fn a_damaged_index_is_built_beside_and_the_damaged_one_deleted() {
    let world = seeded().await;
    let total = ask(&world.engine().await, "").await.total;
    let old = generation(&world);
    let term_file = std::fs::read_dir(&old)
        .expect("files")
        .flatten()
        .find(|f| f.path().extension().is_some_and(|e| e == "term"))
        .expect("a term file");
    let mut bytes = std::fs::read(term_file.path()).expect("bytes");
    let middle = bytes.len() / 2;
    bytes[middle] ^= 0xff;
    std::fs::write(term_file.path(), bytes).expect("damage");
    assert_eq!(ask(&world.engine().await, "").await.total, total);
    assert_ne!(generation(&world), old);
    assert!(!old.exists());
}

#[tokio::test]
async fn rubbish_in_the_folder_is_no_index() {
    let world = seeded().await;
    let index = world.config.index_dir();
    std::fs::create_dir_all(index.join("deadbeef0000-1")).expect("a folder");
    for name in ["../../etc", "deadbeef0000-1", "", "no such"] {
        std::fs::write(index.join("CURRENT"), name).expect("rubbish");
        assert!(ask(&world.engine().await, "").await.total > 50, "{name:?}");
    }
}

#[tokio::test]
async fn an_index_that_was_cut_off_before_its_commit_catches_up() {
    let world = seeded().await;
    let engine = world.engine().await;
    let total = ask(&engine, "").await.total;
    drop(engine);
    let file = world.file("cqc.csv", directory(&[("1-1", "Example Nurses", "Homecare agencies")]));
    assert_eq!(world.import(Format::CqcDirectory, &file).await.expect("it imports").created, 1);
    let engine = world.engine().await;
    assert_eq!(ask(&engine, "").await.total, total + 1);
    assert_eq!(engine.index_lag().await.expect("it answers"), 0);
}

#[tokio::test]
async fn a_running_server_switches_to_what_reindex_built() {
    let world = seeded().await;
    let engine = world.engine().await;
    let before = generation(&world);
    let tail = engine.start_tail();
    let documents = upkeep::reindex(&world.config, &world.clock).await.expect("it builds");
    assert_eq!(documents, ask(&engine, "").await.total);
    assert_ne!(generation(&world), before);
    for _ in 0..100 {
        if !before.exists() {
            break;
        }
        tokio::time::sleep(std::time::Duration::from_millis(100)).await;
    }
    assert!(!before.exists(), "the server has moved to the new generation");
    assert!(ask(&engine, "").await.total > 50);
    tail.stop().await;
}

#[tokio::test]
async fn what_time_alone_changes_is_looked_at_again() {
    let world = seeded().await;
    let engine = world.engine().await;
    let now = crate::world::count(&ask(&engine, "").await, "space", "now").expect("some have room");
    drop(engine);
    let later = engine::Clock::fixed("2027-06-01T12:00:00Z".parse().expect("a time"), 7);
    let engine = engine::Engine::open(world.config.clone(), later).await.expect("it opens");
    engine.recheck().await.expect("it looks again");
    let page = ask(&engine, "").await;
    let then = crate::world::count(&page, "space", "now").unwrap_or(0);
    assert!(now > 0 && then == 0, "{now} then {then}: what was said half a year ago is not said any more");
    assert!(!names(&page).is_empty());
}
