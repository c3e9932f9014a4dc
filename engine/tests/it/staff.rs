//! The second factor, and who rules over whom.
#![expect(clippy::unwrap_used, reason = "a test that fails here says where")]

use chrono::Duration;
use domain::account::Role;
use engine::read_model::SecondFactor;
use engine::{Invitation, Invited, NotAllowed, SecondFactorCheck};

use crate::people::{SALFORD, TRAFFORD, actor, app_code, council, email, invite, mail, send_all, sign_in, staff};
use crate::world::{World, now, on_both};

on_both! {
    async fn staff_need_an_app_and_a_code_is_taken_once(world: World) {
        let engine = world.engine().await;
        invite(&world, "olu@example.org", Role::Moderator, council(TRAFFORD)).await;
        let half = sign_in(&world, &engine, "olu@example.org").await;
        let half_actor = actor(&engine, &half).await.unwrap();
        assert_eq!(half_actor.second_factor(), SecondFactor::Missing);
        assert_eq!(engine.officer(Some(&half_actor)).err(), Some(NotAllowed::SecondFactor));
        assert_eq!(engine.member(Some(&half_actor)).err(), Some(NotAllowed::SecondFactor));

        let (full, key, recovery) = staff(&world, &engine, "olu@example.org").await;
        assert_eq!(recovery.len(), 10);
        let olu = actor(&engine, &full).await.unwrap();
        assert!(engine.officer(Some(&olu)).is_ok());
        assert_eq!(engine.administrator(Some(&olu)).err(), Some(NotAllowed::Role));

        // The next sign-in: the code that was used for setting up is not taken again, the next one is.
        let second = sign_in(&world, &engine, "olu@example.org").await;
        let waiting = actor(&engine, &second).await.unwrap();
        assert_eq!(waiting.second_factor(), SecondFactor::Waiting);
        let desk = engine.half_signed_in(Some(&waiting)).unwrap();
        let replay = desk.check(app_code(&key, world.clock.now()).as_str()).await.unwrap();
        assert!(matches!(replay, SecondFactorCheck::WrongCode));
        world.clock.set(now() + Duration::seconds(30));
        let next = desk.check(app_code(&key, world.clock.now()).as_str()).await.unwrap();
        let SecondFactorCheck::Passed { token: rotated, .. } = next else { panic!("the next code is right") };
        assert!(actor(&engine, &second).await.is_none(), "the token before is worth nothing");
        assert_eq!(actor(&engine, &rotated).await.unwrap().second_factor(), SecondFactor::Given);

        // A recovery code in its place, once, however it is typed.
        for (typed, works) in [(recovery[0].to_lowercase().replace('-', " "), true), (recovery[0].clone(), false)] {
            let third = sign_in(&world, &engine, "olu@example.org").await;
            let third = actor(&engine, &third).await.unwrap();
            let answer = engine.half_signed_in(Some(&third)).unwrap().check(&typed).await.unwrap();
            assert_eq!(matches!(answer, SecondFactorCheck::Passed { recovery_codes_left: Some(9), .. }), works);
        }
    }
}

on_both! {
    async fn five_wrong_codes_lock_the_second_factor_for_a_quarter_of_an_hour(world: World) {
        let engine = world.engine().await;
        invite(&world, "olu@example.org", Role::Moderator, council(TRAFFORD)).await;
        let (_, key, _) = staff(&world, &engine, "olu@example.org").await;
        let token = sign_in(&world, &engine, "olu@example.org").await;
        let olu = actor(&engine, &token).await.unwrap();
        let desk = engine.half_signed_in(Some(&olu)).unwrap();
        for tries in 0..5 {
            let answer = desk.check("ABCD-EFGH").await.unwrap();
            assert_eq!(matches!(answer, SecondFactorCheck::Locked), tries == 4);
        }
        world.clock.set(now() + Duration::minutes(14));
        let right = app_code(&key, world.clock.now());
        assert!(matches!(desk.check(right.as_str()).await.unwrap(), SecondFactorCheck::Locked));
        world.clock.set(now() + Duration::minutes(16));
        let right = app_code(&key, world.clock.now());
        assert!(matches!(desk.check(right.as_str()).await.unwrap(), SecondFactorCheck::Passed { .. }));
        send_all(&engine).await;
        assert!(mail(&world, "olu@example.org").contains("15"), "the holder was told");
    }
}

