//! What the public may see, and what it may never see.

use std::sync::Arc;

use domain::listing::Family;
use domain::taxonomy::{CheckState, CheckTier};
use engine::import::Request;
use engine::import::read::Format;
use engine::read_model::{FoundListing, ListingPage, Suggested};
use engine::{Engine, upkeep};

use crate::import::directory;
use crate::world::{World, ask, names, on_both, request};

async fn every_page(engine: &Engine) -> Vec<ListingPage> {
    let mut pages = Vec::new();
    let count = ask(engine, "").await.pages;
    for page in 1..=count {
        for card in ask(engine, &format!("page={page}")).await.cards {
            if let Some(FoundListing::Shown(found)) =
                engine.public().listing(&card.reference).await.expect("it answers")
            {
                pages.push(*found);
            }
        }
    }
    pages
}

on_both! {
    async fn only_checks_that_count_are_shown(world: World) {
        upkeep::seed(&world.config, &world.clock, Some(120), 1).await.expect("it seeds");
        let engine = world.engine().await;
        let pages = every_page(&engine).await;
        assert!(pages.len() > 100);
        for page in &pages {
            for check in &page.checks {
                assert!(matches!(check.state, CheckState::Verified | CheckState::DueForRenewal));
                assert!(check.valid_until >= world.clock.today(), "{} shows an expired check", page.reference);
            }
            if page.tier == CheckTier::Checked {
                assert!(page.not_checked.is_empty());
            }
        }
        assert!(pages.iter().any(|page| page.content.is_pa() && page.checks.is_empty() && page.tier == CheckTier::Listed));
        assert!(pages.iter().any(|page| page.tier == CheckTier::Checked));
    }
}

#[tokio::test]
async fn a_pa_is_never_suggested_by_name_nor_in_the_sitemap() {
    let world = World::sqlite().await;
    upkeep::seed(&world.config, &world.clock, Some(120), 1).await.expect("it seeds");
    let engine = world.engine().await;
    let pages = every_page(&engine).await;
    let sitemap = engine.public().sitemap().await.expect("a sitemap");
    assert!(!sitemap.is_empty());
    for page in pages.iter().filter(|page| page.content.is_pa()) {
        assert!(sitemap.iter().all(|entry| entry.reference != page.reference));
        for suggested in engine.public().suggest(&page.content.name).await.expect("it answers") {
            assert!(!matches!(&suggested, Suggested::Listing { reference, .. } if *reference == page.reference));
        }
    }
    let service = pages.iter().find(|page| matches!(page.content.family, Family::Service(_))).expect("a service");
    let beginning: String = service.content.name.chars().take(6).collect();
    let suggested = engine.public().suggest(&beginning).await.expect("it answers");
    assert!(suggested.iter().any(|one| matches!(one, Suggested::Listing { .. })), "{beginning}: {suggested:?}");
    assert!(engine.public().suggest("sal").await.expect("it answers").contains(&Suggested::Place("Sale".into())));
}

on_both! {
    async fn the_sitemap_is_kept_and_never_older_than_the_register(world: World) {
        let orchard = ("1-1", "Example Orchard", "Residential homes");
        let both = directory(&[orchard, ("1-2", "Example Meadow", "Residential homes")]);
        world.import(Format::CqcDirectory, &world.file("both.csv", both)).await.expect("it imports");
        let engine = world.engine().await;
        let first = engine.public().sitemap().await.expect("a sitemap");
        let again = engine.public().sitemap().await.expect("a sitemap");
        assert_eq!(first.len(), 2);
        assert!(Arc::ptr_eq(&first, &again), "nothing has changed");
        let one = world.file("one.csv", directory(&[orchard]));
        let withdrawing = Request { complete: true, force: true, ..request(Format::CqcDirectory, &one) };
        assert_eq!(world.import_as(withdrawing).await.expect("it imports").withdrawn, 1);
        // The index has not followed yet.
        let now = engine.public().sitemap().await.expect("a sitemap");
        let slugs: Vec<&str> = now.iter().map(|entry| entry.slug.as_str()).collect();
        assert_eq!(slugs, ["example-orchard"]);
    }
}

#[tokio::test]
async fn seeding_twice_adds_nothing_and_a_seed_gives_the_same_people() {
    let world = World::sqlite().await;
    let first = upkeep::seed(&world.config, &world.clock, Some(50), 3).await.expect("it seeds");
    let second = upkeep::seed(&world.config, &world.clock, Some(50), 3).await.expect("it seeds");
    assert_eq!((first.created, second.created, second.unchanged), (50, 0, 50));
    let other = World::sqlite().await;
    upkeep::seed(&other.config, &other.clock, Some(50), 3).await.expect("it seeds");
    let (here, there) = (ask(&world.engine().await, "sort=rate").await, ask(&other.engine().await, "sort=rate").await);
    assert_eq!(names(&here), names(&there));
}

#[tokio::test]
async fn doctor_is_well_and_says_what_to_do_when_not() {
    let world = World::sqlite().await;
    let findings = upkeep::doctor(&world.config, &world.clock).await;
    assert!(findings.iter().all(|finding| finding.ok), "{findings:?}");
    let mut broken = world.config.clone();
    broken.postcodes_file = Some("no-such-file.csv".into());
    let findings = upkeep::doctor(&broken, &world.clock).await;
    let postcodes = findings.iter().find(|finding| finding.what == "postcodes").expect("it looked");
    assert!(!postcodes.ok && postcodes.advice.contains("MARKETPLACE_POSTCODES_FILE"));
}
