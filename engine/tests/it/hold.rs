//! Hiding a listing at once, everywhere; showing it again; and remembering whom not to list.
#![expect(clippy::unwrap_used, reason = "a test that fails here says where")]

use std::time::{Duration as Time, Instant};

use chrono::Duration;
use domain::account::Role;
use domain::id::PublicRef;
use domain::listing::Hold;
use engine::import::read::Format;
use engine::read_model::{FoundListing, Suggested};
use engine::{Actor, Engine, EngineConfig, HoldDone, NotAllowed, Removal, SecondFactorCheck, upkeep};

use crate::import::directory;
use crate::people::{SALFORD, actor, app_code, council, invite, on_duty, sign_in, staff};
use crate::world::{World, ask, names, now, on_both, request};

const ORCHARD: (&str, &str, &str) = ("1-100", "Example Orchard", "Residential homes");
const MEADOW: (&str, &str, &str) = ("1-101", "Example Meadow", "Residential homes");

async fn two_services(world: &World) {
    let file = world.file("two.csv", directory(&[ORCHARD, MEADOW]));
    assert_eq!(world.import(Format::CqcDirectory, &file).await.expect("it imports").created, 2);
}

async fn reference(engine: &Engine, name: &str) -> PublicRef {
    let page = ask(engine, "q=Example").await;
    page.cards.iter().find(|card| card.name == name).expect("it is found").reference.clone()
}

/// Another process on the same rows, with an index of its own.
async fn another(world: &World) -> Engine {
    let config = EngineConfig {
        data_dir: world.folder.path().join("another"),
        database_url: Some(world.config.database_url()),
        ..world.config.clone()
    };
    Engine::open(config, world.clock.clone()).await.expect("a second engine opens")
}

async fn suspend(engine: &Engine, who: &Actor, reference: &PublicRef, for_safeguarding: bool) -> HoldDone {
    let officer = engine.duty_officer(Some(who)).unwrap();
    officer.suspend(reference, "A call from the ward", for_safeguarding).await.unwrap()
}

async fn is_public(engine: &Engine, reference: &PublicRef) -> bool {
    engine.public().listing(reference).await.unwrap().is_some()
}

on_both! {
    async fn a_hidden_listing_is_gone_at_once_from_every_process(world: World) {
        two_services(&world).await;
        let (here, there) = (world.engine().await, another(&world).await);
        let orchard = reference(&there, "Example Orchard").await;
        // Everything that may be kept is kept.
        assert_eq!(there.public().sitemap().await.unwrap().len(), 2);
        assert!(is_public(&there, &orchard).await);
        let officer = on_duty(&world, &here, "olu@example.org", Role::Moderator, None).await;
        assert_eq!(suspend(&here, &officer, &orchard, false).await, HoldDone::Done);
        for engine in [&here, &there] {
            // Before any index has followed.
            assert!(!is_public(engine, &orchard).await);
            assert_eq!(names(&ask(engine, "q=Example").await), ["Example Meadow"]);
            let suggested = engine.public().suggest("Example").await.unwrap();
            let named: Vec<_> = suggested.iter().filter_map(|one| match one {
                Suggested::Listing { name, .. } => Some(name.as_str()),
                _ => None,
            }).collect();
            assert_eq!(named, ["Example Meadow"]);
            let sitemap = engine.public().sitemap().await.unwrap();
            assert!(sitemap.iter().all(|entry| entry.reference != orchard) && sitemap.len() == 1);
            assert!(engine.public().concern_about(Some(&orchard), None).await.unwrap().whom.is_none());
        }
        // And from the counts within two seconds.
        let tail = there.start_tail();
        let begun = Instant::now();
        while ask(&there, "q=Example").await.total != 1 {
            assert!(begun.elapsed() < Time::from_secs(2), "the index did not follow");
            tokio::time::sleep(Time::from_millis(50)).await;
        }
        tail.stop().await;
    }
}

