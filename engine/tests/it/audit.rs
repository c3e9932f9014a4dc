//! The log of it all, and keys that change.
#![expect(clippy::unwrap_used, reason = "a test that fails here says where")]

use chrono::Duration;
use domain::account::Role;
use engine::{Engine, Invitation, SecondFactorCheck, upkeep};
use sea_orm::{ConnectionTrait, Database};

use crate::people::{TRAFFORD, actor, app_code, council, email, invite, sign_in, staff};
use crate::world::{World, now, on_both};

on_both! {
    async fn a_changed_a_removed_and_a_cut_off_row_of_the_log_are_found(world: World) {
        let engine = world.engine().await;
        for n in 0..5 {
            invite(&world, &format!("p{n}@example.org"), Role::Moderator, council(TRAFFORD)).await;
        }
        let well = |findings: Vec<upkeep::Finding>| findings.into_iter().find(|f| f.what == "audit log").unwrap().ok;
        let database = Database::connect(world.config.database_url()).await.unwrap();
        assert!(well(upkeep::doctor(&world.config, &world.clock).await));
        for (harm, repair) in [
            ("UPDATE audit SET act = 'x' WHERE number = 3", "UPDATE audit SET act = 'role.offered' WHERE number = 3"),
            ("UPDATE audit SET number = 30 WHERE number = 3", "UPDATE audit SET number = 3 WHERE number = 30"),
            ("UPDATE audit SET number = 0 WHERE number = 1", "UPDATE audit SET number = 1 WHERE number = 0"),
            ("UPDATE audit_seal SET number = 4 WHERE which = 'head'", "UPDATE audit_seal SET number = 5 WHERE which = 'head'"),
        ] {
            database.execute_unprepared(harm).await.unwrap();
            assert!(!well(upkeep::doctor(&world.config, &world.clock).await), "{harm}");
            database.execute_unprepared(repair).await.unwrap();
            assert!(well(upkeep::doctor(&world.config, &world.clock).await), "{repair}");
        }
        database.execute_unprepared("DELETE FROM audit WHERE number = 5").await.unwrap();
        assert!(!well(upkeep::doctor(&world.config, &world.clock).await), "the newest row is missing");
        // Whoever moves the end along with it is found too, and the next writer does not sign that over.
        let forged = "UPDATE audit_seal SET number = 4, hash = (SELECT hash FROM audit WHERE number = 4) WHERE which = 'head'";
        database.execute_unprepared(forged).await.unwrap();
        invite(&world, "late@example.org", Role::Moderator, council(TRAFFORD)).await;
        assert!(!well(upkeep::doctor(&world.config, &world.clock).await), "the forged end stays found");
        drop(engine);
    }
}

on_both! {
    async fn retention_cuts_the_log_s_beginning_and_doctor_accepts_it(world: World) {
        let engine = world.engine().await;
        invite(&world, "old@example.org", Role::Moderator, council(TRAFFORD)).await;
        world.clock.set(now() + Duration::days(800));
        invite(&world, "new@example.org", Role::Moderator, council(TRAFFORD)).await;
        engine.run_schedule("audit_anchor").await.unwrap();
        let audit = upkeep::doctor(&world.config, &world.clock).await.into_iter().find(|f| f.what == "audit log").unwrap();
        assert!(audit.ok && audit.advice.starts_with("1 rows"), "{audit:?}");
        let database = Database::connect(world.config.database_url()).await.unwrap();
        database.execute_unprepared("UPDATE audit_seal SET number = 0 WHERE which = 'anchor'").await.unwrap();
        assert!(!upkeep::doctor(&world.config, &world.clock).await.iter().all(|finding| finding.ok));
    }
}

on_both! {
    async fn a_new_key_takes_over(world: World) {
        let old = "an old secret key of forty letters or so";
        let new = "a new secret key of forty letters or so.";
        let mut config = world.config.clone();
        config.secret_key = Some(old.to_owned().into());
        let world = World { config, ..world };
        let engine = world.engine().await;
        invite(&world, "olu@example.org", Role::Moderator, council(TRAFFORD)).await;
        let (_, key, _) = staff(&world, &engine, "olu@example.org").await;
        drop(engine);

        let mut config = world.config.clone();
        (config.secret_key, config.secret_key_previous) = (Some(new.to_owned().into()), Some(old.to_owned().into()));
        let world = World { config, ..world };
        let both = world.engine().await;
        sign_in(&world, &both, "olu@example.org").await;
        drop(both);
        assert_eq!(upkeep::rotate_key(&world.config, &world.clock).await.unwrap().rows, 1);
        assert_eq!(upkeep::rotate_key(&world.config, &world.clock).await.unwrap().rows, 0, "safe to repeat");

        let mut config = world.config.clone();
        config.secret_key_previous = None;
        let world = World { config, ..world };
        let engine = world.engine().await;
        assert!(upkeep::doctor(&world.config, &world.clock).await.iter().any(|f| f.what == "audit log" && f.ok));
        world.clock.set(now() + Duration::seconds(60));
        let token = sign_in(&world, &engine, "olu@example.org").await;
        let olu = actor(&engine, &token).await.unwrap();
        let answer = engine.half_signed_in(Some(&olu)).unwrap().check(app_code(&key, world.clock.now()).as_str()).await;
        assert!(matches!(answer.unwrap(), SecondFactorCheck::Passed { .. }));
    }
}

on_both! {
    async fn another_key_is_refused_before_it_does_harm(world: World) {
        let engine = world.engine().await;
        invite(&world, "pat@example.org", Role::Pa, None).await;
        let mut config = world.config.clone();
        config.secret_key = Some("a key of another register, long enough".to_owned().into());
        let invitation = Invitation { email: email("x@example.org"), role: Role::Pa, council: None };
        let refused = upkeep::invite(&config, &world.clock, &invitation).await;
        assert!(refused.is_err_and(|error| error.to_string().contains("another secret key")));
        assert!(Engine::open(config.clone(), world.clock.clone()).await.is_err());
        assert!(upkeep::doctor(&config, &world.clock).await.iter().any(|finding| !finding.ok));
        sign_in(&world, &engine, "pat@example.org").await;
    }
}
