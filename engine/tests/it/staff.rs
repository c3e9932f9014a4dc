//! The second factor, and who rules over whom.
#![expect(clippy::unwrap_used, reason = "a test that fails here says where")]

use chrono::Duration;
use domain::account::Role;
use engine::read_model::{Enrolment, SecondFactor};
use engine::upkeep::{self, AppTakenOff};
use engine::{Deletion, Engine, Enrolled, Invitation, Invited, NotAllowed, RoleEnd, SecondFactorCheck, SessionToken};

use crate::people::{
    SALFORD, TRAFFORD, accept, actor, app_code, council, email, invite, mail, send_all, sign_in, staff,
};
use crate::world::{World, now, on_both};

on_both! {
    async fn staff_need_an_app_and_a_code_is_taken_once(world: World) {
        let engine = world.engine().await;
        invite(&world, "olu@example.org", Role::Moderator, council(TRAFFORD)).await;
        let half = accept(&engine, &sign_in(&world, &engine, "olu@example.org").await).await;
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
        staff(&world, &engine, "sal@example.org").await;
        let (token, _, _) = staff(&world, &engine, "ada@example.org").await;
        let ada = actor(&engine, &token).await.unwrap();
        let desk = engine.administrator(Some(&ada)).unwrap();
        assert_eq!(engine.auditor(Some(&ada)).err(), Some(NotAllowed::Role));
        let people = desk.people().await.unwrap().people;
        assert_eq!(people.len(), 1, "herself; neither Salford's nor those of the whole installation");
        assert_eq!(people[0].email, "ad…@example.org");
        assert_eq!(people[0].last_signed_in, Some(now()));
        let own_page = desk.person(ada.account()).await.unwrap().unwrap();
        assert_eq!(own_page.email, "ada@example.org", "in full where one looks at one person");

        let (token, _, _) = staff(&world, &engine, "root@example.org").await;
        let root = actor(&engine, &token).await.unwrap();
        let all = engine.administrator(Some(&root)).unwrap();
        let people = all.people().await.unwrap().people;
        assert_eq!(people.len(), 3);
        let sal = people.iter().find(|person| person.roles[0].council == council(SALFORD)).unwrap().account;

        assert!(desk.person(sal).await.unwrap().is_none());
        let theirs = desk.end_role(sal, Role::Moderator, council(SALFORD).as_ref()).await.unwrap();
        assert_eq!(theirs, RoleEnd::NotTheirs);
        assert!(!desk.reset_second_factor(sal, "lost phone").await.unwrap());
        assert!(!desk.reset_second_factor(ada.account(), "mine").await.unwrap(), "nobody resets their own");
        for (role, at) in [(Role::Moderator, SALFORD), (Role::Pa, TRAFFORD)] {
            let invitation = Invitation { email: email("x@example.org"), role, council: council(at) };
            assert_eq!(desk.invite(&invitation).await.unwrap(), Invited::NotYours);
        }
        let whole = Invitation { email: email("x@example.org"), role: Role::ReadOnly, council: None };
        assert_eq!(desk.invite(&whole).await.unwrap(), Invited::NotYours);
        // An offer does not make somebody theirs, whose second factor they could then take away.
        let theirs = Invitation { email: email("sal@example.org"), role: Role::ReadOnly, council: council(TRAFFORD) };
        assert!(matches!(desk.invite(&theirs).await.unwrap(), Invited::Done(_)));
        assert!(!desk.reset_second_factor(sal, "mine now").await.unwrap());
        let own = Invitation { email: email("x@example.org"), role: Role::ReadOnly, council: council(TRAFFORD) };
        assert!(matches!(desk.invite(&own).await.unwrap(), Invited::Done(_)));

        let own = all.end_role(root.account(), Role::SuperAdmin, None).await.unwrap();
        assert_eq!(own, RoleEnd::NotTheirs, "nobody ends their own");
        let nowhere = Invitation { email: email("x@example.org"), role: Role::ReadOnly, council: council("E99999999") };
        assert_eq!(all.invite(&nowhere).await.unwrap(), Invited::NoSuchCouncil);
        let ended = all.end_role(sal, Role::Moderator, council(SALFORD).as_ref()).await.unwrap();
        assert_eq!(ended, RoleEnd::Done);
        assert!(all.person(sal).await.unwrap().is_none(), "nobody but invited to Trafford");
    }
}