on_both! {
    async fn one_register_officer_shows_again_what_was_not_hidden_because_of_harm(world: World) {
        two_services(&world).await;
        let engine = world.engine().await;
        let orchard = reference(&engine, "Example Orchard").await;
        let moderator = on_duty(&world, &engine, "mo@example.org", Role::Moderator, None).await;
        let officer = on_duty(&world, &engine, "olu@example.org", Role::RegisterOfficer, None).await;
        assert_eq!(suspend(&engine, &moderator, &orchard, false).await, HoldDone::Done);
        assert_eq!(suspend(&engine, &officer, &orchard, false).await, HoldDone::Already);
        let page = engine.duty_officer(Some(&officer)).unwrap().hold(&orchard).await.unwrap().expect("it is theirs");
        assert_eq!((page.hold, page.history.len()), (Hold::Suspended, 1));
        assert_eq!(page.history[0].reason.as_deref(), Some("A call from the ward"));
        assert_eq!(page.history[0].by, "m…@example.org");
        assert!(page.may.restore && !page.may.suspend && !page.may.ask);
        let desk = engine.duty_officer(Some(&moderator)).unwrap();
        assert_eq!(desk.restore(&orchard).await.unwrap(), HoldDone::NotAllowed);
        assert_eq!(engine.safeguarding_lead(Some(&officer)).err(), Some(NotAllowed::Role));
        let desk = engine.duty_officer(Some(&officer)).unwrap();
        assert_eq!(desk.restore(&orchard).await.unwrap(), HoldDone::Done);
        assert_eq!(desk.restore(&orchard).await.unwrap(), HoldDone::Already);
        engine.catch_up().await.unwrap();
        assert!(is_public(&engine, &orchard).await);
        assert_eq!(ask(&engine, "q=Example").await.total, 2);
    }
}

on_both! {
    async fn what_was_hidden_because_of_harm_takes_two_leads(world: World) {
        two_services(&world).await;
        let engine = world.engine().await;
        let orchard = reference(&engine, "Example Orchard").await;
        let officer = on_duty(&world, &engine, "olu@example.org", Role::RegisterOfficer, None).await;
        let lead = on_duty(&world, &engine, "lea@example.org", Role::SafeguardingLead, None).await;
        invite(&world, "kim@example.org", Role::SafeguardingLead, None).await;
        let (token, key, _) = staff(&world, &engine, "kim@example.org").await;
        let other = actor(&engine, &token).await.unwrap();
        // What began as something else becomes a matter of harm, and never the other way round.
        assert_eq!(suspend(&engine, &officer, &orchard, false).await, HoldDone::Done);
        world.clock.set(now() + Duration::minutes(1));
        assert_eq!(suspend(&engine, &officer, &orchard, true).await, HoldDone::Done);
        assert_eq!(suspend(&engine, &lead, &orchard, false).await, HoldDone::Already);
        let desk = engine.duty_officer(Some(&officer)).unwrap();
        let seen = desk.hold(&orchard).await.unwrap().expect("it is theirs");
        assert_eq!(seen.history[0].reason, None, "why is for leads");
        assert!(!seen.may.restore && !seen.may.ask && !seen.may.decide);
        assert_eq!(desk.restore(&orchard).await.unwrap(), HoldDone::NeedsAnother);

        let (one, two) = (engine.safeguarding_lead(Some(&lead)).unwrap(), engine.safeguarding_lead(Some(&other)).unwrap());
        assert_eq!(one.decide_restore(&orchard, true).await.unwrap(), HoldDone::Already, "nobody asked");
        assert_eq!(one.ask_restore(&orchard, "Nothing was found").await.unwrap(), HoldDone::Done);
        assert_eq!(two.ask_restore(&orchard, "Me too").await.unwrap(), HoldDone::Already);
        assert_eq!(one.decide_restore(&orchard, true).await.unwrap(), HoldDone::NeedsAnother);
        assert_eq!(one.decide_restore(&orchard, false).await.unwrap(), HoldDone::NeedsAnother);
        assert!(!is_public(&engine, &orchard).await);
        assert_eq!(two.decide_restore(&orchard, false).await.unwrap(), HoldDone::Done);
        assert_eq!(two.decide_restore(&orchard, true).await.unwrap(), HoldDone::Already, "it was refused");

        assert_eq!(two.ask_restore(&orchard, "The council agrees").await.unwrap(), HoldDone::Done);
        // Another session of the same person is the same person.
        let half = sign_in(&world, &engine, "kim@example.org").await;
        let half = actor(&engine, &half).await.unwrap();
        let code = app_code(&key, world.clock.now());
        let passed = engine.half_signed_in(Some(&half)).unwrap().check(code.as_str()).await.unwrap();
        let SecondFactorCheck::Passed { token, .. } = passed else { panic!("the code is right") };
        let again = actor(&engine, &token).await.unwrap();
        assert!(again.session() != other.session());
        let same = engine.safeguarding_lead(Some(&again)).unwrap();
        assert_eq!(same.decide_restore(&orchard, true).await.unwrap(), HoldDone::NeedsAnother);
        assert_eq!(one.decide_restore(&orchard, true).await.unwrap(), HoldDone::Done);
        assert!(is_public(&engine, &orchard).await);
        let history = engine.duty_officer(Some(&lead)).unwrap().hold(&orchard).await.unwrap().unwrap().history;
        assert_eq!(history[0].ended.as_ref().map(|(how, _)| how.as_str()), Some("restored"));
        assert_eq!(history[1].ended.as_ref().map(|(how, _)| how.as_str()), Some("replaced"));
    }
}

