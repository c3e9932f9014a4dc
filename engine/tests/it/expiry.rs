//! What runs out by itself: told in time, hidden on its day everywhere at once, and shown again in one press.
#![expect(clippy::unwrap_used, reason = "a test that fails here says where")]

use chrono::{DateTime, Utc};
use domain::account::Role;
use domain::check::{Check, Checked};
use domain::id::PublicRef;
use domain::join::Door;
use domain::listing::CouncilCode;
use domain::taxonomy::{CheckKind, CheckOutcome, EvidenceKind};
use engine::read_model::{FoundListing, Suggested};
use engine::{Engine, Press, Renewed, Standing, upkeep};
use sea_orm::{ConnectionTrait, Database, DatabaseConnection, Statement};

use crate::people::{TRAFFORD, actor, invite, link_in, mail, send_all, sign_in};
use crate::world::{World, ask, on_both};

const IDENTITY: Checked = Checked::Kind(CheckKind::Identity);
const INSURANCE: Checked = Checked::Kind(CheckKind::PublicLiabilityInsurance);

fn at(text: &str) -> DateTime<Utc> {
    text.parse().unwrap()
}

async fn database(world: &World) -> DatabaseConnection {
    Database::connect(world.config.database_url()).await.unwrap()
}

async fn number(database: &DatabaseConnection, from: &str) -> i64 {
    let sql = format!("SELECT COUNT(*) FROM {from}");
    let statement = Statement::from_string(database.get_database_backend(), sql);
    database.query_one_raw(statement).await.unwrap().unwrap().try_get_by_index(0).unwrap()
}

/// Somebody with a PA's listing in Trafford that was approved now, as the approved version of one that was invented.
async fn approved_pa(world: &World, engine: &Engine, who: &str) -> PublicRef {
    invite(world, who, Role::Pa, None).await;
    let token = sign_in(world, engine, who).await;
    let pat = actor(engine, &token).await;
    let reference = engine.member(pat.as_ref()).unwrap().begin(Door::Pa).await.unwrap();
    let (id, now) = (world.clock.new_id(), world.clock.now().to_rfc3339());
    let database = database(world).await;
    let version = format!(
        "INSERT INTO listing_version (id, listing_id, number, state, content_format, content, decided_at, created_at) \
         SELECT '{id}', mine.id, 1, 'approved', v.content_format, v.content, '{now}', '{now}' \
         FROM listing_version v JOIN listing l ON l.id = v.listing_id, listing mine \
         WHERE l.is_pa AND mine.reference = '{reference}' LIMIT 1"
    );
    database.execute_unprepared(&version).await.unwrap();
    let public = format!(
        "UPDATE listing SET council = '{TRAFFORD}', slug = 'pat', checked_until = '9999-12-31' \
         WHERE reference = '{reference}'"
    );
    database.execute_unprepared(&public).await.unwrap();
    reference
}

fn check(what: Checked, valid_until: &str) -> Check {
    Check {
        what,
        evidence: EvidenceKind::OriginalSeen,
        seen_by: "Trafford Council".into(),
        seen_on: "2026-11-22".parse().unwrap(),
        valid_until: valid_until.parse().unwrap(),
        outcome: CheckOutcome::Accepted,
        council: CouncilCode::parse(TRAFFORD).ok(),
    }
}

async fn record(world: &World, reference: &PublicRef, check: &Check) {
    assert!(upkeep::unchecked_check(&world.config, &world.clock, reference, check).await.unwrap());
}

async fn turn(world: &World, engine: &Engine, on: &str) {
    world.clock.set(at(on));
    engine.run_schedule("expiry").await.unwrap();
    // A second turn on the same day tells nobody anything.
    let database = database(world).await;
    let waiting = number(&database, "outbox WHERE done_at IS NULL").await;
    engine.run_schedule("expiry").await.unwrap();
    assert_eq!(number(&database, "outbox WHERE done_at IS NULL").await, waiting);
}