on_both! {
    async fn an_administrator_rules_over_their_own_councils_only(world: World) {
        let engine = world.engine().await;
        invite(&world, "root@example.org", Role::SuperAdmin, None).await;
        invite(&world, "ada@example.org", Role::SuperAdmin, council(TRAFFORD)).await;
        invite(&world, "sal@example.org", Role::Moderator, council(SALFORD)).await;
        let (token, _, _) = staff(&world, &engine, "ada@example.org").await;
        let ada = actor(&engine, &token).await.unwrap();
        let desk = engine.administrator(Some(&ada)).unwrap();
        assert_eq!(engine.auditor(Some(&ada)).err(), Some(NotAllowed::Role));
        let people = desk.people().await.unwrap();
        assert_eq!(people.len(), 1, "herself; neither Salford's nor those of the whole installation");
        assert_eq!(people[0].masked_email, "a…@example.org");

        let (token, _, _) = staff(&world, &engine, "root@example.org").await;
        let root = actor(&engine, &token).await.unwrap();
        let all = engine.administrator(Some(&root)).unwrap();
        let people = all.people().await.unwrap();
        assert_eq!(people.len(), 3);
        let sal = people.iter().find(|person| person.roles[0].council == council(SALFORD)).unwrap().account;

        assert!(desk.person(sal).await.unwrap().is_none());
        assert!(!desk.end_role(sal, Role::Moderator, council(SALFORD).as_ref()).await.unwrap());
        assert!(!desk.reset_second_factor(sal, "lost phone").await.unwrap());
        assert!(!desk.reset_second_factor(ada.account(), "mine").await.unwrap(), "nobody resets their own");
        for (role, at) in [(Role::Moderator, SALFORD), (Role::Pa, TRAFFORD)] {
            let invitation = Invitation { email: email("x@example.org"), role, council: council(at) };
            assert_eq!(desk.invite(&invitation).await.unwrap(), Invited::NotYours);
        }
        let whole = Invitation { email: email("x@example.org"), role: Role::ReadOnly, council: None };
        assert_eq!(desk.invite(&whole).await.unwrap(), Invited::NotYours);
        // An offered role does not make somebody theirs, whose second factor they could then take away.
        let theirs = Invitation { email: email("sal@example.org"), role: Role::ReadOnly, council: council(TRAFFORD) };
        assert!(matches!(desk.invite(&theirs).await.unwrap(), Invited::Done(_)));
        assert!(!desk.reset_second_factor(sal, "mine now").await.unwrap());
        let own = Invitation { email: email("x@example.org"), role: Role::ReadOnly, council: council(TRAFFORD) };
        assert!(matches!(desk.invite(&own).await.unwrap(), Invited::Done(_)));

        assert!(!all.end_role(root.account(), Role::SuperAdmin, None).await.unwrap(), "nobody ends their own");
        let nowhere = Invitation { email: email("x@example.org"), role: Role::ReadOnly, council: council("E99999999") };
        assert_eq!(all.invite(&nowhere).await.unwrap(), Invited::NoSuchCouncil);
        assert!(all.end_role(sal, Role::Moderator, council(SALFORD).as_ref()).await.unwrap());
        let left = all.person(sal).await.unwrap().expect("still asked to Trafford");
        assert_eq!(left.roles.len(), 1);
    }
}

on_both! {
    async fn an_invitation_lapses_unless_they_sign_in(world: World) {
        let engine = world.engine().await;
        invite(&world, "olu@example.org", Role::Moderator, council(TRAFFORD)).await;
        invite(&world, "eva@example.org", Role::Moderator, council(TRAFFORD)).await;
        sign_in(&world, &engine, "eva@example.org").await;
        world.clock.set(now() + Duration::days(15));
        let late = sign_in(&world, &engine, "olu@example.org").await;
        assert!(actor(&engine, &late).await.unwrap().roles().is_empty());
        let there = sign_in(&world, &engine, "eva@example.org").await;
        assert_eq!(actor(&engine, &there).await.unwrap().roles().len(), 1);
    }
}