#[tokio::test]
async fn another_council_s_listing_is_not_there() {
    let world = World::sqlite().await;
    upkeep::seed(&world.config, &world.clock, Some(60), 1).await.unwrap();
    let engine = world.engine().await;
    let card = ask(&engine, "").await.cards.into_iter().next().expect("some listing");
    let Some(FoundListing::Shown(page)) = engine.public().listing(&card.reference).await.unwrap() else {
        panic!("it is shown")
    };
    // Salford is no council of the demonstration.
    let own = page.council.expect("a council").code;
    let theirs = on_duty(&world, &engine, "sal@example.org", Role::SafeguardingLead, council(SALFORD)).await;
    let desk = engine.duty_officer(Some(&theirs)).unwrap();
    assert!(desk.hold(&card.reference).await.unwrap().is_none());
    assert_eq!(suspend(&engine, &theirs, &card.reference, true).await, HoldDone::NotTheirs);
    assert_eq!(desk.restore(&card.reference).await.unwrap(), HoldDone::NotTheirs);
    let removed = desk.remove(&card.reference, "Away", Removal::Safeguarding).await.unwrap();
    assert_eq!(removed, HoldDone::NotTheirs);
    let lead = engine.safeguarding_lead(Some(&theirs)).unwrap();
    assert_eq!(lead.ask_restore(&card.reference, "Why not").await.unwrap(), HoldDone::NotTheirs);
    let ours = on_duty(&world, &engine, "tia@example.org", Role::Moderator, Some(own)).await;
    assert_eq!(suspend(&engine, &ours, &card.reference, true).await, HoldDone::Done);
    assert_eq!(lead.decide_restore(&card.reference, true).await.unwrap(), HoldDone::NotTheirs);
    assert!(!is_public(&engine, &card.reference).await);
}