on_both! {
    async fn what_ran_out_is_gone_everywhere_when_the_day_begins_by_british_clocks(world: World) {
        upkeep::seed(&world.config, &world.clock, Some(60), 1).await.unwrap();
        let database = database(&world).await;
        // Everything that is asked for and everything that was seen counts until 30 June.
        for table in ["UPDATE listing SET checked_until = '2027-06-30'", "UPDATE check_record SET valid_until = '2027-06-30'"] {
            database.execute_unprepared(table).await.unwrap();
        }
        let engine = world.engine().await;
        let service = engine.public().sitemap().await.unwrap()[0].clone();
        let name = match engine.public().listing(&service.reference).await.unwrap() {
            Some(FoundListing::Shown(page)) => page.content.name.clone(),
            other => panic!("{other:?}"),
        };
        let beginning: String = name.chars().take(6).collect();
        // The last second of 30 June in British Summer Time.
        world.clock.set(at("2027-06-30T22:59:59Z"));
        engine.recheck().await.unwrap();
        let before = ask(&engine, "").await;
        assert!(before.total > 50);
        assert!(ask(&engine, "check=identity").await.total > 0);
        assert!(!engine.public().sitemap().await.unwrap().is_empty());
        assert!(matches!(engine.public().listing(&service.reference).await.unwrap(), Some(FoundListing::Shown(_))));
        let offered = |all: Vec<Suggested>| all.iter().any(|one| matches!(one, Suggested::Listing { .. }));
        assert!(offered(engine.public().suggest(&beginning).await.unwrap()));

        world.clock.set(at("2027-06-30T23:00:00Z"));
        // What is read from the database is right at once, whatever the index still finds.
        assert!(ask(&engine, "").await.cards.is_empty());
        assert!(engine.public().sitemap().await.unwrap().is_empty());
        assert!(engine.public().listing(&service.reference).await.unwrap().is_none());
        assert!(!offered(engine.public().suggest(&beginning).await.unwrap()));
        engine.recheck().await.unwrap();
        let after = ask(&engine, "").await;
        assert_eq!((after.total, after.cards.len()), (0, 0));
        assert_eq!(ask(&engine, "check=identity").await.total, 0);
    }
}

on_both! {
    async fn what_is_not_asked_for_takes_only_its_mark_along(world: World) {
        upkeep::seed(&world.config, &world.clock, Some(60), 1).await.unwrap();
        let database = database(&world).await;
        for table in ["UPDATE listing SET checked_until = '9999-12-31'", "UPDATE check_record SET valid_until = '2027-06-30'"] {
            database.execute_unprepared(table).await.unwrap();
        }
        let engine = world.engine().await;
        world.clock.set(at("2027-06-30T22:59:59Z"));
        engine.recheck().await.unwrap();
        let before = ask(&engine, "check=identity").await;
        assert!(before.total > 0);
        let reference = before.cards[0].reference.clone();
        world.clock.set(at("2027-06-30T23:00:00Z"));
        engine.recheck().await.unwrap();
        assert_eq!(ask(&engine, "check=identity").await.total, 0);
        assert!(ask(&engine, "").await.total > 50);
        match engine.public().listing(&reference).await.unwrap() {
            Some(FoundListing::Shown(page)) => assert!(page.checks.is_empty()),
            other => panic!("{other:?}"),
        }
    }
}