on_both! {
    async fn an_app_is_changed_after_a_fresh_sign_in_and_ends_what_was_before(world: World) {
        let engine = world.engine().await;
        invite(&world, "olu@example.org", Role::Moderator, council(TRAFFORD)).await;
        let (_, old_key, old_codes) = staff(&world, &engine, "olu@example.org").await;
        world.clock.set(now() + Duration::minutes(20));
        let elsewhere = full(&world, &engine, "olu@example.org", &old_key).await;
        let stale = actor(&engine, &elsewhere).await.unwrap();
        world.clock.set(now() + Duration::minutes(36));
        assert_eq!(engine.staff_holder(Some(&stale)).err(), Some(NotAllowed::Proof));

        // A recovery code proves as much as the app: this is the way out for who has lost the telephone.
        let half = sign_in(&world, &engine, "olu@example.org").await;
        let half = actor(&engine, &half).await.unwrap();
        assert_eq!(engine.staff_holder(Some(&half)).err(), Some(NotAllowed::SecondFactor));
        let passed = engine.half_signed_in(Some(&half)).unwrap().check(&old_codes[0]).await.unwrap();
        let SecondFactorCheck::Passed { token: here, .. } = passed else { panic!("the recovery code is right") };
        let olu = actor(&engine, &here).await.unwrap();
        let holder = engine.staff_holder(Some(&olu)).unwrap();
        let key = |enrolment: Enrolment| match enrolment {
            Enrolment::New { key, .. } => key,
            Enrolment::Done => panic!("another app can be set up"),
        };
        let new_key = key(holder.next_enrolment().await.unwrap());
        assert_eq!(key(holder.next_enrolment().await.unwrap()), new_key, "looking changes nothing");
        assert_ne!(new_key, old_key);
        let wrong = holder.change_app(&app_code(&old_key, world.clock.now())).await.unwrap();
        assert!(matches!(wrong, Enrolled::WrongCode));
        let changed = holder.change_app(&app_code(&new_key, world.clock.now())).await.unwrap();
        let Enrolled::Done { token, recovery_codes } = changed else { panic!("the new app's code is right") };
        assert_eq!(recovery_codes.len(), 10);
        assert!(actor(&engine, &elsewhere).await.is_none(), "every other session is over");
        assert!(actor(&engine, &here).await.is_none(), "and so is the token of before");
        let olu = actor(&engine, &token).await.unwrap();
        assert_eq!(olu.second_factor(), SecondFactor::Given);
        let next_key = key(engine.staff_holder(Some(&olu)).unwrap().next_enrolment().await.unwrap());
        assert_ne!(next_key, new_key, "who saw the page once knows nothing of the next app");

        // Neither the old app nor the old codes open anything.
        world.clock.set(now() + Duration::minutes(38));
        let half = sign_in(&world, &engine, "olu@example.org").await;
        let half = actor(&engine, &half).await.unwrap();
        let desk = engine.half_signed_in(Some(&half)).unwrap();
        for old in [app_code(&old_key, world.clock.now()).as_str(), &old_codes[1]] {
            assert!(matches!(desk.check(old).await.unwrap(), SecondFactorCheck::WrongCode));
        }
        let right = app_code(&new_key, world.clock.now());
        assert!(matches!(desk.check(right.as_str()).await.unwrap(), SecondFactorCheck::Passed { .. }));
        send_all(&engine).await;
        let acts: Vec<String> =
            engine.member(Some(&olu)).unwrap().export().await.unwrap().events.into_iter().map(|row| row.act).collect();
        assert!(acts.iter().any(|act| act == "account.second_factor_changed"), "{acts:?}");
    }
}

on_both! {
    async fn new_recovery_codes_take_the_place_of_the_old_and_are_told_by_mail(world: World) {
        let engine = world.engine().await;
        invite(&world, "olu@example.org", Role::Moderator, council(TRAFFORD)).await;
        let (token, _, old) = staff(&world, &engine, "olu@example.org").await;
        let olu = actor(&engine, &token).await.unwrap();
        let new = engine.staff_holder(Some(&olu)).unwrap().new_recovery_codes().await.unwrap();
        assert!(new.len() == 10 && new.iter().all(|code| !old.contains(code)));
        send_all(&engine).await;
        assert!(mail(&world, "olu@example.org").contains("recovery codes"));
        let half = sign_in(&world, &engine, "olu@example.org").await;
        let half = actor(&engine, &half).await.unwrap();
        let desk = engine.half_signed_in(Some(&half)).unwrap();
        assert!(matches!(desk.check(&old[0]).await.unwrap(), SecondFactorCheck::WrongCode));
        // However it is typed, wide characters too.
        let wide: String = new[0].chars().map(|c| if c == '-' { '－' } else { wide(c) }).collect();
        assert!(matches!(desk.check(&wide).await.unwrap(), SecondFactorCheck::Passed { .. }));
    }
}