on_both! {
    async fn who_was_removed_is_not_imported_again_until_somebody_ends_that(world: World) {
        two_services(&world).await;
        let engine = world.engine().await;
        let orchard = reference(&engine, "Example Orchard").await;
        let officer = on_duty(&world, &engine, "olu@example.org", Role::RegisterOfficer, None).await;
        let lead = on_duty(&world, &engine, "lea@example.org", Role::SafeguardingLead, None).await;
        let desk = engine.duty_officer(Some(&officer)).unwrap();
        assert_eq!(desk.remove(&orchard, "Harm", Removal::Safeguarding).await.unwrap(), HoldDone::NotAllowed);
        assert_eq!(desk.remove(&orchard, "They asked", Removal::OwnerAsked).await.unwrap(), HoldDone::Done);
        assert!(!is_public(&engine, &orchard).await);
        // The same registration, and the same name at the same place under another number.
        let again = ("1-900", "EXAMPLE  orchard", "Residential homes");
        let file = world.file("again.csv", directory(&[ORCHARD, MEADOW, again]));
        for _ in 0..2 {
            let report = world.import(Format::CqcDirectory, &file).await.expect("it imports");
            assert_eq!((report.read, report.unchanged, report.skipped, report.do_not_list), (3, 1, 2, 2));
            assert_eq!(report.created + report.updated + report.unchanged + report.skipped, report.read);
        }
        let dry = engine::import::Request { dry_run: true, ..request(Format::CqcDirectory, &file) };
        assert_eq!(world.import_as(dry).await.expect("it looks").do_not_list, 2);

        // Thirty days later nothing of it is left, and it is still known.
        world.clock.set(now() + Duration::days(31));
        engine.run_schedule("retention").await.unwrap();
        assert_eq!(world.import(Format::CqcDirectory, &file).await.expect("it imports").do_not_list, 2);
        let leads = engine.safeguarding_lead(Some(&lead)).unwrap();
        let entries = leads.do_not_list().await.unwrap();
        assert_eq!((entries.len(), entries[0].label.as_str(), entries[0].why.as_str()), (1, "Example Orchard", "owner_asked"));
        assert!(leads.end_do_not_list(entries[0].id, "They asked to come back").await.unwrap());
        assert!(!leads.end_do_not_list(entries[0].id, "Twice").await.unwrap());
        assert!(leads.do_not_list().await.unwrap()[0].ended.is_some());
        let report = world.import(Format::CqcDirectory, &file).await.expect("it imports");
        assert_eq!((report.created, report.do_not_list), (2, 0));
        engine.catch_up().await.unwrap();
        assert_eq!(ask(&engine, "q=Example").await.total, 3);
    }
}

on_both! {
    async fn a_removal_because_of_harm_is_undone_by_two_leads_and_ends_the_entry(world: World) {
        two_services(&world).await;
        let engine = world.engine().await;
        let orchard = reference(&engine, "Example Orchard").await;
        let officer = on_duty(&world, &engine, "olu@example.org", Role::RegisterOfficer, None).await;
        let lead = on_duty(&world, &engine, "lea@example.org", Role::SafeguardingLead, None).await;
        let other = on_duty(&world, &engine, "kim@example.org", Role::SafeguardingLead, None).await;
        assert_eq!(suspend(&engine, &officer, &orchard, true).await, HoldDone::Done);
        // Removing it for another reason does not make it one officer's to show again.
        let desk = engine.duty_officer(Some(&officer)).unwrap();
        assert_eq!(desk.remove(&orchard, "They asked", Removal::OwnerAsked).await.unwrap(), HoldDone::Done);
        assert_eq!(desk.restore(&orchard).await.unwrap(), HoldDone::NeedsAnother);
        let (one, two) = (engine.safeguarding_lead(Some(&lead)).unwrap(), engine.safeguarding_lead(Some(&other)).unwrap());
        assert_eq!(one.ask_restore(&orchard, "Nothing was found").await.unwrap(), HoldDone::Done);
        assert_eq!(two.decide_restore(&orchard, true).await.unwrap(), HoldDone::Done);
        assert!(is_public(&engine, &orchard).await);
        assert!(one.do_not_list().await.unwrap()[0].ended.is_some());
        world.clock.set(now() + Duration::days(31));
        engine.run_schedule("retention").await.unwrap();
        assert!(is_public(&engine, &orchard).await, "what was restored is not erased");
    }
}