on_both! {
    async fn an_owner_is_told_before_a_check_ends_and_officers_of_what_is_asked_for(world: World) {
        upkeep::seed(&world.config, &world.clock, Some(4), 1).await.unwrap();
        let engine = world.engine().await;
        let reference = approved_pa(&world, &engine, "pat@example.org").await;
        for what in [IDENTITY, INSURANCE] {
            record(&world, &reference, &check(what, "2027-06-30")).await;
        }
        let database = database(&world).await;
        let tasks = || async { number(&database, "task WHERE kind = 'expiring_check' AND done_at IS NULL AND listing_id = (SELECT id FROM listing WHERE slug = 'pat')").await };
        let letters = |kind: &'static str| {
            let database = &database;
            async move { number(database, &format!("outbox WHERE kind = '{kind}' AND payload LIKE '%account%'")).await }
        };
        turn(&world, &engine, "2027-04-30T00:00:00Z").await;
        assert_eq!(letters("check_ends").await, 0);
        turn(&world, &engine, "2027-04-30T23:05:00Z").await;
        assert_eq!((letters("check_ends").await, tasks().await), (2, 0), "60 days before, by British clocks");
        send_all(&engine).await;
        let letter = mail(&world, "pat@example.org");
        assert!(letter.contains("30 June 2027") && letter.contains(&format!("/account/listings/{reference}/renew/")));
        turn(&world, &engine, "2027-05-31T10:00:00Z").await;
        assert_eq!((letters("check_ends").await, tasks().await), (4, 1), "only identity is asked for");
        // A new one ends what waited, and nobody is told of the old one any more.
        world.clock.set(at("2027-06-10T10:00:00Z"));
        record(&world, &reference, &check(IDENTITY, "2030-06-30")).await;
        assert_eq!(tasks().await, 0);
        turn(&world, &engine, "2027-06-23T10:00:00Z").await;
        assert_eq!(letters("check_ends").await, 5);
        turn(&world, &engine, "2027-07-02T10:00:00Z").await;
        assert_eq!((letters("check_over").await, tasks().await), (1, 0));
    }
}

on_both! {
    async fn a_listing_that_nobody_says_is_right_is_asked_about_hidden_and_shown_again_in_one_press(world: World) {
        upkeep::seed(&world.config, &world.clock, Some(4), 1).await.unwrap();
        let engine = world.engine().await;
        let reference = approved_pa(&world, &engine, "pat@example.org").await;
        let database = database(&world).await;
        // The demonstration has listings of its own that are asked about.
        let own = format!("(SELECT id FROM listing WHERE reference = '{reference}')");
        let tasks = || async { number(&database, &format!("task WHERE kind = 'stale_listing' AND done_at IS NULL AND listing_id = {own}")).await };
        let letters = |kind: &'static str| {
            let (database, from) = (&database, format!("outbox WHERE kind = '{kind}' AND payload LIKE '%' || {own} || '%'"));
            async move { number(database, &from).await }
        };
        let subject = |letter: String| letter.lines().find(|line| line.starts_with("Subject:")).unwrap_or_default().to_owned();
        turn(&world, &engine, "2027-05-21T01:00:00Z").await;
        assert_eq!(letters("still_right").await, 0);
        turn(&world, &engine, "2027-05-22T01:00:00Z").await;
        send_all(&engine).await;
        assert!(subject(mail(&world, "pat@example.org")).contains("is your listing still right?"));
        turn(&world, &engine, "2027-11-22T01:00:00Z").await;
        assert_eq!(tasks().await, 1);
        send_all(&engine).await;
        assert!(subject(mail(&world, "pat@example.org")).contains("has anything changed?"));
        turn(&world, &engine, "2027-12-21T01:00:00Z").await;
        assert!(matches!(engine.public().listing(&reference).await.unwrap(), Some(FoundListing::Shown(_))));
        turn(&world, &engine, "2027-12-22T01:00:00Z").await;
        assert!(matches!(engine.public().listing(&reference).await.unwrap(), Some(FoundListing::Expired)));
        send_all(&engine).await;
        let letter = mail(&world, "pat@example.org");
        assert!(subject(letter.clone()).contains("nobody can find your listing now"));
        let link = link_in(&letter, "/listing-link/");
        let seen = engine.sign_in().look_at_listing_link(&link).await.unwrap().unwrap();
        assert_eq!(seen.standing, Standing::NotSaid);
        assert!(engine.sign_in().press(&link, Press::StillRight).await.unwrap());
        assert!(matches!(engine.public().listing(&reference).await.unwrap(), Some(FoundListing::Shown(_))));
        assert_eq!(tasks().await, 0);
        // The press answered the yearly question too: the next one is a year later, and months are counted anew.
        turn(&world, &engine, "2028-06-21T01:00:00Z").await;
        assert_eq!(letters("anything_changed").await, 1);
        assert_eq!(letters("still_right").await, 1);
        turn(&world, &engine, "2028-06-22T01:00:00Z").await;
        assert_eq!(letters("still_right").await, 2);
    }
}