/// Signs in one of the staff whose app is set up.
async fn full(world: &World, engine: &Engine, who: &str, key: &str) -> SessionToken {
    let half = sign_in(world, engine, who).await;
    let half = actor(engine, &half).await.unwrap();
    let code = app_code(key, world.clock.now());
    match engine.half_signed_in(Some(&half)).unwrap().check(code.as_str()).await.unwrap() {
        SecondFactorCheck::Passed { token, .. } => token,
        _ => panic!("the code is right"),
    }
}

/// The wide form of an ASCII character.
fn wide(c: char) -> char {
    char::from_u32(u32::from(c) + 0xfee0).unwrap()
}

on_both! {
    async fn the_operator_lets_a_lone_administrator_back_in(world: World) {
        let engine = world.engine().await;
        invite(&world, "root@example.org", Role::SuperAdmin, None).await;
        let reset = |who: &'static str| {
            let (config, clock) = (world.config.clone(), world.clock.clone());
            async move { upkeep::reset_second_factor(&config, &clock, &email(who), "lost the phone").await.unwrap() }
        };
        assert_eq!(reset("nobody@example.org").await, AppTakenOff::NoSuchAccount);
        assert_eq!(reset("root@example.org").await, AppTakenOff::NoSuchAccount, "an invitation is no account");
        let (token, _, codes) = staff(&world, &engine, "root@example.org").await;
        let account = actor(&engine, &token).await.unwrap().account();
        assert_eq!(reset("Root@example.org").await, AppTakenOff::Done(account));
        assert!(actor(&engine, &token).await.is_none(), "every session is over");
        send_all(&engine).await;
        assert!(mail(&world, "root@example.org").contains("authenticator app"), "the holder is told");
        let (token, _, new) = staff(&world, &engine, "root@example.org").await;
        assert_ne!(new, codes);
        let root = actor(&engine, &token).await.unwrap();
        let log = engine.auditor(Some(&root)).unwrap().export().await.unwrap();
        let row = log.iter().find(|row| row.act == "account.second_factor_reset").unwrap();
        assert_eq!((row.actor, row.reason.as_deref()), (None, Some("lost the phone")), "as done by the operator");
    }
}

on_both! {
    async fn the_last_administrator_of_all_stays(world: World) {
        let engine = world.engine().await;
        invite(&world, "root@example.org", Role::SuperAdmin, None).await;
        invite(&world, "ada@example.org", Role::SuperAdmin, council(TRAFFORD)).await;
        invite(&world, "new@example.org", Role::SuperAdmin, None).await;
        let (token, _, _) = staff(&world, &engine, "root@example.org").await;
        let root = actor(&engine, &token).await.unwrap();
        let member = engine.member(Some(&root)).unwrap();
        // Who was invited and never came does not count, nor who rules over one council.
        assert_eq!(member.delete().await.unwrap(), Deletion::LastAdministrator);
        assert_eq!(member.overview().await.unwrap().delete_on, None);

        let (token, _, _) = staff(&world, &engine, "new@example.org").await;
        let new = actor(&engine, &token).await.unwrap();
        assert_eq!(member.delete().await.unwrap(), Deletion::Asked);
        // From now on the other one is the last.
        assert_eq!(engine.member(Some(&new)).unwrap().delete().await.unwrap(), Deletion::LastAdministrator);
        let desk = engine.administrator(Some(&root)).unwrap();
        let ended = desk.end_role(new.account(), Role::SuperAdmin, None).await.unwrap();
        assert_eq!(ended, RoleEnd::LastAdministrator, "whoever is about to be gone leaves somebody");
        member.keep().await.unwrap();
        assert_eq!(desk.end_role(new.account(), Role::SuperAdmin, None).await.unwrap(), RoleEnd::Done);
        // Others come and go as they like.
        let (token, _, _) = staff(&world, &engine, "ada@example.org").await;
        let ada = actor(&engine, &token).await.unwrap();
        assert_eq!(engine.member(Some(&ada)).unwrap().delete().await.unwrap(), Deletion::Asked);
    }
}

on_both! {
    async fn nobody_gives_themselves_a_role(world: World) {
        let engine = world.engine().await;
        invite(&world, "boss@example.org", Role::SuperAdmin, council(TRAFFORD)).await;
        let (boss, _, _) = staff(&world, &engine, "boss@example.org").await;
        let boss = actor(&engine, &boss).await.unwrap();
        let desk = engine.administrator(Some(&boss)).unwrap();
        let own = Invitation { email: email("boss@example.org"), role: Role::SafeguardingLead, council: council(TRAFFORD) };
        assert_eq!(desk.invite(&own).await.unwrap(), Invited::AlreadyHas);
    }
}
