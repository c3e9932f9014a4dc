//! When listings are to be seen, and those that accounts of the demonstration answer for.
#![expect(clippy::unwrap_used, reason = "a test that fails here says where")]

use chrono::Duration;
use domain::id::PublicRef;
use domain::listing::ListingState;
use engine::read_model::FoundListing;
use engine::{Engine, OpeningSet, Standing, upkeep};

use crate::people::{actor, sign_in};
use crate::world::{World, ask, now, on_both};

/// The place for breaks of the demonstration.
fn reference() -> PublicRef {
    PublicRef::parse("dem0svc1").unwrap()
}

/// Its state for the public; `None` where nobody can see it.
async fn state(engine: &Engine) -> Option<ListingState> {
    match engine.public().listing(&reference()).await.unwrap()? {
        FoundListing::Shown(page) => Some(page.status),
        FoundListing::Expired => Some(ListingState::Expired),
    }
}

async fn is_found(engine: &Engine) -> bool {
    engine.catch_up().await.unwrap();
    ask(engine, "q=curlew").await.cards.iter().any(|card| card.reference == reference())
}

on_both! {
    async fn what_an_owner_says_counts_at_once_and_days_come_by_themselves(world: World) {
        upkeep::seed(&world.config, &world.clock, Some(4), 1).await.unwrap();
        let engine = world.engine().await;
        let token = sign_in(&world, &engine, "provider@demo.invalid").await;
        let jo = actor(&engine, &token).await.unwrap();
        let set = async |form: &[(&str, &str)]| {
            let member = engine.member(Some(&jo)).unwrap();
            let own = member.listing(&reference()).await.unwrap().unwrap();
            let typed: Vec<_> = form.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
            own.set_opening(&typed).await.unwrap()
        };
        assert!(is_found(&engine).await);

        assert!(matches!(set(&[("closed", "yes"), ("opens_on", "2026-11-24")]).await, OpeningSet::Done));
        assert_eq!(state(&engine).await, Some(ListingState::TemporarilyClosed));
        assert!(is_found(&engine).await);
        world.clock.set(now() + Duration::days(2));
        assert_eq!(state(&engine).await, Some(ListingState::Approved));
        engine.run_schedule("days").await.unwrap();
        assert_eq!(state(&engine).await, Some(ListingState::Approved));

        let days = [("closed", "no"), ("visible_from", "2026-11-26"), ("visible_to", "2026-11-26")];
        assert!(matches!(set(&days).await, OpeningSet::Done));
        assert_eq!((state(&engine).await, is_found(&engine).await), (None, false));
        world.clock.set(now() + Duration::days(4));
        assert!(!is_found(&engine).await, "the index does not know yet");
        engine.run_schedule("days").await.unwrap();
        assert_eq!((state(&engine).await, is_found(&engine).await), (Some(ListingState::Approved), true));
        world.clock.set(now() + Duration::days(5));
        engine.run_schedule("days").await.unwrap();
        assert_eq!((state(&engine).await, is_found(&engine).await), (Some(ListingState::Expired), false));

        assert!(matches!(set(&[("closed", "no")]).await, OpeningSet::Done), "its owner lists it again");
        assert!(is_found(&engine).await);
        let wrong = set(&[("closed", "no"), ("opens_on", "2026-12-24")]).await;
        assert!(matches!(&wrong, OpeningSet::Wrong(errors) if errors.of("opens_on") == Some("opens_on_not_closed")));
        let member = engine.member(Some(&jo)).unwrap();
        let own = member.listing(&reference()).await.unwrap().unwrap();
        assert!(own.pause(true).await.unwrap());
        assert!(matches!(set(&[("closed", "yes")]).await, OpeningSet::NotNow), "what is hidden stays hidden");
        assert_eq!(state(&engine).await, None);
    }
}

on_both! {
    async fn accounts_of_the_demonstration_answer_for_what_is_public(world: World) {
        for _ in 0..2 {
            upkeep::seed(&world.config, &world.clock, Some(4), 1).await.unwrap();
        }
        let engine = world.engine().await;
        for (who, reference) in [("pa@demo.invalid", "dem0pa01"), ("provider@demo.invalid", "dem0svc1")] {
            let token = sign_in(&world, &engine, who).await;
            let actor = actor(&engine, &token).await.unwrap();
            let listings = engine.member(Some(&actor)).unwrap().listings().await.unwrap();
            let [(copy, name)] = listings.as_slice() else { panic!("{who}: {} listings", listings.len()) };
            assert_eq!((copy.reference.as_str(), &copy.standing), (reference, &Standing::Live));
            assert!(copy.progress.complete(), "{:?}", copy.progress);
            let found = engine.public().listing(&copy.reference).await.unwrap().unwrap();
            let FoundListing::Shown(page) = found else { panic!("{who}: it is not shown") };
            assert_eq!(&page.content.name, name);
            // What is public is what the answers make, but for the day on which they were last said to be right.
            let mut made = engine.preview(copy).unwrap();
            let mut public = page.content.clone();
            for content in [&mut made, &mut public] {
                content.say_again(world.clock.today(), None);
            }
            assert_eq!(public, made, "{who}");
            let text = serde_json::to_string(&page.content).unwrap();
            for private in ["Pellowe", "Example Mutual", "morwenna", "0150\"", "passport"] {
                assert!(!text.contains(private), "{who}: {private}");
            }
        }
    }
}