on_both! {
    async fn what_an_owner_has_anew_is_sealed_waits_once_and_is_forgotten_when_it_was_looked_at(world: World) {
        upkeep::seed(&world.config, &world.clock, Some(4), 1).await.unwrap();
        let engine = world.engine().await;
        let reference = approved_pa(&world, &engine, "pat@example.org").await;
        record(&world, &reference, &check(INSURANCE, "2026-12-24")).await;
        let token = sign_in(&world, &engine, "pat@example.org").await;
        let pat = actor(&engine, &token).await;
        let own = engine.member(pat.as_ref()).unwrap().listing(&reference).await.unwrap().unwrap();
        let due = |all: Vec<engine::read_model::OwnCheck>| all.into_iter().find(|own| own.what == INSURANCE).unwrap();
        assert!(due(own.checks().await.unwrap()).is_due());
        let pair = |name: &str, value: &str| (name.to_owned(), value.to_owned());
        assert!(matches!(own.renew(INSURANCE, &[]).await.unwrap(), Renewed::Wrong(_)));
        let backwards = [pair("renewed_on", "20/11/2026"), pair("renewed_until", "19/11/2026")];
        assert!(matches!(own.renew(INSURANCE, &backwards).await.unwrap(), Renewed::Wrong(_)));
        let typed = [pair("renewed_on", "20/11/2026"), pair("renewed_until", "19/11/2027")];
        assert!(matches!(own.renew(INSURANCE, &typed).await.unwrap(), Renewed::Kept));
        assert!(matches!(own.renew(INSURANCE, &typed).await.unwrap(), Renewed::NotAsked), "it waits already");
        assert!(matches!(own.renew(Checked::Kind(CheckKind::Mot), &typed).await.unwrap(), Renewed::NotAsked));
        let told = due(own.checks().await.unwrap());
        assert!(!told.is_due() && told.told.is_some());
        let database = database(&world).await;
        let waiting = "task t JOIN renewal r ON t.subject = r.id WHERE t.kind = 'check' AND t.done_at IS NULL";
        assert_eq!(number(&database, waiting).await, 1);
        assert_eq!(number(&database, "renewal WHERE answers_sealed LIKE '%2027%'").await, 0, "it is sealed");
        assert_eq!(engine.member(pat.as_ref()).unwrap().export().await.unwrap().listings[0].renewals.len(), 1);
        record(&world, &reference, &check(INSURANCE, "2027-11-19")).await;
        assert_eq!(number(&database, waiting).await, 0);
        assert_eq!(number(&database, "renewal WHERE answers_sealed IS NOT NULL OR done_at IS NULL").await, 0);
    }
}

on_both! {
    async fn staff_are_told_once_of_each_rate_that_is_missing(world: World) {
        upkeep::seed(&world.config, &world.clock, Some(0), 1).await.unwrap();
        let engine = world.engine().await;
        let database = database(&world).await;
        turn(&world, &engine, "2027-05-01T12:00:00Z").await;
        assert_eq!(number(&database, "task WHERE kind = 'rate_missing'").await, 0);
        for day in ["2027-05-02T12:00:00Z", "2027-05-03T12:00:00Z"] {
            turn(&world, &engine, day).await;
            assert_eq!(number(&database, "task WHERE kind = 'rate_missing'").await, 3);
            let close = "UPDATE task SET done_at = opened_at WHERE kind = 'rate_missing'";
            database.execute_unprepared(close).await.unwrap();
        }
    }
}
