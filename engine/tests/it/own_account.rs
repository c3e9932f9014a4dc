//! Sessions, and what somebody does with their own account.
#![expect(clippy::unwrap_used, reason = "a test that fails here says where")]

use chrono::Duration;
use domain::account::Role;
use engine::read_model::LinkState;
use engine::{NotAllowed, SignedIn, Visit};
use sea_orm::{ConnectionTrait, Database};

use crate::people::{TRAFFORD, accept, actor, ask, code_in, council, email, invite, link_in, mail, send_all, sign_in};
use crate::world::{World, now, on_both};

on_both! {
    async fn sessions_end_by_rest_by_age_by_hand_and_by_role(world: World) {
        let engine = world.engine().await;
        invite(&world, "pat@example.org", Role::Pa, None).await;
        let one = sign_in(&world, &engine, "pat@example.org").await;
        let two = sign_in(&world, &engine, "pat@example.org").await;
        let pat = actor(&engine, &one).await.unwrap();
        let member = engine.member(Some(&pat)).unwrap();
        assert_eq!(member.sessions().await.unwrap().len(), 2);
        let other = member.sessions().await.unwrap().into_iter().find(|session| !session.this).unwrap();
        assert!(member.end_session(other.id).await.unwrap() && !member.end_session(other.id).await.unwrap());
        assert!(actor(&engine, &two).await.is_none());

        let two = sign_in(&world, &engine, "pat@example.org").await;
        member.sign_out_everywhere().await.unwrap();
        assert!(actor(&engine, &one).await.is_none() && actor(&engine, &two).await.is_none());

        let rested = sign_in(&world, &engine, "pat@example.org").await;
        world.clock.set(now() + Duration::days(13));
        assert!(actor(&engine, &rested).await.is_some(), "used within two weeks");
        world.clock.set(now() + Duration::days(26));
        assert!(actor(&engine, &rested).await.is_some(), "the rest is counted from the last use");
        world.clock.set(now() + Duration::days(61));
        assert!(actor(&engine, &rested).await.is_none(), "sixty days are the most");

        let before = sign_in(&world, &engine, "pat@example.org").await;
        invite(&world, "pat@example.org", Role::Moderator, council(TRAFFORD)).await;
        let again = sign_in(&world, &engine, "pat@example.org").await;
        for session in [&before, &again] {
            assert!(!actor(&engine, session).await.unwrap().is_staff(), "an invitation gives nothing");
        }
        let with_rights = accept(&engine, &again).await;
        assert!(actor(&engine, &with_rights).await.unwrap().is_staff());
        for session in [&before, &again] {
            assert!(actor(&engine, session).await.is_none(), "more rights end every session without them");
        }
    }
}

on_both! {
    async fn a_new_address_is_confirmed_and_both_are_told(world: World) {
        let engine = world.engine().await;
        invite(&world, "pat@example.org", Role::Pa, None).await;
        let token = sign_in(&world, &engine, "pat@example.org").await;
        let pat = actor(&engine, &token).await.unwrap();
        let member = engine.member(Some(&pat)).unwrap();
        engine.holder(Some(&pat)).unwrap().change_email(&email("new@example.org"), "en").await.unwrap();
        send_all(&engine).await;
        assert!(!mail(&world, "pat@example.org").is_empty());
        let link = link_in(&mail(&world, "new@example.org"), "/account/email/");
        assert_eq!(member.overview().await.unwrap().email, "pat@example.org", "not before it is confirmed");
        assert_eq!(engine.sign_in().look_at_email_link(&link).await.unwrap(), LinkState::Ready);
        let to_old = ask(&engine, "pat@example.org").await;
        let late = code_in(&mail(&world, "pat@example.org"));
        assert!(engine.sign_in().confirm_email(&link).await.unwrap());
        let refused = engine.sign_in().with_code(&to_old, &late, &Visit::default()).await.unwrap();
        assert!(matches!(refused, SignedIn::NotUsable), "the old mailbox opens nothing any more");
        assert!(!engine.sign_in().confirm_email(&link).await.unwrap(), "once");
        assert_eq!(member.overview().await.unwrap().email, "new@example.org");
        sign_in(&world, &engine, "new@example.org").await;
    }
}

on_both! {
    async fn a_deleted_account_can_be_kept_for_thirty_days_and_is_gone_then(world: World) {
        let engine = world.engine().await;
        for who in ["pat@example.org", "sam@example.org"] {
            invite(&world, who, Role::Pa, None).await;
            let token = sign_in(&world, &engine, who).await;
            let person = actor(&engine, &token).await.unwrap();
            engine.member(Some(&person)).unwrap().delete().await.unwrap();
        }
        world.clock.set(now() + Duration::days(29));
        engine.run_schedule("erasure").await.unwrap();
        let token = sign_in(&world, &engine, "sam@example.org").await;
        let sam = actor(&engine, &token).await.unwrap();
        engine.member(Some(&sam)).unwrap().keep().await.unwrap();
        world.clock.set(now() + Duration::days(31));
        engine.run_schedule("erasure").await.unwrap();
        assert!(actor(&engine, &token).await.is_some(), "Sam stays");
        ask(&engine, "pat@example.org").await;
        assert!(mail(&world, "pat@example.org").contains("/join"), "nobody is known under the address");
    }
}

on_both! {
    async fn nothing_that_says_who_somebody_is_stands_open_in_the_database(world: World) {
        let engine = world.engine().await;
        invite(&world, "patricia@example.org", Role::Pa, None).await;
        let token = sign_in(&world, &engine, "patricia@example.org").await;
        let pat = actor(&engine, &token).await.unwrap();
        engine.holder(Some(&pat)).unwrap().change_email(&email("trish@example.org"), "en").await.unwrap();
        invite(&world, "trish@example.org", Role::Moderator, council(TRAFFORD)).await;
        let database = Database::connect(world.config.database_url()).await.unwrap();
        for table in ["account", "account_role", "role_offer", "sign_in_challenge", "session", "email_change", "outbox", "audit"] {
            for row in database.query_all_raw(sea_orm::Statement::from_string(database.get_database_backend(), format!("SELECT * FROM {table}"))).await.unwrap() {
                let text = format!("{row:?}");
                assert!(!text.contains("patricia") && !text.contains("trish"), "{table}: {text}");
                assert!(!text.contains(token.expose()), "{table} holds a session's token");
            }
        }
    }
}

on_both! {
    async fn signing_out_everywhere_ends_a_thief_s_change_of_address(world: World) {
        let engine = world.engine().await;
        invite(&world, "pat@example.org", Role::Pa, None).await;
        let token = sign_in(&world, &engine, "pat@example.org").await;
        let pat = actor(&engine, &token).await.unwrap();
        let member = engine.member(Some(&pat)).unwrap();
        engine.holder(Some(&pat)).unwrap().change_email(&email("thief@example.org"), "en").await.unwrap();
        send_all(&engine).await;
        let link = link_in(&mail(&world, "thief@example.org"), "/account/email/");
        member.sign_out_everywhere().await.unwrap();
        assert_eq!(engine.sign_in().look_at_email_link(&link).await.unwrap(), LinkState::NotUsable);
        assert!(!engine.sign_in().confirm_email(&link).await.unwrap());
        sign_in(&world, &engine, "pat@example.org").await;
    }
}

on_both! {
    async fn another_address_needs_a_sign_in_of_the_last_minutes_and_can_be_taken_back(world: World) {
        let engine = world.engine().await;
        invite(&world, "pat@example.org", Role::Pa, None).await;
        let token = sign_in(&world, &engine, "pat@example.org").await;
        world.clock.set(now() + Duration::minutes(14));
        let pat = actor(&engine, &token).await.unwrap();
        engine.holder(Some(&pat)).unwrap().change_email(&email("new@example.org"), "en").await.unwrap();
        send_all(&engine).await;
        let link = link_in(&mail(&world, "new@example.org"), "/account/email/");

        world.clock.set(now() + Duration::minutes(15));
        let pat = actor(&engine, &token).await.unwrap();
        assert_eq!(engine.holder(Some(&pat)).err(), Some(NotAllowed::Proof));
        assert_eq!(engine.staff_holder(Some(&pat)).err(), Some(NotAllowed::Role), "no app to change");
        assert_eq!(engine.holder(None).err(), Some(NotAllowed::SignIn));
        let member = engine.member(Some(&pat)).unwrap();
        assert_eq!(member.overview().await.unwrap().new_email.as_deref(), Some("new@example.org"));
        for _ in 0..2 {
            member.keep_email().await.unwrap();
        }
        assert_eq!(member.overview().await.unwrap().new_email, None);
        assert!(!engine.sign_in().confirm_email(&link).await.unwrap());
        let acts: Vec<String> = member.export().await.unwrap().events.into_iter().map(|event| event.act).collect();
        let cancelled = acts.iter().filter(|act| *act == "account.email_change_cancelled").count();
        assert_eq!(cancelled, 1, "what was not waiting was not cancelled");

        // Signing in again is the proof.
        let again = sign_in(&world, &engine, "pat@example.org").await;
        let pat = actor(&engine, &again).await.unwrap();
        assert!(engine.holder(Some(&pat)).is_ok());
    }
}
